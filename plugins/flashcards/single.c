/* Front matter; and the card that is a file of its own: its question is the title,
   its answer all that follows. */
#include "flashcards.h"

static qconv_str unquoted(struct qconv_arena *arena, qconv_str value)
{
  value = qconv_str_trim(value);
  char quote = value.len >= 2 ? value.data[0] : 0;
  if ((quote != '"' && quote != '\'') || value.data[value.len - 1] != quote)
    return value;
  value = qconv_str_slice(value, 1, value.len - 1);
  if (qconv_str_find_char(value, quote) == QCONV_NOT_FOUND && qconv_str_find_char(value, '\\') == QCONV_NOT_FOUND)
    return value;
  struct qconv_buffer buffer = {.arena = arena};
  for (size_t i = 0; i < value.len; i++) {
    i += i + 1 < value.len && value.data[i] == (quote == '"' ? '\\' : '\'') ? 1 : 0;
    qconv_append_char(&buffer, value.data[i]);
  }
  return qconv_buffer_str(&buffer);
}

static void add_front_tag(struct document *document, qconv_str tag)
{
  qconv_str deck;
  tag = unquoted(document->arena, tag);
  if (tag.len && tag.data[0] == '#')
    tag = qconv_str_from(tag, 1);
  if (cards_deck_tag(tag, &deck)) {
    if (deck.len)
      document->deck = deck;
  } else if (tag.len && cards_tag_kind(tag) == TAG_NONE) {
    cards_add_shared_tag(document, &document->tags, tag);
  }
}

/* [a, b] or "a, b" or "a b". */
static void add_front_tags(struct document *document, qconv_str value)
{
  value = qconv_str_trim(value);
  if (value.len >= 2 && value.data[0] == '[' && value.data[value.len - 1] == ']')
    value = qconv_str_slice(value, 1, value.len - 1);
  char separator = qconv_str_find_char(value, ',') == QCONV_NOT_FOUND ? ' ' : ',';
  qconv_str tag;
  while (qconv_str_split(&value, separator, &tag))
    add_front_tag(document, qconv_str_trim(tag));
}

static bool key_is(qconv_str key, const char *names)
{
  qconv_str rest = qconv_str_of(names), name;
  while (qconv_str_split(&rest, ' ', &name))
    if (qconv_str_equal_nocase(key, name))
      return true;
  return false;
}

static void read_key(struct document *document, qconv_str key, qconv_str value)
{
  struct qconv_bank *bank = document->bank;
  if (key_is(key, "tags tag"))
    add_front_tags(document, value);
  else if (value.len == 0)
    ;
  else if (key_is(key, "cards-deck deck"))
    bank->title = value;
  else if (key_is(key, "question front prompt")) {
    document->front_question = value;
    document->front_is_title = false;
  } else if (key_is(key, "title")) {
    document->front_is_title = document->front_question.data == NULL;
    if (document->front_is_title)
      document->front_question = value;
  } else if (key_is(key, "language lang"))
    bank->language = value;
  else if (key_is(key, "author"))
    bank->author = value;
  else if (key_is(key, "licence license"))
    bank->licence = value;
  else if (key_is(key, "description"))
    bank->description = value;
  else
    qconv_add_field(document->arena, &bank->fields, key, value);
}

void cards_read_front_matter(struct document *document)
{
  bool tags = false;
  for (size_t i = 0; i < document->count && document->lines[i].kind == LINE_FRONT; i++) {
    qconv_str content = document->lines[i].content;
    if (tags && qconv_str_starts(content, QCONV_STR("- "))) {
      add_front_tag(document, qconv_str_trim(qconv_str_from(content, 2)));
      continue;
    }
    size_t colon = qconv_str_find_char(content, ':');
    if (colon == QCONV_NOT_FOUND || colon == 0 || document->lines[i].indent)
      continue;
    qconv_str key = qconv_str_trim(qconv_str_slice(content, 0, colon));
    qconv_str value = unquoted(document->arena, qconv_str_from(content, colon + 1));
    tags = key_is(key, "tags tag");
    if (key.len)
      read_key(document, key, value);
  }
}

static bool ends_like_a_question(qconv_str text)
{
  return qconv_str_ends(text, QCONV_STR("?")) || qconv_str_ends(text, QCONV_STR("？")) ||
         qconv_str_ends(text, QCONV_STR("؟"));
}

static bool ends_like_a_sentence(qconv_str text)
{
  return qconv_str_ends(text, QCONV_STR(".")) || qconv_str_ends(text, QCONV_STR("。"));
}

/* The front matter asks, and nothing below opens a question of its own. */
bool cards_opens_alone(const struct evidence *evidence, qconv_str asked, bool title)
{
  if (asked.len == 0 || evidence->text + evidence->code == 0 || evidence->questions || evidence->numbered_headings)
    return false;
  if (!title || ends_like_a_question(asked))
    return true;
  return ends_like_a_sentence(asked) && evidence->headings <= 4;
}

void cards_read_single(struct document *document)
{
  size_t body = 0;
  while (body < document->count && document->lines[body].kind == LINE_FRONT)
    body++;
  qconv_str asked = document->front_question;
  qconv_str origin = body ? document->lines[0].all : document->text;
  for (size_t i = 0; i < body; i++)
    if (qconv_str_within(document->lines[i].all, asked))
      origin = document->lines[i].all;
  cards_open(document, origin, asked, cards_body(document, body, document->count));
}

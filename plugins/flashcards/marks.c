/* The marks inside a line.  Nothing inside `code`, a formula or braces is one. */
#include "flashcards.h"

static size_t run_at(qconv_str text, size_t at, char c)
{
  size_t count = 0;
  while (at + count < text.len && text.data[at + count] == c)
    count++;
  return count;
}

/* Behind the run of as many backticks; a length that has no partner is searched once. */
static size_t skip_code(struct walk *walk, size_t at)
{
  size_t length = run_at(walk->text, at, '`');
  if (length > 31 || (walk->unclosed >> length & 1))
    return at + length;
  for (size_t i = at + length; i < walk->text.len;) {
    size_t run = run_at(walk->text, i, '`');
    if (run == length)
      return i + run;
    i += run ? run : 1;
  }
  walk->unclosed |= (uint32_t)1 << length;
  return at + length;
}

/* $x$ and $$x$$; a blank inside the dollar means money. */
static size_t skip_formula(struct walk *walk, size_t at)
{
  size_t length = run_at(walk->text, at, '$');
  size_t inside = at + length;
  if (length > 2 || walk->no_dollar || inside >= walk->text.len ||
      (length == 1 && qconv_is_space(walk->text.data[inside])))
    return inside;
  size_t close = qconv_str_find_char(qconv_str_from(walk->text, inside), '$');
  if (close == QCONV_NOT_FOUND) {
    walk->no_dollar = true;
    return inside;
  }
  bool money = length == 1 && (close == 0 || qconv_is_space(walk->text.data[inside + close - 1]));
  return money ? inside : inside + close + run_at(walk->text, inside + close, '$');
}

static size_t skip_braces(struct walk *walk, size_t at)
{
  if (walk->no_brace)
    return at + 2;
  size_t close = qconv_str_find(qconv_str_from(walk->text, at + 2), QCONV_STR("}}"));
  walk->no_brace = close == QCONV_NOT_FOUND;
  return walk->no_brace ? at + 2 : at + 2 + close + 2;
}

size_t cards_skip_literal(struct walk *walk, size_t at)
{
  switch (walk->text.data[at]) {
  case '\\':
    return at + 2 < walk->text.len ? at + 2 : walk->text.len;
  case '`':
    return skip_code(walk, at);
  case '$':
    return skip_formula(walk, at);
  case '{':
    return at + 1 < walk->text.len && walk->text.data[at + 1] == '{' ? skip_braces(walk, at) : at;
  default:
    return at;
  }
}

/* Front and back of a row are written; more or fewer than two or three colons are none. */
static bool split_row(qconv_str content, size_t at, size_t colons, struct row *row)
{
  qconv_str left = qconv_str_slice(content, 0, at), right = qconv_str_from(content, at + colons);
  *row = (struct row){qconv_str_trim(left), cards_cut_schedule(right), colons == 3, colons == 3};
  if (row->left.len == 0 || row->right.len == 0)
    return false;
  row->clear = row->clear || qconv_is_space(left.data[left.len - 1]) || qconv_is_space(right.data[0]) ||
               qconv_str_ends(left, QCONV_STR("?")) || qconv_str_ends(left, QCONV_STR("？"));
  return true;
}

bool cards_row(qconv_str content, struct row *row)
{
  if (content.len == 0 || content.data[0] == '|' || qconv_str_starts(content, QCONV_STR(".. ")))
    return false; /* a row of a table, a directive of reStructuredText */
  struct walk walk = {.text = content};
  for (size_t i = 0; i < content.len;) {
    size_t behind = cards_skip_literal(&walk, i);
    if (behind > i) {
      i = behind;
      continue;
    }
    size_t colons = run_at(content, i, ':');
    if ((colons == 2 || colons == 3) && split_row(content, i, colons, row))
      return true;
    if ((colons == 2 || colons == 3) && row->left.len)
      return false; /* what follows is no back, but a schedule */
    i += colons ? colons : 1;
  }
  return false;
}

static bool ends_tag(char c)
{
  return qconv_is_space(c) || (c && strchr("#,;:!?.()[]{}<>|\"'`*=$&+\\^~@%", c));
}

bool cards_next_tag(qconv_str *rest, qconv_str *tag)
{
  qconv_str text = qconv_str_trim_start(*rest);
  if (text.len < 2 || text.data[0] != '#')
    return false;
  size_t end = 1, digits = 0;
  while (end < text.len && !ends_tag(text.data[end]))
    digits += qconv_is_digit(text.data[end++]);
  if (end - 1 == digits || (end < text.len && !qconv_is_space(text.data[end])))
    return false;
  *tag = qconv_str_slice(text, 1, end);
  *rest = qconv_str_trim_start(qconv_str_from(text, end));
  return true;
}

enum card_tag cards_tag_kind(qconv_str tag)
{
  static const char *const names[] = {"flashcard", "card"};
  for (size_t i = 0; i < 2; i++) {
    qconv_str name = qconv_str_of(names[i]);
    if (!qconv_str_starts_nocase(tag, name))
      continue;
    qconv_str way = qconv_str_from(tag, name.len);
    if (way.len == 0)
      return TAG_CARD;
    if (way.data[0] != '-' && way.data[0] != '/')
      continue;
    way = qconv_str_from(way, 1);
    if (qconv_str_starts_nocase(way, QCONV_STR("reverse")))
      return TAG_REVERSE;
    if (qconv_str_equal_nocase(way, QCONV_STR("spaced")))
      return TAG_CARD;
  }
  return TAG_NONE;
}

/* Where the last word of a text begins. */
static size_t last_word(qconv_str text)
{
  size_t at = text.len;
  while (at > 0 && !qconv_is_space(text.data[at - 1]))
    at--;
  return at;
}

enum card_tag cards_tag(qconv_str content, qconv_str *words, qconv_str *tags)
{
  enum card_tag kind = TAG_NONE;
  qconv_str before = content;
  for (;;) {
    size_t at = last_word(before);
    qconv_str word = qconv_str_from(before, at), tag;
    if (!cards_next_tag(&word, &tag) || word.len)
      break;
    enum card_tag one = cards_tag_kind(tag);
    kind = one > kind ? one : kind;
    before = qconv_str_trim_end(qconv_str_slice(before, 0, at));
  }
  *words = before;
  *tags = qconv_str_trim(qconv_str_from(content, before.len));
  return kind;
}

bool cards_deck_tag(qconv_str tag, qconv_str *deck)
{
  qconv_str name = QCONV_STR("flashcards");
  if (!qconv_str_starts_nocase(tag, name) || (tag.len > name.len && tag.data[name.len] != '/'))
    return false;
  *deck = qconv_str_from(tag, name.len + 1);
  return true;
}

/* Where a ^block-id at the end begins: it stands apart, or is as long as a time in milliseconds. */
static size_t block_id(qconv_str text)
{
  size_t at = text.len, digits = 0;
  while (at > 0 && (qconv_is_alpha(text.data[at - 1]) || qconv_is_digit(text.data[at - 1]) || text.data[at - 1] == '-'))
    digits += qconv_is_digit(text.data[--at]);
  size_t length = text.len - at;
  if (at == 0 || text.data[at - 1] != '^' || length < 3)
    return text.len;
  bool apart = at > 1 && qconv_is_space(text.data[at - 2]);
  return apart || (digits == length && length >= 13) ? at - 1 : text.len;
}

bool cards_has_block_id(qconv_str text)
{
  return block_id(text) < text.len;
}

qconv_str cards_cut_schedule(qconv_str text)
{
  text = qconv_str_trim(text);
  while (qconv_str_ends(text, QCONV_STR("-->"))) {
    size_t at = text.len;
    while (at > 0 && text.data[at - 1] != '<')
      at--;
    qconv_str comment = qconv_str_from(text, at ? at - 1 : 0);
    if (!qconv_str_starts(comment, QCONV_STR("<!--SR:")) && !qconv_str_starts(comment, QCONV_STR("<!--ID:")))
      break;
    text = qconv_str_trim_end(qconv_str_slice(text, 0, at - 1));
  }
  return qconv_str_trim_end(qconv_str_slice(text, 0, block_id(text)));
}

struct role_name { const char *name; enum role role; };
static const struct role_name role_names[] = {
  {"front", ROLE_FRONT}, {"back", ROLE_BACK}, {"front side", ROLE_FRONT}, {"back side", ROLE_BACK},
  {"vorderseite", ROLE_FRONT}, {"rückseite", ROLE_BACK}, {"recto", ROLE_FRONT}, {"verso", ROLE_BACK},
  {"anverso", ROLE_FRONT}, {"reverso", ROLE_BACK}, {"fronte", ROLE_FRONT}, {"retro", ROLE_BACK},
  {"frente", ROLE_FRONT}, {"verso da carta", ROLE_BACK}, {"voorkant", ROLE_FRONT}, {"achterkant", ROLE_BACK},
  {"przód", ROLE_FRONT}, {"tył", ROLE_BACK}, {"лицо", ROLE_FRONT}, {"оборот", ROLE_BACK},
  {"лицевая сторона", ROLE_FRONT}, {"обратная сторона", ROLE_BACK}, {"正面", ROLE_FRONT}, {"背面", ROLE_BACK},
  {"反面", ROLE_BACK}, {"表", ROLE_FRONT}, {"裏", ROLE_BACK}, {"앞면", ROLE_FRONT}, {"뒷면", ROLE_BACK},
  {"tags", ROLE_TAGS}, {"tag", ROLE_TAGS}, {"hint", ROLE_HINT}, {"hints", ROLE_HINT},
  {"extra", ROLE_EXTRA}, {"explanation", ROLE_EXTRA}, {"notes", ROLE_EXTRA}, {"back extra", ROLE_EXTRA},
};

static enum role role_named(qconv_str words)
{
  words = qconv_str_trim(words);
  for (size_t i = 0; i < sizeof role_names / sizeof *role_names; i++)
    if (qconv_str_equal_nocase(words, qconv_str_of(role_names[i].name)))
      return role_names[i].role;
  return ROLE_NONE;
}

/* Bold marks and a colon, in whichever order, around a short label. */
static qconv_str bare_label(qconv_str label)
{
  label = qconv_str_trim(label);
  while (label.len && strchr("*_:", label.data[0]))
    label = qconv_str_from(label, 1);
  while (label.len && strchr("*_:", label.data[label.len - 1]))
    label.len--;
  return label;
}

enum role cards_role(const struct line *line, qconv_str *rest)
{
  *rest = QCONV_STR("");
  if (line->kind == LINE_HEADING)
    return role_named(bare_label(line->content));
  if (line->kind != LINE_TEXT || line->content.len < 3)
    return ROLE_NONE;
  qconv_str head = qconv_str_slice(line->content, 0, 64);
  size_t colon = qconv_str_find_char(head, ':'), skip = 1;
  size_t wide = qconv_str_find(head, QCONV_STR("："));
  if (wide < colon)
    colon = wide, skip = 3;
  bool bold = qconv_str_starts(head, QCONV_STR("**"));
  if (colon == QCONV_NOT_FOUND && !(bold && qconv_str_ends(line->content, QCONV_STR("**"))))
    return ROLE_NONE;
  enum role role = role_named(bare_label(qconv_str_slice(head, 0, colon)));
  if (role == ROLE_NONE || colon == QCONV_NOT_FOUND)
    return role;
  *rest = qconv_str_from(line->content, colon + skip);
  if (bold && qconv_str_starts(*rest, QCONV_STR("**")))
    *rest = qconv_str_from(*rest, 2);
  *rest = qconv_str_trim(*rest);
  return role;
}

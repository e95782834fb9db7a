/* Every line that could open a question, with its style: how it is wrapped
   (heading of a level, bold line, list item, plain), whether it is numbered and
   whether it is labelled.  Which style does open questions is decided over the
   whole file, in evidence.c. */
#include "text.h"

/* How long the last character is when it says nothing: white space, a mark of
   emphasis, a closing bracket, an emoji or star; 0: it is a letter or the like. */
static size_t silent_tail(qconv_str text)
{
  if (text.len == 0)
    return 0;
  if (qconv_is_space(text.data[text.len - 1]) || strchr("*_`\")]", text.data[text.len - 1]))
    return 1;
  size_t length = 1;
  while (length < 4 && length < text.len && ((unsigned char)text.data[text.len - length] & 0xC0) == 0x80)
    length++;
  uint32_t character;
  qconv_utf8_decode(qconv_str_from(text, text.len - length), &character);
  bool symbol = (character >= 0x2190 && character <= 0x2BFF) || character >= 0x1F000 || character == 0xFE0F ||
                character == 0x200D || character == 0xA0;
  return symbol ? length : 0;
}

/* The tag at the end: its length, 0: there is none. */
static size_t tag_tail(qconv_str text)
{
  size_t open = text.len;
  if (text.len == 0 || text.data[text.len - 1] != '>')
    return 0;
  while (open > 0 && text.len - open < 12 && text.data[open - 1] != '<')
    open--;
  return open > 0 && text.data[open - 1] == '<' ? text.len - open + 1 : 0;
}

bool text_ends_as_question(qconv_str text)
{
  for (size_t tail; (tail = silent_tail(text)) > 0 || (tail = tag_tail(text)) > 0;)
    text.len -= tail;
  return qconv_str_ends(text, QCONV_STR("?")) || qconv_str_ends(text, QCONV_STR("？")) ||
         qconv_str_ends(text, QCONV_STR("؟"));
}

/* [words](#anchor), in bold or with a mark behind it: an entry of a table of
   contents, or a way back to it. */
bool text_is_anchor_link(qconv_str text)
{
  text = qconv_str_trim(text);
  if (qconv_str_starts_nocase(text, QCONV_STR("<a href=\"#")))
    return true;
  while (text.len > 1 && strchr("*[", text.data[0]) && strchr("*[", text.data[1]))
    text = qconv_str_from(text, 1);
  size_t target = qconv_str_find(text, QCONV_STR("](#"));
  if (text.len == 0 || !strchr("*[", text.data[0]) || target == QCONV_NOT_FOUND)
    return false;
  qconv_str behind = qconv_str_from(text, target + 3);
  size_t close = qconv_str_find_char(behind, ')');
  while (close != QCONV_NOT_FOUND && close + 1 < behind.len && behind.data[close + 1] == ')')
    close++;
  return close != QCONV_NOT_FOUND && behind.len - close <= 5 &&
         qconv_str_find_char(qconv_str_slice(behind, 0, close), ' ') == QCONV_NOT_FOUND;
}

/* **What is it?** to What is it? */
static qconv_str unwrap(qconv_str text)
{
  if (text.len > 4 && qconv_str_starts(text, QCONV_STR("**")) && qconv_str_ends(text, QCONV_STR("**"))) {
    qconv_str inside = qconv_str_slice(text, 2, text.len - 2);
    if (qconv_str_find(inside, QCONV_STR("**")) == QCONV_NOT_FOUND)
      return qconv_str_trim(inside);
  }
  return text;
}

/* "1) Title.** Words" of "**1) Title.** Words": the mark lost its other half. */
static qconv_str without_lone_mark(const struct document *document, qconv_str text)
{
  size_t mark = qconv_str_find(text, QCONV_STR("**"));
  if (mark == QCONV_NOT_FOUND || mark == 0 ||
      qconv_str_find(qconv_str_from(text, mark + 2), QCONV_STR("**")) != QCONV_NOT_FOUND)
    return text;
  return qconv_format(document->arena, "%.*s%.*s", (int)mark, text.data, QCONV_ARG(qconv_str_from(text, mark + 2)));
}

static enum wrapper wrapper_of(const struct line *line)
{
  if (line->heading)
    return WRAPPER_HEADING;
  if (line->summary)
    return WRAPPER_SUMMARY;
  if (line->bold && !line->item)
    return WRAPPER_BOLD;
  return line->item ? WRAPPER_ITEM : WRAPPER_PLAIN;
}

/* Bullets are told apart by their look, in place of a heading's level. */
enum { BULLET_WORDS, BULLET_BOLD, BULLET_LINK, BULLET_VERDICT };

/* "**Question** - rest": the bold words ask, the rest answers. */
static bool split_bold(struct opener *opener)
{
  qconv_str text = opener->prompt;
  size_t close = qconv_str_starts(text, QCONV_STR("**")) ? qconv_str_find(qconv_str_from(text, 2), QCONV_STR("**"))
                                                         : QCONV_NOT_FOUND;
  if (close == QCONV_NOT_FOUND || close == 0)
    return false;
  qconv_str rest = qconv_str_trim(qconv_str_from(text, close + 4));
  while (rest.len && strchr("-:", rest.data[0]))
    rest = qconv_str_trim_start(qconv_str_from(rest, 1));
  if (qconv_str_starts(rest, QCONV_STR("–")) || qconv_str_starts(rest, QCONV_STR("—")))
    rest = qconv_str_trim_start(qconv_str_from(rest, 3));
  opener->prompt = qconv_str_trim(qconv_str_slice(text, 2, close + 2));
  if (rest.len)
    opener->answer = rest;
  return true;
}

/* [Question](url): the link is the answer. */
static bool split_link(struct opener *opener)
{
  qconv_str text = opener->prompt;
  size_t close = qconv_str_find(text, QCONV_STR("](")),
         end = text.len ? qconv_str_find_char(text, ')') : QCONV_NOT_FOUND;
  if (text.len < 5 || text.data[0] != '[' || close == QCONV_NOT_FOUND || text.data[text.len - 1] != ')' ||
      end == QCONV_NOT_FOUND)
    return false;
  opener->prompt = qconv_str_trim(qconv_str_slice(text, 1, close));
  if (close + 3 < text.len)
    opener->answer = text;
  return true;
}

/* "6. **What is it?** That." answers on the spot. */
static void look_at_bold_question(struct opener *opener)
{
  struct opener parted = *opener;
  if (opener->wrapper == WRAPPER_ITEM && opener->number.len && !opener->labelled && split_bold(&parted) &&
      text_ends_as_question(parted.prompt) && parted.answer.len)
    *opener = parted;
}

static void look_at_bullet(struct opener *opener, const struct line *line)
{
  if (opener->wrapper != WRAPPER_ITEM || opener->labelled || opener->number.len)
    return;
  opener->level = line->bold || split_bold(opener) ? BULLET_BOLD : split_link(opener) ? BULLET_LINK : BULLET_WORDS;
}

/* "( V ) A statement.": as a bullet of its own kind. */
static void look_for_verdict(struct opener *opener, const struct line *line)
{
  qconv_str statement = opener->prompt;
  bool plain = opener->wrapper == WRAPPER_PLAIN || opener->wrapper == WRAPPER_ITEM;
  if (!plain || opener->labelled || opener->number.len || line->indent > 3 ||
      text_leading_verdict(&statement) == QCONV_UNKNOWN)
    return;
  opener->wrapper = WRAPPER_ITEM;
  opener->level = BULLET_VERDICT;
  opener->answered = true;
}

bool text_is_verdict_opener(const struct opener *opener)
{
  return opener->wrapper == WRAPPER_ITEM && opener->level == BULLET_VERDICT && !opener->number.len;
}

static unsigned style_of(const struct opener *opener)
{
  return ((unsigned)opener->wrapper * 8 + opener->level) * 4 + (opener->number.len ? 2u : 0u) +
         (opener->labelled ? 1u : 0u);
}

/* Plain lines open something only with a number, a label or a question mark; a line
   that is indented never does. */
static bool may_open(const struct line *line, const struct opener *opener)
{
  if (line->kind != LINE_TEXT || line->indent > (opener->wrapper == WRAPPER_HEADING ? 4 : 3))
    return false;
  if (opener->wrapper == WRAPPER_HEADING || opener->wrapper == WRAPPER_SUMMARY)
    return line->content.len > 0;
  if (opener->labelled || opener->number.len)
    return true;
  if (opener->wrapper == WRAPPER_ITEM)
    return line->indent == 0;
  return opener->wrapper == WRAPPER_BOLD || text_ends_as_question(opener->prompt) || opener->answered;
}

/* A paragraph of its own right above choices. */
static bool stands_over_choices(const struct document *document, size_t at)
{
  bool first = at == 0 || document->lines[at - 1].kind != LINE_TEXT;
  return first && at + 1 < document->count && document->lines[at].indent == 0 &&
         text_opens_choices(document, at + 1, document->count);
}

static bool make_opener(const struct document *document, size_t at, struct opener *opener)
{
  const struct line *line = &document->lines[at];
  if (line->kind != LINE_TEXT || line->title)
    return false;
  struct label label = text_label(line);
  if ((label.role != ROLE_NONE && label.role != ROLE_QUESTION) || text_is_anchor_link(label.rest))
    return false;
  bool starts_bold = qconv_str_starts(line->content, QCONV_STR("**"));
  *opener =
      (struct opener){.line = at,
                      .wrapper = wrapper_of(line),
                      .level = line->heading,
                      .labelled = label.role == ROLE_QUESTION,
                      .number = label.number,
                      .note = label.note,
                      .prompt = text_peel(unwrap(starts_bold ? without_lone_mark(document, label.rest) : label.rest))};
  look_at_bullet(opener, line);
  look_at_bold_question(opener);
  look_for_verdict(opener, line);
  if (opener->wrapper == WRAPPER_PLAIN && !opener->labelled && !opener->number.len)
    opener->answered = stands_over_choices(document, at);
  opener->value = text_value(label.number);
  opener->chapter = text_chapter(label.number);
  opener->style = style_of(opener);
  return may_open(line, opener);
}

struct openers text_openers(struct document *document)
{
  struct openers openers = {NULL, 0};
  size_t capacity = 0;
  for (size_t i = 0; i < document->count; i++) {
    struct opener opener;
    if (!make_opener(document, i, &opener))
      continue;
    if (openers.count == capacity) {
      size_t grown = capacity ? capacity * 2 : 64;
      openers.items = qconv_realloc(document->arena, openers.items, capacity * sizeof opener, grown * sizeof opener);
      capacity = grown;
    }
    openers.items[openers.count++] = opener;
  }
  return openers;
}

qconv_str text_style_name(struct qconv_arena *arena, const struct opener *opener)
{
  static const char *const names[] = {"heading", "bold line", "summary", "list item", "plain line"};
  struct qconv_buffer name = {.arena = arena};
  if (opener->number.len)
    qconv_append_literal(&name, "numbered ");
  if (opener->labelled)
    qconv_append_literal(&name, "labelled ");
  qconv_append(&name, qconv_str_of(names[opener->wrapper]));
  if (opener->level)
    qconv_append_format(&name, " of level %u", opener->level);
  return qconv_buffer_str(&name);
}

/* What each line is, seen one after the other with a small state and no memory,
   so that a probe and the reader see the same. Fences, comments and front matter
   are masked: an example in them is no card. */
#include "flashcards.h"

static uint16_t indent_of(qconv_str line)
{
  size_t columns = 0;
  for (size_t i = 0; i < line.len && (line.data[i] == ' ' || line.data[i] == '\t') && columns < 1000; i++)
    columns += line.data[i] == '\t' ? 4 - columns % 4 : 1;
  return (uint16_t)columns;
}

static size_t run_of(qconv_str text, char c)
{
  size_t count = 0;
  while (count < text.len && text.data[count] == c)
    count++;
  return count;
}

/* *** --- ___ with or without blanks between. */
static bool is_rule(qconv_str text)
{
  size_t marks = 0;
  if (!strchr("*-_", text.data[0]))
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.data[i] != text.data[0] && !qconv_is_space(text.data[i]))
      return false;
    marks += text.data[i] == text.data[0];
  }
  return marks >= 3;
}

/* Punctuation that means nothing to Markdown, formulas or code when it stands alone. */
static bool is_mark(qconv_str text)
{
  if (text.len > 12 || (text.len == 1 && strchr("-*+>", text.data[0])))
    return false;
  for (size_t i = 0; i < text.len; i++)
    if (!text.data[i] || !strchr("!#%&*+-/:<=>?@\\^_~", text.data[i]))
      return false;
  return true;
}

static bool scan_fence(struct scan *scan, struct line *line, qconv_str text)
{
  char mark = text.len ? text.data[0] : 0;
  size_t length = mark == '`' || mark == '~' ? run_of(text, mark) : 0;
  if (scan->fence) {
    bool closes = mark == scan->fence && length >= scan->fence_length && length == text.len;
    line->kind = closes ? LINE_FENCE : LINE_CODE;
    if (closes)
      scan->fence = 0;
    return true;
  }
  if (length < 3 || (mark == '`' && qconv_str_find_char(qconv_str_from(text, length), '`') != QCONV_NOT_FOUND))
    return false;
  line->kind = LINE_FENCE;
  scan->fence = mark;
  scan->fence_length = length;
  return true;
}

/* Front matter is what stands between two lines of dashes at the very start. */
static bool scan_front(struct scan *scan, struct line *line, qconv_str text)
{
  bool dashes = qconv_str_equal(text, QCONV_STR("---"));
  if (!scan->begun && dashes) {
    qconv_str ahead = qconv_str_slice(scan->rest, 0, 8192);
    scan->front = qconv_str_starts(ahead, QCONV_STR("---")) ||
                  qconv_str_find(ahead, QCONV_STR("\n---")) != QCONV_NOT_FOUND;
    line->kind = LINE_FRONT;
    return scan->front;
  }
  if (!scan->front)
    return false;
  line->kind = LINE_FRONT;
  scan->front = !dashes;
  return true;
}

/* A comment with text behind it in its line is a line of text. */
static bool scan_comment(struct scan *scan, struct line *line, qconv_str text)
{
  bool opens = qconv_str_starts(text, QCONV_STR("<!--"));
  if (!scan->comment && !opens)
    return false;
  size_t close = qconv_str_find(text, QCONV_STR("-->"));
  bool was_open = scan->comment;
  scan->comment = close == QCONV_NOT_FOUND;
  if (!scan->comment && close + 3 < text.len)
    return was_open ? (line->kind = LINE_COMMENT, true) : false;
  bool schedule = !was_open && !scan->comment && (qconv_str_starts(text, QCONV_STR("<!--SR:")) ||
                                                   qconv_str_starts(text, QCONV_STR("<!--ID:")));
  line->kind = schedule ? LINE_SCHEDULE : LINE_COMMENT;
  return true;
}

static bool scan_heading(struct line *line, qconv_str text)
{
  size_t level = run_of(text, '#');
  if (level == 0 || level > 6 || (level < text.len && text.data[level] != ' ' && text.data[level] != '\t'))
    return false;
  qconv_str words = qconv_str_trim(qconv_str_from(text, level)), open = words;
  while (open.len && open.data[open.len - 1] == '#')
    open.len--;
  if (open.len == 0 || qconv_is_space(open.data[open.len - 1]))
    words = qconv_str_trim_end(open);
  line->kind = LINE_HEADING;
  line->level = (uint8_t)level;
  line->content = words;
  return true;
}

/* "- ", "12. ", "3) " */
static void scan_item(struct line *line, qconv_str text)
{
  size_t at = 0;
  if (strchr("-*+", text.data[0]))
    at = 1;
  else {
    while (at < text.len && at < 9 && qconv_is_digit(text.data[at]))
      at++;
    if (at == 0 || at >= text.len || !strchr(".)", text.data[at]))
      return;
    line->number = qconv_str_slice(text, 0, at);
    at++;
  }
  if (at >= text.len || (text.data[at] != ' ' && text.data[at] != '\t')) {
    line->number = QCONV_NOWHERE;
    return;
  }
  line->item = true;
  line->content = qconv_str_trim_start(qconv_str_from(text, at));
}

static bool is_tag_line(qconv_str text)
{
  qconv_str tag;
  size_t tags = 0;
  while (cards_next_tag(&text, &tag))
    tags++;
  return tags && text.len == 0;
}

static bool is_anchor(qconv_str text)
{
  for (size_t i = 1; i < text.len; i++)
    if (!qconv_is_alpha(text.data[i]) && !qconv_is_digit(text.data[i]) && text.data[i] != '-')
      return false;
  return text.len > 1 && text.data[0] == '^';
}

static void scan_prose(struct scan *scan, struct line *line, qconv_str text)
{
  if (is_rule(text))
    line->kind = LINE_RULE;
  else if (is_anchor(text))
    line->kind = LINE_ANCHOR;
  else if (scan_heading(line, text))
    ;
  else if (is_mark(text))
    line->kind = LINE_MARK;
  else if (is_tag_line(text))
    line->kind = LINE_TAGS;
  else {
    line->kind = LINE_TEXT;
    scan_item(line, text);
  }
  scan->in_list = line->item || (scan->in_list && line->indent > 0);
}

static void scan_line(struct scan *scan, struct line *line)
{
  qconv_str text = line->content;
  if (!scan->fence && (scan_front(scan, line, text) || scan_comment(scan, line, text)))
    return;
  if (scan_fence(scan, line, text))
    return;
  bool code = line->indent >= 4 && !scan->in_list && (scan->after_blank || scan->in_code);
  scan->after_blank = text.len == 0;
  if (text.len == 0) {
    line->kind = LINE_BLANK;
    return;
  }
  scan->in_code = code;
  if (code)
    line->kind = LINE_CODE;
  else
    scan_prose(scan, line, text);
}

struct scan cards_scan(qconv_str text)
{
  return (struct scan){.text = text, .rest = text, .after_blank = true};
}

bool cards_next_line(struct scan *scan, struct line *line)
{
  *line = (struct line){0};
  if (!qconv_str_line(&scan->rest, &line->all))
    return false;
  line->indent = indent_of(line->all);
  line->content = qconv_str_trim(line->all);
  scan_line(scan, line);
  scan->begun = true;
  return true;
}

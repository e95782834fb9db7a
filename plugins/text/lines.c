/* What each line is.  One pass; fences, comments and front matter are masked, so
   that nothing in them is ever taken for structure. */
#include "text.h"
#include <qconv/repair.h>

struct scan {
  struct document *document;
  char fence; /* inside: its mark */
  size_t fence_length;
  bool comment;
  bool summary;       /* <summary> stands alone, and its words on the next lines */
  struct line *words; /* the first of those; NULL: there was none yet */
  size_t front;       /* how long the front matter is */
  bool in_list;       /* indented lines belong to an item */
  bool after_blank;
};

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

static size_t run_of_digits(qconv_str text)
{
  size_t count = 0;
  while (count < text.len && qconv_is_digit(text.data[count]))
    count++;
  return count;
}

/* *** --- ___ with or without blanks between. */
static bool is_rule(qconv_str text)
{
  size_t marks = 0;
  if (text.len == 0 || !strchr("*-_", text.data[0]))
    return false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.data[i] != text.data[0] && !qconv_is_space(text.data[i]))
      return false;
    marks += text.data[i] == text.data[0];
  }
  return marks >= 3;
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

static bool scan_aside(struct scan *scan, struct line *line, qconv_str text)
{
  if ((size_t)(line->all.data - scan->document->text.data) < scan->front) {
    line->kind = LINE_ASIDE;
    return true;
  }
  bool opens = qconv_str_starts(text, QCONV_STR("<!--"));
  if (!scan->comment && !opens)
    return false;
  size_t close = qconv_str_find(text, QCONV_STR("-->"));
  if (!scan->comment && close != QCONV_NOT_FOUND && !qconv_str_blank(qconv_str_from(text, close + 3)))
    return false; /* words stand behind it */
  scan->comment = close == QCONV_NOT_FOUND;
  line->kind = LINE_ASIDE;
  return true;
}

static void scan_heading(struct line *line, qconv_str text)
{
  size_t level = run_of(text, '#');
  bool number = level > 1 && level < text.len && qconv_is_digit(text.data[level]); /* "##12. Words" is meant as one */
  if (level == 0 || level > 6 || (level < text.len && !number && text.data[level] != ' ' && text.data[level] != '\t'))
    return;
  qconv_str words = qconv_str_trim(qconv_str_from(text, level));
  qconv_str open = words;
  while (open.len && open.data[open.len - 1] == '#')
    open.len--;
  if (open.len == 0 || qconv_is_space(open.data[open.len - 1]))
    words = qconv_str_trim_end(open);
  size_t anchor = qconv_str_find(words, QCONV_STR(" {#"));
  if (anchor != QCONV_NOT_FOUND && words.data[words.len - 1] == '}')
    words = qconv_str_trim_end(qconv_str_slice(words, 0, anchor));
  line->heading = (uint8_t)level;
  line->content = words;
}

/* The bullets of word processors. */
static size_t printed_bullet(qconv_str text)
{
  static const char *const bullets[] = {"•", "◦", "▪", "‣", "·", "●", "■", "➢", "\xEF\x82\xB7"};
  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
    if (qconv_str_starts(text, qconv_str_of(bullets[i])))
      return strlen(bullets[i]);
  return 0;
}

/* The length of "- ", "12. ", "3) " and what blanks follow; 0: no item. */
static size_t marker_length(qconv_str text)
{
  size_t at = 0;
  if (text.len && strchr("-*+", text.data[0]))
    at = 1;
  else if (printed_bullet(text))
    at = printed_bullet(text);
  else {
    while (at < text.len && at < 9 && qconv_is_digit(text.data[at]))
      at++;
    at += at && at + 1 < text.len && text.data[at] == '*'; /* "1*." marks one with several right */
    if (at == 0 || at >= text.len || !strchr(".)", text.data[at]))
      return 0;
    at++;
  }
  if (at < text.len && text.data[at] != ' ' && text.data[at] != '\t')
    return 0;
  while (at < text.len && (text.data[at] == ' ' || text.data[at] == '\t'))
    at++;
  return at;
}

/* **all of it**, with a colon in or behind the marks. */
static bool unwrap_bold(qconv_str *content)
{
  qconv_str text = *content;
  for (int i = 0; i < 2; i++) {
    qconv_str mark = i ? QCONV_STR("__") : QCONV_STR("**");
    if (!qconv_str_starts(text, mark) || text.len < 5)
      continue;
    qconv_str inside = qconv_str_from(text, 2);
    size_t close = qconv_str_find(inside, mark);
    if (close == QCONV_NOT_FOUND || close == 0)
      continue;
    qconv_str behind = qconv_str_trim(qconv_str_from(inside, close + 2));
    if (behind.len && !qconv_str_equal(behind, QCONV_STR(":")))
      continue;
    *content = qconv_str_slice(inside, 0, close);
    return true;
  }
  return false;
}

/* The lines between <summary> and </summary>: the first one opens, the others go with it. */
static void scan_summary(struct scan *scan, struct line *line, qconv_str text)
{
  size_t close = qconv_str_find(text, QCONV_STR("</summary>"));
  qconv_str words = qconv_str_trim(qconv_str_slice(text, 0, close));
  scan->summary = close == QCONV_NOT_FOUND;
  if (!scan->words && words.len) {
    line->content = text_peel(words);
    line->kind = LINE_TEXT;
    line->summary = true;
    scan->words = line;
  } else if (words.len) {
    scan->words->content =
        (qconv_str){scan->words->content.data, (size_t)(words.data + words.len - scan->words->content.data)};
    line->kind = LINE_TAGS;
  }
}

static void scan_prose(struct scan *scan, struct line *line, qconv_str text)
{
  line->kind = text_is_tag_line(text) ? LINE_TAGS : LINE_TEXT;
  line->content = text;
  if (scan->summary)
    return scan_summary(scan, line, text);
  scan->summary = text.len < 40 && qconv_str_ends(text, QCONV_STR("<summary>"));
  scan->words = NULL;
  if (scan->summary && line->kind == LINE_TAGS)
    return;
  if (text.data[0] == '<' && text_summary(text, &line->content)) {
    line->kind = LINE_TEXT;
    line->summary = true;
    return;
  }
  if (text.data[0] == '<' && text_html_line(text, &line->heading, &line->content)) {
    line->item = !line->heading;
    line->indent = line->indent < 4 ? 0 : line->indent;
    return;
  }
  scan_heading(line, text);
  size_t marker = line->heading ? 0 : marker_length(text);
  if (marker) {
    line->item = true;
    scan->in_list = true;
    qconv_str inside = qconv_str_from(text, marker);
    bool bullet = strchr("-*+", text.data[0]) != NULL || printed_bullet(text);
    scan_heading(line, inside);
    if (line->heading && !bullet)
      line->number = qconv_str_slice(text, 0, run_of_digits(text));
    else if (bullet && !line->heading)
      line->content = inside;
  } else if (line->indent == 0) {
    scan->in_list = false;
  }
  line->bold = unwrap_bold(&line->content);
}

/* A line of = or - under a single line of prose makes that a heading. */
static bool scan_underline(struct scan *scan, struct line *line, qconv_str text)
{
  struct document *document = scan->document;
  if (document->count == 0 || text.len == 0 || !strchr("=-", text.data[0]) || run_of(text, text.data[0]) != text.len)
    return false;
  struct line *above = line - 1;
  bool paragraph_above = document->count > 1 && above[-1].kind == LINE_TEXT && !above[-1].heading;
  if (above->kind != LINE_TEXT || above->heading || above->item || paragraph_above || above->indent > 3 ||
      (text.len < 3 && text.data[0] == '=') || (above->content.len && strchr("|>", above->content.data[0])))
    return false;
  above->heading = text.data[0] == '=' ? 1 : 2;
  line->kind = LINE_UNDERLINE;
  return true;
}

static void scan_line(struct scan *scan, struct line *line)
{
  qconv_str text = qconv_str_trim(line->all);
  line->indent = indent_of(line->all);
  line->content = text;
  if (!scan->fence && scan_aside(scan, line, text))
    return;
  if (scan_fence(scan, line, text))
    return;
  if (text.len == 0) {
    scan->summary = scan->summary && !scan->words; /* it was never closed */
    line->kind = LINE_BLANK;
    scan->after_blank = true;
    return;
  }
  bool code = line->indent >= 4 && !scan->in_list && (scan->after_blank || line[-1].kind == LINE_CODE);
  scan->after_blank = false;
  if (code)
    line->kind = LINE_CODE;
  else if (scan_underline(scan, line, text))
    ;
  else if (is_rule(text))
    line->kind = LINE_RULE;
  else
    scan_prose(scan, line, text);
}

struct document *text_lines(struct qconv_arena *arena, struct qconv_log *log, qconv_str text)
{
  struct document *document = QCONV_NEW(arena, struct document);
  *document = (struct document){.arena = arena, .log = log, .text = text};
  size_t lines = 1;
  for (size_t i = 0; i < text.len; i++)
    lines += text.data[i] == '\n';
  document->lines = QCONV_NEW_ARRAY(arena, struct line, lines);
  struct scan scan = {.document = document, .after_blank = true, .front = qconv_front_matter(text)};
  qconv_str rest = text, all;
  while (qconv_str_line(&rest, &all)) {
    struct line *line = &document->lines[document->count];
    line->all = all;
    scan_line(&scan, line);
    document->count++;
  }
  for (size_t i = 0; i < document->count; i++) {
    document->lines[i].label = text_label(&document->lines[i]);
    document->lines[i].label_known = true;
  }
  return document;
}

static bool is_empty(const struct line *line)
{
  return line->kind == LINE_BLANK || line->kind == LINE_TAGS;
}

qconv_str text_span(const struct document *document, size_t from, size_t to)
{
  while (from < to && is_empty(&document->lines[from]))
    from++;
  while (to > from && is_empty(&document->lines[to - 1]))
    to--;
  if (from >= to)
    return QCONV_NOWHERE;
  const char *start = document->lines[from].all.data;
  qconv_str last = document->lines[to - 1].all;
  return qconv_str_trim_end((qconv_str){start, (size_t)(last.data + last.len - start)});
}

size_t text_skip_empty(const struct document *document, size_t from, size_t to)
{
  while (from < to && (is_empty(&document->lines[from]) || document->lines[from].kind == LINE_RULE))
    from++;
  return from;
}

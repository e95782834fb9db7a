/* Lines of Markdown, by the rules of CommonMark 0.30, sections 4 and 5. A line
   that is taken for a new block must be one for the parser too, or the limit on
   a paragraph's length could be walked around. */
#include "markdown_lines.h"

/* Skips blanks from *at and returns the column reached. */
static size_t skip_blanks(qconv_str text, size_t *at, size_t end, size_t column)
{
  for (; *at < end && (text.data[*at] == ' ' || text.data[*at] == '\t'); ++*at)
    column += text.data[*at] == ' ' ? 1 : 4 - column % 4;
  return column;
}

/* The length of a list marker at at, without the blank that must follow; else 0. */
static size_t marker_length(qconv_str text, size_t at, size_t end, bool *first)
{
  size_t length = 0;
  *first = false;
  if (strchr("-+*", text.data[at])) {
    length = 1;
  } else {
    while (length < 9 && at + length < end && qconv_is_digit(text.data[at + length]))
      length++;
    if (!length || at + length == end || !strchr(".)", text.data[at + length]))
      return 0;
    *first = length == 1 && text.data[at] == '1';
    length++;
  }
  return at + length == end || text.data[at + length] == ' ' || text.data[at + length] == '\t' ? length : 0;
}

static void read_containers(qconv_str text, struct line *line, size_t at)
{
  size_t column = 0, depth = 0;
  while (true) {
    column = skip_blanks(text, &at, line->end, column);
    line->content = at;
    if (line->item_count == 0)
      line->column = column;
    if (at == line->end)
      return;
    bool quote = text.data[at] == '>', first;
    size_t length = quote ? 1 : marker_length(text, at, line->end, &first);
    if (!length)
      return;
    if (++depth > LINE_DEPTH) {
      line->too_deep = true;
      return;
    }
    at += length;
    if (quote) {
      line->quotes++;
      line->item_count = 0;
      column = 0;
      at += at < line->end && text.data[at] == ' ';
      continue;
    }
    if (line->item_count == 0) {
      line->bullet = length == 1;
      line->first = first;
    }
    column += length;
    size_t peek = at, reached = skip_blanks(text, &peek, line->end, column);
    line->items[line->item_count++] = (uint32_t)(reached - column > 4 || peek == line->end ? column + 1 : reached);
  }
}

void qconv_line_read(qconv_str text, size_t at, struct line *line)
{
  const char *newline = memchr(text.data + at, '\n', text.len - at);
  line->start = line->content = at;
  line->end = newline ? (size_t)(newline - text.data) : text.len;
  line->next = newline ? line->end + 1 : line->end;
  line->quotes = line->column = line->item_count = 0;
  line->bullet = line->first = line->too_deep = false;
  read_containers(text, line, at);
  line->blank = line->content == line->end && line->item_count == 0;
}

/* Whether something at this column can be a block of its own, not indented code
   or a line that goes on. */
static bool fits(const struct line_lists *lists, size_t column)
{
  size_t i = lists->count;
  while (i && lists->columns[i - 1] > column)
    i--;
  return column <= 3 || (i && column - lists->columns[i - 1] <= 3);
}

size_t qconv_line_fence(qconv_str text, const struct line *line)
{
  char c = line->content < line->end ? text.data[line->content] : 0;
  size_t length = 0, end = line->end;
  if (c != '`' && c != '~')
    return 0;
  while (line->content + length < end && text.data[line->content + length] == c)
    length++;
  size_t info = line->content + length;
  bool ticks = c == '`' && memchr(text.data + info, '`', end - info);
  return length >= 3 && !ticks ? length : 0;
}

bool qconv_line_html(qconv_str text, const struct line *line)
{
  size_t at = line->content;
  if (line->column > 3 || line->item_count || at >= line->end || text.data[at] != '<')
    return false;
  at += at + 1 < line->end && text.data[at + 1] == '/' ? 2 : 1;
  size_t end = at;
  while (end < line->end && (qconv_is_alpha(text.data[end]) || qconv_is_digit(text.data[end])))
    end++;
  const struct qconv_element *element = qconv_element_find(qconv_str_slice(text, at, end));
  return element && (element->flags & EL_MARKDOWN_BLOCK) &&
         (end == line->end || strchr(" \t>", text.data[end]) || text.data[end] == '/');
}

static bool is_heading(qconv_str text, const struct line *line)
{
  size_t at = line->content;
  while (at < line->end && text.data[at] == '#')
    at++;
  size_t length = at - line->content;
  return length >= 1 && length <= 6 && (at == line->end || text.data[at] == ' ' || text.data[at] == '\t');
}

bool qconv_line_interrupts(qconv_str text, const struct line *line, const struct line_lists *lists, size_t quotes)
{
  if (line->blank || (line->quotes > quotes && line->item_count == 0 && line->column <= 3))
    return true;
  if (!fits(lists, line->column))
    return false;
  if (line->item_count) {
    bool outside = lists->count && line->column < lists->columns[lists->count - 1];
    return outside || (line->content < line->end && (line->bullet || line->first));
  }
  return is_heading(text, line) || qconv_line_fence(text, line) || qconv_line_html(text, line);
}

void qconv_line_enter(const struct line *line, struct line_lists *lists)
{
  while (lists->count && lists->columns[lists->count - 1] > line->column)
    lists->count--;
  for (size_t i = 0; i < line->item_count && lists->count < LINE_DEPTH; i++)
    lists->columns[lists->count++] = line->items[i];
}

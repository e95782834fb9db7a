/* One pass over Markdown before its parser: formulas, gaps, tables, tags of
   unknown elements and whatever is beyond a limit go behind tokens.

   A token stands in for its source exactly, so taking code for text here does
   no harm: whoever meets a token in code writes the source. */
#include "markdown_lines.h"

enum { PARAGRAPH = 16 * 1024, DATA_URL = 256, TICKS = 64 };

struct scan {
  struct qconv_arena *arena;
  struct qconv_tokens *tokens;
  qconv_str in;
  struct qconv_buffer out;
  size_t copied; /* how much of in is in out */
  struct line_lists lists;
  char fence;
  size_t fence_length, fence_quotes, fence_column;
  bool after_text;       /* the line above belongs to a paragraph */
  size_t unit_end;       /* of the paragraph in hand */
  size_t failed[TICKS];  /* unit_end, when no such run of backticks closes */
  size_t no_paren, no_bracket, no_dollars, no_leading; /* where no formula starts before */
};

/* Puts a token in the place of bytes [from, to). */
static void put(struct scan *scan, size_t from, size_t to, struct qconv_token token)
{
  qconv_append(&scan->out, qconv_str_slice(scan->in, scan->copied, from));
  qconv_token_append(&scan->out, scan->tokens, token);
  scan->copied = to;
}

static void put_literal(struct scan *scan, size_t from, size_t to, size_t text_from, bool too_long)
{
  put(scan, from, to,
      (struct qconv_token){TOKEN_LITERAL, too_long, qconv_str_slice(scan->in, from, to),
                           qconv_str_slice(scan->in, text_from, to)});
}

/* The text of a formula over several quoted lines, without the quotes' marks. */
static qconv_str without_quotes(struct scan *scan, qconv_str tex, size_t quotes)
{
  if (!quotes || qconv_str_find_char(tex, '\n') == QCONV_NOT_FOUND)
    return tex;
  struct qconv_buffer buffer = {.arena = scan->arena};
  qconv_str line;
  for (bool first = true; qconv_str_line(&tex, &line); first = false) {
    for (size_t i = 0; i < quotes && !first; i++) {
      qconv_str trimmed = qconv_str_trim_start(line);
      if (trimmed.len && trimmed.data[0] == '>')
        line = qconv_str_from(trimmed, 1);
    }
    if (!first)
      qconv_append_char(&buffer, '\n');
    qconv_append(&buffer, line);
  }
  return qconv_str_trim(qconv_buffer_str(&buffer));
}

/* The length of a tag's name at at, behind < or </; 0: this is no tag. */
static size_t tag_name(qconv_str text, size_t at, size_t end)
{
  size_t length = 0;
  if (at < end && qconv_is_alpha(text.data[at]))
    while (at + length < end && (qconv_is_alpha(text.data[at + length]) || qconv_is_digit(text.data[at + length]) ||
                                 text.data[at + length] == '-'))
      length++;
  bool ends = at + length >= end || qconv_is_space(text.data[at + length]) || strchr("/>", text.data[at + length]);
  return ends ? length : 0;
}

static size_t tag_start(qconv_str text, size_t at, size_t end)
{
  return at + 1 < end && text.data[at + 1] == '/' ? at + 2 : at + 1;
}

/* Code or a real tag in it: this is no formula. */
static bool not_tex(qconv_str tex)
{
  if (qconv_str_find_char(tex, '`') != QCONV_NOT_FOUND)
    return true;
  for (size_t at = 0; at < tex.len; at++) {
    if (tex.data[at] != '<')
      continue;
    size_t from = tag_start(tex, at, tex.len), length = tag_name(tex, from, tex.len);
    bool closed = length && memchr(tex.data + from, '>', tex.len - from);
    if (closed && (from == at + 2 || qconv_element_find(qconv_str_slice(tex, from, from + length))))
      return true;
  }
  return qconv_str_blank(tex);
}

static size_t put_formula(struct scan *scan, size_t at, size_t mark, size_t end, bool display, size_t quotes)
{
  qconv_str source = qconv_str_slice(scan->in, at, end), tex = qconv_str_slice(scan->in, at + mark, end - mark);
  if (not_tex(tex))
    return 0;
  tex = qconv_str_trim(without_quotes(scan, tex, quotes));
  put(scan, at, end, (struct qconv_token){display ? TOKEN_DISPLAY : TOKEN_MATH, false, source, tex});
  return end - at;
}

/* \(..\) \[..\] $$..$$ up to limit; *failed remembers where none can start before. */
static size_t delimited(struct scan *scan, size_t at, size_t limit, qconv_str closer, size_t *failed, size_t quotes)
{
  if (at < *failed)
    return 0;
  size_t found = qconv_str_find(qconv_str_slice(scan->in, at + 2, limit), closer);
  if (found == QCONV_NOT_FOUND) {
    *failed = limit;
    return 0;
  }
  size_t end = at + 2 + found + 2;
  if (closer.data[1] == ']' && end < limit && scan->in.data[end] == '(') /* a link whose brackets are escaped */
    return 0;
  size_t length = put_formula(scan, at, 2, end, closer.data[1] != ')', quotes);
  if (!length)
    *failed = end;
  return length;
}

/* Pandoc's rule: no blank inside the marks, no digit behind the second. */
static size_t dollar(struct scan *scan, size_t at, size_t limit, size_t quotes)
{
  const char *text = scan->in.data;
  if (at + 1 < limit && text[at + 1] == '$') {
    size_t length = delimited(scan, at, limit, QCONV_STR("$$"), &scan->no_dollars, quotes);
    return length ? length : 2;
  }
  if (at + 1 >= limit || qconv_is_space(text[at + 1]))
    return 1;
  size_t end = at + 1;
  while (end < limit && text[end] != '$')
    end += text[end] == '\\' && end + 1 < limit ? 2 : 1;
  if (end >= limit || qconv_is_space(text[end - 1]) || (end + 1 < limit && qconv_is_digit(text[end + 1])))
    return 1;
  size_t length = put_formula(scan, at, 1, end + 1, false, quotes);
  return length ? length : 1;
}

static size_t backslash(struct scan *scan, size_t at, size_t limit, size_t quotes)
{
  char next = at + 1 < limit ? scan->in.data[at + 1] : 0;
  size_t length = 0;
  if (next == '(')
    length = delimited(scan, at, limit, QCONV_STR("\\)"), &scan->no_paren, quotes);
  else if (next == '[')
    length = delimited(scan, at, limit, QCONV_STR("\\]"), &scan->no_bracket, quotes);
  else if (next == '~' || (next == ']' && at >= 2 && scan->in.data[at - 2] == '['))
    put_literal(scan, at, at + 2, at + 1, false); /* or it would be taken for strikethrough or a task */
  return length ? length : 2;
}

/* Behind the code span that starts at at, or behind its backticks. */
static size_t code_span(struct scan *scan, size_t at, size_t limit)
{
  size_t run = 0;
  while (at + run < limit && scan->in.data[at + run] == '`')
    run++;
  if (run >= TICKS || scan->failed[run] == limit)
    return run;
  for (size_t end = at + run; end < limit;) {
    const char *tick = memchr(scan->in.data + end, '`', limit - end);
    if (!tick)
      break;
    size_t start = (size_t)(tick - scan->in.data);
    for (end = start; end < limit && scan->in.data[end] == '`';)
      end++;
    if (end - start == run)
      return end - at;
  }
  scan->failed[run] = limit;
  return run;
}

static size_t angle(struct scan *scan, size_t at, size_t limit)
{
  size_t from = tag_start(scan->in, at, limit), length = tag_name(scan->in, from, limit);
  qconv_str name = qconv_str_slice(scan->in, from, from + length);
  if (length && !qconv_element_find(name))
    put_literal(scan, at, at + 1, at, false);
  return 1;
}

/* A picture written out in its URL: too long for a paragraph. */
static size_t data_url(struct scan *scan, size_t at, size_t limit)
{
  size_t start = at - 4, end = at;
  bool is_data = at >= 5 && qconv_str_equal_nocase(qconv_str_slice(scan->in, start, at), QCONV_STR("data")) &&
                 strchr("(<\"'", scan->in.data[start - 1]);
  if (!is_data || start < scan->copied)
    return 1;
  while (end < limit && !strchr(")>\"' \n", scan->in.data[end]))
    end++;
  if (end - start > DATA_URL)
    put_literal(scan, start, end, start, false);
  return end - at;
}

static size_t note(struct scan *scan, size_t at, size_t limit)
{
  qconv_str label;
  size_t length = qconv_note_at(scan->arena, scan->tokens->notes, qconv_str_slice(scan->in, 0, limit), at, &label);
  if (length)
    put(scan, at, at + length,
        (struct qconv_token){TOKEN_NOTE, false, qconv_str_slice(scan->in, at, at + length), label});
  return length ? length : 1;
}

static void scan_inline(struct scan *scan, size_t at, size_t limit, size_t quotes)
{
  qconv_str id;
  while (at < limit) {
    size_t length = 1;
    switch (scan->in.data[at]) {
    case '\\':
      length = backslash(scan, at, limit, quotes);
      break;
    case '`':
      length = code_span(scan, at, limit);
      break;
    case '$':
      length = dollar(scan, at, limit, quotes);
      break;
    case '<':
      length = angle(scan, at, limit);
      break;
    case ':':
      length = data_url(scan, at, limit);
      break;
    case '[':
      length = note(scan, at, limit);
      break;
    case '{':
      length = qconv_gap_at(qconv_str_slice(scan->in, 0, limit), at, &id);
      if (length)
        put(scan, at, at + length,
            (struct qconv_token){TOKEN_GAP, false, qconv_str_slice(scan->in, at, at + length), id});
      else
        length = 1;
      break;
    default:
      break;
    }
    at += length;
  }
}

/* Each line from at to end behind a token of its own. */
static void put_lines(struct scan *scan, size_t at, size_t end, bool skip_markers)
{
  struct line line;
  for (; at < end; at = line.next, skip_markers = false) {
    qconv_line_read(scan->in, at, &line);
    size_t from = skip_markers ? line.content : line.start;
    while (!skip_markers && from < line.end &&
           (strchr(" \t", scan->in.data[from]) || (scan->in.data[from] == '>' && line.quotes)))
      from++;
    if (from < line.end)
      put_literal(scan, from, line.end, from, true);
  }
}

static bool same_columns(struct scan *scan, const struct line *header, const struct line *delimiter)
{
  qconv_str row = qconv_str_slice(scan->in, delimiter->content, delimiter->end);
  if (delimiter->item_count || delimiter->quotes != header->quotes || row.len == 0 || !strchr("|:-", row.data[0]))
    return false;
  size_t columns = qconv_table_delimiter(row, NULL, 0);
  qconv_str cells = qconv_str_slice(scan->in, header->content, header->end);
  return columns && columns == qconv_table_cells(NULL, cells, NULL, 0) &&
         (qconv_str_find_char(cells, '|') != QCONV_NOT_FOUND);
}

/* Whether a table starts with this line: it has a bar, and the next line is a delimiter row. */
static bool is_table(struct scan *scan, const struct line *header)
{
  struct line next;
  if (header->next >= scan->in.len || !memchr(scan->in.data + header->content, '|', header->end - header->content))
    return false;
  qconv_line_read(scan->in, header->next, &next);
  return same_columns(scan, header, &next);
}

/* A row without its quotes' marks and the blanks of its container. */
static qconv_str row_of(struct scan *scan, const struct line *line)
{
  return qconv_str_slice(scan->in, line->content, line->end);
}

static size_t put_table(struct scan *scan, const struct line *header)
{
  struct qconv_buffer source = {.arena = scan->arena};
  struct line line;
  size_t rows = 0, end = header->end, next = header->next;
  qconv_append(&source, row_of(scan, header));
  for (size_t at = header->next; at < scan->in.len; at = line.next, rows++) {
    qconv_line_read(scan->in, at, &line);
    if (line.quotes != header->quotes || (rows && qconv_line_interrupts(scan->in, &line, &scan->lists, line.quotes)))
      break;
    qconv_append_char(&source, '\n');
    qconv_append(&source, row_of(scan, &line));
    end = line.end;
    next = line.next;
  }
  size_t columns = qconv_table_cells(NULL, row_of(scan, header), NULL, 0);
  if (columns > TABLE_COLUMNS || rows > TABLE_CELLS / columns) {
    put_lines(scan, header->start, end, true);
    return next;
  }
  if (scan->after_text && !header->item_count) { /* a blank line ends the paragraph above */
    qconv_append(&scan->out, qconv_str_slice(scan->in, scan->copied, header->content));
    qconv_append_char(&scan->out, '\n');
    scan->copied = header->start;
  }
  put(scan, header->content, end, (struct qconv_token){TOKEN_TABLE, false, qconv_buffer_str(&source), QCONV_STR("")});
  return next;
}

/* Where a formula that starts this paragraph ends, whatever its lines look like. */
static size_t leading_formula(struct scan *scan, const struct line *line)
{
  qconv_str rest = qconv_str_from(scan->in, line->content);
  bool dollars = qconv_str_starts(rest, QCONV_STR("$$")), bracket = qconv_str_starts(rest, QCONV_STR("\\["));
  if ((!dollars && !bracket) || line->start < scan->no_leading)
    return line->next;
  struct line more = *line;
  qconv_str closer = dollars ? QCONV_STR("$$") : QCONV_STR("\\]");
  for (size_t from = line->content + 2; more.next - line->start < PARAGRAPH; from = more.start) {
    size_t found = qconv_str_find(qconv_str_slice(scan->in, from, more.end), closer);
    if (found != QCONV_NOT_FOUND)
      return more.next;
    if (more.next >= scan->in.len)
      break;
    qconv_line_read(scan->in, more.next, &more);
    if (more.blank)
      break;
  }
  scan->no_leading = more.start;
  return line->next;
}

/* Where the paragraph that starts with this line ends. */
static size_t paragraph_end(struct scan *scan, const struct line *first)
{
  struct line line;
  size_t at = leading_formula(scan, first);
  for (; at < scan->in.len; at = line.next) {
    qconv_line_read(scan->in, at, &line);
    if (qconv_line_interrupts(scan->in, &line, &scan->lists, first->quotes) || is_table(scan, &line))
      break;
  }
  return at;
}

static size_t scan_paragraph(struct scan *scan, const struct line *line)
{
  qconv_line_enter(line, &scan->lists);
  if (line->too_deep) {
    put_lines(scan, line->start, line->end, true);
    scan->after_text = true;
    return line->next;
  }
  if (is_table(scan, line)) {
    size_t next = put_table(scan, line);
    scan->after_text = false;
    return next;
  }
  size_t end = paragraph_end(scan, line), from = scan->out.len;
  bool html = qconv_line_html(scan->in, line);
  size_t copied = scan->copied, count = scan->tokens->count;
  scan_inline(scan, line->content, end, line->quotes);
  size_t length = scan->out.len - from + (end > scan->copied ? end - scan->copied : 0) - (line->start - copied);
  if (length > PARAGRAPH && !html) {
    scan->out.len = from;
    scan->copied = copied;
    scan->tokens->count = count;
    put_lines(scan, line->start, end, true);
  }
  scan->after_text = true;
  return end;
}

static bool closes_fence(struct scan *scan, const struct line *line)
{
  size_t at = line->start, length = 0;
  while (at < line->end && strchr(" \t>", scan->in.data[at]))
    at++;
  while (at + length < line->end && scan->in.data[at + length] == scan->fence)
    length++;
  return length >= scan->fence_length && qconv_str_blank(qconv_str_slice(scan->in, at + length, line->end));
}

/* Lines of code: nothing is touched, but a run without blank lines is limited
   like a paragraph, should the parser not take it for code. */
static size_t scan_code(struct scan *scan, const struct line *first)
{
  struct line line = *first;
  size_t end = first->start;
  while (true) {
    bool left = line.quotes < scan->fence_quotes || (!line.blank && line.column < scan->fence_column);
    bool closes = !left && closes_fence(scan, &line);
    if (left || closes)
      scan->fence = 0;
    if (!left)
      end = line.next;
    if (left || closes || line.blank || line.next >= scan->in.len)
      break;
    qconv_line_read(scan->in, line.next, &line);
  }
  if (end - first->start > PARAGRAPH)
    put_lines(scan, first->start, end, false);
  return end;
}

static void open_fence(struct scan *scan, const struct line *line, size_t length)
{
  qconv_line_enter(line, &scan->lists);
  scan->fence = scan->in.data[line->content];
  scan->fence_length = length;
  scan->fence_quotes = line->quotes;
  scan->fence_column = scan->lists.count ? scan->lists.columns[scan->lists.count - 1] : 0;
  scan->after_text = false;
}

qconv_str qconv_markdown_scan(struct qconv_arena *arena, struct qconv_tokens *tokens, qconv_str markdown)
{
  struct scan scan = {.arena = arena, .tokens = tokens, .in = markdown, .out = {.arena = arena}};
  struct line line;
  for (size_t at = 0; at < markdown.len;) {
    qconv_line_read(markdown, at, &line);
    size_t fence;
    if (scan.fence) {
      at = scan_code(&scan, &line);
    } else if (line.blank) {
      scan.after_text = false;
      at = line.next;
    } else if (!line.too_deep && (fence = qconv_line_fence(markdown, &line))) {
      open_fence(&scan, &line, fence);
      at = line.next;
    } else {
      at = scan_paragraph(&scan, &line);
    }
  }
  if (scan.copied == 0 && scan.out.len == 0)
    return markdown;
  qconv_append(&scan.out, qconv_str_from(markdown, scan.copied));
  return qconv_buffer_str(&scan.out);
}

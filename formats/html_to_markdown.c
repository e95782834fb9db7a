/* The emitter's XHTML as CommonMark with GFM tables: blocks with a prefix for
   the containers they stand in, text collected until its block ends. What
   Markdown cannot say stays HTML. */
#include "html_to_markdown.h"

size_t qconv_writer_end_of(qconv_str html, const struct qconv_piece *start, size_t *behind)
{
  struct qconv_piece piece;
  size_t depth = 1, at = start->end;
  while (qconv_piece_next(html, &at, &piece)) {
    if (piece.kind == PIECE_TEXT || !qconv_str_equal(piece.name, start->name))
      continue;
    depth += piece.kind == PIECE_START;
    if (piece.kind == PIECE_END && --depth == 0) {
      *behind = piece.end;
      return piece.at;
    }
  }
  return *behind = html.len;
}

static void new_line(struct writer *w)
{
  while (w->out.len && w->out.data[w->out.len - 1] == ' ')
    w->out.len--;
  qconv_append_char(&w->out, '\n');
  qconv_append(&w->out, qconv_buffer_str(&w->prefix));
}

/* Starts a block on a line of its own. */
static void begin(struct writer *w, bool blank)
{
  if (w->out.len && !w->after_marker) {
    new_line(w);
    if (blank)
      new_line(w);
  }
  w->after_marker = false;
}

static bool tight_here(struct writer *w)
{
  return w->containers[w->depth - 1].id == EL_LI && !w->containers[w->depth - 2].loose;
}

static void line_of_text(struct writer *w, qconv_str line)
{
  size_t escape = qconv_markdown_line_escape(line);
  if (escape != QCONV_NOT_FOUND) {
    qconv_append(&w->out, qconv_str_slice(line, 0, escape));
    qconv_append_char(&w->out, '\\');
    line = qconv_str_from(line, escape);
  }
  qconv_append(&w->out, line);
}

/* Writes the text collected so far as a paragraph. */
static void flush(struct writer *w)
{
  qconv_str text = qconv_str_trim(qconv_buffer_str(&w->text)), line;
  w->text.len = 0;
  if (text.len == 0)
    return;
  begin(w, !tight_here(w));
  for (bool first = true; qconv_str_split(&text, '\n', &line); first = false) {
    if (!first)
      new_line(w);
    line_of_text(w, qconv_str_trim(line));
  }
  w->containers[w->depth - 1].list_before = 0;
}

bool qconv_writer_attributes(const struct qconv_piece *piece, const char *first, const char *second)
{
  qconv_str rest = piece->attributes;
  while (rest.len > 1) {
    rest = qconv_str_from(rest, 1);
    size_t equal = qconv_str_find_char(rest, '=');
    qconv_str name = qconv_str_slice(rest, 0, equal);
    if (!qconv_str_equal(name, qconv_str_of(first)) && !qconv_str_equal(name, qconv_str_of(second)))
      return false;
    rest = qconv_str_from(rest, equal == QCONV_NOT_FOUND ? rest.len : equal + 2);
    size_t end = qconv_str_find_char(rest, '"');
    rest = qconv_str_from(rest, end == QCONV_NOT_FOUND ? rest.len : end + 1);
  }
  return true;
}

/* Text inside HTML: nothing in it may be read as a formula or end the block. */
static void raw_text(struct writer *w, struct qconv_buffer *out, qconv_str text, bool pre)
{
  for (size_t i = 0; i < text.len; i++) {
    char c = text.data[i];
    if (c == '$')
      qconv_append_literal(out, "&#36;");
    else if (c == '\\')
      qconv_append_literal(out, "&#92;");
    else if (c == '\n' && pre)
      qconv_append_literal(out, "&#10;");
    else if (c != '\n')
      qconv_append_char(out, c);
    else if (out->len && out->data[out->len - 1] != '\n') {
      qconv_append_char(out, '\n');
      qconv_append(out, qconv_buffer_str(&w->prefix));
    }
  }
}

static void formula_mark(struct qconv_buffer *out, const struct qconv_piece *piece)
{
  bool closing = piece->kind == PIECE_END;
  if (qconv_str_equal(piece->name, QCONV_STR("qc-math")))
    qconv_append(out, closing ? QCONV_STR("\\)") : QCONV_STR("\\("));
  else if (qconv_str_equal(piece->name, QCONV_STR("qc-display")))
    qconv_append(out, closing ? QCONV_STR("\\]") : QCONV_STR("\\["));
  else
    qconv_append(out, closing ? QCONV_STR("}}") : QCONV_STR("{{gap:"));
}

void qconv_writer_raw(struct writer *w, struct qconv_buffer *out, size_t from, size_t to)
{
  struct qconv_piece piece;
  qconv_str html = qconv_str_slice(w->html, 0, to);
  bool pre = false, formula = false;
  for (size_t at = from; qconv_piece_next(html, &at, &piece);) {
    bool ours = piece.kind != PIECE_TEXT && qconv_str_starts(piece.name, QCONV_STR("qc-"));
    if (piece.kind != PIECE_TEXT && qconv_str_equal(piece.name, QCONV_STR("pre")))
      pre = piece.kind == PIECE_START;
    if (ours) {
      formula_mark(out, &piece);
      formula = piece.kind == PIECE_START;
    } else if (piece.kind == PIECE_TEXT && !formula) {
      raw_text(w, out, piece.text, pre);
    } else {
      qconv_append(out, qconv_str_slice(html, piece.at, piece.end));
    }
  }
}

static void push(struct writer *w, unsigned id, const char *prefix)
{
  w->containers[w->depth++] = (struct container){.id = id, .prefix = w->prefix.len, .number = 1};
  qconv_append(&w->prefix, qconv_str_of(prefix));
}

static void pop(struct writer *w)
{
  w->prefix.len = w->containers[--w->depth].prefix;
}

static void code_block(struct writer *w, const struct qconv_piece *pre, size_t end)
{
  struct qconv_piece code, text;
  struct qconv_buffer body = {.arena = w->out.arena};
  size_t at = pre->end, ticks = 3, run = 0;
  qconv_piece_next(w->html, &at, &code);
  while (at < end && qconv_piece_next(qconv_str_slice(w->html, 0, end), &at, &text))
    if (text.kind == PIECE_TEXT)
      qconv_append_decoded(&body, text.text);
  for (size_t i = 0; i < body.len; i++) {
    run = body.data[i] == '`' ? run + 1 : 0;
    ticks = run >= ticks ? run + 1 : ticks;
  }
  begin(w, !tight_here(w));
  for (size_t i = 0; i < ticks; i++)
    qconv_append_char(&w->out, '`');
  qconv_append(&w->out, qconv_class_language(w->out.arena, qconv_piece_attribute(w->out.arena, &code, "class")));
  qconv_str rest = qconv_buffer_str(&body), line;
  while (qconv_str_split(&rest, '\n', &line)) {
    qconv_append_char(&w->out, '\n');
    qconv_append(&w->out, qconv_buffer_str(&w->prefix));
    qconv_append(&w->out, line);
  }
  qconv_append_char(&w->out, '\n');
  qconv_append(&w->out, qconv_buffer_str(&w->prefix));
  for (size_t i = 0; i < ticks; i++)
    qconv_append_char(&w->out, '`');
}

static bool holds_paragraphs(struct writer *w, const struct qconv_piece *list)
{
  struct qconv_piece piece;
  size_t behind, at = list->end, depth = 0, end = qconv_writer_end_of(w->html, list, &behind);
  while (at < end && qconv_piece_next(w->html, &at, &piece)) {
    const struct qconv_element *element = piece.kind == PIECE_TEXT ? NULL : qconv_element_find(piece.name);
    if (!element || !(element->flags & (EL_BLOCK | EL_ITEM)) || (element->flags & EL_VOID))
      continue;
    depth += piece.kind == PIECE_START ? 1 : (size_t)-1;
    if (element->id == EL_P && piece.kind == PIECE_START && depth == 2)
      return true;
  }
  return false;
}

static void start_list(struct writer *w, const struct qconv_piece *piece, unsigned id)
{
  char before = w->containers[w->depth - 1].list_before;
  qconv_str start = qconv_piece_attribute(w->out.arena, piece, "start");
  bool loose = holds_paragraphs(w, piece);
  push(w, id, "");
  struct container *list = &w->containers[w->depth - 1];
  list->loose = loose;
  list->marker = id == EL_OL ? (before == '.' ? ')' : '.') : (before == '-' ? '*' : '-');
  if (start.len) {
    list->number = 0;
    for (size_t i = 0; i < start.len && i < 9; i++)
      if (qconv_is_digit(start.data[i]))
        list->number = list->number * 10 + (size_t)(start.data[i] - '0');
  }
}

static void start_item(struct writer *w)
{
  struct container *list = &w->containers[w->depth - 1];
  bool first = !list->begun;
  list->begun = true;
  bool nested_tight = w->depth > 3 && w->containers[w->depth - 2].id == EL_LI && !w->containers[w->depth - 3].loose;
  begin(w, first ? !nested_tight : list->loose);
  qconv_str marker = list->id == EL_OL ? qconv_format(w->out.arena, "%zu%c ", list->number++, list->marker)
                                       : qconv_format(w->out.arena, "%c ", list->marker);
  static const char blanks[] = "                        ";
  qconv_append(&w->out, marker);
  push(w, EL_LI, blanks + sizeof blanks - 1 - marker.len);
  w->after_marker = true;
}

/* The text so far as one line, for headings and cells. */
static qconv_str one_line(struct writer *w)
{
  for (size_t i = 0; i < w->text.len; i++)
    if (w->text.data[i] == '\n')
      w->text.data[i] = ' ';
  return qconv_str_trim(qconv_buffer_str(&w->text));
}

static void end_heading(struct writer *w)
{
  qconv_str text = one_line(w);
  begin(w, true);
  for (; w->heading; w->heading--)
    qconv_append_char(&w->out, '#');
  qconv_append_char(&w->out, ' ');
  bool closes = text.len && text.data[text.len - 1] == '#';
  qconv_append(&w->out, qconv_str_slice(text, 0, text.len - closes));
  if (closes)
    qconv_append_literal(&w->out, "\\#");
  w->text.len = 0;
}

/* Whether a GFM table can say it: a head of one row, cells of inline text. */
static bool is_simple_table(struct writer *w, const struct qconv_piece *table, size_t end)
{
  struct qconv_piece piece;
  size_t heads = 0, rows = 0;
  for (size_t at = table->end; at < end && qconv_piece_next(w->html, &at, &piece);) {
    const struct qconv_element *element = piece.kind == PIECE_START ? qconv_element_find(piece.name) : NULL;
    if (!element)
      continue;
    bool cell = element->id == EL_TD || element->id == EL_TH, row = element->id == EL_TR;
    bool holder = row || element->id == EL_TBODY || element->id == EL_THEAD;
    if (!qconv_writer_attributes(&piece, cell ? "style" : "", "") && (cell || holder))
      return false;
    if ((element->flags & (EL_BLOCK | EL_ITEM | EL_PRE)) && !cell && !holder)
      return false;
    heads += element->id == EL_THEAD;
    rows += row;
    if (cell && (element->id == EL_TH) != (rows == 1))
      return false;
  }
  return rows > 0 && heads == 1 && qconv_writer_attributes(table, "", "");
}

static void end_cell(struct writer *w)
{
  qconv_str text = one_line(w);
  qconv_append_char(&w->out, ' ');
  for (size_t i = 0; i < text.len; i++) {
    if (text.data[i] == '|')
      qconv_append_char(&w->out, '\\');
    qconv_append_char(&w->out, text.data[i]);
  }
  qconv_append_literal(&w->out, " |");
  w->text.len = 0;
}

static void delimiter_row(struct writer *w, const char *sides, size_t columns)
{
  new_line(w);
  qconv_append_char(&w->out, '|');
  for (size_t i = 0; i < columns; i++)
    qconv_append(&w->out, sides[i] == 'l'   ? QCONV_STR(" :-- |")
                          : sides[i] == 'r' ? QCONV_STR(" --: |")
                          : sides[i] == 'c' ? QCONV_STR(" :-: |")
                                            : QCONV_STR(" --- |"));
}

static void write_table(struct writer *w, const struct qconv_piece *table, size_t end)
{
  struct qconv_piece piece;
  char sides[TABLE_COLUMNS];
  size_t columns = 0, rows = 0;
  begin(w, true);
  w->cell = true;
  for (size_t at = table->end; at < end && qconv_piece_next(w->html, &at, &piece);) {
    const struct qconv_element *element = piece.kind == PIECE_TEXT ? NULL : qconv_element_find(piece.name);
    bool cell = element && (element->id == EL_TD || element->id == EL_TH);
    if (cell && piece.kind == PIECE_START) {
      qconv_str style = qconv_piece_attribute(w->out.arena, &piece, "style");
      w->text.len = 0;
      if (rows == 1 && columns < TABLE_COLUMNS)
        sides[columns++] = style.len > 12 ? style.data[12] : '-';
    } else if (cell) {
      end_cell(w);
    } else if (element && element->id == EL_TR && piece.kind == PIECE_START) {
      if (rows++)
        new_line(w);
      qconv_append_char(&w->out, '|');
    } else if (element && element->id == EL_TR && rows == 1) {
      delimiter_row(w, sides, columns);
    } else if (!element || !(element->flags & EL_ITEM)) {
      at = qconv_writer_inline(w, &piece);
    }
  }
  w->cell = false;
  w->text.len = 0;
}

static size_t write_raw_block(struct writer *w, const struct qconv_piece *piece)
{
  size_t behind = piece->end;
  if (piece->kind == PIECE_START)
    qconv_writer_end_of(w->html, piece, &behind);
  begin(w, true);
  qconv_writer_raw(w, &w->out, piece->at, behind);
  w->containers[w->depth - 1].list_before = 'x'; /* a list behind it must not go on inside */
  return behind;
}

/* A block that starts; where to go on. */
static size_t start_block(struct writer *w, const struct qconv_piece *piece, const struct qconv_element *element)
{
  size_t behind = piece->end, end = qconv_writer_end_of(w->html, piece, &behind);
  bool bare = piece->attributes.len == 0;
  flush(w);
  if (element->flags & EL_PRE) {
    code_block(w, piece, end);
    return behind;
  }
  if (element->id == EL_TABLE && is_simple_table(w, piece, end)) {
    write_table(w, piece, end);
    return behind;
  }
  if (element->id == EL_UL || element->id == EL_OL) {
    if (!qconv_writer_attributes(piece, element->id == EL_OL ? "start" : "", ""))
      return write_raw_block(w, piece);
    start_list(w, piece, element->id);
  } else if (element->id == EL_LI) {
    start_item(w);
  } else if (element->id == EL_BLOCKQUOTE && bare) {
    begin(w, !tight_here(w));
    push(w, EL_BLOCKQUOTE, "> ");
    qconv_append_literal(&w->out, "> ");
    w->after_marker = true;
  } else if (element->id >= EL_H1 && element->id <= EL_H6 && bare) {
    w->heading = (size_t)(element->id - EL_H1 + 1);
  } else if (!bare || (element->id != EL_P && element->id != EL_DIV)) {
    return write_raw_block(w, piece);
  }
  return piece->end;
}

static void end_block(struct writer *w, const struct qconv_element *element)
{
  if (w->heading) {
    end_heading(w);
    return;
  }
  flush(w);
  bool list = element->id == EL_UL || element->id == EL_OL;
  char marker = w->containers[w->depth - 1].marker;
  if (list || element->id == EL_LI || element->id == EL_BLOCKQUOTE) {
    w->after_marker = false;
    pop(w);
  }
  if (list)
    w->containers[w->depth - 1].list_before = marker;
}

qconv_str qconv_xhtml_to_markdown(struct qconv_arena *arena, qconv_str html)
{
  struct writer *w = QCONV_NEW(arena, struct writer);
  struct qconv_piece piece;
  w->html = html;
  w->out.arena = w->prefix.arena = w->text.arena = arena;
  size_t dollar = qconv_str_find_char(html, '$');
  w->money = dollar == QCONV_NOT_FOUND || qconv_str_find_char(qconv_str_from(html, dollar + 1), '$') == QCONV_NOT_FOUND;
  push(w, EL_OTHER, "");
  for (size_t at = 0; qconv_piece_next(html, &at, &piece);) {
    const struct qconv_element *element = piece.kind == PIECE_TEXT ? NULL : qconv_element_find(piece.name);
    if (!element || !(element->flags & (EL_BLOCK | EL_ITEM | EL_PRE)))
      at = qconv_writer_inline(w, &piece);
    else if (piece.kind == PIECE_START)
      at = start_block(w, &piece, element);
    else if (piece.kind == PIECE_END)
      end_block(w, element);
    else {
      flush(w);
      begin(w, true);
      qconv_append_literal(&w->out, "___");
    }
  }
  flush(w);
  return qconv_buffer_str(&w->out);
}

/* Rows of GFM pipe tables (GFM 0.29, section 4.10). */
#include "markup_local.h"

/* Takes the outer bars off. */
static qconv_str inside(qconv_str line)
{
  line = qconv_str_trim(line);
  if (line.len && line.data[0] == '|')
    line = qconv_str_from(line, 1);
  size_t slashes = 0;
  while (slashes + 1 < line.len && line.data[line.len - 2 - slashes] == '\\')
    slashes++;
  if (line.len && line.data[line.len - 1] == '|' && slashes % 2 == 0)
    line.len--;
  return line;
}

static qconv_str cell_of(struct qconv_arena *arena, qconv_str source)
{
  source = qconv_str_trim(source);
  if (!arena || qconv_str_find(source, QCONV_STR("\\|")) == QCONV_NOT_FOUND)
    return source;
  struct qconv_buffer cell = {.arena = arena};
  for (size_t i = 0; i < source.len; i++)
    if (source.data[i] != '\\' || i + 1 == source.len || source.data[i + 1] != '|')
      qconv_append_char(&cell, source.data[i]);
  return qconv_buffer_str(&cell);
}

size_t qconv_table_cells(struct qconv_arena *arena, qconv_str line, qconv_str *cells, size_t room)
{
  size_t count = 0, start = 0;
  line = inside(line);
  for (size_t at = 0; at < line.len; at++) {
    if (line.data[at] != '|') {
      at += line.data[at] == '\\';
      continue;
    }
    if (count < room)
      cells[count] = cell_of(arena, qconv_str_slice(line, start, at));
    count++;
    start = at + 1;
  }
  if (count < room)
    cells[count] = cell_of(arena, qconv_str_from(line, start));
  return count + 1;
}

/* 'l', 'r', 'c' or '-'; 0: no delimiter. */
static char alignment_of(qconv_str cell)
{
  bool left = cell.len && cell.data[0] == ':', right = cell.len > 1 && cell.data[cell.len - 1] == ':';
  qconv_str dashes = qconv_str_slice(cell, left, cell.len - right);
  if (dashes.len == 0)
    return 0;
  for (size_t i = 0; i < dashes.len; i++)
    if (dashes.data[i] != '-')
      return 0;
  return left && right ? 'c' : left ? 'l' : right ? 'r' : '-';
}

size_t qconv_table_delimiter(qconv_str line, char *alignments, size_t room)
{
  qconv_str rest = inside(line), cell;
  size_t count = 0;
  while (qconv_str_split(&rest, '|', &cell)) {
    char alignment = alignment_of(qconv_str_trim(cell));
    if (!alignment)
      return 0;
    if (count < room)
      alignments[count] = alignment;
    count++;
  }
  return count;
}

const char *qconv_table_side(char alignment)
{
  return alignment == 'l' ? "left" : alignment == 'r' ? "right" : alignment == 'c' ? "center" : NULL;
}

void qconv_table_paragraphs(struct qconv_buffer *document, qconv_str row, size_t columns)
{
  qconv_str cells[TABLE_COLUMNS];
  memset(cells, 0, sizeof cells);
  qconv_table_cells(document->arena, row, cells, columns);
  for (size_t i = 0; i < columns; i++) {
    qconv_append_char(document, '.');
    qconv_append(document, cells[i]);
    qconv_append_literal(document, "\n\n");
  }
}

/* Tables as text: one pass over the bytes, field by field. */
#include <qconv/csv.h>

static bool is_blank(char c)
{
  return c == ' ' || c == '\t';
}

/* Where a field without quotes ends: at its separator or line end. */
static size_t plain_end(qconv_str text, size_t at, char separator)
{
  while (at < text.len && text.data[at] != separator && text.data[at] != '\n')
    at++;
  return at;
}

/* The closing quote of the one before at; the text's length when there is none. */
static size_t closing_quote(qconv_str text, size_t at, bool *doubled)
{
  *doubled = false;
  while (at < text.len) {
    const char *quote = memchr(text.data + at, '"', text.len - at);
    if (!quote)
      return text.len;
    at = (size_t)(quote - text.data);
    if (at + 1 == text.len || quote[1] != '"')
      return at;
    *doubled = true;
    at += 2;
  }
  return text.len;
}

/* The offset of the quote that opens the field, or QCONV_NOT_FOUND. */
static size_t opening_quote(const struct qconv_csv *csv)
{
  size_t at = 0;
  while (at < csv->rest.len && is_blank(csv->rest.data[at]) && csv->rest.data[at] != csv->separator)
    at++;
  return !csv->literal && at < csv->rest.len && csv->rest.data[at] == '"' ? at : QCONV_NOT_FOUND;
}

/* Reads the quoted field whose quote is at open; where it ends. A quoted word at
   the start of a field that holds no separator is no quoting at all. */
static size_t quoted_field(struct qconv_csv *csv, size_t open, struct qconv_csv_field *field)
{
  qconv_str rest = csv->rest;
  size_t close = closing_quote(rest, open + 1, &field->doubled);
  if (close == rest.len) {
    field->unclosed = csv->literal = true;
    field->doubled = false;
    return plain_end(rest, 0, csv->separator);
  }
  size_t end = plain_end(rest, close + 1, csv->separator);
  bool behind = !qconv_str_blank(qconv_str_slice(rest, close + 1, end));
  if (behind && plain_end(rest, 0, csv->separator) > close) {
    field->doubled = false;
    return end;
  }
  field->quoted = true;
  field->overrun = behind;
  field->text = qconv_str_slice(rest, open + 1, close);
  return end;
}

bool qconv_csv_next(struct qconv_csv *csv, struct qconv_csv_field *field)
{
  if (csv->rest.len == 0 && !csv->inside)
    return false;
  *field = (struct qconv_csv_field){.last = true};
  size_t open = opening_quote(csv);
  size_t end = open == QCONV_NOT_FOUND ? plain_end(csv->rest, 0, csv->separator) : quoted_field(csv, open, field);
  field->raw = qconv_str_slice(csv->rest, 0, end);
  field->last = end == csv->rest.len || csv->rest.data[end] == '\n';
  if (field->last && field->raw.len && field->raw.data[field->raw.len - 1] == '\r')
    field->raw.len--;
  if (!field->quoted)
    field->text = field->raw;
  csv->inside = !field->last;
  csv->rest = qconv_str_from(csv->rest, end < csv->rest.len ? end + 1 : end);
  return true;
}

static void append_undoubled(struct qconv_buffer *buffer, qconv_str text)
{
  size_t from = 0;
  for (size_t i = 0; i + 1 < text.len; i++)
    if (text.data[i] == '"' && text.data[i + 1] == '"') {
      qconv_append(buffer, qconv_str_slice(text, from, i + 1));
      from = ++i + 1;
    }
  qconv_append(buffer, qconv_str_from(text, from));
}

qconv_str qconv_csv_text(struct qconv_arena *arena, const struct qconv_csv_field *field)
{
  if (!field->doubled && !field->overrun)
    return field->text;
  struct qconv_buffer buffer = {.arena = arena};
  append_undoubled(&buffer, field->text);
  if (field->overrun) {
    size_t close = (size_t)(field->text.data - field->raw.data) + field->text.len;
    qconv_append(&buffer, qconv_str_from(field->raw, close + 1));
  }
  return qconv_buffer_str(&buffer);
}

void qconv_csv_report(struct qconv_log *log, const struct qconv_csv_field *field)
{
  if (field->overrun)
    qconv_report(log, QCONV_WARNING, field->raw, "csv.quote", "text stands behind the closing quote of this field");
  if (field->unclosed)
    qconv_report(log, QCONV_WARNING, field->raw, "csv.quote",
                 "this quote is never closed: from here on quotes are read as text");
}

enum { WIDTHS = 64 }; /* wider tables count as this wide */

struct qconv_csv_shape qconv_csv_shape(qconv_str text, char separator)
{
  struct qconv_csv csv = {.rest = text, .separator = separator};
  struct qconv_csv_shape shape = {0, 0, 0};
  struct qconv_csv_field field;
  size_t counts[WIDTHS + 1] = {0}, width = 0;
  bool blank = true;
  while (qconv_csv_next(&csv, &field)) {
    width++;
    blank = blank && qconv_str_blank(field.raw);
    if (!field.last)
      continue;
    if (!blank) {
      shape.records++;
      counts[width < WIDTHS ? width : WIDTHS]++;
    }
    width = 0;
    blank = true;
  }
  for (size_t i = 1; i <= WIDTHS; i++)
    if (counts[i] >= shape.regular && counts[i]) {
      shape.regular = counts[i];
      shape.width = i;
    }
  return shape;
}

/* The importer csv: tables with a header that says what is what, and tables of
   two columns that look like question and answer.

   Formulas are not computed, and nothing is made of empty columns. A column
   whose name has no meaning becomes a field. */
#include "records.h"
#include <qconv/csv.h>

enum { HEADER_CELL = 80, HEADER_CELLS = 200 };

void records_table(struct records *records, const struct table *table, void *context,
                   void (*row)(void *context, qconv_str origin, const qconv_str *fields, size_t count))
{
  struct qconv_csv csv = {.rest = table->text, .separator = table->separator};
  struct qconv_csv_field field;
  qconv_str *fields = NULL, origin = QCONV_NOWHERE;
  size_t count = 0, capacity = 0;
  bool blank = true;
  for (;;) {
    qconv_str rest = csv.rest;
    if (count == 0 && table->comment && rest.len && rest.data[0] == table->comment) {
      qconv_str line;
      qconv_str_line(&csv.rest, &line);
      continue;
    }
    if (!qconv_csv_next(&csv, &field))
      break;
    if (!table->quiet)
      qconv_csv_report(records->log, &field);
    if (count == 0)
      origin = (qconv_str){field.raw.data ? field.raw.data : rest.data, 0};
    if (count == capacity) {
      size_t grown = capacity ? capacity * 2 : 16;
      fields = qconv_realloc(records->arena, fields, capacity * sizeof *fields, grown * sizeof *fields);
      capacity = grown;
    }
    fields[count++] = qconv_csv_text(records->arena, &field);
    blank = blank && qconv_str_blank(field.raw);
    if (!field.last)
      continue;
    origin.len = (size_t)(field.raw.data + field.raw.len - origin.data);
    if (!blank)
      row(context, origin, fields, count);
    count = 0;
    blank = true;
  }
}

struct header {
  size_t cells, known;
  bool asks, weak, answers, second;
};

/* What the first record says, read as names. */
static struct header look_at_header(qconv_str text, char separator)
{
  struct qconv_csv csv = {.rest = text, .separator = separator};
  struct header header = {.cells = 0};
  struct qconv_csv_field field;
  size_t letters = 0;
  while (qconv_csv_next(&csv, &field) && header.cells < HEADER_CELLS) {
    header.cells++;
    struct meaning meaning = {.role = ROLE_UNKNOWN};
    if (field.text.len <= HEADER_CELL)
      meaning = records_meaning(field.text);
    bool letter = meaning.role == ROLE_LETTER;
    letters += letter;
    header.known += meaning.role != ROLE_UNKNOWN && !letter;
    header.asks = header.asks || (meaning.role == ROLE_QUESTION && !meaning.weak);
    header.weak = header.weak || (meaning.role == ROLE_QUESTION && meaning.weak);
    header.answers = header.answers || (meaning.role >= ROLE_ANSWER && meaning.role <= ROLE_EXPLANATION);
    if (field.last)
      break;
  }
  header.answers = header.answers || letters > 1 || (letters && header.asks);
  return header;
}

/* A Markdown table has a line of dashes below its head, or bars at its edge. */
static bool is_markdown_table(qconv_str text)
{
  qconv_str line;
  if (!qconv_str_line(&text, &line) || qconv_str_starts(qconv_str_trim(line), QCONV_STR("|")))
    return true;
  if (!qconv_str_line(&text, &line))
    return false;
  for (size_t i = 0; i < line.len; i++)
    if (!strchr("|-: \t\r", line.data[i]))
      return false;
  return true;
}

/* Whether the first of two columns mostly asks and the second answers. */
static bool looks_asked(qconv_str text, char separator)
{
  struct qconv_csv csv = {.rest = text, .separator = separator};
  struct qconv_csv_field field;
  size_t records = 0, asked = 0;
  while (qconv_csv_next(&csv, &field)) {
    qconv_str first = qconv_str_trim(field.text);
    if (field.last)
      continue;
    records++;
    asked += qconv_str_ends(first, QCONV_STR("?")) || qconv_str_ends(first, QCONV_STR("？")) ||
             qconv_str_ends(first, QCONV_STR("؟"));
    while (!field.last && qconv_csv_next(&csv, &field))
      continue;
  }
  return records >= 3 && asked * 10 >= records * 6;
}

bool records_sniff_table(qconv_str head, struct table *table)
{
  size_t best = 0;
  head = qconv_str_trim_start(head);
  for (const char *separator = "\t;,|"; *separator; separator++) {
    struct header header = look_at_header(head, *separator);
    if (header.cells < 2 || (*separator == '|' && is_markdown_table(head)))
      continue;
    struct qconv_csv_shape shape = qconv_csv_shape(head, *separator);
    bool named = (header.asks && header.answers) || (header.weak && header.answers && header.known == header.cells);
    bool fits = shape.width >= 2 && shape.regular * 10 >= shape.records * 8;
    bool listed = named && fits && shape.records >= 2 && header.cells <= shape.width + 2;
    bool bare = !named && *separator != '\t' && shape.width == 2 && shape.records >= 3 &&
                shape.regular * 20 >= shape.records * 19 && looks_asked(head, *separator);
    size_t score = listed ? 1000 + header.known : bare ? 1 : 0;
    if (score <= best)
      continue;
    best = score;
    table->separator = *separator;
    table->header = listed;
  }
  return best > 0;
}

struct reading {
  struct records *records;
  struct column **columns;
  size_t width;
  bool header, counting;
};

static qconv_str column_name(struct records *records, const qconv_str *fields, size_t count, size_t index)
{
  if (index < count && !qconv_str_blank(fields[index]))
    return qconv_str_trim(fields[index]);
  return qconv_format(records->arena, "column %zu", index + 1);
}

static void name_columns(struct reading *reading, const qconv_str *names, size_t count, size_t width)
{
  struct column **columns = QCONV_NEW_ARRAY(reading->records->arena, struct column *, width);
  for (size_t i = 0; i < reading->width; i++)
    columns[i] = reading->columns[i];
  for (size_t i = reading->width; i < width; i++) {
    columns[i] = records_column(reading->records, column_name(reading->records, names, count, i));
    if (count == 0 && i < 2)
      columns[i]->meaning.role = i == 0 ? ROLE_QUESTION : ROLE_ANSWER;
  }
  reading->columns = columns;
  reading->width = width;
}

static void read_row(void *context, qconv_str origin, const qconv_str *fields, size_t count)
{
  struct reading *reading = context;
  if (reading->header) {
    reading->header = false;
    if (reading->width < count)
      name_columns(reading, fields, count, count);
    return;
  }
  if (reading->width < count)
    name_columns(reading, NULL, 0, count < 2 * reading->width ? 2 * reading->width : count);
  struct record *record = reading->counting ? NULL : records_add(reading->records, origin);
  for (size_t i = 0; i < count; i++) {
    if (reading->counting)
      reading->columns[i]->count += !qconv_str_blank(fields[i]);
    else
      records_put(reading->records, record, reading->columns[i], fields[i]);
  }
}

static const char *const header_words[] = {"auto", "yes", "no", NULL};
static const char *const separator_words[] = {"auto", "comma", "semicolon", "tab", "pipe", NULL};
static const struct qconv_option options[] = {
    {"header", QCONV_OPTION_WORD, "auto", header_words, "whether the first record names the columns"},
    {"separator", QCONV_OPTION_WORD, "auto", separator_words, "what stands between the fields"},
    {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL}};

/* What fits the most records, where nothing else tells. */
static void guess_separator(qconv_str head, struct table *table)
{
  size_t best = 0;
  for (const char *separator = "\t;,|"; *separator; separator++) {
    struct qconv_csv_shape shape = qconv_csv_shape(head, *separator);
    if (shape.width < 2 || shape.regular <= best)
      continue;
    best = shape.regular;
    table->separator = *separator;
  }
  struct header header = look_at_header(head, table->separator);
  table->header = header.known > 0 || header.cells > 2;
}

static bool read_table(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct records records = records_new(job, bank);
  struct table table = {.text = qconv_str_trim_start(input->text), .separator = ','};
  qconv_str head = records_head(input);
  if (!records_sniff_table(head, &table))
    guess_separator(head, &table);
  if (qconv_option_word(job, "separator"))
    table.separator = ",;\t|"[qconv_option_word(job, "separator") - 1];
  if (qconv_option_word(job, "header"))
    table.header = qconv_option_word(job, "header") == 1;
  struct reading reading = {.records = &records, .header = table.header, .counting = true};
  table.quiet = true;
  records_table(&records, &table, &reading, read_row);
  records_assign(&records);
  reading.header = table.header;
  reading.counting = false;
  table.quiet = false;
  records_table(&records, &table, &reading, read_row);
  const char *name = table.separator == '\t'  ? "tab"
                     : table.separator == ';' ? "semicolon"
                     : table.separator == ',' ? "comma"
                                              : "bar";
  qconv_str what = qconv_format(job->arena, "a table with a %s between fields, %s", name,
                                table.header ? "by its header" : "without header");
  return records_finish(&records, what.data);
}

static enum qconv_match_level probe_table(const struct qconv_input *input)
{
  struct table table = {.separator = 0};
  qconv_str head = records_head(input), start = qconv_str_trim_start(head);
  if (start.len == 0 || strchr("{[<#", start.data[0]))
    return QCONV_NO_MATCH;
  if (records_sniff_table(head, &table))
    return QCONV_LIKELY;
  bool named = qconv_str_ends(input->file, QCONV_STR(".csv")) || qconv_str_ends(input->file, QCONV_STR(".tsv"));
  guess_separator(head, &table);
  struct qconv_csv_shape shape = qconv_csv_shape(start, table.separator ? table.separator : ',');
  bool regular = shape.width >= 2 && shape.records >= 2 && shape.regular * 10 >= shape.records * 9;
  return named && regular ? QCONV_MAY_MATCH : QCONV_NO_MATCH;
}

const struct qconv_importer records_csv = {.name = "csv",
                                           .title = "table with a header (CSV, TSV)",
                                           .suffixes = "csv tsv tab",
                                           .options = options,
                                           .probe = probe_table,
                                           .read = read_table};

/* The importer anki-text: Anki's "Notes in plain text" and "Cards in plain text".

   Lines "#key:value" at the top say how the rest is to be read; without them it is
   fields between tabs. Cards repeat the front in the back, up to <hr id=answer>.
   Note types are no more than a name here, so fields behind the second one that
   no #columns line names are kept as fields of the question. */
#include "records.h"
#include <qconv/csv.h>

enum { SEPARATOR_HEAD = 8192, NAMED = 256 };

struct anki {
  struct records *records;
  struct table table;
  size_t guid, notetype, deck, tags; /* columns from 1; 0: none */
  qconv_str all_tags, names, one_deck;
  struct record shared; /* the tags and the section of all notes */
  const struct column **named; /* what #columns says, NULL where it says nothing */
  size_t named_count;
  int html;   /* -1: not said */
  bool known; /* a header line that is Anki's */
  size_t html_seen, markdown_seen, fields_seen;
};

static size_t column_number(qconv_str value)
{
  size_t number = 0;
  for (size_t i = 0; i < value.len && i < 4 && qconv_is_digit(value.data[i]); i++)
    number = number * 10 + (size_t)(value.data[i] - '0');
  return number;
}

static char separator_named(qconv_str value)
{
  static const struct {
    const char *name;
    char separator;
  } names[] = {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"space", ' '}, {"pipe", '|'}, {"colon", ':'}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_equal_nocase(value, qconv_str_of(names[i].name)))
      return names[i].separator;
  return value.len == 1 ? value.data[0] : '\t';
}

/* False: no header that Anki knows. */
static bool read_header(struct anki *anki, qconv_str key, qconv_str value)
{
  const struct {
    const char *key;
    size_t *number;
    qconv_str *text;
  } headers[] = {{"guid column", &anki->guid, NULL}, {"notetype column", &anki->notetype, NULL},
                 {"deck column", &anki->deck, NULL}, {"tags column", &anki->tags, NULL},
                 {"tags", NULL, &anki->all_tags},    {"columns", NULL, &anki->names},
                 {"deck", NULL, &anki->one_deck},    {"notetype", NULL, NULL},
                 {"if matches", NULL, NULL},         {"match scope", NULL, NULL}};
  if (qconv_str_equal_nocase(key, QCONV_STR("separator"))) {
    anki->table.separator = separator_named(value);
    return true;
  }
  if (qconv_str_equal_nocase(key, QCONV_STR("html"))) {
    anki->html = qconv_str_starts_nocase(value, QCONV_STR("t"));
    return true;
  }
  for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
    if (!qconv_str_equal_nocase(key, qconv_str_of(headers[i].key)))
      continue;
    if (headers[i].number)
      *headers[i].number = column_number(value);
    else if (headers[i].text)
      *headers[i].text = value;
    return true;
  }
  return false;
}

static void read_headers(struct anki *anki, struct qconv_log *log, qconv_str text)
{
  anki->html = -1;
  anki->table = (struct table){.text = text, .comment = '#'};
  for (qconv_str line, rest = text; qconv_str_line(&rest, &line); anki->table.text = rest) {
    if (line.len == 0 || line.data[0] != '#')
      break;
    size_t colon = qconv_str_find_char(line, ':');
    qconv_str key = qconv_str_trim(qconv_str_slice(line, 1, colon));
    bool known = colon != QCONV_NOT_FOUND && read_header(anki, key, qconv_str_trim(qconv_str_from(line, colon + 1)));
    anki->known = anki->known || known;
    if (!known && log && colon != QCONV_NOT_FOUND && colon < 30)
      qconv_report(log, QCONV_NOTE, line, "records.header", "this header is not one of Anki's");
  }
}

/* Anki's own rule where no header says it. */
static void settle_separator(struct anki *anki)
{
  qconv_str head = qconv_str_slice(anki->table.text, 0, SEPARATOR_HEAD);
  for (const char *each = "\t|;:, "; *each && !anki->table.separator; each++)
    if (qconv_str_find_char(head, *each) != QCONV_NOT_FOUND)
      anki->table.separator = *each;
  if (!anki->table.separator)
    anki->table.separator = ' ';
}

/* What follows <hr id=answer>, in any quotes; the whole where there is no such line. */
static qconv_str behind_rule(qconv_str back)
{
  for (qconv_str rest = back;;) {
    size_t at = qconv_str_find(rest, QCONV_STR("<hr"));
    if (at == QCONV_NOT_FOUND)
      return back;
    rest = qconv_str_from(rest, at + 3);
    size_t end = qconv_str_find_char(qconv_str_slice(rest, 0, 64), '>');
    if (end == QCONV_NOT_FOUND || !qconv_str_contains_nocase(qconv_str_slice(rest, 0, end), QCONV_STR("answer")))
      continue;
    rest = qconv_str_trim(qconv_str_from(rest, end + 1));
    while (qconv_str_starts_nocase(rest, QCONV_STR("<br>")))
      rest = qconv_str_trim_start(qconv_str_from(rest, 4));
    return rest;
  }
}

static bool is_special(const struct anki *anki, size_t index)
{
  return index + 1 == anki->guid || index + 1 == anki->notetype || index + 1 == anki->deck || index + 1 == anki->tags;
}

static void put_words(struct records *records, struct record *record, qconv_str words)
{
  qconv_str word;
  while (qconv_str_split(&words, ' ', &word))
    if (!qconv_str_blank(word))
      qconv_add_string(records->arena, &record->tags, qconv_str_trim(word));
}

/* What Anki knows the note by, for those who write it back. */
static void put_guid(struct anki *anki, struct record *record, qconv_str guid)
{
  record->id = guid.len ? guid : QCONV_NOWHERE;
  if (guid.len)
    qconv_add_field(anki->records->arena, &record->fields, QCONV_STR("anki.guid"), guid);
}

static void put_special(struct anki *anki, struct record *record, size_t index, qconv_str value)
{
  value = qconv_str_trim(value);
  if (index + 1 == anki->guid)
    put_guid(anki, record, value);
  else if (index + 1 == anki->deck)
    records_put_path(anki->records, record, value);
  else if (index + 1 == anki->tags)
    put_words(anki->records, record, value);
  else if (value.len)
    qconv_add_field(anki->records->arena, &record->fields, QCONV_STR("anki.notetype"), value);
}

/* The field of a note that has the name of its place: the first asks, the second answers. */
static const struct column *column_at(struct anki *anki, size_t place, bool cloze)
{
  static const enum role roles[2][2] = {{ROLE_QUESTION, ROLE_ANSWER}, {ROLE_QUESTION, ROLE_EXPLANATION}};
  struct column *column = QCONV_NEW(anki->records->arena, struct column);
  column->name = qconv_format(anki->records->arena, "field %zu", place + 1);
  column->meaning.role = place < 2 ? roles[cloze][place] : ROLE_UNKNOWN;
  return column;
}

/* The field that is asked: the first, or the one with a cloze in it. */
static size_t asked_field(const struct anki *anki, const qconv_str *fields, size_t count)
{
  size_t first = count;
  for (size_t i = 0; i < count; i++) {
    if (is_special(anki, i))
      continue;
    if (records_has_cloze(fields[i]))
      return i;
    first = first < count ? first : i;
  }
  return first;
}

static void read_note(void *context, qconv_str origin, const qconv_str *fields, size_t count)
{
  struct anki *anki = context;
  struct records *records = anki->records;
  struct record *record = records_add(records, origin);
  size_t asked = asked_field(anki, fields, count), place = 2;
  bool cloze = asked < count && records_has_cloze(fields[asked]), behind = false;
  for (size_t i = 0; i < count; i++) {
    anki->fields_seen++;
    anki->html_seen += records_holds_html(fields[i]);
    anki->markdown_seen += records_holds_markdown(fields[i]);
    const struct column *column = i < anki->named_count ? anki->named[i] : NULL;
    if (is_special(anki, i))
      put_special(anki, record, i, fields[i]);
    else if (column && !cloze)
      records_put(records, record, column, column->meaning.role == ROLE_ANSWER ? behind_rule(fields[i]) : fields[i]);
    else if (i == asked)
      records_put(records, record, column_at(anki, 0, cloze), fields[i]);
    else if (i > asked && !behind)
      records_put(records, record, column_at(anki, 1, cloze), behind_rule(fields[i]));
    else
      records_put(records, record, column_at(anki, place++, cloze), fields[i]);
    behind = behind || (i > asked && !is_special(anki, i));
  }
  for (const struct qconv_string_item *tag = anki->shared.tags.first; tag; tag = tag->next)
    qconv_add_string(records->arena, &record->tags, tag->str);
  for (const struct qconv_string_item *name = record->section.first ? NULL : anki->shared.section.first; name;
       name = name->next)
    qconv_add_string(records->arena, &record->section, name->str);
}

/* What #tags and #deck say of all notes. */
static void read_shared(struct anki *anki)
{
  struct records *records = anki->records;
  qconv_str rest = anki->all_tags, word;
  records_put_path(records, &anki->shared, anki->one_deck);
  while (qconv_str_split(&rest, ' ', &word)) {
    word = qconv_str_trim(word);
    if (word.len == 0 || qconv_add_shared_tag(records->arena, &anki->shared.tags, word))
      continue;
    qconv_report(records->log, QCONV_LOSS, word, "records.tags",
                 "left out tags for all notes from here on: there are more than %d, or longer ones than %d bytes",
                 QCONV_SHARED_TAGS, QCONV_LONGEST_SHARED_TAG);
    return;
  }
}

/* The columns that a #columns line names, before any note is read. */
static void name_columns(struct anki *anki)
{
  struct qconv_csv csv = {.rest = anki->names, .separator = anki->table.separator};
  struct qconv_csv_field field;
  anki->named = QCONV_NEW_ARRAY(anki->records->arena, const struct column *, NAMED);
  for (size_t i = 0; i < NAMED && qconv_csv_next(&csv, &field); i++) {
    anki->named_count = i + 1;
    if (qconv_str_blank(field.text) || is_special(anki, i))
      continue;
    struct column *column = records_column(anki->records, qconv_str_trim(field.text));
    column->count++;
    anki->named[i] = column;
    if (column->meaning.role == ROLE_TAGS && !anki->tags)
      anki->tags = i + 1;
  }
  if (anki->names.data)
    records_assign(anki->records);
}

static bool read_anki(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct records records = records_new(job, bank);
  struct anki anki = {.records = &records};
  read_headers(&anki, job->log, input->text);
  settle_separator(&anki);
  name_columns(&anki);
  read_shared(&anki);
  records_table(&records, &anki.table, &anki, read_note);
  bool html = anki.html < 0 ? anki.html_seen * 4 > anki.fields_seen : anki.html;
  bool markdown = anki.html < 0 && !html && anki.markdown_seen * 8 > anki.fields_seen;
  records.fixed_markup = true;
  for (int i = 0; i < GROUPS; i++)
    records.markup[i] = html ? QCONV_HTML : markdown ? QCONV_MARKDOWN : QCONV_PLAIN;
  return records_finish(&records, anki.known ? "an Anki text export" : "fields between tabs");
}

/* Without headers: fields between tabs on nearly all lines, and no names on top. */
static enum qconv_match_level probe_anki(const struct qconv_input *input)
{
  struct anki anki = {.records = NULL};
  struct table named = {.separator = 0};
  qconv_str head = records_head(input);
  read_headers(&anki, NULL, head);
  if (anki.known)
    return QCONV_CERTAIN;
  struct qconv_csv_shape shape = qconv_csv_shape(anki.table.text, '\t');
  size_t lines = 0, filled = 0;
  for (qconv_str rest = anki.table.text, line; qconv_str_line(&rest, &line);) {
    lines += !qconv_str_blank(line);
    filled += line.len && !qconv_is_space(line.data[0]) && qconv_str_find_char(line, '\t') != QCONV_NOT_FOUND;
  }
  bool table = shape.width >= 2 && shape.width <= 20 && shape.records >= 3 && shape.regular * 10 >= shape.records * 7;
  if (!table || filled * 10 < lines * 7 || (records_sniff_table(head, &named) && named.header))
    return QCONV_NO_MATCH;
  return shape.records >= 5 && shape.regular * 20 >= shape.records * 19 ? QCONV_CERTAIN : QCONV_LIKELY;
}

const struct qconv_importer records_anki_text = {.name = "anki-text",
                                                 .title = "Anki text export, or fields between tabs",
                                                 .suffixes = "txt tsv",
                                                 .probe = probe_anki,
                                                 .read = read_anki};

/* The importer json-records: JSON with free names, in one value or a line each.

   The records are found first, then the roles of their names are settled for all
   of them, then the values are read. Left out: nothing; a name without a role
   becomes a field. Exports of chats are for another reader. */
#include "records.h"
#include <qconv/json.h>

enum { BAD_LINES = 10 };

static void count_columns(struct records *records, qconv_str object)
{
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (qconv_json_next(&walk)) {
    enum qconv_json_type type = qconv_json_type(walk.value);
    struct column *column = records_column(records, qconv_json_string(records->arena, walk.name));
    column->count += type != QCONV_JSON_NULL;
    column->lists += type == QCONV_JSON_ARRAY || type == QCONV_JSON_OBJECT;
  }
}

/* {"a": false, "c": true}: the names of what is true; else an object's words. */
static void read_key_object(struct records *records, struct record *record, const struct column *column,
                            qconv_str value)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  bool flags = false;
  while (qconv_json_next(&walk)) {
    qconv_str name = qconv_json_string(records->arena, walk.name), said = walk.value;
    if (qconv_json_type(said) == QCONV_JSON_STRING)
      said = qconv_json_string(records->arena, said);
    flags = flags || qconv_str_equal(said, QCONV_STR("true")) || qconv_str_equal(said, QCONV_STR("false"));
    if (!qconv_str_equal(said, QCONV_STR("true")))
      continue;
    if (qconv_str_ends(name, QCONV_STR("correct")))
      name = qconv_str_trim_end(qconv_str_slice(name, 0, name.len - 7));
    if (qconv_str_ends(name, QCONV_STR("_")))
      name.len--;
    struct meaning meaning = records_meaning(name);
    qconv_str letter = qconv_format(records->arena, "%c", (int)('A' + meaning.place % 26));
    records_put(records, record, column, meaning.role == ROLE_OPTION ? letter : name);
  }
  if (!flags)
    records_put(records, record, column, records_json_words(records->arena, value));
}

static void read_list(struct records *records, struct record *record, const struct column *column, qconv_str value)
{
  enum role role = column->meaning.role;
  bool each = role == ROLE_KEY || role == ROLE_HINT || role == ROLE_TAGS || role == ROLE_SECTION || role == ROLE_ANSWER;
  if (!each) {
    records_put(records, record, column, records_json_words(records->arena, value));
    return;
  }
  struct qconv_json_walk walk = qconv_json_walk(value);
  while (qconv_json_next(&walk)) {
    qconv_str words = records_json_words(records->arena, walk.value);
    if (role == ROLE_ANSWER && !qconv_str_blank(words))
      qconv_add_string(records->arena, &record->answers, words);
    else if (role == ROLE_TAGS && !qconv_str_blank(words))
      qconv_add_string(records->arena, &record->tags, qconv_str_trim(words));
    else
      records_put(records, record, column, words);
  }
}

static void read_value(struct records *records, struct record *record, const struct column *column, qconv_str value)
{
  enum qconv_json_type type = qconv_json_type(value);
  enum role role = column->meaning.role;
  bool list = type == QCONV_JSON_ARRAY || type == QCONV_JSON_OBJECT;
  if (list && (role == ROLE_OPTIONS || role == ROLE_DISTRACTOR))
    records_json_options(records, record, column, value);
  else if (role == ROLE_KEY && type == QCONV_JSON_OBJECT)
    read_key_object(records, record, column, value);
  else if (type == QCONV_JSON_ARRAY)
    read_list(records, record, column, value);
  else
    records_put(records, record, column, records_json_words(records->arena, value));
  if (type == QCONV_JSON_BOOLEAN && (role == ROLE_ANSWER || role == ROLE_KEY))
    record->boolean = true;
}

/* The lines of a file that holds a value on each. */
static bool is_lines(qconv_str text)
{
  qconv_str line = QCONV_NOWHERE;
  while (qconv_str_line(&text, &line))
    if (!qconv_str_blank(line))
      break;
  line = qconv_str_trim(line);
  text = qconv_str_trim_start(text);
  return qconv_str_starts(line, QCONV_STR("{")) && qconv_str_ends(line, QCONV_STR("}")) &&
         qconv_str_starts(text, QCONV_STR("{"));
}

static bool find_in_lines(struct records *records, qconv_str text)
{
  qconv_str line;
  size_t bad = 0;
  while (qconv_str_line(&text, &line) && bad < BAD_LINES) {
    if (qconv_str_blank(line))
      continue;
    qconv_str root = qconv_json_load(records->arena, records->log, line);
    if (root.data)
      records_json_find(records, root);
    else
      bad++;
  }
  return bad == 0;
}

static bool read_json(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct records records = records_new(job, bank);
  records.default_base = 0;
  bool lines = is_lines(input->text);
  if (lines && !find_in_lines(&records, input->text))
    return false;
  if (!lines) {
    qconv_str root = qconv_json_load(job->arena, job->log, input->text);
    if (!root.data)
      return false;
    records_json_find(&records, root);
  }
  for (size_t i = 0; i < records.count; i++)
    count_columns(&records, records.items[i].origin);
  records_assign(&records);
  for (size_t i = 0; i < records.count; i++) {
    struct qconv_json_walk walk = qconv_json_walk(records.items[i].origin);
    while (qconv_json_next(&walk)) {
      qconv_str name = qconv_json_string(job->arena, walk.name);
      read_value(&records, &records.items[i], records_column(&records, name), walk.value);
    }
  }
  return records_finish(&records, lines ? "JSON, a record on each line" : "JSON objects");
}

const struct qconv_importer records_json = {.name = "json-records",
                                            .title = "JSON or JSON Lines, free names",
                                            .suffixes = "json jsonl ndjson",
                                            .probe = records_json_probe,
                                            .read = read_json};

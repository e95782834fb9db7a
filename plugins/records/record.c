/* Values into records: each goes where its role wants it. */
#include "records.h"

struct records records_new(struct qconv_job *job, struct qconv_bank *bank)
{
  return (struct records){.job = job, .arena = job->arena, .log = job->log, .bank = bank, .default_base = 1};
}

struct record *records_add(struct records *records, qconv_str origin)
{
  if (records->count == records->capacity) {
    size_t grown = records->capacity ? records->capacity * 2 : 64;
    records->items = qconv_realloc(records->arena, records->items, records->capacity * sizeof *records->items,
                                   grown * sizeof *records->items);
    records->capacity = grown;
  }
  struct record *record = &records->items[records->count++];
  *record = (struct record){.origin = origin};
  return record;
}

struct option *records_option(struct records *records, struct record *record, qconv_str text, size_t place)
{
  if (record->option_count == record->option_capacity) {
    size_t grown = record->option_capacity ? record->option_capacity * 2 : 4;
    record->options = qconv_realloc(records->arena, record->options, record->option_capacity * sizeof *record->options,
                                    grown * sizeof *record->options);
    record->option_capacity = grown;
  }
  struct option *option = &record->options[record->option_count++];
  *option = (struct option){.text = qconv_str_trim(text), .raw = qconv_str_trim(text), .place = place};
  return option;
}

void records_put_options(struct records *records, struct record *record, qconv_str value)
{
  char separator = 0;
  for (const char *each = "\n|;,"; *each && !separator; each++)
    if (qconv_str_find_char(value, *each) != QCONV_NOT_FOUND)
      separator = *each;
  qconv_str piece;
  for (size_t place = record->option_count; qconv_str_split(&value, separator, &piece); place++)
    if (!qconv_str_blank(piece))
      records_option(records, record, piece, place);
}

/* Tags are one where they hold commas or semicolons between them, else words. */
void records_put_tags(struct records *records, struct record *record, qconv_str value)
{
  char separator = 0;
  for (const char *each = ";,|"; *each && !separator; each++)
    if (qconv_str_find_char(value, *each) != QCONV_NOT_FOUND)
      separator = *each;
  qconv_str piece;
  if (!separator && !qconv_str_blank(value))
    qconv_add_string(records->arena, &record->tags, qconv_str_trim(value));
  while (separator && qconv_str_split(&value, separator, &piece))
    if (!qconv_str_blank(piece))
      qconv_add_string(records->arena, &record->tags, qconv_str_trim(piece));
}

void records_put_path(struct records *records, struct record *record, qconv_str path)
{
  for (size_t depth = 0; path.data && depth < 16; depth++) {
    size_t at = depth < 15 ? qconv_str_find(path, QCONV_STR("::")) : QCONV_NOT_FOUND;
    qconv_str piece = qconv_str_trim(at == QCONV_NOT_FOUND ? path : qconv_str_slice(path, 0, at));
    if (piece.len)
      qconv_add_string(records->arena, &record->section, piece);
    path = at == QCONV_NOT_FOUND ? QCONV_NOWHERE : qconv_str_from(path, at + 2);
  }
}

/* A second text of the same kind becomes a paragraph of its own. */
static void add_to(struct records *records, qconv_str *text, qconv_str more)
{
  *text = text->len ? qconv_format(records->arena, "%.*s\n\n%.*s", QCONV_ARG(*text), QCONV_ARG(more)) : more;
}

static void put_field(struct records *records, struct record *record, const struct column *column, qconv_str value)
{
  if (qconv_str_blank(column->name))
    return;
  qconv_str name = column->field;
  if (!name.data)
    name = qconv_format(records->arena, "records.%.*s", QCONV_ARG(qconv_str_trim(column->name)));
  qconv_add_field(records->arena, &record->fields, name, value);
}

static void put_once(struct records *records, struct record *record, qconv_str *place, const struct column *column,
                     qconv_str value)
{
  if (place->len)
    put_field(records, record, column, value);
  else
    *place = value;
}

static void put_choice(struct records *records, struct record *record, const struct meaning *meaning, qconv_str value)
{
  if (meaning->role == ROLE_OPTIONS) {
    records_put_options(records, record, value);
    return;
  }
  bool wrong = meaning->role == ROLE_DISTRACTOR;
  struct option *option = records_option(records, record, value, wrong ? record->option_count : meaning->place);
  option->correct = wrong ? QCONV_WRONG : QCONV_UNKNOWN;
  record->distractors = record->distractors || wrong;
}

static qconv_str *place_of(struct record *record, enum role role)
{
  switch (role) {
  case ROLE_QUESTION:
    return &record->question;
  case ROLE_DIFFICULTY:
    return &record->difficulty;
  case ROLE_ID:
    return &record->id;
  case ROLE_NUMBER:
    return &record->number;
  case ROLE_POINTS:
    return &record->points;
  case ROLE_LANGUAGE:
    return &record->language;
  case ROLE_KIND:
    return &record->kind;
  case ROLE_TITLE:
    return &record->title;
  default:
    return NULL;
  }
}

void records_put(struct records *records, struct record *record, const struct column *column, qconv_str value)
{
  const struct meaning *meaning = &column->meaning;
  qconv_str trimmed = qconv_str_trim(value), *place = place_of(record, meaning->role);
  if (trimmed.len == 0)
    return;
  if (place) {
    put_once(records, record, place, column, meaning->role == ROLE_QUESTION ? value : trimmed);
    return;
  }
  switch (meaning->role) {
  case ROLE_ANSWER:
    add_to(records, &record->answer, value);
    break;
  case ROLE_EXPLANATION:
    add_to(records, &record->explanation, value);
    break;
  case ROLE_KEY:
    qconv_add_string(records->arena, &record->keys, trimmed);
    break;
  case ROLE_HINT:
    qconv_add_string(records->arena, &record->hints, value);
    break;
  case ROLE_TAGS:
    records_put_tags(records, record, value);
    break;
  case ROLE_SECTION:
    records_put_path(records, record, trimmed);
    break;
  case ROLE_OPTIONS:
  case ROLE_OPTION:
  case ROLE_DISTRACTOR:
    put_choice(records, record, meaning, value);
    break;
  default:
    put_field(records, record, column, value);
  }
}

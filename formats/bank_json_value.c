/* Values and structs of the JSON bank, by the tables of its shape. */
#include "bank_json_reader.h"
#include <stdio.h>

void bank_json_enter(struct reader *reader, const char *name, size_t index)
{
  if (reader->depth < PATH_DEPTH)
    reader->path[reader->depth] = (struct step){name, index};
  reader->depth++;
}

static qconv_str path_of(const struct reader *reader)
{
  struct qconv_buffer path = {.arena = reader->arena};
  for (size_t i = 0; i < reader->depth && i < PATH_DEPTH; i++)
    if (reader->path[i].name)
      qconv_append_format(&path, "%s%s", path.len ? "." : "", reader->path[i].name);
    else
      qconv_append_format(&path, "[%zu]", reader->path[i].index);
  return path.len ? qconv_buffer_str(&path) : QCONV_STR("the bank");
}

void bank_json_fail(struct reader *reader, qconv_str value, const char *code, const char *what, const char *wanted)
{
  if (reader->errors++ < MAX_ERRORS)
    qconv_report(reader->log, QCONV_ERROR, value, code, "%.*s %s%s", QCONV_ARG(path_of(reader)), what, wanted);
}

static void fail_type(struct reader *reader, qconv_str value, const char *wanted)
{
  char what[64];
  snprintf(what, sizeof what, "is %s, not ", qconv_json_type_name(qconv_json_type(value)));
  bank_json_fail(reader, value, "json.type", what, wanted);
}

bool bank_json_is_type(struct reader *reader, qconv_str value, enum qconv_json_type type)
{
  if (qconv_json_type(value) == type)
    return true;
  fail_type(reader, value, qconv_json_type_name(type));
  return false;
}

void bank_json_warn_unknown(struct reader *reader, qconv_str name, const char *what, const char *kind)
{
  if (reader->unknown++ >= MAX_UNKNOWN)
    return;
  qconv_report(reader->log, QCONV_WARNING, name, "json.unknown", "%.*s is left out: %s%s%s has no such member in %.*s",
               QCONV_ARG(name), what, *kind ? " of kind " : "", kind, QCONV_ARG(path_of(reader)));
}

/* --- one member --- */

static qconv_str read_string(struct reader *reader, qconv_str value)
{
  return bank_json_is_type(reader, value, QCONV_JSON_STRING) ? qconv_json_string(reader->arena, value) : QCONV_NOWHERE;
}

static qconv_str read_digits(struct reader *reader, qconv_str value)
{
  if (qconv_json_type(value) == QCONV_JSON_NUMBER)
    return value;
  if (qconv_json_type(value) == QCONV_JSON_STRING)
    return qconv_json_string(reader->arena, value);
  fail_type(reader, value, "a number");
  return QCONV_NOWHERE;
}

static qconv_str read_decimal(struct reader *reader, qconv_str value)
{
  qconv_str decimal = read_digits(reader, value);
  if (decimal.data && !qconv_is_decimal(decimal))
    bank_json_fail(reader, value, "json.value", "is no number", "");
  return decimal;
}

static qconv_str read_base64(struct reader *reader, qconv_str value)
{
  if (!bank_json_is_type(reader, value, QCONV_JSON_STRING))
    return QCONV_NOWHERE;
  qconv_str bytes = qconv_json_base64(reader->arena, value);
  if (!bytes.data)
    bank_json_fail(reader, value, "json.base64", "is not base64", "");
  return bytes;
}

static int read_word(struct reader *reader, qconv_str value, const char *const *words)
{
  qconv_str word = read_string(reader, value);
  struct qconv_buffer all = {.arena = reader->arena};
  for (int i = 0; words[i]; i++) {
    if (qconv_str_equal(word, qconv_str_of(words[i])))
      return i;
    qconv_append_format(&all, "%s\"%s\"", i ? ", " : "", words[i]);
  }
  if (word.data)
    bank_json_fail(reader, value, "json.word", "is none of ", qconv_str_zero(reader->arena, qconv_buffer_str(&all)));
  return 0;
}

static struct qconv_text read_text(struct reader *reader, qconv_str value)
{
  struct qconv_text text = {QCONV_PLAIN, QCONV_NOWHERE};
  if (!bank_json_is_type(reader, value, QCONV_JSON_OBJECT))
    return text;
  struct qconv_json_walk walk = qconv_json_walk(value);
  bool has_markup = false;
  while (qconv_json_next(&walk)) {
    qconv_str name = qconv_json_string(reader->arena, walk.name);
    bool is_markup = qconv_str_equal(name, QCONV_STR("markup"));
    bank_json_enter(reader, is_markup ? "markup" : "text", 0);
    if (is_markup)
      text.markup = (enum qconv_markup)read_word(reader, walk.value, bank_json_markup_words);
    else if (qconv_str_equal(name, QCONV_STR("text")))
      text.str = read_string(reader, walk.value);
    reader->depth--;
    has_markup |= is_markup;
    if (!is_markup && !qconv_str_equal(name, QCONV_STR("text")))
      bank_json_warn_unknown(reader, walk.name, "a text", "");
  }
  if (!has_markup || !text.str.data)
    bank_json_fail(reader, value, "json.text", "lacks its ", has_markup ? "text" : "markup");
  return text;
}

static bool read_flag(struct reader *reader, qconv_str value)
{
  return bank_json_is_type(reader, value, QCONV_JSON_BOOLEAN) && qconv_json_true(value);
}

static enum qconv_correct read_correct(struct reader *reader, qconv_str value)
{
  enum qconv_json_type type = qconv_json_type(value);
  if (type == QCONV_JSON_BOOLEAN)
    return qconv_json_true(value) ? QCONV_RIGHT : QCONV_WRONG;
  if (type != QCONV_JSON_NULL)
    fail_type(reader, value, "true, false or null");
  return QCONV_UNKNOWN;
}

static size_t read_count(struct reader *reader, qconv_str value)
{
  size_t count = 0, i = 0;
  for (; i < value.len && i < 9 && qconv_is_digit(value.data[i]); i++)
    count = count * 10 + (size_t)(value.data[i] - '0');
  if (i == value.len)
    return count;
  fail_type(reader, value, "a whole number below 1000000000");
  return 0;
}

static void read_tags(struct reader *reader, qconv_str value, struct qconv_strings *list)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  for (size_t i = 0; bank_json_is_type(reader, value, QCONV_JSON_ARRAY) && qconv_json_next(&walk); i++) {
    bank_json_enter(reader, NULL, i);
    qconv_str str = read_string(reader, walk.value);
    if (str.data && !str.len)
      bank_json_fail(reader, walk.value, "json.value", "is empty", "");
    qconv_add_string(reader->arena, list, str);
    reader->depth--;
  }
}

static void read_texts(struct reader *reader, qconv_str value, struct qconv_texts *list)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  for (size_t i = 0; bank_json_is_type(reader, value, QCONV_JSON_ARRAY) && qconv_json_next(&walk); i++) {
    bank_json_enter(reader, NULL, i);
    qconv_add_text(reader->arena, list, read_text(reader, walk.value));
    reader->depth--;
  }
}

static void read_fields(struct reader *reader, qconv_str value, struct qconv_fields *list)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  while (bank_json_is_type(reader, value, QCONV_JSON_OBJECT) && qconv_json_next(&walk)) {
    qconv_str name = qconv_json_string(reader->arena, walk.name);
    if (!name.len)
      bank_json_fail(reader, walk.name, "json.value", "has a field without a name", "");
    if (qconv_json_type(walk.value) == QCONV_JSON_STRING) {
      qconv_add_field(reader->arena, list, name, qconv_json_string(reader->arena, walk.value));
      continue;
    }
    struct qconv_json_walk values = qconv_json_walk(walk.value);
    if (qconv_json_type(walk.value) != QCONV_JSON_ARRAY)
      fail_type(reader, walk.value, "a string or an array of strings");
    while (qconv_json_next(&values) && qconv_json_type(walk.value) == QCONV_JSON_ARRAY)
      qconv_add_field(reader->arena, list, name, read_string(reader, values.value));
  }
}

/* Questions of one section mostly stand together, so the last one is remembered. */
const struct qconv_section *bank_json_read_section(struct reader *reader, qconv_str value)
{
  if (reader->last_section && qconv_str_equal(value, reader->last_path))
    return reader->last_section;
  struct qconv_section *section = NULL;
  struct qconv_json_walk walk = qconv_json_walk(value);
  for (size_t i = 0; bank_json_is_type(reader, value, QCONV_JSON_ARRAY) && qconv_json_next(&walk); i++) {
    bank_json_enter(reader, NULL, i);
    qconv_str title = read_string(reader, walk.value);
    reader->depth--;
    if (title.data)
      section = qconv_bank_section(reader->bank, section, title);
  }
  reader->last_path = value;
  reader->last_section = section;
  return section;
}

/* --- structs by their tables --- */

static void read_list(struct reader *reader, qconv_str value, const struct shape *shape, void *list)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  for (size_t i = 0; bank_json_is_type(reader, value, QCONV_JSON_ARRAY) && qconv_json_next(&walk); i++) {
    bank_json_enter(reader, NULL, i);
    bank_json_read_struct(reader, walk.value, shape, shape->add(reader->arena, list));
    reader->depth--;
  }
}

void bank_json_read_member(struct reader *reader, qconv_str value, const struct member *member, void *into)
{
  void *at = (char *)into + member->offset;
  switch (member->type) {
  case MEMBER_STRING:
  case MEMBER_FILLED:
  case MEMBER_BYTES:
    *(qconv_str *)at = read_string(reader, value);
    break;
  case MEMBER_DECIMAL:
    *(qconv_str *)at = read_decimal(reader, value);
    break;
  case MEMBER_VALUE:
    *(qconv_str *)at = read_digits(reader, value);
    break;
  case MEMBER_BYTES_64:
  case MEMBER_BASE_64:
    *(qconv_str *)at = read_base64(reader, value);
    break;
  case MEMBER_TEXT:
    *(struct qconv_text *)at = read_text(reader, value);
    break;
  case MEMBER_FLAG:
  case MEMBER_YES_NO:
    *(bool *)at = read_flag(reader, value);
    break;
  case MEMBER_CORRECT:
    *(enum qconv_correct *)at = read_correct(reader, value);
    break;
  case MEMBER_WORD:
    *(int *)at = read_word(reader, value, member->words);
    break;
  case MEMBER_UNSIGNED:
    *(unsigned *)at = (unsigned)read_count(reader, value);
    break;
  case MEMBER_SIZE:
    *(size_t *)at = read_count(reader, value);
    break;
  case MEMBER_TAGS:
    read_tags(reader, value, at);
    break;
  case MEMBER_TEXTS:
    read_texts(reader, value, at);
    break;
  case MEMBER_FIELDS:
    read_fields(reader, value, at);
    break;
  case MEMBER_LIST:
    read_list(reader, value, member->shape, at);
    break;
  case MEMBER_PART:
    bank_json_read_struct(reader, value, member->shape, at);
    break;
  case MEMBER_SECTION:
    *(const struct qconv_section **)at = bank_json_read_section(reader, value);
    break;
  case MEMBER_KIND: /* read before all others */
    break;
  }
}

static bool is_named(const struct member *member, qconv_str name, enum qconv_kind kind)
{
  return strncmp(member->name, name.data, name.len) == 0 && !member->name[name.len] &&
         (!member->kinds || (member->kinds & QCONV_KIND_BIT(kind)));
}

/* Members mostly come in the order of the table, so the search goes on from the
   last one and around. */
const struct member *bank_json_find_member(const struct shape *shape, const struct member *from, qconv_str name,
                                           enum qconv_kind kind)
{
  for (const struct member *member = from; member->name; member++)
    if (is_named(member, name, kind))
      return member;
  for (const struct member *member = shape->members; member != from; member++)
    if (is_named(member, name, kind))
      return member;
  return NULL;
}

static const char *kinds_of(struct reader *reader, const struct shape *shape)
{
  struct qconv_buffer all = {.arena = reader->arena};
  for (int kind = 0; kind < QCONV_KINDS; kind++)
    if (shape->kinds & QCONV_KIND_BIT(kind))
      qconv_append_format(&all, "%s\"%s\"", all.len ? ", " : "", qconv_kind_name((enum qconv_kind)kind));
  return qconv_str_zero(reader->arena, qconv_buffer_str(&all));
}

static enum qconv_kind read_kind(struct reader *reader, qconv_str object, const struct shape *shape)
{
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (qconv_json_next(&walk))
    if (qconv_str_equal(qconv_json_string(reader->arena, walk.name), QCONV_STR("kind"))) {
      bank_json_enter(reader, "kind", 0);
      qconv_str name = read_string(reader, walk.value);
      enum qconv_kind kind = qconv_kind_named(name);
      bool known = kind < QCONV_KINDS && (shape->kinds & QCONV_KIND_BIT(kind));
      if (name.data && !known)
        bank_json_fail(reader, walk.value, "json.kind", "is none of ", kinds_of(reader, shape));
      reader->depth--;
      return known ? kind : QCONV_KINDS;
    }
  bank_json_fail(reader, object, "json.kind", "lacks its kind", "");
  return QCONV_KINDS;
}

void bank_json_read_struct(struct reader *reader, qconv_str value, const struct shape *shape, void *into)
{
  enum qconv_kind kind = QCONV_OPEN;
  const size_t errors = reader->errors;
  if (!bank_json_is_type(reader, value, QCONV_JSON_OBJECT))
    return;
  if (shape->kinds && (kind = read_kind(reader, value, shape)) == QCONV_KINDS)
    return;
  const struct member *member = shape->members;
  struct qconv_json_walk walk = qconv_json_walk(value);
  while (reader->errors < MAX_ERRORS && qconv_json_next(&walk)) {
    const struct member *found =
        bank_json_find_member(shape, member, qconv_json_string(reader->arena, walk.name), kind);
    if (!found) {
      bank_json_warn_unknown(reader, walk.name, shape->what, shape->kinds ? qconv_kind_name(kind) : "");
      continue;
    }
    bank_json_enter(reader, found->name, 0);
    if (found->type == MEMBER_KIND)
      *(enum qconv_kind *)(void *)((char *)into + found->offset) = kind;
    else
      bank_json_read_member(reader, walk.value, found, into);
    reader->depth--;
    member = found + 1;
  }
  const char *wrong = shape->wrong && reader->errors == errors ? shape->wrong(into) : NULL;
  if (wrong)
    bank_json_fail(reader, value, "json.value", wrong, "");
}

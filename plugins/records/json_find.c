/* Where in a JSON file the records are: in a list, under any name, or several
   lists each in its own object, whose title is their section. */
#include "records.h"
#include <qconv/json.h>

enum { DEPTH = 16 }; /* objects and lists around a record */

struct place {
  const struct place *parent;
  qconv_str name; /* of the member, or the title of the object; absent: none */
};

struct search {
  struct records *records;
  struct qconv_map names; /* to struct meaning */
};

static const struct meaning *meaning_of(struct search *search, qconv_str name)
{
  void **place = qconv_map_at(search->records->arena, &search->names, NULL, name);
  if (!*place) {
    struct meaning *meaning = QCONV_NEW(search->records->arena, struct meaning);
    *meaning = records_meaning(name);
    *place = meaning;
  }
  return *place;
}

static bool says_something(qconv_str value)
{
  enum qconv_json_type type = qconv_json_type(value);
  if (type == QCONV_JSON_OBJECT)
    return true;
  if (type != QCONV_JSON_ARRAY)
    return type == QCONV_JSON_STRING || type == QCONV_JSON_NUMBER;
  struct qconv_json_walk walk = qconv_json_walk(value);
  return qconv_json_next(&walk) && qconv_json_type(walk.value) == QCONV_JSON_STRING;
}

/* An object with a question, or with a weak name for one and what answers it. */
static bool is_record(struct search *search, qconv_str object)
{
  struct qconv_json_walk walk = qconv_json_walk(object);
  bool strong = false, weak = false, answered = false;
  while (qconv_json_next(&walk)) {
    const struct meaning *meaning = meaning_of(search, qconv_json_string(search->records->arena, walk.name));
    enum qconv_json_type type = qconv_json_type(walk.value);
    if (meaning->role == ROLE_QUESTION && meaning->weak)
      weak = weak || type == QCONV_JSON_STRING;
    else if (meaning->role == ROLE_QUESTION)
      strong = strong || says_something(walk.value);
    answered = answered || meaning->role == ROLE_ANSWER || meaning->role == ROLE_KEY || meaning->role == ROLE_OPTIONS ||
               meaning->role == ROLE_OPTION || meaning->role == ROLE_LETTER;
  }
  return strong || (weak && answered);
}

/* Names of members that hold records and say nothing of them. */
static bool is_generic(struct search *search, qconv_str name)
{
  static const char *const names[] = {
      "questions",  "items",     "data",       "cards",   "results",  "records", "quiz",        "quizzes",
      "flashcards", "entries",   "content",    "list",    "rows",     "notes",   "test",        "tests",
      "sections",   "chapters",  "categories", "topics",  "units",    "lessons", "decks",       "fragen",
      "karten",     "preguntas", "tarjetas",   "вопросы", "карточки", "题目",    "questionbank"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_equal_nocase(name, qconv_str_of(names[i])))
      return true;
  return meaning_of(search, name)->role != ROLE_UNKNOWN;
}

/* What an object that holds records calls itself. */
static qconv_str own_title(struct search *search, qconv_str object)
{
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (qconv_json_next(&walk)) {
    if (qconv_json_type(walk.value) != QCONV_JSON_STRING)
      continue;
    const struct meaning *meaning = meaning_of(search, qconv_json_string(search->records->arena, walk.name));
    enum role role = meaning->weak ? meaning->second : meaning->role;
    qconv_str topic = QCONV_STR("topic");
    if (role == ROLE_TITLE || role == ROLE_SECTION ||
        qconv_str_equal_nocase(qconv_json_string(search->records->arena, walk.name), topic))
      return qconv_str_trim(qconv_json_string(search->records->arena, walk.value));
  }
  return QCONV_NOWHERE;
}

static void add_sections(struct records *records, struct record *record, const struct place *place)
{
  const struct place *names[2 * DEPTH];
  size_t count = 0;
  for (; place && count < 2 * DEPTH; place = place->parent)
    if (place->name.len)
      names[count++] = place;
  while (count--)
    qconv_add_string(records->arena, &record->section, names[count]->name);
}

static void search_value(struct search *search, qconv_str value, const struct place *place, size_t depth);

static void search_object(struct search *search, qconv_str object, const struct place *place, size_t depth)
{
  struct place own = {place, depth > 0 ? own_title(search, object) : QCONV_NOWHERE};
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (qconv_json_next(&walk)) {
    enum qconv_json_type type = qconv_json_type(walk.value);
    if (type != QCONV_JSON_ARRAY && type != QCONV_JSON_OBJECT)
      continue;
    qconv_str name = qconv_json_string(search->records->arena, walk.name);
    bool list = type == QCONV_JSON_ARRAY && !is_generic(search, name);
    struct place member = {&own, list ? qconv_str_trim(name) : QCONV_NOWHERE};
    search_value(search, walk.value, &member, depth + 1);
  }
}

static void search_value(struct search *search, qconv_str value, const struct place *place, size_t depth)
{
  enum qconv_json_type type = qconv_json_type(value);
  if (depth > DEPTH || (type != QCONV_JSON_ARRAY && type != QCONV_JSON_OBJECT))
    return;
  if (type == QCONV_JSON_ARRAY) {
    struct qconv_json_walk walk = qconv_json_walk(value);
    while (qconv_json_next(&walk))
      search_value(search, walk.value, place, depth + 1);
  } else if (is_record(search, value)) {
    add_sections(search->records, records_add(search->records, value), place);
  } else {
    search_object(search, value, place, depth);
  }
}

void records_json_find(struct records *records, qconv_str root)
{
  struct search search = {.records = records};
  if (qconv_json_type(root) == QCONV_JSON_OBJECT && !records->bank->title.data && !is_record(&search, root))
    records->bank->title = own_title(&search, root);
  search_value(&search, root, NULL, 0);
}

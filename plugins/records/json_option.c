/* Options in JSON: ["red", "blue"], {"A": "red"}, [{"text": "red", "correct": true}]. */
#include "records.h"
#include <qconv/json.h>

static bool is_one_of(qconv_str name, const char *const *names)
{
  char word[32];
  size_t len = 0;
  for (size_t i = 0; i < name.len && len < sizeof word; i++)
    if (qconv_is_alpha(name.data[i]))
      word[len++] = qconv_lower(name.data[i]);
  for (; *names; names++)
    if (qconv_str_equal((qconv_str){word, len}, qconv_str_of(*names)))
      return true;
  return false;
}

static const char *const text_names[] = {"text",       "answer", "option",      "value", "content",
                                         "choice",     "body",   "title",       "html",  "answertext",
                                         "optiontext", "name",   "description", "en",    NULL};
static const char *const correct_names[] = {"correct",  "iscorrect", "right", "isright", "istrue",
                                            "isanswer", "valid",     "truth", NULL};
static const char *const feedback_names[] = {"explanation", "feedback", "rationale", "comment", "reason", NULL};
static const char *const label_names[] = {"label", "letter", "key", "id", "identifier", NULL};

qconv_str records_json_words(struct qconv_arena *arena, qconv_str value)
{
  enum qconv_json_type type = qconv_json_type(value);
  if (type == QCONV_JSON_STRING)
    return qconv_json_string(arena, value);
  if (type == QCONV_JSON_NULL)
    return QCONV_NOWHERE;
  struct qconv_json_walk walk = qconv_json_walk(value);
  if (type == QCONV_JSON_OBJECT) {
    while (qconv_json_next(&walk))
      if (qconv_json_type(walk.value) == QCONV_JSON_STRING &&
          is_one_of(qconv_json_string(arena, walk.name), text_names))
        return qconv_json_string(arena, walk.value);
    return value;
  }
  if (type != QCONV_JSON_ARRAY)
    return value;
  struct qconv_buffer words = {.arena = arena};
  while (qconv_json_next(&walk)) {
    bool string = qconv_json_type(walk.value) == QCONV_JSON_STRING;
    qconv_append(&words, words.len ? QCONV_STR("\n") : QCONV_STR(""));
    qconv_append(&words, string ? qconv_json_string(arena, walk.value) : walk.value);
  }
  return qconv_buffer_str(&words);
}

static bool is_true(struct qconv_arena *arena, qconv_str value)
{
  enum qconv_json_type type = qconv_json_type(value);
  if (type == QCONV_JSON_BOOLEAN)
    return qconv_json_true(value);
  qconv_str text = type == QCONV_JSON_STRING ? qconv_str_trim(qconv_json_string(arena, value)) : value;
  return qconv_str_equal_nocase(text, QCONV_STR("true")) || qconv_str_equal_nocase(text, QCONV_STR("yes")) ||
         qconv_str_equal(text, QCONV_STR("1"));
}

static void read_object(struct records *records, struct record *record, qconv_str object, size_t place, qconv_str label)
{
  struct qconv_arena *arena = records->arena;
  struct qconv_json_walk walk = qconv_json_walk(object);
  qconv_str text = QCONV_NOWHERE, feedback = QCONV_NOWHERE;
  int correct = -1;
  while (qconv_json_next(&walk)) {
    qconv_str name = qconv_json_string(arena, walk.name);
    if (is_one_of(name, correct_names))
      correct = is_true(arena, walk.value);
    else if (is_one_of(name, feedback_names))
      feedback = records_json_words(arena, walk.value);
    else if (is_one_of(name, text_names) && !text.data)
      text = records_json_words(arena, walk.value);
    else if (is_one_of(name, label_names) && !label.data)
      label = records_json_words(arena, walk.value);
  }
  struct option *option = records_option(records, record, text.data ? text : label, place);
  option->label = text.data ? label : QCONV_NOWHERE;
  option->feedback = feedback;
  if (correct >= 0) {
    option->correct = correct ? QCONV_RIGHT : QCONV_WRONG;
    record->flagged = true;
  }
}

/* The place that a name in an object of options says: "B", "answer_b", "2". */
static size_t place_of(qconv_str name, size_t index)
{
  qconv_str letter = name;
  int place = records_letter(&letter);
  if (place >= 0 && letter.len == 0)
    return (size_t)place;
  struct meaning meaning = records_meaning(name);
  return meaning.role == ROLE_OPTION && !qconv_is_digit(name.data[name.len - 1]) ? meaning.place : index;
}

/* The list of that name in an object of lists; absent: there is none. */
static qconv_str list_named(struct qconv_arena *arena, qconv_str object, const char *const *names)
{
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (walk.object && qconv_json_next(&walk))
    if (qconv_json_type(walk.value) == QCONV_JSON_ARRAY && is_one_of(qconv_json_string(arena, walk.name), names))
      return walk.value;
  return QCONV_NOWHERE;
}

/* {"text": ["red", "blue"], "label": ["A", "B"]} */
static bool read_parallel(struct records *records, struct record *record, qconv_str object)
{
  qconv_str texts = list_named(records->arena, object, text_names);
  if (!texts.data)
    return false;
  struct qconv_json_walk labels = qconv_json_walk(list_named(records->arena, object, label_names));
  struct qconv_json_walk walk = qconv_json_walk(texts);
  while (qconv_json_next(&walk)) {
    qconv_str text = records_json_words(records->arena, walk.value);
    struct option *option = records_option(records, record, text, record->option_count);
    if (qconv_json_next(&labels) && qconv_json_type(labels.value) == QCONV_JSON_STRING)
      option->label = qconv_json_string(records->arena, labels.value);
  }
  return true;
}

void records_json_options(struct records *records, struct record *record, const struct column *column, qconv_str value)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  size_t first = record->option_count;
  bool wrong = column->meaning.role == ROLE_DISTRACTOR;
  if (!wrong && read_parallel(records, record, value))
    return;
  for (size_t index = first; qconv_json_next(&walk); index++) {
    qconv_str name = walk.object ? qconv_str_trim(qconv_json_string(records->arena, walk.name)) : QCONV_NOWHERE;
    size_t place = name.len ? place_of(name, index) : index;
    if (qconv_json_type(walk.value) == QCONV_JSON_OBJECT) {
      read_object(records, record, walk.value, place, name.len && name.len <= 4 ? name : QCONV_NOWHERE);
    } else if (qconv_json_type(walk.value) != QCONV_JSON_NULL) {
      struct option *option = records_option(records, record, records_json_words(records->arena, walk.value), place);
      option->label = name.len && name.len <= 4 ? name : QCONV_NOWHERE;
    }
    if (wrong && record->option_count)
      record->options[record->option_count - 1].correct = QCONV_WRONG;
  }
  record->distractors = record->distractors || wrong;
}

/* The names of a file and the roles they take.

   A name alone says little: "title" may be the question or not, "answer" is a
   key where there are options, "a" is an answer beside "q" and an option beside
   "b". So the names of the whole file are gathered first and then weighed. */
#include "records.h"

enum { COLUMNS = 4096 }; /* more different names share the last column, which is a field */

struct column *records_column(struct records *records, qconv_str name)
{
  struct columns *columns = &records->columns;
  if (columns->count >= COLUMNS) {
    struct column *known = qconv_map_get(&columns->by_name, NULL, name);
    return known ? known : columns->last;
  }
  void **place = qconv_map_at(records->arena, &columns->by_name, NULL, name);
  if (*place)
    return *place;
  struct column *column = QCONV_NEW(records->arena, struct column);
  column->name = name;
  column->field = qconv_format(records->arena, "records.%.*s", QCONV_ARG(qconv_str_trim(name)));
  column->meaning = records_meaning(name);
  *place = column;
  if (columns->last)
    columns->last->next = column;
  else
    columns->first = column;
  columns->last = column;
  columns->count++;
  return column;
}

static bool has(const struct columns *columns, enum role role)
{
  for (const struct column *column = columns->first; column; column = column->next)
    if (column->meaning.role == role && !column->meaning.weak)
      return true;
  return false;
}

/* "b" makes "a" an option; alone it is an answer. */
static void settle_letters(struct columns *columns)
{
  bool second = false;
  for (const struct column *column = columns->first; column; column = column->next)
    second = second || (column->meaning.role == ROLE_LETTER && column->meaning.place == 1);
  for (struct column *column = columns->first; column; column = column->next) {
    if (column->meaning.role != ROLE_LETTER)
      continue;
    if (second)
      column->meaning.role = ROLE_OPTION;
    else
      column->meaning.role = column->meaning.place == 0 && column->name.data[0] != '1' ? ROLE_ANSWER : ROLE_UNKNOWN;
  }
}

/* Of all that want a role the one of the best rank takes it; a name that few
   records have gives way to one that most have. */
static struct column *settle(struct columns *columns, enum role role)
{
  struct column *best = NULL;
  for (struct column *column = columns->first; column; column = column->next)
    if (column->meaning.role == role &&
        (!best || column->count > best->count * 2 ||
         (column->meaning.rank < best->meaning.rank && column->count * 2 >= best->count)))
      best = column;
  for (struct column *column = columns->first; column; column = column->next)
    if (column->meaning.role == role && column != best)
      column->meaning.role = column->meaning.second;
  return best;
}

/* "answers" beside options, or without anything else that answers and mostly one, are no options. */
static void settle_plural(struct columns *columns)
{
  struct column *best = NULL, *plural = NULL;
  for (struct column *column = columns->first; column; column = column->next) {
    if (column->meaning.role != ROLE_OPTIONS)
      continue;
    struct column **place = column->meaning.rank >= records_meaning(QCONV_STR("answers")).rank ? &plural : &best;
    if (!*place)
      *place = column;
    else
      column->meaning.role = ROLE_UNKNOWN;
  }
  if (!plural)
    return;
  if (best || has(columns, ROLE_OPTION))
    plural->meaning.role = has(columns, ROLE_KEY) || has(columns, ROLE_ANSWER) ? ROLE_UNKNOWN : ROLE_KEY;
  else if (plural->lists == 0)
    plural->meaning.role = has(columns, ROLE_ANSWER) ? ROLE_UNKNOWN : ROLE_ANSWER;
}

/* A spare name that could be the question: the first unknown one, and the next for the answer. */
static bool take_unknown(struct columns *columns, bool question)
{
  struct column *found = NULL;
  for (struct column *column = columns->first; column && !found; column = column->next)
    if (column->meaning.role == ROLE_UNKNOWN)
      found = column;
  if (found)
    found->meaning.role = question ? ROLE_QUESTION : ROLE_ANSWER;
  return found != NULL;
}

bool records_assign(struct records *records)
{
  struct columns *columns = &records->columns;
  static const enum role single[] = {ROLE_KEY,    ROLE_EXPLANATION, ROLE_DIFFICULTY, ROLE_ID,  ROLE_NUMBER,
                                     ROLE_POINTS, ROLE_LANGUAGE,    ROLE_TITLE,      ROLE_KIND};
  settle_letters(columns);
  bool asked = settle(columns, ROLE_QUESTION) != NULL;
  settle_plural(columns);
  columns->seen_options = has(columns, ROLE_OPTIONS) || has(columns, ROLE_OPTION) || has(columns, ROLE_DISTRACTOR);
  for (struct column *column = columns->first; column; column = column->next)
    if (column->meaning.role == ROLE_ANSWER && column->meaning.weak &&
        (columns->seen_options || has(columns, ROLE_KEY)))
      column->meaning.role = column->meaning.second;
  settle(columns, ROLE_ANSWER);
  for (size_t i = 0; i < sizeof single / sizeof *single; i++)
    settle(columns, single[i]);
  columns->seen_key = has(columns, ROLE_KEY);
  if (!asked)
    asked = take_unknown(columns, true);
  bool answered = columns->seen_options || columns->seen_key;
  for (const struct column *column = columns->first; column && !answered; column = column->next)
    answered = column->meaning.role == ROLE_ANSWER;
  if (!answered)
    take_unknown(columns, false);
  return asked;
}

/* "question from "prompt", answer from "a"; kept as fields: "links"" */
static void append_columns(struct qconv_buffer *summary, const struct columns *columns)
{
  size_t fields = 0, shown = 0;
  for (int role = ROLE_QUESTION; role < ROLES; role++)
    for (const struct column *column = columns->first; column; column = column->next) {
      if (column->meaning.role != (enum role)role || shown == 24)
        continue;
      qconv_append_format(summary, "%s%s from \"%.*s\"", shown++ ? ", " : ": ", records_role_name((enum role)role),
                          QCONV_ARG(records_excerpt(column->name)));
    }
  for (const struct column *column = columns->first; column && fields < 12; column = column->next)
    if (column->meaning.role == ROLE_UNKNOWN && column->count)
      qconv_append_format(summary, "%s \"%.*s\"",
                          fields++ ? "," : "; kept as fields:", QCONV_ARG(records_excerpt(column->name)));
}

void records_summary(struct records *records, const char *what)
{
  struct qconv_buffer summary = {.arena = records->arena};
  qconv_append_format(&summary, "%zu question%s from %s", records->count, records->count == 1 ? "" : "s", what);
  append_columns(&summary, &records->columns);
  if (records->key_mode == KEY_NUMBER)
    qconv_append_format(&summary, "; keys count from %zu", records->base);
  if (records->key_mode == KEY_LETTER)
    qconv_append_literal(&summary, "; keys are letters");
  if (records->key_mode == KEY_TEXT)
    qconv_append_literal(&summary, "; keys are the texts of options");
  if (records->unanswered)
    qconv_append_format(&summary, "; %zu without answer", records->unanswered);
  if (records->unkeyed)
    qconv_append_format(&summary, "; %zu without key", records->unkeyed);
  if (records->skipped)
    qconv_append_format(&summary, "; %zu records without a question left out", records->skipped);
  qconv_str all = qconv_buffer_str(&summary);
  qconv_report(records->log, QCONV_NOTE, QCONV_NOWHERE, "records.summary", "%.*s", QCONV_ARG(all));
}

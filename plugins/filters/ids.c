/* ids: questions keep their ids, whatever happens to their words, numbers and places.

   With a file of ids a question is known by its own id, else by its very words, else by
   those of its prompt, else by what of it is still there; else it is new. Without a file
   each question gets the id that its words make. Nothing is ever forgotten: a question
   that is gone keeps its line, and gets its id back when it comes back. */
#include "ids.h"

struct counts {
  size_t kept, edited, reworded, added, gone;
};

static bool has_id(const struct qconv_question *question)
{
  return question->kind != QCONV_DESCRIPTION;
}

static struct ids_entries entries_of(struct qconv_arena *arena, struct qconv_bank *bank)
{
  struct ids_entries asked = {QCONV_NEW_ARRAY(arena, struct ids_entry, bank->questions.count), 0};
  for (struct qconv_question *question = bank->questions.first; question; question = question->next)
    if (has_id(question))
      asked.items[asked.count++] = ids_entry_of(arena, question);
  return asked;
}

static void match_by_id(struct qconv_arena *arena, struct ids_entries *asked, struct ids_entries *known)
{
  struct qconv_map by_id = {NULL, 0, 0};
  for (size_t i = 0; i < known->count; i++)
    *qconv_map_at(arena, &by_id, NULL, known->items[i].id) = &known->items[i];
  for (size_t i = 0; i < asked->count; i++) {
    struct ids_entry *same = asked->items[i].id.len ? qconv_map_get(&by_id, NULL, asked->items[i].id) : NULL;
    if (same)
      ids_pair(&asked->items[i], same);
  }
}

static qconv_str print_of(struct qconv_arena *arena, const struct ids_entry *entry, bool with_answer)
{
  return with_answer ? qconv_format(arena, "%.*s%.*s", QCONV_ARG(entry->prompt_print), QCONV_ARG(entry->answer_print))
                     : entry->prompt_print;
}

/* Equal ones are taken in their order, those that are gone last. */
static void match_by_print(struct qconv_arena *arena, struct ids_entries *asked, struct ids_entries *known,
                           bool with_answer)
{
  struct qconv_map by_print = {NULL, 0, 0};
  for (int gone = 1; gone >= 0; gone--)
    for (size_t i = known->count; i-- > 0;) {
      struct ids_entry *entry = &known->items[i];
      if (entry->match || entry->gone != (gone == 1))
        continue;
      void **first = qconv_map_at(arena, &by_print, NULL, print_of(arena, entry, with_answer));
      entry->twin = *first;
      *first = entry;
    }
  for (size_t i = 0; i < asked->count; i++) {
    struct ids_entry *entry = &asked->items[i];
    if (entry->match || entry->id.len)
      continue;
    void **first = qconv_map_at(arena, &by_print, NULL, print_of(arena, entry, with_answer));
    if (!*first)
      continue;
    ids_pair(entry, *first);
    *first = entry->match->twin;
  }
}

/* Ids that are taken, by a question or by a line of the file. */
static struct qconv_map taken_ids(struct qconv_arena *arena, const struct ids_entries *asked,
                                  const struct ids_entries *known)
{
  struct qconv_map taken = {NULL, 0, 0};
  for (size_t i = 0; i < known->count; i++)
    *qconv_map_at(arena, &taken, NULL, known->items[i].id) = &known->items[i];
  for (size_t i = 0; i < asked->count; i++)
    if (asked->items[i].id.len)
      *qconv_map_at(arena, &taken, NULL, asked->items[i].id) = &asked->items[i];
  return taken;
}

/* The second of its words is "...#2": so an exporter counts that made its own ids before. */
static qconv_str new_id(struct qconv_arena *arena, struct qconv_map *taken, struct qconv_map *counts,
                        const struct ids_entry *entry)
{
  qconv_str words = ids_made_of(arena, entry->question);
  size_t **count = (size_t **)qconv_map_at(arena, counts, NULL, words);
  if (!*count)
    *count = QCONV_NEW(arena, size_t);
  for (;;) {
    qconv_str id = ++**count > 1 ? qconv_format(arena, "%.*s#%zu", QCONV_ARG(words), **count) : words;
    void **place = qconv_map_at(arena, taken, NULL, id);
    if (!*place) {
      *place = taken;
      return id;
    }
  }
}

static void give_ids(struct qconv_arena *arena, struct ids_entries *asked, const struct ids_entries *known)
{
  struct qconv_map taken = taken_ids(arena, asked, known), counts = {NULL, 0, 0};
  for (size_t i = 0; i < asked->count; i++) {
    struct ids_entry *entry = &asked->items[i];
    if (entry->match)
      entry->question->id = entry->match->id;
    else if (!entry->id.len)
      entry->question->id = new_id(arena, &taken, &counts, entry);
  }
}

/* --- what is said of it --- */

enum { SHOWN = 80 }; /* bytes of a question that a message quotes */

static qconv_str quoted(struct qconv_arena *arena, qconv_str words)
{
  qconv_str first = qconv_str_slice(words, 0, SHOWN);
  first.len = qconv_utf8_valid(first);
  return first.len < words.len ? qconv_format(arena, "%.*s\u2026", QCONV_ARG(first)) : words;
}

static void report_asked(struct qconv_job *job, const struct ids_entry *entry, bool first_time, struct counts *counts)
{
  const struct ids_entry *match = entry->match;
  if (!match) {
    counts->added++;
    if (!first_time)
      qconv_report(job->log, QCONV_NOTE, entry->question->origin, "ids.new", "this question is new; its id is %.*s",
                   QCONV_ARG(entry->question->id));
  } else if (!qconv_str_equal(match->prompt_print, entry->prompt_print)) {
    qconv_str before = quoted(job->arena, match->prompt);
    counts->reworded++;
    qconv_report(job->log, QCONV_NOTE, entry->question->origin, "ids.reworded",
                 "this question was \"%.*s\" and keeps its id %.*s", QCONV_ARG(before), QCONV_ARG(match->id));
  } else if (!qconv_str_equal(match->answer_print, entry->answer_print)) {
    counts->edited++;
  } else {
    counts->kept++;
  }
}

static void report(struct qconv_job *job, const struct ids_entries *asked, const struct ids_entries *known)
{
  struct counts counts = {0};
  for (size_t i = 0; i < asked->count; i++)
    report_asked(job, &asked->items[i], known->count == 0, &counts);
  for (size_t i = 0; i < known->count; i++) {
    const struct ids_entry *entry = &known->items[i];
    if (entry->match || entry->gone)
      continue;
    qconv_str before = quoted(job->arena, entry->prompt);
    counts.gone++;
    qconv_report(job->log, QCONV_NOTE, entry->line, "ids.gone", "no question is \"%.*s\" any more",
                 QCONV_ARG(before));
  }
  qconv_report(job->log, QCONV_NOTE, QCONV_NOWHERE, "ids.summary",
               "ids: %zu kept, %zu of them with another answer, %zu reworded, %zu new, %zu gone",
               counts.kept + counts.edited, counts.edited, counts.reworded, counts.added, counts.gone);
}

bool filter_ids_remember(struct qconv_job *job, struct qconv_bank *bank, struct qconv_memory *memory)
{
  struct ids_entries known, asked = entries_of(job->arena, bank);
  if (!ids_read(job, memory->before, &known))
    return false;
  match_by_id(job->arena, &asked, &known);
  match_by_print(job->arena, &asked, &known, true);
  match_by_print(job->arena, &asked, &known, false);
  ids_match_alike(job->arena, &asked, &known);
  give_ids(job->arena, &asked, &known);
  report(job, &asked, &known);
  ids_write(memory->after, &asked, &known);
  return true;
}

bool filter_ids(struct qconv_job *job, struct qconv_bank *bank)
{
  const struct ids_entries nothing = {NULL, 0};
  struct ids_entries asked = entries_of(job->arena, bank);
  give_ids(job->arena, &asked, &nothing);
  return true;
}

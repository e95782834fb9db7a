/* Taking questions out of a bank, and the headings that this leaves bare. */
#include "filters.h"
#include <stdlib.h>

/* How many questions each section has, before and after; sorted by address. */
struct tally {
  const struct qconv_section *section;
  size_t before, after;
};

static int compare_sections(const void *a, const void *b)
{
  const struct tally *one = a, *other = b;
  return (one->section > other->section) - (one->section < other->section);
}

static struct tally *make_tallies(struct qconv_job *job, const struct qconv_bank *bank)
{
  struct tally *tallies = QCONV_NEW_ARRAY(job->arena, struct tally, bank->sections.count + 1);
  size_t count = 0;
  for (const struct qconv_section *section = bank->sections.first; section; section = qconv_section_next(section))
    tallies[count++].section = section;
  qsort(tallies, count, sizeof *tallies, compare_sections);
  return tallies;
}

static struct tally *tally_of(struct tally *tallies, size_t total, const struct qconv_section *section)
{
  struct tally key = {section, 0, 0};
  return bsearch(&key, tallies, total, sizeof *tallies, compare_sections);
}

/* A question counts for its section and for all above. */
static void count_question(struct tally *tallies, const struct qconv_bank *bank, const struct qconv_section *section,
                           bool kept)
{
  for (; section; section = section->parent) {
    struct tally *tally = tally_of(tallies, bank->sections.count, section);
    if (!tally || (kept ? tally->after : tally->before))
      return;
    if (kept)
      tally->after++;
    else
      tally->before++;
  }
}

/* Unlinks the bare ones; what is below a bare heading goes with it. */
static void prune_sections(struct tally *tallies, struct qconv_bank *bank, size_t total)
{
  struct qconv_section *section = bank->sections.first, *last = NULL, *parent = NULL;
  size_t kept = 0;
  while (section) {
    struct qconv_section *next = section->next;
    const struct tally *tally = tally_of(tallies, total, section);
    bool bare = tally->before && !tally->after;
    struct qconv_section **link = last ? &last->next : parent ? &parent->first : &bank->sections.first;
    *link = bare ? next : section;
    if (!bare) {
      kept++;
      last = section;
    }
    if (!bare && section->first) { /* down */
      parent = section;
      last = NULL;
      section = section->first;
      continue;
    }
    section = next;
    while (!section && parent) { /* up */
      parent->last = last;
      last = parent;
      section = parent->next;
      parent = parent->parent;
    }
  }
  bank->sections.last = last;
  bank->sections.count = kept;
}

void filter_questions(struct qconv_job *job, struct qconv_bank *bank,
                      bool (*keep)(void *context, const struct qconv_question *question, size_t index), void *context)
{
  struct tally *tallies = make_tallies(job, bank);
  struct qconv_question **link = &bank->questions.first, *last = NULL;
  size_t index = 0;
  for (struct qconv_question *question = bank->questions.first; question; question = question->next) {
    bool kept = keep(context, question, index++);
    count_question(tallies, bank, question->section, false);
    if (!kept) {
      bank->questions.count--;
      continue;
    }
    count_question(tallies, bank, question->section, true);
    *link = last = question;
    link = &question->next;
  }
  *link = NULL;
  bank->questions.last = last;
  prune_sections(tallies, bank, bank->sections.count);
}

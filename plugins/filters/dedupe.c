/* dedupe: a question that says the same as an earlier one goes.

   The same is: the same kind, the same words in the prompt whatever their case and
   markup, and the same choices and answer to the letter.  A picture has no words,
   so a text with one is held against the other as it is written. */
#include "filters.h"
#include <qconv/hash.h>
#include <qconv/markup.h>
#include <qconv/unicode.h>
#include <stdlib.h>

enum { DIGEST = 20 };

struct print {
  uint8_t prompt[DIGEST], content[DIGEST];
  size_t index;
  const struct qconv_question *question, *twin; /* twin: the first with the same prompt */
  bool repeats;                                 /* and with the same content as an earlier one */
};

/* --- what a question says, as bytes --- */

static void add_str(struct qconv_buffer *buffer, qconv_str str)
{
  qconv_append_format(buffer, "%zu:", str.data ? str.len : 0);
  qconv_append(buffer, str);
}

static bool has_picture(qconv_str text)
{
  return qconv_str_find(text, QCONV_STR("media:")) != QCONV_NOT_FOUND ||
         qconv_str_find(text, QCONV_STR("![")) != QCONV_NOT_FOUND || qconv_str_contains_nocase(text, QCONV_STR("<img"));
}

static void add_text(struct qconv_buffer *buffer, struct qconv_text text, bool fold)
{
  qconv_str plain = qconv_text_absent(text) ? text.str : qconv_markup_to_plain(buffer->arena, text);
  plain = qconv_str_trim(plain);
  add_str(buffer, fold && plain.len ? qconv_fold(buffer->arena, plain) : plain);
  if (has_picture(text.str))
    add_str(buffer, text.str);
}

static void add_texts(struct qconv_buffer *buffer, const struct qconv_texts *texts)
{
  for (const struct qconv_text_item *item = texts->first; item; item = item->next)
    add_text(buffer, item->text, false);
}

static void add_answers(struct qconv_buffer *buffer, const struct qconv_answers *answers)
{
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    add_text(buffer, answer->text, false);
    qconv_append_format(buffer, "%d", (int)answer->correct);
    add_str(buffer, answer->credit);
  }
}

static void add_numbers(struct qconv_buffer *buffer, const struct qconv_numbers *numbers)
{
  for (const struct qconv_number *number = numbers->first; number; number = number->next) {
    add_str(buffer, number->value);
    add_str(buffer, number->tolerance);
    add_str(buffer, number->low);
    add_str(buffer, number->high);
    add_str(buffer, number->credit);
    qconv_append_format(buffer, "%d%d%d", (int)number->tolerance_kind, number->low_open, number->high_open);
  }
}

static void add_gaps(struct qconv_buffer *buffer, const struct qconv_gaps *gaps)
{
  for (const struct qconv_gap *gap = gaps->first; gap; gap = gap->next) {
    add_str(buffer, gap->id);
    qconv_append_format(buffer, "%d%d%d", (int)gap->kind, gap->case_matters, (int)gap->match);
    add_answers(buffer, &gap->answers);
    add_numbers(buffer, &gap->numbers);
  }
}

static void add_content(struct qconv_buffer *buffer, const struct qconv_question *question)
{
  switch (question->kind) {
  case QCONV_OPEN:
    add_text(buffer, question->open.answer, false);
    break;
  case QCONV_CHOICE:
    qconv_append_format(buffer, "%d", question->choice.several);
    add_answers(buffer, &question->choice.answers);
    break;
  case QCONV_TRUEFALSE:
    qconv_append_format(buffer, "%d", (int)question->truefalse.answer);
    break;
  case QCONV_SHORT:
    qconv_append_format(buffer, "%d%d", question->short_.case_matters, (int)question->short_.match);
    add_answers(buffer, &question->short_.answers);
    break;
  case QCONV_NUMERIC:
    add_numbers(buffer, &question->numeric.numbers);
    for (const struct qconv_unit *unit = question->numeric.units.first; unit; unit = unit->next) {
      add_str(buffer, unit->name);
      add_str(buffer, unit->multiplier);
    }
    break;
  case QCONV_MATCHING:
    for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next) {
      add_text(buffer, pair->left, false);
      add_text(buffer, pair->right, false);
    }
    add_texts(buffer, &question->matching.extra);
    break;
  case QCONV_ORDERING:
    add_texts(buffer, &question->ordering.items);
    break;
  case QCONV_CLOZE:
    add_gaps(buffer, &question->cloze.gaps);
    break;
  case QCONV_OPAQUE:
    add_str(buffer, question->opaque.family);
    add_str(buffer, question->opaque.data);
    break;
  default:
    break;
  }
}

static void take_print(struct qconv_buffer *buffer, const struct qconv_question *question, struct print *print)
{
  buffer->len = 0;
  qconv_append_format(buffer, "%d", (int)question->kind);
  add_text(buffer, question->prompt, true);
  qconv_sha1(qconv_buffer_str(buffer), print->prompt);
  buffer->len = 0;
  add_content(buffer, question);
  qconv_sha1(qconv_buffer_str(buffer), print->content);
  print->question = question;
}

/* --- which say the same --- */

static bool same_prompt(const struct print *one, const struct print *other)
{
  return memcmp(one->prompt, other->prompt, DIGEST) == 0;
}

static bool same_content(const struct print *one, const struct print *other)
{
  return same_prompt(one, other) && memcmp(one->content, other->content, DIGEST) == 0;
}

static int compare_index(const void *a, const void *b)
{
  const struct print *one = a, *other = b;
  return (one->index > other->index) - (one->index < other->index);
}

static int compare_prompts(const void *a, const void *b)
{
  const struct print *one = a, *other = b;
  int order = memcmp(one->prompt, other->prompt, DIGEST);
  return order ? order : compare_index(a, b);
}

static int compare_contents(const void *a, const void *b)
{
  const struct print *one = a, *other = b;
  int order = memcmp(one->prompt, other->prompt, DIGEST);
  if (!order)
    order = memcmp(one->content, other->content, DIGEST);
  return order ? order : compare_index(a, b);
}

/* First who shares the prompt, then who shares all; twin is the earliest of them. */
static void find_twins(struct print *prints, size_t count)
{
  qsort(prints, count, sizeof *prints, compare_prompts);
  for (size_t i = 1; i < count; i++)
    if (same_prompt(&prints[i], &prints[i - 1]))
      prints[i].twin = prints[i - 1].twin ? prints[i - 1].twin : prints[i - 1].question;
  qsort(prints, count, sizeof *prints, compare_contents);
  for (size_t i = 1; i < count; i++)
    if (same_content(&prints[i], &prints[i - 1])) {
      prints[i].twin = prints[i - 1].repeats ? prints[i - 1].twin : prints[i - 1].question;
      prints[i].repeats = true;
    }
  qsort(prints, count, sizeof *prints, compare_index);
}

/* "in.txt:12", or what else names a question. */
static qconv_str name_of(struct qconv_job *job, const struct qconv_question *question)
{
  if (question->source_line)
    return qconv_format(job->arena, "%.*s:%zu", QCONV_ARG(question->source_file), question->source_line);
  struct qconv_place place = qconv_log_place(job->log, question->origin);
  if (place.line)
    return qconv_format(job->arena, "%.*s:%zu", QCONV_ARG(place.file), place.line);
  return question->id.len ? question->id : question->number;
}

static bool is_first(void *context, const struct qconv_question *question, size_t index)
{
  (void)question;
  return !((const struct print *)context)[index].repeats;
}

bool filter_dedupe(struct qconv_job *job, struct qconv_bank *bank)
{
  struct print *prints = QCONV_NEW_ARRAY(job->arena, struct print, bank->questions.count + 1);
  struct qconv_buffer buffer = {.arena = job->arena};
  size_t count = 0;
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next) {
    prints[count].index = count;
    take_print(&buffer, question, &prints[count++]);
  }
  find_twins(prints, count);
  for (size_t i = 0; i < count; i++)
    if (prints[i].repeats)
      qconv_report(job->log, QCONV_NOTE, prints[i].question->origin, "dedupe.removed",
                   "removed the question at %.*s, which repeats the one at %.*s",
                   QCONV_ARG(name_of(job, prints[i].question)), QCONV_ARG(name_of(job, prints[i].twin)));
    else if (prints[i].twin)
      qconv_report(job->log, QCONV_WARNING, prints[i].question->origin, "dedupe.prompt",
                   "the question at %.*s asks what the one at %.*s asks, but its answer differs",
                   QCONV_ARG(name_of(job, prints[i].question)), QCONV_ARG(name_of(job, prints[i].twin)));
  filter_questions(job, bank, is_first, prints);
  return true;
}

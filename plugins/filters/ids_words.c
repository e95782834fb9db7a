/* What a question says, in words, whatever its markup. */
#include "ids.h"

#include <qconv/hash.h>
#include <qconv/markup.h>

enum { LONGEST_PROMPT = 300, LONGEST_ANSWER = 200 }; /* bytes that are kept in the file */

static void add_words(struct qconv_buffer *words, qconv_str more)
{
  if (more.len && words->len)
    qconv_append_literal(words, " / ");
  qconv_append(words, more);
}

static void add_text(struct qconv_buffer *words, struct qconv_text text)
{
  if (!qconv_text_absent(text))
    add_words(words, qconv_markup_words(words->arena, text));
}

/* A right answer is marked, so that another key is another answer. */
static void add_answers(struct qconv_buffer *words, const struct qconv_answers *answers)
{
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    add_text(words, answer->text);
    if (answer->correct == QCONV_RIGHT)
      qconv_append_literal(words, " \u2713");
  }
}

static void add_numbers(struct qconv_buffer *words, const struct qconv_numbers *numbers)
{
  for (const struct qconv_number *number = numbers->first; number; number = number->next) {
    add_words(words, number->value);
    add_words(words, number->tolerance);
    add_words(words, number->low);
    add_words(words, number->high);
  }
}

static void add_texts(struct qconv_buffer *words, const struct qconv_texts *texts)
{
  for (const struct qconv_text_item *item = texts->first; item; item = item->next)
    add_text(words, item->text);
}

static void add_pairs(struct qconv_buffer *words, const struct qconv_question *question)
{
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next) {
    add_text(words, pair->left);
    add_text(words, pair->right);
  }
  add_texts(words, &question->matching.extra);
}

static void add_gaps(struct qconv_buffer *words, const struct qconv_gaps *gaps)
{
  for (const struct qconv_gap *gap = gaps->first; gap; gap = gap->next) {
    add_answers(words, &gap->answers);
    add_numbers(words, &gap->numbers);
  }
}

static qconv_str answer_words(struct qconv_arena *arena, const struct qconv_question *question)
{
  struct qconv_buffer words = {.arena = arena};
  switch (question->kind) {
  case QCONV_OPEN:
    add_text(&words, question->open.answer);
    break;
  case QCONV_CHOICE:
    add_answers(&words, &question->choice.answers);
    break;
  case QCONV_TRUEFALSE:
    add_words(&words, question->truefalse.answer == QCONV_RIGHT ? QCONV_STR("true") : QCONV_STR("false"));
    break;
  case QCONV_SHORT:
    add_answers(&words, &question->short_.answers);
    break;
  case QCONV_NUMERIC:
    add_numbers(&words, &question->numeric.numbers);
    break;
  case QCONV_MATCHING:
    add_pairs(&words, question);
    break;
  case QCONV_ORDERING:
    add_texts(&words, &question->ordering.items);
    break;
  case QCONV_CLOZE:
    add_gaps(&words, &question->cloze.gaps);
    break;
  default:
    break;
  }
  return qconv_buffer_str(&words);
}

static qconv_str prompt_words(struct qconv_arena *arena, const struct qconv_question *question)
{
  qconv_str words = qconv_markup_words(arena, question->prompt);
  return words.len ? words : qconv_markup_words(arena, qconv_plain(question->title));
}

static qconv_str print_of(struct qconv_arena *arena, qconv_str words)
{
  uint8_t digest[20];
  qconv_sha1(words, digest);
  return qconv_hex(arena, digest, IDS_PRINT / 2);
}

/* The first words, up to a whole character. */
static qconv_str first_of(qconv_str words, size_t most)
{
  qconv_str first = qconv_str_slice(words, 0, most);
  first.len = qconv_utf8_valid(first);
  return first;
}

struct ids_entry ids_entry_of(struct qconv_arena *arena, struct qconv_question *question)
{
  qconv_str prompt = prompt_words(arena, question), answer = answer_words(arena, question);
  return (struct ids_entry){.id = question->id,
                            .number = question->number,
                            .prompt_print = print_of(arena, prompt),
                            .answer_print = print_of(arena, answer),
                            .prompt = first_of(prompt, LONGEST_PROMPT),
                            .answer = first_of(answer, LONGEST_ANSWER),
                            .question = question};
}

qconv_str ids_made_of(struct qconv_arena *arena, const struct qconv_question *question)
{
  qconv_str words = prompt_words(arena, question);
  return qconv_hash_name(arena, qconv_format(arena, "%s:%.*s", qconv_kind_name(question->kind), QCONV_ARG(words)));
}

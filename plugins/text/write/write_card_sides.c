/* Front and back of a card, for each kind. */
#include "write.h"

static void append_line(struct qconv_buffer *out, qconv_str line)
{
  if (line.len == 0)
    return;
  qconv_append_format(out, "%s%.*s", out->len ? "\n" : "", QCONV_ARG(line));
}

static void append_choice(struct writer *writer, struct qconv_buffer *out, const struct qconv_answer *answer,
                          size_t place)
{
  qconv_str text = write_card_text(writer, answer->text);
  char letter[] = "A. ";
  letter[0] = (char)('A' + (place < 26 ? place : 0));
  append_line(out, qconv_format(writer->job->arena, "- %s%.*s", place < 26 ? letter : "", QCONV_ARG(text)));
}

static void choice_sides(struct writer *writer, const struct qconv_question *question, struct qconv_buffer *front,
                         struct qconv_buffer *back)
{
  size_t place = 0;
  for (const struct qconv_answer *answer = question->choice.answers.first; answer; answer = answer->next, place++) {
    append_choice(writer, front, answer, place);
    if (answer->correct == QCONV_RIGHT)
      append_choice(writer, back, answer, place);
  }
}

/* The first text that is accepted; the others have no place. */
static void short_side(struct writer *writer, const struct qconv_question *question, struct qconv_buffer *back)
{
  const struct qconv_answer *answer = question->short_.answers.first;
  while (answer && answer->correct == QCONV_WRONG)
    answer = answer->next;
  if (answer)
    append_line(back, write_card_text(writer, answer->text));
}

static void pairs_side(struct writer *writer, const struct qconv_question *question, struct qconv_buffer *front,
                       struct qconv_buffer *back)
{
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next) {
    qconv_str left = write_card_text(writer, pair->left), right = write_card_text(writer, pair->right);
    append_line(front, qconv_format(writer->job->arena, "- %.*s", QCONV_ARG(left)));
    append_line(back, qconv_format(writer->job->arena, "- %.*s → %.*s", QCONV_ARG(left), QCONV_ARG(right)));
  }
}

static void items_side(struct writer *writer, const struct qconv_question *question, struct qconv_buffer *back)
{
  size_t place = 1;
  for (const struct qconv_text_item *item = question->ordering.items.first; item; item = item->next, place++) {
    qconv_str text = write_card_text(writer, item->text);
    append_line(back, qconv_format(writer->job->arena, "%zu. %.*s", place, QCONV_ARG(text)));
  }
}

bool write_card_sides(struct writer *writer, const struct qconv_question *question, qconv_str *front, qconv_str *back)
{
  struct qconv_buffer asked = {.arena = writer->job->arena}, answered = {.arena = writer->job->arena};
  append_line(&asked, write_card_text(writer, question->prompt));
  switch (question->kind) {
  case QCONV_OPEN:
    append_line(&answered, write_card_text(writer, question->open.answer));
    break;
  case QCONV_CHOICE:
    choice_sides(writer, question, &asked, &answered);
    break;
  case QCONV_TRUEFALSE:
    if (question->truefalse.answer != QCONV_UNKNOWN)
      append_line(&answered, question->truefalse.answer == QCONV_RIGHT ? QCONV_STR("True") : QCONV_STR("False"));
    break;
  case QCONV_SHORT:
    short_side(writer, question, &answered);
    break;
  case QCONV_NUMERIC:
    if (question->numeric.numbers.first)
      append_line(&answered, sheet_number_words(writer->job->arena, question->numeric.numbers.first));
    break;
  case QCONV_MATCHING:
    pairs_side(writer, question, &asked, &answered);
    break;
  case QCONV_ORDERING:
    items_side(writer, question, &answered);
    break;
  default:
    break;
  }
  *front = qconv_buffer_str(&asked);
  *back = qconv_buffer_str(&answered);
  return front->len && back->len;
}

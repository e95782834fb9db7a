/* The key behind the questions: a heading with the number of each, and what the sheet left out. */
#include "write.h"

/* "B, D": the right ones; "none", or "unknown" where nobody says. */
static qconv_str letters_of(struct qconv_arena *arena, const struct qconv_answers *answers)
{
  struct qconv_buffer letters = {.arena = arena};
  char letter = 'A';
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next, letter++)
    if (answer->correct == QCONV_RIGHT && letter <= 'Z')
      qconv_append_format(&letters, "%s%c", letters.len ? ", " : "", letter);
  if (letters.len)
    return qconv_buffer_str(&letters);
  return write_all_unknown(answers) ? QCONV_STR("unknown") : QCONV_STR("none");
}

/* Whether letters say all that is known of the choices. */
static bool letters_do(const struct qconv_answers *answers)
{
  size_t known = 0;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    known += answer->correct != QCONV_UNKNOWN;
    if (answer->credit.len || answer->feedback.str.len || answer->feedback_unchosen.str.len || answer->label.len ||
        answer->fixed)
      return false;
  }
  return answers->count <= 26 && (known == 0 || known == answers->count);
}

static void write_choice_key(struct writer *writer, const struct qconv_question *question)
{
  const struct qconv_answers *answers = &question->choice.answers;
  bool letters = letters_do(answers);
  if (!letters || !write_all_unknown(answers))
    write_label(writer, PART_CORRECT, letters_of(writer->job->arena, answers));
  if (!letters) {
    write_label(writer, PART_CHOICES, QCONV_STR(""));
    write_begin(writer);
    write_choice_list(writer, answers);
  }
  write_choose(writer, question);
}

static void write_statement_key(struct writer *writer, const struct qconv_question *question)
{
  if (question->truefalse.answer != QCONV_UNKNOWN)
    write_label(writer, PART_CORRECT,
                question->truefalse.answer == QCONV_RIGHT ? QCONV_STR("True") : QCONV_STR("False"));
  write_labelled(writer, PART_IF_RIGHT, write_text(writer, question->truefalse.if_right, false));
  write_labelled(writer, PART_IF_WRONG, write_text(writer, question->truefalse.if_wrong, false));
}

static void write_entry(struct writer *writer, const struct qconv_question *question, size_t place)
{
  struct write_asked asked = {QCONV_STR(" "), true}; /* what stands here is an answer, and says so */
  writer->question = question;
  write_question_heading(writer, question, QCONV_STR(""), place);
  if (question->kind == QCONV_CHOICE)
    write_choice_key(writer, question);
  else if (question->kind == QCONV_TRUEFALSE)
    write_statement_key(writer, question);
  else
    write_answer(writer, question, &asked);
  write_hints(writer, question);
  write_extras(writer, question);
}

void write_key_sheet(struct writer *writer, const struct qconv_bank *bank)
{
  size_t place = 0;
  if (writer->key == KEY_END) {
    write_begin(writer);
    qconv_put_literal(writer->out, "<!-- answers -->\n");
  }
  write_heading(writer, 2, QCONV_STR("Answers"));
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    if (question->kind != QCONV_DESCRIPTION)
      write_entry(writer, question, ++place);
}

/* The answer of each kind, in the notation of a sheet. */
#include "write.h"
#include <qconv/markup.h>

bool write_all_unknown(const struct qconv_answers *answers)
{
  enum { LETTERS = 26 };
  size_t count = 0;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next, count++)
    if (answer->correct != QCONV_UNKNOWN)
      return false;
  return count > 0 && count <= LETTERS;
}

void write_choice_list(struct writer *writer, const struct qconv_answers *answers)
{
  char mark[] = "- A.";
  if (!write_all_unknown(answers)) {
    write_answers(writer, 0, answers, true);
    return;
  }
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next, mark[2]++) {
    write_item(writer, 0, mark, write_text(writer, answer->text, true));
    write_known(writer, 2, answer);
  }
}

bool write_is_statement(const struct qconv_answers *answers)
{
  return answers->count == 2 && qconv_str_equal(answers->first->text.str, QCONV_STR("True")) &&
         qconv_str_equal(answers->last->text.str, QCONV_STR("False"));
}

/* Whether one or several are to be chosen, where their marks do not say it. */
void write_choose(struct writer *writer, const struct qconv_question *question)
{
  size_t right = 0;
  const struct qconv_answers *answers = &question->choice.answers;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next)
    right += answer->correct == QCONV_RIGHT;
  if (question->choice.several != (right > 1) || write_is_statement(answers) || answers->count == 0)
    write_label(writer, PART_CHOOSE, question->choice.several ? QCONV_STR("several") : QCONV_STR("one"));
  if (question->choice.shuffle)
    write_label(writer, PART_SHUFFLE, QCONV_STR("yes"));
  write_labelled(writer, PART_NUMBERING, write_words(writer, question->choice.numbering, 0));
}

static void write_statement(struct writer *writer, const struct qconv_question *question,
                            const struct write_asked *asked)
{
  static const char *const lists[] = {"- A. True\n- B. False\n", "- [ ] True\n- [x] False\n",
                                      "- [x] True\n- [ ] False\n"};
  if (write_holds_list(asked->below))
    write_label(writer, PART_CHOICES, QCONV_STR(""));
  write_begin(writer);
  qconv_put(writer->out, qconv_str_of(lists[question->truefalse.answer]));
  write_labelled(writer, PART_IF_RIGHT, write_text(writer, question->truefalse.if_right, false));
  write_labelled(writer, PART_IF_WRONG, write_text(writer, question->truefalse.if_wrong, false));
}

/* Whether a text in a list without boxes would show one. */
static bool shows_box(const struct qconv_answers *answers)
{
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next)
    if (answer->text.str.len && strchr("[A", answer->text.str.data[0]))
      return true;
  return false;
}

static void write_match(struct writer *writer, bool case_matters, enum qconv_match match)
{
  static const char *const words[] = {"", "wildcard", "regular expression"};
  if (case_matters)
    write_label(writer, PART_CASE, QCONV_STR("yes"));
  write_labelled(writer, PART_PATTERN, qconv_str_of(words[match]));
}

static void write_accepted(struct writer *writer, const struct qconv_question *question)
{
  const struct qconv_answers *answers = &question->short_.answers;
  bool plain = write_all_plain(answers);
  qconv_str text = answers->first ? write_text(writer, answers->first->text, false) : QCONV_STR("");
  if (answers->count == 0 || (answers->count == 1 && plain && write_stands_inline(text))) {
    write_label(writer, PART_ACCEPTED, text);
  } else {
    write_label(writer, PART_ACCEPTED, QCONV_STR(""));
    write_begin(writer);
    write_answers(writer, 0, answers, !plain || shows_box(answers));
  }
  write_match(writer, question->short_.case_matters, question->short_.match);
}

static void write_units(struct writer *writer, const struct qconv_units *units)
{
  struct qconv_units back = {0};
  qconv_str words = sheet_unit_words(writer->job->arena, units);
  sheet_read_units(writer->job->arena, words, &back);
  const struct qconv_unit *read = back.first;
  for (const struct qconv_unit *unit = units->first; unit; unit = unit->next, read = read->next)
    if (!read || !qconv_str_equal(read->name, unit->name) || !qconv_str_equal(read->multiplier, unit->multiplier)) {
      write_loss(writer, "markdown.value", "a unit that is written in no usual way");
      break;
    }
  write_labelled(writer, PART_UNITS, words);
}

static void write_numeric(struct writer *writer, const struct qconv_question *question)
{
  const struct qconv_numbers *numbers = &question->numeric.numbers;
  const struct qconv_number *only = numbers->first;
  if (only && !only->next && !only->credit.len && !only->feedback.str.len) {
    write_label(writer, PART_VALUE, sheet_number_words(writer->job->arena, only));
  } else {
    write_label(writer, PART_VALUE, QCONV_STR(""));
    if (only)
      write_begin(writer);
    write_numbers(writer, 0, numbers);
  }
  write_units(writer, &question->numeric.units);
}

/* Whether both sides of a pair stand on one line, around an arrow. */
static bool is_short_pair(qconv_str left, qconv_str right)
{
  size_t length;
  return left.len && right.len && qconv_str_find_char(left, '\n') == QCONV_NOT_FOUND &&
         qconv_str_find_char(right, '\n') == QCONV_NOT_FOUND && sheet_arrow(left, &length) == QCONV_NOT_FOUND &&
         !qconv_is_space(right.data[0]);
}

static void write_matching(struct writer *writer, const struct qconv_question *question)
{
  write_label(writer, PART_MATCH, QCONV_STR(""));
  if (question->matching.pairs.first)
    write_begin(writer);
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next) {
    qconv_str left = write_text(writer, pair->left, true), right = write_text(writer, pair->right, true);
    if (is_short_pair(left, right)) {
      write_item(writer, 0, "-", qconv_format(writer->job->arena, "%.*s → %.*s", QCONV_ARG(left), QCONV_ARG(right)));
      continue;
    }
    write_item(writer, 0, "-", left);
    write_item_label(writer, 2, PART_WITH, right);
  }
  if (question->matching.extra.first) {
    write_label(writer, PART_EXTRA, QCONV_STR(""));
    write_begin(writer);
  }
  for (const struct qconv_text_item *extra = question->matching.extra.first; extra; extra = extra->next)
    write_item(writer, 0, "-", write_text(writer, extra->text, true));
  if (question->matching.shuffle)
    write_label(writer, PART_SHUFFLE, QCONV_STR("yes"));
}

static void write_ordering(struct writer *writer, const struct qconv_question *question)
{
  size_t place = 1;
  write_label(writer, PART_ORDER, QCONV_STR(""));
  if (question->ordering.items.first)
    write_begin(writer);
  for (const struct qconv_text_item *item = question->ordering.items.first; item; item = item->next, place++) {
    char mark[32];
    qconv_str number = qconv_format(writer->job->arena, "%zu.", place);
    memcpy(mark, number.data, number.len);
    mark[number.len] = 0;
    write_item(writer, 0, mark, write_text(writer, item->text, true));
  }
}

static void write_gap_answers(struct writer *writer, const struct qconv_gap *gap)
{
  const struct qconv_number *only = gap->numbers.first;
  if (gap->kind == QCONV_CHOICE) {
    write_item_label(writer, 2, PART_CHOICES, QCONV_STR(""));
    write_answers(writer, 4, &gap->answers, true);
  } else if (gap->kind == QCONV_NUMERIC) {
    bool plain = only && !only->next && !only->credit.len && !only->feedback.str.len;
    write_item_label(writer, 2, PART_VALUE, plain ? sheet_number_words(writer->job->arena, only) : QCONV_STR(""));
    if (!plain)
      write_numbers(writer, 4, &gap->numbers);
  } else if (gap->answers.first) {
    write_item_label(writer, 2, PART_ACCEPTED, QCONV_STR(""));
    write_answers(writer, 4, &gap->answers, !write_all_plain(&gap->answers) || shows_box(&gap->answers));
  }
}

static void write_gap(struct writer *writer, const struct qconv_gap *gap)
{
  qconv_str hint = write_text(writer, gap->hint, true), id = gap->id;
  qconv_str only = gap->answers.count == 1 && gap->kind == QCONV_SHORT && write_all_plain(&gap->answers)
                       ? write_text(writer, gap->answers.first->text, true)
                       : QCONV_STR("");
  bool plain = only.len && qconv_str_find_char(only, '\n') == QCONV_NOT_FOUND;
  write_item(writer, 0, "-",
             qconv_format(writer->job->arena, plain ? "(%.*s) %.*s" : "(%.*s)", QCONV_ARG(id), QCONV_ARG(only)));
  if (!plain)
    write_gap_answers(writer, gap);
  if (gap->case_matters)
    write_item_label(writer, 2, PART_CASE, QCONV_STR("yes"));
  if (gap->match != QCONV_EXACT)
    write_item_label(writer, 2, PART_PATTERN,
                     gap->match == QCONV_REGEX ? QCONV_STR("regular expression") : QCONV_STR("wildcard"));
  if (gap->weight.len)
    write_item_label(writer, 2, PART_WEIGHT, write_words(writer, gap->weight, 0));
  if (gap->ordinal)
    write_item_label(writer, 2, PART_CARD, qconv_format(writer->job->arena, "%u", gap->ordinal));
  if (hint.len)
    write_item_label(writer, 2, PART_HINT, hint);
}

static void write_gaps(struct writer *writer, const struct qconv_question *question)
{
  write_label(writer, PART_GAPS, QCONV_STR(""));
  if (question->cloze.gaps.first)
    write_begin(writer);
  for (const struct qconv_gap *gap = question->cloze.gaps.first; gap; gap = gap->next)
    write_gap(writer, gap);
}

/* Without a label where the heading asks and nothing else stands there. */
static void write_open(struct writer *writer, const struct qconv_question *question, const struct write_asked *asked)
{
  qconv_str answer = write_text(writer, question->open.answer, false),
            grader = write_text(writer, question->open.grader, false);
  bool below = asked->below.len > 0, labelled = below || question->feedback.str.len || question->hints.count;
  bool empty = !answer.len && below && (!asked->whole || write_holds_choice(asked->below)); /* else that would be one */
  if (empty || (answer.len && (labelled || asked->whole || write_holds_choice(answer))))
    write_label(writer, PART_ANSWER, answer);
  else
    write_paragraph(writer, answer);
  write_labelled(writer, PART_GRADER, grader);
  write_labelled(writer, PART_LINES, write_words(writer, question->open.lines, 0));
}

/* A task is done or not, and that is all. */
static void write_tasks(struct writer *writer, const struct qconv_question *question)
{
  bool more = question->choice.shuffle || question->choice.numbering.len;
  size_t right = 0;
  if (question->choice.answers.first)
    write_begin(writer);
  for (const struct qconv_answer *answer = question->choice.answers.first; answer; answer = answer->next) {
    bool done = answer->correct == QCONV_RIGHT;
    right += done;
    more = more || answer->credit.len || answer->feedback.str.len || answer->feedback_unchosen.str.len ||
           answer->label.len || answer->fixed || answer->correct == QCONV_UNKNOWN;
    write_item(writer, 0, done ? "- [x]" : "- [ ]", write_text(writer, answer->text, true));
  }
  if (more || question->choice.several != (right > 1))
    write_loss(writer, "markdown.choice", "tasks tell only which choices are right");
}

static void write_choice(struct writer *writer, const struct qconv_question *question, const struct write_asked *asked)
{
  if (write_holds_list(asked->below) || question->choice.answers.count == 0)
    write_label(writer, PART_CHOICES, QCONV_STR(""));
  if (question->choice.answers.first)
    write_begin(writer);
  write_choice_list(writer, &question->choice.answers);
  write_choose(writer, question);
}

void write_answer(struct writer *writer, const struct qconv_question *question, const struct write_asked *asked)
{
  switch (question->kind) {
  case QCONV_OPEN:
    write_open(writer, question, asked);
    return;
  case QCONV_CHOICE:
    if (writer->tasks)
      write_tasks(writer, question);
    else
      write_choice(writer, question, asked);
    return;
  case QCONV_TRUEFALSE:
    write_statement(writer, question, asked);
    return;
  case QCONV_SHORT:
    write_accepted(writer, question);
    return;
  case QCONV_NUMERIC:
    write_numeric(writer, question);
    return;
  case QCONV_MATCHING:
    write_matching(writer, question);
    return;
  case QCONV_ORDERING:
    write_ordering(writer, question);
    return;
  case QCONV_CLOZE:
    write_gaps(writer, question);
    return;
  default:
    return;
  }
}

/* What answers a question, kind by kind. The letters that a page shows before choices say which of
   them an answer means; what a page does not show stands in attributes, which count only while
   what is shown agrees with them. */
#include "bank_page_local.h"

static const struct qconv_text no_text = {QCONV_PLAIN, {NULL, 0}};

/* The items of a list or the cells of a row: elements of that name right inside it. */
static struct bank_page_part next_item(struct bank_page_part list, struct bank_page_part before, const char *name)
{
  size_t end = bank_page_element(list)->after;
  size_t i = before.number ? bank_page_element(before)->after : list.number + 1;
  while (i < end && !qconv_page_is(&list.page->elements[i], name))
    i = list.page->elements[i].after;
  return (struct bank_page_part){list.page, i < end ? i : 0};
}

#define EACH_ITEM(item, list, name)                                                                                    \
  for (struct bank_page_part item = next_item((list), (struct bank_page_part){NULL, 0}, (name)); item.number;          \
       item = next_item((list), item, (name)))

static bool is_yes(const struct bank_page_reading *reading, struct bank_page_part part, const char *name)
{
  return qconv_str_equal(bank_page_data(reading, part, name), QCONV_STR("yes"));
}

static struct qconv_text text_inside(struct bank_page_reading *reading, struct bank_page_part part, const char *word)
{
  struct bank_page_part found = bank_page_inside(reading, part, word);
  return found.number ? bank_page_text(reading, found) : no_text;
}

/* "B" of "B."; empty: there is none. */
static qconv_str letter_of(struct bank_page_reading *reading, struct bank_page_part item)
{
  struct bank_page_part letter = bank_page_inside(reading, item, "letter");
  qconv_str words = letter.number ? bank_page_words(reading, letter) : QCONV_STR("");
  return qconv_str_slice(words, 0, words.len - (words.len && words.data[words.len - 1] == '.'));
}

/* --- choices --- */

void bank_page_read_choices(struct bank_page_reading *reading, struct bank_page_part list,
                            struct bank_page_choices *choices)
{
  EACH_ITEM(item, list, "li")
  {
    struct qconv_answer *answer = qconv_add_answer(reading->pages->arena, choices->answers);
    qconv_str letter = letter_of(reading, item);
    answer->text = bank_page_text(reading, item);
    answer->fixed = is_yes(reading, item, "fixed");
    if (bank_page_is(reading, bank_page_inside(reading, item, "letter"), "own"))
      answer->label = letter;
    *qconv_map_at(reading->pages->arena, &choices->by_letter, NULL, letter) = answer;
  }
}

static enum qconv_correct correct_of(qconv_str word, enum qconv_correct implied)
{
  return qconv_str_equal(word, QCONV_STR("right"))     ? QCONV_RIGHT
         : qconv_str_equal(word, QCONV_STR("wrong"))   ? QCONV_WRONG
         : qconv_str_equal(word, QCONV_STR("unknown")) ? QCONV_UNKNOWN
                                                       : implied;
}

static void read_judgement(struct bank_page_reading *reading, struct bank_page_part item, struct qconv_answer *answer,
                           enum qconv_correct implied)
{
  answer->correct = correct_of(bank_page_data(reading, item, "correct"), implied);
  answer->credit = bank_page_decimal(reading, item, "credit");
  answer->feedback = text_inside(reading, item, "feedback");
  answer->feedback_unchosen = text_inside(reading, item, "unchosen");
}

/* Lines of "PLACE right|wrong|unknown [CREDIT]", with places that only grow. */
static void read_rest(const struct qconv_answers *answers, qconv_str rest)
{
  struct qconv_answer *answer = answers->first;
  size_t at = 1;
  qconv_str line, word;
  while (qconv_str_split(&rest, '\n', &line)) {
    size_t place = 0;
    if (qconv_str_split(&line, ' ', &word))
      for (size_t i = 0; i < word.len && i < 9 && qconv_is_digit(word.data[i]); i++)
        place = place * 10 + (size_t)(word.data[i] - '0');
    for (; answer && at < place; at++)
      answer = answer->next;
    if (!answer || at != place || !qconv_str_split(&line, ' ', &word))
      return;
    answer->correct = correct_of(word, answer->correct);
    answer->credit = qconv_is_decimal(line) ? line : answer->credit;
  }
}

static void all_wrong(const struct qconv_answers *answers)
{
  for (struct qconv_answer *answer = answers->first; answer; answer = answer->next)
    answer->correct = QCONV_WRONG;
}

/* The lists of letters in an answer: the right ones, and those of which there is something to say. */
void bank_page_read_key(struct bank_page_reading *reading, struct bank_page_part part,
                        struct bank_page_choices *choices)
{
  struct bank_page_part right = {NULL, 0};
  EACH_PART(list, reading, part, "options")
  {
    if (bank_page_is(reading, list, "right") && !right.number) {
      right = list;
      all_wrong(choices->answers);
      read_rest(choices->answers, bank_page_data(reading, list, "rest"));
    }
    EACH_ITEM(item, list, "li")
    {
      struct qconv_answer *answer = qconv_map_get(&choices->by_letter, NULL, letter_of(reading, item));
      if (answer)
        read_judgement(reading, item, answer, bank_page_is(reading, list, "right") ? QCONV_RIGHT : QCONV_WRONG);
      else
        reading->pages->unplaced++;
    }
  }
}

static void read_choice(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  struct bank_page_choices choices = {.answers = &question->choice.answers};
  struct bank_page_part list = bank_page_inside(reading, reading->ask, "options");
  question->choice.several = is_yes(reading, reading->around, "several");
  question->choice.shuffle = is_yes(reading, reading->around, "shuffle");
  question->choice.numbering = bank_page_data(reading, reading->around, "numbering");
  if (list.number)
    bank_page_read_choices(reading, list, &choices);
  if (reading->answer.number)
    bank_page_read_key(reading, reading->answer, &choices);
}

/* --- accepted texts, numbers --- */

void bank_page_read_accepted(struct bank_page_reading *reading, struct bank_page_part part,
                             struct qconv_answers *answers)
{
  EACH_PART(list, reading, part, "accepted")
  EACH_ITEM(item, list, "li")
  {
    struct qconv_answer *answer = qconv_add_answer(reading->pages->arena, answers);
    answer->text = bank_page_text(reading, item);
    read_judgement(reading, item, answer, bank_page_is(reading, list, "mistaken") ? QCONV_WRONG : QCONV_RIGHT);
  }
}

enum qconv_match bank_page_match_of(qconv_str word)
{
  return qconv_str_equal(word, QCONV_STR("wildcard")) ? QCONV_WILDCARD
         : qconv_str_equal(word, QCONV_STR("regex"))  ? QCONV_REGEX
                                                      : QCONV_EXACT;
}

bool bank_page_case_of(const struct bank_page_reading *reading, struct bank_page_part part)
{
  return bank_page_data(reading, part, "case").len > 0;
}

static bool shows(qconv_str shown, qconv_str decimal)
{
  return !decimal.data || qconv_str_find(shown, decimal) != QCONV_NOT_FOUND;
}

static qconv_str either(const struct bank_page_reading *reading, struct bank_page_part item, const char *closed,
                        const char *open, bool *is_open)
{
  qconv_str value = bank_page_decimal(reading, item, open);
  *is_open = value.data != NULL;
  return value.data ? value : bank_page_decimal(reading, item, closed);
}

/* "3" or "3 ± 0.1", as somebody typed it. */
static bool read_shown(struct qconv_number *number, qconv_str shown)
{
  qconv_str between = QCONV_STR("\u00b1");
  size_t at = qconv_str_find(shown, between);
  *number = (struct qconv_number){.value = qconv_str_trim(qconv_str_slice(shown, 0, at))};
  if (at != QCONV_NOT_FOUND)
    number->tolerance = qconv_str_trim(qconv_str_from(shown, at + between.len));
  return qconv_is_decimal(number->value) && (at == QCONV_NOT_FOUND || qconv_is_decimal(number->tolerance));
}

/* The unit behind a number is taken off where it is the one that is shown with each. */
static qconv_str without_unit(qconv_str shown, const struct qconv_units *units)
{
  qconv_str unit = units && units->first ? units->first->name : QCONV_NOWHERE;
  if (unit.len && qconv_str_ends(shown, unit))
    shown.len -= unit.len;
  if (qconv_str_ends(shown, QCONV_STR("\u00a0")))
    shown.len -= 2;
  return qconv_str_trim(shown);
}

static bool read_number(struct bank_page_reading *reading, struct bank_page_part item, struct qconv_number *number,
                        const struct qconv_units *units)
{
  size_t end = bank_page_element(item)->after, found = qconv_page_find_name(item.page, item.number + 1, end, "bdi");
  struct bank_page_part bdi = {item.page, found < end ? found : item.number};
  qconv_str shown = bank_page_words(reading, bdi), kind = bank_page_data(reading, item, "tolerance-kind");
  number->value = bank_page_decimal(reading, item, "value");
  number->tolerance = bank_page_decimal(reading, item, "tolerance");
  number->tolerance_kind = qconv_str_equal(kind, QCONV_STR("relative")) ? QCONV_TOLERANCE_RELATIVE
                           : qconv_str_equal(kind, QCONV_STR("digits")) ? QCONV_TOLERANCE_DIGITS
                                                                        : QCONV_TOLERANCE_ABSOLUTE;
  number->low = either(reading, item, "low", "above", &number->low_open);
  number->high = either(reading, item, "high", "below", &number->high_open);
  bool range = number->low.data || number->high.data;
  bool sound = range != (number->value.data != NULL) && shows(shown, number->value) && shows(shown, number->low) &&
               shows(shown, number->high);
  return sound || read_shown(number, without_unit(shown, units));
}

void bank_page_read_numbers(struct bank_page_reading *reading, struct bank_page_part part,
                            struct qconv_numbers *numbers, const struct qconv_units *units)
{
  EACH_PART(list, reading, part, "accepted")
  EACH_ITEM(item, list, "li")
  {
    struct qconv_number number = {.next = NULL};
    if (!read_number(reading, item, &number, units)) {
      qconv_report(reading->pages->log, QCONV_WARNING, bank_page_element(item)->outer, reading->pages->style->code,
                   "what is accepted here is no number: \"%.*s\"", QCONV_ARG(bank_page_words(reading, item)));
      continue;
    }
    number.credit = bank_page_decimal(reading, item, "credit");
    number.feedback = text_inside(reading, item, "feedback");
    struct qconv_number *added = qconv_add_number(reading->pages->arena, numbers);
    *added = number;
  }
}

static void read_units(struct bank_page_reading *reading, struct qconv_units *units)
{
  struct bank_page_part list = bank_page_inside(reading, reading->answer, "accepted");
  qconv_str lines = list.number ? bank_page_data(reading, list, "units") : QCONV_NOWHERE, line, multiplier;
  while (qconv_str_split(&lines, '\n', &line)) {
    if (!qconv_str_split(&line, ' ', &multiplier) || !line.data)
      continue;
    struct qconv_unit *unit = qconv_add_unit(reading->pages->arena, units);
    unit->name = line;
    unit->multiplier = qconv_is_decimal(multiplier) ? multiplier : QCONV_NOWHERE;
  }
}

/* --- pairs, items --- */

/* Without the answer nothing says what belongs where: what is shown is an open question. */
static void read_as_open(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  memset(&question->open, 0, sizeof question->open);
  question->kind = QCONV_OPEN;
  if (reading->ask.number)
    question->prompt = bank_page_text(reading, reading->ask);
  reading->pages->unmatched++;
}

struct row {
  struct bank_page_part left, right;
};

static bool next_row(struct bank_page_part table, size_t *at, struct row *row)
{
  size_t end = bank_page_element(table)->after;
  while ((*at = qconv_page_find_name(table.page, *at, end, "tr")) < end) {
    struct bank_page_part tr = {table.page, *at};
    row->left = next_item(tr, (struct bank_page_part){NULL, 0}, "td");
    row->right = row->left.number ? next_item(tr, row->left, "td") : row->left;
    *at = bank_page_element(tr)->after;
    if (row->right.number)
      return true;
  }
  return false;
}

/* The rights that no pair has: from the table, or from a list of rights beside that of the lefts. */
static void read_extra(struct bank_page_reading *reading, const struct qconv_map *used)
{
  struct qconv_texts *extra = &reading->question->matching.extra;
  struct bank_page_part table = bank_page_inside(reading, reading->ask, "match");
  struct bank_page_part list = bank_page_inside(reading, reading->ask, "rights");
  struct row row;
  for (size_t at = table.number + 1; table.number && next_row(table, &at, &row);) {
    qconv_str letter = letter_of(reading, row.right);
    if (letter.len && !qconv_map_get(used, NULL, letter))
      qconv_add_text(reading->pages->arena, extra, bank_page_text(reading, row.right));
  }
  if (list.number)
    EACH_ITEM(item, list, "li")
  if (!qconv_map_get(used, NULL, letter_of(reading, item)))
    qconv_add_text(reading->pages->arena, extra, bank_page_text(reading, item));
}

static void read_pairs(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  struct bank_page_part answer = bank_page_inside(reading, reading->answer, "match");
  struct qconv_arena *arena = reading->pages->arena;
  struct qconv_map used = {NULL, 0, 0};
  struct row row;
  if (!answer.number) {
    read_as_open(reading);
    return;
  }
  question->matching.shuffle = is_yes(reading, reading->around, "shuffle");
  for (size_t at = answer.number + 1; next_row(answer, &at, &row);) {
    struct qconv_pair *pair = qconv_add_pair(arena, &question->matching.pairs);
    pair->left = bank_page_text(reading, row.left);
    pair->right = bank_page_text(reading, row.right);
    *qconv_map_at(arena, &used, NULL, letter_of(reading, row.right)) = pair;
  }
  read_extra(reading, &used);
}

static void read_items(struct bank_page_reading *reading)
{
  struct bank_page_part list = bank_page_inside(reading, reading->answer, "options");
  if (!list.number) {
    read_as_open(reading);
    return;
  }
  EACH_ITEM(item, list, "li")
  qconv_add_text(reading->pages->arena, &reading->question->ordering.items, bank_page_text(reading, item));
}

/* --- all kinds --- */

static void read_truefalse(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  struct bank_page_part right = bank_page_inside(reading, reading->answer, "right");
  if (bank_page_is(reading, right, "true"))
    question->truefalse.answer = QCONV_RIGHT;
  else if (bank_page_is(reading, right, "false"))
    question->truefalse.answer = QCONV_WRONG;
  question->truefalse.if_right = text_inside(reading, reading->answer, "if-right");
  question->truefalse.if_wrong = text_inside(reading, reading->answer, "if-wrong");
}

static void read_open(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  question->open.lines = bank_page_decimal(reading, reading->around, "lines");
  question->open.grader = text_inside(reading, reading->answer, "grader");
  if (!reading->answer.number)
    return;
  struct qconv_text answer = bank_page_text(reading, reading->answer);
  if (answer.str.len)
    question->open.answer = answer;
}

static void read_short(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  question->short_.match = bank_page_match_of(bank_page_data(reading, reading->around, "match"));
  question->short_.case_matters = bank_page_case_of(reading, reading->around);
  bank_page_read_accepted(reading, reading->answer, &question->short_.answers);
}

static void read_numeric(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  read_units(reading, &question->numeric.units);
  bank_page_read_numbers(reading, reading->answer, &question->numeric.numbers, &question->numeric.units);
}

static void read_cloze(struct bank_page_reading *reading)
{
  if (!reading->question->cloze.gaps.count)
    read_as_open(reading);
}

void bank_page_read_kind(struct bank_page_reading *reading)
{
  static void (*const readers[QCONV_KINDS])(struct bank_page_reading *) = {
      [QCONV_OPEN] = read_open,      [QCONV_CHOICE] = read_choice,   [QCONV_TRUEFALSE] = read_truefalse,
      [QCONV_SHORT] = read_short,    [QCONV_NUMERIC] = read_numeric, [QCONV_MATCHING] = read_pairs,
      [QCONV_ORDERING] = read_items, [QCONV_CLOZE] = read_cloze};
  struct qconv_question *question = reading->question;
  if (readers[question->kind])
    readers[question->kind](reading);
  question->feedback = text_inside(reading, reading->answer, "explanation");
}

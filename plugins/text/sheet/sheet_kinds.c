/* What the parts of a block say of its kind: choices, accepted words, numbers, pairs,
   items, gaps. */
#include "sheet_notation.h"

static bool says_yes(const struct sheet_parts *parts, enum part label)
{
  qconv_str text = sheet_part_text(parts, label);
  return text.len && !qconv_str_equal_nocase(text, QCONV_STR("no"));
}

static struct qconv_text text_of(const struct sheet_parts *parts, enum part label)
{
  qconv_str text = sheet_part_text(parts, label);
  return text.len ? qconv_markdown(text) : qconv_markdown((qconv_str){NULL, 0});
}

static enum qconv_correct correct_of(char mark, bool accepted)
{
  return mark == 'x' || (accepted && !mark) ? QCONV_RIGHT : mark == ' ' ? QCONV_WRONG : QCONV_UNKNOWN;
}

static void add_answers(struct qconv_job *job, qconv_str list, bool accepted, struct qconv_answers *answers)
{
  for (const struct sheet_item *item = sheet_items(job->arena, list, true); item; item = item->next) {
    struct qconv_answer *answer = qconv_add_answer(job->arena, answers);
    answer->text = qconv_markdown(item->text.data ? item->text : QCONV_STR(""));
    answer->correct = correct_of(item->mark, accepted);
    answer->credit = sheet_decimal(job, sheet_part_text(&item->parts, PART_CREDIT));
    answer->feedback = text_of(&item->parts, PART_FEEDBACK);
    answer->feedback_unchosen = text_of(&item->parts, PART_UNCHOSEN);
    answer->label = sheet_unescape(job->arena, sheet_part_text(&item->parts, PART_LETTER));
    answer->fixed = qconv_str_equal_nocase(sheet_part_text(&item->parts, PART_PLACE), QCONV_STR("fixed"));
  }
}

static bool is_list(qconv_str text)
{
  return text.len && text.data[0] == '-' && (text.len == 1 || qconv_is_space(text.data[1]));
}

/* One text, or a list of them. */
static void add_accepted(struct qconv_job *job, const struct sheet_part *part, struct qconv_answers *answers)
{
  if (is_list(part->text)) {
    add_answers(job, part->text, true, answers);
  } else if (part->text.len) {
    struct qconv_answer *answer = qconv_add_answer(job->arena, answers);
    answer->text = qconv_markdown(part->text);
    answer->correct = QCONV_RIGHT;
  }
}

static void add_number(struct qconv_job *job, qconv_str words, const struct sheet_parts *parts,
                       struct qconv_numbers *numbers)
{
  struct qconv_number read = {0};
  if (!sheet_read_number(words, &read)) {
    if (words.len)
      qconv_report(job->log, QCONV_WARNING, words, "text.value", "this is no number");
    return;
  }
  struct qconv_number *number = qconv_add_number(job->arena, numbers), *next = number->next;
  *number = read;
  number->next = next;
  number->tolerance = sheet_decimal(job, read.tolerance);
  if (!parts)
    return;
  number->credit = sheet_decimal(job, sheet_part_text(parts, PART_CREDIT));
  number->feedback = text_of(parts, PART_FEEDBACK);
}

static void add_numbers(struct qconv_job *job, qconv_str text, struct qconv_numbers *numbers)
{
  if (!is_list(text)) {
    add_number(job, text, NULL, numbers);
    return;
  }
  for (const struct sheet_item *item = sheet_items(job->arena, text, false); item; item = item->next)
    add_number(job, item->text, &item->parts, numbers);
}

static enum qconv_match match_of(const struct sheet_parts *parts)
{
  qconv_str word = sheet_part_text(parts, PART_PATTERN);
  return qconv_str_equal_nocase(word, QCONV_STR("wildcard"))             ? QCONV_WILDCARD
         : qconv_str_equal_nocase(word, QCONV_STR("regular expression")) ? QCONV_REGEX
                                                                         : QCONV_EXACT;
}

/* Behind an arrow, or what the item says it goes with. */
static void add_pair(struct qconv_job *job, struct qconv_question *question, const struct sheet_item *item)
{
  struct qconv_pair *pair = qconv_add_pair(job->arena, &question->matching.pairs);
  const struct sheet_part *with = sheet_find(&item->parts, PART_WITH);
  size_t length = 0, arrow = with ? QCONV_NOT_FOUND : sheet_arrow(item->text, &length);
  pair->left = qconv_markdown(qconv_str_trim_end(qconv_str_slice(item->text, 0, arrow)));
  pair->right = qconv_markdown(with                       ? with->text
                               : arrow == QCONV_NOT_FOUND ? QCONV_STR("")
                                                          : qconv_str_trim(qconv_str_from(item->text, arrow + length)));
}

static void set_matching(struct qconv_job *job, struct qconv_question *question, const struct sheet_parts *parts)
{
  question->kind = QCONV_MATCHING;
  question->matching.shuffle = says_yes(parts, PART_SHUFFLE);
  for (struct sheet_item *item = sheet_items(job->arena, sheet_part_text(parts, PART_MATCH), false); item;
       item = item->next)
    add_pair(job, question, item);
  for (struct sheet_item *item = sheet_items(job->arena, sheet_part_text(parts, PART_EXTRA), false); item;
       item = item->next)
    qconv_add_text(job->arena, &question->matching.extra, qconv_markdown(item->text));
}

static void set_ordering(struct qconv_job *job, struct qconv_question *question, const struct sheet_parts *parts)
{
  question->kind = QCONV_ORDERING;
  for (struct sheet_item *item = sheet_items(job->arena, sheet_part_text(parts, PART_ORDER), false); item;
       item = item->next)
    qconv_add_text(job->arena, &question->ordering.items, qconv_markdown(item->text));
}

static unsigned small_number(qconv_str digits)
{
  unsigned value = 0;
  for (size_t i = 0; i < digits.len && i < 9 && qconv_is_digit(digits.data[i]); i++)
    value = value * 10 + (unsigned)(digits.data[i] - '0');
  return value;
}

/* "(1) words", and what stands as labels below it. */
static void add_gap(struct qconv_job *job, struct qconv_gaps *gaps, const struct sheet_item *item)
{
  size_t close = qconv_str_find_char(item->text, ')');
  if (item->text.len == 0 || item->text.data[0] != '(' || close == QCONV_NOT_FOUND || close == 1)
    return;
  struct qconv_gap *gap = qconv_add_gap(job->arena, gaps);
  const struct sheet_parts *parts = &item->parts;
  const struct sheet_part *accepted = sheet_find(parts, PART_ACCEPTED), *value = sheet_find(parts, PART_VALUE),
                          *choices = sheet_find(parts, PART_CHOICES);
  struct sheet_part behind = {.text = qconv_str_trim(qconv_str_from(item->text, close + 1))};
  gap->id = qconv_str_slice(item->text, 1, close);
  gap->kind = choices ? QCONV_CHOICE : value ? QCONV_NUMERIC : QCONV_SHORT;
  if (choices)
    add_answers(job, choices->text, false, &gap->answers);
  else if (value)
    add_numbers(job, value->text, &gap->numbers);
  else
    add_accepted(job, accepted ? accepted : &behind, &gap->answers);
  gap->case_matters = says_yes(parts, PART_CASE);
  gap->match = match_of(parts);
  gap->weight = sheet_part_text(parts, PART_WEIGHT);
  gap->ordinal = small_number(sheet_part_text(parts, PART_CARD));
  gap->hint = text_of(parts, PART_HINT);
}

static bool set_cloze(struct qconv_job *job, struct qconv_question *question, const struct sheet_parts *parts)
{
  for (struct sheet_item *item = sheet_items(job->arena, sheet_part_text(parts, PART_GAPS), false); item;
       item = item->next)
    add_gap(job, &question->cloze.gaps, item);
  question->kind = question->cloze.gaps.count ? QCONV_CLOZE : QCONV_OPEN;
  return question->cloze.gaps.count > 0;
}

qconv_str sheet_gaps_in(struct qconv_arena *arena, qconv_str prompt, const struct qconv_gaps *gaps)
{
  enum { LONGEST_ID = 1024 };
  struct qconv_map known = {0};
  struct qconv_buffer text = {.arena = arena};
  for (struct qconv_gap *gap = gaps->first; gap; gap = gap->next)
    *qconv_map_at(arena, &known, NULL, gap->id) = gap;
  size_t opened = 0, closed = 0, written = 0, at = 0;
  while ((at = qconv_str_ahead(prompt, at, QCONV_STR("____ ("), &opened)) != QCONV_NOT_FOUND) {
    size_t start = at + 6, end = qconv_str_ahead(prompt, start, QCONV_STR(")"), &closed);
    qconv_str id = qconv_str_slice(prompt, start, end);
    at = start;
    if (end == QCONV_NOT_FOUND || id.len > LONGEST_ID || !qconv_map_get(&known, NULL, id))
      continue;
    qconv_append(&text, qconv_str_slice(prompt, written, start - 6));
    qconv_append_format(&text, "{{gap:%.*s}}", QCONV_ARG(id));
    at = written = end + 1;
  }
  qconv_append(&text, qconv_str_from(prompt, written));
  return qconv_buffer_str(&text);
}

static void set_short(struct qconv_job *job, struct qconv_question *question, const struct sheet_parts *parts)
{
  const struct sheet_part *accepted = sheet_find(parts, PART_ACCEPTED);
  question->kind = QCONV_SHORT;
  if (accepted)
    add_accepted(job, accepted, &question->short_.answers);
  question->short_.case_matters = says_yes(parts, PART_CASE);
  question->short_.match = match_of(parts);
}

static void set_numeric(struct qconv_job *job, struct qconv_question *question, const struct sheet_parts *parts)
{
  question->kind = QCONV_NUMERIC;
  add_numbers(job, sheet_part_text(parts, PART_VALUE), &question->numeric.numbers);
  sheet_read_units(job->arena, sheet_part_text(parts, PART_UNITS), &question->numeric.units);
}

/* "B, D" of a key behind the questions. */
static void apply_letters(struct qconv_answers *answers, qconv_str letters)
{
  char letter = 'A';
  bool none = qconv_str_equal_nocase(letters, QCONV_STR("none"));
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next)
    if (answer->correct != QCONV_UNKNOWN)
      return;
  if (letters.len == 0 || (!none && (letters.data[0] < 'A' || letters.data[0] > 'Z')))
    return;
  for (struct qconv_answer *answer = answers->first; answer && letter <= 'Z'; answer = answer->next, letter++)
    answer->correct = !none && qconv_str_find_char(letters, letter) != QCONV_NOT_FOUND ? QCONV_RIGHT : QCONV_WRONG;
}

static bool is_statement(const struct qconv_answers *answers)
{
  return answers->first && answers->first->next == answers->last && answers->first != answers->last &&
         qconv_str_equal(answers->first->text.str, QCONV_STR("True")) &&
         qconv_str_equal(answers->last->text.str, QCONV_STR("False"));
}

static void set_statement(struct qconv_question *question, const struct sheet_parts *parts, enum qconv_correct correct)
{
  question->kind = QCONV_TRUEFALSE;
  memset(&question->truefalse, 0, sizeof question->truefalse);
  question->truefalse.answer = correct;
  question->truefalse.if_right = text_of(parts, PART_IF_RIGHT);
  question->truefalse.if_wrong = text_of(parts, PART_IF_WRONG);
}

static void set_choice(struct qconv_job *job, struct qconv_question *question, const struct sheet_parts *parts,
                       qconv_str list)
{
  struct qconv_answers answers = {0};
  add_answers(job, list, false, &answers);
  qconv_str choose = sheet_part_text(parts, PART_CHOOSE), correct = sheet_part_text(parts, PART_CORRECT);
  bool statement = !choose.len && is_statement(&answers);
  if (statement && correct.len) {
    set_statement(question, parts, qconv_str_equal_nocase(correct, QCONV_STR("True")) ? QCONV_RIGHT : QCONV_WRONG);
    return;
  }
  if (correct.len)
    apply_letters(&answers, correct);
  size_t right = 0;
  for (const struct qconv_answer *answer = answers.first; answer; answer = answer->next)
    right += answer->correct == QCONV_RIGHT;
  if (statement && right < 2 && (right || answers.first->correct == QCONV_UNKNOWN)) {
    set_statement(question, parts, answers.first->correct);
    return;
  }
  question->kind = QCONV_CHOICE;
  question->choice.answers = answers;
  question->choice.several = choose.len ? qconv_str_equal_nocase(choose, QCONV_STR("several")) : right > 1;
  question->choice.shuffle = says_yes(parts, PART_SHUFFLE);
  question->choice.numbering = sheet_unescape(job->arena, sheet_part_text(parts, PART_NUMBERING));
}

static bool has(const struct sheet_parts *parts, enum part label)
{
  return sheet_find(parts, label) != NULL;
}

/* Choices with a label of their own, or at the end of the text. A key behind the questions may list
   again, with all that is known of them, those that the text shows. */
static bool set_listed(struct qconv_job *job, struct qconv_question *question, const struct sheet_parts *parts,
                       qconv_str *text)
{
  size_t lists = 0;
  for (const struct sheet_part *part = parts->first; part; part = part->next)
    lists += part->label == PART_CHOICES;
  bool shown = lists == 0 || (lists == 1 && has(parts, PART_CORRECT));
  size_t at = shown ? sheet_choices_at(*text) : text->len;
  if (lists == 0 && at == text->len && !has(parts, PART_CHOOSE))
    return false;
  set_choice(job, question, parts, lists ? sheet_part_text(parts, PART_CHOICES) : qconv_str_from(*text, at));
  *text = qconv_str_trim_end(qconv_str_slice(*text, 0, at));
  return true;
}

bool sheet_set_kind(struct qconv_job *job, struct qconv_question *question, const struct sheet_block *block,
                    qconv_str *text)
{
  const struct sheet_parts *parts = &block->parts;
  if (has(parts, PART_GAPS))
    return set_cloze(job, question, parts);
  if (has(parts, PART_ORDER))
    set_ordering(job, question, parts);
  else if (has(parts, PART_MATCH))
    set_matching(job, question, parts);
  else if (has(parts, PART_VALUE) || has(parts, PART_UNITS))
    set_numeric(job, question, parts);
  else if (has(parts, PART_ACCEPTED) || has(parts, PART_PATTERN) || has(parts, PART_CASE))
    set_short(job, question, parts);
  else if (has(parts, PART_ANSWER) || has(parts, PART_GRADER) || has(parts, PART_LINES))
    return false;
  else
    return set_listed(job, question, parts, text);
  return true;
}

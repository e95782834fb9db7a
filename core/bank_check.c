/* What must be true of every bank; a breach is a bug of the code that built it. */
#include <qconv/bank.h>

static bool sound(qconv_str str)
{
  return str.len == 0 || (str.data && qconv_utf8_valid(str) == str.len);
}

bool qconv_is_decimal(qconv_str str)
{
  size_t digits = 0;
  for (size_t i = 0; i < str.len; i++) {
    digits += qconv_is_digit(str.data[i]);
    if (!qconv_is_digit(str.data[i]) && !memchr("+-.eE", str.data[i], 5))
      return false;
  }
  return digits > 0;
}

static bool number(qconv_str str)
{
  return !str.data || qconv_is_decimal(str);
}

static bool sound_texts(const struct qconv_texts *texts)
{
  for (const struct qconv_text_item *item = texts->first; item; item = item->next)
    if (!sound(item->text.str))
      return false;
  return true;
}

static bool sound_fields(const struct qconv_fields *fields)
{
  for (const struct qconv_field *field = fields->first; field; field = field->next)
    if (field->name.len == 0 || !sound(field->name) || !sound(field->value))
      return false;
  return true;
}

static bool sound_pairs(const struct qconv_pairs *pairs)
{
  for (const struct qconv_pair *pair = pairs->first; pair; pair = pair->next)
    if (!sound(pair->left.str) || !sound(pair->right.str))
      return false;
  return true;
}

static const char *check_answers(const struct qconv_answers *answers)
{
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    if (qconv_text_absent(answer->text))
      return "an answer has no text";
    if (!sound(answer->text.str) || !sound(answer->feedback.str) || !sound(answer->feedback_unchosen.str))
      return "an answer is not valid UTF-8";
    if (!number(answer->credit))
      return "a credit is no number";
  }
  return NULL;
}

static const char *check_numbers(const struct qconv_numbers *numbers)
{
  for (const struct qconv_number *item = numbers->first; item; item = item->next) {
    if ((item->value.data != NULL) == (item->low.data != NULL || item->high.data != NULL))
      return "a number is not either a value or a range";
    if (!number(item->credit) || !number(item->tolerance))
      return "a credit or tolerance is no number";
  }
  return NULL;
}

static const char *check_gaps(const struct qconv_gaps *gaps)
{
  if (gaps->count == 0)
    return "a cloze question has no gap";
  for (const struct qconv_gap *gap = gaps->first; gap; gap = gap->next) {
    if (gap->id.len == 0 || !sound(gap->id))
      return "a gap has no id";
    if (!sound(gap->hint.str))
      return "a gap is not valid UTF-8";
    if (gap->kind != QCONV_SHORT && gap->kind != QCONV_NUMERIC && gap->kind != QCONV_CHOICE)
      return "a gap is neither short, numeric nor choice";
    const char *wrong = check_answers(&gap->answers);
    if (!wrong)
      wrong = check_numbers(&gap->numbers);
    if (wrong)
      return wrong;
  }
  return NULL;
}

static const char *check_payload(const struct qconv_question *question)
{
  switch (question->kind) {
  case QCONV_OPEN:
    return sound(question->open.answer.str) && sound(question->open.grader.str) ? NULL : "an answer is not valid UTF-8";
  case QCONV_CHOICE:
    return check_answers(&question->choice.answers);
  case QCONV_SHORT:
    return check_answers(&question->short_.answers);
  case QCONV_NUMERIC:
    return check_numbers(&question->numeric.numbers);
  case QCONV_CLOZE:
    return check_gaps(&question->cloze.gaps);
  case QCONV_TRUEFALSE:
    return sound(question->truefalse.if_right.str) && sound(question->truefalse.if_wrong.str)
             ? NULL : "a feedback is not valid UTF-8";
  case QCONV_MATCHING:
    return sound_pairs(&question->matching.pairs) && sound_texts(&question->matching.extra)
             ? NULL : "a pair is not valid UTF-8";
  case QCONV_ORDERING:
    return sound_texts(&question->ordering.items) ? NULL : "an item is not valid UTF-8";
  case QCONV_OPAQUE:
    return question->opaque.family.len ? NULL : "an opaque question names no family";
  default:
    return question->kind < QCONV_KINDS ? NULL : "a question is of no kind";
  }
}

static const char *check_question(const struct qconv_question *question)
{
  if (!sound(question->prompt.str) || !sound(question->title) || !sound(question->number) || !sound(question->id))
    return "a question is not valid UTF-8";
  if (!sound(question->feedback.str) || !sound_texts(&question->hints))
    return "a question's feedback or hint is not valid UTF-8";
  if (!number(question->points) || !number(question->penalty))
    return "points or penalty are no number";
  for (const struct qconv_string_item *tag = question->tags.first; tag; tag = tag->next)
    if (tag->str.len == 0 || !sound(tag->str))
      return "a tag is empty or not valid UTF-8";
  if (!sound_fields(&question->fields))
    return "a field has no name or is not valid UTF-8";
  return check_payload(question);
}

const char *qconv_bank_check(const struct qconv_bank *bank)
{
  size_t count = 0;
  if (!sound(bank->title) || !sound(bank->description) || !sound(bank->author) || !sound(bank->licence))
    return "the bank's own words are not valid UTF-8";
  if (!sound_fields(&bank->fields))
    return "a field of the bank has no name or is not valid UTF-8";
  for (const struct qconv_section *section = bank->sections.first; section; section = qconv_section_next(section))
    if (!sound(section->title))
      return "a section is not valid UTF-8";
  for (const struct qconv_media *media = bank->media.first; media; media = media->next)
    if (media->name.len == 0 || !sound(media->name))
      return "a medium has no name";
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next) {
    count++;
    const char *wrong = check_question(question);
    if (wrong)
      return wrong;
  }
  return count == bank->questions.count ? NULL : "the list of questions is broken";
}

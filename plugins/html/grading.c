/* What the script must know to grade. Decimals go as numbers where every reader keeps
   them, else as strings; words are in normal form C, on one line. */
#include "html.h"

#include <qconv/json.h>
#include <qconv/markup.h>

struct grading {
  struct qconv_json_writer json;
  struct qconv_arena *arena;
};

static void put_decimal(struct grading *grading, const char *name, qconv_str decimal)
{
  if (qconv_str_blank(decimal))
    return;
  qconv_json_name(&grading->json, name);
  if (qconv_json_is_number(decimal))
    qconv_json_put_raw(&grading->json, decimal);
  else
    qconv_json_put_string(&grading->json, qconv_str_trim(decimal));
}

static void put_true(struct grading *grading, const char *name, bool value)
{
  if (!value)
    return;
  qconv_json_name(&grading->json, name);
  qconv_json_put_raw(&grading->json, QCONV_STR("true"));
}

static qconv_str credit_of(const struct qconv_answer *answer, bool right)
{
  if (!qconv_str_blank(answer->credit) && qconv_json_is_number(qconv_str_trim(answer->credit)))
    return qconv_str_trim(answer->credit);
  return right ? QCONV_STR("1") : QCONV_STR("0");
}

/* The credits of the choices in order; none is right: the bank has no key. */
static bool put_credits(struct grading *grading, const struct qconv_answers *answers)
{
  bool any = false, explicit = false;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    any |= answer->correct == QCONV_RIGHT || html_positive(answer->credit);
    explicit |= !qconv_str_blank(answer->credit);
  }
  if (!any)
    return false;
  qconv_json_name(&grading->json, "credits");
  qconv_json_open_line(&grading->json, '[');
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next)
    qconv_json_put_raw(&grading->json, credit_of(answer, answer->correct == QCONV_RIGHT));
  qconv_json_close(&grading->json, ']');
  put_true(grading, "weighed", explicit);
  return true;
}

static void put_words(struct grading *grading, const char *name, struct qconv_text text)
{
  qconv_json_name(&grading->json, name);
  qconv_json_put_string(&grading->json, qconv_markup_words(grading->arena, text));
}

/* Regular expressions are nobody's to run but their author's: people grade these themselves. */
static bool put_accepted(struct grading *grading, const struct qconv_answers *answers, bool case_matters,
                         enum qconv_match match)
{
  if (!answers->count || match == QCONV_REGEX)
    return false;
  put_true(grading, "case", case_matters);
  put_true(grading, "wildcard", match == QCONV_WILDCARD);
  qconv_json_name(&grading->json, "accepts");
  qconv_json_open_line(&grading->json, '[');
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    qconv_json_open_line(&grading->json, '{');
    put_words(grading, "text", answer->text);
    qconv_json_name(&grading->json, "credit");
    qconv_json_put_raw(&grading->json, credit_of(answer, answer->correct != QCONV_WRONG));
    qconv_json_close(&grading->json, '}');
  }
  qconv_json_close(&grading->json, ']');
  return true;
}

static void put_number(struct grading *grading, const struct qconv_number *number)
{
  qconv_json_open_line(&grading->json, '{');
  put_decimal(grading, "value", number->value);
  put_decimal(grading, "tolerance", number->tolerance);
  put_true(grading, "relative", number->tolerance_kind == QCONV_TOLERANCE_RELATIVE);
  put_true(grading, "digits", number->tolerance_kind == QCONV_TOLERANCE_DIGITS);
  put_decimal(grading, "low", number->low);
  put_decimal(grading, "high", number->high);
  put_true(grading, "lowOpen", number->low_open);
  put_true(grading, "highOpen", number->high_open);
  put_decimal(grading, "credit", number->credit);
  qconv_json_close(&grading->json, '}');
}

static bool put_numbers(struct grading *grading, const struct qconv_numbers *numbers)
{
  if (!numbers->count)
    return false;
  qconv_json_name(&grading->json, "numbers");
  qconv_json_open_line(&grading->json, '[');
  for (const struct qconv_number *number = numbers->first; number; number = number->next)
    put_number(grading, number);
  qconv_json_close(&grading->json, ']');
  return true;
}

static void put_units(struct grading *grading, const struct qconv_units *units)
{
  if (!units->count)
    return;
  qconv_json_name(&grading->json, "units");
  qconv_json_open_line(&grading->json, '[');
  for (const struct qconv_unit *unit = units->first; unit; unit = unit->next) {
    qconv_json_open_line(&grading->json, '{');
    qconv_json_name(&grading->json, "name");
    qconv_json_put_string(&grading->json, qconv_str_trim(unit->name));
    put_decimal(grading, "multiplier", unit->multiplier);
    qconv_json_close(&grading->json, '}');
  }
  qconv_json_close(&grading->json, ']');
}

/* Where something in its right place is shown, for each in order. */
static bool put_places(struct grading *grading, const struct qconv_shuffled *items, size_t count)
{
  if (!count)
    return false;
  qconv_json_name(&grading->json, "places");
  qconv_json_open_line(&grading->json, '[');
  for (size_t i = 0; i < count; i++)
    qconv_json_put_raw(&grading->json, qconv_format(grading->arena, "%zu", items->shown[i]));
  qconv_json_close(&grading->json, ']');
  return true;
}

static bool put_gap(struct grading *grading, const struct qconv_gap *gap)
{
  put_decimal(grading, "weight", gap->weight);
  if (gap->kind == QCONV_NUMERIC)
    return put_numbers(grading, &gap->numbers);
  if (gap->kind != QCONV_CHOICE)
    return put_accepted(grading, &gap->answers, gap->case_matters, gap->match);
  qconv_json_name(&grading->json, "choices");
  qconv_json_open_line(&grading->json, '[');
  for (const struct qconv_answer *answer = gap->answers.first; answer; answer = answer->next)
    qconv_json_put_string(&grading->json, qconv_markup_words(grading->arena, answer->text));
  qconv_json_close(&grading->json, ']');
  return put_credits(grading, &gap->answers);
}

static bool put_gaps(struct grading *grading, const struct qconv_gaps *gaps)
{
  bool all = gaps->count > 0;
  qconv_json_name(&grading->json, "gaps");
  qconv_json_open_line(&grading->json, '[');
  for (const struct qconv_gap *gap = gaps->first; gap; gap = gap->next) {
    qconv_json_open_line(&grading->json, '{');
    all &= put_gap(grading, gap);
    qconv_json_close(&grading->json, '}');
  }
  qconv_json_close(&grading->json, ']');
  return all;
}

static bool put_truth(struct grading *grading, enum qconv_correct answer)
{
  if (answer == QCONV_UNKNOWN)
    return false;
  qconv_json_name(&grading->json, "truth");
  qconv_json_put_raw(&grading->json, answer == QCONV_RIGHT ? QCONV_STR("true") : QCONV_STR("false"));
  return true;
}

static bool put_kind(struct grading *grading, const struct qconv_question *question)
{
  struct qconv_shuffled items;
  switch (question->kind) {
  case QCONV_CHOICE:
    put_true(grading, "several", question->choice.several);
    return put_credits(grading, &question->choice.answers);
  case QCONV_TRUEFALSE:
    return put_truth(grading, question->truefalse.answer);
  case QCONV_SHORT:
    return put_accepted(grading, &question->short_.answers, question->short_.case_matters, question->short_.match);
  case QCONV_NUMERIC:
    put_units(grading, &question->numeric.units);
    return put_numbers(grading, &question->numeric.numbers);
  case QCONV_MATCHING:
    items = qconv_shuffle_rights(grading->arena, question);
    return put_places(grading, &items, question->matching.pairs.count);
  case QCONV_ORDERING:
    items = qconv_shuffle_items(grading->arena, question);
    return put_places(grading, &items, items.count);
  case QCONV_CLOZE:
    return put_gaps(grading, &question->cloze.gaps);
  default:
    return false;
  }
}

qconv_str html_grading(struct qconv_arena *arena, const struct qconv_question *question)
{
  struct qconv_output *output = qconv_output_memory(arena);
  struct grading grading = {.json = {.output = output}, .arena = arena};
  qconv_json_open_line(&grading.json, '{');
  bool graded = put_kind(&grading, question);
  qconv_json_close(&grading.json, '}');
  return graded ? qconv_output_bytes(output) : QCONV_STR("");
}

/* The tables: what a bank looks like in JSON. The order is the order of writing. */
#include "bank_json_shape.h"

#define KIND(name) QCONV_KIND_BIT(QCONV_##name)
/* The last argument or arguments set what only some members have. */
#define MEMBER(json_name, json_type, owner, part, ...)      \
  {.name = json_name, .type = MEMBER_##json_type, .offset = offsetof(struct owner, part), __VA_ARGS__}

const char *const bank_json_markup_words[] = {"plain", "markdown", "html", NULL};
static const char *const match_words[] = {"exact", "wildcard", "regex", NULL};
static const char *const tolerance_words[] = {"absolute", "relative", "digits", NULL};

static void *add_answer(struct qconv_arena *arena, void *list)
{
  return qconv_add_answer(arena, list);
}

static void *add_number(struct qconv_arena *arena, void *list)
{
  return qconv_add_number(arena, list);
}

static void *add_unit(struct qconv_arena *arena, void *list)
{
  return qconv_add_unit(arena, list);
}

static void *add_pair(struct qconv_arena *arena, void *list)
{
  return qconv_add_pair(arena, list);
}

static void *add_gap(struct qconv_arena *arena, void *list)
{
  return qconv_add_gap(arena, list);
}

/* --- what a struct must hold --- */

static const char *wrong_answer(const void *item)
{
  const struct qconv_answer *answer = item;
  return qconv_text_absent(answer->text) ? "has no text" : NULL;
}

static const char *wrong_number(const void *item)
{
  const struct qconv_number *number = item;
  if ((number->value.data != NULL) == (number->low.data != NULL || number->high.data != NULL))
    return number->value.data ? "has both a value and a range" : "has neither a value nor a range";
  if (number->tolerance.data && !qconv_is_decimal(number->tolerance))
    return "has a tolerance that is no number";
  return NULL;
}

static const char *wrong_gap(const void *item)
{
  const struct qconv_gap *gap = item;
  return gap->id.len ? NULL : "has no id";
}

static const char *wrong_question(const void *item)
{
  const struct qconv_question *question = item;
  if (question->kind == QCONV_CLOZE && !question->cloze.gaps.count)
    return "has no gap";
  return question->kind == QCONV_OPAQUE && !question->opaque.family.len ? "has no family" : NULL;
}

/* --- the tables --- */

static const struct member answer_members[] = {
  MEMBER("label", STRING, qconv_answer, label),
  MEMBER("text", TEXT, qconv_answer, text),
  MEMBER("correct", CORRECT, qconv_answer, correct),
  MEMBER("credit", DECIMAL, qconv_answer, credit),
  MEMBER("feedback", TEXT, qconv_answer, feedback),
  MEMBER("feedback_unchosen", TEXT, qconv_answer, feedback_unchosen),
  MEMBER("fixed", FLAG, qconv_answer, fixed),
  {.name = NULL},
};
static const struct shape choice_shape = {"a choice", answer_members, 0, add_answer, wrong_answer};
static const struct shape answer_shape = {"an answer", answer_members, 0, add_answer, wrong_answer};

static const struct member number_members[] = {
  MEMBER("value", VALUE, qconv_number, value),
  MEMBER("tolerance", VALUE, qconv_number, tolerance),
  MEMBER("tolerance_kind", WORD, qconv_number, tolerance_kind, .words = tolerance_words),
  MEMBER("low", VALUE, qconv_number, low),
  MEMBER("low_open", FLAG, qconv_number, low_open),
  MEMBER("high", VALUE, qconv_number, high),
  MEMBER("high_open", FLAG, qconv_number, high_open),
  MEMBER("credit", DECIMAL, qconv_number, credit),
  MEMBER("feedback", TEXT, qconv_number, feedback),
  {.name = NULL},
};
static const struct shape number_shape = {"a number", number_members, 0, add_number, wrong_number};

static const struct member unit_members[] = {
  MEMBER("name", STRING, qconv_unit, name),
  MEMBER("multiplier", VALUE, qconv_unit, multiplier),
  {.name = NULL},
};
static const struct shape unit_shape = {"a unit", unit_members, 0, add_unit, NULL};

static const struct member pair_members[] = {
  MEMBER("left", TEXT, qconv_pair, left),
  MEMBER("right", TEXT, qconv_pair, right),
  {.name = NULL},
};
static const struct shape pair_shape = {"a pair", pair_members, 0, add_pair, NULL};

static const struct member gap_members[] = {
  MEMBER("id", STRING, qconv_gap, id),
  MEMBER("kind", KIND, qconv_gap, kind),
  MEMBER("ordinal", UNSIGNED, qconv_gap, ordinal),
  MEMBER("weight", DECIMAL, qconv_gap, weight),
  MEMBER("choices", LIST, qconv_gap, answers, .kinds = KIND(CHOICE), .shape = &choice_shape),
  MEMBER("answers", LIST, qconv_gap, answers, .kinds = KIND(SHORT), .shape = &answer_shape),
  MEMBER("answers", LIST, qconv_gap, numbers, .kinds = KIND(NUMERIC), .shape = &number_shape),
  MEMBER("case_matters", FLAG, qconv_gap, case_matters, .kinds = KIND(SHORT)),
  MEMBER("match", WORD, qconv_gap, match, .kinds = KIND(SHORT), .words = match_words),
  MEMBER("hint", TEXT, qconv_gap, hint),
  {.name = NULL},
};
static const struct shape gap_shape = {"a gap", gap_members, KIND(SHORT) | KIND(NUMERIC) | KIND(CHOICE), add_gap,
                                       wrong_gap};

static const struct member source_members[] = {
  MEMBER("file", FILLED, qconv_question, source_file),
  MEMBER("line", SIZE, qconv_question, source_line),
  {.name = NULL},
};
static const struct shape source_shape = {"a source", source_members, 0, NULL, NULL};

static const struct member question_members[] = {
  MEMBER("id", STRING, qconv_question, id),
  MEMBER("kind", KIND, qconv_question, kind),
  MEMBER("number", STRING, qconv_question, number),
  MEMBER("title", STRING, qconv_question, title),
  MEMBER("section", SECTION, qconv_question, section),
  MEMBER("tags", TAGS, qconv_question, tags),
  MEMBER("prompt", TEXT, qconv_question, prompt),
  MEMBER("answer", TEXT, qconv_question, open.answer, .kinds = KIND(OPEN)),
  MEMBER("grader", TEXT, qconv_question, open.grader, .kinds = KIND(OPEN)),
  MEMBER("lines", DECIMAL, qconv_question, open.lines, .kinds = KIND(OPEN)),
  MEMBER("several", YES_NO, qconv_question, choice.several, .kinds = KIND(CHOICE)),
  MEMBER("shuffle", FLAG, qconv_question, choice.shuffle, .kinds = KIND(CHOICE)),
  MEMBER("numbering", STRING, qconv_question, choice.numbering, .kinds = KIND(CHOICE)),
  MEMBER("choices", LIST, qconv_question, choice.answers, .kinds = KIND(CHOICE), .shape = &choice_shape),
  MEMBER("correct", CORRECT, qconv_question, truefalse.answer, .kinds = KIND(TRUEFALSE)),
  MEMBER("if_right", TEXT, qconv_question, truefalse.if_right, .kinds = KIND(TRUEFALSE)),
  MEMBER("if_wrong", TEXT, qconv_question, truefalse.if_wrong, .kinds = KIND(TRUEFALSE)),
  MEMBER("case_matters", FLAG, qconv_question, short_.case_matters, .kinds = KIND(SHORT)),
  MEMBER("match", WORD, qconv_question, short_.match, .kinds = KIND(SHORT), .words = match_words),
  MEMBER("answers", LIST, qconv_question, short_.answers, .kinds = KIND(SHORT), .shape = &answer_shape),
  MEMBER("answers", LIST, qconv_question, numeric.numbers, .kinds = KIND(NUMERIC), .shape = &number_shape),
  MEMBER("units", LIST, qconv_question, numeric.units, .kinds = KIND(NUMERIC), .shape = &unit_shape),
  MEMBER("shuffle", FLAG, qconv_question, matching.shuffle, .kinds = KIND(MATCHING)),
  MEMBER("pairs", LIST, qconv_question, matching.pairs, .kinds = KIND(MATCHING), .shape = &pair_shape),
  MEMBER("extra", TEXTS, qconv_question, matching.extra, .kinds = KIND(MATCHING)),
  MEMBER("items", TEXTS, qconv_question, ordering.items, .kinds = KIND(ORDERING)),
  MEMBER("gaps", LIST, qconv_question, cloze.gaps, .kinds = KIND(CLOZE), .shape = &gap_shape),
  MEMBER("family", STRING, qconv_question, opaque.family, .kinds = KIND(OPAQUE)),
  MEMBER("data", BYTES, qconv_question, opaque.data, .kinds = KIND(OPAQUE)),
  MEMBER("base64", BYTES_64, qconv_question, opaque.data, .kinds = KIND(OPAQUE)),
  MEMBER("feedback", TEXT, qconv_question, feedback),
  MEMBER("hints", TEXTS, qconv_question, hints),
  MEMBER("points", DECIMAL, qconv_question, points),
  MEMBER("penalty", DECIMAL, qconv_question, penalty),
  MEMBER("difficulty", STRING, qconv_question, difficulty),
  MEMBER("language", STRING, qconv_question, language),
  MEMBER("fields", FIELDS, qconv_question, fields),
  {.name = "source", .type = MEMBER_PART, .shape = &source_shape},
  {.name = NULL},
};
const struct shape bank_json_question_shape = {"a question", question_members, QCONV_ALL_KINDS, NULL, wrong_question};

static const struct member media_members[] = {
  MEMBER("name", STRING, bank_json_medium, media.name),
  MEMBER("type", STRING, bank_json_medium, media.type),
  MEMBER("at", STRING, bank_json_medium, at),
  MEMBER("data", BASE_64, bank_json_medium, media.data),
  {.name = NULL},
};
const struct shape bank_json_media_shape = {"a media file", media_members, 0, NULL, NULL};

static const struct member bank_members[] = {
  MEMBER("title", STRING, qconv_bank, title),
  MEMBER("language", STRING, qconv_bank, language),
  MEMBER("author", STRING, qconv_bank, author),
  MEMBER("licence", STRING, qconv_bank, licence),
  MEMBER("description", STRING, qconv_bank, description),
  MEMBER("fields", FIELDS, qconv_bank, fields),
  {.name = NULL},
};
const struct shape bank_json_bank_shape = {"a bank", bank_members, 0, NULL, NULL};

/* Building banks, and what the check finds wrong with them. */
#include "../suite.h"
#include <qconv/bank.h>

#define S QCONV_STR
static struct qconv_bank *new_bank(void)
{
  return qconv_bank_new(qconv_arena_new(0));
}

static void free_bank(struct qconv_bank *bank)
{
  qconv_arena_free(bank->arena);
}

static void kinds_have_names(void)
{
  for (int kind = 0; kind < QCONV_KINDS; kind++)
    CU_ASSERT_EQUAL((int)qconv_kind_named(qconv_str_of(qconv_kind_name((enum qconv_kind)kind))), kind);
  CU_ASSERT_EQUAL(qconv_kind_named(S("Open")), QCONV_KINDS);
  CU_ASSERT_EQUAL(qconv_kind_named(S("")), QCONV_KINDS);
  CU_ASSERT_EQUAL(QCONV_ALL_KINDS, 0x3FFu);
}

static void lists_keep_their_order(void)
{
  struct qconv_bank *bank = new_bank();
  struct qconv_strings tags = {0};
  struct qconv_fields fields = {0};
  for (int i = 0; i < 100; i++) {
    qconv_bank_question(bank, QCONV_OPEN)->number = qconv_format(bank->arena, "%d", i);
    qconv_add_string(bank->arena, &tags, qconv_format(bank->arena, "t%d", i));
  }
  int i = 0, wrong = 0;
  for (struct qconv_question *question = bank->questions.first; question; question = question->next)
    wrong += !qconv_str_equal(question->number, qconv_format(bank->arena, "%d", i++));
  CU_ASSERT_EQUAL(wrong + (i != 100) + (bank->questions.count != 100) + (tags.count != 100), 0);
  ASSERT_STR(tags.last->str, "t99");
  qconv_add_field(bank->arena, &fields, S("a"), S("1"));
  qconv_add_field(bank->arena, &fields, S("a"), S("2"));
  ASSERT_STR(qconv_field(&fields, S("a")), "1");
  CU_ASSERT_PTR_NULL(qconv_field(&fields, S("b")).data);
  free_bank(bank);
}

static void a_heading_that_comes_again_continues_the_first(void)
{
  struct qconv_bank *bank = new_bank();
  struct qconv_section *basic = qconv_bank_section(bank, NULL, S("Basic"));
  struct qconv_section *lists = qconv_bank_section(bank, basic, S("Lists"));
  struct qconv_section *hard = qconv_bank_section(bank, NULL, S("Hard"));
  struct qconv_section *other = qconv_bank_section(bank, hard, S("Lists"));
  struct qconv_section *deep = qconv_bank_section(bank, lists, S("Basic"));
  CU_ASSERT_PTR_EQUAL(qconv_bank_section(bank, NULL, S("Basic")), basic);
  CU_ASSERT_PTR_EQUAL(qconv_bank_section(bank, basic, S("Lists")), lists);
  CU_ASSERT_PTR_NOT_EQUAL(other, lists);
  CU_ASSERT_EQUAL(bank->sections.count, 5);
  CU_ASSERT_EQUAL(deep->depth, 3);
  const struct qconv_section *walk[] = {basic, lists, deep, hard, other, NULL}, *at = bank->sections.first;
  for (size_t i = 0; i < 6; i++) {
    CU_ASSERT_PTR_EQUAL_FATAL(at, walk[i]);
    at = at ? qconv_section_next(at) : NULL;
  }
  free_bank(bank);
}

static void media_names_are_unique(void)
{
  struct qconv_bank *bank = new_bank();
  struct qconv_media *first = qconv_bank_media(bank, S("a.png"));
  CU_ASSERT_PTR_NOT_NULL(first);
  CU_ASSERT_PTR_NULL(qconv_bank_media(bank, S("a.png")));
  CU_ASSERT_PTR_NOT_NULL(qconv_bank_media(bank, S("A.png")));
  CU_ASSERT_PTR_EQUAL(qconv_bank_find_media(bank, S("a.png")), first);
  CU_ASSERT_PTR_NULL(qconv_bank_find_media(bank, S("b.png")));
  CU_ASSERT_EQUAL(bank->media.count, 2);
  free_bank(bank);
}

static void a_bank_has_a_label(void)
{
  struct qconv_bank *bank = new_bank();
  ASSERT_STR(qconv_bank_label(bank), "Questions");
  bank->stem = S("interview");
  ASSERT_STR(qconv_bank_label(bank), "interview");
  bank->title = S("Interview questions");
  ASSERT_STR(qconv_bank_label(bank), "Interview questions");
  free_bank(bank);
}

/* One bank of every kind. */
static struct qconv_bank *full_bank(void)
{
  struct qconv_bank *bank = new_bank();
  for (int kind = 0; kind < QCONV_KINDS; kind++) {
    struct qconv_question *question = qconv_bank_question(bank, (enum qconv_kind)kind);
    question->prompt = qconv_plain(S("what?"));
    qconv_add_string(bank->arena, &question->tags, S("tag"));
    qconv_add_text(bank->arena, &question->hints, qconv_plain(S("hint")));
    qconv_add_field(bank->arena, &question->fields, S("moodle.x"), S("1"));
    question->section = qconv_bank_section(bank, NULL, S("Section"));
    question->points = S("1.5");
    switch ((enum qconv_kind)kind) {
    case QCONV_CHOICE:
      qconv_add_answer(bank->arena, &question->choice.answers)->text = qconv_plain(S("yes"));
      break;
    case QCONV_SHORT:
      qconv_add_answer(bank->arena, &question->short_.answers)->text = qconv_plain(S("yes"));
      break;
    case QCONV_NUMERIC:
      qconv_add_number(bank->arena, &question->numeric.numbers)->value = S("3.14");
      break;
    case QCONV_MATCHING:
      qconv_add_pair(bank->arena, &question->matching.pairs)->left = qconv_plain(S("left"));
      break;
    case QCONV_ORDERING:
      qconv_add_text(bank->arena, &question->ordering.items, qconv_plain(S("first")));
      break;
    case QCONV_CLOZE:
      qconv_add_gap(bank->arena, &question->cloze.gaps)->id = S("1");
      question->cloze.gaps.last->kind = QCONV_SHORT;
      break;
    case QCONV_OPAQUE:
      question->opaque.family = S("qti");
      break;
    default:
      break;
    }
  }
  return bank;
}

static struct qconv_question *of_kind(struct qconv_bank *bank, enum qconv_kind kind)
{
  struct qconv_question *question = bank->questions.first;
  while (question->kind != kind)
    question = question->next;
  return question;
}

static void a_sound_bank_passes(void)
{
  struct qconv_bank *bank = full_bank();
  CU_ASSERT_PTR_NULL(qconv_bank_check(bank));
  free_bank(bank);
  bank = new_bank();
  CU_ASSERT_PTR_NULL(qconv_bank_check(bank));
  free_bank(bank);
}

/* Breaks one thing of a sound bank: the check must see it. */
#define FINDS(breakage)                                                        \
  do {                                                                         \
    struct qconv_bank *bank = full_bank();                                     \
    breakage;                                                                  \
    CU_ASSERT_PTR_NOT_NULL(qconv_bank_check(bank));                            \
    free_bank(bank);                                                           \
  } while (0)
#define BAD S("bad \xE9")

static void text_must_be_utf8(void)
{
  FINDS(bank->title = BAD);
  FINDS(bank->licence = BAD);
  FINDS(bank->sections.first->title = BAD);
  FINDS(qconv_bank_media(bank, BAD));
  FINDS(bank->questions.last->prompt = qconv_html(BAD));
  FINDS(bank->questions.first->tags.first->str = BAD);
  FINDS(bank->questions.first->hints.last->text = qconv_markdown(BAD));
  FINDS(bank->questions.first->fields.first->value = BAD);
  FINDS(of_kind(bank, QCONV_OPEN)->open.answer = qconv_plain(BAD));
  FINDS(of_kind(bank, QCONV_CHOICE)->choice.answers.first->feedback = qconv_plain(BAD));
  FINDS(of_kind(bank, QCONV_TRUEFALSE)->truefalse.if_wrong = qconv_plain(BAD));
  FINDS(of_kind(bank, QCONV_MATCHING)->matching.pairs.first->right = qconv_plain(BAD));
  FINDS(of_kind(bank, QCONV_ORDERING)->ordering.items.first->text = qconv_plain(BAD));
  FINDS(of_kind(bank, QCONV_CLOZE)->cloze.gaps.first->hint = qconv_plain(BAD));
  FINDS(bank->title = ((qconv_str){NULL, 3}));
}

static void shapes_must_hold(void)
{
  FINDS(bank->questions.first->kind = QCONV_KINDS);
  FINDS(bank->questions.count++);
  FINDS(bank->questions.first->points = S("many"));
  FINDS(qconv_add_answer(bank->arena, &of_kind(bank, QCONV_CHOICE)->choice.answers));
  FINDS(of_kind(bank, QCONV_SHORT)->short_.answers.first->credit = S("half"));
  FINDS(of_kind(bank, QCONV_SHORT)->short_.answers.first->credit = S(""));
  FINDS(of_kind(bank, QCONV_NUMERIC)->numeric.numbers.first->low = S("3"));
  FINDS(qconv_add_number(bank->arena, &of_kind(bank, QCONV_NUMERIC)->numeric.numbers));
  FINDS(of_kind(bank, QCONV_NUMERIC)->numeric.numbers.first->tolerance = S("-"));
  FINDS(memset(&of_kind(bank, QCONV_CLOZE)->cloze, 0, sizeof(struct qconv_gaps)));
  FINDS(of_kind(bank, QCONV_CLOZE)->cloze.gaps.first->id = S(""));
  FINDS(of_kind(bank, QCONV_CLOZE)->cloze.gaps.first->kind = QCONV_OPEN);
  FINDS(of_kind(bank, QCONV_OPAQUE)->opaque.family = S(""));
}

static void numbers_are_told_from_words(void)
{
  static const qconv_str numbers[] = {{"0", 1}, {"-1.5", 4}, {"+2e-3", 5}, {"6E10", 4}, {".5", 2}};
  static const qconv_str words[] = {{"", 0}, {NULL, 0}, {"-", 1}, {"1,5", 3}, {"1 2", 3}, {"1\0", 2}, {"ten", 3}};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    CU_ASSERT(qconv_is_decimal(numbers[i]));
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    CU_ASSERT(!qconv_is_decimal(words[i]));
}

SUITE(TEST(kinds_have_names), TEST(lists_keep_their_order), TEST(a_heading_that_comes_again_continues_the_first),
      TEST(media_names_are_unique), TEST(a_bank_has_a_label), TEST(a_sound_bank_passes), TEST(text_must_be_utf8),
      TEST(shapes_must_hold), TEST(numbers_are_told_from_words))

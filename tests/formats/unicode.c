/* Unicode: normal forms, case, direction. */
#include "../suite.h"

#include <qconv/unicode.h>
#include <time.h>

static struct qconv_arena *arena;

static void composes(void)
{
  ASSERT_STR(qconv_nfc(arena, QCONV_STR("Cafe\u0301")), "Caf\u00e9");
  ASSERT_STR(qconv_nfc(arena, QCONV_STR("\u1112\u1161\u11ab")), "\ud55c");
  ASSERT_STR(qconv_nfc(arena, QCONV_STR("\u212b")), "\u00c5");
  ASSERT_STR(qconv_nfc(arena, QCONV_STR("\u0958")), "\u0915\u093c"); /* excluded from composition */
}

static void orders_marks(void)
{
  ASSERT_STR(qconv_nfc(arena, QCONV_STR("q\u0307\u0323")), "q\u0323\u0307");
  ASSERT_STR(qconv_nfc(arena, QCONV_STR("d\u0307\u0323")), "\u1e0d\u0307");
}

static void leaves_normal_text_where_it_is(void)
{
  qconv_str plain = QCONV_STR("plain na\u00efve"), marked = QCONV_STR("\u4e2d\u6587 q\u0323\u0307");
  CU_ASSERT_PTR_EQUAL(qconv_nfc(arena, plain).data, plain.data);
  CU_ASSERT_PTR_EQUAL(qconv_nfc(arena, marked).data, marked.data);
  CU_ASSERT_EQUAL(qconv_nfc(arena, QCONV_STR("")).len, 0);
}

/* Two marks in turns, each before the other in order: a sort by neighbours takes hours. */
static void orders_long_runs_in_time(void)
{
  const size_t marks = 200000;
  struct qconv_buffer text = {.arena = arena}, wanted = {.arena = arena};
  for (size_t i = 0; i < marks; i++)
    qconv_append_utf8(&text, i % 2 ? 0x323 : 0x307);
  for (size_t i = 0; i < marks; i++)
    qconv_append_utf8(&wanted, i < marks / 2 ? 0x323 : 0x307);
  clock_t start = clock();
  qconv_str normal = qconv_nfc(arena, qconv_buffer_str(&text));
  CU_ASSERT(clock() - start < 5 * CLOCKS_PER_SEC);
  CU_ASSERT(qconv_str_equal(normal, qconv_buffer_str(&wanted)));
}

static void folds(void)
{
  ASSERT_STR(qconv_fold(arena, QCONV_STR("Stra\u00dfe \ufb01 \u2167 \u00c9")), "strasse fi viii \u00e9");
  ASSERT_STR(qconv_fold(arena, QCONV_STR("")), "");
}

static void finds_the_direction(void)
{
  CU_ASSERT_TRUE(qconv_right_to_left(QCONV_STR("12. \u05e9\u05dc\u05d5\u05dd")));
  CU_ASSERT_TRUE(qconv_right_to_left(QCONV_STR("\u0645\u0631\u062d\u0628\u0627 abc")));
  CU_ASSERT_FALSE(qconv_right_to_left(QCONV_STR("abc \u05e9")));
  CU_ASSERT_FALSE(qconv_right_to_left(QCONV_STR("12 ...")));
}

static void tells_letters(void)
{
  CU_ASSERT_TRUE(qconv_is_letter_or_digit('a') && qconv_is_letter_or_digit('7'));
  CU_ASSERT_TRUE(qconv_is_letter_or_digit(0xe9) && qconv_is_letter_or_digit(0x4e2d) && qconv_is_letter_or_digit(0x663));
  CU_ASSERT_FALSE(qconv_is_letter_or_digit('-') || qconv_is_letter_or_digit(0x3002) || qconv_is_letter_or_digit(0));
}

static void compares_without_case(void)
{
  CU_ASSERT_EQUAL(qconv_compare_folded(QCONV_STR("Stra\u00dfe"), QCONV_STR("STRASSE")), 0);
  CU_ASSERT_EQUAL(qconv_compare_folded(QCONV_STR("\u00c4rzte"), QCONV_STR("\u00e4rzte")), 0);
  CU_ASSERT(qconv_compare_folded(QCONV_STR("a"), QCONV_STR("B")) < 0);
  CU_ASSERT(qconv_compare_folded(QCONV_STR("ab"), QCONV_STR("A")) > 0);
  CU_ASSERT_EQUAL(qconv_compare_folded(QCONV_STR(""), (qconv_str){NULL, 0}), 0);
}

static void run_all(void *context)
{
  static const struct test tests[] = {TEST(composes), TEST(orders_marks), TEST(leaves_normal_text_where_it_is),
                                      TEST(orders_long_runs_in_time), TEST(folds), TEST(finds_the_direction),
                                      TEST(tells_letters), TEST(compares_without_case)};
  *(int *)context = run_suite(__FILE__, tests, sizeof tests / sizeof *tests);
}

int main(void)
{
  int result = 99;
  arena = qconv_arena_new(0);
  qconv_arena_run(arena, run_all, &result);
  qconv_arena_free(arena);
  return result;
}

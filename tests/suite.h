/* A suite of CUnit tests: a program that lists its tests and runs them.

       static void counts_lines(void) { CU_ASSERT_EQUAL(...); }
       SUITE(TEST(counts_lines), TEST(...)) */
#ifndef QCONV_TESTS_SUITE_H
#define QCONV_TESTS_SUITE_H

#include <CUnit/Basic.h>
#include <qconv/arena.h>
#include <stdio.h>

struct test {
  const char *name;
  void (*run)(void);
};
#define TEST(function) {#function, function}

static inline int run_suite(const char *name, const struct test *tests, size_t count)
{
  if (CU_initialize_registry() != CUE_SUCCESS)
    return 99;
  CU_pSuite suite = CU_add_suite(name, NULL, NULL);
  for (size_t i = 0; i < count; i++)
    if (!suite || !CU_add_test(suite, tests[i].name, tests[i].run))
      return 99;
  CU_basic_set_mode(CU_BRM_NORMAL);
  CU_basic_run_tests();
  unsigned failures = CU_get_number_of_failures();
  CU_cleanup_registry();
  return failures ? 1 : 0;
}

#define SUITE(...)                                                     \
  int main(void)                                                       \
  {                                                                    \
    static const struct test tests[] = {__VA_ARGS__};                  \
    return run_suite(__FILE__, tests, sizeof tests / sizeof *tests);   \
  }

/* Shows both when they differ. */
static inline bool same_str(qconv_str got, qconv_str wanted)
{
  bool same = qconv_str_equal(got, wanted);
  if (!same)
    printf("\n    got    \"%.*s\"\n    wanted \"%.*s\"\n", QCONV_ARG(got), QCONV_ARG(wanted));
  return same;
}
#define ASSERT_STR(got, literal) CU_ASSERT(same_str((got), QCONV_STR(literal)))

#endif

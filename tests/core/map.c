/* Words to pointers. */
#include "../suite.h"
#include <qconv/map.h>

static void words_keep_their_values(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_map map = {0};
  static int values[3000];
  size_t wrong = 0;
  CU_ASSERT_PTR_NULL(qconv_map_get(&map, NULL, QCONV_STR("1")));
  for (int i = 0; i < 3000; i++) {
    void **value = qconv_map_at(arena, &map, NULL, qconv_format(arena, "%d", i));
    wrong += *value != NULL;
    *value = &values[i];
  }
  for (int i = 0; i < 3000; i++)
    wrong += qconv_map_get(&map, NULL, qconv_format(arena, "%d", i)) != &values[i];
  CU_ASSERT_EQUAL(wrong, 0);
  CU_ASSERT_EQUAL(map.count, 3000);
  CU_ASSERT_PTR_NULL(qconv_map_get(&map, NULL, QCONV_STR("3000")));
  qconv_arena_free(arena);
}

static void scopes_are_apart(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_map map = {0};
  int a, b;
  *qconv_map_at(arena, &map, &a, QCONV_STR("word")) = &a;
  *qconv_map_at(arena, &map, &b, QCONV_STR("word")) = &b;
  CU_ASSERT_PTR_EQUAL(qconv_map_get(&map, &a, QCONV_STR("word")), &a);
  CU_ASSERT_PTR_EQUAL(qconv_map_get(&map, &b, QCONV_STR("word")), &b);
  CU_ASSERT_PTR_NULL(qconv_map_get(&map, NULL, QCONV_STR("word")));
  CU_ASSERT_PTR_EQUAL(*qconv_map_at(arena, &map, &a, QCONV_STR("word")), &a);
  qconv_arena_free(arena);
}

static void empty_and_absent_are_one_word(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_map map = {0};
  int a;
  *qconv_map_at(arena, &map, NULL, (qconv_str){NULL, 0}) = &a;
  CU_ASSERT_PTR_EQUAL(qconv_map_get(&map, NULL, QCONV_STR("")), &a);
  CU_ASSERT_PTR_NULL(qconv_map_get(&map, NULL, QCONV_STR("\0")));
  CU_ASSERT_EQUAL(map.count, 1);
  qconv_arena_free(arena);
}

SUITE(TEST(words_keep_their_values), TEST(scopes_are_apart), TEST(empty_and_absent_are_one_word))

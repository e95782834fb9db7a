/* Edits as properties: whatever the edits, applying and reverting them is no change, and places agree. */
#include "../suite.h"
#include <qconv/edit.h>

/* The same numbers on every machine. */
static uint32_t random_state;
static uint32_t below(uint32_t limit)
{
  random_state = random_state * 1664525u + 1013904223u;
  return (random_state >> 8) % limit;
}

static qconv_str random_text(struct qconv_arena *arena, size_t len)
{
  char *text = qconv_alloc_bytes(arena, len + 1);
  for (size_t i = 0; i < len; i++)
    text[i] = (char)below(256);
  return (qconv_str){text, len};
}

static struct qconv_edits random_edits(struct qconv_arena *arena, qconv_str text, uint32_t spread)
{
  struct qconv_edits edits = {0};
  for (size_t at = below(spread); at <= text.len; at += below(spread)) {
    qconv_str removed = qconv_str_slice(text, at, at + below(4));
    qconv_edits_add(arena, &edits, (struct qconv_edit){.at = at, .removed = removed,
                                                       .inserted = random_text(arena, below(3))});
    at += removed.len;
    if (spread == 1)
      at++;
  }
  return edits;
}

/* Each byte that no edit touched comes from where it stands, each inserted one from its edit. */
static size_t count_wrong_origins(qconv_str first, qconv_str repaired, const struct qconv_edits *edits)
{
  size_t wrong = 0, edit = 0, at = 0;
  for (size_t i = 0; i < repaired.len; i++) {
    for (; edit < edits->count && edits->items[edit].at == at; edit++) {
      if (i < edits->items[edit].to + edits->items[edit].inserted.len)
        break;
      at += edits->items[edit].removed.len;
    }
    size_t origin = qconv_edits_origin(edits, i);
    bool inserted = edit < edits->count && i >= edits->items[edit].to;
    wrong += inserted ? origin != edits->items[edit].at : origin != at || first.data[origin] != repaired.data[i];
    at += !inserted;
  }
  return wrong;
}

static void applying_and_reverting_is_no_change(void)
{
  size_t different = 0, misplaced = 0, edited = 0;
  for (random_state = 1; random_state < 2000;) {
    uint32_t seed = random_state;
    struct qconv_arena *arena = qconv_arena_new(0);
    qconv_str first = random_text(arena, below(300));
    struct qconv_edits edits = random_edits(arena, first, 1 + below(40));
    qconv_str repaired = qconv_edits_apply(arena, first, &edits);
    different += !qconv_str_equal(qconv_edits_revert(arena, repaired, &edits), first);
    misplaced += count_wrong_origins(first, repaired, &edits);
    edited += edits.count;
    qconv_arena_free(arena);
    random_state = seed + 1;
  }
  CU_ASSERT_EQUAL(different, 0);
  CU_ASSERT_EQUAL(misplaced, 0);
  CU_ASSERT(edited > 2000);
}

static struct qconv_edit edit(qconv_str text, size_t at, size_t removed, qconv_str inserted)
{
  return (struct qconv_edit){.at = at, .removed = qconv_str_slice(text, at, at + removed), .inserted = inserted};
}

static void origins_are_those_of_the_first_text(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_edits edits = {0};
  qconv_str first = QCONV_STR("0123456789");
  qconv_edits_add(arena, &edits, edit(first, 2, 3, QCONV_STR("")));    /* 01|56789 */
  qconv_edits_add(arena, &edits, edit(first, 5, 0, QCONV_STR("abc"))); /* 01|abc|56789 */
  qconv_edits_add(arena, &edits, edit(first, 9, 1, QCONV_STR("X")));
  ASSERT_STR(qconv_edits_apply(arena, first, &edits), "01abc5678X");
  CU_ASSERT_EQUAL(qconv_edits_origin(&edits, 1), 1);
  CU_ASSERT_EQUAL(qconv_edits_origin(&edits, 2), 5);
  CU_ASSERT_EQUAL(qconv_edits_origin(&edits, 4), 5);
  CU_ASSERT_EQUAL(qconv_edits_origin(&edits, 5), 5);
  CU_ASSERT_EQUAL(qconv_edits_origin(&edits, 8), 8);
  CU_ASSERT_EQUAL(qconv_edits_origin(&edits, 9), 9);
  CU_ASSERT_EQUAL(qconv_edits_origin(&edits, 10), 10); /* the end is the end */
  qconv_arena_free(arena);
}

static void no_edit_is_the_text_itself(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_edits none = {0}, all = {0};
  qconv_str first = QCONV_STR("as it is");
  CU_ASSERT_PTR_EQUAL(qconv_edits_apply(arena, first, &none).data, first.data);
  ASSERT_STR(qconv_edits_revert(arena, first, &none), "as it is");
  CU_ASSERT_EQUAL(qconv_edits_origin(&none, 5), 5);
  qconv_edits_add(arena, &all, edit(first, 0, first.len, QCONV_STR("")));
  ASSERT_STR(qconv_edits_apply(arena, first, &all), "");
  ASSERT_STR(qconv_edits_revert(arena, QCONV_STR(""), &all), "as it is");
  CU_ASSERT_EQUAL(qconv_edits_origin(&all, 0), first.len);
  qconv_arena_free(arena);
}

SUITE(TEST(applying_and_reverting_is_no_change), TEST(origins_are_those_of_the_first_text),
      TEST(no_edit_is_the_text_itself))

/* Arenas: budgets, leaving by longjmp, growing in place, what is given back when; and buffers. */
#include "../suite.h"
#include <stdint.h>

struct probe {
  struct qconv_arena *arena;
  size_t size, steps;
  bool inner_done, went_on;
  char *block;
};

static void take(void *context)
{
  struct probe *probe = context;
  probe->block = qconv_alloc_bytes(probe->arena, probe->size);
  memset(probe->block, 1, probe->size);
  probe->went_on = true;
}

static bool takes(size_t budget, size_t size)
{
  struct probe probe = {.arena = qconv_arena_new(budget), .size = size};
  bool done = qconv_arena_run(probe.arena, take, &probe);
  CU_ASSERT_EQUAL(done, probe.went_on);
  qconv_arena_free(probe.arena);
  return done;
}

static void blocks_are_aligned_and_apart(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  char *last = NULL;
  size_t last_size = 0;
  for (size_t size = 0; size < 40000; size += 1 + size / 7) {
    char *block = qconv_alloc(arena, size);
    CU_ASSERT_EQUAL((uintptr_t)block % 16, 0);
    size_t sum = 0;
    for (size_t i = 0; i < size; i++)
      sum += block[i] != 0;
    CU_ASSERT_EQUAL(sum, 0);
    memset(block, 0x55, size);
    CU_ASSERT(!last || block >= last + last_size || block + size <= last);
    last = block;
    last_size = size;
  }
  qconv_arena_free(arena);
  qconv_arena_free(NULL);
}

static void a_budget_is_kept(void)
{
  CU_ASSERT(takes(0, 10 << 20));
  CU_ASSERT(takes(1 << 20, 1 << 20));
  CU_ASSERT_FALSE(takes(1 << 20, (1 << 20) + 1));
  CU_ASSERT_FALSE(takes(1, 1));
}

static void absurd_sizes_are_out_of_memory(void)
{
  struct probe probe = {.arena = qconv_arena_new(1 << 20)};
  static const size_t sizes[] = {SIZE_MAX, SIZE_MAX - 1, SIZE_MAX - 15, SIZE_MAX - 64, SIZE_MAX / 2};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    probe.size = sizes[i];
    CU_ASSERT_FALSE(qconv_arena_run(probe.arena, take, &probe));
  }
  probe.size = 100; /* and the arena is still good */
  CU_ASSERT(qconv_arena_run(probe.arena, take, &probe));
  qconv_arena_free(probe.arena);
}

static void take_array(void *context)
{
  struct probe *probe = context;
  qconv_alloc_array(probe->arena, SIZE_MAX / 2, 3);
}

static void arrays_do_not_overflow(void)
{
  struct probe probe = {.arena = qconv_arena_new(0)};
  CU_ASSERT_FALSE(qconv_arena_run(probe.arena, take_array, &probe));
  qconv_arena_free(probe.arena);
}

static void fail_now(void *context)
{
  struct probe *probe = context;
  probe->steps++;
  qconv_arena_fail(probe->arena);
}

static void fail_inside_then_outside(void *context)
{
  struct probe *probe = context;
  probe->inner_done = qconv_arena_run(probe->arena, fail_now, probe);
  probe->steps += 10;
  probe->block = qconv_alloc(probe->arena, 10);
  qconv_arena_fail(probe->arena);
}

static void runs_nest(void)
{
  struct probe probe = {.arena = qconv_arena_new(0), .inner_done = true};
  CU_ASSERT_FALSE(qconv_arena_run(probe.arena, fail_inside_then_outside, &probe));
  CU_ASSERT_FALSE(probe.inner_done);
  CU_ASSERT_EQUAL(probe.steps, 11);
  probe.size = 5;
  CU_ASSERT(qconv_arena_run(probe.arena, take, &probe));
  qconv_arena_free(probe.arena);
}

static char released[16];
static void note_release(void *what)
{
  strncat(released, what, sizeof released - strlen(released) - 1);
}

static void releases_run_last_first(void)
{
  struct qconv_arena *arena = qconv_arena_new(0), *child = qconv_arena_new(0);
  released[0] = 0;
  qconv_defer(arena, note_release, (char[]){"a"});
  qconv_arena_adopt(arena, child);
  qconv_defer(child, note_release, (char[]){"c"});
  qconv_defer(arena, note_release, (char[]){"b"});
  CU_ASSERT_STRING_EQUAL(released, "");
  qconv_arena_free(arena);
  CU_ASSERT_STRING_EQUAL(released, "bca");
}

static void defer_then_fail(void *context)
{
  struct probe *probe = context;
  qconv_defer(probe->arena, note_release, (char[]){"x"});
  qconv_arena_fail(probe->arena);
}

static void defer_one(void *context)
{
  struct probe *probe = context;
  qconv_defer(probe->arena, note_release, (char[]){"y"});
  probe->went_on = true;
}

static void nothing_is_released_twice_or_never(void)
{
  struct probe probe = {.arena = qconv_arena_new(0)}, poor = {.arena = qconv_arena_new(8)};
  released[0] = 0;
  CU_ASSERT_FALSE(qconv_arena_run(probe.arena, defer_then_fail, &probe));
  CU_ASSERT_STRING_EQUAL(released, "");
  qconv_arena_free(probe.arena);
  CU_ASSERT_STRING_EQUAL(released, "x");
  CU_ASSERT_FALSE(qconv_arena_run(poor.arena, defer_one, &poor));
  CU_ASSERT_STRING_EQUAL(released, "xy"); /* no memory to remember it: at once */
  qconv_arena_free(poor.arena);
  CU_ASSERT_STRING_EQUAL(released, "xy");
}

static void fill(char *block, size_t from, size_t to)
{
  for (size_t i = from; i < to; i++)
    block[i] = (char)(i * 31);
}

static bool is_filled(const char *block, size_t to)
{
  for (size_t i = 0; i < to; i++)
    if (block[i] != (char)(i * 31))
      return false;
  return true;
}

static void realloc_grows_in_place_where_it_can(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  char *block = qconv_realloc(arena, NULL, 0, 10);
  fill(block, 0, 10);
  char *same = qconv_realloc(arena, block, 10, 1000);
  CU_ASSERT_PTR_EQUAL(same, block);
  CU_ASSERT(is_filled(same, 10));
  fill(same, 10, 1000);
  char *next = qconv_alloc(arena, 1); /* now something stands behind it */
  char *moved = qconv_realloc(arena, same, 1000, 2000);
  CU_ASSERT_PTR_NOT_EQUAL(moved, same);
  CU_ASSERT(is_filled(moved, 1000));
  fill(moved, 1000, 2000);
  CU_ASSERT_EQUAL(*next, 0);
  CU_ASSERT_PTR_EQUAL(qconv_realloc(arena, moved, 2000, 50), moved);
  qconv_arena_free(arena);
}

/* Two things that grow in turns, through the border between shared and big blocks. */
static void realloc_keeps_what_was_there(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  char *blocks[2] = {NULL, NULL};
  size_t sizes[2] = {0, 0}, wrong = 0;
  for (size_t round = 0; round < 60; round++)
    for (size_t i = 0; i < 2; i++) {
      size_t size = sizes[i] + 1 + sizes[i] / (3 + i);
      blocks[i] = qconv_realloc(arena, blocks[i], sizes[i], size);
      wrong += !is_filled(blocks[i], sizes[i]);
      fill(blocks[i], sizes[i], size);
      sizes[i] = size;
      char *other = qconv_alloc(arena, round % 3 ? 8 : 20000);
      wrong += other[0] != 0;
    }
  CU_ASSERT_EQUAL(wrong, 0);
  CU_ASSERT(sizes[0] > 200000);
  qconv_arena_free(arena);
}

static void shrink_and_grow(void *context)
{
  struct probe *probe = context;
  probe->block = qconv_alloc(probe->arena, 60000);
  fill(probe->block, 0, 60000);
  qconv_realloc(probe->arena, probe->block, 60000, 20000);
  probe->block = qconv_realloc(probe->arena, probe->block, 20000, 30000);
  probe->block = qconv_realloc(probe->arena, probe->block, 30000, 70000);
  probe->went_on = is_filled(probe->block, 60000);
}

static void a_big_block_may_shrink_and_grow_again(void)
{
  struct probe probe = {.arena = qconv_arena_new(80000)};
  CU_ASSERT(qconv_arena_run(probe.arena, shrink_and_grow, &probe));
  CU_ASSERT(probe.went_on);
  qconv_arena_free(probe.arena);
}

static void copies_end_with_zero(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  qconv_str view = qconv_str_slice(QCONV_STR("abcdef"), 1, 3), copy = qconv_str_copy(arena, view);
  ASSERT_STR(copy, "bc");
  CU_ASSERT_EQUAL(copy.data[2], 0);
  CU_ASSERT_STRING_EQUAL(qconv_str_zero(arena, (qconv_str){NULL, 0}), "");
  CU_ASSERT_PTR_NOT_NULL(qconv_str_copy(arena, QCONV_STR("")).data);
  ASSERT_STR(qconv_format(arena, "%d-%.*s", 7, QCONV_ARG(view)), "7-bc");
  qconv_arena_free(arena);
}

static void buffers_grow(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_buffer buffer = {.arena = arena}, other = {.arena = arena};
  CU_ASSERT_PTR_NOT_NULL(qconv_buffer_str(&buffer).data);
  CU_ASSERT_PTR_NOT_NULL(qconv_buffer_room(&other, 0));
  for (int i = 0; i < 5000; i++) {
    qconv_append_format(&buffer, "%d,", i);
    qconv_append_char(&other, (char)('a' + i % 26));
    qconv_append(&other, (qconv_str){NULL, 0});
  }
  qconv_str rest = qconv_buffer_str(&buffer), piece;
  int wrong = 0;
  for (int i = 0; i < 5000 && qconv_str_split(&rest, ',', &piece); i++)
    wrong += !qconv_str_equal(piece, qconv_format(arena, "%d", i));
  CU_ASSERT_EQUAL(wrong, 0);
  CU_ASSERT_EQUAL(rest.len, 0);
  CU_ASSERT_EQUAL(other.len, 5000);
  qconv_append_utf8(&other, 0x1F600);
  ASSERT_STR(qconv_str_from(qconv_buffer_str(&other), 4999), "h\xF0\x9F\x98\x80");
  qconv_arena_free(arena);
}

static void append_for_ever(void *context)
{
  struct probe *probe = context;
  struct qconv_buffer buffer = {.arena = probe->arena};
  for (;;)
    qconv_append_literal(&buffer, "more and more ");
}

static void a_buffer_ends_with_its_arena(void)
{
  struct probe probe = {.arena = qconv_arena_new(1 << 20)};
  CU_ASSERT_FALSE(qconv_arena_run(probe.arena, append_for_ever, &probe));
  qconv_arena_free(probe.arena);
}

static void room_for_all(void *context)
{
  struct probe *probe = context;
  struct qconv_buffer buffer = {.arena = probe->arena};
  qconv_append_char(&buffer, 'x');
  qconv_buffer_room(&buffer, SIZE_MAX);
}

static void room_does_not_overflow(void)
{
  struct probe probe = {.arena = qconv_arena_new(0)};
  CU_ASSERT_FALSE(qconv_arena_run(probe.arena, room_for_all, &probe));
  qconv_arena_free(probe.arena);
}

SUITE(TEST(blocks_are_aligned_and_apart), TEST(a_budget_is_kept), TEST(absurd_sizes_are_out_of_memory),
      TEST(arrays_do_not_overflow), TEST(runs_nest), TEST(releases_run_last_first),
      TEST(nothing_is_released_twice_or_never), TEST(realloc_grows_in_place_where_it_can),
      TEST(realloc_keeps_what_was_there), TEST(a_big_block_may_shrink_and_grow_again), TEST(copies_end_with_zero),
      TEST(buffers_grow), TEST(a_buffer_ends_with_its_arena), TEST(room_does_not_overflow))

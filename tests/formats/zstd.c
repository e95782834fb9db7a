/* Zstandard: what comes out counts, not what a frame says. */
#include "../suite.h"

#include <qconv/zstd.h>

static struct qconv_arena *arena;
static struct qconv_log *log_of_errors;

static void count_nothing(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context, (void)diagnostic;
}

static qconv_str unpacked(qconv_str frames, size_t most)
{
  return qconv_zstd_unpack(arena, log_of_errors, QCONV_STR("it"), frames, most);
}

static bool refused(qconv_str frames, size_t most)
{
  size_t before = qconv_log_count(log_of_errors, QCONV_ERROR);
  bool absent = unpacked(frames, most).data == NULL;
  return absent && qconv_log_count(log_of_errors, QCONV_ERROR) == before + 1;
}

static qconv_str letters(size_t len)
{
  char *text = qconv_alloc_bytes(arena, len);
  for (size_t i = 0; i < len; i++)
    text[i] = (char)('a' + i * i % 7);
  return (qconv_str){text, len};
}

static void gives_back_what_was_packed(void)
{
  static const size_t sizes[] = {0, 1, 100, 65535, 65536, 65537, 1000000};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    qconv_str text = letters(sizes[i]), frame = qconv_zstd_pack(arena, text);
    qconv_str again = unpacked(frame, sizes[i]);
    CU_ASSERT(again.data != NULL);
    CU_ASSERT(qconv_str_equal(again, text));
  }
}

static void reads_frames_behind_each_other(void)
{
  qconv_str one = qconv_zstd_pack(arena, QCONV_STR("one ")), two = qconv_zstd_pack(arena, QCONV_STR("two"));
  struct qconv_buffer both = {.arena = arena};
  qconv_append(&both, one);
  qconv_append(&both, two);
  ASSERT_STR(unpacked(qconv_buffer_str(&both), 100), "one two");
}

static void stops_at_the_limit(void)
{
  qconv_str frame = qconv_zstd_pack(arena, letters(1000000));
  CU_ASSERT(refused(frame, 999999));
  CU_ASSERT(refused(frame, 0));
  CU_ASSERT_FALSE(refused(frame, 1000000));
}

/* A byte more in the header's size (RFC 8878, 3.1.1.1) than what follows. */
static void does_not_trust_the_size(void)
{
  qconv_str frame = qconv_str_copy(arena, qconv_zstd_pack(arena, letters(300)));
  char *bytes = (char *)(uintptr_t)frame.data;
  CU_ASSERT_EQUAL((unsigned char)bytes[4] >> 6, 1); /* two bytes of size, 256 less than it is */
  bytes[5]++;
  CU_ASSERT(refused(frame, 1000));
}

static void damage_is_an_error(void)
{
  qconv_str frame = qconv_zstd_pack(arena, letters(5000));
  CU_ASSERT(refused(QCONV_STR(""), 10));
  CU_ASSERT(refused(QCONV_STR("this is no frame"), 1000));
  for (size_t len = 0; len < frame.len; len++)
    CU_ASSERT(refused(qconv_str_slice(frame, 0, len), 5000));
  struct qconv_buffer tail = {.arena = arena};
  qconv_append(&tail, frame);
  qconv_append_literal(&tail, "more");
  CU_ASSERT(refused(qconv_buffer_str(&tail), 6000));
}

static void run_all(void *context)
{
  static const struct test tests[] = {TEST(gives_back_what_was_packed), TEST(reads_frames_behind_each_other),
                                      TEST(stops_at_the_limit), TEST(does_not_trust_the_size),
                                      TEST(damage_is_an_error)};
  *(int *)context = run_suite(__FILE__, tests, sizeof tests / sizeof *tests);
}

int main(void)
{
  int result = 99;
  log_of_errors = qconv_log_new(count_nothing, NULL);
  arena = qconv_arena_new(0);
  qconv_arena_run(arena, run_all, &result);
  qconv_arena_free(arena);
  qconv_log_free(log_of_errors);
  return result;
}

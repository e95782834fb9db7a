/* Archives: read back with what the format says, not with what wrote them. */
#include "../suite.h"

#include <qconv/zip.h>

static struct qconv_arena *arena;
static size_t errors;

static void count_errors(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  errors += diagnostic->severity == QCONV_ERROR;
}

static qconv_str archive_of(struct qconv_zip *zip, bool written)
{
  struct qconv_log *log = qconv_log_new(count_errors, NULL);
  struct qconv_output *output = qconv_output_memory(arena);
  errors = 0;
  CU_ASSERT_EQUAL(qconv_zip_write(zip, log, output), written);
  qconv_log_free(log);
  return qconv_output_bytes(output);
}

static unsigned number_at(qconv_str bytes, size_t at, size_t width)
{
  unsigned number = 0;
  for (size_t i = width; i-- > 0;)
    number = number << 8 | (at + i < bytes.len ? (unsigned char)bytes.data[at + i] : 0);
  return number;
}

static struct qconv_zip *sample(void)
{
  static char blanks[10000];
  struct qconv_zip *zip = qconv_zip_new(arena);
  memset(blanks, ' ', sizeof blanks);
  qconv_zip_add(zip, "mimetype", QCONV_STR("application/epub+zip"), QCONV_ZIP_STORE);
  qconv_zip_add(zip, "blanks", (qconv_str){blanks, sizeof blanks}, QCONV_ZIP_DEFLATE);
  qconv_zip_add(zip, "empty", (qconv_str){NULL, 0}, QCONV_ZIP_DEFLATE);
  qconv_zip_add(zip, "short", QCONV_STR("x"), QCONV_ZIP_DEFLATE);
  return zip;
}

/* Offsets in a local header: 6 flags, 8 method, 10 time, 12 date, 18 and 22 sizes, 26 and 28 lengths. */
static void first_entry_is_bare(void)
{
  qconv_str bytes = archive_of(sample(), true);
  CU_ASSERT_EQUAL(number_at(bytes, 0, 4), 0x04034b50);
  CU_ASSERT_EQUAL(number_at(bytes, 6, 2), 0);   /* no data descriptor, no encryption */
  CU_ASSERT_EQUAL(number_at(bytes, 8, 2), 0);   /* stored */
  CU_ASSERT_EQUAL(number_at(bytes, 10, 2), 0);
  CU_ASSERT_EQUAL(number_at(bytes, 12, 2), 33); /* 1980-01-01 */
  CU_ASSERT_EQUAL(number_at(bytes, 14, 4), 0x2cab616f);
  CU_ASSERT_EQUAL(number_at(bytes, 18, 4), 20);
  CU_ASSERT_EQUAL(number_at(bytes, 22, 4), 20);
  CU_ASSERT_EQUAL(number_at(bytes, 28, 2), 0);  /* no extra field */
  ASSERT_STR(qconv_str_slice(bytes, 30, 58), "mimetypeapplication/epub+zip");
}

static void deflates_what_gets_smaller(void)
{
  qconv_str bytes = archive_of(sample(), true);
  size_t blanks = 58, packed = number_at(bytes, blanks + 18, 4);
  CU_ASSERT_EQUAL(number_at(bytes, blanks + 8, 2), 8);
  CU_ASSERT_EQUAL(number_at(bytes, blanks + 22, 4), 10000);
  CU_ASSERT(packed > 0 && packed < 100);
  size_t empty = blanks + 30 + 6 + packed;
  CU_ASSERT_EQUAL(number_at(bytes, empty, 4), 0x04034b50);
  CU_ASSERT_EQUAL(number_at(bytes, empty + 8, 2), 0);
  CU_ASSERT_EQUAL(number_at(bytes, empty + 22, 4), 0);
  CU_ASSERT_EQUAL(number_at(bytes, empty + 35 + 8, 2), 0); /* one byte does not get smaller */
}

static void gives_the_same_bytes_again(void)
{
  CU_ASSERT(qconv_str_equal(archive_of(sample(), true), archive_of(sample(), true)));
}

static void a_name_twice_is_an_error(void)
{
  struct qconv_zip *zip = sample();
  qconv_zip_add(zip, "short", QCONV_STR("again"), QCONV_ZIP_STORE);
  CU_ASSERT_EQUAL(archive_of(zip, false).len, 0);
  CU_ASSERT_EQUAL(errors, 1);
}

static void run_all(void *context)
{
  static const struct test tests[] = {TEST(first_entry_is_bare), TEST(deflates_what_gets_smaller),
                                      TEST(gives_the_same_bytes_again), TEST(a_name_twice_is_an_error)};
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

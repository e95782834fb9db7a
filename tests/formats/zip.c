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

/* --- reading --- */

static struct qconv_log *reading_log;

static struct qconv_archive *opened(qconv_str bytes)
{
  errors = 0;
  return qconv_archive_open(arena, reading_log, bytes);
}

static qconv_str read_entry(struct qconv_archive *archive, const char *name, size_t most)
{
  errors = 0;
  return qconv_archive_read(archive, reading_log, qconv_str_of(name), most);
}

static void reads_what_was_written(void)
{
  struct qconv_archive *archive = opened(archive_of(sample(), true));
  CU_ASSERT_PTR_NOT_NULL_FATAL(archive);
  CU_ASSERT(qconv_archive_has(archive, QCONV_STR("mimetype")));
  CU_ASSERT_FALSE(qconv_archive_has(archive, QCONV_STR("MIMETYPE")));
  ASSERT_STR(read_entry(archive, "mimetype", 20), "application/epub+zip");
  CU_ASSERT_EQUAL(read_entry(archive, "blanks", 10000).len, 10000);
  qconv_str empty = read_entry(archive, "empty", 0);
  CU_ASSERT(empty.data && empty.len == 0);
  ASSERT_STR(read_entry(archive, "short", SIZE_MAX), "x");
  CU_ASSERT_EQUAL(errors, 0);
}

static void reads_no_more_than_asked_for(void)
{
  struct qconv_archive *archive = opened(archive_of(sample(), true));
  CU_ASSERT_PTR_NULL(read_entry(archive, "blanks", 9999).data);
  CU_ASSERT_EQUAL(errors, 1);
  CU_ASSERT_PTR_NULL(read_entry(archive, "nothing", 10).data);
  CU_ASSERT_EQUAL(errors, 1);
}

/* Writes a number into a copy, at every place where the bytes before hold another. */
static qconv_str with_number(qconv_str bytes, unsigned from, unsigned to, size_t width, size_t *places)
{
  qconv_str copy = qconv_str_copy(arena, bytes);
  *places = 0;
  for (size_t at = 0; at + width <= copy.len; at++)
    if (number_at(copy, at, width) == from) {
      for (size_t i = 0; i < width; i++)
        ((char *)(uintptr_t)copy.data)[at + i] = (char)(to >> (8 * i));
      ++*places;
    }
  return copy;
}

static void finds_a_lie_about_the_size(void)
{
  static const unsigned lies[] = {9999, 1, 10001, 20000};
  for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
    size_t places;
    qconv_str bytes = with_number(archive_of(sample(), true), 10000, lies[i], 4, &places);
    CU_ASSERT_EQUAL(places, 2); /* the local header and the directory */
    struct qconv_archive *archive = opened(bytes);
    CU_ASSERT_PTR_NOT_NULL_FATAL(archive);
    CU_ASSERT_PTR_NULL(read_entry(archive, "blanks", 100000).data);
    CU_ASSERT_EQUAL(errors, 1);
  }
}

static void finds_damaged_bytes(void)
{
  qconv_str bytes = qconv_str_copy(arena, archive_of(sample(), true));
  size_t at = qconv_str_find(bytes, QCONV_STR("application/epub+zip"));
  ((char *)(uintptr_t)bytes.data)[at] = 'A';
  struct qconv_archive *archive = opened(bytes);
  CU_ASSERT_PTR_NOT_NULL_FATAL(archive);
  CU_ASSERT_PTR_NULL(read_entry(archive, "mimetype", 100).data);
  CU_ASSERT_EQUAL(errors, 1);
}

static void refuses_two_of_one_name(void)
{
  qconv_str bytes = qconv_str_copy(arena, archive_of(sample(), true));
  for (size_t at; (at = qconv_str_find(bytes, QCONV_STR("short"))) != QCONV_NOT_FOUND;)
    memcpy((char *)(uintptr_t)bytes.data + at, "empty", 5);
  CU_ASSERT_PTR_NULL(opened(bytes));
  CU_ASSERT_EQUAL(errors, 1);
}

static void refuses_what_is_no_archive(void)
{
  qconv_str bytes = archive_of(sample(), true);
  CU_ASSERT_PTR_NULL(opened(QCONV_STR("PK\3\4 and nothing else")));
  CU_ASSERT_EQUAL(errors, 1);
  CU_ASSERT_PTR_NULL(opened(qconv_str_slice(bytes, 0, bytes.len - 30)));
  CU_ASSERT_EQUAL(errors, 1);
}

static void gives_no_more_than_its_limit(void)
{
  enum { PIECE = 48 * 1024 * 1024 };
  struct qconv_zip *zip = qconv_zip_new(arena);
  qconv_str blanks = {qconv_alloc(arena, PIECE), PIECE};
  static const char *const names[] = {"1", "2", "3", "4", "5", "6"};
  for (size_t i = 0; i < 6; i++)
    qconv_zip_add(zip, names[i], blanks, QCONV_ZIP_DEFLATE);
  struct qconv_archive *archive = opened(archive_of(zip, true));
  CU_ASSERT_PTR_NOT_NULL_FATAL(archive);
  for (size_t i = 0; i < 5; i++)
    CU_ASSERT_EQUAL(read_entry(archive, names[i], PIECE).len, PIECE);
  CU_ASSERT_PTR_NULL(read_entry(archive, names[5], PIECE).data);
  CU_ASSERT_EQUAL(errors, 1);
}

static void run_all(void *context)
{
  static const struct test tests[] = {TEST(first_entry_is_bare), TEST(deflates_what_gets_smaller),
                                      TEST(gives_the_same_bytes_again), TEST(a_name_twice_is_an_error),
                                      TEST(reads_what_was_written), TEST(reads_no_more_than_asked_for),
                                      TEST(finds_a_lie_about_the_size), TEST(finds_damaged_bytes),
                                      TEST(refuses_two_of_one_name), TEST(refuses_what_is_no_archive),
                                      TEST(gives_no_more_than_its_limit)};
  *(int *)context = run_suite(__FILE__, tests, sizeof tests / sizeof *tests);
}

int main(void)
{
  int result = 99;
  arena = qconv_arena_new(0);
  reading_log = qconv_log_new(count_errors, NULL);
  qconv_arena_run(arena, run_all, &result);
  qconv_arena_free(arena);
  qconv_log_free(reading_log);
  return result;
}

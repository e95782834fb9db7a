/* Databases made in memory: the image is a SQLite file (https://sqlite.org/fileformat.html). */
#include "../suite.h"

#include <qconv/sqlite.h>

static struct qconv_arena *arena;
static size_t errors;

static void count_errors(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  errors += diagnostic->severity == QCONV_ERROR && strcmp(diagnostic->code, "sqlite.write") == 0;
}

static qconv_str image_of(struct qconv_sqlite *database)
{
  struct qconv_log *log = qconv_log_new(count_errors, NULL);
  errors = 0;
  qconv_str image = qconv_sqlite_image(database, log);
  qconv_log_free(log);
  return image;
}

static struct qconv_sqlite *sample(size_t rows)
{
  struct qconv_sqlite *database = qconv_sqlite_new(arena);
  qconv_sqlite_run(database, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL)");
  struct qconv_statement *insert = qconv_sqlite_prepare(database, "INSERT INTO t VALUES (?1, ?2)");
  qconv_statement_text(insert, 2, QCONV_STR("a text that is long enough to be found again"));
  for (size_t i = 0; i < rows; i++) {
    qconv_statement_integer(insert, 1, (int64_t)i);
    qconv_statement_step(insert);
  }
  qconv_sqlite_run(database, "CREATE INDEX i ON t (b)");
  return database;
}

static void makes_a_file(void)
{
  qconv_str image = image_of(sample(3));
  CU_ASSERT_EQUAL(errors, 0);
  CU_ASSERT(qconv_str_starts(image, QCONV_STR("SQLite format 3\0")));
  CU_ASSERT_EQUAL(image.data[18], 1); /* a rollback journal, which old clients expect */
  CU_ASSERT_EQUAL(image.data[19], 1);
  CU_ASSERT_EQUAL(image.len % 4096, 0);
  CU_ASSERT_NOT_EQUAL(qconv_str_find(image, QCONV_STR("a text that is long enough to be found again")),
                      QCONV_NOT_FOUND);
}

static void keeps_all_rows(void)
{
  CU_ASSERT(image_of(sample(20000)).len > 20000 * 44);
  CU_ASSERT_EQUAL(errors, 0);
}

static void gives_the_same_bytes_again(void)
{
  CU_ASSERT(qconv_str_equal(image_of(sample(100)), image_of(sample(100))));
}

static void an_error_is_told_at_the_end(void)
{
  struct qconv_sqlite *database = sample(1);
  qconv_sqlite_run(database, "INSERT INTO t VALUES (0, 'the key is taken')");
  struct qconv_statement *later = qconv_sqlite_prepare(database, "INSERT INTO t VALUES (?1, '')");
  qconv_statement_integer(later, 1, 7);
  qconv_statement_step(later);
  CU_ASSERT_PTR_NULL(image_of(database).data);
  CU_ASSERT_EQUAL(errors, 1);
}

static void bad_sql_is_an_error(void)
{
  struct qconv_sqlite *database = qconv_sqlite_new(arena);
  qconv_statement_step(qconv_sqlite_prepare(database, "no statement at all"));
  CU_ASSERT_PTR_NULL(image_of(database).data);
  CU_ASSERT_EQUAL(errors, 1);
}

static void run_all(void *context)
{
  static const struct test tests[] = {TEST(makes_a_file), TEST(keeps_all_rows), TEST(gives_the_same_bytes_again),
                                      TEST(an_error_is_told_at_the_end), TEST(bad_sql_is_an_error)};
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

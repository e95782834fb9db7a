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

/* --- reading --- */

static struct qconv_log *reading_log;
static size_t reading_errors;

static void count_reading(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  reading_errors += diagnostic->severity == QCONV_ERROR && strcmp(diagnostic->code, "sqlite.read") == 0;
}

static struct qconv_sqlite *opened(qconv_str image)
{
  static const char *const tables[] = {"t", NULL};
  reading_errors = 0;
  return qconv_sqlite_open(arena, reading_log, qconv_str_copy(arena, image), tables);
}

static bool refused(qconv_str image)
{
  return !opened(image) && reading_errors == 1;
}

static qconv_str image_with(const char *sql)
{
  struct qconv_sqlite *database = sample(3);
  qconv_sqlite_run(database, sql);
  return image_of(database);
}

static void reads_rows(void)
{
  struct qconv_sqlite *database = opened(
    image_with("INSERT INTO t VALUES (7, 'seven'), (8, x'00ff'), (-9000000000, 'nine'); CREATE TABLE u (x)"));
  CU_ASSERT_PTR_NOT_NULL_FATAL(database);
  struct qconv_statement *rows = qconv_sqlite_prepare(database, "SELECT a, b, NULL, a FROM t ORDER BY a");
  CU_ASSERT(qconv_statement_row(rows));
  CU_ASSERT_EQUAL(qconv_statement_get_integer(rows, 0), -9000000000);
  ASSERT_STR(qconv_statement_get_text(rows, 1), "nine");
  CU_ASSERT_PTR_NULL(qconv_statement_get_text(rows, 2).data);
  ASSERT_STR(qconv_statement_get_text(rows, 3), "-9000000000");
  for (int i = 0; i < 4; i++)
    CU_ASSERT(qconv_statement_row(rows));
  ASSERT_STR(qconv_statement_get_bytes(rows, 1), "seven");
  CU_ASSERT(qconv_statement_row(rows));
  CU_ASSERT_PTR_NULL(qconv_statement_get_text(rows, 1).data);
  ASSERT_STR(qconv_statement_get_bytes(rows, 1), "\0\xff");
  CU_ASSERT_FALSE(qconv_statement_row(rows));
  CU_ASSERT(qconv_sqlite_sound(database, reading_log));
  CU_ASSERT(qconv_sqlite_has(database, "u"));
  CU_ASSERT_FALSE(qconv_sqlite_has(database, "v"));
}

static void reads_what_has_a_log(void)
{
  qconv_str image = qconv_str_copy(arena, image_with("CREATE TABLE n (name TEXT COLLATE NOCASE)"));
  ((char *)(uintptr_t)image.data)[18] = 2;
  ((char *)(uintptr_t)image.data)[19] = 2;
  CU_ASSERT_PTR_NOT_NULL(opened(image));
}

static void only_reads(void)
{
  static const char *const statements[] = {"DELETE FROM t", "CREATE TABLE u (x)", "PRAGMA writable_schema=1",
                                           "ATTACH ':memory:' AS m", "SELECT load_extension('x')",
                                           "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r"};
  for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
    struct qconv_sqlite *database = opened(image_of(sample(1)));
    CU_ASSERT_PTR_NOT_NULL_FATAL(database);
    CU_ASSERT_FALSE(qconv_statement_row(qconv_sqlite_prepare(database, statements[i])));
    CU_ASSERT_FALSE(qconv_sqlite_sound(database, reading_log));
    CU_ASSERT_EQUAL(reading_errors, 1);
  }
}

static void refuses_a_schema_that_acts(void)
{
  CU_ASSERT(refused(image_with("CREATE VIEW v AS SELECT 1")));
  CU_ASSERT(refused(image_with("CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END")));
  CU_ASSERT(refused(image_with("ALTER TABLE t RENAME TO u")));
  CU_ASSERT(refused(image_with("ALTER TABLE t RENAME TO u; CREATE VIEW t AS SELECT * FROM u")));
  CU_ASSERT(refused(image_with("DROP TABLE t; CREATE VIRTUAL TABLE t USING fts5(a, b)")));
}

/* More work than the size of the database explains. */
static void stops_at_its_limit(void)
{
  struct qconv_sqlite *database = opened(image_of(sample(2000)));
  CU_ASSERT_PTR_NOT_NULL_FATAL(database);
  struct qconv_statement *rows = qconv_sqlite_prepare(database, "SELECT 1 FROM t, t AS u, t AS v WHERE t.a + u.a + v.a < 0");
  while (qconv_statement_row(rows))
    continue;
  CU_ASSERT_FALSE(qconv_sqlite_sound(database, reading_log));
  CU_ASSERT_EQUAL(reading_errors, 1);
}

static void damage_is_an_error(void)
{
  qconv_str image = image_of(sample(500));
  CU_ASSERT(refused(QCONV_STR("no database")));
  CU_ASSERT(refused(qconv_str_slice(image, 0, 100)));
  CU_ASSERT(refused(qconv_str_slice(image, 0, image.len - 5000)));
  size_t found = 0;
  for (size_t page = 4096; page < image.len; page += 4096) { /* the first one holds the schema */
    qconv_str damaged = qconv_str_copy(arena, image);
    memset((char *)(uintptr_t)damaged.data + page, 0x5a, 64);
    found += refused(damaged);
  }
  CU_ASSERT_EQUAL(found, image.len / 4096 - 1);
}

static void run_all(void *context)
{
  static const struct test tests[] = {TEST(makes_a_file), TEST(keeps_all_rows), TEST(gives_the_same_bytes_again),
                                      TEST(an_error_is_told_at_the_end), TEST(bad_sql_is_an_error),
                                      TEST(reads_rows), TEST(reads_what_has_a_log), TEST(only_reads),
                                      TEST(refuses_a_schema_that_acts), TEST(stops_at_its_limit),
                                      TEST(damage_is_an_error)};
  *(int *)context = run_suite(__FILE__, tests, sizeof tests / sizeof *tests);
}

int main(void)
{
  int result = 99;
  arena = qconv_arena_new(0);
  reading_log = qconv_log_new(count_reading, NULL);
  qconv_arena_run(arena, run_all, &result);
  qconv_arena_free(arena);
  qconv_log_free(reading_log);
  return result;
}

/* Databases made in memory, by SQLite.

   The database lives in one block that SQLite grows (a "deserialized" one), so
   its image is there without a copy.  Everything happens in one transaction
   without a journal: the first error spoils the database for good. */
#include <qconv/sqlite.h>

#include <sqlite3.h>

#define SIZE_LIMIT (INT64_C(1) << 40) /* SQLite's own limit for memory is 1 GiB */

struct qconv_statement {
  struct qconv_statement *next;
  struct qconv_sqlite *database;
  sqlite3_stmt *handle;
};

struct qconv_sqlite {
  struct qconv_arena *arena;
  sqlite3 *handle;
  struct qconv_statement *statements;
  int error; /* of SQLite; the first one stays */
};

static void finalize_statements(struct qconv_sqlite *database)
{
  for (struct qconv_statement *statement = database->statements; statement; statement = statement->next) {
    sqlite3_finalize(statement->handle);
    statement->handle = NULL;
  }
}

static void release(void *what)
{
  struct qconv_sqlite *database = what;
  finalize_statements(database);
  sqlite3_close(database->handle);
}

static void check(struct qconv_sqlite *database, int result)
{
  if (result == SQLITE_NOMEM)
    qconv_arena_fail(database->arena);
  if (result != SQLITE_OK && result != SQLITE_DONE && database->error == SQLITE_OK)
    database->error = result;
}

struct qconv_sqlite *qconv_sqlite_new(struct qconv_arena *arena)
{
  struct qconv_sqlite *database = QCONV_NEW(arena, struct qconv_sqlite);
  database->arena = arena;
  qconv_defer(arena, release, database);
  check(database, sqlite3_open_v2(":memory:", &database->handle,
                                  SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL));
  check(database, sqlite3_deserialize(database->handle, "main", NULL, 0, 0,
                                      SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE));
  sqlite3_int64 limit = SIZE_LIMIT;
  check(database, sqlite3_file_control(database->handle, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit));
  qconv_sqlite_run(database, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
                             "PRAGMA temp_store=MEMORY; PRAGMA secure_delete=OFF; PRAGMA encoding='UTF-8'; BEGIN");
  return database;
}

void qconv_sqlite_run(struct qconv_sqlite *database, const char *sql)
{
  if (database->error == SQLITE_OK)
    check(database, sqlite3_exec(database->handle, sql, NULL, NULL, NULL));
}

struct qconv_statement *qconv_sqlite_prepare(struct qconv_sqlite *database, const char *sql)
{
  struct qconv_statement *statement = QCONV_NEW(database->arena, struct qconv_statement);
  statement->database = database;
  statement->next = database->statements;
  database->statements = statement;
  if (database->error == SQLITE_OK)
    check(database, sqlite3_prepare_v2(database->handle, sql, -1, &statement->handle, NULL));
  return statement;
}

void qconv_statement_text(struct qconv_statement *statement, int parameter, qconv_str text)
{
  if (statement->database->error == SQLITE_OK)
    check(statement->database, sqlite3_bind_text64(statement->handle, parameter, text.data ? text.data : "", text.len,
                                                   SQLITE_STATIC, SQLITE_UTF8));
}

void qconv_statement_integer(struct qconv_statement *statement, int parameter, int64_t value)
{
  if (statement->database->error == SQLITE_OK)
    check(statement->database, sqlite3_bind_int64(statement->handle, parameter, value));
}

void qconv_statement_step(struct qconv_statement *statement)
{
  if (statement->database->error != SQLITE_OK)
    return;
  check(statement->database, sqlite3_step(statement->handle));
  check(statement->database, sqlite3_reset(statement->handle));
}

qconv_str qconv_sqlite_image(struct qconv_sqlite *database, struct qconv_log *log)
{
  finalize_statements(database);
  qconv_sqlite_run(database, "COMMIT");
  sqlite3_int64 size = 0;
  unsigned char *image = NULL;
  if (database->error == SQLITE_OK) {
    image = sqlite3_serialize(database->handle, "main", &size, SQLITE_SERIALIZE_NOCOPY);
    if (!image)
      database->error = SQLITE_INTERNAL;
  }
  if (database->error != SQLITE_OK) {
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "sqlite.write", "the database cannot be made: %s",
                 sqlite3_errstr(database->error));
    return (qconv_str){NULL, 0};
  }
  return (qconv_str){(const char *)image, (size_t)size};
}

const char *qconv_sqlite_version(void)
{
  return "SQLite " SQLITE_VERSION;
}

/* Databases in memory, by SQLite.

   The database lives in one block that SQLite grows (a "deserialized" one), so
   its image is there without a copy.  Everything happens in one transaction
   without a journal: the first error spoils the database for good.

   An image that comes from somebody else is opened as SQLite's own advice on
   untrusted files has it: nothing in its schema may run, no statement may do more
   than read, and the work is counted. */
#include <qconv/sqlite.h>

#include <qconv/unicode.h>
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
  int error;   /* of SQLite; the first one stays */
  size_t work; /* of a database that is read: how many more steps it is granted */
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

/* What is written is UTF-8 already, so that its characters can be told. */
static int compare_folded(void *context, int a_len, const void *a, int b_len, const void *b)
{
  (void)context;
  return qconv_compare_folded((qconv_str){a, (size_t)a_len}, (qconv_str){b, (size_t)b_len});
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
  check(database, sqlite3_create_collation(database->handle, "unicase", SQLITE_UTF8, NULL, compare_folded));
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

void qconv_statement_bytes(struct qconv_statement *statement, int parameter, qconv_str bytes)
{
  if (statement->database->error == SQLITE_OK)
    check(statement->database,
          sqlite3_bind_blob64(statement->handle, parameter, bytes.data ? bytes.data : "", bytes.len, SQLITE_STATIC));
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

/* --- reading --- */

enum {
  STEP = 10000,         /* operations between two looks at the clock that counts them */
  LEAST_STEPS = 2000,   /* 20 million operations, */
  BYTES_PER_STEP = 600, /* and 16 for each byte */
  LARGEST_VALUE = 64 << 20,
  HEADER = 100
};

static int count_work(void *context)
{
  struct qconv_sqlite *database = context;
  return database->work == 0 || --database->work == 0;
}

static int only_select(void *context, int action, const char *a, const char *b, const char *c, const char *d)
{
  (void)context, (void)a, (void)b, (void)c, (void)d;
  return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

static int compare_nocase(void *context, int a_len, const void *a, int b_len, const void *b)
{
  (void)context;
  int order = sqlite3_strnicmp(a, b, a_len < b_len ? a_len : b_len);
  return order ? order : a_len - b_len;
}

static void restrict_connection(struct qconv_sqlite *database)
{
  static const struct {
    int what, to;
  } settings[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                  {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                  {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                  {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                  {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
  static const struct {
    int what, to;
  } limits[] = {
      {SQLITE_LIMIT_LENGTH, LARGEST_VALUE}, {SQLITE_LIMIT_SQL_LENGTH, 100000}, {SQLITE_LIMIT_COLUMN, 100},
      {SQLITE_LIMIT_EXPR_DEPTH, 10},        {SQLITE_LIMIT_COMPOUND_SELECT, 3}, {SQLITE_LIMIT_VDBE_OP, 25000},
      {SQLITE_LIMIT_FUNCTION_ARG, 8},       {SQLITE_LIMIT_ATTACHED, 0},        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
      {SQLITE_LIMIT_VARIABLE_NUMBER, 10},   {SQLITE_LIMIT_TRIGGER_DEPTH, 10},  {SQLITE_LIMIT_WORKER_THREADS, 0}};
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
    check(database, sqlite3_db_config(database->handle, settings[i].what, settings[i].to, NULL));
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
    sqlite3_limit(database->handle, limits[i].what, limits[i].to);
}

/* Rollback mode in the header's words: SQLite takes no image that says it has a
   write-ahead log. */
static void open_image(struct qconv_sqlite *database, qconv_str image)
{
  char *bytes = (char *)(uintptr_t)image.data;
  bytes[18] = bytes[19] = 1;
  check(database, sqlite3_open_v2(":memory:", &database->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL));
  restrict_connection(database);
  check(database, sqlite3_deserialize(database->handle, "main", (unsigned char *)bytes, (sqlite3_int64)image.len,
                                      (sqlite3_int64)image.len, SQLITE_DESERIALIZE_READONLY));
  check(database, sqlite3_create_collation(database->handle, "unicase", SQLITE_UTF8, NULL, compare_nocase));
  qconv_sqlite_run(database, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
  sqlite3_progress_handler(database->handle, STEP, count_work, database);
}

/* What a question to the schema gives; 0: no row. */
static int64_t ask_schema(struct qconv_sqlite *database, const char *sql, const char *name)
{
  struct qconv_statement *statement = qconv_sqlite_prepare(database, sql);
  if (name)
    qconv_statement_text(statement, 1, qconv_str_of(name));
  return qconv_statement_row(statement) ? qconv_statement_get_integer(statement, 0) : 0;
}

/* The first complaint of SQLite's own check of a table; NULL: there is none. */
static const char *complaint(struct qconv_sqlite *database, const char *table)
{
  qconv_str sql = qconv_format(database->arena, "PRAGMA quick_check(%s)", table);
  struct qconv_statement *statement = qconv_sqlite_prepare(database, sql.data);
  if (!qconv_statement_row(statement))
    return NULL;
  qconv_str said = qconv_str_copy(database->arena, qconv_statement_get_text(statement, 0));
  return qconv_str_equal(said, QCONV_STR("ok")) ? NULL : said.data;
}

static const char *what_is_wrong(struct qconv_sqlite *database, const char *const *tables)
{
  if (ask_schema(database, "SELECT 1 FROM sqlite_schema WHERE type = 'view' OR type = 'trigger' LIMIT 1", NULL))
    return "it has a view or a trigger, which no such database needs";
  for (; database->error == SQLITE_OK && *tables; tables++) {
    if (!qconv_sqlite_has(database, *tables))
      return database->error ? NULL : qconv_format(database->arena, "it has no ordinary table \"%s\"", *tables).data;
    const char *damage = complaint(database, *tables);
    if (damage)
      return damage;
  }
  return NULL;
}

static void report_read(struct qconv_log *log, const char *why)
{
  qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "sqlite.read", "the database cannot be read: %s", why);
}

struct qconv_sqlite *qconv_sqlite_open(struct qconv_arena *arena, struct qconv_log *log, qconv_str image,
                                       const char *const *tables)
{
  struct qconv_sqlite *database = QCONV_NEW(arena, struct qconv_sqlite);
  if (image.len < HEADER || !qconv_str_starts(image, (qconv_str){"SQLite format 3", 16})) {
    report_read(log, "it is none of SQLite's");
    return NULL;
  }
  database->arena = arena;
  database->work = LEAST_STEPS + image.len / BYTES_PER_STEP;
  qconv_defer(arena, release, database);
  open_image(database, image);
  const char *wrong = what_is_wrong(database, tables);
  if (wrong && database->error == SQLITE_OK) {
    report_read(log, wrong);
    return NULL;
  }
  check(database, sqlite3_set_authorizer(database->handle, only_select, NULL));
  return qconv_sqlite_sound(database, log) ? database : NULL;
}

bool qconv_sqlite_has(struct qconv_sqlite *database, const char *table)
{
  return ask_schema(database,
                    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1 AND tbl_name = ?1 AND rootpage > 0",
                    table) == 1;
}

bool qconv_statement_row(struct qconv_statement *statement)
{
  if (statement->database->error != SQLITE_OK || !statement->handle)
    return false;
  int result = sqlite3_step(statement->handle);
  if (result == SQLITE_ROW)
    return true;
  check(statement->database, result);
  check(statement->database, sqlite3_reset(statement->handle));
  return false;
}

int64_t qconv_statement_get_integer(struct qconv_statement *statement, int column)
{
  return sqlite3_column_int64(statement->handle, column);
}

qconv_str qconv_statement_get_bytes(struct qconv_statement *statement, int column)
{
  int type = sqlite3_column_type(statement->handle, column);
  if (type == SQLITE_NULL)
    return QCONV_NOWHERE;
  const void *bytes = type == SQLITE_BLOB ? sqlite3_column_blob(statement->handle, column)
                                          : sqlite3_column_text(statement->handle, column);
  int len = sqlite3_column_bytes(statement->handle, column);
  if (!bytes && len > 0)
    qconv_arena_fail(statement->database->arena);
  return (qconv_str){bytes ? bytes : "", (size_t)len};
}

qconv_str qconv_statement_get_text(struct qconv_statement *statement, int column)
{
  bool bytes = sqlite3_column_type(statement->handle, column) == SQLITE_BLOB;
  return bytes ? QCONV_NOWHERE : qconv_statement_get_bytes(statement, column);
}

bool qconv_sqlite_sound(struct qconv_sqlite *database, struct qconv_log *log)
{
  if (database->error == SQLITE_INTERRUPT)
    report_read(log, "that takes more work than its size explains");
  else if (database->error != SQLITE_OK)
    report_read(log, sqlite3_errstr(database->error));
  return database->error == SQLITE_OK;
}

const char *qconv_sqlite_version(void)
{
  return "SQLite " SQLITE_VERSION;
}

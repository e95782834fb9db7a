/* A database in memory, carried inside another file.

   Written once, front to back: run the schema, insert the rows, make the
   indexes, take the image.  There is no file, no journal and no lock.  Errors
   stay with the database, as they do with an output, and are reported when the
   image is asked for; statements of a failed database do nothing.

   Read without trust: https://www.sqlite.org/security.html */
#ifndef QCONV_SQLITE_H
#define QCONV_SQLITE_H

#include <qconv/arena.h>
#include <qconv/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_sqlite;
struct qconv_statement;

/* Closed with the arena, and its statements with it. The collation "unicase" (Anki's)
   compares with case folded. */
struct qconv_sqlite *qconv_sqlite_new(struct qconv_arena *arena);
/* Runs statements that give no rows, divided by ';'. */
void qconv_sqlite_run(struct qconv_sqlite *database, const char *sql);

struct qconv_statement *qconv_sqlite_prepare(struct qconv_sqlite *database, const char *sql);
/* Parameters count from 1 and keep their value until bound again. Texts and bytes are
   not copied: they must live until the statement is stepped or bound again. */
void qconv_statement_text(struct qconv_statement *statement, int parameter, qconv_str text);
void qconv_statement_bytes(struct qconv_statement *statement, int parameter, qconv_str bytes);
void qconv_statement_integer(struct qconv_statement *statement, int parameter, int64_t value);
/* Runs an INSERT once with what is bound. */
void qconv_statement_step(struct qconv_statement *statement);

/* The bytes of the database file, in rollback mode; they live as long as the
   database, which nobody may write to any more. Absent: reported. */
qconv_str qconv_sqlite_image(struct qconv_sqlite *database, struct qconv_log *log);

/* Opens an image for reading; tables, NULL-ended, are those that will be asked for.
   The image must live as long as the database and be memory of the caller's own:
   two bytes of its header may be changed.  NULL: reported as sqlite.read; no
   database, damaged, with a view or a trigger, with less than an ordinary table under
   one of these names, or slower to check than its size allows.  Statements on it may
   only select; the collation "unicase" (Anki's) compares ASCII letters without case. */
struct qconv_sqlite *qconv_sqlite_open(struct qconv_arena *arena, struct qconv_log *log, qconv_str image,
                                       const char *const *tables);
/* Whether an ordinary table of that name is there; not to be asked between rows. */
bool qconv_sqlite_has(struct qconv_sqlite *database, const char *table);
/* Goes to the next row of a SELECT; false behind the last one and on errors. */
bool qconv_statement_row(struct qconv_statement *statement);
/* Of the row; columns count from 0. The number a column holds, 0 when it is none. */
int64_t qconv_statement_get_integer(struct qconv_statement *statement, int column);
/* A text, or a number's digits; a view until the next row. Absent: NULL or bytes. */
qconv_str qconv_statement_get_text(struct qconv_statement *statement, int column);
/* Bytes or a text. */
qconv_str qconv_statement_get_bytes(struct qconv_statement *statement, int column);
/* False, and reported as sqlite.read: what was asked so far was not all answered. */
bool qconv_sqlite_sound(struct qconv_sqlite *database, struct qconv_log *log);

/* "SQLite 3.40.1" */
const char *qconv_sqlite_version(void);

#ifdef __cplusplus
}
#endif
#endif

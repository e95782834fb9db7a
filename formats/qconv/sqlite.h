/* A database made in memory, to be carried inside another file.

   Written once, front to back: run the schema, insert the rows, make the
   indexes, take the image.  There is no file, no journal and no lock.  Errors
   stay with the database, as they do with an output, and are reported when the
   image is asked for; statements of a failed database do nothing. */
#ifndef QCONV_SQLITE_H
#define QCONV_SQLITE_H

#include <qconv/arena.h>
#include <qconv/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_sqlite;
struct qconv_statement;

/* Closed with the arena, and its statements with it. */
struct qconv_sqlite *qconv_sqlite_new(struct qconv_arena *arena);
/* Runs statements that give no rows, divided by ';'. */
void qconv_sqlite_run(struct qconv_sqlite *database, const char *sql);

struct qconv_statement *qconv_sqlite_prepare(struct qconv_sqlite *database, const char *sql);
/* Parameters count from 1 and keep their value until bound again. Text is not
   copied: it must live until the statement is stepped or bound again. */
void qconv_statement_text(struct qconv_statement *statement, int parameter, qconv_str text);
void qconv_statement_integer(struct qconv_statement *statement, int parameter, int64_t value);
/* Runs an INSERT once with what is bound. */
void qconv_statement_step(struct qconv_statement *statement);

/* The bytes of the database file, in rollback mode; they live as long as the
   database, which nobody may write to any more. Absent: reported. */
qconv_str qconv_sqlite_image(struct qconv_sqlite *database, struct qconv_log *log);

/* "SQLite 3.40.1" */
const char *qconv_sqlite_version(void);

#ifdef __cplusplus
}
#endif
#endif

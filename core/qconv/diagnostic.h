/* What is said to the user, and about which place.

   Whoever reports hands over a view; file, line and column are counted from it
   when it is reported, through the edits of a repaired text if need be, so no
   parser keeps positions.

   A message is one line, lower case, without a full stop, and says the thing:
   "the answer of question 12 is empty".  A code is stable and has the form
   "room.thing". */
#ifndef QCONV_DIAGNOSTIC_H
#define QCONV_DIAGNOSTIC_H

#include <qconv/edit.h>

#ifdef __cplusplus
extern "C" {
#endif

enum qconv_severity {
  QCONV_NOTE,    /* done, and worth knowing */
  QCONV_LOSS,    /* the target cannot hold it */
  QCONV_WARNING, /* probably not what was meant */
  QCONV_ERROR    /* the job ends without output */
};

struct qconv_diagnostic {
  enum qconv_severity severity;
  const char *code;
  qconv_str message;
  qconv_str file;      /* absent: about no file */
  size_t line, column; /* from 1, the column in characters; 0: about the whole file */
  qconv_str excerpt;   /* the source line without its end, absent where there is no line */
  size_t width;        /* how many characters of the line are meant, at least 1 */
};

struct qconv_log;

/* report is called for each diagnostic, in order; the struct and its strings
   are gone afterwards. NULL when there is no memory. */
struct qconv_log *qconv_log_new(void (*report)(void *context, const struct qconv_diagnostic *), void *context);
void qconv_log_free(struct qconv_log *log);

/* Makes views into text reportable. Both must outlive the log or be forgotten. */
void qconv_log_source(struct qconv_log *log, qconv_str file, qconv_str text);
/* The same for a text made by applying edits to one that is known already, or, where
   edits is NULL, for a text made of the piece first: all of it lies where that starts. */
void qconv_log_derived(struct qconv_log *log, qconv_str text, qconv_str first, const struct qconv_edits *edits);
/* Forgets all sources. */
void qconv_log_forget(struct qconv_log *log);

/* where: a view into a known source, or absent: about the whole input. */
void qconv_report(struct qconv_log *log, enum qconv_severity severity, qconv_str where, const char *code,
                  const char *format, ...) __attribute__((format(printf, 5, 6)));
#define QCONV_NOWHERE ((qconv_str){NULL, 0})

/* How often a severity was reported so far. */
size_t qconv_log_count(const struct qconv_log *log, enum qconv_severity severity);

/* Where a view lies; line 0 when it is in no known source. */
struct qconv_place {
  qconv_str file;
  size_t line, column;
  qconv_str excerpt;
};
struct qconv_place qconv_log_place(struct qconv_log *log, qconv_str where);
/* Only the line, and *file: quick however long the line is. 0: in no known source. */
size_t qconv_log_line(struct qconv_log *log, qconv_str where, qconv_str *file);

const char *qconv_severity_name(enum qconv_severity severity);

#ifdef __cplusplus
}
#endif
#endif

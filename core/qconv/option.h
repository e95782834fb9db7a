/* Settings of a format, declared in a table: the host parses, checks and
   documents them, the plugin asks by name. */
#ifndef QCONV_OPTION_H
#define QCONV_OPTION_H

#include <qconv/str.h>

#ifdef __cplusplus
extern "C" {
#endif

enum qconv_option_type { QCONV_OPTION_FLAG, QCONV_OPTION_NUMBER, QCONV_OPTION_STRING, QCONV_OPTION_WORD };

struct qconv_option {
  const char *name;             /* "deck-name"; NULL ends a table */
  enum qconv_option_type type;
  const char *fallback;         /* "yes" or "no", "42", any text or NULL, one of words */
  const char *const *words;     /* QCONV_OPTION_WORD: what it may be, NULL-ended */
  const char *help;             /* one line, lower case */
};

struct qconv_job;

/* Each asks for an option in the table of the running importer, exporter or
   filter; another name is a bug and ends the program. */
bool qconv_option_flag(const struct qconv_job *job, const char *name);
long qconv_option_number(const struct qconv_job *job, const char *name);
/* Absent when neither given nor with a fallback. */
qconv_str qconv_option_string(const struct qconv_job *job, const char *name);
/* The index in words. */
int qconv_option_word(const struct qconv_job *job, const char *name);

#ifdef __cplusplus
}
#endif
#endif

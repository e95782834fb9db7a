/* What the two halves of the reader share: values and structs, and the document. */
#ifndef QCONV_BANK_JSON_READER_H
#define QCONV_BANK_JSON_READER_H

#include "bank_json_shape.h"
#include <qconv/bank_json.h>
#include <qconv/json.h>

enum { PATH_DEPTH = 16, MAX_ERRORS = 20, MAX_UNKNOWN = 20 };

struct step {
  const char *name; /* NULL: an index */
  size_t index;
};

struct reader {
  struct qconv_log *log;
  struct qconv_arena *arena;
  struct qconv_bank *bank;
  const struct qconv_bank_json_media *around; /* may be NULL */
  struct step path[PATH_DEPTH];
  size_t depth, errors, unknown;
  qconv_str last_path; /* the section read last, as JSON and as what it is */
  struct qconv_section *last_section;
};

/* A member (or, without a name, an item) is gone into; reader->depth-- leaves it. */
void bank_json_enter(struct reader *reader, const char *name, size_t index);
/* An error about a value: its path, and what and wanted in one sentence. */
void bank_json_fail(struct reader *reader, qconv_str value, const char *code, const char *what, const char *wanted);
bool bank_json_is_type(struct reader *reader, qconv_str value, enum qconv_json_type type);
/* A warning about a name that means nothing where it stands. */
void bank_json_warn_unknown(struct reader *reader, qconv_str name, const char *what, const char *kind);

const struct member *bank_json_find_member(const struct shape *shape, const struct member *from, qconv_str name,
                                           enum qconv_kind kind);
void bank_json_read_member(struct reader *reader, qconv_str value, const struct member *member, void *into);
void bank_json_read_struct(struct reader *reader, qconv_str value, const struct shape *shape, void *into);
const struct qconv_section *bank_json_read_section(struct reader *reader, qconv_str value);

#endif

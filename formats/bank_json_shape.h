/* The shape of the JSON bank, once for both ways.

   A table per struct of the model says which member of the JSON object is which
   member of the struct; the reader and the writer only go through the tables, in
   the order in which members are written. */
#ifndef QCONV_BANK_JSON_SHAPE_H
#define QCONV_BANK_JSON_SHAPE_H

#include <qconv/bank.h>

enum member_type { /* of the struct's member, and what it is in JSON */
  MEMBER_STRING,    /* qconv_str */
  MEMBER_FILLED,    /* qconv_str, absent when empty */
  MEMBER_DECIMAL,   /* qconv_str; a JSON number where that keeps it, else a string */
  MEMBER_VALUE,     /* qconv_str; a decimal that is always written as a string */
  MEMBER_BYTES,     /* qconv_str, when it is text */
  MEMBER_BYTES_64,  /* qconv_str in base64, when it is no text */
  MEMBER_BASE_64,   /* qconv_str in base64 */
  MEMBER_TEXT,      /* struct qconv_text */
  MEMBER_FLAG,      /* bool, absent when false */
  MEMBER_YES_NO,    /* bool, never absent */
  MEMBER_CORRECT,   /* enum qconv_correct, never absent: true, false, null */
  MEMBER_WORD,      /* an enum, named by words; absent when 0 */
  MEMBER_UNSIGNED,  /* unsigned, absent when 0 */
  MEMBER_SIZE,      /* size_t, absent when 0 */
  MEMBER_TAGS,      /* struct qconv_strings, none empty */
  MEMBER_TEXTS,     /* struct qconv_texts */
  MEMBER_FIELDS,    /* struct qconv_fields: name to value, to a list where a name comes again */
  MEMBER_LIST,      /* a list of structs that have a shape */
  MEMBER_PART,      /* an object whose members are in the same struct */
  MEMBER_KIND,      /* enum qconv_kind */
  MEMBER_SECTION    /* const struct qconv_section *: the titles from the top */
};

struct member {
  const char *name; /* NULL ends a table */
  enum member_type type;
  size_t offset;
  uint32_t kinds;           /* bits of the kinds that have it; 0: all */
  const char *const *words; /* MEMBER_WORD: NULL-ended */
  const struct shape *shape; /* MEMBER_LIST, MEMBER_PART */
};

struct shape {
  const char *what; /* "a question" */
  const struct member *members;
  uint32_t kinds;   /* which kinds it may be of; 0: it has none */
  void *(*add)(struct qconv_arena *arena, void *list);
  const char *(*wrong)(const void *item); /* NULL, or what is wrong with one that was read: "has no text" */
};

extern const struct shape bank_json_bank_shape, bank_json_question_shape, bank_json_media_shape;
extern const char *const bank_json_markup_words[];

/* A media file, and where the document around the bank holds it. */
struct bank_json_medium {
  struct qconv_media media;
  qconv_str at;
};

#endif

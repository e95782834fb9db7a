/* The question model: a bank is a document of questions.

   It is the union of what the formats know, so that nothing is lost between
   two that both know it.  Lists are singly linked in source order; a struct
   that is all zero says nothing.  All of a bank lives in its arena: build it
   with the functions below and never free a part.  Numbers are kept as decimal
   strings, as typed: "0.3333333" stays that. */
#ifndef QCONV_BANK_H
#define QCONV_BANK_H

#include <qconv/map.h>
#include <qconv/text.h>

#ifdef __cplusplus
extern "C" {
#endif

enum qconv_kind {
  QCONV_OPEN,        /* answered in prose; a flashcard is one with a model answer */
  QCONV_CHOICE,      /* one or several of the choices */
  QCONV_TRUEFALSE,
  QCONV_SHORT,       /* a word or two, held against accepted texts */
  QCONV_NUMERIC,
  QCONV_MATCHING,    /* each left finds its right */
  QCONV_ORDERING,    /* items to be put in order */
  QCONV_CLOZE,       /* a text with gaps */
  QCONV_DESCRIPTION, /* text between questions; asks nothing */
  QCONV_OPAQUE,      /* what only its own family of formats can say; carried whole */
  QCONV_KINDS        /* how many kinds there are */
};
#define QCONV_KIND_BIT(kind) (1u << (kind))
#define QCONV_ALL_KINDS ((1u << QCONV_KINDS) - 1)
const char *qconv_kind_name(enum qconv_kind kind); /* "open", "choice", ... */
/* QCONV_KINDS when there is no such kind. */
enum qconv_kind qconv_kind_named(qconv_str name);

enum qconv_correct { QCONV_UNKNOWN, QCONV_WRONG, QCONV_RIGHT };

struct qconv_strings { /* tags */
  struct qconv_string_item { struct qconv_string_item *next; qconv_str str; } *first, *last;
  size_t count;
};

struct qconv_texts { /* hints, items */
  struct qconv_text_item { struct qconv_text_item *next; struct qconv_text text; } *first, *last;
  size_t count;
};

/* What the model has no name for: "moodle.penalty", "source.url". */
struct qconv_fields {
  struct qconv_field { struct qconv_field *next; qconv_str name, value; } *first, *last;
  size_t count;
};

/* A choice, or a text that a short answer accepts. */
struct qconv_answer {
  struct qconv_answer *next;
  struct qconv_text text;
  enum qconv_correct correct;
  qconv_str credit;                    /* -1 to 1; absent: 1 if right, else 0 */
  struct qconv_text feedback;          /* when chosen */
  struct qconv_text feedback_unchosen;
  qconv_str label;                     /* "A", as the source wrote it */
  bool fixed;                          /* keeps its place when choices are shuffled */
};
struct qconv_answers { struct qconv_answer *first, *last; size_t count; };

enum qconv_match { QCONV_EXACT, QCONV_WILDCARD, QCONV_REGEX }; /* wildcard: * is any text */

enum qconv_tolerance { QCONV_TOLERANCE_ABSOLUTE, QCONV_TOLERANCE_RELATIVE, QCONV_TOLERANCE_DIGITS };

/* A value with a tolerance, or a range: exactly one of value and low/high. */
struct qconv_number {
  struct qconv_number *next;
  qconv_str value, tolerance; /* relative: a fraction of the value; digits: significant ones */
  enum qconv_tolerance tolerance_kind;
  qconv_str low, high;
  bool low_open, high_open;   /* the bound itself is not in the range */
  qconv_str credit;           /* absent: 1 */
  struct qconv_text feedback;
};
struct qconv_numbers { struct qconv_number *first, *last; size_t count; };

struct qconv_unit { struct qconv_unit *next; qconv_str name, multiplier; };
struct qconv_units { struct qconv_unit *first, *last; size_t count; };

struct qconv_pair { struct qconv_pair *next; struct qconv_text left, right; };
struct qconv_pairs { struct qconv_pair *first, *last; size_t count; };

/* A gap of a cloze question, referred to from its prompt as {{gap:ID}}. */
struct qconv_gap {
  struct qconv_gap *next;
  qconv_str id;
  enum qconv_kind kind;         /* short, numeric or choice */
  struct qconv_answers answers; /* short: accepted texts; choice: the choices */
  struct qconv_numbers numbers; /* numeric */
  bool case_matters;
  enum qconv_match match;
  qconv_str weight;             /* absent: 1 */
  unsigned ordinal;             /* study clozes with the same ordinal are one card; 0: none */
  struct qconv_text hint;
};
struct qconv_gaps { struct qconv_gap *first, *last; size_t count; };

/* A heading; the sections of a bank are a tree. */
struct qconv_section {
  struct qconv_section *next;   /* the next one below the same parent */
  struct qconv_section *parent; /* NULL at the top */
  struct qconv_section *first, *last;
  qconv_str title;              /* plain text */
  size_t depth;                 /* 1 at the top */
};

struct qconv_question {
  struct qconv_question *next;
  enum qconv_kind kind;
  qconv_str id;       /* explicit and unique in the bank, or absent */
  qconv_str number;   /* as written: a label, not an order */
  qconv_str title;    /* plain text */
  const struct qconv_section *section; /* NULL: in none */
  struct qconv_strings tags;
  struct qconv_text prompt;
  struct qconv_text feedback;          /* shown after any answer: the explanation */
  struct qconv_texts hints;
  qconv_str points, penalty, difficulty, language;
  struct qconv_fields fields;
  qconv_str origin;      /* a view into the input; the host counts file and line from it */
  qconv_str source_file; /* set by the importer only when the format says it itself; empty but not
                            absent: the format knows of none, and the host is not to count one */
  size_t source_line;
  union {
    struct { struct qconv_text answer, grader; qconv_str lines; } open; /* lines: size of the reply */
    struct { struct qconv_answers answers; bool several, shuffle; qconv_str numbering; } choice;
    struct { enum qconv_correct answer; struct qconv_text if_right, if_wrong; } truefalse; /* RIGHT: "true" */
    struct { struct qconv_answers answers; bool case_matters; enum qconv_match match; } short_;
    struct { struct qconv_numbers numbers; struct qconv_units units; } numeric;
    struct { struct qconv_pairs pairs; struct qconv_texts extra; bool shuffle; } matching; /* extra: rights without a left */
    struct { struct qconv_texts items; } ordering; /* in the right order */
    struct { struct qconv_gaps gaps; } cloze;
    struct { qconv_str family, data; } opaque;     /* family: "qti", "moodle"; data: its own bytes */
  };
};

struct qconv_media {
  struct qconv_media *next;
  qconv_str name; /* unique in the bank; what media:NAME says */
  qconv_str type; /* "image/png" */
  qconv_str data;
};

struct qconv_bank {
  struct qconv_arena *arena;
  qconv_str title, language, author, licence, description;
  qconv_str stem; /* the input's name without folder and suffix: a last resort for a title */
  struct qconv_fields fields;
  struct { struct qconv_section *first, *last; size_t count; } sections; /* top level; count is of all */
  struct { struct qconv_question *first, *last; size_t count; } questions;
  struct { struct qconv_media *first, *last; size_t count; } media;
  struct qconv_map names; /* of sections and media; an importer may scope its own by an address of its own */
};

/* The title, else the stem, else "Questions". */
qconv_str qconv_bank_label(const struct qconv_bank *bank);

struct qconv_bank *qconv_bank_new(struct qconv_arena *arena);
/* Appends a question. */
struct qconv_question *qconv_bank_question(struct qconv_bank *bank, enum qconv_kind kind);
/* The section of that title below parent (NULL: at the top), made when it is
   not there yet: a heading that comes again continues the first. */
struct qconv_section *qconv_bank_section(struct qconv_bank *bank, struct qconv_section *parent, qconv_str title);
/* NULL when the name is taken. */
struct qconv_media *qconv_bank_media(struct qconv_bank *bank, qconv_str name);
const struct qconv_media *qconv_bank_find_media(const struct qconv_bank *bank, qconv_str name);

void qconv_add_string(struct qconv_arena *arena, struct qconv_strings *list, qconv_str str);
void qconv_add_text(struct qconv_arena *arena, struct qconv_texts *list, struct qconv_text text);
/* The most tags that a reader gives to all questions of a file or section, and the longest
   of them in bytes: with more, the bank would be out of all proportion to the input. */
enum { QCONV_SHARED_TAGS = 64, QCONV_LONGEST_SHARED_TAG = 255 };
/* Appends what all the questions share to a list; false, and nothing is done: it is too much. */
bool qconv_add_shared_tag(struct qconv_arena *arena, struct qconv_strings *list, qconv_str tag);
void qconv_add_field(struct qconv_arena *arena, struct qconv_fields *list, qconv_str name, qconv_str value);
struct qconv_answer *qconv_add_answer(struct qconv_arena *arena, struct qconv_answers *list);
struct qconv_number *qconv_add_number(struct qconv_arena *arena, struct qconv_numbers *list);
struct qconv_unit *qconv_add_unit(struct qconv_arena *arena, struct qconv_units *list);
struct qconv_pair *qconv_add_pair(struct qconv_arena *arena, struct qconv_pairs *list);
struct qconv_gap *qconv_add_gap(struct qconv_arena *arena, struct qconv_gaps *list);
/* Absent when there is no such field. */
qconv_str qconv_field(const struct qconv_fields *list, qconv_str name);

/* The next section of the whole tree in document order; NULL behind the last. */
const struct qconv_section *qconv_section_next(const struct qconv_section *section);

/* Whether the model takes it for a number: digits with signs, a point or an exponent. */
bool qconv_is_decimal(qconv_str str);
/* NULL, or what is wrong with the bank: a bug in the code that built it. */
const char *qconv_bank_check(const struct qconv_bank *bank);

#ifdef __cplusplus
}
#endif
#endif

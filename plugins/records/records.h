/* Question banks kept as records: what the readers of this plugin share.

   A reader finds the records of its format and says, value by value, what they
   hold; what all of them together say (where the key counts from, whether texts
   are HTML) is decided when the last one is in, and only then questions are made.

   role.c      what a name in a header means, in many languages
   columns.c   which of the names of a file take which role; the summary
   record.c    values into records
   key.c       which choices are right
   texts.c     Markdown, HTML or plain
   cloze.c     {{c1::text::hint}}
   media.c     pictures and sounds beside the file
   build.c     records into questions
   json.c json_find.c json_option.c json_probe.c   the importer json-records
   table.c                                         the importer csv
   anki_text.c                                     what Anki writes
   tagged.c blocks.c labelled.c                    records of plain text
   lettered.c trivia.c pool.c                      those with lettered options */
#ifndef QCONV_RECORDS_H
#define QCONV_RECORDS_H

#include <qconv/plugin.h>

enum { PROBE = 64 * 1024 }; /* so much of a file is enough to see what it is */

enum role {
  ROLE_UNKNOWN,
  ROLE_QUESTION,
  ROLE_ANSWER,
  ROLE_OPTIONS,    /* all of them in one value */
  ROLE_OPTION,     /* one of them, by its place */
  ROLE_DISTRACTOR, /* one or several that are wrong */
  ROLE_KEY,
  ROLE_EXPLANATION,
  ROLE_HINT,
  ROLE_TAGS,
  ROLE_SECTION,
  ROLE_DIFFICULTY,
  ROLE_ID,
  ROLE_NUMBER,
  ROLE_POINTS,
  ROLE_LANGUAGE,
  ROLE_TITLE,
  ROLE_KIND,   /* "multiple", "boolean" */
  ROLE_LETTER, /* "a", "2": an option among its like, else "a" is an answer */
  ROLES
};

/* rank tells candidates for the same role apart, the lower the better; weak is a
   name that asks only beside an answer or options: "title", "text". */
struct meaning {
  enum role role, second; /* second: what it is when another takes the role */
  unsigned place, rank;
  bool weak;
};
struct meaning records_meaning(qconv_str name);
const char *records_role_name(enum role role);
/* The next member of a run "A", "B": 0 for a; -1: no letter. Takes it off text. */
int records_letter(qconv_str *text);

/* A name of the file with what became of it. */
struct column {
  struct column *next;
  qconv_str name, field; /* field: its name where it stays a field of the question; absent: not made */
  struct meaning meaning;
  size_t count, lists; /* how many records have it, and as a list */
};
struct columns {
  struct column *first, *last;
  size_t count;
  struct qconv_map by_name;
  bool seen_key, seen_options;
};

struct option {
  qconv_str text, raw, feedback, credit;
  qconv_str label; /* as written, or absent */
  size_t place;
  enum qconv_correct correct;
};

struct record {
  qconv_str origin, question, answer, explanation, title, id, number, difficulty, points, language, kind;
  struct qconv_strings answers, keys, tags, hints, section;
  struct qconv_fields fields;
  struct option *options;
  size_t option_count, option_capacity;
  bool boolean;     /* the answer is true or false, and not just the word */
  bool distractors; /* the options are all wrong, the answer is the right one */
  bool flagged;     /* the options say themselves which are right */
  bool shuffle;
};

enum key_mode { KEY_NONE, KEY_LETTER, KEY_TEXT, KEY_NUMBER };

enum text_group { GROUP_QUESTION, GROUP_ANSWER, GROUP_OPTION, GROUP_EXPLANATION, GROUPS };

enum { RECORDS_DEPTH = 16 };

struct records {
  struct qconv_job *job;
  struct qconv_arena *arena;
  struct qconv_log *log;
  struct qconv_bank *bank;
  struct record *items;
  size_t count, capacity;
  struct columns columns;
  struct qconv_map ids, media;
  enum key_mode key_mode;
  size_t base;         /* what the first option's number is */
  size_t default_base; /* where nothing tells */
  bool fixed_markup;   /* markup[] was set by the reader */
  enum qconv_markup markup[GROUPS];
  size_t unkeyed, unanswered, skipped;
  struct { qconv_str title; struct qconv_section *section; } path[RECORDS_DEPTH]; /* of the last record */
};

/* job may not be NULL; .default_base is 1. */
struct records records_new(struct qconv_job *job, struct qconv_bank *bank);
struct record *records_add(struct records *records, qconv_str origin);
/* Puts a value where its role wants it; blank values are dropped. */
void records_put(struct records *records, struct record *record, const struct column *column, qconv_str value);
/* Puts options that stand in one value: a line each, or between | ; or commas. */
void records_put_options(struct records *records, struct record *record, qconv_str value);
struct option *records_option(struct records *records, struct record *record, qconv_str text, size_t place);
void records_put_tags(struct records *records, struct record *record, qconv_str value);
/* "A::B" is a path. */
void records_put_path(struct records *records, struct record *record, qconv_str path);

struct column *records_column(struct records *records, qconv_str name);
/* Decides between the names that want the same role; false: no question among them. */
bool records_assign(struct records *records);
void records_summary(struct records *records, const char *what);

void records_decide_keys(struct records *records);
/* Marks the right options of a record; false: its key names none. */
bool records_apply_key(const struct records *records, struct record *record);
/* Whether the option that a text means is known by the text itself. */
bool records_names_option(const struct records *records, const struct record *record, qconv_str text);

void records_decide_markup(struct records *records);
bool records_holds_html(qconv_str text);
bool records_holds_markdown(qconv_str text);
struct qconv_text records_text(struct records *records, enum text_group group, qconv_str str);

bool records_has_cloze(qconv_str text);
/* Sets the prompt and the gaps of a question of kind cloze; false: none is closed. */
bool records_cloze(struct records *records, struct qconv_question *question, enum qconv_markup markup, qconv_str text);

/* An HTML text whose pictures and sounds are those of the bank, if they are there. */
qconv_str records_with_media(struct records *records, qconv_str html);

/* Decides what is open and makes the questions; false, and reported: there are none. */
bool records_finish(struct records *records, const char *what);

/* A part of a text that is enough for a probe, cut at a line's end. */
qconv_str records_head(const struct qconv_input *input);

/* json_find.c: adds a record for each object with a question below root, with the
   section it stands in; its origin is the object. */
void records_json_find(struct records *records, qconv_str root);
/* json_option.c: options that are a list or an object. */
void records_json_options(struct records *records, struct record *record, const struct column *column, qconv_str value);
/* The words of any value: a string's text, a list's items as lines, an object's "text". */
qconv_str records_json_words(struct qconv_arena *arena, qconv_str value);
enum qconv_match_level records_json_probe(const struct qconv_input *input);

/* For a message: a start of the text. */
qconv_str records_excerpt(qconv_str text);

/* How a table is to be read. */
struct table {
  qconv_str text; /* from the first record on */
  char separator;
  char comment; /* lines that begin so are none; 0: there are none such */
  bool header;
  bool quiet; /* broken quotes were told of already */
};
/* Calls row for each record of a table; the fields live in the arena. */
void records_table(struct records *records, const struct table *table, void *context,
                   void (*row)(void *context, qconv_str origin, const qconv_str *fields, size_t count));
/* The separator and whether there is a header; false: this is no table of questions. */
bool records_sniff_table(qconv_str head, struct table *table);

/* The forms of plain text: how many records a text seems to have in that form, and
   their reader. The head is what a probe sees; the answer 0 is: not this form. */
struct form {
  const char *name; /* for the summary: "blocks of tagged lines" */
  size_t (*weigh)(qconv_str head);
  void (*read)(struct records *records, qconv_str text);
};
extern const struct form records_blocks, records_labelled, records_trivia, records_pool;

/* "A. text", "B) text", bare: "C text": the letter from 0, -1: no such line. */
int records_option_line(qconv_str line, qconv_str *text, bool bare);

/* lettered.c: a record read line by line, stem first, then options in order of
   their letters; other lines go on with what came before. */
struct lettered {
  struct records *records;
  size_t next;    /* letter of the next option */
  qconv_str part; /* the stem, option or answer that is open */
  enum { PART_NONE, PART_STEM, PART_OPTION, PART_KEY } kind;
  bool bare; /* letters stand without a mark */
};
void records_lettered_open(struct lettered *lettered, qconv_str origin, qconv_str stem);
/* Takes an option's line; false: it is none. */
bool records_lettered_option(struct lettered *lettered, qconv_str line);
void records_lettered_key(struct lettered *lettered, qconv_str text);
void records_lettered_go_on(struct lettered *lettered, qconv_str line);
/* Puts the part that is open into the record. */
void records_lettered_close_part(struct lettered *lettered);
/* Ends the record; nothing goes on with it. */
void records_lettered_close(struct lettered *lettered);
/* Markdown where marks of it are seen in what was read, else plain. */
void records_plain_or_markdown(struct records *records);

extern const struct qconv_importer records_json, records_csv, records_anki_text, records_tagged;

#endif

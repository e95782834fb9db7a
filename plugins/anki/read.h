/* What the files of the reader know of each other.

   read.c             which package it is, and the order of work
   read_collection.c  the database: decks, notes, cards
   read_types.c       note types, from JSON or tables
   read_media.c       the media map and the files it names
   read_text.c        the HTML of a field as a text of the bank
   read_cloze.c       {{c1::...}} as gaps
   read_template.c    which field of a foreign note type says what
   read_question.c    a note as a question
   read_place.c       decks as sections, tags, what is known of the cards */
#ifndef QCONV_ANKI_READ_H
#define QCONV_ANKI_READ_H

#include <qconv/plugin.h>
#include <qconv/sqlite.h>
#include <qconv/zip.h>

enum anki_generation { ANKI_LEGACY_1 = 1, ANKI_LEGACY_2, ANKI_LATEST };

/* What a field is for, as the first card of its type has it. */
enum anki_role {
  ANKI_ROLE_NONE,
  ANKI_ROLE_PROMPT,
  ANKI_ROLE_ANSWER,
  ANKI_ROLE_TYPED, /* the answer, to be typed in */
  ANKI_ROLE_EXPLANATION,
  ANKI_ROLE_HINT,
  ANKI_ROLE_CLOZE
};

struct anki_card_template {
  qconv_str name, front, back;
  int64_t place;
};

struct anki_read_field {
  qconv_str name;
  int64_t place; /* in the type */
  enum anki_role role;
  size_t rank; /* among those of its role */
  bool said;   /* its role says all of it: it is the only one, and named like it */
};

struct anki_read_type {
  int64_t id;
  qconv_str name;
  bool cloze, occlusion; /* occlusion: hides parts of a picture */
  struct anki_read_field *fields;
  size_t field_count, field_room;
  struct anki_card_template *templates;
  size_t template_count, template_room;
};

struct anki_read_deck {
  int64_t id;
  qconv_str name, description; /* "::" between the levels */
};

struct anki_read_card {
  int64_t note, deck, id;
  int64_t ord; /* its template, or its cloze number less 1 */
  bool suspended;
  unsigned flag; /* 0: none, 1 to 7 */
};

struct anki_read_note {
  int64_t id;
  qconv_str guid, tags;
  const struct anki_read_type *type;
  qconv_str *fields; /* as many as the type has */
  const struct anki_read_card *cards;
  size_t card_count;
};

/* A file of the package. */
struct anki_read_file {
  qconv_str name, entry;
  uint64_t size; /* with digest: what the package says of it */
  qconv_str digest;
  qconv_str bytes;   /* once it was asked for */
  bool asked, taken; /* taken: it is in the bank */
};

struct anki_reading {
  struct qconv_job *job;
  struct qconv_arena *arena;
  struct qconv_log *log;
  struct qconv_bank *bank;
  struct qconv_archive *archive; /* NULL: the input is the database itself */
  enum anki_generation generation;
  size_t left; /* bytes that may still be unpacked */
  struct qconv_sqlite *database;
  int64_t schema;
  struct qconv_map types, decks; /* by the bytes of their ids */
  struct qconv_map files;        /* by name */
  size_t file_count, taken_count;
  struct anki_read_note *notes;
  size_t note_count, note_room;
  struct anki_read_card *cards;
  size_t card_count, card_room;
  qconv_str root; /* the deck above all decks in use: the bank's title */
};

/* The key of an id in a map; it lives as long as the id. */
static inline qconv_str anki_id_key(const int64_t *id)
{
  return (qconv_str){(const char *)id, sizeof *id};
}

/* False with an error of anki.read: the input is no package that can be read. */
bool anki_refuse(struct anki_reading *reading, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* An entry of the archive, unpacked where this generation packs it. Absent: reported. */
qconv_str anki_unpack(struct anki_reading *reading, qconv_str entry, size_t most);
/* A column's text, copied. Absent, and reported: it is none, or not UTF-8. */
qconv_str anki_take_text(struct anki_reading *reading, struct qconv_statement *row, int column, const char *what);

bool anki_read_collection(struct anki_reading *reading, qconv_str image);
bool anki_read_types_json(struct anki_reading *reading, qconv_str models);
bool anki_read_types_tables(struct anki_reading *reading);

bool anki_read_media_map(struct anki_reading *reading);
/* The bank's name for a file that a field names, which comes along. Absent: it is not in
   the package. */
qconv_str anki_read_media(struct anki_reading *reading, qconv_str name);
/* False: a file is not what the package says of it. */
bool anki_read_files(struct anki_reading *reading);

/* The HTML of a field with its files as media:NAME. */
qconv_str anki_read_html(struct anki_reading *reading, qconv_str field);
bool anki_is_blank_html(struct qconv_arena *arena, qconv_str html);

/* Reads clozes into the question's gaps; false: there is none, and nothing is changed. */
bool anki_read_clozes(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question,
                      qconv_str html);
/* How many cards the clozes of a text make, with those of other texts in seen (64 bits a word). */
void anki_count_clozes(qconv_str html, uint64_t seen[8]);

void anki_settle_roles(struct anki_reading *reading, struct anki_read_type *type);
void anki_read_question(struct anki_reading *reading, const struct anki_read_note *note);

/* Finds the root of all decks in use, which gives the bank its title. */
void anki_find_root(struct anki_reading *reading);
void anki_read_place(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question);
/* Which cards there are, where that is not one for the question and each of its gaps. */
void anki_read_cards(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question,
                     size_t expected);

enum qconv_match_level anki_probe(const struct qconv_input *input);
bool anki_read_package(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank);

#endif

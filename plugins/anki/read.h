/* What the files of the reader know of each other.

   read.c             which package it is, and the order of work
   read_collection.c  the database: decks, notes, cards
   read_types.c       note types, from JSON or tables
   read_media.c       the media map and the files it names
   read_text.c        the HTML of a field as a text of the bank
   read_cloze.c       {{c1::...}} as gaps
   read_template.c    which field of a foreign note type says what
   read_question.c    a note as a question
   read_place.c       decks as sections, tags, what is known of the cards
   read_own.h         notes of our own types, from where they were exported
   read_crowd.c       decks of CrowdAnki, whose notes are the same in JSON */
#ifndef QCONV_ANKI_READ_H
#define QCONV_ANKI_READ_H

#include <qconv/plugin.h>
#include <qconv/sqlite.h>
#include <qconv/zip.h>

enum anki_generation { ANKI_FIRST_KIND = 1, ANKI_SECOND_KIND, ANKI_THIRD_KIND };

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

struct anki_own_type;
struct anki_copied_file;

struct anki_read_type {
  int64_t id;
  const struct anki_own_type *own; /* NULL: none of ours */
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
  qconv_str origin; /* absent: no view into the input */
  const struct anki_read_type *type;
  qconv_str *fields;
  size_t field_count; /* at most as many as the type has; the others are empty */
  const struct anki_read_card *cards;
  size_t card_count;
};

static inline qconv_str anki_note_field(const struct anki_read_note *note, size_t place)
{
  return place < note->field_count ? note->fields[place] : QCONV_STR("");
}

/* A file of the package. */
struct anki_read_file {
  qconv_str name, entry;
  uint64_t size; /* with digest: what the package says of it */
  qconv_str digest;
  qconv_str bytes;   /* once it was asked for */
  bool asked, taken; /* taken: it is in the bank */
  qconv_str as;      /* its name there */
};

struct anki_reading {
  struct qconv_job *job;
  struct qconv_arena *arena;
  struct qconv_log *log;
  struct qconv_bank *bank;
  struct qconv_archive *archive; /* NULL: the input is the database or the deck itself */
  const char *folder;            /* where files stand under their own names; NULL: a map says */
  bool cardless;                 /* nobody knows which cards there are */
  enum anki_generation generation;
  size_t left; /* bytes that may still be unpacked */
  struct qconv_sqlite *database;
  int64_t schema;
  struct qconv_map types, decks; /* by the bytes of their ids */
  struct qconv_map files;        /* by name */
  struct qconv_map folded;       /* the names, without case */
  struct qconv_map taken;        /* by name in the bank */
  size_t file_count, taken_count;
  struct qconv_map ids; /* of questions */
  bool bank_read;       /* a copy said what the bank is */
  struct anki_read_note *notes;
  size_t note_count, note_room;
  size_t uneven; /* notes that have not as many fields as their type */
  struct anki_read_card *cards;
  size_t card_count, card_room;
  qconv_str root; /* the top deck of all decks in use; empty: they have several */
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

/* The database that counts among those of a package; reading has its job, arena, log and what
   is left. Absent: reported. */
qconv_str anki_find_collection(struct anki_reading *reading, qconv_str bytes);
bool anki_read_collection(struct anki_reading *reading, qconv_str image);
/* Adds a deck, and a note with its fields as Anki joins them. */
void anki_add_read_deck(struct anki_reading *reading, int64_t id, qconv_str name, qconv_str description);
struct anki_read_note *anki_add_read_note(struct anki_reading *reading, int64_t type, qconv_str joined);
/* Warns of notes with more or less fields than they should have. */
void anki_report_uneven(const struct anki_reading *reading);
bool anki_read_types_json(struct anki_reading *reading, qconv_str models);
/* One of them; false: reported. */
bool anki_read_type_json(struct anki_reading *reading, int64_t id, qconv_str object);
bool anki_read_types_tables(struct anki_reading *reading);

bool anki_read_media_map(struct anki_reading *reading);
/* The bank's name for a file that a field names, which comes along. Absent: it is not in
   the package. */
qconv_str anki_read_media(struct anki_reading *reading, qconv_str name);
/* Takes a file along under the name it had in its bank; false: that name is another file's. */
bool anki_name_media(struct anki_reading *reading, const struct anki_copied_file *copied);
/* False: a file is not what the package says of it. */
bool anki_read_files(struct anki_reading *reading);

/* The HTML of a field with its files as media:NAME. */
qconv_str anki_read_html(struct anki_reading *reading, qconv_str field);
bool anki_is_blank_html(qconv_str html);

/* Gaps that are known already: like gives the one that the n-th cloze is, or NULL. */
struct anki_gap_source {
  const struct qconv_gap *(*like)(void *context, size_t index);
  struct qconv_text (*text)(void *context, qconv_str html); /* of the others */
  void *context;
};
/* Reads clozes into the question's gaps, in place of those it had; false: there is none,
   and nothing is changed. source may be NULL. */
bool anki_read_clozes(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question,
                      qconv_str html, const struct anki_gap_source *source);
/* What stands in each cloze that is in no other one; how many there are. */
size_t anki_cloze_inners(struct qconv_arena *arena, qconv_str html, qconv_str **inners);
/* How many cards the clozes of a text make, with those of other texts in seen (64 bits a word). */
void anki_count_clozes(qconv_str html, uint64_t seen[8]);

void anki_settle_roles(struct anki_reading *reading, struct anki_read_type *type);
void anki_read_question(struct anki_reading *reading, const struct anki_read_note *note);
/* NULL: the type is none of ours. */
const struct anki_own_type *anki_own_type(struct anki_reading *reading, const struct anki_read_type *type);
/* False: the note is to be read like a foreign one. */
bool anki_read_own(struct anki_reading *reading, const struct anki_read_note *note);
/* The id, or absent when another question has it. */
qconv_str anki_fresh_id(struct anki_reading *reading, qconv_str id);

/* Finds the root of all decks in use, which gives the bank its title. */
void anki_find_root(struct anki_reading *reading);
qconv_str anki_root_description(const struct anki_reading *reading); /* HTML, empty: none */
qconv_str anki_deck_name(const struct anki_reading *reading, const struct anki_read_note *note);
const struct qconv_section *anki_section_of(struct anki_reading *reading, const struct anki_read_note *note);
void anki_split_tags(struct qconv_arena *arena, qconv_str tags, struct qconv_strings *list);
void anki_read_place(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question);
/* Which cards there are, where that is not one for the question and each of its gaps. */
void anki_read_cards(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question,
                     size_t expected);

enum qconv_match_level anki_probe(const struct qconv_input *input);
bool anki_read_package(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank);
enum qconv_match_level anki_probe_crowd(const struct qconv_input *input);
bool anki_read_crowd(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank);
enum qconv_match_level anki_probe_crowd_zip(const struct qconv_input *input);
bool anki_read_crowd_zip(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank);

#endif

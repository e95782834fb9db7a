/* The copy of a question in its own note.

   A card cannot say everything: how a text was written, what a choice is worth, which
   gaps are numbers. The field "Data", which no card shows, holds all of the question
   that the model knows, so that a deck reads back to the bank it was made of.

   What a user edits wins over the copy. The copy knows a digest of each field and of
   each text as they were written: a field with another digest was edited, and what
   it says now is read from it, but for the texts in it that still are as they were.

     qconv1|value|value|...|digest of all before

   Values come in the order of the model. A value is empty (absent), "%" (empty) or
   text with %XX for whatever Anki could take for its own. */
#ifndef QCONV_ANKI_COPY_H
#define QCONV_ANKI_COPY_H

#include "anki.h"

struct anki_shown_file {
  struct anki_shown_file *next;
  const struct anki_media *file;
};

enum { ANKI_DIGEST = 8 };
/* Eight hexadecimal digits. */
void anki_digest(qconv_str html, char digest[ANKI_DIGEST]);

/* copy_render.c: while a note is rendered.

   Notes what something looks like: a text, by its data and itself, or a gap. */
void anki_note_shown(struct anki_render *render, const void *source, qconv_str key, qconv_str html);
void anki_note_file(struct anki_render *render, const struct anki_media *file);

/* The value of the field "Data"; all other fields must be there. */
qconv_str anki_copy_of(struct anki_render *render);

/* What a copy holds. */
struct anki_copied_file {
  qconv_str packed, name, type;
  size_t place;
};
struct anki_copied {
  struct qconv_question question;        /* its section is not set */
  struct qconv_strings section;          /* the titles from the top down */
  char deck[ANKI_DIGEST];                /* of the deck's name */
  char fields[ANKI_FIELDS][ANKI_DIGEST]; /* by enum anki_field */
  struct anki_copied_file *files;
  size_t file_count;
  struct qconv_map by_digest; /* to texts; scope &gaps: to gaps; scope &answers: to answers */
  char gaps, answers;
  bool has_bank; /* the first note of a package says it of the bank */
  struct qconv_bank bank;
  char description[ANKI_DIGEST];
  struct qconv_strings *sections; /* the path of each that has none below it */
  size_t section_count;
};
qconv_str anki_write_copy(struct qconv_arena *arena, const struct anki_shown *looks, struct anki_copied *copied);
/* False: no copy, or one that was touched. */
bool anki_read_copy(struct qconv_arena *arena, qconv_str field, struct anki_copied *copied);
bool anki_is_copy(qconv_str field);

#endif

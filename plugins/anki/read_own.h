/* Notes of our own types, back into what they were made of.

   read_own.c         the copy, and which fields were edited
   read_own_place.c   section, tags, bank: as in the copy where nobody moved the note
   read_own_lists.c   choices, pairs, items, from the lists that the cards show
   read_own_values.c  accepted texts and numbers
   read_elements.c    the elements in a field */
#ifndef QCONV_ANKI_READ_OWN_H
#define QCONV_ANKI_READ_OWN_H

#include "copy.h"
#include "read.h"

/* Where a note type of ours has its fields. */
struct anki_own_type {
  enum anki_type type;
  size_t places[ANKI_FIELDS]; /* from 1; 0: it has no such field */
};

struct anki_own {
  struct anki_reading *reading;
  const struct anki_read_note *note;
  struct qconv_question *question;
  struct anki_copied *copied; /* NULL: none that can be used */
};

/* The field's HTML as it stands; absent: the type has none such. */
qconv_str anki_own_field(const struct anki_own *own, enum anki_field field);
/* Whether it says something else than when we wrote it. */
bool anki_own_edited(const struct anki_own *own, enum anki_field field);
/* A text of a field: the one it was made of, or what the HTML says now, in Markdown
   unless the one before was HTML. */
struct qconv_text anki_own_text(const struct anki_own *own, qconv_str html, struct qconv_text before);

void anki_read_own_place(struct anki_own *own);
void anki_read_own_bank(struct anki_own *own);

void anki_read_own_choices(struct anki_own *own);
void anki_read_own_key(struct anki_own *own);
void anki_read_own_truefalse(struct anki_own *own);
void anki_read_own_pairs(struct anki_own *own);
void anki_read_own_extra(struct anki_own *own);
void anki_read_own_items(struct anki_own *own);
void anki_read_own_accepted(struct anki_own *own);
void anki_read_own_numbers(struct anki_own *own);
void anki_read_own_line(struct anki_own *own);

/* What a field holds that has no other place, as "anki.field.NAME". */
void anki_keep_own_field(struct anki_own *own, enum anki_field field);

struct anki_element {
  qconv_str before, attributes, inner; /* before: from where the search began */
};
/* The next element of that name, at any depth; *rest goes on behind it. */
bool anki_next_element(qconv_str *rest, const char *name, struct anki_element *element);
bool anki_next_of_class(qconv_str *rest, const char *name, const char *class, struct anki_element *element);
qconv_str anki_attribute(qconv_str attributes, const char *name);
bool anki_has_class(qconv_str attributes, const char *class);

#endif

/* What the files of the filter "ids" share.

   ids.c        the filter: who keeps which id, and what is said of it
   ids_file.c   the file of ids
   ids_words.c  what a question says, in words
   ids_match.c  who resembles whom */
#ifndef IDS_H
#define IDS_H

#include "filters.h"

enum { IDS_PRINT = 12 }; /* hexadecimal digits of a fingerprint */

/* A question as the file knows it, or as it stands in the bank. */
struct ids_entry {
  qconv_str id, number;
  qconv_str prompt_print, answer_print; /* of all words */
  qconv_str prompt, answer;             /* the first words */
  qconv_str line;                       /* in the file; absent: not from there */
  struct qconv_question *question;      /* of the bank; NULL: none (yet) */
  struct ids_entry *match;              /* the one of the other side */
  struct ids_entry *twin;               /* the next one with the same print */
  bool gone;                            /* it was not in the bank the last time */
};

struct ids_entries {
  struct ids_entry *items;
  size_t count;
};

/* Reads the file; false: reported, it is no such file. */
bool ids_read(struct qconv_job *job, qconv_str text, struct ids_entries *entries);
/* Those of the bank, then those that are gone. */
void ids_write(struct qconv_output *output, const struct ids_entries *asked, const struct ids_entries *known);

/* What the question says; the id and the number are its own. */
struct ids_entry ids_entry_of(struct qconv_arena *arena, struct qconv_question *question);
/* The id of a question that has none: the same for the same words. */
qconv_str ids_made_of(struct qconv_arena *arena, const struct qconv_question *question);

/* Gives those without a match one among those that resemble them. */
void ids_match_alike(struct qconv_arena *arena, struct ids_entries *asked, struct ids_entries *known);
static inline void ids_pair(struct ids_entry *asked, struct ids_entry *known)
{
  asked->match = known;
  known->match = asked;
}

#endif

/* A block on its way to a question, between parts.c and choice.c. */
#ifndef QCONV_TEXT_PARTS_H
#define QCONV_TEXT_PARTS_H

#include "text.h"

enum { MOST_LABELS = 16 };

/* A stretch of a block that one label opens; the first has none. */
struct stretch {
  enum role role;
  qconv_str head;  /* the words on the label's own line */
  size_t from, to; /* the lines below */
};

struct parts {
  struct document *document;
  const struct block *block;
  struct stretch stretches[MOST_LABELS];
  size_t count;
  bool *used; /* by stretch: its words have gone into the question */
};

/* Head and lines as one text: a view where they stand together. */
qconv_str text_join(const struct parts *parts, qconv_str head, size_t from, size_t to);
/* All that a stretch holds; it is used from now on. */
qconv_str text_of_stretch(const struct parts *parts, const struct stretch *stretch);
void text_use_stretch(const struct parts *parts, const struct stretch *stretch);
/* The first labelled stretch of a role; NULL: there is none. */
const struct stretch *text_find_stretch(const struct parts *parts, enum role role);
/* What explains is kept, however many places it stands in. */
void text_add_feedback(const struct parts *parts, struct qconv_question *question, qconv_str text);

/* Make a choice question of a block that is one; false: it is none. Lettered or ticked
   choices; numbers or bullets of which the key repeats one; bullets of which some are
   marked, or which are headed "Options". */
bool text_set_choice(const struct parts *parts, struct qconv_question *question);
bool text_set_numbered_choice(const struct parts *parts, struct qconv_question *question);
bool text_set_repeated_choice(const struct parts *parts, struct qconv_question *question);
bool text_set_bullet_choice(const struct parts *parts, struct qconv_question *question);

#endif

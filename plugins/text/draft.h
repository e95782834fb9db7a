/* A text as it comes, line by line, for passes that edit it before anything else is seen. */
#ifndef QCONV_TEXT_DRAFT_H
#define QCONV_TEXT_DRAFT_H

#include "text.h"

struct draft {
  struct qconv_arena *arena;
  qconv_str text, *lines; /* without their ends */
  bool *code;             /* by line: within a fence, or one */
  size_t count;
  struct qconv_edits *edits;
};

struct draft draft_of(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits);
/* An edit of a piece of the text; silent: like one that was told before. */
void draft_replace(struct draft *draft, qconv_str removed, qconv_str inserted, const char *code, const char *what,
                   bool silent);

#endif

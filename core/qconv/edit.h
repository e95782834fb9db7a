/* Edits: how a repaired text differs from the one it came from.

   A list of edits is ordered by place and its edits do not overlap.  Applying
   it gives the repaired text, reverting it gives the first text back byte for
   byte, and every place in the one has its place in the other. */
#ifndef QCONV_EDIT_H
#define QCONV_EDIT_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_edit {
  size_t at;          /* offset in the first text */
  qconv_str removed;  /* the bytes there, a view into the first text; may be empty */
  qconv_str inserted; /* what stands there now; may be empty */
  const char *code;   /* "repair.copy-button": the rule that did it */
  const char *what;   /* "removed a copy button" */
  size_t to;          /* offset in the repaired text, filled in by qconv_edits_add */
  bool silent;        /* part of a repair that an earlier edit already tells of */
};

struct qconv_edits {
  struct qconv_edit *items;
  size_t count, capacity;
};

/* Appends; edit.at must not lie before the end of the last one. */
void qconv_edits_add(struct qconv_arena *arena, struct qconv_edits *edits, struct qconv_edit edit);

qconv_str qconv_edits_apply(struct qconv_arena *arena, qconv_str first, const struct qconv_edits *edits);
qconv_str qconv_edits_revert(struct qconv_arena *arena, qconv_str repaired, const struct qconv_edits *edits);

/* The offset in the first text of an offset in the repaired one. A place inside
   inserted text is the place of its edit. */
size_t qconv_edits_origin(const struct qconv_edits *edits, size_t repaired_offset);

#ifdef __cplusplus
}
#endif
#endif

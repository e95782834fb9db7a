/* What the files of the repair carrier share. */
#ifndef QCONV_FORMATS_REPAIR_LOCAL_H
#define QCONV_FORMATS_REPAIR_LOCAL_H

#include "chrome.h"
#include <qconv/edit.h>

struct repair {
  struct qconv_arena *arena;
  qconv_str text, rest;
  struct qconv_edits *edits;
  bool balanced;       /* as many fences close as open */
  bool in_code, in_comment, in_list, after_blank;
  bool has_sub_items; /* the last line was a repaired item of that indent, or one of its own */
  size_t item_indent;
  qconv_str paragraph; /* the last line of prose, if it was directly above */
  size_t open[32];     /* how many of each known element are open; see repair_prose.c */
};

struct fence {
  char mark; /* ` or ~ */
  size_t length, indent;
  qconv_str info;
};

bool repair_next_line(struct repair *repair, qconv_str *line);
/* The line that was taken last, with its end. */
qconv_str repair_with_end(const struct repair *repair, qconv_str line);
/* what: NULL is a silent part of the repair before it. An edit that overlaps an
   earlier one is not made. */
void repair_edit(struct repair *repair, qconv_str removed, qconv_str inserted, const char *code, const char *what);
size_t repair_indent(qconv_str line); /* in columns */
bool repair_is_list_item(qconv_str line);

bool repair_fence_open(qconv_str line, struct fence *fence);
/* Whether the fences of a text pair up: with a language they open, without they close
   what is open, else open. */
bool repair_fences_balance(qconv_str text);
/* Reads on to the end of the fence. */
void repair_fence(struct repair *repair, const struct fence *fence);
/* Fences code under a lone "Copy code"; false: there is none here. */
bool repair_copied_code(struct repair *repair, qconv_str line);
void repair_prose(struct repair *repair, qconv_str line);

#endif

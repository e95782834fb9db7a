/* What the two halves of the Markdown writer share. */
#ifndef QCONV_HTML_TO_MARKDOWN_H
#define QCONV_HTML_TO_MARKDOWN_H

#include "markup_local.h"

enum { CONTAINERS = EMIT_DEPTH + 9, STYLES = 32 };

struct container {
  unsigned id;
  size_t prefix;     /* its length outside */
  size_t number;     /* of the next item */
  char marker;
  bool loose, begun; /* begun: it has an item */
  char list_before;  /* the marker of a list that ended just now */
};

struct writer {
  qconv_str html;
  struct qconv_buffer out, prefix, text;
  struct container containers[CONTAINERS];
  size_t depth, style_count, links;
  const char *styles[STYLES]; /* what closes each open inline element */
  bool after_marker, money, cell;
  size_t heading;
};

/* The offset of the end tag that belongs to a start piece, and what is behind it. */
size_t qconv_writer_end_of(qconv_str html, const struct qconv_piece *start, size_t *behind);
/* Whether it has no attributes but these two. */
bool qconv_writer_attributes(const struct qconv_piece *piece, const char *first, const char *second);
/* Appends the HTML of [from, to) as it is, safe inside Markdown. */
void qconv_writer_raw(struct writer *writer, struct qconv_buffer *out, size_t from, size_t to);
/* Adds a piece to the text of the block in hand; where to go on. */
size_t qconv_writer_inline(struct writer *writer, const struct qconv_piece *piece);

#endif

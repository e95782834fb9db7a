/* The weight of each style of opener, between evidence.c and keep.c. */
#ifndef QCONV_TEXT_EVIDENCE_H
#define QCONV_TEXT_EVIDENCE_H

#include "text.h"

struct style {
  size_t count, kept; /* kept: those whose numbers go on */
  size_t rising, asking, answered, bodies, repeated, sections;
  unsigned long chain;
  const struct opener *first, *last;
  double quality, score; /* of one line; of all */
};

/* STYLES of them; the candidates lie before line end. */
struct style *text_weigh(struct document *document, struct openers candidates, size_t end);

/* Numbered lines and items also stand inside answers. */
bool text_is_list_like(const struct opener *opener);
/* Those in answers start again at 1; those that open questions go on. */
bool text_continues(const struct opener *opener, unsigned long last);

#endif

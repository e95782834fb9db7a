/* The weight of each style of opener, between evidence.c and keep.c. */
#ifndef QCONV_TEXT_EVIDENCE_H
#define QCONV_TEXT_EVIDENCE_H

#include "text.h"

struct style {
  size_t count, kept; /* kept: those whose numbers go on */
  size_t rising, asking, answered, bodies, repeated, sections;
  const struct opener *first, *last, *chain; /* chain: the last of those whose numbers go on */
  double quality, score; /* of one line; of all */
};

/* STYLES of them; the candidates lie before line end. */
struct style *text_weigh(struct document *document, struct openers candidates, size_t end);

/* Numbered lines and items also stand inside answers. */
bool text_is_list_like(const struct opener *opener);
/* Those in answers start again at 1; those that open questions go on. */
bool text_continues(const struct opener *opener, const struct opener *last);
/* Its number is the very next one: 3 behind 2, 2.1 behind 1.9. */
bool text_is_next(const struct opener *opener, const struct opener *last);

/* heads.c: what a heading is, by what stands below it. */
/* Contents, or further reading; links_answer: the author answers with links. */
bool text_is_contents(const struct document *document, const struct opener *opener, bool links_answer);
/* Links come first, and words of an answer follow. */
bool text_begins_with_link(const struct document *document, const struct opener *opener);
/* "Suggest your question!" over nothing. */
bool text_is_call(const struct document *document, const struct opener *opener);
/* A word or two over a heading as high: nobody asks that, it is a section. */
bool text_is_bare_title(const struct document *document, const struct opener *opener);
/* It has words of its own. */
bool text_has_words(const struct document *document, const struct opener *opener);
/* It has, and no heading stands below it. */
bool text_is_leaf(const struct document *document, const struct opener *opener);
/* A question whose answer has sub-heads of a word or two, as against a section over
   questions. */
bool text_has_sub_heads(const struct document *document, const struct opener *opener);

#endif

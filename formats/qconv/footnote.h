/* Footnotes of Markdown, as GitHub and Pandoc read them: "word[^label]" refers to
   what a line "[^label]: words" says, with the lines below that go on or, behind a
   blank line, are indented by four columns more. A label has no blank in it.

   A text whose own definitions are in it is whole: markup.h numbers the notes it
   refers to and puts them at its end. This page is for who brings a definition from
   elsewhere to the text that needs it. Code is never looked at. */
#ifndef QCONV_FOOTNOTE_H
#define QCONV_FOOTNOTE_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_footnote {
  qconv_str label;  /* as written */
  qconv_str source; /* the definition as Markdown, from "[^" on, without the indent of a list around it */
  qconv_str place;  /* a view into the text: its lines with their ends */
};
struct qconv_footnotes {
  struct qconv_footnote *items;
  size_t count, capacity;
};

/* Appends the definitions of a text, in order. */
void qconv_footnotes_find(struct qconv_arena *arena, qconv_str markdown, struct qconv_footnotes *footnotes);
/* A text without the lines of these definitions of it. */
qconv_str qconv_footnotes_without(struct qconv_arena *arena, qconv_str markdown, const struct qconv_footnotes *footnotes);
/* What it says: Markdown without label and indent. */
qconv_str qconv_footnote_words(struct qconv_arena *arena, const struct qconv_footnote *footnote);
/* The labels that a text refers to, each once and on a line of its own, in order. */
qconv_str qconv_footnote_references(struct qconv_arena *arena, qconv_str markdown);
/* The key under which labels that differ in case only are the same. */
qconv_str qconv_footnote_key(struct qconv_arena *arena, qconv_str label);

#ifdef __cplusplus
}
#endif
#endif

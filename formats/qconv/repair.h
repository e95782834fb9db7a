/* Repairs of text that a browser, a chat window or a clipboard has broken.

   Every repair is an edit, so the log of edits gives the first text back byte
   for byte.  Code is sacred: inside code only what is named here as chrome goes.

   repair.copy-button    a button or toolbar in or around a fence's info string
   repair.info-string    an info string that is more than a language
   repair.list-item      a stray <li>, </li>, <ul>, </ul>
   repair.closing-tag    a closing tag that nothing opened
   repair.rule           a line of ____ that separates, and text above -----
   repair.entity         entities escaped twice
   repair.fence          a fence that was never closed */
#ifndef QCONV_REPAIR_H
#define QCONV_REPAIR_H

#include <qconv/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Finds what to repair; edits come out in order. */
void qconv_repair(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits);
/* How long the front matter is: from a first line of dashes to the next one, with
   nothing but "key: value", list items, comments and indented lines between. 0: none. */
size_t qconv_front_matter(qconv_str text);
/* A note for each edit, at its place; the text must be a source of the log. */
void qconv_repair_report(struct qconv_log *log, const struct qconv_edits *edits);

#ifdef __cplusplus
}
#endif
#endif

/* Markdown: CommonMark 0.30 with GFM's tables, strikethrough, task lists and footnotes,
   and with formulas $..$ $$..$$ \(..\) \[..\] (a $ is money unless a formula
   starts right behind it and ends right before the other, no digit after that).
   Programs call markup.h; this is the part of it that knows the Markdown parser.

   Limits, beyond which text stays literal: 64 blocks in each other opened on
   one line, 16 KiB in one paragraph, 128 columns and 100,000 cells in a table. */
#ifndef QCONV_MARKDOWN_H
#define QCONV_MARKDOWN_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_emitter;

/* Reads the text, which must be clean, and hands it to the emitter. */
void qconv_markdown_emit(struct qconv_emitter *emitter, qconv_str markdown);
/* The end of the code span that starts at a backtick; the offset behind the backticks when
   nothing closes it on this line. unclosed remembers, by length, the runs of backticks that
   have no partner ahead; 0 at the start of a line. */
size_t qconv_code_span_end(qconv_str line, size_t at, uint64_t *unclosed);
/* "cmark 0.30.2" */
const char *qconv_markdown_version(void);

#ifdef __cplusplus
}
#endif
#endif

/* How the scanner sees a line of Markdown: its containers and what it opens. */
#ifndef QCONV_MARKDOWN_LINES_H
#define QCONV_MARKDOWN_LINES_H

#include "markup_local.h"

enum { LINE_DEPTH = 64 };

struct line {
  size_t start, content, end, next; /* offsets: content lies behind > and list markers, end before the newline */
  size_t quotes;                    /* how many > */
  size_t column;                    /* of the first list marker, else of the content */
  size_t item_count;                /* list markers on it */
  uint32_t items[LINE_DEPTH];       /* the column where each item's content starts */
  bool blank, bullet, first, too_deep; /* bullet, or the number 1 */
};

/* Where the open list items' content starts: to tell a new block from a line
   that merely goes on, as CommonMark does. */
struct line_lists {
  size_t count;
  uint32_t columns[LINE_DEPTH];
};

void qconv_line_read(qconv_str text, size_t at, struct line *line);
/* Whether the line opens a block even directly below a paragraph. */
bool qconv_line_interrupts(qconv_str text, const struct line *line, const struct line_lists *lists, size_t quotes);
/* Notes that a block starts with this line. */
void qconv_line_enter(const struct line *line, struct line_lists *lists);
/* The length of a fence that opens here, else 0. */
size_t qconv_line_fence(qconv_str text, const struct line *line);
/* Whether it starts an HTML block that only a blank line ends. */
bool qconv_line_html(qconv_str text, const struct line *line);

#endif

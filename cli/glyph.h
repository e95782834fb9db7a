/* Text of unknown origin made fit for a terminal: whatever could move the
   cursor, reorder the line or hide something is shown as an escape. */
#ifndef CLI_GLYPH_H
#define CLI_GLYPH_H

#include <qconv/str.h>
#include <stdio.h>

struct cli_glyph {
  char text[16]; /* what to print */
  size_t len;
  size_t width;  /* columns; 0 for what joins the character before */
  size_t bytes;  /* taken from the text */
};

/* The first character of a text that is not empty, at a column counted from 0
   (a tab goes to the next multiple of 8). */
struct cli_glyph cli_glyph(qconv_str text, size_t column);

/* Prints a text of one line, escaped. */
void cli_print(FILE *file, qconv_str text);

/* Gives wcwidth its table, the same for every user. */
void cli_glyph_start(void);

#endif

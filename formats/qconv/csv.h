/* Tables as text: RFC 4180, with any character between the fields.

   A field in quotes may hold separators, line ends and doubled quotes. Records
   end with LF or CRLF, the last one maybe with nothing. Fields are views into the
   text and come one by one, so a table of any width is read without memory.

   What the RFC leaves open is read so that nothing is lost: a quote inside of a
   field is just a quote; blanks may stand before an opening quote and behind a
   closing one; a field whose quote is closed too early goes on to the separator;
   and once a quote is never closed, quotes are plain characters from there on. */
#ifndef QCONV_CSV_H
#define QCONV_CSV_H

#include <qconv/arena.h>
#include <qconv/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* { .rest = text, .separator = ',' } is ready. */
struct qconv_csv {
  qconv_str rest; /* what was not read yet */
  char separator;
  bool literal; /* quotes mean nothing (any more) */
  bool inside;  /* a record is open: one more field follows, if an empty one */
};

struct qconv_csv_field {
  qconv_str raw;  /* as it stands, quotes included */
  qconv_str text; /* what is between the quotes, doubled ones not undone; else raw */
  bool quoted, doubled;
  bool overrun;  /* something stands behind the closing quote */
  bool unclosed; /* this is the quote that is never closed */
  bool last;     /* of its record */
};

/* The next field; false at the end of the text. */
bool qconv_csv_next(struct qconv_csv *csv, struct qconv_csv_field *field);
/* What a field says: a view wherever one can say it. */
qconv_str qconv_csv_text(struct qconv_arena *arena, const struct qconv_csv_field *field);
/* Warns of a field that breaks the rules (csv.quote). */
void qconv_csv_report(struct qconv_log *log, const struct qconv_csv_field *field);

/* How well a separator fits the text: of the records, so many have the width
   that is the most frequent one. Blank lines do not count. */
struct qconv_csv_shape {
  size_t records, regular, width;
};
struct qconv_csv_shape qconv_csv_shape(qconv_str text, char separator);

#ifdef __cplusplus
}
#endif
#endif

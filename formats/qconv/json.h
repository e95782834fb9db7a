/* JSON (RFC 8259), read strictly and written the same way every time.

   A text is checked once, as a whole; from then on a value is simply the view
   of its own bytes, found by walking: no tree is built, numbers keep the digits
   that were typed, and every value can be reported where it stands. */
#ifndef QCONV_JSON_H
#define QCONV_JSON_H

#include <qconv/arena.h>
#include <qconv/diagnostic.h>
#include <qconv/output.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { QCONV_JSON_DEPTH = 200 }; /* how deep arrays and objects may nest in what we read */

/* The value that a text holds, without the white space (and the byte order mark)
   around it; absent, and reported as json.syntax, when the text is not JSON: an
   object or array in valid UTF-8, with no name twice in one object, no
   character U+0000 and no number beyond what a double reaches. */
qconv_str qconv_json_load(struct qconv_arena *arena, struct qconv_log *log, qconv_str text);

/* All below wants values out of qconv_json_load. */

enum qconv_json_type {
  QCONV_JSON_OBJECT,
  QCONV_JSON_ARRAY,
  QCONV_JSON_STRING,
  QCONV_JSON_NUMBER,
  QCONV_JSON_BOOLEAN,
  QCONV_JSON_NULL
};
enum qconv_json_type qconv_json_type(qconv_str value);
const char *qconv_json_type_name(enum qconv_json_type type); /* "an object", "null" */

/* Visits what an object or array holds, in order; anything else holds nothing. */
struct qconv_json_walk {
  qconv_str name;  /* of the member, a string value in its quotes; absent in an array */
  qconv_str value;
  qconv_str rest;  /* what was not visited yet */
  bool object;
};
struct qconv_json_walk qconv_json_walk(qconv_str container);
bool qconv_json_next(struct qconv_json_walk *walk);
/* What a string says: a view into it, or made in the arena where it has escapes. */
qconv_str qconv_json_string(struct qconv_arena *arena, qconv_str value);
/* The bytes that a string says in base64 (RFC 4648, padded, no white space);
   absent when it is not base64. */
qconv_str qconv_json_base64(struct qconv_arena *arena, qconv_str value);
/* "true". A number is the text of its value. */
bool qconv_json_true(qconv_str value);

/* Whether every reader would keep a number as it is written: the JSON grammar,
   no exponent, at most 15 digits. Others are better written as strings. */
bool qconv_json_is_number(qconv_str text);

/* Writes as it is told: two blanks of indent, each member and item on a line of
   its own, but those of a container opened on a line stay on that line.
   { .output = output } is ready. */
struct qconv_json_writer {
  struct qconv_output *output;
  size_t depth;
  size_t line_depth; /* the depth of the container that stays on a line; 0: none */
  size_t replaced;   /* how many characters JSON cannot hold: they became U+FFFD */
  bool filled;       /* the open container holds something */
  bool named;        /* a name waits for its value */
};

/* bracket is '{' or '['; every open wants its close, with '}' or ']'. */
void qconv_json_open(struct qconv_json_writer *writer, char bracket);
void qconv_json_open_line(struct qconv_json_writer *writer, char bracket);
void qconv_json_close(struct qconv_json_writer *writer, char bracket);
/* Before each value in an object. */
void qconv_json_name(struct qconv_json_writer *writer, const char *name);
void qconv_json_name_str(struct qconv_json_writer *writer, qconv_str name);
void qconv_json_put_string(struct qconv_json_writer *writer, qconv_str text);
void qconv_json_put_base64(struct qconv_json_writer *writer, qconv_str bytes);
/* The text as it is: a number, true, false or null. */
void qconv_json_put_raw(struct qconv_json_writer *writer, qconv_str text);
/* Ends the line behind the outermost value. */
void qconv_json_end(struct qconv_json_writer *writer);

/* The same JSON without a <, which no parser of HTML around it can take for markup. */
qconv_str qconv_json_inert(struct qconv_arena *arena, qconv_str json);

/* "jansson 2.14", for --version. */
const char *qconv_json_version(void);

#ifdef __cplusplus
}
#endif
#endif

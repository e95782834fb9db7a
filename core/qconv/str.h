/* String views.

   A qconv_str is bytes that somebody else owns: a piece of the input, of an
   arena or of a literal.  It is not zero terminated and may hold any byte; text
   is UTF-8 unless a comment says otherwise.  A view whose data is NULL is
   "absent", one whose len is 0 is "empty". */
#ifndef QCONV_STR_H
#define QCONV_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct qconv_str {
  const char *data;
  size_t len;
} qconv_str;

/* A view of a string literal. */
#define QCONV_STR(literal) ((qconv_str){"" literal, sizeof(literal) - 1})
/* The two arguments that a "%.*s" wants. */
#define QCONV_ARG(str) (int)(str).len, (str).data ? (str).data : ""

#define QCONV_NOT_FOUND ((size_t)-1)

static inline qconv_str qconv_str_of(const char *text)
{
  return (qconv_str){text, text ? strlen(text) : 0};
}

static inline bool qconv_str_equal(qconv_str a, qconv_str b)
{
  return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

/* The view of bytes [from, to); both are cut to the length. */
static inline qconv_str qconv_str_slice(qconv_str str, size_t from, size_t to)
{
  to = to > str.len ? str.len : to;
  from = from > to ? to : from;
  return (qconv_str){str.data ? str.data + from : NULL, to - from};
}

static inline qconv_str qconv_str_from(qconv_str str, size_t from)
{
  return qconv_str_slice(str, from, str.len);
}

/* Byte order, a shorter string first: <0, 0, >0 like memcmp. */
int qconv_str_compare(qconv_str a, qconv_str b);

/* Upper and lower case are the same for A-Z only. */
bool qconv_str_equal_nocase(qconv_str a, qconv_str b);
static inline bool qconv_str_starts(qconv_str str, qconv_str prefix)
{
  return str.len >= prefix.len && (prefix.len == 0 || memcmp(str.data, prefix.data, prefix.len) == 0);
}
bool qconv_str_starts_nocase(qconv_str str, qconv_str prefix);
bool qconv_str_ends(qconv_str str, qconv_str suffix);

/* Where needle first occurs, or QCONV_NOT_FOUND. */
size_t qconv_str_find(qconv_str str, qconv_str needle);
size_t qconv_str_find_char(qconv_str str, char c);
/* Where needle first occurs at or behind from, or QCONV_NOT_FOUND, for one who asks again and
   again while from only grows: then all the answers together read the text once. seen is
   for one text and one needle; 0 at the start. */
size_t qconv_str_ahead(qconv_str str, size_t from, qconv_str needle, size_t *seen);
bool qconv_str_contains_nocase(qconv_str str, qconv_str needle);

/* White space is blank, tab, newline, return, form feed and vertical tab. */
static inline bool qconv_is_space(char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool qconv_is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/* A-Z only. */
static inline char qconv_lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* A-Z a-z */
static inline bool qconv_is_alpha(char c)
{
  c = qconv_lower(c);
  return c >= 'a' && c <= 'z';
}

qconv_str qconv_str_trim(qconv_str str);
qconv_str qconv_str_trim_start(qconv_str str);
qconv_str qconv_str_trim_end(qconv_str str);
bool qconv_str_blank(qconv_str str); /* nothing but white space */

/* Takes the next line off *rest, without its LF or CRLF; false at the end. */
bool qconv_str_line(qconv_str *rest, qconv_str *line);
/* Takes the piece before the next separator off *rest; false at the end. */
bool qconv_str_split(qconv_str *rest, char separator, qconv_str *piece);

/* Whether part is a view into whole. */
bool qconv_str_within(qconv_str whole, qconv_str part);

/* UTF-8: the length of the longest valid prefix (RFC 3629: no overlong form, no
   surrogate, nothing above U+10FFFF). */
size_t qconv_utf8_valid(qconv_str str);
/* Decodes the character at the start, which must be valid; its length in bytes,
   0 at the end. */
size_t qconv_utf8_decode(qconv_str str, uint32_t *character);
/* Writes at most 4 bytes and returns how many. What is no character (a surrogate,
   above U+10FFFF) becomes U+FFFD. */
size_t qconv_utf8_encode(uint32_t character, char bytes[4]);
/* How many characters a valid text has. */
size_t qconv_utf8_count(qconv_str str);

#ifdef __cplusplus
}
#endif
#endif

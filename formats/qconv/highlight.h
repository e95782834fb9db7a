/* Code in colours: a piece of code cut into spans that say what stands there.

   A lexer knows words, strings, comments and numbers, not grammar; where that does not
   suffice to tell (is this / a division?) it decides by what stands before. The spans
   are the code: joined they give it byte for byte, whatever the code is. Time is linear,
   memory is none. A language is never guessed. */
#ifndef QCONV_HIGHLIGHT_H
#define QCONV_HIGHLIGHT_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

enum qconv_code_token {
  QCONV_TOKEN_PLAIN,
  QCONV_TOKEN_KEYWORD,  /* k: words of the language, tags of HTML and XML, at-rules of CSS */
  QCONV_TOKEN_TYPE,     /* t: types and classes, sections of INI, classes and ids of CSS */
  QCONV_TOKEN_FUNCTION, /* f: what is called, commands of a shell, targets of a makefile */
  QCONV_TOKEN_VARIABLE, /* v: variables with a sign of their own, attributes, keys, properties, options */
  QCONV_TOKEN_STRING,   /* s: strings, characters, regular expressions */
  QCONV_TOKEN_NUMBER,   /* n: numbers and constants: true, null, this */
  QCONV_TOKEN_COMMENT,  /* c */
  QCONV_TOKEN_META,     /* m: preprocessor, annotations, prompts, heads of a diff */
  QCONV_TOKEN_INSERTED, /* i: lines of a diff */
  QCONV_TOKEN_DELETED,  /* d */
  QCONV_TOKENS
};

struct qconv_language;

/* The language that people call so behind a fence ("py", "c++", "golang", "console");
   upper and lower case are the same. NULL: no such language. */
const struct qconv_language *qconv_language_find(qconv_str name);
/* Its first name. */
qconv_str qconv_language_name(const struct qconv_language *language);
/* The languages there are, by a number from 0; NULL behind the last. */
const struct qconv_language *qconv_language_at(size_t number);

/* Calls put with one span after another; neighbours differ in their token. */
void qconv_highlight(const struct qconv_language *language, qconv_str code,
                     void (*put)(void *context, qconv_str text, enum qconv_code_token token), void *context);

/* Appends code as HTML: <span class="qc-k">…</span> and so on, the letter as above; plain
   text and code of an unknown language (or none: empty) without spans. Text appends a
   text escaped, as in qconv_markup_options; NULL: qconv_xml_escape. True: there are spans. */
bool qconv_highlight_html(struct qconv_buffer *html, qconv_str code, qconv_str language,
                          void (*text)(void *context, struct qconv_buffer *html, qconv_str text, bool in_code),
                          void *context);

#ifdef __cplusplus
}
#endif
#endif

/* Chrome: what a chat window draws around code and a clipboard brings along. */
#ifndef QCONV_FORMATS_CHROME_H
#define QCONV_FORMATS_CHROME_H

#include <qconv/str.h>

struct html_tag {
  size_t start, end; /* offsets in the line; end is behind the '>' */
  qconv_str name;
  bool closing, empty; /* </x>, <x/> */
};

/* The next tag of a line at or behind from, none inside an inline code span. */
bool qconv_next_tag(qconv_str line, size_t from, struct html_tag *tag);
/* The end of the code span that starts at a backtick; the offset behind the
   backticks when nothing closes it on this line. */
size_t qconv_code_span_end(qconv_str line, size_t at);

/* Whether text, tags taken out, is only words of a toolbar ("Copy code", "Edit"),
   with or without the name of a language in front. */
bool qconv_is_chrome_text(qconv_str text);
/* Whether a piece has a tag that a toolbar is made of: button, svg, or a div or
   span with classes of a layout. */
bool qconv_has_toolbar_tag(qconv_str piece);
/* The language that a toolbar names: <span>c</span>; absent when it names none. */
qconv_str qconv_toolbar_language(qconv_str piece);
/* Whether a word can be the name of a language: letters, digits, + # - . _ */
bool qconv_is_language_word(qconv_str word);

#endif

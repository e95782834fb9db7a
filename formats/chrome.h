/* Chrome: what a chat window draws around code and a clipboard brings along. */
#ifndef QCONV_FORMATS_CHROME_H
#define QCONV_FORMATS_CHROME_H

#include <qconv/str.h>

struct html_tag {
  size_t start, end; /* offsets in the line; end is behind the '>' */
  qconv_str name;
  bool closing, empty; /* </x>, <x/> */
};

/* A walk over the tags of a line, none inside an inline code span. */
struct tag_walk {
  qconv_str line;
  size_t at;         /* where to go on; may be set */
  size_t last;       /* behind the last '>' of the line */
  uint64_t unclosed; /* see qconv_code_span_end */
};
struct tag_walk qconv_tags_of(qconv_str line);
/* The next tag; at is then behind it. */
bool qconv_next_tag(struct tag_walk *walk, struct html_tag *tag);

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

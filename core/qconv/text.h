/* Text with its markup: what a person wrote, as they wrote it.

   Each text says its own markup, so a text nobody touched goes back byte for
   byte to a format that speaks the same markup; an exporter asks the carrier
   "markup" for the one it wants.  Inside a text, whatever the markup:

   - a picture or sound of the bank is the URL  media:NAME
   - a gap of a cloze question is  {{gap:ID}}, for an ID the question declares */
#ifndef QCONV_TEXT_H
#define QCONV_TEXT_H

#include <qconv/str.h>

enum qconv_markup { QCONV_PLAIN, QCONV_MARKDOWN, QCONV_HTML };

struct qconv_text {
  enum qconv_markup markup;
  qconv_str str; /* absent: there is no such text */
};

static inline struct qconv_text qconv_plain(qconv_str str) { return (struct qconv_text){QCONV_PLAIN, str}; }
static inline struct qconv_text qconv_markdown(qconv_str str) { return (struct qconv_text){QCONV_MARKDOWN, str}; }
static inline struct qconv_text qconv_html(qconv_str str) { return (struct qconv_text){QCONV_HTML, str}; }
static inline bool qconv_text_absent(struct qconv_text text) { return text.str.data == NULL; }

#endif

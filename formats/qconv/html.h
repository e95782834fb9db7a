/* HTML: a fragment of whatever quality, as the well-formed XHTML of markup.h.
   Programs call markup.h; this is the part of it that knows the HTML parser. */
#ifndef QCONV_HTML_H
#define QCONV_HTML_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_emitter;

/* Reads the fragment and hands it to the emitter; text that is not UTF-8 must
   have been cleaned. Unknown elements' tags become text. */
void qconv_html_emit(struct qconv_emitter *emitter, qconv_str html);

#ifdef __cplusplus
}
#endif
#endif

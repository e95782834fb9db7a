/* XML: escaping for what we write. */
#ifndef QCONV_XML_H
#define QCONV_XML_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Appends text for element content or a double-quoted attribute: & < > " as
   entities; characters that XML 1.0 forbids as U+FFFD. */
void qconv_xml_escape(struct qconv_buffer *buffer, qconv_str text);

#ifdef __cplusplus
}
#endif
#endif

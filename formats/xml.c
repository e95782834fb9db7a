/* Escaping for XML: runs without anything special are appended whole. */
#include <qconv/xml.h>

/* The length of the special thing at at and what stands for it; 0: nothing special. */
static size_t special(qconv_str text, size_t at, qconv_str *instead)
{
  unsigned char c = (unsigned char)text.data[at];
  *instead = QCONV_STR("\xEF\xBF\xBD");
  if (c == '&')
    *instead = QCONV_STR("&amp;");
  else if (c == '<')
    *instead = QCONV_STR("&lt;");
  else if (c == '>')
    *instead = QCONV_STR("&gt;");
  else if (c == '"')
    *instead = QCONV_STR("&quot;");
  else if (c == 0xEF) /* U+FFFE and U+FFFF */
    return text.len - at >= 3 && (unsigned char)text.data[at + 1] == 0xBF && (unsigned char)text.data[at + 2] >= 0xBE
             ? 3
             : 0;
  else
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  return 1;
}

void qconv_xml_escape(struct qconv_buffer *buffer, qconv_str text)
{
  size_t start = 0, at = 0;
  while (at < text.len) {
    unsigned char c = (unsigned char)text.data[at];
    qconv_str instead;
    size_t length = c > '>' && c != 0xEF ? 0 : special(text, at, &instead);
    if (length == 0) {
      at++;
      continue;
    }
    qconv_append(buffer, qconv_str_slice(text, start, at));
    qconv_append(buffer, instead);
    start = at += length;
  }
  qconv_append(buffer, qconv_str_from(text, start));
}

/* Text as the parsers behind markup may see it. */
#include "markup_local.h"

static bool is_clean(qconv_str text)
{
  if (text.len == 0)
    return true;
  if (memchr(text.data, 0, text.len) || memchr(text.data, '\r', text.len) || qconv_utf8_valid(text) != text.len)
    return false;
  for (size_t at = 0; at + 2 < text.len; at += 1) {
    const char *lead = memchr(text.data + at, 0xEF, text.len - at - 2);
    if (!lead)
      return true;
    at = (size_t)(lead - text.data);
    if ((unsigned char)text.data[at + 1] == 0xB7 && (unsigned char)text.data[at + 2] <= 0xAF &&
        (unsigned char)text.data[at + 2] >= 0x90)
      return false;
  }
  return true;
}

qconv_str qconv_markup_clean(struct qconv_arena *arena, qconv_str text)
{
  if (is_clean(text))
    return text;
  struct qconv_buffer clean = {.arena = arena};
  while (text.len) {
    uint32_t character;
    size_t length = qconv_utf8_valid(qconv_str_slice(text, 0, 4)) ? qconv_utf8_decode(text, &character) : 0;
    bool newline = length == 1 && character == '\r';
    if (newline && text.len > 1 && text.data[1] == '\n')
      length = 2;
    if (newline)
      qconv_append_char(&clean, '\n');
    else if (length == 0 || character == 0 || (character >= 0xFDD0 && character <= 0xFDEF))
      qconv_append_literal(&clean, "\xEF\xBF\xBD");
    else
      qconv_append(&clean, qconv_str_slice(text, 0, length));
    text = qconv_str_from(text, length ? length : 1);
  }
  return qconv_buffer_str(&clean);
}

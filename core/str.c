/* String views and UTF-8. */
#include <qconv/str.h>

int qconv_str_compare(qconv_str a, qconv_str b)
{
  size_t shorter = a.len < b.len ? a.len : b.len;
  int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool qconv_str_equal_nocase(qconv_str a, qconv_str b)
{
  return a.len == b.len && qconv_str_starts_nocase(a, b);
}

bool qconv_str_starts_nocase(qconv_str str, qconv_str prefix)
{
  if (str.len < prefix.len)
    return false;
  for (size_t i = 0; i < prefix.len; i++)
    if (qconv_lower(str.data[i]) != qconv_lower(prefix.data[i]))
      return false;
  return true;
}

bool qconv_str_ends(qconv_str str, qconv_str suffix)
{
  return str.len >= suffix.len && qconv_str_equal(qconv_str_from(str, str.len - suffix.len), suffix);
}

size_t qconv_str_find_char(qconv_str str, char c)
{
  const char *found = str.len ? memchr(str.data, c, str.len) : NULL;
  return found ? (size_t)(found - str.data) : QCONV_NOT_FOUND;
}

size_t qconv_str_find(qconv_str str, qconv_str needle)
{
  if (needle.len == 0)
    return 0;
  for (size_t at = 0; at + needle.len <= str.len; at++) {
    const char *found = memchr(str.data + at, needle.data[0], str.len - needle.len - at + 1);
    if (!found)
      break;
    at = (size_t)(found - str.data);
    if (memcmp(found, needle.data, needle.len) == 0)
      return at;
  }
  return QCONV_NOT_FOUND;
}

/* *seen is one more than the last answer, so that 0 is none; the one more than
   QCONV_NOT_FOUND would be 0, so it stands for itself. */
size_t qconv_str_ahead(qconv_str str, size_t from, qconv_str needle, size_t *seen)
{
  if (*seen == QCONV_NOT_FOUND)
    return QCONV_NOT_FOUND;
  if (*seen <= from) {
    size_t found = qconv_str_find(qconv_str_from(str, from), needle);
    *seen = found == QCONV_NOT_FOUND ? QCONV_NOT_FOUND : from + found + 1;
  }
  return *seen == QCONV_NOT_FOUND ? QCONV_NOT_FOUND : *seen - 1;
}

bool qconv_str_contains_nocase(qconv_str str, qconv_str needle)
{
  char first = needle.len ? qconv_lower(needle.data[0]) : 0;
  for (size_t at = 0; at + needle.len <= str.len; at++)
    if (needle.len == 0 ||
        (qconv_lower(str.data[at]) == first && qconv_str_starts_nocase(qconv_str_from(str, at), needle)))
      return true;
  return false;
}

qconv_str qconv_str_trim_start(qconv_str str)
{
  size_t at = 0;
  while (at < str.len && qconv_is_space(str.data[at]))
    at++;
  return qconv_str_from(str, at);
}

qconv_str qconv_str_trim_end(qconv_str str)
{
  while (str.len && qconv_is_space(str.data[str.len - 1]))
    str.len--;
  return str;
}

qconv_str qconv_str_trim(qconv_str str)
{
  return qconv_str_trim_start(qconv_str_trim_end(str));
}

bool qconv_str_blank(qconv_str str)
{
  return qconv_str_trim_start(str).len == 0;
}

bool qconv_str_split(qconv_str *rest, char separator, qconv_str *piece)
{
  if (!rest->data)
    return false;
  size_t end = qconv_str_find_char(*rest, separator);
  if (end == QCONV_NOT_FOUND) {
    *piece = *rest;
    *rest = (qconv_str){NULL, 0};
  } else {
    *piece = qconv_str_slice(*rest, 0, end);
    *rest = qconv_str_from(*rest, end + 1);
  }
  return true;
}

bool qconv_str_line(qconv_str *rest, qconv_str *line)
{
  if (rest->len == 0)
    return false;
  qconv_str_split(rest, '\n', line);
  if (line->len && line->data[line->len - 1] == '\r')
    line->len--;
  return true;
}

bool qconv_str_within(qconv_str whole, qconv_str part)
{
  uintptr_t start = (uintptr_t)whole.data, at = (uintptr_t)part.data;
  return whole.data && part.data && at >= start && at - start <= whole.len && part.len <= whole.len - (at - start);
}

/* The length of the valid character at bytes, 0 when there is none. */
static size_t character_length(const unsigned char *bytes, size_t len)
{
  unsigned char first = bytes[0];
  if (first < 0x80)
    return 1;
  size_t need = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || len < need)
    return 0;
  unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (bytes[1] < low || bytes[1] > high)
    return 0;
  for (size_t i = 2; i < need; i++)
    if ((bytes[i] & 0xC0) != 0x80)
      return 0;
  return need;
}

size_t qconv_utf8_valid(qconv_str str)
{
  const unsigned char *bytes = (const unsigned char *)str.data;
  size_t at = 0;
  while (at < str.len) {
    uint64_t eight;
    while (at + sizeof eight <= str.len) {
      memcpy(&eight, bytes + at, sizeof eight);
      if (eight & UINT64_C(0x8080808080808080))
        break;
      at += sizeof eight;
    }
    if (at == str.len)
      break;
    size_t length = character_length(bytes + at, str.len - at);
    if (!length)
      break;
    at += length;
  }
  return at;
}

size_t qconv_utf8_decode(qconv_str str, uint32_t *character)
{
  *character = 0;
  if (str.len == 0)
    return 0;
  const unsigned char *bytes = (const unsigned char *)str.data;
  size_t length = character_length(bytes, str.len);
  if (length <= 1) {
    *character = length ? bytes[0] : 0xFFFD;
    return 1;
  }
  *character = bytes[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++)
    *character = *character << 6 | (bytes[i] & 0x3F);
  return length;
}

size_t qconv_utf8_encode(uint32_t character, char bytes[4])
{
  if (character < 0x80) {
    bytes[0] = (char)character;
    return 1;
  }
  if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
    character = 0xFFFD;
  size_t length = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--) {
    bytes[i] = (char)(0x80 | (character & 0x3F));
    character >>= 6;
  }
  bytes[0] = (char)(0xF00u >> length | character);
  return length;
}

size_t qconv_utf8_count(qconv_str str)
{
  size_t count = 0;
  for (size_t i = 0; i < str.len; i++)
    count += ((unsigned char)str.data[i] & 0xC0) != 0x80;
  return count;
}

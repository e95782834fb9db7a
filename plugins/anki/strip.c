/* The plain text of a field, for its sort column and checksum.

   As Anki does it since 2.1.28: a tag that shows media becomes its file's name
   between blanks; comments, styles, scripts and all other tags go; then entities
   are decoded, unless one of them is none, and no-break spaces become blanks. */
#include "anki.h"

#include <qconv/hash.h>

/* The view behind the first end, or nothing when there is none. */
static bool skip_to(qconv_str html, size_t from, qconv_str end, size_t *after)
{
  qconv_str rest = qconv_str_from(html, from);
  for (size_t i = 0; i + end.len <= rest.len; i++)
    if (rest.data[i] == end.data[0] && qconv_str_starts_nocase(qconv_str_from(rest, i), end)) {
      *after = from + i + end.len;
      return true;
    }
  return false;
}

static bool is_media_tag(qconv_str tag)
{
  static const char *const names[] = {"<img", "<audio", "<video", "<object", "<source"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    qconv_str name = qconv_str_of(names[i]);
    if (qconv_str_starts_nocase(tag, name) && tag.len > name.len && !qconv_is_alpha(tag.data[name.len]))
      return true;
  }
  return false;
}

/* The value of src or data in double quotes, which is how we write it. */
static bool media_name(qconv_str tag, qconv_str *name)
{
  static const char *const starts[] = {" src=\"", " data=\""};
  if (!is_media_tag(tag))
    return false;
  for (size_t i = 0; i < 2; i++) {
    size_t at = qconv_str_find(tag, qconv_str_of(starts[i]));
    if (at == QCONV_NOT_FOUND)
      continue;
    *name = qconv_str_from(tag, at + strlen(starts[i]));
    *name = qconv_str_slice(*name, 0, qconv_str_find_char(*name, '"'));
    return true;
  }
  return false;
}

/* The length of the tag, comment or element that goes as a whole; 0: none starts here. */
static size_t tag_length(qconv_str html)
{
  size_t end;
  if (qconv_str_starts(html, QCONV_STR("<!--")) && skip_to(html, 4, QCONV_STR("-->"), &end))
    return end;
  if (qconv_str_starts_nocase(html, QCONV_STR("<style")) && skip_to(html, 6, QCONV_STR("</style>"), &end))
    return end;
  if (qconv_str_starts_nocase(html, QCONV_STR("<script")) && skip_to(html, 7, QCONV_STR("</script>"), &end))
    return end;
  return skip_to(html, 1, QCONV_STR(">"), &end) ? end : 0;
}

static qconv_str remove_tags(struct qconv_arena *arena, qconv_str html)
{
  struct qconv_buffer plain = {.arena = arena};
  for (;;) {
    size_t at = qconv_str_find_char(html, '<');
    qconv_append(&plain, qconv_str_slice(html, 0, at));
    if (at == QCONV_NOT_FOUND)
      return qconv_buffer_str(&plain);
    html = qconv_str_from(html, at);
    size_t len = tag_length(html);
    if (len == 0) {
      qconv_append(&plain, html);
      return qconv_buffer_str(&plain);
    }
    qconv_str name;
    if (media_name(qconv_str_slice(html, 0, len), &name)) {
      qconv_append_char(&plain, ' ');
      qconv_append(&plain, name);
      qconv_append_char(&plain, ' ');
    }
    html = qconv_str_from(html, len);
  }
}

static bool number_entity(qconv_str name, uint32_t *character)
{
  bool hex = name.len > 1 && qconv_lower(name.data[1]) == 'x';
  *character = 0;
  if (name.len < (hex ? 3u : 2u) || name.len > 9 || name.data[0] != '#')
    return false;
  for (size_t i = hex ? 2 : 1; i < name.len; i++) {
    const char *digits = "0123456789abcdef", *digit = memchr(digits, qconv_lower(name.data[i]), hex ? 16 : 10);
    if (!digit)
      return false;
    *character = *character * (hex ? 16 : 10) + (uint32_t)(digit - digits);
  }
  return *character > 0 && *character <= 0x10ffff && (*character & 0xfffff800) != 0xd800;
}

/* Entities that we write; any other spoils the whole text, as it does for Anki. */
static bool entity(qconv_str name, uint32_t *character)
{
  static const struct { const char *name; uint32_t character; } known[] = {
    {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", 0xa0}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (qconv_str_equal(name, qconv_str_of(known[i].name))) {
      *character = known[i].character;
      return true;
    }
  return number_entity(name, character);
}

static void append_character(struct qconv_buffer *buffer, uint32_t character)
{
  qconv_append_utf8(buffer, character == 0xa0 ? ' ' : character);
}

static qconv_str blank_no_break_spaces(struct qconv_arena *arena, qconv_str text)
{
  struct qconv_buffer plain = {.arena = arena};
  for (size_t at; (at = qconv_str_find(text, QCONV_STR("\xc2\xa0"))) != QCONV_NOT_FOUND;) {
    qconv_append(&plain, qconv_str_slice(text, 0, at));
    qconv_append_char(&plain, ' ');
    text = qconv_str_from(text, at + 2);
  }
  qconv_append(&plain, text);
  return qconv_buffer_str(&plain);
}

static qconv_str decode_entities(struct qconv_arena *arena, qconv_str text)
{
  if (qconv_str_find_char(text, '&') == QCONV_NOT_FOUND)
    return text;
  struct qconv_buffer plain = {.arena = arena};
  qconv_str rest = text;
  for (size_t at; (at = qconv_str_find_char(rest, '&')) != QCONV_NOT_FOUND;) {
    qconv_append(&plain, qconv_str_slice(rest, 0, at));
    rest = qconv_str_from(rest, at + 1);
    qconv_str name = qconv_str_slice(rest, 0, qconv_str_find_char(qconv_str_slice(rest, 0, 32), ';'));
    uint32_t character;
    if (name.len == rest.len || !entity(name, &character))
      return text;
    append_character(&plain, character);
    rest = qconv_str_from(rest, name.len + 1);
  }
  qconv_append(&plain, rest);
  return blank_no_break_spaces(arena, qconv_buffer_str(&plain));
}

qconv_str anki_strip(struct qconv_arena *arena, qconv_str html)
{
  return decode_entities(arena, remove_tags(arena, html));
}

uint32_t anki_checksum(qconv_str stripped)
{
  uint8_t digest[20];
  qconv_sha1(stripped, digest);
  return (uint32_t)digest[0] << 24 | (uint32_t)digest[1] << 16 | (uint32_t)digest[2] << 8 | digest[3];
}

/* What is left of XHTML when its tags go: what the printed key weighs. */
#include "html.h"

/* Whether the tag behind the < ends a block, so that words do not run together. */
static bool ends_block(qconv_str tag)
{
  static const char *const blocks[] = {"/p", "/l", "/d", "/t", "/h", "/pr", "/bl", "br"};
  if (qconv_str_starts(tag, QCONV_STR("/del")))
    return false;
  for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
    if (qconv_str_starts(tag, qconv_str_of(blocks[i])))
      return true;
  return false;
}

static void put_space(struct qconv_buffer *text)
{
  if (text->len && text->data[text->len - 1] != ' ')
    qconv_append_char(text, ' ');
}

qconv_str html_strip(struct qconv_arena *arena, qconv_str html)
{
  struct qconv_buffer text = {.arena = arena};
  for (size_t i = 0; i < html.len; i++) {
    if (html.data[i] == '<') {
      qconv_str tag = qconv_str_from(html, i + 1);
      size_t end = qconv_str_find_char(tag, '>');
      if (ends_block(tag))
        put_space(&text);
      if (end == QCONV_NOT_FOUND)
        break;
      i += end + 1;
    } else if (qconv_is_space(html.data[i])) {
      put_space(&text);
    } else {
      qconv_append_char(&text, html.data[i]);
    }
  }
  return qconv_str_trim(qconv_buffer_str(&text));
}

/* The length of the character or entity at the start. */
static size_t unit(qconv_str escaped)
{
  if (escaped.data[0] == '&') {
    size_t end = qconv_str_find_char(qconv_str_slice(escaped, 0, 12), ';');
    return end == QCONV_NOT_FOUND ? 1 : end + 1;
  }
  uint32_t character;
  return qconv_utf8_decode(escaped, &character);
}

size_t html_characters(qconv_str escaped)
{
  size_t count = 0;
  for (size_t at = 0; at < escaped.len; at += unit(qconv_str_from(escaped, at)))
    count++;
  return count;
}

/* What is left of XHTML when its tags go: what a reading system counts before it
   shows a note in place. */
#include "epub.h"

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

/* Puts the formula whose start tag begins the rest: whole, or its TeX; its length, 0: this is none. */
static size_t put_formula(struct qconv_buffer *text, qconv_str rest, bool whole)
{
  static const qconv_str start = {"<math ", 6}, alternative = {" alttext=\"", 10}, end = {"</math>", 7};
  size_t length = qconv_str_starts(rest, start) ? qconv_str_find(rest, end) : QCONV_NOT_FOUND;
  if (length == QCONV_NOT_FOUND)
    return 0;
  length += end.len;
  qconv_str formula = qconv_str_slice(rest, 0, length);
  qconv_str tex = qconv_str_from(formula, qconv_str_find(formula, alternative) + alternative.len);
  qconv_append(text, whole ? formula : qconv_str_slice(tex, 0, qconv_str_find_char(tex, '"')));
  return length;
}

static qconv_str strip(struct qconv_arena *arena, qconv_str html, bool formulas)
{
  struct qconv_buffer text = {.arena = arena};
  for (size_t i = 0, formula; i < html.len; i++) {
    if (html.data[i] == '<' && (formula = put_formula(&text, qconv_str_from(html, i), formulas))) {
      i += formula - 1;
    } else if (html.data[i] == '<') {
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

qconv_str epub_strip(struct qconv_arena *arena, qconv_str html)
{
  return strip(arena, html, false);
}

qconv_str epub_strip_to_formulas(struct qconv_arena *arena, qconv_str html)
{
  return strip(arena, html, true);
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

size_t epub_characters(qconv_str escaped)
{
  size_t count = 0;
  for (size_t at = 0; at < escaped.len; at += unit(qconv_str_from(escaped, at)))
    count++;
  return count;
}

qconv_str epub_excerpt(qconv_str escaped, size_t characters)
{
  size_t at = 0, word = 0, count = 0;
  for (; at < escaped.len && count < characters; at += unit(qconv_str_from(escaped, at)), count++)
    if (escaped.data[at] == ' ')
      word = at;
  if (at >= escaped.len)
    return escaped;
  return qconv_str_slice(escaped, 0, word * 2 > at ? word : at);
}

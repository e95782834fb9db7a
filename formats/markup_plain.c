/* Walks over the emitter's own XHTML: its pieces, and its bare words. */
#include "markup_local.h"

#include <qconv/unicode.h>

bool qconv_piece_next(qconv_str html, size_t *at, struct qconv_piece *piece)
{
  if (*at >= html.len)
    return false;
  *piece = (struct qconv_piece){.kind = PIECE_TEXT, .at = *at};
  const char *found = memchr(html.data + *at, html.data[*at] == '<' ? '>' : '<', html.len - *at);
  size_t end = found ? (size_t)(found - html.data) : html.len;
  if (html.data[*at] != '<') {
    piece->text = qconv_str_slice(html, *at, end);
    *at = piece->end = end;
    return true;
  }
  bool closing = *at + 1 < html.len && html.data[*at + 1] == '/', empty = end && html.data[end - 1] == '/';
  size_t start = *at + 1 + closing, name_end = start;
  while (name_end < end && html.data[name_end] != ' ' && html.data[name_end] != '/')
    name_end++;
  piece->kind = closing ? PIECE_END : empty ? PIECE_EMPTY : PIECE_START;
  piece->name = qconv_str_slice(html, start, name_end);
  piece->attributes = qconv_str_slice(html, name_end, end - (empty && end > name_end));
  *at = piece->end = end < html.len ? end + 1 : end;
  return true;
}

void qconv_append_decoded(struct qconv_buffer *buffer, qconv_str text)
{
  static const struct {
    qconv_str entity;
    char character;
  } entities[] = {{{"&amp;", 5}, '&'}, {{"&lt;", 4}, '<'}, {{"&gt;", 4}, '>'}, {{"&quot;", 6}, '"'}};
  size_t at;
  while ((at = qconv_str_find_char(text, '&')) != QCONV_NOT_FOUND) {
    qconv_append(buffer, qconv_str_slice(text, 0, at));
    text = qconv_str_from(text, at);
    size_t i = 0;
    while (i < 4 && !qconv_str_starts(text, entities[i].entity))
      i++;
    qconv_append_char(buffer, i < 4 ? entities[i].character : '&');
    text = qconv_str_from(text, i < 4 ? entities[i].entity.len : 1);
  }
  qconv_append(buffer, text);
}

qconv_str qconv_piece_attribute(struct qconv_arena *arena, const struct qconv_piece *piece, const char *name)
{
  qconv_str rest = piece->attributes;
  while (rest.len > 1) {
    rest = qconv_str_from(rest, 1);
    size_t equal = qconv_str_find_char(rest, '=');
    if (equal == QCONV_NOT_FOUND)
      break;
    qconv_str found = qconv_str_slice(rest, 0, equal), value = qconv_str_from(rest, equal + 2);
    size_t end = qconv_str_find_char(value, '"');
    if (end == QCONV_NOT_FOUND)
      break;
    if (qconv_str_equal(found, qconv_str_of(name))) {
      struct qconv_buffer buffer = {.arena = arena};
      qconv_append_decoded(&buffer, qconv_str_slice(value, 0, end));
      return qconv_buffer_str(&buffer);
    }
    rest = qconv_str_from(value, end + 1);
  }
  return QCONV_NOWHERE;
}

struct words {
  struct qconv_buffer out;
  size_t pre;
  bool space; /* white space waits for the next word */
};

static void new_line(struct words *words)
{
  words->space = false;
  if (words->out.len && words->out.data[words->out.len - 1] != '\n')
    qconv_append_char(&words->out, '\n');
}

static void add_text(struct words *words, qconv_str text)
{
  struct qconv_buffer decoded = {.arena = words->out.arena};
  qconv_append_decoded(&decoded, text);
  if (words->pre) {
    qconv_append(&words->out, qconv_buffer_str(&decoded));
    return;
  }
  for (size_t i = 0; i < decoded.len; i++) {
    if (qconv_is_space(decoded.data[i])) {
      words->space = true;
      continue;
    }
    if (words->space && words->out.len && words->out.data[words->out.len - 1] != '\n')
      qconv_append_char(&words->out, ' ');
    words->space = false;
    qconv_append_char(&words->out, decoded.data[i]);
  }
}

static void add_tag(struct words *words, const struct qconv_piece *piece)
{
  const struct qconv_element *element = qconv_element_find(piece->name);
  if (!element)
    return;
  bool cell = element->id == EL_TD || element->id == EL_TH;
  if (element->id == EL_BR)
    new_line(words);
  else if (cell)
    words->space = true;
  else if (element->flags & (EL_BLOCK | EL_ITEM | EL_PRE))
    new_line(words);
  if (element->flags & EL_PRE)
    words->pre = piece->kind == PIECE_START;
  if (element->id == EL_IMG) {
    struct qconv_buffer again = {.arena = words->out.arena};
    qconv_str alt = qconv_piece_attribute(words->out.arena, piece, "alt");
    for (size_t i = 0; i < alt.len; i++)
      if (alt.data[i] == '&')
        qconv_append_literal(&again, "&amp;");
      else
        qconv_append_char(&again, alt.data[i]);
    add_text(words, qconv_buffer_str(&again));
  }
}

qconv_str qconv_xhtml_to_plain(struct qconv_arena *arena, qconv_str html)
{
  struct words words = {.out = {.arena = arena}};
  struct qconv_piece piece;
  for (size_t at = 0; qconv_piece_next(html, &at, &piece);)
    if (piece.kind == PIECE_TEXT)
      add_text(&words, piece.text);
    else
      add_tag(&words, &piece);
  return qconv_str_trim_end(qconv_buffer_str(&words.out));
}

qconv_str qconv_markup_words(struct qconv_arena *arena, struct qconv_text text)
{
  struct qconv_buffer words = {.arena = arena};
  qconv_str plain = qconv_str_trim(qconv_markup_to_plain(arena, text));
  for (size_t i = 0; i < plain.len; i++) {
    bool space = qconv_is_space(plain.data[i]);
    if (!space || !qconv_is_space(plain.data[i - 1]))
      qconv_append_char(&words, space ? ' ' : plain.data[i]);
  }
  return qconv_nfc(arena, qconv_buffer_str(&words));
}

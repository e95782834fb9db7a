/* Pieces to slices: one each for body, hint and answer. What is too large for a file
   becomes several, and links inside it find their way to the slice that has the id. */
#include "epub.h"

static void add_slice(struct epub_book *book, struct epub_slice slice)
{
  if (book->slice_count == book->slice_capacity) {
    size_t more = book->slice_capacity ? 2 * book->slice_capacity : 3 * book->piece_count + 1;
    book->slices = qconv_realloc(book->arena, book->slices, book->slice_capacity * sizeof *book->slices,
                                 more * sizeof *book->slices);
    book->slice_capacity = more;
  }
  book->slices[book->slice_count++] = slice;
}

/* The value of each id in the text, to the slice; places count from 1, as 0 is none. */
static void note_ids(struct epub_book *book, qconv_str text)
{
  static const qconv_str start = {" id=\"", 5};
  if (!book->anchors)
    book->anchors = QCONV_NEW(book->arena, struct qconv_map);
  for (size_t at; (at = qconv_str_find(text, start)) != QCONV_NOT_FOUND;) {
    text = qconv_str_from(text, at + start.len);
    qconv_str id = qconv_str_slice(text, 0, qconv_str_find_char(text, '"'));
    void **value = qconv_map_at(book->arena, book->anchors, NULL, id);
    *value = (void *)(uintptr_t)(book->slice_count + 1);
  }
}

/* How many slices that made. */
static size_t add_text(struct epub_book *book, const struct epub_piece *piece, enum epub_slice_kind kind,
                       qconv_str text)
{
  struct epub_slice slice = {.piece = piece, .kind = kind, .part = 1, .parts = 1, .text = text};
  if (text.len <= EPUB_SLICE_LIMIT) {
    add_slice(book, slice);
    return 1;
  }
  struct epub_parts parts = epub_split(book->arena, text, EPUB_SLICE_LIMIT);
  slice.parts = (uint32_t)parts.count;
  for (size_t i = 0; i < parts.count; i++) {
    note_ids(book, parts.items[i]);
    slice.part = (uint32_t)i + 1;
    slice.text = parts.items[i];
    add_slice(book, slice);
  }
  return parts.count;
}

static void slice_piece(struct epub_book *book, struct epub_piece *piece)
{
  piece->slice = book->slice_count;
  piece->questions = add_text(book, piece, EPUB_SLICE_QUESTION, piece->body);
  if (piece->hint.data)
    piece->hints = add_text(book, piece, EPUB_SLICE_HINT, piece->hint);
  if (piece->answer.data)
    piece->answers = add_text(book, piece, EPUB_SLICE_ANSWER, piece->answer);
}

void epub_slice(struct epub_book *book)
{
  for (size_t i = 0; i < book->group_count; i++) {
    struct epub_group *group = &book->groups[i];
    size_t first = book->slice_count;
    for (size_t k = group->first; k < group->first + group->count; k++)
      slice_piece(book, book->order[k]);
    group->first = first;
    group->count = book->slice_count - first;
  }
}

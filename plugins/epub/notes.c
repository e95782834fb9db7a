/* Answers and hints as notes on pages of their own: the links there, the way back, the
   quick key at the end. */
#include "epub.h"

#include <qconv/xml.h>

enum { EXCERPT = 400 };

bool epub_links_answers(const struct epub_book *book)
{
  return book->key == EPUB_KEY_LINKED || book->key == EPUB_KEY_END;
}

bool epub_is_note(const struct epub_book *book, const struct epub_slice *slice)
{
  return slice->kind != EPUB_SLICE_QUESTION && epub_links_answers(book);
}

/* The piece's first slice of a kind. */
static const struct epub_slice *first_of(const struct epub_book *book, const struct epub_piece *piece,
                                         enum epub_slice_kind kind)
{
  size_t at = piece->slice;
  if (kind != EPUB_SLICE_QUESTION)
    at += piece->questions;
  if (kind == EPUB_SLICE_ANSWER)
    at += piece->hints;
  return &book->slices[at];
}

/* The file where the question ends and its links are. */
static const char *file_of_links(const struct epub_book *book, const struct epub_piece *piece)
{
  return book->files[book->slices[piece->slice + piece->questions - 1].file].name;
}

size_t epub_note_size(const struct epub_book *book, const struct epub_slice *slice)
{
  const struct epub_piece *piece = slice->piece;
  size_t names = epub_word_size(book, EPUB_QUESTION, piece->number) + epub_word_size(book, EPUB_BACK, piece->number);
  size_t size = 290 + epub_text_size(book, slice) + piece->language.len + names +
                epub_word_size(book, EPUB_HINT, QCONV_NOWHERE) + 2 * piece->anchor.len;
  if (slice->text.len > EPUB_NOTE_LIMIT / 2) /* it may come with an excerpt */
    size += 12 * EXCERPT + 300 + piece->language.len + 4 * piece->anchor.len + names +
            epub_word_size(book, EPUB_FULL_ANSWER, QCONV_NOWHERE);
  if (slice->kind == EPUB_SLICE_ANSWER && slice->part == 1) /* in the quick key */
    size += piece->key.len + 6 * piece->number.len + 40;
  return size;
}

/* The link to a note; ids q-17-a and a-17 point at each other. */
static void put_note_link(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece,
                          enum epub_slice_kind kind, enum epub_word word)
{
  qconv_append_format(html,
                      "<a epub:type=\"noteref\" role=\"doc-noteref\" id=\"q-%.*s-%c\" href=\"%s#%c-%.*s\" "
                      "aria-label=\"",
                      QCONV_ARG(piece->anchor), kind, book->files[first_of(book, piece, kind)->file].name, kind,
                      QCONV_ARG(piece->anchor));
  epub_put_label(book, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, ": ");
  epub_put_label(book, html, EPUB_QUESTION, piece->number);
  qconv_append_literal(html, "\">");
  epub_put_word(book, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</a>");
}

void epub_put_links(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece)
{
  qconv_append_literal(html, "<p class=\"qc-links\">");
  if (piece->hints)
    put_note_link(book, html, piece, EPUB_SLICE_HINT, EPUB_HINT);
  if (piece->hints)
    qconv_append_char(html, ' ');
  if (piece->answers)
    put_note_link(book, html, piece, EPUB_SLICE_ANSWER, epub_answer_word(piece));
  else
    epub_put_word(book, html, EPUB_NO_ANSWER, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n");
}

static void put_which(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice)
{
  qconv_append_literal(html, "<p class=\"qc-which\">");
  epub_put_word(book, html, EPUB_QUESTION, slice->piece->number);
  if (slice->kind == EPUB_SLICE_HINT) {
    qconv_append_literal(html, " \xe2\x80\x93 ");
    epub_put_word(book, html, EPUB_HINT, QCONV_NOWHERE);
  }
  epub_put_part(html, slice);
  qconv_append_literal(html, "</p>\n");
}

static void put_back_link(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice)
{
  const struct epub_piece *piece = slice->piece;
  qconv_append_format(html,
                      "<p class=\"qc-back\"><a epub:type=\"backlink\" role=\"doc-backlink\" href=\"%s#q-%.*s-%c\">",
                      file_of_links(book, piece), QCONV_ARG(piece->anchor), slice->kind);
  epub_put_word(book, html, EPUB_BACK, piece->number);
  qconv_append_literal(html, "</a></p>\n");
}

/* How many characters are left of XHTML when its tags go, which is what a reader counts. */
static size_t characters_in(qconv_str html)
{
  size_t count = 0;
  for (size_t at; (at = qconv_str_find_char(html, '<')) != QCONV_NOT_FOUND;) {
    count += epub_characters(qconv_str_slice(html, 0, at));
    html = qconv_str_from(html, at);
    size_t end = qconv_str_find_char(html, '>');
    html = qconv_str_from(html, end == QCONV_NOT_FOUND ? html.len : end + 1);
  }
  return count + epub_characters(html);
}

static bool too_long(const struct epub_slice *slice)
{
  size_t room = EPUB_NOTE_LIMIT - 300 - 2 * slice->piece->number.len;
  return slice->parts > 1 || (slice->text.len > room && characters_in(slice->text) > room);
}

/* What is too long for a note stands behind it as a block of its own; the note has
   its first words and the way there. */
static void put_excerpt(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice)
{
  struct qconv_buffer first = {.arena = html->arena};
  qconv_append_literal(&first, "<p>");
  qconv_append(&first, epub_excerpt(epub_strip(html->arena, slice->text), EXCERPT));
  qconv_append_literal(&first, " \xe2\x80\xa6</p>\n");
  epub_put_text(book, html, slice, qconv_buffer_str(&first));
  qconv_append_format(html, "<p class=\"qc-more\"><a href=\"#f%c-%.*s\">", slice->kind,
                      QCONV_ARG(slice->piece->anchor));
  epub_put_word(book, html, EPUB_FULL_ANSWER, QCONV_NOWHERE);
  qconv_append_literal(html, "</a></p>\n");
}

static void open_full(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice)
{
  qconv_append_format(html, "<div class=\"qc-full\" id=\"f%c-%.*s", slice->kind, QCONV_ARG(slice->piece->anchor));
  if (slice->part > 1)
    qconv_append_format(html, "-%u", slice->part);
  qconv_append_literal(html, "\">\n");
  if (slice->parts > 1)
    put_which(book, html, slice);
}

void epub_put_note(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice)
{
  bool full = too_long(slice);
  if (slice->part == 1) {
    qconv_append_format(html, "<div epub:type=\"footnote\" role=\"doc-footnote\" class=\"qc-note\" id=\"%c-%.*s\">\n",
                        slice->kind, QCONV_ARG(slice->piece->anchor));
    put_which(book, html, slice);
    if (full) {
      put_excerpt(book, html, slice);
      put_back_link(book, html, slice);
      qconv_append_literal(html, "</div>\n");
    }
  }
  if (full)
    open_full(book, html, slice);
  epub_put_text(book, html, slice, slice->text);
  put_back_link(book, html, slice);
  qconv_append_literal(html, "</div>\n");
}

/* Of the answers that begin on the page. */
void epub_put_quick_key(const struct epub_book *book, struct qconv_buffer *html, const struct epub_file *file)
{
  bool open = false;
  for (size_t i = file->first; i < file->first + file->count; i++) {
    const struct epub_slice *slice = &book->slices[i];
    const struct epub_piece *piece = slice->piece;
    if (slice->kind != EPUB_SLICE_ANSWER || slice->part != 1 || !piece->key.data)
      continue;
    if (!open) {
      qconv_append_literal(html, "<section class=\"qc-keys\" aria-labelledby=\"key\"><h2 id=\"key\">");
      epub_put_word(book, html, EPUB_KEY, QCONV_NOWHERE);
      qconv_append_literal(html, "</h2>\n<ul>\n");
    }
    open = true;
    qconv_append_literal(html, "<li><b>");
    qconv_xml_escape(html, piece->number);
    qconv_append_literal(html, "</b> <bdi>");
    qconv_append(html, piece->key);
    qconv_append_literal(html, "</bdi></li>\n");
  }
  if (open)
    qconv_append_literal(html, "</ul>\n</section>\n");
}

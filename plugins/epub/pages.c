/* The pages of the book, and the questions on them. */
#include "epub.h"

#include <qconv/bank_page.h>
#include <qconv/xml.h>

enum { LONGEST_NAME = 50 };

void epub_page_head(const struct epub_book *book, struct qconv_buffer *html, qconv_str title, const char *body)
{
  qconv_append_format(html,
                      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                      "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
                      "lang=\"%.*s\" xml:lang=\"%.*s\" dir=\"%s\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>",
                      QCONV_ARG(book->language), QCONV_ARG(book->language), book->right_to_left ? "rtl" : "ltr");
  qconv_xml_escape(html, title);
  qconv_append_format(html,
                      "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n%s</head>\n"
                      "<body class=\"%s\">\n",
                      book->highlighted ? "<link rel=\"stylesheet\" type=\"text/css\" href=\"code.css\"/>\n" : "",
                      body);
}

/* The most bytes that a word and a number take. */
size_t epub_word_size(const struct epub_book *book, enum epub_word word, qconv_str number)
{
  return strlen(book->words[word]) + 6 * number.len + (book->words_foreign ? 60 : 0);
}

size_t epub_text_size(const struct epub_book *book, const struct epub_slice *slice)
{
  static const qconv_str link = {" href=\"#", 8};
  size_t size = slice->text.len, links = 0, seen = 0;
  if (book->anchors)
    for (size_t at = 0; (at = qconv_str_ahead(slice->text, at, link, &seen)) != QCONV_NOT_FOUND; at++)
      links++;
  return size + links * LONGEST_NAME;
}

static size_t links_size(const struct epub_book *book, const struct epub_piece *piece)
{
  size_t word = epub_word_size(book, EPUB_SHOW_EXPLANATION, QCONV_NOWHERE);
  size_t link = 100 + LONGEST_NAME + 2 * word + epub_word_size(book, EPUB_QUESTION, piece->number);
  return 25 + (piece->hints ? 2 : 1) * (link + 2 * piece->anchor.len);
}

size_t epub_slice_size(const struct epub_book *book, const struct epub_slice *slice)
{
  const struct epub_piece *piece = slice->piece;
  size_t size = 160 + piece->data.len + piece->heading.len + piece->language.len + epub_text_size(book, slice) + 3 * piece->anchor.len;
  if (slice->kind != EPUB_SLICE_QUESTION)
    return size + 100 + epub_word_size(book, EPUB_SHOW_EXPLANATION, QCONV_NOWHERE) + piece->key.len +
           6 * piece->number.len;
  if (!piece->answers)
    size += epub_word_size(book, EPUB_NO_ANSWER, QCONV_NOWHERE);
  return epub_links_answers(book) ? size + links_size(book, piece) : size;
}

enum epub_word epub_answer_word(const struct epub_piece *piece)
{
  return piece->explains ? EPUB_SHOW_EXPLANATION : EPUB_SHOW_ANSWER;
}

void epub_put_part(struct qconv_buffer *html, const struct epub_slice *slice)
{
  if (slice->parts > 1)
    qconv_append_format(html, " (%u/%u)", slice->part, slice->parts);
}

/* A link to what was cut off leads to the file that has it now. */
static void put_linked(const struct epub_book *book, struct qconv_buffer *html, qconv_str text)
{
  static const qconv_str link = {" href=\"#", 8};
  for (size_t at; (at = qconv_str_find(text, link)) != QCONV_NOT_FOUND;) {
    qconv_append(html, qconv_str_slice(text, 0, at + link.len - 1));
    text = qconv_str_from(text, at + link.len - 1);
    qconv_str id = qconv_str_slice(text, 1, qconv_str_find_char(text, '"'));
    size_t slice = (size_t)(uintptr_t)qconv_map_get(book->anchors, NULL, id);
    if (slice)
      qconv_append(html, qconv_str_of(book->files[book->slices[slice - 1].file].name));
  }
  qconv_append(html, text);
}

void epub_put_text(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice,
                   qconv_str text)
{
  qconv_append_format(html, "<div class=\"qc-body\"%.*s>\n", QCONV_ARG(slice->piece->language));
  if (slice->parts > 1)
    put_linked(book, html, text);
  else
    qconv_append(html, text);
  qconv_append_literal(html, "</div>\n");
}

static void put_folded(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice,
                       enum epub_word word)
{
  qconv_append_format(html, "<details class=\"qc-fold qc-%s\"><summary>", word == EPUB_HINT ? "hint" : "answer");
  epub_put_word(book, html, word, QCONV_NOWHERE);
  epub_put_part(html, slice);
  qconv_append_literal(html, "</summary>\n");
  epub_put_text(book, html, slice, slice->text);
  qconv_append_literal(html, "</details>\n");
}

static void put_open(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice,
                     enum epub_word word)
{
  qconv_append_format(html, "<div class=\"qc-inline qc-%s\">", word == EPUB_HINT ? "hint" : "answer");
  if (book->key != EPUB_KEY_ONLY) {
    qconv_append_literal(html, "<p class=\"qc-remark-word\">");
    epub_put_word(book, html, word, QCONV_NOWHERE);
    epub_put_part(html, slice);
    qconv_append_literal(html, "</p>\n");
  }
  epub_put_text(book, html, slice, slice->text);
  qconv_append_literal(html, "</div>\n");
}

/* A hint or an answer below its question. */
static void put_below(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice)
{
  bool hint = slice->kind == EPUB_SLICE_HINT;
  if (book->key == EPUB_KEY_ONLY || book->key == EPUB_KEY_INLINE)
    put_open(book, html, slice, hint ? EPUB_HINT : slice->piece->explains ? EPUB_EXPLANATION : EPUB_ANSWER);
  else
    put_folded(book, html, slice, hint ? EPUB_HINT : epub_answer_word(slice->piece));
}

static void put_no_answer(const struct epub_book *book, struct qconv_buffer *html)
{
  qconv_append_literal(html, "<p class=\"qc-links\">");
  epub_put_word(book, html, EPUB_NO_ANSWER, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n");
}

/* The section has no name, which would make each question a landmark. */
static void open_question(struct qconv_buffer *html, const struct epub_slice *slice)
{
  const struct epub_piece *piece = slice->piece;
  qconv_str id = qconv_format(html->arena, "%c-%.*s", slice->kind, QCONV_ARG(piece->anchor));
  if (slice->part > 1)
    id = qconv_format(html->arena, "%.*s-%u", QCONV_ARG(id), slice->part);
  qconv_append_format(html, "<section class=\"%s\" id=\"%.*s\"", piece->asks ? "qc-question" : "qc-text",
                      QCONV_ARG(id));
  if (slice->part <= 1)
    qconv_append(html, piece->data);
  qconv_append_char(html, '>');
  if (!piece->heading.data) {
    qconv_append_char(html, '\n');
    return;
  }
  qconv_append_literal(html, "<h2>");
  qconv_append(html, piece->heading);
  epub_put_part(html, slice);
  qconv_append_literal(html, "</h2>\n");
}

/* What of a question stands on one page, which mostly is all of it; gives the place behind it. */
static size_t put_question(const struct epub_book *book, struct qconv_buffer *html, size_t at, size_t end)
{
  const struct epub_slice *slices = book->slices;
  const struct epub_piece *piece = slices[at].piece;
  size_t file = slices[at].file;
  open_question(html, &slices[at]);
  for (; at < end && slices[at].piece == piece; at++) {
    const struct epub_slice *slice = &slices[at];
    if (slice->file != file || epub_is_note(book, slice))
      continue;
    if (slice->kind != EPUB_SLICE_QUESTION)
      put_below(book, html, slice);
    else
      epub_put_text(book, html, slice, slice->text);
    bool last = slice->kind == EPUB_SLICE_QUESTION && slice->part == slice->parts && piece->asks;
    if (last && epub_links_answers(book))
      epub_put_links(book, html, piece);
    else if (last && !piece->answers && book->key != EPUB_KEY_NONE)
      put_no_answer(book, html);
  }
  qconv_append_literal(html, "</section>\n");
  return at;
}

/* "Part › Chapter" above the title of a section inside others. */
static void put_path(struct qconv_buffer *html, const struct qconv_section *section)
{
  const struct qconv_section *path[EPUB_PATH_LENGTH];
  size_t count = 0;
  for (const struct qconv_section *s = section ? section->parent : NULL; s && count < EPUB_PATH_LENGTH; s = s->parent)
    path[count++] = s;
  if (!count)
    return;
  qconv_append_literal(html, "<p class=\"qc-path\">");
  while (count > 0) {
    qconv_xml_escape(html, epub_title(html->arena, path[--count]->title));
    if (count > 0)
      qconv_append_literal(html, " \xe2\x80\xba ");
  }
  qconv_append_literal(html, "</p>\n");
}

static void put_questions(const struct epub_book *book, struct qconv_buffer *html, const struct epub_file *file)
{
  size_t end = file->first + file->count, number = (size_t)(file - book->files);
  for (size_t at = file->first; at < end;)
    if (book->slices[at].file == number && !epub_is_note(book, &book->slices[at]))
      at = put_question(book, html, at, end);
    else
      at++;
}

static void put_notes(const struct epub_book *book, struct qconv_buffer *html, const struct epub_file *file)
{
  for (size_t at = file->first; at < file->first + file->count; at++)
    if (epub_is_note(book, &book->slices[at]))
      epub_put_note(book, html, &book->slices[at]);
}

static qconv_str write_page(const struct epub_book *book, struct qconv_arena *arena, const struct epub_file *file)
{
  struct qconv_buffer html = {.arena = arena};
  qconv_buffer_room(&html, file->size);
  epub_page_head(book, &html, file->title, file->answers ? "qc-answers" : "qc-questions");
  qconv_append_format(&html, "<section epub:type=\"%s\" role=\"doc-%s\" aria-labelledby=\"top\"",
                      file->answers ? "qna" : "chapter", file->answers ? "qna" : "chapter");
  if (!file->answers)
    qconv_bank_page_put_section(&html, file->group->section);
  qconv_append_literal(&html, ">\n");
  put_path(&html, file->group->section);
  qconv_append_literal(&html, "<h1 id=\"top\">");
  qconv_xml_escape(&html, file->title);
  qconv_append_literal(&html, "</h1>\n");
  if (file->answers)
    put_notes(book, &html, file);
  else
    put_questions(book, &html, file);
  if (file->answers || book->key == EPUB_KEY_ONLY)
    epub_put_quick_key(book, &html, file);
  if (!file->count) {
    qconv_append_literal(&html, "<p class=\"qc-empty\">");
    epub_put_word(book, &html, EPUB_EMPTY, QCONV_NOWHERE);
    qconv_append_literal(&html, "</p>\n");
  }
  qconv_append_literal(&html, "</section>\n</body>\n</html>\n");
  return qconv_buffer_str(&html);
}

static void write_file(void *context, const struct qconv_worker *worker, size_t i)
{
  struct epub_book *book = context;
  book->files[i].bytes = write_page(book, worker->arena, &book->files[i]);
}

void epub_write_pages(struct epub_book *book)
{
  qconv_parallel(book->job, book->file_count, write_file, book);
}

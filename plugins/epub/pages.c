/* The pages of questions and of answers. */
#include "epub.h"

#include <qconv/bank_page.h>
#include <qconv/xml.h>

enum { PATH_LENGTH = 4, EXCERPT = 400 };

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

bool epub_has_note(const struct epub_book *book, const struct epub_piece *piece)
{
  return book->answers == EPUB_LINKED && (piece->answer.data || piece->hint.data);
}

/* The most bytes that a word and a number take. */
static size_t word_size(const struct epub_book *book, enum epub_word word, qconv_str number)
{
  return strlen(book->words[word]) + 6 * number.len + (book->words_foreign ? 60 : 0);
}

size_t epub_question_size(const struct epub_book *book, const struct epub_piece *piece)
{
  size_t size = 260 + piece->data.len + piece->heading.len + piece->language.len + piece->body.len + 3 * piece->anchor.len;
  if (!piece->asks || book->answers == EPUB_NONE)
    return size;
  size += word_size(book, EPUB_NO_ANSWER, QCONV_NOWHERE);
  if (book->answers == EPUB_LINKED)
    return size + (piece->hint.data ? 2 : 1) * (200 + 2 * word_size(book, EPUB_SHOW_EXPLANATION, QCONV_NOWHERE) +
                                                word_size(book, EPUB_QUESTION, piece->number) + 2 * piece->anchor.len);
  return size + 2 * (160 + piece->language.len) + word_size(book, EPUB_HINT, QCONV_NOWHERE) +
         word_size(book, EPUB_SHOW_EXPLANATION, QCONV_NOWHERE) + piece->answer.len + piece->hint.len;
}

static size_t note_size(const struct epub_book *book, const struct epub_piece *piece, qconv_str text)
{
  if (!text.data)
    return 0;
  size_t size = 330 + text.len + piece->language.len + word_size(book, EPUB_QUESTION, piece->number) +
                word_size(book, EPUB_HINT, QCONV_NOWHERE) + word_size(book, EPUB_BACK, piece->number) +
                2 * piece->anchor.len;
  if (text.len > EPUB_NOTE_LIMIT / 2) /* it may come with an excerpt */
    size += 12 * EXCERPT + 330 + piece->language.len + 4 * piece->anchor.len +
            word_size(book, EPUB_FULL_ANSWER, QCONV_NOWHERE) + word_size(book, EPUB_BACK, piece->number);
  return size;
}

size_t epub_answer_size(const struct epub_book *book, const struct epub_piece *piece)
{
  return note_size(book, piece, piece->hint) + note_size(book, piece, piece->answer) + piece->key.len +
         6 * piece->number.len + 40;
}

static enum epub_word answer_word(const struct epub_piece *piece)
{
  return piece->explains ? EPUB_SHOW_EXPLANATION : EPUB_SHOW_ANSWER;
}

/* The note named by a letter, and the link to it; ids q-17-a and a-17 point at each other. */
static void put_note_link(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece,
                          char letter, enum epub_word word)
{
  qconv_append_format(html,
                      "<a epub:type=\"noteref\" role=\"doc-noteref\" id=\"q-%.*s-%c\" href=\"%s#%c-%.*s\" "
                      "aria-label=\"",
                      QCONV_ARG(piece->anchor), letter, book->files[piece->answer_file].name, letter,
                      QCONV_ARG(piece->anchor));
  epub_put_label(book, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, ": ");
  epub_put_label(book, html, EPUB_QUESTION, piece->number);
  qconv_append_literal(html, "\">");
  epub_put_word(book, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</a>");
}

static void put_links(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece)
{
  qconv_append_literal(html, "<p class=\"qc-links\">");
  if (piece->hint.data)
    put_note_link(book, html, piece, 'h', EPUB_HINT);
  if (piece->hint.data)
    qconv_append_char(html, ' ');
  if (piece->answer.data)
    put_note_link(book, html, piece, 'a', answer_word(piece));
  else
    epub_put_word(book, html, EPUB_NO_ANSWER, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n");
}

static void put_body(struct qconv_buffer *html, const struct epub_piece *piece, qconv_str body)
{
  qconv_append_format(html, "<div class=\"qc-body\"%.*s>\n", QCONV_ARG(piece->language));
  qconv_append(html, body);
  qconv_append_literal(html, "</div>\n");
}

static void put_folded(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece,
                       enum epub_word word, qconv_str text)
{
  bool folds = book->answers == EPUB_DETAILS;
  if (!text.data)
    return;
  qconv_append_format(html, folds ? "<details class=\"qc-fold qc-%s\"><summary>"
                                  : "<div class=\"qc-inline qc-%s\"><p class=\"qc-remark-word\">",
                      word == EPUB_HINT ? "hint" : "answer");
  epub_put_word(book, html, word, QCONV_NOWHERE);
  qconv_append(html, folds ? QCONV_STR("</summary>\n") : QCONV_STR("</p>\n"));
  put_body(html, piece, text);
  qconv_append(html, folds ? QCONV_STR("</details>\n") : QCONV_STR("</div>\n"));
}

static void put_reply(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece)
{
  if (!piece->asks || book->answers == EPUB_NONE)
    return;
  if (book->answers == EPUB_LINKED) {
    put_links(book, html, piece);
    return;
  }
  enum epub_word word = piece->explains ? EPUB_EXPLANATION : EPUB_ANSWERS;
  put_folded(book, html, piece, EPUB_HINT, piece->hint);
  put_folded(book, html, piece, book->answers == EPUB_DETAILS ? answer_word(piece) : word, piece->answer);
  if (!piece->answer.data) {
    qconv_append_literal(html, "<p class=\"qc-links\">");
    epub_put_word(book, html, EPUB_NO_ANSWER, QCONV_NOWHERE);
    qconv_append_literal(html, "</p>\n");
  }
}

static void put_question(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece)
{
  qconv_append_format(html, "<section class=\"%s\" id=\"q-%.*s\"", piece->asks ? "qc-question" : "qc-text",
                      QCONV_ARG(piece->anchor));
  qconv_append(html, piece->data);
  if (piece->heading.data) {
    qconv_append_format(html, " aria-labelledby=\"q-%.*s-t\"><h2 id=\"q-%.*s-t\">", QCONV_ARG(piece->anchor),
                        QCONV_ARG(piece->anchor));
    qconv_append(html, piece->heading);
    qconv_append_literal(html, "</h2>\n");
  } else {
    qconv_append_literal(html, ">\n");
  }
  put_body(html, piece, piece->body);
  put_reply(book, html, piece);
  qconv_append_literal(html, "</section>\n");
}

static void open_note(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece,
                      char letter)
{
  qconv_append_format(html, "<div epub:type=\"footnote\" role=\"doc-footnote\" class=\"qc-note\" id=\"%c-%.*s\">\n"
                            "<p class=\"qc-which\">", letter, QCONV_ARG(piece->anchor));
  epub_put_word(book, html, EPUB_QUESTION, piece->number);
  if (letter == 'h') {
    qconv_append_literal(html, " \xe2\x80\x93 ");
    epub_put_word(book, html, EPUB_HINT, QCONV_NOWHERE);
  }
  qconv_append_literal(html, "</p>\n");
}

static void put_back_link(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece,
                          char letter)
{
  qconv_append_format(html,
                      "<p class=\"qc-back\"><a epub:type=\"backlink\" role=\"doc-backlink\" href=\"%s#q-%.*s-%c\">",
                      book->files[piece->question_file].name, QCONV_ARG(piece->anchor), letter);
  epub_put_word(book, html, EPUB_BACK, piece->number);
  qconv_append_literal(html, "</a></p>\n");
}

/* What is too long for a note stands behind it as a block of its own; the note has
   its first words and the way there. */
static void put_long_note(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece,
                          char letter, qconv_str plain)
{
  struct qconv_buffer first = {.arena = html->arena};
  qconv_append_literal(&first, "<p>");
  qconv_append(&first, epub_excerpt(plain, EXCERPT));
  qconv_append_literal(&first, " \xe2\x80\xa6</p>\n");
  put_body(html, piece, qconv_buffer_str(&first));
  qconv_append_format(html, "<p class=\"qc-more\"><a href=\"#f%c-%.*s\">", letter, QCONV_ARG(piece->anchor));
  epub_put_word(book, html, EPUB_FULL_ANSWER, QCONV_NOWHERE);
  qconv_append_literal(html, "</a></p>\n");
  put_back_link(book, html, piece, letter);
  qconv_append_format(html, "</div>\n<div class=\"qc-full\" id=\"f%c-%.*s\">\n", letter, QCONV_ARG(piece->anchor));
}

static void put_note(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece,
                     char letter, qconv_str text)
{
  if (!text.data)
    return;
  qconv_str plain = epub_strip(html->arena, text);
  open_note(book, html, piece, letter);
  if (epub_characters(plain) > EPUB_NOTE_LIMIT - 200 - 2 * piece->number.len)
    put_long_note(book, html, piece, letter, plain);
  put_body(html, piece, text);
  put_back_link(book, html, piece, letter);
  qconv_append_literal(html, "</div>\n");
}

static void put_quick_key(const struct epub_book *book, struct qconv_buffer *html, const struct epub_file *file)
{
  bool open = false;
  for (size_t i = file->first; i < file->first + file->count; i++) {
    const struct epub_piece *piece = book->order[i];
    if (!piece->key.data)
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

/* "Part › Chapter" above the title of a section inside others. */
static void put_path(struct qconv_buffer *html, const struct qconv_section *section)
{
  const struct qconv_section *path[PATH_LENGTH];
  size_t count = 0;
  for (const struct qconv_section *s = section ? section->parent : NULL; s && count < PATH_LENGTH; s = s->parent)
    path[count++] = s;
  if (!count)
    return;
  qconv_append_literal(html, "<p class=\"qc-path\">");
  while (count > 0) {
    qconv_xml_escape(html, path[--count]->title);
    if (count > 0)
      qconv_append_literal(html, " \xe2\x80\xba ");
  }
  qconv_append_literal(html, "</p>\n");
}

static qconv_str write_page(const struct epub_book *book, struct qconv_arena *arena, const struct epub_file *file)
{
  struct qconv_buffer html = {.arena = arena};
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
  for (size_t i = file->first; i < file->first + file->count; i++) {
    if (!file->answers) {
      put_question(book, &html, book->order[i]);
    } else {
      put_note(book, &html, book->order[i], 'h', book->order[i]->hint);
      put_note(book, &html, book->order[i], 'a', book->order[i]->answer);
    }
  }
  if (file->answers)
    put_quick_key(book, &html, file);
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

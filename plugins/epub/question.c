/* One question: heading, body, hints, answer. */
#include "epub.h"

#include <qconv/bank_page.h>
#include <qconv/markup.h>
#include <qconv/xml.h>

enum { KEY_CHARACTERS = 40, SHORT_CHARACTERS = 160, BEGINNING = 4000 };

/* Importers often make a title of the prompt's first words: said once is enough. */
static bool title_adds(const struct epub_piece *piece, qconv_str plain, qconv_str title)
{
  if (qconv_str_blank(title) || qconv_str_equal(title, piece->number))
    return false;
  return !qconv_str_starts_nocase(plain, qconv_str_slice(title, 0, 40));
}

static qconv_str heading(const struct epub_book *book, struct qconv_arena *arena, const struct epub_piece *piece,
                         qconv_str plain)
{
  struct qconv_buffer html = {.arena = arena}, title = {.arena = arena};
  qconv_xml_escape(&title, epub_title(arena, piece->question->title));
  bool titled = title_adds(piece, plain, qconv_buffer_str(&title));
  if (piece->asks)
    epub_put_word(book, &html, EPUB_QUESTION, piece->number);
  if (titled) {
    qconv_append_format(&html, "%s<span class=\"qc-title\">", piece->asks ? " " : "");
    qconv_append(&html, qconv_buffer_str(&title));
    qconv_append_literal(&html, "</span>");
  }
  return html.len ? qconv_buffer_str(&html) : QCONV_NOWHERE;
}

static void put_truefalse(struct epub_render *render, struct qconv_buffer *html)
{
  qconv_append_literal(html, "<ul class=\"qc-accepted\">\n<li>");
  epub_put_word(render->book, html, EPUB_TRUE, QCONV_NOWHERE);
  qconv_append_literal(html, "</li>\n<li>");
  epub_put_word(render->book, html, EPUB_FALSE, QCONV_NOWHERE);
  qconv_append_literal(html, "</li>\n</ul>\n");
}

static void put_reply(struct epub_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  if (question->kind == QCONV_CHOICE) {
    if (question->choice.several) {
      qconv_append_literal(html, "<p class=\"qc-task\">");
      epub_put_word(render->book, html, EPUB_CHOOSE_ALL, QCONV_NOWHERE);
      qconv_append_literal(html, "</p>\n");
    }
    epub_put_choices(render, html, &question->choice.answers);
  } else if (question->kind == QCONV_TRUEFALSE) {
    put_truefalse(render, html);
  } else if (question->kind == QCONV_MATCHING) {
    epub_put_matching(render, html);
  } else if (question->kind == QCONV_ORDERING) {
    epub_put_ordering(render, html);
  } else if (question->kind == QCONV_CLOZE) {
    epub_put_gap_choices(render, html);
  }
}

static void put_fact(struct epub_render *render, struct qconv_buffer *html, enum epub_word word, qconv_str value)
{
  if (qconv_str_blank(value))
    return;
  qconv_append_literal(html, "<span class=\"qc-fact\">");
  epub_put_word(render->book, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, ": ");
  qconv_xml_escape(html, value);
  qconv_append_literal(html, "</span> ");
}

static void put_facts(struct epub_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  struct qconv_buffer facts = {.arena = html->arena};
  put_fact(render, &facts, EPUB_POINTS, question->points);
  put_fact(render, &facts, EPUB_DIFFICULTY, question->difficulty);
  if (!facts.len)
    return;
  qconv_append_literal(html, "<p class=\"qc-facts\">");
  qconv_append(html, qconv_buffer_str(&facts));
  qconv_append_literal(html, "</p>\n");
}

static qconv_str hints(struct epub_render *render)
{
  struct qconv_buffer html = {.arena = render->worker->arena};
  const struct qconv_texts *all = &render->piece->question->hints;
  for (const struct qconv_text_item *hint = all->first; hint; hint = hint->next) {
    if (epub_text_blank(hint->text))
      continue;
    qconv_append(&html, all->count > 1 ? QCONV_STR("<div class=\"qc-one-hint\">\n") : QCONV_STR(""));
    qconv_append(&html, epub_block(render, hint->text));
    qconv_append(&html, all->count > 1 ? QCONV_STR("</div>\n") : QCONV_STR(""));
  }
  return html.len ? qconv_buffer_str(&html) : QCONV_NOWHERE;
}

/* On pages of their own no heading stands above an answer but the page's. */
static void start_headings(struct epub_render *render)
{
  render->heading_base = render->heading_level = epub_links_answers(render->book) ? 1 : 2;
}

static void render_answer(struct epub_render *render)
{
  struct epub_piece *piece = render->piece;
  struct qconv_buffer answer = {.arena = render->worker->arena}, key = {.arena = render->worker->arena};
  start_headings(render);
  epub_put_answer(render, &answer, &key);
  if (answer.len)
    piece->answer = qconv_buffer_str(&answer);
  qconv_str plain = epub_strip(render->worker->arena, qconv_buffer_str(&key));
  if (plain.len && epub_characters(plain) <= KEY_CHARACTERS)
    piece->key = qconv_buffer_str(&key);
}

/* Enough of XHTML to tell how it begins; not cut inside a tag or a word. */
static qconv_str beginning_of(qconv_str html)
{
  if (html.len <= BEGINNING)
    return html;
  for (size_t end = BEGINNING; end > 0; end--)
    if (html.data[end] == '<' || qconv_is_space(html.data[end]))
      return qconv_str_slice(html, 0, end);
  return html;
}

/* The first words of what is asked, for a book of nothing but answers. */
static void put_short(struct qconv_buffer *html, qconv_str plain)
{
  qconv_str words = epub_excerpt(plain, SHORT_CHARACTERS);
  if (!words.len)
    return;
  qconv_append_literal(html, "<p class=\"qc-short\">");
  qconv_append(html, words);
  qconv_append(html, words.len < plain.len ? QCONV_STR(" \xe2\x80\xa6</p>\n") : QCONV_STR("</p>\n"));
}

static void put_all(struct epub_render *render, struct qconv_buffer *html, qconv_str prompt)
{
  if (prompt.len) {
    qconv_append_literal(html, "<div class=\"qc-prompt\">\n");
    qconv_append(html, prompt);
    qconv_append_literal(html, "</div>\n");
  }
  put_reply(render, html);
  put_facts(render, html);
}

/* What readers of the book do not see, and a reader of its questions wants. */
static void put_data(const struct epub_book *book, struct qconv_arena *arena, struct epub_piece *piece)
{
  struct qconv_buffer data = {.arena = arena};
  bool titled = qconv_str_find(piece->heading, QCONV_STR("qc-title")) != QCONV_NOT_FOUND;
  qconv_bank_page_put_question(&data, piece->question, titled);
  if (book->reordered)
    qconv_append_format(&data, " data-place=\"%zu\"", (size_t)(piece - book->pieces) + 1);
  piece->data = qconv_buffer_str(&data);
}

void epub_render_question(const struct epub_book *book, const struct qconv_worker *worker, struct epub_piece *piece)
{
  struct epub_render render = {.book = book, .worker = worker, .piece = piece, .sketch = book->key == EPUB_KEY_ONLY};
  render.heading_base = render.heading_level = piece->asks ? 2 : 1;
  struct qconv_buffer body = {.arena = worker->arena}, language = {.arena = worker->arena};
  struct qconv_text asked = piece->question->prompt;
  qconv_str prompt = epub_text_blank(asked) ? QCONV_STR("") : epub_block(&render, asked);
  qconv_str plain = epub_strip(worker->arena, beginning_of(prompt));
  piece->heading = heading(book, worker->arena, piece, plain);
  if (render.sketch)
    put_short(&body, plain);
  else
    put_all(&render, &body, prompt);
  render.sketch = false;
  piece->body = qconv_buffer_str(&body);
  epub_put_language(book, &language, piece->question->language, plain);
  piece->language = qconv_buffer_str(&language);
  put_data(book, worker->arena, piece);
  if (piece->asks && book->key != EPUB_KEY_ONLY) {
    start_headings(&render);
    piece->hint = hints(&render);
  }
  if (piece->asks && book->key != EPUB_KEY_NONE)
    render_answer(&render);
}

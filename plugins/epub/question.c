/* One question: heading, body, hints, answer. */
#include "epub.h"

#include <qconv/bank_page.h>
#include <qconv/markup.h>
#include <qconv/xml.h>

enum { KEY_CHARACTERS = 40 };

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
  qconv_xml_escape(&title, qconv_str_trim(piece->question->title));
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

/* Behind the section no heading stands above an answer but the page's. */
static bool book_linked(const struct epub_render *render)
{
  return render->book->answers == EPUB_LINKED;
}

static void render_answer(struct epub_render *render)
{
  struct epub_piece *piece = render->piece;
  struct qconv_buffer answer = {.arena = render->worker->arena}, key = {.arena = render->worker->arena};
  render->heading_base = book_linked(render) ? 1 : 2;
  render->heading_level = render->heading_base;
  piece->hint = hints(render);
  render->heading_level = render->heading_base;
  epub_put_answer(render, &answer, &key);
  if (answer.len)
    piece->answer = qconv_buffer_str(&answer);
  qconv_str plain = epub_strip(render->worker->arena, qconv_buffer_str(&key));
  if (plain.len && epub_characters(plain) <= KEY_CHARACTERS)
    piece->key = qconv_buffer_str(&key);
}

void epub_render_question(const struct epub_book *book, const struct qconv_worker *worker, struct epub_piece *piece)
{
  struct epub_render render = {.book = book, .worker = worker, .piece = piece};
  render.heading_base = render.heading_level = piece->asks ? 2 : 1;
  struct qconv_buffer body = {.arena = worker->arena}, language = {.arena = worker->arena};
  struct qconv_buffer data = {.arena = worker->arena};
  if (!epub_text_blank(piece->question->prompt)) {
    qconv_append_literal(&body, "<div class=\"qc-prompt\">\n");
    qconv_append(&body, epub_block(&render, piece->question->prompt));
    qconv_append_literal(&body, "</div>\n");
  }
  qconv_str plain = epub_strip(worker->arena, qconv_buffer_str(&body));
  piece->heading = heading(book, worker->arena, piece, plain);
  put_reply(&render, &body);
  put_facts(&render, &body);
  piece->body = qconv_buffer_str(&body);
  epub_put_language(book, &language, piece->question->language, plain);
  piece->language = qconv_buffer_str(&language);
  qconv_bank_page_put_question(&data, piece->question,
                               qconv_str_find(piece->heading, QCONV_STR("qc-title")) != QCONV_NOT_FOUND);
  if (book->reordered)
    qconv_append_format(&data, " data-place=\"%zu\"", (size_t)(piece - book->pieces) + 1);
  piece->data = qconv_buffer_str(&data);
  if (piece->asks && book->answers != EPUB_NONE)
    render_answer(&render);
}

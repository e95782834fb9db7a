/* One question: heading, what is asked, hints, answer, the words for the key. */
#include "html.h"

#include <qconv/xml.h>

enum { KEY_CHARACTERS = 40 };

/* Importers often make a title of the prompt's first words: said once is enough. */
static bool title_adds(const struct html_piece *piece, qconv_str plain, qconv_str title)
{
  if (qconv_str_blank(title) || qconv_str_equal(title, piece->number))
    return false;
  return !qconv_str_starts_nocase(plain, qconv_str_slice(title, 0, 40));
}

static qconv_str heading(const struct html_page *page, struct qconv_arena *arena, const struct html_piece *piece,
                         qconv_str plain)
{
  struct qconv_buffer html = {.arena = arena}, title = {.arena = arena};
  qconv_xml_escape(&title, qconv_str_trim(piece->question->title));
  bool titled = title_adds(piece, plain, qconv_buffer_str(&title));
  if (piece->asks)
    html_put_word(page, &html, WORD_QUESTION, piece->number);
  if (titled) {
    qconv_append_format(&html, "%s<span class=\"q-title\">", piece->asks ? " " : "");
    qconv_append(&html, qconv_buffer_str(&title));
    qconv_append_literal(&html, "</span>");
  }
  return html.len ? qconv_buffer_str(&html) : QCONV_NOWHERE;
}

static void put_truefalse(struct html_render *render, struct qconv_buffer *html)
{
  static const enum html_word words[] = {WORD_TRUE, WORD_FALSE};
  qconv_append_literal(html, "<ul class=\"q-options q-plain\">\n");
  for (size_t i = 0; i < 2; i++) {
    qconv_append_literal(html, "<li>");
    html_put_word(render->page, html, words[i], QCONV_NOWHERE);
    qconv_append_literal(html, "</li>\n");
  }
  qconv_append_literal(html, "</ul>\n");
}

static void put_choices(struct html_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  if (question->choice.several) {
    qconv_append_literal(html, "<p class=\"q-task\">");
    html_put_word(render->page, html, WORD_CHOOSE_ALL, QCONV_NOWHERE);
    qconv_append_literal(html, "</p>\n");
  }
  html_put_choices(render, html, &question->choice.answers);
}

static void put_reply(struct html_render *render, struct qconv_buffer *html)
{
  struct qconv_buffer reply = {.arena = html->arena};
  enum qconv_kind kind = render->piece->question->kind;
  if (kind == QCONV_CHOICE)
    put_choices(render, &reply);
  else if (kind == QCONV_TRUEFALSE)
    put_truefalse(render, &reply);
  else if (kind == QCONV_MATCHING)
    html_put_matching(render, &reply);
  else if (kind == QCONV_ORDERING)
    html_put_ordering(render, &reply);
  else if (kind == QCONV_CLOZE)
    html_put_gap_choices(render, &reply);
  if (!reply.len)
    return;
  qconv_append_literal(html, "<div class=\"q-reply\">\n");
  qconv_append(html, qconv_buffer_str(&reply));
  qconv_append_literal(html, "</div>\n");
}

static void put_fact(struct html_render *render, struct qconv_buffer *html, enum html_word word, qconv_str value)
{
  if (qconv_str_blank(value))
    return;
  qconv_append_literal(html, "<span class=\"q-fact\">");
  html_put_word(render->page, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, ": ");
  qconv_xml_escape(html, value);
  qconv_append_literal(html, "</span> ");
}

static void put_facts(struct html_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  struct qconv_buffer facts = {.arena = html->arena};
  put_fact(render, &facts, WORD_POINTS, question->points);
  put_fact(render, &facts, WORD_DIFFICULTY, question->difficulty);
  if (!facts.len)
    return;
  qconv_append_literal(html, "<p class=\"q-facts\">");
  qconv_append(html, qconv_buffer_str(&facts));
  qconv_append_literal(html, "</p>\n");
}

static qconv_str hints(struct html_render *render)
{
  struct qconv_buffer html = {.arena = render->worker->arena};
  const struct qconv_texts *all = &render->piece->question->hints;
  for (const struct qconv_text_item *hint = all->first; hint; hint = hint->next) {
    if (html_text_blank(hint->text))
      continue;
    qconv_append(&html, all->count > 1 ? QCONV_STR("<div class=\"q-one-hint\">\n") : QCONV_STR(""));
    qconv_append(&html, html_block(render, hint->text));
    qconv_append(&html, all->count > 1 ? QCONV_STR("</div>\n") : QCONV_STR(""));
  }
  return html.len ? qconv_buffer_str(&html) : QCONV_NOWHERE;
}

static void render_answer(struct html_render *render)
{
  struct html_piece *piece = render->piece;
  struct qconv_buffer answer = {.arena = render->worker->arena}, key = {.arena = render->worker->arena};
  piece->hint = hints(render);
  html_put_answer(render, &answer, &key);
  piece->explains = answer.len == 0;
  size_t length = answer.len;
  html_put_remarks(render, &answer);
  if (answer.len)
    piece->answer = qconv_buffer_str(&answer);
  qconv_str plain = html_strip(render->worker->arena, qconv_buffer_str(&key));
  bool brief = plain.len && html_characters(plain) <= KEY_CHARACTERS;
  if (brief || length)
    piece->key = brief ? qconv_buffer_str(&key) : qconv_str_slice(piece->answer, 0, length);
}

void html_render_question(const struct html_page *page, const struct qconv_worker *worker, struct html_piece *piece)
{
  struct html_render render = {.page = page, .worker = worker, .piece = piece};
  struct qconv_buffer ask = {.arena = worker->arena}, language = {.arena = worker->arena};
  if (!html_text_blank(piece->question->prompt)) {
    qconv_append_literal(&ask, "<div class=\"q-prompt\">\n");
    qconv_append(&ask, html_block(&render, piece->question->prompt));
    qconv_append_literal(&ask, "</div>\n");
  }
  qconv_str plain = html_strip(worker->arena, qconv_buffer_str(&ask));
  piece->heading = heading(page, worker->arena, piece, plain);
  put_reply(&render, &ask);
  put_facts(&render, &ask);
  piece->ask = qconv_buffer_str(&ask);
  html_put_language(page, &language, piece->question->language, plain);
  piece->language = qconv_buffer_str(&language);
  if (piece->asks && page->key != HTML_KEY_NONE) {
    render_answer(&render);
    piece->grading = html_grading(worker->arena, piece->question);
  } else if (piece->asks) {
    piece->hint = hints(&render);
  }
}

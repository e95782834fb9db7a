/* Matching and ordering. */
#include "epub.h"

static void open_table(struct epub_render *render, struct qconv_buffer *html)
{
  qconv_append_literal(html, "<table class=\"qc-match\">\n<thead><tr><th scope=\"col\">");
  epub_put_word(render->book, html, EPUB_ITEM, QCONV_NOWHERE);
  qconv_append_literal(html, "</th><th scope=\"col\">");
  epub_put_word(render->book, html, EPUB_MATCH, QCONV_NOWHERE);
  qconv_append_literal(html, "</th></tr></thead>\n<tbody>\n");
}

static void put_left(struct epub_render *render, struct qconv_buffer *html, const struct qconv_pair *pair,
                     size_t number)
{
  qconv_append_format(html, "<span class=\"qc-letter\">%zu.</span> ", number);
  qconv_append(html, epub_inline(render, pair->left));
}

static void put_right(struct epub_render *render, struct qconv_buffer *html, struct qconv_text text, size_t place)
{
  qconv_append_literal(html, "<span class=\"qc-letter\">");
  epub_put_letter(html, place);
  qconv_append_literal(html, ".</span> ");
  qconv_append(html, epub_inline(render, text));
}

void epub_put_matching(struct epub_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  struct qconv_shuffled rights = qconv_shuffle_rights(html->arena, question);
  const struct qconv_pair *pair = question->matching.pairs.first;
  open_table(render, html);
  for (size_t i = 0, number = 1; pair || i < rights.count; i++) {
    qconv_append_literal(html, "<tr><td>");
    if (pair) {
      put_left(render, html, pair, number++);
      pair = pair->next;
    }
    qconv_append_literal(html, "</td><td>");
    if (i < rights.count)
      put_right(render, html, rights.items[i].text, i);
    qconv_append_literal(html, "</td></tr>\n");
  }
  qconv_append_literal(html, "</tbody></table>\n");
}

void epub_put_matching_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  const struct qconv_question *question = render->piece->question;
  struct qconv_shuffled rights = qconv_shuffle_rights(html->arena, question);
  size_t place = 0;
  if (!question->matching.pairs.count)
    return;
  open_table(render, html);
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next, place++) {
    qconv_append_literal(html, "<tr><td>");
    put_left(render, html, pair, place + 1);
    qconv_append_literal(html, "</td><td>");
    put_right(render, html, pair->right, rights.shown[place]);
    qconv_append_literal(html, "</td></tr>\n");
    qconv_append_format(key, "%s%zu\xe2\x80\x93", place ? ", " : "", place + 1);
    epub_put_letter(key, rights.shown[place]);
  }
  qconv_append_literal(html, "</tbody></table>\n");
}

void epub_put_ordering(struct epub_render *render, struct qconv_buffer *html)
{
  struct qconv_shuffled items = qconv_shuffle_items(html->arena, render->piece->question);
  if (!items.count)
    return;
  qconv_append_literal(html, "<p class=\"qc-task\">");
  epub_put_word(render->book, html, EPUB_PUT_IN_ORDER, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n<ol class=\"qc-options\">\n");
  for (size_t i = 0; i < items.count; i++) {
    epub_open_item(html, i);
    qconv_append(html, epub_inline(render, items.items[i].text));
    qconv_append_literal(html, "</li>\n");
  }
  qconv_append_literal(html, "</ol>\n");
}

void epub_put_ordering_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  const struct qconv_question *question = render->piece->question;
  struct qconv_shuffled items = qconv_shuffle_items(html->arena, question);
  size_t place = 0;
  if (!items.count)
    return;
  qconv_append_literal(html, "<ol class=\"qc-options qc-right\">\n");
  for (const struct qconv_text_item *item = question->ordering.items.first; item; item = item->next, place++) {
    epub_open_item(html, items.shown[place]);
    qconv_append(html, epub_inline(render, item->text));
    qconv_append_literal(html, "</li>\n");
    if (place)
      qconv_append_literal(key, ", ");
    epub_put_letter(key, items.shown[place]);
  }
  qconv_append_literal(html, "</ol>\n");
}

/* Matching and ordering. */
#include "html.h"

static void open_table(struct html_render *render, struct qconv_buffer *html)
{
  qconv_append_literal(html, "<table class=\"q-match\">\n<thead><tr><th scope=\"col\">");
  html_put_word(render->page, html, WORD_ITEM, QCONV_NOWHERE);
  qconv_append_literal(html, "</th><th scope=\"col\">");
  html_put_word(render->page, html, WORD_MATCH, QCONV_NOWHERE);
  qconv_append_literal(html, "</th></tr></thead>\n<tbody>\n");
}

static void put_left(struct html_render *render, struct qconv_buffer *html, const struct qconv_pair *pair,
                     size_t number)
{
  qconv_append_format(html, "<span class=\"q-letter\">%zu.</span> ", number);
  qconv_append(html, html_inline(render, pair->left));
}

static void put_right(struct html_render *render, struct qconv_buffer *html, struct qconv_text text, size_t place)
{
  qconv_append_literal(html, "<span class=\"q-letter\">");
  html_put_letter(html, place);
  qconv_append_literal(html, ".</span> ");
  qconv_append(html, html_inline(render, text));
}

/* Two lists beside each other: what stands in one row has nothing to do with each other. */
void html_put_matching(struct html_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  struct qconv_shuffled rights = qconv_shuffle_rights(html->arena, question);
  size_t number = 1;
  if (!question->matching.pairs.count)
    return;
  qconv_append_literal(html, "<div class=\"q-sides\">\n<ol class=\"q-options q-lefts\">\n");
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next) {
    qconv_append_literal(html, "<li>");
    put_left(render, html, pair, number++);
    qconv_append_literal(html, "</li>\n");
  }
  qconv_append_literal(html, "</ol>\n<ol class=\"q-options q-rights\">\n");
  for (size_t i = 0; i < rights.count; i++) {
    qconv_append_literal(html, "<li>");
    put_right(render, html, rights.items[i].text, i);
    qconv_append_literal(html, "</li>\n");
  }
  qconv_append_literal(html, "</ol>\n</div>\n");
}

void html_put_matching_answer(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
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
    html_put_letter(key, rights.shown[place]);
  }
  qconv_append_literal(html, "</tbody></table>\n");
}

void html_put_ordering(struct html_render *render, struct qconv_buffer *html)
{
  struct qconv_shuffled items = qconv_shuffle_items(html->arena, render->piece->question);
  if (!items.count)
    return;
  qconv_append_literal(html, "<p class=\"q-task\">");
  html_put_word(render->page, html, WORD_PUT_IN_ORDER, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n<ol class=\"q-options\">\n");
  for (size_t i = 0; i < items.count; i++) {
    html_open_item(html, i);
    qconv_append(html, html_inline(render, items.items[i].text));
    qconv_append_literal(html, "</li>\n");
  }
  qconv_append_literal(html, "</ol>\n");
}

void html_put_ordering_answer(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  const struct qconv_question *question = render->piece->question;
  struct qconv_shuffled items = qconv_shuffle_items(html->arena, question);
  size_t place = 0;
  if (!items.count)
    return;
  qconv_append_literal(html, "<ol class=\"q-options q-right\">\n");
  for (const struct qconv_text_item *item = question->ordering.items.first; item; item = item->next, place++) {
    html_open_item(html, items.shown[place]);
    qconv_append(html, html_inline(render, item->text));
    qconv_append_literal(html, "</li>\n");
    if (place)
      qconv_append_literal(key, ", ");
    html_put_letter(key, items.shown[place]);
  }
  qconv_append_literal(html, "</ol>\n");
}

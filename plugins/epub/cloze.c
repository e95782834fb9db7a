/* The gaps of a cloze question, beside its text. */
#include "epub.h"

#include <qconv/bank_page.h>

static void put_number(struct epub_render *render, struct qconv_buffer *html, size_t number)
{
  if (render->piece->question->cloze.gaps.count > 1)
    qconv_append_format(html, "<p class=\"qc-remark-word\">(%zu)</p>\n", number);
}

void epub_put_gap_choices(struct epub_render *render, struct qconv_buffer *html)
{
  size_t number = 1;
  for (const struct qconv_gap *gap = render->piece->question->cloze.gaps.first; gap; gap = gap->next, number++)
    if (gap->kind == QCONV_CHOICE) {
      qconv_append_format(html, "<div class=\"qc-gap-choices\" data-gap=\"%zu\">\n", number);
      put_number(render, html, number);
      epub_put_choices(render, html, &gap->answers);
      qconv_append_literal(html, "</div>\n");
    }
}

static void put_gap_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                           const struct qconv_gap *gap)
{
  if (gap->kind == QCONV_NUMERIC)
    epub_put_numbers(render, html, key, &gap->numbers, NULL);
  else if (gap->kind == QCONV_CHOICE)
    epub_put_right_choices(render, html, key, &gap->answers);
  else
    epub_put_accepted(render, html, key, &gap->answers);
}

void epub_put_gaps_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  size_t number = 1, count = render->piece->question->cloze.gaps.count;
  for (const struct qconv_gap *gap = render->piece->question->cloze.gaps.first; gap; gap = gap->next, number++) {
    struct qconv_buffer answer = {.arena = html->arena}, word = {.arena = html->arena};
    put_gap_answer(render, &answer, &word, gap);
    if (!answer.len)
      continue;
    qconv_append_literal(html, "<div class=\"qc-gap-answer\"");
    qconv_bank_page_put_gap(html, gap, number, true);
    qconv_append_literal(html, ">\n");
    put_number(render, html, number);
    qconv_append(html, qconv_buffer_str(&answer));
    qconv_append_literal(html, "</div>\n");
    if (count > 1)
      qconv_append_format(key, "%s(%zu)\xc2\xa0", key->len ? " " : "", number);
    qconv_append(key, qconv_buffer_str(&word));
  }
}

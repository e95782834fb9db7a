/* Matching and ordering: what is to be sorted on the front, how it belongs on the
   back. Both are read and thought over, not played. */
#include "anki.h"

static struct qconv_buffer new_html(struct anki_render *render)
{
  return (struct qconv_buffer){.arena = render->worker->arena};
}

static void put_item(struct qconv_buffer *html, qconv_str inline_html)
{
  qconv_append_literal(html, "<li>");
  qconv_append(html, inline_html);
  qconv_append_literal(html, "</li>");
}

static int by_bytes(const void *a, const void *b)
{
  return qconv_str_compare(*(const qconv_str *)a, *(const qconv_str *)b);
}

/* Items as a list that gives nothing away: ordered by their text, or backwards
   where that happens to be the answer. */
static void put_shuffled(struct qconv_buffer *html, qconv_str *items, size_t count)
{
  qconv_str *sorted = QCONV_NEW_ARRAY(html->arena, qconv_str, count);
  memcpy(sorted, items, count * sizeof *items);
  qsort(sorted, count, sizeof *sorted, by_bytes);
  bool same = true;
  for (size_t i = 0; i < count; i++)
    same &= qconv_str_equal(sorted[i], items[i]);
  qconv_append_literal(html, "<ul class=\"qc-items\">");
  for (size_t i = 0; i < count; i++) {
    qconv_str item = sorted[same ? count - 1 - i : i];
    if (i == 0 || !qconv_str_equal(item, sorted[same ? count - i : i - 1]))
      put_item(html, item);
  }
  qconv_append_literal(html, "</ul>");
}

/* Lefts and rights on the front, what belongs together on the back. */
void anki_render_matching(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  struct qconv_buffer lefts = new_html(render), front = new_html(render), back = new_html(render);
  size_t count = 0;
  qconv_str *rights = QCONV_NEW_ARRAY(render->worker->arena, qconv_str,
                                      question->matching.pairs.count + question->matching.extra.count);
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next) {
    qconv_str left = anki_inline_html(render, pair->left);
    rights[count] = anki_inline_html(render, pair->right);
    put_item(&lefts, left);
    qconv_append_literal(&back, "<tr><td>");
    qconv_append(&back, left);
    qconv_append_literal(&back, "</td><td>");
    qconv_append(&back, rights[count++]);
    qconv_append_literal(&back, "</td></tr>");
  }
  for (const struct qconv_text_item *extra = question->matching.extra.first; extra; extra = extra->next)
    rights[count++] = anki_inline_html(render, extra->text);
  qconv_append_literal(&front, "<div class=\"qc-pairs\"><ul class=\"qc-items\">");
  qconv_append(&front, qconv_buffer_str(&lefts));
  qconv_append_literal(&front, "</ul>");
  put_shuffled(&front, rights, count);
  qconv_append_literal(&front, "</div>");
  render->fields[ANKI_ITEMS] = qconv_buffer_str(&front);
  render->fields[ANKI_ANSWER] =
      back.len ? qconv_format(render->worker->arena, "<table class=\"qc-matches\"><tbody>%.*s</tbody></table>",
                              QCONV_ARG(qconv_buffer_str(&back)))
               : anki_no_answer(render);
}

void anki_render_ordering(struct anki_render *render)
{
  const struct qconv_texts *items = &render->note->question->ordering.items;
  struct qconv_buffer front = new_html(render), back = new_html(render);
  qconv_str *texts = QCONV_NEW_ARRAY(render->worker->arena, qconv_str, items->count);
  size_t count = 0;
  for (const struct qconv_text_item *item = items->first; item; item = item->next) {
    texts[count] = anki_inline_html(render, item->text);
    put_item(&back, texts[count++]);
  }
  put_shuffled(&front, texts, count);
  render->fields[ANKI_ITEMS] = qconv_buffer_str(&front);
  render->fields[ANKI_ANSWER] = back.len ? qconv_format(render->worker->arena, "<ol class=\"qc-order\">%.*s</ol>",
                                                        QCONV_ARG(qconv_buffer_str(&back)))
                                         : anki_no_answer(render);
}

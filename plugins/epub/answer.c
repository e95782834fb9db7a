/* The answer to a question, whatever its kind, and what explains it. */
#include "epub.h"

static void put_truefalse(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  const struct qconv_question *question = render->piece->question;
  if (question->truefalse.answer == QCONV_UNKNOWN)
    return;
  enum epub_word word = question->truefalse.answer == QCONV_RIGHT ? EPUB_TRUE : EPUB_FALSE;
  qconv_append_format(html, "<p class=\"qc-right qc-%s\">",
                      question->truefalse.answer == QCONV_RIGHT ? "true" : "false");
  epub_put_word(render->book, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n");
  epub_put_word(render->book, key, word, QCONV_NOWHERE);
}

static void put_kind(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  const struct qconv_question *question = render->piece->question;
  switch (question->kind) {
  case QCONV_OPEN:
    if (!epub_text_blank(question->open.answer))
      qconv_append(html, epub_block(render, question->open.answer));
    break;
  case QCONV_CHOICE:
    epub_put_right_choices(render, html, key, &question->choice.answers);
    break;
  case QCONV_TRUEFALSE:
    put_truefalse(render, html, key);
    break;
  case QCONV_SHORT:
    epub_put_accepted(render, html, key, &question->short_.answers);
    break;
  case QCONV_NUMERIC:
    epub_put_numbers(render, html, key, &question->numeric.numbers, &question->numeric.units);
    break;
  case QCONV_MATCHING:
    epub_put_matching_answer(render, html, key);
    break;
  case QCONV_ORDERING:
    epub_put_ordering_answer(render, html, key);
    break;
  case QCONV_CLOZE:
    epub_put_gaps_answer(render, html, key);
    break;
  default: /* asks nothing */
    break;
  }
}

static void put_remarks(struct epub_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  if (question->kind == QCONV_TRUEFALSE) {
    epub_put_remark(render, html, EPUB_IF_RIGHT, question->truefalse.if_right);
    epub_put_remark(render, html, EPUB_IF_WRONG, question->truefalse.if_wrong);
  }
  epub_put_remark(render, html, EPUB_EXPLANATION, question->feedback);
  if (question->kind == QCONV_OPEN)
    epub_put_remark(render, html, EPUB_GRADER, question->open.grader);
}

void epub_put_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  put_kind(render, html, key);
  render->piece->explains = html->len == 0;
  put_remarks(render, html);
}

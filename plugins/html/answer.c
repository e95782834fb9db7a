/* The answer to a question, whatever its kind, and what explains it. */
#include "html.h"

static void put_truefalse(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  const struct qconv_question *question = render->piece->question;
  if (question->truefalse.answer == QCONV_UNKNOWN)
    return;
  enum html_word word = question->truefalse.answer == QCONV_RIGHT ? WORD_TRUE : WORD_FALSE;
  qconv_append_format(html, "<p class=\"q-right q-%s\">",
                      question->truefalse.answer == QCONV_RIGHT ? "true" : "false");
  html_put_word(render->page, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n");
  html_put_word(render->page, key, word, QCONV_NOWHERE);
}

void html_put_answer(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key)
{
  const struct qconv_question *question = render->piece->question;
  switch (question->kind) {
  case QCONV_OPEN:
    if (!html_text_blank(question->open.answer))
      qconv_append(html, html_block(render, question->open.answer));
    break;
  case QCONV_CHOICE:
    html_put_right_choices(render, html, key, &question->choice.answers);
    break;
  case QCONV_TRUEFALSE:
    put_truefalse(render, html, key);
    break;
  case QCONV_SHORT:
    html_put_accepted(render, html, key, &question->short_.answers);
    break;
  case QCONV_NUMERIC:
    html_put_numbers(render, html, key, &question->numeric.numbers, &question->numeric.units);
    break;
  case QCONV_MATCHING:
    html_put_matching_answer(render, html, key);
    break;
  case QCONV_ORDERING:
    html_put_ordering_answer(render, html, key);
    break;
  case QCONV_CLOZE:
    html_put_gaps_answer(render, html, key);
    break;
  default: /* asks nothing */
    break;
  }
}

void html_put_remarks(struct html_render *render, struct qconv_buffer *html)
{
  const struct qconv_question *question = render->piece->question;
  if (question->kind == QCONV_TRUEFALSE) {
    html_put_remark(render, html, WORD_IF_RIGHT, question->truefalse.if_right);
    html_put_remark(render, html, WORD_IF_WRONG, question->truefalse.if_wrong);
  }
  html_put_remark(render, html, WORD_EXPLANATION, question->feedback);
  if (question->kind == QCONV_OPEN)
    html_put_remark(render, html, WORD_GRADER, question->open.grader);
}

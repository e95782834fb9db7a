/* Choices and accepted texts. The letters are text: not every reading system shows
   the numbers of a list. */
#include "html.h"

#include <qconv/bank_page.h>
#include <qconv/xml.h>

bool html_positive(qconv_str decimal)
{
  bool digit = false;
  for (size_t i = 0; i < decimal.len; i++) {
    if (decimal.data[i] == '-')
      return false;
    if (decimal.data[i] >= '1' && decimal.data[i] <= '9')
      digit = true;
  }
  return digit;
}

static bool is_right(const struct qconv_answer *answer)
{
  return answer->correct == QCONV_RIGHT || html_positive(answer->credit);
}

void html_put_letter(struct qconv_buffer *html, size_t place)
{
  char letters[16];
  size_t count = 0;
  for (size_t rest = place + 1; rest > 0; rest = (rest - 1) / 26)
    letters[count++] = (char)('A' + (rest - 1) % 26);
  while (count > 0)
    qconv_append_char(html, letters[--count]);
}

void html_open_item(struct qconv_buffer *html, size_t place)
{
  qconv_append_literal(html, "<li><span class=\"q-letter\">");
  html_put_letter(html, place);
  qconv_append_literal(html, ".</span> ");
}

/* The source's own labels stand when each choice has one and no two are the same:
   its explanations may speak of them. */
static bool keeps_labels(const struct qconv_answers *answers)
{
  if (answers->count > 26)
    return false;
  for (const struct qconv_answer *a = answers->first; a; a = a->next) {
    if (qconv_str_blank(a->label) || a->label.len > 4)
      return false;
    for (const struct qconv_answer *b = a->next; b; b = b->next)
      if (qconv_str_equal(a->label, b->label))
        return false;
  }
  return true;
}

static void put_word(struct html_render *render, struct qconv_buffer *html, enum html_word word)
{
  qconv_append_literal(html, "<p class=\"q-remark-word\">");
  html_put_word(render->page, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n");
}

static void put_label(struct qconv_buffer *html, const struct qconv_answer *answer, size_t place, bool labels)
{
  if (labels)
    qconv_xml_escape(html, qconv_str_trim(answer->label));
  else
    html_put_letter(html, place);
}

static void put_choice(struct html_render *render, struct qconv_buffer *html, const struct qconv_answer *answer,
                       size_t place, bool labels)
{
  qconv_append(html, labels ? QCONV_STR("><span class=\"q-letter q-own\">") : QCONV_STR("><span class=\"q-letter\">"));
  put_label(html, answer, place, labels);
  qconv_append_literal(html, ".</span> ");
  qconv_append(html, html_inline(render, answer->text));
}

void html_put_choices(struct html_render *render, struct qconv_buffer *html, const struct qconv_answers *answers)
{
  bool labels = keeps_labels(answers);
  size_t place = 0;
  if (!answers->count)
    return;
  qconv_append_literal(html, "<ol class=\"q-options\">\n");
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    qconv_append(html, answer->fixed ? QCONV_STR("<li data-fixed=\"yes\"") : QCONV_STR("<li"));
    put_choice(render, html, answer, place++, labels);
    qconv_append_literal(html, "</li>\n");
  }
  qconv_append_literal(html, "</ol>\n");
}

static const char *remark_class(enum html_word word)
{
  return word == WORD_UNCHOSEN  ? "unchosen"
         : word == WORD_GRADER  ? "grader"
         : word == WORD_IF_RIGHT ? "if-right"
         : word == WORD_IF_WRONG ? "if-wrong"
                               : "explanation";
}

void html_put_remark(struct html_render *render, struct qconv_buffer *html, enum html_word word, struct qconv_text text)
{
  if (html_text_blank(text))
    return;
  qconv_append_format(html, "<div class=\"q-remark q-%s\"><p class=\"q-remark-word\">", remark_class(word));
  html_put_word(render->page, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</p>\n");
  qconv_append(html, html_block(render, text));
  qconv_append_literal(html, "</div>\n");
}

static void put_feedback(struct html_render *render, struct qconv_buffer *html, const struct qconv_answer *answer)
{
  if (!html_text_blank(answer->feedback)) {
    qconv_append_literal(html, "<div class=\"q-feedback\">");
    qconv_append(html, html_inline(render, answer->feedback));
    qconv_append_literal(html, "</div>");
  }
  html_put_remark(render, html, WORD_UNCHOSEN, answer->feedback_unchosen);
}

static bool has_feedback(const struct qconv_answer *answer)
{
  return !html_text_blank(answer->feedback) || !html_text_blank(answer->feedback_unchosen);
}

static bool is_listed(const struct qconv_answer *answer)
{
  return is_right(answer) || has_feedback(answer);
}

/* The choices that are right, or those that are not and have something to say. */
static void put_choices_that(struct html_render *render, struct qconv_buffer *html, const struct qconv_answers *answers,
                             bool right)
{
  bool labels = keeps_labels(answers), open = false;
  size_t place = 0;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next, place++) {
    if (is_right(answer) != right || (!right && !has_feedback(answer)))
      continue;
    if (!open && !right)
      put_word(render, html, WORD_IF_WRONG);
    if (!open) {
      qconv_append_format(html, "<ul class=\"q-options%s\"", right ? " q-right" : "");
      if (right)
        qconv_bank_page_put_rest(html, answers, is_listed);
      qconv_append_literal(html, ">\n");
    }
    open = true;
    qconv_append_literal(html, "<li");
    qconv_bank_page_put_answer(html, answer, right ? QCONV_RIGHT : QCONV_WRONG);
    put_choice(render, html, answer, place, labels);
    html_put_credit(html, answer->credit);
    put_feedback(render, html, answer);
    qconv_append_literal(html, "</li>\n");
  }
  if (open)
    qconv_append_literal(html, "</ul>\n");
}

void html_put_right_choices(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                            const struct qconv_answers *answers)
{
  bool labels = keeps_labels(answers);
  size_t place = 0;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next, place++)
    if (is_right(answer)) {
      if (key->len)
        qconv_append_literal(key, ", ");
      put_label(key, answer, place, labels);
    }
  put_choices_that(render, html, answers, true);
  put_choices_that(render, html, answers, false);
}

static bool is_accepted(const struct qconv_answer *answer)
{
  return answer->correct != QCONV_WRONG || html_positive(answer->credit);
}

static void put_accepted(struct html_render *render, struct qconv_buffer *html, const struct qconv_answer *answer)
{
  qconv_append_literal(html, "<li");
  qconv_bank_page_put_answer(html, answer, is_accepted(answer) ? QCONV_RIGHT : QCONV_WRONG);
  qconv_append_char(html, '>');
  qconv_append(html, html_inline(render, answer->text));
  html_put_credit(html, answer->credit);
  put_feedback(render, html, answer);
  qconv_append_literal(html, "</li>\n");
}

/* The texts without credit are there for their feedback. */
static void put_mistaken(struct html_render *render, struct qconv_buffer *html, const struct qconv_answers *answers)
{
  bool open = false;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    if (is_accepted(answer) || !has_feedback(answer))
      continue;
    if (!open) {
      put_word(render, html, WORD_IF_WRONG);
      qconv_append_literal(html, "<ul class=\"q-accepted q-mistaken\">\n");
    }
    open = true;
    put_accepted(render, html, answer);
  }
  if (open)
    qconv_append_literal(html, "</ul>\n");
}

/* The first accepted text, then the others below "also accepted". */
void html_put_accepted(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                       const struct qconv_answers *answers)
{
  size_t accepted = 0;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    if (!is_accepted(answer))
      continue;
    accepted++;
    if (accepted == 1)
      qconv_append(key, html_strip(html->arena, html_inline(render, answer->text)));
    if (accepted == 2) {
      qconv_append_literal(html, "</ul>\n");
      put_word(render, html, WORD_ALSO);
    }
    if (accepted <= 2)
      qconv_append_format(html, "<ul class=\"q-accepted%s\">\n", accepted == 1 ? " q-right" : "");
    put_accepted(render, html, answer);
  }
  if (accepted)
    qconv_append_literal(html, "</ul>\n");
  put_mistaken(render, html, answers);
}

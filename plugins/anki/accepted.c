/* Short and numeric questions: what is accepted, and the line to type in. */
#include "anki.h"

#include <qconv/markup.h>
#include <qconv/unicode.h>
#include <qconv/xml.h>

enum { LONGEST_LINE = 120 };

static struct qconv_buffer new_html(struct anki_render *render)
{
  return (struct qconv_buffer){.arena = render->worker->arena};
}

static const char *match_name(enum qconv_match match)
{
  return match == QCONV_REGEX      ? " <span class=\"qc-aside\">(regular expression)</span>"
         : match == QCONV_WILDCARD ? " <span class=\"qc-aside\">(* is any text)</span>"
                                   : "";
}

static void put_credit(struct qconv_buffer *html, qconv_str credit)
{
  if (!credit.len || qconv_str_equal(credit, QCONV_STR("1")))
    return;
  qconv_append_literal(html, " <span class=\"qc-aside\">(credit ");
  qconv_xml_escape(html, credit);
  qconv_append_literal(html, ")</span>");
}

static void put_feedback(struct anki_render *render, struct qconv_buffer *html, struct qconv_text feedback)
{
  qconv_str text = anki_inline_html(render, feedback);
  if (!text.len)
    return;
  qconv_append_literal(html, "<div class=\"qc-feedback\">");
  qconv_append(html, text);
  qconv_append_literal(html, "</div>");
}

/* Without a word on whether it is right, a text is there to be accepted. */
static bool is_accepted(const struct qconv_answer *answer)
{
  return anki_is_right(answer) || (answer->correct == QCONV_UNKNOWN && !answer->credit.len);
}

static void put_accepted(struct anki_render *render, struct qconv_buffer *html, const struct qconv_answer *answer)
{
  qconv_append_literal(html, "<div class=\"qc-accepted\">");
  qconv_append(html, anki_inline_html(render, answer->text));
  qconv_append(html, qconv_str_of(match_name(render->note->question->short_.match)));
  put_credit(html, answer->credit);
  qconv_append_literal(html, "</div>");
  put_feedback(render, html, answer->feedback);
}

/* Anki holds what is typed against one line to the letter, so there must be just one
   right line, and one that a keyboard has. */
static void set_line(struct anki_render *render, qconv_str line)
{
  struct qconv_buffer html = new_html(render);
  line = qconv_str_trim(line);
  if (!render->export->type_in || line.len > LONGEST_LINE || qconv_str_find_char(line, '\n') != QCONV_NOT_FOUND)
    return;
  anki_put_text(render, &html, line);
  render->fields[ANKI_TYPE] = qconv_nfc(html.arena, qconv_buffer_str(&html));
}

static void set_text_line(struct anki_render *render, const struct qconv_answer *answer)
{
  qconv_str html = anki_inline_html(render, answer->text);
  if (qconv_str_find(html, QCONV_STR("\\(")) == QCONV_NOT_FOUND &&
      qconv_str_find(html, QCONV_STR("<img")) == QCONV_NOT_FOUND)
    set_line(render, qconv_markup_to_plain(render->worker->arena, answer->text));
}

/* Accepted texts one per line, the first one is the one to know. */
void anki_render_short(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  const struct qconv_answer *only = NULL;
  struct qconv_buffer html = new_html(render);
  size_t count = 0;
  for (const struct qconv_answer *answer = question->short_.answers.first; answer; answer = answer->next)
    if (is_accepted(answer)) {
      put_accepted(render, &html, answer);
      only = answer;
      count++;
    }
  if (count == 1 && question->short_.match == QCONV_EXACT)
    set_text_line(render, only);
  if (count > 0 && question->short_.case_matters)
    qconv_append_literal(&html, "<div class=\"qc-aside\">Upper and lower case matter.</div>");
  render->fields[ANKI_ANSWER] = count > 0 ? qconv_buffer_str(&html) : anki_no_answer(render);
}

static bool is_exact(const struct qconv_number *number)
{
  return !number->tolerance.len || qconv_str_equal(number->tolerance, QCONV_STR("0"));
}

static void put_tolerance(struct anki_render *render, struct qconv_buffer *html, const struct qconv_number *number)
{
  if (is_exact(number))
    return;
  bool digits = number->tolerance_kind == QCONV_TOLERANCE_DIGITS;
  bool relative = number->tolerance_kind == QCONV_TOLERANCE_RELATIVE;
  qconv_append(html, digits ? QCONV_STR(" (to ") : QCONV_STR(" \u00b1 "));
  anki_put_text(render, html, number->tolerance);
  qconv_append(html, digits ? QCONV_STR(" significant digits)") : relative ? QCONV_STR(" of it") : QCONV_STR(""));
}

void anki_put_number(struct anki_render *render, struct qconv_buffer *html, const struct qconv_number *number)
{
  if (number->value.len) {
    anki_put_text(render, html, number->value);
    put_tolerance(render, html, number);
    return;
  }
  qconv_append(html, number->low_open ? QCONV_STR("more than ") : QCONV_STR("from "));
  anki_put_text(render, html, number->low);
  qconv_append(html, number->high_open ? QCONV_STR(" to less than ") : QCONV_STR(" to "));
  anki_put_text(render, html, number->high);
}

void anki_render_numeric(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  const struct qconv_unit *unit = question->numeric.units.first;
  struct qconv_buffer html = new_html(render);
  for (const struct qconv_number *number = question->numeric.numbers.first; number; number = number->next) {
    qconv_append_literal(&html, "<div class=\"qc-accepted\">");
    anki_put_number(render, &html, number);
    if (unit) {
      qconv_append_char(&html, ' ');
      anki_put_text(render, &html, unit->name);
    }
    put_credit(&html, number->credit);
    qconv_append_literal(&html, "</div>");
    put_feedback(render, &html, number->feedback);
  }
  const struct qconv_number *first = question->numeric.numbers.first;
  if (first && !first->next && first->value.len && is_exact(first))
    set_line(render, first->value);
  render->fields[ANKI_ANSWER] = first ? qconv_buffer_str(&html) : anki_no_answer(render);
}

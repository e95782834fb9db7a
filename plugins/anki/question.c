/* What stands on a card, by kind of question. */
#include "anki.h"

#include <qconv/xml.h>

static struct qconv_buffer new_html(struct anki_render *render)
{
  return (struct qconv_buffer){.arena = render->worker->arena};
}

qconv_str anki_no_answer(struct anki_render *render)
{
  qconv_report(render->worker->log, QCONV_NOTE, render->note->question->origin, "anki.no-answer",
               "this question has no answer; the back of its card says so");
  return QCONV_STR("<p class=\"qc-none\">No answer is given.</p>");
}

bool anki_is_right(const struct qconv_answer *answer)
{
  if (answer->correct != QCONV_UNKNOWN)
    return answer->correct == QCONV_RIGHT;
  bool positive = false;
  for (size_t i = 0; i < answer->credit.len; i++)
    positive |= answer->credit.data[i] > '0' && answer->credit.data[i] <= '9';
  return positive && answer->credit.data[0] != '-';
}

static void put_item(struct qconv_buffer *html, qconv_str inline_html)
{
  qconv_append_literal(html, "<li>");
  qconv_append(html, inline_html);
  qconv_append_literal(html, "</li>");
}

static qconv_str open_answer(struct anki_render *render)
{
  qconv_str answer = anki_html(render, render->note->question->open.answer);
  return anki_blank(render->worker->arena, answer) ? anki_no_answer(render) : answer;
}

static const char *match_name(enum qconv_match match)
{
  return match == QCONV_REGEX ? " <span class=\"qc-aside\">(regular expression)</span>"
         : match == QCONV_WILDCARD ? " <span class=\"qc-aside\">(* is any text)</span>" : "";
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

/* Accepted texts one per line, the first one is the one to know. */
static qconv_str short_answer(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  struct qconv_buffer html = new_html(render);
  for (const struct qconv_answer *answer = question->short_.answers.first; answer; answer = answer->next) {
    bool unsaid = answer->correct == QCONV_UNKNOWN && !answer->credit.len; /* then it is there to be accepted */
    if (!unsaid && !anki_is_right(answer))
      continue;
    qconv_append_literal(&html, "<div class=\"qc-accepted\">");
    qconv_append(&html, anki_inline_html(render, answer->text));
    qconv_append(&html, qconv_str_of(match_name(question->short_.match)));
    put_credit(&html, answer->credit);
    qconv_append_literal(&html, "</div>");
    put_feedback(render, &html, answer->feedback);
  }
  if (!html.len)
    return anki_no_answer(render);
  if (question->short_.case_matters)
    qconv_append_literal(&html, "<div class=\"qc-aside\">Upper and lower case matter.</div>");
  return qconv_buffer_str(&html);
}

static void put_tolerance(struct anki_render *render, struct qconv_buffer *html, const struct qconv_number *number)
{
  if (!number->tolerance.len || qconv_str_equal(number->tolerance, QCONV_STR("0")))
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

static qconv_str numeric_answer(struct anki_render *render)
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
  return html.len ? qconv_buffer_str(&html) : anki_no_answer(render);
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
static void render_matching(struct anki_render *render, struct qconv_buffer *front)
{
  const struct qconv_question *question = render->note->question;
  struct qconv_buffer lefts = new_html(render), back = new_html(render);
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
  qconv_append_literal(front, "<div class=\"qc-pairs\"><ul class=\"qc-items\">");
  qconv_append(front, qconv_buffer_str(&lefts));
  qconv_append_literal(front, "</ul>");
  put_shuffled(front, rights, count);
  qconv_append_literal(front, "</div>");
  render->fields[ANKI_ANSWER] =
      back.len ? qconv_format(render->worker->arena, "<table class=\"qc-matches\"><tbody>%.*s</tbody></table>",
                              QCONV_ARG(qconv_buffer_str(&back)))
               : anki_no_answer(render);
}

static void render_ordering(struct anki_render *render, struct qconv_buffer *front)
{
  const struct qconv_texts *items = &render->note->question->ordering.items;
  struct qconv_buffer back = new_html(render);
  qconv_str *texts = QCONV_NEW_ARRAY(render->worker->arena, qconv_str, items->count);
  size_t count = 0;
  for (const struct qconv_text_item *item = items->first; item; item = item->next) {
    texts[count] = anki_inline_html(render, item->text);
    put_item(&back, texts[count++]);
  }
  put_shuffled(front, texts, count);
  render->fields[ANKI_ANSWER] =
      back.len ? qconv_format(render->worker->arena, "<ol>%.*s</ol>", QCONV_ARG(qconv_buffer_str(&back)))
               : anki_no_answer(render);
}

/* What the question asks; something to read even when the source left it empty. */
static void put_prompt(struct anki_render *render, struct qconv_buffer *front)
{
  const struct qconv_question *question = render->note->question;
  qconv_str prompt = anki_html(render, question->prompt);
  if (!anki_blank(render->worker->arena, prompt)) {
    qconv_append(front, prompt);
    return;
  }
  qconv_report(render->worker->log, QCONV_WARNING, question->origin, "anki.empty-prompt",
               "this question asks nothing; its card shows a place holder");
  qconv_append_literal(front, "<p>");
  if (!qconv_str_blank(question->title))
    anki_put_text(render, front, question->title);
  else if (!qconv_str_blank(question->number))
    qconv_append_format(front, "(question %.*s)", QCONV_ARG(question->number));
  else
    qconv_append_literal(front, "(no question)");
  qconv_append_literal(front, "</p>");
}

static void render_hints(struct anki_render *render)
{
  struct qconv_buffer html = new_html(render);
  for (const struct qconv_text_item *hint = render->note->question->hints.first; hint; hint = hint->next)
    qconv_append(&html, anki_html(render, hint->text));
  render->fields[ANKI_HINT] = qconv_buffer_str(&html);
}

static void render_explanation(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  struct qconv_buffer html = new_html(render);
  qconv_append(&html, anki_html(render, question->feedback));
  if (question->kind == QCONV_OPEN && question->open.grader.str.len) {
    qconv_append_literal(&html, "<div class=\"qc-grader\">");
    qconv_append(&html, anki_html(render, question->open.grader));
    qconv_append_literal(&html, "</div>");
  }
  qconv_append(&html, render->fields[ANKI_EXPLANATION]);
  render->fields[ANKI_EXPLANATION] = qconv_buffer_str(&html);
}

static void put_info(struct anki_render *render, struct qconv_buffer *html, qconv_str text, const char *unit)
{
  if (!text.len)
    return;
  qconv_append(html, html->len ? QCONV_STR(" \u00b7 ") : QCONV_STR(""));
  anki_put_text(render, html, text);
  qconv_append(html, qconv_str_of(unit));
}

static void render_info(struct anki_render *render, const struct anki_place *place)
{
  const struct qconv_question *question = render->note->question;
  struct qconv_buffer html = new_html(render);
  qconv_append(&html, place->path);
  put_info(render, &html, question->number, "");
  put_info(render, &html, question->title, "");
  bool one = qconv_str_equal(question->points, QCONV_STR("1"));
  put_info(render, &html, question->points, one ? " point" : " points");
  render->fields[ANKI_INFO] = qconv_buffer_str(&html);
}

static void render_source(struct anki_render *render)
{
  struct qconv_buffer html = new_html(render);
  anki_put_text(render, &html, qconv_field(&render->note->question->fields, QCONV_STR("source.url")));
  render->fields[ANKI_SOURCE] = qconv_buffer_str(&html);
}

static void render_kind(struct anki_render *render, struct qconv_buffer *front)
{
  qconv_str *back = &render->fields[ANKI_ANSWER];
  switch (render->note->question->kind) {
  case QCONV_OPEN:
    *back = open_answer(render);
    break;
  case QCONV_CHOICE:
    anki_render_choices(render);
    break;
  case QCONV_TRUEFALSE:
    anki_render_truefalse(render);
    break;
  case QCONV_SHORT:
    *back = short_answer(render);
    break;
  case QCONV_NUMERIC:
    *back = numeric_answer(render);
    break;
  case QCONV_MATCHING:
    render_matching(render, front);
    break;
  case QCONV_ORDERING:
    render_ordering(render, front);
    break;
  default: /* a text with gaps that lacks the gaps */
    *back = anki_no_answer(render);
    break;
  }
}

static enum anki_type type_of(const struct qconv_question *question)
{
  switch (question->kind) {
  case QCONV_CHOICE:
  case QCONV_TRUEFALSE:
    return ANKI_CHOICE;
  case QCONV_CLOZE:
    return question->cloze.gaps.count ? ANKI_CLOZE : ANKI_BASIC;
  default:
    return ANKI_BASIC;
  }
}

static void join_fields(struct anki_render *render)
{
  struct anki_note *note = render->note;
  struct qconv_buffer joined = new_html(render);
  const enum anki_field *fields;
  size_t count = anki_type_fields(note->type, &fields);
  for (size_t i = 0; i < count; i++) {
    if (i > 0)
      qconv_append_char(&joined, '\x1f');
    qconv_append(&joined, render->fields[fields[i]]);
  }
  note->joined = qconv_buffer_str(&joined);
}

void anki_render_note(struct anki_render *render)
{
  struct anki_note *note = render->note;
  note->type = type_of(note->question);
  if (note->type == ANKI_CLOZE) {
    anki_render_cloze(render);
  } else {
    struct qconv_buffer front = new_html(render);
    put_prompt(render, &front);
    render_kind(render, &front);
    render->fields[ANKI_QUESTION] = qconv_buffer_str(&front);
    anki_add_card(note, 1);
  }
  render_hints(render);
  render_explanation(render);
  render_source(render);
  if (render->export->info)
    render_info(render, anki_place_of(render->export, note->question->section));
  join_fields(render);
  note->sort = anki_strip(render->worker->arena, render->fields[ANKI_QUESTION]);
  note->checksum = anki_checksum(note->sort);
  note->identity = anki_identity(render->worker->arena, render->export, note->question);
}

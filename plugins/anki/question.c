/* What stands on a card, by kind of question. */
#include "copy.h"

#include <qconv/markup.h>
#include <qconv/unicode.h>

enum { LONGEST_REVERSED = 120 };

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

/* What the source says of the other way round: yes, no or nothing. */
static enum qconv_correct said_of_reverse(const struct qconv_question *question)
{
  qconv_str said = qconv_field(&question->fields, QCONV_STR("anki.reverse"));
  if (!said.len)
    return QCONV_UNKNOWN;
  return qconv_str_equal(said, QCONV_STR("no")) ? QCONV_WRONG : QCONV_RIGHT;
}

/* Whether an answer does as a question: one line, and not a long one. */
static bool is_short(struct qconv_arena *arena, struct qconv_text answer)
{
  qconv_str plain = qconv_str_trim(qconv_markup_to_plain(arena, answer));
  return plain.len > 0 && plain.len <= LONGEST_REVERSED && qconv_str_find_char(plain, '\n') == QCONV_NOT_FOUND;
}

static bool is_reversed(const struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  enum qconv_correct said = said_of_reverse(question);
  if (render->export->reverse == ANKI_REVERSE_SHORT && said == QCONV_UNKNOWN)
    return is_short(render->worker->arena, question->open.answer);
  return render->export->reverse != ANKI_REVERSE_NONE && said == QCONV_RIGHT;
}

static void render_open(struct anki_render *render)
{
  qconv_str answer = anki_html(render, render->note->question->open.answer);
  bool blank = anki_blank(render->worker->arena, answer);
  render->fields[ANKI_ANSWER] = blank ? anki_no_answer(render) : answer;
  if (!blank && is_reversed(render)) {
    render->fields[ANKI_REVERSE] = QCONV_STR("yes");
    anki_add_card(render->note, 2);
  }
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

static void put_info(struct anki_render *render, struct qconv_buffer *html, qconv_str text, const char *what,
                     const char *unit)
{
  if (!text.len)
    return;
  qconv_append(html, html->len ? QCONV_STR(" \u00b7 ") : QCONV_STR(""));
  qconv_append_format(html, "<span class=\"qc-%s\">", what);
  anki_put_text(render, html, text);
  qconv_append(html, qconv_str_of(unit));
  qconv_append_literal(html, "</span>");
}

static void render_info(struct anki_render *render, const struct anki_place *place)
{
  const struct qconv_question *question = render->note->question;
  struct qconv_buffer html = new_html(render);
  if (place->path.len)
    qconv_append_format(&html, "<span class=\"qc-section\">%.*s</span>", QCONV_ARG(place->path));
  put_info(render, &html, question->number, "number", "");
  put_info(render, &html, question->title, "title", "");
  bool one = qconv_str_equal(question->points, QCONV_STR("1"));
  put_info(render, &html, question->points, "points", one ? " point" : " points");
  render->fields[ANKI_INFO] = qconv_buffer_str(&html);
}

/* Literal text as the whole of a field. */
static qconv_str literal(struct anki_render *render, qconv_str text)
{
  struct qconv_buffer html = new_html(render);
  anki_put_text(render, &html, text);
  return qconv_nfc(html.arena, qconv_buffer_str(&html));
}

static void render_kind(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  if (question->kind != QCONV_OPEN && said_of_reverse(question) == QCONV_RIGHT)
    qconv_report(render->worker->log, QCONV_LOSS, question->origin, "anki.reverse",
                 "only an open question can be asked the other way round too");
  switch (question->kind) {
  case QCONV_OPEN:
    render_open(render);
    break;
  case QCONV_CHOICE:
    anki_render_choices(render);
    break;
  case QCONV_TRUEFALSE:
    anki_render_truefalse(render);
    break;
  case QCONV_SHORT:
    anki_render_short(render);
    break;
  case QCONV_NUMERIC:
    anki_render_numeric(render);
    break;
  case QCONV_MATCHING:
    anki_render_matching(render);
    break;
  case QCONV_ORDERING:
    anki_render_ordering(render);
    break;
  default: /* a text with gaps that lacks the gaps */
    render->fields[ANKI_ANSWER] = anki_no_answer(render);
    break;
  }
}

static enum anki_type type_of(const struct qconv_question *question)
{
  static const enum anki_type types[QCONV_KINDS] = {
      [QCONV_OPEN] = ANKI_BASIC,        [QCONV_CHOICE] = ANKI_CHOICE,   [QCONV_TRUEFALSE] = ANKI_TRUEFALSE,
      [QCONV_SHORT] = ANKI_TYPE_IN,     [QCONV_NUMERIC] = ANKI_TYPE_IN, [QCONV_MATCHING] = ANKI_MATCHING,
      [QCONV_ORDERING] = ANKI_ORDERING, [QCONV_CLOZE] = ANKI_CLOZE};
  bool gaps_missing = question->kind == QCONV_CLOZE && question->cloze.gaps.count == 0;
  return gaps_missing ? ANKI_BASIC : types[question->kind];
}

static void join_fields(struct anki_render *render)
{
  struct anki_note *note = render->note;
  struct qconv_buffer joined = new_html(render);
  const struct anki_note_type *type = &anki_note_types[note->type];
  for (size_t i = 0; i < type->field_count; i++) {
    if (i > 0)
      qconv_append_char(&joined, '\x1f');
    qconv_append(&joined, render->fields[type->fields[i]]);
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
    render_kind(render);
    render->fields[ANKI_QUESTION] = qconv_buffer_str(&front);
    anki_add_card(note, 1);
  }
  render_hints(render);
  render_explanation(render);
  render->fields[ANKI_SOURCE] = literal(render, qconv_field(&note->question->fields, QCONV_STR("source.url")));
  render->fields[ANKI_ID] = literal(render, note->question->id);
  if (render->export->info)
    render_info(render, anki_place_of(render->export, note->question->section));
  if (render->export->copies)
    render->fields[ANKI_DATA] = anki_copy_of(render);
  if (render->export->stock)
    anki_join_stock(render);
  else
    join_fields(render);
  note->sort = anki_strip(render->worker->arena, render->fields[ANKI_QUESTION]);
  note->checksum = anki_checksum(note->sort);
  note->identity = anki_identity(render->worker->arena, render->export, note);
}

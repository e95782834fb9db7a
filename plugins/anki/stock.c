/* Notes of Anki's own types, for a text that knows no others: all that the front of our card
   shows is the front, the rest is the back.

   What stands beside the answer would be held against what is typed in, and given away by a
   card that asks the other way round; such a note has one plain card. */
#include "anki.h"

const char *const anki_stock_names[ANKI_STOCKS] = {"Basic", "Basic (and reversed card)", "Basic (type in the answer)",
                                                   "Cloze"};

/* Anki's own types centre what they show, which lists and code cannot bear. */
static bool wants_its_edge(qconv_str html)
{
  static const char *const tags[] = {"<ul", "<ol", "<table", "<pre", "<blockquote"};
  for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
    if (qconv_str_find(html, qconv_str_of(tags[i])) != QCONV_NOT_FOUND)
      return true;
  return false;
}

/* A single element without its tags: a paragraph as one types it, and what was wrapped before. */
static qconv_str bare(qconv_str html)
{
  static const char *const tags[][3] = {{"<p>", "<p", "</p>"}, {"<div>", "<div", "</div>"}};
  for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
    qconv_str start = qconv_str_of(tags[i][0]), end = qconv_str_of(tags[i][2]);
    qconv_str inner = qconv_str_starts(html, start) ? qconv_str_from(html, start.len) : QCONV_NOWHERE;
    if (inner.data && qconv_str_ends(inner, end) && qconv_str_find(inner, qconv_str_of(tags[i][1])) == QCONV_NOT_FOUND)
      return qconv_str_slice(inner, 0, inner.len - end.len);
  }
  return html;
}

/* The fields one below the other. */
static qconv_str side(const struct anki_render *render, const enum anki_field *fields, size_t count)
{
  struct qconv_buffer html = {.arena = render->worker->arena};
  for (size_t i = 0; i < count; i++) {
    qconv_str field = render->fields[fields[i]];
    if (!field.len)
      continue;
    if (fields[i] == ANKI_HINT)
      qconv_append_format(&html, "<details><summary>Hint</summary>%.*s</details>", QCONV_ARG(field));
    else if (fields[i] == ANKI_SOURCE)
      qconv_append_format(&html, "<p><small>%.*s</small></p>", QCONV_ARG(field));
    else
      qconv_append(&html, field);
  }
  qconv_str whole = bare(qconv_buffer_str(&html));
  return wants_its_edge(whole)
             ? qconv_format(html.arena, "<div style=\"text-align: start\">%.*s</div>", QCONV_ARG(whole))
             : whole;
}

static bool has_more_than_answer(const struct anki_render *render)
{
  return render->fields[ANKI_EXPLANATION].len || render->fields[ANKI_SOURCE].len ||
         qconv_str_find(render->fields[ANKI_ANSWER], QCONV_STR("qc-feedback")) != QCONV_NOT_FOUND;
}

/* The type that a flashcard had in Anki, which it must keep to be the same note there;
   ANKI_STOCKS: none is said. */
static enum anki_stock stock_said(const struct anki_note *note)
{
  qconv_str said = qconv_field(&note->question->fields, QCONV_STR("anki.notetype"));
  for (int i = 0; note->type == ANKI_BASIC && i < ANKI_STOCK_CLOZE; i++)
    if (qconv_str_equal(said, qconv_str_of(anki_stock_names[i])))
      return (enum anki_stock)i;
  return ANKI_STOCKS;
}

static enum anki_stock stock_of(const struct anki_render *render)
{
  const struct anki_note *note = render->note;
  bool more = has_more_than_answer(render);
  enum anki_stock said = stock_said(note);
  if (note->type == ANKI_CLOZE)
    return ANKI_STOCK_CLOZE;
  if (said < ANKI_STOCKS)
    return said;
  if (note->type == ANKI_TYPE_IN && render->fields[ANKI_TYPE].len && !more)
    return ANKI_STOCK_TYPED;
  if (!render->fields[ANKI_REVERSE].len)
    return ANKI_STOCK_BASIC;
  if (more)
    qconv_report(render->worker->log, QCONV_LOSS, note->question->origin, "anki.one-way",
                 "this question is asked one way only: what explains the answer would stand in the other question");
  return more ? ANKI_STOCK_BASIC : ANKI_STOCK_REVERSED;
}

void anki_join_stock(struct anki_render *render)
{
  static const enum anki_field front[] = {ANKI_QUESTION, ANKI_CHOICES, ANKI_ITEMS, ANKI_HINT},
                               back[] = {ANKI_ANSWER, ANKI_EXPLANATION, ANKI_SOURCE}, line[] = {ANKI_TYPE};
  struct anki_note *note = render->note;
  note->stock = stock_of(render);
  qconv_str asked = side(render, front, sizeof front / sizeof *front);
  bool typed = note->stock == ANKI_STOCK_TYPED && render->fields[ANKI_TYPE].len;
  qconv_str answer = typed ? side(render, line, 1) : side(render, back, sizeof back / sizeof *back);
  note->joined = qconv_format(render->worker->arena, "%.*s\x1f%.*s", QCONV_ARG(asked), QCONV_ARG(answer));
}

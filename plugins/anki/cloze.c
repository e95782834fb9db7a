/* Questions with gaps, as Anki clozes: {{c1::the answer::a hint}}.

   A cloze ends at the first }}, its text at the first ::, so the answer must
   neither hold nor, at its seams, complete one of them. Gaps of a quiz, which have
   no number, become a card each. */
#include "copy.h"

/* An answer that touches the cloze's own marks. */
static void put_last_as_entity(struct qconv_buffer *html, char c)
{
  if (html->len && html->data[html->len - 1] == c) {
    html->len--;
    qconv_append_format(html, "&#%d;", c);
  }
}

static void put_part(struct qconv_buffer *html, qconv_str part)
{
  if (part.len && (part.data[0] == ':' || part.data[0] == '{')) {
    qconv_append_format(html, "&#%d;", part.data[0]);
    part = qconv_str_from(part, 1);
  }
  qconv_append(html, part);
  put_last_as_entity(html, ':');
  put_last_as_entity(html, '}');
}

/* All that is right, the first one first: "colour / color". */
static qconv_str gap_answer(struct anki_render *render, const struct qconv_gap *gap)
{
  struct qconv_buffer html = {.arena = render->worker->arena};
  bool says = gap->kind == QCONV_CHOICE;
  for (const struct qconv_answer *answer = gap->answers.first; answer; answer = answer->next) {
    bool unsaid = !says && answer->correct == QCONV_UNKNOWN && !answer->credit.len;
    if (!unsaid && !anki_is_right(answer))
      continue;
    qconv_append(&html, html.len ? QCONV_STR(" / ") : QCONV_STR(""));
    qconv_append(&html, anki_inline_html(render, answer->text));
  }
  for (const struct qconv_number *number = gap->numbers.first; number; number = number->next) {
    qconv_append(&html, html.len ? QCONV_STR(" / ") : QCONV_STR(""));
    anki_put_number(render, &html, number);
  }
  if (!anki_blank(html.arena, qconv_buffer_str(&html)))
    return qconv_buffer_str(&html);
  anki_no_answer(render);
  return QCONV_STR("(no answer is given)");
}

/* The hint, or what there is to choose from. */
static qconv_str gap_hint(struct anki_render *render, const struct qconv_gap *gap)
{
  if (gap->hint.str.len || gap->kind != QCONV_CHOICE)
    return anki_inline_html(render, gap->hint);
  struct qconv_buffer html = {.arena = render->worker->arena};
  for (const struct qconv_answer *answer = gap->answers.first; answer; answer = answer->next) {
    qconv_append(&html, html.len ? QCONV_STR(" / ") : QCONV_STR(""));
    qconv_append(&html, anki_inline_html(render, answer->text));
  }
  return qconv_buffer_str(&html);
}

/* The card of the gap found last: its own number, or the next one behind all of those. */
static unsigned card_of(struct anki_render *render)
{
  const struct anki_gap *found = &render->gaps[render->index];
  unsigned number = found->gap->ordinal;
  if (number == 0)
    number = render->largest < ANKI_LARGEST_CLOZE ? render->largest + found->place : ANKI_LARGEST_CLOZE;
  if (number <= ANKI_LARGEST_CLOZE)
    return number;
  if (!render->crowded)
    qconv_report(render->worker->log, QCONV_LOSS, render->note->question->origin, "anki.many-gaps",
                 "the gaps behind card %d share it", ANKI_LARGEST_CLOZE);
  render->crowded = true;
  return ANKI_LARGEST_CLOZE;
}

static void put_gap(struct anki_render *render, struct qconv_buffer *html)
{
  unsigned number = card_of(render);
  render->in_gap = true;
  const struct qconv_gap *gap = render->gaps[render->index].gap;
  qconv_str answer = gap_answer(render, gap), hint = gap_hint(render, gap);
  render->in_gap = false;
  put_last_as_entity(html, '{');
  qconv_append_format(html, "{{c%u::", number);
  size_t start = html->len;
  put_part(html, answer);
  if (hint.len) {
    qconv_append_literal(html, "::");
    put_part(html, hint);
  }
  if (render->export->copies)
    anki_note_shown(render, gap, QCONV_STR("gap"), qconv_str_from(qconv_buffer_str(html), start));
  qconv_append_literal(html, "}}");
  anki_add_card(render->note, number);
  render->shown[render->index] = true;
}

static void find_gaps(struct anki_render *render)
{
  struct qconv_arena *arena = render->worker->arena;
  const struct qconv_gaps *gaps = &render->note->question->cloze.gaps;
  render->gaps = QCONV_NEW_ARRAY(arena, struct anki_gap, gaps->count);
  render->shown = QCONV_NEW_ARRAY(arena, bool, gaps->count);
  unsigned place = 0;
  size_t index = 0;
  for (const struct qconv_gap *gap = gaps->first; gap; gap = gap->next) {
    place += gap->ordinal == 0;
    struct anki_gap *kept = &render->gaps[index++];
    *kept = (struct anki_gap){gap, place};
    void **first = qconv_map_at(arena, &render->gaps_by_id, NULL, gap->id);
    *first = *first ? *first : kept;
    if (gap->ordinal > render->largest)
      render->largest = gap->ordinal;
  }
}

/* Gaps mostly come in order, also those of one name. */
bool anki_put_gap(struct anki_render *render, struct qconv_buffer *html, qconv_str id)
{
  if (render->note->type != ANKI_CLOZE || render->in_gap)
    return false;
  const struct anki_gap *found = &render->gaps[render->next];
  if (!qconv_str_equal(found->gap->id, id))
    found = qconv_map_get(&render->gaps_by_id, NULL, id);
  if (!found)
    return false;
  render->index = (size_t)(found - render->gaps);
  render->next = (render->index + 1) % render->note->question->cloze.gaps.count;
  put_gap(render, html);
  return true;
}

/* A gap without a place in the text (it stands in code, say) comes behind it. */
static void put_lost_gaps(struct anki_render *render, struct qconv_buffer *html)
{
  size_t count = render->note->question->cloze.gaps.count, lost = 0;
  for (size_t i = 0; i < count; i++) {
    if (render->shown[i])
      continue;
    render->index = i;
    qconv_append(html, lost++ == 0 ? QCONV_STR("<p>") : QCONV_STR(" "));
    put_gap(render, html);
  }
  if (lost == 0)
    return;
  qconv_append_literal(html, "</p>");
  qconv_report(render->worker->log, QCONV_WARNING, render->note->question->origin, "anki.lost-gaps",
               "gaps that have no place in the text stand behind it: %zu of %zu", lost, count);
}

void anki_render_cloze(struct anki_render *render)
{
  struct qconv_buffer html = {.arena = render->worker->arena};
  find_gaps(render);
  qconv_append(&html, anki_html(render, render->note->question->prompt));
  put_lost_gaps(render, &html);
  render->fields[ANKI_QUESTION] = qconv_buffer_str(&html);
}

/* A note as a question: one question each, however many cards it has.

   Fields become prompt, answer, hint and explanation by the roles of their type. A
   field whose name would be lost that way, one of several in its role, and one
   without a role are kept as "anki.field.NAME" besides. */
#include "read.h"

#include <stdlib.h>

/* A field of a note, and its place on the card. */
struct placed {
  qconv_str html;
  size_t rank;
};

static int by_rank(const void *a, const void *b)
{
  size_t one = ((const struct placed *)a)->rank, other = ((const struct placed *)b)->rank;
  return (one > other) - (one < other);
}

/* The fields of one role, in the order of the card, each a block where they are several. */
static qconv_str joined(struct anki_reading *reading, const struct anki_read_note *note, enum anki_role role)
{
  struct placed *placed = QCONV_NEW_ARRAY(reading->arena, struct placed, note->field_count);
  size_t count = 0;
  for (size_t i = 0; i < note->field_count; i++)
    if (note->type->fields[i].role == role && !anki_is_blank_html(note->fields[i]))
      placed[count++] = (struct placed){note->fields[i], note->type->fields[i].rank};
  if (count < 2)
    return count ? anki_read_html(reading, placed[0].html) : QCONV_NOWHERE;
  qsort(placed, count, sizeof *placed, by_rank);
  struct qconv_buffer html = {.arena = reading->arena};
  for (size_t i = 0; i < count; i++) {
    qconv_append_literal(&html, "<div>");
    qconv_append(&html, anki_read_html(reading, placed[i].html));
    qconv_append_literal(&html, "</div>");
  }
  return qconv_buffer_str(&html);
}

static struct qconv_text text_of(struct anki_reading *reading, const struct anki_read_note *note, enum anki_role role)
{
  return qconv_html(joined(reading, note, role));
}

/* The field with the text of a cloze note: what its card says, else the first with a cloze. */
static qconv_str cloze_text(struct anki_reading *reading, const struct anki_read_note *note)
{
  qconv_str html = joined(reading, note, ANKI_ROLE_CLOZE);
  for (size_t i = 0; !html.data && i < note->field_count; i++)
    if (qconv_str_find(note->fields[i], QCONV_STR("{{c")) != QCONV_NOT_FOUND)
      html = anki_read_html(reading, note->fields[i]);
  return html;
}

static void read_open(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question)
{
  question->prompt = text_of(reading, note, ANKI_ROLE_PROMPT);
  if (!question->prompt.str.data)
    question->prompt = text_of(reading, note, ANKI_ROLE_CLOZE);
  question->open.answer = text_of(reading, note, ANKI_ROLE_ANSWER);
}

static bool read_typed(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question)
{
  struct qconv_text typed = text_of(reading, note, ANKI_ROLE_TYPED);
  if (!typed.str.data)
    return false;
  question->kind = QCONV_SHORT;
  question->prompt = text_of(reading, note, ANKI_ROLE_PROMPT);
  struct qconv_answer *answer = qconv_add_answer(reading->arena, &question->short_.answers);
  answer->text = typed;
  answer->correct = QCONV_RIGHT;
  question->short_.case_matters = true;
  return true;
}

/* What hides parts of a picture is kept in fields: the model has no such thing. */
static bool read_occlusion(struct anki_reading *reading, const struct anki_read_note *note,
                           struct qconv_question *question)
{
  bool occlusion = note->type->occlusion;
  for (size_t i = 0; note->type->cloze && !occlusion && i < note->field_count; i++)
    occlusion = qconv_str_find(note->fields[i], QCONV_STR("::image-occlusion:")) != QCONV_NOT_FOUND;
  if (!occlusion)
    return false;
  struct qconv_buffer html = {.arena = reading->arena};
  for (size_t i = 0; i < note->field_count; i++)
    if (note->type->fields[i].role == ANKI_ROLE_PROMPT)
      qconv_append(&html, anki_read_html(reading, note->fields[i]));
  for (size_t i = 0; i < note->field_count; i++)
    if (qconv_str_contains_nocase(note->fields[i], QCONV_STR("<img")) && note->type->fields[i].role != ANKI_ROLE_PROMPT)
      qconv_append(&html, anki_read_html(reading, note->fields[i]));
  question->prompt = qconv_html(qconv_buffer_str(&html));
  return true;
}

/* False: the fields say more than the question can. */
static bool read_kind(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question)
{
  if (read_occlusion(reading, note, question))
    return false;
  if (note->type->cloze) {
    question->kind = QCONV_CLOZE;
    qconv_str text = cloze_text(reading, note);
    if (text.data && anki_read_clozes(reading, note, question, text, NULL))
      return !text_of(reading, note, ANKI_ROLE_PROMPT).str.data;
    question->kind = QCONV_OPEN;
    qconv_report(reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.no-cloze",
                 "note %lld is to have a cloze and has none", (long long)note->id);
  }
  if (!read_typed(reading, note, question))
    read_open(reading, note, question);
  return true;
}

static void keep_fields(struct anki_reading *reading, const struct anki_read_note *note,
                        struct qconv_question *question, bool all)
{
  for (size_t i = 0; i < note->field_count; i++)
    if (note->fields[i].len && (all || !note->type->fields[i].said))
      qconv_add_field(reading->arena, &question->fields,
                      qconv_format(reading->arena, "anki.field.%.*s", QCONV_ARG(note->type->fields[i].name)),
                      anki_read_html(reading, note->fields[i]));
}

/* How many cards the question stands for by itself. */
static size_t expected_cards(const struct anki_read_note *note)
{
  uint64_t seen[8] = {0};
  size_t count = 0;
  if (!note->type->cloze)
    return 1;
  for (size_t i = 0; i < note->field_count; i++)
    anki_count_clozes(note->fields[i], seen);
  for (size_t i = 0; i < 8; i++)
    count += (size_t)__builtin_popcountll(seen[i]);
  return count ? count : 1;
}

qconv_str anki_fresh_id(struct anki_reading *reading, qconv_str id)
{
  if (!id.len)
    return QCONV_NOWHERE;
  void **known = qconv_map_at(reading->arena, &reading->ids, NULL, id);
  if (*known)
    return QCONV_NOWHERE;
  *known = reading;
  return id;
}

/* What is known of the cards of a note; ours are what the question makes them. */
static void add_cards(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question)
{
  anki_read_cards(reading, note, question, note->type->own ? note->card_count : expected_cards(note));
}

void anki_read_question(struct anki_reading *reading, const struct anki_read_note *note)
{
  if (anki_read_own(reading, note)) {
    add_cards(reading, note, reading->bank->questions.last);
    return;
  }
  struct qconv_question *question = qconv_bank_question(reading->bank, QCONV_OPEN);
  bool whole = read_kind(reading, note, question);
  if (!question->prompt.str.data)
    question->prompt = qconv_html(QCONV_STR(""));
  struct qconv_text hint = text_of(reading, note, ANKI_ROLE_HINT);
  if (hint.str.data)
    qconv_add_text(reading->arena, &question->hints, hint);
  question->feedback = text_of(reading, note, ANKI_ROLE_EXPLANATION);
  question->origin = note->origin;
  if (!note->origin.data)
    question->source_file = QCONV_STR("");
  anki_read_place(reading, note, question);
  if (note->guid.len)
    qconv_add_field(reading->arena, &question->fields, QCONV_STR("anki.guid"), note->guid);
  if (note->type->name.len)
    qconv_add_field(reading->arena, &question->fields, QCONV_STR("anki.notetype"), note->type->name);
  add_cards(reading, note, question);
  keep_fields(reading, note, question, !whole);
}

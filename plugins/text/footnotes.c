/* Footnotes: their definitions leave the text before it is read, for they stand where
   the writer had room, at the end of a section or of the file. Each then joins the
   fields that refer to it: where a label is defined several times, as in chats, by the
   definition in the question's own lines, else the next one below, else the last. */
#include "text.h"
#include <qconv/footnote.h>

struct note {
  struct note *next; /* of the same label, further down */
  struct qconv_footnote *footnote;
  size_t at; /* in the text without the definitions */
  bool used;
};

struct notes {
  struct qconv_footnotes found;
  struct note *items;
  struct qconv_map by_key; /* of each label the one in hand: questions come in order, so it only moves down */
};

static void index_notes(struct qconv_job *job, struct notes *notes, const struct qconv_edits *edits)
{
  struct qconv_map last = {0};
  notes->items = QCONV_NEW_ARRAY(job->arena, struct note, notes->found.count);
  for (size_t i = 0; i < notes->found.count; i++) {
    struct note *note = &notes->items[i];
    *note = (struct note){.footnote = &notes->found.items[i], .at = edits->items[i].to};
    qconv_str key = qconv_footnote_key(job->arena, note->footnote->label);
    void **before = qconv_map_at(job->arena, &last, NULL, key);
    if (*before)
      ((struct note *)*before)->next = note;
    else
      *qconv_map_at(job->arena, &notes->by_key, NULL, key) = note;
    *qconv_map_at(job->arena, &last, NULL, key) = note;
  }
}

struct notes *text_take_notes(struct qconv_job *job, qconv_str *text)
{
  struct notes *notes = QCONV_NEW(job->arena, struct notes);
  qconv_footnotes_find(job->arena, *text, &notes->found);
  if (notes->found.count == 0)
    return NULL;
  struct qconv_edits *edits = QCONV_NEW(job->arena, struct qconv_edits);
  for (size_t i = 0; i < notes->found.count; i++) {
    qconv_str place = notes->found.items[i].place;
    qconv_edits_add(job->arena, edits,
                    (struct qconv_edit){.at = (size_t)(place.data - text->data),
                                        .removed = place,
                                        .inserted = QCONV_STR(""),
                                        .code = "text.footnote",
                                        .what = "put a footnote where it is referred to",
                                        .silent = true});
  }
  index_notes(job, notes, edits);
  qconv_str rest = qconv_edits_apply(job->arena, *text, edits);
  qconv_log_derived(job->log, rest, *text, edits);
  *text = rest;
  return notes;
}

struct attach {
  struct document *document;
  struct notes *notes;
  const struct qconv_question *question;
  size_t at;     /* of the question */
  size_t budget; /* bytes that may still be attached: a long note is not to be repeated without end */
  bool told;
};

static struct note *note_for(const struct attach *attach, qconv_str label)
{
  qconv_str key = qconv_footnote_key(attach->document->arena, label);
  if (!qconv_map_get(&attach->notes->by_key, NULL, key))
    return NULL;
  void **place = qconv_map_at(attach->document->arena, &attach->notes->by_key, NULL, key);
  struct note *note = *place;
  while (note->next && note->at < attach->at)
    note = note->next;
  return *place = note;
}

static bool affordable(struct attach *attach, struct note *note)
{
  size_t size = note->footnote->source.len;
  note->used = true;
  if (size <= attach->budget) {
    attach->budget -= size;
    return true;
  }
  if (!attach->told)
    qconv_report(attach->document->log, QCONV_WARNING, attach->question->origin, "text.footnotes",
                 "the footnotes are too long to be repeated so often: from here on they are left out");
  attach->told = true;
  return false;
}

/* Appends the notes that text refers to, and those that these refer to, each once. */
static qconv_str with_notes(struct attach *attach, qconv_str text)
{
  struct qconv_arena *arena = attach->document->arena;
  struct qconv_buffer whole = {.arena = arena}, labels = {.arena = arena};
  struct qconv_map there = {0};
  qconv_append(&labels, qconv_footnote_references(arena, text));
  for (size_t at = 0; at < labels.len;) {
    qconv_str rest = qconv_str_from(qconv_buffer_str(&labels), at), label;
    qconv_str_line(&rest, &label);
    at += label.len + 1;
    struct note *note = note_for(attach, label);
    void **seen = note ? qconv_map_at(arena, &there, NULL, qconv_footnote_key(arena, label)) : NULL;
    if (!note || *seen)
      continue;
    *seen = note;
    if (!affordable(attach, note))
      continue;
    if (whole.len == 0)
      qconv_append(&whole, text);
    qconv_append(&whole, whole.len == text.len ? QCONV_STR("\n\n") : QCONV_STR("\n"));
    qconv_append(&whole, note->footnote->source);
    qconv_append(&labels, qconv_footnote_references(arena, qconv_footnote_words(arena, note->footnote)));
  }
  return whole.len ? qconv_buffer_str(&whole) : text;
}

static void attach_to(void *context, struct qconv_text *text)
{
  struct attach *attach = context;
  if (text->markup == QCONV_MARKDOWN && qconv_str_find(text->str, QCONV_STR("[^")) != QCONV_NOT_FOUND)
    text->str = with_notes(attach, text->str);
}

void text_attach_notes(struct document *document, struct qconv_question *first)
{
  enum { LEAST = 64 * 1024, TIMES = 8 };
  struct attach attach = {.document = document, .notes = document->notes, .budget = LEAST + TIMES * document->text.len};
  if (!attach.notes)
    return;
  for (struct qconv_question *question = first; question; question = question->next) {
    bool here = qconv_str_within(document->text, question->origin);
    attach.question = question;
    attach.at = here ? (size_t)(question->origin.data - document->text.data) : 0;
    text_each_field(question, attach_to, &attach);
  }
  for (size_t i = 0; i < attach.notes->found.count; i++)
    if (!attach.notes->items[i].used)
      qconv_report(document->log, QCONV_WARNING, qconv_str_trim(attach.notes->found.items[i].place), "text.footnote",
                   "no question refers to the footnote \"%.*s\"", QCONV_ARG(attach.notes->found.items[i].label));
}

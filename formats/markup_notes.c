/* Footnotes of a text: those it refers to are numbered in the order of reference and
   put at its end. Definitions are taken out before the parser sees the text, and the
   references stand behind tokens, so a note costs no second look at the text. */
#include <qconv/markdown.h>
#include "markdown_lines.h"

static struct qconv_note *note_of(const struct qconv_notes *notes, struct qconv_arena *arena, qconv_str label)
{
  return qconv_map_get(&notes->by_key, NULL, qconv_footnote_key(arena, label));
}

size_t qconv_note_at(struct qconv_arena *arena, const struct qconv_notes *notes, qconv_str text, size_t at,
                     qconv_str *label)
{
  size_t length = notes ? qconv_footnote_at(text, at, label) : 0;
  if (!length || (at + length < text.len && text.data[at + length] == '('))
    return 0;
  return notes->labels || note_of(notes, arena, *label) ? length : 0;
}

static void put_mark(struct qconv_emitter *e, size_t number, enum qconv_note_part part)
{
  qconv_emit_before_inline(e);
  if (e->options->note)
    e->options->note(e->options->context, &e->html, number, part);
  else
    qconv_append_format(&e->html, "<sup class=\"%s\">[%zu]</sup>",
                        part == QCONV_NOTE_MARK ? "qc-footmark" : "qc-footref", number);
}

/* Of a text whose notes are elsewhere only the labels count. */
static void remember(struct qconv_notes *notes, struct qconv_arena *arena, qconv_str label)
{
  void **seen = qconv_map_at(arena, &notes->by_key, NULL, qconv_footnote_key(arena, label));
  if (*seen)
    return;
  *seen = notes;
  qconv_append(notes->labels, label);
  qconv_append_char(notes->labels, '\n');
}

void qconv_emit_note(struct qconv_emitter *e, const struct qconv_token *token)
{
  struct qconv_notes *notes = e->tokens.notes;
  if (token->kind == TOKEN_NOTE_MARK) {
    put_mark(e, notes->marked, QCONV_NOTE_MARK);
    return;
  }
  if (notes->labels) {
    remember(notes, e->arena, token->text);
    return;
  }
  struct qconv_note *note = note_of(notes, e->arena, token->text);
  bool again = note->number > 0;
  if (!again) {
    note->number = ++notes->referred;
    notes->order[note->number - 1] = note;
  }
  put_mark(e, note->number, again ? QCONV_NOTE_AGAIN : QCONV_NOTE_REFERENCE);
}

static bool starts_block(qconv_str words)
{
  static const struct line_lists none;
  struct line line;
  qconv_line_read(words, 0, &line);
  return line.item_count || words.len == 0 || words.data[0] == '|' || qconv_line_interrupts(words, &line, &none, 0);
}

/* The words with the note's number in front: in its first paragraph, or in one of its own. */
static qconv_str marked(struct qconv_emitter *e, const struct qconv_footnote *footnote)
{
  qconv_str words = qconv_footnote_words(e->arena, footnote);
  struct qconv_buffer text = {.arena = e->arena};
  qconv_token_append(&text, &e->tokens, (struct qconv_token){TOKEN_NOTE_MARK, false, QCONV_STR(""), QCONV_STR("")});
  qconv_append(&text, starts_block(words) ? QCONV_STR("\n\n") : QCONV_STR(" "));
  qconv_append(&text, words);
  return qconv_buffer_str(&text);
}

static void start_div(struct qconv_emitter *e, qconv_str class)
{
  struct qconv_attribute attribute = {QCONV_STR("class"), class};
  qconv_emit_start(e, qconv_element_of(EL_DIV), &attribute, 1);
}

static void emit_notes(struct qconv_emitter *e, struct qconv_notes *notes)
{
  if (!notes->referred)
    return;
  start_div(e, QCONV_STR("qc-footnotes"));
  for (size_t i = 0; i < notes->referred; i++) { /* a note may refer to further ones */
    notes->marked = i + 1;
    start_div(e, QCONV_STR("qc-footnote"));
    if (e->options->note) {
      e->html.len--; /* into the tag */
      e->options->note(e->options->context, &e->html, i + 1, QCONV_NOTE_START);
      qconv_append_char(&e->html, '>');
    }
    qconv_markdown_emit_text(e, marked(e, &notes->order[i]->footnote));
    qconv_emit_end(e);
  }
  qconv_emit_end(e);
}

void qconv_markdown_emit(struct qconv_emitter *e, qconv_str markdown)
{
  struct qconv_footnotes found = {0};
  qconv_footnotes_find(e->arena, markdown, &found);
  if (found.count == 0) {
    qconv_markdown_emit_text(e, markdown);
    return;
  }
  struct qconv_notes notes = {.order = QCONV_NEW_ARRAY(e->arena, struct qconv_note *, found.count)};
  for (size_t i = 0; i < found.count; i++) {
    qconv_str key = qconv_footnote_key(e->arena, found.items[i].label);
    void **place = qconv_map_at(e->arena, &notes.by_key, NULL, key);
    if (*place)
      continue; /* the first of several counts */
    struct qconv_note *note = *place = QCONV_NEW(e->arena, struct qconv_note);
    note->footnote = found.items[i];
  }
  e->tokens.notes = e->tokens.notes ? e->tokens.notes : &notes;
  qconv_markdown_emit_text(e, qconv_footnotes_without(e->arena, markdown, &found));
  if (e->tokens.notes == &notes)
    emit_notes(e, &notes);
  e->tokens.notes = e->tokens.notes == &notes ? NULL : e->tokens.notes;
}

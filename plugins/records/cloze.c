/* Study clozes: {{c1::text::hint}} becomes a gap, the number its ordinal.

   A cloze within a cloze cannot be a gap within a gap: the inner one's text stays
   as a part of the outer one's. */
#include "records.h"

enum { LARGEST = 500, NESTING = 8 };

/* The opening "{{c12::" at the start of a text: its length, 0: none. */
static size_t opening(qconv_str text, unsigned *ordinal)
{
  size_t at = 3;
  if (text.len < 6 || memcmp(text.data, "{{", 2) != 0 || qconv_lower(text.data[2]) != 'c')
    return 0;
  for (*ordinal = 0; at < text.len && at < 6 && qconv_is_digit(text.data[at]); at++)
    *ordinal = *ordinal * 10 + (unsigned)(text.data[at] - '0');
  bool fits = at > 3 && *ordinal > 0 && *ordinal <= LARGEST;
  return fits && qconv_str_starts(qconv_str_from(text, at), QCONV_STR("::")) ? at + 2 : 0;
}

bool records_has_cloze(qconv_str text)
{
  unsigned ordinal;
  if (qconv_str_find(text, QCONV_STR("{{gap:")) != QCONV_NOT_FOUND)
    return false;
  for (size_t at; (at = qconv_str_find(text, QCONV_STR("{{c"))) != QCONV_NOT_FOUND;
       text = qconv_str_from(text, at + 2)) {
    size_t len = opening(qconv_str_from(text, at), &ordinal);
    if (len)
      return qconv_str_find(qconv_str_from(text, at + len), QCONV_STR("}}")) != QCONV_NOT_FOUND;
  }
  return false;
}

/* One gap on its way: its text, the hint behind the text's "::". */
struct gap_text {
  struct qconv_buffer text;
  qconv_str hint;
  size_t end; /* behind the closing braces; 0: there are none */
};

/* Reads from behind the opening up to the braces that close it; inner clozes
   give their text only. */
static struct gap_text read_gap(struct qconv_arena *arena, qconv_str all, size_t at)
{
  struct gap_text gap = {.text = {.arena = arena}, .hint = QCONV_NOWHERE};
  size_t depth = 1, from = at, hint_at = 0;
  while (at + 1 < all.len) {
    unsigned ordinal;
    size_t inner = all.data[at] == '{' ? opening(qconv_str_from(all, at), &ordinal) : 0;
    bool closes = all.data[at] == '}' && all.data[at + 1] == '}';
    bool colons = all.data[at] == ':' && all.data[at + 1] == ':' && hint_at == 0;
    if ((inner && depth < NESTING) || closes || colons) {
      if (hint_at == 0)
        qconv_append(&gap.text, qconv_str_slice(all, from, at));
      depth = closes ? depth - 1 : depth + (inner != 0);
      if (depth == 0) {
        gap.hint = hint_at ? qconv_str_slice(all, hint_at, at) : QCONV_NOWHERE;
        gap.end = at + 2;
        return gap;
      }
      if (colons && depth == 1)
        hint_at = at + 2;
      from = at = at + (inner ? inner : 2);
      if (colons && depth > 1)
        from = at; /* the inner hint stays as text */
      continue;
    }
    at++;
  }
  return gap;
}

static qconv_str add_gap(struct records *records, struct qconv_question *question, const struct gap_text *read,
                         enum qconv_markup markup, unsigned ordinal)
{
  struct qconv_gap *gap = qconv_add_gap(records->arena, &question->cloze.gaps);
  gap->id = qconv_format(records->arena, "%zu", question->cloze.gaps.count);
  gap->kind = QCONV_SHORT;
  gap->ordinal = ordinal;
  if (read->hint.len)
    gap->hint = (struct qconv_text){markup, read->hint};
  struct qconv_answer *answer = qconv_add_answer(records->arena, &gap->answers);
  answer->text = (struct qconv_text){markup, qconv_buffer_str(&read->text)};
  answer->correct = QCONV_RIGHT;
  return gap->id;
}

bool records_cloze(struct records *records, struct qconv_question *question, enum qconv_markup markup, qconv_str text)
{
  struct qconv_buffer prompt = {.arena = records->arena};
  size_t from = 0;
  bool closed = true;
  for (size_t at = 0; at < text.len && closed; at++) {
    unsigned ordinal;
    size_t len = text.data[at] == '{' ? opening(qconv_str_from(text, at), &ordinal) : 0;
    if (len == 0)
      continue;
    struct gap_text gap = read_gap(records->arena, text, at + len);
    closed = gap.end > 0;
    if (!closed)
      break;
    qconv_str id = add_gap(records, question, &gap, markup, ordinal);
    qconv_append(&prompt, qconv_str_slice(text, from, at));
    qconv_append_format(&prompt, "{{gap:%.*s}}", QCONV_ARG(id));
    from = gap.end;
    at = gap.end - 1;
  }
  if (question->cloze.gaps.count == 0)
    return false;
  qconv_append(&prompt, qconv_str_from(text, from));
  question->prompt = (struct qconv_text){markup, qconv_buffer_str(&prompt)};
  return true;
}

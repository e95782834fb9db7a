/* Study clozes: {{c1::text::hint}} is a gap, its number the gap's ordinal.

   Gaps do not nest in the model: of clozes in each other the outermost is the gap,
   and the others give it their text. A cloze on several cards ({{c1,2::...}}) keeps
   the first number. Both are told as losses; the field is kept as it is beside. */
#include "read.h"

enum { LARGEST = 500, DEEPEST = 64 };

struct mark {
  size_t len; /* of the opening up to the text; 0: none */
  unsigned number;
  bool several;
};

static struct mark opening(qconv_str text)
{
  struct mark mark = {0, 0, false};
  if (!qconv_str_starts(text, QCONV_STR("{{c")))
    return mark;
  unsigned number = 0;
  size_t at = 3, digits = 0;
  for (; at < text.len && (qconv_is_digit(text.data[at]) || (digits && text.data[at] == ',')); at++) {
    bool comma = text.data[at] == ',';
    if (comma && !mark.number)
      mark.number = number;
    mark.several |= comma;
    digits = comma ? digits : digits + 1;
    if (digits > 5)
      return mark;
    number = comma ? 0 : number * 10 + (unsigned)(text.data[at] - '0');
  }
  mark.number = mark.several ? mark.number : number;
  if (mark.number > 0 && qconv_str_starts(qconv_str_from(text, at), QCONV_STR("::")))
    mark.len = at + 2;
  mark.number = mark.number < LARGEST ? mark.number : LARGEST;
  return mark;
}

/* A cloze from behind its opening: its text without inner marks, and its hint. */
struct cloze {
  struct qconv_buffer text;
  qconv_str hint;
  size_t end; /* behind its braces; 0: it has none */
  bool nested, several;
};

static struct cloze read_cloze(struct qconv_arena *arena, qconv_str html, size_t at)
{
  struct cloze cloze = {.text = {.arena = arena}};
  size_t depth = 1, from = at;
  bool hint[DEEPEST + 1] = {false}; /* whether the text at this depth is behind its "::" */
  size_t hint_at = 0;
  while (at < html.len) {
    qconv_str rest = qconv_str_from(html, at);
    struct mark inner = html.data[at] == '{' && depth < DEEPEST ? opening(rest) : (struct mark){0, 0, false};
    bool closes = qconv_str_starts(rest, QCONV_STR("}}"));
    bool colons = !hint[depth] && qconv_str_starts(rest, QCONV_STR("::"));
    if (!inner.len && !closes && !colons) {
      at++;
      continue;
    }
    if (!hint[depth])
      qconv_append(&cloze.text, qconv_str_slice(html, from, at));
    cloze.nested |= inner.len != 0;
    cloze.several |= inner.several;
    size_t step = inner.len ? inner.len : 2;
    if (closes && --depth == 0) {
      cloze.hint = hint_at ? qconv_str_slice(html, hint_at, at) : QCONV_NOWHERE;
      cloze.end = at + 2;
      return cloze;
    }
    if (inner.len) {
      hint[depth + 1] = hint[depth]; /* what is inside a hint is no text */
      depth++;
    } else if (colons) {
      hint[depth] = true;
      hint_at = depth == 1 ? at + 2 : hint_at;
    }
    from = at += step;
  }
  return cloze;
}

/* The gaps of a text on their way. */
struct gaps {
  struct anki_reading *reading;
  const struct anki_gap_source *source;
  struct qconv_gaps list;
  struct qconv_map ids; /* in use, or of gaps that are known */
  bool unnumbered;      /* the gaps that are known have no numbers */
};

static void know_gaps(struct gaps *gaps, const struct qconv_gaps *known)
{
  gaps->unnumbered = known->count > 0;
  for (struct qconv_gap *gap = known->first; gap; gap = gap->next) {
    *qconv_map_at(gaps->reading->arena, &gaps->ids, NULL, gap->id) = gap;
    gaps->unnumbered &= gap->ordinal == 0;
  }
}

/* A gap that is known, the first time it comes. */
static bool add_known_gap(struct gaps *gaps, size_t index)
{
  const struct qconv_gap *known = gaps->source ? gaps->source->like(gaps->source->context, index) : NULL;
  if (!known)
    return false;
  void **used = qconv_map_at(gaps->reading->arena, &gaps->ids, known, QCONV_STR("used"));
  if (*used)
    return false;
  struct qconv_gap *gap = *used = qconv_add_gap(gaps->reading->arena, &gaps->list);
  *gap = *known;
  gap->next = NULL;
  return true;
}

static struct qconv_text text_of(const struct gaps *gaps, qconv_str html)
{
  return gaps->source ? gaps->source->text(gaps->source->context, html) : qconv_html(html);
}

static void add_gap(struct gaps *gaps, const struct cloze *cloze, unsigned number)
{
  struct anki_reading *reading = gaps->reading;
  struct qconv_gap *gap = qconv_add_gap(reading->arena, &gaps->list);
  size_t name = gaps->list.count;
  do
    gap->id = qconv_format(reading->arena, "%zu", name++);
  while (qconv_map_get(&gaps->ids, NULL, gap->id));
  *qconv_map_at(reading->arena, &gaps->ids, NULL, gap->id) = gap;
  gap->kind = QCONV_SHORT;
  gap->ordinal = gaps->unnumbered ? 0 : number;
  if (cloze->hint.len)
    gap->hint = text_of(gaps, cloze->hint);
  struct qconv_answer *answer = qconv_add_answer(reading->arena, &gap->answers);
  answer->text = text_of(gaps, qconv_buffer_str(&cloze->text));
  answer->correct = QCONV_RIGHT;
}

static void report(struct anki_reading *reading, const struct anki_read_note *note, const char *code, const char *what)
{
  qconv_report(reading->log, QCONV_LOSS, QCONV_NOWHERE, code, "note %lld: %s", (long long)note->id, what);
}

bool anki_read_clozes(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question,
                      qconv_str html, const struct anki_gap_source *source)
{
  struct qconv_buffer prompt = {.arena = reading->arena};
  struct gaps gaps = {.reading = reading, .source = source};
  size_t from = 0;
  know_gaps(&gaps, &question->cloze.gaps);
  bool nested = false, several = false;
  for (size_t at = 0; at < html.len; at++) {
    struct mark mark = html.data[at] == '{' ? opening(qconv_str_from(html, at)) : (struct mark){0, 0, false};
    if (!mark.len)
      continue;
    struct cloze cloze = read_cloze(reading->arena, html, at + mark.len);
    if (!cloze.end)
      break; /* no cloze closes behind one that does not */
    if (!add_known_gap(&gaps, gaps.list.count))
      add_gap(&gaps, &cloze, mark.number);
    nested |= cloze.nested;
    several |= mark.several || cloze.several;
    qconv_append(&prompt, qconv_str_slice(html, from, at));
    qconv_append_format(&prompt, "{{gap:%.*s}}", QCONV_ARG(gaps.list.last->id));
    from = cloze.end;
    at = cloze.end - 1;
  }
  if (gaps.list.count == 0)
    return false;
  question->cloze.gaps = gaps.list;
  if (nested)
    report(reading, note, "anki.nested-cloze", "a cloze inside another one is no gap of its own");
  if (several)
    report(reading, note, "anki.several-cards", "a cloze that is on several cards is on the first of them only");
  if (nested || several)
    qconv_add_field(reading->arena, &question->fields, QCONV_STR("anki.cloze"), html);
  qconv_append(&prompt, qconv_str_from(html, from));
  question->prompt = qconv_html(qconv_buffer_str(&prompt));
  return true;
}

size_t anki_cloze_inners(struct qconv_arena *arena, qconv_str html, qconv_str **inners)
{
  size_t count = 0, room = 0;
  *inners = NULL;
  for (size_t at = 0; at < html.len; at++) {
    struct mark mark = html.data[at] == '{' ? opening(qconv_str_from(html, at)) : (struct mark){0, 0, false};
    struct cloze cloze = mark.len ? read_cloze(arena, html, at + mark.len) : (struct cloze){.end = 0};
    if (mark.len && !cloze.end)
      break;
    if (!mark.len)
      continue;
    if (count == room) {
      *inners = qconv_realloc(arena, *inners, room * sizeof **inners, (room * 2 + 4) * sizeof **inners);
      room = room * 2 + 4;
    }
    (*inners)[count++] = qconv_str_slice(html, at + mark.len, cloze.end - 2);
    at = cloze.end - 1;
  }
  return count;
}

void anki_count_clozes(qconv_str html, uint64_t seen[8])
{
  for (size_t at = 0; at < html.len; at++) {
    struct mark mark = html.data[at] == '{' ? opening(qconv_str_from(html, at)) : (struct mark){0, 0, false};
    if (mark.len)
      seen[mark.number / 64] |= UINT64_C(1) << mark.number % 64;
  }
}

/* Notes of our own types: the copy, and over it what was edited.

   Without a copy, or with one that was touched, everything is read from what the
   cards show. */
#include "read_own.h"

#include <qconv/markup.h>

const struct anki_own_type *anki_own_type(struct anki_reading *reading, const struct anki_read_type *type)
{
  struct anki_own_type own = {.type = ANKI_TYPES};
  for (int i = 0; i < ANKI_TYPES; i++)
    if (type->id == anki_note_types[i].id || qconv_str_equal(type->name, qconv_str_of(anki_note_types[i].name)))
      own.type = (enum anki_type)i;
  for (size_t i = 0; i < type->field_count; i++)
    for (int field = 0; field < ANKI_FIELDS; field++)
      if (!own.places[field] && qconv_str_equal(type->fields[i].name, qconv_str_of(anki_field_names[field])))
        own.places[field] = i + 1;
  bool ours = own.places[ANKI_QUESTION] && (own.type < ANKI_TYPES || own.places[ANKI_DATA]);
  if (!ours)
    return NULL;
  struct anki_own_type *kept = QCONV_NEW(reading->arena, struct anki_own_type);
  *kept = own;
  return kept;
}

qconv_str anki_own_field(const struct anki_own *own, enum anki_field field)
{
  size_t place = own->note->type->own->places[field];
  return place ? anki_note_field(own->note, place - 1) : QCONV_NOWHERE;
}

bool anki_own_edited(const struct anki_own *own, enum anki_field field)
{
  qconv_str html = anki_own_field(own, field);
  char digest[ANKI_DIGEST];
  if (!html.data)
    return false;
  if (!own->copied)
    return !anki_is_blank_html(html);
  if (html.len == 0)
    return own->copied->fields[field][0] != 0;
  anki_digest(html, digest);
  return memcmp(digest, own->copied->fields[field], ANKI_DIGEST) != 0;
}

/* Headings as they were before they were made to stand below the card's own. */
static qconv_str with_headings(struct qconv_arena *arena, qconv_str html)
{
  enum { LOWERED = 2 };
  if (qconv_str_find(html, QCONV_STR("<h")) == QCONV_NOT_FOUND)
    return html;
  char *raised = qconv_str_zero(arena, html);
  for (size_t i = 2; i < html.len; i++) {
    bool tag = html.data[i - 1] == 'h' && (html.data[i - 2] == '<' || html.data[i - 2] == '/');
    if (tag && html.data[i] > '0' + LOWERED && html.data[i] <= '6')
      raised[i] = (char)(html.data[i] - LOWERED);
  }
  return (qconv_str){raised, html.len};
}

/* In the markup that the text had before, else in Markdown. */
static struct qconv_text written_anew(const struct anki_own *own, qconv_str html, struct qconv_text before)
{
  struct qconv_text text = qconv_html(with_headings(own->reading->arena, html));
  if (before.str.data && before.markup == QCONV_HTML)
    return text;
  return qconv_markdown(qconv_html_to_markdown(own->reading->arena, own->reading->log, text.str));
}

struct qconv_text anki_own_text(const struct anki_own *own, qconv_str html, struct qconv_text before)
{
  char digest[ANKI_DIGEST];
  html = qconv_str_trim(html);
  if (own->copied && html.len) {
    anki_digest(html, digest);
    const struct qconv_text *known = qconv_map_get(&own->copied->by_digest, NULL, (qconv_str){digest, sizeof digest});
    if (known)
      return *known;
  }
  return written_anew(own, anki_read_html(own->reading, html), before);
}

void anki_keep_own_field(struct anki_own *own, enum anki_field field)
{
  qconv_str html = anki_own_field(own, field);
  if (html.len)
    qconv_add_field(own->reading->arena, &own->question->fields,
                    qconv_format(own->reading->arena, "anki.field.%s", anki_field_names[field]),
                    anki_read_html(own->reading, html));
}

static void set_field(struct anki_own *own, qconv_str name, qconv_str value)
{
  for (struct qconv_field *field = own->question->fields.first; field; field = field->next)
    if (qconv_str_equal(field->name, name)) {
      field->value = value;
      return;
    }
  qconv_add_field(own->reading->arena, &own->question->fields, name, value);
}

static qconv_str plain(struct anki_own *own, qconv_str html)
{
  return qconv_str_trim(qconv_markup_to_plain(own->reading->arena, qconv_html(html)));
}

/* --- what was edited, field by field --- */

/* The n-th cloze is one of the copy where it looks like it. */
struct gaps {
  struct anki_own *own;
  struct qconv_text before;
  qconv_str *inners;
  size_t count;
};

static struct qconv_text gap_text(void *context, qconv_str html)
{
  struct gaps *gaps = context;
  return written_anew(gaps->own, html, gaps->before);
}

static const struct qconv_gap *gap_like(void *context, size_t index)
{
  struct gaps *gaps = context;
  char digest[ANKI_DIGEST];
  if (!gaps->own->copied || index >= gaps->count)
    return NULL;
  anki_digest(gaps->inners[index], digest);
  return qconv_map_get(&gaps->own->copied->by_digest, &gaps->own->copied->gaps, (qconv_str){digest, sizeof digest});
}

static void read_cloze_text(struct anki_own *own)
{
  struct qconv_question *question = own->question;
  struct qconv_text before = question->prompt;
  qconv_str html = anki_own_field(own, ANKI_QUESTION);
  struct gaps gaps = {.own = own, .before = before};
  gaps.count = anki_cloze_inners(own->reading->arena, html, &gaps.inners);
  const struct anki_gap_source source = {gap_like, gap_text, &gaps};
  if (!anki_read_clozes(own->reading, own->note, question, anki_read_html(own->reading, html), &source)) {
    qconv_report(own->reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.no-cloze",
                 "note %lld is to have a cloze and has none", (long long)own->note->id);
    memset(&question->open, 0, sizeof question->open);
    question->kind = QCONV_OPEN;
    question->prompt = anki_is_blank_html(html) ? qconv_markdown(QCONV_STR("")) : anki_own_text(own, html, before);
  } else {
    question->prompt = written_anew(own, question->prompt.str, before);
  }
}

/* A note without an id is known by its words: when those change, its guid must be told. */
static void keep_guid(struct anki_own *own)
{
  if (own->copied && !own->question->id.len && own->note->guid.len)
    set_field(own, QCONV_STR("anki.guid"), own->note->guid);
}

static void read_prompt(struct anki_own *own)
{
  bool gaps_missing = own->question->kind == QCONV_CLOZE && own->question->cloze.gaps.count == 0;
  if (!gaps_missing && !anki_own_edited(own, ANKI_QUESTION))
    return;
  keep_guid(own);
  if (own->question->kind == QCONV_CLOZE)
    read_cloze_text(own);
  else
    own->question->prompt = anki_own_text(own, anki_own_field(own, ANKI_QUESTION), own->question->prompt);
}

static void read_open_answer(struct anki_own *own)
{
  qconv_str html = anki_own_field(own, ANKI_ANSWER), rest = html;
  struct anki_element none;
  if (!anki_own_edited(own, ANKI_ANSWER))
    return;
  bool unanswered = anki_next_of_class(&rest, "p", "qc-none", &none) && qconv_str_blank(none.before) && !rest.len;
  own->question->open.answer = unanswered || !html.len ? (struct qconv_text){QCONV_PLAIN, QCONV_NOWHERE}
                                                       : anki_own_text(own, html, own->question->open.answer);
}

static void read_answer(struct anki_own *own)
{
  switch (own->question->kind) {
  case QCONV_OPEN:
    read_open_answer(own);
    break;
  case QCONV_CHOICE:
    anki_read_own_choices(own);
    anki_read_own_key(own);
    break;
  case QCONV_TRUEFALSE:
    anki_read_own_truefalse(own);
    break;
  case QCONV_SHORT:
    anki_read_own_accepted(own);
    anki_read_own_line(own);
    break;
  case QCONV_NUMERIC:
    anki_read_own_numbers(own);
    anki_read_own_line(own);
    break;
  case QCONV_MATCHING:
    anki_read_own_pairs(own);
    anki_read_own_extra(own);
    break;
  case QCONV_ORDERING:
    anki_read_own_items(own);
    break;
  default:
    break;
  }
}

static void read_explanation(struct anki_own *own)
{
  struct qconv_question *question = own->question;
  qconv_str html = anki_own_field(own, ANKI_EXPLANATION), rest = html;
  struct anki_element grader;
  if (!anki_own_edited(own, ANKI_EXPLANATION))
    return;
  if (question->kind == QCONV_OPEN && anki_next_of_class(&rest, "div", "qc-grader", &grader)) {
    question->open.grader = anki_own_text(own, grader.inner, question->open.grader);
    html = grader.before;
  }
  question->feedback = qconv_str_blank(html) ? (struct qconv_text){QCONV_PLAIN, QCONV_NOWHERE}
                                             : anki_own_text(own, html, question->feedback);
}

static void read_hint(struct anki_own *own)
{
  qconv_str html = anki_own_field(own, ANKI_HINT);
  if (!anki_own_edited(own, ANKI_HINT))
    return;
  const struct qconv_text_item *first = own->question->hints.first;
  struct qconv_text before = first ? first->text : (struct qconv_text){QCONV_PLAIN, QCONV_NOWHERE};
  own->question->hints = (struct qconv_texts){NULL, NULL, 0};
  if (!anki_is_blank_html(html))
    qconv_add_text(own->reading->arena, &own->question->hints, anki_own_text(own, html, before));
}

static qconv_str digits_of(qconv_str text)
{
  size_t end = 0;
  bool point = false;
  for (; end < text.len && (qconv_is_digit(text.data[end]) || (end && !point && text.data[end] == '.')); end++)
    point |= text.data[end] == '.';
  return end ? qconv_str_slice(text, 0, end) : QCONV_NOWHERE;
}

/* The line on top: number, title and points have spans of their own. */
static void read_info(struct anki_own *own)
{
  struct qconv_question *question = own->question;
  const struct {
    const char *class;
    qconv_str *place;
  } parts[] = {{"qc-number", &question->number}, {"qc-title", &question->title}, {"qc-points", &question->points}};
  if (!anki_own_edited(own, ANKI_INFO))
    return;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    qconv_str rest = anki_own_field(own, ANKI_INFO);
    struct anki_element element;
    if (!anki_next_of_class(&rest, "span", parts[i].class, &element))
      continue;
    qconv_str text = plain(own, element.inner);
    text = i == 2 ? digits_of(text) : text;
    if (text.len)
      *parts[i].place = text;
  }
}

static void read_small_fields(struct anki_own *own)
{
  static const enum anki_field users[] = {ANKI_EXTRA, ANKI_SPARE_1, ANKI_SPARE_2};
  for (size_t i = 0; i < sizeof users / sizeof *users; i++)
    if (anki_own_edited(own, users[i]))
      anki_keep_own_field(own, users[i]);
  if (anki_own_edited(own, ANKI_SOURCE))
    set_field(own, QCONV_STR("source.url"), plain(own, anki_own_field(own, ANKI_SOURCE)));
  if (anki_own_edited(own, ANKI_ID))
    own->question->id = anki_fresh_id(own->reading, plain(own, anki_own_field(own, ANKI_ID)));
  if (anki_own_edited(own, ANKI_REVERSE))
    set_field(own, QCONV_STR("anki.reverse"),
              anki_is_blank_html(anki_own_field(own, ANKI_REVERSE)) ? QCONV_STR("no") : QCONV_STR("yes"));
}

/* --- the copy --- */

static bool take_files(struct anki_own *own)
{
  for (size_t i = 0; i < own->copied->file_count; i++)
    if (!anki_name_media(own->reading, &own->copied->files[i]))
      return false;
  return true;
}

static struct anki_copied *find_copy(struct anki_own *own)
{
  struct anki_copied *copied = QCONV_NEW(own->reading->arena, struct anki_copied);
  qconv_str field = anki_own_field(own, ANKI_DATA);
  own->copied = copied;
  if (field.len && anki_read_copy(own->reading->arena, field, copied) && take_files(own))
    return copied;
  own->copied = NULL;
  if (field.len)
    qconv_report(own->reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.copy",
                 "the copy in note %lld is not as it was written; it is read from its cards", (long long)own->note->id);
  return NULL;
}

static enum qconv_kind kind_of(const struct anki_own *own)
{
  static const enum qconv_kind kinds[ANKI_TYPES] = {
      [ANKI_BASIC] = QCONV_OPEN,          [ANKI_TYPE_IN] = QCONV_SHORT,     [ANKI_CHOICE] = QCONV_CHOICE,
      [ANKI_TRUEFALSE] = QCONV_TRUEFALSE, [ANKI_MATCHING] = QCONV_MATCHING, [ANKI_ORDERING] = QCONV_ORDERING,
      [ANKI_CLOZE] = QCONV_CLOZE};
  return kinds[own->note->type->own->type];
}

bool anki_read_own(struct anki_reading *reading, const struct anki_read_note *note)
{
  struct anki_own *own = QCONV_NEW(reading->arena, struct anki_own);
  *own = (struct anki_own){.reading = reading, .note = note};
  if (!note->type->own)
    return false;
  own->copied = find_copy(own);
  if (!own->copied && note->type->own->type == ANKI_TYPES)
    return false;
  own->question = qconv_bank_question(reading->bank, own->copied ? own->copied->question.kind : kind_of(own));
  if (own->copied)
    *own->question = own->copied->question;
  own->question->id = anki_fresh_id(reading, own->question->id);
  if (!own->question->source_file.data)
    own->question->source_file = QCONV_STR("");
  anki_read_own_bank(own);
  anki_read_own_place(own);
  read_prompt(own);
  read_answer(own);
  read_explanation(own);
  read_hint(own);
  read_info(own);
  read_small_fields(own);
  if (!own->question->prompt.str.data && !own->copied)
    own->question->prompt = qconv_markdown(QCONV_STR(""));
  return true;
}

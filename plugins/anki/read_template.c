/* Which field of a note type says what, by the type's first card.

   What the front shows is asked, what only the back shows is the answer; names tell
   hints and explanations from both. Where the card shows nothing that is known, the
   fields called "question" and "answer" are it, or the first two. */
#include "read.h"

enum { MOST_REFERENCES = 500, WORD = 32 };

/* {{filter:filter:Field}} in a template. */
struct reference {
  qconv_str filters, name;
};

/* The next one that shows a field; false: there is none. */
static bool next_reference(qconv_str *rest, struct reference *reference)
{
  for (size_t at; (at = qconv_str_find(*rest, QCONV_STR("{{"))) != QCONV_NOT_FOUND;) {
    qconv_str inside = qconv_str_from(*rest, at + 2);
    size_t end = qconv_str_find(inside, QCONV_STR("}}"));
    if (end == QCONV_NOT_FOUND)
      break;
    *rest = qconv_str_from(inside, end + 2);
    inside = qconv_str_trim(qconv_str_slice(inside, 0, end));
    if (inside.len == 0 || strchr("#^/!", inside.data[0]))
      continue;
    size_t colon = inside.len;
    while (colon > 0 && inside.data[colon - 1] != ':')
      colon--;
    reference->filters = qconv_str_slice(inside, 0, colon);
    reference->name = qconv_str_trim(qconv_str_from(inside, colon));
    return true;
  }
  return false;
}

/* The letters of a field's name in lower case. */
static qconv_str word_of(qconv_str name, char word[WORD])
{
  size_t len = 0;
  for (size_t i = 0; i < name.len && len < WORD; i++)
    if (qconv_is_alpha(name.data[i]))
      word[len++] = qconv_lower(name.data[i]);
  return (qconv_str){word, len};
}

/* What the name alone says. */
static enum anki_role named_role(qconv_str name)
{
  static const struct {
    enum anki_role role;
    const char *words;
  } known[] = {{ANKI_ROLE_HINT, "hint clue tip hinweis tipp pista indice"},
               {ANKI_ROLE_EXPLANATION,
                "extra backextra explanation explain note notes comment comments remark remarks details "
                "rationale erklrung source sources reference references"},
               {ANKI_ROLE_PROMPT, "front question prompt term word text expression vorderseite frage pregunta"},
               {ANKI_ROLE_ANSWER, "back answer definition meaning translation solution rckseite antwort respuesta"}};
  char letters[WORD];
  qconv_str word = word_of(name, letters), one;
  for (size_t i = 0; word.len && i < sizeof known / sizeof *known; i++)
    for (qconv_str rest = qconv_str_of(known[i].words); qconv_str_split(&rest, ' ', &one);)
      if (qconv_str_equal(one, word))
        return known[i].role;
  return ANKI_ROLE_NONE;
}

struct settling {
  struct anki_reading *reading;
  struct anki_read_type *type;
  struct qconv_map by_name;
  size_t counts[ANKI_ROLE_CLOZE + 1];
};

static void give_role(struct settling *settling, struct anki_read_field *field, enum anki_role role)
{
  if (field->role != ANKI_ROLE_NONE)
    return;
  field->role = role;
  field->rank = settling->counts[role]++;
}

static enum anki_role role_on(const struct settling *settling, const struct reference *reference, bool front)
{
  bool cloze = qconv_str_find(reference->filters, QCONV_STR("cloze:")) != QCONV_NOT_FOUND;
  if (cloze && settling->type->cloze)
    return ANKI_ROLE_CLOZE;
  if (front && qconv_str_find(reference->filters, QCONV_STR("type:")) != QCONV_NOT_FOUND)
    return ANKI_ROLE_TYPED;
  enum anki_role named = named_role(reference->name);
  bool hidden = qconv_str_find(reference->filters, QCONV_STR("hint:")) != QCONV_NOT_FOUND;
  if (front && (hidden || named == ANKI_ROLE_HINT))
    return ANKI_ROLE_HINT;
  if (front)
    return ANKI_ROLE_PROMPT;
  bool explains = settling->type->cloze || named == ANKI_ROLE_EXPLANATION || named == ANKI_ROLE_HINT;
  return explains ? ANKI_ROLE_EXPLANATION : ANKI_ROLE_ANSWER;
}

static void read_side(struct settling *settling, qconv_str side, bool front)
{
  struct reference reference;
  for (size_t i = 0; i < MOST_REFERENCES && next_reference(&side, &reference); i++) {
    struct anki_read_field *field = qconv_map_get(&settling->by_name, NULL, reference.name);
    if (field)
      give_role(settling, field, role_on(settling, &reference, front));
  }
}

/* What the names say where the card says nothing. */
static void settle_by_names(struct settling *settling)
{
  struct anki_read_type *type = settling->type;
  for (size_t i = 0; i < type->field_count; i++) {
    enum anki_role role = named_role(type->fields[i].name);
    if (role != ANKI_ROLE_NONE && (role == ANKI_ROLE_EXPLANATION || settling->counts[role] == 0))
      give_role(settling, &type->fields[i], role);
  }
  if (!settling->counts[ANKI_ROLE_PROMPT])
    give_role(settling, &type->fields[0], ANKI_ROLE_PROMPT);
  for (size_t i = 0; i < type->field_count && !settling->counts[ANKI_ROLE_ANSWER]; i++)
    give_role(settling, &type->fields[i], ANKI_ROLE_ANSWER);
}

/* An explanation is the answer where there is no other. */
static void settle_answer(struct settling *settling)
{
  struct anki_read_type *type = settling->type;
  if (type->cloze || settling->counts[ANKI_ROLE_ANSWER] || settling->counts[ANKI_ROLE_TYPED])
    return;
  for (size_t i = 0; i < type->field_count; i++)
    if (type->fields[i].role == ANKI_ROLE_EXPLANATION)
      type->fields[i].role = ANKI_ROLE_ANSWER;
  settling->counts[ANKI_ROLE_ANSWER] = settling->counts[ANKI_ROLE_EXPLANATION];
  settling->counts[ANKI_ROLE_EXPLANATION] = 0;
}

/* Whether the role brings the name back. */
static bool is_named_so(const struct anki_read_field *field)
{
  enum anki_role named = named_role(field->name);
  return named != ANKI_ROLE_NONE &&
         (named == field->role || (named == ANKI_ROLE_ANSWER && field->role == ANKI_ROLE_TYPED) ||
          (named == ANKI_ROLE_PROMPT && field->role == ANKI_ROLE_CLOZE));
}

void anki_settle_roles(struct anki_reading *reading, struct anki_read_type *type)
{
  struct settling settling = {.reading = reading, .type = type};
  for (size_t i = 0; i < type->field_count; i++)
    *qconv_map_at(reading->arena, &settling.by_name, NULL, type->fields[i].name) = &type->fields[i];
  if (type->template_count) {
    read_side(&settling, type->templates[0].front, true);
    read_side(&settling, type->templates[0].back, false);
  }
  type->own = anki_own_type(reading, type);
  bool asks = settling.counts[ANKI_ROLE_PROMPT] || settling.counts[ANKI_ROLE_CLOZE];
  if (!asks)
    settle_by_names(&settling);
  settle_answer(&settling);
  for (size_t i = 0; i < type->field_count; i++)
    type->fields[i].said = settling.counts[type->fields[i].role] == 1 && is_named_so(&type->fields[i]);
}

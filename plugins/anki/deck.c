/* Deck names and tags.

   Anki divides both by "::" and compares them without case; decks are found by
   name, so two sections whose names differ only in case are one deck. */
#include "anki.h"

#include <qconv/hash.h>
#include <qconv/unicode.h>

enum { DEEPEST = 20 };

static bool is_control(char c)
{
  return (unsigned char)c < 0x20 || c == 0x7f;
}

qconv_str anki_deck_part(struct qconv_arena *arena, qconv_str text)
{
  struct qconv_buffer part = {.arena = arena};
  for (size_t i = 0; i < text.len; i++) {
    char c = is_control(text.data[i]) ? ' ' : text.data[i] == '"' ? '\'' : text.data[i];
    bool doubled = (c == ':' || c == ' ') && part.len && part.data[part.len - 1] == c;
    if (!doubled)
      qconv_append_char(&part, c);
  }
  qconv_str name = qconv_buffer_str(&part);
  while (name.len && (name.data[0] == ' ' || name.data[0] == ':'))
    name = qconv_str_from(name, 1);
  while (name.len && (name.data[name.len - 1] == ' ' || name.data[name.len - 1] == ':'))
    name.len--;
  return name.len ? qconv_nfc(arena, name) : QCONV_STR("Untitled");
}

/* A tag holds no blanks; \u3000 divides tags as a blank does. */
static void put_tag_part(struct qconv_buffer *tag, qconv_str text, bool tree)
{
  size_t start = tag->len;
  text = qconv_str_trim(text);
  for (size_t i = 0; i < text.len; i++) {
    char c = text.data[i];
    if (qconv_str_starts(qconv_str_from(text, i), QCONV_STR("\u3000"))) {
      qconv_append_char(tag, '_');
      i += 2;
    } else if (c == ':' && !tree && tag->len > start && tag->data[tag->len - 1] == ':') {
      continue;
    } else {
      qconv_append_char(tag, c == ' ' || is_control(c) ? '_' : c);
    }
  }
}

static qconv_str section_tag(struct qconv_arena *arena, const struct anki_place *parent,
                             const struct qconv_section *section)
{
  struct qconv_buffer tag = {.arena = arena};
  if (parent)
    qconv_append(&tag, parent->tag);
  if (tag.len)
    qconv_append_literal(&tag, "::");
  put_tag_part(&tag, anki_deck_part(arena, section->title), false);
  return qconv_nfc(arena, qconv_buffer_str(&tag));
}

static qconv_str section_path(struct anki_export *export, const struct anki_place *parent,
                              const struct qconv_section *section)
{
  struct qconv_arena *arena = export->job->arena;
  const struct qconv_worker worker = {arena, export->job->log};
  struct anki_note plain = {0};
  struct anki_render render = {.export = export, .worker = &worker, .note = &plain};
  struct qconv_buffer path = {.arena = arena};
  if (parent && parent->path.len) {
    qconv_append(&path, parent->path);
    qconv_append_literal(&path, " \u203a ");
  }
  anki_put_text(&render, &path, section->title);
  return qconv_nfc(arena, qconv_buffer_str(&path));
}

/* Ids only keep the decks of a package apart; an importer goes by the name. */
static int64_t first_id(qconv_str folded)
{
  uint8_t digest[32];
  uint64_t value = 0;
  qconv_sha256(folded, digest);
  for (size_t i = 0; i < 8; i++)
    value = value << 8 | digest[i];
  return INT64_C(1300000000000) + (int64_t)(value % UINT64_C(300000000000));
}

static struct anki_deck **slot_of(const struct anki_export *export, int64_t id)
{
  size_t at = (size_t)id & export->deck_mask;
  while (export->deck_slots[at] && export->deck_slots[at]->id != id)
    at = (at + 1) & export->deck_mask;
  return &export->deck_slots[at];
}

static struct anki_deck *find_deck(struct anki_export *export, struct anki_deck *parent, qconv_str part)
{
  struct qconv_arena *arena = export->job->arena;
  qconv_str name = parent ? qconv_format(arena, "%.*s::%.*s", QCONV_ARG(parent->name), QCONV_ARG(part)) : part;
  qconv_str folded = qconv_fold(arena, name);
  int64_t id = first_id(folded);
  struct anki_deck **slot;
  for (; *(slot = slot_of(export, id)); id++)
    if (qconv_str_equal((*slot)->folded, folded))
      return *slot;
  struct anki_deck *deck = *slot = QCONV_NEW(arena, struct anki_deck);
  *deck = (struct anki_deck){.parent = parent, .name = name, .folded = folded, .id = id};
  if (export->last_deck)
    export->last_deck->next = deck;
  else
    export->first_deck = deck;
  export->last_deck = deck;
  if (parent && parent->last_child)
    parent->last_child->sibling = deck;
  else if (parent)
    parent->first_child = deck;
  if (parent)
    parent->last_child = deck;
  return deck;
}

static void use_deck(struct anki_deck *deck)
{
  for (; deck && !deck->used; deck = deck->parent)
    deck->used = true;
}

static void find_root(struct anki_export *export, size_t decks)
{
  qconv_str rest = export->root;
  size_t size = 16;
  while (size < 2 * (decks + export->root.len))
    size *= 2;
  export->deck_slots = QCONV_NEW_ARRAY(export->job->arena, struct anki_deck *, size);
  export->deck_mask = size - 1;
  for (bool more = true; more;) {
    size_t at = qconv_str_find(rest, QCONV_STR("::"));
    more = at != QCONV_NOT_FOUND;
    qconv_str part = anki_deck_part(export->job->arena, qconv_str_slice(rest, 0, at));
    export->root_deck = find_deck(export, export->root_deck, part);
    rest = more ? qconv_str_from(rest, at + 2) : rest;
  }
  use_deck(export->root_deck);
}

static int by_section(const void *a, const void *b)
{
  uintptr_t left = (uintptr_t)((const struct anki_place *)a)->section;
  uintptr_t right = (uintptr_t)((const struct anki_place *)b)->section;
  return left < right ? -1 : left > right;
}

struct anki_place *anki_place_of(const struct anki_export *export, const struct qconv_section *section)
{
  const struct anki_place wanted = {.section = section};
  return bsearch(&wanted, export->places, export->place_count, sizeof wanted, by_section);
}

/* Below a certain depth a section is one with the section above. */
static void plan_place(struct anki_export *export, const struct qconv_section *section)
{
  const struct anki_place *parent = anki_place_of(export, section->parent);
  struct anki_place *place = anki_place_of(export, section);
  if (section->depth > DEEPEST) {
    *place = (struct anki_place){section, parent->deck, parent->path, parent->tag};
    return;
  }
  place->path = section_path(export, parent, section);
  place->tag = section_tag(export->job->arena, parent, section);
  place->deck = export->root_deck;
  if (export->deck_per_section)
    place->deck = find_deck(export, parent->deck, anki_deck_part(export->job->arena, section->title));
}

void anki_plan_places(struct anki_export *export)
{
  const struct qconv_section *first = export->bank->sections.first, *section;
  export->place_count = 1;
  for (section = first; section; section = qconv_section_next(section))
    export->place_count++;
  find_root(export, export->place_count);
  export->places = QCONV_NEW_ARRAY(export->job->arena, struct anki_place, export->place_count);
  size_t count = 1; /* the first one is for no section, which sorts first */
  for (section = first; section; section = qconv_section_next(section))
    export->places[count++].section = section;
  qsort(export->places, count, sizeof *export->places, by_section);
  export->places[0].deck = export->root_deck;
  for (section = first; section; section = qconv_section_next(section))
    plan_place(export, section);
}

static void add_tag(struct qconv_buffer *tags, qconv_str tag)
{
  if (!tag.len)
    return;
  qconv_append(tags, tags->len ? QCONV_STR("") : QCONV_STR(" "));
  qconv_append(tags, tag);
  qconv_append_char(tags, ' ');
}

qconv_str anki_tag(struct qconv_arena *arena, qconv_str text, bool tree)
{
  struct qconv_buffer tag = {.arena = arena};
  put_tag_part(&tag, text, tree);
  return qconv_nfc(arena, qconv_buffer_str(&tag));
}

static void add_own_tags(struct qconv_buffer *tags, const struct qconv_question *question)
{
  for (const struct qconv_string_item *item = question->tags.first; item; item = item->next)
    add_tag(tags, anki_tag(tags->arena, item->str, true));
  if (!qconv_str_blank(question->difficulty)) {
    qconv_str difficulty = anki_tag(tags->arena, question->difficulty, false);
    add_tag(tags, qconv_format(tags->arena, "difficulty::%.*s", QCONV_ARG(difficulty)));
  }
}

void anki_put_in_place(struct anki_export *export, struct anki_note *note)
{
  const struct anki_place *place = anki_place_of(export, note->question->section);
  struct qconv_buffer tags = {.arena = export->job->arena};
  note->deck = place->deck;
  use_deck(note->deck);
  if (export->section_tags)
    add_tag(&tags, place->tag);
  add_own_tags(&tags, note->question);
  note->tags = qconv_buffer_str(&tags);
}

void anki_deal_notes(struct anki_export *export)
{
  for (size_t i = export->note_count; i-- > 0;) {
    struct anki_note *note = &export->notes[i];
    note->next = note->deck->first_note;
    note->deck->first_note = note;
  }
}

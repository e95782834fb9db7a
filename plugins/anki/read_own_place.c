/* Section, tags and bank of a note of ours: as the copy says, unless the user gave the
   note another deck or other tags. */
#include "read_own.h"

#include <qconv/markup.h>
#include <qconv/unicode.h>

enum { DEEPEST = 20 }; /* sections below have the tag of the one above */

static const struct qconv_section *section_at(struct anki_own *own, const struct qconv_strings *titles)
{
  struct qconv_section *section = NULL;
  for (const struct qconv_string_item *item = titles->first; item; item = item->next)
    section = qconv_bank_section(own->reading->bank, section, item->str.data ? item->str : QCONV_STR(""));
  return section;
}

/* Of several banks in one collection only the decks tell the sections apart. */
static bool is_in_its_deck(const struct anki_own *own)
{
  char digest[ANKI_DIGEST];
  if (!own->reading->root.len)
    return false;
  anki_digest(anki_deck_name(own->reading, own->note), digest);
  return memcmp(digest, own->copied->deck, ANKI_DIGEST) == 0;
}

/* What the note's section has as a tag. */
static qconv_str section_tag(struct qconv_arena *arena, const struct qconv_section *section)
{
  qconv_str tag = QCONV_STR("");
  for (; section; section = section->parent) {
    if (section->depth > DEEPEST)
      continue;
    qconv_str part = anki_tag(arena, anki_deck_part(arena, section->title), false);
    tag = tag.len ? qconv_format(arena, "%.*s::%.*s", QCONV_ARG(part), QCONV_ARG(tag)) : part;
  }
  return tag;
}

struct tags {
  struct qconv_map present; /* folded: of the note */
  struct qconv_map known;   /* folded: what the copy explains */
};

static void *mark(struct anki_own *own, struct qconv_map *map, qconv_str tag)
{
  void **place = qconv_map_at(own->reading->arena, map, NULL, qconv_fold(own->reading->arena, tag));
  void *before = *place;
  *place = own;
  return before;
}

static bool is_marked(struct anki_own *own, const struct qconv_map *map, qconv_str tag)
{
  return qconv_map_get(map, NULL, qconv_fold(own->reading->arena, tag)) != NULL;
}

static void read_difficulty(struct anki_own *own, struct tags *tags, const struct qconv_strings *found)
{
  struct qconv_arena *arena = own->reading->arena;
  struct qconv_question *question = own->question;
  qconv_str prefix = QCONV_STR("difficulty::");
  qconv_str was = anki_tag(arena, question->difficulty, false);
  qconv_str full = qconv_format(arena, "%.*s%.*s", QCONV_ARG(prefix), QCONV_ARG(was));
  if (was.len && is_marked(own, &tags->present, full)) {
    mark(own, &tags->known, full);
    return;
  }
  question->difficulty = QCONV_NOWHERE;
  for (const struct qconv_string_item *item = found->first; item && !question->difficulty.data; item = item->next)
    if (qconv_str_starts(item->str, prefix) && item->str.len > prefix.len && !mark(own, &tags->known, item->str))
      question->difficulty = qconv_str_from(item->str, prefix.len);
}

/* The copy's own tags that are still there, then those that came. */
static void read_tags(struct anki_own *own)
{
  struct qconv_arena *arena = own->reading->arena;
  struct qconv_strings found = {NULL, NULL, 0}, before = own->question->tags;
  struct tags tags = {.known = {NULL, 0, 0}};
  anki_split_tags(arena, own->note->tags, &found);
  for (const struct qconv_string_item *item = found.first; item; item = item->next)
    mark(own, &tags.present, item->str);
  own->question->tags = (struct qconv_strings){NULL, NULL, 0};
  for (const struct qconv_string_item *item = before.first; item; item = item->next) {
    qconv_str tag = anki_tag(arena, item->str, true);
    mark(own, &tags.known, tag);
    if (is_marked(own, &tags.present, tag))
      qconv_add_string(arena, &own->question->tags, item->str);
  }
  qconv_str section = section_tag(arena, own->question->section);
  if (section.len)
    mark(own, &tags.known, section);
  read_difficulty(own, &tags, &found);
  for (const struct qconv_string_item *item = found.first; item; item = item->next)
    if (!mark(own, &tags.known, item->str))
      qconv_add_string(arena, &own->question->tags, item->str);
}

void anki_read_own_place(struct anki_own *own)
{
  bool there = own->copied && is_in_its_deck(own);
  own->question->section = there ? section_at(own, &own->copied->section) : anki_section_of(own->reading, own->note);
  read_tags(own);
  if (own->copied)
    return;
  if (own->note->guid.len)
    qconv_add_field(own->reading->arena, &own->question->fields, QCONV_STR("anki.guid"), own->note->guid);
}

/* The description is the user's where it is not ours any more. */
static void set_description(struct anki_own *own)
{
  struct qconv_bank *bank = own->reading->bank;
  qconv_str html = anki_root_description(own->reading);
  char digest[ANKI_DIGEST];
  anki_digest(html, digest);
  bool ours = !html.len || memcmp(digest, own->copied->description, ANKI_DIGEST) == 0;
  bank->description =
      ours ? own->copied->bank.description : qconv_markup_to_plain(own->reading->arena, qconv_html(html));
}

/* The copy in a package's first note says what the bank is, while its deck bears the name it had. */
void anki_read_own_bank(struct anki_own *own)
{
  struct qconv_bank *bank = own->reading->bank;
  const struct anki_copied *copied = own->copied;
  if (!copied || !copied->has_bank || own->reading->bank_read || !is_in_its_deck(own))
    return;
  own->reading->bank_read = true;
  bank->title = copied->bank.title;
  bank->language = copied->bank.language;
  bank->author = copied->bank.author;
  bank->licence = copied->bank.licence;
  bank->fields = copied->bank.fields;
  set_description(own);
  for (size_t i = 0; i < copied->section_count; i++)
    section_at(own, &copied->sections[i]);
}

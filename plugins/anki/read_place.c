/* Where a note stands: its deck as section, its tags, what is known of its cards.

   The top deck, where all decks in use have the same, is the bank itself and gives it
   its title; what is below it are sections. */
#include "read.h"

#include <qconv/markup.h>

static const struct anki_read_deck *deck_of(const struct anki_reading *reading, const struct anki_read_note *note)
{
  for (size_t i = 0; i < note->card_count; i++) {
    const struct anki_read_deck *deck = qconv_map_get(&reading->decks, NULL, anki_id_key(&note->cards[i].deck));
    if (deck)
      return deck;
  }
  return NULL;
}

/* Takes the next level off a deck's name; false at the end. */
static bool next_level(qconv_str *rest, qconv_str *level)
{
  if (!rest->data)
    return false;
  size_t at = qconv_str_find(*rest, QCONV_STR("::"));
  *level = qconv_str_slice(*rest, 0, at);
  *rest = at == QCONV_NOT_FOUND ? QCONV_NOWHERE : qconv_str_from(*rest, at + 2);
  return true;
}

static qconv_str top_of(qconv_str deck)
{
  qconv_str level = QCONV_STR("");
  next_level(&deck, &level);
  return level;
}

qconv_str anki_root_description(const struct anki_reading *reading)
{
  for (size_t i = 0; i < reading->decks.capacity; i++) {
    const struct anki_read_deck *deck = reading->decks.entries[i].value;
    if (deck && deck->description.len && qconv_str_equal(deck->name, reading->root))
      return deck->description;
  }
  return QCONV_STR("");
}

qconv_str anki_deck_name(const struct anki_reading *reading, const struct anki_read_note *note)
{
  const struct anki_read_deck *deck = deck_of(reading, note);
  return deck ? deck->name : QCONV_STR("");
}

void anki_find_root(struct anki_reading *reading)
{
  for (size_t i = 0; i < reading->note_count; i++) {
    const struct anki_read_deck *deck = deck_of(reading, &reading->notes[i]);
    if (!deck)
      continue;
    qconv_str top = top_of(deck->name);
    if (reading->root.data && !qconv_str_equal(reading->root, top))
      top = QCONV_STR("");
    reading->root = top;
    if (top.len == 0)
      return;
  }
  if (reading->root.len && !qconv_str_equal(reading->root, QCONV_STR("Default"))) {
    qconv_str about = anki_root_description(reading);
    reading->bank->title = reading->root;
    if (about.len)
      reading->bank->description = qconv_markup_to_plain(reading->arena, qconv_html(about));
  }
}

const struct qconv_section *anki_section_of(struct anki_reading *reading, const struct anki_read_note *note)
{
  enum { DEEPEST = 100 };
  struct qconv_section *section = NULL;
  qconv_str level, deck = anki_deck_name(reading, note), rest = deck.len ? deck : QCONV_NOWHERE;
  if (reading->root.len)
    rest = deck.len > reading->root.len ? qconv_str_from(deck, reading->root.len + 2) : QCONV_NOWHERE;
  for (size_t depth = 0; depth < DEEPEST && next_level(&rest, &level); depth++)
    section = qconv_bank_section(reading->bank, section, level);
  return section;
}

/* Tags stand between blanks, U+0020 or U+3000. */
void anki_split_tags(struct qconv_arena *arena, qconv_str tags, struct qconv_strings *list)
{
  for (size_t i = 0, start = 0; i <= tags.len; i++) {
    bool wide = qconv_str_starts(qconv_str_from(tags, i), QCONV_STR("\u3000"));
    if (i < tags.len && tags.data[i] != ' ' && !wide)
      continue;
    if (i > start)
      qconv_add_string(arena, list, qconv_str_slice(tags, start, i));
    i += wide ? 2 : 0;
    start = i + 1;
  }
}

void anki_read_place(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question)
{
  question->section = anki_section_of(reading, note);
  anki_split_tags(reading->arena, note->tags, &question->tags);
}

/* Adds "1 3" where some cards have it, "all" where all do. */
static void add_suspended(struct anki_reading *reading, const struct anki_read_note *note,
                          struct qconv_question *question)
{
  struct qconv_buffer which = {.arena = reading->arena};
  size_t count = 0;
  for (size_t i = 0; i < note->card_count; i++)
    if (note->cards[i].suspended) {
      qconv_append_format(&which, count++ ? " %lld" : "%lld", (long long)note->cards[i].ord + 1);
    }
  if (count)
    qconv_add_field(reading->arena, &question->fields, QCONV_STR("anki.suspended"),
                    count == note->card_count ? QCONV_STR("all") : qconv_buffer_str(&which));
}

/* "1:3 2:4": card 1 has flag 3, card 2 flag 4; "3" where all have the same. */
static void add_flags(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question)
{
  struct qconv_buffer which = {.arena = reading->arena};
  bool same = true;
  for (size_t i = 0; i < note->card_count; i++) {
    same &= note->cards[i].flag == note->cards[0].flag;
    if (note->cards[i].flag)
      qconv_append_format(&which, which.len ? " %lld:%u" : "%lld:%u", (long long)note->cards[i].ord + 1,
                          note->cards[i].flag);
  }
  if (which.len)
    qconv_add_field(reading->arena, &question->fields, QCONV_STR("anki.flag"),
                    same ? qconv_format(reading->arena, "%u", note->cards[0].flag) : qconv_buffer_str(&which));
}

void anki_read_cards(struct anki_reading *reading, const struct anki_read_note *note, struct qconv_question *question,
                     size_t expected)
{
  if (reading->cardless)
    return;
  if (note->card_count != expected)
    qconv_add_field(reading->arena, &question->fields, QCONV_STR("anki.cards"),
                    qconv_format(reading->arena, "%zu", note->card_count));
  add_suspended(reading, note, question);
  add_flags(reading, note, question);
}

/* Guids: importers find the note to update by its guid and by nothing else.

   guid = base 91 of the first 8 bytes of SHA-256("qconv" 0x1f namespace 0x1f key).
   The key is the note type and the question's own id, else one made of its kind and the
   words of its prompt: answers, tags, decks and places may be edited and the note stays
   the same. A question that becomes one of another kind is another note, since importers
   leave a note alone whose type has changed. A note that was read from a package keeps
   the guid it had there. */
#include "anki.h"

#include <qconv/hash.h>
#include <qconv/markup.h>

/* The id of a question that has none of its own, as the filter "ids" makes it too: who
   gives a bank lasting ids later keeps the notes. */
static qconv_str id_of_words(struct qconv_arena *arena, const struct qconv_question *question)
{
  qconv_str words = qconv_markup_words(arena, question->prompt);
  if (!words.len)
    words = qconv_markup_words(arena, qconv_plain(question->title));
  return qconv_hash_name(arena, qconv_format(arena, "%s:%.*s", qconv_kind_name(question->kind), QCONV_ARG(words)));
}

static qconv_str key_of(struct qconv_arena *arena, const struct anki_export *export, const struct anki_note *note)
{
  const char *type = export->stock ? anki_stock_names[note->stock] : anki_note_types[note->type].name;
  qconv_str id = note->question->id.len ? note->question->id : id_of_words(arena, note->question);
  return qconv_format(arena, "%s:%.*s", type, QCONV_ARG(id));
}

static uint64_t identity_of_key(struct qconv_arena *arena, qconv_str name_space, qconv_str key)
{
  uint8_t digest[32];
  uint64_t value = 0;
  qconv_sha256(qconv_format(arena, "qconv\x1f%.*s\x1f%.*s", QCONV_ARG(name_space), QCONV_ARG(key)), digest);
  for (size_t i = 0; i < 8; i++)
    value = value << 8 | digest[i];
  return value;
}

uint64_t anki_identity(struct qconv_arena *arena, const struct anki_export *export, const struct anki_note *note)
{
  return identity_of_key(arena, export->name_space, key_of(arena, export, note));
}

static const char base91_digits[] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~";

static qconv_str base91(struct qconv_arena *arena, uint64_t value)
{
  char text[16];
  size_t at = sizeof text;
  do
    text[--at] = base91_digits[value % 91];
  while (value /= 91);
  return qconv_str_copy(arena, (qconv_str){text + at, sizeof text - at});
}

/* Values seen, by open addressing; each with how often it was asked for. */
struct seen {
  struct {
    uint64_t value;
    size_t count;
  } * slots;
  size_t mask;
};

static size_t count_one_more(struct seen *seen, uint64_t value)
{
  size_t at = (size_t)value & seen->mask;
  while (seen->slots[at].count && seen->slots[at].value != value)
    at = (at + 1) & seen->mask;
  seen->slots[at].value = value;
  return ++seen->slots[at].count;
}

/* The second question with a key has "key#2", unless that is taken too. */
static uint64_t next_identity(struct anki_export *export, struct seen *seen, const struct anki_note *note,
                              size_t number)
{
  struct qconv_arena *arena = export->job->arena;
  qconv_str key = key_of(arena, export, note);
  uint64_t value;
  do
    value = identity_of_key(arena, export->name_space, qconv_format(arena, "%.*s#%zu", QCONV_ARG(key), number));
  while (count_one_more(seen, value) > 1 && (number = count_one_more(seen, note->identity)) > 0);
  qconv_report(export->job->log, QCONV_WARNING, note->question->origin, "anki.same-question",
               "this question was asked before; later builds tell the two apart by their order only");
  return value;
}

/* What base91 made; false: somebody else's guid. */
static bool from_base91(qconv_str guid, uint64_t *value)
{
  *value = 0;
  for (size_t i = 0; i < guid.len; i++) {
    const char *digit = memchr(base91_digits, guid.data[i], 91);
    if (!digit || *value > (UINT64_MAX - 90) / 91)
      return false;
    *value = *value * 91 + (uint64_t)(digit - base91_digits);
  }
  return guid.len > 0;
}

/* The guid of a note that came out of a package. */
static qconv_str given_guid(const struct anki_note *note)
{
  qconv_str guid = qconv_field(&note->question->fields, QCONV_STR("anki.guid"));
  for (size_t i = 0; i < guid.len; i++)
    if ((unsigned char)guid.data[i] <= ' ')
      return QCONV_NOWHERE;
  return guid;
}

/* Each guid belongs to the first note that has it. */
static void take_given(struct anki_export *export, struct seen *seen)
{
  struct qconv_map taken = {NULL, 0, 0};
  for (size_t i = 0; i < export->note_count; i++) {
    struct anki_note *note = &export->notes[i];
    qconv_str guid = given_guid(note);
    void **owner = guid.len ? qconv_map_at(export->job->arena, &taken, NULL, guid) : NULL;
    uint64_t value;
    if (!owner || *owner)
      continue;
    *owner = note;
    note->guid = guid;
    if (from_base91(guid, &value))
      count_one_more(seen, value);
  }
}

static bool identify(struct anki_export *export, struct seen *seen, struct anki_note *note)
{
  uint64_t value = note->identity;
  size_t number = count_one_more(seen, value);
  if (number > 1 && note->question->id.len) {
    qconv_report(export->job->log, QCONV_ERROR, note->question->origin, "anki.same-id",
                 "the id \"%.*s\" belongs to another question already", QCONV_ARG(note->question->id));
    return false;
  }
  if (number > 1)
    value = next_identity(export, seen, note, number);
  note->guid = base91(export->job->arena, value);
  return true;
}

bool anki_identify(struct anki_export *export)
{
  size_t size = 16;
  while (size < 6 * export->note_count)
    size *= 2;
  struct seen seen = {NULL, size - 1};
  bool unique = true;
  seen.slots = qconv_alloc_array(export->job->arena, size, sizeof *seen.slots);
  take_given(export, &seen);
  for (size_t i = 0; i < export->note_count; i++)
    if (!export->notes[i].guid.len)
      unique &= identify(export, &seen, &export->notes[i]);
  return unique;
}

/* The importers "crowdanki" and "crowdanki-zip": decks that the add-on CrowdAnki keeps as
   JSON, one in the other, with files in the folder "media".

   Notes and note types are Anki's own, so they are read as those of a package are. A note
   has one deck here, and nothing is said of its cards. Left out: styles, deck options. */
#include "read.h"

#include <qconv/json.h>

enum { DEEPEST = 32, LONGEST_DECK = 1000, LARGEST_DECK = 256 << 20 };

struct crowd {
  struct anki_reading *reading;
  struct qconv_map types; /* by UUID: the ids that we give them */
  int64_t last_type, last_deck;
  bool cut; /* a deck's name was too long, which was reported */
};

static qconv_str member(struct crowd *crowd, qconv_str object, const char *name)
{
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (walk.object && qconv_json_next(&walk))
    if (qconv_str_equal(qconv_json_string(crowd->reading->arena, walk.name), qconv_str_of(name)))
      return walk.value;
  return QCONV_NOWHERE;
}

static qconv_str string_of(struct crowd *crowd, qconv_str value)
{
  bool string = value.data && qconv_json_type(value) == QCONV_JSON_STRING;
  return string ? qconv_json_string(crowd->reading->arena, value) : QCONV_STR("");
}

static qconv_str string_member(struct crowd *crowd, qconv_str object, const char *name)
{
  return string_of(crowd, member(crowd, object, name));
}

/* The id of a type; one that nobody describes has an id, too. */
static int64_t type_id(struct crowd *crowd, qconv_str uuid)
{
  void **known = qconv_map_at(crowd->reading->arena, &crowd->types, NULL, uuid);
  if (!*known) {
    *known = QCONV_NEW(crowd->reading->arena, int64_t);
    *(int64_t *)*known = ++crowd->last_type;
  }
  return *(int64_t *)*known;
}

static bool read_types(struct crowd *crowd, qconv_str models)
{
  struct qconv_json_walk walk = qconv_json_walk(models);
  while (!walk.object && qconv_json_next(&walk)) {
    qconv_str uuid = string_member(crowd, walk.value, "crowdanki_uuid");
    if (uuid.len && !anki_read_type_json(crowd->reading, type_id(crowd, uuid), walk.value))
      return false;
  }
  return true;
}

/* Strings with something between them; of what is no string, its JSON. */
static qconv_str joined(struct crowd *crowd, qconv_str list, char between)
{
  struct qconv_buffer text = {.arena = crowd->reading->arena};
  struct qconv_json_walk walk = qconv_json_walk(list);
  for (bool first = true; qconv_json_next(&walk); first = false) {
    if (!first)
      qconv_append_char(&text, between);
    bool string = qconv_json_type(walk.value) == QCONV_JSON_STRING;
    qconv_append(&text, string ? string_of(crowd, walk.value) : walk.value);
  }
  return qconv_buffer_str(&text);
}

static void read_note(struct crowd *crowd, qconv_str object, const struct anki_read_card *place)
{
  qconv_str fields = member(crowd, object, "fields"), tags = member(crowd, object, "tags");
  if (!fields.data || qconv_json_type(fields) != QCONV_JSON_ARRAY) {
    qconv_report(crowd->reading->log, QCONV_WARNING, object, "anki.no-fields", "a note without fields is left out");
    return;
  }
  int64_t type = type_id(crowd, string_member(crowd, object, "note_model_uuid"));
  struct anki_read_note *note = anki_add_read_note(crowd->reading, type, joined(crowd, fields, '\x1f'));
  note->id = (int64_t)crowd->reading->note_count;
  note->origin = object;
  note->guid = string_member(crowd, object, "guid");
  note->tags = tags.data ? joined(crowd, tags, ' ') : QCONV_STR("");
  note->cards = place;
  note->card_count = 1;
}

/* Children have their name alone, in old decks that of their parents too. */
static qconv_str full_name(struct crowd *crowd, qconv_str above, qconv_str object)
{
  qconv_str value = member(crowd, object, "name"), name = string_of(crowd, value);
  bool whole =
      above.len && qconv_str_starts(name, above) && qconv_str_starts(qconv_str_from(name, above.len), QCONV_STR("::"));
  if (above.len && !whole)
    name = qconv_format(crowd->reading->arena, "%.*s::%.*s", QCONV_ARG(above), QCONV_ARG(name));
  if (name.len <= LONGEST_DECK)
    return name;
  if (!crowd->cut)
    qconv_report(crowd->reading->log, QCONV_LOSS, value, "anki.deck-name",
                 "names of decks that are longer than %d bytes are left out: their notes belong to the deck above",
                 LONGEST_DECK);
  crowd->cut = true;
  return above;
}

static bool is_deck(struct crowd *crowd, qconv_str object)
{
  return qconv_json_type(object) == QCONV_JSON_OBJECT && member(crowd, object, "notes").data;
}

static void read_deck(struct crowd *crowd, qconv_str object, qconv_str above, size_t depth)
{
  struct anki_reading *reading = crowd->reading;
  struct anki_read_card *place = QCONV_NEW(reading->arena, struct anki_read_card);
  qconv_str name = full_name(crowd, above, object);
  place->deck = ++crowd->last_deck;
  anki_add_read_deck(reading, place->deck, name, string_member(crowd, object, "desc"));
  struct qconv_json_walk notes = qconv_json_walk(member(crowd, object, "notes"));
  while (qconv_json_next(&notes))
    read_note(crowd, notes.value, place);
  qconv_str list = member(crowd, object, "children");
  struct qconv_json_walk children = list.data ? qconv_json_walk(list) : (struct qconv_json_walk){.object = true};
  while (!children.object && qconv_json_next(&children)) {
    if (depth < DEEPEST && is_deck(crowd, children.value)) {
      read_deck(crowd, children.value, name, depth + 1);
      continue;
    }
    qconv_report(reading->log, QCONV_WARNING, children.value, "anki.depth",
                 depth < DEEPEST ? "what is no deck is left out" : "decks nested deeper than %d are left out", DEEPEST);
    return;
  }
}

static bool read_json(struct crowd *crowd, qconv_str text)
{
  struct anki_reading *reading = crowd->reading;
  qconv_str root = qconv_json_load(reading->arena, reading->log, text);
  if (!root.data)
    return false;
  if (!is_deck(crowd, root))
    return anki_refuse(reading, "it is no deck of CrowdAnki");
  qconv_str models = member(crowd, root, "note_models");
  if (models.data && !read_types(crowd, models))
    return false;
  read_deck(crowd, root, QCONV_STR(""), 0);
  anki_report_uneven(reading);
  anki_find_root(reading);
  for (size_t i = 0; i < reading->note_count; i++)
    anki_read_question(reading, &reading->notes[i]);
  if (!anki_read_files(reading))
    return false;
  qconv_report(reading->log, QCONV_NOTE, QCONV_NOWHERE, "anki.package",
               "%zu questions with %zu files from a CrowdAnki deck", reading->note_count, reading->bank->media.count);
  return true;
}

static struct crowd new_crowd(struct qconv_job *job, struct qconv_bank *bank)
{
  struct crowd crowd = {.reading = QCONV_NEW(job->arena, struct anki_reading)};
  *crowd.reading = (struct anki_reading){.job = job,
                                         .arena = job->arena,
                                         .log = job->log,
                                         .bank = bank,
                                         .generation = ANKI_FIRST_KIND,
                                         .folder = "media",
                                         .cardless = true,
                                         .left = LARGEST_DECK};
  return crowd;
}

bool anki_read_crowd(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct crowd crowd = new_crowd(job, bank);
  return read_json(&crowd, input->text);
}

bool anki_read_crowd_zip(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct crowd crowd = new_crowd(job, bank);
  crowd.reading->archive = qconv_archive_open(job->arena, job->log, input->bytes);
  if (!crowd.reading->archive)
    return false;
  qconv_str deck = qconv_archive_read(crowd.reading->archive, job->log, QCONV_STR("deck.json"), LARGEST_DECK);
  return deck.data && read_json(&crowd, deck);
}

enum qconv_match_level anki_probe_crowd(const struct qconv_input *input)
{
  enum { HEAD = 64 << 10 };
  qconv_str head = qconv_str_trim_start(qconv_str_slice(input->text, 0, HEAD));
  if (!qconv_str_starts(head, QCONV_STR("{")) ||
      qconv_str_find(head, QCONV_STR("\"crowdanki_uuid\"")) == QCONV_NOT_FOUND)
    return QCONV_NO_MATCH;
  return qconv_str_find(head, QCONV_STR("\"__type__\"")) == QCONV_NOT_FOUND ? QCONV_LIKELY : QCONV_CERTAIN;
}

/* The directory at the end names deck.json, and not below a folder: its name follows the
   fixed part of the entry. */
enum qconv_match_level anki_probe_crowd_zip(const struct qconv_input *input)
{
  enum { TAIL = 1 << 20, FIXED = 46 };
  qconv_str bytes = input->bytes;
  if (!qconv_str_starts(bytes, QCONV_STR("PK")))
    return QCONV_NO_MATCH;
  qconv_str tail = qconv_str_from(bytes, bytes.len > TAIL ? bytes.len - TAIL : 0);
  for (size_t at; (at = qconv_str_find(tail, QCONV_STR("deck.json"))) != QCONV_NOT_FOUND;
       tail = qconv_str_from(tail, at + 1))
    if (at >= FIXED && qconv_str_starts(qconv_str_from(tail, at - FIXED), QCONV_STR("PK\x01\x02")))
      return QCONV_CERTAIN;
  return QCONV_NO_MATCH;
}

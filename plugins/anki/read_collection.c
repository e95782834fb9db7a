/* The database of a collection: schema 11, or 14 to 18.

   Up to 14 note types and decks are JSON in the one row of "col", from 15 on they
   have tables. Values are taken for what they are: SQLite lets any column hold any
   type. */
#include "read.h"

#include <qconv/json.h>
#include <qconv/protobuf.h>
#include <stdlib.h>

/* Room for one more; the list moves. */
static void *grow(struct qconv_arena *arena, void *items, size_t count, size_t *room, size_t size)
{
  if (count < *room)
    return items;
  size_t grown = *room ? *room * 2 : 256;
  items = qconv_realloc(arena, items, *room * size, grown * size);
  *room = grown;
  return items;
}

/* --- decks --- */

void anki_add_read_deck(struct anki_reading *reading, int64_t id, qconv_str name, qconv_str description)
{
  struct anki_read_deck *deck = QCONV_NEW(reading->arena, struct anki_read_deck);
  *deck = (struct anki_read_deck){id, name, description};
  *qconv_map_at(reading->arena, &reading->decks, NULL, anki_id_key(&deck->id)) = deck;
}

static bool read_decks_json(struct anki_reading *reading, qconv_str text)
{
  qconv_str root = qconv_json_load(reading->arena, reading->log, text);
  if (!root.data)
    return anki_refuse(reading, "its list of decks is damaged");
  struct qconv_json_walk decks = qconv_json_walk(root);
  while (decks.object && qconv_json_next(&decks)) {
    qconv_str name = QCONV_STR(""), description = QCONV_STR("");
    struct qconv_json_walk members = qconv_json_walk(decks.value);
    while (members.object && qconv_json_next(&members)) {
      qconv_str member = qconv_json_string(reading->arena, members.name);
      bool string = qconv_json_type(members.value) == QCONV_JSON_STRING;
      if (string && qconv_str_equal(member, QCONV_STR("name")))
        name = qconv_json_string(reading->arena, members.value);
      if (string && qconv_str_equal(member, QCONV_STR("desc")))
        description = qconv_json_string(reading->arena, members.value);
    }
    qconv_str id = qconv_json_string(reading->arena, decks.name);
    anki_add_read_deck(reading, strtoll(qconv_str_zero(reading->arena, id), NULL, 10), name, description);
  }
  return true;
}

/* KindContainer: normal = 1; of that, description = 4. */
static qconv_str description_of(struct anki_reading *reading, qconv_str kind)
{
  struct qconv_protobuf container = {.rest = kind};
  qconv_str description = QCONV_STR("");
  while (qconv_protobuf_next(&container)) {
    struct qconv_protobuf normal = {.rest = container.bytes};
    while (container.field == 1 && qconv_protobuf_next(&normal))
      if (normal.field == 4 && !normal.has_number && qconv_utf8_valid(normal.bytes) == normal.bytes.len)
        description = normal.bytes;
  }
  return qconv_str_copy(reading->arena, description);
}

/* Tables put U+001F between the levels of a name. */
static qconv_str with_colons(struct qconv_arena *arena, qconv_str name)
{
  struct qconv_buffer colons = {.arena = arena};
  for (size_t i = 0; i < name.len; i++)
    if (name.data[i] == '\x1f')
      qconv_append_literal(&colons, "::");
    else
      qconv_append_char(&colons, name.data[i]);
  return qconv_buffer_str(&colons);
}

static bool read_decks_table(struct anki_reading *reading)
{
  struct qconv_statement *row = qconv_sqlite_prepare(reading->database, "SELECT id, name, kind FROM decks");
  while (qconv_statement_row(row)) {
    qconv_str name = anki_take_text(reading, row, 1, "the name of a deck");
    if (!name.data)
      return false;
    anki_add_read_deck(reading, qconv_statement_get_integer(row, 0), with_colons(reading->arena, name),
             description_of(reading, qconv_statement_get_bytes(row, 2)));
  }
  return true;
}

/* --- notes and cards --- */

/* A note of a type that is not there has fields without names. */
static const struct anki_read_type *type_of(struct anki_reading *reading, int64_t id, qconv_str fields)
{
  struct anki_read_type *type = qconv_map_get(&reading->types, NULL, anki_id_key(&id));
  if (type)
    return type;
  type = QCONV_NEW(reading->arena, struct anki_read_type);
  type->id = id;
  type->name = QCONV_STR("");
  type->field_count = 1;
  for (size_t i = 0; i < fields.len; i++)
    type->field_count += fields.data[i] == '\x1f';
  type->fields = QCONV_NEW_ARRAY(reading->arena, struct anki_read_field, type->field_count);
  for (size_t i = 0; i < type->field_count; i++)
    type->fields[i].name = qconv_format(reading->arena, "field %zu", i + 1);
  anki_settle_roles(reading, type);
  *qconv_map_at(reading->arena, &reading->types, NULL, anki_id_key(&type->id)) = type;
  qconv_report(reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.no-type",
               "the package does not say what note type %lld is", (long long)id);
  return type;
}

/* Missing fields are empty; those too many go on in the last one. Memory goes by what a
   note has, not by what its type says. */
static void split_fields(struct anki_reading *reading, struct anki_read_note *note, qconv_str joined)
{
  size_t wanted = note->type->field_count, count = 1, at = 0;
  for (size_t i = 0; i < joined.len; i++)
    count += joined.data[i] == '\x1f';
  reading->uneven += count != wanted;
  note->field_count = count < wanted ? count : wanted;
  note->fields = QCONV_NEW_ARRAY(reading->arena, qconv_str, note->field_count);
  while (at + 1 < note->field_count)
    qconv_str_split(&joined, '\x1f', &note->fields[at++]);
  note->fields[at] = joined;
  if (count <= wanted)
    return;
  char *rest = qconv_str_zero(reading->arena, joined);
  for (size_t i = 0; i < joined.len; i++)
    rest[i] = rest[i] == '\x1f' ? ' ' : rest[i];
  note->fields[at].data = rest;
}

void anki_report_uneven(const struct anki_reading *reading)
{
  if (reading->uneven)
    qconv_report(reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.field-count",
                 "notes that have not as many fields as their note type: %zu", reading->uneven);
}

struct anki_read_note *anki_add_read_note(struct anki_reading *reading, int64_t type, qconv_str joined)
{
  reading->notes =
      grow(reading->arena, reading->notes, reading->note_count, &reading->note_room, sizeof *reading->notes);
  struct anki_read_note *note = &reading->notes[reading->note_count++];
  *note = (struct anki_read_note){.type = type_of(reading, type, joined)};
  split_fields(reading, note, joined);
  return note;
}

static bool read_notes(struct anki_reading *reading)
{
  struct qconv_statement *row =
      qconv_sqlite_prepare(reading->database, "SELECT id, mid, guid, tags, flds FROM notes ORDER BY id");
  while (qconv_statement_row(row)) {
    qconv_str fields = anki_take_text(reading, row, 4, "a note");
    if (!fields.data)
      return false;
    struct anki_read_note *note = anki_add_read_note(reading, qconv_statement_get_integer(row, 1), fields);
    note->id = qconv_statement_get_integer(row, 0);
    note->guid = anki_take_text(reading, row, 2, "the guid of a note");
    note->tags = anki_take_text(reading, row, 3, "the tags of a note");
    if (!note->guid.data || !note->tags.data)
      return false;
  }
  return true;
}

static int by_note(const void *a, const void *b)
{
  const struct anki_read_card *one = a, *other = b;
  if (one->note != other->note)
    return one->note < other->note ? -1 : 1;
  if (one->ord != other->ord)
    return one->ord < other->ord ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

/* A card in a filtered deck is at home in another one. */
static void read_cards(struct anki_reading *reading)
{
  struct qconv_statement *row =
      qconv_sqlite_prepare(reading->database, "SELECT id, nid, did, odid, ord, queue, flags FROM cards");
  while (qconv_statement_row(row)) {
    reading->cards =
        grow(reading->arena, reading->cards, reading->card_count, &reading->card_room, sizeof *reading->cards);
    int64_t home = qconv_statement_get_integer(row, 3);
    reading->cards[reading->card_count++] = (struct anki_read_card){
        .id = qconv_statement_get_integer(row, 0),
        .note = qconv_statement_get_integer(row, 1),
        .deck = home ? home : qconv_statement_get_integer(row, 2),
        .ord = qconv_statement_get_integer(row, 4),
        .suspended = qconv_statement_get_integer(row, 5) == -1,
        .flag = (unsigned)qconv_statement_get_integer(row, 6) & 7,
    };
  }
  if (reading->card_count)
    qsort(reading->cards, reading->card_count, sizeof *reading->cards, by_note);
}

/* Both lists are ordered by the note. */
static void deal_cards(struct anki_reading *reading)
{
  size_t at = 0, orphans = 0;
  for (size_t i = 0; i < reading->note_count; i++) {
    struct anki_read_note *note = &reading->notes[i];
    for (; at < reading->card_count && reading->cards[at].note < note->id; at++)
      orphans++;
    note->cards = &reading->cards[at];
    for (; at < reading->card_count && reading->cards[at].note == note->id; at++)
      note->card_count++;
  }
  orphans += reading->card_count - at;
  if (orphans)
    qconv_report(reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.orphans", "%zu cards belong to no note", orphans);
}

/* --- the collection --- */

static bool read_by_schema(struct anki_reading *reading, qconv_str models, qconv_str decks)
{
  static const char *const tables[] = {"notetypes", "fields", "templates", "decks"};
  if (reading->schema < 11)
    return anki_refuse(reading, "it is of an old Anki (schema %lld); open and export it there",
                       (long long)reading->schema);
  if (reading->schema > 18 || reading->schema == 12 || reading->schema == 13)
    return anki_refuse(reading, "schema %lld is not known here", (long long)reading->schema);
  if (reading->schema < 15)
    return anki_read_types_json(reading, models) && read_decks_json(reading, decks);
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    if (!qconv_sqlite_has(reading->database, tables[i]))
      return anki_refuse(reading, "it has no table \"%s\"", tables[i]);
  return anki_read_types_tables(reading) && read_decks_table(reading);
}

bool anki_read_collection(struct anki_reading *reading, qconv_str image)
{
  static const char *const tables[] = {"col", "notes", "cards", NULL};
  reading->database = qconv_sqlite_open(reading->arena, reading->log, image, tables);
  if (!reading->database)
    return false;
  struct qconv_statement *row = qconv_sqlite_prepare(reading->database, "SELECT ver, models, decks FROM col LIMIT 1");
  if (!qconv_statement_row(row))
    return qconv_sqlite_sound(reading->database, reading->log) && anki_refuse(reading, "its collection is empty");
  reading->schema = qconv_statement_get_integer(row, 0);
  qconv_str models = anki_take_text(reading, row, 1, "the list of note types");
  qconv_str decks = anki_take_text(reading, row, 2, "the list of decks");
  if (!models.data || !decks.data)
    return false;
  size_t errors = qconv_log_count(reading->log, QCONV_ERROR);
  bool read = read_by_schema(reading, models, decks) && read_notes(reading);
  if (read)
    read_cards(reading);
  if (!read && qconv_log_count(reading->log, QCONV_ERROR) > errors)
    return false;
  if (!qconv_sqlite_sound(reading->database, reading->log))
    return false;
  deal_cards(reading);
  anki_report_uneven(reading);
  return read;
}

/* Schema 18, of packages that Anki 2.1.55 and later write: options, decks and note types
   are tables, and what each holds is a message of Protocol Buffers. The numbers are those
   of the fields in Anki's own proto files (notetypes, decks, deck_config).

   Levels of a deck's name are divided by U+001F here. */
#include "anki.h"

#include <qconv/protobuf.h>
#include <qconv/sqlite.h>

static const char tables[] =
    "CREATE TABLE graves (oid INTEGER NOT NULL, type INTEGER NOT NULL, usn INTEGER NOT NULL, PRIMARY KEY (oid, type))"
    " WITHOUT ROWID;"
    "CREATE TABLE deck_config (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL COLLATE unicase,"
    " mtime_secs INTEGER NOT NULL, usn INTEGER NOT NULL, config BLOB NOT NULL);"
    "CREATE TABLE config (KEY TEXT NOT NULL PRIMARY KEY, usn INTEGER NOT NULL, mtime_secs INTEGER NOT NULL,"
    " val BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE fields (ntid INTEGER NOT NULL, ord INTEGER NOT NULL, name TEXT NOT NULL COLLATE unicase,"
    " config BLOB NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;"
    "CREATE TABLE templates (ntid INTEGER NOT NULL, ord INTEGER NOT NULL, name TEXT NOT NULL COLLATE unicase,"
    " mtime_secs INTEGER NOT NULL, usn INTEGER NOT NULL, config BLOB NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;"
    "CREATE TABLE notetypes (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL COLLATE unicase,"
    " mtime_secs INTEGER NOT NULL, usn INTEGER NOT NULL, config BLOB NOT NULL);"
    "CREATE TABLE decks (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL COLLATE unicase,"
    " mtime_secs INTEGER NOT NULL, usn INTEGER NOT NULL, common BLOB NOT NULL, kind BLOB NOT NULL);"
    "CREATE TABLE tags (tag TEXT NOT NULL PRIMARY KEY COLLATE unicase, usn INTEGER NOT NULL, collapsed BOOLEAN NOT "
    "NULL,"
    " config BLOB NULL) WITHOUT ROWID;"
    "CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);"
    "CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid);"
    "CREATE INDEX idx_templates_usn ON templates (usn); CREATE INDEX idx_notetypes_usn ON notetypes (usn);"
    "CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name); CREATE UNIQUE INDEX idx_decks_name ON decks (name);"
    "CREATE INDEX idx_graves_pending ON graves (usn); CREATE INDEX idx_notes_mid ON notes (mid);"
    "CREATE INDEX idx_cards_odid ON cards (odid) WHERE odid != 0";

static qconv_str field_message(struct qconv_arena *arena, const struct anki_note_type *type, enum anki_field field)
{
  struct qconv_buffer message = {.arena = arena};
  qconv_protobuf_put_bytes(&message, 3, QCONV_STR("Arial"));
  qconv_protobuf_put_number(&message, 4, 20);
  if (anki_field_collapsed(field))
    qconv_protobuf_put_number(&message, 7, 1);
  qconv_protobuf_put_number(&message, 9, anki_field_id(type, field));
  return qconv_buffer_str(&message);
}

static qconv_str card_message(struct qconv_arena *arena, const struct anki_note_type *type, size_t place)
{
  struct qconv_buffer message = {.arena = arena};
  qconv_protobuf_put_bytes(&message, 1, qconv_str_of(type->cards[place].front));
  qconv_protobuf_put_bytes(&message, 2, qconv_str_of(type->cards[place].back));
  qconv_protobuf_put_number(&message, 8, anki_card_type_id(type, place));
  return qconv_buffer_str(&message);
}

/* The fields any of which makes a front: { card = 1, kind = 2 (1: any), fields = 3 (packed) }. */
static qconv_str needs_message(struct qconv_arena *arena, const struct anki_note_type *type, size_t place)
{
  struct qconv_buffer message = {.arena = arena}, fields = {.arena = arena};
  for (size_t i = 0; i < type->field_count; i++)
    if (type->cards[place].needs >> type->fields[i] & 1)
      qconv_append_char(&fields, (char)i); /* below 128, so a varint by itself */
  if (place > 0)
    qconv_protobuf_put_number(&message, 1, (int64_t)place);
  qconv_protobuf_put_number(&message, 2, 1);
  qconv_protobuf_put_bytes(&message, 3, qconv_buffer_str(&fields));
  return qconv_buffer_str(&message);
}

static qconv_str type_message(struct qconv_arena *arena, const struct anki_note_type *type)
{
  struct qconv_buffer message = {.arena = arena};
  if (type->cloze)
    qconv_protobuf_put_number(&message, 1, 1);
  qconv_protobuf_put_bytes(&message, 3, qconv_str_of(anki_style));
  qconv_protobuf_put_bytes(&message, 5, qconv_str_of(anki_latex_before));
  qconv_protobuf_put_bytes(&message, 6, qconv_str_of(anki_latex_after));
  for (size_t i = 0; i < type->card_count; i++)
    qconv_protobuf_put_bytes(&message, 8, needs_message(arena, type, i));
  return qconv_buffer_str(&message);
}

struct type_rows {
  struct qconv_statement *type, *field, *card;
};

static void insert_type(struct qconv_arena *arena, const struct type_rows *rows, const struct anki_note_type *type)
{
  qconv_statement_integer(rows->type, 1, type->id);
  qconv_statement_text(rows->type, 2, qconv_str_of(type->name));
  qconv_statement_bytes(rows->type, 3, type_message(arena, type));
  qconv_statement_step(rows->type);
  qconv_statement_integer(rows->field, 1, type->id);
  for (size_t i = 0; i < type->field_count; i++) {
    qconv_statement_integer(rows->field, 2, (int64_t)i);
    qconv_statement_text(rows->field, 3, qconv_str_of(anki_field_names[type->fields[i]]));
    qconv_statement_bytes(rows->field, 4, field_message(arena, type, type->fields[i]));
    qconv_statement_step(rows->field);
  }
  qconv_statement_integer(rows->card, 1, type->id);
  for (size_t i = 0; i < type->card_count; i++) {
    qconv_statement_integer(rows->card, 2, (int64_t)i);
    qconv_statement_text(rows->card, 3, qconv_str_of(type->cards[i].name));
    qconv_statement_bytes(rows->card, 4, card_message(arena, type, i));
    qconv_statement_step(rows->card);
  }
}

static void insert_types(const struct anki_export *export, struct qconv_sqlite *database)
{
  const struct type_rows rows = {
      qconv_sqlite_prepare(database, "INSERT INTO notetypes VALUES (?1, ?2, ?4, -1, ?3)"),
      qconv_sqlite_prepare(database, "INSERT INTO fields VALUES (?1, ?2, ?3, ?4)"),
      qconv_sqlite_prepare(database, "INSERT INTO templates VALUES (?1, ?2, ?3, ?5, -1, ?4)")};
  qconv_statement_integer(rows.type, 4, ANKI_REVISION);
  qconv_statement_integer(rows.card, 5, ANKI_REVISION);
  for (int type = 0; type < ANKI_TYPES; type++)
    if (anki_type_used(export, (enum anki_type)type))
      insert_type(export->job->arena, &rows, &anki_note_types[type]);
}

/* { normal = 1: { preset = 1, description = 4 } } */
static qconv_str deck_message(struct qconv_arena *arena, qconv_str about)
{
  struct qconv_buffer normal = {.arena = arena}, kind = {.arena = arena};
  qconv_protobuf_put_number(&normal, 1, 1);
  if (about.len)
    qconv_protobuf_put_bytes(&normal, 4, about);
  qconv_protobuf_put_bytes(&kind, 1, qconv_buffer_str(&normal));
  return qconv_buffer_str(&kind);
}

static qconv_str levels(struct qconv_arena *arena, qconv_str name)
{
  struct qconv_buffer levels = {.arena = arena};
  for (size_t at; (at = qconv_str_find(name, QCONV_STR("::"))) != QCONV_NOT_FOUND;
       name = qconv_str_from(name, at + 2)) {
    qconv_append(&levels, qconv_str_slice(name, 0, at));
    qconv_append_char(&levels, '\x1f');
  }
  qconv_append(&levels, name);
  return qconv_buffer_str(&levels);
}

static void insert_deck(const struct anki_export *export, struct qconv_statement *insert, int64_t id, qconv_str name,
                        qconv_str about)
{
  struct qconv_arena *arena = export->job->arena;
  qconv_statement_integer(insert, 1, id);
  qconv_statement_text(insert, 2, levels(arena, name));
  qconv_statement_integer(insert, 3, export->job->time);
  qconv_statement_bytes(insert, 4, deck_message(arena, about));
  qconv_statement_step(insert);
}

static void insert_decks(const struct anki_export *export, struct qconv_sqlite *database)
{
  struct qconv_statement *insert = qconv_sqlite_prepare(database, "INSERT INTO decks VALUES (?1, ?2, ?3, -1, x'', ?4)");
  insert_deck(export, insert, 1, QCONV_STR("Default"), QCONV_STR(""));
  for (const struct anki_deck *deck = export->first_deck; deck; deck = deck->next)
    if (deck->used)
      insert_deck(export, insert, deck->id, deck->name,
                  deck == export->root_deck ? anki_description(export) : QCONV_STR(""));
}

static void put_steps(struct qconv_buffer *message, uint32_t field, float first, float second)
{
  struct qconv_buffer steps = {.arena = message->arena};
  qconv_protobuf_put_float(&steps, 1, first);
  if (second > 0)
    qconv_protobuf_put_float(&steps, 1, second);
  qconv_str floats = qconv_buffer_str(&steps);
  struct qconv_buffer packed = {.arena = message->arena};
  for (size_t at = 0; at < floats.len; at += 5) /* without the tags */
    qconv_append(&packed, qconv_str_slice(floats, at + 1, at + 5));
  qconv_protobuf_put_bytes(message, field, qconv_buffer_str(&packed));
}

/* The preset that a new profile has. */
static qconv_str preset_message(struct qconv_arena *arena)
{
  static const struct {
    uint32_t field;
    float number;
  } floats[] = {{11, 2.5f}, {12, 1.3f}, {13, 1.2f}, {15, 1.0f}, {37, 0.9f}, {40, 0.9f}};
  static const struct {
    uint32_t field;
    int64_t number;
  } numbers[] = {{9, 20}, {10, 200}, {16, 36500}, {17, 1}, {18, 1}, {19, 4}, {21, 1}, {22, 8}, {24, 60}, {44, 1}};
  struct qconv_buffer message = {.arena = arena};
  put_steps(&message, 1, 1, 10);
  put_steps(&message, 2, 10, 0);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    qconv_protobuf_put_number(&message, numbers[i].field, numbers[i].number);
  for (size_t i = 0; i < sizeof floats / sizeof *floats; i++)
    qconv_protobuf_put_float(&message, floats[i].field, floats[i].number);
  return qconv_buffer_str(&message);
}

static void insert_settings(const struct anki_export *export, struct qconv_sqlite *database)
{
  static const struct {
    const char *name, *value;
  } settings[] = {{"activeDecks", "[1]"}, {"addToCur", "true"},       {"collapseTime", "1200"},
                  {"curDeck", "1"},       {"dayLearnFirst", "false"}, {"dueCounts", "true"},
                  {"estTimes", "true"},   {"newSpread", "0"},         {"sched2021", "true"},
                  {"schedVer", "2"},      {"sortBackwards", "false"}, {"sortType", "\"noteFld\""},
                  {"timeLim", "0"}};
  struct qconv_statement *insert = qconv_sqlite_prepare(database, "INSERT INTO config VALUES (?1, 0, 0, ?2)");
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
    qconv_statement_text(insert, 1, qconv_str_of(settings[i].name));
    qconv_statement_bytes(insert, 2, qconv_str_of(settings[i].value));
    qconv_statement_step(insert);
  }
  qconv_statement_text(insert, 1, QCONV_STR("nextPos"));
  qconv_statement_bytes(insert, 2, qconv_format(export->job->arena, "%zu", export->note_count + 1));
  qconv_statement_step(insert);
  struct qconv_statement *preset =
      qconv_sqlite_prepare(database, "INSERT INTO deck_config VALUES (1, 'Default', 0, 0, ?1)");
  qconv_statement_bytes(preset, 1, preset_message(export->job->arena));
  qconv_statement_step(preset);
}

void anki_describe_latest(struct anki_export *export, struct qconv_sqlite *database)
{
  int64_t now = export->job->time;
  qconv_sqlite_run(database, tables);
  struct qconv_statement *insert =
      qconv_sqlite_prepare(database, "INSERT INTO col VALUES (1, ?1, ?2, ?2, 18, 0, 0, 0, '', '', '', '', '')");
  qconv_statement_integer(insert, 1, now - now % 86400);
  qconv_statement_integer(insert, 2, now * 1000);
  qconv_statement_step(insert);
  insert_settings(export, database);
  insert_types(export, database);
  insert_decks(export, database);
}

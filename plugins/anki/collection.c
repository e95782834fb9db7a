/* The database of a package: Anki's schema 11, which every client opens.

   Only what new cards need: no reviews, queue 0 everywhere (any other value would
   count as progress and make old clients refuse or convert the deck). Column order
   matters, since old importers read by position. */
#include "anki.h"

#include <qconv/json.h>
#include <qconv/sqlite.h>
#include <qconv/xml.h>

static const char schema[] =
  "CREATE TABLE col (id INTEGER PRIMARY KEY, crt INTEGER NOT NULL, mod INTEGER NOT NULL, scm INTEGER NOT NULL,"
  " ver INTEGER NOT NULL, dty INTEGER NOT NULL, usn INTEGER NOT NULL, ls INTEGER NOT NULL, conf TEXT NOT NULL,"
  " models TEXT NOT NULL, decks TEXT NOT NULL, dconf TEXT NOT NULL, tags TEXT NOT NULL);"
  "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT NOT NULL, mid INTEGER NOT NULL, mod INTEGER NOT NULL,"
  " usn INTEGER NOT NULL, tags TEXT NOT NULL, flds TEXT NOT NULL, sfld INTEGER NOT NULL, csum INTEGER NOT NULL,"
  " flags INTEGER NOT NULL, data TEXT NOT NULL);"
  "CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, did INTEGER NOT NULL, ord INTEGER NOT NULL,"
  " mod INTEGER NOT NULL, usn INTEGER NOT NULL, type INTEGER NOT NULL, queue INTEGER NOT NULL, due INTEGER NOT NULL,"
  " ivl INTEGER NOT NULL, factor INTEGER NOT NULL, reps INTEGER NOT NULL, lapses INTEGER NOT NULL,"
  " left INTEGER NOT NULL, odue INTEGER NOT NULL, odid INTEGER NOT NULL, flags INTEGER NOT NULL, data TEXT NOT NULL);"
  "CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER NOT NULL, usn INTEGER NOT NULL, ease INTEGER NOT NULL,"
  " ivl INTEGER NOT NULL, lastIvl INTEGER NOT NULL, factor INTEGER NOT NULL, time INTEGER NOT NULL,"
  " type INTEGER NOT NULL);"
  "CREATE TABLE graves (usn INTEGER NOT NULL, oid INTEGER NOT NULL, type INTEGER NOT NULL)";

static const char indexes[] =
  "CREATE INDEX ix_notes_usn ON notes (usn); CREATE INDEX ix_cards_usn ON cards (usn);"
  "CREATE INDEX ix_revlog_usn ON revlog (usn); CREATE INDEX ix_cards_nid ON cards (nid);"
  "CREATE INDEX ix_cards_sched ON cards (did, queue, due); CREATE INDEX ix_revlog_cid ON revlog (cid);"
  "CREATE INDEX ix_notes_csum ON notes (csum)";

static const char default_options[] =
  "{\"1\":{\"id\":1,\"mod\":0,\"name\":\"Default\",\"usn\":0,\"maxTaken\":60,\"autoplay\":true,\"timer\":0,"
  "\"replayq\":true,\"dyn\":false,\"new\":{\"delays\":[1,10],\"initialFactor\":2500,\"ints\":[1,4,7],\"order\":1,"
  "\"perDay\":20,\"bury\":false,\"separate\":true},\"rev\":{\"ease4\":1.3,\"ivlFct\":1,\"maxIvl\":36500,"
  "\"perDay\":200,\"bury\":false,\"fuzz\":0.05,\"minSpace\":1},\"lapse\":{\"delays\":[10],\"leechAction\":1,"
  "\"leechFails\":8,\"minInt\":1,\"mult\":0}}}";

static void put_number(struct qconv_json_writer *json, const char *name, struct qconv_arena *arena, int64_t value)
{
  qconv_json_name(json, name);
  qconv_json_put_raw(json, qconv_format(arena, "%lld", (long long)value));
}

static qconv_str configuration(const struct anki_export *export)
{
  return qconv_format(export->job->arena,
                      "{\"activeDecks\":[1],\"curDeck\":1,\"newSpread\":0,\"collapseTime\":1200,\"timeLim\":0,"
                      "\"estTimes\":true,\"dueCounts\":true,\"curModel\":\"%lld\",\"nextPos\":%zu,"
                      "\"sortType\":\"noteFld\",\"sortBackwards\":false,\"addToCur\":true,\"newBury\":true,"
                      "\"dayLearnFirst\":false}",
                      (long long)anki_note_types[export->note_count ? export->notes[0].type : ANKI_BASIC].id,
                      export->note_count + 1);
}

static void put_line(struct qconv_buffer *html, const char *label, qconv_str text)
{
  if (qconv_str_blank(text))
    return;
  qconv_append(html, html->len ? QCONV_STR("<br>") : QCONV_STR(""));
  qconv_append(html, qconv_str_of(label));
  qconv_xml_escape(html, qconv_str_trim(text));
}

/* HTML; an importer keeps the user's own when there is none. */
static qconv_str description(const struct anki_export *export)
{
  struct qconv_buffer html = {.arena = export->job->arena};
  put_line(&html, "", export->bank->description);
  put_line(&html, "Author: ", export->bank->author);
  put_line(&html, "Licence: ", export->bank->licence);
  return qconv_buffer_str(&html);
}

static void put_deck(struct qconv_json_writer *json, const struct anki_export *export, int64_t id, qconv_str name,
                     qconv_str about)
{
  static const char *const zeros[] = {"newToday", "revToday", "lrnToday", "timeToday"};
  struct qconv_arena *arena = export->job->arena;
  qconv_json_name_str(json, qconv_format(arena, "%lld", (long long)id));
  qconv_json_open_line(json, '{');
  put_number(json, "id", arena, id);
  qconv_json_name(json, "name");
  qconv_json_put_string(json, name);
  qconv_json_name(json, "desc");
  qconv_json_put_string(json, about);
  put_number(json, "mod", arena, export->job->time);
  put_number(json, "usn", arena, -1);
  for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
    qconv_json_name(json, zeros[i]);
    qconv_json_put_raw(json, QCONV_STR("[0,0]"));
  }
  qconv_json_name(json, "collapsed");
  qconv_json_put_raw(json, QCONV_STR("false"));
  put_number(json, "dyn", arena, 0);
  put_number(json, "conf", arena, 1);
  put_number(json, "extendNew", arena, 0);
  put_number(json, "extendRev", arena, 0);
  qconv_json_close(json, '}');
}

static qconv_str decks(const struct anki_export *export)
{
  struct qconv_json_writer json = {.output = qconv_output_memory(export->job->arena)};
  qconv_json_open_line(&json, '{');
  put_deck(&json, export, 1, QCONV_STR("Default"), QCONV_STR(""));
  for (const struct anki_deck *deck = export->first_deck; deck; deck = deck->next)
    if (deck->used)
      put_deck(&json, export, deck->id, deck->name, deck == export->root_deck ? description(export) : QCONV_STR(""));
  qconv_json_close(&json, '}');
  return qconv_output_bytes(json.output);
}

static void insert_collection(struct anki_export *export, struct qconv_sqlite *database)
{
  int64_t now = export->job->time;
  struct qconv_statement *insert = qconv_sqlite_prepare(
    database, "INSERT INTO col VALUES (1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')");
  qconv_statement_integer(insert, 1, now - now % 86400);
  qconv_statement_integer(insert, 2, now * 1000);
  qconv_statement_text(insert, 3, configuration(export));
  qconv_statement_text(insert, 4, anki_types_json(export));
  qconv_statement_text(insert, 5, decks(export));
  qconv_statement_text(insert, 6, qconv_str_of(default_options));
  qconv_statement_step(insert);
}

struct rows {
  struct qconv_statement *note, *card;
  int64_t note_id, card_id; /* the next ones */
};

static void insert_cards(struct rows *rows, const struct anki_note *note, size_t position)
{
  qconv_statement_integer(rows->card, 2, rows->note_id);
  qconv_statement_integer(rows->card, 3, note->deck->id);
  qconv_statement_integer(rows->card, 6, (int64_t)position);
  const struct anki_note_type *type = &anki_note_types[note->type];
  size_t largest = type->cloze ? ANKI_LARGEST_CLOZE : type->card_count;
  for (unsigned number = 1; number <= largest; number++) {
    if (!anki_has_card(note, number))
      continue;
    qconv_statement_integer(rows->card, 1, rows->card_id++);
    qconv_statement_integer(rows->card, 4, number - 1);
    qconv_statement_step(rows->card);
  }
}

static void insert_note(struct rows *rows, const struct anki_note *note)
{
  qconv_statement_integer(rows->note, 1, rows->note_id);
  qconv_statement_text(rows->note, 2, note->guid);
  qconv_statement_integer(rows->note, 3, anki_note_types[note->type].id);
  qconv_statement_text(rows->note, 5, note->tags);
  qconv_statement_text(rows->note, 6, note->joined);
  qconv_statement_text(rows->note, 7, note->sort);
  qconv_statement_integer(rows->note, 8, note->checksum);
  qconv_statement_step(rows->note);
}

/* Ids look like times in milliseconds, and the last note's is the build's: later
   ones are refused. Only their order matters. */
static void insert_notes(struct anki_export *export, struct qconv_sqlite *database)
{
  int64_t now = export->job->time, first = now * 1000 - (int64_t)export->note_count;
  struct rows rows = {
    .note = qconv_sqlite_prepare(database, "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')"),
    .card = qconv_sqlite_prepare(
      database, "INSERT INTO cards VALUES (?1, ?2, ?3, ?4, ?5, -1, 0, 0, ?6, 0, 0, 0, 0, 0, 0, 0, 0, '')"),
    .note_id = first > 0 ? first : 1,
    .card_id = first > 0 ? first : 1,
  };
  qconv_statement_integer(rows.note, 4, now);
  qconv_statement_integer(rows.card, 5, now);
  for (size_t i = 0; i < export->note_count; i++) {
    insert_note(&rows, &export->notes[i]);
    insert_cards(&rows, &export->notes[i], i + 1);
    rows.note_id++;
  }
}

qconv_str anki_collection(struct anki_export *export)
{
  struct qconv_sqlite *database = qconv_sqlite_new(export->job->arena);
  qconv_sqlite_run(database, schema);
  insert_collection(export, database);
  insert_notes(export, database);
  qconv_sqlite_run(database, indexes);
  return qconv_sqlite_image(database, export->job->log);
}

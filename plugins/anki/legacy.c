/* Schema 11, which every client opens: options, decks and note types are JSON in the
   one row of a table. */
#include "anki.h"

#include <qconv/json.h>
#include <qconv/sqlite.h>

static const char graves[] = "CREATE TABLE graves (usn INTEGER NOT NULL, oid INTEGER NOT NULL, type INTEGER NOT NULL)";

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
      put_deck(&json, export, deck->id, deck->name,
               deck == export->root_deck ? anki_description(export) : QCONV_STR(""));
  qconv_json_close(&json, '}');
  return qconv_output_bytes(json.output);
}

void anki_describe_legacy(struct anki_export *export, struct qconv_sqlite *database)
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
  qconv_sqlite_run(database, graves);
}

/* An earlier build of the deck, for what is to stay as it is.

   Importers update a note whose time is later than that of the note they have. So notes
   that say what they said keep their time, and only those that changed are touched, which
   counts for people who edit their cards by hand. Ids of notes and cards stay too.

   Without an earlier build ids look like times in milliseconds, and the last note's is the
   build's: later ones are refused. Only their order matters. */
#include "anki.h"
#include "read.h"

enum { LARGEST_COLLECTION = 1024 * 1024 * 1024 };

struct previous {
  struct anki_export *export;
  struct qconv_map notes; /* by guid */
  struct qconv_map by_id; /* by the bytes of the note's id */
  int64_t last_note, last_card;
  size_t count;
};

static qconv_str collection_of(struct anki_export *export)
{
  struct anki_reading *reading = QCONV_NEW(export->job->arena, struct anki_reading);
  *reading = (struct anki_reading){
      .job = export->job, .arena = export->job->arena, .log = export->job->log, .left = LARGEST_COLLECTION};
  return anki_find_collection(reading, export->job->previous);
}

static void read_notes(struct previous *previous, struct qconv_sqlite *database)
{
  struct qconv_arena *arena = previous->export->job->arena;
  struct qconv_statement *rows = qconv_sqlite_prepare(database, "SELECT id, guid, mid, mod, tags, flds FROM notes");
  while (qconv_statement_row(rows)) {
    qconv_str guid = qconv_str_copy(arena, qconv_statement_get_text(rows, 1));
    void **place = qconv_map_at(arena, &previous->notes, NULL, guid);
    if (!guid.len || *place)
      continue;
    struct anki_old_note *note = *place = QCONV_NEW(arena, struct anki_old_note);
    note->id = qconv_statement_get_integer(rows, 0);
    note->type = qconv_statement_get_integer(rows, 2);
    note->modified = qconv_statement_get_integer(rows, 3);
    note->tags = qconv_str_copy(arena, qconv_statement_get_text(rows, 4));
    note->joined = qconv_str_copy(arena, qconv_statement_get_text(rows, 5));
    *qconv_map_at(arena, &previous->by_id, NULL, (qconv_str){(const char *)&note->id, sizeof note->id}) = note;
    if (note->id > previous->last_note)
      previous->last_note = note->id;
    previous->count++;
  }
}

static void read_cards(struct previous *previous, struct qconv_sqlite *database)
{
  struct qconv_arena *arena = previous->export->job->arena;
  struct qconv_statement *rows = qconv_sqlite_prepare(database, "SELECT id, nid, ord, mod FROM cards");
  while (qconv_statement_row(rows)) {
    int64_t id = qconv_statement_get_integer(rows, 0), note_id = qconv_statement_get_integer(rows, 1);
    struct anki_old_note *note =
        qconv_map_get(&previous->by_id, NULL, (qconv_str){(const char *)&note_id, sizeof note_id});
    if (id > previous->last_card)
      previous->last_card = id;
    if (!note)
      continue;
    struct anki_old_card *card = QCONV_NEW(arena, struct anki_old_card);
    *card = (struct anki_old_card){note->cards, id, qconv_statement_get_integer(rows, 2),
                                   qconv_statement_get_integer(rows, 3)};
    note->cards = card;
  }
}

static bool read_previous(struct previous *previous)
{
  static const char *const tables[] = {"notes", "cards", NULL};
  struct qconv_job *job = previous->export->job;
  qconv_str image = collection_of(previous->export);
  struct qconv_sqlite *database = image.data ? qconv_sqlite_open(job->arena, job->log, image, tables) : NULL;
  if (!database)
    return false;
  read_notes(previous, database);
  read_cards(previous, database);
  return qconv_sqlite_sound(database, job->log);
}

static bool same(const struct anki_note *note, const struct anki_old_note *old)
{
  return old->type == anki_note_types[note->type].id && qconv_str_equal(old->joined, note->joined) &&
         qconv_str_equal(old->tags, note->tags);
}

/* A changed note is later than it was, whatever the clock says. */
static int64_t time_of(const struct anki_note *note, int64_t now)
{
  if (!note->old)
    return now;
  if (same(note, note->old))
    return note->old->modified;
  return now > note->old->modified ? now : note->old->modified + 1;
}

static int64_t first_free(int64_t first, int64_t last)
{
  return first > last ? first : last + 1;
}

static void number_notes(struct previous *previous)
{
  struct anki_export *export = previous->export;
  int64_t now = export->job->time, first = now * 1000 - (int64_t) export->note_count;
  int64_t next = first_free(first > 0 ? first : 1, previous->last_note);
  export->next_card_id = first_free(first > 0 ? first : 1, previous->last_card);
  for (size_t i = 0; i < export->note_count; i++) {
    struct anki_note *note = &export->notes[i];
    note->old = qconv_map_get(&previous->notes, NULL, note->guid);
    note->id = note->old ? note->old->id : next++;
    note->modified = time_of(note, now);
  }
}

static void report(const struct previous *previous)
{
  const struct anki_export *export = previous->export;
  size_t kept = 0, changed = 0, added = 0;
  for (size_t i = 0; i < export->note_count; i++) {
    const struct anki_note *note = &export->notes[i];
    if (!note->old)
      added++;
    else if (same(note, note->old))
      kept++;
    else
      changed++;
  }
  qconv_report(export->job->log, QCONV_NOTE, QCONV_NOWHERE, "anki.previous",
               "notes: %zu as they were, %zu changed, %zu new, %zu of the earlier package are gone", kept, changed,
               added, previous->count - kept - changed);
}

bool anki_take_over(struct anki_export *export)
{
  struct previous previous = {.export = export};
  if (export->job->previous.data && !read_previous(&previous)) {
    qconv_report(export->job->log, QCONV_ERROR, QCONV_NOWHERE, "anki.previous", "the earlier package cannot be used");
    return false;
  }
  number_notes(&previous);
  if (export->job->previous.data)
    report(&previous);
  return true;
}

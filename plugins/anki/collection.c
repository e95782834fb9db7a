/* The database of a package: what all kinds of it have in common.

   Only what new cards need: no reviews, queue 0 everywhere (any other value would
   count as progress and make old clients refuse or convert the deck). Column order
   matters, since old importers read by position. */
#include "anki.h"

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
    " type INTEGER NOT NULL)";

static const char indexes[] =
    "CREATE INDEX ix_notes_usn ON notes (usn); CREATE INDEX ix_cards_usn ON cards (usn);"
    "CREATE INDEX ix_revlog_usn ON revlog (usn); CREATE INDEX ix_cards_nid ON cards (nid);"
    "CREATE INDEX ix_cards_sched ON cards (did, queue, due); CREATE INDEX ix_revlog_cid ON revlog (cid);"
    "CREATE INDEX ix_notes_csum ON notes (csum)";

static void put_line(struct qconv_buffer *html, const char *label, qconv_str text)
{
  if (qconv_str_blank(text))
    return;
  qconv_append(html, html->len ? QCONV_STR("<br>") : QCONV_STR(""));
  qconv_append(html, qconv_str_of(label));
  qconv_xml_escape(html, qconv_str_trim(text));
}

/* HTML; an importer keeps the user's own when there is none. */
qconv_str anki_description(const struct anki_export *export)
{
  const struct qconv_bank *bank = export->bank;
  const struct qconv_question *first = bank->questions.first;
  qconv_str source = qconv_field(&bank->fields, QCONV_STR("source.url"));
  struct qconv_buffer html = {.arena = export->job->arena};
  if (export->renamed)
    put_line(&html, "", bank->title);
  put_line(&html, "", bank->description);
  put_line(&html, "Author: ", bank->author);
  put_line(&html, "Licence: ", bank->licence);
  put_line(&html, "Source: ", source.len || !first ? source : first->source_file);
  return qconv_buffer_str(&html);
}

struct rows {
  struct qconv_statement *note, *card;
  int64_t card_id; /* the next one */
};

static const struct anki_old_card *old_card(const struct anki_note *note, unsigned number)
{
  const struct anki_old_card *card = note->old ? note->old->cards : NULL;
  while (card && card->ord != number - 1)
    card = card->next;
  return card;
}

static void insert_cards(struct rows *rows, const struct anki_note *note, size_t position)
{
  const struct anki_note_type *type = &anki_note_types[note->type];
  size_t largest = type->cloze ? ANKI_LARGEST_CLOZE : type->card_count;
  qconv_statement_integer(rows->card, 2, note->id);
  qconv_statement_integer(rows->card, 3, note->deck->id);
  qconv_statement_integer(rows->card, 6, (int64_t)position);
  for (unsigned number = 1; number <= largest; number++) {
    if (!anki_has_card(note, number))
      continue;
    const struct anki_old_card *old = old_card(note, number);
    qconv_statement_integer(rows->card, 1, old ? old->id : rows->card_id++);
    qconv_statement_integer(rows->card, 4, number - 1);
    qconv_statement_integer(rows->card, 5, old ? old->modified : note->modified);
    qconv_statement_step(rows->card);
  }
}

static void insert_note(struct rows *rows, const struct anki_note *note)
{
  qconv_statement_integer(rows->note, 1, note->id);
  qconv_statement_text(rows->note, 2, note->guid);
  qconv_statement_integer(rows->note, 3, anki_note_types[note->type].id);
  qconv_statement_integer(rows->note, 4, note->modified);
  qconv_statement_text(rows->note, 5, note->tags);
  qconv_statement_text(rows->note, 6, note->joined);
  qconv_statement_text(rows->note, 7, note->sort);
  qconv_statement_integer(rows->note, 8, note->checksum);
  qconv_statement_step(rows->note);
}

static void insert_notes(struct anki_export *export, struct qconv_sqlite *database)
{
  struct rows rows = {
      .note = qconv_sqlite_prepare(database, "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')"),
      .card = qconv_sqlite_prepare(
          database, "INSERT INTO cards VALUES (?1, ?2, ?3, ?4, ?5, -1, 0, 0, ?6, 0, 0, 0, 0, 0, 0, 0, 0, '')"),
      .card_id = export->next_card_id,
  };
  for (size_t i = 0; i < export->note_count; i++) {
    insert_note(&rows, &export->notes[i]);
    insert_cards(&rows, &export->notes[i], i + 1);
  }
}

qconv_str anki_collection(struct anki_export *export, enum anki_container container)
{
  struct qconv_sqlite *database = qconv_sqlite_new(export->job->arena);
  qconv_sqlite_run(database, schema);
  if (container == ANKI_LEGACY)
    anki_describe_legacy(export, database);
  else
    anki_describe_latest(export, database);
  insert_notes(export, database);
  qconv_sqlite_run(database, indexes);
  return qconv_sqlite_image(database, export->job->log);
}

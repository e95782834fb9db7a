/* The exporters "anki", packages that Anki and its relatives import, "anki-text" and "crowdanki".

   A package is a zip of a SQLite database, with new cards only, and of the media.
   Importing a newer build of a bank updates the notes where they are. */
#include "anki.h"
#include "read.h"

static const char *const deck_words[] = {"sections", "one", NULL};

static const char *const reverse_words[] = {"source", "short", "none", NULL}; /* as enum anki_reverse */
static const char *const shuffle_words[] = {"source", "all", "none", NULL};   /* as enum anki_shuffle */

static const char *const container_words[] = {"legacy", "latest", NULL};       /* as enum anki_container */

#define OPTIONS \
  {"deck-name", QCONV_OPTION_STRING, NULL, NULL, \
   "name of the deck, \"::\" between levels (default: the bank's title)"}, \
  {"namespace", QCONV_OPTION_STRING, NULL, NULL, \
   "keeps equal questions of different banks apart (default: the bank's title); changing it makes all notes new"}, \
  {"decks", QCONV_OPTION_WORD, "sections", deck_words, "a subdeck for each section, or one deck for all"}, \
  {"reverse", QCONV_OPTION_WORD, "source", reverse_words, \
   "open questions the other way round too: where the source says so, where the answer is short, or none"}, \
  {"type-in", QCONV_OPTION_FLAG, "yes", NULL, "a line to type in where just one short or numeric answer is accepted"}, \
  {"shuffle", QCONV_OPTION_WORD, "source", shuffle_words, \
   "choices in another order every day: where the source says so, all or none"}, \
  {"section-tags", QCONV_OPTION_FLAG, "yes", NULL, "tag each note with its section"}, \
  {"info", QCONV_OPTION_FLAG, "yes", NULL, "a small line with section, number and title on each card"}, \
  {"highlight", QCONV_OPTION_FLAG, "yes", NULL, "colour code whose language is named"}, \
  {"copies", QCONV_OPTION_FLAG, "yes", NULL, \
   "keep in a field that no card shows what cards cannot say, so that the deck reads back as it was written"}, \
  {"remote-media", QCONV_OPTION_FLAG, "no", NULL, "keep pictures that are loaded from the network"}
#define NO_MORE {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL}

static const struct qconv_option package_options[] = {
  OPTIONS,
  {"container", QCONV_OPTION_WORD, "legacy", container_words,
   "the old kind of package, which every client reads, or the latest, for Anki 2.1.55 and AnkiDroid 2.17 on"},
  NO_MORE};

static const struct qconv_option crowd_options[] = {OPTIONS, NO_MORE};

static const char *const type_words[] = {"stock", "own", NULL};

static const struct qconv_option text_options[] = {
  OPTIONS,
  {"note-types", QCONV_OPTION_WORD, "stock", type_words,
   "Anki's own note types, which every collection has, without colours and copies; or qconv's, for a collection that "
   "has them from a package"},
  NO_MORE};

/* A title is one name, whatever colons it has. */
static qconv_str root_name(const struct qconv_job *job, const struct qconv_bank *bank)
{
  qconv_str name = qconv_option_string(job, "deck-name");
  return qconv_str_blank(name) ? anki_deck_part(job->arena, qconv_bank_label(bank)) : name;
}

/* A note on its way through an arena of its own: what is left over on the way is
   several times what is kept. */
struct rendering {
  struct anki_export *export;
  const struct qconv_worker *worker;
  struct qconv_arena *scratch;
  struct anki_note *note;
  bool failed;
};

static void render_in_scratch(void *context)
{
  struct rendering *rendering = context;
  const struct qconv_worker worker = {rendering->scratch, rendering->worker->log};
  struct anki_render render = {.export = rendering->export, .worker = &worker, .note = rendering->note};
  anki_render_note(&render);
}

static void render_and_keep(void *context)
{
  struct rendering *rendering = context;
  rendering->failed = !qconv_arena_run(rendering->scratch, render_in_scratch, rendering);
  if (rendering->failed)
    return;
  rendering->note->joined = qconv_str_copy(rendering->worker->arena, rendering->note->joined);
  rendering->note->sort = qconv_str_copy(rendering->worker->arena, rendering->note->sort);
}

static void render_note(void *context, const struct qconv_worker *worker, size_t i)
{
  struct anki_export *export = context;
  struct rendering rendering = {export, worker, qconv_arena_new(0), &export->notes[i], false};
  bool kept = rendering.scratch && qconv_arena_run(worker->arena, render_and_keep, &rendering);
  qconv_arena_free(rendering.scratch);
  if (!kept || rendering.failed)
    qconv_arena_fail(worker->arena);
}

static void render_notes(struct anki_export *export)
{
  export->note_count = export->bank->questions.count;
  export->notes = QCONV_NEW_ARRAY(export->job->arena, struct anki_note, export->note_count);
  struct anki_note *note = export->notes;
  for (const struct qconv_question *question = export->bank->questions.first; question; question = question->next)
    note++->question = question;
  qconv_parallel(export->job, export->note_count, render_note, export);
  for (size_t i = 0; i < export->note_count; i++)
    anki_put_in_place(export, &export->notes[i]);
}

/* Whether a note says it without a copy. */
static bool is_said(const struct anki_export *export, const struct qconv_field *field)
{
  static const char *const said[] = {"source.url", "anki.reverse", "anki.guid"};
  for (size_t i = 0; i < sizeof said / sizeof *said; i++)
    if (qconv_str_equal(field->name, qconv_str_of(said[i])))
      return true;
  bool type = export->stock && qconv_str_equal(field->name, QCONV_STR("anki.notetype"));
  for (int i = 0; type && i < ANKI_STOCKS; i++)
    if (qconv_str_equal(field->value, qconv_str_of(anki_stock_names[i])))
      return true;
  return false;
}

/* What no card shows is in the copies, or nowhere. */
static void report_fields(const struct anki_export *export)
{
  struct qconv_arena *arena = export->job->arena;
  struct qconv_map told = {NULL, 0, 0};
  for (const struct qconv_question *question = export->bank->questions.first; question; question = question->next)
    for (const struct qconv_field *field = question->fields.first; field; field = field->next) {
      if (is_said(export, field))
        continue;
      void **known = qconv_map_at(arena, &told, NULL, field->name);
      if (!*known)
        qconv_report(export->job->log, QCONV_LOSS, question->origin, "anki.field",
                     "without copies there is no place for \"%.*s\" of this and other questions",
                     QCONV_ARG(field->name));
      *known = &told;
    }
}

/* Names by which clients tell a whole collection from a deck: importing one replaces
   everything the user has. */
static bool name_is_safe(struct qconv_job *job)
{
  qconv_str name = job->target;
  bool whole = qconv_str_equal_nocase(name, QCONV_STR("collection.apkg")) ||
               (qconv_str_starts_nocase(name, QCONV_STR("backup-")) && name.len > 5 &&
                qconv_str_equal_nocase(qconv_str_from(name, name.len - 5), QCONV_STR(".apkg")));
  if (whole)
    qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "anki.file-name",
                 "Anki takes \"%.*s\" for a whole collection that is to replace the user's; choose another name",
                 QCONV_ARG(name));
  return !whole;
}

static struct anki_export export_of(struct qconv_job *job, const struct qconv_bank *bank)
{
  qconv_str name_space = qconv_option_string(job, "namespace");
  return (struct anki_export){
    .job = job,
    .bank = bank,
    .deck_per_section = qconv_option_word(job, "decks") == 0,
    .section_tags = qconv_option_flag(job, "section-tags"),
    .info = qconv_option_flag(job, "info"),
    .highlight = qconv_option_flag(job, "highlight"),
    .type_in = qconv_option_flag(job, "type-in"),
    .reverse = (enum anki_reverse)qconv_option_word(job, "reverse"),
    .shuffle = (enum anki_shuffle)qconv_option_word(job, "shuffle"),
    .copies = qconv_option_flag(job, "copies"),
    .remote = qconv_option_flag(job, "remote-media"),
    .root = root_name(job, bank),
    .renamed = !qconv_str_blank(qconv_option_string(job, "deck-name")),
    .name_space = name_space.len ? name_space : qconv_bank_label(bank),
  };
}

/* Notes with their guids, decks and files; false: reported. */
static bool prepare(struct anki_export *export)
{
  if (!export->copies)
    report_fields(export);
  anki_plan_places(export);
  anki_collect_media(export);
  render_notes(export);
  if (!anki_identify(export))
    return false;
  anki_report_unused(export);
  return true;
}

static bool write_package(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  if (!name_is_safe(job))
    return false;
  struct anki_export export = export_of(job, bank);
  return prepare(&export) && anki_take_over(&export) &&
         anki_write_package(&export, (enum anki_container)qconv_option_word(job, "container"), output);
}

static bool write_text(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  struct anki_export export = export_of(job, bank);
  export.stock = qconv_option_word(job, "note-types") == 0;
  if (export.stock) { /* which have no place for a copy and no style for the rest */
    export.copies = export.highlight = export.info = false;
    export.shuffle = ANKI_SHUFFLE_NONE;
  }
  if (!prepare(&export))
    return false;
  anki_write_text(&export, output);
  return true;
}

static bool write_crowd(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  struct anki_export export = export_of(job, bank);
  if (!prepare(&export))
    return false;
  anki_write_crowd(&export, output);
  return true;
}

static bool write_crowd_zip(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  struct anki_export export = export_of(job, bank);
  return prepare(&export) && anki_write_crowd_zip(&export, output);
}

enum { KINDS = QCONV_ALL_KINDS & ~(QCONV_KIND_BIT(QCONV_DESCRIPTION) | QCONV_KIND_BIT(QCONV_OPAQUE)) };

static const struct qconv_exporter anki = {
  .name = "anki",
  .title = "Anki package",
  .suffixes = "apkg",
  .options = package_options,
  .kinds = KINDS,
  .binary = true,
  .write = write_package,
  .previous = true,
  .fields = true,
};

static const struct qconv_exporter anki_text = {
  .name = "anki-text",
  .title = "Anki text, for its import of files",
  .options = text_options,
  .kinds = KINDS,
  .write = write_text,
  .fields = true,
};

static const struct qconv_exporter crowd = {
  .name = "crowdanki",
  .title = "CrowdAnki deck",
  .options = crowd_options,
  .kinds = KINDS,
  .write = write_crowd,
  .fields = true,
};

static const struct qconv_exporter crowd_zip = {
  .name = "crowdanki-zip",
  .title = "CrowdAnki deck with its files, zipped",
  .options = crowd_options,
  .kinds = KINDS,
  .binary = true,
  .write = write_crowd_zip,
  .fields = true,
};

static const struct qconv_exporter *const exporters[] = {&anki, &anki_text, &crowd, &crowd_zip, NULL};

static const struct qconv_importer anki_reader = {
  .name = "anki",
  .title = "Anki package",
  .suffixes = "apkg colpkg",
  .binary = true,
  .probe = anki_probe,
  .read = anki_read_package,
};

static const struct qconv_importer crowd_reader = {
  .name = "crowdanki",
  .title = "CrowdAnki deck",
  .suffixes = "json",
  .probe = anki_probe_crowd,
  .read = anki_read_crowd,
};

static const struct qconv_importer crowd_zip_reader = {
  .name = "crowdanki-zip",
  .title = "CrowdAnki deck with its files, zipped",
  .suffixes = "zip",
  .binary = true,
  .probe = anki_probe_crowd_zip,
  .read = anki_read_crowd_zip,
};

static const struct qconv_importer *const importers[] = {&anki_reader, &crowd_reader, &crowd_zip_reader, NULL};

const struct qconv_plugin qconv_plugin = {QCONV_ABI, "anki", "1.0", importers, exporters, NULL};

/* The exporter "anki": packages that Anki and its relatives import.

   A package is a zip of a SQLite database, with new cards only, and of the media.
   Importing a newer build of a bank updates the notes where they are. */
#include "anki.h"
#include "read.h"

static const char *const deck_words[] = {"sections", "one", NULL};

static const char *const reverse_words[] = {"source", "short", "none", NULL}; /* as enum anki_reverse */
static const char *const shuffle_words[] = {"source", "all", "none", NULL};   /* as enum anki_shuffle */

static const char *const container_words[] = {"legacy", "latest", NULL};       /* as enum anki_container */

static const struct qconv_option options[] = {
  {"deck-name", QCONV_OPTION_STRING, NULL, NULL, "name of the deck, \"::\" between levels (default: the bank's title)"},
  {"namespace", QCONV_OPTION_STRING, NULL, NULL,
   "keeps equal questions of different banks apart (default: the bank's title); changing it makes all notes new"},
  {"decks", QCONV_OPTION_WORD, "sections", deck_words, "a subdeck for each section, or one deck for all"},
  {"reverse", QCONV_OPTION_WORD, "source", reverse_words,
   "open questions the other way round too: where the source says so, where the answer is short, or none"},
  {"type-in", QCONV_OPTION_FLAG, "yes", NULL, "a line to type in where just one short or numeric answer is accepted"},
  {"shuffle", QCONV_OPTION_WORD, "source", shuffle_words,
   "choices in another order every day: where the source says so, all or none"},
  {"section-tags", QCONV_OPTION_FLAG, "yes", NULL, "tag each note with its section"},
  {"info", QCONV_OPTION_FLAG, "yes", NULL, "a small line with section, number and title on each card"},
  {"highlight", QCONV_OPTION_FLAG, "yes", NULL, "colour code whose language is named"},
  {"copies", QCONV_OPTION_FLAG, "yes", NULL,
   "keep in a field that no card shows what cards cannot say, so that the deck reads back as it was written"},
  {"container", QCONV_OPTION_WORD, "legacy", container_words,
   "the old kind of package, which every client reads, or the latest, for Anki 2.1.55 and AnkiDroid 2.17 on"},
  {"remote-media", QCONV_OPTION_FLAG, "no", NULL, "keep pictures that are loaded from the network"},
  {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL}};

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

/* What no card shows is in the copies, or nowhere. */
static void report_fields(const struct anki_export *export)
{
  struct qconv_arena *arena = export->job->arena;
  struct qconv_map told = {NULL, 0, 0};
  *qconv_map_at(arena, &told, NULL, QCONV_STR("source.url")) = &told;
  *qconv_map_at(arena, &told, NULL, QCONV_STR("anki.reverse")) = &told;
  *qconv_map_at(arena, &told, NULL, QCONV_STR("anki.guid")) = &told;
  for (const struct qconv_question *question = export->bank->questions.first; question; question = question->next)
    for (const struct qconv_field *field = question->fields.first; field; field = field->next) {
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

static bool write_package(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  if (!name_is_safe(job))
    return false;
  qconv_str name_space = qconv_option_string(job, "namespace");
  struct anki_export export = {
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
  if (!export.copies)
    report_fields(&export);
  anki_plan_places(&export);
  anki_collect_media(&export);
  render_notes(&export);
  if (!anki_identify(&export) || !anki_take_over(&export))
    return false;
  anki_report_unused(&export);
  return anki_write_package(&export, (enum anki_container)qconv_option_word(job, "container"), output);
}

static const struct qconv_exporter anki = {
  .name = "anki",
  .title = "Anki package",
  .suffixes = "apkg",
  .options = options,
  .kinds = QCONV_ALL_KINDS & ~(QCONV_KIND_BIT(QCONV_DESCRIPTION) | QCONV_KIND_BIT(QCONV_OPAQUE)),
  .binary = true,
  .write = write_package,
  .previous = true,
  .fields = true,
};

static const struct qconv_exporter *const exporters[] = {&anki, NULL};

static const struct qconv_importer anki_reader = {
  .name = "anki",
  .title = "Anki package",
  .suffixes = "apkg colpkg",
  .binary = true,
  .probe = anki_probe,
  .read = anki_read_package,
};

static const struct qconv_importer *const importers[] = {&anki_reader, NULL};

const struct qconv_plugin qconv_plugin = {QCONV_ABI, "anki", "1.0", importers, exporters, NULL};

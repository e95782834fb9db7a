/* The exporters "crowdanki" and "crowdanki-zip": the JSON of CrowdAnki, an add-on that keeps
   decks as folders for version control: deck.json and, in "media", its files.

   Decks stand in each other, the root bears its full name; note types and deck options are
   known by UUIDs, which depend on nothing that changes from one build to the next. Names
   come in the order of the alphabet, as CrowdAnki writes them, so that a difference shows
   what changed. */
#include "anki.h"

#include <qconv/hash.h>

/* clang-format off: breaks it where it is read worst */
static const char options[] =
    "{\"__type__\": \"DeckConfig\", \"autoplay\": true, \"crowdanki_uuid\": \"%.*s\", \"dyn\": false,"
    " \"lapse\": {\"delays\": [10], \"leechAction\": 1, \"leechFails\": 8, \"minInt\": 1, \"mult\": 0},"
    " \"maxTaken\": 60, \"name\": \"qconv\", \"new\": {\"bury\": false, \"delays\": [1, 10],"
    " \"initialFactor\": 2500, \"ints\": [1, 4, 0], \"order\": 1, \"perDay\": 20, \"separate\": true},"
    " \"replayq\": true, \"rev\": {\"bury\": false, \"ease4\": 1.3, \"hardFactor\": 1.2, \"ivlFct\": 1,"
    " \"maxIvl\": 36500, \"perDay\": 200}, \"timer\": 0}";
/* clang-format on */

struct crowd {
  const struct anki_export *export;
  struct qconv_arena *arena;
  struct qconv_json_writer json;
  struct anki_media **files;
  size_t file_count;
  const struct anki_note *last; /* the one that was put last */
  bool disordered;
};

static void put_string(struct crowd *crowd, const char *name, qconv_str value)
{
  qconv_json_name(&crowd->json, name);
  qconv_json_put_string(&crowd->json, value);
}

static void put_raw(struct crowd *crowd, const char *name, const char *value)
{
  qconv_json_name(&crowd->json, name);
  qconv_json_put_raw(&crowd->json, qconv_str_of(value));
}

static void put_list(struct crowd *crowd, const char *name)
{
  qconv_json_name(&crowd->json, name);
  qconv_json_open(&crowd->json, '[');
}

static qconv_str options_uuid(struct crowd *crowd)
{
  return qconv_uuid(crowd->arena, QCONV_STR("qconv deck options"));
}

static qconv_str type_uuid(struct crowd *crowd, enum anki_type type)
{
  return qconv_uuid(crowd->arena,
                    qconv_format(crowd->arena, "qconv note type %lld", (long long)anki_note_types[type].id));
}

/* A deck is the same one as long as its place below the root is. */
static qconv_str deck_uuid(struct crowd *crowd, const struct anki_deck *deck)
{
  qconv_str place = qconv_str_from(deck->name, crowd->export->root_deck->name.len);
  return qconv_uuid(crowd->arena, qconv_format(crowd->arena, "qconv deck %.*s\x1f%.*s",
                                               QCONV_ARG(crowd->export->name_space), QCONV_ARG(place)));
}

static void put_note(struct crowd *crowd, const struct anki_note *note)
{
  struct qconv_json_writer *json = &crowd->json;
  qconv_str rest = note->joined, field, tags = note->tags, tag;
  crowd->disordered |= crowd->last && note < crowd->last;
  crowd->last = note;
  qconv_json_open(json, '{');
  put_string(crowd, "__type__", QCONV_STR("Note"));
  put_list(crowd, "fields");
  while (qconv_str_split(&rest, '\x1f', &field))
    qconv_json_put_string(json, field);
  qconv_json_close(json, ']');
  put_string(crowd, "guid", note->guid);
  put_string(crowd, "note_model_uuid", type_uuid(crowd, note->type));
  put_list(crowd, "tags");
  while (qconv_str_split(&tags, ' ', &tag))
    if (tag.len)
      qconv_json_put_string(json, tag);
  qconv_json_close(json, ']');
  qconv_json_close(json, '}');
}

static void put_types(struct crowd *crowd)
{
  put_list(crowd, "note_models");
  for (int type = 0; type < ANKI_TYPES; type++) {
    if (!anki_type_used(crowd->export, (enum anki_type)type))
      continue;
    qconv_json_open(&crowd->json, '{');
    put_string(crowd, "__type__", QCONV_STR("NoteModel"));
    put_string(crowd, "crowdanki_uuid", type_uuid(crowd, (enum anki_type)type));
    anki_put_type(&crowd->json, crowd->arena, &anki_note_types[type]);
    qconv_json_close(&crowd->json, '}');
  }
  qconv_json_close(&crowd->json, ']');
}

static void put_options(struct crowd *crowd)
{
  qconv_str uuid = options_uuid(crowd);
  put_list(crowd, "deck_configurations");
  qconv_json_put_raw(&crowd->json, qconv_format(crowd->arena, options, QCONV_ARG(uuid)));
  qconv_json_close(&crowd->json, ']');
}

/* All in the root's list, since the folder is one as well. */
static void put_files(struct crowd *crowd, bool root)
{
  put_list(crowd, "media_files");
  for (size_t i = 0; root && i < crowd->file_count; i++)
    qconv_json_put_string(&crowd->json, crowd->files[i]->packed);
  qconv_json_close(&crowd->json, ']');
}

static qconv_str own_name(const struct anki_deck *deck)
{
  return qconv_str_from(deck->name, deck->parent->name.len + 2);
}

/* As deep as sections are (see deck.c). */
static void put_deck(struct crowd *crowd, const struct anki_deck *deck)
{
  bool root = deck == crowd->export->root_deck;
  qconv_json_open(&crowd->json, '{');
  put_string(crowd, "__type__", QCONV_STR("Deck"));
  put_list(crowd, "children");
  for (const struct anki_deck *child = deck->first_child; child; child = child->sibling)
    if (child->used)
      put_deck(crowd, child);
  qconv_json_close(&crowd->json, ']');
  put_string(crowd, "crowdanki_uuid", deck_uuid(crowd, deck));
  put_string(crowd, "deck_config_uuid", options_uuid(crowd));
  if (root)
    put_options(crowd);
  put_string(crowd, "desc", root ? anki_description(crowd->export) : QCONV_STR(""));
  put_raw(crowd, "dyn", "0");
  put_raw(crowd, "extendNew", "0");
  put_raw(crowd, "extendRev", "0");
  put_files(crowd, root);
  put_string(crowd, "name", root ? deck->name : own_name(deck));
  if (root)
    put_types(crowd);
  put_list(crowd, "notes");
  for (const struct anki_note *note = deck->first_note; note; note = note->next)
    put_note(crowd, note);
  qconv_json_close(&crowd->json, ']');
  qconv_json_close(&crowd->json, '}');
}

static void write_json(struct crowd *crowd, struct anki_export *export, struct qconv_output *output)
{
  *crowd = (struct crowd){.export = export, .arena = export->job->arena, .json = {.output = output}};
  crowd->file_count = anki_used_media(export, &crowd->files);
  anki_deal_notes(export);
  put_deck(crowd, export->root_deck);
  qconv_json_end(&crowd->json);
  if (crowd->disordered)
    qconv_report(export->job->log, QCONV_LOSS, QCONV_NOWHERE, "anki.crowd-order",
                 "new cards come in another order than the questions: CrowdAnki adds a deck's own behind those of the "
                 "decks in it");
}

void anki_write_crowd(struct anki_export *export, struct qconv_output *output)
{
  struct crowd crowd;
  write_json(&crowd, export, output);
  if (crowd.file_count)
    qconv_report(export->job->log, QCONV_LOSS, QCONV_NOWHERE, "anki.crowd-files",
                 "JSON holds no files, and %zu belong to these notes (\"%.*s\" as \"%.*s\"); crowdanki-zip holds them",
                 crowd.file_count, QCONV_ARG(crowd.files[0]->name), QCONV_ARG(crowd.files[0]->packed));
}

bool anki_write_crowd_zip(struct anki_export *export, struct qconv_output *output)
{
  struct crowd crowd;
  struct qconv_output *json = qconv_output_memory(export->job->arena);
  struct qconv_zip *zip = qconv_zip_new(export->job->arena);
  write_json(&crowd, export, json);
  qconv_zip_add(zip, "deck.json", qconv_output_bytes(json), QCONV_ZIP_DEFLATE);
  for (size_t i = 0; i < crowd.file_count; i++)
    qconv_zip_add(zip, qconv_format(crowd.arena, "media/%.*s", QCONV_ARG(crowd.files[i]->packed)).data,
                  crowd.files[i]->bytes, crowd.files[i]->text ? QCONV_ZIP_DEFLATE : QCONV_ZIP_STORE);
  return qconv_zip_write(zip, export->job->log, output);
}

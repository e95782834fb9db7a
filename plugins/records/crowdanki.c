/* The importer crowdanki: the JSON of Anki's add-on CrowdAnki, one deck in another.

   The fields of a note have their names in the note model; a model whose names
   mean nothing asks with its first field and answers with the second. Left out:
   templates, styles, deck options. Pictures come from the folder media. */
#include "records.h"
#include <qconv/json.h>

enum { DEPTH = 32, FIELDS = 100 };

struct model {
  struct column *columns[FIELDS];
  struct column *shown[FIELDS]; /* the same among the columns of the file, once a note has it */
  size_t count;
  bool cloze;
};

struct crowd {
  struct records *records;
  struct qconv_map models; /* by uuid */
};

struct deck {
  const struct deck *parent;
  qconv_str name;         /* with the names above it, or just its own */
  struct record sections; /* what its notes get */
};

static qconv_str member(struct qconv_arena *arena, qconv_str object, const char *name)
{
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (walk.object && qconv_json_next(&walk))
    if (qconv_str_equal(qconv_json_string(arena, walk.name), qconv_str_of(name)))
      return walk.value;
  return QCONV_NOWHERE;
}

static qconv_str string_member(struct qconv_arena *arena, qconv_str object, const char *name)
{
  qconv_str value = member(arena, object, name);
  return value.data && qconv_json_type(value) == QCONV_JSON_STRING ? qconv_json_string(arena, value) : QCONV_NOWHERE;
}

/* Settles the roles of one model's fields as if it were a file of its own. */
static void read_model(struct crowd *crowd, qconv_str object)
{
  struct records *records = crowd->records;
  struct records own = {.arena = records->arena};
  qconv_str id = string_member(records->arena, object, "crowdanki_uuid"), type = member(records->arena, object, "type");
  qconv_str fields = member(records->arena, object, "flds");
  if (!id.data || !fields.data)
    return;
  struct model *model = QCONV_NEW(records->arena, struct model);
  model->cloze = qconv_str_equal(type, QCONV_STR("1"));
  struct qconv_json_walk walk = qconv_json_walk(fields);
  while (qconv_json_next(&walk) && model->count < FIELDS) {
    qconv_str name = string_member(records->arena, walk.value, "name");
    model->columns[model->count] = records_column(&own, name.data ? name : QCONV_STR("?"));
    model->columns[model->count++]->count = 1;
  }
  if (model->count)
    records_assign(&own);
  *qconv_map_at(records->arena, &crowd->models, NULL, id) = model;
}

/* For the summary: the models' names, each once with its role. */
static void show_columns(struct crowd *crowd, struct model *model)
{
  for (size_t i = 0; i < model->count; i++) {
    if (!model->shown[i]) {
      model->shown[i] = records_column(crowd->records, model->columns[i]->name);
      model->shown[i]->meaning = model->columns[i]->meaning;
    }
    model->shown[i]->count++;
  }
}

/* Once for a deck, since its notes are many. */
static void find_sections(struct crowd *crowd, struct record *record, const struct deck *deck)
{
  const struct deck *names[DEPTH + 1];
  size_t count = 0;
  for (; deck && deck->parent && count <= DEPTH; deck = deck->parent)
    names[count++] = deck;
  while (count--) {
    qconv_str name = names[count]->name, above = names[count]->parent->name;
    if (above.len && qconv_str_starts(name, above) &&
        qconv_str_starts(qconv_str_from(name, above.len), QCONV_STR("::")))
      name = qconv_str_from(name, above.len + 2);
    records_put_path(crowd->records, record, name);
  }
}

static void read_fields(struct crowd *crowd, struct record *record, const struct model *model, qconv_str fields)
{
  struct qconv_json_walk walk = qconv_json_walk(fields);
  for (size_t i = 0; qconv_json_next(&walk); i++) {
    if (qconv_json_type(walk.value) != QCONV_JSON_STRING)
      continue;
    struct column spare = {.name = qconv_format(crowd->records->arena, "field %zu", i + 1)};
    spare.meaning.role = model || i > 1 ? ROLE_UNKNOWN : i ? ROLE_ANSWER : ROLE_QUESTION;
    const struct column *column = model && i < model->count ? model->columns[i] : &spare;
    records_put(crowd->records, record, column, qconv_json_string(crowd->records->arena, walk.value));
  }
}

static void read_note(struct crowd *crowd, qconv_str note, const struct deck *deck)
{
  struct qconv_arena *arena = crowd->records->arena;
  qconv_str fields = member(arena, note, "fields"), tags = member(arena, note, "tags");
  if (!fields.data)
    return;
  struct record *record = records_add(crowd->records, note);
  struct model *model = qconv_map_get(&crowd->models, NULL, string_member(arena, note, "note_model_uuid"));
  read_fields(crowd, record, model, fields);
  qconv_str id = string_member(arena, note, "guid");
  if (id.len)
    record->id = id;
  for (const struct qconv_string_item *name = deck->sections.section.first; name; name = name->next)
    qconv_add_string(arena, &record->section, name->str);
  if (model)
    show_columns(crowd, model);
  if (!tags.data)
    return;
  record->tags = (struct qconv_strings){NULL, NULL, 0};
  struct qconv_json_walk walk = qconv_json_walk(tags);
  while (qconv_json_next(&walk)) {
    qconv_str tag =
        qconv_json_type(walk.value) == QCONV_JSON_STRING ? qconv_json_string(arena, walk.value) : QCONV_NOWHERE;
    if (!qconv_str_blank(tag))
      qconv_add_string(arena, &record->tags, qconv_str_trim(tag));
  }
}

static void read_deck(struct crowd *crowd, qconv_str object, const struct deck *parent, size_t depth)
{
  struct deck deck = {.parent = parent, .name = string_member(crowd->records->arena, object, "name")};
  find_sections(crowd, &deck.sections, &deck);
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (walk.object && qconv_json_next(&walk)) {
    qconv_str name = qconv_json_string(crowd->records->arena, walk.name);
    struct qconv_json_walk items = qconv_json_walk(walk.value);
    if (qconv_str_equal(name, QCONV_STR("notes")))
      while (qconv_json_next(&items))
        read_note(crowd, items.value, &deck);
    else if (qconv_str_equal(name, QCONV_STR("children")) && depth < DEPTH)
      while (qconv_json_next(&items))
        read_deck(crowd, items.value, &deck, depth + 1);
    else if (qconv_str_equal(name, QCONV_STR("children")) && qconv_json_next(&items))
      qconv_report(crowd->records->log, QCONV_WARNING, items.value, "records.depth",
                   "decks nested deeper than %d are left out", DEPTH);
  }
}

static bool read_crowdanki(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct records records = records_new(job, bank);
  struct crowd crowd = {.records = &records};
  qconv_str root = qconv_json_load(job->arena, job->log, input->text);
  if (!root.data)
    return false;
  struct qconv_json_walk models = qconv_json_walk(member(job->arena, root, "note_models"));
  while (qconv_json_next(&models))
    read_model(&crowd, models.value);
  qconv_str name = string_member(job->arena, root, "name"), about = string_member(job->arena, root, "desc");
  if (name.len)
    bank->title = name;
  if (about.len)
    bank->description = about;
  records.media_folder = "media";
  records.fixed_markup = true;
  for (int i = 0; i < GROUPS; i++)
    records.markup[i] = QCONV_HTML;
  read_deck(&crowd, root, NULL, 0);
  return records_finish(&records, "a CrowdAnki deck");
}

static enum qconv_match_level probe_crowdanki(const struct qconv_input *input)
{
  qconv_str head = qconv_str_trim_start(qconv_str_slice(input->text, 0, PROBE));
  if (!qconv_str_starts(head, QCONV_STR("{")) ||
      qconv_str_find(head, QCONV_STR("\"crowdanki_uuid\"")) == QCONV_NOT_FOUND)
    return QCONV_NO_MATCH;
  return qconv_str_find(head, QCONV_STR("\"__type__\"")) == QCONV_NOT_FOUND ? QCONV_LIKELY : QCONV_CERTAIN;
}

const struct qconv_importer records_crowdanki = {.name = "crowdanki",
                                                 .title = "CrowdAnki deck",
                                                 .suffixes = "json",
                                                 .probe = probe_crowdanki,
                                                 .read = read_crowdanki};

/* Note types: the JSON of old collections, the tables of new ones
   (notetypes.config, templates.config: Protocol Buffers). */
#include "read.h"

#include <qconv/json.h>
#include <qconv/protobuf.h>
#include <stdlib.h>

enum { OCCLUSION = 6 }; /* the stock kind of notes that hide parts of a picture */

static struct anki_read_type *add_type(struct anki_reading *reading, int64_t id)
{
  struct anki_read_type *type = QCONV_NEW(reading->arena, struct anki_read_type);
  type->id = id;
  type->name = QCONV_STR("");
  *qconv_map_at(reading->arena, &reading->types, NULL, anki_id_key(&type->id)) = type;
  return type;
}

static struct anki_read_field *add_field(struct anki_reading *reading, struct anki_read_type *type)
{
  if (type->field_count == type->field_room) {
    size_t room = type->field_room ? type->field_room * 2 : 8;
    type->fields = qconv_realloc(reading->arena, type->fields, type->field_room * sizeof *type->fields,
                                 room * sizeof *type->fields);
    type->field_room = room;
  }
  struct anki_read_field *field = &type->fields[type->field_count];
  *field = (struct anki_read_field){.name = QCONV_STR(""), .place = (int64_t)type->field_count++};
  return field;
}

static struct anki_card_template *add_template(struct anki_reading *reading, struct anki_read_type *type)
{
  if (type->template_count == type->template_room) {
    size_t room = type->template_room ? type->template_room * 2 : 4;
    type->templates = qconv_realloc(reading->arena, type->templates, type->template_room * sizeof *type->templates,
                                    room * sizeof *type->templates);
    type->template_room = room;
  }
  struct anki_card_template *template = &type->templates[type->template_count];
  *template = (struct anki_card_template){QCONV_STR(""), QCONV_STR(""), QCONV_STR(""), (int64_t)type->template_count++};
  return template;
}

static int by_place(const void *a, const void *b)
{
  int64_t one = ((const struct anki_read_field *)a)->place, other = ((const struct anki_read_field *)b)->place;
  return (one > other) - (one < other);
}

static int by_template_place(const void *a, const void *b)
{
  int64_t one = ((const struct anki_card_template *)a)->place, other = ((const struct anki_card_template *)b)->place;
  return (one > other) - (one < other);
}

static bool finish_type(struct anki_reading *reading, struct anki_read_type *type)
{
  if (type->field_count == 0)
    return anki_refuse(reading, "the note type \"%.*s\" has no fields", QCONV_ARG(type->name));
  qsort(type->fields, type->field_count, sizeof *type->fields, by_place);
  if (type->template_count)
    qsort(type->templates, type->template_count, sizeof *type->templates, by_template_place);
  anki_settle_roles(reading, type);
  return true;
}

/* --- JSON --- */

static int64_t number_of(struct anki_reading *reading, qconv_str value)
{
  qconv_str digits = qconv_json_type(value) == QCONV_JSON_STRING ? qconv_json_string(reading->arena, value) : value;
  return strtoll(qconv_str_zero(reading->arena, qconv_str_slice(digits, 0, 20)), NULL, 10);
}

static void set_string(struct anki_reading *reading, qconv_str *place, qconv_str value)
{
  if (qconv_json_type(value) == QCONV_JSON_STRING)
    *place = qconv_json_string(reading->arena, value);
}

static void read_field(struct anki_reading *reading, struct anki_read_type *type, qconv_str object)
{
  struct anki_read_field *field = add_field(reading, type);
  struct qconv_json_walk members = qconv_json_walk(object);
  while (members.object && qconv_json_next(&members)) {
    qconv_str name = qconv_json_string(reading->arena, members.name);
    if (qconv_str_equal(name, QCONV_STR("name")))
      set_string(reading, &field->name, members.value);
    else if (qconv_str_equal(name, QCONV_STR("ord")))
      field->place = number_of(reading, members.value);
  }
}

static void read_template(struct anki_reading *reading, struct anki_read_type *type, qconv_str object)
{
  struct anki_card_template *template = add_template(reading, type);
  struct qconv_json_walk members = qconv_json_walk(object);
  while (members.object && qconv_json_next(&members)) {
    qconv_str name = qconv_json_string(reading->arena, members.name);
    if (qconv_str_equal(name, QCONV_STR("name")))
      set_string(reading, &template->name, members.value);
    else if (qconv_str_equal(name, QCONV_STR("qfmt")))
      set_string(reading, &template->front, members.value);
    else if (qconv_str_equal(name, QCONV_STR("afmt")))
      set_string(reading, &template->back, members.value);
    else if (qconv_str_equal(name, QCONV_STR("ord")))
      template->place = number_of(reading, members.value);
  }
}

static void read_type(struct anki_reading *reading, struct anki_read_type *type, qconv_str object)
{
  struct qconv_json_walk members = qconv_json_walk(object);
  while (members.object && qconv_json_next(&members)) {
    qconv_str name = qconv_json_string(reading->arena, members.name);
    struct qconv_json_walk items = qconv_json_walk(members.value);
    if (qconv_str_equal(name, QCONV_STR("name")))
      set_string(reading, &type->name, members.value);
    else if (qconv_str_equal(name, QCONV_STR("type")))
      type->cloze = number_of(reading, members.value) == 1;
    else if (qconv_str_equal(name, QCONV_STR("originalStockKind")))
      type->occlusion = number_of(reading, members.value) == OCCLUSION;
    else if (qconv_str_equal(name, QCONV_STR("flds")))
      while (qconv_json_next(&items))
        read_field(reading, type, items.value);
    else if (qconv_str_equal(name, QCONV_STR("tmpls")))
      while (qconv_json_next(&items))
        read_template(reading, type, items.value);
  }
}

bool anki_read_type_json(struct anki_reading *reading, int64_t id, qconv_str object)
{
  struct anki_read_type *type = add_type(reading, id);
  read_type(reading, type, object);
  return finish_type(reading, type);
}

bool anki_read_types_json(struct anki_reading *reading, qconv_str models)
{
  qconv_str root = qconv_json_load(reading->arena, reading->log, models);
  if (!root.data)
    return anki_refuse(reading, "its list of note types is damaged");
  struct qconv_json_walk types = qconv_json_walk(root);
  while (types.object && qconv_json_next(&types))
    if (!anki_read_type_json(reading, number_of(reading, types.name), types.value))
      return false;
  return true;
}

/* --- tables --- */

static struct anki_read_type *type_named(struct anki_reading *reading, struct qconv_statement *row)
{
  int64_t id = qconv_statement_get_integer(row, 0);
  return qconv_map_get(&reading->types, NULL, anki_id_key(&id));
}

static bool read_notetypes(struct anki_reading *reading)
{
  struct qconv_statement *row = qconv_sqlite_prepare(reading->database, "SELECT id, name, config FROM notetypes");
  while (qconv_statement_row(row)) {
    struct anki_read_type *type = add_type(reading, qconv_statement_get_integer(row, 0));
    type->name = anki_take_text(reading, row, 1, "the name of a note type");
    if (!type->name.data)
      return false;
    struct qconv_protobuf config = {.rest = qconv_statement_get_bytes(row, 2)};
    while (qconv_protobuf_next(&config)) {
      if (config.field == 1)
        type->cloze = config.number == 1;
      if (config.field == 9)
        type->occlusion = config.number == OCCLUSION;
    }
    if (config.broken)
      return anki_refuse(reading, "the note type \"%.*s\" is damaged", QCONV_ARG(type->name));
  }
  return true;
}

static bool read_fields(struct anki_reading *reading)
{
  struct qconv_statement *row = qconv_sqlite_prepare(reading->database, "SELECT ntid, ord, name FROM fields");
  while (qconv_statement_row(row)) {
    struct anki_read_type *type = type_named(reading, row);
    if (!type)
      continue;
    struct anki_read_field *field = add_field(reading, type);
    field->place = qconv_statement_get_integer(row, 1);
    field->name = anki_take_text(reading, row, 2, "the name of a field");
    if (!field->name.data)
      return false;
  }
  return true;
}

static bool read_formats(struct anki_reading *reading, struct anki_card_template *template, qconv_str config)
{
  struct qconv_protobuf message = {.rest = config};
  while (qconv_protobuf_next(&message)) {
    if (message.has_number || message.field > 2)
      continue;
    if (qconv_utf8_valid(message.bytes) != message.bytes.len)
      return false;
    *(message.field == 1 ? &template->front : &template->back) = qconv_str_copy(reading->arena, message.bytes);
  }
  return !message.broken;
}

static bool read_templates(struct anki_reading *reading)
{
  struct qconv_statement *row =
      qconv_sqlite_prepare(reading->database, "SELECT ntid, ord, name, config FROM templates");
  while (qconv_statement_row(row)) {
    struct anki_read_type *type = type_named(reading, row);
    if (!type)
      continue;
    struct anki_card_template *template = add_template(reading, type);
    template->place = qconv_statement_get_integer(row, 1);
    template->name = anki_take_text(reading, row, 2, "the name of a card");
    if (!template->name.data)
      return false;
    if (!read_formats(reading, template, qconv_statement_get_bytes(row, 3)))
      return anki_refuse(reading, "the card \"%.*s\" of a note type is damaged", QCONV_ARG(template->name));
  }
  return true;
}

bool anki_read_types_tables(struct anki_reading *reading)
{
  if (!read_notetypes(reading) || !read_fields(reading) || !read_templates(reading) ||
      !qconv_sqlite_sound(reading->database, reading->log))
    return false;
  for (size_t i = 0; i < reading->types.capacity; i++) {
    struct anki_read_type *type = reading->types.entries[i].value;
    if (type && !finish_type(reading, type))
      return false;
  }
  return true;
}

/* The note types as the JSON of a collection of schema 11.

   Fields and cards have ids of their own, so that a user may rename them and still
   gets updates. */
#include "anki.h"

#include <qconv/json.h>

static void put_raw(struct qconv_json_writer *json, const char *name, const char *value)
{
  qconv_json_name(json, name);
  qconv_json_put_raw(json, qconv_str_of(value));
}

static void put_string(struct qconv_json_writer *json, const char *name, const char *value)
{
  qconv_json_name(json, name);
  qconv_json_put_string(json, qconv_str_of(value));
}

static void put_number(struct qconv_json_writer *json, struct qconv_arena *arena, const char *name, int64_t value)
{
  qconv_json_name(json, name);
  qconv_json_put_raw(json, qconv_format(arena, "%lld", (long long)value));
}

static void put_flag(struct qconv_json_writer *json, const char *name, bool value)
{
  put_raw(json, name, value ? "true" : "false");
}

static void put_field(struct qconv_json_writer *json, struct qconv_arena *arena, const struct anki_note_type *type,
                      size_t place)
{
  enum anki_field field = type->fields[place];
  qconv_json_open_line(json, '{');
  put_number(json, arena, "id", anki_field_id(type, field));
  put_string(json, "name", anki_field_names[field]);
  put_number(json, arena, "ord", (int64_t)place);
  put_flag(json, "sticky", false);
  put_flag(json, "rtl", false);
  put_string(json, "font", "Arial");
  put_number(json, arena, "size", 20);
  put_raw(json, "media", "[]");
  put_flag(json, "collapsed", anki_field_collapsed(field));
  qconv_json_close(json, '}');
}

static void put_card(struct qconv_json_writer *json, struct qconv_arena *arena, const struct anki_note_type *type,
                     size_t place)
{
  qconv_json_open_line(json, '{');
  put_number(json, arena, "id", anki_card_type_id(type, place));
  put_string(json, "name", type->cards[place].name);
  put_number(json, arena, "ord", (int64_t)place);
  put_string(json, "qfmt", type->cards[place].front);
  put_string(json, "afmt", type->cards[place].back);
  put_string(json, "bqfmt", "");
  put_string(json, "bafmt", "");
  put_raw(json, "did", "null");
  put_string(json, "bfont", "");
  put_number(json, arena, "bsize", 0);
  qconv_json_close(json, '}');
}

/* Which cards there are, as old clients want to be told: one for each front in
   which any of the fields stands. */
static void put_needs(struct qconv_json_writer *json, struct qconv_arena *arena, const struct anki_note_type *type)
{
  qconv_json_name(json, "req");
  qconv_json_open_line(json, '[');
  for (size_t i = 0; i < type->card_count; i++) {
    qconv_json_open(json, '[');
    qconv_json_put_raw(json, qconv_format(arena, "%zu", i));
    qconv_json_put_string(json, QCONV_STR("any"));
    qconv_json_open(json, '[');
    for (size_t place = 0; place < type->field_count; place++)
      if (type->cards[i].needs >> type->fields[place] & 1)
        qconv_json_put_raw(json, qconv_format(arena, "%zu", place));
    qconv_json_close(json, ']');
    qconv_json_close(json, ']');
  }
  qconv_json_close(json, ']');
}

static void put_parts(struct qconv_json_writer *json, struct qconv_arena *arena, const struct anki_note_type *type)
{
  qconv_json_name(json, "tmpls");
  qconv_json_open(json, '[');
  for (size_t i = 0; i < type->card_count; i++)
    put_card(json, arena, type, i);
  qconv_json_close(json, ']');
  qconv_json_name(json, "flds");
  qconv_json_open(json, '[');
  for (size_t i = 0; i < type->field_count; i++)
    put_field(json, arena, type, i);
  qconv_json_close(json, ']');
}

void anki_put_type(struct qconv_json_writer *json, struct qconv_arena *arena, const struct anki_note_type *type)
{
  put_string(json, "name", type->name);
  put_number(json, arena, "type", type->cloze);
  put_number(json, arena, "sortf", 0);
  put_parts(json, arena, type);
  put_string(json, "css", anki_style);
  put_string(json, "latexPre", anki_latex_before);
  put_string(json, "latexPost", anki_latex_after);
  put_flag(json, "latexsvg", false);
  put_needs(json, arena, type);
  put_raw(json, "vers", "[]");
  put_raw(json, "tags", "[]");
}

static void put_numbered(struct qconv_json_writer *json, struct qconv_arena *arena, const struct anki_note_type *type)
{
  qconv_json_name_str(json, qconv_format(arena, "%lld", (long long)type->id));
  qconv_json_open_line(json, '{');
  put_number(json, arena, "id", type->id);
  put_number(json, arena, "mod", ANKI_REVISION);
  put_number(json, arena, "usn", -1);
  put_number(json, arena, "did", 1);
  anki_put_type(json, arena, type);
  qconv_json_close(json, '}');
}

qconv_str anki_types_json(const struct anki_export *export)
{
  struct qconv_json_writer json = {.output = qconv_output_memory(export->job->arena)};
  qconv_json_open_line(&json, '{');
  for (int type = 0; type < ANKI_TYPES; type++)
    if (anki_type_used(export, (enum anki_type)type))
      put_numbered(&json, export->job->arena, &anki_note_types[type]);
  qconv_json_close(&json, '}');
  return qconv_output_bytes(json.output);
}

/* Our note types.

   Importers know a type by its id. Once released, the names, number and order of
   its fields and cards are fixed: a type that differs is taken for another one and
   the notes that use the old one are never updated again. Templates and style may
   change, with a higher REVISION. Ids lie far apart, since old clients look for a
   free one by counting on; fields and cards have ids too, so a user may rename
   them and still gets updates. */
#include "anki.h"

#include <qconv/json.h>

#define REVISION "1767312000" /* seconds; never the time of a build, or each import would undo the user's styling */

#define INFO "{{#Info}}<div class=\"qc-info\" dir=\"auto\">{{Info}}</div>{{/Info}}\n"
#define QUESTION "<div class=\"qc-question\" dir=\"auto\">{{Question}}</div>\n"
#define CHOICES "<div dir=\"auto\">{{Choices}}</div>\n"
#define HINT "{{#Hint}}<details class=\"qc-hint\"><summary>Hint</summary>{{Hint}}</details>{{/Hint}}\n"
#define ANSWER "<div class=\"qc-answer\" dir=\"auto\">{{Answer}}</div>\n"
#define REST                                                                                      \
  "{{#Explanation}}<div class=\"qc-explanation\" dir=\"auto\">{{Explanation}}</div>{{/Explanation}}\n" \
  "{{#Extra}}<div class=\"qc-extra\" dir=\"auto\">{{Extra}}</div>{{/Extra}}\n"                       \
  "{{#Source}}<div class=\"qc-source\">{{Source}}</div>{{/Source}}\n"

struct note_type {
  const char *id, *name, *card, *front, *back;
  size_t field_count;
  enum anki_field fields[ANKI_FIELDS];
  const char *front_fields; /* any of which makes a front */
  bool cloze;
};

static const char *const field_names[ANKI_FIELDS] = {"Question",    "Answer", "Choices", "Explanation",
                                                     "Hint",        "Info",   "Extra",   "Source"};

static const struct note_type types[ANKI_TYPES] = {
  [ANKI_BASIC] = {
    "1751328000000", "qconv Basic", "Card 1",
    "<div class=\"qc qc-front\">\n" INFO QUESTION HINT "</div>",
    "<div class=\"qc qc-back\">\n" INFO QUESTION "<hr id=answer>\n" ANSWER REST "</div>",
    7, {ANKI_QUESTION, ANKI_ANSWER, ANKI_EXPLANATION, ANKI_HINT, ANKI_INFO, ANKI_EXTRA, ANKI_SOURCE},
    "[0,3,4]", false},
  [ANKI_CHOICE] = {
    "1751414400000", "qconv Choice", "Card 1",
    "<div class=\"qc qc-choice qc-front\">\n" INFO QUESTION CHOICES HINT "</div>",
    "<div class=\"qc qc-choice qc-back\">\n" INFO QUESTION "<hr id=answer>\n" CHOICES ANSWER REST "</div>",
    8, {ANKI_QUESTION, ANKI_CHOICES, ANKI_ANSWER, ANKI_EXPLANATION, ANKI_HINT, ANKI_INFO, ANKI_EXTRA, ANKI_SOURCE},
    "[0,1,4,5]", false},
  [ANKI_CLOZE] = {
    "1751500800000", "qconv Cloze", "Cloze",
    "<div class=\"qc qc-front\">\n" INFO "<div dir=\"auto\">{{cloze:Question}}</div>\n" HINT "</div>",
    "<div class=\"qc qc-back\">\n" INFO "<div dir=\"auto\">{{cloze:Question}}</div>\n" REST "</div>",
    6, {ANKI_QUESTION, ANKI_EXPLANATION, ANKI_HINT, ANKI_INFO, ANKI_EXTRA, ANKI_SOURCE},
    "[0]", true}};

int64_t anki_type_id(enum anki_type type)
{
  return strtoll(types[type].id, NULL, 10);
}

size_t anki_type_fields(enum anki_type type, const enum anki_field **fields)
{
  *fields = types[type].fields;
  return types[type].field_count;
}

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

static void put_id(struct qconv_json_writer *json, struct qconv_arena *arena, int64_t id)
{
  put_raw(json, "id", qconv_format(arena, "%lld", (long long)id).data);
}

static void put_field(struct qconv_json_writer *json, struct qconv_arena *arena, enum anki_type type, size_t place)
{
  enum anki_field field = types[type].fields[place];
  qconv_json_open_line(json, '{');
  put_id(json, arena, anki_type_id(type) + 1 + (int64_t)field);
  put_string(json, "name", field_names[field]);
  put_raw(json, "ord", qconv_format(arena, "%zu", place).data);
  put_raw(json, "sticky", "false");
  put_raw(json, "rtl", "false");
  put_string(json, "font", "Arial");
  put_raw(json, "size", "20");
  put_raw(json, "media", "[]");
  qconv_json_close(json, '}');
}

static void put_template(struct qconv_json_writer *json, struct qconv_arena *arena, enum anki_type type)
{
  qconv_json_open_line(json, '{');
  put_id(json, arena, anki_type_id(type) + 101);
  put_string(json, "name", types[type].card);
  put_raw(json, "ord", "0");
  put_string(json, "qfmt", types[type].front);
  put_string(json, "afmt", types[type].back);
  put_string(json, "bqfmt", "");
  put_string(json, "bafmt", "");
  put_raw(json, "did", "null");
  put_string(json, "bfont", "");
  put_raw(json, "bsize", "0");
  qconv_json_close(json, '}');
}

static void put_latex(struct qconv_json_writer *json)
{
  put_string(json, "latexPre", "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n"
                               "\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n"
                               "\\setlength{\\parindent}{0in}\n\\begin{document}\n");
  put_string(json, "latexPost", "\\end{document}");
  put_raw(json, "latexsvg", "false");
}

static void put_type(struct qconv_json_writer *json, struct qconv_arena *arena, enum anki_type type)
{
  const struct note_type *what = &types[type];
  qconv_json_name(json, what->id);
  qconv_json_open_line(json, '{');
  put_raw(json, "id", what->id);
  put_string(json, "name", what->name);
  put_raw(json, "type", what->cloze ? "1" : "0");
  put_raw(json, "mod", REVISION);
  put_raw(json, "usn", "-1");
  put_raw(json, "sortf", "0");
  put_raw(json, "did", "1");
  qconv_json_name(json, "tmpls");
  qconv_json_open_line(json, '[');
  put_template(json, arena, type);
  qconv_json_close(json, ']');
  qconv_json_name(json, "flds");
  qconv_json_open_line(json, '[');
  for (size_t i = 0; i < what->field_count; i++)
    put_field(json, arena, type, i);
  qconv_json_close(json, ']');
  put_string(json, "css", anki_style);
  put_latex(json);
  put_raw(json, "req", qconv_format(arena, "[[0,\"any\",%s]]", what->front_fields).data);
  put_raw(json, "vers", "[]");
  put_raw(json, "tags", "[]");
  qconv_json_close(json, '}');
}

qconv_str anki_types_json(struct qconv_arena *arena)
{
  struct qconv_json_writer json = {.output = qconv_output_memory(arena)};
  qconv_json_open_line(&json, '{');
  for (int type = 0; type < ANKI_TYPES; type++)
    put_type(&json, arena, (enum anki_type)type);
  qconv_json_close(&json, '}');
  return qconv_output_bytes(json.output);
}

/* Our note types: their fields, and what their cards look like before CSS.

   Importers know a type by its id. Once released, the names, number and order of
   its fields and cards are fixed: a type that differs is taken for another one and
   the notes that use the old one are never updated again. Templates and style may
   change, with a higher ANKI_REVISION. Ids lie a day of milliseconds
   apart, since old clients look for a free one by counting on.

   The back never includes the front: a script of the front must not run twice. */
#include "anki.h"

#define FRONT(class) "<div class=\"qc qc-front" class "\">\n"
#define BACK(class) "<div class=\"qc qc-back" class "\">\n"
#define END "</div>"
#define LINE "<hr id=answer>\n" /* unquoted: clients look for just this */
#define PART(field, name) "{{#" field "}}<div class=\"" name "\" dir=\"auto\">{{" field "}}</div>{{/" field "}}\n"
#define INFO PART("Info", "qc-info")
#define QUESTION "<div class=\"qc-question\" dir=\"auto\">{{Question}}</div>\n"
#define ANSWER "<div class=\"qc-answer\" dir=\"auto\">{{Answer}}</div>\n"
#define CHOICES "<div class=\"qc-list\" dir=\"auto\">{{Choices}}</div>\n"
#define ITEMS "<div class=\"qc-list\" dir=\"auto\">{{Items}}</div>\n"
#define TYPE "{{#Type}}<div class=\"qc-type\">{{type:Type}}</div>{{/Type}}\n"
#define HINT "{{#Hint}}<details class=\"qc-hint\"><summary>Hint</summary>{{Hint}}</details>{{/Hint}}\n"
#define REST                                                                                                           \
  PART("Explanation", "qc-explanation") PART("Extra", "qc-extra") "{{#Source}}<div class=\"qc-source\">{{Source}}"     \
                                                                  "</div>{{/Source}}\n"

/* Puts the choices into another order every day, on both sides the same, and their
   letters on the back with them. The day that the front saw is remembered for a back
   after midnight; nothing depends on that, and without scripts the order is the source's. */
#define SHUFFLE                                                                                                        \
  "<script>\n"                                                                                                         \
  "(function () { try {\n"                                                                                             \
  "  var list = document.querySelector('.qc-shuffle'), i, j, other;\n"                                                 \
  "  if (!list) return;\n"                                                                                             \
  "  var day = Math.floor(Date.now() / 864e5), text = list.textContent, seed = 0;\n"                                   \
  "  try {\n"                                                                                                          \
  "    if (document.querySelector('.qc-back')) day = +sessionStorage.qconvDay || day;\n"                               \
  "    else sessionStorage.qconvDay = day;\n"                                                                          \
  "  } catch (none) {}\n"                                                                                              \
  "  function next() { seed = (seed * 69069 + 12345) % 4294967296; return seed / 4294967296; }\n"                      \
  "  for (i = 0; i < text.length; i++) seed = (seed * 31 + text.charCodeAt(i)) % 4294967296;\n"                        \
  "  for (i = 0, seed = (seed + day * 40503) % 4294967296; i < 4; i++) next();\n"                                      \
  "  var items = [].slice.call(list.children), letters = {}, places = {};\n"                                           \
  "  var loose = items.filter(function (item) { return !/qc-fixed/.test(item.className); });\n"                        \
  "  var order = loose.slice();\n"                                                                                     \
  "  for (i = order.length - 1; i > 0; i--) {\n"                                                                       \
  "    j = Math.floor(next() * (i + 1)); other = order[i]; order[i] = order[j]; order[j] = other;\n"                   \
  "  }\n"                                                                                                              \
  "  items.map(function (item) { return loose.indexOf(item) < 0 ? item : order.shift(); })\n"                          \
  "    .forEach(function (item, place) {\n"                                                                            \
  "      var letter = item.getAttribute('data-letter');\n"                                                             \
  "      letters[letter] = items[place].getAttribute('data-letter');\n"                                                \
  "      places[letter] = place;\n"                                                                                    \
  "      list.appendChild(item);\n"                                                                                    \
  "    });\n"                                                                                                          \
  "  function rename(parent, put) {\n"                                                                                 \
  "    if (!parent) return;\n"                                                                                         \
  "    var marks = [].slice.call(parent.querySelectorAll('.qc-letter'));\n"                                            \
  "    var old = marks.map(function (mark) { return mark.textContent; });\n"                                           \
  "    old.sort(function (a, b) { return places[a] - places[b]; });\n"                                                 \
  "    put(marks, old);\n"                                                                                             \
  "  }\n"                                                                                                              \
  "  rename(document.querySelector('.qc-right'), function (marks, old) {\n"                                            \
  "    marks.forEach(function (mark, n) { mark.textContent = letters[old[n]]; });\n"                                   \
  "  });\n"                                                                                                            \
  "  rename(document.querySelector('.qc-remarks'), function (marks, old) {\n"                                          \
  "    var rows = {};\n"                                                                                               \
  "    marks.forEach(function (mark) { rows[mark.textContent] = mark; });\n"                                           \
  "    old.forEach(function (letter) {\n"                                                                              \
  "      var mark = rows[letter], row = mark.parentNode;\n"                                                            \
  "      mark.textContent = letters[letter];\n"                                                                        \
  "      row.parentNode.appendChild(row);\n"                                                                           \
  "    });\n"                                                                                                          \
  "  });\n"                                                                                                            \
  "} catch (problem) {} })();\n"                                                                                       \
  "</script>"

/* What every type has in its end. */
#define COMMON                                                                                                         \
  ANKI_EXPLANATION, ANKI_HINT, ANKI_INFO, ANKI_EXTRA, ANKI_SOURCE, ANKI_ID, ANKI_SPARE_1, ANKI_SPARE_2, ANKI_DATA
enum { COMMON_COUNT = 9 };

const char *const anki_field_names[ANKI_FIELDS] = {
  [ANKI_QUESTION] = "Question", [ANKI_ANSWER] = "Answer",   [ANKI_CHOICES] = "Choices",
  [ANKI_ITEMS] = "Items",       [ANKI_TYPE] = "Type",       [ANKI_REVERSE] = "Reverse",
  [ANKI_EXPLANATION] = "Explanation", [ANKI_HINT] = "Hint", [ANKI_INFO] = "Info",
  [ANKI_EXTRA] = "Extra",       [ANKI_SOURCE] = "Source",   [ANKI_ID] = "Id",
  [ANKI_SPARE_1] = "Spare 1",   [ANKI_SPARE_2] = "Spare 2",
  [ANKI_DATA] = "Data"};

/* What Anki writes itself; our fields have no LaTeX. */
const char anki_latex_before[] = "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n"
                                 "\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n"
                                 "\\setlength{\\parindent}{0in}\n\\begin{document}\n";
const char anki_latex_after[] = "\\end{document}";

#define BIT(field) (UINT32_C(1) << (field))
#define NEEDS (BIT(ANKI_QUESTION) | BIT(ANKI_HINT) | BIT(ANKI_INFO))

const struct anki_note_type anki_note_types[ANKI_TYPES] = {
  [ANKI_BASIC] = {
    INT64_C(1767225600000), "qconv Basic", false, 3 + COMMON_COUNT, 2,
    {ANKI_QUESTION, ANKI_ANSWER, ANKI_REVERSE, COMMON},
    {{"Card 1", FRONT("") INFO QUESTION HINT END, BACK("") INFO QUESTION LINE ANSWER REST END, NEEDS},
     {"Card 2",
      "{{#Reverse}}" FRONT(" qc-reverse") INFO "<div class=\"qc-question\" dir=\"auto\">{{Answer}}</div>\n" END
      "{{/Reverse}}",
      BACK(" qc-reverse") INFO "<div class=\"qc-question\" dir=\"auto\">{{Answer}}</div>\n" LINE
      "<div class=\"qc-answer\" dir=\"auto\">{{Question}}</div>\n" REST END,
      BIT(ANKI_REVERSE)}}},
  [ANKI_TYPE_IN] = {
    INT64_C(1767312000000), "qconv Type-in", false, 3 + COMMON_COUNT, 1,
    {ANKI_QUESTION, ANKI_ANSWER, ANKI_TYPE, COMMON},
    {{"Card 1", FRONT("") INFO QUESTION TYPE HINT END, BACK("") INFO QUESTION LINE TYPE ANSWER REST END,
      NEEDS | BIT(ANKI_TYPE)}}},
  [ANKI_CHOICE] = {
    INT64_C(1767398400000), "qconv Choice", false, 3 + COMMON_COUNT, 1,
    {ANKI_QUESTION, ANKI_CHOICES, ANKI_ANSWER, COMMON},
    {{"Card 1", FRONT(" qc-choice") INFO QUESTION CHOICES HINT END SHUFFLE,
      BACK(" qc-choice") INFO QUESTION LINE CHOICES ANSWER REST END SHUFFLE, NEEDS | BIT(ANKI_CHOICES)}}},
  [ANKI_TRUEFALSE] = {
    INT64_C(1767484800000), "qconv True/False", false, 3 + COMMON_COUNT, 1,
    {ANKI_QUESTION, ANKI_CHOICES, ANKI_ANSWER, COMMON},
    {{"Card 1", FRONT(" qc-choice") INFO QUESTION CHOICES HINT END,
      BACK(" qc-choice") INFO QUESTION LINE CHOICES ANSWER REST END, NEEDS | BIT(ANKI_CHOICES)}}},
  [ANKI_MATCHING] = {
    INT64_C(1767571200000), "qconv Matching", false, 3 + COMMON_COUNT, 1,
    {ANKI_QUESTION, ANKI_ITEMS, ANKI_ANSWER, COMMON},
    {{"Card 1", FRONT("") INFO QUESTION ITEMS HINT END, BACK("") INFO QUESTION LINE ANSWER REST END,
      NEEDS | BIT(ANKI_ITEMS)}}},
  [ANKI_ORDERING] = {
    INT64_C(1767657600000), "qconv Ordering", false, 3 + COMMON_COUNT, 1,
    {ANKI_QUESTION, ANKI_ITEMS, ANKI_ANSWER, COMMON},
    {{"Card 1", FRONT("") INFO QUESTION ITEMS HINT END, BACK("") INFO QUESTION LINE ANSWER REST END,
      NEEDS | BIT(ANKI_ITEMS)}}},
  [ANKI_CLOZE] = {
    INT64_C(1767744000000), "qconv Cloze", true, 1 + COMMON_COUNT, 1,
    {ANKI_QUESTION, COMMON},
    {{"Cloze", FRONT("") INFO "<div class=\"qc-text\" dir=\"auto\">{{cloze:Question}}</div>\n" HINT END,
      BACK("") INFO "<div class=\"qc-text\" dir=\"auto\">{{cloze:Question}}</div>\n" REST END, BIT(ANKI_QUESTION)}}}};

int64_t anki_field_id(const struct anki_note_type *type, enum anki_field field)
{
  return type->id + 1 + (int64_t)field;
}

int64_t anki_card_type_id(const struct anki_note_type *type, size_t place)
{
  return type->id + 101 + (int64_t)place;
}

bool anki_field_collapsed(enum anki_field field)
{
  return field == ANKI_ID || field == ANKI_SPARE_1 || field == ANKI_SPARE_2 || field == ANKI_DATA;
}

bool anki_type_used(const struct anki_export *export, enum anki_type type)
{
  if (export->note_count == 0)
    return type == ANKI_BASIC;
  for (size_t i = 0; i < export->note_count; i++)
    if (export->notes[i].type == type)
      return true;
  return false;
}

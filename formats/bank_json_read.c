/* The JSON bank in.

   Strict where a mistake would change a question, forgiving where it would only
   leave something out: a wrong type is an error, a name we do not know a warning.
   Both say the place in the file and the path, questions[3].choices[0].correct. */
#include "bank_json_reader.h"
#include <stdlib.h>

enum { NEAR = 4096 };

bool qconv_bank_json_is(qconv_str json)
{
  qconv_str start = qconv_str_trim_start(qconv_str_slice(json, 0, NEAR));
  size_t at =
      qconv_str_starts(start, QCONV_STR("{")) ? qconv_str_find(start, QCONV_STR("\"format\"")) : QCONV_NOT_FOUND;
  if (at == QCONV_NOT_FOUND)
    return false;
  qconv_str rest = qconv_str_trim_start(qconv_str_from(start, at + 8));
  if (!qconv_str_starts(rest, QCONV_STR(":")))
    return false;
  rest = qconv_str_trim_start(qconv_str_from(rest, 1));
  return qconv_str_starts(rest, QCONV_STR("\"qconv-bank\""));
}

static void read_questions(struct reader *reader, qconv_str value)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  bank_json_enter(reader, "questions", 0);
  for (size_t i = 0; bank_json_is_type(reader, value, QCONV_JSON_ARRAY) && qconv_json_next(&walk); i++) {
    if (reader->errors >= MAX_ERRORS)
      break;
    bank_json_enter(reader, NULL, i);
    struct qconv_question *question = qconv_bank_question(reader->bank, QCONV_OPEN);
    bank_json_read_struct(reader, walk.value, &bank_json_question_shape, question);
    question->origin = walk.value;
    /* present, if empty: a bank that names no source must not get one on the way */
    if (!question->source_file.data)
      question->source_file = QCONV_STR("");
    reader->depth--;
  }
  reader->depth--;
}

static void read_sections(struct reader *reader, qconv_str value)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  bank_json_enter(reader, "sections", 0);
  for (size_t i = 0; bank_json_is_type(reader, value, QCONV_JSON_ARRAY) && qconv_json_next(&walk); i++) {
    bank_json_enter(reader, NULL, i);
    bank_json_read_section(reader, walk.value);
    reader->depth--;
  }
  reader->depth--;
}

/* The bytes of a file that the document around the bank holds. */
static void fetch(struct reader *reader, qconv_str value, struct bank_json_medium *medium)
{
  const struct qconv_bank_json_media *around = reader->around;
  if (!medium->at.data || medium->media.data.data)
    return;
  if (around && around->fetch)
    medium->media.data = around->fetch(around->context, medium->at);
  if (!medium->media.data.data)
    bank_json_fail(reader, value, "json.media", "is said to be where there is no such file", "");
}

static void read_medium(struct reader *reader, qconv_str value)
{
  struct bank_json_medium read = {.at = QCONV_NOWHERE};
  bank_json_read_struct(reader, value, &bank_json_media_shape, &read);
  fetch(reader, value, &read);
  struct qconv_media *media = read.media.name.len ? qconv_bank_media(reader->bank, read.media.name) : NULL;
  if (media) {
    media->type = read.media.type;
    media->data = read.media.data;
  } else {
    bank_json_fail(reader, value, "json.media", read.media.name.len ? "has the name of another" : "has no name", "");
  }
}

static void read_media(struct reader *reader, qconv_str value)
{
  struct qconv_json_walk walk = qconv_json_walk(value);
  bank_json_enter(reader, "media", 0);
  for (size_t i = 0; bank_json_is_type(reader, value, QCONV_JSON_ARRAY) && qconv_json_next(&walk); i++) {
    bank_json_enter(reader, NULL, i);
    read_medium(reader, walk.value);
    reader->depth--;
  }
  reader->depth--;
}

static int compare_ids(const void *a, const void *b)
{
  const struct qconv_question *const *one = a, *const *other = b;
  int order = qconv_str_compare((*one)->id, (*other)->id);
  return order ? order : ((*one)->origin.data > (*other)->origin.data) - ((*one)->origin.data < (*other)->origin.data);
}

static void check_ids(struct reader *reader)
{
  size_t count = 0;
  struct qconv_question **all = QCONV_NEW_ARRAY(reader->arena, struct qconv_question *, reader->bank->questions.count);
  for (struct qconv_question *question = reader->bank->questions.first; question; question = question->next)
    if (question->id.data)
      all[count++] = question;
  if (count > 1)
    qsort(all, count, sizeof *all, compare_ids);
  for (size_t i = 1; i < count; i++)
    if (qconv_str_equal(all[i - 1]->id, all[i]->id) && reader->errors++ < MAX_ERRORS)
      qconv_report(reader->log, QCONV_ERROR, all[i]->origin, "json.id", "the id \"%.*s\" belongs to another question",
                   QCONV_ARG(all[i]->id));
}

struct document {
  qconv_str format, version, sections, questions, media;
};

/* What of the document is not read in passing: format and version come first, and
   sections before the questions that are in them, whatever the order in the file. */
static qconv_str *large_member(struct document *document, qconv_str name)
{
  static const char *const names[] = {"format", "version", "sections", "questions", "media"};
  qconv_str *const values[] = {&document->format, &document->version, &document->sections, &document->questions,
                               &document->media};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_equal(name, qconv_str_of(names[i])))
      return values[i];
  return NULL;
}

static void find_large(struct reader *reader, qconv_str root, struct document *document)
{
  struct qconv_json_walk walk = qconv_json_walk(root);
  while (walk.object && qconv_json_next(&walk)) {
    qconv_str *large = large_member(document, qconv_json_string(reader->arena, walk.name));
    if (large)
      *large = walk.value;
  }
}

static void read_small(struct reader *reader, qconv_str root)
{
  struct document large = {.format = QCONV_NOWHERE};
  struct qconv_json_walk walk = qconv_json_walk(root);
  while (qconv_json_next(&walk)) {
    qconv_str name = qconv_json_string(reader->arena, walk.name);
    const struct member *member =
        bank_json_find_member(&bank_json_bank_shape, bank_json_bank_shape.members, name, QCONV_OPEN);
    if (member) {
      bank_json_enter(reader, member->name, 0);
      bank_json_read_member(reader, walk.value, member, reader->bank);
      reader->depth--;
    } else if (!large_member(&large, name)) {
      bank_json_warn_unknown(reader, walk.name, bank_json_bank_shape.what, "");
    }
  }
}

static bool is_bank(struct reader *reader, qconv_str root, const struct document *document)
{
  if (qconv_json_type(root) != QCONV_JSON_OBJECT || !qconv_str_equal(document->format, QCONV_STR("\"qconv-bank\""))) {
    qconv_report(reader->log, QCONV_ERROR, document->format.data ? document->format : qconv_str_slice(root, 0, 1),
                 "json.format", "this JSON is no qconv bank: it does not say \"format\": \"qconv-bank\"");
    return false;
  }
  if (qconv_str_equal(document->version, QCONV_STR("1")))
    return true;
  qconv_report(reader->log, QCONV_ERROR, document->version.data ? document->version : document->format, "json.version",
               "this bank is of version %.*s, and only version 1 is known here",
               QCONV_ARG(document->version.data ? document->version : QCONV_STR("none")));
  return false;
}

bool qconv_bank_json_read(struct qconv_bank *bank, struct qconv_log *log, qconv_str json,
                          const struct qconv_bank_json_media *around)
{
  struct reader reader = {.log = log, .arena = bank->arena, .bank = bank, .around = around};
  struct document document = {.format = QCONV_NOWHERE};
  qconv_str root = qconv_json_load(bank->arena, log, json);
  if (!root.data)
    return false;
  find_large(&reader, root, &document);
  if (!is_bank(&reader, root, &document))
    return false;
  read_small(&reader, root);
  if (document.sections.data)
    read_sections(&reader, document.sections);
  if (document.questions.data)
    read_questions(&reader, document.questions);
  else
    bank_json_fail(&reader, root, "json.value", "has no questions", "");
  if (document.media.data)
    read_media(&reader, document.media);
  if (!reader.errors)
    check_ids(&reader);
  if (reader.unknown > MAX_UNKNOWN)
    qconv_report(log, QCONV_WARNING, QCONV_NOWHERE, "json.unknown", "%zu more unknown members are left out",
                 reader.unknown - MAX_UNKNOWN);
  return reader.errors == 0;
}

/* Anki packages with one part that is made of the input.

   A package is a zip of a database of JSON and HTML, with checksums around and inside:
   bytes as they come hardly ever get in. So the first byte chooses which part the rest
   is, the second the type of the note, and all others are sound. What must hold is what holds for every reader: a bank
   passes its check, who fails has said why, and twice gives the same. */
#include "../work.h"
#include <qconv/hash.h>
#include <qconv/json.h>
#include <qconv/sqlite.h>
#include <qconv/zip.h>
#include <qconv/zstd.h>
#include <stdio.h>
#include <stdlib.h>

extern const struct qconv_plugin *const linked_plugins[]; /* NULL-ended; made by run */

enum { BUDGET = 1024 * 1024 * 1024 };

enum part {
  PART_IMAGE,
  PART_NOTE,
  PART_COPY,
  PART_TEMPLATE,
  PART_MAP,
  PART_MESSAGE,
  PART_META,
  PART_FRAME,
  PART_ZIP,
  PARTS
};

static const char *const type_names[] = {"qconv Basic",      "qconv Type-in",  "qconv Choice",
                                         "qconv True/False", "qconv Matching", "qconv Ordering",
                                         "qconv Cloze",      "Foreign",        "Foreign cloze"};
static const char *const field_names[] = {"Question", "Answer", "Choices", "Items",  "Type", "Reverse", "Explanation",
                                          "Hint",     "Info",   "Extra",   "Source", "Id",   "Data"};
enum { TYPES = 9, FIELDS = 13 };

struct making {
  struct qconv_arena *arena;
  enum part part;
  size_t type; /* of the only note; TYPES: a note of each */
  qconv_str input;
  qconv_str package;
};

static void put_pair(struct qconv_json_writer *json, const char *name, qconv_str value)
{
  qconv_json_name(json, name);
  qconv_json_put_string(json, value);
}

static void put_type(struct qconv_json_writer *json, const struct making *making, size_t type)
{
  bool cloze = strstr(type_names[type], "loze") != NULL;
  qconv_str format = making->part == PART_TEMPLATE ? qconv_str_slice(making->input, 0, qconv_utf8_valid(making->input))
                                                   : QCONV_STR("{{Question}}{{cloze:Question}}");
  qconv_json_name_str(json, qconv_format(making->arena, "%zu", type + 1));
  qconv_json_open_line(json, '{');
  put_pair(json, "name", qconv_str_of(type_names[type]));
  put_pair(json, "type", cloze ? QCONV_STR("1") : QCONV_STR("0"));
  qconv_json_name(json, "flds");
  qconv_json_open_line(json, '[');
  for (size_t i = 0; i < FIELDS; i++) {
    qconv_json_open_line(json, '{');
    put_pair(json, "name", qconv_str_of(field_names[i]));
    qconv_json_close(json, '}');
  }
  qconv_json_close(json, ']');
  qconv_json_name(json, "tmpls");
  qconv_json_open_line(json, '[');
  qconv_json_open_line(json, '{');
  put_pair(json, "qfmt", format);
  put_pair(json, "afmt", making->part == PART_TEMPLATE ? format : QCONV_STR("{{Answer}}{{Hint}}"));
  qconv_json_close(json, '}');
  qconv_json_close(json, ']');
  qconv_json_close(json, '}');
}

static qconv_str models(const struct making *making)
{
  struct qconv_json_writer json = {.output = qconv_output_memory(making->arena)};
  qconv_json_open_line(&json, '{');
  for (size_t type = 0; type < TYPES; type++)
    put_type(&json, making, type);
  qconv_json_close(&json, '}');
  return qconv_output_bytes(json.output);
}

/* Fields end at zero bytes; a copy gets its checksum. */
static qconv_str fields_of(const struct making *making)
{
  struct qconv_buffer fields = {.arena = making->arena};
  if (making->part == PART_COPY) {
    struct qconv_buffer copy = {.arena = making->arena};
    uint8_t digest[20];
    qconv_append_literal(&copy, "qconv1|");
    qconv_append(&copy, making->input);
    qconv_sha1(qconv_buffer_str(&copy), digest);
    qconv_append_literal(&fields, "<p>q</p>\x1f<p>a</p>\x1f<ol class=\"qc-choices\"><li class=\"qc-ok\">x</li></ol>"
                                  "\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f");
    qconv_append(&fields, qconv_buffer_str(&copy));
    qconv_append(&fields, qconv_hex(making->arena, digest, 4));
  } else if (making->part == PART_NOTE) {
    for (size_t i = 0; i < making->input.len; i++)
      qconv_append_char(&fields, making->input.data[i] ? making->input.data[i] : '\x1f');
  } else {
    qconv_append_literal(&fields, "{{c1::q::h}} <img src=\"x.png\">\x1f"
                                  "a [sound:y.mp3]");
  }
  return qconv_buffer_str(&fields);
}

static qconv_str image_of(const struct making *making, struct qconv_log *log)
{
  struct qconv_sqlite *database = qconv_sqlite_new(making->arena);
  qconv_sqlite_run(database, "CREATE TABLE col (id INTEGER PRIMARY KEY, ver, models TEXT, decks TEXT);"
                             "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid, tags TEXT, flds TEXT);"
                             "CREATE TABLE cards (id INTEGER PRIMARY KEY, nid, did, odid, ord, queue, flags);"
                             "CREATE INDEX ix_notes_csum ON notes (mid)");
  struct qconv_statement *col = qconv_sqlite_prepare(database, "INSERT INTO col VALUES (1, 11, ?1, ?2)");
  qconv_statement_text(col, 1, models(making));
  qconv_statement_text(col, 2, QCONV_STR("{\"1\":{\"name\":\"Default\"},\"2\":{\"name\":\"A::B\",\"desc\":\"x\"}}"));
  qconv_statement_step(col);
  struct qconv_statement *note =
      qconv_sqlite_prepare(database, "INSERT INTO notes VALUES (?1, 'g' || ?1, ?1, ' t ', ?2)");
  struct qconv_statement *card = qconv_sqlite_prepare(database, "INSERT INTO cards VALUES (?1, ?1, 2, 0, 0, -1, 1)");
  qconv_str fields = fields_of(making);
  for (int64_t type = 1; type <= TYPES; type++) {
    if (making->type != TYPES && making->type + 1 != (size_t)type)
      continue;
    qconv_statement_integer(note, 1, type);
    qconv_statement_text(note, 2, fields);
    qconv_statement_step(note);
    qconv_statement_integer(card, 1, type);
    qconv_statement_step(card);
  }
  return qconv_str_copy(making->arena, qconv_sqlite_image(database, log));
}

/* Each four bytes of the input: where, and what is there now. */
static void damage(qconv_str image, qconv_str input)
{
  for (size_t i = 0; image.len && i + 4 <= input.len; i += 4) {
    const unsigned char *edit = (const unsigned char *)input.data + i;
    size_t at = ((size_t)edit[0] << 16 | (size_t)edit[1] << 8 | edit[2]) % image.len;
    ((char *)(uintptr_t)image.data)[at] = (char)edit[3];
  }
}

static void put_files(const struct making *making, struct qconv_zip *zip, bool latest)
{
  qconv_str map =
      latest ? QCONV_STR("\x0a\x07\x0a\x05x.png\x0a\x07\x0a\x05y.mp3") : QCONV_STR("{\"0\":\"x.png\",\"1\":\"y.mp3\"}");
  if (making->part == PART_MAP || making->part == PART_MESSAGE)
    map = making->input;
  qconv_str file = QCONV_STR("file");
  qconv_zip_add(zip, "media", latest ? qconv_zstd_pack(making->arena, map) : map, QCONV_ZIP_STORE);
  qconv_zip_add(zip, "0", latest ? qconv_zstd_pack(making->arena, file) : file, QCONV_ZIP_STORE);
  qconv_zip_add(zip, "1", making->part == PART_FRAME ? making->input : file, QCONV_ZIP_DEFLATE);
}

static void make(void *context)
{
  struct making *making = context;
  struct qconv_log *log = qconv_log_new(only_count, NULL);
  bool latest = making->part == PART_MESSAGE || making->part == PART_FRAME;
  struct qconv_zip *zip = qconv_zip_new(making->arena);
  struct qconv_output *output = qconv_output_memory(making->arena);
  qconv_str image = image_of(making, log);
  if (making->part == PART_IMAGE)
    damage(image, making->input);
  making->package = making->part == PART_ZIP ? making->input : image; /* a collection without a package does too */
  if (making->part <= PART_TEMPLATE || making->part == PART_ZIP) {
    qconv_log_free(log);
    return;
  }
  if (making->part == PART_META || latest)
    qconv_zip_add(zip, "meta", latest ? QCONV_STR("\x08\x03") : making->input, QCONV_ZIP_STORE);
  qconv_zip_add(zip, "collection.anki21b", qconv_zstd_pack(making->arena, image), QCONV_ZIP_STORE);
  qconv_zip_add(zip, latest ? "collection.anki2" : "collection.anki21", image, QCONV_ZIP_STORE);
  put_files(making, zip, latest);
  if (qconv_zip_write(zip, log, output))
    making->package = qconv_output_bytes(output);
  qconv_log_free(log);
}

static const struct qconv_importer *importer(void)
{
  for (size_t i = 0; linked_plugins[i]; i++)
    for (const struct qconv_importer *const *item = linked_plugins[i]->importers; item && *item; item++)
      if (strcmp((*item)->name, "anki") == 0)
        return *item;
  abort();
}

static const struct qconv_exporter *exporter(void)
{
  for (size_t i = 0; linked_plugins[i]; i++)
    for (const struct qconv_exporter *const *item = linked_plugins[i]->exporters; item && *item; item++)
      if (strcmp((*item)->name, "json") == 0)
        return *item;
  abort();
}

static void run(struct work *work)
{
  work->log = qconv_log_new(only_count, NULL);
  work->arena = qconv_arena_new(BUDGET);
  if (!qconv_arena_run(work->arena, do_work, work))
    work->wrong = "took more than 1 GiB";
  if (work->wrong) {
    fprintf(stderr, "%s\n", work->wrong);
    abort();
  }
  qconv_log_forget(work->log);
}

static void end(struct work *work)
{
  qconv_log_free(work->log);
  qconv_arena_free(work->arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size < 2)
    return 0;
  struct qconv_arena *arena = qconv_arena_new(0);
  struct making making = {.arena = arena,
                          .part = (enum part)(data[0] % PARTS),
                          .type = data[1] % (TYPES + 1),
                          .input = {(const char *)data + 2, size - 2}};
  if (!qconv_arena_run(arena, make, &making))
    abort();
  struct work first = {
      .importer = importer(), .exporter = exporter(), .file = QCONV_STR("input"), .bytes = making.package};
  struct work second = first;
  run(&first);
  run(&second);
  if (!qconv_str_equal(first.written, second.written))
    abort();
  end(&first);
  end(&second);
  qconv_arena_free(arena);
  return 0;
}

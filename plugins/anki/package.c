/* The archive around a database and its media.

   legacy: collection.anki2 and a media map in JSON. latest: "meta" says so, everything
   else is a Zstandard frame, the media map a message, and a second database of the old
   kind holds one note that tells an old client's user why the rest is missing. */
#include "anki.h"

#include <qconv/hash.h>
#include <qconv/json.h>
#include <qconv/protobuf.h>
#include <qconv/zstd.h>

/* The map says "0" is the first file's entry, and so on; old clients insist on it. */
static qconv_str media_json(struct qconv_arena *arena, struct anki_media *const *files, size_t count)
{
  struct qconv_json_writer json = {.output = qconv_output_memory(arena)};
  qconv_json_open_line(&json, '{');
  for (size_t i = 0; i < count; i++) {
    qconv_json_name_str(&json, qconv_format(arena, "%zu", i));
    qconv_json_put_string(&json, files[i]->packed);
  }
  qconv_json_close(&json, '}');
  return qconv_output_bytes(json.output);
}

/* A list of { name = 1, size = 2, sha1 = 3 }; the place in it is the entry's name. */
static qconv_str media_message(struct qconv_arena *arena, struct anki_media *const *files, size_t count)
{
  struct qconv_buffer list = {.arena = arena};
  for (size_t i = 0; i < count; i++) {
    struct qconv_buffer entry = {.arena = arena};
    uint8_t digest[20];
    qconv_sha1(files[i]->bytes, digest);
    qconv_protobuf_put_bytes(&entry, 1, files[i]->packed);
    qconv_protobuf_put_number(&entry, 2, (int64_t)files[i]->bytes.len);
    qconv_protobuf_put_bytes(&entry, 3, (qconv_str){(const char *)digest, sizeof digest});
    qconv_protobuf_put_bytes(&list, 1, qconv_buffer_str(&entry));
  }
  return qconv_buffer_str(&list);
}

static void pack_legacy(struct anki_export *export, struct qconv_zip *zip, qconv_str collection)
{
  struct qconv_arena *arena = export->job->arena;
  struct anki_media **files;
  size_t count = anki_used_media(export, &files);
  qconv_zip_add(zip, "collection.anki2", collection, QCONV_ZIP_DEFLATE);
  qconv_zip_add(zip, "media", media_json(arena, files, count), QCONV_ZIP_STORE);
  for (size_t i = 0; i < count; i++)
    qconv_zip_add(zip, qconv_format(arena, "%zu", i).data, files[i]->bytes,
                  files[i]->text ? QCONV_ZIP_DEFLATE : QCONV_ZIP_STORE);
}

/* What a client shows that looks at the old database alone. */
static qconv_str apology(struct anki_export *export)
{
  struct anki_deck deck = {.name = QCONV_STR("Default"), .id = 1};
  struct anki_note note = {.type = ANKI_BASIC,
                           .guid = QCONV_STR("qconv-latest"),
                           .id = 1,
                           .modified = export->job->time,
                           .tags = QCONV_STR(""),
                           .deck = &deck};
  struct qconv_bank bank = {.arena = export->job->arena};
  struct anki_export alone = {.job = export->job, .bank = &bank, .next_card_id = 1, .notes = &note, .note_count = 1};
  note.sort = QCONV_STR("This deck needs a newer version of Anki.");
  note.checksum = anki_checksum(note.sort);
  struct qconv_buffer joined = {.arena = export->job->arena};
  qconv_append_format(&joined, "%.*s\x1fUpdate Anki, or ask for a deck of the legacy kind.", QCONV_ARG(note.sort));
  for (size_t i = 2; i < anki_note_types[ANKI_BASIC].field_count; i++)
    qconv_append_char(&joined, '\x1f');
  note.joined = qconv_buffer_str(&joined);
  anki_add_card(&note, 1);
  return anki_collection(&alone, ANKI_LEGACY);
}

static bool pack_latest(struct anki_export *export, struct qconv_zip *zip, qconv_str collection)
{
  struct qconv_arena *arena = export->job->arena;
  struct anki_media **files;
  size_t count = anki_used_media(export, &files);
  qconv_str instead = apology(export);
  if (!instead.data)
    return false;
  qconv_zip_add(zip, "meta", QCONV_STR("\x08\x03"), QCONV_ZIP_STORE); /* version = 3 */
  qconv_zip_add(zip, "collection.anki21b", qconv_zstd_pack(arena, collection), QCONV_ZIP_STORE);
  qconv_zip_add(zip, "collection.anki2", instead, QCONV_ZIP_DEFLATE);
  qconv_zip_add(zip, "media", qconv_zstd_pack(arena, media_message(arena, files, count)), QCONV_ZIP_STORE);
  for (size_t i = 0; i < count; i++)
    qconv_zip_add(zip, qconv_format(arena, "%zu", i).data, qconv_zstd_pack(arena, files[i]->bytes), QCONV_ZIP_STORE);
  return true;
}

bool anki_write_package(struct anki_export *export, enum anki_container container, struct qconv_output *output)
{
  struct qconv_zip *zip = qconv_zip_new(export->job->arena);
  qconv_str collection = anki_collection(export, container);
  if (!collection.data)
    return false;
  if (container == ANKI_LEGACY)
    pack_legacy(export, zip, collection);
  else if (!pack_latest(export, zip, collection))
    return false;
  return qconv_zip_write(zip, export->job->log, output);
}

/* The importer "anki": packages (.apkg, .colpkg) of all three generations, and bare
   collections.

   A package is a zip of a SQLite database and of numbered files, with a map that
   names them. Newer generations pack both with Zstandard and lay a decoy beside the
   real database, a collection of one note that tells old programs to be updated:
   which database counts is decided by "meta" first, then by the newest that is
   there, and is never changed when that one cannot be read.

   What comes in is somebody's download: nothing of it is trusted. Review logs,
   schedules, deck options, styles and the files nobody refers to are left out. */
#include "read.h"

#include <qconv/protobuf.h>
#include <qconv/zstd.h>

#define LEAST_TOTAL ((size_t)256 << 20)
#define LARGEST_COLLECTION ((size_t)2 << 30)

bool anki_refuse(struct anki_reading *reading, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  qconv_str why = qconv_format_list(reading->arena, format, arguments);
  va_end(arguments);
  qconv_report(reading->log, QCONV_ERROR, QCONV_NOWHERE, "anki.read", "this package cannot be read: %.*s",
               QCONV_ARG(why));
  return false;
}

qconv_str anki_unpack(struct anki_reading *reading, qconv_str entry, size_t most)
{
  if (most > reading->left)
    most = reading->left;
  qconv_str bytes = qconv_archive_read(reading->archive, reading->log, entry, most);
  if (bytes.data && reading->generation == ANKI_THIRD_KIND) {
    bytes = qconv_zstd_unpack(reading->arena, reading->log, entry, bytes, most);
    reading->left -= bytes.len;
  }
  return bytes;
}

qconv_str anki_take_text(struct anki_reading *reading, struct qconv_statement *row, int column, const char *what)
{
  qconv_str text = qconv_statement_get_text(row, column);
  bool sound = text.data && qconv_utf8_valid(text) == text.len && !memchr(text.data, 0, text.len);
  if (sound)
    return qconv_str_copy(reading->arena, text);
  anki_refuse(reading, text.data ? "not valid UTF-8: %s" : "no text: %s", what);
  return QCONV_NOWHERE;
}

/* What "meta" says; 0: reported. */
static enum anki_generation generation_said(struct anki_reading *reading)
{
  qconv_str meta = qconv_archive_read(reading->archive, reading->log, QCONV_STR("meta"), 4096);
  if (!meta.data)
    return 0;
  struct qconv_protobuf message = {.rest = meta};
  uint64_t version = 0;
  while (qconv_protobuf_next(&message))
    if (message.field == 1 && message.has_number)
      version = message.number;
  if (!message.broken && version >= ANKI_FIRST_KIND && version <= ANKI_THIRD_KIND)
    return (enum anki_generation)version;
  anki_refuse(reading, "it is of version %llu, and 1 to 3 are known here", (unsigned long long)version);
  return 0;
}

static enum anki_generation generation_of(struct anki_reading *reading)
{
  if (qconv_archive_has(reading->archive, QCONV_STR("meta")))
    return generation_said(reading);
  if (qconv_archive_has(reading->archive, QCONV_STR("collection.anki21b")))
    return ANKI_THIRD_KIND;
  return qconv_archive_has(reading->archive, QCONV_STR("collection.anki21")) ? ANKI_SECOND_KIND : ANKI_FIRST_KIND;
}

static bool is_database(qconv_str bytes)
{
  return qconv_str_starts(bytes, (qconv_str){"SQLite format 3", 16});
}

qconv_str anki_find_collection(struct anki_reading *reading, qconv_str bytes)
{
  static const char *const names[] = {"collection.anki2", "collection.anki21", "collection.anki21b"};
  reading->generation = ANKI_FIRST_KIND;
  if (is_database(bytes))
    return qconv_str_copy(reading->arena, bytes);
  reading->archive = qconv_archive_open(reading->arena, reading->log, bytes);
  if (!reading->archive || !(reading->generation = generation_of(reading)))
    return QCONV_NOWHERE;
  return anki_unpack(reading, qconv_str_of(names[reading->generation - 1]), LARGEST_COLLECTION);
}

static void tell(struct anki_reading *reading)
{
  qconv_report(reading->log, QCONV_NOTE, QCONV_NOWHERE, "anki.package",
               "read %zu notes with %zu cards and %zu of %zu files from a %s of schema %lld", reading->note_count,
               reading->card_count, reading->taken_count, reading->file_count,
               !reading->archive                         ? "collection"
               : reading->generation == ANKI_THIRD_KIND  ? "package of the latest kind"
               : reading->generation == ANKI_SECOND_KIND ? "package of the second kind"
                                                         : "package of the first kind",
               (long long)reading->schema);
}

bool anki_read_package(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct anki_reading *reading = QCONV_NEW(job->arena, struct anki_reading);
  *reading = (struct anki_reading){.job = job, .arena = job->arena, .log = job->log, .bank = bank};
  reading->left = input->bytes.len > LEAST_TOTAL / 20 ? input->bytes.len * 20 : LEAST_TOTAL;
  qconv_str image = anki_find_collection(reading, input->bytes);
  if (!image.data || !anki_read_collection(reading, image) || !anki_read_media_map(reading))
    return false;
  anki_find_root(reading);
  for (size_t i = 0; i < reading->note_count; i++)
    anki_read_question(reading, &reading->notes[i]);
  if (!anki_read_files(reading))
    return false;
  tell(reading);
  return true;
}

/* The directory of a zip, at its end, names the database. */
enum qconv_match_level anki_probe(const struct qconv_input *input)
{
  enum { TAIL = 1 << 20 };
  qconv_str bytes = input->bytes;
  if (is_database(bytes))
    return qconv_str_find(qconv_str_slice(bytes, 0, TAIL), QCONV_STR("ix_notes_csum")) == QCONV_NOT_FOUND
               ? QCONV_NO_MATCH
               : QCONV_CERTAIN;
  if (!qconv_str_starts(bytes, QCONV_STR("PK")))
    return QCONV_NO_MATCH;
  qconv_str tail = qconv_str_from(bytes, bytes.len > TAIL ? bytes.len - TAIL : 0);
  bool named = qconv_str_find(qconv_str_slice(bytes, 0, 4096), QCONV_STR("collection.anki2")) != QCONV_NOT_FOUND ||
               qconv_str_find(tail, QCONV_STR("collection.anki2")) != QCONV_NOT_FOUND;
  return named ? QCONV_CERTAIN : QCONV_NO_MATCH;
}

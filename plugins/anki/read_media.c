/* The files of a package: "0", "1", ... and a map that names them.

   Names are only ever keys of the bank, but other programs will make files of them:
   a package with one that is more than a file's name is refused. A file is unpacked
   when the first field names it; those that no field names stay behind. */
#include "copy.h"
#include "read.h"

#include <qconv/hash.h>
#include <qconv/json.h>
#include <qconv/protobuf.h>
#include <qconv/unicode.h>

enum { LARGEST_MAP = 64 << 20, LARGEST_FILE = 100 << 20, LONGEST_NAME = 255 };

/* A file in the bank. */
struct taken {
  struct anki_read_file *file;
  struct qconv_media *media;
  size_t place; /* in the bank it is from; SIZE_MAX: nobody knows */
};

static bool is_file_name(qconv_str name)
{
  bool drive = name.len >= 2 && qconv_is_alpha(name.data[0]) && name.data[1] == ':';
  bool dots = qconv_str_equal(name, QCONV_STR(".")) || qconv_str_equal(name, QCONV_STR(".."));
  if (name.len == 0 || name.len > LONGEST_NAME || drive || dots || qconv_utf8_valid(name) != name.len)
    return false;
  for (size_t i = 0; i < name.len; i++)
    if ((unsigned char)name.data[i] < 0x20 || name.data[i] == 0x7f || name.data[i] == '/' || name.data[i] == '\\')
      return false;
  return true;
}

static bool add_file(struct anki_reading *reading, const struct anki_read_file *what)
{
  if (!is_file_name(what->name))
    return anki_refuse(reading, "\"%.*s\" is no name for a file", QCONV_ARG(qconv_str_slice(what->name, 0, 300)));
  void **known = qconv_map_at(reading->arena, &reading->files, NULL, what->name);
  if (*known)
    return anki_refuse(reading, "it has two files named \"%.*s\"", QCONV_ARG(what->name));
  void **alike = qconv_map_at(reading->arena, &reading->folded, NULL, qconv_fold(reading->arena, what->name));
  if (*alike)
    return anki_refuse(reading, "it has two files whose names differ in case only: \"%.*s\"", QCONV_ARG(what->name));
  struct anki_read_file *file = QCONV_NEW(reading->arena, struct anki_read_file);
  *file = *what;
  *known = *alike = file;
  reading->file_count++;
  return true;
}

static bool is_number(qconv_str text)
{
  for (size_t i = 0; i < text.len; i++)
    if (!qconv_is_digit(text.data[i]))
      return false;
  return text.len > 0 && text.len <= 10;
}

static bool read_map_json(struct anki_reading *reading, qconv_str map)
{
  qconv_str root = qconv_json_load(reading->arena, reading->log, map);
  if (!root.data || qconv_json_type(root) != QCONV_JSON_OBJECT)
    return anki_refuse(reading, "its map of files is damaged");
  struct qconv_json_walk members = qconv_json_walk(root);
  while (qconv_json_next(&members)) {
    struct anki_read_file file = {.entry = qconv_json_string(reading->arena, members.name)};
    if (!is_number(file.entry) || qconv_json_type(members.value) != QCONV_JSON_STRING)
      return anki_refuse(reading, "its map of files is none");
    file.name = qconv_json_string(reading->arena, members.value);
    if (!add_file(reading, &file))
      return false;
  }
  return true;
}

static bool read_map_entry(struct anki_reading *reading, qconv_str bytes, size_t index)
{
  struct qconv_protobuf entry = {.rest = bytes};
  struct anki_read_file file = {.entry = qconv_format(reading->arena, "%zu", index), .name = QCONV_STR("")};
  while (qconv_protobuf_next(&entry)) {
    if (entry.field == 1 && !entry.has_number)
      file.name = qconv_str_copy(reading->arena, entry.bytes);
    if (entry.field == 2 && entry.has_number)
      file.size = entry.number;
    if (entry.field == 3 && !entry.has_number)
      file.digest = entry.bytes;
  }
  if (entry.broken || (file.digest.data && file.digest.len != 20))
    return anki_refuse(reading, "its map of files is damaged");
  return add_file(reading, &file);
}

static bool read_map_protobuf(struct anki_reading *reading, qconv_str map)
{
  struct qconv_protobuf entries = {.rest = map};
  size_t count = 0;
  while (qconv_protobuf_next(&entries))
    if (entries.field == 1 && !entries.has_number && !read_map_entry(reading, entries.bytes, count++))
      return false;
  return !entries.broken || anki_refuse(reading, "its map of files is damaged");
}

bool anki_read_media_map(struct anki_reading *reading)
{
  if (!reading->archive || !qconv_archive_has(reading->archive, QCONV_STR("media")))
    return true;
  qconv_str map = anki_unpack(reading, QCONV_STR("media"), LARGEST_MAP);
  if (!map.data)
    return false;
  return reading->generation == ANKI_THIRD_KIND ? read_map_protobuf(reading, map) : read_map_json(reading, map);
}

static qconv_str type_of(qconv_str name)
{
  static const struct {
    const char *suffix, *type;
  } types[] = {{".png", "image/png"},   {".jpg", "image/jpeg"},    {".jpeg", "image/jpeg"}, {".gif", "image/gif"},
               {".webp", "image/webp"}, {".svg", "image/svg+xml"}, {".avif", "image/avif"}, {".mp3", "audio/mpeg"},
               {".ogg", "audio/ogg"},   {".oga", "audio/ogg"},     {".opus", "audio/ogg"},  {".wav", "audio/wav"},
               {".m4a", "audio/mp4"},   {".flac", "audio/flac"},   {".mp4", "video/mp4"},   {".webm", "video/webm"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    size_t len = strlen(types[i].suffix);
    if (name.len > len && qconv_str_equal_nocase(qconv_str_from(name, name.len - len), qconv_str_of(types[i].suffix)))
      return qconv_str_of(types[i].type);
  }
  return QCONV_STR("application/octet-stream");
}

/* Puts a file into the bank under a name; false: the name is another file's. */
static bool take_file(struct anki_reading *reading, struct anki_read_file *file, qconv_str name, qconv_str type,
                      size_t place)
{
  void **known = qconv_map_at(reading->arena, &reading->taken, NULL, name);
  if (*known)
    return ((struct taken *)*known)->file == file;
  struct taken *taken = *known = QCONV_NEW(reading->arena, struct taken);
  *taken = (struct taken){file, qconv_bank_media(reading->bank, name), place};
  taken->media->type = type;
  file->as = file->taken ? file->as : name;
  file->taken = true;
  return true;
}

/* Without a map any name may be that of a file in the folder; each is looked for once. */
static struct anki_read_file *find_file(struct anki_reading *reading, qconv_str name)
{
  struct anki_read_file *file = qconv_map_get(&reading->files, NULL, name);
  if (file || !reading->folder || !is_file_name(name))
    return file;
  *qconv_map_at(reading->arena, &reading->files, NULL, name) = file = QCONV_NEW(reading->arena, struct anki_read_file);
  file->name = name;
  file->entry = qconv_format(reading->arena, "%s/%.*s", reading->folder, QCONV_ARG(name));
  if (!reading->archive)
    file->bytes = qconv_fetch(reading->job, file->entry);
  return file;
}

static bool is_there(const struct anki_reading *reading, const struct anki_read_file *file)
{
  return file->bytes.data || (reading->archive && qconv_archive_has(reading->archive, file->entry));
}

qconv_str anki_read_media(struct anki_reading *reading, qconv_str name)
{
  struct anki_read_file *file = find_file(reading, name);
  if (!file)
    return QCONV_NOWHERE;
  bool there = is_there(reading, file);
  if (!file->asked && !there && !reading->folder)
    qconv_report(reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.missing-file",
                 "the package names the file \"%.*s\" and does not hold it", QCONV_ARG(name));
  if (!file->asked && !file->taken && there)
    take_file(reading, file, file->name, type_of(file->name), SIZE_MAX);
  file->asked = true;
  return file->taken ? file->as : QCONV_NOWHERE;
}

bool anki_name_media(struct anki_reading *reading, const struct anki_copied_file *copied)
{
  struct anki_read_file *file = find_file(reading, copied->packed);
  if (!file || !copied->name.len)
    return false;
  if (!is_there(reading, file))
    return anki_read_media(reading, copied->packed).data != NULL; /* which warns */
  return take_file(reading, file, copied->name, copied->type, copied->place);
}

static bool is_as_said(const struct anki_read_file *file, qconv_str bytes)
{
  uint8_t digest[20];
  if (!file->digest.data)
    return true;
  qconv_sha1(bytes, digest);
  return bytes.len == file->size && memcmp(digest, file->digest.data, sizeof digest) == 0;
}

static int by_place(const void *a, const void *b)
{
  size_t one = (*(const struct taken *const *)a)->place, other = (*(const struct taken *const *)b)->place;
  return (one > other) - (one < other);
}

/* In the order of the bank they are from; the others in the order they were asked for. */
static void order_media(struct anki_reading *reading, struct taken **all)
{
  struct qconv_bank *bank = reading->bank;
  size_t count = 0;
  for (struct qconv_media *media = bank->media.first; media; media = media->next) {
    struct taken *taken = qconv_map_get(&reading->taken, NULL, media->name);
    taken->place = taken->place == SIZE_MAX ? SIZE_MAX - bank->media.count + count : taken->place;
    all[count++] = taken;
  }
  if (count == 0)
    return;
  qsort(all, count, sizeof *all, by_place);
  bank->media.first = all[0]->media;
  bank->media.last = all[count - 1]->media;
  for (size_t i = 0; i < count; i++)
    all[i]->media->next = i + 1 < count ? all[i + 1]->media : NULL;
}

bool anki_read_files(struct anki_reading *reading)
{
  size_t count = reading->bank->media.count;
  struct taken **all = QCONV_NEW_ARRAY(reading->arena, struct taken *, count);
  order_media(reading, all);
  for (size_t i = 0; i < count; i++) {
    struct anki_read_file *file = all[i]->file;
    if (!file->bytes.data) {
      file->bytes = anki_unpack(reading, file->entry, LARGEST_FILE);
      reading->taken_count++;
    }
    if (!file->bytes.data)
      return false;
    if (!is_as_said(file, file->bytes))
      return anki_refuse(reading, "the file \"%.*s\" is not what its map says", QCONV_ARG(file->name));
    all[i]->media->data = file->bytes;
  }
  return true;
}

/* Zip archives: libzip keeps the format, libdeflate makes the bytes.

   Compressing here and handing libzip entries that are deflated already takes
   half the time of its own compression and gives a smaller file.  libzip takes
   such an entry when the source's STAT names method, sizes and checksum. */
#include <qconv/zip.h>

#include <libdeflate.h>
#include <qconv/map.h>
#include <zip.h>

#define LEVEL 5
#define DOS_1980_01_01 33 /* zip has no earlier date */
#define REGULAR_FILE_0644 (0100644u << 16)

struct entry {
  struct entry *next;
  const char *name;
  qconv_str packed;
  size_t size; /* unpacked */
  size_t read; /* how much of packed libzip has taken */
  uint32_t crc;
  zip_uint16_t method;
  zip_error_t error;
};

struct qconv_zip {
  struct qconv_arena *arena;
  struct libdeflate_compressor *compressor;
  char *scratch; /* room to deflate to */
  size_t scratch_size;
  struct entry *first, *last;
  zip_t *archive;       /* while it is being made */
  zip_source_t *target; /* its bytes */
};

static void release(void *what)
{
  struct qconv_zip *zip = what;
  if (zip->archive)
    zip_discard(zip->archive);
  if (zip->target)
    zip_source_free(zip->target);
  if (zip->compressor)
    libdeflate_free_compressor(zip->compressor);
}

struct qconv_zip *qconv_zip_new(struct qconv_arena *arena)
{
  struct qconv_zip *zip = QCONV_NEW(arena, struct qconv_zip);
  zip->arena = arena;
  qconv_defer(arena, release, zip);
  return zip;
}

/* Leaves the bytes alone when deflating does not make them smaller. */
static void deflate_entry(struct qconv_zip *zip, struct entry *entry)
{
  if (entry->size < 2)
    return;
  if (!zip->compressor)
    zip->compressor = libdeflate_alloc_compressor(LEVEL);
  if (!zip->compressor)
    qconv_arena_fail(zip->arena);
  if (entry->size > zip->scratch_size) {
    zip->scratch_size = entry->size > 2 * zip->scratch_size ? entry->size : 2 * zip->scratch_size;
    zip->scratch = qconv_alloc_bytes(zip->arena, zip->scratch_size);
  }
  size_t len =
      libdeflate_deflate_compress(zip->compressor, entry->packed.data, entry->size, zip->scratch, entry->size - 1);
  if (len > 0) {
    entry->packed = qconv_str_copy(zip->arena, (qconv_str){zip->scratch, len});
    entry->method = ZIP_CM_DEFLATE;
  }
}

void qconv_zip_add(struct qconv_zip *zip, const char *name, qconv_str bytes, enum qconv_zip_method method)
{
  struct entry *entry = QCONV_NEW(zip->arena, struct entry);
  entry->name = qconv_str_zero(zip->arena, qconv_str_of(name));
  entry->packed = bytes;
  entry->size = bytes.len;
  entry->crc = bytes.len ? libdeflate_crc32(0, bytes.data, bytes.len) : 0;
  entry->method = ZIP_CM_STORE;
  zip_error_init(&entry->error);
  if (method == QCONV_ZIP_DEFLATE)
    deflate_entry(zip, entry);
  if (zip->last)
    zip->last->next = entry;
  else
    zip->first = entry;
  zip->last = entry;
}

static zip_int64_t give_stat(const struct entry *entry, void *data, zip_uint64_t len)
{
  zip_stat_t *stat = data;
  if (len < sizeof *stat)
    return -1;
  zip_stat_init(stat);
  stat->size = entry->size;
  stat->comp_size = entry->packed.len;
  stat->comp_method = entry->method;
  stat->crc = entry->crc;
  stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
  return sizeof *stat;
}

static zip_int64_t give_bytes(struct entry *entry, void *data, zip_uint64_t len)
{
  size_t left = entry->packed.len - entry->read;
  size_t count = len < left ? (size_t)len : left;
  if (count > 0)
    memcpy(data, entry->packed.data + entry->read, count);
  entry->read += count;
  return (zip_int64_t)count;
}

static zip_int64_t source(void *context, void *data, zip_uint64_t len, zip_source_cmd_t command)
{
  struct entry *entry = context;
  switch (command) {
  case ZIP_SOURCE_SUPPORTS:
    return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                          ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
  case ZIP_SOURCE_OPEN:
    entry->read = 0;
    return 0;
  case ZIP_SOURCE_READ:
    return give_bytes(entry, data, len);
  case ZIP_SOURCE_STAT:
    return give_stat(entry, data, len);
  case ZIP_SOURCE_ERROR:
    return zip_error_to_data(&entry->error, data, len);
  case ZIP_SOURCE_CLOSE:
  case ZIP_SOURCE_FREE:
    return 0;
  default:
    zip_error_set(&entry->error, ZIP_ER_OPNOTSUPP, 0);
    return -1;
  }
}

static bool add_entry(zip_t *archive, struct entry *entry)
{
  zip_source_t *bytes = zip_source_function(archive, source, entry);
  if (!bytes)
    return false;
  zip_int64_t index = zip_file_add(archive, entry->name, bytes, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(bytes);
    return false;
  }
  zip_uint64_t at = (zip_uint64_t)index;
  return zip_set_file_compression(archive, at, entry->method, LEVEL) == 0 &&
         zip_file_set_dostime(archive, at, 0, DOS_1980_01_01, 0) == 0 &&
         zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, REGULAR_FILE_0644) == 0;
}

/* Makes the archive in memory: libzip goes back to complete each header. */
static bool make(struct qconv_zip *zip, zip_error_t *error)
{
  zip->target = zip_source_buffer_create(NULL, 0, 0, error);
  if (!zip->target)
    return false;
  zip->archive = zip_open_from_source(zip->target, ZIP_CREATE | ZIP_TRUNCATE, error);
  if (!zip->archive)
    return false;
  zip_source_keep(zip->target); /* the archive owns the first hold */
  bool added = true;
  for (struct entry *entry = zip->first; entry && added; entry = entry->next)
    added = add_entry(zip->archive, entry);
  if (added && zip_close(zip->archive) == 0) {
    zip->archive = NULL;
    return true;
  }
  zip_error_set(error, zip_error_code_zip(zip_get_error(zip->archive)), 0);
  return false;
}

static bool copy_out(struct qconv_zip *zip, struct qconv_output *output)
{
  char chunk[32768];
  if (zip_source_open(zip->target) != 0)
    return false;
  zip_int64_t count;
  while ((count = zip_source_read(zip->target, chunk, sizeof chunk)) > 0)
    qconv_put(output, (qconv_str){chunk, (size_t)count});
  zip_source_close(zip->target);
  return count == 0;
}

bool qconv_zip_write(struct qconv_zip *zip, struct qconv_log *log, struct qconv_output *output)
{
  zip_error_t error;
  zip_error_init(&error);
  bool written = make(zip, &error);
  if (written && !copy_out(zip, output)) {
    zip_error_set(&error, ZIP_ER_READ, 0);
    written = false;
  }
  int code = zip_error_code_zip(&error);
  if (!written && code == ZIP_ER_MEMORY)
    qconv_arena_fail(zip->arena);
  if (!written)
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "zip.write", "the archive cannot be made: %s",
                 zip_error_strerror(&error));
  zip_error_fini(&error);
  return written;
}

/* --- reading --- */

#define LEAST_TOTAL ((size_t)256 * 1024 * 1024)
#define LARGEST_RATIO 20
#define MOST_ENTRIES 100000

struct qconv_archive {
  struct qconv_arena *arena;
  zip_t *handle;
  struct qconv_map names; /* to entries */
  size_t left;            /* of what it may give */
};

struct listed {
  zip_uint64_t index;
  zip_stat_t stat;
};

static void close_archive(void *what)
{
  zip_discard(((struct qconv_archive *)what)->handle);
}

static void *refuse(struct qconv_log *log, qconv_str name, const char *why)
{
  if (name.data)
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "zip.read", "the entry \"%.*s\" of the archive cannot be read: %s",
                 QCONV_ARG(name), why);
  else
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "zip.read", "the archive cannot be read: %s", why);
  return NULL;
}

static bool list_entry(struct qconv_archive *archive, struct qconv_log *log, zip_uint64_t index)
{
  struct listed *entry = QCONV_NEW(archive->arena, struct listed);
  entry->index = index;
  const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(archive->handle, index, ZIP_FL_ENC_RAW, &entry->stat) != 0 ||
      (entry->stat.valid & needed) != needed)
    return refuse(log, QCONV_NOWHERE, "its directory is damaged");
  qconv_str name = qconv_str_of(entry->stat.name);
  if (name.len == 0 || qconv_utf8_valid(name) != name.len)
    return refuse(log, QCONV_NOWHERE, "the name of an entry is none");
  void **known = qconv_map_at(archive->arena, &archive->names, NULL, name);
  if (*known)
    return refuse(log, name, "there are two of that name");
  *known = entry;
  return true;
}

struct qconv_archive *qconv_archive_open(struct qconv_arena *arena, struct qconv_log *log, qconv_str bytes)
{
  struct qconv_archive *archive = QCONV_NEW(arena, struct qconv_archive);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes.data, bytes.len, 0, &error);
  archive->arena = arena;
  archive->handle = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  if (!archive->handle) {
    int code = zip_error_code_zip(&error);
    if (source)
      zip_source_free(source);
    if (code == ZIP_ER_MEMORY)
      qconv_arena_fail(arena);
    refuse(log, QCONV_NOWHERE, zip_error_strerror(&error));
    zip_error_fini(&error);
    return NULL;
  }
  zip_error_fini(&error);
  qconv_defer(arena, close_archive, archive);
  archive->left = bytes.len > LEAST_TOTAL / LARGEST_RATIO ? bytes.len : LEAST_TOTAL / LARGEST_RATIO;
  archive->left = archive->left > SIZE_MAX / LARGEST_RATIO ? SIZE_MAX : archive->left * LARGEST_RATIO;
  zip_int64_t count = zip_get_num_entries(archive->handle, 0);
  if (count > MOST_ENTRIES)
    return refuse(log, QCONV_NOWHERE, "it has too many entries");
  for (zip_int64_t i = 0; i < count; i++)
    if (!list_entry(archive, log, (zip_uint64_t)i))
      return NULL;
  return archive;
}

bool qconv_archive_has(const struct qconv_archive *archive, qconv_str name)
{
  return qconv_map_get(&archive->names, NULL, name) != NULL;
}

/* Takes one byte more than the entry says it has, if there is one: then it lied. */
static const char *inflate_entry(struct qconv_archive *archive, zip_file_t *file, char *bytes, size_t size)
{
  size_t len = 0;
  zip_int64_t count = 1;
  while (count > 0 && len <= size) {
    count = zip_fread(file, bytes + len, size + 1 - len);
    len += count > 0 ? (size_t)count : 0;
  }
  archive->left -= size;
  if (count < 0)
    return "it is damaged";
  return len > size ? "it is larger than it says" : len < size ? "it is smaller than it says" : NULL;
}

static const char *why_not(const struct qconv_archive *archive, const struct listed *entry, size_t most)
{
  if (!entry)
    return "it is not there";
  if (entry->stat.encryption_method != ZIP_EM_NONE)
    return "it is encrypted";
  if (entry->stat.comp_method != ZIP_CM_STORE && entry->stat.comp_method != ZIP_CM_DEFLATE)
    return "it is packed in a way that is not read here";
  if (entry->stat.size > most || entry->stat.size > archive->left)
    return "it is too large";
  return NULL;
}

qconv_str qconv_archive_read(struct qconv_archive *archive, struct qconv_log *log, qconv_str name, size_t most)
{
  const struct listed *entry = qconv_map_get(&archive->names, NULL, name);
  const char *why = why_not(archive, entry, most < SIZE_MAX - 1 ? most : SIZE_MAX - 2);
  size_t size = why ? 0 : (size_t)entry->stat.size;
  char *bytes = qconv_alloc_bytes(archive->arena, size + 1);
  zip_file_t *file = why ? NULL : zip_fopen_index(archive->handle, entry->index, 0);
  if (!why)
    why = file ? inflate_entry(archive, file, bytes, size) : "it is damaged";
  if (file)
    zip_fclose(file);
  if (!why)
    return (qconv_str){bytes, size};
  refuse(log, name, why);
  return QCONV_NOWHERE;
}

/* Zip archives: libzip keeps the format, libdeflate makes the bytes.

   Compressing here and handing libzip entries that are deflated already takes
   half the time of its own compression and gives a smaller file.  libzip takes
   such an entry when the source's STAT names method, sizes and checksum. */
#include <qconv/zip.h>

#include <libdeflate.h>
#include <zip.h>

#define LEVEL 6
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
  char *packed = qconv_alloc_bytes(zip->arena, entry->size - 1);
  size_t len = libdeflate_deflate_compress(zip->compressor, entry->packed.data, entry->size, packed, entry->size - 1);
  if (len > 0) {
    entry->packed = (qconv_str){packed, len};
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

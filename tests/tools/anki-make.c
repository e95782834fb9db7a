/* Makes a package, or what only looks like one, for tests:

       anki-make OUT ENTRY...

   An ENTRY is NAME=VALUE; NAME^=VALUE deflates it, NAME~SIZE=VALUE lies about its size.
   The same name may come twice. A VALUE is one of

       text:TEXT   hex:DIGITS   file:PATH   zeros:COUNT
       sql:PATH           the database that the statements in the file make
       zstd:VALUE         a frame of it
       break@AT:VALUE     64 bytes at this offset overwritten
       set@AT,BYTE:VALUE  one byte at this offset set

   The only entry "=VALUE" is the whole file. */
#include <libdeflate.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

struct bytes {
  unsigned char *data;
  size_t len;
};

static _Noreturn void fail(const char *what)
{
  fprintf(stderr, "anki-make: %s\n", what);
  exit(1);
}

/* Lives as long as the program. */
static struct bytes new_bytes(size_t len)
{
  static struct block {
    struct block *next;
    unsigned char bytes[];
  } * blocks;
  struct block *block = calloc(1, sizeof *block + len + 1);
  if (!block)
    fail("no memory");
  block->next = blocks;
  blocks = block;
  return (struct bytes){block->bytes, len};
}

static struct bytes read_file(const char *path)
{
  FILE *file = fopen(path, "rb");
  struct bytes bytes = new_bytes(16 << 20);
  if (!file)
    fail(path);
  bytes.len = fread(bytes.data, 1, 16 << 20, file);
  bytes.data[bytes.len] = 0;
  fclose(file);
  return bytes;
}

static struct bytes database(const char *path)
{
  sqlite3 *handle;
  sqlite3_int64 size;
  struct bytes statements = read_file(path);
  if (sqlite3_open(":memory:", &handle) != SQLITE_OK ||
      sqlite3_exec(handle, (const char *)statements.data, NULL, NULL, NULL) != SQLITE_OK)
    fail(sqlite3_errmsg(handle));
  unsigned char *image = sqlite3_serialize(handle, "main", &size, 0);
  if (!image)
    fail("the database is empty");
  struct bytes bytes = new_bytes((size_t)size);
  memcpy(bytes.data, image, bytes.len);
  sqlite3_free(image);
  sqlite3_close(handle);
  return bytes;
}

static struct bytes hex(const char *digits)
{
  struct bytes bytes = new_bytes(strlen(digits) / 2);
  for (size_t i = 0; i < bytes.len; i++) {
    unsigned byte;
    if (sscanf(digits + 2 * i, "%2x", &byte) != 1)
      fail(digits);
    bytes.data[i] = (unsigned char)byte;
  }
  return bytes;
}

static struct bytes frame(struct bytes content)
{
  struct bytes packed = new_bytes(ZSTD_compressBound(content.len));
  packed.len = ZSTD_compress(packed.data, packed.len, content.data, content.len, 3);
  if (ZSTD_isError(packed.len))
    fail("zstd");
  return packed;
}

static const char *behind(const char *text, const char *prefix)
{
  return strncmp(text, prefix, strlen(prefix)) == 0 ? text + strlen(prefix) : NULL;
}

static struct bytes value(const char *text);

static struct bytes damaged(const char *text, size_t width)
{
  char *end;
  unsigned long at = strtoul(text, &end, 10), byte = 0x5a;
  if (width == 1)
    byte = strtoul(end + 1, &end, 10);
  struct bytes bytes = value(end + 1);
  for (size_t i = at; i < at + width && i < bytes.len; i++)
    bytes.data[i] = (unsigned char)byte;
  return bytes;
}

static struct bytes value(const char *text)
{
  const char *rest;
  if ((rest = behind(text, "text:"))) {
    struct bytes bytes = new_bytes(strlen(rest));
    memcpy(bytes.data, rest, bytes.len);
    return bytes;
  }
  if ((rest = behind(text, "hex:")))
    return hex(rest);
  if ((rest = behind(text, "file:")))
    return read_file(rest);
  if ((rest = behind(text, "zeros:")))
    return new_bytes(strtoul(rest, NULL, 10));
  if ((rest = behind(text, "sql:")))
    return database(rest);
  if ((rest = behind(text, "zstd:")))
    return frame(value(rest));
  if ((rest = behind(text, "break@")))
    return damaged(rest, 64);
  if ((rest = behind(text, "set@")))
    return damaged(rest, 1);
  fail(text);
}

/* --- the archive: APPNOTE 4.3.7, 4.3.12, 4.3.16 --- */

struct entry {
  char name[200];
  struct bytes packed;
  uint32_t size, crc, method, offset;
};

static void put(FILE *out, uint32_t number, size_t width)
{
  for (size_t i = 0; i < width; i++)
    fputc((int)(number >> (8 * i) & 255), out);
}

/* What the local header and the directory have in common. */
static void put_common(FILE *out, const struct entry *entry)
{
  put(out, 20, 2);
  put(out, 0, 2);
  put(out, entry->method, 2);
  put(out, 33u << 16, 4);
  put(out, entry->crc, 4);
  put(out, (uint32_t)entry->packed.len, 4);
  put(out, entry->size, 4);
  put(out, (uint32_t)strlen(entry->name), 2);
  put(out, 0, 2);
}

static void put_entry(FILE *out, struct entry *entry)
{
  entry->offset = (uint32_t)ftell(out);
  put(out, 0x04034b50, 4);
  put_common(out, entry);
  fputs(entry->name, out);
  fwrite(entry->packed.data, 1, entry->packed.len, out);
}

static void put_directory(FILE *out, const struct entry *entries, size_t count)
{
  uint32_t start = (uint32_t)ftell(out);
  for (size_t i = 0; i < count; i++) {
    put(out, 0x02014b50, 4);
    put(out, 20, 2);
    put_common(out, &entries[i]);
    put(out, 0, 2);
    put(out, 0, 4);
    put(out, 0, 4);
    put(out, entries[i].offset, 4);
    fputs(entries[i].name, out);
  }
  uint32_t size = (uint32_t)ftell(out) - start;
  put(out, 0x06054b50, 4);
  put(out, 0, 4);
  put(out, (uint32_t)count, 2);
  put(out, (uint32_t)count, 2);
  put(out, size, 4);
  put(out, start, 4);
  put(out, 0, 2);
}

static void deflate_entry(struct entry *entry)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(9);
  struct bytes packed = new_bytes(libdeflate_deflate_compress_bound(compressor, entry->packed.len));
  packed.len = libdeflate_deflate_compress(compressor, entry->packed.data, entry->packed.len, packed.data, packed.len);
  libdeflate_free_compressor(compressor);
  entry->packed = packed;
  entry->method = 8;
}

static struct entry make_entry(const char *text)
{
  struct entry entry = {.name = ""};
  const char *equal = strchr(text, '=');
  size_t len = strcspn(text, "=^~");
  if (!equal || len >= sizeof entry.name)
    fail(text);
  memcpy(entry.name, text, len);
  entry.packed = value(equal + 1);
  entry.size = (uint32_t)entry.packed.len;
  entry.crc = libdeflate_crc32(0, entry.packed.data, entry.packed.len);
  if (text[len] == '^')
    deflate_entry(&entry);
  if (text[len] == '~')
    entry.size = (uint32_t)strtoul(text + len + 1, NULL, 10);
  return entry;
}

int main(int count, char **arguments)
{
  static struct entry entries[100];
  if (count < 3 || count > 100)
    fail("usage: anki-make OUT ENTRY...");
  for (int i = 2; i < count; i++)
    entries[i - 2] = make_entry(arguments[i]);
  FILE *out = fopen(arguments[1], "wb");
  if (!out)
    fail(arguments[1]);
  if (arguments[2][0] == '=') {
    fwrite(entries[0].packed.data, 1, entries[0].packed.len, out);
  } else {
    for (int i = 0; i < count - 2; i++)
      put_entry(out, &entries[i]);
    put_directory(out, entries, (size_t)count - 2);
  }
  return fclose(out) == 0 ? 0 : 1;
}

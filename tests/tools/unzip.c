/* A small reader of zip archives: APPNOTE 6.3 without zip64, RFC 1951. */
#include "unzip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bits {
  const unsigned char *data;
  size_t len, at;
  uint32_t held;
  unsigned count;
  unsigned char *out;
  size_t out_len, out_at;
  bool bad;
};

struct huffman {
  uint16_t counts[16], symbols[288];
};

static unsigned take(struct bits *in, unsigned need)
{
  while (in->count < need) {
    if (in->at == in->len) {
      in->bad = true;
      return 0;
    }
    in->held |= (uint32_t)in->data[in->at++] << in->count;
    in->count += 8;
  }
  unsigned value = in->held & ((1u << need) - 1);
  in->held >>= need;
  in->count -= need;
  return value;
}

static void build(struct huffman *code, const uint8_t *lengths, size_t count)
{
  uint16_t offsets[16] = {0};
  memset(code, 0, sizeof *code);
  for (size_t i = 0; i < count; i++)
    code->counts[lengths[i]]++;
  code->counts[0] = 0;
  for (size_t i = 1; i < 15; i++)
    offsets[i + 1] = (uint16_t)(offsets[i] + code->counts[i]);
  for (size_t i = 0; i < count; i++)
    if (lengths[i])
      code->symbols[offsets[lengths[i]]++] = (uint16_t)i;
}

static unsigned decode(struct bits *in, const struct huffman *code)
{
  int value = 0, first = 0, index = 0;
  for (unsigned length = 1; length < 16 && !in->bad; length++) {
    value |= (int)take(in, 1);
    int count = code->counts[length];
    if (value - count < first)
      return code->symbols[index + value - first];
    index += count;
    first = (first + count) << 1;
    value <<= 1;
  }
  in->bad = true;
  return 256;
}

static void put(struct bits *in, unsigned byte)
{
  if (in->out_at < in->out_len)
    in->out[in->out_at++] = (unsigned char)byte;
  else
    in->bad = true;
}

static void copy(struct bits *in, unsigned symbol, const struct huffman *distances)
{
  static const uint16_t lengths[] = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                     31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
  static const uint8_t length_bits[] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2,
                                        3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
  static const uint16_t starts[] = {1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,   97, 129,
                                    193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
                                    12289, 16385, 24577};
  unsigned i = symbol - 257;
  if (i >= 29) {
    in->bad = true;
    return;
  }
  size_t length = lengths[i] + take(in, length_bits[i]);
  unsigned code = decode(in, distances);
  if (code >= 30) {
    in->bad = true;
    return;
  }
  size_t back = starts[code] + take(in, code < 2 ? 0 : (code - 2) / 2);
  if (back > in->out_at)
    in->bad = true;
  for (; length > 0 && !in->bad; length--)
    put(in, in->out[in->out_at - back]);
}

static void read_codes(struct bits *in, struct huffman *literals, struct huffman *distances)
{
  static const uint8_t order[] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  uint8_t lengths[320] = {0};
  struct huffman code;
  unsigned literal_count = take(in, 5) + 257, distance_count = take(in, 5) + 1, count = take(in, 4) + 4;
  for (unsigned i = 0; i < count; i++)
    lengths[order[i]] = (uint8_t)take(in, 3);
  build(&code, lengths, 19);
  memset(lengths, 0, sizeof lengths);
  for (unsigned i = 0; i < literal_count + distance_count && !in->bad;) {
    unsigned symbol = decode(in, &code), repeat = 1;
    uint8_t length = (uint8_t)symbol;
    if (symbol == 16)
      repeat = 3 + take(in, 2), length = i ? lengths[i - 1] : 0;
    else if (symbol >= 17)
      repeat = symbol == 17 ? 3 + take(in, 3) : 11 + take(in, 7), length = 0;
    while (repeat-- > 0 && i < sizeof lengths)
      lengths[i++] = length;
  }
  build(literals, lengths, literal_count);
  build(distances, lengths + literal_count, distance_count);
}

static void fixed_codes(struct huffman *literals, struct huffman *distances)
{
  uint8_t lengths[288];
  for (size_t i = 0; i < 288; i++)
    lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  build(literals, lengths, 288);
  memset(lengths, 5, 30);
  build(distances, lengths, 30);
}

static void stored_block(struct bits *in)
{
  in->held = in->count = 0;
  unsigned length = take(in, 16);
  take(in, 16);
  for (; length > 0 && !in->bad; length--)
    put(in, take(in, 8));
}

static bool inflate(struct bits *in)
{
  for (bool last = false; !last && !in->bad;) {
    last = take(in, 1);
    unsigned type = take(in, 2);
    struct huffman literals, distances;
    if (type == 0) {
      stored_block(in);
      continue;
    }
    if (type == 2)
      read_codes(in, &literals, &distances);
    else
      fixed_codes(&literals, &distances);
    for (unsigned symbol; !in->bad && (symbol = decode(in, &literals)) != 256;)
      if (symbol < 256)
        put(in, symbol);
      else
        copy(in, symbol, &distances);
  }
  return !in->bad && in->out_at == in->out_len;
}

static uint32_t crc_of(const unsigned char *data, size_t len)
{
  uint32_t crc = 0xffffffffu;
  for (size_t i = 0; i < len; i++) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; bit++)
      crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
  }
  return ~crc;
}

static uint32_t number(const unsigned char *bytes, unsigned count)
{
  uint32_t value = 0;
  while (count-- > 0)
    value = value << 8 | bytes[count];
  return value;
}

static bool fail(const char *what, const char *name)
{
  fprintf(stderr, "%s: %s\n", name, what);
  return false;
}

/* One record of the central directory and the entry it tells of. */
static bool read_entry(const struct archive *archive, const unsigned char *record, struct entry *entry)
{
  size_t name_len = number(record + 28, 2), packed = number(record + 20, 4);
  entry->name = calloc(1, name_len + 1);
  memcpy(entry->name, record + 46, name_len);
  entry->len = number(record + 24, 4);
  entry->method = number(record + 10, 2);
  entry->offset = number(record + 42, 4);
  if (entry->offset + 30 > archive->len || entry->len > 1u << 30)
    return fail("no local header", entry->name);
  const unsigned char *local = archive->bytes + entry->offset;
  entry->extra_len = number(local + 28, 2);
  size_t start = entry->offset + 30 + number(local + 26, 2) + entry->extra_len;
  if (memcmp(local, "PK\3\4", 4) != 0 || start + packed > archive->len)
    return fail("a wrong local header", entry->name);
  entry->data = calloc(1, entry->len + 1);
  struct bits in = {.data = archive->bytes + start, .len = packed, .out = entry->data, .out_len = entry->len};
  if (entry->method == 0 && packed == entry->len)
    memcpy(entry->data, in.data, packed);
  else if (entry->method != 8 || !inflate(&in))
    return fail("does not inflate", entry->name);
  return crc_of(entry->data, entry->len) == number(record + 16, 4) || fail("a wrong checksum", entry->name);
}

static bool read_bytes(struct archive *archive, const char *path)
{
  FILE *file = fopen(path, "rb");
  if (!file)
    return fail("cannot be opened", path);
  size_t capacity = 1 << 16, got;
  archive->bytes = malloc(capacity);
  while ((got = fread(archive->bytes + archive->len, 1, capacity - archive->len, file)) > 0) {
    archive->len += got;
    if (archive->len == capacity)
      archive->bytes = realloc(archive->bytes, capacity *= 2);
  }
  fclose(file);
  return true;
}

bool archive_open(struct archive *archive, const char *path)
{
  if (!read_bytes(archive, path))
    return false;
  if (archive->len < 22)
    return fail("too short for an archive", path);
  const unsigned char *end = archive->bytes + archive->len - 22; /* we write no comment */
  if (memcmp(end, "PK\5\6", 4) != 0)
    return fail("does not end like an archive", path);
  archive->count = number(end + 10, 2);
  archive->entries = calloc(archive->count + 1, sizeof *archive->entries);
  size_t at = number(end + 16, 4);
  for (size_t i = 0; i < archive->count; i++) {
    const unsigned char *record = archive->bytes + at;
    if (at + 46 > archive->len || memcmp(record, "PK\1\2", 4) != 0)
      return fail("a wrong central directory", path);
    if (!read_entry(archive, record, &archive->entries[i]))
      return false;
    at += 46 + number(record + 28, 2) + number(record + 30, 2) + number(record + 32, 2);
  }
  return true;
}

const struct entry *archive_find(const struct archive *archive, const char *name)
{
  for (size_t i = 0; i < archive->count; i++)
    if (strcmp(archive->entries[i].name, name) == 0)
      return &archive->entries[i];
  return NULL;
}

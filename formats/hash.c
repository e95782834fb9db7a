/* Hashes, by libmd. */
#include <qconv/hash.h>

#include <sha1.h>
#include <sha2.h>

void qconv_sha1(qconv_str bytes, uint8_t digest[20])
{
  SHA1_CTX context;
  SHA1Init(&context);
  SHA1Update(&context, (const uint8_t *)bytes.data, bytes.len);
  SHA1Final(digest, &context);
}

void qconv_sha256(qconv_str bytes, uint8_t digest[32])
{
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, (const uint8_t *)bytes.data, bytes.len);
  SHA256Final(digest, &context);
}

static char *put_hex(char *to, const uint8_t *bytes, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    *to++ = "0123456789abcdef"[bytes[i] >> 4];
    *to++ = "0123456789abcdef"[bytes[i] & 15];
  }
  return to;
}

qconv_str qconv_hex(struct qconv_arena *arena, const uint8_t *bytes, size_t count)
{
  char *hex = qconv_alloc_array(arena, count + 1, 2);
  put_hex(hex, bytes, count);
  return (qconv_str){hex, 2 * count};
}

qconv_str qconv_uuid(struct qconv_arena *arena, qconv_str name)
{
  static const uint8_t urls[16] = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                   0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
  static const size_t groups[] = {4, 2, 2, 2, 6};
  uint8_t digest[20];
  SHA1_CTX context;
  SHA1Init(&context);
  SHA1Update(&context, urls, sizeof urls);
  SHA1Update(&context, (const uint8_t *)name.data, name.len);
  SHA1Final(digest, &context);
  digest[6] = (uint8_t)((digest[6] & 0x0f) | 0x50); /* version 5 */
  digest[8] = (uint8_t)((digest[8] & 0x3f) | 0x80); /* the variant of RFC 9562 */

  char *uuid = qconv_alloc(arena, 37), *to = uuid;
  const uint8_t *from = digest;
  for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
    if (i > 0)
      *to++ = '-';
    to = put_hex(to, from, groups[i]);
    from += groups[i];
  }
  return (qconv_str){uuid, 36};
}

qconv_str qconv_hash_name(struct qconv_arena *arena, qconv_str bytes)
{
  static const char digits[] = "abcdefghijkmnpqrstuvwxyz23456789"; /* none that looks like another */
  uint8_t digest[32];
  uint64_t value = 0;
  char name[13] = "q";
  qconv_sha256(bytes, digest);
  for (size_t i = 0; i < 8; i++)
    value = value << 8 | digest[i];
  for (size_t i = 1; i < sizeof name; i++, value >>= 5)
    name[i] = digits[value & 31];
  return qconv_str_copy(arena, (qconv_str){name, sizeof name});
}

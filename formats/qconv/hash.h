/* SHA-1 and SHA-256. */
#ifndef QCONV_HASH_H
#define QCONV_HASH_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

void qconv_sha1(qconv_str bytes, uint8_t digest[20]);
void qconv_sha256(qconv_str bytes, uint8_t digest[32]);
qconv_str qconv_hex(struct qconv_arena *arena, const uint8_t *bytes, size_t count);
/* A short name made of any bytes: a letter and twelve more letters or digits, lower case. */
qconv_str qconv_hash_name(struct qconv_arena *arena, qconv_str bytes);
/* A name-based UUID (RFC 9562, version 5) below the URL namespace, 36 characters. */
qconv_str qconv_uuid(struct qconv_arena *arena, qconv_str name);

#ifdef __cplusplus
}
#endif
#endif

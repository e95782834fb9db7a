/* Protocol Buffers, the wire format: https://protobuf.dev/programming-guides/encoding/

   A message is walked field by field; a message inside is the bytes of a field and
   is walked in turn by whoever knows that it is one.  Nothing is copied.  To write
   one, its fields are appended to a buffer, in order of their numbers. */
#ifndef QCONV_PROTOBUF_H
#define QCONV_PROTOBUF_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

/* { .rest = message } is ready. */
struct qconv_protobuf {
  qconv_str rest;   /* what was not visited yet */
  uint32_t field;   /* its number */
  bool has_number;  /* number says it, else bytes */
  uint64_t number;  /* of a varint or a fixed one */
  qconv_str bytes;  /* a string, bytes, a message or a packed list */
  bool broken;      /* the message does not go on as one */
};

/* The next field; false at the end and where the message is broken. */
bool qconv_protobuf_next(struct qconv_protobuf *message);

/* Append a field: a varint (negative ones take ten bytes), a 32-bit float, or bytes
   (a string, a message, a packed list). A zero is the default and is left out by the
   caller where the reader is to find none. */
void qconv_protobuf_put_number(struct qconv_buffer *message, uint32_t field, int64_t number);
void qconv_protobuf_put_float(struct qconv_buffer *message, uint32_t field, float number);
void qconv_protobuf_put_bytes(struct qconv_buffer *message, uint32_t field, qconv_str bytes);

#ifdef __cplusplus
}
#endif
#endif

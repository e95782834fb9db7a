/* Protocol Buffers: the few rules of the wire format. Groups, long out of use, are
   not read. */
#include <qconv/protobuf.h>

enum wire { WIRE_VARINT = 0, WIRE_64 = 1, WIRE_BYTES = 2, WIRE_32 = 5 };

/* At most ten bytes of seven bits each, the lowest first. */
static bool take_varint(qconv_str *rest, uint64_t *number)
{
  *number = 0;
  for (unsigned i = 0; i < 10 && i < rest->len; i++) {
    unsigned char byte = (unsigned char)rest->data[i];
    if (i == 9 && byte > 1)
      return false;
    *number |= (uint64_t)(byte & 0x7f) << (7 * i);
    if (byte < 0x80) {
      *rest = qconv_str_from(*rest, i + 1);
      return true;
    }
  }
  return false;
}

static bool take_fixed(qconv_str *rest, unsigned width, uint64_t *number)
{
  if (rest->len < width)
    return false;
  *number = 0;
  for (unsigned i = 0; i < width; i++)
    *number |= (uint64_t)(unsigned char)rest->data[i] << (8 * i);
  *rest = qconv_str_from(*rest, width);
  return true;
}

static bool take_bytes(qconv_str *rest, qconv_str *bytes)
{
  uint64_t len;
  if (!take_varint(rest, &len) || len > rest->len)
    return false;
  *bytes = qconv_str_slice(*rest, 0, (size_t)len);
  *rest = qconv_str_from(*rest, (size_t)len);
  return true;
}

static bool take_value(struct qconv_protobuf *message, unsigned wire)
{
  message->has_number = wire != WIRE_BYTES;
  switch (wire) {
  case WIRE_VARINT:
    return take_varint(&message->rest, &message->number);
  case WIRE_64:
    return take_fixed(&message->rest, 8, &message->number);
  case WIRE_32:
    return take_fixed(&message->rest, 4, &message->number);
  case WIRE_BYTES:
    return take_bytes(&message->rest, &message->bytes);
  default:
    return false;
  }
}

bool qconv_protobuf_next(struct qconv_protobuf *message)
{
  uint64_t key;
  message->number = 0;
  message->bytes = (qconv_str){NULL, 0};
  if (message->broken || message->rest.len == 0)
    return false;
  if (take_varint(&message->rest, &key) && key >> 3 > 0 && key >> 3 < (1u << 29)) {
    message->field = (uint32_t)(key >> 3);
    if (take_value(message, key & 7))
      return true;
  }
  message->broken = true;
  return false;
}

static void put_varint(struct qconv_buffer *message, uint64_t number)
{
  for (; number >= 0x80; number >>= 7)
    qconv_append_char(message, (char)(number | 0x80));
  qconv_append_char(message, (char)number);
}

static void put_tag(struct qconv_buffer *message, uint32_t field, enum wire wire)
{
  put_varint(message, (uint64_t)field << 3 | wire);
}

void qconv_protobuf_put_number(struct qconv_buffer *message, uint32_t field, int64_t number)
{
  put_tag(message, field, WIRE_VARINT);
  put_varint(message, (uint64_t)number);
}

void qconv_protobuf_put_float(struct qconv_buffer *message, uint32_t field, float number)
{
  uint32_t bits;
  memcpy(&bits, &number, sizeof bits);
  put_tag(message, field, WIRE_32);
  for (unsigned i = 0; i < 4; i++)
    qconv_append_char(message, (char)(bits >> (8 * i)));
}

void qconv_protobuf_put_bytes(struct qconv_buffer *message, uint32_t field, qconv_str bytes)
{
  put_tag(message, field, WIRE_BYTES);
  put_varint(message, bytes.len);
  qconv_append(message, bytes);
}

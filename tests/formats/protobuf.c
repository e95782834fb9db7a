/* The wire format, with the examples of its own guide. */
#include "../suite.h"

#include <qconv/protobuf.h>

static struct qconv_protobuf over(const char *bytes, size_t len)
{
  return (struct qconv_protobuf){.rest = {bytes, len}};
}
#define OVER(literal) over(literal, sizeof(literal) - 1)

static void reads_numbers(void)
{
  struct qconv_protobuf message = OVER("\x08\x96\x01\x10\x00\x1d\x01\x02\x03\x04\x21\xff\xff\xff\xff\xff\xff\xff\xff");
  CU_ASSERT(qconv_protobuf_next(&message));
  CU_ASSERT(message.field == 1 && message.has_number && message.number == 150);
  CU_ASSERT(qconv_protobuf_next(&message));
  CU_ASSERT(message.field == 2 && message.number == 0);
  CU_ASSERT(qconv_protobuf_next(&message));
  CU_ASSERT(message.field == 3 && message.number == 0x04030201);
  CU_ASSERT(qconv_protobuf_next(&message));
  CU_ASSERT(message.field == 4 && message.number == UINT64_MAX);
  CU_ASSERT_FALSE(qconv_protobuf_next(&message));
  CU_ASSERT_FALSE(message.broken);
}

static void reads_bytes(void)
{
  struct qconv_protobuf message = OVER("\x12\x07testing\x1a\x00\xfa\x0f\x01x");
  CU_ASSERT(qconv_protobuf_next(&message));
  CU_ASSERT(message.field == 2 && !message.has_number);
  ASSERT_STR(message.bytes, "testing");
  CU_ASSERT(qconv_protobuf_next(&message));
  CU_ASSERT(message.field == 3 && message.bytes.data && message.bytes.len == 0);
  CU_ASSERT(qconv_protobuf_next(&message));
  CU_ASSERT_EQUAL(message.field, 255);
  CU_ASSERT_FALSE(qconv_protobuf_next(&message));
  CU_ASSERT_FALSE(message.broken);
}

static void the_largest_varint_has_ten_bytes(void)
{
  struct qconv_protobuf fits = OVER("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01");
  CU_ASSERT(qconv_protobuf_next(&fits));
  CU_ASSERT_EQUAL(fits.number, UINT64_MAX);
  struct qconv_protobuf large = OVER("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02");
  CU_ASSERT_FALSE(qconv_protobuf_next(&large));
  CU_ASSERT(large.broken);
  struct qconv_protobuf endless = OVER("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01");
  CU_ASSERT_FALSE(qconv_protobuf_next(&endless));
}

static void says_what_is_broken(void)
{
  static const struct { const char *bytes; size_t len; } broken[] = {
    {"\x08", 1},                                                /* no value */
    {"\x08\x80", 2},                                            /* half a value */
    {"\x12\x05" "abcd", 6},                                     /* longer than what is there */
    {"\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 11},       /* the same, by far */
    {"\x0d\x01\x02\x03", 4},                                    /* three of four bytes */
    {"\x00\x01", 2},                                            /* field 0 */
    {"\x0b\x0c", 2},                                            /* a group */
    {"\x0f\x01", 2}};                                           /* no such type */
  for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
    struct qconv_protobuf message = over(broken[i].bytes, broken[i].len);
    CU_ASSERT_FALSE(qconv_protobuf_next(&message));
    CU_ASSERT(message.broken);
    CU_ASSERT_FALSE(qconv_protobuf_next(&message)); /* and stays so */
  }
}

static void writes_what_it_reads(void *context)
{
  struct qconv_buffer buffer = {.arena = context};
  qconv_protobuf_put_number(&buffer, 1, 150);
  qconv_protobuf_put_number(&buffer, 16, -1);
  qconv_protobuf_put_float(&buffer, 2, 2.5f);
  qconv_protobuf_put_bytes(&buffer, 3, QCONV_STR("testing"));
  CU_ASSERT(buffer.len > 3 && memcmp(buffer.data, "\x08\x96\x01", 3) == 0); /* the example of the guide */
  struct qconv_protobuf message = {.rest = qconv_buffer_str(&buffer)};
  CU_ASSERT(qconv_protobuf_next(&message) && message.field == 1 && message.number == 150);
  CU_ASSERT(qconv_protobuf_next(&message) && message.field == 16 && message.number == UINT64_MAX);
  CU_ASSERT(qconv_protobuf_next(&message) && message.field == 2 && message.number == 0x40200000);
  CU_ASSERT(qconv_protobuf_next(&message) && message.field == 3 && message.bytes.len == 7);
  CU_ASSERT(!qconv_protobuf_next(&message) && !message.broken);
}

static void writes(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  CU_ASSERT(qconv_arena_run(arena, writes_what_it_reads, arena));
  qconv_arena_free(arena);
}

SUITE(TEST(writes), TEST(reads_numbers), TEST(reads_bytes), TEST(the_largest_varint_has_ten_bytes), TEST(says_what_is_broken))

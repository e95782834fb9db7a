/* Hashes: the test vectors of FIPS 180 and RFC 9562. */
#include "../suite.h"

#include <qconv/hash.h>

static struct qconv_arena *arena;

static qconv_str sha1(qconv_str text)
{
  uint8_t digest[20];
  qconv_sha1(text, digest);
  return qconv_hex(arena, digest, sizeof digest);
}

static qconv_str sha256(qconv_str text)
{
  uint8_t digest[32];
  qconv_sha256(text, digest);
  return qconv_hex(arena, digest, sizeof digest);
}

static void hashes_as_published(void)
{
  ASSERT_STR(sha1(QCONV_STR("abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
  ASSERT_STR(sha256(QCONV_STR("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void hashes_nothing(void)
{
  ASSERT_STR(sha1((qconv_str){NULL, 0}), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  ASSERT_STR(sha256((qconv_str){NULL, 0}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

static void hashes_zero_bytes(void)
{
  ASSERT_STR(sha1((qconv_str){"\0", 1}), "5ba93c9db0cff93f52b521d7420e43f6eda2784f");
}

static void names_made_of_bytes(void)
{
  ASSERT_STR(qconv_hash_name(arena, QCONV_STR("open:What does len([1, 2]) give?")), "qx5yyra8rn5zw");
  CU_ASSERT_FALSE(qconv_str_equal(qconv_hash_name(arena, QCONV_STR("C")), qconv_hash_name(arena, QCONV_STR("C++"))));
}

static void names_by_uuid(void)
{
  ASSERT_STR(qconv_uuid(arena, QCONV_STR("http://www.example.com/")), "fcde3c85-2270-590f-9e7c-ee003d65e0e2");
  CU_ASSERT_FALSE(qconv_str_equal(qconv_uuid(arena, QCONV_STR("a")), qconv_uuid(arena, QCONV_STR("b"))));
}

static void run_all(void *context)
{
  static const struct test tests[] = {TEST(hashes_as_published), TEST(hashes_nothing), TEST(hashes_zero_bytes),
                                      TEST(names_made_of_bytes), TEST(names_by_uuid)};
  *(int *)context = run_suite(__FILE__, tests, sizeof tests / sizeof *tests);
}

int main(void)
{
  int result = 99;
  arena = qconv_arena_new(0);
  qconv_arena_run(arena, run_all, &result);
  qconv_arena_free(arena);
  return result;
}

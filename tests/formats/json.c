/* JSON: what is refused, what is found, and the same bytes out. */
#include "../suite.h"
#include <qconv/json.h>

static qconv_str said;
static struct qconv_place place;
static char said_text[256];

static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  snprintf(said_text, sizeof said_text, "%.*s", QCONV_ARG(diagnostic->message));
  said = qconv_str_of(said_text);
  place.line = diagnostic->line;
  place.column = diagnostic->column;
}

/* One text, loaded with a log that knows it. */
struct loaded {
  struct qconv_arena *arena;
  struct qconv_log *log;
  qconv_str root;
};

static struct loaded load(qconv_str text)
{
  struct loaded loaded = {qconv_arena_new(0), qconv_log_new(hear, NULL), QCONV_NOWHERE};
  said = QCONV_NOWHERE;
  place = (struct qconv_place){.line = 0};
  qconv_log_source(loaded.log, QCONV_STR("in.json"), text);
  loaded.root = qconv_json_load(loaded.arena, loaded.log, text);
  return loaded;
}

static void unload(struct loaded loaded)
{
  qconv_log_free(loaded.log);
  qconv_arena_free(loaded.arena);
}

static bool refused(qconv_str text)
{
  struct loaded loaded = load(text);
  bool none = !loaded.root.data;
  CU_ASSERT_EQUAL(none, qconv_log_count(loaded.log, QCONV_ERROR) == 1);
  unload(loaded);
  return none;
}

static void finds_members_in_order(void)
{
  struct loaded loaded = load(QCONV_STR(" \xef\xbb\xbf{}"));
  CU_ASSERT_PTR_NULL(loaded.root.data); /* a mark that is not at the start */
  unload(loaded);
  loaded = load(QCONV_STR("\xef\xbb\xbf\n{ \"a\" : [1, {\"b\":[[]]},\"x,]}\"] ,\t\"\":null, \"c\":-0.50e+01\r\n} "));
  struct qconv_json_walk walk = qconv_json_walk(loaded.root);
  CU_ASSERT(qconv_json_next(&walk));
  ASSERT_STR(walk.name, "\"a\"");
  ASSERT_STR(walk.value, "[1, {\"b\":[[]]},\"x,]}\"]");
  struct qconv_json_walk items = qconv_json_walk(walk.value);
  CU_ASSERT(qconv_json_next(&items) && !items.name.data);
  ASSERT_STR(items.value, "1");
  CU_ASSERT(qconv_json_next(&items));
  ASSERT_STR(items.value, "{\"b\":[[]]}");
  CU_ASSERT(qconv_json_next(&items));
  ASSERT_STR(items.value, "\"x,]}\"");
  CU_ASSERT_FALSE(qconv_json_next(&items));
  CU_ASSERT(qconv_json_next(&walk));
  ASSERT_STR(walk.name, "\"\"");
  ASSERT_STR(walk.value, "null");
  CU_ASSERT(qconv_json_next(&walk));
  ASSERT_STR(walk.value, "-0.50e+01");
  CU_ASSERT_FALSE(qconv_json_next(&walk));
  unload(loaded);
}

static void knows_types(void)
{
  static const char *const names[] = {"an object", "an array",  "a string", "a number",
                                      "a boolean", "a boolean", "null"};
  struct loaded loaded = load(QCONV_STR("[{},[],\"\",-1,true,false,null]"));
  struct qconv_json_walk walk = qconv_json_walk(loaded.root);
  for (size_t i = 0; i < 7; i++) {
    CU_ASSERT_FATAL(qconv_json_next(&walk));
    CU_ASSERT_STRING_EQUAL(qconv_json_type_name(qconv_json_type(walk.value)), names[i]);
    CU_ASSERT_EQUAL(qconv_json_true(walk.value), i == 4);
    struct qconv_json_walk inside = qconv_json_walk(walk.value);
    CU_ASSERT_FALSE(qconv_json_next(&inside));
  }
  unload(loaded);
}

static void decodes_strings(void)
{
  struct loaded loaded =
      load(QCONV_STR("[\"plain\", \"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"\\u00e9\\u20AC\\uD83D\\ude00!\", \"\"]"));
  struct qconv_json_walk walk = qconv_json_walk(loaded.root);
  qconv_json_next(&walk);
  qconv_str plain = qconv_json_string(loaded.arena, walk.value);
  ASSERT_STR(plain, "plain");
  CU_ASSERT(qconv_str_within(loaded.root, plain));
  qconv_json_next(&walk);
  ASSERT_STR(qconv_json_string(loaded.arena, walk.value), "\"\\/\b\f\n\r\t");
  qconv_json_next(&walk);
  ASSERT_STR(qconv_json_string(loaded.arena, walk.value), "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80!");
  qconv_json_next(&walk);
  qconv_str empty = qconv_json_string(loaded.arena, walk.value);
  CU_ASSERT(empty.data != NULL && empty.len == 0);
  unload(loaded);
}

static void expect_refused(const char *const *texts, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (!refused(qconv_str_of(texts[i]))) {
      printf("\n    not refused: %s\n", texts[i]);
      CU_FAIL("not refused");
    }
}

static void refuses_what_is_not_json(void)
{
  static const char *const texts[] = {
      "",
      " ",
      "1",
      "\"a\"",
      "null",
      "{",
      "[",
      "[1",
      "[1,]",
      "[,1]",
      "{\"a\":1,}",
      "{\"a\"}",
      "{a:1}",
      "{'a':1}",
      "[01]",
      "[+1]",
      "[.5]",
      "[1.]",
      "[0x1]",
      "[NaN]",
      "[Infinity]",
      "[1e999]",
  };
  expect_refused(texts, sizeof texts / sizeof *texts);
}

static void refuses_broken_strings_and_nesting(void)
{
  static const char *const texts[] = {
      "[tru]",
      "[truefalse]",
      "[1 2]",
      "[1][2]",
      "[]x",
      "[\"\t\"]",
      "[\"\\x\"]",
      "[\"\\u12g4\"]",
      "[\"\\ud800\"]",
      "[\"\\udc00\"]",
      "[\"\\ud800\\u0041\"]",
      "[\"\\u0000\"]",
      "{\"\\u0000\":1}",
      "[\"",
      "[\"\\",
      "[/**/]",
      "[1]//",
      "[}",
      "{]",
      "[{]}",
      "[[[1,[2}]]]]",
      "[[[1 2]]]",
      "[1[[[]]]]",
      "[[1{\"a\":[]}]]",
      "{\"a\":1,\"a\":2}",
      "[[[{\"a\":[],\"\\u0061\":1}]]]",
      "{\"a\":{},\"b\":[],\"a\":{\"c\":[]}}",
      "[[[]]]]",
      "]",
      "[[[[\"a]]]]",
      "[[[\"\\ud800\"]]]",
      "[\"\xff\"]",
      "[\"\xc0\xaf\"]",
      "[\"\xed\xa0\x80\"]",
      "[[[\"\xf5\"]]]",
  };
  expect_refused(texts, sizeof texts / sizeof *texts);
  CU_ASSERT(refused(QCONV_STR("[\"a\0b\"]")));
  CU_ASSERT(refused(QCONV_STR("[1]\0")));
  CU_ASSERT_FALSE(refused(QCONV_STR("[99999999999999999999999999, -1.5E-3, \"\xf0\x9f\x98\x80\"]")));
}

static void says_where(void)
{
  unload(load(QCONV_STR("{\n  \"a\": [[{\"b\": 1,\n    \"b\": 2}]]\n}")));
  CU_ASSERT(place.line == 3 && place.column == 5);
  ASSERT_STR(said, "this name comes twice in one object");
  unload(load(QCONV_STR("[1,\n\n  oops]")));
  CU_ASSERT(place.line == 3 && place.column == 3);
  unload(load(QCONV_STR("{\"a\": 1}\n}")));
  CU_ASSERT(place.line == 2);
  ASSERT_STR(said, "there is more behind the end of the JSON");
}

static void limits_depth(void)
{
  char deep[2 * QCONV_JSON_DEPTH + 2];
  for (size_t depth = QCONV_JSON_DEPTH; depth <= QCONV_JSON_DEPTH + 1; depth++) {
    memset(deep, '[', depth);
    memset(deep + depth, ']', depth);
    CU_ASSERT_EQUAL(refused((qconv_str){deep, 2 * depth}), depth > QCONV_JSON_DEPTH);
  }
  CU_ASSERT(qconv_str_find(said, QCONV_STR("deep")) != QCONV_NOT_FOUND);
  CU_ASSERT(place.line == 1 && place.column == QCONV_JSON_DEPTH + 1);
}

static void refuses_every_cut(void)
{
  static const char text[] =
      "{\"a\": [[{\"b\": \"\\u00e9\\n\"}, true, null], -1.5e3], \"c\": {\"d\": [[\"\xc3\xa9\"]]}}";
  for (size_t i = 0; i < sizeof text - 1; i++)
    CU_ASSERT(refused((qconv_str){text, i}));
  CU_ASSERT_FALSE(refused(qconv_str_of(text)));
}

static void knows_lasting_numbers(void)
{
  static const char *const lasting[] = {"0", "-0", "1.50", "-0.3333333", "123456789012345", "0.00000000000001"};
  static const char *const others[] = {"",
                                       "-",
                                       "01",
                                       "-01",
                                       "1.",
                                       ".5",
                                       "+1",
                                       "1e5",
                                       "1,5",
                                       "1 ",
                                       " 1",
                                       "0x1",
                                       "1.5.2",
                                       "1234567890123456",
                                       "0.000000000000001"};
  for (size_t i = 0; i < sizeof lasting / sizeof *lasting; i++)
    CU_ASSERT(qconv_json_is_number(qconv_str_of(lasting[i])));
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    CU_ASSERT_FALSE(qconv_json_is_number(qconv_str_of(others[i])));
}

/* A writer that collects. */
static struct qconv_json_writer writer_in(struct qconv_arena *arena)
{
  return (struct qconv_json_writer){.output = qconv_output_memory(arena)};
}

static void writes_lines(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_json_writer writer = writer_in(arena);
  qconv_json_open(&writer, '{');
  qconv_json_name(&writer, "none");
  qconv_json_open(&writer, '[');
  qconv_json_close(&writer, ']');
  qconv_json_name(&writer, "line");
  qconv_json_open_line(&writer, '{');
  qconv_json_name(&writer, "a");
  qconv_json_open(&writer, '[');
  qconv_json_put_raw(&writer, QCONV_STR("1"));
  qconv_json_put_raw(&writer, QCONV_STR("true"));
  qconv_json_close(&writer, ']');
  qconv_json_name(&writer, "b");
  qconv_json_put_string(&writer, QCONV_STR("x"));
  qconv_json_close(&writer, '}');
  qconv_json_name_str(&writer, QCONV_STR("\"\n"));
  qconv_json_open(&writer, '[');
  qconv_json_put_string(&writer, QCONV_NOWHERE);
  qconv_json_close(&writer, ']');
  qconv_json_close(&writer, '}');
  qconv_json_end(&writer);
  ASSERT_STR(qconv_output_bytes(writer.output), "{\n  \"none\": [],\n  \"line\": {\"a\": [1, true], \"b\": \"x\"},\n"
                                                "  \"\\\"\\n\": [\n    \"\"\n  ]\n}\n");
  qconv_arena_free(arena);
}

static qconv_str written(struct qconv_arena *arena, qconv_str text, size_t *replaced)
{
  struct qconv_json_writer writer = writer_in(arena);
  qconv_json_open_line(&writer, '[');
  qconv_json_put_string(&writer, text);
  qconv_json_close(&writer, ']');
  *replaced = writer.replaced;
  return qconv_output_bytes(writer.output);
}

static void reads_what_it_writes(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_log *log = qconv_log_new(hear, NULL);
  struct qconv_buffer all = {.arena = arena};
  size_t replaced;
  for (uint32_t character = 1; character < 0x110000; character += character < 0x3000 ? 1 : 251)
    if (character < 0xd800 || character > 0xdfff)
      qconv_append_utf8(&all, character);
  qconv_str text = qconv_buffer_str(&all), root = qconv_json_load(arena, log, written(arena, text, &replaced));
  struct qconv_json_walk walk = qconv_json_walk(root);
  CU_ASSERT_FATAL(qconv_json_next(&walk));
  CU_ASSERT(qconv_str_equal(qconv_json_string(arena, walk.value), text));
  CU_ASSERT_EQUAL(replaced, 0);
  qconv_log_free(log);
  qconv_arena_free(arena);
}

static void writes_only_json(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  size_t replaced;
  ASSERT_STR(written(arena, QCONV_STR("\x01\x1f\b\t\x7f/"), &replaced), "[\"\\u0001\\u001f\\b\\t\x7f/\"]");
  CU_ASSERT_EQUAL(replaced, 0);
  ASSERT_STR(written(arena, QCONV_STR("a\0b\xff\xe2\x82"), &replaced), "[\"a\xef\xbf\xbd"
                                                                       "b\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"]");
  CU_ASSERT_EQUAL(replaced, 4);
  qconv_arena_free(arena);
}

static void keeps_bytes_in_base64(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  char bytes[9000];
  for (size_t i = 0; i < sizeof bytes; i++)
    bytes[i] = (char)(i * 37 % 256);
  for (size_t len = 0; len <= sizeof bytes; len += len < 8 ? 1 : 2997) {
    struct qconv_json_writer writer = writer_in(arena);
    qconv_json_put_base64(&writer, (qconv_str){bytes, len});
    qconv_str back = qconv_json_base64(arena, qconv_output_bytes(writer.output));
    CU_ASSERT(back.data && qconv_str_equal(back, (qconv_str){bytes, len}));
  }
  ASSERT_STR(qconv_json_base64(arena, QCONV_STR("\"QUI=\"")), "AB");
  ASSERT_STR(qconv_json_base64(arena, QCONV_STR("\"QU\\u0049=\"")), "AB");
  static const char *const others[] = {"\"QUI\"",      "\"=\"",      "\"====\"", "\"Q===\"",
                                       "\"QUI=QUI=\"", "\"QU\\nI\"", "\"Q-_=\""};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    CU_ASSERT_PTR_NULL(qconv_json_base64(arena, qconv_str_of(others[i])).data);
  qconv_arena_free(arena);
}

SUITE(TEST(finds_members_in_order), TEST(knows_types), TEST(decodes_strings), TEST(refuses_what_is_not_json),
      TEST(refuses_broken_strings_and_nesting), TEST(says_where), TEST(limits_depth), TEST(refuses_every_cut),
      TEST(knows_lasting_numbers), TEST(writes_lines), TEST(reads_what_it_writes), TEST(writes_only_json),
      TEST(keeps_bytes_in_base64))

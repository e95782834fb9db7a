/* Any text to UTF-8. */
#include "../suite.h"
#include <qconv/encoding.h>

static char said[1024];
static struct qconv_arena *arena;

static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  size_t used = strlen(said);
  snprintf(said + used, sizeof said - used, "%s %s: %.*s\n", qconv_severity_name(diagnostic->severity),
           diagnostic->code, QCONV_ARG(diagnostic->message));
}

static qconv_str decode(qconv_str bytes, const char *name)
{
  struct qconv_log *log = qconv_log_new(hear, NULL);
  qconv_arena_free(arena);
  arena = qconv_arena_new(0);
  said[0] = 0;
  qconv_str text = qconv_decode(arena, log, qconv_str_copy(arena, bytes), name);
  CU_ASSERT_EQUAL(qconv_utf8_valid(text), text.len);
  qconv_log_free(log);
  return text;
}
#define DECODE(literal, name) decode(QCONV_STR(literal), name)

static void valid_utf8_is_taken_as_it_is(void)
{
  struct qconv_log *log = qconv_log_new(hear, NULL);
  qconv_str bytes = QCONV_STR("na\xC3\xAFve\r\n"), text = qconv_decode(NULL, log, bytes, NULL);
  CU_ASSERT_PTR_EQUAL(text.data, bytes.data); /* no copy */
  CU_ASSERT_EQUAL(text.len, bytes.len);
  qconv_log_free(log);
  ASSERT_STR(DECODE("", NULL), "");
  CU_ASSERT_PTR_NOT_NULL(decode(QCONV_NOWHERE, NULL).data);
  CU_ASSERT_STRING_EQUAL(said, "");
}

static void marks_decide(void)
{
  ASSERT_STR(DECODE("\xEF\xBB\xBFh\xC3\xA9", NULL), "h\xC3\xA9");
  ASSERT_STR(DECODE("\xEF\xBB\xBF", NULL), "");
  ASSERT_STR(DECODE("\xFF\xFEh\0\xE9\0", NULL), "h\xC3\xA9");
  ASSERT_STR(DECODE("\xFE\xFF\0h\0\xE9", NULL), "h\xC3\xA9");
  ASSERT_STR(DECODE("\xFF\xFE\0\0h\0\0\0\xE9\0\0\0", NULL), "h\xC3\xA9");
  ASSERT_STR(DECODE("\0\0\xFE\xFF\0\0\0h\0\1\xF6\0", NULL), "h\xF0\x9F\x98\x80");
  ASSERT_STR(DECODE("\xFF\xFE=\xD8\0\xDE", NULL), "\xF0\x9F\x98\x80"); /* a surrogate pair */
  CU_ASSERT_STRING_EQUAL(said, "");
  ASSERT_STR(DECODE("\xEF\xBB\xBFh\xC3\xA9", "windows-1252"), "h\xC3\xA9"); /* against what was asked for */
  ASSERT_STR(DECODE("\xFF\xFE", NULL), "");
}

static void utf16_is_seen_without_a_mark(void)
{
  ASSERT_STR(DECODE("1\0.\0 \0h\0\xE9\0", NULL), "1. h\xC3\xA9");
  CU_ASSERT_STRING_EQUAL(said, "note encoding.guessed: read as UTF-16LE\n");
  ASSERT_STR(DECODE("\0" "1\0.\0 \0h\0\xE9", NULL), "1. h\xC3\xA9");
  CU_ASSERT_STRING_EQUAL(said, "note encoding.guessed: read as UTF-16BE\n");
}

static void damage_in_utf16_stays_in_its_place(void)
{
  ASSERT_STR(DECODE("\xFF\xFE" "a\0\0\xD8" "b\0c\0", NULL), "a\xEF\xBF\xBD" "bc");
  CU_ASSERT_STRING_EQUAL(said, "warning encoding.damaged: 1 place is not UTF-16LE and became U+FFFD\n");
  ASSERT_STR(DECODE("\xFF\xFE" "a\0b", NULL), "a\xEF\xBF\xBD"); /* half a unit at the end */
  ASSERT_STR(DECODE("\0\0\xFE\xFF\0\x11\0\0\0\0\0z", NULL), "\xEF\xBF\xBDz");
}

static void single_lines_may_be_windows_1252(void)
{
  ASSERT_STR(DECODE("caf\xE9 \x93x\x94 \x80\nna\xC3\xAFve\n", NULL),
             "caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D \xE2\x82\xAC\nna\xC3\xAFve\n");
  CU_ASSERT_STRING_EQUAL(said, "warning encoding.mixed: 1 line is not UTF-8 and was read as windows-1252\n");
  ASSERT_STR(DECODE("\xE9\nok\n\xC3\xA9 and \xE9", NULL), "\xC3\xA9\nok\n\xC3\xA9 and \xC3\xA9");
  CU_ASSERT_STRING_EQUAL(said, "warning encoding.mixed: 2 lines are not UTF-8 and were read as windows-1252\n");
  ASSERT_STR(DECODE("a\x81z", NULL), "a\xEF\xBF\xBDz"); /* unassigned there */
  ASSERT_STR(DECODE("end \xE2\x82", NULL), "end \xC3\xA2\xE2\x80\x9A"); /* a character cut off */
}

static void all_of_windows_1252_agrees_with_iconv(void)
{
  for (int byte = 0x80; byte < 0x100; byte++) {
    char bytes[] = {(char)byte, ' ', 'x'}, named[8];
    qconv_str text = decode((qconv_str){bytes, 3}, "windows-1252");
    size_t len = text.len;
    memcpy(named, text.data, len);
    CU_ASSERT(same_str(decode((qconv_str){bytes, 3}, NULL), (qconv_str){named, len}));
  }
}

/* "What is the answer? The answer is right" in Chinese, as GB18030 writes it. */
static void common_chinese_is_gb18030(void)
{
  ASSERT_STR(DECODE("1. \xB4\xF0\xB0\xB8\xCA\xC7\xCA\xB2\xC3\xB4\xA3\xBF\n", NULL),
             "1. \xE7\xAD\x94\xE6\xA1\x88\xE6\x98\xAF\xE4\xBB\x80\xE4\xB9\x88\xEF\xBC\x9F\n");
  CU_ASSERT_STRING_EQUAL(said, "note encoding.guessed: read as GB18030\n");
  DECODE("\xB4\xF0\xB0", NULL); /* too little to tell */
  CU_ASSERT_PTR_NOT_NULL(strstr(said, "windows-1252"));
}

static void a_name_is_obeyed(void)
{
  ASSERT_STR(DECODE("\xE9", "ISO-8859-1"), "\xC3\xA9");
  ASSERT_STR(DECODE("\xC3\xA9", "ISO-8859-1"), "\xC3\x83\xC2\xA9");
  ASSERT_STR(DECODE("h\0", "UTF-16LE"), "h");
  CU_ASSERT_STRING_EQUAL(said, "");
  ASSERT_STR(DECODE("a\xE9z", "UTF-8"), "a\xEF\xBF\xBDz");
  CU_ASSERT_STRING_EQUAL(said, "warning encoding.damaged: 1 place is not UTF-8 and became U+FFFD\n");
  CU_ASSERT_PTR_NULL(DECODE("x", "no-such-encoding").data);
  CU_ASSERT_STRING_EQUAL(said, "error encoding.unknown: there is no encoding \"no-such-encoding\" here\n");
}

static void zero_bytes_are_no_text(void)
{
  static const char binary[] = "\x7F" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1";
  static const char wanted[] = "error encoding.binary: this is no text: it holds zero bytes\n";
  CU_ASSERT_PTR_NULL(decode((qconv_str){binary, sizeof binary}, NULL).data);
  CU_ASSERT_STRING_EQUAL(said, wanted);
  CU_ASSERT_PTR_NULL(DECODE("\xEF\xBB\xBFh\0i", NULL).data);
  CU_ASSERT_PTR_NULL(DECODE("\0\0\0\0\0\0\0\0", NULL).data);
  CU_ASSERT_PTR_NULL(DECODE("abc\0def", "ISO-8859-1").data);
  CU_ASSERT_STRING_EQUAL(said, wanted);
  CU_ASSERT_PTR_NULL(DECODE("\xFF\xFE" "a\0\0\0", NULL).data);
}

static void long_texts_convert_whole(void)
{
  struct qconv_arena *own = qconv_arena_new(0);
  struct qconv_buffer latin = {.arena = own}, utf8 = {.arena = own};
  for (int i = 0; i < 20000; i++) {
    qconv_append_literal(&latin, "\xE9x");
    qconv_append_literal(&utf8, "\xC3\xA9x");
  }
  CU_ASSERT(qconv_str_equal(decode(qconv_buffer_str(&latin), "ISO-8859-1"), qconv_buffer_str(&utf8)));
  CU_ASSERT(qconv_str_equal(decode(qconv_buffer_str(&latin), NULL), qconv_buffer_str(&utf8)));
  qconv_arena_free(own);
  qconv_arena_free(arena);
  arena = NULL;
}

SUITE(TEST(valid_utf8_is_taken_as_it_is), TEST(marks_decide), TEST(utf16_is_seen_without_a_mark),
      TEST(damage_in_utf16_stays_in_its_place), TEST(single_lines_may_be_windows_1252),
      TEST(all_of_windows_1252_agrees_with_iconv), TEST(common_chinese_is_gb18030), TEST(a_name_is_obeyed),
      TEST(zero_bytes_are_no_text), TEST(long_texts_convert_whole))

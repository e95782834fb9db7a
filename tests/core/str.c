/* String views and UTF-8. */
#include "../suite.h"

#define S QCONV_STR
static const qconv_str absent = {NULL, 0};

static void slices_are_cut_to_the_length(void)
{
  ASSERT_STR(qconv_str_slice(S("hello"), 1, 3), "el");
  ASSERT_STR(qconv_str_slice(S("hello"), 3, 99), "lo");
  ASSERT_STR(qconv_str_slice(S("hello"), 99, 3), "");
  ASSERT_STR(qconv_str_from(S("hello"), 5), "");
  CU_ASSERT_PTR_NULL(qconv_str_slice(absent, 0, 9).data);
  CU_ASSERT_EQUAL(qconv_str_from(absent, 9).len, 0);
}

static void order_is_by_bytes(void)
{
  CU_ASSERT(qconv_str_compare(S("a"), S("b")) < 0);
  CU_ASSERT(qconv_str_compare(S("ab"), S("a")) > 0);
  CU_ASSERT(qconv_str_compare(S("\xFF"), S("a")) > 0);
  CU_ASSERT_EQUAL(qconv_str_compare(S("a\0b"), S("a\0b")), 0);
  CU_ASSERT(qconv_str_compare(S("a\0b"), S("a\0c")) < 0);
  CU_ASSERT_EQUAL(qconv_str_compare(absent, S("")), 0);
  CU_ASSERT(qconv_str_equal(absent, S("")));
}

static void case_folds_for_ascii_only(void)
{
  CU_ASSERT(qconv_str_equal_nocase(S("Answer"), S("aNSWER")));
  CU_ASSERT_FALSE(qconv_str_equal_nocase(S("Answer"), S("Answers")));
  CU_ASSERT_FALSE(qconv_str_equal_nocase(S("\xC3\x84"), S("\xC3\xA4"))); /* A and a with dots */
  CU_ASSERT_FALSE(qconv_str_equal_nocase(S("@["), S("`{")));
  CU_ASSERT(qconv_str_starts_nocase(S("Q: what"), S("q:")));
  CU_ASSERT_FALSE(qconv_str_starts_nocase(S("Q"), S("q:")));
  CU_ASSERT(qconv_str_contains_nocase(S("the Copy code button"), S("copy CODE")));
  CU_ASSERT_FALSE(qconv_str_contains_nocase(S("cop"), S("copy")));
}

static void starts_and_ends(void)
{
  CU_ASSERT(qconv_str_starts(S("abc"), S("")) && qconv_str_starts(S("abc"), S("abc")));
  CU_ASSERT_FALSE(qconv_str_starts(S("ab"), S("abc")));
  CU_ASSERT(qconv_str_ends(S("a.json"), S(".json")) && qconv_str_ends(S("x"), S("")));
  CU_ASSERT_FALSE(qconv_str_ends(S("json"), S(".json")));
  CU_ASSERT(qconv_str_starts(absent, S("")) && qconv_str_ends(absent, absent));
}

static void finds(void)
{
  CU_ASSERT_EQUAL(qconv_str_find(S("aaab"), S("aab")), 1);
  CU_ASSERT_EQUAL(qconv_str_find(S("aaab"), S("b")), 3);
  CU_ASSERT_EQUAL(qconv_str_find(S("aaab"), S("")), 0);
  CU_ASSERT_EQUAL(qconv_str_find(S("aaa"), S("aaab")), QCONV_NOT_FOUND);
  CU_ASSERT_EQUAL(qconv_str_find(qconv_str_slice(S("needle"), 0, 3), S("needle")), QCONV_NOT_FOUND);
  CU_ASSERT_EQUAL(qconv_str_find(absent, S("x")), QCONV_NOT_FOUND);
  CU_ASSERT_EQUAL(qconv_str_find_char(absent, 0), QCONV_NOT_FOUND);
  CU_ASSERT_EQUAL(qconv_str_find_char(S("a\0b"), 0), 1);
}

static void trims_all_white_space(void)
{
  ASSERT_STR(qconv_str_trim(S(" \t\r\n\f\v a b \n")), "a b");
  ASSERT_STR(qconv_str_trim_start(S("  a ")), "a ");
  ASSERT_STR(qconv_str_trim_end(S("  a ")), "  a");
  ASSERT_STR(qconv_str_trim(S("\xC2\xA0x")), "\xC2\xA0x"); /* a no-break space stays */
  CU_ASSERT(qconv_str_blank(S(" \n")) && qconv_str_blank(absent));
  CU_ASSERT_FALSE(qconv_str_blank(S(" . ")));
}

static void lines_end_with_lf_or_crlf(void)
{
  qconv_str rest = S("one\r\n\ntwo\rstill\nlast"), line;
  CU_ASSERT(qconv_str_line(&rest, &line));
  ASSERT_STR(line, "one");
  CU_ASSERT(qconv_str_line(&rest, &line));
  ASSERT_STR(line, "");
  CU_ASSERT(qconv_str_line(&rest, &line));
  ASSERT_STR(line, "two\rstill");
  CU_ASSERT(qconv_str_line(&rest, &line));
  ASSERT_STR(line, "last");
  CU_ASSERT_FALSE(qconv_str_line(&rest, &line));
  rest = S("only\n");
  CU_ASSERT(qconv_str_line(&rest, &line));
  CU_ASSERT_FALSE(qconv_str_line(&rest, &line));
  rest = absent;
  CU_ASSERT_FALSE(qconv_str_line(&rest, &line));
}

static void splits_keep_empty_pieces(void)
{
  qconv_str rest = S(",a,"), piece;
  CU_ASSERT(qconv_str_split(&rest, ',', &piece));
  ASSERT_STR(piece, "");
  CU_ASSERT(qconv_str_split(&rest, ',', &piece));
  ASSERT_STR(piece, "a");
  CU_ASSERT(qconv_str_split(&rest, ',', &piece));
  ASSERT_STR(piece, "");
  CU_ASSERT_FALSE(qconv_str_split(&rest, ',', &piece));
  rest = S("");
  CU_ASSERT(qconv_str_split(&rest, ',', &piece));
  CU_ASSERT_FALSE(qconv_str_split(&rest, ',', &piece));
}

static void knows_its_parts(void)
{
  qconv_str whole = S("0123456789"), middle = qconv_str_slice(whole, 2, 8);
  CU_ASSERT(qconv_str_within(whole, whole));
  CU_ASSERT(qconv_str_within(whole, qconv_str_from(whole, 10)));
  CU_ASSERT(qconv_str_within(middle, qconv_str_slice(whole, 3, 8)));
  CU_ASSERT_FALSE(qconv_str_within(middle, qconv_str_slice(whole, 3, 9)));
  CU_ASSERT_FALSE(qconv_str_within(middle, whole));
  CU_ASSERT_FALSE(qconv_str_within(whole, absent));
  CU_ASSERT_FALSE(qconv_str_within(absent, whole));
}

struct sample {
  const char *bytes;
  size_t len, valid;
};

static void utf8_has_these_boundaries(void)
{
  static const struct sample samples[] = {
    {"", 0, 0},                    {"\0", 1, 1},                  {"\x7F", 1, 1},
    {"\x80", 1, 0},                {"\xBF", 1, 0},                {"\xC0\x80", 2, 0},
    {"\xC1\xBF", 2, 0},            {"\xC2\x80", 2, 2},            {"\xDF\xBF", 2, 2},
    {"\xC2", 1, 0},                {"\xC2\x7F", 2, 0},            {"\xC2\xC0", 2, 0},
    {"\xE0\x9F\xBF", 3, 0},        {"\xE0\xA0\x80", 3, 3},        {"\xED\x9F\xBF", 3, 3},
    {"\xED\xA0\x80", 3, 0},        {"\xED\xBF\xBF", 3, 0},        {"\xEE\x80\x80", 3, 3},
    {"\xEF\xBF\xBF", 3, 3},        {"\xE1\x80", 2, 0},            {"\xE1\x80\xC0", 3, 0},
    {"\xF0\x8F\xBF\xBF", 4, 0},    {"\xF0\x90\x80\x80", 4, 4},    {"\xF4\x8F\xBF\xBF", 4, 4},
    {"\xF4\x90\x80\x80", 4, 0},    {"\xF5\x80\x80\x80", 4, 0},    {"\xFF", 1, 0},
    {"\xF0\x9F\x98", 3, 0},        {"\xF0\x9F\x98\x7F", 4, 0},    {"\xF8\x88\x80\x80\x80", 5, 0},
  };
  for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
    qconv_str str = {samples[i].bytes, samples[i].len};
    CU_ASSERT_EQUAL(qconv_utf8_valid(str), samples[i].valid);
  }
  CU_ASSERT_EQUAL(qconv_utf8_valid(absent), 0);
}

/* The fast path looks at eight bytes at once: a bad byte at each distance from it. */
static void utf8_sees_a_bad_byte_anywhere(void)
{
  for (size_t len = 1; len < 40; len++)
    for (size_t at = 0; at < len; at++) {
      char text[40];
      memset(text, 'a', sizeof text);
      text[at] = (char)0x80;
      CU_ASSERT_EQUAL(qconv_utf8_valid((qconv_str){text, len}), at);
      text[at] = (char)0xE2; /* and a character cut off by the end */
      CU_ASSERT_EQUAL(qconv_utf8_valid((qconv_str){text, at + 1}), at);
    }
}

static void every_character_survives(void)
{
  size_t wrong = 0, lengths[5] = {0};
  for (uint32_t character = 0; character <= 0x10FFFF; character++) {
    char bytes[4];
    uint32_t back;
    if (character >= 0xD800 && character < 0xE000)
      continue;
    size_t len = qconv_utf8_encode(character, bytes);
    qconv_str str = {bytes, len};
    wrong += len > 4 || qconv_utf8_valid(str) != len || qconv_utf8_decode(str, &back) != len || back != character;
    lengths[len]++;
  }
  CU_ASSERT_EQUAL(wrong, 0);
  CU_ASSERT_EQUAL(lengths[1], 0x80);
  CU_ASSERT_EQUAL(lengths[2], 0x800 - 0x80);
  CU_ASSERT_EQUAL(lengths[3], 0x10000 - 0x800 - 0x800);
  CU_ASSERT_EQUAL(lengths[4], 0x100000);
}

static void what_is_no_character_is_replaced(void)
{
  static const uint32_t none[] = {0xD800, 0xDFFF, 0x110000, 0x200000, UINT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    char bytes[4];
    ASSERT_STR(((qconv_str){bytes, qconv_utf8_encode(none[i], bytes)}), "\xEF\xBF\xBD");
  }
}

static void counts_characters(void)
{
  uint32_t character = 7;
  CU_ASSERT_EQUAL(qconv_utf8_count(S("na\xC3\xAFve \xF0\x9F\x98\x80")), 7);
  CU_ASSERT_EQUAL(qconv_utf8_count(absent), 0);
  CU_ASSERT_EQUAL(qconv_utf8_decode(absent, &character), 0);
  CU_ASSERT_EQUAL(character, 0);
}

/* Asked with from growing by one or more each time, the answers are those of qconv_str_find. */
static void looks_ahead_like_find(void)
{
  const qconv_str texts[] = {S(""), S("]"), S("a]b](c](d"), S("]]]]"), S("no bracket"), S("a]") };
  const qconv_str needles[] = {S("]"), S("]("), S("a")};
  for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
    for (size_t n = 0; n < sizeof needles / sizeof *needles; n++)
      for (size_t step = 1; step < 4; step++) {
        size_t seen = 0;
        for (size_t from = 0; from <= texts[t].len; from += step) {
          size_t found = qconv_str_find(qconv_str_from(texts[t], from), needles[n]);
          size_t wanted = found == QCONV_NOT_FOUND ? found : from + found;
          CU_ASSERT_EQUAL(qconv_str_ahead(texts[t], from, needles[n], &seen), wanted);
          CU_ASSERT_EQUAL(qconv_str_ahead(texts[t], from, needles[n], &seen), wanted);
        }
      }
}

/* What was not found is not looked for again, whatever stands there. */
static void looks_ahead_once(void)
{
  char text[] = "abcabc";
  qconv_str view = {text, 6};
  size_t seen = 0;
  CU_ASSERT_EQUAL(qconv_str_ahead(view, 0, S("x"), &seen), QCONV_NOT_FOUND);
  text[3] = 'x';
  CU_ASSERT_EQUAL(qconv_str_ahead(view, 1, S("x"), &seen), QCONV_NOT_FOUND);
  seen = 0;
  CU_ASSERT_EQUAL(qconv_str_ahead(view, 0, S("x"), &seen), 3);
  text[2] = 'x';
  CU_ASSERT_EQUAL(qconv_str_ahead(view, 1, S("x"), &seen), 3);
}

SUITE(TEST(looks_ahead_like_find), TEST(looks_ahead_once), TEST(slices_are_cut_to_the_length), TEST(order_is_by_bytes), TEST(case_folds_for_ascii_only),
      TEST(starts_and_ends), TEST(finds), TEST(trims_all_white_space), TEST(lines_end_with_lf_or_crlf),
      TEST(splits_keep_empty_pieces), TEST(knows_its_parts), TEST(utf8_has_these_boundaries),
      TEST(utf8_sees_a_bad_byte_anywhere), TEST(every_character_survives), TEST(what_is_no_character_is_replaced),
      TEST(counts_characters))

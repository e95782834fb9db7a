/* Footnotes: where definitions are found, what they say, who refers to them, and how a
   text with notes looks. */
#include "markup_check.h"
#include <qconv/footnote.h>

struct look {
  qconv_str text;
  struct qconv_footnotes found;
  qconv_str rest, references, words;
};

static void look_body(void *context)
{
  struct look *look = context;
  qconv_footnotes_find(arena, look->text, &look->found);
  look->rest = qconv_footnotes_without(arena, look->text, &look->found);
  look->references = qconv_footnote_references(arena, look->text);
  if (look->found.count)
    look->words = qconv_footnote_words(arena, &look->found.items[0]);
}

static struct look look_at(const char *text)
{
  struct look look = {.text = qconv_str_of(text)};
  CU_ASSERT(qconv_arena_run(arena, look_body, &look));
  return look;
}

#define FINDS(source, number, left) \
  do { \
    struct look look = look_at(source); \
    CU_ASSERT_EQUAL(look.found.count, (size_t)(number)); \
    CU_ASSERT(same_str(look.rest, QCONV_STR(left))); \
  } while (0)

static void finds_definitions(void)
{
  WITH_ARENA(
    FINDS("a[^1]\n\n[^1]: b\n\nc", 1, "a[^1]\n\n\nc");
    FINDS("a\n[^1]: b\n[^x-2]: c\nd", 2, "a");
    FINDS("[^1]: b\n\n    more\n\n    ```\n    x\n    ```\n\nc", 1, "\nc");
    FINDS("[^1]: b\r\n    more\r\nlazy\r\n\r\nc", 1, "\r\nc");
    FINDS("1. a\n\n    [^1]: b\n\n        more\n\n    c", 1, "1. a\n\n\n    c"););
}

static void a_note_ends_where_the_bank_goes_on(void)
{
  WITH_ARENA(
    FINDS("[^1]: b\nAnswer: c", 1, "Answer: c");
    FINDS("[^1]: b\n**c**", 1, "**c**");
    FINDS("[^1]: b\n# c", 1, "# c");
    FINDS("[^1]: b\n- c", 1, "- c");
    FINDS("[^1]: b\n2. c", 1, "2. c");
    FINDS("[^1]: b\n```\nc\n```", 1, "```\nc\n```");
    FINDS("[^1]: b\n| c |\n|---|", 1, "| c |\n|---|"););
}

static void leaves_code_alone(void)
{
  WITH_ARENA(
    FINDS("```\n[^1]: b\n```", 0, "```\n[^1]: b\n```");
    FINDS("- ```\n  [^1]: b\n  ```\n", 0, "- ```\n  [^1]: b\n  ```");
    FINDS("a\n\n    [^1]: b", 0, "a\n\n    [^1]: b");
    FINDS("`[^1]`: b", 0, "`[^1]`: b");
    FINDS("[^a b]: c", 0, "[^a b]: c");
    FINDS("[^]: c", 0, "[^]: c"););
}

static void says_what_it_says(void)
{
  WITH_ARENA(
    ASSERT_STR(look_at("[^1]: b\n\n    more\n        x").words, "b\n\nmore\n    x");
    ASSERT_STR(look_at("- a\n\n    [^1]:b\n    c").words, "b\nc");
    ASSERT_STR(look_at("[^long]:\n    b").words, "b"););
}

static void names_references(void)
{
  WITH_ARENA(
    ASSERT_STR(look_at("a[^2] [^b], [^2] `[^3]` \\[^4] [^5](u) $[^6]$\n\n    [^7]\n\n```\n[^8]\n```\n\n| [^9] |\n|---|")
                   .references, "2\nb\n9\n");
    ASSERT_STR(look_at("nothing").references, ""););
}

#define NOTE(number, words) "<div class=\"qc-footnote\">\n<p><sup class=\"qc-footmark\">[" number "]</sup> " words "</p>\n</div>\n"
#define REF(number) "<sup class=\"qc-footref\">[" number "]</sup>"

static void renders_notes(void)
{
  WITH_ARENA(
    MD("a[^x] b[^1] c[^X]\n\n[^1]: *one*\n[^x]: two[^1]\n[^un]: used",
       "<p>a" REF("1") " b" REF("2") " c" REF("1") "</p>\n<div class=\"qc-footnotes\">\n" NOTE("1", "two" REF("2"))
       NOTE("2", "<em>one</em>") "</div>");
    MD("a[^1]", "<p>a[^1]</p>");
    MD("a[^2]\n\n[^1]: b", "<p>a[^2]</p>");
    MD("a <b>x[^1]</b>\n\n[^1]: <i>b</i>",
       "<p>a <b>x" REF("1") "</b></p>\n<div class=\"qc-footnotes\">\n" NOTE("1", "<i>b</i>") "</div>");
    MD("a[^1]\n\n[^1]: - b",
       "<p>a" REF("1") "</p>\n<div class=\"qc-footnotes\">\n<div class=\"qc-footnote\">\n"
       "<p><sup class=\"qc-footmark\">[1]</sup></p>\n<ul>\n<li>b</li>\n</ul>\n</div>\n</div>");
    MD("a[^1]\n\n[^1]: b[^1]", "<p>a" REF("1") "</p>\n<div class=\"qc-footnotes\">\n" NOTE("1", "b" REF("1")) "</div>");
    ASSERT_STR(converted(NULL, qconv_markdown(QCONV_STR("a[^1]\n\n[^1]: b")), NULL, TO_PLAIN), "a[1]\n[1] b");
    ASSERT_STR(converted(NULL, qconv_markdown(QCONV_STR("a[^1]\n\n[^1]: b")), NULL, TO_INLINE),
               "<p>a" REF("1") "</p>\n<div class=\"qc-footnotes\">\n" NOTE("1", "b") "</div>"););
}

static void tell(void *context, struct qconv_buffer *out, size_t number, enum qconv_note_part part)
{
  (void)context;
  if (part == QCONV_NOTE_REFERENCE)
    qconv_append_format(out, "(%zu)", number);
  else if (part == QCONV_NOTE_AGAIN)
    qconv_append_format(out, "(%zu again)", number);
  else
    qconv_append_format(out, part == QCONV_NOTE_START ? " id=\"f%zu\"" : "%zu:", number);
}

static void asks_the_target(void)
{
  const struct qconv_markup_options options = {.note = tell};
  WITH_ARENA(
    ASSERT_STR(converted(NULL, qconv_markdown(QCONV_STR("a[^1] b[^1]\n\n[^1]: c")), &options, TO_HTML),
               "<p>a(1) b(1 again)</p>\n<div class=\"qc-footnotes\">\n<div class=\"qc-footnote\" id=\"f1\">\n"
               "<p>1: c</p>\n</div>\n</div>"););
}

/* Notes that refer to notes, and many of each. */
static void stays_linear(void)
{
  WITH_ARENA(
    size_t lengths[2];
    for (size_t i = 0; i < 2; i++) {
      struct qconv_buffer text = {.arena = arena};
      for (size_t n = 0; n < 2000 * (i + 1); n++)
        qconv_append_format(&text, "a[^%zu]\n\n[^%zu]: <b>b[^%zu]\n", n, n, n + 1);
      qconv_str out = converted(NULL, qconv_markdown(qconv_buffer_str(&text)), NULL, TO_HTML);
      CU_ASSERT(is_well_formed(out));
      lengths[i] = out.len;
    }
    CU_ASSERT(lengths[1] < lengths[0] * 5 / 2););
}

SUITE(TEST(finds_definitions), TEST(a_note_ends_where_the_bank_goes_on), TEST(leaves_code_alone),
      TEST(says_what_it_says), TEST(names_references), TEST(renders_notes), TEST(asks_the_target), TEST(stays_linear))

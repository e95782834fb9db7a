/* The elements of a page. */
#include "../suite.h"
#include <qconv/page.h>

static struct qconv_arena *arena;

/* Each element as NAME[inner], with those inside of it behind a comma. */
static qconv_str shown(const char *text)
{
  struct qconv_page page = qconv_page_read(arena, qconv_str_of(text));
  struct qconv_buffer out = {.arena = arena};
  for (size_t i = 1; i < page.count; i++)
    qconv_append_format(&out, "%.*s[%.*s]%zu ", QCONV_ARG(page.elements[i].name), QCONV_ARG(page.elements[i].inner),
                        page.elements[i].after);
  return qconv_buffer_str(&out);
}

static void finds_elements_in_order(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(shown("<p>a<b>c</b></p><i>d</i>"), "p[a<b>c</b>]3 b[c]3 i[d]4 ");
  ASSERT_STR(shown("<br>x<img src=\"a>b\"/><P>y</p >"), "br[]2 img[]3 P[y]4 ");
  ASSERT_STR(shown("no elements < 3 <> </>"), "");
  ASSERT_STR(shown(""), "");
  qconv_arena_free(arena);
}

static void ends_what_is_open(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(shown("<ul><li>a<li>b</ul>c"), "ul[<li>a<li>b]4 li[a<li>b]4 li[b]4 ");
  ASSERT_STR(shown("<p>a</b></p>"), "p[a</b>]2 ");
  ASSERT_STR(shown("<p>a<b"), "p[a<b]2 ");
  qconv_arena_free(arena);
}

static void skips_what_is_no_element(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(shown("<!DOCTYPE html><!-- <p> --><?xml <p>?><![CDATA[<p>]]><i>x</i>"), "i[x]2 ");
  ASSERT_STR(shown("<script>a < b; \"<p>\"</script><i>x</i>"), "script[a < b; \"<p>\"]2 i[x]3 ");
  ASSERT_STR(shown("<script>a <p>"), "script[a <p>]2 ");
  ASSERT_STR(shown("<!-- <p>"), "");
  qconv_arena_free(arena);
}

static void reads_attributes(void)
{
  arena = qconv_arena_new(0);
  struct qconv_page page =
      qconv_page_read(arena, QCONV_STR("<a id=one class='q-x  q-right y' data-b=\"&lt;&#10;&#x41;&nbsp;&who;&\" c>"));
  CU_ASSERT_EQUAL_FATAL(page.count, 2);
  const struct qconv_page_element *element = &page.elements[1];
  ASSERT_STR(qconv_page_attribute(arena, element, "id"), "one");
  ASSERT_STR(qconv_page_attribute(arena, element, "data-b"), "<\nA\xc2\xa0&who;&");
  ASSERT_STR(qconv_page_raw_attribute(element, "c"), "");
  CU_ASSERT(qconv_page_raw_attribute(element, "d").data == NULL);
  CU_ASSERT(qconv_page_has_class(element, "q-", "right"));
  CU_ASSERT(!qconv_page_has_class(element, "q-", "r"));
  CU_ASSERT(!qconv_page_has_class(element, "q-", "y"));
  CU_ASSERT_EQUAL(qconv_page_find(&page, 0, page.count, "q-", "x"), 1);
  CU_ASSERT_EQUAL(qconv_page_find_name(&page, 0, page.count, "b"), page.count);
  qconv_arena_free(arena);
}

/* With anything quadratic in it this would not end. */
static void is_linear_in_what_is_never_closed(void)
{
  static const char *const pieces[] = {"<div>", "<b></i>", "<a \"=\"", "<!--", "<script>", "</p>"};
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
    arena = qconv_arena_new(0);
    struct qconv_buffer text = {.arena = arena};
    for (size_t times = 0; times < 300000; times++)
      qconv_append(&text, qconv_str_of(pieces[i]));
    struct qconv_page page = qconv_page_read(arena, qconv_buffer_str(&text));
    CU_ASSERT(page.count >= 1 && page.elements[0].after == page.count);
    qconv_arena_free(arena);
  }
}

SUITE(TEST(finds_elements_in_order), TEST(ends_what_is_open), TEST(skips_what_is_no_element), TEST(reads_attributes),
      TEST(is_linear_in_what_is_never_closed))

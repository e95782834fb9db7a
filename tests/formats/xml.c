/* Escaping for XML. */
#include "../suite.h"
#include <qconv/xml.h>

static qconv_str input, output;
static struct qconv_arena *arena;

static void escape(void *context)
{
  struct qconv_buffer buffer = {.arena = context};
  qconv_xml_escape(&buffer, input);
  output = qconv_buffer_str(&buffer);
}

static qconv_str escaped(qconv_str text)
{
  input = text;
  CU_ASSERT(qconv_arena_run(arena, escape, arena));
  return output;
}

static void escapes_what_xml_reads(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(escaped(QCONV_STR("a < b && c > \"d\" 'e'")), "a &lt; b &amp;&amp; c &gt; &quot;d&quot; 'e'");
  ASSERT_STR(escaped(QCONV_STR("")), "");
  ASSERT_STR(escaped(QCONV_STR("plain \xC3\xA9\t\n\r")), "plain \xC3\xA9\t\n\r");
  ASSERT_STR(escaped(QCONV_STR("&amp;")), "&amp;amp;");
  qconv_arena_free(arena);
}

static void replaces_what_xml_forbids(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(escaped(QCONV_STR("a\0b\x01\x1F")), "a\xEF\xBF\xBD" "b\xEF\xBF\xBD\xEF\xBF\xBD");
  ASSERT_STR(escaped(QCONV_STR("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD")), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  ASSERT_STR(escaped(QCONV_STR("cut \xEF\xBF")), "cut \xEF\xBF");
  qconv_arena_free(arena);
}

SUITE(TEST(escapes_what_xml_reads), TEST(replaces_what_xml_forbids))

/* From one markup to another: plain words, Markdown that reads back the same,
   inline HTML, and what happens when memory runs out. */
#include "markup_check.h"

static void plain_to_html(void)
{
  WITH_ARENA(
    CU_ASSERT(same_str(plain("a < b\n  c\n\nd {{gap:1}} $x$ \\(y\\) *z*"),
                       QCONV_STR("<p>a &lt; b<br/>\xC2\xA0\xC2\xA0" "c</p>\n<p>d {{gap:1}} $x$ \\(y\\) *z*</p>")));
    CU_ASSERT(same_str(plain(""), QCONV_STR("")));
    CU_ASSERT(same_str(plain("\r\na\r\nb\0"), QCONV_STR("<p>a<br/>b</p>"))););
}

static void inline_html(void)
{
  WITH_ARENA(
    CU_ASSERT(same_str(converted(NULL, qconv_markdown(QCONV_STR("a *b*")), NULL, TO_INLINE),
        QCONV_STR("a <em>b</em>")));
    CU_ASSERT(same_str(converted(NULL, qconv_html(QCONV_STR("a")), NULL, TO_INLINE), QCONV_STR("a")));
    CU_ASSERT(same_str(converted(NULL, qconv_html(QCONV_STR("")), NULL, TO_INLINE), QCONV_STR("")));
    CU_ASSERT(same_str(converted(NULL, qconv_markdown(QCONV_STR("a\n\nb")), NULL, TO_INLINE),
                       QCONV_STR("<p>a</p>\n<p>b</p>")));
    CU_ASSERT(same_str(converted(NULL, qconv_markdown(QCONV_STR("# a")), NULL, TO_INLINE), QCONV_STR("<h1>a</h1>"))););
}

static void headings_go_down(void)
{
  struct qconv_markup_options options = {.heading_base = 2};
  WITH_ARENA(
    CU_ASSERT(same_str(converted(NULL, qconv_markdown(QCONV_STR("# a\n\n##### b")), &options, TO_HTML),
                       QCONV_STR("<h3>a</h3>\n<h6>b</h6>")));
    CU_ASSERT(same_str(converted(NULL, qconv_markdown(QCONV_STR("# a\n\n<h1>b</h1>")), &options, TO_HTML),
                       QCONV_STR("<h3>a</h3>\n<h3>b</h3>"))););
}

static qconv_str words(struct qconv_text text) { return converted(NULL, text, NULL, TO_PLAIN); }

static void to_plain(void)
{
  WITH_ARENA(
    CU_ASSERT(same_str(words(qconv_markdown(QCONV_STR("# A\n\n*b*\nc `d  e` ![f & g](media:h)\n\n```\ni\n  j\n```"))),
                       QCONV_STR("A\nb c d e f & g\ni\n  j")));
    CU_ASSERT(same_str(words(qconv_html(QCONV_STR("<p>a &lt; b</p><ul><li>c<li>d</ul><script>e</script>"))),
                       QCONV_STR("a < b\nc\nd")));
    CU_ASSERT(same_str(words(qconv_plain(QCONV_STR("*a*"))), QCONV_STR("*a*"))););
}

static qconv_str to_md(struct qconv_text text) { return converted(NULL, text, NULL, TO_MARKDOWN); }

#define MARKDOWN(source, wanted) CU_ASSERT(same_str(to_md(qconv_html(QCONV_STR(source))), QCONV_STR(wanted)))

static void html_to_markdown(void)
{
  WITH_ARENA(
    MARKDOWN("<h2>a</h2><p>b <strong>c</strong>, <i>d</i><br>e", "## a\n\nb **c**, *d*\\\ne");
    MARKDOWN("<ul><li>a<ol><li>b</ol><li>c</ul>", "- a\n  1. b\n- c");
    MARKDOWN("<ul><li><p>a<li><p>b</ul>", "- a\n\n- b");
    MARKDOWN("<blockquote>a<p>b</blockquote><hr>", "> a\n>\n> b\n\n___");
    MARKDOWN("<pre><code class=\"language-c\">a\n```\nb</code></pre>", "````c\na\n```\nb\n````");
    MARKDOWN("<a href=\"https://a.b/c\" title=\"d\">e</a> <img src=\"media:f g.png\" alt=\"h\">",
             "[e](https://a.b/c \"d\") ![h](<media:f g.png>)");
    MARKDOWN("<code>a`b</code> <del>c</del> <sub>d</sub>", "``a`b`` ~~c~~ <sub>d</sub>");
    MARKDOWN("<table><thead><tr><th>a<th style=\"text-align:right\">b|c</thead><tbody><tr><td>1<td>2</table>",
             "| a | b\\|c |\n| --- | --: |\n| 1 | 2 |");
    MARKDOWN("<table><tr><td colspan=2>a</table>", "<table>\n<tr>\n<td colspan=\"2\">a</td>\n</tr>\n</table>");
    MARKDOWN("\\(x\\) {{gap:a_b}} a_b _c_ 1*2", "$x$ {{gap:a_b}} a_b \\_c\\_ 1\\*2");
    CU_ASSERT(same_str(to_md(qconv_markdown(QCONV_STR("as *it* is"))), QCONV_STR("as *it* is"))););
}

/* HTML -> Markdown -> HTML is what the sanitiser makes of the HTML. */
static void markdown_reads_back(void)
{
  static const char *const texts[] = {
    "<p># a</p>", "<p>1. a</p>", "<p>- a</p>", "<p>+ a</p>", "<p>&gt; a</p>", "<p>a\n=== b</p>", "<p>a\n---</p>",
    "<p>&amp;amp; &lt;b&gt; [a](b) ![a](b) [a]: b</p>", "<p>`a` *b* __c__ ~~d~~ \\e \\\\</p>",
    "<p>$a$ and $b$ $$c$$</p>",
    "<p>a | b\n--- | ---</p>", "<p>[ ] a</p>", "<ul>\n<li>[ ] a</li>\n</ul>", "<p>a<strong>b</strong>c</p>",
    "<p>a<strong>(b)</strong>c</p>", "<p><em>a</em><strong>b</strong></p>", "<p><strong><em>a</em></strong></p>",
    "<p>\xE4\xB8\xAD<strong>\xE6\x96\x87</strong>\xE5\xAD\x97</p>", "<p>a<em> b</em></p>", "<p><code> a </code></p>",
    "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>", "<ol start=\"7\">\n<li>a</li>\n</ol>",
    "<ul>\n<li>a\n<pre><code>b\n\nc</code></pre>\n</li>\n</ul>", "<h1>a #</h1>", "<p>a<br/><br/>b</p>",
    "<p>a!<a href=\"http://x.y\">b</a></p>",
    "<p><a href=\"http://x.y/(a\">b [c]</a></p>", "<div class=\"qc-a\">a $b$ \\(\n<p>c</p>\n</div>",
    "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>",
    "<blockquote>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>", "<p>~~~</p>", "<p>2020. A year</p>",
    "<p>List&lt;String&gt;</p>"};
  WITH_ARENA(for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    qconv_str wanted = html(texts[i]), markdown = to_md(qconv_html(qconv_str_of(texts[i])));
    bool same = same_str(converted(NULL, qconv_markdown(markdown), NULL, TO_HTML), wanted);
    CU_ASSERT(same);
    if (!same)
      printf("    markdown \"%.*s\"\n", QCONV_ARG(markdown));
  });
}

static void plain_reads_back(void)
{
  static const char *const texts[] = {
    "# a", "1. a\n2) b", "- a\n+ b\n* c", "> a", "a\n===", "a\n---", "***", "a | b\n--- | ---", "| a |\n|---|",
    "```\na\n```",
    "~~~\na", "    indented", "a  b   c", "\ta", "[a](b) ![c](d) [e]: f", "<b>x</b> <http://x.y> &amp; &copy;",
    "*a* _b_ __c__ `d` ~~e~~", "$a$ $5 and $10 $$b$$", "\\(a\\) \\[b\\] \\", "{{gap:a_b}} {{gap", "a\nb\n\nc",
    "- [ ] a",
    "a\\\nb", "=", "<!-- x -->", "[x]", "5 * 3 * 2", "snake_case_name"};
  WITH_ARENA(for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    qconv_str wanted = plain(texts[i]), markdown = to_md(qconv_plain(qconv_str_of(texts[i])));
    qconv_str got = words(qconv_markdown(markdown)), shown = words(qconv_html(wanted));
    bool same = same_str(got, shown);
    CU_ASSERT(same);
    if (!same)
      printf("    markdown \"%.*s\"\n", QCONV_ARG(markdown));
  });
}

static void highlights_code(void)
{
  const struct qconv_markup_options options = {.highlight = true};
  const char *fences = "```py\nif a < 1\n```\n\n```\nif b\n```\n\n~~~nosuch\nif c\n~~~\n\n`if` d";
  const char *wanted = "<pre><code class=\"language-py\"><span class=\"qc-k\">if</span> a &lt; "
                       "<span class=\"qc-n\">1</span></code></pre>\n<pre><code>if b</code></pre>\n"
                       "<pre><code class=\"language-nosuch\">if c</code></pre>\n<p><code>if</code> d</p>";
  WITH_ARENA(
    qconv_str once = converted(NULL, qconv_markdown(qconv_str_of(fences)), &options, TO_HTML);
    CU_ASSERT(same_str(once, qconv_str_of(wanted)));
    CU_ASSERT(same_str(converted(NULL, qconv_html(once), &options, TO_HTML), once));
    CU_ASSERT(same_str(converted(NULL, qconv_html(once), NULL, TO_HTML), md(fences)));
    CU_ASSERT(same_str(to_md(qconv_html(once)), to_md(qconv_html(md(fences))))););
}

static void survives_bad_bytes(void)
{
  static const char bytes[] = "a\0b \xFF\xC0\x80 \xEF\xB7\x90" "0\xEF\xB7\x91 <b\0c>\r\n\xF0\x9F";
  for (int markup = QCONV_PLAIN; markup <= QCONV_HTML; markup++)
    WITH_ARENA(
      struct qconv_text text = {(enum qconv_markup)markup, {bytes, sizeof bytes - 1}};
      qconv_str result = converted(NULL, text, NULL, TO_HTML);
      CU_ASSERT(is_well_formed(result));
      CU_ASSERT_EQUAL(qconv_utf8_valid(result), result.len);
      CU_ASSERT(qconv_str_find_char(result, 0) == QCONV_NOT_FOUND););
}

/* A budget that cannot hold the result ends the job and nothing else. */
static void runs_out_of_memory(void)
{
  static char text[300000];
  memset(text, 'a', sizeof text);
  for (int markup = QCONV_PLAIN; markup <= QCONV_HTML; markup++)
    for (int to = TO_HTML; to <= TO_MARKDOWN; to++) {
      arena = qconv_arena_new(200 * 1024);
      struct qconv_text input = {(enum qconv_markup)markup, {text, sizeof text}};
      bool as_it_is = (to == TO_PLAIN && markup == QCONV_PLAIN) || (to == TO_MARKDOWN && markup == QCONV_MARKDOWN);
      bool failed = qconv_str_equal(converted(NULL, input, NULL, to), QCONV_STR("(out of memory)"));
      CU_ASSERT_EQUAL(failed, !as_it_is);
      qconv_arena_free(arena);
    }
}

static void says_its_version(void)
{
  CU_ASSERT(qconv_str_starts(qconv_str_of(qconv_markup_version()), QCONV_STR("cmark 0.")));
}

SUITE(TEST(plain_to_html), TEST(inline_html), TEST(headings_go_down), TEST(to_plain), TEST(html_to_markdown),
      TEST(markdown_reads_back), TEST(plain_reads_back), TEST(highlights_code), TEST(survives_bad_bytes),
      TEST(runs_out_of_memory), TEST(says_its_version))

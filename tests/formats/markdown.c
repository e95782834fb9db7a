/* Markdown to XHTML: CommonMark, GFM's additions, formulas, gaps, limits. */
#include "markup_check.h"

static void renders_commonmark(void)
{
  WITH_ARENA(
    MD("# A *b*\n\nc\nd  \ne", "<h1>A <em>b</em></h1>\n<p>c\nd<br/>e</p>");
    MD("- a\n- b\n  1. c\n\n3) d",
    "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n<ol start=\"3\">\n<li>d</li>\n</ol>");
    MD("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>");
    MD("> a\n\n***", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr/>");
    MD("```PyThon {x}\na < b\n\n```", "<pre><code class=\"language-python\">a &lt; b\n</code></pre>");
    MD("    x\n\n~~~c++\ny\n~~~", "<pre><code>x</code></pre>\n<pre><code class=\"language-c++\">y</code></pre>");
    MD("`a<b` **c** [d](https://e.f \"g\")",
    "<p><code>a&lt;b</code> <strong>c</strong> <a href=\"https://e.f\" title=\"g\">d</a></p>");
    MD("![a *b*](media:c.png)", "<p><img src=\"media:c.png\" alt=\"a b\"/></p>");
    MD("[x](javascript:y) &amp; &lt;", "<p>x &amp; &lt;</p>");
    MD("", ""););
}

static void renders_gfm(void)
{
  WITH_ARENA(
    MD("~~a **b**~~ ~~ c ~~ d~~", "<p><del>a <strong>b</strong></del> ~~ c ~~ d~~</p>");
    MD("\\~~a~~", "<p>~~a~~</p>");
    MD("- [ ] a\n- [X] b\n- [y] c", "<ul>\n<li>\xE2\x98\x90 a</li>\n<li>\xE2\x98\x91 b</li>\n<li>[y] c</li>\n</ul>");
    MD("a | b\n:-: | --:\n`x\\|y` | *z*\n1", "<table>\n<thead>\n<tr>\n<th style=\"text-align: center\">a</th>\n"
       "<th style=\"text-align: right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        "<td style=\"text-align: center\"><code>x|y</code></td>\n"
       "<td style=\"text-align: right\"><em>z</em></td>\n</tr>\n<tr>\n<td style=\"text-align: center\">1</td>\n"
       "<td style=\"text-align: right\"></td>\n</tr>\n</tbody>\n</table>");
    MD("text\n| a |\n|---|\n\nend",
    "<p>text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<p>end</p>");
    MD("> | a |\n> |---|\n> | b |", "<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
       "<td>b</td>\n</tr>\n</tbody>\n</table>\n</blockquote>");
    MD("```\n| a |\n|---|\n```", "<pre><code>| a |\n|---|</code></pre>");
    MD("| a | b |\n|---|", "<p>| a | b |\n|---|</p>"););
}

static void tells_formulas_from_money(void)
{
  WITH_ARENA(
    MD("$5 and $10, $ 3$ or 4 $", "<p>$5 and $10, $ 3$ or 4 $</p>");
    MD("\\$x\\$ `$x$`", "<p>$x$ <code>$x$</code></p>");
    MD("\\(not closed", "<p>(not closed</p>");
    MD("a \\[link\\](x)", "<p>a [link](x)</p>");
    MD("$a*b$ and *c*", "<p>$a*b$ and <em>c</em></p>"););
}

static void keep_formula(void *context, struct qconv_buffer *out, qconv_str tex, bool display)
{
  (void)context;
  qconv_append_format(out, "[%s %.*s]", display ? "display" : "inline", QCONV_ARG(tex));
}

static bool keep_gap(void *context, struct qconv_buffer *out, qconv_str id)
{
  (void)context;
  if (!qconv_str_equal(id, QCONV_STR("a_b_c")))
    return false;
  qconv_append_literal(out, "<b>gap</b>");
  return true;
}

static qconv_str keep_media(void *context, qconv_str name)
{
  (void)context;
  return qconv_str_equal(name, QCONV_STR("my pic.png")) ? QCONV_STR("pics/1.png") : QCONV_NOWHERE;
}

static void keep_code(void *context, struct qconv_buffer *out, qconv_str code, qconv_str language)
{
  (void)context;
  qconv_append_format(out, "<pre>%.*s:%.*s</pre>", QCONV_ARG(language), QCONV_ARG(code));
}

static void shout(void *context, struct qconv_buffer *out, qconv_str text, bool in_code)
{
  (void)context;
  for (size_t i = 0; i < text.len; i++)
    qconv_append_char(out, in_code && qconv_is_alpha(text.data[i]) ? (char)(text.data[i] - 32) : text.data[i]);
}

static const struct qconv_markup_options hooks = {
  .math = keep_formula, .gap = keep_gap, .media = keep_media, .code = keep_code, .text = shout};

#define HOOKED(source, wanted) \
  CU_ASSERT(same_str(converted(NULL, qconv_markdown(QCONV_STR(source)), &hooks, TO_HTML), QCONV_STR(wanted)))
#define HOOKED_HTML(source, wanted) \
  CU_ASSERT(same_str(converted(NULL, qconv_html(QCONV_STR(source)), &hooks, TO_HTML), QCONV_STR(wanted)))

static void calls_the_target(void)
{
  WITH_ARENA(
    HOOKED("$x_1$ $$y$$ \\(z\\) \\[w\\]", "<p>[inline x_1] [display y] [inline z] [display w]</p>");
    HOOKED("$$\na\n+ b\n$$", "<p>[display a\n+ b]</p>");
    HOOKED("> $$\n> a\n> $$", "<blockquote>\n<p>[display a]</p>\n</blockquote>");
    HOOKED("{{gap:a_b_c}} {{gap:no}} `{{gap:a_b_c}}`", "<p><b>gap</b> {{gap:no}} <code>{{GAP:A_B_C}}</code></p>");
    HOOKED("![a](<media:my pic.png>) ![b](media:my%20pic.png) ![c](media:gone.png)",
           "<p><img src=\"pics/1.png\" alt=\"a\"/> <img src=\"pics/1.png\" alt=\"b\"/> c</p>");
    HOOKED("![a](https://b.c/d.png)", "<p><a href=\"https://b.c/d.png\">a</a></p>");
    HOOKED("```C\n$x$ {{gap:a_b_c}}\n```", "<pre>c:$x$ {{gap:a_b_c}}</pre>");
    HOOKED("a <u>$x$</u> `b`", "<p>a <u>[inline x]</u> <code>B</code></p>");
    HOOKED("|a|\n|-|\n|$x$ {{gap:a_b_c}}|", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
           "<td>[inline x] <b>gap</b></td>\n</tr>\n</tbody>\n</table>");
    HOOKED_HTML("<p>\\(a &lt; b\\) {{gap:a_b_c}} <code>\\(x\\)</code> $5</p><pre class=\"language-c\">a</pre>",
                "<p>[inline a < b] <b>gap</b> <code>\\(X\\)</code> $5</p>\n<pre>c:a</pre>"););
}

static void sanitises_html_in_it(void)
{
  WITH_ARENA(
    MD("a <b>c\n\nd</b> *e*", "<p>a <b>c</b></p>\n<p>d <em>e</em></p>");
    MD("<div>\n\n**x** <script>y</script>\n\n</div>", "<div>\n<p><strong>x</strong> </p>\n</div>");
    MD("List<String> and #include <stdio.h> <String>\n\n<T>\n*a*", "<p>List&lt;String&gt; and #include &lt;stdio.h&gt; "
       "&lt;String&gt;</p>\n<p>&lt;T&gt;\n<em>a</em></p>");
    MD("a <!-- b --> c\n\n<!-- d -->", "<p>a  c</p>");
    MD("<?php x ?>", "<p>&lt;?php x ?&gt;</p>");
    MD("|a|\n|-|\n|<i>b</i> `<i>`|", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
       "<td><i>b</i> <code>&lt;i&gt;</code></td>\n</tr>\n</tbody>\n</table>");
    MD("<i>x</i>\n\n```\n<b>\\(y\\)\n```", "<p><i>x</i></p>\n<pre><code>&lt;b&gt;\\(y\\)</code></pre>"););
}

static void note_code(void *context, const struct qconv_diagnostic *diagnostic)
{
  if (diagnostic->severity == QCONV_WARNING)
    *(const char **)context = diagnostic->code;
}

static void keeps_what_is_too_long(void)
{
  const char *code = "";
  struct qconv_log *log = qconv_log_new(note_code, &code);
  WITH_ARENA(
    struct qconv_buffer text = {.arena = arena};
    for (int i = 0; i < 4000; i++)
      qconv_append_literal(&text, "![[]() ");
    qconv_str result = converted(log, qconv_markdown(qconv_buffer_str(&text)), NULL, TO_INLINE);
    CU_ASSERT(same_str(qconv_str_trim(result), qconv_str_trim(qconv_buffer_str(&text))));
    CU_ASSERT_STRING_EQUAL(code, "markup.long-paragraph");
    text.len = 0;
    qconv_append_literal(&text, "```\n");
    for (int i = 0; i < 4000; i++)
      qconv_append_literal(&text, "*code*\n");
    code = "";
    result = converted(log, qconv_markdown(qconv_buffer_str(&text)), NULL, TO_HTML);
    CU_ASSERT_EQUAL(result.len, 4000 * 7 - 1 + strlen("<pre><code></code></pre>"));
    CU_ASSERT_STRING_EQUAL(code, "");
    text.len = 0;
    for (int i = 0; i < 200; i++)
      qconv_append_literal(&text, ">");
    qconv_append_literal(&text, "x");
    result = converted(log, qconv_markdown(qconv_buffer_str(&text)), NULL, TO_HTML);
    CU_ASSERT(is_well_formed(result));
    CU_ASSERT(qconv_str_find(result, QCONV_STR("&gt;&gt;&gt;x</p>")) != QCONV_NOT_FOUND););
  qconv_log_free(log);
}

struct pathological {
  const char *before, *part, *after;
};

static qconv_str repeated(const struct pathological *one, size_t count)
{
  struct qconv_buffer text = {.arena = arena};
  qconv_append(&text, qconv_str_of(one->before));
  for (size_t i = 0; i < count; i++)
    qconv_append(&text, qconv_str_of(one->part));
  qconv_append(&text, qconv_str_of(one->after));
  return qconv_buffer_str(&text);
}

/* Work is counted as output: twice the input must not make much more than twice
   of it, and all of it must come back within the budget. */
static void output_grows_with_input(void)
{
  static const struct pathological all[] = {
    {"", "![[]()", ""}, {"", ">", "a*"}, {"", " -", "x"}, {"a", "<![CDATA[", ""}, {"a", "<?", ""}, {"a", "<!A ", ""},
    {"", "[x](\n", ""}, {"", "_", "."}, {"[a]: /xxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\n", "[a]", ""}, {"", "> ", ""},
    {"", "$a ", ""}, {"", "\\(", ""}, {"", "- \\[ a\n", ""}, {"", "~~a ", ""}, {"", "{{gap:", ""}, {"", "<a ", ""},
    {"", "*a", ""}, {"", "`a ``", ""}, {"", "<x>", ""}, {"|a|\n|-|\n", "|b|\n", ""}, {"", "|a", "|\n|-|"}};
  WITH_ARENA(for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    qconv_str half = converted(NULL, qconv_markdown(repeated(&all[i], 4000)), NULL, TO_HTML);
    qconv_str whole = converted(NULL, qconv_markdown(repeated(&all[i], 8000)), NULL, TO_HTML);
    CU_ASSERT(is_well_formed(half) && is_well_formed(whole));
    size_t most = half.len * 5 / 2 + 8000 * 4 * strlen(all[i].part);
    CU_ASSERT(whole.len <= most);
    if (whole.len > most)
      printf("\n    %s: %zu, %zu\n", all[i].part, half.len, whole.len);
  });
}

SUITE(TEST(renders_commonmark), TEST(renders_gfm), TEST(tells_formulas_from_money), TEST(calls_the_target),
      TEST(sanitises_html_in_it), TEST(keeps_what_is_too_long), TEST(output_grows_with_input))

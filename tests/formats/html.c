/* The HTML sanitiser: what passes, what goes, and that attacks come to nothing. */
#include "markup_check.h"

static void lets_allowed_elements_pass(void)
{
  static const char *const passing[] = {
    "<p>a <strong>b</strong> <em>c</em> <b>d</b> <i>e</i> <u>f</u> <s>g</s></p>",
    "<p><del>a</del> <ins>b</ins> <sub>c</sub> <sup>d</sup> <mark>e</mark> <q>f</q> <cite>g</cite></p>",
    "<p><code>a</code> <kbd>b</kbd> <samp>c</samp> <var>d</var> <abbr title=\"t\">e</abbr></p>",
    "<h1>a</h1>\n<h2>b</h2>\n<h3>c</h3>\n<h4>d</h4>\n<h5>e</h5>\n<h6>f</h6>\n<hr/>",
    "<ul>\n<li>a</li>\n<li>b\n<ol start=\"3\">\n<li>c</li>\n</ol>\n</li>\n</ul>",
    "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>",
    "<table>\n<caption>t</caption>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
    "<td colspan=\"2\" style=\"text-align: right\">b</td>\n</tr>\n</tbody>\n</table>",
    "<blockquote>\n<p>a</p>\n</blockquote>", "<div class=\"qc-box\">a</div>",
    "<p><span class=\"qc-k\" lang=\"en\" dir=\"ltr\">a</span><br/>b</p>",
    "<p><ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby></p>",
    "<figure>\n<p><img src=\"media:x.png\" "
    "alt=\"a\" width=\"3\" height=\"4\"/></p>\n<figcaption>b</figcaption>\n</figure>",
    "<details>\n<summary>a</summary>b</details>", "<p><a href=\"https://example.org/?a=b&amp;c\" title=\"t\">a</a></p>",
    "<pre><code class=\"language-c\">int x;\n\n  y &lt; z</code></pre>"};
  WITH_ARENA(for (size_t i = 0; i < sizeof passing / sizeof *passing; i++)
               CU_ASSERT(same_str(html(passing[i]), qconv_str_of(passing[i]))););
}

static void wraps_and_repairs(void)
{
  WITH_ARENA(
    HTML("a <b>c</b>", "<p>a <b>c</b></p>");
    HTML("<b>a</b> c", "<p><b>a</b> c</p>");
    HTML("a<ul><li>b</ul>c", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>");
    HTML("<li>stray", "<ul>\n<li>stray</li>\n</ul>");
    HTML("<td>cell</td>", "<p>cell</p>");
    HTML("<tr><td>a", "<p>a</p>");
    HTML("<p>a</b></i></p></div>", "<p>a</p>");
    HTML("<table>x<tr>y</table>", "<table>\n<tr>\n<td>x</td>\n</tr>\n<tr>\n<td>y</td>\n</tr>\n</table>");
    HTML("<center><font color=red>a</font></center><section>b</section>", "<p>a</p>\n<p>b</p>");
    HTML("<TT>a</TT> <strike>b</strike> <acronym>c</acronym>", "<p><code>a</code> <s>b</s> <abbr>c</abbr></p>");
    HTML("<o:p>a</o:p><p></p><p> </p>", "<p>a</p>"););
}

static void keeps_words_that_look_like_tags(void)
{
  WITH_ARENA(
    HTML("List<String> x", "<p>List&lt;String&gt; x</p>");
    HTML("a < b &amp;&amp; c > d", "<p>a &lt; b &amp;&amp; c &gt; d</p>");
    HTML("1<2 <3", "<p>1&lt;2 &lt;3</p>");
    HTML("<?php echo 1 ?>", "<p>&lt;?php echo 1 ?&gt;</p>");
    HTML("caf&eacute; &#x263A; &nope;", "<p>caf\xC3\xA9 \xE2\x98\xBA &amp;nope;</p>"););
}

static void takes_out_what_runs_or_loads(void)
{
  WITH_ARENA(
    HTML("a<script>alert(1)</script>b", "<p>ab</p>");
    HTML("a<style>p{}</style><svg><path d=\"\"/>t</svg><iframe src=x>t</iframe>b", "<p>ab</p>");
    HTML("a<object><p>x</p></object><template>y</template><noscript>z</noscript>b", "<p>ab</p>");
    HTML("<p onclick=\"x()\" style=\"color:red\" id=\"i\" class=\"big qc-a\">a", "<p class=\"qc-a\">a</p>");
    HTML("<a href=\"javascript:x\">a</a> <a href=\"#top\">b</a> <a href=\"page.html\">c</a>", "<p>a b c</p>");
    HTML("<form action=x><input value=y>a<button>b</button></form>", "<p>ab</p>");
    HTML("<img src=\"data:image/png;base64,AAAA\" alt=\"x\">", "<p>x</p>");
    HTML("<!-- a -->b<!-- > -->", "<p>b</p>"););
}

static void attacks_come_to_nothing(void)
{
  static const char *const attacks[] = {
    "<img src=x onerror=alert(1)>", "<IMG SRC=\"jav&#x09;ascript:alert(1)\">",
    "<a href=\"java\nscript:alert(1)\">x</a>",
    "<a href=\" &#14; javascript:alert(1)\">x</a>", "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
    "<a href=\"vbscript:x\">x</a><a href=\"data:text/html,<script>\">x</a>", "<a href=//evil.example>x</a>",
    "<svg onload=alert(1)>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<title><a title=\"</title><img src=x onerror=alert(1)>\">",
    "<style><a title=\"</style><img src=x onerror=alert(1)>\">", "<template><img src=x onerror=alert(1)></template>",
    "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
    "<xmp><img title=\"</xmp><img src=x onerror=alert(1)>\">",
    "<script>alert(1)", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<<script>script>alert(1)<</script>/script>",
    "<b <script>alert(1)</script>", "<img \"\"\"><script>alert(1)</script>\">",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<base href=\"javascript:x//\"><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
    "<p title='\"><script>x</script>'>a", "<p title=\"&quot;&gt;&lt;script&gt;\">a",
    "<details open ontoggle=alert(1)>x",
    "<table background=\"javascript:x\"><td background=x>y", "<p style=\"background:url(javascript:x)\">z",
    "<a href=\"https://a.example/&quot;onmouseover=&quot;x\">y</a>", "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>", "&#xFDD0;0&#xFDD1;",
    "<audio src=x onerror=alert(1)><source onerror=alert(1)>",
    "<video poster=javascript:x><track src=x></video>", "<form><math><mtext></form><form><mglyph><svg><mtext><style>",
    "<a href=\"http:javascript:x\">q</a>", "<embed src=x><applet code=x><frameset onload=x>", "<plaintext><b>x",
    "<b><i>x</b>y</i>"};
  WITH_ARENA(for (size_t i = 0; i < sizeof attacks / sizeof *attacks; i++) CU_ASSERT(holds(attacks[i])););
}

static void count_losses(void *context, const struct qconv_diagnostic *diagnostic)
{
  if (diagnostic->severity == QCONV_LOSS && strcmp(diagnostic->code, "markup.html") == 0)
    ++*(size_t *)context;
}

static void reports_what_goes(void)
{
  size_t losses = 0;
  struct qconv_log *log = qconv_log_new(count_losses, &losses);
  WITH_ARENA(
    converted(log, qconv_html(QCONV_STR("<b>fine</b>")), NULL, TO_HTML);
    CU_ASSERT_EQUAL(losses, 0);
    converted(log, qconv_html(QCONV_STR("a<script>b</script><a href=\"javascript:x\">c</a>")), NULL, TO_HTML);
    CU_ASSERT_EQUAL(losses, 2);
    converted(log, qconv_html(QCONV_STR("<img src=\"gone.png\">")), NULL, TO_HTML);
    CU_ASSERT_EQUAL(losses, 3);
    converted(log, qconv_html(QCONV_STR("see <video src=\"gone.mp4\"></video>")), NULL, TO_HTML);
    CU_ASSERT_EQUAL(losses, 4);
    ASSERT_STR(converted(log, qconv_html(QCONV_STR("<video src=\"media:a.mp4\">no</video>")), NULL, TO_HTML),
               "<p><audio controls=\"controls\" src=\"media:a.mp4\"></audio>no</p>");
    CU_ASSERT_EQUAL(losses, 4););
  qconv_log_free(log);
}

static void limits_depth_but_keeps_text(void)
{
  WITH_ARENA(
    struct qconv_buffer deep = {.arena = arena};
    for (int i = 0; i < 5000; i++)
      qconv_append_literal(&deep, "<div><ul><li><b>");
    qconv_append_literal(&deep, "core");
    qconv_str result = converted(NULL, qconv_html(qconv_buffer_str(&deep)), NULL, TO_HTML);
    CU_ASSERT(is_well_formed(result));
    CU_ASSERT(qconv_str_find(result, QCONV_STR("core")) != QCONV_NOT_FOUND););
}

/* Formatting that every block takes up again must not multiply the text. */
static void output_stays_in_proportion(void)
{
  WITH_ARENA(
    size_t lengths[2];
    for (size_t round = 0; round < 2; round++) {
      struct qconv_buffer text = {.arena = arena};
      for (int i = 0; i < 40; i++)
        qconv_append_literal(&text, "<b><a href=\"http://example.org/long/enough/to/matter\">");
      for (int i = 0; i < (round ? 40000 : 20000); i++)
        qconv_append_literal(&text, "<h6>x");
      lengths[round] = converted(NULL, qconv_html(qconv_buffer_str(&text)), NULL, TO_HTML).len;
    }
    CU_ASSERT(lengths[1] < 2 * lengths[0] + 100););
}

SUITE(TEST(lets_allowed_elements_pass), TEST(wraps_and_repairs), TEST(keeps_words_that_look_like_tags),
      TEST(takes_out_what_runs_or_loads), TEST(attacks_come_to_nothing), TEST(reports_what_goes),
      TEST(limits_depth_but_keeps_text), TEST(output_stays_in_proportion))

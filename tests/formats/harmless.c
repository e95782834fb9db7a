/* Texts that mean harm: what comes out is allow-listed HTML, or Markdown that does nothing where
   raw HTML is let pass, and cleaning it once more changes nothing. The texts are those that
   browsers are shown (tests/interop/harm.js). What means no harm keeps its bytes. */
#include "markup_check.h"
#include <qconv/json.h>
#include <stdlib.h>

enum { MOST = 64 * 1024 * 1024 };

/* The whole of tests/data/harm/vectors.json. */
static qconv_str vectors_file(struct qconv_arena *keeper)
{
  const char *top = getenv("top_srcdir");
  char path[4096];
  snprintf(path, sizeof path, "%s/tests/data/harm/vectors.json", top ? top : ".");
  FILE *file = fopen(path, "rb");
  if (!file)
    return QCONV_NOWHERE;
  struct qconv_buffer bytes = {.arena = keeper};
  char chunk[4096];
  for (size_t length; (length = fread(chunk, 1, sizeof chunk, file)) > 0;)
    qconv_append(&bytes, (qconv_str){chunk, length});
  fclose(file);
  return qconv_buffer_str(&bytes);
}

static void same_again(struct qconv_text text, int to, qconv_str once, qconv_str again)
{
  static const char *const names[] = {"HTML", "inline HTML", "plain text", "Markdown"};
  bool same = qconv_str_equal(once, again);
  CU_ASSERT(same);
  if (!same)
    printf("\n    %s of \"%.*s\" (%d)\n    once  \"%.*s\"\n    twice \"%.*s\"\n", names[to], QCONV_ARG(text.str),
           (int)text.markup, QCONV_ARG(once), QCONV_ARG(again));
}

static void clean_twice(struct qconv_text text)
{
  arena = qconv_arena_new(MOST);
  for (int to = TO_HTML; to <= TO_INLINE; to++) {
    qconv_str once = converted(NULL, text, NULL, to);
    CU_ASSERT(is_well_formed(once));
    same_again(text, to, once, converted(NULL, qconv_html(once), NULL, to));
  }
  qconv_str once = converted(NULL, text, NULL, TO_MARKDOWN);
  same_again(text, TO_MARKDOWN, once, converted(NULL, qconv_markdown(once), NULL, TO_MARKDOWN));
  CU_ASSERT(is_well_formed(converted(NULL, qconv_markdown(once), NULL, TO_HTML)));
  qconv_arena_free(arena);
}

/* All ways to write one word of each column after another. */
static size_t each_way(struct qconv_arena *keeper, qconv_str columns, void (*take)(struct qconv_text))
{
  enum { COLUMNS = 8 };
  qconv_str *words[COLUMNS];
  size_t counts[COLUMNS] = {0}, chosen[COLUMNS] = {0}, count = 0, total = 1;
  for (struct qconv_json_walk column = qconv_json_walk(columns); qconv_json_next(&column) && count < COLUMNS; count++) {
    for (struct qconv_json_walk word = qconv_json_walk(column.value); qconv_json_next(&word);)
      counts[count]++;
    words[count] = QCONV_NEW_ARRAY(keeper, qconv_str, counts[count]);
    size_t n = 0;
    for (struct qconv_json_walk word = qconv_json_walk(column.value); qconv_json_next(&word);)
      words[count][n++] = qconv_json_string(keeper, word.value);
    total *= counts[count];
  }
  for (size_t way = 0; way < total; way++) {
    struct qconv_buffer text = {.arena = keeper};
    for (size_t i = 0; i < count; i++)
      qconv_append(&text, words[i][chosen[i]]);
    for (int markup = QCONV_PLAIN; markup <= QCONV_HTML; markup++)
      take((struct qconv_text){(enum qconv_markup)markup, qconv_buffer_str(&text)});
    for (size_t i = count; i-- > 0 && ++chosen[i] == counts[i];)
      chosen[i] = 0;
  }
  return total;
}

static void ignore(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  (void)diagnostic;
}

static void twice_is_once(void)
{
  struct qconv_arena *keeper = qconv_arena_new(MOST);
  struct qconv_log *log = qconv_log_new(ignore, NULL);
  qconv_str root = qconv_json_load(keeper, log, vectors_file(keeper));
  size_t total = 0;
  CU_ASSERT_FATAL(root.data != NULL);
  for (struct qconv_json_walk class = qconv_json_walk(root); qconv_json_next(&class);)
    for (struct qconv_json_walk group = qconv_json_walk(class.value); qconv_json_next(&group);)
      total += each_way(keeper, group.value, clean_twice);
  CU_ASSERT(total > 4000);
  qconv_log_free(log);
  qconv_arena_free(keeper);
}

static qconv_str written(const char *markdown)
{
  return converted(NULL, qconv_markdown(qconv_str_of(markdown)), NULL, TO_MARKDOWN);
}

static void keeps_bytes(void)
{
  static const char *const texts[] = {
      "What does `<script>` do?\r\n\r\n```html\n<script>x</script>\n```\n",
      "for i<n; a<b && c>d, x <- y <3 a < b",
      "    <script>x</script>\n\nx",
      "> ```\n> <b onclick=x>\n> ```\n\n1. ~~~\n   <?php echo 1 ?>\n   ~~~",
      "[a](https://x.y \"t\") [b](c.md#d) [e](mailto:f@g.h) ![i](media:j.png) ![k](<l m.png>) <https://n.o> <p@q.r>",
      "[a]: https://b.c 'd'\n[^1]: std::move\n\n![e][f]\n\n[f]: media:g.png \"h\"",
      "![a](data:image/png;base64,AAAA)",
      "<p align=\"center\">a<br/>b <font color=red>c</font></p>\n\n<details "
      "open>\n<summary>d</summary>\n\ne\n\n</details>",
      "<img src=\"media:a.png\" width=300 alt='b'> <!-- c --> <a href=\"https://d.e\" target=_blank>f</a> <kbd>g</kbd>",
      "<table>\n<tr><td style=\"text-align: center; color: #fff\">`a`</td></tr>\n</table>",
      "\\<T> \\[a](javascript:b)",
      "| a | b |\n|---|---|\n| `<i onload=x>` | $a<b$ |",
      "`<b\nonclick=x>` $x<y$ and $y > z$ vec![1, 2] ![[n.png]]",
      "a[0](x) [y]: z",
      "<!-- a -- b <b>\n\n`c` -->\n\nd"};
  WITH_ARENA(for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
                 CU_ASSERT(same_str(written(texts[i]), qconv_str_of(texts[i]))););
}

#define WRITTEN(markdown, wanted) CU_ASSERT(same_str(written(markdown), QCONV_STR(wanted)))

static void changes_what_acts(void)
{
  WITH_ARENA(WRITTEN("a <script>x</script> `<script>`", "a &lt;script>x&lt;/script> `<script>`");
             WRITTEN("List<String> vector<std::string>", "List\\<String> vector\\<std::string>");
             WRITTEN("<p onclick=x align=left>a</p>", "<p align=\"left\">a</p>");
             WRITTEN("<a href=\" java&Tab;script:x\">a</a>", "<a>a</a>");
             WRITTEN("[a](javascript:b) [c](JAVA&#x73;cript:d)", "[a]&#40;javascript:b) [c]&#40;JAVA&#x73;cript:d)");
             WRITTEN("[a]\n\n[a]: vbscript:b", "[a]\n\n[a]&#58; vbscript:b");
             WRITTEN("![a](https://b.c/d.png) !![a](//b/c)", "[a](https://b.c/d.png) !&#33;[a](//b/c)");
             WRITTEN("![a][b]\n\n[B]: http://c.d/e", "[a][b]\n\n[B]: http://c.d/e");
             WRITTEN("<img src=\"https://a.b/c\" alt=\"d\">", "[d](https://a.b/c)");
             WRITTEN("![](https://a.b/c) <img src='//a.b/(c)'>",
                     "[https://a.b/c](https://a.b/c) [https://a.b/(c)](<https://a.b/(c)>)");
             WRITTEN("<div>\n`<script>`\n</div>", "<div>\n`&lt;script>`\n</div>");
             WRITTEN("| a | b |\n|---|---|\n| `c | <i onload=x>` |", "| a | b |\n|---|---|\n| `c | <i>` |");
             WRITTEN("`a\n<script>b</script>\n`", "`a\n&lt;script>b</script>\n`");
             WRITTEN("$1<x onclick=y>2$", "$1< x onclick=y>2$");
             WRITTEN("https://a.b/\\<img src=x onerror=y>", "https://a.b/&lt;img src=x onerror=y>");
             /* some readers see a block of HTML where a task begins with a tag: no backslash counts there */
             WRITTEN("- [x] <b>\n  \\<b onclick=y>", "- [x] <b>\n  &lt;b onclick=y>");
             WRITTEN("<pre>a\n\n`<b onclick=x>`", "&lt;pre>a\n\n`<b onclick=x>`"););
}

static unsigned losses;
static void count_losses(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  losses += diagnostic->severity == QCONV_LOSS;
}

static void reports_each_loss_once(void)
{
  struct qconv_log *log = qconv_log_new(count_losses, NULL);
  WITH_ARENA(converted(log,
                       qconv_markdown(QCONV_STR("<script> <iframe> [a](x:y) [b](z:y) ![c](http://d) ![e](http://f)")),
                       NULL, TO_MARKDOWN);
             CU_ASSERT_EQUAL(losses, 3);
             converted(log, qconv_markdown(QCONV_STR("List<String> <p onclick=x> `<script>`")), NULL, TO_MARKDOWN);
             CU_ASSERT_EQUAL(losses, 3););
  qconv_log_free(log);
}

static void for_readers_pictures_stay(void)
{
  WITH_ARENA(
      ASSERT_STR(qconv_html_to_markdown(arena, NULL, QCONV_STR("<p><img src=\"https://a.b/c\" alt=\"d\">")),
                 "![d](https://a.b/c)");
      ASSERT_STR(converted(NULL, qconv_html(QCONV_STR("<p><img src=\"https://a.b/c\" alt=\"d\">")), NULL, TO_MARKDOWN),
                 "[d](https://a.b/c)"););
}

SUITE(TEST(keeps_bytes), TEST(changes_what_acts), TEST(reports_each_loss_once), TEST(for_readers_pictures_stay),
      TEST(twice_is_once))

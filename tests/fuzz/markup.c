/* Any text through the markup carrier: the first byte chooses its markup.

   What must hold: the HTML is well formed and holds no script, sanitising it again
   changes nothing, neither HTML nor Markdown, and everything that comes out is UTF-8. */
#include <qconv/markup.h>
#include <stdio.h>
#include <stdlib.h>

enum { BUDGET = 512 * 1024 * 1024, DEEPEST = 4096 };

struct work {
  struct qconv_arena *arena;
  struct qconv_log *log;
  struct qconv_text text;
};

static void only_count(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  (void)diagnostic;
}

static _Noreturn void broken(const char *what, qconv_str a, qconv_str b)
{
  fprintf(stderr, "%s\n--- first\n%.*s\n--- second\n%.*s\n", what, QCONV_ARG(a), QCONV_ARG(b));
  abort();
}

static bool is_name(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || c == '-' || c == ':';
}

/* The tag at the start: its name, whether it opens or closes; its length, 0 when it is no tag. */
static size_t read_tag(qconv_str html, qconv_str *name, int *depth)
{
  size_t at = 1, start;
  bool closes = html.len > 1 && html.data[1] == '/';
  at += closes;
  for (start = at; at < html.len && is_name(html.data[at]); at++)
    ;
  *name = qconv_str_slice(html, start, at);
  char quote = 0;
  for (; at < html.len && (quote || html.data[at] != '>'); at++) {
    if (html.data[at] == '<')
      return 0;
    if (html.data[at] == '"')
      quote = quote ? 0 : '"';
  }
  if (at >= html.len || !name->len)
    return 0;
  *depth = closes ? -1 : html.data[at - 1] == '/' ? 0 : 1;
  return at + 1;
}

/* NULL, or why this is no fragment of XHTML that we would show. */
static const char *fault_of(qconv_str html)
{
  qconv_str open[DEEPEST], name;
  size_t depth = 0;
  while (html.len) {
    size_t length = 1;
    int change = 0;
    if (html.data[0] == '<') {
      length = read_tag(html, &name, &change);
      if (!length)
        return "a < is no tag";
      if (qconv_str_equal_nocase(name, QCONV_STR("script")) || qconv_str_equal_nocase(name, QCONV_STR("style")) ||
          qconv_str_equal_nocase(name, QCONV_STR("iframe")) || qconv_str_equal_nocase(name, QCONV_STR("form")))
        return "an element that must not pass";
    }
    if (html.data[0] == '&') {
      size_t end = qconv_str_find_char(html, ';');
      if (end == QCONV_NOT_FOUND || end < 2 || end > 10)
        return "a & is no entity";
    }
    if (change > 0 && depth == DEEPEST)
      return "nested without a limit";
    if (change > 0)
      open[depth++] = name;
    if (change < 0 && (depth == 0 || !qconv_str_equal(open[--depth], name)))
      return "a closing tag that closes nothing";
    html = qconv_str_from(html, length);
  }
  return depth ? "an element is left open" : NULL;
}

static qconv_str checked(qconv_str text, const char *what)
{
  if (!text.data || qconv_utf8_valid(text) != text.len)
    broken(what, text, QCONV_STR(""));
  return text;
}

static void do_work(void *context)
{
  struct work *work = context;
  const struct qconv_markup_options options = {.remote = false};
  qconv_str html = checked(qconv_markup_to_html(work->arena, work->log, work->text, &options), "HTML is not UTF-8");
  if (fault_of(html))
    broken(fault_of(html), work->text.str, html);
  qconv_str again = qconv_markup_to_html(work->arena, work->log, qconv_html(html), &options);
  if (!qconv_str_equal(html, again))
    broken("sanitising twice is not sanitising once", html, again);
  qconv_str line = checked(qconv_markup_to_inline_html(work->arena, work->log, work->text, &options), "not UTF-8");
  if (fault_of(line))
    broken(fault_of(line), work->text.str, line);
  checked(qconv_markup_to_plain(work->arena, work->text), "plain text is not UTF-8");
  qconv_str markdown = checked(qconv_markup_to_markdown(work->arena, work->log, work->text), "Markdown is not UTF-8");
  again = qconv_markup_to_markdown(work->arena, work->log, qconv_markdown(markdown));
  if (!qconv_str_equal(markdown, again))
    broken("Markdown made harmless twice is not what it was once", markdown, again);
  html = checked(qconv_markup_to_html(work->arena, work->log, qconv_markdown(markdown), &options), "not UTF-8");
  if (fault_of(html))
    broken(fault_of(html), markdown, html);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size < 1)
    return 0;
  qconv_str bytes = {(const char *)data + 1, size - 1};
  bytes.len = qconv_utf8_valid(bytes);
  if (memchr(data + 1, 0, bytes.len))
    return 0; /* the reader of a file refuses it */
  struct work work = {.arena = qconv_arena_new(BUDGET), .log = qconv_log_new(only_count, NULL)};
  work.text = (struct qconv_text){(enum qconv_markup)(data[0] % 3), bytes};
  if (!qconv_arena_run(work.arena, do_work, &work))
    broken("took more than 512 MiB", QCONV_STR(""), QCONV_STR(""));
  qconv_log_free(work.log);
  qconv_arena_free(work.arena);
  return 0;
}

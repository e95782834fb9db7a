/* What the tests of markup share: conversions in one line, and a checker that
   the XHTML which comes out is balanced and holds nothing that is not allowed. */
#ifndef QCONV_TESTS_MARKUP_CHECK_H
#define QCONV_TESTS_MARKUP_CHECK_H

#include "../suite.h"
#include <qconv/markup.h>

struct conversion {
  struct qconv_arena *arena;
  struct qconv_log *log;
  struct qconv_text text;
  const struct qconv_markup_options *options;
  enum { TO_HTML, TO_INLINE, TO_PLAIN, TO_MARKDOWN } to;
  qconv_str result;
};

static inline void convert_body(void *context)
{
  struct conversion *c = context;
  if (c->to == TO_HTML)
    c->result = qconv_markup_to_html(c->arena, c->log, c->text, c->options);
  else if (c->to == TO_INLINE)
    c->result = qconv_markup_to_inline_html(c->arena, c->log, c->text, c->options);
  else if (c->to == TO_PLAIN)
    c->result = qconv_markup_to_plain(c->arena, c->text);
  else
    c->result = qconv_markup_to_markdown(c->arena, c->log, c->text);
}

static struct qconv_arena *arena;

/* Every test starts with a fresh arena and frees it. */
static inline qconv_str converted(struct qconv_log *log, struct qconv_text text,
                                  const struct qconv_markup_options *options, int to)
{
  struct conversion c = {.arena = arena, .log = log, .text = text, .options = options};
  c.to = to;
  if (!qconv_arena_run(arena, convert_body, &c))
    return QCONV_STR("(out of memory)");
  return c.result;
}

static inline qconv_str md(const char *text)
{
  return converted(NULL, qconv_markdown(qconv_str_of(text)), NULL, TO_HTML);
}

static inline qconv_str html(const char *text)
{
  return converted(NULL, qconv_html(qconv_str_of(text)), NULL, TO_HTML);
}

static inline qconv_str plain(const char *text)
{
  return converted(NULL, qconv_plain(qconv_str_of(text)), NULL, TO_HTML);
}


static inline size_t tag_name_end(qconv_str text, size_t at)
{
  while (at < text.len && (qconv_is_alpha(text.data[at]) || qconv_is_digit(text.data[at])))
    at++;
  return at;
}

/* Whether none of a tag's attributes, each name="value", runs something. */
static inline bool attributes_rest(qconv_str attributes)
{
  for (size_t equal; (equal = qconv_str_find(attributes, QCONV_STR("=\""))) != QCONV_NOT_FOUND;) {
    qconv_str name = qconv_str_trim(qconv_str_slice(attributes, 0, equal));
    attributes = qconv_str_from(attributes, equal + 2);
    size_t end = qconv_str_find_char(attributes, '"');
    if (end == QCONV_NOT_FOUND || qconv_str_starts_nocase(name, QCONV_STR("on")) ||
        qconv_str_starts_nocase(attributes, QCONV_STR("javascript:")) ||
        qconv_str_starts_nocase(attributes, QCONV_STR("data:")))
      return false;
    attributes = qconv_str_from(attributes, end + 1);
  }
  return true;
}

/* Whether tags are balanced, no stray < or > stands in text, and no element or
   attribute is one that could run or load something. */
static inline bool is_well_formed(qconv_str text)
{
  static const char *const forbidden[] = {"script", "style", "iframe", "svg", "math", "object", "embed", "form",
                                          "input", "link", "meta", "base", "template", "noscript", "title"};
  qconv_str open[600];
  size_t depth = 0, at = 0;
  while (at < text.len) {
    if (text.data[at] == '>')
      return false;
    if (text.data[at++] != '<')
      continue;
    bool closing = text.data[at] == '/';
    size_t start = at + closing, end = tag_name_end(text, start);
    qconv_str name = qconv_str_slice(text, start, end), rest = qconv_str_from(text, end);
    size_t close = qconv_str_find_char(rest, '>');
    if (name.len == 0 || close == QCONV_NOT_FOUND)
      return false;
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
      if (qconv_str_equal(name, qconv_str_of(forbidden[i])))
        return false;
    qconv_str attributes = qconv_str_slice(rest, 0, close);
    if (!attributes_rest(attributes) || qconv_str_find_char(attributes, '<') != QCONV_NOT_FOUND)
      return false;
    if (closing && (depth == 0 || !qconv_str_equal(open[--depth], name)))
      return false;
    if (!closing && (close == 0 || attributes.data[close - 1] != '/')) {
      if (depth == sizeof open / sizeof *open)
        return false;
      open[depth++] = name;
    }
    at = end + close + 1;
  }
  return depth == 0;
}

/* The sanitiser's three promises for one HTML text. */
static inline bool holds(const char *text)
{
  qconv_str once = html(text), twice = converted(NULL, qconv_html(once), NULL, TO_HTML);
  if (!is_well_formed(once) || !qconv_str_equal(once, twice)) {
    printf("\n    input  \"%s\"\n    once   \"%.*s\"\n    twice  \"%.*s\"\n", text, QCONV_ARG(once), QCONV_ARG(twice));
    return false;
  }
  return true;
}

#define WITH_ARENA(...)            \
  do {                             \
    arena = qconv_arena_new(0);    \
    CU_ASSERT_PTR_NOT_NULL(arena); \
    __VA_ARGS__                    \
    qconv_arena_free(arena);       \
  } while (0)
#define MD(source, wanted) CU_ASSERT(same_str(md(source), QCONV_STR(wanted)))
#define HTML(source, wanted) CU_ASSERT(same_str(html(source), QCONV_STR(wanted)))

#endif

/* Any text through the converter of formulas: the first byte says whether it is a display.

   What must hold: the tags pair up and are not nested deeper than XML parsers bear, the text is UTF-8, the
   size is in proportion, a problem lies in the formula, and the same comes out twice. */
#include <qconv/mathml.h>
#include <stdio.h>
#include <stdlib.h>

enum { BUDGET = 512 * 1024 * 1024, DEEPEST = 250, GROWTH = 80, FRAME = 400 };

struct work {
  struct qconv_arena *arena;
  qconv_str tex;
  bool display;
};

static _Noreturn void broken(const char *what, qconv_str tex, qconv_str xml)
{
  fprintf(stderr, "%s\n--- formula\n%.*s\n--- xml\n%.*s\n", what, QCONV_ARG(tex), QCONV_ARG(xml));
  abort();
}

/* The name of the tag at the start; its whole length, 0: it does not end. */
static size_t read_tag(qconv_str xml, qconv_str *name)
{
  size_t end = qconv_str_find_char(xml, '>'), from = xml.len > 1 && xml.data[1] == '/' ? 2 : 1, to = from;
  if (end == QCONV_NOT_FOUND)
    return 0;
  while (to < end && qconv_is_alpha(xml.data[to]))
    to++;
  *name = qconv_str_slice(xml, from, to);
  return end + 1;
}

static const char *fault_of(qconv_str xml)
{
  qconv_str open[DEEPEST], name;
  size_t depth = 0;
  for (size_t at = 0; at < xml.len;) {
    if (xml.data[at] != '<') {
      at++;
      continue;
    }
    qconv_str rest = qconv_str_from(xml, at);
    size_t length = read_tag(rest, &name);
    if (!length || !name.len)
      return "this is no tag";
    if (rest.data[1] == '/') {
      if (!depth || !qconv_str_equal(open[--depth], name))
        return "an end tag without its start";
    } else if (rest.data[length - 2] != '/') {
      if (depth == DEEPEST)
        return "nested too deep";
      open[depth++] = name;
    }
    at += length;
  }
  return depth ? "a start tag without its end" : NULL;
}

static void convert(void *context)
{
  struct work *work = context;
  struct qconv_mathml_problem problem, again;
  qconv_str xml = qconv_mathml(work->arena, work->tex, work->display, &problem);
  const char *fault = fault_of(xml);
  if (fault)
    broken(fault, work->tex, xml);
  if (qconv_utf8_valid(xml) != xml.len)
    broken("not UTF-8", work->tex, xml);
  if (xml.len > GROWTH * work->tex.len + FRAME)
    broken("too long", work->tex, xml);
  if (problem.what ? !problem.count || !qconv_str_within(work->tex, problem.where) : problem.count)
    broken("a problem that is nowhere", work->tex, xml);
  if (!qconv_str_equal(xml, qconv_mathml(work->arena, work->tex, work->display, &again)))
    broken("twice is not the same", work->tex, xml);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size < 1)
    return 0;
  struct work work = {
      .arena = qconv_arena_new(BUDGET), .tex = {(const char *)data + 1, size - 1}, .display = data[0] & 1};
  work.tex.len = qconv_utf8_valid(work.tex);
  if (work.arena && !qconv_arena_run(work.arena, convert, &work))
    fprintf(stderr, "out of memory\n");
  qconv_arena_free(work.arena);
  return 0;
}

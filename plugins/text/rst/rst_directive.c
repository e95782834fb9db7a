/* The explicit markup of reStructuredText: what starts with two dots. */
#include "rst.h"

enum directive_kind {
  DIRECTIVE_BODY,
  DIRECTIVE_CODE,
  DIRECTIVE_NOTE,
  DIRECTIVE_PICTURE,
  DIRECTIVE_MATH,
  DIRECTIVE_TITLED,
  DIRECTIVE_GONE
};

static enum directive_kind kind_of(qconv_str name)
{
  static const struct {
    enum directive_kind kind;
    const char *names;
  } kinds[] = {
      {DIRECTIVE_CODE, "code-block code sourcecode parsed-literal prompt doctest testcode ipython jupyter-execute "
                       "productionlist list-table csv-table"},
      {DIRECTIVE_NOTE, "note warning tip important hint caution danger error attention seealso admonition "
                       "todo versionadded versionchanged deprecated"},
      {DIRECTIVE_PICTURE, "image figure"},
      {DIRECTIVE_MATH, "math"},
      {DIRECTIVE_TITLED, "rubric topic sidebar dropdown collapse details tab tab-item card centered"},
      {DIRECTIVE_GONE, "contents toctree index meta highlight role default-role include literalinclude raw skip "
                       "tags sectnum section-numbering testsetup testcleanup testoutput currentmodule module py:module "
                       "sectionauthor codeauthor header footer title target-notes"}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    qconv_str rest = qconv_str_of(kinds[i].names), one;
    while (qconv_str_split(&rest, ' ', &one))
      if (qconv_str_equal_nocase(one, name))
        return kinds[i].kind;
  }
  return DIRECTIVE_BODY;
}

/* "name:: argument" behind the two dots; false: it is none. */
bool rst_split_directive(qconv_str words, qconv_str *name, qconv_str *argument)
{
  size_t end = 0;
  while (end < words.len &&
         (qconv_is_alpha(words.data[end]) || qconv_is_digit(words.data[end]) ||
          (strchr("-_+.:", words.data[end]) && !qconv_str_starts(qconv_str_from(words, end), QCONV_STR("::")))))
    end++;
  if (end == 0 || !qconv_str_starts(qconv_str_from(words, end), QCONV_STR("::")))
    return false;
  *name = qconv_str_slice(words, 0, end);
  *argument = qconv_str_trim(qconv_str_from(words, end + 2));
  return true;
}

/* ":name: value" lines below a directive, which ":role:`words`" is not; the value of alt or caption is kept. */
static size_t skip_settings(const struct blocks *blocks, size_t line, size_t end, qconv_str *alt)
{
  for (; line < end; line++) {
    qconv_str words = rst_words_of(blocks, line);
    size_t close = qconv_str_find_char(qconv_str_from(words, 1), ':');
    if (words.len < 3 || words.data[0] != ':' || close == QCONV_NOT_FOUND ||
        (close + 2 < words.len && !qconv_is_space(words.data[close + 2])))
      break;
    if (qconv_str_equal(qconv_str_slice(words, 1, close + 1), QCONV_STR("alt")))
      *alt = qconv_str_trim(qconv_str_from(words, close + 2));
  }
  return line;
}

struct directive {
  qconv_str name, argument, alt;
  size_t line, settings, body, end; /* settings: their end */
};

static qconv_str capital(struct qconv_arena *arena, qconv_str name)
{
  char *made = qconv_str_zero(arena, name);
  if (made[0] >= 'a' && made[0] <= 'z')
    made[0] = (char)(made[0] - 'a' + 'A');
  return (qconv_str){made, name.len};
}

/* What stands on the directive's own line, in its place. */
static void write_head(struct blocks *blocks, const struct directive *it, enum directive_kind kind)
{
  const struct rst_line *line = &blocks->lines[it->line];
  struct qconv_arena *arena = blocks->rewrite.arena;
  qconv_str before = rst_prefix(blocks, false), made = QCONV_STR("");
  qconv_str language = kind == DIRECTIVE_CODE ? QCONV_STR("") : it->argument;
  if (kind == DIRECTIVE_NOTE && qconv_str_equal(it->name, QCONV_STR("admonition")))
    made = qconv_format(arena, "%.*s> **%.*s**", QCONV_ARG(before), QCONV_ARG(language));
  else if (kind == DIRECTIVE_NOTE) {
    qconv_str title = capital(arena, it->name);
    made = qconv_format(arena, "%.*s> **%.*s** %.*s", QCONV_ARG(before), QCONV_ARG(title), QCONV_ARG(language));
  } else if (kind == DIRECTIVE_PICTURE)
    made = qconv_format(arena, "%.*s![%.*s](<%.*s>)", QCONV_ARG(before), QCONV_ARG(it->alt), QCONV_ARG(language));
  else if (kind == DIRECTIVE_MATH && language.len)
    made = qconv_format(arena, "%.*s$$%.*s$$", QCONV_ARG(before), QCONV_ARG(language));
  else if (kind == DIRECTIVE_TITLED && language.len)
    made = qconv_format(arena, "%.*s**%.*s**", QCONV_ARG(before), QCONV_ARG(language));
  if (made.len)
    text_replace(&blocks->rewrite, line->from, line->to, made);
  rst_remove_lines(blocks, made.len ? it->line + 1 : it->line, it->settings);
}

static void write_math(struct blocks *blocks, size_t from, size_t to)
{
  if (from >= to)
    return;
  rst_indent_line(blocks, from, "$$");
  size_t end = blocks->lines[to - 1].to;
  text_replace(&blocks->rewrite, end, end, QCONV_STR("$$"));
}

static void take_directive(struct blocks *blocks, struct directive it)
{
  enum directive_kind kind = kind_of(it.name);
  size_t indent = blocks->lines[it.line].indent;
  it.settings = skip_settings(blocks, it.line + 1, it.end, &it.alt);
  it.body = it.settings;
  while (it.body < it.end && rst_is_blank(blocks, it.body))
    it.body++;
  if (kind == DIRECTIVE_GONE) {
    rst_remove_lines(blocks, it.line, it.end);
    blocks->at = it.end;
    return;
  }
  write_head(blocks, &it, kind);
  blocks->at = it.end;
  if (kind == DIRECTIVE_CODE) {
    bool language = qconv_str_find_char(it.argument, ' ') == QCONV_NOT_FOUND &&
                    qconv_str_find_char(it.argument, '`') == QCONV_NOT_FOUND;
    rst_write_code(blocks, it.body, it.end, language ? it.argument : QCONV_STR(""));
  } else if (kind == DIRECTIVE_MATH) {
    write_math(blocks, it.body, it.end);
  } else if (it.body < it.end && blocks->lines[it.body].indent > indent) {
    blocks->at = it.body;
    rst_open_container(blocks, blocks->lines[it.body].indent,
                       kind == DIRECTIVE_NOTE ? CONTAINER_QUOTE : CONTAINER_BODY);
  }
}

/* ".. [1] text": a footnote, which Markdown can say. */
static bool take_footnote(struct blocks *blocks, qconv_str words, size_t line)
{
  size_t close = qconv_str_find_char(words, ']');
  if (words.data[0] != '[' || close == QCONV_NOT_FOUND)
    return false;
  qconv_str name = qconv_str_slice(words, 1, close);
  if (name.len > 1 && name.data[0] == '#')
    name = qconv_str_from(name, 1);
  qconv_str before = rst_prefix(blocks, false);
  const struct rst_line *it = &blocks->lines[line];
  text_replace(&blocks->rewrite, it->from, it->to - words.len + close + 1,
               qconv_format(blocks->rewrite.arena, "%.*s[^%.*s]:", QCONV_ARG(before), QCONV_ARG(name)));
  blocks->at = line + 1;
  return true;
}

/* ".. " and what is indented below it. */
bool rst_take_explicit(struct blocks *blocks)
{
  size_t line = blocks->at;
  qconv_str words = rst_words_of(blocks, line);
  if (qconv_str_starts(words, QCONV_STR("__ "))) {
    rst_define(&blocks->names, qconv_format(blocks->rewrite.arena, "__:%.*s", QCONV_ARG(qconv_str_from(words, 3))));
    rst_remove_lines(blocks, line, line + 1);
    blocks->at = line + 1;
    return true;
  }
  if (!qconv_str_equal(words, QCONV_STR("..")) && !qconv_str_starts(words, QCONV_STR(".. ")))
    return false;
  struct directive it = {
      .line = line, .end = rst_body_end(blocks, line + 1, blocks->lines[line].indent), .alt = QCONV_STR("")};
  it.end = it.end > line + 1 ? it.end : line + 1;
  words = qconv_str_trim(qconv_str_from(words, 2));
  if (rst_split_directive(words, &it.name, &it.argument)) {
    take_directive(blocks, it);
    return true;
  }
  if (words.len && take_footnote(blocks, words, line))
    return true;
  if (words.len) {
    size_t from = (size_t)(words.data - blocks->rewrite.text.data);
    rst_define(&blocks->names, qconv_str_slice(blocks->rewrite.text, from, blocks->lines[it.end - 1].to));
  }
  bool comment_ends = words.len == 0 && rst_is_blank(blocks, line + 1); /* an empty comment takes nothing along */
  it.end = comment_ends ? line + 1 : it.end;
  rst_remove_lines(blocks, line, it.end);
  blocks->at = it.end;
  return true;
}

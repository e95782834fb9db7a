/* The importer "rst": reStructuredText.

   Two passes of edits make Markdown of it, so that every place keeps its line;
   what comes out is read like any document. This file does the blocks:

     titles      a line of punctuation under (and over) the words; the first kind
                 that comes is level 1, the next new one 2 ...
     code        "::" before an indented block, code-block and its like, doctests
     directives  notes become quotes, pictures pictures; what only makes pages
                 (contents, index, toctree) goes; of others their body stays
     tables      stay as they are drawn, as code
     comments, targets, substitutions   go, once their names are known

   Left out: what other files hold (include, literalinclude). */
#include "rst.h"

enum { MOST_LEVELS = 6, MOST_CONTAINERS = 16 };

struct rst_line {
  size_t from, to;  /* without its end */
  size_t indent;    /* in bytes: tabs are rare, and count as one */
};

struct container { /* what a line is indented by: an item, a quote, the body of a directive */
  size_t indent;
  enum { CONTAINER_ITEM, CONTAINER_QUOTE, CONTAINER_BODY } kind;
};

struct blocks {
  struct rewrite rewrite;
  struct rst_names names;
  struct rst_line *lines;
  size_t count, at;
  struct { char mark; bool over; } levels[MOST_LEVELS];
  size_t level_count;
  struct container containers[MOST_CONTAINERS];
  size_t depth;
};

static qconv_str words_of(const struct blocks *blocks, size_t line)
{
  if (line >= blocks->count)
    return QCONV_STR("");
  return qconv_str_slice(blocks->rewrite.text, blocks->lines[line].from + blocks->lines[line].indent, blocks->lines[line].to);
}

static bool is_blank(const struct blocks *blocks, size_t line)
{
  return line >= blocks->count || blocks->lines[line].from + blocks->lines[line].indent == blocks->lines[line].to;
}

static void find_lines(struct blocks *blocks)
{
  qconv_str text = blocks->rewrite.text;
  size_t count = 1;
  for (size_t i = 0; i < text.len; i++)
    count += text.data[i] == '\n';
  blocks->lines = QCONV_NEW_ARRAY(blocks->rewrite.arena, struct rst_line, count);
  for (size_t at = 0; at < text.len;) {
    size_t end = text_line_end(text, at), to = end;
    while (to > at && qconv_is_space(text.data[to - 1]))
      to--;
    struct rst_line *line = &blocks->lines[blocks->count++];
    *line = (struct rst_line){at, to, 0};
    while (at + line->indent < to && qconv_is_space(text.data[at + line->indent]))
      line->indent++;
    at = end;
  }
}

/* --- containers --- */

/* What stands before a line inside the open containers; blank: for an empty line. */
static qconv_str prefix(struct blocks *blocks, bool blank)
{
  struct qconv_buffer buffer = {.arena = blocks->rewrite.arena};
  size_t outer = 0;
  for (size_t i = 0; i < blocks->depth; i++) {
    const struct container *container = &blocks->containers[i];
    if (container->kind == CONTAINER_QUOTE)
      qconv_append_literal(&buffer, "> ");
    for (size_t k = outer; container->kind == CONTAINER_ITEM && k < container->indent; k++)
      qconv_append_char(&buffer, ' ');
    outer = container->indent;
  }
  return blank ? qconv_str_trim_end(qconv_buffer_str(&buffer)) : qconv_buffer_str(&buffer);
}

static size_t top_indent(const struct blocks *blocks)
{
  return blocks->depth ? blocks->containers[blocks->depth - 1].indent : 0;
}

static void close_containers(struct blocks *blocks, size_t indent)
{
  while (blocks->depth && indent < top_indent(blocks))
    blocks->depth--;
}

static void open_container(struct blocks *blocks, size_t indent, int kind)
{
  if (blocks->depth < MOST_CONTAINERS && indent > top_indent(blocks))
    blocks->containers[blocks->depth++] = (struct container){indent, kind};
}

/* Puts the prefix in the place of the line's indent, and more behind it. */
static void indent_line(struct blocks *blocks, size_t line, const char *more)
{
  const struct rst_line *it = &blocks->lines[line];
  qconv_str before = prefix(blocks, false);
  text_replace(&blocks->rewrite, it->from, it->from + it->indent,
               *more ? qconv_format(blocks->rewrite.arena, "%.*s%s", QCONV_ARG(before), more) : before);
}

static void remove_lines(struct blocks *blocks, size_t from, size_t to)
{
  for (; from < to && from < blocks->count; from++)
    text_replace(&blocks->rewrite, blocks->lines[from].from, blocks->lines[from].to, QCONV_STR(""));
}

/* Behind the lines below that are indented deeper, blank ones at the end not among them. */
static size_t body_end(const struct blocks *blocks, size_t from, size_t indent)
{
  size_t end = from;
  for (size_t i = from; i < blocks->count && (is_blank(blocks, i) || blocks->lines[i].indent > indent); i++)
    if (!is_blank(blocks, i))
      end = i + 1;
  return end;
}

/* --- code --- */

static qconv_str fence_for(const struct blocks *blocks, size_t from, size_t to)
{
  qconv_str code = qconv_str_slice(blocks->rewrite.text, blocks->lines[from].from, blocks->lines[to - 1].to);
  size_t ticks = 3;
  for (size_t at = 0; at < code.len;) {
    size_t run = text_run(code, at, '`');
    ticks = run >= ticks ? run + 1 : ticks;
    at += run ? run : 1;
  }
  char *fence = qconv_alloc_bytes(blocks->rewrite.arena, ticks);
  memset(fence, '`', ticks);
  return (qconv_str){fence, ticks};
}

/* Lines [from, to) as a block of code, without the indent they share. */
static void write_code(struct blocks *blocks, size_t from, size_t to, qconv_str language)
{
  if (from >= to)
    return;
  size_t shared = SIZE_MAX;
  for (size_t i = from; i < to; i++)
    if (!is_blank(blocks, i) && blocks->lines[i].indent < shared)
      shared = blocks->lines[i].indent;
  qconv_str fence = fence_for(blocks, from, to), before = prefix(blocks, false), bare = prefix(blocks, true);
  struct qconv_arena *arena = blocks->rewrite.arena;
  for (size_t i = from; i < to; i++) {
    const struct rst_line *line = &blocks->lines[i];
    bool blank = is_blank(blocks, i);
    qconv_str start = blank ? bare : before;
    if (i == from)
      start = qconv_format(arena, "%.*s%.*s%.*s\n%.*s", QCONV_ARG(before), QCONV_ARG(fence), QCONV_ARG(language), QCONV_ARG(start));
    text_replace(&blocks->rewrite, line->from, blank ? line->to : line->from + shared, start);
  }
  size_t end = blocks->lines[to - 1].to;
  text_replace(&blocks->rewrite, end, end, qconv_format(arena, "\n%.*s%.*s", QCONV_ARG(before), QCONV_ARG(fence)));
}

/* "text::" before an indented block. */
static void take_literal(struct blocks *blocks, size_t paragraph_indent)
{
  size_t start = blocks->at;
  while (start < blocks->count && is_blank(blocks, start))
    start++;
  size_t end = body_end(blocks, start, paragraph_indent);
  if (end <= start)
    return;
  write_code(blocks, start, end, QCONV_STR(""));
  blocks->at = end;
}

/* --- titles --- */

/* The character that the whole line is made of, 0: it is not. */
static char ruler(qconv_str words)
{
  if (words.len < 2 || !strchr("=-~^\"'`#*+:.<>_!$%&(),/;?@[]{|}\\", words.data[0]) || words.data[0] == 0)
    return 0;
  return text_run(words, 0, words.data[0]) == words.len ? words.data[0] : 0;
}

static size_t level_of(struct blocks *blocks, char mark, bool over)
{
  for (size_t i = 0; i < blocks->level_count; i++)
    if (blocks->levels[i].mark == mark && blocks->levels[i].over == over)
      return i + 1;
  if (blocks->level_count == MOST_LEVELS)
    return MOST_LEVELS;
  blocks->levels[blocks->level_count].mark = mark;
  blocks->levels[blocks->level_count].over = over;
  return ++blocks->level_count;
}

/* As long as the title, or long enough to be meant as one. */
static bool underlines(qconv_str line, qconv_str title)
{
  return line.len >= 4 || line.len >= qconv_utf8_count(title);
}

static bool take_title(struct blocks *blocks)
{
  size_t at = blocks->at;
  char over = ruler(words_of(blocks, at));
  bool is_over = over && blocks->lines[at].indent == 0 && !is_blank(blocks, at + 1) &&
                 ruler(words_of(blocks, at + 2)) == over;
  size_t title = is_over ? at + 1 : at;
  qconv_str words = words_of(blocks, title), under = words_of(blocks, title + 1);
  char mark = ruler(under);
  if (is_blank(blocks, title) || !mark || !underlines(under, words) || ruler(words) || blocks->lines[title + 1].indent ||
      (!is_over && blocks->lines[title].indent))
    return false;
  blocks->depth = 0;
  if (is_over)
    remove_lines(blocks, at, at + 1);
  static const char marks[] = "###### ";
  text_replace(&blocks->rewrite, blocks->lines[title].from, blocks->lines[title].from + blocks->lines[title].indent,
               qconv_str_of(marks + MOST_LEVELS - level_of(blocks, mark, is_over)));
  remove_lines(blocks, title + 1, title + 2);
  blocks->at = title + 2;
  return true;
}

/* --- directives --- */

enum directive_kind { DIRECTIVE_BODY, DIRECTIVE_CODE, DIRECTIVE_NOTE, DIRECTIVE_PICTURE, DIRECTIVE_MATH, DIRECTIVE_TITLED,
                      DIRECTIVE_GONE };

static enum directive_kind kind_of(qconv_str name)
{
  static const struct {
    enum directive_kind kind;
    const char *names;
  } kinds[] = {
    {DIRECTIVE_CODE, "code-block code sourcecode parsed-literal prompt doctest testcode ipython jupyter-execute productionlist "
                     "list-table csv-table"},
    {DIRECTIVE_NOTE, "note warning tip important hint caution danger error attention seealso admonition todo versionadded "
                     "versionchanged deprecated"},
    {DIRECTIVE_PICTURE, "image figure"},
    {DIRECTIVE_MATH, "math"},
    {DIRECTIVE_TITLED, "rubric topic sidebar dropdown collapse details tab tab-item card centered"},
    {DIRECTIVE_GONE, "contents toctree index meta highlight role default-role include literalinclude raw skip tags sectnum "
                     "section-numbering testsetup testcleanup testoutput currentmodule module py:module sectionauthor "
                     "codeauthor header footer title target-notes"}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    qconv_str rest = qconv_str_of(kinds[i].names), one;
    while (qconv_str_split(&rest, ' ', &one))
      if (qconv_str_equal_nocase(one, name))
        return kinds[i].kind;
  }
  return DIRECTIVE_BODY;
}

/* "name:: argument" behind the two dots; false: it is none. */
static bool split_directive(qconv_str words, qconv_str *name, qconv_str *argument)
{
  size_t end = 0;
  while (end < words.len && (qconv_is_alpha(words.data[end]) || qconv_is_digit(words.data[end]) ||
                             (strchr("-_+.:", words.data[end]) && !qconv_str_starts(qconv_str_from(words, end), QCONV_STR("::")))))
    end++;
  if (end == 0 || !qconv_str_starts(qconv_str_from(words, end), QCONV_STR("::")))
    return false;
  *name = qconv_str_slice(words, 0, end);
  *argument = qconv_str_trim(qconv_str_from(words, end + 2));
  return true;
}

/* ":name: value" lines below a directive; the value of alt or caption is kept. */
static size_t skip_settings(const struct blocks *blocks, size_t line, size_t end, qconv_str *alt)
{
  for (; line < end; line++) {
    qconv_str words = words_of(blocks, line);
    size_t close = qconv_str_find_char(qconv_str_from(words, 1), ':');
    if (words.len < 3 || words.data[0] != ':' || close == QCONV_NOT_FOUND)
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
  qconv_str before = prefix(blocks, false), made = QCONV_STR("");
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
  text_replace(&blocks->rewrite, line->from, line->to, made);
  remove_lines(blocks, it->line + 1, it->settings);
}

static void write_math(struct blocks *blocks, size_t from, size_t to)
{
  if (from >= to)
    return;
  indent_line(blocks, from, "$$");
  size_t end = blocks->lines[to - 1].to;
  text_replace(&blocks->rewrite, end, end, QCONV_STR("$$"));
}

static void take_directive(struct blocks *blocks, struct directive it)
{
  enum directive_kind kind = kind_of(it.name);
  size_t indent = blocks->lines[it.line].indent;
  it.settings = skip_settings(blocks, it.line + 1, it.end, &it.alt);
  it.body = it.settings;
  while (it.body < it.end && is_blank(blocks, it.body))
    it.body++;
  if (kind == DIRECTIVE_GONE) {
    remove_lines(blocks, it.line, it.end);
    blocks->at = it.end;
    return;
  }
  write_head(blocks, &it, kind);
  blocks->at = it.end;
  if (kind == DIRECTIVE_CODE) {
    bool language = qconv_str_find_char(it.argument, ' ') == QCONV_NOT_FOUND && qconv_str_find_char(it.argument, '`') == QCONV_NOT_FOUND;
    write_code(blocks, it.body, it.end, language ? it.argument : QCONV_STR(""));
  } else if (kind == DIRECTIVE_MATH) {
    write_math(blocks, it.body, it.end);
  } else if (it.body < it.end && blocks->lines[it.body].indent > indent) {
    blocks->at = it.body;
    open_container(blocks, blocks->lines[it.body].indent, kind == DIRECTIVE_NOTE ? CONTAINER_QUOTE : CONTAINER_BODY);
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
  qconv_str before = prefix(blocks, false);
  const struct rst_line *it = &blocks->lines[line];
  text_replace(&blocks->rewrite, it->from, it->to - words.len + close + 1,
               qconv_format(blocks->rewrite.arena, "%.*s[^%.*s]:", QCONV_ARG(before), QCONV_ARG(name)));
  blocks->at = line + 1;
  return true;
}

/* ".. " and what is indented below it. */
static bool take_explicit(struct blocks *blocks)
{
  size_t line = blocks->at;
  qconv_str words = words_of(blocks, line);
  if (qconv_str_starts(words, QCONV_STR("__ "))) {
    rst_define(&blocks->names, qconv_format(blocks->rewrite.arena, "__:%.*s", QCONV_ARG(qconv_str_from(words, 3))));
    remove_lines(blocks, line, line + 1);
    blocks->at = line + 1;
    return true;
  }
  if (!qconv_str_equal(words, QCONV_STR("..")) && !qconv_str_starts(words, QCONV_STR(".. ")))
    return false;
  struct directive it = {.line = line, .end = body_end(blocks, line + 1, blocks->lines[line].indent), .alt = QCONV_STR("")};
  it.end = it.end > line + 1 ? it.end : line + 1;
  words = qconv_str_trim(qconv_str_from(words, 2));
  if (split_directive(words, &it.name, &it.argument)) {
    take_directive(blocks, it);
    return true;
  }
  if (words.len && take_footnote(blocks, words, line))
    return true;
  if (words.len)
    rst_define(&blocks->names, (qconv_str){words.data, (size_t)(blocks->rewrite.text.data + blocks->lines[it.end - 1].to - words.data)});
  bool target = words.len && words.data[0] == '_';
  bool comment_ends = words.len == 0 && is_blank(blocks, line + 1); /* an empty comment takes nothing along */
  it.end = comment_ends ? line + 1 : it.end;
  (void)target;
  remove_lines(blocks, line, it.end);
  blocks->at = it.end;
  return true;
}

/* --- the rest --- */

/* How wide the mark of an item is, with the blanks behind it; 0: no item. */
static size_t item_width(qconv_str words)
{
  size_t at = 0;
  if (qconv_str_starts(words, QCONV_STR("#.")))
    at = 2;
  else if (words.len > 1 && strchr("*-+", words.data[0]))
    at = 1;
  else {
    while (at < words.len && at < 9 && qconv_is_digit(words.data[at]))
      at++;
    at = at && at < words.len && strchr(".)", words.data[at]) ? at + 1 : 0;
  }
  if (at == 0 || at >= words.len || words.data[at] != ' ')
    return 0;
  while (at < words.len && words.data[at] == ' ')
    at++;
  return at;
}

static void take_item(struct blocks *blocks, size_t width)
{
  const struct rst_line *line = &blocks->lines[blocks->at];
  open_container(blocks, line->indent, CONTAINER_BODY);
  indent_line(blocks, blocks->at, "");
  if (words_of(blocks, blocks->at).data[0] == '#')
    text_replace(&blocks->rewrite, line->from + line->indent, line->from + line->indent + 1, QCONV_STR("1"));
  open_container(blocks, line->indent + width, CONTAINER_ITEM);
}

static size_t paragraph_end(const struct blocks *blocks, size_t at)
{
  while (at < blocks->count && !is_blank(blocks, at))
    at++;
  return at < blocks->count ? at : blocks->count;
}

/* Tables are drawn: "+---+", "=== ===". */
static bool take_table(struct blocks *blocks)
{
  enum { LONGEST = 200 };
  qconv_str words = words_of(blocks, blocks->at);
  bool grid = qconv_str_starts(words, QCONV_STR("+-")) && words.data[words.len - 1] == '+';
  bool simple = qconv_str_starts(words, QCONV_STR("==")) && qconv_str_find(words, QCONV_STR(" =")) != QCONV_NOT_FOUND;
  for (size_t i = 0; i < words.len; i++)
    if (!strchr(grid ? "+-=" : "= ", words.data[i]))
      return false;
  size_t end = paragraph_end(blocks, blocks->at);
  if ((!grid && !simple) || end < blocks->at + 2)
    return false;
  while (simple && ruler(qconv_str_slice(words_of(blocks, end - 1), 0, 2)) != '=') {
    if (end >= blocks->count || end > blocks->at + LONGEST)
      return false;
    end = paragraph_end(blocks, end + 1); /* rows may be parted by blank lines */
  }
  write_code(blocks, blocks->at, end, QCONV_STR(""));
  blocks->at = end;
  return true;
}

/* Below a single line, deeper, and no blank between: a term and what it means. */
static bool is_term(const struct blocks *blocks, size_t line)
{
  return (line == 0 || is_blank(blocks, line - 1)) && !is_blank(blocks, line + 1) &&
         blocks->lines[line + 1].indent > blocks->lines[line].indent && words_of(blocks, line).data[0] != ':' &&
         words_of(blocks, line).data[0] != '|';
}

static void end_line(struct blocks *blocks, size_t line, size_t cut, const char *more)
{
  size_t end = blocks->lines[line].to;
  text_replace(&blocks->rewrite, end - cut, end, qconv_str_of(more));
}

/* One line of a paragraph; true: a block of code follows. */
static bool take_text(struct blocks *blocks, size_t line)
{
  qconv_str words = words_of(blocks, line);
  bool literal = qconv_str_ends(words, QCONV_STR("::")), term = !literal && is_term(blocks, line);
  if (words.data[0] == '|' && (words.len == 1 || words.data[1] == ' ')) {
    const struct rst_line *it = &blocks->lines[line];
    qconv_str before = prefix(blocks, false);
    text_replace(&blocks->rewrite, it->from, it->from + it->indent + (words.len > 1 ? 2 : 1), before);
    if (!is_blank(blocks, line + 1))
      end_line(blocks, line, 0, "\\");
  } else if (literal && words.len == 2) {
    remove_lines(blocks, line, line + 1);
  } else {
    bool marked = strchr("#>", words.data[0]) != NULL;
    indent_line(blocks, line, term ? "**" : marked ? "\\" : "");
    if (literal)
      end_line(blocks, line, words.data[words.len - 3] == ' ' ? 3 : 1, "");
    else if (term)
      end_line(blocks, line, 0, "**\n");
  }
  return literal;
}

static void take_line(struct blocks *blocks)
{
  size_t line = blocks->at, indent = blocks->lines[line].indent;
  qconv_str words = words_of(blocks, line);
  close_containers(blocks, indent);
  if (take_title(blocks) || take_table(blocks) || take_explicit(blocks))
    return;
  if (qconv_str_starts(words, QCONV_STR(">>> "))) {
    size_t end = paragraph_end(blocks, line);
    write_code(blocks, line, end, QCONV_STR("python"));
    blocks->at = end;
    return;
  }
  bool fresh = line == 0 || is_blank(blocks, line - 1);
  size_t width = item_width(words);
  blocks->at = line + 1;
  if (width) {
    take_item(blocks, width);
    if (qconv_str_ends(words, QCONV_STR("::"))) {
      end_line(blocks, line, 1, "");
      take_literal(blocks, indent);
    }
    return;
  }
  if (indent > top_indent(blocks) && fresh)
    open_container(blocks, indent, CONTAINER_QUOTE);
  else if (indent > top_indent(blocks) && !fresh)
    open_container(blocks, indent, CONTAINER_BODY);
  if (ruler(words) && words.len >= 4 && fresh && is_blank(blocks, line + 1))
    text_replace(&blocks->rewrite, blocks->lines[line].from, blocks->lines[line].to, QCONV_STR("***"));
  else if (take_text(blocks, line))
    take_literal(blocks, indent);
}

static bool read_rst(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct blocks *blocks = QCONV_NEW(job->arena, struct blocks);
  blocks->rewrite = text_rewrite(job->arena, input->text);
  blocks->names.arena = job->arena;
  find_lines(blocks);
  while (blocks->at < blocks->count)
    if (is_blank(blocks, blocks->at))
      blocks->at++;
    else
      take_line(blocks);
  qconv_str text = text_rewritten(job, &blocks->rewrite);
  return text_read_document(job, rst_inline(job, &blocks->names, text), bank);
}

/* A directive or a target is what no other format has. */
static enum qconv_match_level probe_rst(const struct qconv_input *input)
{
  qconv_str rest = qconv_str_slice(input->text, 0, 64 * 1024), line, name, argument;
  if (qconv_str_trim_start(rest).len == 0 || strchr("{[<", qconv_str_trim_start(rest).data[0]))
    return QCONV_NO_MATCH;
  size_t signs = 0;
  bool markdown = false;
  while (qconv_str_line(&rest, &line)) {
    qconv_str behind = qconv_str_starts(line, QCONV_STR(".. ")) ? qconv_str_from(line, 3) : QCONV_STR("");
    signs += split_directive(behind, &name, &argument);
    signs += qconv_str_starts(behind, QCONV_STR("_")) && qconv_str_find_char(behind, ':') != QCONV_NOT_FOUND;
    markdown = markdown || qconv_str_starts(line, QCONV_STR("```")) || qconv_str_starts(line, QCONV_STR("## "));
  }
  return signs && !markdown ? QCONV_LIKELY : QCONV_MAY_MATCH;
}

const struct qconv_importer text_rst = {
  .name = "rst", .title = "reStructuredText", .suffixes = "rst rest", .probe = probe_rst, .read = read_rst};

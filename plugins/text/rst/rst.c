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
    *line = (struct rst_line){.from = at, .to = to};
    while (at + line->indent < to && qconv_is_space(text.data[at + line->indent]))
      line->indent++;
    at = end;
  }
}

/* So that the end of a body is found in leaps, however deep bodies stand in each other. */
static void link_lines(struct blocks *blocks)
{
  struct rst_line *lines = blocks->lines;
  for (size_t i = 0; i < blocks->count; i++) {
    lines[i].before = blocks->last;
    if (!rst_is_blank(blocks, i))
      blocks->last = i + 1;
  }
  size_t next = blocks->count;
  for (size_t i = blocks->count; i-- > 0;) {
    lines[i].outer = next;
    if (rst_is_blank(blocks, i))
      continue;
    while (lines[i].outer < blocks->count && lines[lines[i].outer].indent >= lines[i].indent)
      lines[i].outer = lines[lines[i].outer].outer;
    next = i;
  }
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
  if (blocks->level_count == RST_LEVELS)
    return RST_LEVELS;
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
  char over = ruler(rst_words_of(blocks, at));
  bool is_over = over && blocks->lines[at].indent == 0 && !rst_is_blank(blocks, at + 1) &&
                 ruler(rst_words_of(blocks, at + 2)) == over;
  size_t title = is_over ? at + 1 : at;
  qconv_str words = rst_words_of(blocks, title), under = rst_words_of(blocks, title + 1);
  char mark = ruler(under);
  if (rst_is_blank(blocks, title) || !mark || !underlines(under, words) || ruler(words) ||
      blocks->lines[title + 1].indent || (!is_over && blocks->lines[title].indent))
    return false;
  blocks->depth = 0;
  memset(blocks->automatic, 0, sizeof blocks->automatic);
  if (is_over)
    rst_remove_lines(blocks, at, at + 1);
  static const char marks[] = "###### ";
  text_replace(&blocks->rewrite, blocks->lines[title].from, blocks->lines[title].from + blocks->lines[title].indent,
               qconv_str_of(marks + RST_LEVELS - level_of(blocks, mark, is_over)));
  rst_remove_lines(blocks, title + 1, title + 2);
  blocks->at = title + 2;
  return true;
}

/* "text::" before an indented block. */
static void take_literal(struct blocks *blocks, size_t paragraph_indent)
{
  size_t start = blocks->at;
  while (start < blocks->count && rst_is_blank(blocks, start))
    start++;
  size_t end = rst_body_end(blocks, start, paragraph_indent);
  if (end <= start)
    return;
  rst_write_code(blocks, start, end, QCONV_STR(""));
  blocks->at = end;
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

/* "#." to the number that follows. */
static void number_item(struct blocks *blocks, size_t at)
{
  size_t number = ++blocks->automatic[blocks->depth];
  for (size_t depth = blocks->depth + 1; depth <= RST_CONTAINERS; depth++)
    blocks->automatic[depth] = 0;
  text_replace(&blocks->rewrite, at, at + 1, qconv_format(blocks->rewrite.arena, "%zu", number));
}

static void take_item(struct blocks *blocks, size_t at, size_t width)
{
  const struct rst_line *line = &blocks->lines[at];
  rst_open_container(blocks, line->indent, CONTAINER_BODY);
  rst_indent_line(blocks, at, "");
  if (rst_words_of(blocks, at).data[0] == '#')
    number_item(blocks, line->from + line->indent);
  rst_open_container(blocks, line->indent + width, CONTAINER_ITEM);
}

/* Each line of a paragraph may ask. */
static size_t paragraph_end(struct blocks *blocks, size_t at)
{
  if (at >= blocks->paragraph && at < blocks->paragraph_end)
    return blocks->paragraph_end;
  size_t end = at < blocks->count ? at : blocks->count;
  while (!rst_is_blank(blocks, end))
    end++;
  blocks->paragraph = at;
  blocks->paragraph_end = end;
  return end;
}

/* Tables are drawn: "+---+", "=== ===". */
static bool take_table(struct blocks *blocks)
{
  enum { LONGEST = 200 };
  qconv_str words = rst_words_of(blocks, blocks->at);
  bool grid = qconv_str_starts(words, QCONV_STR("+-")) && words.data[words.len - 1] == '+';
  bool simple = qconv_str_starts(words, QCONV_STR("==")) && qconv_str_find(words, QCONV_STR(" =")) != QCONV_NOT_FOUND;
  for (size_t i = 0; i < words.len; i++)
    if (!strchr(grid ? "+-=" : "= ", words.data[i]))
      return false;
  size_t end = grid || simple ? paragraph_end(blocks, blocks->at) : 0;
  if (end < blocks->at + 2)
    return false;
  while (simple && ruler(qconv_str_slice(rst_words_of(blocks, end - 1), 0, 2)) != '=') {
    if (end >= blocks->count || end > blocks->at + LONGEST)
      return false;
    end = paragraph_end(blocks, end + 1); /* rows may be parted by blank lines */
  }
  rst_write_code(blocks, blocks->at, end, QCONV_STR(""));
  blocks->at = end;
  return true;
}

/* Below a single line, deeper, and no blank between: a term and what it means. */
static bool is_term(const struct blocks *blocks, size_t line)
{
  return (line == 0 || rst_is_blank(blocks, line - 1)) && !rst_is_blank(blocks, line + 1) &&
         blocks->lines[line + 1].indent > blocks->lines[line].indent && rst_words_of(blocks, line).data[0] != ':' &&
         rst_words_of(blocks, line).data[0] != '|';
}

static void end_line(struct blocks *blocks, size_t line, size_t cut, const char *more)
{
  size_t end = blocks->lines[line].to;
  text_replace(&blocks->rewrite, end - cut, end, qconv_str_of(more));
}

/* One line of a paragraph; true: a block of code follows. */
static bool take_text(struct blocks *blocks, size_t line)
{
  qconv_str words = rst_words_of(blocks, line);
  bool literal = qconv_str_ends(words, QCONV_STR("::")), term = !literal && is_term(blocks, line);
  if (words.data[0] == '|' && (words.len == 1 || words.data[1] == ' ')) {
    const struct rst_line *it = &blocks->lines[line];
    qconv_str before = rst_prefix(blocks, false);
    text_replace(&blocks->rewrite, it->from, it->from + it->indent + (words.len > 1 ? 2 : 1), before);
    if (!rst_is_blank(blocks, line + 1))
      end_line(blocks, line, 0, "\\");
  } else if (literal && words.len == 2) {
    rst_remove_lines(blocks, line, line + 1);
  } else {
    bool marked = strchr("#>", words.data[0]) != NULL;
    rst_indent_line(blocks, line, term ? "**" : marked ? "\\" : "");
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
  qconv_str words = rst_words_of(blocks, line);
  rst_close_containers(blocks, indent);
  if (take_title(blocks) || take_table(blocks) || rst_take_explicit(blocks))
    return;
  if (qconv_str_starts(words, QCONV_STR(">>> "))) {
    size_t end = paragraph_end(blocks, line);
    rst_write_code(blocks, line, end, QCONV_STR("python"));
    blocks->at = end;
    return;
  }
  bool fresh = line == 0 || rst_is_blank(blocks, line - 1);
  size_t width = item_width(words);
  blocks->at = line + 1;
  if (width) {
    take_item(blocks, line, width);
    if (qconv_str_ends(words, QCONV_STR("::"))) {
      end_line(blocks, line, 1, "");
      take_literal(blocks, indent);
    }
    return;
  }
  if (indent > rst_top_indent(blocks) && fresh)
    rst_open_container(blocks, indent, CONTAINER_QUOTE);
  else if (indent > rst_top_indent(blocks) && !fresh)
    rst_open_container(blocks, indent, CONTAINER_BODY);
  if (ruler(words) && words.len >= 4 && fresh && rst_is_blank(blocks, line + 1))
    text_replace(&blocks->rewrite, blocks->lines[line].from, blocks->lines[line].to, QCONV_STR("***"));
  else if (take_text(blocks, line))
    take_literal(blocks, indent);
}

/* Blank lines between paragraphs of a quote belong to it. */
static void take_blank(struct blocks *blocks)
{
  size_t from = blocks->at;
  while (blocks->at < blocks->count && rst_is_blank(blocks, blocks->at))
    blocks->at++;
  if (blocks->at == blocks->count || blocks->depth == 0)
    return;
  rst_close_containers(blocks, blocks->lines[blocks->at].indent);
  qconv_str before = rst_prefix(blocks, true);
  for (size_t i = from; before.len && i < blocks->at; i++)
    text_replace(&blocks->rewrite, blocks->lines[i].from, blocks->lines[i].to, before);
}

static bool read_rst(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct blocks *blocks = QCONV_NEW(job->arena, struct blocks);
  blocks->rewrite = text_rewrite(job->arena, input->text);
  blocks->names.arena = job->arena;
  blocks->names.room = RST_ROOM_LEAST + RST_ROOM_TIMES * input->text.len;
  find_lines(blocks);
  link_lines(blocks);
  while (blocks->at < blocks->count)
    if (rst_is_blank(blocks, blocks->at))
      take_blank(blocks);
    else
      take_line(blocks);
  qconv_str text = text_rewritten(job, &blocks->rewrite);
  text = rst_inline(job, &blocks->names, text);
  if (blocks->names.expanded)
    qconv_report(job->log, QCONV_WARNING, QCONV_NOWHERE, "text.expansion",
                 "names stand for more than %d times the text of the input: some are left as they are written",
                 RST_ROOM_TIMES);
  return text_read_document(job, text, bank);
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
    signs += rst_split_directive(behind, &name, &argument);
    signs += qconv_str_starts(behind, QCONV_STR("_")) && qconv_str_find_char(behind, ':') != QCONV_NOT_FOUND;
    markdown = markdown || qconv_str_starts(line, QCONV_STR("```")) || qconv_str_starts(line, QCONV_STR("## "));
  }
  return signs && !markdown ? QCONV_LIKELY : QCONV_MAY_MATCH;
}

const struct qconv_importer text_rst = {
    .name = "rst", .title = "reStructuredText", .suffixes = "rst rest", .probe = probe_rst, .read = read_rst};

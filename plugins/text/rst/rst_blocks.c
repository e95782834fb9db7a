/* The lines of reStructuredText: what stands around them, code, directives.

   A line is indented by what it stands in: an item, a quote, the body of a
   directive. Markdown has a mark for the first two and nothing for the last. */
#include "rst.h"

qconv_str rst_words_of(const struct blocks *blocks, size_t line)
{
  if (line >= blocks->count)
    return QCONV_STR("");
  return qconv_str_slice(blocks->rewrite.text, blocks->lines[line].from + blocks->lines[line].indent,
                         blocks->lines[line].to);
}

bool rst_is_blank(const struct blocks *blocks, size_t line)
{
  return line >= blocks->count || blocks->lines[line].from + blocks->lines[line].indent == blocks->lines[line].to;
}

/* What stands before a line inside the open containers; blank: for an empty line. */
qconv_str rst_prefix(struct blocks *blocks, bool blank)
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

size_t rst_top_indent(const struct blocks *blocks)
{
  return blocks->depth ? blocks->containers[blocks->depth - 1].indent : 0;
}

void rst_close_containers(struct blocks *blocks, size_t indent)
{
  while (blocks->depth && indent < rst_top_indent(blocks))
    blocks->depth--;
}

void rst_open_container(struct blocks *blocks, size_t indent, int kind)
{
  if (blocks->depth < RST_CONTAINERS && indent > rst_top_indent(blocks))
    blocks->containers[blocks->depth++] = (struct container){indent, kind};
}

/* Puts the prefix in the place of the line's indent, and more behind it. */
void rst_indent_line(struct blocks *blocks, size_t line, const char *more)
{
  const struct rst_line *it = &blocks->lines[line];
  qconv_str before = rst_prefix(blocks, false);
  text_replace(&blocks->rewrite, it->from, it->from + it->indent,
               *more ? qconv_format(blocks->rewrite.arena, "%.*s%s", QCONV_ARG(before), more) : before);
}

void rst_remove_lines(struct blocks *blocks, size_t from, size_t to)
{
  for (; from < to && from < blocks->count; from++)
    text_replace(&blocks->rewrite, blocks->lines[from].from,
                 text_line_end(blocks->rewrite.text, blocks->lines[from].to), QCONV_STR(""));
}

/* Behind the lines below that are indented deeper, blank ones at the end not among them. */
size_t rst_body_end(const struct blocks *blocks, size_t from, size_t indent)
{
  size_t end = from;
  while (end < blocks->count && (rst_is_blank(blocks, end) || blocks->lines[end].indent > indent))
    end = blocks->lines[end].outer;
  size_t last = end < blocks->count ? blocks->lines[end].before : blocks->last;
  return last > from ? last : from;
}

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
void rst_write_code(struct blocks *blocks, size_t from, size_t to, qconv_str language)
{
  if (from >= to)
    return;
  size_t shared = SIZE_MAX;
  for (size_t i = from; i < to; i++)
    if (!rst_is_blank(blocks, i) && blocks->lines[i].indent < shared)
      shared = blocks->lines[i].indent;
  qconv_str fence = fence_for(blocks, from, to), before = rst_prefix(blocks, false), bare = rst_prefix(blocks, true);
  struct qconv_arena *arena = blocks->rewrite.arena;
  for (size_t i = from; i < to; i++) {
    const struct rst_line *line = &blocks->lines[i];
    bool blank = rst_is_blank(blocks, i);
    qconv_str start = blank ? bare : before;
    if (i == from)
      start = qconv_format(arena, "%.*s%.*s%.*s\n%.*s", QCONV_ARG(before), QCONV_ARG(fence), QCONV_ARG(language),
                           QCONV_ARG(start));
    text_replace(&blocks->rewrite, line->from, blank ? line->to : line->from + shared, start);
  }
  size_t end = blocks->lines[to - 1].to;
  text_replace(&blocks->rewrite, end, end, qconv_format(arena, "\n%.*s%.*s", QCONV_ARG(before), QCONV_ARG(fence)));
}

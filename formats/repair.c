/* Repairs, in one pass over the lines.

   The pass knows three states: inside a fence, where only a toolbar at its head is
   touched; in indented code, where nothing is; and in prose.  repair_fence.c and
   repair_prose.c hold the rules of the first and the last. */
#include "repair_local.h"
#include <qconv/repair.h>

void repair_edit(struct repair *repair, qconv_str removed, qconv_str inserted, const char *code, const char *what)
{
  size_t at = (size_t)(removed.data - repair->text.data);
  const struct qconv_edits *edits = repair->edits;
  if (edits->count) {
    const struct qconv_edit *last = &edits->items[edits->count - 1];
    if (at < last->at + last->removed.len)
      return; /* an earlier rule has taken this place */
  }
  qconv_edits_add(
      repair->arena, repair->edits,
      (struct qconv_edit){
          .at = at, .removed = removed, .inserted = inserted, .code = code, .what = what, .silent = what == NULL});
}

bool repair_next_line(struct repair *repair, qconv_str *line)
{
  return qconv_str_line(&repair->rest, line);
}

qconv_str repair_with_end(const struct repair *repair, qconv_str line)
{
  const char *end = repair->rest.data ? repair->rest.data : repair->text.data + repair->text.len;
  return (qconv_str){line.data, (size_t)(end - line.data)};
}

size_t repair_indent(qconv_str line)
{
  size_t columns = 0;
  for (size_t i = 0; i < line.len && (line.data[i] == ' ' || line.data[i] == '\t'); i++)
    columns += line.data[i] == '\t' ? 4 - columns % 4 : 1;
  return columns;
}

bool repair_is_list_item(qconv_str line)
{
  line = qconv_str_trim_start(line);
  if (line.len < 2)
    return false;
  if (strchr("-*+", line.data[0]))
    return line.data[1] == ' ';
  size_t digits = 0;
  while (digits < line.len && digits < 9 && qconv_is_digit(line.data[digits]))
    digits++;
  return digits && digits + 1 < line.len && strchr(".)", line.data[digits]) && line.data[digits + 1] == ' ';
}

/* Indented code starts behind a blank line and outside of a list. */
static bool is_indented_code(struct repair *repair, qconv_str line)
{
  if (repair_is_list_item(line))
    repair->in_list = true;
  else if (repair_indent(line) == 0)
    repair->in_list = false;
  if (repair_indent(line) < 4 || repair->in_list)
    return repair->in_code = false;
  return repair->in_code = repair->in_code || repair->after_blank;
}

/* HTML comments are left alone, over many lines if need be. */
static bool in_comment(struct repair *repair, qconv_str line)
{
  if (!repair->in_comment) {
    size_t open = qconv_str_find(line, QCONV_STR("<!--"));
    if (open == QCONV_NOT_FOUND)
      return false;
    repair->in_comment = true;
    line = qconv_str_from(line, open + 4);
  }
  if (qconv_str_find(line, QCONV_STR("-->")) != QCONV_NOT_FOUND)
    repair->in_comment = false;
  return true;
}

static bool is_front_line(qconv_str line)
{
  size_t colon = qconv_str_find_char(line, ':');
  if (qconv_str_blank(line) || strchr(" \t#-", line.data[0]))
    return true;
  return colon != QCONV_NOT_FOUND && colon < 64 && line.data[0] != '*' &&
         (colon + 1 == line.len || qconv_is_space(line.data[colon + 1]));
}

size_t qconv_front_matter(qconv_str text)
{
  qconv_str rest = text, line;
  if (!qconv_str_line(&rest, &line) || !qconv_str_equal(qconv_str_trim_end(line), QCONV_STR("---")))
    return 0;
  for (size_t lines = 0; lines < 200 && qconv_str_line(&rest, &line); lines++) {
    if (qconv_str_equal(qconv_str_trim_end(line), QCONV_STR("---")))
      return lines ? (size_t)((rest.data ? rest.data : text.data + text.len) - text.data) : 0;
    if (!is_front_line(line) || (lines == 0 && qconv_str_blank(line)))
      return 0;
  }
  return 0;
}

void qconv_repair(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits)
{
  struct repair repair = {.arena = arena,
                          .text = text,
                          .rest = text,
                          .edits = edits,
                          .after_blank = true,
                          .balanced = repair_fences_balance(text)};
  qconv_str line;
  repair.rest = qconv_str_from(text, qconv_front_matter(text));
  while (repair_next_line(&repair, &line)) {
    struct fence fence;
    if (qconv_str_blank(line)) {
      repair.after_blank = true;
      repair.paragraph = (qconv_str){NULL, 0};
      continue;
    }
    if (is_indented_code(&repair, line) || in_comment(&repair, line))
      ;
    else if (repair_fence_open(line, &fence))
      repair_fence(&repair, &fence);
    else if (!repair_copied_code(&repair, line))
      repair_prose(&repair, line);
    repair.after_blank = false;
  }
}

void qconv_repair_report(struct qconv_log *log, const struct qconv_edits *edits)
{
  for (size_t i = 0; i < edits->count; i++) {
    const struct qconv_edit *edit = &edits->items[i];
    if (edit->silent)
      continue;
    if (edit->removed.len)
      qconv_report(log, QCONV_NOTE, edit->removed, edit->code, "%s (%zu bytes)", edit->what, edit->removed.len);
    else
      qconv_report(log, QCONV_NOTE, edit->removed, edit->code, "%s", edit->what);
  }
}

/* The lines of a text, which of them are code, and edits of them. */
#include "sheet.h"

static void find_lines(struct sheet *sheet)
{
  size_t lines = 1;
  for (size_t i = 0; i < sheet->text.len; i++)
    lines += sheet->text.data[i] == '\n';
  sheet->lines = QCONV_NEW_ARRAY(sheet->arena, qconv_str, lines);
  sheet->code = QCONV_NEW_ARRAY(sheet->arena, bool, lines);
  qconv_str rest = sheet->text, line;
  bool code = false;
  while (qconv_str_line(&rest, &line)) {
    qconv_str start = qconv_str_trim_start(line);
    bool fence = qconv_str_starts(start, QCONV_STR("```")) || qconv_str_starts(start, QCONV_STR("~~~"));
    sheet->code[sheet->count] = code || fence;
    code ^= fence;
    sheet->lines[sheet->count++] = line;
  }
}

struct sheet sheet_of(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits)
{
  struct sheet sheet = {.arena = arena, .text = text, .edits = edits};
  find_lines(&sheet);
  return sheet;
}

void sheet_replace(struct sheet *sheet, qconv_str removed, qconv_str inserted, const char *code, const char *what,
                   bool silent)
{
  struct qconv_edit edit = {.at = (size_t)(removed.data - sheet->text.data),
                            .removed = removed,
                            .inserted = inserted,
                            .code = code,
                            .what = what,
                            .silent = silent};
  qconv_edits_add(sheet->arena, sheet->edits, edit);
}

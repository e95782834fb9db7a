/* The lines of a text, which of them are code, and edits of them. */
#include "draft.h"

static void find_lines(struct draft *draft)
{
  size_t lines = 1;
  for (size_t i = 0; i < draft->text.len; i++)
    lines += draft->text.data[i] == '\n';
  draft->lines = QCONV_NEW_ARRAY(draft->arena, qconv_str, lines);
  draft->code = QCONV_NEW_ARRAY(draft->arena, bool, lines);
  qconv_str rest = draft->text, line;
  bool code = false;
  while (qconv_str_line(&rest, &line)) {
    qconv_str start = qconv_str_trim_start(line);
    bool fence = qconv_str_starts(start, QCONV_STR("```")) || qconv_str_starts(start, QCONV_STR("~~~"));
    draft->code[draft->count] = code || fence;
    code ^= fence;
    draft->lines[draft->count++] = line;
  }
}

struct draft draft_of(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits)
{
  struct draft draft = {.arena = arena, .text = text, .edits = edits};
  find_lines(&draft);
  return draft;
}

void draft_replace(struct draft *draft, qconv_str removed, qconv_str inserted, const char *code, const char *what,
                   bool silent)
{
  struct qconv_edit edit = {.at = (size_t)(removed.data - draft->text.data),
                            .removed = removed,
                            .inserted = inserted,
                            .code = code,
                            .what = what,
                            .silent = silent};
  qconv_edits_add(draft->arena, draft->edits, edit);
}

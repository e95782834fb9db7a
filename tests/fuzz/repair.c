/* Any text through the repairs: the edits are in order, and reverting them gives
   the text back byte for byte. */
#include <qconv/repair.h>
#include <stdio.h>
#include <stdlib.h>

enum { BUDGET = 512 * 1024 * 1024 };

struct work {
  struct qconv_arena *arena;
  struct qconv_log *log;
  qconv_str text;
};

static void only_count(void *context, const struct qconv_diagnostic *diagnostic)
{
  size_t *placed = context;
  *placed += diagnostic->line > 0;
}

static _Noreturn void broken(const char *what)
{
  fprintf(stderr, "%s\n", what);
  abort();
}

static void check_order(qconv_str text, const struct qconv_edits *edits)
{
  size_t end = 0;
  for (size_t i = 0; i < edits->count; i++) {
    const struct qconv_edit *edit = &edits->items[i];
    if (edit->at < end)
      broken("edits overlap");
    if (edit->removed.len && edit->removed.data != text.data + edit->at)
      broken("what was removed is not what stood there");
    if (edit->removed.len + edit->inserted.len == 0)
      broken("an edit does nothing");
    if (!edit->silent && (!edit->code || !edit->what))
      broken("an edit that is told of has no name");
    end = edit->at + edit->removed.len;
  }
  if (end > text.len)
    broken("an edit goes beyond the text");
}

static void do_work(void *context)
{
  struct work *work = context;
  struct qconv_edits edits = {0};
  qconv_repair(work->arena, work->text, &edits);
  check_order(work->text, &edits);
  qconv_str repaired = qconv_edits_apply(work->arena, work->text, &edits);
  if (qconv_utf8_valid(repaired) != repaired.len)
    broken("the repaired text is not UTF-8");
  if (!qconv_str_equal(qconv_edits_revert(work->arena, repaired, &edits), work->text))
    broken("reverting does not give the text back");
  qconv_log_source(work->log, QCONV_STR("input"), work->text);
  qconv_log_derived(work->log, repaired, work->text, &edits);
  qconv_repair_report(work->log, &edits);
  for (size_t i = 0; i <= repaired.len; i += 1 + repaired.len / 16)
    if (qconv_log_place(work->log, qconv_str_slice(repaired, i, i)).line == 0)
      broken("a place in the repaired text is nowhere");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  size_t placed = 0;
  qconv_str text = {(const char *)data, size};
  text.len = qconv_utf8_valid(text);
  if (!text.len)
    return 0;
  struct work work = {qconv_arena_new(BUDGET), qconv_log_new(only_count, &placed), text};
  if (!qconv_arena_run(work.arena, do_work, &work))
    broken("took more than 512 MiB");
  qconv_log_free(work.log);
  qconv_arena_free(work.arena);
  return 0;
}

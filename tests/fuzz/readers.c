/* Bytes through every reader and writer that is linked in.

   The first byte chooses the importer, the second the exporter, the rest is the
   file. What must hold: a bank that was read passes the check, whoever fails has
   said why, the same input gives the same bytes, and what the JSON exporter wrote
   comes back as the same JSON.

   READER=NAME in the environment: all goes through that importer, and the first byte
   chooses nothing. --readers prints their names, in the order in which it would. */
#include "../work.h"
#include <stdio.h>
#include <stdlib.h>

extern const struct qconv_plugin *const linked_plugins[]; /* NULL-ended; made by run */

enum { MOST = 64, BUDGET = 512 * 1024 * 1024 };

static size_t all_importers(const struct qconv_importer *found[MOST])
{
  size_t count = 0;
  for (size_t i = 0; linked_plugins[i]; i++)
    for (const struct qconv_importer *const *item = linked_plugins[i]->importers; item && *item; item++)
      if (count < MOST)
        found[count++] = *item;
  return count;
}

static size_t all_exporters(const struct qconv_exporter *found[MOST])
{
  size_t count = 0;
  for (size_t i = 0; linked_plugins[i]; i++)
    for (const struct qconv_exporter *const *item = linked_plugins[i]->exporters; item && *item; item++)
      if (count < MOST)
        found[count++] = *item;
  return count;
}

static _Noreturn void broken(const struct work *work, const char *what)
{
  fprintf(stderr, "%s to %s: %s\n", work->importer->name, work->exporter ? work->exporter->name : "nothing", what);
  abort();
}

static void run(struct work *work)
{
  work->log = qconv_log_new(only_count, NULL);
  work->arena = qconv_arena_new(BUDGET);
  work->written = QCONV_NOWHERE;
  work->wrong = NULL;
  if (!qconv_arena_run(work->arena, do_work, work))
    broken(work, "took more than 512 MiB");
  if (work->wrong)
    broken(work, work->wrong);
  qconv_log_forget(work->log);
}

static void end(struct work *work)
{
  qconv_log_free(work->log);
  qconv_arena_free(work->arena);
}

/* Whoever reads the format that was written. */
static const struct qconv_importer *reader_of(const struct qconv_exporter *exporter)
{
  const struct qconv_importer *importers[MOST];
  size_t count = all_importers(importers);
  for (size_t i = 0; i < count; i++)
    if (strcmp(importers[i]->name, exporter->name) == 0)
      return importers[i];
  return NULL;
}

static void read_back(const struct work *first)
{
  struct work again = {.importer = reader_of(first->exporter), .exporter = first->exporter, .file = first->file,
                       .bytes = first->written};
  if (!again.importer)
    return;
  run(&again);
  if (strcmp(first->exporter->name, "json") == 0 && !qconv_str_equal(first->written, again.written))
    broken(&again, again.written.data ? "came back as something else" : "did not come back");
  end(&again);
}

static const struct qconv_importer *importer_of(uint8_t chosen)
{
  const struct qconv_importer *importers[MOST];
  size_t count = all_importers(importers);
  const char *only = getenv("READER");
  for (size_t i = 0; only && i < count; i++)
    if (strcmp(importers[i]->name, only) == 0)
      return importers[i];
  return count ? importers[chosen % count] : NULL;
}

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerInitialize(int *count, char ***arguments)
{
  const struct qconv_importer *importers[MOST];
  if (*count < 2 || strcmp((*arguments)[1], "--readers") != 0)
    return 0;
  size_t found = all_importers(importers);
  for (size_t i = 0; i < found; i++)
    puts(importers[i]->name);
  exit(0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  const struct qconv_exporter *exporters[MOST];
  size_t exporter_count = all_exporters(exporters);
  if (size < 3 || !importer_of(data[0]))
    return 0;
  struct work first = {.importer = importer_of(data[0]),
                       .exporter = exporter_count ? exporters[data[1] % exporter_count] : NULL,
                       .file = QCONV_STR("input"),
                       .bytes = {(const char *)data + 2, size - 2}};
  struct work second = first;
  run(&first);
  run(&second);
  if (!qconv_str_equal(first.written, second.written))
    broken(&first, "gave other bytes the second time");
  end(&second);
  if (first.written.data)
    read_back(&first);
  end(&first);
  return 0;
}

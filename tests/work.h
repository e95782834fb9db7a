/* One conversion in an arena of the caller's: what qconv_convert does, without files.

   Shared by the fuzz target of the readers and the test that lets memory run out. */
#ifndef QCONV_TESTS_WORK_H
#define QCONV_TESTS_WORK_H

#include "../core/local.h"
#include <qconv/encoding.h>

struct work {
  struct qconv_arena *arena;
  struct qconv_log *log;
  const struct qconv_importer *importer;
  const struct qconv_exporter *exporter;
  qconv_str file, bytes;
  struct qconv_bank *bank; /* out: what was read */
  qconv_str written;       /* out: absent when the job ended with a report */
  const char *wrong;       /* out: a broken promise, NULL when there is none */
};

static inline void only_count(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  (void)diagnostic;
}

static inline bool work_ends(struct work *work, size_t errors, const char *silent)
{
  if (qconv_log_count(work->log, QCONV_ERROR) == errors)
    work->wrong = silent;
  return false;
}

static inline bool work_reads(struct work *work, struct qconv_job *job)
{
  struct qconv_input input = {.file = work->file, .bytes = work->bytes};
  bool used[1];
  size_t errors = qconv_log_count(work->log, QCONV_ERROR);
  if (!work->importer->binary)
    input.text = qconv_decode(work->arena, work->log, work->bytes, NULL);
  if (!work->importer->binary && !input.text.data)
    return work_ends(work, errors, "decoding failed and did not say why");
  if (!work->importer->binary)
    qconv_log_source(work->log, input.file, input.text);
  if (work->importer->probe)
    work->importer->probe(&input);
  job->settings = qconv_settings(work->arena, work->log, work->importer->options, NULL, used);
  work->bank = qconv_bank_new(work->arena);
  if (!work->importer->read(job, &input, work->bank))
    return work_ends(work, errors, "the importer failed and did not say why");
  work->wrong = qconv_bank_check(work->bank);
  return !work->wrong;
}

static inline void do_work(void *context)
{
  struct work *work = context;
  struct qconv_fetcher fetcher = {-1};
  struct qconv_job job = {.log = work->log, .arena = work->arena, .fetcher = &fetcher};
  bool used[1];
  if (!work_reads(work, &job) || !work->exporter)
    return;
  size_t errors = qconv_log_count(work->log, QCONV_ERROR);
  struct qconv_output *output = qconv_output_memory(work->arena);
  qconv_lower_bank(work->arena, work->log, work->bank, work->exporter->kinds, work->exporter->name);
  job.settings = qconv_settings(work->arena, work->log, work->exporter->options, NULL, used);
  if (work->exporter->write(&job, work->bank, output))
    work->written = qconv_output_bytes(output);
  else
    work_ends(work, errors, "the exporter failed and did not say why");
}

#endif

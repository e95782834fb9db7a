/* What an earlier run left: the file by which a filter remembers, and an output.

   The memory is written before the output takes its place, so that a full disk is noticed, and
   takes its own place right after: should the machine stop in between, the next run decides the
   same again. */
#include "local.h"
#include <errno.h>

enum { LARGEST_MEMORY = 256 * 1024 * 1024 };

enum qconv_status qconv_keeper_load(struct qconv_keeper *keeper, const struct qconv_filter *filter, const char *path,
                                    struct qconv_arena *arena, struct qconv_log *log)
{
  keeper->filter = filter;
  keeper->path = path;
  keeper->memory.after = qconv_output_memory(arena);
  if (!qconv_read_file(arena, path, LARGEST_MEMORY, &keeper->memory.before)) {
    keeper->memory.before = QCONV_NOWHERE;
    if (errno == ENOENT)
      return QCONV_DONE;
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "convert.read", "cannot read %s: %s", path, strerror(errno));
    return QCONV_IO;
  }
  if (qconv_utf8_valid(keeper->memory.before) < keeper->memory.before.len) {
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "convert.memory-file", "%s is no UTF-8 text", path);
    return QCONV_REJECTED;
  }
  qconv_log_source(log, qconv_str_of(path), keeper->memory.before);
  return QCONV_DONE;
}

bool qconv_keeper_open(struct qconv_keeper *keeper)
{
  if (!keeper->filter)
    return true;
  qconv_str bytes = qconv_output_bytes(keeper->memory.after);
  if (keeper->memory.before.data && qconv_str_equal(bytes, keeper->memory.before))
    return true;
  keeper->file = qconv_output_file(keeper->path);
  if (keeper->file)
    qconv_put(keeper->file, bytes);
  return keeper->file != NULL;
}

bool qconv_keeper_finish(struct qconv_keeper *keeper)
{
  struct qconv_output *file = keeper->file;
  keeper->file = NULL;
  return !file || qconv_output_finish(file);
}

enum qconv_status qconv_previous_load(struct qconv_job *job, const char *path, size_t limit)
{
  if (qconv_read_file(job->arena, path, limit, &job->previous))
    return QCONV_DONE;
  job->previous = QCONV_NOWHERE;
  if (errno == ENOENT) {
    qconv_report(job->log, QCONV_NOTE, QCONV_NOWHERE, "convert.no-previous", "there is no %s yet", path);
    return QCONV_DONE;
  }
  qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "convert.read", "cannot read %s: %s", path,
               errno == EFBIG ? "it is too large" : strerror(errno));
  return QCONV_IO;
}

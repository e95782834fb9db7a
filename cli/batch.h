/* Many inputs, one after the other. */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include "report.h"
#include <qconv/convert.h>

struct cli_batch {
  struct qconv_arena *arena;
  const struct cli_settings *settings;
  struct cli_report *report;
  struct qconv_registry *registry;
  struct qconv_log *log;
};

/* Converts all inputs of the settings. One that fails does not stop the others:
   with several inputs that is QCONV_SOME_FAILED, a single one keeps its own status. */
enum qconv_status cli_batch(const struct cli_batch *batch);

#endif

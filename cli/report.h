/* Diagnostics on standard error, like a compiler's. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "options.h"
#include <qconv/diagnostic.h>

struct cli_report {
  struct qconv_arena *arena;
  enum qconv_severity least; /* what is less severe is not shown */
  bool all;                  /* no limit on repeats */
  bool colors, excerpts;
  bool terminal;             /* somebody is watching */
  bool plugins_broken;       /* as was reported */
  size_t width;              /* columns of the screen */
  struct cli_repeats *repeats;
};

/* Looks at the terminal, the environment and the settings. */
struct cli_report cli_report_new(struct qconv_arena *arena, const struct cli_settings *settings);

/* For qconv_log_new; context is the report. */
void cli_report(void *context, const struct qconv_diagnostic *diagnostic);
/* Says how many were held back since the last call, under this name. */
void cli_report_repeats(struct cli_report *report, const char *file);

/* One line about no place: "qconv: error: ...". */
void cli_say(const struct cli_report *report, enum qconv_severity severity, qconv_str message);

#endif

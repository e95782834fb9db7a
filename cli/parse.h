/* The command line, read by the table of options. */
#ifndef CLI_PARSE_H
#define CLI_PARSE_H

#include "options.h"
#include <qconv/arena.h>

/* Reads the command line into settings, whose lists live in the arena. Absent
   when all is well, else what is wrong, as one line without a full stop. */
qconv_str cli_parse(struct qconv_arena *arena, int argc, char **argv, struct cli_settings *settings);

#endif

/* Where plugins and data lie: in the build tree while the command runs there,
   else where they were installed. */
#ifndef CLI_PLACE_H
#define CLI_PLACE_H

#include "options.h"
#include <qconv/arena.h>

/* For qconv_registry_new. NULL: a folder of --plugin-dir, *missing, is not there (errno). */
const char *cli_plugin_path(struct qconv_arena *arena, const struct cli_settings *settings, const char **missing);

/* The file of the JSON Schema; whether it is there shows when it is opened. */
const char *cli_schema_file(struct qconv_arena *arena);

#endif

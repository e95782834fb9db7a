/* What the command prints about itself, to standard output. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "options.h"
#include <qconv/convert.h>

void cli_show_help(void);
void cli_show_version(const char *plugin_path);
/* False when there is no plugin. */
bool cli_show_formats(struct qconv_arena *arena, struct qconv_registry *registry);
/* False when there is no format or filter of that name. */
bool cli_show_format(struct qconv_registry *registry, qconv_str name);
/* False: errno. */
bool cli_show_file(const char *path);

#endif

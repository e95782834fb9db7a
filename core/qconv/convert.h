/* The machine: which plugins there are, and one conversion.

   Whatever the command can do, a program can do with this page. */
#ifndef QCONV_CONVERT_H
#define QCONV_CONVERT_H

#include <qconv/plugin.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_registry;

/* path: folders of modules, divided by ':'; each must be absolute. What is
   wrong with one is reported when it matters. NULL when out of memory. */
struct qconv_registry *qconv_registry_new(const char *path, struct qconv_log *log);
/* Modules stay loaded. */
void qconv_registry_free(struct qconv_registry *registry);
/* Adds a plugin that is linked in: dlopen is a transport. */
bool qconv_registry_add(struct qconv_registry *registry, const struct qconv_plugin *plugin);
/* Loads every module there is, for listing; the plugins in order of name. */
size_t qconv_registry_all(struct qconv_registry *registry, const struct qconv_plugin *const **plugins);

/* How many modules or folders could not be used; each was reported. */
size_t qconv_registry_failures(const struct qconv_registry *registry);

/* NULL when there is none, and nothing is reported. */
const struct qconv_importer *qconv_find_importer(struct qconv_registry *registry, qconv_str name);
const struct qconv_exporter *qconv_find_exporter(struct qconv_registry *registry, qconv_str name);
const struct qconv_filter *qconv_find_filter(struct qconv_registry *registry, qconv_str name);
/* By the suffix of a file's name. */
const struct qconv_exporter *qconv_exporter_for(struct qconv_registry *registry, qconv_str path);

/* The exit codes of the command. */
enum qconv_status {
  QCONV_DONE = 0,
  QCONV_SOME_FAILED = 1,
  QCONV_USAGE = 2,
  QCONV_REJECTED = 3,
  QCONV_IO = 4,
  QCONV_PLUGIN = 5,
  QCONV_INTERNAL = 70
};

struct qconv_conversion {
  const char *input;               /* a path, or "-" */
  const char *from, *to;           /* names of formats; NULL: guess */
  const char *output;              /* a path, or "-"; NULL: read only */
  const char *const *filters;      /* names in order, NULL-ended; NULL: none */
  const char *keeper, *memory;     /* a filter that remembers and runs before the others, and its file; NULL: none */
  const char *previous;            /* an earlier output of the exporter, for what is to stay the same; NULL: none */
  const char *const *options;      /* "name=value", NULL-ended; each is for whoever declares it */
  enum qconv_severity fail_on;     /* LOSS or WARNING: that or worse ends the job without output; NOTE: only an error */
  bool explain;                    /* says as notes which reader was chosen and why */
  const char *encoding;            /* of a text input, by its iconv name; NULL: guess */
  size_t max_input;                /* bytes; 0: 256 MiB */
  size_t questions;                /* out: how many were written, or read where nothing is */
};

/* Runs one conversion. Everything said goes to the log; anything but QCONV_DONE
   leaves the old output file as it was. */
enum qconv_status qconv_convert(struct qconv_registry *registry, struct qconv_conversion *conversion,
                                struct qconv_log *log);

const char *qconv_version(void);

#ifdef __cplusplus
}
#endif
#endif

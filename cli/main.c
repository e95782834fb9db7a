/* The command: words in, words out. It decides what is to be done and says how it
   went; everything between is qconv_convert. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif
#include "batch.h"
#include "glyph.h"
#include "parse.h"
#include "place.h"
#include "report.h"
#include "show.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

struct run {
  int argc;
  char **argv;
  struct qconv_arena *arena;
  struct cli_settings settings;
  struct cli_report report;
  const char *plugin_path;
  struct qconv_log *log;
  struct qconv_registry *registry;
  enum qconv_status status;
};

static enum qconv_status fail(struct run *run, enum qconv_status status, qconv_str message)
{
  cli_say(&run->report, QCONV_ERROR, message);
  if (status == QCONV_USAGE)
    cli_say(&run->report, QCONV_NOTE, QCONV_STR("qconv --help shows how it is used"));
  return status;
}

static void free_log(void *log)
{
  qconv_log_free(log);
}

static void free_registry(void *registry)
{
  qconv_registry_free(registry);
}

static void open_registry(struct run *run)
{
  run->log = qconv_log_new(cli_report, &run->report);
  if (!run->log)
    qconv_arena_fail(run->arena);
  qconv_defer(run->arena, free_log, run->log);
  run->registry = qconv_registry_new(run->plugin_path, run->log);
  if (!run->registry)
    qconv_arena_fail(run->arena);
  qconv_defer(run->arena, free_registry, run->registry);
}

static enum qconv_status show_formats(struct run *run)
{
  open_registry(run);
  if (cli_show_formats(run->arena, run->registry))
    return QCONV_DONE;
  return fail(run, QCONV_PLUGIN, qconv_format(run->arena, "there is no plugin in %s", run->plugin_path));
}

static enum qconv_status show_format(struct run *run)
{
  const char *name = run->settings.help_format;
  open_registry(run);
  if (cli_show_format(run->registry, qconv_str_of(name)))
    return QCONV_DONE;
  cli_say(&run->report, QCONV_ERROR, qconv_format(run->arena, "there is no format or filter \"%s\"", name));
  cli_say(&run->report, QCONV_NOTE, QCONV_STR("qconv --list-formats shows those there are"));
  return QCONV_USAGE;
}

static enum qconv_status show_schema(struct run *run)
{
  const char *file = cli_schema_file(run->arena);
  if (cli_show_file(file))
    return QCONV_DONE;
  return fail(run, QCONV_IO, qconv_format(run->arena, "cannot read %s: %s", file, strerror(errno)));
}

/* NULL, or what is wrong with what is asked for. */
static const char *check(const struct cli_settings *settings)
{
  bool writes = settings->output || settings->folder || settings->to;
  if (settings->inputs.count == 0)
    return "no input: name a file, or - for standard input";
  if (settings->output && settings->folder)
    return "-o names one file and -O a folder for many: give one of them";
  if (settings->output && settings->inputs.count > 1)
    return "-o takes one input; for several say -t FORMAT -O FOLDER";
  if (settings->to && !settings->output && !settings->folder && settings->inputs.count > 1)
    return "several inputs do not fit into one output: say -O FOLDER";
  if (settings->folder && !settings->to)
    return "-O needs the format to write: say -t FORMAT";
  if (settings->ids && settings->inputs.count > 1)
    return "--ids keeps the ids of one input";
  if (settings->previous && settings->inputs.count > 1)
    return "--previous is the output of one input";
  if (settings->output && strcmp(settings->output, "-") == 0 && !settings->to)
    return "-o - needs the format to write: say -t FORMAT";
  if (!writes && !settings->explain)
    return "nothing to do: say where to write with -o FILE, or what with -t FORMAT; --explain only looks";
  return NULL;
}

/* Only where nobody said "-o -". */
static bool spoils_terminal(const struct run *run)
{
  const struct cli_settings *settings = &run->settings;
  if (!settings->to || settings->output || settings->folder || !isatty(STDOUT_FILENO))
    return false;
  const struct qconv_exporter *exporter = qconv_find_exporter(run->registry, qconv_str_of(settings->to));
  return exporter && exporter->binary;
}

static enum qconv_status convert(struct run *run)
{
  const char *wrong = check(&run->settings);
  if (wrong)
    return fail(run, QCONV_USAGE, qconv_str_of(wrong));
  open_registry(run);
  if (spoils_terminal(run)) {
    const char *advice = "%s is not for a terminal: name a file with -o, or insist with -o -";
    return fail(run, QCONV_USAGE, qconv_format(run->arena, advice, run->settings.to));
  }
  return cli_batch(&(struct cli_batch){run->arena, &run->settings, &run->report, run->registry, run->log});
}

static enum qconv_status act(struct run *run)
{
  const char *missing = NULL;
  run->plugin_path = cli_plugin_path(run->arena, &run->settings, &missing);
  if (!run->plugin_path)
    return fail(run, QCONV_PLUGIN,
                qconv_format(run->arena, "cannot use the plugin folder %s: %s", missing, strerror(errno)));
  switch (run->settings.action) {
  case CLI_HELP:
    cli_show_help();
    return QCONV_DONE;
  case CLI_VERSION:
    cli_show_version(run->plugin_path);
    return QCONV_DONE;
  case CLI_LIST_FORMATS:
    return show_formats(run);
  case CLI_HELP_FORMAT:
    return show_format(run);
  case CLI_SCHEMA:
    return show_schema(run);
  case CLI_CONVERT:
    break;
  }
  return convert(run);
}

static void body(void *context)
{
  struct run *run = context;
  qconv_str wrong = cli_parse(run->arena, run->argc, run->argv, &run->settings);
  run->report = cli_report_new(run->arena, &run->settings);
  run->status = wrong.data ? fail(run, QCONV_USAGE, wrong) : act(run);
  if (fflush(stdout) != 0 || ferror(stdout))
    run->status = fail(run, QCONV_IO, qconv_format(run->arena, "cannot write standard output: %s", strerror(errno)));
}

/* A descriptor that the caller closed must not become that of a file we open:
   what is meant for it has to fail. */
static void hold_descriptors(void)
{
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
    if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
      if (open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) != descriptor)
        _exit(QCONV_IO);
}

int main(int argc, char **argv)
{
  struct run run = {.argc = argc, .argv = argv, .status = QCONV_INTERNAL};
  hold_descriptors();
  cli_glyph_start();
  run.arena = qconv_arena_new(0);
  if (!run.arena || !qconv_arena_run(run.arena, body, &run)) {
    fputs("qconv: error: out of memory\n", stderr);
    run.status = QCONV_INTERNAL;
  }
  qconv_arena_free(run.arena);
  return (int)run.status;
}

/* Where each input goes, whether two want the same place, and the conversions. All
   clashes are found before anything is written. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif
#include "batch.h"

#include "glyph.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct piece {
  const char *input, *output;
};

static enum qconv_status refuse(const struct cli_batch *batch, enum qconv_status status, const char *format, ...)
  __attribute__((format(printf, 3, 4)));

static enum qconv_status refuse(const struct cli_batch *batch, enum qconv_status status, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  cli_say(batch->report, QCONV_ERROR, qconv_format_list(batch->arena, format, arguments));
  va_end(arguments);
  return status;
}

/* The input's name without folder and last suffix; a dot in front begins no suffix. */
static qconv_str stem_of(const char *input)
{
  if (strcmp(input, "-") == 0)
    return QCONV_STR("stdin");
  const char *slash = strrchr(input, '/');
  qconv_str name = qconv_str_of(slash ? slash + 1 : input);
  for (size_t i = name.len; i-- > 1;)
    if (name.data[i] == '.')
      return qconv_str_slice(name, 0, i);
  return name;
}

static qconv_str first_suffix(const struct qconv_exporter *exporter)
{
  qconv_str rest = qconv_str_of(exporter->suffixes), first = {NULL, 0};
  qconv_str_split(&rest, ' ', &first);
  return first.len ? first : qconv_str_of(exporter->name);
}

static void name_outputs(const struct cli_batch *batch, const struct qconv_exporter *exporter, struct piece *pieces)
{
  const char *folder = batch->settings->folder;
  const char *slash = *folder && folder[strlen(folder) - 1] == '/' ? "" : "/";
  qconv_str suffix = first_suffix(exporter);
  for (size_t i = 0; i < batch->settings->inputs.count; i++)
    pieces[i].output = qconv_format(batch->arena, "%s%s%.*s.%.*s", folder, slash, QCONV_ARG(stem_of(pieces[i].input)),
                                    QCONV_ARG(suffix)).data;
}

static int by_output(const void *a, const void *b)
{
  return strcmp((*(const struct piece *const *)a)->output, (*(const struct piece *const *)b)->output);
}

/* Two inputs whose outputs have one name. */
static enum qconv_status find_clash(const struct cli_batch *batch, const struct piece *pieces)
{
  size_t count = batch->settings->inputs.count;
  const struct piece **sorted = QCONV_NEW_ARRAY(batch->arena, const struct piece *, count);
  for (size_t i = 0; i < count; i++)
    sorted[i] = &pieces[i];
  qsort(sorted, count, sizeof *sorted, by_output);
  for (size_t i = 1; i < count; i++)
    if (strcmp(sorted[i - 1]->output, sorted[i]->output) == 0)
      return refuse(batch, QCONV_USAGE, "%s and %s would both be written to %s", sorted[i - 1]->input, sorted[i]->input,
                    sorted[i]->output);
  return QCONV_DONE;
}

struct identity {
  dev_t device;
  ino_t number;
  const char *path;
};

static int by_identity(const void *a, const void *b)
{
  const struct identity *left = a, *right = b;
  if (left->device != right->device)
    return left->device < right->device ? -1 : 1;
  return (left->number > right->number) - (left->number < right->number);
}

static bool identify(const char *path, struct identity *identity)
{
  struct stat status;
  if (strcmp(path, "-") == 0 || stat(path, &status) != 0 || !S_ISREG(status.st_mode))
    return false;
  *identity = (struct identity){status.st_dev, status.st_ino, path};
  return true;
}

/* An output that is an input, its own or another's, under whatever name. */
static enum qconv_status find_overwritten(const struct cli_batch *batch, const struct piece *pieces)
{
  size_t count = batch->settings->inputs.count, known = 0;
  struct identity *inputs = QCONV_NEW_ARRAY(batch->arena, struct identity, count), output;
  for (size_t i = 0; i < count; i++)
    known += identify(pieces[i].input, &inputs[known]);
  qsort(inputs, known, sizeof *inputs, by_identity);
  for (size_t i = 0; i < count; i++) {
    const struct identity *same = NULL;
    if (identify(pieces[i].output, &output))
      same = bsearch(&output, inputs, known, sizeof *inputs, by_identity);
    if (same)
      return refuse(batch, QCONV_USAGE, "%s would be written to %s, which is the input %s", pieces[i].input,
                    pieces[i].output, same->path);
  }
  return QCONV_DONE;
}

/* Fills in the outputs for -O. */
static enum qconv_status plan(const struct cli_batch *batch, struct piece *pieces)
{
  const struct cli_settings *settings = batch->settings;
  const struct qconv_exporter *exporter = qconv_find_exporter(batch->registry, qconv_str_of(settings->to));
  if (!exporter) {
    qconv_report(batch->log, QCONV_ERROR, QCONV_NOWHERE, "convert.format", "no format \"%s\" to write", settings->to);
    return qconv_registry_failures(batch->registry) ? QCONV_PLUGIN : QCONV_USAGE;
  }
  name_outputs(batch, exporter, pieces);
  enum qconv_status status = find_clash(batch, pieces);
  if (status == QCONV_DONE)
    status = find_overwritten(batch, pieces);
  if (status == QCONV_DONE && mkdir(settings->folder, 0777) != 0 && errno != EEXIST)
    return refuse(batch, QCONV_IO, "cannot make the folder %s: %s", settings->folder, strerror(errno));
  return status;
}

static void print_count(size_t count, const char *one, const char *many)
{
  fprintf(stderr, "%zu %s", count, count == 1 ? one : many);
}

/* A closing line: for those who watch, and at the end of an explanation. */
static void summarize(const struct cli_batch *batch, const struct piece *piece, size_t questions,
                      const size_t before[QCONV_ERROR + 1])
{
  bool to_file = piece->output && strcmp(piece->output, "-") != 0;
  if (batch->settings->quiet || !(batch->settings->explain || (batch->report->terminal && to_file)))
    return;
  cli_print(stderr, qconv_str_of(to_file ? piece->output : piece->input));
  fputs(": ", stderr);
  print_count(questions, "question", "questions");
  static const char *const many[] = {"notes", "losses", "warnings", "errors"};
  for (int i = QCONV_NOTE; i <= QCONV_WARNING; i++) {
    enum qconv_severity severity = (enum qconv_severity)i;
    size_t count = qconv_log_count(batch->log, severity) - before[i];
    if (count == 0)
      continue;
    fputs(", ", stderr);
    print_count(count, qconv_severity_name(severity), many[i]);
    if (severity < batch->report->least)
      fputs(" (see --explain)", stderr);
  }
  fputc('\n', stderr);
}

static enum qconv_status convert(const struct cli_batch *batch, const struct piece *piece)
{
  const struct cli_settings *settings = batch->settings;
  struct qconv_conversion conversion = {
    .input = piece->input,
    .from = settings->from,
    .to = settings->to,
    .output = piece->output,
    .filters = settings->filters.items,
    .keeper = settings->ids ? "ids" : NULL,
    .memory = settings->ids,
    .previous = settings->previous,
    .options = settings->options.items,
    .fail_on = (enum qconv_severity)(QCONV_LOSS + settings->fail_on),
    .explain = settings->explain || settings->verbose,
    .encoding = settings->encoding,
    .max_input = settings->max_input,
  };
  size_t before[QCONV_ERROR + 1];
  for (int i = QCONV_NOTE; i <= QCONV_ERROR; i++)
    before[i] = qconv_log_count(batch->log, (enum qconv_severity)i);
  enum qconv_status status = qconv_convert(batch->registry, &conversion, batch->log);
  cli_report_repeats(batch->report, piece->input);
  if (status == QCONV_DONE)
    summarize(batch, piece, conversion.questions, before);
  return status;
}

enum qconv_status cli_batch(const struct cli_batch *batch)
{
  const struct cli_list *inputs = &batch->settings->inputs;
  struct piece *pieces = QCONV_NEW_ARRAY(batch->arena, struct piece, inputs->count);
  for (size_t i = 0; i < inputs->count; i++)
    pieces[i] = (struct piece){inputs->items[i], batch->settings->output};
  enum qconv_status status = batch->settings->folder ? plan(batch, pieces) : QCONV_DONE;
  if (status != QCONV_DONE)
    return status;
  size_t failures = 0;
  for (size_t i = 0; i < inputs->count; i++) {
    enum qconv_status one = convert(batch, &pieces[i]);
    if (one != QCONV_DONE) {
      status = one;
      failures++;
    }
  }
  if (failures == 0 || inputs->count == 1)
    return status;
  return refuse(batch, QCONV_SOME_FAILED, "%zu of %zu inputs failed", failures, inputs->count);
}

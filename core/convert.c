/* One conversion: read, filter, lower, write; anything that fails leaves the old
   output as it was. */
#include "local.h"
#include <qconv/encoding.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { DEFAULT_MAX_INPUT = 256 * 1024 * 1024 };

struct run {
  struct qconv_registry *registry;
  struct qconv_conversion *asked;
  struct qconv_log *log;
  struct qconv_arena *arena;
  struct qconv_job job;
  struct qconv_input input;
  const struct qconv_importer *importer;
  const struct qconv_exporter *exporter;
  const struct qconv_filter **filters;
  struct qconv_keeper keeper;
  const struct qconv_setting *import_settings, *export_settings, **filter_settings;
  struct qconv_fetcher fetcher;
  struct qconv_bank *bank;
  struct qconv_output *output;
  size_t said_before[QCONV_ERROR + 1]; /* the log may serve many runs */
  enum qconv_status status;
};

static bool failed(struct run *run, enum qconv_status status)
{
  run->status = status;
  return false;
}

#define FAIL(run, status, code, ...)                                                                                   \
  (qconv_report((run)->log, QCONV_ERROR, QCONV_NOWHERE, code, __VA_ARGS__), failed((run), (status)))

/* Whether a format is missing because a plugin is. */
static enum qconv_status missing(const struct run *run)
{
  return qconv_registry_failures(run->registry) ? QCONV_PLUGIN : QCONV_USAGE;
}

static bool choose_exporter(struct run *run)
{
  const char *to = run->asked->to, *output = run->asked->output;
  if (to) {
    run->exporter = qconv_find_exporter(run->registry, qconv_str_of(to));
    if (!run->exporter) /* a suffix will do */
      run->exporter = qconv_exporter_for(run->registry, qconv_format(run->arena, ".%s", to[0] == '.' ? to + 1 : to));
    return run->exporter || FAIL(run, missing(run), "convert.format", "no format \"%s\" to write", to);
  }
  if (!output)
    return true;
  run->exporter = qconv_exporter_for(run->registry, qconv_str_of(output));
  return run->exporter ||
         FAIL(run, missing(run), "convert.suffix", "cannot tell from its name what format %s is to be", output);
}

static bool choose_filters(struct run *run)
{
  size_t count = 0;
  while (run->asked->filters && run->asked->filters[count])
    count++;
  run->filters = QCONV_NEW_ARRAY(run->arena, const struct qconv_filter *, count + 1);
  run->filter_settings = QCONV_NEW_ARRAY(run->arena, const struct qconv_setting *, count + 1);
  for (size_t i = 0; i < count; i++) {
    const char *name = run->asked->filters[i];
    run->filters[i] = qconv_find_filter(run->registry, qconv_str_of(name));
    if (!run->filters[i])
      return FAIL(run, missing(run), "convert.filter", "no filter \"%s\"", name);
  }
  return true;
}

static const char *shown(const char *path)
{
  return strcmp(path, "-") == 0 ? "standard output" : path;
}

/* Messages show the path as it was given; a bank keeps the name alone, so that it is
   the same from any folder. */
static qconv_str shown_input(const struct run *run)
{
  return strcmp(run->asked->input, "-") == 0 ? run->input.file : qconv_str_of(run->asked->input);
}

static bool same_file(const char *a, const char *b)
{
  struct stat first, second;
  return strcmp(a, "-") != 0 && stat(a, &first) == 0 && stat(b, &second) == 0 && S_ISREG(first.st_mode) &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

static qconv_str base_name(const char *path)
{
  const char *slash = strrchr(path, '/');
  return qconv_str_of(slash ? slash + 1 : path);
}

static bool load_memory(struct run *run)
{
  const struct qconv_conversion *asked = run->asked;
  if (!asked->memory)
    return true;
  const struct qconv_filter *filter = qconv_find_filter(run->registry, qconv_str_of(asked->keeper));
  if (!filter || !filter->remember)
    return FAIL(run, missing(run), "convert.filter", "no filter \"%s\" that remembers", asked->keeper);
  if (same_file(asked->memory, asked->input) || (asked->output && same_file(asked->memory, asked->output)))
    return FAIL(run, QCONV_USAGE, "convert.same-file", "%s is the input or the output", asked->memory);
  run->status = qconv_keeper_load(&run->keeper, filter, asked->memory, run->arena, run->log);
  return run->status == QCONV_DONE;
}

static size_t most_input(const struct run *run)
{
  return run->asked->max_input ? run->asked->max_input : DEFAULT_MAX_INPUT;
}

static bool load_previous(struct run *run)
{
  if (!run->asked->previous)
    return true;
  if (!run->exporter || !run->exporter->previous)
    return FAIL(run, QCONV_USAGE, "convert.previous", "%s keeps nothing of an earlier output",
                run->exporter ? run->exporter->name : "reading");
  run->status = qconv_previous_load(&run->job, run->asked->previous, most_input(run));
  return run->status == QCONV_DONE;
}

static bool load_input(struct run *run)
{
  const char *path = run->asked->input;
  size_t limit = most_input(run);
  run->input.file = strcmp(path, "-") == 0 ? QCONV_STR("stdin") : base_name(path);
  if (run->asked->output && same_file(path, run->asked->output))
    return FAIL(run, QCONV_USAGE, "convert.same-file", "%s is both input and output", path);
  if (!qconv_read_file(run->arena, path, limit, &run->input.bytes)) {
    if (errno == EFBIG)
      return FAIL(run, QCONV_REJECTED, "convert.too-large", "%s is larger than %zu bytes", path, limit);
    return FAIL(run, QCONV_IO, "convert.read", "cannot read %s: %s", path, strerror(errno));
  }
  if (run->input.bytes.len == 0)
    return FAIL(run, QCONV_REJECTED, "convert.empty", "%s is empty", path);
  return true;
}

/* The text of the input. What decoding says is kept back until the text is a
   source with lines, and while guessing until a reader of texts is chosen: a
   package is not a damaged text. */
static void decode(struct run *run, struct qconv_log *log)
{
  run->input.text = qconv_decode(run->arena, log, run->input.bytes, run->asked->encoding);
}

static void explain(struct run *run, const struct qconv_guess *guess)
{
  static const char *const sure[] = {"", "by what little evidence there is", "likely by its content",
                                     "certain by its content"};
  if (!run->asked->explain)
    return;
  if (guess->runner_up)
    qconv_report(run->log, QCONV_NOTE, QCONV_NOWHERE, "explain.reader", "read as %s: %s%s; the runner-up is %s",
                 guess->importer->name, sure[guess->level], guess->by_suffix ? ", and its suffix fits" : "",
                 guess->runner_up->name);
  else
    qconv_report(run->log, QCONV_NOTE, QCONV_NOWHERE, "explain.reader", "read as %s: %s%s", guess->importer->name,
                 sure[guess->level], guess->by_suffix ? ", and its suffix fits" : "");
}

static bool guess_importer(struct run *run)
{
  struct qconv_log *said = qconv_log_child(run->arena);
  decode(run, said);
  struct qconv_guess guess = qconv_guess_importer(run->registry, &run->input);
  run->importer = guess.importer;
  if (!guess.importer) {
    qconv_log_merge(run->log, said);
    if (qconv_registry_failures(run->registry))
      return FAIL(run, QCONV_PLUGIN, "convert.no-reader", "no plugin reads %s", run->asked->input);
    return FAIL(run, QCONV_REJECTED, "convert.unknown", "%s is in no format that is known here", run->asked->input);
  }
  if (guess.importer->binary)
    run->input.text = QCONV_NOWHERE;
  else
    qconv_log_source(run->log, shown_input(run), run->input.text);
  if (!guess.importer->binary)
    qconv_log_merge(run->log, said);
  explain(run, &guess);
  return true;
}

static bool choose_importer(struct run *run)
{
  const char *from = run->asked->from;
  if (!from)
    return guess_importer(run);
  run->importer = qconv_find_importer(run->registry, qconv_str_of(from));
  if (!run->importer)
    return FAIL(run, missing(run), "convert.format", "no format \"%s\" to read", from);
  if (run->importer->binary)
    return true;
  struct qconv_log *said = qconv_log_child(run->arena);
  decode(run, said);
  if (run->input.text.data)
    qconv_log_source(run->log, shown_input(run), run->input.text);
  qconv_log_merge(run->log, said);
  return run->input.text.data || failed(run, QCONV_REJECTED);
}

static bool unknown_option(struct run *run, const char *option)
{
  int length = (int)strcspn(option, "=");
  if (!run->exporter)
    return FAIL(run, QCONV_USAGE, "option.unknown", "%s has no option \"%.*s\"", run->importer->name, length, option);
  return FAIL(run, QCONV_USAGE, "option.unknown", "neither %s nor %s has an option \"%.*s\"", run->importer->name,
              run->exporter->name, length, option);
}

static bool parse_options(struct run *run)
{
  const char *const *options = run->asked->options;
  size_t count = 0;
  while (options && options[count])
    count++;
  bool *used = QCONV_NEW_ARRAY(run->arena, bool, count + 1);
  run->import_settings = qconv_settings(run->arena, run->log, run->importer->options, options, used);
  if (!run->import_settings)
    return failed(run, QCONV_USAGE);
  if (run->exporter) {
    run->export_settings = qconv_settings(run->arena, run->log, run->exporter->options, options, used);
    if (!run->export_settings)
      return failed(run, QCONV_USAGE);
  }
  if (run->keeper.filter) {
    run->keeper.settings = qconv_settings(run->arena, run->log, run->keeper.filter->options, options, used);
    if (!run->keeper.settings)
      return failed(run, QCONV_USAGE);
  }
  for (size_t i = 0; run->filters[i]; i++) {
    run->filter_settings[i] = qconv_settings(run->arena, run->log, run->filters[i]->options, options, used);
    if (!run->filter_settings[i])
      return failed(run, QCONV_USAGE);
  }
  for (size_t i = 0; i < count; i++)
    if (!used[i])
      return unknown_option(run, options[i]);
  return true;
}

/* A callback that says false has said why; one that did not has a bug. */
static bool callback_failed(struct run *run, size_t errors_before, const char *name)
{
  if (qconv_log_count(run->log, QCONV_ERROR) == errors_before)
    return FAIL(run, QCONV_INTERNAL, "convert.silent", "%s failed and did not say why", name);
  return failed(run, QCONV_REJECTED);
}

static bool check_bank(struct run *run, const char *who)
{
  const char *wrong = qconv_bank_check(run->bank);
  return !wrong || FAIL(run, QCONV_INTERNAL, "convert.bank", "%s built a wrong bank: %s", who, wrong);
}

static bool names_fit(struct run *run)
{
  const struct qconv_question *beyond = qconv_names_beyond(run->bank, run->input.bytes.len);
  if (!beyond)
    return true;
  qconv_report(run->log, QCONV_ERROR, beyond->origin, "convert.names",
               "sections, tags or fields are too long to be repeated at every question from here on");
  return failed(run, QCONV_REJECTED);
}

static void fill_sources(struct run *run)
{
  for (struct qconv_question *question = run->bank->questions.first; question; question = question->next) {
    if (question->source_file.data || !question->origin.data)
      continue;
    qconv_str shown;
    question->source_line = qconv_log_line(run->log, question->origin, &shown);
    if (question->source_line)
      question->source_file = run->input.file;
  }
}

static qconv_str stem_of(qconv_str file)
{
  for (size_t i = file.len; i-- > 1;)
    if (file.data[i] == '.')
      return qconv_str_slice(file, 0, i);
  return file;
}

static bool remember(struct run *run)
{
  const struct qconv_filter *filter = run->keeper.filter;
  size_t errors = qconv_log_count(run->log, QCONV_ERROR);
  if (run->importer->binary) /* what is said of no line is about the input, not about the memory */
    qconv_log_source(run->log, shown_input(run), QCONV_STR(""));
  run->job.settings = run->keeper.settings;
  if (!filter->remember(&run->job, run->bank, &run->keeper.memory))
    return callback_failed(run, errors, filter->name);
  return check_bank(run, filter->name);
}

static bool read_bank(struct run *run)
{
  run->bank = qconv_bank_new(run->arena);
  run->bank->stem = stem_of(run->input.file);
  run->job.settings = run->import_settings;
  size_t errors = qconv_log_count(run->log, QCONV_ERROR);
  if (!run->importer->read(&run->job, &run->input, run->bank))
    return callback_failed(run, errors, run->importer->name);
  if (!names_fit(run) || !check_bank(run, run->importer->name))
    return false;
  fill_sources(run);
  if (run->keeper.filter && !remember(run))
    return false;
  for (size_t i = 0; run->filters[i]; i++) {
    run->job.settings = run->filter_settings[i];
    if (!run->filters[i]->apply(&run->job, run->bank))
      return callback_failed(run, errors, run->filters[i]->name);
    if (!check_bank(run, run->filters[i]->name))
      return false;
  }
  return true;
}

/* An error ends the job even where the callback went on. */
static bool strict_enough(struct run *run)
{
  if (qconv_log_count(run->log, QCONV_ERROR) > run->said_before[QCONV_ERROR])
    return failed(run, QCONV_REJECTED);
  if (run->asked->fail_on == QCONV_NOTE)
    return true;
  for (int i = run->asked->fail_on; i < QCONV_ERROR; i++) {
    enum qconv_severity severity = (enum qconv_severity)i;
    if (qconv_log_count(run->log, severity) > run->said_before[severity])
      return FAIL(run, QCONV_REJECTED, "convert.fail-on", "stopped: there was a %s", qconv_severity_name(severity));
  }
  return true;
}

/* What went into a stream cannot be taken back: there it goes when all is well and not before. */
static bool goes_at_once(const struct run *run, const char *path)
{
  return run->asked->fail_on != QCONV_NOTE || strcmp(path, "-") == 0;
}

static bool write_bank(struct run *run)
{
  const char *path = run->asked->output ? run->asked->output : "-";
  qconv_lower_bank(run->arena, run->log, run->bank, run->exporter->kinds, run->exporter->name);
  if (!run->exporter->fields)
    qconv_report_fields(run->arena, run->log, run->bank, run->exporter->name);
  run->job.settings = run->export_settings;
  run->job.target = strcmp(path, "-") == 0 ? QCONV_NOWHERE : base_name(path);
  run->output = qconv_output_file(path);
  if (!run->output)
    return FAIL(run, QCONV_IO, "convert.write", "cannot write %s: %s", shown(path), strerror(errno));
  size_t errors = qconv_log_count(run->log, QCONV_ERROR);
  struct qconv_output *output = run->output, *first = output;
  if (goes_at_once(run, path))
    first = qconv_output_memory(run->arena);
  if (!run->exporter->write(&run->job, run->bank, first))
    return callback_failed(run, errors, run->exporter->name);
  if (!strict_enough(run))
    return false;
  if (first != output)
    qconv_put(output, qconv_output_bytes(first));
  if (!qconv_keeper_open(&run->keeper))
    return FAIL(run, QCONV_IO, "convert.write", "cannot write %s: %s", run->asked->memory, strerror(errno));
  run->output = NULL;
  if (!qconv_output_finish(output))
    return FAIL(run, QCONV_IO, "convert.write", "cannot write %s: %s", shown(path), strerror(errno));
  return qconv_keeper_finish(&run->keeper) ||
         FAIL(run, QCONV_IO, "convert.write", "cannot write %s: %s", run->asked->memory, strerror(errno));
}

static int64_t build_time(void)
{
  const char *epoch = getenv("SOURCE_DATE_EPOCH");
  char *end;
  if (epoch && *epoch) {
    errno = 0;
    long long seconds = strtoll(epoch, &end, 10);
    if (!*end && !errno && seconds >= 0)
      return seconds;
  }
  return time(NULL);
}

static int open_folder(struct qconv_arena *arena, const char *input)
{
  if (strcmp(input, "-") == 0)
    return -1;
  const char *slash = strrchr(input, '/');
  const char *folder = slash ? qconv_str_zero(arena, (qconv_str){input, (size_t)(slash - input) + 1}) : ".";
  return open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void perform(void *context)
{
  struct run *run = context;
  run->fetcher.folder = open_folder(run->arena, run->asked->input);
  run->job = (struct qconv_job){.log = run->log, .arena = run->arena, .time = build_time(), .fetcher = &run->fetcher};
  bool loaded = choose_exporter(run) && choose_filters(run) && load_memory(run) && load_previous(run) &&
                load_input(run);
  bool done = loaded && choose_importer(run) && parse_options(run) && read_bank(run) && strict_enough(run) &&
              (!run->exporter || write_bank(run));
  if (done)
    run->asked->questions = run->bank->questions.count;
}

enum qconv_status qconv_convert(struct qconv_registry *registry, struct qconv_conversion *conversion,
                                struct qconv_log *log)
{
  struct run run = {.registry = registry, .asked = conversion, .log = log, .fetcher.folder = -1};
  for (int i = QCONV_NOTE; i <= QCONV_ERROR; i++)
    run.said_before[i] = qconv_log_count(log, (enum qconv_severity)i);
  run.arena = qconv_arena_new(0);
  if (!run.arena || !qconv_arena_run(run.arena, perform, &run)) {
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "convert.memory", "out of memory");
    run.status = QCONV_INTERNAL;
  }
  qconv_output_discard(run.output);
  qconv_output_discard(run.keeper.file);
  if (run.fetcher.folder >= 0)
    close(run.fetcher.folder);
  qconv_log_forget(log);
  qconv_arena_free(run.arena);
  return run.status;
}

const char *qconv_version(void)
{
  return PACKAGE_VERSION;
}

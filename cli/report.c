/* How a diagnostic looks: place, severity, message and code in one line; on a
   terminal the source line below it, cut to the screen, with the place underlined. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif
#include "report.h"

#include "glyph.h"
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { REPEATS_SHOWN = 20, MARGIN = 8, WIDTH_UNKNOWN = 100, WIDTH_LEAST = 40 };

/* How often each code was met; codes are few, so a list will do. */
struct cli_repeats {
  struct cli_repeats *next;
  const char *code;
  enum qconv_severity severity;
  size_t count;
};

static bool is_set(const char *variable)
{
  const char *value = getenv(variable);
  return value && *value;
}

static bool forced(void)
{
  return is_set("CLICOLOR_FORCE") && strcmp(getenv("CLICOLOR_FORCE"), "0") != 0;
}

static bool wants_colors(const struct cli_settings *settings, bool terminal)
{
  if (settings->color != CLI_AUTO)
    return settings->color == CLI_ALWAYS;
  if (is_set("NO_COLOR"))
    return false;
  return forced() || (terminal && is_set("TERM") && strcmp(getenv("TERM"), "dumb") != 0);
}

static size_t screen_width(void)
{
  struct winsize size;
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return WIDTH_UNKNOWN;
  return size.ws_col < WIDTH_LEAST ? WIDTH_LEAST : size.ws_col;
}

struct cli_report cli_report_new(struct qconv_arena *arena, const struct cli_settings *settings)
{
  bool terminal = isatty(STDERR_FILENO), colors = wants_colors(settings, terminal);
  bool talkative = settings->explain || settings->verbose;
  setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
  return (struct cli_report){
    .arena = arena,
    .least = settings->quiet ? QCONV_ERROR : talkative ? QCONV_NOTE : QCONV_LOSS,
    .all = settings->explain,
    .terminal = terminal,
    .colors = colors,
    .excerpts = terminal || colors,
    .width = screen_width(),
  };
}

static const char *const severity_colors[] = {"\033[1;36m", "\033[1;33m", "\033[1;35m", "\033[1;31m"};

static void paint(const struct cli_report *report, const char *color)
{
  if (report->colors)
    fputs(color, stderr);
}

static void print_severity(const struct cli_report *report, enum qconv_severity severity)
{
  paint(report, severity_colors[severity]);
  fprintf(stderr, "%s:", qconv_severity_name(severity));
  paint(report, "\033[0m");
  fputc(' ', stderr);
}

static void print_place(const struct cli_report *report, qconv_str file, size_t line, size_t column)
{
  paint(report, "\033[1m");
  cli_print(stderr, file.len ? file : QCONV_STR("qconv"));
  if (line)
    fprintf(stderr, ":%zu:%zu", line, column);
  fputc(':', stderr);
  paint(report, "\033[0m");
  fputc(' ', stderr);
}

void cli_say(const struct cli_report *report, enum qconv_severity severity, qconv_str message)
{
  if (report->least == QCONV_ERROR && severity != QCONV_ERROR)
    return;
  print_place(report, QCONV_NOWHERE, 0, 0);
  print_severity(report, severity);
  cli_print(stderr, message);
  fputc('\n', stderr);
}

/* What part of the source line is shown, in columns from 0. */
struct window {
  size_t from, to;     /* shown */
  size_t mark, marked; /* underlined: where, how much */
};

/* The width of so many characters, counted no further than limit columns. */
static size_t measure(qconv_str *text, size_t characters, size_t column, size_t limit)
{
  size_t width = 0;
  for (; characters > 0 && text->len > 0 && width < limit; characters--) {
    struct cli_glyph glyph = cli_glyph(*text, column + width);
    width += glyph.width;
    *text = qconv_str_from(*text, glyph.bytes);
  }
  return width;
}

static struct window window_of(const struct qconv_diagnostic *diagnostic, size_t room)
{
  qconv_str text = diagnostic->excerpt;
  struct window window = {0, room, 0, 0};
  window.mark = measure(&text, diagnostic->column - 1, 0, SIZE_MAX);
  window.marked = measure(&text, diagnostic->width, window.mark, room);
  if (window.mark + window.marked + room / 8 > room && window.mark > room / 4)
    window.from = window.mark - room / 4;
  window.to = window.from + room;
  if (window.marked == 0)
    window.marked = 1;
  if (window.mark + window.marked > window.to)
    window.marked = window.to - window.mark;
  return window;
}

/* A cut is an ellipsis of one column. */
static void print_line(qconv_str text, const struct window *window)
{
  size_t column = 0;
  if (window->from > 0)
    fputs("…", stderr);
  while (text.len > 0) {
    struct cli_glyph glyph = cli_glyph(text, column);
    text = qconv_str_from(text, glyph.bytes);
    size_t end = column + glyph.width;
    if (end + (text.len > 0) > window->to) {
      fputs("…", stderr);
      break;
    }
    if (window->from == 0 || column > window->from)
      fwrite(glyph.text, 1, glyph.len, stderr);
    else if (end > window->from + 1)
      fprintf(stderr, "%*s", (int)(end - window->from - 1), "");
    column = end;
  }
  fputc('\n', stderr);
}

static void print_excerpt(const struct cli_report *report, const struct qconv_diagnostic *diagnostic)
{
  struct window window = window_of(diagnostic, report->width - MARGIN - 1);
  fprintf(stderr, "%5zu | ", diagnostic->line);
  print_line(diagnostic->excerpt, &window);
  fprintf(stderr, "      | %*s", (int)(window.mark - window.from), "");
  paint(report, severity_colors[diagnostic->severity]);
  fputc('^', stderr);
  for (size_t i = 1; i < window.marked; i++)
    fputc('~', stderr);
  paint(report, "\033[0m");
  fputc('\n', stderr);
}

/* Counts one more of a code; how many there are now. */
static size_t repeat(struct cli_report *report, const struct qconv_diagnostic *diagnostic)
{
  struct cli_repeats **place = &report->repeats;
  while (*place && strcmp((*place)->code, diagnostic->code) != 0)
    place = &(*place)->next;
  if (!*place) {
    *place = QCONV_NEW(report->arena, struct cli_repeats);
    **place = (struct cli_repeats){NULL, diagnostic->code, diagnostic->severity, 0};
  }
  return ++(*place)->count;
}

/* What to do about it, for those who meet it the first time. */
static const struct {
  const char *code, *hint;
} hints[] = {
  {"convert.format", "qconv --list-formats shows the formats there are"},
  {"convert.filter", "qconv --list-formats shows the filters there are"},
  {"convert.suffix", "say the format with -t; qconv --list-formats shows them all"},
  {"convert.unknown", "say the format with -f; qconv --list-formats shows them all"},
  {"convert.no-reader", "qconv --list-formats shows what can be read"},
  {"convert.too-large", "--max-input allows more"},
  {"option.unknown", "qconv --help-format NAME shows the options of a format or filter"},
  {"option.value", "qconv --help-format NAME shows the options of a format or filter"},
};

/* No list of formats helps where plugins are missing. */
static void give_hint(const struct cli_report *report, const char *code)
{
  const char *hint = NULL;
  for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
    if (strcmp(hints[i].code, code) == 0)
      hint = hints[i].hint;
  if (hint && report->plugins_broken && qconv_str_starts(qconv_str_of(code), QCONV_STR("convert.")))
    hint = "formats may be missing: --plugin-dir or QCONV_PLUGIN_PATH says where their plugins are";
  if (hint)
    cli_say(report, QCONV_NOTE, qconv_str_of(hint));
}

void cli_report(void *context, const struct qconv_diagnostic *diagnostic)
{
  struct cli_report *report = context;
  if (qconv_str_starts(qconv_str_of(diagnostic->code), QCONV_STR("plugin.")))
    report->plugins_broken = true;
  if (diagnostic->severity < report->least)
    return;
  size_t count = repeat(report, diagnostic);
  if (count > REPEATS_SHOWN && !report->all && diagnostic->severity != QCONV_ERROR)
    return;
  print_place(report, diagnostic->file, diagnostic->line, diagnostic->column);
  print_severity(report, diagnostic->severity);
  cli_print(stderr, diagnostic->message);
  paint(report, "\033[2m");
  fprintf(stderr, " [%s]", diagnostic->code);
  paint(report, "\033[0m");
  fputc('\n', stderr);
  if (report->excerpts && diagnostic->line && diagnostic->excerpt.len)
    print_excerpt(report, diagnostic);
  if (count == 1)
    give_hint(report, diagnostic->code);
}

void cli_report_repeats(struct cli_report *report, const char *file)
{
  for (struct cli_repeats *repeats = report->repeats; repeats; repeats = repeats->next) {
    if (repeats->count > REPEATS_SHOWN && !report->all && repeats->severity != QCONV_ERROR) {
      print_place(report, qconv_str_of(file), 0, 0);
      print_severity(report, repeats->severity);
      fprintf(stderr, "and %zu more like this [%s]\n", repeats->count - REPEATS_SHOWN, repeats->code);
    }
    repeats->count = 0;
  }
}

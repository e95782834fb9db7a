/* Help, versions, the list of formats and the page of one format. What plugins say
   of themselves is printed like any other text of unknown origin. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif
#include "show.h"

#include "glyph.h"
#include <errno.h>
#include <stdlib.h>

enum { LEFT = 27 }; /* columns of the names in a table */

static void print(const char *text)
{
  cli_print(stdout, qconv_str_of(text ? text : ""));
}

/* A row of a table: the right side goes below when the left one is long. */
static void print_row(int left, const char *right)
{
  if (left > LEFT - 2)
    printf("\n%*s", LEFT, "");
  else
    printf("%*s", LEFT - left, "");
  print(right);
  putchar('\n');
}

static void print_option(const struct cli_option *option)
{
  int left = option->letter ? printf("  -%c, --%s", option->letter, option->name) : printf("      --%s", option->name);
  if (option->argument)
    left += printf("=%s", option->argument);
  print_row(left, option->help);
}

void cli_show_help(void)
{
  printf("Usage: %s\n", cli_usage);
  puts("Convert question banks: read one format, write another.\n"
       "INPUT is a file, or - for standard input.\n");
  for (const struct cli_option *option = cli_options; option->name; option++)
    print_option(option);
  puts("\nExamples:");
  for (const struct cli_entry *entry = cli_examples; entry->term; entry++)
    printf("  %-33s %s\n", entry->term, entry->text);
}

void cli_show_version(const char *plugin_path)
{
  printf("qconv %s\n", qconv_version());
  puts("libraries: " LIBRARY_VERSIONS);
  fputs("plugins: ", stdout);
  print(plugin_path);
  putchar('\n');
}

/* A reader and a writer of the same name are one line of the list. */
struct format {
  const char *name;
  const struct qconv_importer *importer;
  const struct qconv_exporter *exporter;
};

static struct format *format_named(struct format *formats, size_t *count, const char *name)
{
  for (size_t i = 0; i < *count; i++)
    if (strcmp(formats[i].name, name) == 0)
      return &formats[i];
  formats[*count] = (struct format){.name = name};
  return &formats[(*count)++];
}

/* A name that comes twice is the first plugin's, as when it is looked up. */
static void collect(const struct qconv_plugin *plugin, struct format *formats, size_t *count)
{
  for (const struct qconv_importer *const *item = plugin->importers; item && *item; item++) {
    struct format *format = format_named(formats, count, (*item)->name);
    format->importer = format->importer ? format->importer : *item;
  }
  for (const struct qconv_exporter *const *item = plugin->exporters; item && *item; item++) {
    struct format *format = format_named(formats, count, (*item)->name);
    format->exporter = format->exporter ? format->exporter : *item;
  }
}

static size_t most_formats(const struct qconv_plugin *const *plugins, size_t count)
{
  size_t most = 0;
  for (size_t i = 0; i < count; i++) {
    for (const struct qconv_importer *const *item = plugins[i]->importers; item && *item; item++)
      most++;
    for (const struct qconv_exporter *const *item = plugins[i]->exporters; item && *item; item++)
      most++;
  }
  return most;
}

static int by_name(const void *a, const void *b)
{
  return strcmp(((const struct format *)a)->name, ((const struct format *)b)->name);
}

static bool has_word(const char *words, qconv_str word)
{
  qconv_str rest = qconv_str_of(words), one;
  while (qconv_str_split(&rest, ' ', &one))
    if (qconv_str_equal(one, word))
      return true;
  return false;
}

/* ".txt .md": those of the reader, then what only the writer has. */
static qconv_str suffixes_of(struct qconv_arena *arena, const struct format *format)
{
  struct qconv_buffer list = {.arena = arena};
  const char *reads = format->importer ? format->importer->suffixes : NULL;
  qconv_str rest = qconv_str_of(reads), one;
  while (qconv_str_split(&rest, ' ', &one))
    qconv_append_format(&list, "%s.%.*s", list.len ? " " : "", QCONV_ARG(one));
  rest = qconv_str_of(format->exporter ? format->exporter->suffixes : NULL);
  while (qconv_str_split(&rest, ' ', &one))
    if (!has_word(reads, one))
      qconv_append_format(&list, "%s.%.*s", list.len ? " " : "", QCONV_ARG(one));
  return list.len ? qconv_buffer_str(&list) : QCONV_STR("-");
}

static size_t wider(size_t width, size_t other)
{
  return other > width ? other : width;
}

static void print_formats(struct qconv_arena *arena, const struct format *formats, size_t count)
{
  size_t names = strlen("format"), suffixes = strlen("suffixes");
  for (size_t i = 0; i < count; i++) {
    names = wider(names, strlen(formats[i].name));
    suffixes = wider(suffixes, suffixes_of(arena, &formats[i]).len);
  }
  printf("%-*s  reads  writes  %-*s  title\n", (int)names, "format", (int)suffixes, "suffixes");
  for (size_t i = 0; i < count; i++) {
    const struct format *format = &formats[i];
    qconv_str list = suffixes_of(arena, format);
    printf("%-*s  %-5s  %-6s  %-*.*s  ", (int)names, format->name, format->importer ? "yes" : "-",
           format->exporter ? "yes" : "-", (int)suffixes, QCONV_ARG(list));
    print(format->exporter ? format->exporter->title : format->importer->title);
    putchar('\n');
  }
}

static void print_filters(const struct qconv_plugin *const *plugins, size_t count)
{
  size_t names = strlen("filter");
  bool any = false;
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_filter *const *item = plugins[i]->filters; item && *item; item++) {
      names = wider(names, strlen((*item)->name));
      any = true;
    }
  if (any)
    printf("\n%-*s  title\n", (int)names, "filter");
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_filter *const *item = plugins[i]->filters; item && *item; item++) {
      printf("%-*s  ", (int)names, (*item)->name);
      print((*item)->title);
      putchar('\n');
    }
}

bool cli_show_formats(struct qconv_arena *arena, struct qconv_registry *registry)
{
  const struct qconv_plugin *const *plugins;
  size_t plugin_count = qconv_registry_all(registry, &plugins), count = 0;
  if (plugin_count == 0)
    return false;
  struct format *formats = QCONV_NEW_ARRAY(arena, struct format, most_formats(plugins, plugin_count) + 1);
  for (size_t i = 0; i < plugin_count; i++)
    collect(plugins[i], formats, &count);
  qsort(formats, count, sizeof *formats, by_name);
  print_formats(arena, formats, count);
  print_filters(plugins, plugin_count);
  return true;
}

static int print_values(const struct qconv_option *option)
{
  switch (option->type) {
  case QCONV_OPTION_FLAG:
    return printf("=yes|no");
  case QCONV_OPTION_NUMBER:
    return printf("=NUMBER");
  case QCONV_OPTION_STRING:
    return printf("=TEXT");
  case QCONV_OPTION_WORD:
    break;
  }
  int width = 0;
  for (const char *const *word = option->words; word && *word; word++)
    width += printf("%c%s", word == option->words ? '=' : '|', *word);
  return width;
}

static void print_table(const char *heading, const struct qconv_option *table)
{
  if (!table || !table->name)
    return;
  printf("\n%s\n", heading);
  for (const struct qconv_option *option = table; option->name; option++) {
    int left = printf("  %s", option->name);
    left += print_values(option);
    if (left > LEFT - 2)
      printf("\n%*s", LEFT, "");
    else
      printf("%*s", LEFT - left, "");
    print(option->help);
    if (option->fallback && *option->fallback) {
      fputs(" [", stdout);
      print(option->fallback);
      putchar(']');
    }
    putchar('\n');
  }
}

static void print_suffixes(const char *verb, const char *suffixes)
{
  qconv_str rest = qconv_str_of(suffixes), one;
  printf("%s", verb);
  if (!rest.len)
    printf(" it under any suffix");
  for (const char *between = " "; rest.len && qconv_str_split(&rest, ' ', &one); between = ", ") {
    printf("%s.", between);
    cli_print(stdout, one);
  }
  putchar('\n');
}

static void print_kinds(uint32_t kinds)
{
  if ((kinds & QCONV_ALL_KINDS) == QCONV_ALL_KINDS)
    return;
  printf("holds");
  const char *between = " ";
  for (int kind = 0; kind < QCONV_KINDS; kind++)
    if (kinds & QCONV_KIND_BIT(kind)) {
      printf("%s%s", between, qconv_kind_name((enum qconv_kind)kind));
      between = ", ";
    }
  puts("; other kinds are turned into these or reported as lost");
}

bool cli_show_format(struct qconv_registry *registry, qconv_str name)
{
  const struct qconv_importer *importer = qconv_find_importer(registry, name);
  const struct qconv_exporter *exporter = qconv_find_exporter(registry, name);
  const struct qconv_filter *filter = qconv_find_filter(registry, name);
  if (!importer && !exporter && !filter)
    return false;
  cli_print(stdout, name);
  fputs(": ", stdout);
  print(exporter ? exporter->title : importer ? importer->title : filter->title);
  putchar('\n');
  if (importer)
    print_suffixes("reads", importer->suffixes);
  if (exporter) {
    print_suffixes("writes", exporter->suffixes);
    print_kinds(exporter->kinds);
    print_table("Options for writing, set by --option NAME=VALUE:", exporter->options);
  }
  if (importer)
    print_table("Options for reading, set by --option NAME=VALUE:", importer->options);
  if (filter)
    print_table("Options of the filter, set by --option NAME=VALUE:", filter->options);
  return true;
}

bool cli_show_file(const char *path)
{
  char piece[4096];
  FILE *file = fopen(path, "rb");
  if (!file)
    return false;
  size_t length;
  while ((length = fread(piece, 1, sizeof piece, file)) > 0)
    fwrite(piece, 1, length, stdout);
  int error = ferror(file) ? EIO : 0;
  fclose(file);
  errno = error;
  return error == 0;
}

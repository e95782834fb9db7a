/* Plugins: where they lie and how they are found.

   Naming a format loads the module of that name, and the others only when it does
   not have it; guessing and listing load them all.  Modules are never closed. */
#include "local.h"
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { MOST_PLUGINS = 256 };

struct refused {
  struct refused *next;
  char file[];
};

struct qconv_registry {
  struct qconv_log *log;
  struct refused *refused;
  char *path;
  size_t count, failures;
  bool all_loaded;
  const struct qconv_plugin *plugins[MOST_PLUGINS + 1];
  char *files[MOST_PLUGINS]; /* file[i]: where plugins[i] came from; NULL: linked in */
};

struct qconv_registry *qconv_registry_new(const char *path, struct qconv_log *log)
{
  struct qconv_registry *registry = calloc(1, sizeof *registry);
  if (!registry)
    return NULL;
  registry->log = log;
  registry->path = strdup(path ? path : "");
  if (!registry->path) {
    free(registry);
    return NULL;
  }
  return registry;
}

void qconv_registry_free(struct qconv_registry *registry)
{
  if (!registry)
    return;
  for (size_t i = 0; i < registry->count; i++)
    free(registry->files[i]);
  while (registry->refused) {
    struct refused *next = registry->refused->next;
    free(registry->refused);
    registry->refused = next;
  }
  free(registry->path);
  free(registry);
}

static bool add(struct qconv_registry *registry, const struct qconv_plugin *plugin, char *file)
{
  if (registry->count == MOST_PLUGINS)
    return false;
  registry->files[registry->count] = file;
  registry->plugins[registry->count++] = plugin;
  return true;
}

bool qconv_registry_add(struct qconv_registry *registry, const struct qconv_plugin *plugin)
{
  return plugin->abi == QCONV_ABI && add(registry, plugin, NULL);
}

size_t qconv_registry_failures(const struct qconv_registry *registry)
{
  return registry->failures;
}

/* Says it once: a folder is looked through for a name first and for all modules later. */
static void refuse(struct qconv_registry *registry, const char *file, const char *why)
{
  for (const struct refused *refused = registry->refused; refused; refused = refused->next)
    if (strcmp(refused->file, file) == 0)
      return;
  struct refused *refused = malloc(sizeof *refused + strlen(file) + 1);
  if (refused) {
    strcpy(refused->file, file);
    refused->next = registry->refused;
    registry->refused = refused;
  }
  registry->failures++;
  qconv_report(registry->log, QCONV_WARNING, QCONV_NOWHERE, "plugin.refused", "the plugin %s is not used: %s", file,
               why);
}

static const struct qconv_plugin *open_module(struct qconv_registry *registry, const char *file)
{
  struct stat status;
  if (stat(file, &status) != 0 || !S_ISREG(status.st_mode))
    return NULL;
  if (status.st_mode & S_IWOTH) {
    refuse(registry, file, "everybody may write to it");
    return NULL;
  }
  void *module = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!module) {
    refuse(registry, file, dlerror());
    return NULL;
  }
  const struct qconv_plugin *plugin = dlsym(module, "qconv_plugin");
  if (!plugin) {
    refuse(registry, file, "it exports no qconv_plugin");
    return NULL;
  }
  if (plugin->abi != QCONV_ABI) {
    char why[96];
    snprintf(why, sizeof why, "it was built for plugin ABI %u, this is ABI %u: build it again", plugin->abi, QCONV_ABI);
    refuse(registry, file, why);
    return NULL;
  }
  return plugin;
}

static bool is_loaded(const struct qconv_registry *registry, const char *file)
{
  for (size_t i = 0; i < registry->count; i++)
    if (registry->files[i] && strcmp(registry->files[i], file) == 0)
      return true;
  return false;
}

static void load(struct qconv_registry *registry, const char *file)
{
  if (is_loaded(registry, file))
    return;
  const struct qconv_plugin *plugin = open_module(registry, file);
  char *name = plugin ? strdup(file) : NULL;
  if (name && !add(registry, plugin, name))
    free(name);
}

static char *module_file(const char *folder, const char *name, const char *suffix)
{
  size_t size = strlen(folder) + strlen(name) + strlen(suffix) + 2;
  char *file = malloc(size);
  if (file)
    snprintf(file, size, "%s/%s%s", folder, name, suffix);
  return file;
}

static int is_module(const struct dirent *entry)
{
  qconv_str name = qconv_str_of(entry->d_name);
  return name.data[0] != '.' && (qconv_str_ends(name, QCONV_STR(".so")) || qconv_str_ends(name, QCONV_STR(".dylib")));
}

static void load_folder(struct qconv_registry *registry, const char *folder)
{
  struct dirent **entries;
  int count = scandir(folder, &entries, is_module, alphasort);
  if (count < 0) {
    registry->failures++;
    qconv_report(registry->log, QCONV_WARNING, QCONV_NOWHERE, "plugin.folder", "no plugins in %s: %s", folder,
                 strerror(errno));
    return;
  }
  for (int i = 0; i < count; i++) {
    char *file = module_file(folder, entries[i]->d_name, "");
    if (file)
      load(registry, file);
    free(file);
    free(entries[i]);
  }
  free(entries);
}

/* Calls visit for each absolute folder of the path. */
static void each_folder(struct qconv_registry *registry,
                        void (*visit)(struct qconv_registry *, const char *folder, const void *context),
                        const void *context)
{
  char *copy = strdup(registry->path), *save = NULL;
  if (!copy)
    return;
  for (char *folder = strtok_r(copy, ":", &save); folder; folder = strtok_r(NULL, ":", &save)) {
    struct stat status;
    if (folder[0] != '/')
      refuse(registry, folder, "a plugin folder must be an absolute path");
    else if (stat(folder, &status) == 0 && (status.st_mode & S_IWOTH) && !(status.st_mode & S_ISVTX))
      refuse(registry, folder, "everybody may write to the folder");
    else
      visit(registry, folder, context);
  }
  free(copy);
}

static void visit_all(struct qconv_registry *registry, const char *folder, const void *context)
{
  (void)context;
  load_folder(registry, folder);
}

static void visit_named(struct qconv_registry *registry, const char *folder, const void *context)
{
  static const char *const suffixes[] = {".so", ".dylib"};
  for (size_t i = 0; i < 2; i++) {
    char *file = module_file(folder, context, suffixes[i]);
    struct stat status;
    if (file && stat(file, &status) == 0)
      load(registry, file);
    free(file);
  }
}

static int by_name(const void *a, const void *b)
{
  const struct qconv_plugin *const *left = a, *const *right = b;
  return strcmp((*left)->name, (*right)->name);
}

static void load_all(struct qconv_registry *registry)
{
  if (registry->all_loaded)
    return;
  registry->all_loaded = true;
  each_folder(registry, visit_all, NULL);
}

size_t qconv_registry_all(struct qconv_registry *registry, const struct qconv_plugin *const **plugins)
{
  load_all(registry);
  for (size_t i = 0; i < registry->count; i++) {
    free(registry->files[i]); /* everything is loaded: the order may change */
    registry->files[i] = NULL;
  }
  qsort(registry->plugins, registry->count, sizeof *registry->plugins, by_name);
  *plugins = registry->plugins;
  return registry->count;
}

/* The three kinds of format share their first member: the name. */
enum list { IMPORTERS, EXPORTERS, FILTERS };

static const void *const *list_of(const struct qconv_plugin *plugin, enum list list)
{
  switch (list) {
  case IMPORTERS:
    return (const void *const *)plugin->importers;
  case EXPORTERS:
    return (const void *const *)plugin->exporters;
  default:
    return (const void *const *)plugin->filters;
  }
}

static const void *among_loaded(const struct qconv_registry *registry, enum list list, qconv_str name)
{
  for (size_t i = 0; i < registry->count; i++)
    for (const void *const *item = list_of(registry->plugins[i], list); item && *item; item++)
      if (qconv_str_equal(name, qconv_str_of(*(const char *const *)*item)))
        return *item;
  return NULL;
}

static bool is_plain_name(qconv_str name)
{
  for (size_t i = 0; i < name.len; i++)
    if (!qconv_is_alpha(name.data[i]) && !qconv_is_digit(name.data[i]) && name.data[i] != '-' && name.data[i] != '.')
      return false;
  return name.len > 0 && name.len < 64 && name.data[0] != '.';
}

static const void *find(struct qconv_registry *registry, enum list list, qconv_str name)
{
  const void *found = among_loaded(registry, list, name);
  if (found || registry->all_loaded || !is_plain_name(name))
    return found;
  char module[64];
  snprintf(module, sizeof module, "%.*s", QCONV_ARG(name));
  each_folder(registry, visit_named, module);
  found = among_loaded(registry, list, name);
  if (!found) {
    load_all(registry);
    found = among_loaded(registry, list, name);
  }
  return found;
}

const struct qconv_importer *qconv_find_importer(struct qconv_registry *registry, qconv_str name)
{
  return find(registry, IMPORTERS, name);
}

const struct qconv_exporter *qconv_find_exporter(struct qconv_registry *registry, qconv_str name)
{
  return find(registry, EXPORTERS, name);
}

const struct qconv_filter *qconv_find_filter(struct qconv_registry *registry, qconv_str name)
{
  return find(registry, FILTERS, name);
}

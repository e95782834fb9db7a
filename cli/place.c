/* Finding the build tree, and the list of folders with plugins. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif
#include "place.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define SCHEMA "qconv-bank.schema.json"

/* libtool keeps a program that is not installed yet in .libs; the build tree is
   around it. NULL when the command is an installed one. */
static const char *build_tree(struct qconv_arena *arena)
{
  char path[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  if (length <= 0 || (size_t)length == sizeof path)
    return NULL;
  qconv_str folder = {path, (size_t)length};
  while (folder.len > 0 && folder.data[folder.len - 1] != '/')
    folder.len--;
  if (!qconv_str_ends(folder, QCONV_STR("/.libs/")))
    return NULL;
  return qconv_str_zero(arena, qconv_str_slice(folder, 0, folder.len - strlen("/.libs/")));
}

static const char *joined(struct qconv_arena *arena, const char *folder, const char *name)
{
  return qconv_format(arena, "%s/%s", folder, name).data;
}

static const char *usual_folder(struct qconv_arena *arena)
{
  const char *tree = build_tree(arena);
  struct stat status;
  if (tree) {
    const char *folder = joined(arena, tree, "plugins/.libs");
    if (stat(folder, &status) == 0 && S_ISDIR(status.st_mode))
      return folder;
  }
  return PLUGINDIR;
}

static const char *environment_path(void)
{
#ifdef __GLIBC__
  return secure_getenv("QCONV_PLUGIN_PATH");
#else
  return getuid() == geteuid() && getgid() == getegid() ? getenv("QCONV_PLUGIN_PATH") : NULL;
#endif
}

static void add_folder(struct qconv_buffer *path, qconv_str folder)
{
  if (path->len)
    qconv_append_char(path, ':');
  qconv_append(path, folder);
}

const char *cli_plugin_path(struct qconv_arena *arena, const struct cli_settings *settings, const char **missing)
{
  struct qconv_buffer path = {.arena = arena};
  for (size_t i = 0; i < settings->plugin_dirs.count; i++) {
    char folder[PATH_MAX];
    *missing = settings->plugin_dirs.items[i];
    if (!realpath(*missing, folder))
      return NULL;
    add_folder(&path, qconv_str_of(folder));
  }
  qconv_str given = qconv_str_of(environment_path()), folder;
  if (given.len == 0)
    add_folder(&path, qconv_str_of(usual_folder(arena)));
  else
    while (qconv_str_split(&given, ':', &folder))
      add_folder(&path, folder.len ? folder : qconv_str_of(usual_folder(arena)));
  return qconv_str_zero(arena, qconv_buffer_str(&path));
}

const char *cli_schema_file(struct qconv_arena *arena)
{
  const char *tree = build_tree(arena);
  if (tree) {
    const char *file = joined(arena, tree, "cli/" SCHEMA);
    if (access(file, R_OK) == 0)
      return file;
  }
  return PKGDATADIR "/" SCHEMA;
}

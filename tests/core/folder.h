/* A folder of its own for a test, and small files in it. */
#ifndef QCONV_TESTS_FOLDER_H
#define QCONV_TESTS_FOLDER_H

#include <dirent.h>
#include <qconv/str.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 512 };
static char folder[PATH_SIZE];

/* The path of a file in the folder, until the next eight calls. */
static const char *in_folder(const char *name)
{
  static char paths[8][PATH_SIZE + 256];
  static size_t next;
  char *path = paths[next++ % 8];
  snprintf(path, sizeof paths[0], "%s/%s", folder, name);
  return path;
}

static inline void open_folder(void)
{
  const char *temporary = getenv("TMPDIR");
  snprintf(folder, sizeof folder, "%s/qconv-test-XXXXXX", temporary && *temporary ? temporary : "/tmp");
  if (!mkdtemp(folder)) {
    perror(folder);
    exit(99);
  }
}

static inline void remove_tree(const char *path)
{
  DIR *directory = opendir(path);
  for (struct dirent *entry; directory && (entry = readdir(directory)) != NULL;) {
    char inner[PATH_SIZE + 512];
    struct stat status;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
      continue;
    snprintf(inner, sizeof inner, "%.*s/%s", PATH_SIZE, path, entry->d_name);
    if (lstat(inner, &status) == 0 && S_ISDIR(status.st_mode))
      remove_tree(inner);
    else
      unlink(inner);
  }
  if (directory)
    closedir(directory);
  rmdir(path);
}

static inline void close_folder(void)
{
  remove_tree(folder);
}

static inline void put_file(const char *path, qconv_str bytes)
{
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes.data, 1, bytes.len, file) != bytes.len || fclose(file) != 0) {
    perror(path);
    exit(99);
  }
}

/* The first bytes of a file; absent when there is none. */
static inline qconv_str file_bytes(const char *path)
{
  static char bytes[1 << 20];
  FILE *file = fopen(path, "rb");
  if (!file)
    return (qconv_str){NULL, 0};
  size_t len = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  return (qconv_str){bytes, len};
}

static inline size_t files_in(const char *path)
{
  size_t count = 0;
  DIR *directory = opendir(path);
  for (struct dirent *entry; directory && (entry = readdir(directory)) != NULL;)
    count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
  if (directory)
    closedir(directory);
  return count;
}

#endif

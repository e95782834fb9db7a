/* Bytes out: collected in memory, streamed, or put into a file in one step.

   A regular file is written without a name (O_TMPFILE) where the system can, so a
   killed process leaves nothing behind; else under a temporary name beside the
   target.  Only a complete and synced file takes the target's name. */
#include "local.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

struct qconv_output {
  struct qconv_buffer memory; /* arena set: collects in memory */
  int file;                   /* else a descriptor */
  int error;                  /* the first errno */
  size_t used;
  char *target;               /* NULL: streamed */
  char *temporary;            /* NULL: the file has no name yet */
  mode_t mode;
  char chunk[CHUNK];
};

struct qconv_output *qconv_output_memory(struct qconv_arena *arena)
{
  /* only the front of the struct is needed */
  struct qconv_output *output = qconv_alloc(arena, offsetof(struct qconv_output, chunk));
  output->memory.arena = arena;
  return output;
}

qconv_str qconv_output_bytes(struct qconv_output *output)
{
  return qconv_buffer_str(&output->memory);
}

static void write_all(struct qconv_output *output, const char *bytes, size_t len)
{
  while (len && !output->error) {
    ssize_t written = write(output->file, bytes, len);
    if (written > 0) {
      bytes += written;
      len -= (size_t)written;
    } else if (written == 0 || errno != EINTR) {
      output->error = written == 0 ? ENOSPC : errno;
    }
  }
}

static void flush(struct qconv_output *output)
{
  write_all(output, output->chunk, output->used);
  output->used = 0;
}

void qconv_put(struct qconv_output *output, qconv_str bytes)
{
  if (output->memory.arena) {
    qconv_append(&output->memory, bytes);
    return;
  }
  if (bytes.len > CHUNK - output->used) {
    flush(output);
    if (bytes.len >= CHUNK) {
      write_all(output, bytes.data, bytes.len);
      return;
    }
  }
  if (bytes.len)
    memcpy(output->chunk + output->used, bytes.data, bytes.len);
  output->used += bytes.len;
}

void qconv_put_char(struct qconv_output *output, char c)
{
  qconv_put(output, (qconv_str){&c, 1});
}

void qconv_put_format(struct qconv_output *output, const char *format, ...)
{
  char small[512], *text = small;
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  if (output->memory.arena) {
    qconv_append(&output->memory, qconv_format_list(output->memory.arena, format, arguments));
    va_end(arguments);
    va_end(again);
    return;
  }
  int length = vsnprintf(small, sizeof small, format, arguments);
  va_end(arguments);
  if (length >= (int)sizeof small) {
    text = malloc((size_t)length + 1);
    if (text)
      vsnprintf(text, (size_t)length + 1, format, again);
  }
  va_end(again);
  if (length < 0 || !text)
    output->error = output->error ? output->error : ENOMEM;
  else
    qconv_put(output, (qconv_str){text, (size_t)length});
  if (text != small)
    free(text);
}

static char *joined(const char *a, size_t length, const char *b)
{
  char *text = malloc(length + strlen(b) + 1);
  if (text) {
    memcpy(text, a, length);
    strcpy(text + length, b);
  }
  return text;
}

static size_t folder_length(const char *path)
{
  const char *slash = strrchr(path, '/');
  return slash ? (size_t)(slash - path) + 1 : 0;
}

/* A file beside the target, with no name where that can be done. */
static int open_beside(struct qconv_output *output)
{
  size_t folder = folder_length(output->target);
#ifdef O_TMPFILE
  if (access("/proc/self/fd", X_OK) == 0) { /* the way back to a name, see give_name */
    char *place = joined(output->target, folder, ".");
    if (!place)
      return -1;
    int file = open(place, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    free(place);
    if (file >= 0)
      return file;
  }
#endif
  output->temporary = joined(output->target, folder, ".qconv-XXXXXX");
  return output->temporary ? mkstemp(output->temporary) : -1;
}

static void free_output(struct qconv_output *output)
{
  if (output->file > STDERR_FILENO)
    close(output->file);
  free(output->target);
  free(output->temporary);
  free(output);
}

static mode_t default_mode(void)
{
  mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/* A link is followed once, so that what it points to is replaced and not the link. */
static bool aim(struct qconv_output *output, const char *path)
{
  struct stat status;
  output->mode = default_mode();
  if (stat(path, &status) == 0) {
    if (S_ISDIR(status.st_mode)) {
      errno = EISDIR;
      return false;
    }
    if (!S_ISREG(status.st_mode)) {
      output->file = open(path, O_WRONLY | O_CLOEXEC);
      return output->file >= 0;
    }
    if (access(path, W_OK) != 0)
      return false;
    output->mode = status.st_mode & 07777;
    output->target = realpath(path, NULL);
  } else if (errno == ENOENT) {
    output->target = joined(path, strlen(path), "");
  }
  if (!output->target)
    return false;
  output->file = open_beside(output);
  return output->file >= 0;
}

struct qconv_output *qconv_output_file(const char *path)
{
  struct qconv_output *output = malloc(sizeof *output);
  if (!output)
    return NULL;
  memset(output, 0, offsetof(struct qconv_output, chunk));
  output->file = -1;
  if (strcmp(path, "-") == 0)
    output->file = STDOUT_FILENO;
  else if (!aim(output, path)) {
    int error = errno;
    if (output->temporary && output->file >= 0)
      unlink(output->temporary);
    free_output(output);
    errno = error;
    return NULL;
  }
  return output;
}

/* Gives the nameless file a temporary name, since a link never replaces. */
static bool give_name(struct qconv_output *output)
{
#ifndef O_TMPFILE
  (void)output;
#else
  char self[64], name[48];
  snprintf(self, sizeof self, "/proc/self/fd/%d", output->file);
  for (unsigned attempt = 0; attempt < 100; attempt++) {
    snprintf(name, sizeof name, ".qconv-%ld-%u", (long)getpid(), attempt);
    free(output->temporary);
    output->temporary = joined(output->target, folder_length(output->target), name);
    if (!output->temporary)
      return false;
    if (linkat(AT_FDCWD, self, AT_FDCWD, output->temporary, AT_SYMLINK_FOLLOW) == 0)
      return true;
    if (errno != EEXIST)
      break;
  }
  int error = errno;
  free(output->temporary);
  output->temporary = NULL;
  errno = error;
#endif
  return false;
}

static void sync_folder(const char *target)
{
  char *folder = joined(target, folder_length(target), ".");
  int file = folder ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (file >= 0) {
    fsync(file); /* not every file system can; the file itself is safe */
    close(file);
  }
  free(folder);
}

static bool put_in_place(struct qconv_output *output)
{
  if (fchmod(output->file, output->mode) != 0 || fsync(output->file) != 0)
    return false;
  if (!output->temporary && !give_name(output))
    return false;
  if (rename(output->temporary, output->target) != 0)
    return false;
  free(output->temporary);
  output->temporary = NULL;
  sync_folder(output->target);
  return true;
}

bool qconv_output_finish(struct qconv_output *output)
{
  if (output->memory.arena)
    return true;
  flush(output);
  if (!output->error && output->target && !put_in_place(output))
    output->error = errno;
  int file = output->file;
  if (!output->error && !output->target && file > STDERR_FILENO) {
    output->file = -1;
    if (close(file) != 0)
      output->error = errno;
  }
  int error = output->error;
  qconv_output_discard(output);
  errno = error;
  return error == 0;
}

void qconv_output_discard(struct qconv_output *output)
{
  if (!output || output->memory.arena)
    return;
  if (output->temporary)
    unlink(output->temporary);
  free_output(output);
}

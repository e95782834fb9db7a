/* Bytes in: whole files, and files beside the input. */
#include "local.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST_FETCH = 100 * 1024 * 1024 };

static bool read_all(struct qconv_arena *arena, int file, size_t limit, qconv_str *bytes)
{
  struct stat status;
  if (fstat(file, &status) != 0)
    return false;
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return false;
  }
  struct qconv_buffer buffer = {.arena = arena};
  size_t step = S_ISREG(status.st_mode) && status.st_size > 0 && (size_t)status.st_size <= limit
                  ? (size_t)status.st_size + 1 : 64 * 1024;
  for (;;) {
    ssize_t got = read(file, qconv_buffer_room(&buffer, step), step);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return false;
    if (got == 0)
      break;
    buffer.len += (size_t)got;
    if (buffer.len > limit) {
      errno = EFBIG;
      return false;
    }
    step = buffer.capacity > buffer.len ? buffer.capacity - buffer.len : 64 * 1024;
  }
  qconv_append_char(&buffer, 0); /* libraries like to see one behind the end */
  *bytes = (qconv_str){buffer.data, buffer.len - 1};
  return true;
}

struct reading {
  struct qconv_arena *arena;
  int file;
  size_t limit;
  qconv_str *bytes;
  bool done;
};

static void read_on(void *context)
{
  struct reading *reading = context;
  reading->done = read_all(reading->arena, reading->file, reading->limit, reading->bytes);
}

/* Closes the file also when memory runs out on the way. */
static bool read_and_close(struct qconv_arena *arena, int file, size_t limit, qconv_str *bytes)
{
  struct reading reading = {arena, file, limit, bytes, false};
  bool ran = qconv_arena_run(arena, read_on, &reading);
  int error = errno;
  close(file);
  errno = error;
  if (!ran)
    qconv_arena_fail(arena);
  return reading.done;
}

bool qconv_read_file(struct qconv_arena *arena, const char *path, size_t limit, qconv_str *bytes)
{
  if (strcmp(path, "-") == 0)
    return read_all(arena, STDIN_FILENO, limit, bytes);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  return file >= 0 && read_and_close(arena, file, limit, bytes);
}

/* The one check of what a bank may pull in: a relative path of plain names, which may begin with "./". */
static bool stays_inside(qconv_str path)
{
  qconv_str rest = path, name;
  if (path.len == 0 || path.len > 4096 || memchr(path.data, 0, path.len))
    return false;
  while (qconv_str_split(&rest, '/', &name))
    if (name.len == 0 || qconv_str_find_char(name, '\\') != QCONV_NOT_FOUND ||
        (name.data[0] == '.' && (name.len > 1 || !rest.data)))
      return false;
  return true;
}

/* Opens name after name, so that no link on the way leads out. */
static int open_inside(int folder, char *path)
{
  int at = dup(folder);
  for (char *slash; at >= 0 && (slash = strchr(path, '/')) != NULL; path = slash + 1) {
    *slash = 0;
    int next = openat(at, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    close(at);
    at = next;
  }
  if (at < 0)
    return -1;
  int file = openat(at, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  close(at);
  return file;
}

qconv_str qconv_fetch(const struct qconv_job *job, qconv_str relative_path)
{
  qconv_str bytes = QCONV_NOWHERE;
  if (job->fetcher->folder < 0 || !stays_inside(relative_path))
    return bytes;
  char *path = qconv_str_zero(job->arena, relative_path);
  int file = open_inside(job->fetcher->folder, path);
  if (file < 0)
    return bytes;
  struct stat status;
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
    close(file);
    return bytes;
  }
  return read_and_close(job->arena, file, LARGEST_FETCH, &bytes) ? bytes : QCONV_NOWHERE;
}

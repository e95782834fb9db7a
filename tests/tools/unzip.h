/* Reads a zip archive without any library, so that a test of what we write does
   not lean on what wrote it. */
#ifndef UNZIP_H
#define UNZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct entry {
  char *name;
  unsigned char *data; /* inflated, with a zero behind it */
  size_t len;
  size_t offset; /* of the local header */
  unsigned method, extra_len;
};

struct archive {
  unsigned char *bytes;
  size_t len;
  struct entry *entries; /* in the order of the central directory */
  size_t count;
};

/* False: what is wrong is on standard error. Nothing is ever freed. */
bool archive_open(struct archive *archive, const char *path);
const struct entry *archive_find(const struct archive *archive, const char *name);

#endif

/* Zip archives: written with the same bytes every time, read without trust.

   Entries come in the order they are added, dated 1980-01-01, mode 0644, with
   no extra fields; names are ASCII or UTF-8. */
#ifndef QCONV_ZIP_H
#define QCONV_ZIP_H

#include <qconv/arena.h>
#include <qconv/diagnostic.h>
#include <qconv/output.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_zip;

enum qconv_zip_method { QCONV_ZIP_STORE, QCONV_ZIP_DEFLATE }; /* deflate: level 5, stored where that is smaller */

struct qconv_zip *qconv_zip_new(struct qconv_arena *arena);
/* The bytes must live until the archive is written. A name added twice is a bug. */
void qconv_zip_add(struct qconv_zip *zip, const char *name, qconv_str bytes, enum qconv_zip_method method);
/* False: reported. */
bool qconv_zip_write(struct qconv_zip *zip, struct qconv_log *log, struct qconv_output *output);

/* Reading. Names of entries are keys and never paths. What the archive says of
   sizes is held against what comes out; no archive gives more than 256 MiB or 20
   times its own size, whichever is more. All errors are zip.read. */
struct qconv_archive;

/* The bytes must live as long as the archive. NULL: reported; no zip, damaged, with
   two entries of one name, or with more than 100,000. */
struct qconv_archive *qconv_archive_open(struct qconv_arena *arena, struct qconv_log *log, qconv_str bytes);
bool qconv_archive_has(const struct qconv_archive *archive, qconv_str name);
/* What an entry holds, at most so many bytes. Absent: reported; not there, encrypted,
   packed by another method than deflate, damaged, or not of the size it says. */
qconv_str qconv_archive_read(struct qconv_archive *archive, struct qconv_log *log, qconv_str name, size_t most);

#ifdef __cplusplus
}
#endif
#endif

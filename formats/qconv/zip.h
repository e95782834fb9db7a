/* Zip archives with the same bytes every time.

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

enum qconv_zip_method { QCONV_ZIP_STORE, QCONV_ZIP_DEFLATE }; /* deflate: level 6, stored where that is smaller */

struct qconv_zip *qconv_zip_new(struct qconv_arena *arena);
/* The bytes must live until the archive is written. A name added twice is a bug. */
void qconv_zip_add(struct qconv_zip *zip, const char *name, qconv_str bytes, enum qconv_zip_method method);
/* False: reported. */
bool qconv_zip_write(struct qconv_zip *zip, struct qconv_log *log, struct qconv_output *output);

#ifdef __cplusplus
}
#endif
#endif

/* Bytes out.

   An exporter puts bytes and never asks whether they arrived: an error stays
   with the output and the host reports it when it finishes.  A file is written
   under no name at all (or a temporary one) and takes its place in one step, so
   a reader sees the old file or the new one. */
#ifndef QCONV_OUTPUT_H
#define QCONV_OUTPUT_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_output;

void qconv_put(struct qconv_output *output, qconv_str bytes);
void qconv_put_char(struct qconv_output *output, char c);
void qconv_put_format(struct qconv_output *output, const char *format, ...) __attribute__((format(printf, 2, 3)));
#define qconv_put_literal(output, literal) qconv_put((output), QCONV_STR(literal))

/* For hosts. Collects in memory; the bytes live in the arena. */
struct qconv_output *qconv_output_memory(struct qconv_arena *arena);
qconv_str qconv_output_bytes(struct qconv_output *output);

/* A file that appears only when finished; "-" is standard output, and what is
   no regular file (a pipe, a device) is written to directly. NULL: errno. */
struct qconv_output *qconv_output_file(const char *path);
/* Flushes, syncs and puts the file in its place; frees. False: errno, and the
   old file is as it was. */
bool qconv_output_finish(struct qconv_output *output);
/* Forgets what was put; the old file is as it was. NULL is fine. */
void qconv_output_discard(struct qconv_output *output);

#ifdef __cplusplus
}
#endif
#endif

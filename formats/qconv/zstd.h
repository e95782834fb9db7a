/* Zstandard (RFC 8878). */
#ifndef QCONV_ZSTD_H
#define QCONV_ZSTD_H

#include <qconv/arena.h>
#include <qconv/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What frames hold, one behind the other; never more than most bytes, whatever
   sizes they declare, and with a window of 128 MiB at most. Absent: reported as
   zstd.read, with what naming the thing that was to be unpacked. */
qconv_str qconv_zstd_unpack(struct qconv_arena *arena, struct qconv_log *log, qconv_str what, qconv_str frames,
                            size_t most);
/* One frame of level 3. */
qconv_str qconv_zstd_pack(struct qconv_arena *arena, qconv_str bytes);

#ifdef __cplusplus
}
#endif
#endif

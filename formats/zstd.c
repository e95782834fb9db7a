/* Zstandard frames, by libzstd.

   A frame's own word about its size is only a hint for the first block of memory:
   what counts is what comes out. */
#include <qconv/zstd.h>

#include <zstd.h>

enum { LEVEL = 3, LARGEST_WINDOW = 27, FIRST_BLOCK = 64 * 1024 };

struct unpacking {
  struct qconv_log *log;
  qconv_str what;
  size_t most;
  ZSTD_DCtx *context;
  ZSTD_inBuffer in;
  struct qconv_buffer out;
};

static void release(void *what)
{
  struct unpacking *unpacking = what;
  ZSTD_freeDCtx(unpacking->context);
  unpacking->context = NULL;
}

static bool refuse(struct unpacking *unpacking, const char *why)
{
  qconv_report(unpacking->log, QCONV_ERROR, QCONV_NOWHERE, "zstd.read", "\"%.*s\" cannot be unpacked: %s",
               QCONV_ARG(unpacking->what), why);
  return false;
}

/* The room to unpack into: what the frame promises, or twice what there is. */
static size_t room_wanted(const struct unpacking *unpacking)
{
  unsigned long long said = ZSTD_getFrameContentSize(unpacking->in.src, unpacking->in.size);
  size_t wanted = unpacking->out.len ? unpacking->out.len : FIRST_BLOCK;
  if (!unpacking->out.len && said < ZSTD_CONTENTSIZE_ERROR && said > wanted)
    wanted = said < unpacking->most ? (size_t)said : unpacking->most;
  size_t left = unpacking->most - unpacking->out.len;
  return wanted < left ? wanted : left + 1; /* the byte too many shows that there is one */
}

static bool unpack(struct unpacking *unpacking)
{
  size_t result = 1;
  bool full = false;
  while (unpacking->in.pos < unpacking->in.size || full) {
    size_t wanted = room_wanted(unpacking);
    ZSTD_outBuffer out = {qconv_buffer_room(&unpacking->out, wanted), wanted, 0};
    result = ZSTD_decompressStream(unpacking->context, &out, &unpacking->in);
    unpacking->out.len += out.pos;
    full = out.pos == out.size;
    if (ZSTD_isError(result))
      return refuse(unpacking, ZSTD_getErrorName(result));
    if (unpacking->out.len > unpacking->most)
      return refuse(unpacking, "it holds more than is allowed");
    if (result == 0)
      full = false;
  }
  return result == 0 || refuse(unpacking, "its end is missing");
}

qconv_str qconv_zstd_unpack(struct qconv_arena *arena, struct qconv_log *log, qconv_str what, qconv_str frames,
                            size_t most)
{
  struct unpacking *unpacking = QCONV_NEW(arena, struct unpacking);
  *unpacking = (struct unpacking){.log = log,
                                  .what = what,
                                  .most = most < SIZE_MAX ? most : most - 1,
                                  .in = {frames.data, frames.len, 0},
                                  .out = {.arena = arena}};
  unpacking->context = ZSTD_createDCtx();
  if (!unpacking->context)
    qconv_arena_fail(arena);
  qconv_defer(arena, release, unpacking);
  ZSTD_DCtx_setParameter(unpacking->context, ZSTD_d_windowLogMax, LARGEST_WINDOW);
  bool unpacked = unpack(unpacking);
  release(unpacking);
  return unpacked ? qconv_buffer_str(&unpacking->out) : QCONV_NOWHERE;
}

qconv_str qconv_zstd_pack(struct qconv_arena *arena, qconv_str bytes)
{
  size_t bound = ZSTD_compressBound(bytes.len);
  if (ZSTD_isError(bound))
    qconv_arena_fail(arena);
  char *frame = qconv_alloc_bytes(arena, bound);
  size_t len = ZSTD_compress(frame, bound, bytes.data ? bytes.data : "", bytes.len, LEVEL);
  if (ZSTD_isError(len))
    qconv_arena_fail(arena);
  return (qconv_str){frame, len};
}

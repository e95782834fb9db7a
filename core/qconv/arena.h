/* Memory that is given back all at once, and text built in it.

   Nobody frees a part of a bank: everything a job makes lives in an arena and
   goes with it.  No function here ever returns NULL for want of memory: when
   memory (or the arena's budget) runs out, control leaves by longjmp to the
   qconv_arena_run in charge, which returns false.  What is not memory (a
   database handle, a parser of a library) is given back by qconv_defer. */
#ifndef QCONV_ARENA_H
#define QCONV_ARENA_H

#include <qconv/str.h>
#include <stdarg.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_arena;

/* NULL when there is no memory for it; a budget of 0 bytes is no limit. */
struct qconv_arena *qconv_arena_new(size_t budget);
/* Runs what was deferred, last first, and frees all. NULL is fine. */
void qconv_arena_free(struct qconv_arena *arena);

/* Calls body; false when memory ran out on the way. Runs may nest. */
bool qconv_arena_run(struct qconv_arena *arena, void (*body)(void *context), void *context);
/* Leaves the innermost run as if memory had run out: for allocators that are
   handed to a library and serve it from the arena. */
_Noreturn void qconv_arena_fail(struct qconv_arena *arena);

/* Aligned for any type. qconv_alloc is zeroed, qconv_alloc_bytes is not. */
void *qconv_alloc(struct qconv_arena *arena, size_t size);
void *qconv_alloc_bytes(struct qconv_arena *arena, size_t size);
#define QCONV_NEW(arena, type) ((type *)qconv_alloc((arena), sizeof(type)))
#define QCONV_NEW_ARRAY(arena, type, count) ((type *)qconv_alloc_array((arena), (count), sizeof(type)))
void *qconv_alloc_array(struct qconv_arena *arena, size_t count, size_t size);
/* Grows a block, in place where it can; the new bytes are not zeroed. */
void *qconv_realloc(struct qconv_arena *arena, void *block, size_t old_size, size_t new_size);

/* release(what) is called by qconv_arena_free, or at once when there is no memory to remember it. */
void qconv_defer(struct qconv_arena *arena, void (*release)(void *what), void *what);
/* Lets child live exactly as long as arena. */
void qconv_arena_adopt(struct qconv_arena *arena, struct qconv_arena *child);

/* Copies are zero terminated behind their length. */
qconv_str qconv_str_copy(struct qconv_arena *arena, qconv_str str);
char *qconv_str_zero(struct qconv_arena *arena, qconv_str str);
qconv_str qconv_format(struct qconv_arena *arena, const char *format, ...)
  __attribute__((format(printf, 2, 3)));
qconv_str qconv_format_list(struct qconv_arena *arena, const char *format, va_list arguments);

/* Text that grows. { .arena = a } is an empty one. */
struct qconv_buffer {
  struct qconv_arena *arena;
  char *data;
  size_t len, capacity;
};

void qconv_append(struct qconv_buffer *buffer, qconv_str str);
void qconv_append_char(struct qconv_buffer *buffer, char c);
void qconv_append_utf8(struct qconv_buffer *buffer, uint32_t character);
void qconv_append_format(struct qconv_buffer *buffer, const char *format, ...)
  __attribute__((format(printf, 2, 3)));
/* Room for more bytes behind len, to be filled by the caller. */
char *qconv_buffer_room(struct qconv_buffer *buffer, size_t more);
/* The text so far: a view that the next append may move. Never absent. */
qconv_str qconv_buffer_str(const struct qconv_buffer *buffer);
#define qconv_append_literal(buffer, literal) qconv_append((buffer), QCONV_STR(literal))

#ifdef __cplusplus
}
#endif
#endif

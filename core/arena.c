/* An arena: blocks in a chain, the newest first.

   Small things are cut from a shared block; a big one has a block of its own,
   which realloc can then grow without copying through the arena. */
#include <qconv/arena.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK_SIZE = 64 * 1024, BIG = 16 * 1024, ALIGNMENT = 16 };

struct block {
  struct block *next, *previous;
  size_t size, used; /* of the bytes behind the header */
  _Alignas(ALIGNMENT) char bytes[];
};

struct release {
  struct release *next;
  void (*release)(void *what);
  void *what;
};

struct qconv_arena {
  struct block *shared; /* chain of shared blocks */
  struct block *big;    /* chain of blocks that hold one thing each */
  struct release *releases;
  size_t budget, taken;
  jmp_buf *run;
};

struct qconv_arena *qconv_arena_new(size_t budget)
{
  struct qconv_arena *arena = calloc(1, sizeof *arena);
  if (arena)
    arena->budget = budget;
  return arena;
}

static void free_chain(struct block *block)
{
  while (block) {
    struct block *next = block->next;
    free(block);
    block = next;
  }
}

void qconv_arena_free(struct qconv_arena *arena)
{
  if (!arena)
    return;
  for (struct release *release = arena->releases; release; release = release->next)
    release->release(release->what);
  free_chain(arena->shared);
  free_chain(arena->big);
  free(arena);
}

bool qconv_arena_run(struct qconv_arena *arena, void (*body)(void *context), void *context)
{
  jmp_buf here, *outer = arena->run;
  arena->run = &here;
  bool done = false;
  if (setjmp(here) == 0) {
    body(context);
    done = true;
  }
  arena->run = outer;
  return done;
}

void qconv_arena_fail(struct qconv_arena *arena)
{
  if (!arena->run) {
    fputs("qconv: out of memory outside of any job\n", stderr);
    abort();
  }
  longjmp(*arena->run, 1);
}

static void account(struct qconv_arena *arena, size_t size)
{
  if (arena->budget && (size > arena->budget || arena->taken > arena->budget - size))
    qconv_arena_fail(arena);
  arena->taken += size;
}

static struct block *add_block(struct qconv_arena *arena, struct block **chain, size_t size)
{
  if (size > SIZE_MAX - sizeof(struct block))
    qconv_arena_fail(arena);
  account(arena, size);
  struct block *block = malloc(sizeof *block + size);
  if (!block)
    qconv_arena_fail(arena);
  block->next = *chain;
  block->previous = NULL;
  block->size = size;
  block->used = 0;
  if (*chain)
    (*chain)->previous = block;
  return *chain = block;
}

static size_t aligned(size_t size)
{
  return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

void *qconv_alloc_bytes(struct qconv_arena *arena, size_t size)
{
  if (size >= BIG) {
    struct block *block = add_block(arena, &arena->big, size);
    block->used = size;
    return block->bytes;
  }
  size = aligned(size ? size : 1);
  struct block *block = arena->shared;
  if (!block || block->size - block->used < size)
    block = add_block(arena, &arena->shared, BLOCK_SIZE);
  void *bytes = block->bytes + block->used;
  block->used += size;
  return bytes;
}

void *qconv_alloc(struct qconv_arena *arena, size_t size)
{
  return memset(qconv_alloc_bytes(arena, size), 0, size);
}

void *qconv_alloc_array(struct qconv_arena *arena, size_t count, size_t size)
{
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes))
    qconv_arena_fail(arena);
  return qconv_alloc(arena, bytes);
}

/* Grows a thing that has a block of its own. */
static void *grow_big(struct qconv_arena *arena, void *bytes, size_t new_size)
{
  struct block *block = (struct block *)((char *)bytes - offsetof(struct block, bytes));
  if (new_size <= block->size) /* it was told to shrink once and kept its size */
    return bytes;
  if (new_size > SIZE_MAX - sizeof *block)
    qconv_arena_fail(arena);
  account(arena, new_size - block->size);
  struct block *grown = realloc(block, sizeof *block + new_size);
  if (!grown)
    qconv_arena_fail(arena);
  grown->size = grown->used = new_size;
  if (grown->next)
    grown->next->previous = grown;
  if (grown->previous)
    grown->previous->next = grown;
  else
    arena->big = grown;
  return grown->bytes;
}

void *qconv_realloc(struct qconv_arena *arena, void *old, size_t old_size, size_t new_size)
{
  if (old && new_size <= old_size)
    return old;
  if (old && old_size >= BIG)
    return grow_big(arena, old, new_size);
  struct block *block = arena->shared;
  size_t more = aligned(new_size) - aligned(old_size);
  bool last = old && block && (char *)old + aligned(old_size) == block->bytes + block->used;
  if (last && old_size && new_size < BIG && block->size - block->used >= more) {
    block->used += more;
    return old;
  }
  void *bytes = qconv_alloc_bytes(arena, new_size);
  if (old && old_size)
    memcpy(bytes, old, old_size);
  return bytes;
}

struct deferral {
  struct qconv_arena *arena;
  struct release *item;
};

static void make_release(void *context)
{
  struct deferral *deferral = context;
  deferral->item = QCONV_NEW(deferral->arena, struct release);
}

/* What cannot be noted for want of memory is given back at once. */
void qconv_defer(struct qconv_arena *arena, void (*release)(void *what), void *what)
{
  struct deferral deferral = {arena, NULL};
  if (!qconv_arena_run(arena, make_release, &deferral)) {
    release(what);
    qconv_arena_fail(arena);
  }
  *deferral.item = (struct release){arena->releases, release, what};
  arena->releases = deferral.item;
}

static void free_child(void *child)
{
  qconv_arena_free(child);
}

void qconv_arena_adopt(struct qconv_arena *arena, struct qconv_arena *child)
{
  qconv_defer(arena, free_child, child);
}

char *qconv_str_zero(struct qconv_arena *arena, qconv_str str)
{
  if (str.len == SIZE_MAX)
    qconv_arena_fail(arena);
  char *copy = qconv_alloc_bytes(arena, str.len + 1);
  if (str.len)
    memcpy(copy, str.data, str.len);
  copy[str.len] = 0;
  return copy;
}

qconv_str qconv_str_copy(struct qconv_arena *arena, qconv_str str)
{
  return (qconv_str){qconv_str_zero(arena, str), str.len};
}

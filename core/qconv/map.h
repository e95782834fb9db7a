/* Words to pointers: an open-addressing table in an arena.  Keys are views and
   must live as long as the map. */
#ifndef QCONV_MAP_H
#define QCONV_MAP_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_map {
  struct qconv_map_entry { const void *scope; qconv_str key; void *value; } *entries;
  size_t count, capacity;
};

/* The place of a key's value, NULL in it when it is new. The same word may stand
   in several scopes; scope may be NULL. The place is good until the next call. */
void **qconv_map_at(struct qconv_arena *arena, struct qconv_map *map, const void *scope, qconv_str key);
/* NULL when it is not there. */
void *qconv_map_get(const struct qconv_map *map, const void *scope, qconv_str key);

#ifdef __cplusplus
}
#endif
#endif

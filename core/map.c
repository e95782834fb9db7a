/* Words to pointers. */
#include <qconv/map.h>

static uint64_t hash_of(const void *scope, qconv_str key)
{
  uint64_t hash = UINT64_C(14695981039346656037) ^ (uintptr_t)scope;
  for (size_t i = 0; i < key.len; i++)
    hash = (hash ^ (unsigned char)key.data[i]) * UINT64_C(1099511628211);
  return hash ^ hash >> 32;
}

/* The entry of the key, or the free one where it belongs. */
static struct qconv_map_entry *probe(const struct qconv_map *map, const void *scope, qconv_str key)
{
  size_t at = hash_of(scope, key) & (map->capacity - 1);
  for (;; at = (at + 1) & (map->capacity - 1)) {
    struct qconv_map_entry *entry = &map->entries[at];
    if (!entry->key.data || (entry->scope == scope && qconv_str_equal(entry->key, key)))
      return entry;
  }
}

static void grow(struct qconv_arena *arena, struct qconv_map *map)
{
  struct qconv_map larger = {.count = map->count, .capacity = map->capacity ? map->capacity * 2 : 16};
  larger.entries = QCONV_NEW_ARRAY(arena, struct qconv_map_entry, larger.capacity);
  for (size_t i = 0; i < map->capacity; i++)
    if (map->entries[i].key.data)
      *probe(&larger, map->entries[i].scope, map->entries[i].key) = map->entries[i];
  *map = larger;
}

void **qconv_map_at(struct qconv_arena *arena, struct qconv_map *map, const void *scope, qconv_str key)
{
  if (!key.data)
    key = QCONV_STR("");
  if (map->count * 2 >= map->capacity)
    grow(arena, map);
  struct qconv_map_entry *entry = probe(map, scope, key);
  if (!entry->key.data) {
    *entry = (struct qconv_map_entry){scope, key, NULL};
    map->count++;
  }
  return &entry->value;
}

void *qconv_map_get(const struct qconv_map *map, const void *scope, qconv_str key)
{
  if (!key.data)
    key = QCONV_STR("");
  return map->capacity ? probe(map, scope, key)->value : NULL;
}

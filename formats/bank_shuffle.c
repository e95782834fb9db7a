/* Shuffled by a hash of the words. */
#include <qconv/bank_shuffle.h>

#include <stdlib.h>
#include <string.h>

/* FNV-1a, 64 bits, and a last mix for the short texts that items often are. */
static uint64_t rank_of(qconv_str str)
{
  uint64_t hash = 0xcbf29ce484222325u;
  for (size_t i = 0; i < str.len; i++)
    hash = (hash ^ (unsigned char)str.data[i]) * 0x100000001b3u;
  hash ^= hash >> 32;
  return hash * 0x9e3779b97f4a7c15u;
}

static int compare_items(const void *a, const void *b)
{
  const struct qconv_shuffled_item *left = a, *right = b;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  int order = qconv_str_compare(left->text.str, right->text.str);
  if (order != 0)
    return order;
  return left->place < right->place ? -1 : 1;
}

/* Whether the items came out in the order they had: that would tell. */
static bool unmoved(const struct qconv_shuffled *items)
{
  for (size_t i = 0; i < items->count; i++)
    if (items->items[i].place != i)
      return false;
  return true;
}

static void rotate(struct qconv_shuffled *items)
{
  struct qconv_shuffled_item first = items->items[0];
  memmove(items->items, items->items + 1, (items->count - 1) * sizeof *items->items);
  items->items[items->count - 1] = first;
}

struct qconv_shuffled qconv_shuffle(struct qconv_arena *arena, const struct qconv_text *texts, size_t count,
                                    bool merge)
{
  struct qconv_shuffled items = {.items = QCONV_NEW_ARRAY(arena, struct qconv_shuffled_item, count + 1), .count = count};
  items.shown = QCONV_NEW_ARRAY(arena, size_t, count + 1);
  for (size_t i = 0; i < count; i++)
    items.items[i] = (struct qconv_shuffled_item){.text = texts[i], .rank = rank_of(texts[i].str), .place = i};
  qsort(items.items, count, sizeof *items.items, compare_items);
  if (count > 1 && unmoved(&items))
    rotate(&items);
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    struct qconv_shuffled_item item = items.items[i];
    if (!(merge && kept && qconv_str_equal(items.items[kept - 1].text.str, item.text.str)))
      items.items[kept++] = item;
    items.items[kept - 1].shown = kept - 1;
    items.shown[item.place] = kept - 1;
  }
  items.count = kept;
  return items;
}

struct qconv_shuffled qconv_shuffle_rights(struct qconv_arena *arena, const struct qconv_question *question)
{
  size_t count = question->matching.pairs.count + question->matching.extra.count, i = 0;
  struct qconv_text *texts = QCONV_NEW_ARRAY(arena, struct qconv_text, count + 1);
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next)
    texts[i++] = pair->right;
  for (const struct qconv_text_item *extra = question->matching.extra.first; extra; extra = extra->next)
    texts[i++] = extra->text;
  return qconv_shuffle(arena, texts, i, true);
}

struct qconv_shuffled qconv_shuffle_items(struct qconv_arena *arena, const struct qconv_question *question)
{
  size_t i = 0;
  struct qconv_text *texts = QCONV_NEW_ARRAY(arena, struct qconv_text, question->ordering.items.count + 1);
  for (const struct qconv_text_item *item = question->ordering.items.first; item; item = item->next)
    texts[i++] = item->text;
  return qconv_shuffle(arena, texts, i, false);
}

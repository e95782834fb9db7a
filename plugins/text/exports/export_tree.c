/* ChatGPT keeps a conversation as a tree: each edited prompt and each reply made
   anew is a branch. What its window showed is the way from current_node up to the
   root by "parent"; "children" may be empty everywhere and is not looked at. */
#include "export.h"

struct node {
  qconv_str parent, message; /* JSON values; absent: none */
  uint64_t time;             /* in microseconds; 0: not told */
  bool inner, visited;       /* inner: it is the parent of another */
};

/* "1686792382.104189" in microseconds. */
static uint64_t micros_of(qconv_str number)
{
  uint64_t value = 0;
  size_t at = 0, places = 0;
  for (; at < number.len && qconv_is_digit(number.data[at]) && at < 12; at++)
    value = value * 10 + (uint64_t)(number.data[at] - '0');
  bool point = at < number.len && number.data[at] == '.';
  for (; places < 6; places++) {
    bool digit = point && at + 1 < number.len && qconv_is_digit(number.data[at + 1]);
    value = value * 10 + (digit ? (uint64_t)(number.data[++at] - '0') : 0);
  }
  return value;
}

struct tree {
  struct qconv_arena *arena;
  struct qconv_map by_id;
  struct node **nodes;
  size_t count, capacity;
};

static void add_node(struct tree *tree, qconv_str id, qconv_str value)
{
  enum { PARENT, MESSAGE, MEMBERS };
  static const char *const names[MEMBERS] = {"parent", "message"};
  qconv_str members[MEMBERS], created[1];
  void **place = qconv_map_at(tree->arena, &tree->by_id, NULL, id);
  if (*place || qconv_json_type(value) != QCONV_JSON_OBJECT)
    return;
  export_members(value, names, members, MEMBERS);
  struct node *node = QCONV_NEW(tree->arena, struct node);
  *place = node;
  node->parent = members[PARENT];
  if (members[MESSAGE].data && qconv_json_type(members[MESSAGE]) == QCONV_JSON_OBJECT) {
    node->message = members[MESSAGE];
    export_members(node->message, (const char *const[]){"create_time"}, created, 1);
    if (created[0].data && qconv_json_type(created[0]) == QCONV_JSON_NUMBER)
      node->time = micros_of(created[0]);
  }
  if (tree->count == tree->capacity) {
    size_t capacity = tree->capacity ? tree->capacity * 2 : 32, size = sizeof *tree->nodes;
    tree->nodes = qconv_realloc(tree->arena, tree->nodes, tree->capacity * size, capacity * size);
    tree->capacity = capacity;
  }
  tree->nodes[tree->count++] = node;
}

static struct node *node_of(const struct tree *tree, qconv_str id)
{
  if (!id.data || qconv_json_type(id) != QCONV_JSON_STRING)
    return NULL;
  return qconv_map_get(&tree->by_id, NULL, qconv_json_string(tree->arena, id));
}

/* Among equals the last in the file. */
static struct node *newest_leaf(const struct tree *tree)
{
  struct node *newest = NULL;
  for (size_t i = 0; i < tree->count; i++) {
    struct node *node = tree->nodes[i], *parent = node_of(tree, node->parent);
    if (parent && parent != node)
      parent->inner = true;
  }
  for (size_t i = 0; i < tree->count; i++) {
    struct node *node = tree->nodes[i];
    if (node->message.data && !node->inner && (!newest || node->time >= newest->time))
      newest = node;
  }
  for (size_t i = tree->count; !newest && i-- > 0;) /* a ring has no leaf */
    if (tree->nodes[i]->message.data)
      newest = tree->nodes[i];
  return newest;
}

size_t export_branch(struct qconv_arena *arena, qconv_str mapping, qconv_str current, qconv_str **messages)
{
  struct tree tree = {.arena = arena};
  struct qconv_json_walk walk = qconv_json_walk(mapping);
  while (walk.object && qconv_json_next(&walk))
    add_node(&tree, qconv_json_string(arena, walk.name), walk.value);
  struct node *node = node_of(&tree, current);
  if (!node)
    node = newest_leaf(&tree);
  *messages = QCONV_NEW_ARRAY(arena, qconv_str, tree.count + 1);
  size_t count = 0;
  for (; node && !node->visited; node = node_of(&tree, node->parent)) {
    node->visited = true;
    if (node->message.data)
      (*messages)[count++] = node->message;
  }
  for (size_t i = 0; i < count / 2; i++) {
    qconv_str swapped = (*messages)[i];
    (*messages)[i] = (*messages)[count - 1 - i];
    (*messages)[count - 1 - i] = swapped;
  }
  return count;
}

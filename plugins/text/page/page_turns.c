/* Whose words are whose on a saved page.

   Each generation of a chat's page marks its messages in another way; the first of
   the ways below that finds some is taken. They hold what an element is called by
   its program, not how it looks, except for the oldest. */
#include "page.h"

enum way { WAY_ROLE, WAY_TURN, WAY_CLAUDE, WAY_GEMINI, WAY_CLASSES, WAYS };

struct candidate {
  struct page_message message;
  enum way way;
  bool known; /* who speaks is */
};

struct open_element {
  qconv_str name;
  size_t candidate; /* SIZE_MAX: none */
};

struct finding {
  struct qconv_arena *arena;
  struct candidate *candidates;
  size_t count, capacity;
  struct open_element *open;
  size_t depth, open_capacity;
};

/* Whether an element holds a message, and how it is known. */
static bool is_candidate(const struct page_tag *tag, struct candidate *candidate)
{
  qconv_str role = page_attribute(tag, "data-message-author-role"), test = page_attribute(tag, "data-testid");
  qconv_str turn = page_attribute(tag, "data-turn");
  *candidate = (struct candidate){.known = true};
  if (role.data) {
    candidate->way = WAY_ROLE;
    candidate->message.user = candidate->message.plain = qconv_str_equal(role, QCONV_STR("user"));
    return candidate->message.user || qconv_str_equal(role, QCONV_STR("assistant"));
  }
  if (qconv_str_starts(test, QCONV_STR("conversation-turn"))) {
    candidate->way = WAY_TURN;
    candidate->known = turn.data != NULL;
    candidate->message.user = candidate->message.plain = qconv_str_equal(turn, QCONV_STR("user"));
    return true;
  }
  bool claude_user = qconv_str_equal(test, QCONV_STR("user-message"));
  if (claude_user || page_has_class(tag, "font-claude-message") || page_has_class(tag, "font-claude-response")) {
    candidate->way = WAY_CLAUDE;
    candidate->message.user = claude_user;
    return true;
  }
  if (page_is_one_of(tag, "user-query-content user-query message-content")) {
    candidate->way = WAY_GEMINI;
    candidate->message.user = !page_is(tag, "message-content");
    return true;
  }
  candidate->way = WAY_CLASSES;
  bool reply = page_has_class(tag, "markdown"), words = page_has_class(tag, "whitespace-pre-wrap");
  candidate->message.user = candidate->message.plain = !reply;
  return (reply || words) && !page_is_one_of(tag, "code span pre p");
}

static void add_candidate(struct finding *finding, const struct candidate *candidate)
{
  if (finding->count == finding->capacity) {
    size_t capacity = finding->capacity ? finding->capacity * 2 : 32, size = sizeof *candidate;
    finding->candidates = qconv_realloc(finding->arena, finding->candidates, finding->capacity * size, capacity * size);
    finding->capacity = capacity;
  }
  finding->candidates[finding->count++] = *candidate;
}

static void push(struct finding *finding, qconv_str name, size_t candidate)
{
  if (finding->depth == finding->open_capacity) {
    size_t capacity = finding->open_capacity ? finding->open_capacity * 2 : 64, size = sizeof *finding->open;
    finding->open = qconv_realloc(finding->arena, finding->open, finding->open_capacity * size, capacity * size);
    finding->open_capacity = capacity;
  }
  finding->open[finding->depth++] = (struct open_element){name, candidate};
}

/* Closes the element of that name, and what was left open in it. */
static void pop(struct finding *finding, const struct page_tag *tag)
{
  enum { LOOK = 32 };
  for (size_t i = 0; i < LOOK && i < finding->depth; i++) {
    size_t at = finding->depth - 1 - i;
    if (!qconv_str_equal_nocase(finding->open[at].name, tag->name))
      continue;
    for (; finding->depth > at; finding->depth--)
      if (finding->open[finding->depth - 1].candidate != SIZE_MAX)
        finding->candidates[finding->open[finding->depth - 1].candidate].message.to = tag->from;
    return;
  }
}

static void find_candidates(struct finding *finding, qconv_str page)
{
  struct page_tag tag = {.text = page};
  struct candidate candidate;
  while (page_next_tag(&tag)) {
    if (tag.closing) {
      pop(finding, &tag);
      continue;
    }
    size_t index = SIZE_MAX;
    if (!tag.empty && is_candidate(&tag, &candidate)) {
      candidate.message.from = tag.to;
      candidate.message.to = page.len;
      index = finding->count;
      add_candidate(finding, &candidate);
    }
    if (!tag.empty && !page_is_one_of(&tag, "p li"))
      push(finding, tag.name, index);
  }
}

/* Of elements in each other the outer one counts; but words around a reply are
   only its frame. */
static size_t select_way(const struct finding *finding, enum way way, struct page_message *messages, bool *known)
{
  size_t count = 0;
  for (size_t i = 0; i < finding->count; i++) {
    const struct candidate *candidate = &finding->candidates[i];
    if (candidate->way != way)
      continue;
    struct page_message *last = count ? &messages[count - 1] : NULL;
    bool inside = last && candidate->message.from < last->to;
    if (inside && !(way == WAY_CLASSES && last->user && !candidate->message.user))
      continue;
    known[count - inside] = candidate->known;
    messages[count - inside] = candidate->message;
    count += !inside;
  }
  return count;
}

/* A turn that does not say whose it is: a reply is rendered, a prompt is not. */
static bool holds_reply(const struct finding *finding, const struct page_message *turn)
{
  size_t low = 0, high = finding->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (finding->candidates[middle].message.from < turn->from)
      low = middle + 1;
    else
      high = middle;
  }
  for (; low < finding->count && finding->candidates[low].message.from < turn->to; low++)
    if (finding->candidates[low].way == WAY_CLASSES && !finding->candidates[low].message.user)
      return true;
  return false;
}

size_t page_messages(struct qconv_arena *arena, qconv_str page, struct page_message **messages)
{
  struct finding *finding = QCONV_NEW(arena, struct finding);
  finding->arena = arena;
  find_candidates(finding, page);
  *messages = QCONV_NEW_ARRAY(arena, struct page_message, finding->count + 1);
  bool *known = QCONV_NEW_ARRAY(arena, bool, finding->count + 1);
  for (enum way way = WAY_ROLE; way < WAYS; way++) {
    size_t count = select_way(finding, way, *messages, known), replies = 0;
    for (size_t i = 0; i < count; i++) {
      if (!known[i])
        (*messages)[i].user = (*messages)[i].plain = !holds_reply(finding, &(*messages)[i]);
      replies += !(*messages)[i].user;
    }
    if (replies)
      return count;
  }
  return 0;
}

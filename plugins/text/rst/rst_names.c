/* The names of a document in reStructuredText: link targets and substitutions. */
#include "rst.h"

/* In lower case, with single blanks. */
static qconv_str normal(struct qconv_arena *arena, qconv_str name)
{
  name = qconv_str_trim(name);
  if (name.len > 1 && name.data[0] == '`' && name.data[name.len - 1] == '`')
    name = qconv_str_slice(name, 1, name.len - 1);
  char *made = qconv_alloc_bytes(arena, name.len + 1);
  size_t length = 0;
  for (size_t i = 0; i < name.len; i++) {
    bool blank = qconv_is_space(name.data[i]);
    if (blank && length && made[length - 1] == ' ')
      continue;
    if (name.data[i] != '\\')
      made[length++] = blank ? ' ' : qconv_lower(name.data[i]);
  }
  return (qconv_str){made, length};
}

const struct rst_name *rst_find(struct rst_names *names, const struct qconv_map *map, qconv_str name)
{
  const struct rst_name *found = qconv_map_get(map, NULL, normal(names->arena, name));
  if (!found)
    return NULL;
  if (found->value.len > names->room) {
    names->expanded = true;
    return NULL;
  }
  names->room -= found->value.len;
  return found;
}

/* A URL may go on on the next lines, its blanks mean nothing. */
static qconv_str joined(struct qconv_arena *arena, qconv_str url)
{
  struct qconv_buffer buffer = {.arena = arena};
  for (size_t i = 0; i < url.len; i++)
    if (!qconv_is_space(url.data[i]) && !strchr("<>", url.data[i]))
      qconv_append_char(&buffer, url.data[i]);
  return qconv_buffer_str(&buffer);
}

static void set(struct rst_names *names, struct qconv_map *map, qconv_str name, struct rst_name value)
{
  void **place = qconv_map_at(names->arena, map, NULL, normal(names->arena, name));
  if (*place)
    return;
  struct rst_name *kept = QCONV_NEW(names->arena, struct rst_name);
  *kept = value;
  *place = kept;
}

static void define_target(struct rst_names *names, qconv_str text)
{
  size_t colon = 0;
  bool quoted = false;
  for (; colon < text.len && text.data[colon] != '\n' && (text.data[colon] != ':' || quoted); colon++) {
    if (text.data[colon] == '\\')
      colon++;
    else if (text.data[colon] == '`')
      quoted = !quoted;
  }
  qconv_str url = qconv_str_trim(qconv_str_from(text, colon + 1));
  if (colon < text.len && url.len)
    set(names, &names->targets, qconv_str_slice(text, 0, colon), (struct rst_name){joined(names->arena, url), false});
}

static void define_anonymous(struct rst_names *names, qconv_str url)
{
  if (names->anonymous_count == names->anonymous_capacity) {
    size_t capacity = names->anonymous_capacity ? names->anonymous_capacity * 2 : 8, size = sizeof *names->anonymous;
    names->anonymous = qconv_realloc(names->arena, names->anonymous, names->anonymous_capacity * size, capacity * size);
    names->anonymous_capacity = capacity;
  }
  names->anonymous[names->anonymous_count++] = (struct rst_name){joined(names->arena, url), false};
}

static void define_substitution(struct rst_names *names, qconv_str text)
{
  size_t bar = qconv_str_find_char(text, '|');
  if (bar == QCONV_NOT_FOUND)
    return;
  qconv_str rest = qconv_str_trim(qconv_str_from(text, bar + 1)), line = rest;
  qconv_str_line(&rest, &line);
  bool picture = qconv_str_starts(line, QCONV_STR("image::"));
  if (picture || qconv_str_starts(line, QCONV_STR("replace::")) || qconv_str_starts(line, QCONV_STR("unicode::")))
    set(names, &names->substitutions, qconv_str_slice(text, 0, bar),
        (struct rst_name){qconv_str_trim(qconv_str_from(line, qconv_str_find_char(line, ':') + 2)), picture});
}

void rst_define(struct rst_names *names, qconv_str text)
{
  if (qconv_str_starts(text, QCONV_STR("__:")))
    define_anonymous(names, qconv_str_from(text, 3));
  else if (qconv_str_starts(text, QCONV_STR("_")))
    define_target(names, qconv_str_from(text, 1));
  else if (qconv_str_starts(text, QCONV_STR("|")))
    define_substitution(names, qconv_str_from(text, 1));
}

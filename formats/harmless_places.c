/* The places in Markdown that may do harm, by a look at its bytes alone: tags,
   destinations of links, pictures from the network and definitions. Where a place
   stands (in code, in text, in a block of HTML) is for others to find out. */
#include "harmless.h"
#include <stdlib.h>

enum { OPEN = 1024 }; /* brackets in each other; further ones are not matched */

struct reference {
  size_t bang;
  qconv_str label;
};
struct finder {
  struct qconv_arena *arena;
  qconv_str in;
  struct probes *probes;
  size_t open[OPEN], depth;
  size_t destination; /* where the < of a <destination> stands */
  struct reference *references;
  size_t reference_count, reference_capacity;
  size_t pre_end;               /* where the next </pre> is, from some < on; the end when there is none */
  struct qconv_map definitions; /* where the first definition of each label leads: enum url_kind */
};

static void add(struct finder *finder, struct probe probe)
{
  struct probes *probes = finder->probes;
  if (probes->count == probes->capacity) {
    size_t capacity = probes->capacity ? probes->capacity * 2 : 64, size = sizeof probe;
    probes->items = qconv_realloc(finder->arena, probes->items, probes->capacity * size, capacity * size);
    probes->capacity = capacity;
  }
  probes->items[probes->count++] = probe;
}

/* A <pre> that nothing closes would take in all that comes behind it. */
static bool stays_open(struct finder *finder, size_t at)
{
  qconv_str in = finder->in;
  if (!qconv_str_starts_nocase(qconv_str_from(in, at), QCONV_STR("<pre")))
    return false;
  while (finder->pre_end < at || (finder->pre_end < in.len &&
                                  !qconv_str_starts_nocase(qconv_str_from(in, finder->pre_end), QCONV_STR("</pre>")))) {
    size_t from = finder->pre_end < at ? at : finder->pre_end + 1,
           found = qconv_str_find(qconv_str_from(in, from), QCONV_STR("</"));
    finder->pre_end = found == QCONV_NOT_FOUND ? in.len : from + found;
  }
  return finder->pre_end == in.len;
}

/* The < at at; where to go on. */
static size_t find_tag(struct finder *finder, size_t at)
{
  if (at == finder->destination)
    return at + 1;
  struct tag tag;
  enum tag_verdict verdict = qconv_tag_judge(finder->arena, finder->in, at, &tag);
  struct probe probe = {.from = at, .to = at + 1};
  if ((verdict == TAG_KEPT || verdict == TAG_CLEANED) && stays_open(finder, at))
    verdict = TAG_TEXT;
  switch (verdict) {
  case TAG_NONE:
    return at + 1;
  case TAG_KEPT:
    if (qconv_is_escaped(finder->in, at)) { /* words, should a bare URL not take the backslash */
      probe.escapable = true;
      probe.as_words = QCONV_STR("&lt;");
      add(finder, probe);
    }
    return tag.end;
  case TAG_CLEANED:
  case TAG_PICTURE:
    probe = (struct probe){at,
                           tag.end,
                           .shapes = true,
                           .escapable = true,
                           .acts = true,
                           .in_text = tag.replacement,
                           .in_html = tag.in_html,
                           .in_math = tag.replacement};
    probe.loss = verdict == TAG_PICTURE ? HARM_PICTURE : 0;
    probe.as_words = qconv_format(finder->arena, "&lt;%.*s", QCONV_ARG(qconv_str_slice(finder->in, at + 1, tag.end)));
    add(finder, probe);
    return tag.end;
  case TAG_CALM:
  case TAG_TEXT:
    probe.calm = verdict == TAG_CALM;
    probe.escapable = true;
    probe.margin = qconv_starts_line(finder->in, at);
    probe.acts = verdict == TAG_TEXT && tag.acts;
    probe.in_text = probe.acts ? QCONV_STR("&lt;") : QCONV_STR("\\<");
    probe.in_html = probe.as_words = QCONV_STR("&lt;");
    probe.in_math = verdict == TAG_CALM ? QCONV_NOWHERE : QCONV_STR("< ");
    probe.loss = verdict == TAG_TEXT && tag.known ? HARM_TAG : 0;
    add(finder, probe);
  }
  return at + 1;
}

static bool is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

/* The destination of a link behind ( or of a definition behind :, without its brackets. */
static qconv_str destination_at(struct finder *finder, size_t at, bool closes)
{
  qconv_str in = finder->in;
  while (at < in.len && (is_blank(in.data[at]) || (unsigned char)in.data[at] < ' ' || (!closes && in.data[at] == '>')))
    at++;
  bool angle = at < in.len && in.data[at] == '<';
  size_t start = at += (size_t)angle, depth = 0;
  for (; at < in.len && in.data[at] != '\n'; at++) {
    char c = in.data[at];
    if (angle ? c == '>' : is_blank(c) || (closes && c == ')' && depth == 0))
      break;
    depth += c == '(';
    depth -= c == ')' && depth;
    at += c == '\\' && at + 1 < in.len && in.data[at + 1] != '\n';
  }
  if (angle)
    finder->destination = start - 1;
  return qconv_str_slice(in, start, at);
}

static qconv_str label_key(struct qconv_arena *arena, qconv_str label)
{
  struct qconv_buffer key = {.arena = arena};
  label = qconv_str_trim(label);
  for (size_t i = 0; i < label.len; i++)
    if (!qconv_is_space(label.data[i]))
      qconv_append_char(&key, qconv_lower(label.data[i]));
    else if (!qconv_is_space(label.data[i - 1]))
      qconv_append_char(&key, ' ');
  return qconv_buffer_str(&key);
}

/* The ! of a picture from the network goes: a link is left. Without words it shows the URL. */
static void add_bang(struct finder *finder, size_t bang, qconv_str url)
{
  qconv_str in = finder->in;
  bool another = bang > 0 && in.data[bang - 1] == '!', bare = bang + 2 < in.len && in.data[bang + 2] == ']';
  struct probe probe = {.from = bang, .to = bang + 1 + (size_t)bare, .shapes = true, .escapable = true};
  probe.in_text = another ? QCONV_STR("&#33;") : QCONV_STR("");
  if (bare)
    probe.in_text = qconv_format(finder->arena, "%.*s[%.*s", QCONV_ARG(probe.in_text), QCONV_ARG(url));
  probe.in_html = bare ? QCONV_STR("&#33;[") : QCONV_STR("&#33;");
  probe.loss = HARM_PICTURE;
  add(finder, probe);
}

static bool is_picture_at(struct finder *finder, size_t open)
{
  return open > 0 && finder->in.data[open - 1] == '!';
}

static void find_link(struct finder *finder, size_t open, size_t paren)
{
  qconv_str url = destination_at(finder, paren + 1, true);
  enum url_kind kind = qconv_url_kind(url, true);
  bool picture = open != QCONV_NOT_FOUND && is_picture_at(finder, open);
  if (open == QCONV_NOT_FOUND) {
    finder->destination = QCONV_NOT_FOUND;
  } else if (kind == URL_ODD || kind == URL_SCRIPT || (kind == URL_PICTURE && !picture) ||
             (kind == URL_MAIL && picture)) {
    finder->destination = QCONV_NOT_FOUND;
    add(finder, (struct probe){paren, paren + 1, .in_text = QCONV_STR("&#40;"), .in_html = QCONV_STR("&#40;"),
                               .loss = HARM_LINK});
  } else if (kind == URL_WEB && picture) {
    add_bang(finder, open - 1, url);
  }
}

static bool starts_line(qconv_str text, size_t at)
{
  while (at > 0 && text.data[at - 1] != '\n')
    if (!strchr(" \t>*+-.)0123456789", text.data[--at]))
      return false;
  return true;
}

/* [label]: destination */
static bool find_definition(struct finder *finder, size_t open, size_t close)
{
  qconv_str in = finder->in, label = qconv_str_slice(in, open + 1, close);
  if (!starts_line(in, open) || qconv_str_blank(label))
    return false;
  qconv_str url = destination_at(finder, close + 2, false);
  size_t behind = (size_t)(url.data - in.data) + url.len;
  behind += behind < in.len && in.data[behind] == '>';
  qconv_str rest = qconv_str_slice(in, behind, behind + 200), line;
  qconv_str_split(&rest, '\n', &line);
  line = qconv_str_trim(line);
  enum url_kind kind = qconv_url_kind(url, true);
  bool alone = line.len == 0 || strchr("\"'(", line.data[0]), note = label.data[0] == '^';
  if (alone && (kind == URL_SCRIPT || (kind == URL_ODD && !note))) {
    finder->destination = QCONV_NOT_FOUND;
    add(finder, (struct probe){close + 1, close + 2, .in_text = QCONV_STR("&#58;"), .in_html = QCONV_STR("&#58;"),
                               .loss = HARM_LINK});
  } else {
    void **place = qconv_map_at(finder->arena, &finder->definitions, NULL, label_key(finder->arena, label));
    if (!*place)
      *(enum url_kind *)(*place = QCONV_NEW(finder->arena, enum url_kind)) = kind;
  }
  return true;
}

static void add_reference(struct finder *finder, size_t bang, qconv_str label)
{
  if (finder->reference_count == finder->reference_capacity) {
    size_t capacity = finder->reference_capacity ? finder->reference_capacity * 2 : 16,
           size = sizeof *finder->references;
    finder->references =
        qconv_realloc(finder->arena, finder->references, finder->reference_capacity * size, capacity * size);
    finder->reference_capacity = capacity;
  }
  finder->references[finder->reference_count++] = (struct reference){bang, label};
}

/* The ] at at: what it ends. */
static void close_bracket(struct finder *finder, size_t at)
{
  qconv_str in = finder->in;
  size_t open = finder->depth ? finder->open[--finder->depth] : QCONV_NOT_FOUND;
  char next = at + 1 < in.len ? in.data[at + 1] : ' ';
  if (next == '(')
    find_link(finder, open, at + 1);
  if (open == QCONV_NOT_FOUND || next == '(' || (next == ':' && find_definition(finder, open, at)) ||
      !is_picture_at(finder, open))
    return;
  qconv_str label = qconv_str_slice(in, open + 1, at);
  size_t end = next == '[' ? qconv_str_find_char(qconv_str_slice(in, at + 2, at + 1002), ']') : QCONV_NOT_FOUND;
  if (end != QCONV_NOT_FOUND && end > 0)
    label = qconv_str_slice(in, at + 2, at + 2 + end);
  if (label.len < 1000)
    add_reference(finder, open - 1, label);
}

/* Pictures whose destination is in a definition. */
static void resolve(struct finder *finder)
{
  for (size_t i = 0; i < finder->reference_count; i++) {
    const struct reference *one = &finder->references[i];
    const enum url_kind *kind = qconv_map_get(&finder->definitions, NULL, label_key(finder->arena, one->label));
    if (kind && *kind == URL_WEB)
      add_bang(finder, one->bang, QCONV_STR("picture"));
  }
}

static int by_place(const void *a, const void *b)
{
  const struct probe *first = a, *second = b;
  return first->from < second->from ? -1 : first->from > second->from;
}

static bool blank_line_ahead(qconv_str text, size_t newline)
{
  size_t at = newline + 1;
  while (at < text.len && strchr(" \t>", text.data[at]))
    at++;
  return at >= text.len || text.data[at] == '\n';
}

void qconv_probes_find(struct qconv_arena *arena, qconv_str markdown, struct probes *probes)
{
  struct finder *finder = QCONV_NEW(arena, struct finder);
  *finder = (struct finder){.arena = arena, .in = markdown, .probes = probes, .destination = QCONV_NOT_FOUND};
  for (size_t at = 0; at < markdown.len;) {
    char c = markdown.data[at];
    size_t next = at + 1;
    if (c == '<')
      next = find_tag(finder, at);
    else if (c == '\\' && next < markdown.len && strchr("[]\\", markdown.data[next]))
      next++;
    else if (c == '[' && finder->depth < OPEN)
      finder->open[finder->depth++] = at;
    else if (c == ']')
      close_bracket(finder, at);
    else if (c == '\n' && blank_line_ahead(markdown, at))
      finder->depth = 0;
    at = next;
  }
  resolve(finder);
  if (probes->count)
    qsort(probes->items, probes->count, sizeof *probes->items, by_place);
}

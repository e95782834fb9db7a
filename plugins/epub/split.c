/* Cuts XHTML that is too large for a file into parts, each well formed by itself: the
   elements open at a cut are closed before it and opened again behind it.

   A cut is where the fewest elements are open: between paragraphs rather than in one,
   between rows rather than in a cell, between words rather than in one. A formula stays
   whole. What is cut is what qconv_markup writes, tidied: lower case, double quotes. */
#include "epub.h"

enum { DEEPEST = 256, RUN = 512, CLOSED = 16 };

struct open_element {
  qconv_str tag, name;
  size_t items; /* of a list: how many began */
};

struct cut { /* where the text could be cut */
  size_t at, depth;
  bool inside_text;
  struct open_element open[DEEPEST];
};

struct splitter {
  struct qconv_arena *arena;
  qconv_str html;
  size_t at, start; /* of the text in hand; of the part in hand */
  struct open_element open[DEEPEST];
  size_t depth;
  size_t frame;        /* bytes of the start tags that open the part, and the end tags */
  struct cut *best;    /* at: 0 while there is none */
  struct cut reopened; /* what is open at the start of the part */
  struct epub_parts parts;
  size_t capacity;
};

static bool named(const struct open_element *element, const char *name)
{
  return qconv_str_equal(element->name, qconv_str_of(name));
}

static bool is_empty_element(qconv_str tag)
{
  return tag.len > 2 && tag.data[tag.len - 2] == '/';
}

static qconv_str name_in(qconv_str tag)
{
  size_t end = 1;
  while (end < tag.len && tag.data[end] != ' ' && tag.data[end] != '>' && tag.data[end] != '/')
    end++;
  return qconv_str_slice(tag, 1, end);
}

/* Ids, and roles that come with one, belong to the first part. */
static bool stays_once(qconv_str attribute)
{
  static const char *const names[] = {"id=", "epub:type=", "role=", "aria-", "start="};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_starts(attribute, qconv_str_of(names[i])))
      return true;
  return false;
}

/* The attributes behind the name, each with the blank before it. */
static void put_attributes(struct qconv_buffer *html, qconv_str tag, size_t at)
{
  while (at < tag.len && tag.data[at] == ' ') {
    qconv_str rest = qconv_str_from(tag, at + 1);
    size_t value = qconv_str_find_char(rest, '"');
    if (value == QCONV_NOT_FOUND)
      return;
    size_t end = qconv_str_find_char(qconv_str_from(rest, value + 1), '"');
    if (end == QCONV_NOT_FOUND)
      return;
    size_t len = 1 + value + 1 + end + 1;
    if (!stays_once(rest))
      qconv_append(html, qconv_str_slice(tag, at, at + len));
    at += len;
  }
}

static void open_again(struct qconv_buffer *html, const struct cut *cut)
{
  for (size_t i = 0; i < cut->depth; i++) {
    const struct open_element *element = &cut->open[i];
    bool goes_on = i + 1 < cut->depth;
    qconv_append_format(html, "<%.*s", QCONV_ARG(element->name));
    put_attributes(html, element->tag, 1 + element->name.len);
    if (named(element, "ol")) /* an item that goes on has its number again */
      qconv_append_format(html, " start=\"%zu\"", element->items + (goes_on ? 0 : 1));
    qconv_append_char(html, '>');
    if (named(element, "details"))
      qconv_append_literal(html, "<summary>\xe2\x80\xa6</summary>");
  }
}

static void close_all(struct qconv_buffer *html, const struct cut *cut)
{
  for (size_t i = cut->depth; i > 0; i--)
    qconv_append_format(html, "</%.*s>", QCONV_ARG(cut->open[i - 1].name));
}

static void add_part(struct splitter *splitter, const struct cut *cut)
{
  struct qconv_buffer html = {.arena = splitter->arena};
  open_again(&html, &splitter->reopened);
  qconv_append(&html, qconv_str_slice(splitter->html, splitter->start, cut->at));
  close_all(&html, cut);
  if (splitter->parts.count == splitter->capacity) {
    size_t more = splitter->capacity ? 2 * splitter->capacity : 8;
    splitter->parts.items =
        qconv_realloc(splitter->arena, splitter->parts.items, splitter->capacity * sizeof *splitter->parts.items,
                      more * sizeof *splitter->parts.items);
    splitter->capacity = more;
  }
  splitter->parts.items[splitter->parts.count++] = qconv_buffer_str(&html);
}

static size_t frame_of(const struct cut *cut)
{
  size_t size = 0;
  for (size_t i = 0; i < cut->depth; i++)
    size += cut->open[i].tag.len + cut->open[i].name.len + 64;
  return size;
}

/* In the second half of a part what is further outside is better, then what is later. */
static void consider(struct splitter *splitter, size_t limit, bool inside_text)
{
  struct cut *best = splitter->best;
  bool late = best->at > splitter->start + limit / 2;
  bool outside =
      splitter->depth < best->depth || (splitter->depth == best->depth && (!inside_text || best->inside_text));
  if (splitter->depth > DEEPEST || (late && !outside))
    return;
  best->at = splitter->at;
  best->depth = splitter->depth;
  best->inside_text = inside_text;
  memcpy(best->open, splitter->open, splitter->depth * sizeof *splitter->open);
}

static void cut_at_best(struct splitter *splitter)
{
  struct cut *best = splitter->best;
  add_part(splitter, best);
  splitter->reopened = *best;
  splitter->start = best->at;
  splitter->frame = frame_of(best);
  splitter->at = best->at;
  splitter->depth = best->depth;
  memcpy(splitter->open, best->open, best->depth * sizeof *best->open);
  best->at = 0;
}

/* A run of words: it ends behind a blank, else between two characters. */
static size_t run_length(qconv_str rest)
{
  size_t tag = qconv_str_find_char(qconv_str_slice(rest, 0, RUN), '<');
  if (tag != QCONV_NOT_FOUND)
    return tag;
  if (rest.len <= RUN)
    return rest.len;
  size_t end = RUN;
  while (end > RUN / 2 && rest.data[end - 1] != '\n')
    end--;
  if (end > RUN / 2)
    return end;
  for (end = RUN; end > RUN / 2 && !qconv_is_space(rest.data[end - 1]);)
    end--;
  if (end > RUN / 2)
    return end;
  for (end = RUN; end > 1 && ((unsigned char)rest.data[end] & 0xc0) == 0x80;)
    end--;
  for (size_t i = end; i > 0 && end - i < 12; i--)
    if (rest.data[i - 1] == '&')
      return i > 1 && qconv_str_find_char(qconv_str_slice(rest, i, end), ';') == QCONV_NOT_FOUND ? i - 1 : end;
  return end;
}

static size_t token_length(qconv_str rest)
{
  static const qconv_str math = {"<math ", 6}, end = {"</math>", 7};
  if (rest.data[0] != '<')
    return run_length(rest);
  size_t formula = qconv_str_starts(rest, math) ? qconv_str_find(rest, end) : QCONV_NOT_FOUND;
  if (formula != QCONV_NOT_FOUND)
    return formula + end.len;
  size_t close = qconv_str_find_char(rest, '>');
  return close == QCONV_NOT_FOUND ? rest.len : close + 1;
}

static void see_tag(struct splitter *splitter, qconv_str tag)
{
  if (tag.data[1] == '/') {
    splitter->depth -= splitter->depth > 0;
  } else if (!is_empty_element(tag) && !qconv_str_starts(tag, QCONV_STR("<math "))) {
    if (splitter->depth && splitter->depth <= DEEPEST && qconv_str_starts(tag, QCONV_STR("<li")))
      splitter->open[splitter->depth - 1].items++;
    if (splitter->depth < DEEPEST)
      splitter->open[splitter->depth] = (struct open_element){tag, name_in(tag), 0};
    splitter->depth++;
  }
}

struct epub_parts epub_split(struct qconv_arena *arena, qconv_str html, size_t limit)
{
  struct splitter *splitter = QCONV_NEW(arena, struct splitter);
  splitter->arena = arena;
  splitter->html = html;
  splitter->best = QCONV_NEW(arena, struct cut);
  while (splitter->at < html.len) {
    qconv_str rest = qconv_str_from(html, splitter->at);
    size_t len = token_length(rest), closing = splitter->depth * CLOSED;
    if (splitter->at + len - splitter->start + splitter->frame + closing > limit && splitter->best->at) {
      cut_at_best(splitter);
      continue;
    }
    if (rest.data[0] == '<')
      see_tag(splitter, qconv_str_slice(rest, 0, len));
    splitter->at += len;
    if (!qconv_str_starts(rest, QCONV_STR("<details"))) /* its summary comes first */
      consider(splitter, limit, rest.data[0] != '<');
  }
  add_part(splitter, &(struct cut){.at = html.len});
  return splitter->parts;
}

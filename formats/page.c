/* The elements of a page, found by their tags. */
#include <qconv/page.h>

enum { REACH = 64 }; /* how far out an end tag is looked for: deeper pages end elements by their parents */

struct reader {
  struct qconv_arena *arena;
  struct qconv_page page;
  size_t capacity;
  size_t *open; /* numbers of the open elements */
  size_t depth, open_capacity;
};

static bool is_name(qconv_str text, const char *name)
{
  return qconv_str_equal_nocase(text, qconv_str_of(name));
}

static bool is_one_of(qconv_str name, const char *const *names)
{
  for (; *names; names++)
    if (is_name(name, *names))
      return true;
  return false;
}

static size_t add(struct reader *reader)
{
  struct qconv_page *page = &reader->page;
  if (page->count == reader->capacity) {
    size_t more = reader->capacity ? 2 * reader->capacity : 64;
    page->elements = qconv_realloc(reader->arena, page->elements, reader->capacity * sizeof *page->elements,
                                   more * sizeof *page->elements);
    reader->capacity = more;
  }
  page->elements[page->count] = (struct qconv_page_element){.after = page->count + 1};
  return page->count++;
}

static void push(struct reader *reader, size_t number)
{
  if (reader->depth == reader->open_capacity) {
    size_t more = reader->open_capacity ? 2 * reader->open_capacity : 64;
    reader->open = qconv_realloc(reader->arena, reader->open, reader->open_capacity * sizeof *reader->open,
                                 more * sizeof *reader->open);
    reader->open_capacity = more;
  }
  reader->open[reader->depth++] = number;
}

/* What is open down to a depth ends: its content at inner_end, the innermost but one at outer_end. */
static void close_to(struct reader *reader, size_t depth, size_t inner_end, size_t outer_end)
{
  while (reader->depth > depth) {
    struct qconv_page_element *element = &reader->page.elements[reader->open[--reader->depth]];
    size_t start = (size_t)(element->inner.data - reader->page.text.data);
    size_t tag = (size_t)(element->outer.data - reader->page.text.data);
    element->inner = qconv_str_slice(reader->page.text, start, inner_end);
    element->outer = qconv_str_slice(reader->page.text, tag, reader->depth == depth ? outer_end : inner_end);
    element->after = reader->page.count;
  }
}

static void close_tag(struct reader *reader, qconv_str name, size_t at, size_t end)
{
  size_t least = reader->depth > REACH ? reader->depth - REACH : 1;
  for (size_t i = reader->depth; i-- > least;)
    if (qconv_str_equal_nocase(reader->page.elements[reader->open[i]].name, name)) {
      close_to(reader, i, at, end);
      return;
    }
}

static size_t name_end(qconv_str text, size_t at)
{
  while (at < text.len && !qconv_is_space(text.data[at]) && text.data[at] != '>' && text.data[at] != '/')
    at++;
  return at;
}

/* Where the > of a tag is; the length of the text: it has none. */
static size_t tag_end(qconv_str text, size_t at)
{
  for (char quote = 0; at < text.len; at++) {
    char c = text.data[at];
    if (quote) {
      quote = c == quote ? 0 : quote;
    } else if (c == '>') {
      return at;
    } else if ((c == '"' || c == '\'') && text.data[at - 1] == '=') {
      quote = c;
    }
  }
  return at;
}

/* Behind what starts with <! or <?. */
static size_t skip(qconv_str text, size_t at)
{
  static const char *const pairs[][2] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<", ">"}};
  qconv_str rest = qconv_str_from(text, at);
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    qconv_str start = qconv_str_of(pairs[i][0]), stop = qconv_str_of(pairs[i][1]);
    if (!qconv_str_starts(rest, start))
      continue;
    size_t end = qconv_str_find(qconv_str_from(rest, start.len), stop);
    return end == QCONV_NOT_FOUND ? text.len : at + start.len + end + stop.len;
  }
  return at + 1;
}

/* The end tag of a <script> or <style> whose content starts at at. */
static size_t raw_end(qconv_str text, size_t at, qconv_str name)
{
  while (at < text.len) {
    size_t found = qconv_str_find(qconv_str_from(text, at), QCONV_STR("</"));
    if (found == QCONV_NOT_FOUND)
      return text.len;
    at += found;
    if (qconv_str_starts_nocase(qconv_str_from(text, at + 2), name))
      return at;
    at += 2;
  }
  return text.len;
}

static size_t open_tag(struct reader *reader, qconv_str name, size_t at, size_t end)
{
  static const char *const voids[] = {"area", "base", "br",    "col",    "embed", "hr",  "img", "input",
                                      "link", "meta", "param", "source", "track", "wbr", NULL};
  static const char *const raw[] = {"script", "style", NULL};
  qconv_str text = reader->page.text;
  size_t number = add(reader), behind = end + 1;
  struct qconv_page_element *element = &reader->page.elements[number];
  size_t attributes = (size_t)(name.data - text.data) + name.len;
  bool empty = text.data[end - 1] == '/' || is_one_of(name, voids);
  element->name = name;
  element->attributes = qconv_str_slice(text, attributes, end);
  element->outer = qconv_str_slice(text, at, behind);
  element->inner = qconv_str_slice(text, behind, behind);
  if (empty)
    return behind;
  push(reader, number);
  return is_one_of(name, raw) ? raw_end(text, behind, name) : behind;
}

/* The < at at; where to go on. */
static size_t read_tag(struct reader *reader, size_t at)
{
  qconv_str text = reader->page.text;
  char next = at + 1 < text.len ? text.data[at + 1] : 0;
  if (next == '!' || next == '?')
    return skip(text, at);
  bool closing = next == '/';
  size_t from = at + 1 + closing;
  if (from >= text.len || !qconv_is_alpha(text.data[from]))
    return at + 1;
  size_t to = name_end(text, from), end = tag_end(text, to);
  qconv_str name = qconv_str_slice(text, from, to);
  if (end == text.len)
    return end;
  if (!closing)
    return open_tag(reader, name, at, end);
  close_tag(reader, name, at, end + 1);
  return end + 1;
}

struct qconv_page qconv_page_read(struct qconv_arena *arena, qconv_str text)
{
  struct reader reader = {.arena = arena, .page = {.text = text.data ? text : QCONV_STR("")}};
  push(&reader, add(&reader));
  reader.page.elements[0].outer = reader.page.elements[0].inner = reader.page.text;
  for (size_t at = 0; at < text.len;) {
    const char *found = memchr(text.data + at, '<', text.len - at);
    at = found ? read_tag(&reader, (size_t)(found - text.data)) : text.len;
  }
  close_to(&reader, 0, text.len, text.len);
  return reader.page;
}

/* --- what an element says --- */

bool qconv_page_is(const struct qconv_page_element *element, const char *name)
{
  return is_name(element->name, name);
}

/* The next "name", "name=value" or "name='value'" of a tag. */
static bool next_attribute(qconv_str *rest, qconv_str *name, qconv_str *value)
{
  size_t at = 0;
  while (at < rest->len && (qconv_is_space(rest->data[at]) || rest->data[at] == '/'))
    at++;
  size_t start = at;
  while (at < rest->len && !qconv_is_space(rest->data[at]) && rest->data[at] != '=')
    at++;
  *name = qconv_str_slice(*rest, start, at);
  *value = qconv_str_slice(*rest, at, at);
  if (at < rest->len && rest->data[at] == '=') {
    char quote = at + 1 < rest->len ? rest->data[at + 1] : 0;
    bool quoted = quote == '"' || quote == '\'';
    at += 1 + quoted;
    start = at;
    while (at < rest->len && (quoted ? rest->data[at] != quote : !qconv_is_space(rest->data[at])))
      at++;
    *value = qconv_str_slice(*rest, start, at);
    at += quoted;
  }
  *rest = qconv_str_from(*rest, at);
  return name->len > 0;
}

qconv_str qconv_page_raw_attribute(const struct qconv_page_element *element, const char *name)
{
  qconv_str rest = element->attributes, found, value;
  while (next_attribute(&rest, &found, &value))
    if (is_name(found, name))
      return value;
  return (qconv_str){NULL, 0};
}

qconv_str qconv_page_attribute(struct qconv_arena *arena, const struct qconv_page_element *element, const char *name)
{
  return qconv_page_text(arena, qconv_page_raw_attribute(element, name));
}

bool qconv_page_has_class(const struct qconv_page_element *element, const char *prefix, const char *word)
{
  qconv_str words = qconv_page_raw_attribute(element, "class"), one, start = qconv_str_of(prefix);
  while (qconv_str_split(&words, ' ', &one))
    if (qconv_str_starts(one, start) && qconv_str_equal(qconv_str_from(one, start.len), qconv_str_of(word)))
      return true;
  return false;
}

size_t qconv_page_find(const struct qconv_page *page, size_t number, size_t end, const char *prefix, const char *word)
{
  while (number < end && !qconv_page_has_class(&page->elements[number], prefix, word))
    number++;
  return number;
}

size_t qconv_page_find_name(const struct qconv_page *page, size_t number, size_t end, const char *name)
{
  while (number < end && !qconv_page_is(&page->elements[number], name))
    number++;
  return number;
}

/* The character an entity stands for, without & and ;. 0: none that is known here. */
static uint32_t entity(qconv_str name)
{
  static const struct {
    const char *name;
    uint32_t character;
  } known[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", 0xa0}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (qconv_str_equal(name, qconv_str_of(known[i].name)))
      return known[i].character;
  bool hex = qconv_str_starts_nocase(name, QCONV_STR("#x"));
  uint32_t number = 0;
  if (name.len < 2 || name.data[0] != '#')
    return 0;
  for (size_t i = 1 + hex; i < name.len; i++) {
    char c = qconv_lower(name.data[i]);
    bool digit = qconv_is_digit(c);
    if (!digit && !(hex && c >= 'a' && c <= 'f'))
      return 0;
    number = number * (hex ? 16 : 10) + (uint32_t)(digit ? c - '0' : c - 'a' + 10);
  }
  return number;
}

qconv_str qconv_page_text(struct qconv_arena *arena, qconv_str html)
{
  enum { LONGEST = 9 };
  struct qconv_buffer text = {.arena = arena};
  size_t at;
  if (!html.len || qconv_str_find_char(html, '&') == QCONV_NOT_FOUND)
    return html;
  while ((at = qconv_str_find_char(html, '&')) != QCONV_NOT_FOUND) {
    qconv_str name = qconv_str_slice(html, at + 1, at + 1 + LONGEST);
    size_t end = qconv_str_find_char(name, ';');
    uint32_t character = end == QCONV_NOT_FOUND ? 0 : entity(qconv_str_slice(name, 0, end));
    qconv_append(&text, qconv_str_slice(html, 0, at));
    if (character)
      qconv_append_utf8(&text, character);
    else
      qconv_append_char(&text, '&');
    html = qconv_str_from(html, character ? at + 1 + end + 1 : at + 1);
  }
  qconv_append(&text, html);
  return qconv_buffer_str(&text);
}

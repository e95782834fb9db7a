/* The tags of a page, one after the other, without a tree: browsers save pages that
   are well formed enough for that, and every tag keeps its place in the file. */
#include "page.h"

static size_t find_from(qconv_str text, size_t at, const char *what)
{
  size_t found = qconv_str_find(qconv_str_from(text, at), qconv_str_of(what));
  return found == QCONV_NOT_FOUND ? QCONV_NOT_FOUND : at + found;
}

/* Behind the > that ends the tag, quoted ones passed over; 0: nowhere. */
static size_t tag_end(struct page_tag *tag, size_t at)
{
  qconv_str text = tag->text;
  while (at < text.len && text.data[at] != '>') {
    char c = text.data[at++];
    if ((c != '"' && c != '\'') || text.data[at - 2] != '=')
      continue;
    const char *quote = tag->no_quote_ends ? NULL : memchr(text.data + at, c, text.len - at);
    tag->no_quote_ends = tag->no_quote_ends || !quote;
    if (!quote)
      return 0;
    at = (size_t)(quote - text.data) + 1;
  }
  tag->no_tag_ends = at == text.len;
  return at < text.len ? at + 1 : 0;
}

static bool is_name(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || c == '-' || c == ':' || c == '_';
}

bool page_is(const struct page_tag *tag, const char *name)
{
  return qconv_str_equal_nocase(tag->name, qconv_str_of(name));
}

bool page_is_one_of(const struct page_tag *tag, const char *names)
{
  qconv_str rest = qconv_str_of(names), one;
  while (qconv_str_split(&rest, ' ', &one))
    if (qconv_str_equal_nocase(tag->name, one))
      return true;
  return false;
}

/* Scripts and styles hold no tags; behind their text. */
static size_t raw_end(const struct page_tag *tag)
{
  if (tag->closing || tag->empty || !page_is_one_of(tag, "script style title textarea noscript template iframe"))
    return tag->to;
  qconv_str text = tag->text;
  for (size_t at = tag->to; (at = find_from(text, at, "</")) != QCONV_NOT_FOUND; at += 2)
    if (qconv_str_starts_nocase(qconv_str_from(text, at + 2), tag->name))
      return at;
  return text.len;
}

/* Reads the tag at at; false: it is none. */
static bool read_tag(struct page_tag *tag, size_t at)
{
  qconv_str text = tag->text;
  size_t name = at + 1 + (at + 1 < text.len && text.data[at + 1] == '/'), end = name;
  if (name >= text.len || !qconv_is_alpha(text.data[name]))
    return false;
  while (end < text.len && is_name(text.data[end]))
    end++;
  size_t behind = tag_end(tag, end);
  if (!behind)
    return false;
  tag->from = at;
  tag->to = behind;
  tag->closing = text.data[at + 1] == '/';
  tag->name = qconv_str_slice(text, name, end);
  tag->attributes = qconv_str_slice(text, end, behind - 1);
  tag->empty = page_is_one_of(tag, "area base br col embed hr img input link meta param source track wbr") ||
               (!tag->closing && qconv_str_ends(tag->attributes, QCONV_STR("/")));
  return true;
}

bool page_next_tag(struct page_tag *tag)
{
  qconv_str text = tag->text;
  size_t at = tag->name.data ? raw_end(tag) : tag->to;
  while (at < text.len && !tag->no_tag_ends) {
    const char *open = memchr(text.data + at, '<', text.len - at);
    if (!open)
      break;
    at = (size_t)(open - text.data);
    if (!tag->no_comment_ends && qconv_str_starts(qconv_str_from(text, at), QCONV_STR("<!--"))) {
      size_t end = find_from(text, at + 4, "-->");
      tag->no_comment_ends = end == QCONV_NOT_FOUND;
      at = tag->no_comment_ends ? at + 1 : end + 3;
    } else if (read_tag(tag, at)) {
      return true;
    } else {
      at++;
    }
  }
  return false;
}

qconv_str page_attribute(const struct page_tag *tag, const char *name)
{
  qconv_str rest = tag->attributes;
  while (rest.len) {
    size_t start = 0, end;
    while (start < rest.len && (qconv_is_space(rest.data[start]) || rest.data[start] == '/'))
      start++;
    for (end = start; end < rest.len && !qconv_is_space(rest.data[end]) && rest.data[end] != '=';)
      end++;
    qconv_str found = qconv_str_slice(rest, start, end), value = QCONV_STR("");
    rest = qconv_str_from(rest, end);
    if (rest.len && rest.data[0] == '=') {
      char quote = rest.len > 1 && strchr("\"'", rest.data[1]) ? rest.data[1] : 0;
      rest = qconv_str_from(rest, quote ? 2 : 1);
      size_t length = 0;
      while (length < rest.len && (quote ? rest.data[length] != quote : !qconv_is_space(rest.data[length])))
        length++;
      value = qconv_str_slice(rest, 0, length);
      rest = qconv_str_from(rest, length + (quote && length < rest.len));
    } else if (end == start) {
      rest = qconv_str_from(rest, 1);
    }
    if (found.len && qconv_str_equal_nocase(found, qconv_str_of(name)))
      return value;
  }
  return QCONV_NOWHERE;
}

bool page_has_class(const struct page_tag *tag, const char *word)
{
  qconv_str rest = page_attribute(tag, "class"), one;
  while (rest.len && qconv_str_split(&rest, ' ', &one))
    if (qconv_str_equal(qconv_str_trim(one), qconv_str_of(word)))
      return true;
  return false;
}

size_t page_element_end(const struct page_tag *tag, size_t *behind)
{
  struct page_tag inner = *tag;
  size_t depth = 1;
  if (tag->empty)
    return *behind = tag->to;
  while (page_next_tag(&inner)) {
    if (inner.empty || !qconv_str_equal_nocase(inner.name, tag->name))
      continue;
    depth += inner.closing ? (size_t)-1 : 1;
    if (depth == 0) {
      *behind = inner.to;
      return inner.from;
    }
  }
  return *behind = tag->text.len;
}

/* The elements in a field that we wrote: by name and class, as they stand there,
   whatever an editor did to the rest. */
#include "read_own.h"

static size_t name_end(qconv_str html, size_t at)
{
  while (at < html.len && (qconv_is_alpha(html.data[at]) || qconv_is_digit(html.data[at])))
    at++;
  return at;
}

/* One tag: "<name ...>" or "</name>". */
struct tag {
  qconv_str name, attributes;
  bool closing;
  size_t start, end;
};

static bool next_tag(qconv_str html, size_t at, struct tag *tag)
{
  for (; at < html.len; at++) {
    if (html.data[at] != '<')
      continue;
    bool closing = at + 1 < html.len && html.data[at + 1] == '/';
    size_t from = at + 1 + closing, to = name_end(html, from), end = to;
    if (to == from)
      continue;
    for (char quote = '\0'; end < html.len && (quote || html.data[end] != '>'); end++)
      if (quote ? html.data[end] == quote : html.data[end] == '"' || html.data[end] == '\'')
        quote = quote ? '\0' : html.data[end];
    if (end == html.len)
      return false;
    *tag = (struct tag){qconv_str_slice(html, from, to), qconv_str_slice(html, to, end), closing, at, end + 1};
    return true;
  }
  return false;
}

bool anki_next_element(qconv_str *rest, const char *name, struct anki_element *element)
{
  struct tag tag;
  size_t depth = 0, start = 0, at = 0;
  for (; next_tag(*rest, at, &tag); at = tag.end) {
    if (!qconv_str_equal_nocase(tag.name, qconv_str_of(name)))
      continue;
    if (!tag.closing && depth++ == 0) {
      element->attributes = tag.attributes;
      element->before = qconv_str_slice(*rest, 0, tag.start);
      start = tag.end;
    } else if (tag.closing && depth && --depth == 0) {
      element->inner = qconv_str_slice(*rest, start, tag.start);
      *rest = qconv_str_from(*rest, tag.end);
      return true;
    }
  }
  if (!depth)
    return false;
  element->inner = qconv_str_from(*rest, start);
  *rest = qconv_str_from(*rest, rest->len);
  return true;
}

qconv_str anki_attribute(qconv_str attributes, const char *name)
{
  qconv_str wanted = qconv_str_of(name);
  for (size_t at; (at = qconv_str_find(attributes, wanted)) != QCONV_NOT_FOUND;) {
    bool whole = at > 0 && qconv_is_space(attributes.data[at - 1]);
    attributes = qconv_str_from(attributes, at + wanted.len);
    if (!whole || attributes.len < 2 || attributes.data[0] != '=' || !strchr("\"'", attributes.data[1]))
      continue;
    qconv_str value = qconv_str_from(attributes, 2);
    return qconv_str_slice(value, 0, qconv_str_find_char(value, attributes.data[1]));
  }
  return QCONV_NOWHERE;
}

bool anki_has_class(qconv_str attributes, const char *class)
{
  qconv_str words = anki_attribute(attributes, "class"), word;
  while (qconv_str_split(&words, ' ', &word))
    if (qconv_str_equal(word, qconv_str_of(class)))
      return true;
  return false;
}

bool anki_next_of_class(qconv_str *rest, const char *name, const char *class, struct anki_element *element)
{
  while (anki_next_element(rest, name, element))
    if (anki_has_class(element->attributes, class))
      return true;
  return false;
}

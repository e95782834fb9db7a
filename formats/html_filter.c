/* HTML before its parser. This is no defence: what the parser then says is
   still let through piece by piece. It keeps words that only look like tags
   (List<String>), takes out what goes with all it holds, MathML's own TeX
   excepted, and keeps from the parser what it is slow at: very many attributes
   in a tag, very deep nesting. */
#include "markup_local.h"

enum { ATTRIBUTES = 1000, DEPTH = 1000, SCAN_BUDGET = 64 * 1024 };

struct filter {
  struct qconv_emitter *e;
  struct qconv_buffer *out;
  qconv_str in;
  size_t depth;
  size_t budget; /* bytes that may still be read in vain */
};

static size_t name_length(qconv_str text, size_t at)
{
  size_t end = at;
  if (end < text.len && qconv_is_alpha(text.data[end]))
    while (end < text.len && !qconv_is_space(text.data[end]) && !strchr("/><", text.data[end]))
      end++;
  return end - at;
}

/* Where the tag at at ends, behind its >; 0: nowhere, or it has too many attributes. */
static size_t tag_end(struct filter *filter, size_t at)
{
  qconv_str in = filter->in;
  size_t start = at, attributes = 0;
  while (at < in.len && in.data[at] != '>' && attributes <= ATTRIBUTES) {
    char c = in.data[at++];
    attributes += c == '=' || qconv_is_space(c);
    if (c != '=')
      continue;
    while (at < in.len && qconv_is_space(in.data[at]))
      at++;
    if (at == in.len || (in.data[at] != '"' && in.data[at] != '\''))
      continue;
    const char *quote = memchr(in.data + at + 1, in.data[at], in.len - at - 1);
    at = quote ? (size_t)(quote - in.data) + 1 : in.len;
  }
  if (at < in.len && in.data[at] == '>')
    return at + 1;
  filter->budget -= at - start < filter->budget ? at - start : filter->budget;
  return 0;
}

static bool tag_is(qconv_str in, size_t at, const char *name)
{
  return qconv_str_equal_nocase(qconv_str_slice(in, at, at + name_length(in, at)), qconv_str_of(name));
}

/* Behind the end tag that belongs to the element whose content starts at at; 0: there is none. */
static size_t whole_end(struct filter *filter, const struct qconv_element *element, size_t at)
{
  qconv_str in = filter->in;
  bool nests = element->id == EL_MATH || strcmp(element->name, "svg") == 0 || strcmp(element->name, "object") == 0;
  size_t start = at, depth = 1;
  while (at < in.len) {
    const char *open = memchr(in.data + at, '<', in.len - at);
    if (!open)
      break;
    at = (size_t)(open - in.data) + 1;
    bool closing = at < in.len && in.data[at] == '/';
    if (!tag_is(in, at + closing, element->name) || (!closing && !nests))
      continue;
    depth += closing ? (size_t)-1 : 1;
    if (depth == 0) {
      size_t end = tag_end(filter, at);
      return end ? end : in.len;
    }
  }
  filter->budget -= in.len - start < filter->budget ? in.len - start : filter->budget;
  return 0;
}

/* The TeX that MathML carries along, as a formula in text. */
static void keep_tex(struct filter *filter, qconv_str math)
{
  size_t at = qconv_str_find(math, QCONV_STR("<annotation")), start = 0, end = 0;
  if (at != QCONV_NOT_FOUND && (start = qconv_str_find_char(qconv_str_from(math, at), '>')) != QCONV_NOT_FOUND) {
    qconv_str tag = qconv_str_slice(math, at, at + start), tex = qconv_str_from(math, at + start + 1);
    end = qconv_str_find_char(tex, '<');
    if (end != QCONV_NOT_FOUND && qconv_str_contains_nocase(tag, QCONV_STR("tex"))) {
      size_t head = qconv_str_find_char(math, '>');
      bool block = qconv_str_find(qconv_str_slice(math, 0, head), QCONV_STR("block")) != QCONV_NOT_FOUND;
      qconv_append(filter->out, block ? QCONV_STR("\\[") : QCONV_STR("\\("));
      qconv_append(filter->out, qconv_str_slice(tex, 0, end));
      qconv_append(filter->out, block ? QCONV_STR("\\]") : QCONV_STR("\\)"));
      return;
    }
  }
  qconv_emit_loss(filter->e, LOSS_WHOLE, "left out a formula in MathML");
}

/* Takes an element out with all it holds, or at least its tag; what is behind it. */
static size_t take_out(struct filter *filter, const struct qconv_element *element, size_t at, size_t tag)
{
  size_t end = element->flags & EL_VOID || filter->in.data[tag - 2] == '/' ? tag : whole_end(filter, element, tag);
  if (!end && filter->e->draft) /* its end may stand in a later piece */
    qconv_append(filter->out, qconv_str_slice(filter->in, at, tag));
  else if (element->id == EL_MATH && end)
    keep_tex(filter, qconv_str_slice(filter->in, at, end));
  else
    qconv_emit_loss(filter->e, LOSS_WHOLE, qconv_format(filter->e->arena, "left out a <%s>", element->name).data);
  return end ? end : tag;
}

static size_t pass(struct filter *filter, size_t at, size_t end)
{
  qconv_append(filter->out, qconv_str_slice(filter->in, at, end));
  return end;
}

static size_t comment_end(qconv_str in, size_t at)
{
  size_t end = qconv_str_find(qconv_str_from(in, at + 4), QCONV_STR("-->"));
  return end == QCONV_NOT_FOUND ? 0 : at + 4 + end + 3;
}

static size_t literal(struct filter *filter, size_t at)
{
  qconv_append_literal(filter->out, "&lt;");
  return at + 1;
}

/* <o:p> and the like, which word processors leave behind. */
static bool is_office(qconv_str name)
{
  static const char *const prefixes[] = {"o:", "w:", "v:", "m:", "st1:"};
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (qconv_str_starts_nocase(name, qconv_str_of(prefixes[i])) && name.data[name.len - 1] != ':')
      return true;
  return false;
}

/* Handles the < at at; what is behind it. */
static size_t tag(struct filter *filter, size_t at)
{
  qconv_str in = filter->in;
  if (qconv_str_starts(qconv_str_from(in, at), QCONV_STR("<!--"))) {
    size_t end = filter->budget ? comment_end(in, at) : 0;
    if (!end)
      filter->budget -= in.len - at < filter->budget ? in.len - at : filter->budget;
    return end ? end : literal(filter, at);
  }
  bool closing = at + 1 < in.len && in.data[at + 1] == '/';
  qconv_str name = qconv_str_slice(in, at + 1 + closing, at + 1 + closing + name_length(in, at + 1 + closing));
  const struct qconv_element *element = qconv_element_find(name);
  bool foreign = is_office(name);
  bool doctype = qconv_str_starts_nocase(qconv_str_from(in, at), QCONV_STR("<!doctype"));
  size_t end = (element || foreign || doctype) && filter->budget ? tag_end(filter, at) : 0;
  if (!end)
    return literal(filter, at);
  if (!element)
    return end;
  if (element->flags & EL_WHOLE)
    return !closing ? take_out(filter, element, at, end) : filter->e->draft ? pass(filter, at, end) : end;
  bool counts = !(element->flags & (EL_VOID | EL_ITEM)) && element->id != EL_P;
  if (counts && closing && filter->depth)
    filter->depth--;
  if (counts && !closing && ++filter->depth > DEPTH) {
    qconv_emit_loss(filter->e, LOSS_DEPTH, "left out tags that are nested too deeply");
    return end;
  }
  return pass(filter, at, end);
}

void qconv_html_filter(struct qconv_emitter *e, struct qconv_buffer *buffer, qconv_str html)
{
  struct filter filter = {.e = e, .out = buffer, .in = html, .budget = SCAN_BUDGET + 4 * html.len};
  for (size_t at = 0; at < html.len;) {
    const char *found = memchr(html.data + at, '<', html.len - at);
    size_t next = found ? (size_t)(found - html.data) : html.len;
    qconv_append(buffer, qconv_str_slice(html, at, next));
    at = next < html.len ? tag(&filter, next) : next;
  }
}

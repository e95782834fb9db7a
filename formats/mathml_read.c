/* Reads a formula: lists of atoms with their scripts, groups and arguments. Commands
   have files of their own. */
#include "mathml_local.h"

void qconv_tex_report(struct qconv_tex *tex, qconv_str where, const char *what)
{
  if (tex->given_up)
    return;
  if (tex->problem->count++ == 0) {
    tex->problem->where = where;
    tex->problem->what = what;
  }
}

struct qconv_tex_node *qconv_tex_literal(struct qconv_tex *tex, qconv_str piece, const char *what)
{
  qconv_tex_report(tex, piece, what);
  return qconv_tex_token(tex, "mtext", TEX_ORD, piece);
}

struct qconv_tex_node *qconv_tex_rest(struct qconv_tex *tex)
{
  qconv_str rest = qconv_str_from(tex->tex, tex->at);
  tex->at = tex->tex.len;
  struct qconv_tex_node *node = qconv_tex_literal(tex, rest, "is nested too deep");
  tex->given_up = true;
  return node;
}

bool qconv_tex_too_deep(struct qconv_tex *tex)
{
  return tex->depth >= TEX_DEEPEST;
}

void qconv_tex_skip_space(struct qconv_tex *tex)
{
  const char *text = tex->tex.data;
  for (; tex->at < tex->tex.len; tex->at++) {
    if (text[tex->at] == '%')
      while (tex->at + 1 < tex->tex.len && text[tex->at + 1] != '\n')
        tex->at++;
    else if (!qconv_is_space(text[tex->at]))
      return;
  }
}

bool qconv_tex_is_next(const struct qconv_tex *tex, char c)
{
  return tex->at < tex->tex.len && tex->tex.data[tex->at] == c;
}

/* Letters, or one character of another kind. */
static qconv_str name_at(const struct qconv_tex *tex, size_t at)
{
  qconv_str rest = qconv_str_from(tex->tex, at + 1);
  size_t length = 0;
  uint32_t character;
  while (length < rest.len && qconv_is_alpha(rest.data[length]))
    length++;
  if (!length && rest.len)
    length = qconv_utf8_decode(rest, &character);
  return qconv_str_slice(rest, 0, length);
}

qconv_str qconv_tex_name(struct qconv_tex *tex)
{
  qconv_str name = name_at(tex, tex->at);
  tex->at += 1 + name.len;
  return name;
}

static unsigned stop_of_command(qconv_str name)
{
  if (qconv_str_equal(name, QCONV_STR("\\")) || qconv_str_equal(name, QCONV_STR("cr")))
    return TEX_STOP_CELL;
  if (qconv_str_equal(name, QCONV_STR("end")))
    return TEX_STOP_END;
  if (qconv_str_equal(name, QCONV_STR("right")) || qconv_str_equal(name, QCONV_STR("middle")))
    return TEX_STOP_RIGHT;
  return 0;
}

static bool is_stop(const struct qconv_tex *tex)
{
  switch (tex->tex.data[tex->at]) {
  case '}':
    return tex->stops & TEX_STOP_BRACE;
  case '&':
    return tex->stops & TEX_STOP_CELL;
  case ']':
    return tex->stops & TEX_STOP_BRACKET;
  case '$':
    return tex->stops & TEX_STOP_DOLLAR;
  case '\\':
    return tex->stops & stop_of_command(name_at(tex, tex->at));
  default:
    return false;
  }
}

static bool at_end(struct qconv_tex *tex)
{
  qconv_tex_skip_space(tex);
  return tex->at >= tex->tex.len || is_stop(tex);
}

/* An unknown command stands with the arguments that touch it. */
static struct qconv_tex_node *unknown(struct qconv_tex *tex, size_t from, qconv_str name)
{
  while (name.len && (qconv_tex_is_next(tex, '{') || qconv_tex_is_next(tex, '[')))
    if (!(tex->tex.data[tex->at] == '{' ? qconv_tex_raw(tex) : qconv_tex_raw_optional(tex)).data)
      break;
  qconv_tex_report(tex, qconv_str_slice(tex->tex, from, from + 1 + name.len), "is not known");
  return qconv_tex_token(tex, "mtext", TEX_ORD, qconv_str_slice(tex->tex, from, tex->at));
}

static struct qconv_tex_node *command(struct qconv_tex *tex)
{
  size_t from = tex->at;
  qconv_str name = qconv_tex_name(tex);
  const struct qconv_tex_symbol *symbol = qconv_tex_find_symbol(name);
  if (symbol)
    return qconv_tex_symbol_node(tex, symbol);
  const struct qconv_tex_command *known = qconv_tex_find_command(name);
  if (!known)
    return unknown(tex, from, name);
  qconv_str outer = tex->owner;
  tex->owner = qconv_str_slice(tex->tex, from, tex->at);
  struct qconv_tex_node *node = known->read(tex, known);
  tex->owner = outer;
  return node;
}

/* A comma in braces is one without space: 3{,}000. */
static struct qconv_tex_node *as_ordinary(struct qconv_tex_node *node)
{
  bool spaced = node->class == TEX_BIN || node->class == TEX_REL || node->class == TEX_PUNCT;
  if (spaced && strcmp(node->name, "mo") == 0 && !node->attributes)
    node->attributes = " lspace=\"0\" rspace=\"0\"";
  node->class = TEX_ORD;
  node->limits = TEX_BESIDE;
  node->function = node->bar = false;
  return node;
}

static struct qconv_tex_node *group(struct qconv_tex *tex)
{
  qconv_str open = qconv_str_slice(tex->tex, tex->at, tex->at + 1);
  tex->at++;
  struct qconv_tex_node *row = qconv_tex_list(tex, (tex->stops & TEX_STOP_END) | TEX_STOP_BRACE, TEX_NONE);
  if (qconv_tex_is_next(tex, '}'))
    tex->at++;
  else
    qconv_tex_report(tex, open, "is not closed");
  return as_ordinary(qconv_tex_flat(row));
}

static struct qconv_tex_node *nucleus(struct qconv_tex *tex)
{
  switch (tex->tex.data[tex->at]) {
  case '{':
    return qconv_tex_too_deep(tex) ? qconv_tex_rest(tex) : group(tex);
  case '\\':
    return command(tex);
  case '^':
  case '_':
  case '\'':
    return qconv_tex_node(tex, "mrow", TEX_ORD);
  default:
    return qconv_tex_character(tex);
  }
}

/* What is switched inside ends with the list. */
static void close_list(struct qconv_tex *tex, const struct qconv_tex *outer)
{
  tex->depth = outer->depth;
  tex->stops = outer->stops;
  tex->list = outer->list;
  tex->font = outer->font;
  tex->display = outer->display;
  tex->single = outer->single;
}

struct qconv_tex_node *qconv_tex_list(struct qconv_tex *tex, unsigned stops, enum qconv_tex_class before)
{
  if (qconv_tex_too_deep(tex))
    return qconv_tex_rest(tex);
  struct qconv_tex outer = *tex;
  struct qconv_tex_list list = {.row = qconv_tex_node(tex, "mrow", TEX_ORD), .before = (uint8_t)before};
  list.target = list.row;
  tex->list = &list;
  tex->stops = stops;
  tex->depth++;
  tex->single = false;
  while (!at_end(tex)) {
    struct qconv_tex_node *node = nucleus(tex);
    if (node)
      qconv_tex_join(tex, &list, qconv_tex_scripts(tex, node));
  }
  close_list(tex, &outer);
  return list.over ? qconv_tex_infix_end(tex, &list) : list.row;
}

static struct qconv_tex_node *bare_argument(struct qconv_tex *tex)
{
  bool single = tex->single;
  if (qconv_tex_too_deep(tex))
    return qconv_tex_rest(tex);
  tex->depth++;
  tex->single = true;
  char c = tex->tex.data[tex->at];
  struct qconv_tex_node *node = c == '^' || c == '_' || c == '\'' ? NULL : nucleus(tex);
  if (!node)
    node = qconv_tex_node(tex, "mrow", TEX_ORD);
  tex->single = single;
  tex->depth--;
  return node;
}

struct qconv_tex_node *qconv_tex_argument(struct qconv_tex *tex)
{
  if (!at_end(tex))
    return bare_argument(tex);
  qconv_tex_report(tex, tex->owner, "has nothing behind it");
  return qconv_tex_node(tex, "mrow", TEX_ORD);
}

struct qconv_tex_node *qconv_tex_small_argument(struct qconv_tex *tex)
{
  bool display = tex->display;
  tex->display = false;
  struct qconv_tex_node *node = qconv_tex_argument(tex);
  tex->display = display;
  return node;
}

struct qconv_tex_node *qconv_tex_optional(struct qconv_tex *tex)
{
  size_t from = tex->at;
  qconv_tex_skip_space(tex);
  if (!qconv_tex_is_next(tex, '[')) {
    tex->at = from;
    return NULL;
  }
  qconv_str open = qconv_str_slice(tex->tex, tex->at, tex->at + 1);
  bool display = tex->display;
  tex->at++;
  tex->display = false;
  struct qconv_tex_node *row =
      qconv_tex_list(tex, (tex->stops & (TEX_STOP_BRACE | TEX_STOP_END)) | TEX_STOP_BRACKET, TEX_NONE);
  tex->display = display;
  if (qconv_tex_is_next(tex, ']'))
    tex->at++;
  else
    qconv_tex_report(tex, open, "is not closed");
  return qconv_tex_flat(row);
}

/* Where the group whose brace stands at at ends, behind its brace; 0: nowhere. */
static size_t group_end(qconv_str text, size_t at)
{
  size_t open = 0;
  for (; at < text.len; at++) {
    if (text.data[at] == '\\')
      at++;
    else if (text.data[at] == '{')
      open++;
    else if (text.data[at] == '}' && --open == 0)
      return at + 1;
  }
  return 0;
}

qconv_str qconv_tex_raw(struct qconv_tex *tex)
{
  if (at_end(tex))
    return (qconv_str){NULL, 0};
  size_t from = tex->at, end;
  if (tex->tex.data[from] == '{') {
    end = group_end(tex->tex, from);
    if (!end)
      return (qconv_str){NULL, 0};
    tex->at = end;
    return qconv_str_slice(tex->tex, from + 1, end - 1);
  }
  if (tex->tex.data[from] == '\\') {
    qconv_tex_name(tex);
  } else {
    uint32_t character;
    tex->at += qconv_utf8_decode(qconv_str_from(tex->tex, from), &character);
  }
  return qconv_str_slice(tex->tex, from, tex->at);
}

/* None of them is long, and looking for the end of one that has none must stay cheap. */
qconv_str qconv_tex_raw_optional(struct qconv_tex *tex)
{
  enum { LONGEST = 256 };
  if (!qconv_tex_is_next(tex, '['))
    return (qconv_str){NULL, 0};
  qconv_str inside = qconv_str_slice(tex->tex, tex->at + 1, tex->at + 1 + LONGEST);
  size_t end = qconv_str_find_char(inside, ']');
  if (end == QCONV_NOT_FOUND)
    return (qconv_str){NULL, 0};
  tex->at += end + 2;
  return qconv_str_slice(inside, 0, end);
}

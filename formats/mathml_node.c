/* The tree of elements: built, spaced as TeX spaces atoms, written. */
#include "mathml_local.h"

#include <qconv/xml.h>

static const char thin[] = "0.167em";

struct qconv_tex_node *qconv_tex_node(struct qconv_tex *tex, const char *name, enum qconv_tex_class class)
{
  struct qconv_tex_node *node = QCONV_NEW(tex->arena, struct qconv_tex_node);
  node->name = name;
  node->class = class;
  node->core = node;
  return node;
}

struct qconv_tex_node *qconv_tex_token(struct qconv_tex *tex, const char *name, enum qconv_tex_class class,
                                       qconv_str text)
{
  struct qconv_tex_node *node = qconv_tex_node(tex, name, class);
  node->text = text;
  return node;
}

struct qconv_tex_node *qconv_tex_operator(struct qconv_tex *tex, enum qconv_tex_class class, const char *text,
                                          const char *attributes)
{
  struct qconv_tex_node *node = qconv_tex_token(tex, "mo", class, qconv_str_of(text));
  node->attributes = attributes;
  return node;
}

struct qconv_tex_node *qconv_tex_space(struct qconv_tex *tex, const char *width)
{
  struct qconv_tex_node *node = qconv_tex_node(tex, "mspace", TEX_NONE);
  node->attributes = qconv_format(tex->arena, " width=\"%s\"", width).data;
  return node;
}

void qconv_tex_add(struct qconv_tex_node *parent, struct qconv_tex_node *child)
{
  if (parent->last)
    parent->last->next = child;
  else
    parent->first = child;
  parent->last = child;
}

static bool is_row(const struct qconv_tex_node *node)
{
  return strcmp(node->name, "mrow") == 0 && !node->attributes;
}

struct qconv_tex_node *qconv_tex_flat(struct qconv_tex_node *row)
{
  return is_row(row) && row->first && !row->first->next ? row->first : row;
}

struct qconv_tex_node *qconv_tex_around(struct qconv_tex *tex, const char *name, const char *attributes,
                                        struct qconv_tex_node *content)
{
  struct qconv_tex_node *node = qconv_tex_node(tex, name, TEX_ORD);
  node->attributes = attributes;
  if (is_row(content)) {
    node->first = content->first;
    node->last = content->last;
  } else {
    qconv_tex_add(node, content);
  }
  return node;
}

struct qconv_tex_node *qconv_tex_pair(struct qconv_tex *tex, const char *name, const char *attributes,
                                      struct qconv_tex_node *first, struct qconv_tex_node *second)
{
  struct qconv_tex_node *node = qconv_tex_node(tex, name, TEX_ORD);
  node->attributes = attributes;
  qconv_tex_add(node, first);
  qconv_tex_add(node, second);
  return node;
}

static bool is_operand(unsigned class)
{
  return class == TEX_ORD || class == TEX_CLOSE || class == TEX_INNER;
}

/* The sign that a function is applied is not seen but read aloud; a word needs a space besides. */
static void apply(struct qconv_tex *tex, struct qconv_tex_list *list, const struct qconv_tex_node *node)
{
  if (!is_operand(node->class) && node->class != TEX_OP && node->class != TEX_OPEN)
    return;
  qconv_tex_add(list->target, qconv_tex_operator(tex, TEX_NONE, "\u2061", NULL));
  if (node->class == TEX_ORD || node->class == TEX_OP)
    qconv_tex_add(list->target, qconv_tex_space(tex, thin));
}

/* | says only by its place whether it opens or closes. */
static void place_bar(struct qconv_tex_list *list, struct qconv_tex_node *node)
{
  if (!is_operand(list->before)) {
    list->bars++;
    node->class = TEX_OPEN;
    node->core->attributes = " form=\"prefix\" stretchy=\"false\"";
  } else if (list->bars) {
    list->bars--;
    node->class = TEX_CLOSE;
    node->core->attributes = " form=\"postfix\" stretchy=\"false\"";
  } else {
    node->class = TEX_REL;
    node->core->attributes = " lspace=\"0\" rspace=\"0\" stretchy=\"false\"";
  }
}

/* + and - are signs where nothing stands before them; the first of a row is one, too, for a reader of MathML. */
static void place_sign(struct qconv_tex_list *list, struct qconv_tex_node *node)
{
  if (!is_operand(list->before)) {
    node->class = TEX_ORD;
    if (!node->core->attributes)
      node->core->attributes = " form=\"prefix\"";
    list->before = TEX_BIN;
  } else {
    if (!list->target->first && !node->core->attributes)
      node->core->attributes = " form=\"infix\"";
    list->before = node->class;
  }
  list->function = false;
}

void qconv_tex_join(struct qconv_tex *tex, struct qconv_tex_list *list, struct qconv_tex_node *node)
{
  if (node->bar)
    place_bar(list, node);
  if (list->function)
    apply(tex, list, node);
  else if (node->function && is_operand(list->before))
    qconv_tex_add(list->target, qconv_tex_space(tex, thin));
  if (node->class == TEX_BIN) {
    place_sign(list, node);
  } else if (node->class != TEX_NONE) {
    list->before = node->class;
    list->function = node->function;
  }
  qconv_tex_add(list->target, node);
}

static void put(struct qconv_buffer *xml, const char *text)
{
  qconv_append(xml, qconv_str_of(text));
}

/* As deep as the groups of the formula are, which has a limit. */
void qconv_tex_write(struct qconv_buffer *xml, const struct qconv_tex_node *node)
{
  qconv_append_char(xml, '<');
  put(xml, node->name);
  if (node->attributes)
    put(xml, node->attributes);
  if (!node->first && !node->text.len) {
    qconv_append_literal(xml, "/>");
    return;
  }
  qconv_append_char(xml, '>');
  qconv_xml_escape(xml, node->text);
  for (const struct qconv_tex_node *child = node->first; child; child = child->next)
    qconv_tex_write(xml, child);
  qconv_append_literal(xml, "</");
  put(xml, node->name);
  qconv_append_char(xml, '>');
}

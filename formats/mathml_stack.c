/* What stands above and below: fractions, roots, accents, braces, arrows with words. */
#include "mathml_local.h"

static const char in_display[] = " displaystyle=\"true\" scriptlevel=\"0\"",
                  in_line[] = " displaystyle=\"false\" scriptlevel=\"0\"";

/* A fraction with its parentheses and its style. */
static struct qconv_tex_node *dress(struct qconv_tex *tex, int flags, struct qconv_tex_node *above,
                                    struct qconv_tex_node *below)
{
  bool bare = flags & (TEX_FRACTION_BINOMIAL | TEX_FRACTION_BARE);
  struct qconv_tex_node *node = qconv_tex_pair(tex, "mfrac", bare ? " linethickness=\"0\"" : NULL, above, below);
  if (flags & TEX_FRACTION_BINOMIAL)
    node = qconv_tex_fenced(tex, "(", node, ")");
  if (flags & (TEX_FRACTION_DISPLAY | TEX_FRACTION_SMALL))
    node = qconv_tex_around(tex, "mstyle", flags & TEX_FRACTION_DISPLAY ? in_display : in_line, node);
  node->class = TEX_ORD;
  return node;
}

struct qconv_tex_node *qconv_tex_fraction(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  struct qconv_tex_node *above = qconv_tex_small_argument(tex);
  return dress(tex, command->value, above, qconv_tex_small_argument(tex));
}

/* {a \over b}: all before it is above. */
struct qconv_tex_node *qconv_tex_infix(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  struct qconv_tex_list *list = tex->list;
  if (list->over)
    return qconv_tex_literal(tex, tex->owner, "stands twice");
  list->over = command;
  list->numerator = list->row;
  list->row = list->target = qconv_tex_node(tex, "mrow", TEX_ORD);
  list->before = TEX_NONE;
  list->function = false;
  list->bars = 0;
  return NULL;
}

struct qconv_tex_node *qconv_tex_infix_end(struct qconv_tex *tex, struct qconv_tex_list *list)
{
  struct qconv_tex_node *node =
      dress(tex, list->over->value, qconv_tex_flat(list->numerator), qconv_tex_flat(list->row));
  const char *signs = list->over->text;
  if (signs) {
    const char open[] = {signs[0], '\0'}, close[] = {signs[1], '\0'};
    node = qconv_tex_fenced(tex, qconv_str_copy(tex->arena, qconv_str_of(open)).data, node,
                            qconv_str_copy(tex->arena, qconv_str_of(close)).data);
  }
  struct qconv_tex_node *row = qconv_tex_node(tex, "mrow", TEX_ORD);
  qconv_tex_add(row, node);
  return row;
}

struct qconv_tex_node *qconv_tex_root(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  (void)command;
  struct qconv_tex_node *degree = qconv_tex_optional(tex), *content = qconv_tex_argument(tex);
  if (degree)
    return qconv_tex_pair(tex, "mroot", NULL, content, degree);
  return qconv_tex_around(tex, "msqrt", NULL, content);
}

struct qconv_tex_node *qconv_tex_stack(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  struct qconv_tex_node *small = qconv_tex_small_argument(tex), *base = qconv_tex_argument(tex);
  struct qconv_tex_node *core = base->core;
  bool relation = (command->value & TEX_STACK_RELATION) || strcmp(core->name, "mo") == 0;
  struct qconv_tex_node *node =
      qconv_tex_pair(tex, command->value & TEX_STACK_BELOW ? "munder" : "mover", NULL, base, small);
  node->core = core;
  node->class = relation ? TEX_REL : TEX_ORD;
  if (strcmp(core->name, "mo") == 0)
    core->attributes = NULL; /* no longer alone in braces */
  return node;
}

/* With room at both ends of the arrow. */
static struct qconv_tex_node *label(struct qconv_tex *tex, struct qconv_tex_node *words)
{
  struct qconv_tex_node *row = qconv_tex_node(tex, "mrow", TEX_ORD);
  qconv_tex_add(row, qconv_tex_space(tex, "0.5em"));
  qconv_tex_add(row, words);
  qconv_tex_add(row, qconv_tex_space(tex, "0.5em"));
  return row;
}

/* \xrightarrow[below]{above} */
struct qconv_tex_node *qconv_tex_arrow(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  struct qconv_tex_node *below = qconv_tex_optional(tex), *above = qconv_tex_small_argument(tex);
  struct qconv_tex_node *node = qconv_tex_node(tex, below ? "munderover" : "mover", TEX_REL);
  struct qconv_tex_node *arrow =
      qconv_tex_operator(tex, TEX_REL, command->text, " stretchy=\"true\" minsize=\"1.8em\"");
  qconv_tex_add(node, arrow);
  if (below)
    qconv_tex_add(node, label(tex, below));
  qconv_tex_add(node, label(tex, above));
  node->core = arrow;
  return node;
}

/* \underbrace{x}_{why} puts its scripts below or above. */
struct qconv_tex_node *qconv_tex_accent(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  int flags = command->value;
  bool below = flags & TEX_ACCENT_BELOW, brace = flags & TEX_ACCENT_BRACE;
  struct qconv_tex_node *base = qconv_tex_argument(tex);
  struct qconv_tex_node *sign = qconv_tex_operator(
      tex, TEX_NONE, command->text, flags & TEX_ACCENT_WIDE ? " stretchy=\"true\"" : " stretchy=\"false\"");
  const char *accent = below ? " accentunder=\"true\"" : " accent=\"true\"";
  struct qconv_tex_node *node = qconv_tex_pair(tex, below ? "munder" : "mover", brace ? NULL : accent, base, sign);
  if (brace) {
    node->class = TEX_OP;
    node->limits = TEX_STACKED;
  }
  return node;
}

/* Primes, ^ and _: beside an atom, or below and above it. */
#include "mathml_local.h"

struct scripts {
  struct qconv_tex_node *below, *above; /* rows; NULL: none */
  bool raised;                          /* ^ was here */
};

static struct qconv_tex_node *row_of(struct qconv_tex *tex, struct qconv_tex_node **row)
{
  if (!*row)
    *row = qconv_tex_node(tex, "mrow", TEX_ORD);
  return *row;
}

/* How often the prime is typed; up to four have a character of their own. */
static void read_primes(struct qconv_tex *tex, struct scripts *scripts)
{
  static const char *const primes[] = {"\u2032", "\u2033", "\u2034", "\u2057"};
  size_t count = 0;
  for (; qconv_tex_is_next(tex, '\''); count++)
    tex->at++;
  struct qconv_tex_node *row = row_of(tex, &scripts->above);
  for (; count > 4; count -= 4)
    qconv_tex_add(row, qconv_tex_operator(tex, TEX_ORD, primes[3], NULL));
  qconv_tex_add(row, qconv_tex_operator(tex, TEX_ORD, primes[count - 1], NULL));
}

/* A second one of a kind, which TeX refuses, goes on where the first one ended. */
static void read_script(struct qconv_tex *tex, struct scripts *scripts)
{
  bool raised = qconv_tex_is_next(tex, '^');
  qconv_str mark = qconv_str_slice(tex->tex, tex->at, tex->at + 1), outer = tex->owner;
  if (raised ? scripts->raised : scripts->below != NULL)
    qconv_tex_report(tex, mark, "stands twice");
  scripts->raised |= raised;
  tex->at++;
  tex->owner = mark;
  struct qconv_tex_node *node = qconv_tex_small_argument(tex);
  tex->owner = outer;
  qconv_tex_add(row_of(tex, raised ? &scripts->above : &scripts->below), node);
}

static bool is_name(const struct qconv_tex *tex, const char *name)
{
  size_t length = strlen(name);
  qconv_str rest = qconv_str_from(tex->tex, tex->at + 1);
  return qconv_str_starts(rest, qconv_str_of(name)) && !(rest.len > length && qconv_is_alpha(rest.data[length]));
}

static bool read_limits(struct qconv_tex *tex, struct qconv_tex_node *base)
{
  if (is_name(tex, "limits"))
    base->limits = TEX_STACKED;
  else if (is_name(tex, "nolimits"))
    base->limits = TEX_BESIDE;
  else if (is_name(tex, "displaylimits"))
    base->limits = TEX_MOVABLE;
  else
    return false;
  qconv_tex_name(tex);
  return true;
}

static bool read_next(struct qconv_tex *tex, struct qconv_tex_node *base, struct scripts *scripts)
{
  size_t from = tex->at;
  qconv_tex_skip_space(tex);
  char c = tex->at < tex->tex.len ? tex->tex.data[tex->at] : '\0';
  if (c == '\'') {
    read_primes(tex, scripts);
  } else if (c == '^' || c == '_') {
    read_script(tex, scripts);
  } else if (c != '\\' || base->class != TEX_OP || !read_limits(tex, base)) {
    tex->at = from;
    return false;
  }
  return true;
}

static const char *name_of(const struct scripts *scripts, bool stacked)
{
  if (scripts->below && scripts->above)
    return stacked ? "munderover" : "msubsup";
  if (scripts->below)
    return stacked ? "munder" : "msub";
  return stacked ? "mover" : "msup";
}

struct qconv_tex_node *qconv_tex_scripts(struct qconv_tex *tex, struct qconv_tex_node *base)
{
  struct scripts scripts = {0};
  while (read_next(tex, base, &scripts))
    ;
  if (!scripts.below && !scripts.above)
    return base;
  bool stacked = base->limits == TEX_STACKED || (base->limits == TEX_MOVABLE && tex->display);
  struct qconv_tex_node *node = qconv_tex_node(tex, name_of(&scripts, stacked), (enum qconv_tex_class)base->class);
  node->function = base->function;
  node->bar = base->bar;
  node->core = base->core;
  /* or a reader moves them where the formula stands in a line */
  if (stacked && !tex->display && strcmp(base->core->name, "mo") == 0 && !base->core->attributes)
    base->core->attributes = " movablelimits=\"false\"";
  qconv_tex_add(node, base);
  if (scripts.below)
    qconv_tex_add(node, qconv_tex_flat(scripts.below));
  if (scripts.above)
    qconv_tex_add(node, qconv_tex_flat(scripts.above));
  return node;
}

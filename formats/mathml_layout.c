/* How things look: fonts, sizes, spaces, boxes; and commands that stand for a
   few words. */
#include "mathml_local.h"

#include <stdlib.h>

struct qconv_tex_node *qconv_tex_font(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  uint8_t outer = tex->font;
  tex->font = (uint8_t)command->value;
  struct qconv_tex_node *node = qconv_tex_argument(tex);
  tex->font = outer;
  return node;
}

/* Until the group ends. */
struct qconv_tex_node *qconv_tex_font_switch(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  tex->font = (uint8_t)command->value;
  return NULL;
}

/* The rest of the list goes into an element beside what was before. */
struct qconv_tex_node *qconv_tex_style(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  struct qconv_tex_list *list = tex->list;
  tex->display = command->value;
  list->target = qconv_tex_node(tex, "mstyle", TEX_ORD);
  list->target->attributes = command->text;
  qconv_tex_add(list->row, list->target);
  return NULL;
}

struct qconv_tex_node *qconv_tex_named_operator(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  bool stacked = command->value & TEX_OPERATOR_STACKED;
  if (!stacked && qconv_tex_is_next(tex, '*')) {
    stacked = true;
    tex->at++;
  }
  uint8_t outer = tex->font;
  tex->font = TEX_UPRIGHT;
  struct qconv_tex_node *node = qconv_tex_argument(tex);
  tex->font = outer;
  node->class = TEX_OP;
  node->limits = stacked ? TEX_MOVABLE : TEX_BESIDE;
  node->function = true;
  return node;
}

/* \mathrel{..}: the space around it is that of another class. */
struct qconv_tex_node *qconv_tex_as_class(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  struct qconv_tex_node *node = qconv_tex_argument(tex);
  node->class = (uint8_t)command->value;
  bool spaced = node->class == TEX_REL || node->class == TEX_BIN || node->class == TEX_PUNCT;
  if (strcmp(node->core->name, "mo") == 0 && spaced)
    node->core->attributes = NULL;
  if (node->class == TEX_OP)
    node->limits = TEX_MOVABLE;
  node->function = node->class == TEX_OP && strcmp(node->core->name, "mo") != 0;
  return node;
}

struct qconv_tex_node *qconv_tex_fixed_space(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  return qconv_tex_space(tex, command->text);
}

static const struct unit {
  const char *name, *written;
  long parts; /* of what is written */
} units[] = {{"em", "em", 1}, {"ex", "ex", 1}, {"mu", "em", 18}, {"pt", "em", 10},
             {"cm", "cm", 1}, {"mm", "mm", 1}, {"in", "in", 1},  {"px", "px", 1}};

static const struct unit *unit_of(qconv_str length)
{
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (qconv_str_ends(length, qconv_str_of(units[i].name)))
      return &units[i];
  return NULL;
}

/* A decimal as thousandths, up to a thousand; false: it is none. */
static bool thousandths(qconv_str number, long *value)
{
  long scale = 1000;
  bool point = false, negative = number.len && number.data[0] == '-', digits = false;
  *value = 0;
  for (size_t i = negative; i < number.len; i++) {
    bool digit = qconv_is_digit(number.data[i]);
    if (!digit && (number.data[i] != '.' || point))
      return false;
    point |= !digit;
    digits |= digit;
    if (!digit || (point ? scale == 1 : *value >= 100))
      continue;
    *value = *value * 10 + number.data[i] - '0';
    scale = point ? scale / 10 : scale;
  }
  *value *= negative ? -scale : scale;
  return digits;
}

bool qconv_tex_is_length(qconv_str length)
{
  long value;
  return unit_of(length) && thousandths(qconv_str_trim(qconv_str_slice(length, 0, length.len - 2)), &value);
}

static struct qconv_tex_node *space_of(struct qconv_tex *tex, qconv_str length)
{
  length = qconv_str_trim(length);
  const struct unit *unit = unit_of(length);
  long value;
  if (!unit || !thousandths(qconv_str_trim(qconv_str_slice(length, 0, length.len - 2)), &value))
    return NULL;
  value /= unit->parts;
  qconv_str width = qconv_format(tex->arena, "%s%ld.%03ld%s", value < 0 ? "-" : "", labs(value) / 1000,
                                 labs(value) % 1000, unit->written);
  return qconv_tex_space(tex, width.data);
}

/* The length without braces behind \hskip and \kern: "3mu", "-1.5 em". */
static qconv_str bare_length(struct qconv_tex *tex)
{
  qconv_tex_skip_space(tex);
  qconv_str rest = qconv_str_from(tex->tex, tex->at);
  size_t at = 0, unit;
  while (at < rest.len && (qconv_is_digit(rest.data[at]) || strchr("-. ", rest.data[at])))
    at++;
  for (unit = at; unit < rest.len && unit < at + 2 && qconv_is_alpha(rest.data[unit]);)
    unit++;
  tex->at += unit;
  return qconv_str_slice(rest, 0, unit);
}

struct qconv_tex_node *qconv_tex_measured_space(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  size_t from = tex->at;
  if (qconv_tex_is_next(tex, '*'))
    tex->at++;
  qconv_str length = command->value ? qconv_tex_raw(tex) : bare_length(tex);
  struct qconv_tex_node *node = space_of(tex, length);
  return node ? node : qconv_tex_literal(tex, qconv_str_slice(tex->tex, from, tex->at), "is no length");
}

/* The characters that have one of their own for their negation; the others get a stroke. */
static const char *negation(qconv_str text)
{
  static const char *const pairs[][2] = {
      {"=", "\u2260"},      {"<", "\u226E"},      {">", "\u226F"},      {"\u2208", "\u2209"}, {"\u220B", "\u220C"},
      {"\u2203", "\u2204"}, {"\u2223", "\u2224"}, {"\u2225", "\u2226"}, {"\u223C", "\u2241"}, {"\u2243", "\u2244"},
      {"\u2245", "\u2247"}, {"\u2248", "\u2249"}, {"\u2261", "\u2262"}, {"\u2264", "\u2270"}, {"\u2265", "\u2271"},
      {"\u227A", "\u2280"}, {"\u227B", "\u2281"}, {"\u2282", "\u2284"}, {"\u2283", "\u2285"}, {"\u2286", "\u2288"},
      {"\u2287", "\u2289"}, {"\u22A2", "\u22AC"}, {"\u22A8", "\u22AD"}, {"\u2190", "\u219A"}, {"\u2192", "\u219B"},
      {"\u21D2", "\u21CF"}, {"\u21D0", "\u21CD"}, {"\u21D4", "\u21CE"}, {"\u2194", "\u21AE"}, {"\u2291", "\u22E2"},
      {"\u2292", "\u22E3"}};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    if (qconv_str_equal(text, qconv_str_of(pairs[i][0])))
      return pairs[i][1];
  return NULL;
}

struct qconv_tex_node *qconv_tex_not(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  (void)command;
  struct qconv_tex_node *node = qconv_tex_argument(tex), *core = node->core;
  const char *negated = negation(core->text);
  if (negated)
    core->text = qconv_str_of(negated);
  else
    core->text = qconv_format(tex->arena, "%.*s\u0338", QCONV_ARG(core->text));
  if (core == node && strcmp(node->name, "mo") == 0)
    node->class = TEX_REL, node->attributes = NULL, node->bar = false;
  return node;
}

struct qconv_tex_node *qconv_tex_phantom(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  int flags = command->value;
  if (flags & TEX_PHANTOM_SMASH)
    qconv_tex_raw_optional(tex);
  struct qconv_tex_node *node = qconv_tex_argument(tex);
  if (!(flags & TEX_PHANTOM_SMASH))
    node = qconv_tex_around(tex, "mphantom", NULL, node);
  if (!(flags & TEX_PHANTOM_HEIGHT))
    node = qconv_tex_around(tex, "mpadded", " height=\"0\" depth=\"0\"", node);
  else if (!(flags & TEX_PHANTOM_WIDTH))
    node = qconv_tex_around(tex, "mpadded", " width=\"0\"", node);
  return node;
}

struct qconv_tex_node *qconv_tex_enclose(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  return qconv_tex_around(tex, "menclose", command->text, qconv_tex_argument(tex));
}

struct qconv_tex_node *qconv_tex_modulo(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  struct qconv_tex_node *row = qconv_tex_node(tex, "mrow", TEX_ORD);
  if (command->value == TEX_MOD_BINARY)
    return qconv_tex_operator(tex, TEX_REL, "mod", " lspace=\"0.222em\" rspace=\"0.222em\"");
  qconv_tex_add(row, qconv_tex_space(tex, tex->display ? "1em" : "0.444em"));
  if (command->value != TEX_MOD_PLAIN)
    qconv_tex_add(row, qconv_tex_operator(tex, TEX_OPEN, "(", " stretchy=\"false\""));
  if (command->value != TEX_MOD_BARE) {
    qconv_tex_add(row, qconv_tex_token(tex, "mi", TEX_ORD, QCONV_STR("mod")));
    qconv_tex_add(row, qconv_tex_space(tex, "0.333em"));
  }
  qconv_tex_add(row, qconv_tex_argument(tex));
  if (command->value != TEX_MOD_PLAIN)
    qconv_tex_add(row, qconv_tex_operator(tex, TEX_CLOSE, ")", " stretchy=\"false\""));
  return row;
}

/* A number of the line, behind it. */
struct qconv_tex_node *qconv_tex_tag(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  (void)command;
  bool bare = qconv_tex_is_next(tex, '*');
  if (bare)
    tex->at++;
  struct qconv_tex_node *row = qconv_tex_node(tex, "mrow", TEX_ORD);
  struct qconv_tex_node *text = qconv_tex_text(tex, command);
  qconv_tex_add(row, qconv_tex_space(tex, "2em"));
  if (!bare)
    qconv_tex_add(row, qconv_tex_token(tex, "mtext", TEX_ORD, QCONV_STR("(")));
  qconv_tex_add(row, text);
  if (!bare)
    qconv_tex_add(row, qconv_tex_token(tex, "mtext", TEX_ORD, QCONV_STR(")")));
  return row;
}

struct qconv_tex_node *qconv_tex_ignore(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  if (command->value)
    qconv_tex_raw_optional(tex);
  for (int i = 0; i < command->value; i++)
    qconv_tex_raw(tex);
  return NULL;
}

/* \bra \ket \braket: the text is the two delimiters. */
struct qconv_tex_node *qconv_tex_ket(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  static const char *const signs[] = {"\u27E8", "|", "\u27E9"};
  const char *open = signs[command->text[0] - '0'], *close = signs[command->text[1] - '0'];
  struct qconv_tex_node *row = qconv_tex_node(tex, "mrow", TEX_ORD);
  qconv_tex_add(row, qconv_tex_operator(tex, TEX_OPEN, open, " form=\"prefix\" stretchy=\"false\""));
  qconv_tex_add(row, qconv_tex_argument(tex));
  qconv_tex_add(row, qconv_tex_operator(tex, TEX_CLOSE, close, " form=\"postfix\" stretchy=\"false\""));
  return row;
}

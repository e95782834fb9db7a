/* Environments: matrices, cases, aligned lines. */
#include "mathml_local.h"

static const struct environment {
  const char *name, *open, *close;
  const char *columns; /* l, c or r for each, over again; NULL: all in the middle */
  enum { CELLS_BESIDE = 1, CELLS_DISPLAY = 2, TAKES_COLUMNS = 4, TAKES_ARGUMENT = 8, SMALL = 16, LINE = 32 } flags;
} environments[] = {
    {"Bmatrix", "{", "}", NULL, 0},
    {"Vmatrix", "\u2016", "\u2016", NULL, 0},
    {"align", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY},
    {"align*", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY},
    {"alignat", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY | TAKES_ARGUMENT},
    {"alignat*", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY | TAKES_ARGUMENT},
    {"aligned", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY},
    {"alignedat", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY | TAKES_ARGUMENT},
    {"array", "", "", NULL, TAKES_COLUMNS},
    {"bmatrix", "[", "]", NULL, 0},
    {"cases", "{", "", "l", 0},
    {"darray", "", "", NULL, TAKES_COLUMNS | CELLS_DISPLAY},
    {"dcases", "{", "", "l", CELLS_DISPLAY},
    {"displaymath", "", "", NULL, CELLS_DISPLAY | LINE},
    {"drcases", "", "}", "l", CELLS_DISPLAY},
    {"eqnarray", "", "", "rcl", CELLS_DISPLAY},
    {"eqnarray*", "", "", "rcl", CELLS_DISPLAY},
    {"equation", "", "", NULL, CELLS_DISPLAY | LINE},
    {"equation*", "", "", NULL, CELLS_DISPLAY | LINE},
    {"flalign", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY},
    {"flalign*", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY},
    {"gather", "", "", NULL, CELLS_DISPLAY},
    {"gather*", "", "", NULL, CELLS_DISPLAY},
    {"gathered", "", "", NULL, CELLS_DISPLAY},
    {"math", "", "", NULL, LINE},
    {"matrix", "", "", NULL, 0},
    {"multline", "", "", NULL, CELLS_DISPLAY},
    {"multline*", "", "", NULL, CELLS_DISPLAY},
    {"pmatrix", "(", ")", NULL, 0},
    {"rcases", "", "}", "l", 0},
    {"smallmatrix", "", "", NULL, SMALL},
    {"split", "", "", "rl", CELLS_BESIDE | CELLS_DISPLAY},
    {"subarray", "", "", NULL, TAKES_COLUMNS | SMALL},
    {"vmatrix", "|", "|", NULL, 0},
};
static const struct environment lines = {"", "", "", NULL, LINE};
static const struct environment stacked = {"", "", "", NULL, SMALL};

const char *qconv_mathml_environment(size_t i)
{
  return i < sizeof environments / sizeof *environments ? environments[i].name : NULL;
}

static const struct environment *find(qconv_str name)
{
  for (size_t i = 0; i < sizeof environments / sizeof *environments; i++)
    if (qconv_str_equal(name, qconv_str_of(environments[i].name)))
      return &environments[i];
  return NULL;
}

enum { COLUMNS = 64 };
struct table {
  const struct environment *kind;
  struct qconv_tex_node *node; /* the <mtable> */
  char columns[COLUMNS];       /* as declared: l, c, r */
  bool rules[COLUMNS + 1];     /* a line to the left of a column */
  size_t column_count;
  bool ruled;         /* a line above the row that is read */
  size_t rows, cells; /* cells: of the row that is read */
  unsigned stops;
};

/* "c|cc": other letters, and what they have in braces, place nothing. */
static void declare_columns(struct table *table, qconv_str columns)
{
  size_t groups = 0;
  for (size_t i = 0; i < columns.len && table->column_count < COLUMNS; i++) {
    char c = columns.data[i];
    if (c == '{' || c == '}')
      groups = c == '{' ? groups + 1 : groups ? groups - 1 : 0;
    else if (groups)
      continue;
    else if (c == '|')
      table->rules[table->column_count] = true;
    else if (c == 'l' || c == 'c' || c == 'r')
      table->columns[table->column_count++] = c;
  }
}

static char alignment(const struct table *table)
{
  if (table->kind->columns)
    return table->kind->columns[table->cells % strlen(table->kind->columns)];
  return table->cells < table->column_count ? table->columns[table->cells] : 'c';
}

/* The classes are for the style sheet of readers that know Core only. */
static const char *cell_attributes(struct qconv_tex *tex, const struct table *table)
{
  char side = alignment(table);
  bool left = table->cells < COLUMNS && table->rules[table->cells];
  const char *aligned = side == 'l' ? " columnalign=\"left\"" : side == 'r' ? " columnalign=\"right\"" : "";
  if (!left && !table->ruled)
    return *aligned ? aligned : NULL;
  const char *class = !left ? "qc-rule-above" : table->ruled ? "qc-rule-left qc-rule-above" : "qc-rule-left";
  return qconv_format(tex->arena, "%s class=\"%s\"", aligned, class).data;
}

static struct qconv_tex_node *cell(struct qconv_tex *tex, const struct table *table)
{
  /* a relation or sign behind & has something to its left */
  bool goes_on = (table->kind->flags & CELLS_BESIDE) && table->cells % 2 == 1;
  struct qconv_tex_node *content = qconv_tex_list(tex, table->stops, goes_on ? TEX_ORD : TEX_NONE);
  return qconv_tex_around(tex, "mtd", cell_attributes(tex, table), content);
}

static bool is_command(const struct qconv_tex *tex, qconv_str name)
{
  qconv_str rest = qconv_str_from(tex->tex, tex->at + 1);
  return qconv_tex_is_next(tex, '\\') && qconv_str_starts(rest, name) &&
         !(rest.len > name.len && qconv_is_alpha(rest.data[name.len]));
}

static bool read_rule(struct qconv_tex *tex)
{
  static const char *const rules[] = {"hline", "hdashline", "toprule", "midrule", "bottomrule"};
  qconv_tex_skip_space(tex);
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (is_command(tex, qconv_str_of(rules[i]))) {
      qconv_tex_name(tex);
      return true;
    }
  return false;
}

/* [..] if it says where the table stands or how far the next row is: else it is a formula in brackets. */
static void skip_setting(struct qconv_tex *tex, bool row)
{
  size_t from = tex->at;
  qconv_str setting = qconv_str_trim(qconv_tex_raw_optional(tex));
  bool letter = setting.len == 1 && strchr("tbc", setting.data[0]);
  if (setting.data && !(row ? qconv_tex_is_length(setting) : letter))
    tex->at = from;
}

/* Reads \\ with its star and its length; false: something else ends the row. */
static bool ends_row(struct qconv_tex *tex)
{
  size_t at = tex->at;
  qconv_str name = qconv_tex_is_next(tex, '\\') ? qconv_tex_name(tex) : QCONV_STR("");
  if (!qconv_str_equal(name, QCONV_STR("\\")) && !qconv_str_equal(name, QCONV_STR("cr"))) {
    tex->at = at;
    return false;
  }
  if (qconv_tex_is_next(tex, '*'))
    tex->at++;
  skip_setting(tex, true);
  return true;
}

/* True: a further row follows. */
static bool row(struct qconv_tex *tex, struct table *table)
{
  struct qconv_tex_node *node = qconv_tex_node(tex, "mtr", TEX_ORD);
  table->ruled = false;
  while (read_rule(tex))
    table->ruled = true;
  for (table->cells = 0;; tex->at++) {
    qconv_tex_add(node, cell(tex, table));
    table->cells++;
    if (!qconv_tex_is_next(tex, '&') || !(table->stops & TEX_STOP_CELL))
      break;
  }
  bool more = ends_row(tex), empty = table->cells == 1 && !node->first->first;
  if (more || !empty || !table->rows) {
    qconv_tex_add(table->node, node);
    table->rows++;
  }
  return more;
}

/* A line below the last row, as an empty one would bear it. */
static void close_table(struct table *table)
{
  if (table->ruled && table->rows && table->cells == 1 && table->node->last->first)
    table->node->attributes = table->kind->flags & CELLS_BESIDE ? table->node->attributes : " class=\"qc-rule-below\"";
}

static const char *table_attributes(const struct environment *kind)
{
  if (kind->flags & CELLS_BESIDE)
    return " class=\"qc-aligned\" displaystyle=\"true\" columnspacing=\"0em\"";
  if (kind->flags & CELLS_DISPLAY)
    return " displaystyle=\"true\"";
  return kind->flags & SMALL ? " class=\"qc-small\" rowspacing=\"0.1em\" columnspacing=\"0.333em\"" : NULL;
}

/* All rows up to what ends them. */
static struct qconv_tex_node *rows(struct qconv_tex *tex, struct table *table, unsigned stops)
{
  bool display = tex->display;
  if (!(table->kind->flags & LINE) || table->kind->flags & CELLS_DISPLAY)
    tex->display = table->kind->flags & CELLS_DISPLAY;
  table->node = qconv_tex_node(tex, "mtable", TEX_ORD);
  table->node->attributes = table_attributes(table->kind);
  table->stops = stops;
  while (row(tex, table))
    ;
  close_table(table);
  tex->display = display;
  struct qconv_tex_node *first = table->node->first->first;
  if (!(table->kind->flags & LINE) || table->rows > 1 || first->next)
    return table->node;
  first->name = "mrow"; /* a single line needs no table */
  first->attributes = NULL;
  return qconv_tex_flat(first);
}

/* \end{name}: another name ends the environment as well, but is reported. */
static void read_end(struct qconv_tex *tex, qconv_str name)
{
  if (!is_command(tex, QCONV_STR("end"))) {
    qconv_tex_report(tex, tex->owner, "has no \\end");
    return;
  }
  size_t from = tex->at;
  qconv_tex_name(tex);
  if (!qconv_str_equal(qconv_str_trim(qconv_tex_raw(tex)), name))
    qconv_tex_report(tex, qconv_str_slice(tex->tex, from, tex->at), "is not the end of what begins here");
}

struct qconv_tex_node *qconv_tex_begin(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  (void)command;
  size_t from = tex->at - tex->owner.len;
  qconv_str name = qconv_str_trim(qconv_tex_raw(tex));
  struct table table = {.kind = find(name)};
  if (qconv_tex_too_deep(tex))
    return qconv_tex_rest(tex);
  tex->owner = qconv_str_slice(tex->tex, from, tex->at);
  if (!table.kind && !name.data)
    return qconv_tex_literal(tex, tex->owner, "has nothing behind it");
  if (!table.kind)
    return qconv_tex_literal(tex, tex->owner, "is not known");
  skip_setting(tex, false);
  if (table.kind->flags & (TAKES_COLUMNS | TAKES_ARGUMENT)) {
    qconv_str columns = qconv_tex_raw(tex);
    if (table.kind->flags & TAKES_COLUMNS)
      declare_columns(&table, columns);
  }
  struct qconv_tex_node *node = rows(tex, &table, (tex->stops & TEX_STOP_BRACE) | TEX_STOP_CELL | TEX_STOP_END);
  read_end(tex, name);
  if (*table.kind->open || *table.kind->close)
    return qconv_tex_fenced(tex, table.kind->open, node, table.kind->close);
  return node;
}

/* \substack{a \\ b} */
struct qconv_tex_node *qconv_tex_substack(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  (void)command;
  qconv_tex_skip_space(tex);
  if (!qconv_tex_is_next(tex, '{'))
    return qconv_tex_argument(tex);
  struct table table = {.kind = &stacked};
  tex->at++;
  struct qconv_tex_node *node = rows(tex, &table, (tex->stops & TEX_STOP_END) | TEX_STOP_CELL | TEX_STOP_BRACE);
  if (qconv_tex_is_next(tex, '}'))
    tex->at++;
  else
    qconv_tex_report(tex, tex->owner, "is not closed");
  return node;
}

struct qconv_tex_node *qconv_tex_lines(struct qconv_tex *tex)
{
  struct table table = {.kind = &lines};
  return rows(tex, &table, TEX_STOP_CELL);
}

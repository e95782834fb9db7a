/* What the files behind mathml.h share. A formula is read to a tree of elements by
   recursive descent, to a limited depth, and then written. */
#ifndef QCONV_MATHML_LOCAL_H
#define QCONV_MATHML_LOCAL_H

#include <qconv/mathml.h>

enum { TEX_DEEPEST = 40 };

/* Of an atom, as TeX has them: they decide on the space around it. */
enum qconv_tex_class { TEX_NONE, TEX_ORD, TEX_OP, TEX_BIN, TEX_REL, TEX_OPEN, TEX_CLOSE, TEX_PUNCT, TEX_INNER };
/* Where scripts stand. */
enum qconv_tex_limits { TEX_BESIDE, TEX_MOVABLE, TEX_STACKED };
enum qconv_tex_font {
  TEX_PLAIN, TEX_UPRIGHT, TEX_ITALIC, TEX_BOLD, TEX_BOLD_ITALIC, TEX_DOUBLE_STRUCK, TEX_SCRIPT, TEX_FRAKTUR, TEX_SANS,
  TEX_MONOSPACE
};
/* What ends a list, besides the end of the formula. */
enum qconv_tex_stop {
  TEX_STOP_BRACE = 1,
  TEX_STOP_CELL = 2,    /* & and \\ */
  TEX_STOP_END = 4,     /* \end */
  TEX_STOP_RIGHT = 8,   /* \right and \middle */
  TEX_STOP_BRACKET = 16,
  TEX_STOP_DOLLAR = 32
};

/* An element. */
struct qconv_tex_node {
  const char *name;
  const char *attributes; /* as written, with a blank before it; NULL: none */
  qconv_str text;         /* of an element without children; not escaped */
  struct qconv_tex_node *first, *last, *next;
  struct qconv_tex_node *core; /* the element that scripts and accents were put around */
  uint8_t class, limits;
  bool function; /* a word like "sin" */
  bool bar;      /* | opens and closes */
};

struct qconv_tex_command;
struct qconv_tex_list {
  struct qconv_tex_node *row;    /* an <mrow> of all */
  struct qconv_tex_node *target; /* where the next one goes: the row or a style's element in it */
  struct qconv_tex_node *numerator;
  const struct qconv_tex_command *over; /* \over was here */
  uint8_t before;                       /* the class of the atom before; TEX_NONE: there is none */
  bool function;                        /* it is a function without its argument */
  size_t bars;                          /* open ones */
};

struct qconv_tex {
  struct qconv_arena *arena;
  qconv_str tex;
  size_t at;
  unsigned depth, stops;
  bool display; /* what \displaystyle says */
  bool single;  /* an argument without braces: one digit, one letter */
  bool given_up;
  uint8_t font;
  qconv_str owner;             /* the command whose argument is read */
  struct qconv_tex_list *list; /* the innermost */
  struct qconv_mathml_problem *problem;
};

enum qconv_tex_kind {
  TEX_LETTER,         /* <mi> */
  TEX_CAPITAL,        /* <mi> that is upright by itself */
  TEX_TIGHT,          /* <mo> without space */
  TEX_BINARY, TEX_RELATION, TEX_UNSTRETCHED, TEX_PUNCTUATION, TEX_OPENING, TEX_CLOSING, TEX_POSTFIX, TEX_BAR, TEX_DOTS,
  TEX_SUM,            /* limits below and above in displays */
  TEX_INTEGRAL,       /* limits beside it */
  TEX_FUNCTION, TEX_LIMIT_FUNCTION
};
struct qconv_tex_symbol {
  const char *name, *text;
  enum qconv_tex_kind kind;
};
struct qconv_tex_command {
  const char *name;
  /* Reads behind the name; NULL: nothing stands for it. */
  struct qconv_tex_node *(*read)(struct qconv_tex *tex, const struct qconv_tex_command *command);
  int value;
  const char *text;
};

/* mathml_symbols.c */
const struct qconv_tex_symbol *qconv_tex_find_symbol(qconv_str name);
const struct qconv_tex_symbol *qconv_tex_find_character(qconv_str character);
const struct qconv_tex_symbol *qconv_tex_symbol_at(size_t i); /* NULL behind the last */

/* mathml_letters.c: the character in the font's alphabet, itself where it has none. */
uint32_t qconv_tex_letter(enum qconv_tex_font font, uint32_t character);

/* mathml_commands.c */
const struct qconv_tex_command *qconv_tex_find_command(qconv_str name);
const struct qconv_tex_command *qconv_tex_command_at(size_t i); /* NULL behind the last */

/* mathml_node.c */
struct qconv_tex_node *qconv_tex_node(struct qconv_tex *tex, const char *name, enum qconv_tex_class class);
struct qconv_tex_node *qconv_tex_token(struct qconv_tex *tex, const char *name, enum qconv_tex_class class,
                                       qconv_str text);
struct qconv_tex_node *qconv_tex_operator(struct qconv_tex *tex, enum qconv_tex_class class, const char *text,
                                          const char *attributes);
/* width is a length with its unit. */
struct qconv_tex_node *qconv_tex_space(struct qconv_tex *tex, const char *width);
void qconv_tex_add(struct qconv_tex_node *parent, struct qconv_tex_node *child);
/* An element around one or two; a row that is the only child lends its children where the element allows any number. */
struct qconv_tex_node *qconv_tex_around(struct qconv_tex *tex, const char *name, const char *attributes,
                                        struct qconv_tex_node *content);
struct qconv_tex_node *qconv_tex_pair(struct qconv_tex *tex, const char *name, const char *attributes,
                                      struct qconv_tex_node *first, struct qconv_tex_node *second);
/* The only child of a row, else the row. */
struct qconv_tex_node *qconv_tex_flat(struct qconv_tex_node *row);
/* Adds an atom to a list, with the space that TeX puts before it. */
void qconv_tex_join(struct qconv_tex *tex, struct qconv_tex_list *list, struct qconv_tex_node *node);
void qconv_tex_write(struct qconv_buffer *xml, const struct qconv_tex_node *node);

/* mathml_atom.c: what single characters and symbols are. */
struct qconv_tex_node *qconv_tex_symbol_node(struct qconv_tex *tex, const struct qconv_tex_symbol *symbol);
struct qconv_tex_node *qconv_tex_character(struct qconv_tex *tex);

/* mathml_read.c */
void qconv_tex_skip_space(struct qconv_tex *tex);
bool qconv_tex_is_next(const struct qconv_tex *tex, char c);
/* The command at at, which is a backslash, without it; steps over it. */
qconv_str qconv_tex_name(struct qconv_tex *tex);
void qconv_tex_report(struct qconv_tex *tex, qconv_str where, const char *what);
/* A report, and the piece as text. */
struct qconv_tex_node *qconv_tex_literal(struct qconv_tex *tex, qconv_str piece, const char *what);
/* Up to what stops it, which is not read: a row. before: the class that stands before it. */
struct qconv_tex_node *qconv_tex_list(struct qconv_tex *tex, unsigned stops, enum qconv_tex_class before);
struct qconv_tex_node *qconv_tex_argument(struct qconv_tex *tex);
/* [..]; NULL: there is none. */
struct qconv_tex_node *qconv_tex_optional(struct qconv_tex *tex);
/* An argument in small: its display style is off. */
struct qconv_tex_node *qconv_tex_small_argument(struct qconv_tex *tex);
/* The argument's source; absent: there is none. */
qconv_str qconv_tex_raw(struct qconv_tex *tex);
qconv_str qconv_tex_raw_optional(struct qconv_tex *tex);
/* Whether this opens one group more than is allowed. Then the rest of the formula becomes literal. */
bool qconv_tex_too_deep(struct qconv_tex *tex);
/* The rest of the formula as text. */
struct qconv_tex_node *qconv_tex_rest(struct qconv_tex *tex);

/* mathml_script.c */
struct qconv_tex_node *qconv_tex_scripts(struct qconv_tex *tex, struct qconv_tex_node *base);

/* mathml_fence.c, mathml_table.c, mathml_text.c, mathml_stack.c: commands with arguments. */
struct qconv_tex_node *qconv_tex_left(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_big(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_fenced(struct qconv_tex *tex, const char *open, struct qconv_tex_node *content,
                                        const char *close);
struct qconv_tex_node *qconv_tex_begin(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_substack(struct qconv_tex *tex, const struct qconv_tex_command *command);
/* The whole formula: rows where \\ stands outside of everything. */
struct qconv_tex_node *qconv_tex_lines(struct qconv_tex *tex);
struct qconv_tex_node *qconv_tex_text(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_fraction(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_infix(struct qconv_tex *tex, const struct qconv_tex_command *command);
/* What \over made of the list. */
struct qconv_tex_node *qconv_tex_infix_end(struct qconv_tex *tex, struct qconv_tex_list *list);
struct qconv_tex_node *qconv_tex_root(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_stack(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_arrow(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_accent(struct qconv_tex *tex, const struct qconv_tex_command *command);
enum { TEX_FRACTION_DISPLAY = 1, TEX_FRACTION_SMALL = 2, TEX_FRACTION_BINOMIAL = 4, TEX_FRACTION_BARE = 8 };
enum { TEX_STACK_ABOVE = 1, TEX_STACK_BELOW = 2, TEX_STACK_RELATION = 4 };
enum { TEX_ACCENT_WIDE = 1, TEX_ACCENT_BELOW = 2, TEX_ACCENT_BRACE = 4 };

/* mathml_layout.c */
/* "2pt", "-1.5 em" */
bool qconv_tex_is_length(qconv_str length);
struct qconv_tex_node *qconv_tex_font(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_font_switch(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_style(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_named_operator(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_as_class(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_fixed_space(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_measured_space(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_not(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_phantom(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_enclose(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_modulo(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_tag(struct qconv_tex *tex, const struct qconv_tex_command *command);
/* Leaves out as many arguments as the value says. */
struct qconv_tex_node *qconv_tex_ignore(struct qconv_tex *tex, const struct qconv_tex_command *command);
struct qconv_tex_node *qconv_tex_ket(struct qconv_tex *tex, const struct qconv_tex_command *command);
enum { TEX_OPERATOR_STACKED = 1 };
enum { TEX_PHANTOM_HEIGHT = 1, TEX_PHANTOM_WIDTH = 2, TEX_PHANTOM_SMASH = 4 };
enum { TEX_MOD_BINARY, TEX_MOD_PARENTHESES, TEX_MOD_PLAIN, TEX_MOD_BARE };

#endif

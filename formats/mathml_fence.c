/* Delimiters: \left and \right that grow with what is between them, and those of a
   size that is named. */
#include "mathml_local.h"

static const char prefix[] = " form=\"prefix\" stretchy=\"true\"", postfix[] = " form=\"postfix\" stretchy=\"true\"";

/* The delimiter behind \left and the like: absent: there is none; empty: a dot. */
static qconv_str delimiter(struct qconv_tex *tex)
{
  const struct qconv_tex_symbol *symbol = NULL;
  size_t from = tex->at;
  qconv_tex_skip_space(tex);
  if (tex->at >= tex->tex.len)
    return (qconv_str){NULL, 0};
  char c = tex->tex.data[tex->at];
  if (c == '\\') {
    symbol = qconv_tex_find_symbol(qconv_tex_name(tex));
  } else if ((unsigned char)c >= 0x80) {
    uint32_t character;
    size_t length = qconv_utf8_decode(qconv_str_from(tex->tex, tex->at), &character);
    symbol = qconv_tex_find_character(qconv_str_slice(tex->tex, tex->at, tex->at + length));
    tex->at += length;
  } else {
    static const char known[] = "()[]|/";
    tex->at++;
    if (c == '.')
      return QCONV_STR("");
    if (c == '<' || c == '>')
      return c == '<' ? QCONV_STR("\u27E8") : QCONV_STR("\u27E9");
    if (memchr(known, c, sizeof known - 1))
      return qconv_str_slice(tex->tex, tex->at - 1, tex->at);
  }
  if (symbol && (symbol->kind == TEX_OPENING || symbol->kind == TEX_CLOSING || symbol->kind == TEX_BAR ||
                 symbol->kind == TEX_UNSTRETCHED || strcmp(symbol->name, "backslash") == 0))
    return qconv_str_of(symbol->text);
  tex->at = from;
  return (qconv_str){NULL, 0};
}

/* Adds the delimiter that must stand here. */
static void put_delimiter(struct qconv_tex *tex, struct qconv_tex_node *row, const char *attributes)
{
  qconv_str sign = delimiter(tex);
  if (!sign.data) {
    qconv_tex_report(tex, tex->owner, "has no delimiter behind it");
  } else if (sign.len) {
    struct qconv_tex_node *node = qconv_tex_token(tex, "mo", TEX_NONE, sign);
    node->attributes = attributes;
    qconv_tex_add(row, node);
  }
}

static void put_content(struct qconv_tex *tex, struct qconv_tex_node *row)
{
  struct qconv_tex_node *content = qconv_tex_list(tex, tex->stops | TEX_STOP_RIGHT, TEX_NONE);
  if (strcmp(content->name, "mrow") != 0) {
    qconv_tex_add(row, content);
  } else if (content->first) {
    if (row->last)
      row->last->next = content->first;
    else
      row->first = content->first;
    row->last = content->last;
  }
}

struct qconv_tex_node *qconv_tex_left(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  (void)command;
  struct qconv_tex_node *row = qconv_tex_node(tex, "mrow", TEX_INNER);
  if (qconv_tex_too_deep(tex))
    return qconv_tex_rest(tex);
  put_delimiter(tex, row, prefix);
  for (;;) {
    put_content(tex, row);
    size_t at = tex->at;
    qconv_str name = qconv_tex_is_next(tex, '\\') ? qconv_tex_name(tex) : QCONV_STR("");
    if (qconv_str_equal(name, QCONV_STR("right"))) {
      put_delimiter(tex, row, postfix);
      return row;
    }
    if (!qconv_str_equal(name, QCONV_STR("middle"))) {
      tex->at = at;
      qconv_tex_report(tex, tex->owner, "has no \\right");
      return row;
    }
    put_delimiter(tex, row, " form=\"infix\" stretchy=\"true\" lspace=\"0.05em\" rspace=\"0.05em\"");
  }
}

struct qconv_tex_node *qconv_tex_big(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  static const char *const forms[] = {"", " form=\"prefix\"", " form=\"postfix\"",
                                      " form=\"infix\" lspace=\"0.278em\" rspace=\"0.278em\""};
  static const enum qconv_tex_class classes[] = {TEX_ORD, TEX_OPEN, TEX_CLOSE, TEX_REL};
  qconv_str sign = delimiter(tex);
  if (!sign.data) {
    qconv_tex_report(tex, tex->owner, "has no delimiter behind it");
    return NULL;
  }
  if (!sign.len)
    return NULL;
  int form = command->value;
  const struct qconv_tex_symbol *symbol = qconv_tex_find_character(sign);
  bool opens = strchr("([", sign.data[0]) || (symbol && symbol->kind == TEX_OPENING);
  bool closes = strchr(")]", sign.data[0]) || (symbol && symbol->kind == TEX_CLOSING);
  if (!form && (opens || closes))
    form = opens ? 1 : 2;
  struct qconv_tex_node *node = qconv_tex_token(tex, "mo", classes[form], sign);
  node->attributes = qconv_format(tex->arena, "%s stretchy=\"true\" minsize=\"%s\" maxsize=\"%s\"%s", forms[form],
                                  command->text, command->text, form ? "" : " lspace=\"0\" rspace=\"0\"")
                         .data;
  return node;
}

struct qconv_tex_node *qconv_tex_fenced(struct qconv_tex *tex, const char *open, struct qconv_tex_node *content,
                                        const char *close)
{
  struct qconv_tex_node *row = qconv_tex_node(tex, "mrow", TEX_INNER);
  if (*open)
    qconv_tex_add(row, qconv_tex_operator(tex, TEX_OPEN, open, prefix));
  qconv_tex_add(row, content);
  if (*close)
    qconv_tex_add(row, qconv_tex_operator(tex, TEX_CLOSE, close, postfix));
  return row;
}

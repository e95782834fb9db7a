/* Single characters, numbers and symbols: which element each of them is, and how it
   behaves towards its neighbours. */
#include "mathml_local.h"

static const char tight[] = " lspace=\"0\" rspace=\"0\"", fixed[] = " stretchy=\"false\"",
                  prefix[] = " form=\"prefix\" stretchy=\"false\"", postfix[] = " form=\"postfix\" stretchy=\"false\"",
                  upright[] = " mathvariant=\"normal\"";

static const struct shape {
  const char *element, *attributes;
  enum qconv_tex_class class;
  enum qconv_tex_limits limits;
} shapes[] = {
    [TEX_LETTER] = {"mi", NULL, TEX_ORD, TEX_BESIDE},
    [TEX_CAPITAL] = {"mi", upright, TEX_ORD, TEX_BESIDE},
    [TEX_TIGHT] = {"mo", tight, TEX_ORD, TEX_BESIDE},
    [TEX_BINARY] = {"mo", NULL, TEX_BIN, TEX_BESIDE},
    [TEX_RELATION] = {"mo", NULL, TEX_REL, TEX_BESIDE},
    [TEX_UNSTRETCHED] = {"mo", fixed, TEX_REL, TEX_BESIDE},
    [TEX_PUNCTUATION] = {"mo", NULL, TEX_PUNCT, TEX_BESIDE},
    [TEX_OPENING] = {"mo", fixed, TEX_OPEN, TEX_BESIDE},
    [TEX_CLOSING] = {"mo", fixed, TEX_CLOSE, TEX_BESIDE},
    [TEX_POSTFIX] = {"mo", " form=\"postfix\"", TEX_CLOSE, TEX_BESIDE},
    [TEX_BAR] = {"mo", NULL, TEX_ORD, TEX_BESIDE},
    [TEX_DOTS] = {"mo", tight, TEX_INNER, TEX_BESIDE},
    [TEX_SUM] = {"mo", NULL, TEX_OP, TEX_MOVABLE},
    [TEX_INTEGRAL] = {"mo", NULL, TEX_OP, TEX_BESIDE},
    [TEX_FUNCTION] = {"mi", NULL, TEX_OP, TEX_BESIDE},
    [TEX_LIMIT_FUNCTION] = {"mi", NULL, TEX_OP, TEX_MOVABLE},
};

static qconv_str in_font(struct qconv_tex *tex, qconv_str text)
{
  if (tex->font == TEX_PLAIN || tex->font == TEX_UPRIGHT)
    return text;
  struct qconv_buffer letters = {.arena = tex->arena};
  uint32_t character;
  for (size_t at = 0; at < text.len;) {
    at += qconv_utf8_decode(qconv_str_from(text, at), &character);
    qconv_append_utf8(&letters, qconv_tex_letter(tex->font, character));
  }
  return qconv_buffer_str(&letters);
}

/* Which side of a pair a bar is, only TeX knows. */
static bool is_bar(qconv_str text)
{
  return qconv_str_equal(text, QCONV_STR("|")) || qconv_str_equal(text, QCONV_STR("\u2016"));
}

struct qconv_tex_node *qconv_tex_symbol_node(struct qconv_tex *tex, const struct qconv_tex_symbol *symbol)
{
  const struct shape *shape = &shapes[symbol->kind];
  qconv_str text = qconv_str_of(symbol->text);
  bool letter = symbol->kind == TEX_LETTER || symbol->kind == TEX_CAPITAL;
  struct qconv_tex_node *node = qconv_tex_token(tex, shape->element, shape->class, letter ? in_font(tex, text) : text);
  node->attributes = shape->attributes;
  if (letter && tex->font != TEX_PLAIN)
    node->attributes = tex->font == TEX_UPRIGHT ? upright : NULL;
  if ((symbol->kind == TEX_OPENING || symbol->kind == TEX_CLOSING) && is_bar(text))
    node->attributes = symbol->kind == TEX_OPENING ? prefix : postfix;
  node->limits = (uint8_t)shape->limits;
  node->function = symbol->kind == TEX_FUNCTION || symbol->kind == TEX_LIMIT_FUNCTION;
  node->bar = symbol->kind == TEX_BAR;
  return node;
}

static bool is_letter_at(const struct qconv_tex *tex, size_t at)
{
  return at < tex->tex.len && qconv_is_alpha(tex->tex.data[at]);
}

/* Letters of an upright word stay together, so that it is read as one. */
static struct qconv_tex_node *letters(struct qconv_tex *tex)
{
  bool word =
      tex->font == TEX_UPRIGHT || tex->font == TEX_ITALIC || tex->font == TEX_SANS || tex->font == TEX_MONOSPACE;
  size_t from = tex->at++;
  while (word && !tex->single && is_letter_at(tex, tex->at))
    tex->at++;
  qconv_str text = qconv_str_slice(tex->tex, from, tex->at);
  struct qconv_tex_node *node = qconv_tex_token(tex, "mi", TEX_ORD, in_font(tex, text));
  if (tex->font == TEX_UPRIGHT && text.len == 1)
    node->attributes = upright;
  return node;
}

static bool is_digit_at(const struct qconv_tex *tex, size_t at)
{
  return at < tex->tex.len && qconv_is_digit(tex->tex.data[at]);
}

/* "12", "3.14", ".5" */
static struct qconv_tex_node *number(struct qconv_tex *tex)
{
  size_t from = tex->at;
  bool point = false;
  do {
    point |= tex->tex.data[tex->at++] == '.';
  } while (!tex->single &&
           (is_digit_at(tex, tex->at) ||
            (!point && tex->at < tex->tex.len && tex->tex.data[tex->at] == '.' && is_digit_at(tex, tex->at + 1))));
  return qconv_tex_token(tex, "mn", TEX_ORD, in_font(tex, qconv_str_slice(tex->tex, from, tex->at)));
}

static const struct qconv_tex_symbol ascii[] = {
    {"!", "!", TEX_POSTFIX},     {"(", "(", TEX_OPENING},     {")", ")", TEX_CLOSING},     {"*", "\u2217", TEX_BINARY},
    {"+", "+", TEX_BINARY},      {",", ",", TEX_PUNCTUATION}, {"-", "\u2212", TEX_BINARY}, {".", ".", TEX_TIGHT},
    {"/", "/", TEX_TIGHT},       {":", ":", TEX_RELATION},    {";", ";", TEX_PUNCTUATION}, {"<", "<", TEX_RELATION},
    {"=", "=", TEX_RELATION},    {">", ">", TEX_RELATION},    {"?", "?", TEX_POSTFIX},     {"@", "@", TEX_LETTER},
    {"[", "[", TEX_OPENING},     {"]", "]", TEX_CLOSING},     {"`", "\u2018", TEX_TIGHT},  {"|", "|", TEX_BAR},
    {"\"", "\u201D", TEX_TIGHT},
};

static struct qconv_tex_node *sign(struct qconv_tex *tex)
{
  qconv_str one = qconv_str_slice(tex->tex, tex->at, tex->at + 1);
  for (size_t i = 0; i < sizeof ascii / sizeof *ascii; i++)
    if (one.data[0] == ascii[i].name[0]) {
      tex->at++;
      return qconv_tex_symbol_node(tex, &ascii[i]);
    }
  tex->at++;
  return qconv_tex_literal(tex, one, "has no meaning here");
}

static bool is_operator(uint32_t c)
{
  return (c >= 0x2190 && c <= 0x23FF) || (c >= 0x27C0 && c <= 0x27FF) || (c >= 0x2900 && c <= 0x2BFF);
}

/* A character that TeX would have a name for, or words in another script. */
static struct qconv_tex_node *foreign(struct qconv_tex *tex)
{
  qconv_str rest = qconv_str_from(tex->tex, tex->at);
  uint32_t character;
  size_t length = qconv_utf8_decode(rest, &character);
  qconv_str first = qconv_str_slice(rest, 0, length);
  const struct qconv_tex_symbol *symbol = qconv_tex_find_character(first);
  if (symbol || is_operator(character)) {
    tex->at += length;
    return symbol ? qconv_tex_symbol_node(tex, symbol) : qconv_tex_token(tex, "mo", TEX_REL, first);
  }
  while (!tex->single && length < rest.len && (unsigned char)rest.data[length] >= 0x80) {
    size_t next = qconv_utf8_decode(qconv_str_from(rest, length), &character);
    if (is_operator(character) || qconv_tex_find_character(qconv_str_slice(rest, length, length + next)))
      break;
    length += next;
  }
  tex->at += length;
  return qconv_tex_token(tex, "mi", TEX_ORD, qconv_str_slice(rest, 0, length));
}

struct qconv_tex_node *qconv_tex_character(struct qconv_tex *tex)
{
  unsigned char c = (unsigned char)tex->tex.data[tex->at];
  if (qconv_is_alpha((char)c))
    return letters(tex);
  if (qconv_is_digit((char)c) || (c == '.' && is_digit_at(tex, tex->at + 1)))
    return number(tex);
  if (c >= 0x80)
    return foreign(tex);
  if (c == '~') {
    tex->at++;
    return qconv_tex_space(tex, "0.333em");
  }
  if (c == ':' && tex->at + 1 < tex->tex.len && tex->tex.data[tex->at + 1] == '=' && !tex->single) {
    tex->at += 2;
    return qconv_tex_operator(tex, TEX_REL, ":=", NULL);
  }
  return sign(tex);
}

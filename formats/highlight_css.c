/* Style sheets: what stands before a colon is a property where a ; or } comes before
   the next {, else part of a selector. */
#include "highlight_local.h"

struct sheet {
  struct qconv_lexer *lexer;
  size_t depth;
  bool value; /* behind the colon of a property */
};

static bool in_name(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || c == '_' || c == '-' || (unsigned char)c >= 0x80;
}

static size_t name_end(const struct qconv_lexer *lexer, size_t at)
{
  while (in_name(qconv_lex_peek(lexer, at)))
    at++;
  return at;
}

static bool is_property(const struct sheet *sheet, size_t at)
{
  enum { FAR = 256 };
  const struct qconv_lexer *lexer = sheet->lexer;
  at = qconv_lex_skip_blanks(lexer, at);
  if (qconv_lex_peek(lexer, at) != ':' || qconv_lex_peek(lexer, at + 1) == ':')
    return false;
  for (size_t end = at; end < lexer->end && end < at + FAR; end++)
    if (strchr(";}", lexer->code.data[end]))
      return true;
    else if (lexer->code.data[end] == '{')
      return false;
  return sheet->depth > 0 || qconv_is_space(qconv_lex_peek(lexer, at + 1));
}

static void lex_name(struct sheet *sheet)
{
  struct qconv_lexer *lexer = sheet->lexer;
  size_t end = name_end(lexer, lexer->at);
  enum qconv_code_token token = QCONV_TOKEN_PLAIN;
  if (qconv_lex_sees(lexer, lexer->at, "--"))
    token = QCONV_TOKEN_VARIABLE;
  else if (sheet->value || lexer->value)
    token = qconv_lex_peek(lexer, end) == '(' ? QCONV_TOKEN_FUNCTION : QCONV_TOKEN_PLAIN;
  else
    token = is_property(sheet, end) ? QCONV_TOKEN_VARIABLE : QCONV_TOKEN_KEYWORD;
  sheet->value |= token == QCONV_TOKEN_VARIABLE && is_property(sheet, end);
  qconv_lex_take(lexer, end, token);
}

/* @media, !important, $variable, #id, .class, :hover, #fff */
static bool lex_marked(struct sheet *sheet)
{
  struct qconv_lexer *lexer = sheet->lexer;
  size_t at = lexer->at, start = at + 1;
  char c = lexer->code.data[at];
  if (c == ':' && qconv_lex_peek(lexer, start) == ':')
    start++;
  if (!strchr("@!$#.:", c) || (sheet->value && (c == ':' || c == '.')) || !in_name(qconv_lex_peek(lexer, start)) ||
      (c == '.' && qconv_is_digit(qconv_lex_peek(lexer, start))))
    return false;
  enum qconv_code_token token = c == '@' || c == '!' ? QCONV_TOKEN_KEYWORD
                                : c == '$'           ? QCONV_TOKEN_VARIABLE
                                : c == ':'           ? QCONV_TOKEN_FUNCTION
                                : sheet->value       ? QCONV_TOKEN_NUMBER
                                                     : QCONV_TOKEN_TYPE;
  size_t end = name_end(lexer, start);
  if (c == '$')
    sheet->value |= is_property(sheet, end);
  lexer->value |= c == '@'; /* what follows an at-rule is no selector */
  qconv_lex_take(lexer, end, token);
  return true;
}

static void lex_sign(struct sheet *sheet)
{
  struct qconv_lexer *lexer = sheet->lexer;
  char c = lexer->code.data[lexer->at];
  if (c == '{')
    sheet->depth++;
  else if (c == '}' && sheet->depth)
    sheet->depth--;
  if (strchr("{};", c))
    sheet->value = lexer->value = false;
  qconv_lex_take(lexer, lexer->at + 1, QCONV_TOKEN_PLAIN);
}

static bool starts_number(const struct qconv_lexer *lexer, size_t at)
{
  char c = qconv_lex_peek(lexer, at);
  if (c == '-' || c == '+')
    c = qconv_lex_peek(lexer, ++at);
  return qconv_is_digit(c) || (c == '.' && qconv_is_digit(qconv_lex_peek(lexer, at + 1)));
}

void qconv_lex_css(struct qconv_lexer *lexer)
{
  struct sheet sheet = {.lexer = lexer};
  while (lexer->at < lexer->end) {
    size_t at = lexer->at;
    char c = lexer->code.data[at];
    bool value = lexer->value;
    if (qconv_is_space(c)) {
      qconv_lex_blank(lexer, at + 1);
    } else if (qconv_lex_pair(lexer)) {
      lexer->value = value;
    } else if (starts_number(lexer, at)) {
      size_t end = qconv_lex_number_end(lexer, at + 1);
      qconv_lex_take(lexer, qconv_lex_peek(lexer, end) == '%' ? end + 1 : end, QCONV_TOKEN_NUMBER);
    } else if (!lex_marked(&sheet)) {
      if (in_name(c))
        lex_name(&sheet);
      else
        lex_sign(&sheet);
    }
  }
}

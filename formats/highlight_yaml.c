/* YAML: keys, block texts by their indentation, scalars by their look. */
#include "highlight_local.h"

static bool ends_key(const struct qconv_lexer *lexer, size_t at)
{
  char next = qconv_lex_peek(lexer, at + 1);
  return qconv_lex_peek(lexer, at) == ':' && (next == '\0' || qconv_is_space(next));
}

/* Where the plain scalar at the place ends, and whether it is a key. */
static size_t scalar_end(const struct qconv_lexer *lexer, bool flow, bool *key)
{
  size_t at = lexer->at;
  for (; at < lexer->end && lexer->code.data[at] != '\n'; at++) {
    char c = lexer->code.data[at];
    if (ends_key(lexer, at) || (flow && strchr(",]}", c)) || (c == '#' && qconv_is_space(lexer->code.data[at - 1])))
      break;
  }
  *key = ends_key(lexer, at);
  while (at > lexer->at && qconv_is_space(lexer->code.data[at - 1]))
    at--;
  return at;
}

static enum qconv_code_token token_of(const struct qconv_lexer *lexer, size_t end)
{
  char lower[8];
  qconv_str text = qconv_str_slice(lexer->code, lexer->at, end);
  if (text.len && qconv_is_digit(text.data[text.data[0] == '-' && text.len > 1 ? 1 : 0])) {
    bool number = qconv_lex_number_end(lexer, lexer->at + (text.data[0] == '-')) == end;
    return number ? QCONV_TOKEN_NUMBER : QCONV_TOKEN_PLAIN;
  }
  if (text.len > sizeof lower)
    return QCONV_TOKEN_PLAIN;
  for (size_t i = 0; i < text.len; i++)
    lower[i] = qconv_lower(text.data[i]);
  bool constant = qconv_words_have(lexer->language->constants, (qconv_str){lower, text.len});
  return constant ? QCONV_TOKEN_NUMBER : QCONV_TOKEN_PLAIN;
}

/* Whether it is a key. */
static bool lex_scalar(struct qconv_lexer *lexer, size_t flow)
{
  bool key;
  size_t end = scalar_end(lexer, flow > 0, &key);
  if (end == lexer->at)
    qconv_lex_take(lexer, end + 1, QCONV_TOKEN_PLAIN);
  else
    qconv_lex_take(lexer, end, key ? QCONV_TOKEN_VARIABLE : token_of(lexer, end));
  return key;
}

/* The lines behind a | or > that are indented deeper than its key. */
static void lex_block(struct qconv_lexer *lexer, size_t indent)
{
  qconv_lex_take(lexer, qconv_lex_line_end(lexer, lexer->at), QCONV_TOKEN_META);
  size_t end = lexer->at;
  for (size_t line = lexer->at + 1; line < lexer->end;) {
    size_t next = qconv_lex_line_end(lexer, line), text = qconv_lex_skip_blanks(lexer, line);
    if (text < next && text - line <= indent)
      break;
    end = text < next ? next : end;
    line = next + 1;
  }
  qconv_lex_take(lexer, end, QCONV_TOKEN_STRING);
}

/* &anchor *alias !tag */
static bool lex_marked(struct qconv_lexer *lexer)
{
  size_t end = lexer->at + 1;
  char c = lexer->code.data[lexer->at];
  if (c != '&' && c != '*' && c != '!')
    return false;
  while (end < lexer->end && !qconv_is_space(lexer->code.data[end]) && !strchr(",]}", lexer->code.data[end]))
    end++;
  qconv_lex_take(lexer, end, c == '!' ? QCONV_TOKEN_TYPE : QCONV_TOKEN_META);
  return true;
}

static bool is_dash(const struct qconv_lexer *lexer, char c)
{
  char next = qconv_lex_peek(lexer, lexer->at + 1);
  return (c == '-' || c == '?') && (next == '\0' || qconv_is_space(next));
}

/* What stands on a line behind its indentation. */
static void lex_line(struct qconv_lexer *lexer, size_t start)
{
  size_t flow = 0, indent = lexer->at - start;
  bool first = true;
  while (lexer->at < lexer->end && lexer->code.data[lexer->at] != '\n') {
    char c = lexer->code.data[lexer->at];
    if (qconv_is_space(c)) {
      qconv_lex_blank(lexer, lexer->at + 1);
      continue;
    }
    size_t column = lexer->at - start;
    if (qconv_lex_pair(lexer)) {
      /* a comment, a string */
    } else if (strchr("[]{},", c) || is_dash(lexer, c) || ends_key(lexer, lexer->at)) {
      flow += c == '[' || c == '{' ? 1 : (c == ']' || c == '}') && flow ? (size_t)-1 : 0;
      qconv_lex_take(lexer, lexer->at + 1, QCONV_TOKEN_PLAIN);
    } else if ((c == '|' || c == '>') && !flow) {
      lex_block(lexer, indent);
      return;
    } else if (first && (qconv_lex_sees(lexer, start, "---") || qconv_lex_sees(lexer, start, "..."))) {
      qconv_lex_take(lexer, start + 3, QCONV_TOKEN_META);
    } else if (!lex_marked(lexer) && lex_scalar(lexer, flow)) {
      indent = column;
    }
    first = false;
  }
}

void qconv_lex_yaml(struct qconv_lexer *lexer)
{
  while (lexer->at < lexer->end) {
    size_t start = lexer->at, text = qconv_lex_skip_blanks(lexer, start);
    qconv_lex_blank(lexer, text);
    lex_line(lexer, start);
    if (lexer->at < lexer->end)
      qconv_lex_blank(lexer, lexer->at + 1);
  }
}

/* Tags inside JavaScript: where a value may stand, < and a name open an element. */
#include "highlight_local.h"

static size_t name_end(const struct qconv_lexer *lexer, size_t at)
{
  while (qconv_lex_in_word(lexer->language, qconv_lex_peek(lexer, at)) || qconv_lex_peek(lexer, at) == '.' ||
         qconv_lex_peek(lexer, at) == '-' || qconv_lex_peek(lexer, at) == ':')
    at++;
  return at;
}

/* Takes <name or <> at the place; false: no element starts here. */
static bool open_element(struct qconv_lexer *lexer)
{
  size_t at = lexer->at + 1, end = name_end(lexer, at);
  char first = qconv_lex_peek(lexer, at);
  if (first == '>') {
    if (!qconv_lex_push(lexer, (struct qconv_frame){.kind = FRAME_CHILDREN}))
      return false;
    qconv_lex_take(lexer, at + 1, QCONV_TOKEN_KEYWORD);
    return true;
  }
  /* <T,> and <T extends U> are generics */
  if (!qconv_is_alpha(first) || qconv_lex_peek(lexer, end) == ',' || qconv_lex_sees(lexer, end, " extends ") ||
      !qconv_lex_push(lexer, (struct qconv_frame){.kind = FRAME_TAG}))
    return false;
  qconv_lex_take(lexer, end, QCONV_TOKEN_KEYWORD);
  return true;
}

bool qconv_lex_jsx(struct qconv_lexer *lexer)
{
  return lexer->code.data[lexer->at] == '<' && !lexer->value && open_element(lexer);
}

static void close_element(struct qconv_lexer *lexer, size_t to)
{
  qconv_lex_take(lexer, to, QCONV_TOKEN_KEYWORD);
  lexer->depth--;
  lexer->value = true;
}

static void open_code(struct qconv_lexer *lexer)
{
  qconv_lex_take(lexer, lexer->at + 1, QCONV_TOKEN_PLAIN);
  qconv_lex_push(lexer, (struct qconv_frame){.kind = FRAME_CODE, .open = '{', .close = '}'});
  lexer->value = false;
}

/* Behind the quote that closes, or the end. */
static size_t value_end(const struct qconv_lexer *lexer, size_t at)
{
  const char *close = memchr(lexer->code.data + at + 1, lexer->code.data[at], lexer->end - at - 1);
  return close ? (size_t)(close - lexer->code.data) + 1 : lexer->end;
}

void qconv_lex_tag(struct qconv_lexer *lexer)
{
  size_t at = lexer->at;
  char c = lexer->code.data[at];
  if (qconv_is_space(c)) {
    qconv_lex_blank(lexer, at + 1);
  } else if (qconv_lex_sees(lexer, at, "/>")) {
    close_element(lexer, at + 2);
  } else if (c == '>') {
    qconv_lex_take(lexer, at + 1, QCONV_TOKEN_KEYWORD);
    qconv_lex_top(lexer)->kind = FRAME_CHILDREN;
  } else if (c == '"' || c == '\'') {
    qconv_lex_take(lexer, value_end(lexer, at), QCONV_TOKEN_STRING);
  } else if (c == '{') {
    open_code(lexer);
  } else if (qconv_lex_in_word(lexer->language, c)) {
    qconv_lex_take(lexer, name_end(lexer, at), QCONV_TOKEN_VARIABLE);
  } else {
    qconv_lex_take(lexer, at + 1, QCONV_TOKEN_PLAIN);
  }
}

void qconv_lex_children(struct qconv_lexer *lexer)
{
  char c = lexer->code.data[lexer->at];
  if (c == '{') {
    open_code(lexer);
  } else if (qconv_lex_sees(lexer, lexer->at, "</")) {
    size_t end = name_end(lexer, lexer->at + 2);
    close_element(lexer, qconv_lex_peek(lexer, end) == '>' ? end + 1 : end);
  } else if (c != '<' || !open_element(lexer)) {
    size_t at = lexer->at + 1;
    while (at < lexer->end && lexer->code.data[at] != '<' && lexer->code.data[at] != '{')
      at++;
    qconv_lex_take(lexer, at, QCONV_TOKEN_PLAIN);
  }
}

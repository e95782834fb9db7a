/* Regular expressions and quotes with a letter: where they may stand is told by what
   stands before. What has no closer is an ordinary sign; looking for closers in vain has
   its budget. */
#include "highlight_local.h"

static size_t letters_end(const struct qconv_lexer *lexer, size_t at)
{
  while (qconv_is_alpha(qconv_lex_peek(lexer, at)))
    at++;
  return at;
}

/* /[/]\/x/g, on one line */
bool qconv_lex_regex(struct qconv_lexer *lexer)
{
  if (lexer->code.data[lexer->at] != '/' || lexer->value || lexer->budget == 0)
    return false;
  bool in_class = false;
  for (size_t at = lexer->at + 1; at < lexer->end; at++) {
    char c = lexer->code.data[at];
    if (c == '\n')
      return qconv_lex_in_vain(lexer, at - lexer->at);
    if (c == '\\') {
      at++;
    } else if (c == '[') {
      in_class = true;
    } else if (c == ']') {
      in_class = false;
    } else if (c == '/' && !in_class) {
      qconv_lex_take(lexer, letters_end(lexer, at + 1), QCONV_TOKEN_STRING);
      lexer->value = true;
      return true;
    }
  }
  return qconv_lex_in_vain(lexer, lexer->end - lexer->at);
}

static char closer_of(char open)
{
  return open == '(' ? ')' : open == '[' ? ']' : open == '{' ? '}' : open == '<' ? '>' : open;
}

/* Behind the closer of what the delimiter at at opens; 0: there is none. */
static size_t delimited_end(const struct qconv_lexer *lexer, size_t at)
{
  char open = lexer->code.data[at], close = closer_of(open);
  size_t depth = 1;
  for (at++; at < lexer->end; at++) {
    char c = lexer->code.data[at];
    if (c == '\\')
      at++;
    else if (c == close && --depth == 0)
      return at + 1;
    else if (c == open && open != close)
      depth++;
  }
  return 0;
}

static bool is_delimiter(char c)
{
  return c && strchr("/|!{[(<#^~+@%\"'", c);
}

/* =~ m,x, has a delimiter that elsewhere ends a word */
static bool is_matched(const struct qconv_lexer *lexer)
{
  size_t at = lexer->at;
  while (at && lexer->code.data[at - 1] == ' ' && at + 4 > lexer->at)
    at--;
  return at >= 2 && lexer->code.data[at - 1] == '~';
}

/* q(..) qq{..} qw[..] m/../ qr|..| s/../../g tr/a-z/A-Z/ */
bool qconv_lex_quote_like(struct qconv_lexer *lexer, size_t word_end)
{
  qconv_str word = qconv_str_slice(lexer->code, lexer->at, word_end);
  char before = lexer->at ? lexer->code.data[lexer->at - 1] : ' ';
  if (!qconv_words_have(QCONV_STR("m q qq qr qw s tr y"), word) || lexer->budget == 0 ||
      !(is_delimiter(qconv_lex_peek(lexer, word_end)) ||
        (qconv_lex_peek(lexer, word_end) == ',' && is_matched(lexer))) ||
      before == '>' || before == '{')
    return false;
  bool two = word.data[0] == 's' || word.data[0] == 't' || word.data[0] == 'y';
  size_t end = delimited_end(lexer, word_end);
  if (end && two) {
    char open = lexer->code.data[word_end];
    size_t second = closer_of(open) == open ? end - 1 : qconv_lex_skip_blanks(lexer, end);
    end = second < lexer->end && (second + 1 == end || is_delimiter(lexer->code.data[second]))
              ? delimited_end(lexer, second)
              : 0;
  }
  if (!end)
    return qconv_lex_in_vain(lexer, lexer->end - lexer->at);
  qconv_lex_take(lexer, letters_end(lexer, end), QCONV_TOKEN_STRING);
  lexer->value = true;
  lexer->fresh = false;
  return true;
}

/* %w[..] %i(..) %q{..} %r{..} %(..) */
bool qconv_lex_percent(struct qconv_lexer *lexer)
{
  size_t at = lexer->at + 1;
  if (lexer->code.data[lexer->at] != '%' || lexer->value || lexer->budget == 0)
    return false;
  char kind = qconv_lex_peek(lexer, at);
  at += kind && strchr("wWiIqQrsx", kind) ? 1 : 0;
  char open = qconv_lex_peek(lexer, at);
  if (!open || !strchr("([{<|!", open))
    return false;
  size_t end = delimited_end(lexer, at);
  if (!end)
    return qconv_lex_in_vain(lexer, lexer->end - lexer->at);
  qconv_lex_take(lexer, letters_end(lexer, end), QCONV_TOKEN_STRING);
  lexer->value = true;
  return true;
}

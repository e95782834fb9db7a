/* What goes line by line: differences, and sessions where prompts, what is typed and
   what is printed stand together. */
#include "highlight_local.h"

static enum qconv_code_token token_of(const struct qconv_lexer *lexer)
{
  static const char *const heads[] = {"+++ ",    "--- ",     "@@",           "diff ",   "index ",      "commit ",
                                      "Index: ", "new file", "deleted file", "rename ", "similarity ", "\\ "};
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if (qconv_lex_sees(lexer, lexer->at, heads[i]))
      return QCONV_TOKEN_META;
  char c = lexer->code.data[lexer->at];
  return c == '+' || c == '>' ? QCONV_TOKEN_INSERTED : c == '-' || c == '<' ? QCONV_TOKEN_DELETED : QCONV_TOKEN_PLAIN;
}

void qconv_lex_diff(struct qconv_lexer *lexer)
{
  while (lexer->at < lexer->end) {
    qconv_lex_take(lexer, qconv_lex_line_end(lexer, lexer->at), token_of(lexer));
    qconv_lex_blank(lexer, lexer->at + 1);
  }
}

/* user@host:~$ and its like */
static size_t long_prompt(const struct qconv_lexer *lexer, size_t at)
{
  enum { LONGEST = 60 };
  size_t start = at;
  bool host = qconv_lex_sees(lexer, at, "PS ") || qconv_lex_sees(lexer, at, "C:\\");
  for (; at < lexer->end && at < start + LONGEST && lexer->code.data[at] != '\n'; at++) {
    char c = lexer->code.data[at];
    host |= c == '@';
    if (host && strchr("$#>%", c) && qconv_lex_peek(lexer, at + 1) == ' ')
      return at + 1;
    if (c == ' ' && !host)
      return start;
  }
  return start;
}

/* Behind the prompt that a line starts with; where it starts when there is none. */
static size_t prompt_end(const struct qconv_lexer *lexer, size_t at)
{
  qconv_str rest = qconv_str_of(lexer->language->prompts), prompt;
  qconv_str line = qconv_str_slice(lexer->code, at, qconv_lex_line_end(lexer, at));
  while (qconv_str_split(&rest, '\n', &prompt))
    if (prompt.len && (qconv_str_starts(line, prompt) || qconv_str_equal(line, qconv_str_trim_end(prompt))))
      return at + qconv_str_trim_end(prompt).len;
  return lexer->language->flags & LANG_COMMANDS ? long_prompt(lexer, at) : at;
}

static bool has_prompt(const struct qconv_lexer *lexer)
{
  for (size_t at = 0; at < lexer->end; at = qconv_lex_line_end(lexer, at) + 1)
    if (prompt_end(lexer, at) > at)
      return true;
  return false;
}

bool qconv_lex_session(struct qconv_lexer *lexer)
{
  if (!has_prompt(lexer))
    return false;
  size_t end = lexer->end;
  while (lexer->at < end) {
    lexer->end = end;
    size_t line = qconv_lex_line_end(lexer, lexer->at), prompt = prompt_end(lexer, lexer->at);
    lexer->end = line;
    if (prompt > lexer->at) {
      qconv_lex_take(lexer, prompt, QCONV_TOKEN_META);
      lexer->fresh = lexer->command = true;
      qconv_lex_code(lexer);
    } else {
      qconv_lex_restart(lexer);
      qconv_lex_take(lexer, line, QCONV_TOKEN_PLAIN);
    }
    lexer->end = end;
    qconv_lex_blank(lexer, line + 1);
  }
  return true;
}

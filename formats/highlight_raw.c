/* Strings whose closer is made of what stands in the opener, and documents in place. */
#include "highlight_local.h"

enum { LONGEST = 128 };

static bool take_until(struct qconv_lexer *lexer, size_t content, qconv_str closer, enum qconv_code_token token)
{
  qconv_str rest = qconv_str_slice(lexer->code, content, lexer->end);
  size_t found = qconv_str_find(rest, closer);
  qconv_lex_take(lexer, found == QCONV_NOT_FOUND ? lexer->end : content + found + closer.len, token);
  lexer->value |= token == QCONV_TOKEN_STRING;
  return true;
}

static size_t count_of(const struct qconv_lexer *lexer, size_t at, char c)
{
  size_t count = 0;
  while (count < LONGEST && qconv_lex_peek(lexer, at + count) == c)
    count++;
  return count;
}

/* A closer with count times c in the middle. */
static qconv_str closer_of(char *room, char first, char c, size_t count, char last)
{
  size_t length = 0;
  if (first)
    room[length++] = first;
  memset(room + length, c, count);
  length += count;
  if (last)
    room[length++] = last;
  return (qconv_str){room, length};
}

/* r"..", br#".."#; and #[attribute] */
static bool lex_rust(struct qconv_lexer *lexer)
{
  char room[LONGEST + 2], c = lexer->code.data[lexer->at];
  size_t at = lexer->at;
  if (c == '#' && (qconv_lex_peek(lexer, at + 1) == '[' || qconv_lex_sees(lexer, at + 1, "!["))) {
    size_t end = at + 1, depth = 0;
    do {
      char inside = qconv_lex_peek(lexer, end++);
      depth += inside == '[' ? 1 : inside == ']' ? (size_t)-1 : 0;
    } while ((depth || lexer->code.data[end - 1] == '!') && end < lexer->end && end < at + 512);
    qconv_lex_take(lexer, end, QCONV_TOKEN_META);
    return true;
  }
  at += c == 'b' || c == 'c';
  if (qconv_lex_peek(lexer, at) != 'r')
    return false;
  size_t marks = count_of(lexer, at + 1, '#');
  if (marks == LONGEST || qconv_lex_peek(lexer, at + 1 + marks) != '"')
    return false;
  return take_until(lexer, at + marks + 2, closer_of(room, '"', '#', marks, '\0'), QCONV_TOKEN_STRING);
}

static bool lex_swift(struct qconv_lexer *lexer)
{
  char room[LONGEST + 2];
  size_t marks = count_of(lexer, lexer->at, '#');
  if (!marks || marks == LONGEST || qconv_lex_peek(lexer, lexer->at + marks) != '"')
    return false;
  return take_until(lexer, lexer->at + marks + 1, closer_of(room, '"', '#', marks, '\0'), QCONV_TOKEN_STRING);
}

/* R"x(...)x", with a prefix or without */
static bool lex_cpp(struct qconv_lexer *lexer)
{
  static const char *const openers[] = {"R\"", "LR\"", "uR\"", "UR\"", "u8R\""};
  for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
    if (!qconv_lex_sees(lexer, lexer->at, openers[i]))
      continue;
    char room[LONGEST];
    size_t at = lexer->at + strlen(openers[i]), length = 1;
    room[0] = ')';
    while (length < 18 && at < lexer->end && !strchr("( )\\\n\t\"", lexer->code.data[at]))
      room[length++] = lexer->code.data[at++];
    if (qconv_lex_peek(lexer, at) != '(')
      return false;
    room[length++] = '"';
    return take_until(lexer, at + 1, (qconv_str){room, length}, QCONV_TOKEN_STRING);
  }
  return false;
}

/* [[..]], [==[..]==], --[[..]], #[[..]] */
static bool lex_long_brackets(struct qconv_lexer *lexer)
{
  char room[LONGEST + 2];
  bool hash = lexer->code.data[lexer->at] == '#', comment = hash || qconv_lex_sees(lexer, lexer->at, "--[");
  size_t at = lexer->at + (hash ? 1 : comment ? 2 : 0);
  size_t marks = count_of(lexer, at + 1, '=');
  if (qconv_lex_peek(lexer, at) != '[' || marks == LONGEST || qconv_lex_peek(lexer, at + 1 + marks) != '[')
    return false;
  return take_until(lexer, at + marks + 2, closer_of(room, ']', '=', marks, ']'),
                    comment ? QCONV_TOKEN_COMMENT : QCONV_TOKEN_STRING);
}

bool qconv_lex_raw(struct qconv_lexer *lexer)
{
  uint32_t flags = lexer->language->flags;
  switch (lexer->code.data[lexer->at]) {
  case 'r':
  case 'b':
  case 'c':
    return (flags & LANG_RUST) && lex_rust(lexer);
  case '#':
    return ((flags & LANG_RUST) && lex_rust(lexer)) || ((flags & LANG_SWIFT_RAW) && lex_swift(lexer)) ||
           ((flags & LANG_HASH_BRACKETS) && lex_long_brackets(lexer));
  case 'R':
  case 'L':
  case 'u':
  case 'U':
    return (flags & LANG_CPP_RAW) && lex_cpp(lexer);
  case '[':
  case '-':
    return (flags & LANG_LONG_BRACKETS) && lex_long_brackets(lexer);
  default:
    return false;
  }
}

/* Behind the line that is only the label, blanks aside; 0: there is no such line. */
static size_t document_end(struct qconv_lexer *lexer, size_t at, qconv_str label)
{
  while (at < lexer->end) {
    size_t end = qconv_lex_line_end(lexer, at);
    qconv_str line = qconv_str_trim(qconv_str_slice(lexer->code, at, end));
    bool starts = (lexer->language->flags & LANG_HEREDOC_THREE) && qconv_str_starts(line, label) &&
                  (line.len == label.len || !qconv_lex_in_word(lexer->language, line.data[label.len]));
    if (starts)
      return (size_t)(line.data - lexer->code.data) + label.len;
    if (qconv_str_equal(line, label))
      return end;
    at = end + 1;
  }
  qconv_lex_in_vain(lexer, lexer->end - lexer->at);
  return 0;
}

/* A quoted label may have anything in it. */
static bool in_label(const struct qconv_lexer *lexer, size_t at, size_t start, char quote)
{
  enum { LONGEST_LABEL = 64 };
  char c = qconv_lex_peek(lexer, at);
  if (quote)
    return c && c != '\n' && c != quote && at < start + LONGEST_LABEL;
  return qconv_is_alpha(c) || c == '_' || (at > start && qconv_is_digit(c));
}

/* The label behind <<; absent: this is no document. */
static qconv_str label_at(const struct qconv_lexer *lexer, size_t *at)
{
  uint32_t flags = lexer->language->flags;
  char mark = qconv_lex_peek(lexer, *at);
  bool marked = (mark == '-' || mark == '~') && !(flags & LANG_HEREDOC_THREE);
  *at += marked;
  if (!(flags & LANG_HEREDOC_STRICT))
    *at = qconv_lex_skip_blanks(lexer, *at);
  char quote = qconv_lex_peek(lexer, *at);
  bool quoted = quote == '"' || quote == '\'' || quote == '`';
  size_t start = *at + quoted, end = start;
  while (in_label(lexer, end, start, quoted ? quote : '\0'))
    end++;
  bool loud = qconv_lex_peek(lexer, start) >= 'A' && qconv_lex_peek(lexer, start) <= 'Z';
  if (end == start || (quoted && qconv_lex_peek(lexer, end) != quote) ||
      ((flags & LANG_HEREDOC_STRICT) && !marked && !quoted && !loud))
    return (qconv_str){NULL, 0};
  *at = end + quoted;
  return qconv_str_slice(lexer->code, start, end);
}

bool qconv_lex_heredoc(struct qconv_lexer *lexer)
{
  const char *opener = lexer->language->flags & LANG_HEREDOC_THREE ? "<<<" : "<<";
  size_t at = lexer->at + strlen(opener);
  if (lexer->budget == 0 || !qconv_lex_sees(lexer, lexer->at, opener) || qconv_lex_peek(lexer, at) == '<')
    return false;
  qconv_str label = label_at(lexer, &at);
  if (!label.data)
    return false;
  size_t line = lexer->document ? lexer->document_end : qconv_lex_line_end(lexer, at);
  size_t end = document_end(lexer, line + 1, label);
  if (!end)
    return false;
  if (!lexer->document)
    lexer->document = line + 1;
  lexer->document_end = end;
  qconv_lex_take(lexer, at, QCONV_TOKEN_META);
  lexer->value = true;
  lexer->command = false;
  return true;
}

/* Words, numbers, signs: what nearly all languages have in common. */
#include "highlight_local.h"

void qconv_lex_restart(struct qconv_lexer *lexer)
{
  lexer->depth = 0;
  lexer->fresh = lexer->command = true;
  lexer->value = false;
  lexer->document = lexer->document_end = 0;
}

bool qconv_lex_sees(const struct qconv_lexer *lexer, size_t at, const char *text)
{
  size_t length = strlen(text);
  return at <= lexer->end && length <= lexer->end - at && memcmp(lexer->code.data + at, text, length) == 0;
}

size_t qconv_lex_line_end(const struct qconv_lexer *lexer, size_t at)
{
  const char *end = at < lexer->end ? memchr(lexer->code.data + at, '\n', lexer->end - at) : NULL;
  return end ? (size_t)(end - lexer->code.data) : lexer->end;
}

size_t qconv_lex_skip_blanks(const struct qconv_lexer *lexer, size_t at)
{
  while (at < lexer->end && (lexer->code.data[at] == ' ' || lexer->code.data[at] == '\t'))
    at++;
  return at;
}

/* How word sorts against the word of a list at start, whose end is stored. */
static int compare(qconv_str words, size_t start, qconv_str word, size_t *end)
{
  size_t same = 0, at = start;
  while (at < words.len && same < word.len && words.data[at] == word.data[same])
    at++, same++;
  *end = at;
  while (*end < words.len && words.data[*end] != ' ')
    ++*end;
  unsigned char listed = at < words.len && words.data[at] != ' ' ? (unsigned char)words.data[at] : 0;
  unsigned char looked = same < word.len ? (unsigned char)word.data[same] : 0;
  return same == word.len && at == *end ? 0 : looked < listed ? -1 : 1;
}

bool qconv_words_have(qconv_str words, qconv_str word)
{
  size_t low = 0, high = words.len, end;
  while (low < high) {
    size_t start = low + (high - low) / 2;
    while (start > low && words.data[start - 1] != ' ')
      start--;
    int order = compare(words, start, word, &end);
    if (order == 0)
      return word.len > 0;
    if (order < 0)
      high = start ? start - 1 : 0;
    else
      low = end + 1;
  }
  return false;
}

/* Asked of every byte, so without a call. */
static inline bool in_name(char c)
{
  unsigned char byte = (unsigned char)c;
  return (unsigned char)((byte | 0x20) - 'a') < 26 || (unsigned char)(byte - '0') < 10 || byte == '_' || byte >= 0x80;
}

bool qconv_lex_in_word(const struct qconv_language *language, char c)
{
  return in_name(c) || (c && language->in_words && strchr(language->in_words, c));
}

size_t qconv_lex_word_end(const struct qconv_lexer *lexer, size_t at)
{
  while (at < lexer->end && qconv_lex_in_word(lexer->language, lexer->code.data[at]))
    at++;
  char next = qconv_lex_peek(lexer, at + 1);
  bool query = (lexer->language->flags & LANG_QUERY_WORDS) && next != '=' && next != '?' && next != ':';
  return query && (qconv_lex_peek(lexer, at) == '?' || qconv_lex_peek(lexer, at) == '!') ? at + 1 : at;
}

/* Digits, letters for bases and units, a point and an exponent. */
size_t qconv_lex_number_end(const struct qconv_lexer *lexer, size_t at)
{
  bool hex = qconv_lex_peek(lexer, at) == '0' && qconv_lower(qconv_lex_peek(lexer, at + 1)) == 'x';
  for (;; at++) {
    char c = qconv_lex_peek(lexer, at), next = qconv_lex_peek(lexer, at + 1);
    bool tick = c == '\'' && (lexer->language->flags & LANG_TICK_NUMBERS);
    if (qconv_is_digit(c) || qconv_is_alpha(c) || c == '_') {
      bool exponent = !hex && qconv_lower(c) == 'e' && (next == '-' || next == '+');
      if (exponent && qconv_is_digit(qconv_lex_peek(lexer, at + 2)))
        at++;
    } else if (!((c == '.' || tick) && qconv_is_digit(next))) {
      return at;
    }
  }
}

static bool listed(const struct qconv_language *language, qconv_str words, qconv_str word)
{
  char lower[32];
  if (!words.len || word.len > sizeof lower)
    return false;
  if (language->flags & LANG_NOCASE) {
    for (size_t i = 0; i < word.len; i++)
      lower[i] = qconv_lower(word.data[i]);
    word.data = lower;
  }
  return qconv_words_have(words, word);
}

static bool is_capitalised(qconv_str word)
{
  if (word.data[0] < 'A' || word.data[0] > 'Z')
    return false;
  for (size_t i = 1; i < word.len; i++)
    if (word.data[i] >= 'a' && word.data[i] <= 'z')
      return true;
  return word.len == 1;
}

/* a.word, a->word, a?.word; but not 0..word */
static bool is_member(const struct qconv_lexer *lexer)
{
  size_t at = lexer->at;
  if (at >= 2 && lexer->code.data[at - 1] == '>')
    return lexer->code.data[at - 2] == '-' && (lexer->language->flags & LANG_CALLS);
  return at >= 2 && lexer->code.data[at - 1] == '.' && lexer->code.data[at - 2] != '.';
}

static enum qconv_code_token token_of(const struct qconv_lexer *lexer, qconv_str word, size_t end)
{
  const struct qconv_language *language = lexer->language;
  uint32_t flags = language->flags;
  bool called = (flags & LANG_CALLS) && qconv_lex_peek(lexer, end) == '(';
  if (is_member(lexer))
    return called                                            ? QCONV_TOKEN_FUNCTION
           : (flags & LANG_CAPITALS) && is_capitalised(word) ? QCONV_TOKEN_TYPE
                                                             : QCONV_TOKEN_PLAIN;
  bool shell = (flags & LANG_COMMANDS) && (flags & LANG_HEREDOC);
  bool may_be_keyword = flags & LANG_FIRST_WORDS ? lexer->fresh
                        : shell                  ? lexer->command || qconv_str_equal(word, QCONV_STR("in"))
                                                 : true;
  if (may_be_keyword && listed(language, language->keywords, word))
    return QCONV_TOKEN_KEYWORD;
  if (listed(language, language->constants, word))
    return QCONV_TOKEN_NUMBER;
  if (listed(language, language->types, word))
    return QCONV_TOKEN_TYPE;
  if (listed(language, language->functions, word) || ((flags & LANG_COMMANDS) && lexer->command))
    return QCONV_TOKEN_FUNCTION;
  if ((flags & LANG_CAPITALS) && is_capitalised(word) && !(called && (flags & LANG_CAPITAL_CALLS)))
    return QCONV_TOKEN_TYPE;
  bool first = (flags & LANG_WORD_FIRST) && lexer->at && lexer->code.data[lexer->at - 1] == '(';
  return called || first ? QCONV_TOKEN_FUNCTION : QCONV_TOKEN_PLAIN;
}

/* Words after which a command may stand. */
static bool leads_to_command(qconv_str word)
{
  return qconv_words_have(QCONV_STR("RUN do elif else exec if sudo then time until while xargs"), word);
}

static void lex_word(struct qconv_lexer *lexer)
{
  size_t end = qconv_lex_word_end(lexer, lexer->at);
  uint32_t flags = lexer->language->flags;
  if (qconv_lex_prefixed_string(lexer, end) || ((flags & LANG_PERL) && qconv_lex_quote_like(lexer, end)))
    return;
  qconv_str word = qconv_str_slice(lexer->code, lexer->at, end);
  bool assigned = (flags & LANG_COMMANDS) && lexer->command && qconv_lex_peek(lexer, end) == '=';
  enum qconv_code_token token = assigned ? QCONV_TOKEN_VARIABLE : token_of(lexer, word, end);
  char next = qconv_lex_peek(lexer, end);
  if ((flags & LANG_RUST) && next == '!' && qconv_lex_peek(lexer, end + 1) != '=' && token == QCONV_TOKEN_PLAIN) {
    token = QCONV_TOKEN_FUNCTION;
    end++;
  }
  qconv_lex_take(lexer, end, token);
  bool takes_arguments = token == QCONV_TOKEN_FUNCTION && (flags & (LANG_RUBY | LANG_PERL)) && next == ' ';
  lexer->value = token != QCONV_TOKEN_KEYWORD && !takes_arguments;
  lexer->command = (flags & LANG_COMMANDS) && ((assigned && lexer->command) || leads_to_command(word));
  lexer->fresh = false;
}

/* Behind a name; $env:PATH and $Some::name are one. */
static size_t name_end(const struct qconv_lexer *lexer, size_t at)
{
  bool colons = lexer->language->flags & (LANG_DASH_OPERATORS | LANG_PERL);
  for (;; at++) {
    char c = qconv_lex_peek(lexer, at);
    bool joins = colons && c == ':' && (in_name(qconv_lex_peek(lexer, at + 1)) || qconv_lex_sees(lexer, at, "::"));
    if (!in_name(c) && !joins)
      return at;
  }
}

/* Where a variable ends that a sign at at begins: $name, ${...}, @name, $?; at + 1: it is none. */
size_t qconv_lex_variable_end(const struct qconv_lexer *lexer, size_t at)
{
  bool in_string = lexer->depth && lexer->frames[lexer->depth - 1].kind == FRAME_STRING;
  enum { LONGEST = 128 };
  size_t start = at + 1;
  char sign = lexer->code.data[at], c = qconv_lex_peek(lexer, start);
  while (start < at + LONGEST && (c == sign || (c == '@' && sign == '$')))
    c = qconv_lex_peek(lexer, ++start);
  size_t end = name_end(lexer, start);
  if (end == start && c == '{') {
    while (end < start + LONGEST && end < lexer->end && !strchr("}\n \"'", lexer->code.data[end]))
      end++;
    end = qconv_lex_peek(lexer, end) == '}' ? end + 1 : start;
  } else if (end == start && start == at + 1 && sign == '$' && lexer->language->sigils && c &&
             (strchr("?!#*-&<@", c) || (!in_string && strchr("\"/,\\|", c) && (lexer->language->flags & LANG_PERL)))) {
    end = start + 1;
  }
  return end > start ? end : start > at + 1 && c != '{' ? at + 2 : at + 1;
}

static void lex_variable(struct qconv_lexer *lexer)
{
  size_t end = qconv_lex_variable_end(lexer, lexer->at);
  lexer->value = end > lexer->at + 1;
  qconv_lex_take(lexer, end, lexer->value ? QCONV_TOKEN_VARIABLE : QCONV_TOKEN_PLAIN);
  lexer->fresh = lexer->command = false;
}

/* #include <x>, # define, #region: the word is one of the preprocessor's. */
static bool lex_directive(struct qconv_lexer *lexer)
{
  if (!lexer->fresh || lexer->code.data[lexer->at] != '#')
    return false;
  size_t at = qconv_lex_skip_blanks(lexer, lexer->at + 1), end = qconv_lex_word_end(lexer, at);
  qconv_str word = qconv_str_slice(lexer->code, at, end);
  if (!word.len)
    return false;
  qconv_lex_take(lexer, end, QCONV_TOKEN_META);
  size_t next = qconv_lex_skip_blanks(lexer, end);
  if (qconv_words_have(QCONV_STR("import include include_next"), word) && qconv_lex_peek(lexer, next) == '<') {
    size_t line = qconv_lex_line_end(lexer, next);
    const char *close = memchr(lexer->code.data + next, '>', line - next);
    qconv_lex_blank(lexer, next);
    qconv_lex_take(lexer, close ? (size_t)(close - lexer->code.data) + 1 : line, QCONV_TOKEN_STRING);
  }
  lexer->fresh = lexer->value = false;
  return true;
}

static bool lex_annotation(struct qconv_lexer *lexer)
{
  size_t at = lexer->at;
  if (lexer->code.data[at] != '@' || (at && qconv_lex_in_word(lexer->language, lexer->code.data[at - 1])) ||
      !qconv_is_alpha(qconv_lex_peek(lexer, at + 1)))
    return false;
  size_t end = qconv_lex_word_end(lexer, at + 1);
  while (qconv_lex_peek(lexer, end) == '.' && qconv_is_alpha(qconv_lex_peek(lexer, end + 1)))
    end = qconv_lex_word_end(lexer, end + 1);
  qconv_lex_take(lexer, end, QCONV_TOKEN_META);
  lexer->fresh = lexer->value = false;
  return true;
}

/* -x and --long-option behind a blank. */
static bool lex_option(struct qconv_lexer *lexer)
{
  size_t at = lexer->at, end = at;
  if (lexer->code.data[at] != '-' || (at && !qconv_is_space(lexer->code.data[at - 1])))
    return false;
  while (qconv_lex_peek(lexer, end) == '-')
    end++;
  if (!qconv_is_alpha(qconv_lex_peek(lexer, end)))
    return false;
  while (end < lexer->end &&
         (qconv_lex_in_word(lexer->language, lexer->code.data[end]) || lexer->code.data[end] == '-'))
    end++;
  bool operator_ = (lexer->language->flags & LANG_DASH_OPERATORS) &&
                   listed(lexer->language, lexer->language->keywords, qconv_str_slice(lexer->code, at, end));
  qconv_lex_take(lexer, end, operator_ ? QCONV_TOKEN_KEYWORD : QCONV_TOKEN_VARIABLE);
  lexer->command = lexer->fresh = false;
  lexer->value = !operator_;
  return true;
}

/* key = value, key: value, target: ..., [section] */
static bool lex_line_start(struct qconv_lexer *lexer)
{
  uint32_t flags = lexer->language->flags;
  size_t line = qconv_lex_line_end(lexer, lexer->at), at = lexer->at;
  if ((flags & LANG_TARGETS) && at && lexer->code.data[at - 1] == '\t')
    return false;
  if ((flags & LANG_SECTIONS) && lexer->code.data[at] == '[') {
    const char *close = memchr(lexer->code.data + at, ']', line - at);
    size_t end = close ? (size_t)(close - lexer->code.data) + 1 : line;
    qconv_lex_take(lexer, qconv_lex_peek(lexer, end) == ']' ? end + 1 : end, QCONV_TOKEN_TYPE);
    return true;
  }
  while (at < line &&
         (qconv_lex_in_word(lexer->language, lexer->code.data[at]) || strchr("-.$()%/ ", lexer->code.data[at])))
    at++;
  size_t end = at;
  while (end > lexer->at && lexer->code.data[end - 1] == ' ')
    end--;
  char sign = qconv_lex_peek(lexer, at), next = qconv_lex_peek(lexer, at + 1);
  bool assigned = sign == '=' || ((sign == ':' || sign == '?' || sign == '+') && next == '=');
  bool wanted = assigned ? next != '=' || sign != '=' : sign == ':' && flags & (LANG_TARGETS | LANG_SECTIONS);
  if (!wanted || end == lexer->at || (flags & LANG_TARGETS && lexer->code.data[lexer->at] == '$' && !assigned))
    return false;
  qconv_lex_take(lexer, end, assigned || !(flags & LANG_TARGETS) ? QCONV_TOKEN_VARIABLE : QCONV_TOKEN_FUNCTION);
  return true;
}

/* :symbol, but not a::b, nor a ? b :c */
static bool lex_symbol(struct qconv_lexer *lexer)
{
  size_t at = lexer->at;
  char next = qconv_lex_peek(lexer, at + 1), before = at ? lexer->code.data[at - 1] : ' ';
  if (lexer->code.data[at] != ':' || before == ':' || qconv_lex_in_word(lexer->language, before) ||
      !(qconv_is_alpha(next) || next == '_'))
    return false;
  qconv_lex_take(lexer, qconv_lex_word_end(lexer, at + 1), QCONV_TOKEN_NUMBER);
  lexer->value = true;
  lexer->fresh = false;
  return true;
}

/* $$ or $tag$ around the body of a function: the body is code as well. */
static bool lex_dollar_quote(struct qconv_lexer *lexer)
{
  if (lexer->code.data[lexer->at] != '$')
    return false;
  size_t end = lexer->at + 1;
  while (qconv_is_alpha(qconv_lex_peek(lexer, end)) || qconv_lex_peek(lexer, end) == '_')
    end++;
  if (qconv_lex_peek(lexer, end) != '$')
    return false;
  qconv_lex_take(lexer, end + 1, QCONV_TOKEN_META);
  return true;
}

static bool lex_special(struct qconv_lexer *lexer)
{
  uint32_t flags = lexer->language->flags;
  return (lexer->fresh && (flags & (LANG_LINE_KEYS | LANG_SECTIONS | LANG_TARGETS)) && lex_line_start(lexer)) ||
         qconv_lex_raw(lexer) ||
         ((flags & (LANG_HEREDOC | LANG_HEREDOC_STRICT | LANG_HEREDOC_THREE)) && qconv_lex_heredoc(lexer)) ||
         qconv_lex_pair(lexer) || ((flags & LANG_PREPROCESSOR) && lex_directive(lexer)) ||
         ((flags & LANG_AT) && lex_annotation(lexer)) || ((flags & LANG_DOLLAR_QUOTES) && lex_dollar_quote(lexer)) ||
         ((flags & (LANG_COMMANDS | LANG_DASH_OPERATORS)) && lex_option(lexer)) ||
         ((flags & LANG_JSX) && qconv_lex_jsx(lexer)) || ((flags & LANG_REGEX) && qconv_lex_regex(lexer)) ||
         ((flags & LANG_RUBY) && qconv_lex_percent(lexer)) ||
         ((flags & (LANG_RUBY | LANG_COLON_WORDS)) && lex_symbol(lexer));
}

/* Braces inside a string's code are counted, so that the right one closes it. */
static bool closes_frame(struct qconv_lexer *lexer, char c)
{
  struct qconv_frame *top = qconv_lex_top(lexer);
  if (!top || top->kind != FRAME_CODE)
    return false;
  if (c == top->open) {
    top->nest++;
  } else if (c == top->close && top->nest-- == 0) {
    bool value = top->value;
    lexer->depth--;
    struct qconv_frame *outer = qconv_lex_top(lexer);
    qconv_lex_take(lexer, lexer->at + 1, outer && outer->kind == FRAME_STRING ? QCONV_TOKEN_META : QCONV_TOKEN_PLAIN);
    lexer->value = value;
    return true;
  }
  return false;
}

static void lex_sign(struct qconv_lexer *lexer)
{
  char c = lexer->code.data[lexer->at];
  if (!closes_frame(lexer, c)) {
    /* i++ / 2 divides, but so few write it that ++ needs no rule of its own */
    lexer->value = c == ')' || c == ']' || c == '}';
    qconv_lex_take(lexer, lexer->at + 1, QCONV_TOKEN_PLAIN);
  }
  lexer->fresh = false;
  lexer->command = strchr(";|&()`{!", c) != NULL;
}

static void lex_space(struct qconv_lexer *lexer)
{
  bool joined = lexer->at && lexer->code.data[lexer->at - 1] == '\\';
  char c = lexer->code.data[lexer->at];
  qconv_lex_blank(lexer, lexer->at + 1);
  if (c != '\n')
    return;
  lexer->fresh |= !joined;
  lexer->command |= !joined;
  if (lexer->document && lexer->document <= lexer->at) {
    qconv_lex_take(lexer, lexer->document_end, QCONV_TOKEN_STRING);
    lexer->document = 0;
  }
}

static void lex_one(struct qconv_lexer *lexer)
{
  size_t at = lexer->at;
  char c = lexer->code.data[at], next = qconv_lex_peek(lexer, at + 1);
  if (qconv_is_space(c)) {
    lex_space(lexer);
  } else if (lex_special(lexer)) {
    lexer->fresh = false;
  } else if (qconv_is_digit(c) ||
             (c == '.' && qconv_is_digit(next) && !lexer->value && !(at && lexer->code.data[at - 1] == '.'))) {
    qconv_lex_take(lexer, qconv_lex_number_end(lexer, at), QCONV_TOKEN_NUMBER);
    lexer->value = true;
    lexer->fresh = lexer->command = false;
  } else if (c && lexer->language->sigils && strchr(lexer->language->sigils, c)) {
    lex_variable(lexer);
  } else if (qconv_lex_in_word(lexer->language, c)) {
    lex_word(lexer);
  } else {
    lex_sign(lexer);
  }
}

void qconv_lex_code(struct qconv_lexer *lexer)
{
  while (lexer->at < lexer->end) {
    const struct qconv_frame *top = qconv_lex_top(lexer);
    if (top && top->kind == FRAME_STRING)
      qconv_lex_string(lexer);
    else if (top && top->kind == FRAME_TAG)
      qconv_lex_tag(lexer);
    else if (top && top->kind == FRAME_CHILDREN)
      qconv_lex_children(lexer);
    else
      lex_one(lexer);
  }
}

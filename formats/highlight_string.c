/* What has an opener and a closer, and the code that stands inside strings. */
#include "highlight_local.h"

bool qconv_lex_push(struct qconv_lexer *lexer, struct qconv_frame frame)
{
  if (lexer->depth == LEX_DEPTH)
    return false;
  lexer->frames[lexer->depth++] = frame;
  return true;
}

static bool at_line_start(const struct qconv_lexer *lexer)
{
  return lexer->at == 0 || lexer->code.data[lexer->at - 1] == '\n';
}

/* Behind the closer of a pair whose content starts at at; the end of the line, or of all, when there is none. */
static size_t pair_end(const struct qconv_lexer *lexer, const struct qconv_pair *pair, size_t at)
{
  size_t depth = 1, closer = strlen(pair->close), opener = strlen(pair->open);
  while (at < lexer->end) {
    char c = lexer->code.data[at];
    if (c == '\n' && !(pair->flags & PAIR_LINES))
      return at;
    if (c == pair->escape && c) {
      at += 2;
    } else if (c == pair->close[0] && qconv_lex_sees(lexer, at, pair->close)) {
      at += closer;
      if ((pair->flags & PAIR_DOUBLED) && qconv_lex_sees(lexer, at, pair->close))
        at += closer;
      else if (--depth == 0)
        return pair->flags & PAIR_WHOLE_LINE ? qconv_lex_line_end(lexer, at) : at;
    } else if ((pair->flags & PAIR_NESTS) && c == pair->open[0] && qconv_lex_sees(lexer, at, pair->open)) {
      at += opener;
      depth++;
    } else {
      at++;
    }
  }
  return lexer->end;
}

/* 'x' or '\n' or '\u{1F600}': where it ends; 0: it is something else. */
static size_t character_end(const struct qconv_lexer *lexer, const struct qconv_pair *pair, size_t at)
{
  enum { LONGEST = 12 };
  char c = qconv_lex_peek(lexer, at);
  size_t end = at + 1, limit = at + LONGEST;
  if (c == '\n' || c == '\0' || c == pair->close[0])
    return 0;
  if (c == '\\')
    end++;
  while (end < lexer->end && end < limit &&
         (c == '\\' ? lexer->code.data[end] != pair->close[0] : ((unsigned char)lexer->code.data[end] & 0xC0) == 0x80))
    end++;
  return qconv_lex_sees(lexer, end, pair->close) ? end + strlen(pair->close) : 0;
}

static bool fits_here(const struct qconv_lexer *lexer, const struct qconv_pair *pair)
{
  char before = lexer->at ? lexer->code.data[lexer->at - 1] : '\n';
  return !((pair->flags & PAIR_LINE_START) && !at_line_start(lexer)) &&
         !((pair->flags & PAIR_AFTER_BLANK) && !qconv_is_space(before) && !strchr(";(", before)) &&
         !((pair->flags & PAIR_NOT_AFTER_WORD) && (lexer->value || qconv_lex_in_word(lexer->language, before)));
}

static bool has_code(const struct qconv_pair *pair, bool live)
{
  return pair->flags & (IN_ANY & ~(live ? 0u : IN_PREFIXED_BRACE | IN_PREFIXED_DOLLAR));
}

/* Takes a pair, or its start when code may stand inside; content starts at at. */
static void open_pair(struct qconv_lexer *lexer, const struct qconv_pair *pair, size_t at, bool live)
{
  lexer->fresh = lexer->command = false;
  if (pair->close && has_code(pair, live) &&
      qconv_lex_push(lexer, (struct qconv_frame){.kind = FRAME_STRING, .pair = pair, .live = live})) {
    qconv_lex_take(lexer, at, pair->token);
    return;
  }
  size_t end = pair->flags & PAIR_TO_END ? lexer->end
               : !pair->close            ? qconv_lex_line_end(lexer, at)
               : *pair->close            ? pair_end(lexer, pair, at)
                                         : at;
  bool key = (pair->flags & PAIR_KEY) && qconv_lex_peek(lexer, qconv_lex_skip_blanks(lexer, end)) == ':';
  qconv_lex_take(lexer, end, key ? QCONV_TOKEN_VARIABLE : pair->token);
  if (pair->token != QCONV_TOKEN_COMMENT)
    lexer->value = true;
}

bool qconv_lex_pair(struct qconv_lexer *lexer)
{
  char c = lexer->code.data[lexer->at];
  for (const struct qconv_pair *pair = lexer->language->pairs; pair && pair->open; pair++) {
    if (pair->open[0] != c || !qconv_lex_sees(lexer, lexer->at, pair->open) || !fits_here(lexer, pair))
      continue;
    size_t at = lexer->at + strlen(pair->open);
    if (pair->flags & PAIR_CHARACTER) {
      size_t end = character_end(lexer, pair, at);
      if (!end)
        continue;
      qconv_lex_take(lexer, end, pair->token);
      lexer->value = true;
      return true;
    }
    open_pair(lexer, pair, at, false);
    return true;
  }
  return false;
}

bool qconv_lex_prefixed_string(struct qconv_lexer *lexer, size_t word_end)
{
  qconv_str word = qconv_str_slice(lexer->code, lexer->at, word_end);
  char quote = qconv_lex_peek(lexer, word_end), lower[4];
  if ((quote != '"' && quote != '\'') || !lexer->language->prefixes.len || word.len > sizeof lower)
    return false;
  for (size_t i = 0; i < word.len; i++)
    lower[i] = qconv_lower(word.data[i]);
  if (!qconv_words_have(lexer->language->prefixes, (qconv_str){lower, word.len}))
    return false;
  bool live = memchr(lower, 'f', word.len) || memchr(lower, 't', word.len) || memchr(lower, 's', word.len);
  for (const struct qconv_pair *pair = lexer->language->pairs; pair->open; pair++)
    if (qconv_lex_sees(lexer, word_end, pair->open)) {
      open_pair(lexer, pair, word_end + strlen(pair->open), live);
      return true;
    }
  return false;
}

struct opener {
  uint32_t flags;
  const char *text;
  char open, close;
};

/* The opener of code inside a string at at; NULL: there is none. */
static const struct opener *code_at(const struct qconv_lexer *lexer, const struct qconv_frame *frame, size_t at)
{
  static const struct opener openers[] = {{IN_DOLLAR_BRACE | IN_PREFIXED_DOLLAR, "${", '{', '}'},
                                          {IN_HASH_BRACE, "#{", '{', '}'},
                                          {IN_BACKSLASH_PAREN, "\\(", '(', ')'},
                                          {IN_DOLLAR_PAREN, "$(", '(', ')'},
                                          {IN_BRACE | IN_PREFIXED_BRACE, "{", '{', '}'}};
  uint32_t flags = frame->pair->flags & ~(frame->live ? 0u : IN_PREFIXED_BRACE | IN_PREFIXED_DOLLAR);
  char c = lexer->code.data[at];
  for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
    if ((openers[i].flags & flags) && openers[i].text[0] == c && qconv_lex_sees(lexer, at, openers[i].text))
      return &openers[i];
  return NULL;
}

/* Takes the code or variable that stands inside a string at at; false: none does. */
static bool lex_inside(struct qconv_lexer *lexer, struct qconv_frame *frame, size_t at)
{
  enum qconv_code_token token = frame->pair->token;
  const struct opener *opener = code_at(lexer, frame, at);
  bool names = frame->pair->flags & (IN_DOLLAR_NAME | (frame->live ? IN_PREFIXED_DOLLAR : 0u));
  if (opener && lexer->depth < LEX_DEPTH) {
    qconv_lex_take(lexer, at, token);
    qconv_lex_take(lexer, at + strlen(opener->text), QCONV_TOKEN_META);
    qconv_lex_push(lexer, (struct qconv_frame){.kind = FRAME_CODE, .open = opener->open, .close = opener->close});
    lexer->value = false;
    lexer->command = true;
    return true;
  }
  size_t end = names && lexer->code.data[at] == '$' ? qconv_lex_variable_end(lexer, at) : at;
  if (end <= at + 1)
    return false;
  qconv_lex_take(lexer, at, token);
  qconv_lex_take(lexer, end, QCONV_TOKEN_VARIABLE);
  return true;
}

static void leave(struct qconv_lexer *lexer, size_t to)
{
  qconv_lex_take(lexer, to, qconv_lex_top(lexer)->pair->token);
  lexer->depth--;
  lexer->value = true;
}

void qconv_lex_string(struct qconv_lexer *lexer)
{
  struct qconv_frame *frame = qconv_lex_top(lexer);
  const struct qconv_pair *pair = frame->pair;
  size_t closer = strlen(pair->close);
  for (size_t at = lexer->at; at < lexer->end;) {
    char c = lexer->code.data[at];
    bool brace = c == '{' && (pair->flags & (IN_BRACE | IN_PREFIXED_BRACE));
    if (c == '\n' && !(pair->flags & PAIR_LINES)) {
      leave(lexer, at);
      return;
    }
    if (brace && qconv_lex_peek(lexer, at + 1) == '{') {
      at += 2;
    } else if (lex_inside(lexer, frame, at)) {
      return;
    } else if (c == pair->escape && c) {
      at += 2;
    } else if (c == pair->close[0] && qconv_lex_sees(lexer, at, pair->close)) {
      at += closer;
      if (!(pair->flags & PAIR_DOUBLED) || !qconv_lex_sees(lexer, at, pair->close)) {
        leave(lexer, at);
        return;
      }
      at += closer;
    } else {
      at++;
    }
  }
  leave(lexer, lexer->end);
}

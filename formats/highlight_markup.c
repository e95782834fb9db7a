/* HTML and XML: tags, attributes, entities; scripts and styles in their own language.
   And PHP, which stands among markup. */
#include "highlight_local.h"

static size_t find_from(const struct qconv_lexer *lexer, size_t at, const char *text)
{
  size_t found = qconv_str_find(qconv_str_slice(lexer->code, at, lexer->end), qconv_str_of(text));
  return found == QCONV_NOT_FOUND ? lexer->end : at + found;
}

static void take_until(struct qconv_lexer *lexer, const char *closer, enum qconv_code_token token)
{
  qconv_lex_take(lexer, find_from(lexer, lexer->at, closer) + strlen(closer), token);
}

static bool in_name(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || (unsigned char)c >= 0x80 || (c && strchr("_:-.@#*[]()$", c));
}

static size_t name_end(const struct qconv_lexer *lexer, size_t at)
{
  while (in_name(qconv_lex_peek(lexer, at)))
    at++;
  return at;
}

static void lex_value(struct qconv_lexer *lexer)
{
  size_t at = lexer->at;
  char c = lexer->code.data[at];
  if (c == '"' || c == '\'') {
    const char *close = memchr(lexer->code.data + at + 1, c, lexer->end - at - 1);
    at = close ? (size_t)(close - lexer->code.data) + 1 : lexer->end;
  } else {
    while (at < lexer->end && !qconv_is_space(lexer->code.data[at]) && lexer->code.data[at] != '>')
      at++;
  }
  qconv_lex_take(lexer, at, QCONV_TOKEN_STRING);
}

/* The attributes, up to behind the >; whether the element stays open. */
static bool lex_attributes(struct qconv_lexer *lexer)
{
  bool value = false;
  while (lexer->at < lexer->end) {
    size_t at = lexer->at;
    char c = lexer->code.data[at];
    if (qconv_is_space(c)) {
      qconv_lex_blank(lexer, at + 1);
    } else if (c == '<') {
      return false;
    } else if (c == '>' || qconv_lex_sees(lexer, at, "/>") || qconv_lex_sees(lexer, at, "?>")) {
      qconv_lex_take(lexer, at + (c == '>' ? 1 : 2), QCONV_TOKEN_KEYWORD);
      return c == '>';
    } else if (value || c == '"' || c == '\'') {
      lex_value(lexer);
      value = false;
    } else {
      value = c == '=';
      size_t end = name_end(lexer, at);
      qconv_lex_take(lexer, end > at ? end : at + 1, end > at ? QCONV_TOKEN_VARIABLE : QCONV_TOKEN_PLAIN);
    }
  }
  return false;
}

/* The content of a script or style, up to its end tag. */
static void lex_content(struct qconv_lexer *lexer, qconv_str element)
{
  bool script = qconv_str_equal_nocase(element, QCONV_STR("script"));
  if (!script && !qconv_str_equal_nocase(element, QCONV_STR("style")))
    return;
  size_t at = lexer->at;
  while ((at = find_from(lexer, at, "</")) < lexer->end &&
         !qconv_str_starts_nocase(qconv_str_slice(lexer->code, at + 2, lexer->end), element))
    at += 2;
  qconv_lex_part(lexer, qconv_language_find(script ? QCONV_STR("javascript") : QCONV_STR("css")), at);
  qconv_lex_blank(lexer, at);
}

static void lex_tag(struct qconv_lexer *lexer)
{
  bool closing = qconv_lex_peek(lexer, lexer->at + 1) == '/';
  size_t at = lexer->at + 1 + closing, end = name_end(lexer, at);
  qconv_str name = qconv_str_slice(lexer->code, at, end);
  qconv_lex_take(lexer, end, QCONV_TOKEN_KEYWORD);
  if (lex_attributes(lexer) && !closing)
    lex_content(lexer, name);
}

static void lex_less(struct qconv_lexer *lexer)
{
  char next = qconv_lex_peek(lexer, lexer->at + 1);
  if (qconv_lex_sees(lexer, lexer->at, "<!--"))
    take_until(lexer, "-->", QCONV_TOKEN_COMMENT);
  else if (qconv_lex_sees(lexer, lexer->at, "<![CDATA["))
    take_until(lexer, "]]>", QCONV_TOKEN_STRING);
  else if (next == '!' || next == '?')
    take_until(lexer, next == '?' ? "?>" : ">", QCONV_TOKEN_META);
  else if (qconv_is_alpha(next) || next == '/' || next == '_')
    lex_tag(lexer);
  else
    qconv_lex_take(lexer, lexer->at + 1, QCONV_TOKEN_PLAIN);
}

static void lex_entity(struct qconv_lexer *lexer)
{
  enum { LONGEST = 32 };
  size_t at = lexer->at + 1;
  while (at < lexer->at + LONGEST && (qconv_is_alpha(qconv_lex_peek(lexer, at)) ||
                                      qconv_is_digit(qconv_lex_peek(lexer, at)) || qconv_lex_peek(lexer, at) == '#'))
    at++;
  bool whole = qconv_lex_peek(lexer, at) == ';' && at > lexer->at + 1;
  qconv_lex_take(lexer, whole ? at + 1 : lexer->at + 1, whole ? QCONV_TOKEN_NUMBER : QCONV_TOKEN_PLAIN);
}

void qconv_lex_markup(struct qconv_lexer *lexer)
{
  while (lexer->at < lexer->end) {
    size_t at = lexer->at;
    char c = lexer->code.data[at];
    if (c == '<') {
      lex_less(lexer);
    } else if (c == '&') {
      lex_entity(lexer);
    } else {
      while (at < lexer->end && lexer->code.data[at] != '<' && lexer->code.data[at] != '&')
        at++;
      qconv_lex_take(lexer, at, QCONV_TOKEN_PLAIN);
    }
  }
}

/* One <?php ... ?> from the place on. */
static void lex_island(struct qconv_lexer *lexer)
{
  size_t opener = qconv_lex_sees(lexer, lexer->at, "<?php") ? 5 : qconv_lex_sees(lexer, lexer->at, "<?=") ? 3 : 2;
  size_t outer = lexer->end, end = find_from(lexer, lexer->at, "?>");
  qconv_lex_take(lexer, lexer->at + opener, QCONV_TOKEN_META);
  qconv_lex_restart(lexer);
  lexer->end = end;
  qconv_lex_code(lexer);
  lexer->end = outer;
  qconv_lex_blank(lexer, end);
  qconv_lex_take(lexer, end + 2, QCONV_TOKEN_META);
}

void qconv_lex_php(struct qconv_lexer *lexer)
{
  if (find_from(lexer, 0, "<?") == lexer->end) {
    qconv_lex_code(lexer);
    return;
  }
  const struct qconv_language *html = qconv_language_find(QCONV_STR("html"));
  while (lexer->at < lexer->end) {
    size_t island = find_from(lexer, lexer->at, "<?");
    qconv_lex_part(lexer, html, island);
    if (island < lexer->end)
      lex_island(lexer);
  }
}

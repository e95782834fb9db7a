/* Spans out: runs of one token are joined, blanks between them included. And which
   language a name means. */
#include "highlight_local.h"
#include <qconv/xml.h>

static const struct qconv_language *const tables[] = {
    qconv_languages_c,     qconv_languages_jvm,  qconv_languages_script,    qconv_languages_web,
    qconv_languages_shell, qconv_languages_data, qconv_languages_functional};

static bool has_name(const char *names, qconv_str name)
{
  while (*names) {
    size_t length = strcspn(names, " ");
    if (length == name.len && qconv_str_equal_nocase((qconv_str){names, length}, name))
      return true;
    names += names[length] ? length + 1 : length;
  }
  return false;
}

const struct qconv_language *qconv_language_at(size_t number)
{
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    for (const struct qconv_language *language = tables[i]; language->names; language++)
      if (number-- == 0)
        return language;
  return NULL;
}

const struct qconv_language *qconv_language_find(qconv_str name)
{
  for (size_t i = 0; i < sizeof tables / sizeof *tables && name.len; i++)
    for (const struct qconv_language *language = tables[i]; language->names; language++)
      if (has_name(language->names, name))
        return language;
  return NULL;
}

qconv_str qconv_language_name(const struct qconv_language *language)
{
  return qconv_str_slice(qconv_str_of(language->names), 0, strcspn(language->names, " "));
}

static void put_range(struct qconv_lexer *lexer, size_t from, size_t to, enum qconv_code_token token)
{
  if (to > from)
    lexer->put(lexer->context, qconv_str_slice(lexer->code, from, to), token);
}

void qconv_lex_take(struct qconv_lexer *lexer, size_t to, enum qconv_code_token token)
{
  if (to > lexer->end)
    to = lexer->end;
  if (to <= lexer->at)
    return;
  if (token != lexer->token) {
    /* blanks between two go to the one that is plain, else stand alone */
    size_t cut = lexer->token == QCONV_TOKEN_PLAIN ? lexer->at : lexer->to;
    put_range(lexer, lexer->from, cut, lexer->token);
    if (token != QCONV_TOKEN_PLAIN)
      put_range(lexer, cut, lexer->at, QCONV_TOKEN_PLAIN);
    lexer->from = token == QCONV_TOKEN_PLAIN ? cut : lexer->at;
    lexer->token = token;
  }
  lexer->to = lexer->at = to;
}

void qconv_lex_blank(struct qconv_lexer *lexer, size_t to)
{
  lexer->at = to > lexer->end ? lexer->end : to;
}

static void finish(struct qconv_lexer *lexer)
{
  qconv_lex_take(lexer, lexer->end, QCONV_TOKEN_PLAIN);
  size_t cut = lexer->token == QCONV_TOKEN_PLAIN ? lexer->end : lexer->to;
  put_range(lexer, lexer->from, cut, lexer->token);
  put_range(lexer, cut, lexer->end, QCONV_TOKEN_PLAIN);
}

void qconv_highlight(const struct qconv_language *language, qconv_str code,
                     void (*put)(void *context, qconv_str text, enum qconv_code_token token), void *context)
{
  struct qconv_lexer lexer = {
      .language = language, .code = code, .end = code.len, .budget = 4 * code.len, .put = put, .context = context};
  qconv_lex_restart(&lexer);
  if (!language->prompts || !qconv_lex_session(&lexer)) {
    if (language->run)
      language->run(&lexer);
    else
      qconv_lex_code(&lexer);
  }
  finish(&lexer);
}

void qconv_lex_part(struct qconv_lexer *lexer, const struct qconv_language *language, size_t end)
{
  const struct qconv_language *outer = lexer->language;
  size_t outer_end = lexer->end;
  lexer->language = language;
  lexer->end = end < outer_end ? end : outer_end;
  qconv_lex_restart(lexer);
  if (language->run)
    language->run(lexer);
  else
    qconv_lex_code(lexer);
  lexer->language = outer;
  lexer->end = outer_end;
  qconv_lex_restart(lexer);
}

struct html {
  struct qconv_buffer *buffer;
  void (*text)(void *context, struct qconv_buffer *html, qconv_str text, bool in_code);
  void *context;
  bool spans;
};

static void put_text(struct html *html, qconv_str text)
{
  if (html->text)
    html->text(html->context, html->buffer, text, true);
  else
    qconv_xml_escape(html->buffer, text);
}

static void put_span(void *context, qconv_str text, enum qconv_code_token token)
{
  static const char letters[QCONV_TOKENS] = {
      [QCONV_TOKEN_KEYWORD] = 'k',  [QCONV_TOKEN_TYPE] = 't',   [QCONV_TOKEN_FUNCTION] = 'f',
      [QCONV_TOKEN_VARIABLE] = 'v', [QCONV_TOKEN_STRING] = 's', [QCONV_TOKEN_NUMBER] = 'n',
      [QCONV_TOKEN_COMMENT] = 'c',  [QCONV_TOKEN_META] = 'm',   [QCONV_TOKEN_INSERTED] = 'i',
      [QCONV_TOKEN_DELETED] = 'd'};
  struct html *html = context;
  if (token == QCONV_TOKEN_PLAIN) {
    put_text(html, text);
    return;
  }
  html->spans = true;
  qconv_append_literal(html->buffer, "<span class=\"qc-");
  qconv_append_char(html->buffer, letters[token]);
  qconv_append_literal(html->buffer, "\">");
  put_text(html, text);
  qconv_append_literal(html->buffer, "</span>");
}

bool qconv_highlight_html(struct qconv_buffer *buffer, qconv_str code, qconv_str language,
                          void (*text)(void *context, struct qconv_buffer *html, qconv_str text, bool in_code),
                          void *context)
{
  struct html html = {buffer, text, context, false};
  const struct qconv_language *known = qconv_language_find(language);
  if (known)
    qconv_highlight(known, code, put_span, &html);
  else
    put_text(&html, code);
  return html.spans;
}

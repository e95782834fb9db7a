/* The emitter's text: literal runs, and in them the tokens, formulas and gaps. */
#include "markup_local.h"
#include <qconv/xml.h>

static const unsigned char lead = 0xEF; /* of U+FDD0 */

void qconv_token_append(struct qconv_buffer *text, struct qconv_tokens *tokens, struct qconv_token token)
{
  if (tokens->count == tokens->capacity) {
    size_t capacity = tokens->capacity ? tokens->capacity * 2 : 16, size = sizeof token;
    if (capacity > SIZE_MAX / size)
      qconv_arena_fail(text->arena);
    tokens->items = qconv_realloc(text->arena, tokens->items, tokens->capacity * size, capacity * size);
    tokens->capacity = capacity;
  }
  qconv_append(text, TOKEN_START);
  qconv_append_format(text, "%zu", tokens->count);
  qconv_append(text, TOKEN_END);
  tokens->items[tokens->count++] = token;
}

size_t qconv_gap_at(qconv_str text, size_t at, qconv_str *id)
{
  enum { LONGEST = 128 };
  qconv_str rest = qconv_str_from(text, at);
  if (!qconv_str_starts(rest, QCONV_STR("{{gap:")))
    return 0;
  size_t end = 6;
  while (end < rest.len && end < LONGEST && !qconv_is_space(rest.data[end]) && !strchr("{}<>&\"", rest.data[end]))
    end++;
  *id = qconv_str_slice(rest, 6, end);
  return id->len && qconv_str_starts(qconv_str_from(rest, end), QCONV_STR("}}")) ? end + 2 : 0;
}

size_t qconv_token_at(const struct qconv_tokens *tokens, qconv_str text, size_t at, const struct qconv_token **token)
{
  if (!qconv_str_starts(qconv_str_from(text, at), TOKEN_START))
    return 0;
  size_t index = 0, end = at + 3;
  while (end < text.len && qconv_is_digit(text.data[end]) && index <= tokens->count)
    index = index * 10 + (size_t)(text.data[end++] - '0');
  if (end == at + 3 || index >= tokens->count || !qconv_str_starts(qconv_str_from(text, end), TOKEN_END))
    return 0;
  *token = &tokens->items[index];
  return end + 3 - at;
}

/* A noncharacter of ours without a token: an entity wrote it. */
static bool forged(qconv_str text, size_t at)
{
  return text.len - at >= 3 && (unsigned char)text.data[at + 1] == 0xB7 && (unsigned char)text.data[at + 2] >= 0x90 &&
         (unsigned char)text.data[at + 2] <= 0xAF;
}

qconv_str qconv_tokens_expand(struct qconv_arena *arena, const struct qconv_tokens *tokens, qconv_str text)
{
  if (text.len == 0 || !memchr(text.data, lead, text.len))
    return text;
  struct qconv_buffer buffer = {.arena = arena};
  size_t start = 0, at = 0;
  while (at < text.len) {
    const struct qconv_token *token;
    if ((unsigned char)text.data[at] != lead || !forged(text, at)) {
      at++;
      continue;
    }
    size_t length = qconv_token_at(tokens, text, at, &token);
    qconv_append(&buffer, qconv_str_slice(text, start, at));
    qconv_append(&buffer, length ? token->source : QCONV_STR("\xEF\xBF\xBD"));
    start = at += length ? length : 3;
  }
  qconv_append(&buffer, qconv_str_from(text, start));
  return qconv_buffer_str(&buffer);
}

static void probes_seen(const struct qconv_tokens *tokens, qconv_str text, unsigned what, unsigned depth)
{
  enum { DEEPEST = 4 }; /* a probe in a formula in a table */
  for (size_t at = 0; at < text.len;) {
    const char *found = memchr(text.data + at, lead, text.len - at);
    const struct qconv_token *token;
    if (!found)
      return;
    at = (size_t)(found - text.data);
    size_t length = qconv_token_at(tokens, text, at, &token);
    if (length && token->kind == TOKEN_PROBE)
      tokens->seen[token - tokens->items] |= (unsigned char)what;
    else if (length && depth < DEEPEST)
      probes_seen(tokens, token->source, what, depth + 1);
    at += length ? length : 1;
  }
}

void qconv_probes_seen(const struct qconv_tokens *tokens, qconv_str text, unsigned what)
{
  if (tokens->seen)
    probes_seen(tokens, text, what, 0);
}

void qconv_emit_literal(struct qconv_emitter *e, qconv_str text)
{
  if (text.len == 0)
    return;
  qconv_emit_before_inline(e);
  if (e->options->text)
    e->options->text(e->options->context, &e->html, text, e->in_code > 0);
  else
    qconv_xml_escape(&e->html, text);
}

void qconv_emit_math(struct qconv_emitter *e, qconv_str tex, bool display, qconv_str source)
{
  if (e->options->math) {
    qconv_emit_before_inline(e);
    e->options->math(e->options->context, &e->html, tex, display);
  } else {
    qconv_emit_literal(e, source);
  }
}

static void emit_gap(struct qconv_emitter *e, qconv_str id, qconv_str source)
{
  qconv_emit_before_inline(e);
  if (!e->options->gap || !e->options->gap(e->options->context, &e->html, id))
    qconv_emit_literal(e, source);
}

static void emit_token(struct qconv_emitter *e, const struct qconv_token *token)
{
  if (token->too_long)
    qconv_emit_warning(e, WARN_LONG, "markup.long-paragraph", "a paragraph is too long to be read as markdown");
  if (token->kind == TOKEN_PROBE)
    e->tokens.seen[token - e->tokens.items] |= SEEN_TEXT;
  else if (token->kind != TOKEN_TABLE)
    qconv_probes_seen(&e->tokens, token->source,
                      token->kind == TOKEN_MATH || token->kind == TOKEN_DISPLAY ? SEEN_MATH : SEEN_TEXT);
  if (token->kind == TOKEN_MATH || token->kind == TOKEN_DISPLAY)
    qconv_emit_math(e, token->text, token->kind == TOKEN_DISPLAY, token->source);
  else if (token->kind == TOKEN_GAP)
    emit_gap(e, token->text, token->source);
  else if (token->kind == TOKEN_NOTE || token->kind == TOKEN_NOTE_MARK)
    qconv_emit_note(e, token);
  else if (token->kind == TOKEN_TABLE && e->table)
    e->table(e, token->source);
  else
    qconv_emit_literal(e, token->kind == TOKEN_TABLE ? token->source : token->text);
}

/* Which closers are known not to come any more. */
struct formula_search {
  bool no_paren, no_bracket, no_dollars;
};

/* A formula in HTML: \(..\) \[..\] or $$..$$ within one piece of text. */
static size_t formula_at(qconv_str text, size_t at, struct formula_search *search, qconv_str *tex, bool *display)
{
  qconv_str rest = qconv_str_from(text, at);
  static const qconv_str openers[] = {{"\\(", 2}, {"\\[", 2}, {"$$", 2}};
  static const qconv_str closers[] = {{"\\)", 2}, {"\\]", 2}, {"$$", 2}};
  bool *failed[] = {&search->no_paren, &search->no_bracket, &search->no_dollars};
  for (size_t i = 0; i < 3; i++) {
    if (!qconv_str_starts(rest, openers[i]) || *failed[i])
      continue;
    size_t end = qconv_str_find(qconv_str_from(rest, 2), closers[i]);
    *failed[i] = end == QCONV_NOT_FOUND;
    *tex = qconv_str_trim(qconv_str_slice(rest, 2, 2 + end));
    *display = i > 0;
    return end == QCONV_NOT_FOUND || tex->len == 0 ? 0 : end + 4;
  }
  return 0;
}

static bool interesting(struct qconv_emitter *e, unsigned char c)
{
  return c == lead || (e->look != LOOK_TOKENS && c == '{') ||
         (e->look == LOOK_GAPS_AND_MATH && (c == '\\' || c == '$'));
}

/* Text between special things; beside blocks white space is nothing. */
static void emit_run(struct qconv_emitter *e, qconv_str text, bool before_block)
{
  if ((before_block || e->last != AFTER_INLINE) && qconv_str_blank(text))
    return;
  qconv_emit_literal(e, text);
}

/* Writes the special thing at at; its length, 0 when there is none. */
static size_t emit_special(struct qconv_emitter *e, qconv_str text, size_t at, size_t start,
                           struct formula_search *search)
{
  const struct qconv_token *token = NULL;
  qconv_str inner;
  bool display = false;
  size_t gap = 0, formula = 0, length = qconv_token_at(&e->tokens, text, at, &token);
  if (!length && e->look != LOOK_TOKENS)
    length = gap = qconv_gap_at(text, at, &inner);
  if (!length && e->look == LOOK_GAPS_AND_MATH)
    length = formula = formula_at(text, at, search, &inner, &display);
  bool alien = !length && (unsigned char)text.data[at] == lead && forged(text, at);
  if (!length && !alien)
    return 0;
  emit_run(e, qconv_str_slice(text, start, at), token && token->kind == TOKEN_TABLE);
  if (alien)
    qconv_emit_literal(e, QCONV_STR("\xEF\xBF\xBD"));
  else if (gap)
    emit_gap(e, inner, qconv_str_slice(text, at, at + length));
  else if (formula)
    qconv_emit_math(e, inner, display, qconv_str_slice(text, at, at + length));
  else
    emit_token(e, token);
  return alien ? 3 : length;
}

void qconv_emit_text(struct qconv_emitter *e, qconv_str text)
{
  if (e->whole || text.len == 0)
    return;
  if (e->pre) {
    qconv_append(&e->code, text);
    return;
  }
  if (e->last != AFTER_INLINE) {
    if (e->block_count == 0 || qconv_str_blank(text))
      text = qconv_str_trim_start(text);
    if (text.len == 0)
      return;
  }
  if (e->draft) {
    qconv_emit_before_inline(e);
    qconv_xml_escape(&e->html, text);
    return;
  }
  if (e->in_code) {
    qconv_probes_seen(&e->tokens, text, SEEN_SPAN);
    qconv_emit_literal(e, qconv_tokens_expand(e->arena, &e->tokens, text));
    return;
  }
  struct formula_search search = {false, false, false};
  size_t start = 0, at = 0;
  while (at < text.len) {
    size_t length = interesting(e, (unsigned char)text.data[at]) ? emit_special(e, text, at, start, &search) : 0;
    at += length ? length : 1;
    if (length)
      start = at;
  }
  emit_run(e, qconv_str_from(text, start), false);
}

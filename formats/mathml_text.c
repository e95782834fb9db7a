/* \text and its kin: words with blanks, and formulas between dollars. */
#include "mathml_local.h"

struct words {
  struct qconv_tex_node *row;
  struct qconv_buffer text; /* so far, of the next <mtext> */
  const char *attributes;
  unsigned groups;
};

static void flush(struct qconv_tex *tex, struct words *words)
{
  if (!words->text.len)
    return;
  struct qconv_tex_node *node = qconv_tex_token(tex, "mtext", TEX_ORD, qconv_buffer_str(&words->text));
  node->attributes = words->attributes;
  qconv_tex_add(words->row, node);
  words->text = (struct qconv_buffer){.arena = tex->arena};
}

/* MathML drops blanks at the ends, so all of them are hard. */
static void put_blank(struct qconv_tex *tex, struct words *words)
{
  while (tex->at < tex->tex.len && qconv_is_space(tex->tex.data[tex->at]))
    tex->at++;
  qconv_append_utf8(&words->text, 0xA0);
}

static void put_formula(struct qconv_tex *tex, struct words *words)
{
  qconv_str dollar = qconv_str_slice(tex->tex, tex->at, tex->at + 1);
  bool display = tex->display;
  uint8_t font = tex->font;
  flush(tex, words);
  tex->at++;
  tex->display = false;
  tex->font = TEX_PLAIN;
  qconv_tex_add(words->row, qconv_tex_flat(qconv_tex_list(tex, TEX_STOP_BRACE | TEX_STOP_DOLLAR, TEX_NONE)));
  tex->display = display;
  tex->font = font;
  if (qconv_tex_is_next(tex, '$'))
    tex->at++;
  else
    qconv_tex_report(tex, dollar, "is not closed");
}

static void put_command(struct qconv_tex *tex, struct words *words)
{
  size_t from = tex->at;
  qconv_str name = qconv_tex_name(tex);
  const struct qconv_tex_command *known = qconv_tex_find_command(name);
  if (name.len == 1 && strchr("{}$%&#_ ", name.data[0])) {
    qconv_append(&words->text, name.data[0] == ' ' ? QCONV_STR("\u00A0") : name);
  } else if (known && known->read == qconv_tex_text) {
    qconv_str owner = tex->owner;
    flush(tex, words);
    tex->owner = qconv_str_slice(tex->tex, from, tex->at);
    qconv_tex_add(words->row, qconv_tex_text(tex, known));
    tex->owner = owner;
  } else if (known && (known->read == qconv_tex_fixed_space || known->read == qconv_tex_measured_space)) {
    flush(tex, words);
    qconv_tex_add(words->row, known->read(tex, known));
  } else {
    const struct qconv_tex_symbol *symbol = qconv_tex_find_symbol(name);
    qconv_str piece = qconv_str_slice(tex->tex, from, tex->at);
    if (!symbol)
      qconv_tex_report(tex, piece, "is not known in text");
    qconv_append(&words->text, symbol ? qconv_str_of(symbol->text) : piece);
  }
}

/* `` and '' are quotes, -- a dash. */
static void put_plain(struct qconv_tex *tex, struct words *words)
{
  static const struct {
    const char *typed, *shown;
  } pairs[] = {{"``", "\u201C"}, {"''", "\u201D"}, {"---", "\u2014"}, {"--", "\u2013"},
               {"`", "\u2018"},  {"'", "\u2019"},  {"~", "\u00A0"}};
  qconv_str rest = qconv_str_from(tex->tex, tex->at);
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    if (qconv_str_starts(rest, qconv_str_of(pairs[i].typed))) {
      qconv_append(&words->text, qconv_str_of(pairs[i].shown));
      tex->at += strlen(pairs[i].typed);
      return;
    }
  qconv_append_char(&words->text, rest.data[0]);
  tex->at++;
}

/* One more piece; false at the end of the text. */
static bool put_piece(struct qconv_tex *tex, struct words *words)
{
  char c = tex->tex.data[tex->at];
  if (c == '}' && words->groups-- == 0)
    return false;
  if (c == '{')
    words->groups++;
  if (c == '{' || c == '}')
    tex->at++;
  else if (c == '\\')
    put_command(tex, words);
  else if (c == '$')
    put_formula(tex, words);
  else if (qconv_is_space(c))
    put_blank(tex, words);
  else
    put_plain(tex, words);
  return true;
}

/* One letter without braces, as \text a has it. */
static struct qconv_tex_node *bare(struct qconv_tex *tex, const char *attributes)
{
  qconv_str letter = qconv_tex_raw(tex);
  if (!letter.data)
    qconv_tex_report(tex, tex->owner, "has nothing behind it");
  struct qconv_tex_node *node = qconv_tex_token(tex, "mtext", TEX_ORD, letter);
  node->attributes = attributes;
  return node;
}

struct qconv_tex_node *qconv_tex_text(struct qconv_tex *tex, const struct qconv_tex_command *command)
{
  qconv_tex_skip_space(tex);
  if (!qconv_tex_is_next(tex, '{'))
    return bare(tex, command->text);
  if (qconv_tex_too_deep(tex))
    return qconv_tex_rest(tex);
  struct words words = {
      .row = qconv_tex_node(tex, "mrow", TEX_ORD), .text = {.arena = tex->arena}, .attributes = command->text};
  qconv_str open = qconv_str_slice(tex->tex, tex->at, tex->at + 1);
  tex->at++;
  tex->depth++;
  while (tex->at < tex->tex.len && put_piece(tex, &words))
    ;
  tex->depth--;
  flush(tex, &words);
  if (qconv_tex_is_next(tex, '}'))
    tex->at++;
  else
    qconv_tex_report(tex, open, "is not closed");
  return qconv_tex_flat(words.row);
}

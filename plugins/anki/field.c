/* Texts as the HTML of a field.

   A field is HTML with languages of Anki inside: {{...}} is a field or a cloze,
   [sound:...] and its like are played or typeset, \( \) and \[ \] are formulas.
   Whatever a text only shows must not be read as one of them, in any client:

   - {{ }} and, in clozes, :: never stand side by side: the second is an entity
   - the [ of a directive is an entity
   - \( in prose becomes \<span>(</span>, since the formula reader looks behind
     entities but not across tags; in code it does not look, but the cloze reader
     does, so there the \ is an entity

   Texts come in pieces, so what stands before is looked up in the HTML itself. Only a
   piece of a block of code is known to stand between tags. */
#include "copy.h"

#include <qconv/highlight.h>
#include <qconv/markup.h>
#include <qconv/unicode.h>

enum place { PROSE, CODE, BLOCK, MATH };

static bool nocase_prefix(qconv_str text, qconv_str prefix)
{
  size_t shorter = text.len < prefix.len ? text.len : prefix.len;
  return qconv_str_equal_nocase(qconv_str_slice(text, 0, shorter), qconv_str_slice(prefix, 0, shorter));
}

/* Whether a [ that stands before rest opens a directive, or might once the next piece is there. */
static bool opens_directive(qconv_str rest)
{
  static const char *const directives[] = {"sound:", "latex]", "$]", "$$]", "anki:", "[type:"};
  for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
    if (nocase_prefix(rest, qconv_str_of(directives[i])))
      return true;
  return false;
}

static char last_char(const struct qconv_buffer *html)
{
  return html->len ? html->data[html->len - 1] : '\0';
}

static void put_bracket(struct qconv_buffer *html, char c, qconv_str rest, enum place place)
{
  if (place == PROSE && last_char(html) == '\\')
    qconv_append_format(html, "<span>%c</span>", c);
  else if (c == '[' && (rest.len || place != BLOCK) && opens_directive(rest))
    qconv_append_literal(html, "&#91;");
  else
    qconv_append_char(html, c);
}

static void put_backslash(struct qconv_buffer *html, qconv_str rest, enum place place)
{
  bool opens = rest.len ? memchr("()[]", rest.data[0], 4) != NULL : place != BLOCK;
  if ((place == CODE || place == BLOCK) && opens)
    qconv_append_literal(html, "&#92;");
  else
    qconv_append_char(html, '\\');
}

/* Appends c, as an entity when it would double what stands before. */
static void put_single(struct qconv_buffer *html, char c, bool alone)
{
  if (alone && last_char(html) == c)
    qconv_append_format(html, "&#%d;", c);
  else
    qconv_append_char(html, c);
}

/* Appends the special character that rest starts with; how many bytes it took. */
static size_t put_special(struct qconv_buffer *html, qconv_str text, enum place place, bool cloze)
{
  char c = text.data[0];
  qconv_str rest = qconv_str_from(text, 1);
  switch (c) {
  case '&':
    qconv_append_literal(html, "&amp;");
    break;
  case '<':
    qconv_append_literal(html, "&lt;");
    break;
  case '>':
    qconv_append_literal(html, "&gt;");
    break;
  case '{':
  case '}':
    put_single(html, c, true);
    break;
  case ':':
    put_single(html, c, cloze);
    break;
  case '(':
  case ')':
  case '[':
  case ']':
    put_bracket(html, c, rest, place);
    break;
  case '\\':
    put_backslash(html, rest, place);
    break;
  case '\n':
  case '\t':
    qconv_append_char(html, c);
    break;
  case '\xcc': /* U+0338 would join a tag's > when Anki normalises the field */
    if (rest.len && rest.data[0] == '\xb8') {
      qconv_append_literal(html, "&#824;");
      return 2;
    }
    qconv_append_char(html, c);
    break;
  default: /* other control characters, which Anki deletes */
    break;
  }
  return 1;
}

static bool is_special(char c)
{
  return (unsigned char)c < 0x20 || c == 0x7f || c == '\xcc' || (c && strchr("&<>{}:()[]\\", c));
}

static void put_literal(struct qconv_buffer *html, qconv_str text, enum place place, bool cloze)
{
  while (text.len) {
    size_t plain = 0;
    while (plain < text.len && !is_special(text.data[plain]))
      plain++;
    qconv_append(html, qconv_str_slice(text, 0, plain));
    text = qconv_str_from(text, plain);
    if (text.len)
      text = qconv_str_from(text, put_special(html, text, place, cloze));
  }
}

static bool is_cloze(const struct anki_render *render)
{
  return render->note->type == ANKI_CLOZE;
}

void anki_put_text(struct anki_render *render, struct qconv_buffer *html, qconv_str text)
{
  put_literal(html, text, PROSE, is_cloze(render));
}

static void text_hook(void *context, struct qconv_buffer *html, qconv_str text, bool in_code)
{
  put_literal(html, text, in_code ? CODE : PROSE, is_cloze(context));
}

static void block_text(void *context, struct qconv_buffer *html, qconv_str text, bool in_code)
{
  (void)in_code;
  put_literal(html, text, BLOCK, is_cloze(context));
}

static void code_hook(void *context, struct qconv_buffer *html, qconv_str code, qconv_str language)
{
  const struct anki_render *render = context;
  qconv_append_literal(html, "<pre class=\"qc-code\"><code");
  if (language.len) {
    qconv_append_literal(html, " class=\"language-");
    put_literal(html, language, CODE, is_cloze(render));
    qconv_append_char(html, '"');
  }
  qconv_append_char(html, '>');
  qconv_highlight_html(html, code, render->export->highlight ? language : QCONV_STR(""), block_text, context);
  qconv_append_literal(html, "</code></pre>");
}

static void math_hook(void *context, struct qconv_buffer *html, qconv_str tex, bool display)
{
  if (last_char(html) == '\\')
    qconv_append_literal(html, "<span></span>");
  qconv_append(html, display ? QCONV_STR("\\[") : QCONV_STR("\\("));
  put_literal(html, tex, MATH, is_cloze(context));
  qconv_append(html, display ? QCONV_STR("\\]") : QCONV_STR("\\)"));
}

static bool gap_hook(void *context, struct qconv_buffer *html, qconv_str id)
{
  return anki_put_gap(context, html, id);
}

static qconv_str media_hook(void *context, qconv_str name)
{
  struct anki_render *render = context;
  struct anki_media *media = anki_find_media(render->export, name);
  if (media) {
    atomic_store_explicit(&media->used, true, memory_order_relaxed);
    anki_note_file(render, media);
    return media->packed;
  }
  qconv_report(render->worker->log, QCONV_LOSS, render->note->question->origin, "anki.media",
               "the bank does not hold \"%.*s\"; its description stands instead", QCONV_ARG(name));
  return (qconv_str){NULL, 0};
}

/* Attributes are written by the carrier, without our hooks. */
static bool attribute_needs_care(qconv_str tag)
{
  for (size_t i = 0; i < tag.len; i++)
    if (memchr("{}[\\:", tag.data[i], 5))
      return true;
  return false;
}

static void put_tag(struct qconv_buffer *html, qconv_str tag, bool cloze)
{
  for (size_t i = 0; i < tag.len; i++) {
    char c = tag.data[i];
    if (strchr("{}[\\", c) || (c == ':' && cloze && i > 0 && tag.data[i - 1] == ':'))
      qconv_append_format(html, "&#%d;", c);
    else
      qconv_append_char(html, c);
  }
}

static qconv_str guard_attributes(struct anki_render *render, qconv_str html)
{
  struct qconv_buffer guarded = {.arena = render->worker->arena};
  size_t copied = 0;
  for (size_t at = 0; at < html.len;) {
    const char *less = memchr(html.data + at, '<', html.len - at);
    if (!less)
      break;
    size_t start = (size_t)(less - html.data), end = start;
    for (char quote = '\0'; end < html.len && (quote || html.data[end] != '>'); end++)
      if (quote ? html.data[end] == quote : html.data[end] == '"' || html.data[end] == '\'')
        quote = quote ? '\0' : html.data[end];
    qconv_str tag = qconv_str_slice(html, start, end);
    if (attribute_needs_care(tag)) {
      qconv_append(&guarded, qconv_str_slice(html, copied, start));
      put_tag(&guarded, tag, is_cloze(render));
      copied = end;
    }
    at = end;
  }
  if (copied == 0)
    return html;
  qconv_append(&guarded, qconv_str_from(html, copied));
  return qconv_buffer_str(&guarded);
}

static struct qconv_markup_options hooks(struct anki_render *render)
{
  return (struct qconv_markup_options){
    .context = render,
    .text = text_hook,
    .code = code_hook,
    .math = math_hook,
    .gap = gap_hook,
    .media = media_hook,
    .remote = render->export->remote,
    .heading_base = 2,
  };
}

static qconv_str finish(struct anki_render *render, struct qconv_text text, qconv_str html)
{
  html = qconv_nfc(render->worker->arena, anki_play(render, guard_attributes(render, qconv_str_trim(html))));
  if (render->export->copies)
    anki_note_shown(render, text.str.data, text.str, html);
  return html;
}

qconv_str anki_html(struct anki_render *render, struct qconv_text text)
{
  if (qconv_text_absent(text))
    return (qconv_str){"", 0};
  struct qconv_markup_options options = hooks(render);
  return finish(render, text, qconv_markup_to_html(render->worker->arena, render->worker->log, text, &options));
}

qconv_str anki_inline_html(struct anki_render *render, struct qconv_text text)
{
  if (qconv_text_absent(text))
    return (qconv_str){"", 0};
  struct qconv_markup_options options = hooks(render);
  return finish(render, text, qconv_markup_to_inline_html(render->worker->arena, render->worker->log, text, &options));
}

bool anki_blank(struct qconv_arena *arena, qconv_str html)
{
  return !html.len || qconv_str_blank(anki_strip(arena, html));
}

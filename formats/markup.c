/* Markup: each call works in an arena of its own, so that trees and drafts are
   gone when it returns and only the result stays in the caller's. */
#include <qconv/html.h>
#include <qconv/markdown.h>
#include <qconv/xml.h>
#include "markup_local.h"

struct call {
  struct qconv_arena *arena, *scratch;
  struct qconv_log *log;
  struct qconv_text text;
  const struct qconv_markup_options *options;
  bool inline_only, failed, same; /* same: it came out as it went in */
  qconv_str (*work)(struct call *call); /* in the scratch arena */
  qconv_str result;
};

static void in_scratch(void *context)
{
  struct call *call = context;
  call->text.str = qconv_markup_clean(call->scratch, call->text.str);
  call->result = call->work(call);
}

static void in_both(void *context)
{
  struct call *call = context;
  call->failed = !qconv_arena_run(call->scratch, in_scratch, call);
  if (!call->failed)
    call->result = qconv_str_copy(call->arena, call->result);
}

static qconv_str run(struct call *call)
{
  enum { LEAST = 64 * 1024 * 1024, PER_BYTE = 1024 };
  size_t budget;
  if (__builtin_mul_overflow(call->text.str.len, PER_BYTE, &budget) || budget > SIZE_MAX - LEAST)
    budget = SIZE_MAX - LEAST;
  call->scratch = qconv_arena_new(budget + LEAST);
  if (!call->scratch || !qconv_arena_run(call->arena, in_both, call))
    call->failed = true;
  qconv_arena_free(call->scratch);
  if (call->failed)
    qconv_arena_fail(call->arena);
  return call->result;
}

/* Appends a line of plain text; blanks that HTML would fold become hard ones. */
static void plain_line(struct qconv_emitter *e, qconv_str line)
{
  struct qconv_buffer shown = {.arena = e->arena};
  for (size_t i = 0; i < line.len; i++) {
    bool soft = line.data[i] == ' ' && i > 0 && i + 1 < line.len && line.data[i - 1] != ' ' && line.data[i - 1] != '\t';
    if (line.data[i] == '\t')
      qconv_append_literal(&shown, "\xC2\xA0\xC2\xA0\xC2\xA0\xC2\xA0");
    else if (line.data[i] == ' ' && !soft)
      qconv_append_literal(&shown, "\xC2\xA0");
    else
      qconv_append_char(&shown, line.data[i]);
  }
  qconv_emit_text(e, qconv_buffer_str(&shown));
}

static void plain_emit(struct qconv_emitter *e, qconv_str text)
{
  qconv_str line;
  bool open = false;
  while (qconv_str_line(&text, &line)) {
    bool blank = qconv_str_blank(line);
    if (open && blank) {
      qconv_emit_end(e);
    } else if (!blank) {
      qconv_emit_start(e, qconv_element_of(open ? EL_BR : EL_P), NULL, 0);
      if (open)
        qconv_emit_end(e);
      plain_line(e, qconv_str_trim_end(line));
    }
    open = !blank;
  }
}

static struct qconv_emitter *emitter_of(struct call *call)
{
  static const struct qconv_markup_options none;
  struct qconv_emitter *e = qconv_alloc_bytes(call->scratch, sizeof *e);
  qconv_emit_init(e, call->scratch, call->log, call->text.str, call->options ? call->options : &none);
  return e;
}

static qconv_str emit(struct call *call)
{
  struct qconv_emitter *e = emitter_of(call);
  switch (call->text.markup) {
  case QCONV_PLAIN:
    e->look = LOOK_GAPS;
    plain_emit(e, call->text.str);
    break;
  case QCONV_MARKDOWN:
    qconv_markdown_emit(e, call->text.str);
    break;
  case QCONV_HTML:
    e->look = LOOK_GAPS_AND_MATH;
    qconv_html_emit(e, call->text.str);
    break;
  }
  return qconv_emit_finish(e, call->inline_only);
}

qconv_str qconv_markup_to_html(struct qconv_arena *arena, struct qconv_log *log, struct qconv_text text,
                               const struct qconv_markup_options *options)
{
  struct call call = {.arena = arena, .log = log, .text = text, .options = options, .work = emit};
  return run(&call);
}

qconv_str qconv_markup_to_inline_html(struct qconv_arena *arena, struct qconv_log *log, struct qconv_text text,
                                      const struct qconv_markup_options *options)
{
  struct call call = {
    .arena = arena, .log = log, .text = text, .options = options, .inline_only = true, .work = emit};
  return run(&call);
}

/* Elements that only the walkers over our own XHTML know. */
static void mark_math(void *context, struct qconv_buffer *html, qconv_str tex, bool display)
{
  (void)context;
  qconv_append(html, display ? QCONV_STR("<qc-display>") : QCONV_STR("<qc-math>"));
  qconv_xml_escape(html, tex);
  qconv_append(html, display ? QCONV_STR("</qc-display>") : QCONV_STR("</qc-math>"));
}

static bool mark_gap(void *context, struct qconv_buffer *html, qconv_str id)
{
  (void)context;
  qconv_append_literal(html, "<qc-gap>");
  qconv_xml_escape(html, id);
  qconv_append_literal(html, "</qc-gap>");
  return true;
}

static qconv_str plain_words(struct call *call)
{
  static const struct qconv_markup_options options = {.remote = true};
  call->options = &options;
  return qconv_xhtml_to_plain(call->scratch, emit(call));
}

qconv_str qconv_markup_to_plain(struct qconv_arena *arena, struct qconv_text text)
{
  struct call call = {.arena = arena, .text = text, .work = plain_words};
  return text.markup == QCONV_PLAIN ? text.str : run(&call);
}

static qconv_str markdown_from_html(struct call *call)
{
  static const struct qconv_markup_options options = {.math = mark_math, .gap = mark_gap, .remote = true};
  call->options = &options;
  return qconv_xhtml_to_markdown(call->scratch, emit(call));
}

qconv_str qconv_html_to_markdown(struct qconv_arena *arena, struct qconv_log *log, qconv_str html)
{
  struct call call = {.arena = arena, .log = log, .text = qconv_html(html), .work = markdown_from_html};
  return run(&call);
}

static qconv_str markdown_of(struct call *call)
{
  qconv_str text = call->text.str, source = text;
  if (call->text.markup == QCONV_PLAIN)
    source = qconv_plain_to_markdown(call->scratch, text);
  else if (call->text.markup == QCONV_HTML)
    source = markdown_from_html(call);
  qconv_str harmless = qconv_harmless(call->scratch, call->log, text, source);
  call->same = qconv_str_equal(harmless, text);
  return harmless;
}

/* Whether Markdown holds nothing that could be a tag, a link or a picture. */
static bool is_innocent(qconv_str markdown)
{
  return !markdown.len || (!memchr(markdown.data, '<', markdown.len) && !memchr(markdown.data, '[', markdown.len));
}

qconv_str qconv_markup_to_markdown(struct qconv_arena *arena, struct qconv_log *log, struct qconv_text text)
{
  struct call call = {.arena = arena, .log = log, .text = text, .work = markdown_of};
  if (text.markup == QCONV_MARKDOWN && is_innocent(text.str))
    return text.str;
  qconv_str markdown = run(&call); /* which differs in the ends of lines and in what is no UTF-8 */
  bool whole = text.markup == QCONV_MARKDOWN && call.same && qconv_utf8_valid(text.str) == text.str.len;
  return whole && !memchr(text.str.data, 0, text.str.len) ? text.str : markdown;
}

static qconv_str references(struct call *call)
{
  struct qconv_buffer labels = {.arena = call->scratch};
  struct qconv_notes notes = {.labels = &labels};
  struct qconv_emitter *e = emitter_of(call);
  e->tokens.notes = &notes;
  qconv_markdown_emit(e, call->text.str);
  qconv_emit_finish(e, false);
  return qconv_buffer_str(&labels);
}

qconv_str qconv_footnote_references(struct qconv_arena *arena, qconv_str markdown)
{
  struct call call = {.arena = arena, .text = qconv_markdown(markdown), .work = references};
  return qconv_str_find(markdown, QCONV_STR("[^")) == QCONV_NOT_FOUND ? QCONV_STR("") : run(&call);
}

const char *qconv_markup_version(void)
{
  return qconv_markdown_version();
}

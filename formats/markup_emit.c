/* The emitter: events in any order go in, well-formed XHTML comes out.

   Blocks and inline elements are kept apart. Blocks are written when they come;
   a block that may not stand where it comes closes what is in its way or gets
   the container that it lacks. Inline elements are written when their first
   content comes and closed before any block tag; those still open then are
   written again inside the block, so <b><p>x</p></b> is <p><b>x</b></p>. */
#include "markup_local.h"
#include <qconv/highlight.h>
#include <qconv/xml.h>

enum { REOPEN_BUDGET = 64 * 1024 };

void qconv_emit_init(struct qconv_emitter *e, struct qconv_arena *arena, struct qconv_log *log, qconv_str where,
                     const struct qconv_markup_options *options)
{
  memset(e, 0, offsetof(struct qconv_emitter, blocks));
  e->arena = e->html.arena = e->code.arena = arena;
  e->log = log;
  e->where = where;
  e->options = options;
  e->last = AFTER_BLOCK_START;
}

void qconv_emit_warning(struct qconv_emitter *e, unsigned bit, const char *code, const char *what)
{
  uint64_t mask = UINT64_C(1) << bit;
  if (e->log && !(e->reported & mask))
    qconv_report(e->log, bit >= WARN_LONG ? QCONV_WARNING : QCONV_LOSS, e->where, code, "%s", what);
  e->reported |= mask;
}

void qconv_emit_loss(struct qconv_emitter *e, unsigned bit, const char *what)
{
  qconv_emit_warning(e, bit, "markup.html", what);
}

static void write_tag(struct qconv_emitter *e, const char *opening, const char *name, qconv_str attributes)
{
  qconv_append(&e->html, qconv_str_of(opening));
  qconv_append(&e->html, qconv_str_of(name));
  qconv_append(&e->html, attributes);
  qconv_append_char(&e->html, '>');
}

static void separate(struct qconv_emitter *e)
{
  if (e->html.len && e->html.data[e->html.len - 1] != '\n')
    qconv_append_char(&e->html, '\n');
}

static void close_inlines(struct qconv_emitter *e, size_t keep)
{
  while (e->written_count > keep)
    write_tag(e, "</", e->inlines[--e->written_count].written, QCONV_STR(""));
}

static void open_inlines(struct qconv_emitter *e)
{
  for (; e->written_count < e->inline_count; e->written_count++) {
    struct qconv_inline *one = &e->inlines[e->written_count];
    write_tag(e, "<", one->written, one->attributes);
    if (one->reopened)
      e->spent += strlen(one->written) * 2 + 5 + one->attributes.len;
    one->reopened = true;
  }
}

static void remove_inline(struct qconv_emitter *e, size_t index)
{
  close_inlines(e, index < e->written_count ? index : e->written_count);
  if (e->inlines[index].id == EL_CODE)
    e->in_code--;
  memmove(&e->inlines[index], &e->inlines[index + 1], (e->inline_count - index - 1) * sizeof *e->inlines);
  e->inline_count--;
}

static struct qconv_block *top(struct qconv_emitter *e)
{
  return e->block_count ? &e->blocks[e->block_count - 1] : NULL;
}

/* An empty paragraph is none. */
static void drop_empty(struct qconv_emitter *e)
{
  const struct qconv_block *block = &e->blocks[--e->block_count];
  e->html.len = block->at;
  e->last = block->last;
  e->glue |= e->last == AFTER_INLINE;
  e->top_blocks -= e->block_count == 0;
  e->single_p = block->single_p;
}

static void pop_block(struct qconv_emitter *e)
{
  close_inlines(e, 0);
  if (e->last == AFTER_BLOCK_START && top(e)->id == EL_P) {
    drop_empty(e);
    return;
  }
  if (e->last == AFTER_BLOCK_END)
    separate(e);
  write_tag(e, "</", e->blocks[--e->block_count].written, QCONV_STR(""));
  e->last = AFTER_BLOCK_END;
}

static bool top_has(struct qconv_emitter *e, unsigned flags)
{
  return e->block_count && (top(e)->flags & flags) == flags;
}

static void push_block(struct qconv_emitter *e, const struct qconv_element *element, qconv_str attributes, bool implied)
{
  size_t id = element->id;
  bool single_p = e->single_p;
  if (id >= EL_H1 && id <= EL_H6) {
    id += e->options->heading_base < 6 ? e->options->heading_base : 6;
    element = qconv_element_of(id > EL_H6 ? EL_H6 : (enum qconv_element_id)id);
  }
  if (e->block_count == 0) {
    e->single_p = element->id == EL_P && attributes.len == 0 && e->top_blocks == 0;
    e->top_blocks++;
  }
  const char *written = element->written ? element->written : element->name;
  e->blocks[e->block_count++] =
    (struct qconv_block){element->id, implied, element->flags, written, e->serial, e->html.len, e->last, single_p};
  separate(e);
  write_tag(e, "<", written, attributes);
  e->last = AFTER_BLOCK_START;
}

static void imply(struct qconv_emitter *e, enum qconv_element_id id)
{
  push_block(e, qconv_element_of(id), QCONV_STR(""), true);
}

/* Gives a container that holds items only the item that its content lacks. */
static void imply_item(struct qconv_emitter *e)
{
  while (e->block_count && top(e)->implied && top_has(e, EL_ITEMS_ONLY))
    pop_block(e);
  if (!top_has(e, EL_ITEMS_ONLY))
    return;
  switch (top(e)->id) {
  case EL_UL:
  case EL_OL:
    imply(e, EL_LI);
    break;
  case EL_DL:
    imply(e, EL_DD);
    break;
  case EL_TR:
    imply(e, EL_TD);
    break;
  default:
    imply(e, EL_TR);
    imply(e, EL_TD);
  }
}

/* What was opened outside the blocks that were closed stays, as long as writing
   it again does not blow up the output. */
static void clamp_inlines(struct qconv_emitter *e)
{
  if (e->spent > REOPEN_BUDGET)
    while (e->inline_count)
      remove_inline(e, e->inline_count - 1);
  for (size_t i = 0; i < e->inline_count; i++)
    if (e->inlines[i].depth > e->block_count)
      e->inlines[i].depth = e->block_count;
}

/* Makes the place fit for a block. */
static void place_block(struct qconv_emitter *e)
{
  close_inlines(e, 0);
  while (top_has(e, EL_PHRASING_ONLY))
    pop_block(e);
  imply_item(e);
  clamp_inlines(e);
}

static unsigned parents_of(unsigned id, uint64_t *parents, uint64_t *walls)
{
  const uint64_t one = 1;
  const uint64_t cells = one << EL_TD | one << EL_TH | one << EL_BLOCKQUOTE | one << EL_DETAILS | one << EL_FIGURE;
  const uint64_t lists = one << EL_UL | one << EL_OL, table = one << EL_TABLE;
  const uint64_t rows = one << EL_THEAD | one << EL_TBODY | one << EL_TFOOT;
  *walls = 0;
  switch (id) {
  case EL_LI:
    *parents = lists;
    *walls = cells | one << EL_DL | table;
    return EL_UL;
  case EL_DT:
  case EL_DD:
    *parents = one << EL_DL;
    *walls = cells | lists | table;
    return EL_DL;
  case EL_TD:
  case EL_TH:
    *parents = one << EL_TR | table | rows;
    return 0;
  case EL_TR:
    *parents = table | rows;
    return 0;
  case EL_FIGCAPTION:
    *parents = one << EL_FIGURE;
    return 0;
  case EL_SUMMARY:
    *parents = one << EL_DETAILS;
    return 0;
  default:
    *parents = table;
    return 0;
  }
}

/* Closes down to the container an item belongs to, or makes one; false: there is
   none and none can be made. */
static bool place_item(struct qconv_emitter *e, unsigned id)
{
  uint64_t parents, walls;
  unsigned implied = parents_of(id, &parents, &walls);
  size_t found = e->block_count;
  while (found && !(parents >> e->blocks[found - 1].id & 1)) {
    if (walls >> e->blocks[found - 1].id & 1)
      found = 0;
    else
      found--;
  }
  if (!found && !implied)
    return false;
  if (found) {
    close_inlines(e, 0);
    while (e->block_count > found)
      pop_block(e);
    clamp_inlines(e);
  } else {
    place_block(e);
    imply(e, (enum qconv_element_id)implied);
  }
  if ((id == EL_TD || id == EL_TH) && top(e)->id != EL_TR)
    imply(e, EL_TR);
  return true;
}

/* Closes an open paragraph: what comes does not continue it. */
static void break_block(struct qconv_emitter *e)
{
  if (e->block_count && top(e)->id == EL_P) {
    close_inlines(e, 0);
    pop_block(e);
    clamp_inlines(e);
  } else if (e->last == AFTER_INLINE) {
    e->glue = true;
  }
}

void qconv_emit_before_inline(struct qconv_emitter *e)
{
  imply_item(e);
  if (e->block_count == 0)
    imply(e, EL_P);
  if (e->glue && e->last == AFTER_INLINE && !qconv_is_space(e->html.data[e->html.len - 1]))
    qconv_append_char(&e->html, ' ');
  e->glue = false;
  open_inlines(e);
  e->last = AFTER_INLINE;
}

static void start_inline(struct qconv_emitter *e, struct qconv_event *event, const struct qconv_element *element,
                         const struct qconv_attribute *attributes, size_t count)
{
  bool in_ruby = false, in_link = false;
  for (size_t i = 0; i < e->inline_count; i++) {
    in_ruby |= e->inlines[i].id == EL_RUBY;
    in_link |= e->inlines[i].id == EL_A;
  }
  if (e->inline_count == EMIT_INLINES || (element->id == EL_A && in_link) ||
      ((element->id == EL_RT || element->id == EL_RP) && !in_ruby))
    return;
  qconv_str kept = qconv_attributes_keep(e, element, attributes, count);
  if (kept.len == 0 && (element->id == EL_A || strcmp(element->name, "span") == 0))
    return;
  event->kind = EVENT_INLINE;
  e->inlines[e->inline_count++] =
    (struct qconv_inline){element->id, false, element->written ? element->written : element->name, e->block_count,
                          event->serial, kept};
  if (element->id == EL_CODE)
    e->in_code++;
}

static void start_block(struct qconv_emitter *e, struct qconv_event *event, const struct qconv_element *element,
                        const struct qconv_attribute *attributes, size_t count)
{
  bool inside_leaf = top_has(e, EL_PHRASING_ONLY) && top(e)->id != EL_P;
  bool full = e->block_count >= EMIT_DEPTH;
  if (full || (inside_leaf && (element->id == EL_P || element->id == EL_DIV)) ||
      ((element->flags & EL_ITEM) && !place_item(e, element->id))) {
    if (full)
      qconv_emit_loss(e, LOSS_DEPTH, "left out tags that are nested too deeply");
    event->kind = EVENT_BREAK;
    break_block(e);
    return;
  }
  if (!(element->flags & EL_ITEM))
    place_block(e);
  if (element->flags & EL_VOID) {
    e->top_blocks += e->block_count == 0;
    e->single_p = false;
    separate(e);
    qconv_append_literal(&e->html, "<hr/>");
    e->last = AFTER_BLOCK_END;
    return;
  }
  event->kind = EVENT_BLOCK;
  push_block(e, element, qconv_attributes_keep(e, element, attributes, count), false);
}

static void code_line(struct qconv_emitter *e)
{
  if (e->code.len && e->code.data[e->code.len - 1] != '\n')
    qconv_append_char(&e->code, '\n');
}

static void start_whole(struct qconv_emitter *e, struct qconv_event *event, const struct qconv_element *element)
{
  qconv_str what = qconv_format(e->arena, "left out a <%s>", element->name);
  if (element->id != EL_MATH && strcmp(element->name, "title") != 0 && strcmp(element->name, "head") != 0)
    qconv_emit_loss(e, LOSS_WHOLE, what.data);
  event->kind = EVENT_WHOLE;
  e->whole = true;
}

/* In <pre> only text counts, and what breaks lines. */
static void start_in_pre(struct qconv_emitter *e, struct qconv_event *event, const struct qconv_element *element,
                         const struct qconv_attribute *attributes, size_t count)
{
  if (element->flags & EL_WHOLE) {
    start_whole(e, event, element);
  } else if (element->id == EL_BR) {
    qconv_append_char(&e->code, '\n');
  } else if (element->id == EL_CODE && !e->language.len) {
    e->language = qconv_class_language(e->arena, qconv_attribute_find(attributes, count, "class"));
  } else if (element->flags & (EL_BLOCK | EL_ITEM | EL_BREAKS)) {
    event->kind = EVENT_BREAK;
    code_line(e);
  }
}

void qconv_emit_start(struct qconv_emitter *e, const struct qconv_element *element,
                      const struct qconv_attribute *attributes, size_t count)
{
  if (e->event_count == EMIT_DEPTH) {
    qconv_emit_loss(e, LOSS_DEPTH, "left out tags that are nested too deeply");
    e->too_deep++;
    return;
  }
  struct qconv_event *event = &e->events[e->event_count++];
  *event = (struct qconv_event){EVENT_NOTHING, ++e->serial};
  if (e->whole)
    return;
  if (e->pre) {
    start_in_pre(e, event, element, attributes, count);
  } else if (element->flags & EL_WHOLE) {
    start_whole(e, event, element);
  } else if (element->flags & EL_PRE) {
    event->kind = EVENT_PRE;
    e->pre = true;
    e->code.len = 0;
    e->language = qconv_class_language(e->arena, qconv_attribute_find(attributes, count, "class"));
  } else if (element->id == EL_BR) {
    qconv_emit_before_inline(e);
    qconv_append_literal(&e->html, "<br/>");
  } else if (element->id == EL_IMG) {
    qconv_emit_image(e, attributes, count);
  } else if (element->id == EL_AUDIO || element->id == EL_SOURCE) {
    qconv_emit_source(e, attributes, count);
  } else if (element->flags & EL_INLINE) {
    start_inline(e, event, element, attributes, count);
  } else if (element->flags & (EL_BLOCK | EL_ITEM)) {
    start_block(e, event, element, attributes, count);
  } else if (element->flags & EL_BREAKS) {
    event->kind = EVENT_BREAK;
    break_block(e);
  } else if (strcmp(element->name, "input") == 0) {
    qconv_emit_loss(e, LOSS_CONTROL, "left out an <input>");
  }
}

static void end_inline(struct qconv_emitter *e, size_t serial)
{
  for (size_t i = e->inline_count; i > 0; i--)
    if (e->inlines[i - 1].serial == serial) {
      remove_inline(e, i - 1);
      return;
    }
}

static void end_block(struct qconv_emitter *e, size_t serial)
{
  size_t found = e->block_count;
  while (found && (e->blocks[found - 1].serial != serial || e->blocks[found - 1].implied))
    found--;
  if (!found)
    return;
  close_inlines(e, 0);
  while (e->block_count >= found)
    pop_block(e);
  while (e->inline_count && e->inlines[e->inline_count - 1].depth > e->block_count)
    remove_inline(e, e->inline_count - 1);
  clamp_inlines(e);
}

void qconv_emit_end(struct qconv_emitter *e)
{
  if (e->too_deep) {
    e->too_deep--;
    return;
  }
  if (e->event_count == 0)
    return;
  struct qconv_event event = e->events[--e->event_count];
  switch (event.kind) {
  case EVENT_BLOCK:
    end_block(e, event.serial);
    break;
  case EVENT_INLINE:
    end_inline(e, event.serial);
    break;
  case EVENT_WHOLE:
    e->whole = false;
    break;
  case EVENT_PRE:
    e->pre = false;
    qconv_emit_code(e, qconv_str_copy(e->arena, qconv_buffer_str(&e->code)), e->language);
    break;
  case EVENT_BREAK:
    if (e->pre)
      code_line(e);
    else
      break_block(e);
    break;
  case EVENT_NOTHING:
    break;
  }
}

void qconv_emit_code(struct qconv_emitter *e, qconv_str code, qconv_str language)
{
  place_block(e);
  e->top_blocks += e->block_count == 0;
  e->single_p = false;
  separate(e);
  if (!e->draft)
    qconv_probes_seen(&e->tokens, code, SEEN_BLOCK);
  if (!e->draft)
    code = qconv_tokens_expand(e->arena, &e->tokens, code);
  if (e->options->code) {
    e->options->code(e->options->context, &e->html, code, language);
  } else {
    qconv_append_literal(&e->html, "<pre><code");
    if (language.len) {
      qconv_append_literal(&e->html, " class=\"language-");
      qconv_xml_escape(&e->html, language);
      qconv_append_char(&e->html, '"');
    }
    qconv_append_char(&e->html, '>');
    qconv_highlight_html(&e->html, code, e->options->highlight ? language : QCONV_STR(""), e->options->text,
                         e->options->context);
    qconv_append_literal(&e->html, "</code></pre>");
  }
  e->last = AFTER_BLOCK_END;
}

void qconv_emit_raw(struct qconv_emitter *e, qconv_str html, bool block)
{
  if (block)
    separate(e);
  else
    qconv_emit_before_inline(e);
  qconv_html_filter(e, &e->html, html);
  if (block)
    e->last = AFTER_BLOCK_END;
}

qconv_str qconv_emit_finish(struct qconv_emitter *e, bool inline_only)
{
  while (e->event_count)
    qconv_emit_end(e);
  close_inlines(e, 0);
  while (e->block_count)
    pop_block(e);
  qconv_str html = qconv_buffer_str(&e->html);
  if (inline_only && e->top_blocks == 1 && e->single_p)
    return qconv_str_trim_start(qconv_str_slice(html, 3, html.len - 4));
  return html;
}

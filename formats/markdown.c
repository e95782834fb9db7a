/* Markdown, read by cmark into a tree whose memory comes from the arena, and
   walked here without recursion. Where the text holds HTML, the walk writes a
   draft that goes through the HTML reader as a whole, so that a tag opened in
   one paragraph and closed in another comes out right. */
#include <cmark.h>
#include <qconv/html.h>
#include <qconv/markdown.h>
#include "markup_local.h"

/* cmark's allocator knows no context: this is it, for the call in hand. */
enum { CLASSES = 17, CLASS = 16 };
struct pool {
  struct qconv_arena *arena;
  void *free[CLASSES]; /* given back, by size / CLASS */
};
static _Thread_local struct pool *pool;

static void *pool_alloc(size_t size)
{
  size_t class = size / CLASS + (size % CLASS != 0);
  size_t *block = class < CLASSES ? pool->free[class] : NULL;
  if (block)
    memcpy(&pool->free[class], block + 2, sizeof(void *));
  else if (size > SIZE_MAX - 2 * CLASS)
    qconv_arena_fail(pool->arena);
  else
    block = qconv_alloc_bytes(pool->arena, CLASS + (class < CLASSES ? class * CLASS : size) + (class == 0) * CLASS);
  *block = size;
  return block + 2;
}

static void *pool_calloc(size_t count, size_t size)
{
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes))
    qconv_arena_fail(pool->arena);
  return memset(pool_alloc(bytes), 0, bytes);
}

static void pool_free(void *bytes)
{
  if (!bytes)
    return;
  size_t *block = (size_t *)bytes - 2, class = *block / CLASS + (*block % CLASS != 0);
  if (class == 0 || class >= CLASSES)
    return;
  memcpy(bytes, &pool->free[class], sizeof(void *));
  pool->free[class] = block;
}

static void *pool_realloc(void *bytes, size_t size)
{
  void *grown = pool_alloc(size);
  if (bytes) {
    size_t old = ((size_t *)bytes)[-2];
    memcpy(grown, bytes, old < size ? old : size);
    pool_free(bytes);
  }
  return grown;
}

static cmark_node *parse(struct qconv_arena *arena, qconv_str text)
{
  static cmark_mem memory = {pool_calloc, pool_realloc, pool_free};
  struct pool *mine = QCONV_NEW(arena, struct pool);
  mine->arena = arena;
  pool = mine;
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  if (text.len)
    cmark_parser_feed(parser, text.data, text.len);
  return cmark_parser_finish(parser);
}

struct walk {
  struct qconv_emitter *e;
  bool cells;                /* every paragraph is the cell of a table: "." and its text */
  const cmark_node *deleted; /* whose children are being struck through */
  const cmark_node *no_more; /* none of its further children closes a ~~ */
  size_t image;              /* depth inside pictures */
  struct qconv_buffer alt;
};

static qconv_str literal_of(cmark_node *node)
{
  return qconv_str_of(cmark_node_get_literal(node));
}

static bool is_comment(qconv_str html)
{
  return qconv_str_starts(qconv_str_trim_start(html), QCONV_STR("<!--"));
}

/* A tag that passes for HTML; <?..?>, <!X..> and CDATA are text. */
static bool is_tag(qconv_str html)
{
  html = qconv_str_trim_start(html);
  return html.len > 1 && html.data[1] != '?' && html.data[1] != '!';
}

/* The next node in document order, skipping its children if need be. */
static cmark_node *following(cmark_node *node, cmark_node *root, bool children)
{
  cmark_node *next = children ? cmark_node_first_child(node) : NULL;
  while (!next && node && node != root) {
    next = cmark_node_next(node);
    node = cmark_node_parent(node);
  }
  return next;
}

static bool holds_html(cmark_node *root)
{
  for (cmark_node *node = root; node; node = following(node, root, true)) {
    cmark_node_type type = cmark_node_get_type(node);
    if ((type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) && is_tag(literal_of(node)))
      return true;
  }
  return false;
}

static void start(struct walk *walk, enum qconv_element_id id)
{
  qconv_emit_start(walk->e, qconv_element_of(id), NULL, 0);
}

static void code_block(struct walk *walk, cmark_node *node)
{
  qconv_str code = literal_of(node), info = qconv_str_of(cmark_node_get_fence_info(node));
  if (code.len && code.data[code.len - 1] == '\n')
    code.len--;
  info = qconv_str_trim_start(qconv_tokens_expand(walk->e->arena, &walk->e->tokens, info));
  qconv_emit_code(walk->e, code, qconv_fence_language(walk->e->arena, info));
}

static bool is_tight(cmark_node *paragraph)
{
  cmark_node *list = cmark_node_parent(cmark_node_parent(paragraph));
  return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list);
}

static bool is_table(struct walk *walk, cmark_node *paragraph)
{
  cmark_node *child = cmark_node_first_child(paragraph);
  const struct qconv_token *token;
  return child && cmark_node_get_type(child) == CMARK_NODE_TEXT &&
         qconv_token_at(&walk->e->tokens, literal_of(child), 0, &token) && token->kind == TOKEN_TABLE;
}

static void list(struct walk *walk, cmark_node *node)
{
  bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  int first = ordered ? cmark_node_get_list_start(node) : 1;
  struct qconv_attribute attribute = {QCONV_STR("start"), QCONV_STR("")};
  if (first != 1)
    attribute.value = qconv_format(walk->e->arena, "%d", first);
  qconv_emit_start(walk->e, qconv_element_of(ordered ? EL_OL : EL_UL), &attribute, first != 1);
}

static void link_or_image(struct walk *walk, cmark_node *node, bool image)
{
  struct qconv_attribute attributes[] = {
    {image ? QCONV_STR("src") : QCONV_STR("href"), qconv_str_of(cmark_node_get_url(node))},
    {QCONV_STR("title"), qconv_str_of(cmark_node_get_title(node))},
    {QCONV_STR("alt"), qconv_buffer_str(&walk->alt)}};
  if (attributes[1].value.len == 0)
    attributes[1] = attributes[2];
  size_t titled = cmark_node_get_title(node) && *cmark_node_get_title(node);
  qconv_emit_start(walk->e, qconv_element_of(image ? EL_IMG : EL_A), attributes, image ? 2 + titled : 1 + titled);
}

/* Whether a ~~ further on in this text or beside it closes one. */
static bool strike_closes(struct walk *walk, cmark_node *node, qconv_str rest)
{
  if (walk->no_more == cmark_node_parent(node))
    return false;
  cmark_node *parent = cmark_node_parent(node);
  for (bool at_start = true; node; node = cmark_node_next(node), at_start = false) {
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT)
      continue;
    qconv_str text = at_start ? rest : literal_of(node);
    for (size_t at = 0, found; at < text.len; at += 2) {
      if ((found = qconv_str_find(qconv_str_from(text, at), QCONV_STR("~~"))) == QCONV_NOT_FOUND)
        break;
      at += found;
      if (at ? !qconv_is_space(text.data[at - 1]) : !at_start)
        return true;
    }
  }
  walk->no_more = parent;
  return false;
}

/* Text with ~~struck~~ words in it. */
static void text_with_strikes(struct walk *walk, cmark_node *node, qconv_str text)
{
  cmark_node *parent = cmark_node_parent(node);
  size_t from = 0, at;
  while ((at = qconv_str_find(qconv_str_from(text, from), QCONV_STR("~~"))) != QCONV_NOT_FOUND) {
    qconv_str rest = qconv_str_from(text, from + at + 2);
    bool closes = walk->deleted == parent && (from + at == 0 || !qconv_is_space(text.data[from + at - 1]));
    bool opens = !walk->deleted && (rest.len ? !qconv_is_space(rest.data[0]) : cmark_node_next(node) != NULL) &&
                 strike_closes(walk, node, rest);
    qconv_emit_text(walk->e, qconv_str_slice(text, from, from + at));
    if (opens)
      start(walk, EL_DEL);
    else if (closes)
      qconv_emit_end(walk->e);
    else
      qconv_emit_text(walk->e, QCONV_STR("~~"));
    if (opens || closes)
      walk->deleted = opens ? parent : NULL;
    from += at + 2;
  }
  qconv_emit_text(walk->e, qconv_str_from(text, from));
}

/* The box of a task at the start of a list item, taken off the text. */
static void task_box(struct walk *walk, cmark_node *node, qconv_str *text)
{
  cmark_node *paragraph = cmark_node_parent(node);
  bool first = !cmark_node_previous(node) && cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH &&
               !cmark_node_previous(paragraph) &&
               cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_ITEM;
  if (!first || text->len < 4 || text->data[2] != ']' || text->data[3] != ' ' || !strchr(" xX", text->data[1]))
    return;
  qconv_emit_text(walk->e, text->data[1] == ' ' ? QCONV_STR("\xE2\x98\x90") : QCONV_STR("\xE2\x98\x91"));
  *text = qconv_str_from(*text, 3);
}

static void text_node(struct walk *walk, cmark_node *node)
{
  qconv_str text = literal_of(node);
  if (walk->e->draft && is_table(walk, cmark_node_parent(node)) && !cmark_node_previous(node)) {
    qconv_emit_raw(walk->e, text, true);
    return;
  }
  if (walk->cells && !cmark_node_previous(node) && cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_PARAGRAPH)
    text = qconv_str_from(text, 1);
  else if (text.len && text.data[0] == '[')
    task_box(walk, node, &text);
  text_with_strikes(walk, node, text);
}

static void html_node(struct walk *walk, cmark_node *node, bool block)
{
  qconv_str html = literal_of(node);
  if (is_comment(html))
    return;
  if (is_tag(html) && walk->e->draft) {
    qconv_emit_raw(walk->e, html, block);
    return;
  }
  if (block)
    start(walk, EL_P);
  qconv_emit_text(walk->e, block ? qconv_str_trim_end(html) : html);
  if (block)
    qconv_emit_end(walk->e);
}

/* In a picture only words count: they are its alternative text. */
static void in_image(struct walk *walk, cmark_node *node, cmark_node_type type, bool enter)
{
  if (type == CMARK_NODE_IMAGE)
    walk->image += enter ? 1 : (size_t)-1;
  else if (enter && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
    qconv_append(&walk->alt, literal_of(node));
  else if (enter && (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK))
    qconv_append_char(&walk->alt, ' ');
  if (walk->image)
    return;
  link_or_image(walk, node, true);
  qconv_emit_end(walk->e);
}

static void leaf(struct walk *walk, cmark_node *node, cmark_node_type type)
{
  switch (type) {
  case CMARK_NODE_TEXT:
    text_node(walk, node);
    break;
  case CMARK_NODE_SOFTBREAK:
    qconv_emit_text(walk->e, QCONV_STR("\n"));
    break;
  case CMARK_NODE_CODE:
    start(walk, EL_CODE);
    qconv_emit_text(walk->e, literal_of(node));
    qconv_emit_end(walk->e);
    break;
  case CMARK_NODE_CODE_BLOCK:
    code_block(walk, node);
    break;
  case CMARK_NODE_HTML_BLOCK:
  case CMARK_NODE_HTML_INLINE:
    html_node(walk, node, type == CMARK_NODE_HTML_BLOCK);
    break;
  default:
    start(walk, type == CMARK_NODE_LINEBREAK ? EL_BR : EL_HR);
    qconv_emit_end(walk->e);
  }
}

static void paragraph(struct walk *walk, cmark_node *node, bool enter)
{
  if (walk->cells || is_tight(node) || is_table(walk, node))
    return;
  enter ? start(walk, EL_P) : qconv_emit_end(walk->e);
}

static void container(struct walk *walk, cmark_node *node, cmark_node_type type, bool enter)
{
  if (type == CMARK_NODE_PARAGRAPH) {
    paragraph(walk, node, enter);
  } else if (type == CMARK_NODE_IMAGE) {
    walk->image = 1;
    walk->alt.len = 0;
  } else if (type == CMARK_NODE_DOCUMENT) {
    return;
  } else if (!enter) {
    qconv_emit_end(walk->e);
  } else if (type == CMARK_NODE_LINK) {
    link_or_image(walk, node, false);
  } else if (type == CMARK_NODE_LIST) {
    list(walk, node);
  } else if (type == CMARK_NODE_HEADING) {
    start(walk, (enum qconv_element_id)(EL_H1 + cmark_node_get_heading_level(node) - 1));
  } else {
    start(walk, type == CMARK_NODE_BLOCK_QUOTE ? EL_BLOCKQUOTE
                : type == CMARK_NODE_ITEM      ? EL_LI
                : type == CMARK_NODE_EMPH      ? EL_EM
                                               : EL_STRONG);
  }
}

static bool is_leaf(cmark_node_type type)
{
  return type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
         type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK ||
         type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_THEMATIC_BREAK;
}

static void visit(struct walk *walk, cmark_node *node, bool enter)
{
  cmark_node_type type = cmark_node_get_type(node);
  if (walk->image)
    in_image(walk, node, type, enter);
  else if (!is_leaf(type))
    container(walk, node, type, enter);
  else if (enter)
    leaf(walk, node, type);
}

/* Enters and leaves root and all below it. */
static void walk_tree(struct walk *walk, cmark_node *root)
{
  cmark_node *node = root;
  visit(walk, node, true);
  while (true) {
    cmark_node *child = cmark_node_first_child(node);
    if (child) {
      node = child;
    } else {
      if (!is_leaf(cmark_node_get_type(node)))
        visit(walk, node, false);
      while (node != root && !cmark_node_next(node)) {
        node = cmark_node_parent(node);
        visit(walk, node, false);
      }
      if (node == root)
        return;
      node = cmark_node_next(node);
    }
    visit(walk, node, true);
  }
}

static struct walk walk_of(struct qconv_emitter *e, bool cells)
{
  return (struct walk){.e = e, .cells = cells, .alt = {.arena = e->arena}};
}

static struct qconv_emitter *draft_of(struct qconv_emitter *e)
{
  static const struct qconv_markup_options as_it_is;
  struct qconv_emitter *draft = e->spare ? e->spare : qconv_alloc_bytes(e->arena, sizeof *draft);
  e->spare = draft; /* each is read before the next is begun */
  qconv_emit_init(draft, e->arena, e->log, e->where, &as_it_is);
  draft->tokens = e->tokens;
  draft->draft = true;
  return draft;
}

/* The cell's paragraph of a walk over cells. */
static void emit_cell(struct qconv_emitter *e, cmark_node *cell, const char *side, bool header)
{
  struct qconv_attribute style = {QCONV_STR("style"), QCONV_STR("")};
  if (side)
    style.value = qconv_format(e->arena, "text-align: %s", side);
  qconv_emit_start(e, qconv_element_of(header ? EL_TH : EL_TD), &style, side != NULL);
  if (cell && holds_html(cell)) {
    struct qconv_emitter *draft = draft_of(e);
    struct walk walk = walk_of(draft, true);
    qconv_emit_start(draft, qconv_element_of(EL_DIV), NULL, 0);
    walk_tree(&walk, cell);
    qconv_str html = qconv_emit_finish(draft, false);
    qconv_html_emit(e, qconv_str_slice(html, sizeof "<div>" - 1, html.len - (sizeof "</div>" - 1)));
  } else if (cell) {
    struct walk walk = walk_of(e, true);
    walk_tree(&walk, cell);
  }
  qconv_emit_end(e);
}

static void emit_table(struct qconv_emitter *e, qconv_str source)
{
  char alignments[TABLE_COLUMNS];
  qconv_str row, header = source, rest;
  struct qconv_buffer document = {.arena = e->arena};
  qconv_str_line(&source, &header);
  qconv_str_line(&source, &row);
  size_t columns = qconv_table_delimiter(row, alignments, TABLE_COLUMNS), rows = 0;
  qconv_table_paragraphs(&document, header, columns);
  for (rest = source; qconv_str_line(&rest, &row); rows++)
    qconv_table_paragraphs(&document, row, columns);
  cmark_node *root = parse(e->arena, qconv_markdown_scan(e->arena, &e->tokens, qconv_buffer_str(&document)));
  cmark_node *cell = cmark_node_first_child(root);
  void (*table)(struct qconv_emitter *, qconv_str) = e->table;
  e->table = NULL; /* no table in a table, whatever the cells claim */
  qconv_emit_start(e, qconv_element_of(EL_TABLE), NULL, 0);
  for (size_t i = 0; i <= rows; i++) {
    if (i < 2)
      qconv_emit_start(e, qconv_element_of(i ? EL_TBODY : EL_THEAD), NULL, 0);
    qconv_emit_start(e, qconv_element_of(EL_TR), NULL, 0);
    for (size_t column = 0; column < columns; column++) {
      emit_cell(e, cell, qconv_table_side(alignments[column]), i == 0);
      cell = cell ? cmark_node_next(cell) : NULL;
    }
    qconv_emit_end(e);
    if (i == 0 || i == rows)
      qconv_emit_end(e);
  }
  qconv_emit_end(e);
  e->table = table;
}

void qconv_markdown_emit_text(struct qconv_emitter *e, qconv_str markdown)
{
  cmark_node *root = parse(e->arena, qconv_markdown_scan(e->arena, &e->tokens, markdown));
  e->table = emit_table;
  e->look = LOOK_TOKENS;
  struct qconv_emitter *target = holds_html(root) ? draft_of(e) : e;
  struct walk walk = walk_of(target, false);
  walk_tree(&walk, root);
  if (target != e)
    qconv_html_emit(e, qconv_emit_finish(target, false));
}

static qconv_str part_of(cmark_node *node, struct qconv_part *part)
{
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_LINK:
  case CMARK_NODE_IMAGE:
    part->kind = cmark_node_get_type(node) == CMARK_NODE_LINK ? PART_LINK : PART_PICTURE;
    return qconv_str_of(cmark_node_get_url(node));
  case CMARK_NODE_CODE_BLOCK:
    part->kind = PART_BLOCK;
    return literal_of(node);
  case CMARK_NODE_CODE:
    part->kind = PART_SPAN;
    return literal_of(node);
  case CMARK_NODE_HTML_BLOCK:
  case CMARK_NODE_HTML_INLINE:
    part->kind = PART_HTML;
    return literal_of(node);
  default:
    part->kind = PART_TEXT;
    return cmark_node_get_type(node) == CMARK_NODE_TEXT ? literal_of(node) : QCONV_STR("");
  }
}

void qconv_markdown_parts(struct qconv_arena *arena, qconv_str markdown,
                          void (*take)(void *context, const struct qconv_part *part), void *context)
{
  struct qconv_part part = {0};
  cmark_node *root = parse(arena, markdown);
  for (cmark_node *node = root; node; node = following(node, root, true)) {
    if (cmark_node_parent(node) == root) {
      part.first_line = cmark_node_get_start_line(node);
      part.last_line = cmark_node_get_end_line(node);
    }
    part.text = part_of(node, &part);
    if (part.text.len)
      take(context, &part);
  }
}

const char *qconv_markdown_version(void)
{
  return "cmark " CMARK_VERSION_STRING;
}

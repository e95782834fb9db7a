/* Cuts a note into blocks and sees which of them are cards.

   A block ends at a blank line (not inside a fence), at a heading, a rule and
   behind a schedule. Where cards stand between rules, only rules end one. */
#include "flashcards.h"

static bool is_ask(const struct line *line)
{
  return line->kind == LINE_MARK &&
         (qconv_str_equal(line->content, QCONV_STR("?")) || qconv_str_equal(line->content, QCONV_STR("??")));
}

bool cards_is_separator(const struct document *document, const struct line *line)
{
  const struct evidence *evidence = &document->evidence;
  if (is_ask(line))
    return true;
  if (line->kind != LINE_MARK && line->kind != LINE_RULE)
    return false;
  bool enough = line->kind == LINE_MARK || evidence->marks >= evidence->asks;
  if (enough && evidence->mark.len && qconv_str_equal(line->content, evidence->mark))
    return true;
  return line->kind == LINE_RULE && line->content.data[0] == '_' && cards_underscores_separate(evidence);
}

static bool is_content(const struct line *line)
{
  return line->kind == LINE_TEXT || line->kind == LINE_CODE || line->kind == LINE_FENCE || line->kind == LINE_HEADING;
}

/* Whether a rule stands between any two separators, and most rules stand tight: then they frame the cards. */
static bool framed_by_rules(const struct document *document)
{
  size_t rules = 0, tight = 0, separators = 0, since = 1;
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (cards_is_separator(document, line)) {
      if (separators++ && since == 0)
        return false;
      since = 0;
    } else if (line->kind == LINE_RULE) {
      rules++;
      since++;
      tight += (i > 0 && is_content(line - 1)) || (i + 1 < document->count && is_content(line + 1));
    }
  }
  return separators && rules >= 2 && rules + 1 >= separators && tight * 2 > rules;
}

struct cutter {
  const struct document *document;
  struct blocks blocks;
  struct block open; /* from == to: none */
  bool framed;
};

static void close_block(struct cutter *cutter)
{
  struct block *open = &cutter->open;
  while (open->to > open->from && cutter->document->lines[open->to - 1].kind == LINE_BLANK)
    open->to--;
  if (open->to > open->from)
    cutter->blocks.items[cutter->blocks.count++] = *open;
  *open = (struct block){0};
}

static void extend(struct cutter *cutter, size_t line)
{
  if (cutter->open.to == 0)
    cutter->open.from = line;
  cutter->open.to = line + 1;
}

static void add_single(struct cutter *cutter, size_t line, enum block_kind kind)
{
  close_block(cutter);
  cutter->blocks.items[cutter->blocks.count++] =
    (struct block){.from = line, .to = line + 1, .mark = line, .kind = kind};
}

static void cut_schedule(struct cutter *cutter, size_t line)
{
  if (cutter->open.to) {
    extend(cutter, line);
    cutter->open.scheduled = true;
    if (!cutter->framed)
      close_block(cutter);
  } else if (cutter->blocks.count) {
    cutter->blocks.items[cutter->blocks.count - 1].scheduled = true;
  }
}

static bool has_card_tag(qconv_str tags)
{
  qconv_str tag;
  while (cards_next_tag(&tags, &tag))
    if (cards_tag_kind(tag) != TAG_NONE)
      return true;
  return false;
}

static void cut_line(struct cutter *cutter, size_t i)
{
  const struct line *line = &cutter->document->lines[i];
  bool open = cutter->open.to != 0;
  if (line->kind == LINE_BLANK) {
    if (!cutter->framed)
      close_block(cutter);
  } else if (line->kind == LINE_FRONT)
    ;
  else if (line->kind == LINE_HEADING && !(cutter->framed && open))
    add_single(cutter, i, BLOCK_HEADING);
  else if (line->kind == LINE_RULE && !cards_is_separator(cutter->document, line))
    add_single(cutter, i, BLOCK_RULE);
  else if (line->kind == LINE_SCHEDULE)
    cut_schedule(cutter, i);
  else if (line->kind == LINE_TAGS && !has_card_tag(line->content))
    add_single(cutter, i, BLOCK_TAGS);
  else if ((line->kind == LINE_ANCHOR || line->kind == LINE_COMMENT) && !open)
    add_single(cutter, i, BLOCK_ASIDE);
  else {
    extend(cutter, i);
    if (line->kind == LINE_ANCHOR && !cutter->framed)
      close_block(cutter);
  }
}

/* The first line that separates or carries the tag of a card. */
static void find_mark(const struct document *document, struct block *block)
{
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = block->from; i < block->to; i++) {
      const struct line *line = &document->lines[i];
      qconv_str words, tags;
      bool tagged = pass && (line->kind == LINE_TEXT || line->kind == LINE_TAGS) &&
                    cards_tag(line->content, &words, &tags) != TAG_NONE;
      if (tagged || (!pass && cards_is_separator(document, line))) {
        block->mark = i;
        block->kind = pass ? BLOCK_TAGGED : BLOCK_MARKED;
        return;
      }
    }
}

/* The gaps that count here: highlights only in notes that hold cards, bold only where a schedule says so. */
static unsigned block_cloze(const struct document *document, const struct block *block)
{
  unsigned kinds = 0;
  for (size_t i = block->from; i < block->to; i++)
    if (document->lines[i].kind == LINE_TEXT)
      kinds |= cards_cloze_kinds(document->lines[i].content);
  bool holds_cards = cards_marked(&document->evidence) || block->kind == BLOCK_TAGGED;
  unsigned wanted = holds_cards ? CLOZE_BRACES | CLOZE_HIGHLIGHT : CLOZE_BRACES;
  if (kinds & wanted)
    return kinds & wanted;
  return block->scheduled ? kinds & CLOZE_BOLD : 0;
}

/* A list whose every item has a gap is a card for each; a schedule would be of the whole. */
static bool all_items_have_gaps(const struct document *document, const struct block *block)
{
  const struct line *first = &document->lines[block->from];
  if (!first->item || block->scheduled || block->kind == BLOCK_TAGGED)
    return false;
  for (size_t i = block->from; i < block->to; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind == LINE_TEXT && line->indent <= first->indent &&
        (!line->item || !(cards_cloze_kinds(line->content) & block->cloze)))
      return false;
  }
  return true;
}

/* Where #card marks the cards and nothing schedules them, a::b may be code. */
bool cards_is_row(const struct document *document, const struct line *line, struct row *row)
{
  const struct evidence *evidence = &document->evidence;
  bool tagged = evidence->schedules == 0 && evidence->card_headings + evidence->card_lines > 0;
  return line->kind == LINE_TEXT && cards_row(line->content, row) && (row->clear || !tagged);
}

static bool has_rows(const struct document *document, const struct block *block)
{
  struct row row;
  for (size_t i = block->from; i < block->to; i++)
    if (cards_is_row(document, &document->lines[i], &row))
      return true;
  return false;
}

static void classify(const struct document *document, struct block *block)
{
  find_mark(document, block);
  if (block->kind == BLOCK_MARKED)
    return;
  bool ends_with_tag = block->kind == BLOCK_TAGGED && block->mark + 1 == block->to &&
                       document->lines[block->mark].kind == LINE_TEXT && !document->lines[block->mark].item;
  if (block->kind == BLOCK_TAGGED && !ends_with_tag)
    return;
  if (block->kind == BLOCK_LOOSE && has_rows(document, block)) {
    block->kind = BLOCK_ROWS;
    return;
  }
  block->cloze = block_cloze(document, block);
  if (block->cloze) {
    block->items = all_items_have_gaps(document, block);
    block->kind = BLOCK_CLOZE;
  }
}

struct blocks cards_blocks(const struct document *document)
{
  struct cutter cutter = {.document = document, .framed = framed_by_rules(document)};
  cutter.blocks.items = QCONV_NEW_ARRAY(document->arena, struct block, document->count + 1);
  for (size_t i = 0; i < document->count; i++)
    cut_line(&cutter, i);
  close_block(&cutter);
  for (size_t i = 0; i < cutter.blocks.count; i++)
    if (cutter.blocks.items[i].kind == BLOCK_LOOSE)
      classify(document, &cutter.blocks.items[i]);
  return cutter.blocks;
}

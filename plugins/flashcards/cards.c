/* Cards of a note: front and back around a separator, rows with ::, headings,
   paragraphs and list items that carry #card. */
#include "flashcards.h"

static const struct line *line_at(const struct document *document, size_t line)
{
  return &document->lines[line];
}

/* "#flashcards/deck words": tags that stand before a front belong to this card alone. */
static qconv_str take_leading_tags(struct document *document, qconv_str front, struct qconv_strings *tags,
                                   qconv_str *deck)
{
  qconv_str rest = front, tag, found = QCONV_NOWHERE;
  if (!cards_next_tag(&rest, &tag) || !cards_deck_tag(tag, &found))
    return front;
  if (found.len)
    *deck = found;
  while (cards_next_tag(&rest, &tag))
    cards_add_tag(document, tags, tag);
  return rest;
}

static struct qconv_question *add_card(struct document *document, qconv_str origin, qconv_str front, qconv_str back)
{
  struct qconv_strings tags = {0};
  qconv_str deck = document->local_deck;
  front = take_leading_tags(document, front, &tags, &document->local_deck);
  struct qconv_question *question = cards_open(document, origin, front, back);
  document->local_deck = deck;
  for (const struct qconv_string_item *item = tags.first; item; item = item->next)
    qconv_add_string(document->arena, &question->tags, item->str);
  return question;
}

static bool is_opener(const struct block *block)
{
  return block->kind == BLOCK_HEADING || block->kind == BLOCK_MARKED || block->kind == BLOCK_TAGGED ||
         block->kind == BLOCK_ROWS || block->kind == BLOCK_TAGS ||
         (block->kind == BLOCK_CLOZE && (block->cloze & CLOZE_BRACES));
}

/* A separator or a lone tag with nothing above it in its block: the block before is the front. */
static bool wants_front(const struct document *document, const struct block *block)
{
  return block->mark == block->from &&
         (block->kind == BLOCK_MARKED ||
          (block->kind == BLOCK_TAGGED && line_at(document, block->mark)->kind == LINE_TAGS));
}

/* The block behind an answer that goes on until something else opens; *anchored: an id ends it. */
static size_t answer_end(const struct document *document, struct blocks blocks, size_t at, bool *anchored)
{
  size_t end = at;
  *anchored = false;
  while (end < blocks.count && !is_opener(&blocks.items[end])) {
    bool loose = blocks.items[end].kind == BLOCK_LOOSE;
    if (loose && end + 1 < blocks.count && wants_front(document, &blocks.items[end + 1]))
      return end;
    const struct line *last = line_at(document, blocks.items[end].to - 1);
    if (last->kind == LINE_ANCHOR || (last->kind == LINE_TEXT && cards_has_block_id(last->content))) {
      *anchored = true;
      return end + 1;
    }
    end++;
  }
  while (end > at && (blocks.items[end - 1].kind == BLOCK_RULE || blocks.items[end - 1].kind == BLOCK_ASIDE))
    end--;
  return end;
}

static qconv_str text_of_blocks(const struct document *document, struct blocks blocks, size_t from, size_t to)
{
  return from < to ? cards_body(document, blocks.items[from].from, blocks.items[to - 1].to) : QCONV_STR("");
}

/* The front that stands in the block before: a heading, or text set off by a blank line. */
static qconv_str front_before(const struct document *document, struct blocks blocks, size_t at, qconv_str *origin)
{
  if (at == 0)
    return QCONV_NOWHERE;
  const struct block *before = &blocks.items[at - 1];
  const struct line *line = line_at(document, before->from);
  *origin = line->all;
  if (before->kind == BLOCK_LOOSE)
    return cards_body(document, before->from, before->to);
  return before->kind == BLOCK_HEADING ? line->content : QCONV_NOWHERE;
}

static bool ends_with_colon(qconv_str text)
{
  return qconv_str_ends(text, QCONV_STR(":")) || qconv_str_ends(text, QCONV_STR("："));
}

static bool begins_list_or_code(const struct document *document, const struct block *block)
{
  const struct line *line = line_at(document, block->from);
  return line->item || line->kind == LINE_FENCE || line->kind == LINE_CODE;
}

/* The block behind a back. It ends at a blank line, unless it was empty so far or
   announces a list with a colon, or a schedule further on says that it goes on. */
static size_t back_end(const struct document *document, struct blocks blocks, size_t at)
{
  const struct block *block = &blocks.items[at];
  qconv_str back = cards_body(document, block->mark + 1, block->to);
  size_t end = at + 1, next = at + 1;
  while (!block->scheduled && next < blocks.count && blocks.items[next].kind == BLOCK_LOOSE &&
         !(next + 1 < blocks.count && wants_front(document, &blocks.items[next + 1]))) {
    bool first = next == at + 1;
    next++;
    if (blocks.items[next - 1].scheduled)
      return next;
    if (first && (back.len == 0 ||
                  (ends_with_colon(back) && begins_list_or_code(document, &blocks.items[next - 1]))))
      end = next;
  }
  return end;
}

static size_t read_marked(struct document *document, struct blocks blocks, size_t at)
{
  const struct block *block = &blocks.items[at];
  qconv_str origin = line_at(document, block->from)->all;
  qconv_str front = block->mark > block->from ? cards_body(document, block->from, block->mark)
                                              : front_before(document, blocks, at, &origin);
  size_t next = back_end(document, blocks, at);
  if (front.len == 0) {
    cards_leave_out(document, block->from, block->to);
    return next;
  }
  qconv_str back = cards_body(document, block->mark + 1, blocks.items[next - 1].to);
  struct qconv_question *question = add_card(document, origin, front, back);
  if (qconv_str_equal(line_at(document, block->mark)->content, QCONV_STR("??")))
    cards_both_ways(document, question);
  document->by_mark++;
  return next;
}

static void read_row(struct document *document, const struct line *line)
{
  struct row row;
  cards_row(line->content, &row);
  struct qconv_question *question = add_card(document, line->content, row.left, row.right);
  question->number = line->number;
  if (row.both)
    cards_both_ways(document, question);
  document->by_row++;
}

static void read_rows(struct document *document, const struct block *block)
{
  size_t loose = block->to;
  for (size_t i = block->from; i < block->to; i++) {
    struct row row;
    const struct line *line = line_at(document, i);
    if (cards_is_row(document, line, &row))
      read_row(document, line);
    else if (line->kind == LINE_TEXT && loose == block->to)
      loose = i;
  }
  if (loose < block->to)
    cards_leave_out(document, loose, block->to);
}

static struct qconv_question *add_tagged(struct document *document, qconv_str origin, qconv_str front, qconv_str back,
                                         qconv_str tags, enum card_tag kind)
{
  qconv_str tag;
  struct qconv_question *question = cards_open(document, origin, front, back);
  while (cards_next_tag(&tags, &tag))
    cards_add_tag(document, &question->tags, tag);
  if (kind == TAG_REVERSE)
    cards_both_ways(document, question);
  document->by_tag++;
  return question;
}

/* The text with so many columns of blanks less at each line; a property of an
   outliner ("collapsed:: true") is no line of it. */
static qconv_str dedent(const struct document *document, size_t from, size_t to, uint16_t columns)
{
  struct qconv_buffer buffer = {.arena = document->arena};
  for (size_t i = from; i < to; i++) {
    const struct line *line = line_at(document, i);
    size_t colons = line->kind == LINE_TEXT && !line->item ? qconv_str_find(line->content, QCONV_STR(":: ")) : 0;
    if (line->kind == LINE_SCHEDULE || line->kind == LINE_ANCHOR ||
        (colons && colons < qconv_str_find_char(line->content, ' ')))
      continue;
    size_t cut = 0;
    for (size_t seen = 0; cut < line->all.len && strchr(" \t", line->all.data[cut]) && seen < columns; cut++)
      seen += line->all.data[cut] == '\t' ? 4 - seen % 4 : 1;
    if (buffer.len)
      qconv_append_char(&buffer, '\n');
    qconv_append(&buffer, qconv_str_trim_end(qconv_str_from(line->all, cut)));
  }
  return qconv_str_trim_end(qconv_buffer_str(&buffer));
}

/* "- question #card" with its answer below it, deeper. */
static size_t read_item(struct document *document, size_t at, size_t end)
{
  const struct line *item = line_at(document, at);
  qconv_str words, tags;
  enum card_tag kind = cards_tag(item->content, &words, &tags);
  size_t to = at + 1, first = end;
  uint16_t least = UINT16_MAX;
  while (to < end) {
    const struct line *line = line_at(document, to);
    if (line->kind != LINE_BLANK && line->kind != LINE_SCHEDULE && line->kind != LINE_ANCHOR) {
      if (line->indent <= item->indent && line->kind != LINE_CODE)
        break;
      if (first == end)
        first = to;
      if (line->kind != LINE_CODE && line->indent < least)
        least = line->indent;
    }
    to++;
  }
  qconv_str back = first < to ? dedent(document, first, to, least) : QCONV_STR("");
  add_tagged(document, item->content, words, back, tags, kind)->number = item->number;
  return to;
}

/* List items with #card in the lines of one or several blocks. */
static size_t read_items(struct document *document, struct blocks blocks, size_t at)
{
  const struct block *block = &blocks.items[at];
  uint16_t indent = line_at(document, block->mark)->indent;
  size_t next = at + 1;
  while (next < blocks.count && line_at(document, blocks.items[next].from)->indent > indent)
    next++;
  size_t end = blocks.items[next - 1].to, loose = 0;
  for (size_t i = block->from; i < end;) {
    const struct line *line = line_at(document, i);
    qconv_str words, tags;
    if (line->kind == LINE_TEXT && line->item && cards_tag(line->content, &words, &tags) != TAG_NONE)
      i = read_item(document, i, end);
    else
      loose += line_at(document, i++)->kind == LINE_TEXT;
  }
  if (loose)
    cards_leave_out(document, block->from, block->mark > block->from ? block->mark : block->from + 1);
  return next;
}

static size_t read_tagged(struct document *document, struct blocks blocks, size_t at)
{
  const struct block *block = &blocks.items[at];
  const struct line *mark = line_at(document, block->mark);
  if (mark->item)
    return read_items(document, blocks, at);
  qconv_str words, tags, origin = line_at(document, block->from)->all, front;
  enum card_tag kind = cards_tag(mark->content, &words, &tags);
  if (wants_front(document, block))
    front = front_before(document, blocks, at, &origin);
  else if (block->mark == block->from)
    front = words;
  else
    cards_tag(cards_span(document, block->from, block->mark + 1), &front, &words);
  bool anchored;
  size_t next = answer_end(document, blocks, at + 1, &anchored);
  if (block->mark + 1 < block->to && !anchored)
    next = back_end(document, blocks, at);
  qconv_str back = cards_body(document, block->mark + 1, blocks.items[next - 1].to);
  if (front.len)
    add_tagged(document, origin, front, back, tags, kind);
  else
    cards_leave_out(document, block->from, block->to);
  return next;
}

static size_t read_heading(struct document *document, struct blocks blocks, size_t at)
{
  const struct line *line = line_at(document, blocks.items[at].from);
  qconv_str words, tags;
  struct row row;
  enum card_tag kind = cards_tag(line->content, &words, &tags);
  bool fronts_next = at + 1 < blocks.count && wants_front(document, &blocks.items[at + 1]);
  if (kind != TAG_NONE && words.len && !fronts_next) {
    bool anchored;
    size_t next = answer_end(document, blocks, at + 1, &anchored);
    add_tagged(document, line->content, words, text_of_blocks(document, blocks, at + 1, next), tags, kind);
    return next;
  }
  if (kind == TAG_NONE && cards_row(line->content, &row))
    read_row(document, line);
  else if (!fronts_next || blocks.items[at + 1].from != blocks.items[at].to)
    cards_heading(document, blocks.items[at].from);
  return at + 1;
}

static void read_tag_line(struct document *document, const struct line *line)
{
  qconv_str rest = line->content, tag, deck;
  document->local_tags = (struct qconv_strings){0};
  while (cards_next_tag(&rest, &tag)) {
    if (cards_deck_tag(tag, &deck))
      document->local_deck = deck;
    else
      cards_add_shared_tag(document, &document->local_tags, tag);
  }
}

void cards_read_block_list(struct document *document, struct blocks blocks)
{
  for (size_t i = 0; i < blocks.count;) {
    const struct block *block = &blocks.items[i];
    size_t next = i + 1;
    bool front = next < blocks.count && wants_front(document, &blocks.items[next]);
    if (block->kind == BLOCK_HEADING)
      next = read_heading(document, blocks, i);
    else if (block->kind == BLOCK_MARKED)
      next = read_marked(document, blocks, i);
    else if (block->kind == BLOCK_TAGGED)
      next = read_tagged(document, blocks, i);
    else if (block->kind == BLOCK_ROWS)
      read_rows(document, block);
    else if (block->kind == BLOCK_CLOZE)
      cards_read_cloze(document, block);
    else if (block->kind == BLOCK_TAGS)
      read_tag_line(document, line_at(document, block->from));
    else if (block->kind == BLOCK_LOOSE && !front)
      cards_leave_out(document, block->from, block->to);
    i = next;
  }
}

/* Gaps in a text: {{c1::answer::hint}}, ==answer==, **answer** where bold is marked
   as gaps, each of the last two with an optional number and hint:
   ==2;;answer;;hint== or ==answer==^[hint]. */
#include "flashcards.h"

#define LONGEST_GAP 1024 /* bytes searched for the end of a gap */

/* Behind the braces that close two open ones; braces in between pair up. */
static size_t closing_braces(qconv_str text)
{
  size_t depth = 2;
  for (size_t i = 2; i < text.len && i < LONGEST_GAP; i++) {
    depth += text.data[i] == '{';
    depth -= text.data[i] == '}';
    if (depth == 0 && text.data[i - 1] == '}')
      return i + 1;
    if (depth == 0)
      break;
  }
  size_t close = qconv_str_find(qconv_str_slice(text, 0, LONGEST_GAP), QCONV_STR("}}"));
  return close == QCONV_NOT_FOUND ? 0 : close + 2;
}

/* The number in front of a mark, cut off the text; 0: there is none. */
static unsigned leading_number(qconv_str *text, qconv_str mark)
{
  unsigned number = 0;
  size_t at = 0;
  while (at < text->len && at < 4 && qconv_is_digit(text->data[at]))
    number = number * 10 + (unsigned)(text->data[at++] - '0');
  if (at == 0 || !qconv_str_starts(qconv_str_from(*text, at), mark))
    return 0;
  *text = qconv_str_from(*text, at + mark.len);
  return number;
}

static void split_hint(struct hole *hole, qconv_str mark)
{
  size_t at = qconv_str_find(hole->answer, mark);
  if (at == QCONV_NOT_FOUND || at == 0)
    return;
  hole->hint = qconv_str_from(hole->answer, at + mark.len);
  hole->answer = qconv_str_slice(hole->answer, 0, at);
}

static bool braces_hole(qconv_str text, struct hole *hole)
{
  bool named = qconv_str_starts_nocase(text, QCONV_STR("{{cloze "));
  if (!named && !(text.len > 6 && qconv_lower(text.data[2]) == 'c' && qconv_is_digit(text.data[3])))
    return false;
  size_t end = closing_braces(text);
  if (end < 7)
    return false;
  *hole = (struct hole){.end = end, .answer = qconv_str_slice(text, named ? 8 : 3, end - 2)};
  if (named)
    return hole->answer.len > 0;
  hole->ordinal = leading_number(&hole->answer, QCONV_STR("::"));
  split_hint(hole, QCONV_STR("::"));
  return hole->ordinal && hole->answer.len;
}

/* ==so== or **so**: no blank inside the marks, nor a third mark beside them. */
static bool marked_hole(qconv_str text, qconv_str mark, struct hole *hole)
{
  qconv_str inside = qconv_str_slice(text, 2, LONGEST_GAP);
  if (inside.len < 3 || qconv_is_space(inside.data[0]) || inside.data[0] == mark.data[0])
    return false;
  size_t close = qconv_str_find(inside, mark);
  if (close == QCONV_NOT_FOUND || close == 0 || qconv_is_space(inside.data[close - 1]))
    return false;
  *hole = (struct hole){.end = close + 4, .answer = qconv_str_slice(inside, 0, close)};
  hole->ordinal = leading_number(&hole->answer, QCONV_STR(";;"));
  split_hint(hole, QCONV_STR(";;"));
  qconv_str behind = qconv_str_slice(text, hole->end, hole->end + LONGEST_GAP);
  size_t bracket = qconv_str_starts(behind, QCONV_STR("^[")) ? qconv_str_find_char(behind, ']') : QCONV_NOT_FOUND;
  if (bracket != QCONV_NOT_FOUND) {
    hole->hint = qconv_str_slice(behind, 2, bracket);
    hole->end += bracket + 1;
  }
  return hole->answer.len > 0;
}

bool cards_hole(qconv_str text, size_t at, unsigned kinds, struct hole *hole)
{
  qconv_str here = qconv_str_from(text, at);
  if (here.len < 5 || here.data[0] != here.data[1])
    return false;
  bool found = false;
  if ((kinds & CLOZE_BRACES) && here.data[0] == '{')
    found = braces_hole(here, hole);
  else if ((kinds & CLOZE_HIGHLIGHT) && here.data[0] == '=')
    found = marked_hole(here, QCONV_STR("=="), hole);
  else if ((kinds & CLOZE_BOLD) && here.data[0] == '*')
    found = marked_hole(here, QCONV_STR("**"), hole);
  if (found)
    hole->end += at;
  return found;
}

/* The next gap at or behind a place that is in no code; walk carries what is known of the text. */
static bool next_hole(struct walk *walk, size_t *at, unsigned kinds, struct hole *hole)
{
  size_t i = *at;
  while (i < walk->text.len) {
    if (cards_hole(walk->text, i, kinds, hole)) {
      *at = i;
      return true;
    }
    size_t behind = cards_skip_literal(walk, i);
    if (behind == i)
      behind = i + 1 + (i + 1 < walk->text.len && walk->text.data[i] == walk->text.data[i + 1] &&
                        strchr("=*", walk->text.data[i]) != NULL);
    i = behind;
  }
  return false;
}

unsigned cards_cloze_kinds(qconv_str text)
{
  unsigned found = 0;
  struct walk walk = {.text = text};
  struct hole hole;
  for (size_t at = 0; next_hole(&walk, &at, CLOZE_BRACES | CLOZE_HIGHLIGHT | CLOZE_BOLD, &hole); at = hole.end)
    found |= text.data[at] == '{' ? CLOZE_BRACES : text.data[at] == '=' ? CLOZE_HIGHLIGHT : CLOZE_BOLD;
  return found;
}

/* A gap in a gap is none of its own: its marks go, its answer stays. */
static qconv_str flat_answer(struct qconv_arena *arena, qconv_str answer)
{
  struct walk walk = {.text = answer};
  struct hole hole;
  struct qconv_buffer buffer = {.arena = arena};
  size_t from = 0, at = 0;
  for (; next_hole(&walk, &at, CLOZE_BRACES, &hole); at = from = hole.end) {
    qconv_append(&buffer, qconv_str_slice(answer, from, at));
    qconv_append(&buffer, hole.answer);
  }
  if (from == 0)
    return answer;
  qconv_append(&buffer, qconv_str_from(answer, from));
  return qconv_buffer_str(&buffer);
}

static void add_gap(struct qconv_arena *arena, struct qconv_gaps *gaps, const struct hole *hole)
{
  struct qconv_gap *gap = qconv_add_gap(arena, gaps);
  unsigned place = (unsigned)gaps->count;
  gap->id = qconv_format(arena, "%u", place);
  gap->kind = QCONV_SHORT;
  gap->ordinal = hole->ordinal ? hole->ordinal : place;
  struct qconv_answer *answer = qconv_add_answer(arena, &gap->answers);
  answer->text = qconv_markdown(flat_answer(arena, hole->answer));
  answer->correct = QCONV_RIGHT;
  if (hole->hint.len)
    gap->hint = qconv_markdown(hole->hint);
}

/* One stretch of text without code lines. */
static void put_stretch(struct qconv_buffer *prompt, struct qconv_gaps *gaps, qconv_str text, unsigned kinds)
{
  struct walk walk = {.text = text};
  struct hole hole;
  size_t from = 0, at = 0;
  for (; next_hole(&walk, &at, kinds, &hole); at = from = hole.end) {
    add_gap(prompt->arena, gaps, &hole);
    qconv_append(prompt, qconv_str_slice(text, from, at));
    qconv_append_format(prompt, "{{gap:%zu}}", gaps->count);
  }
  qconv_append(prompt, qconv_str_from(text, from));
}

static bool is_code(const struct line *line)
{
  return line->kind == LINE_CODE || line->kind == LINE_FENCE;
}

/* A card tag at the end of the last line is no text of the card. */
static qconv_str without_tag(struct document *document, qconv_str text, struct qconv_strings *tags)
{
  qconv_str words, run, tag;
  if (cards_tag(text, &words, &run) == TAG_NONE)
    return text;
  while (cards_next_tag(&run, &tag))
    cards_add_tag(document, tags, tag);
  return words;
}

/* A stretch of a card: code as it is, text without what is no text. */
static qconv_str stretch(struct document *document, const struct block *block, size_t from, size_t to,
                         struct qconv_strings *tags)
{
  const struct line *first = &document->lines[from];
  if (is_code(first))
    return cards_span(document, from, to);
  qconv_str text = without_tag(document, cards_body(document, from, to), tags);
  if (block->items && from == block->from && qconv_str_within(document->text, text) && text.data < first->content.data)
    text = qconv_str_from(text, (size_t)(first->content.data - text.data));
  return text;
}

static void read_one(struct document *document, const struct block *block)
{
  struct qconv_gaps gaps = {0};
  struct qconv_strings tags = {0};
  struct qconv_buffer prompt = {.arena = document->arena};
  for (size_t i = block->from; i < block->to;) {
    size_t end = i + 1;
    bool code = is_code(&document->lines[i]);
    while (end < block->to && is_code(&document->lines[end]) == code)
      end++;
    qconv_str text = stretch(document, block, i, end, &tags);
    if (text.len && prompt.len)
      qconv_append_char(&prompt, '\n');
    if (code)
      qconv_append(&prompt, text);
    else
      put_stretch(&prompt, &gaps, text, block->cloze);
    i = end;
  }
  if (gaps.count == 0) {
    cards_leave_out(document, block->from, block->to);
    return;
  }
  struct qconv_question *question = cards_question(document, QCONV_CLOZE, document->lines[block->from].content);
  question->prompt = qconv_markdown(qconv_buffer_str(&prompt));
  question->cloze.gaps = gaps;
  question->number = block->items ? document->lines[block->from].number : QCONV_NOWHERE;
  for (const struct qconv_string_item *item = tags.first; item; item = item->next)
    qconv_add_string(document->arena, &question->tags, item->str);
  document->by_gap++;
}

void cards_read_cloze(struct document *document, const struct block *block)
{
  if (!block->items) {
    read_one(document, block);
    return;
  }
  uint16_t indent = document->lines[block->from].indent;
  for (size_t i = block->from; i < block->to;) {
    struct block item = *block;
    item.from = i++;
    while (i < block->to && !(document->lines[i].kind == LINE_TEXT && document->lines[i].indent <= indent))
      i++;
    item.to = i;
    read_one(document, &item);
  }
}

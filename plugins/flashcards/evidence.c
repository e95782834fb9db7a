/* How often each mark stands, and which notation that makes.

   A mark that ordinary notes use too (::, ___, ==) counts only beside one that
   they do not (a schedule, a deck tag), or when it is what most of the text is
   made of. */
#include "flashcards.h"

static bool is_prose(const struct line *line)
{
  return line->kind == LINE_TEXT || line->kind == LINE_HEADING;
}

static bool is_content(const struct line *line)
{
  return is_prose(line) || line->kind == LINE_FENCE || line->kind == LINE_CODE;
}

static bool is_ask(qconv_str content)
{
  return qconv_str_equal(content, QCONV_STR("?")) || qconv_str_equal(content, QCONV_STR("??"));
}

/* tags: [flashcards, x] and the list below it; cards-deck: x */
static void weigh_front(struct evidence *evidence, qconv_str content)
{
  qconv_str key = qconv_str_slice(content, 0, qconv_str_find_char(content, ':'));
  evidence->decks += qconv_str_equal_nocase(key, QCONV_STR("cards-deck")) && key.len < content.len;
  bool list = qconv_str_equal_nocase(key, QCONV_STR("tags")) || qconv_str_starts(content, QCONV_STR("- "));
  size_t at = list ? qconv_str_find(content, QCONV_STR("flashcards")) : QCONV_NOT_FOUND;
  if (at == QCONV_NOT_FOUND)
    return;
  size_t end = at + QCONV_STR("flashcards").len;
  bool begins = at == 0 || strchr(" \t[,\"'#", content.data[at - 1]);
  bool ends = end == content.len || strchr(" \t],\"'/", content.data[end]);
  evidence->decks += begins && ends;
}

static void weigh_tags(struct evidence *evidence, qconv_str content)
{
  qconv_str tag, deck;
  while (cards_next_tag(&content, &tag)) {
    evidence->decks += cards_deck_tag(tag, &deck);
    evidence->card_lines += cards_tag_kind(tag) != TAG_NONE;
  }
}

static void weigh_heading(struct evidence *evidence, const struct line *line)
{
  qconv_str rest = line->content;
  evidence->headings++;
  evidence->empty[line->level] += line->content.len == 0;
  evidence->numbered_headings += rest.len && qconv_is_digit(rest.data[0]);
}

/* Statements and names of programs are full of colons: std::sort(x); */
static bool looks_like_code(qconv_str content)
{
  char last = content.data[content.len - 1];
  return strchr(";{}", last) || qconv_str_find(content, QCONV_STR("();")) != QCONV_NOT_FOUND;
}

static void weigh_prose(struct evidence *evidence, const struct line *line)
{
  qconv_str words, tags, rest;
  enum card_tag tag = cards_tag(line->content, &words, &tags);
  evidence->card_headings += tag != TAG_NONE && line->kind == LINE_HEADING;
  evidence->card_lines += tag != TAG_NONE && line->kind == LINE_TEXT;
  if (tag == TAG_NONE)
    weigh_tags(evidence, tags);
  enum role role = cards_role(line, &rest);
  evidence->fronts += role == ROLE_FRONT;
  evidence->backs += role == ROLE_BACK;
  bool asks = qconv_str_ends(words, QCONV_STR("?")) || qconv_str_ends(words, QCONV_STR("？"));
  evidence->questions += asks && (line->kind == LINE_HEADING || line->number.len || words.data[0] == '*');
  if (line->kind != LINE_TEXT)
    return;
  qconv_str start = line->content;
  weigh_tags(evidence, start);
  struct row row;
  if (cards_row(line->content, &row)) {
    evidence->rows++;
    evidence->plain_rows += !looks_like_code(line->content);
  }
  bool record = qconv_str_find_char(line->content, '\t') != QCONV_NOT_FOUND; /* of a table with gaps in it */
  unsigned kinds = record ? 0 : cards_cloze_kinds(line->content);
  evidence->braces += (kinds & CLOZE_BRACES) != 0;
  evidence->highlights += (kinds & CLOZE_HIGHLIGHT) != 0;
  evidence->text++;
  evidence->items += line->item;
}

/* A mark with text right above and right below. The first of a block is remembered until
   a schedule shows that it stood in a card. */
static void weigh_mark(struct evidence *evidence, const struct line *mark)
{
  qconv_str content = mark->content;
  evidence->tight_asks += is_ask(content);
  if (content.data[0] == '_' && mark->kind == LINE_RULE)
    evidence->tight_underscores++;
  if (!evidence->block_mark.len)
    evidence->block_mark = content;
}

static void weigh_schedule(struct evidence *evidence)
{
  const struct line *above = &evidence->previous;
  evidence->schedules++;
  evidence->scheduled_bold += above->kind == LINE_TEXT && (cards_cloze_kinds(above->content) & CLOZE_BOLD);
  qconv_str mark = evidence->block_mark;
  evidence->block_mark = QCONV_NOWHERE;
  if (mark.len == 0 || mark.data[0] == '_' || is_ask(mark))
    return;
  if (!evidence->mark.len)
    evidence->mark = mark;
  evidence->marks += qconv_str_equal(evidence->mark, mark);
}

void cards_weigh(struct evidence *evidence, const struct line *line)
{
  bool mark_above = evidence->previous.kind == LINE_MARK || evidence->previous.kind == LINE_RULE;
  if (mark_above && is_content(line) && is_content(&evidence->before))
    weigh_mark(evidence, &evidence->previous);
  if (line->kind == LINE_FRONT)
    weigh_front(evidence, line->content);
  else if (line->kind == LINE_TAGS)
    weigh_tags(evidence, line->content);
  else if (line->kind == LINE_SCHEDULE)
    weigh_schedule(evidence);
  else if (line->kind == LINE_MARK)
    evidence->asks += is_ask(line->content);
  else if (line->kind == LINE_RULE) {
    evidence->rules++;
    evidence->underscores += line->content.data[0] == '_';
    evidence->short_underscores += line->content.data[0] == '_' && line->content.len <= 5;
  } else if (line->kind == LINE_BLANK)
    evidence->block_mark = QCONV_NOWHERE;
  else if (is_content(line) && !is_prose(line))
    evidence->code++;
  if (line->kind == LINE_HEADING)
    weigh_heading(evidence, line);
  if (is_prose(line) && line->content.len)
    weigh_prose(evidence, line);
  if (line->kind == LINE_TEXT && qconv_str_ends(line->content, QCONV_STR("-->")) &&
      qconv_str_find(line->content, QCONV_STR("<!--SR:")) != QCONV_NOT_FOUND)
    evidence->schedules++;
  evidence->before = evidence->previous;
  evidence->previous = *line;
}

bool cards_marked(const struct evidence *evidence)
{
  return evidence->schedules || evidence->decks;
}

/* Headings Front and Back, or headings without words: one for the card, deeper ones for its sides. */
static bool has_fields(const struct evidence *evidence, bool *sure)
{
  size_t least = evidence->fronts < evidence->backs ? evidence->fronts : evidence->backs;
  size_t most = evidence->fronts + evidence->backs - least;
  if (least >= 2 && most - least <= most / 4) {
    *sure = true;
    return true;
  }
  if (least == 1 && most == 1 && evidence->headings <= 5)
    return true;
  for (int level = 1; level < 6; level++) {
    size_t cards = evidence->empty[level], sides = evidence->empty[level + 1];
    *sure = cards >= 2 && sides + evidence->fronts + evidence->backs >= cards &&
            (cards + sides) * 2 > evidence->headings;
    if (*sure)
      return true;
  }
  return false;
}

bool cards_underscores_separate(const struct evidence *evidence)
{
  if (evidence->tight_asks || evidence->tight_underscores == 0)
    return false;
  return cards_marked(evidence) || (evidence->tight_underscores >= 2 &&
                                    evidence->short_underscores == evidence->underscores &&
                                    evidence->tight_underscores * 2 > evidence->underscores);
}

static bool has_blocks(const struct evidence *evidence, bool *sure)
{
  bool marked = cards_marked(evidence);
  size_t rows = evidence->rows, tags = evidence->card_headings + evidence->card_lines;
  *sure = (marked && (evidence->asks || rows || evidence->tight_underscores || evidence->braces ||
                      evidence->highlights || evidence->marks)) ||
          evidence->scheduled_bold || tags >= 2 || (tags && (marked || evidence->card_headings)) ||
          evidence->braces >= 2 || evidence->tight_asks >= 2;
  if (*sure)
    return true;
  bool separated = cards_underscores_separate(evidence);
  bool rowed = evidence->plain_rows >= 3 && evidence->plain_rows * 2 > evidence->text && evidence->code == 0;
  return separated || rowed || evidence->asks >= 3 || (evidence->braces && evidence->text <= 3) ||
         (evidence->tight_asks == 1 && evidence->text <= 6 && evidence->headings <= 1);
}

enum notation cards_notation(qconv_str text, const struct evidence *evidence, bool *sure)
{
  *sure = false;
  if (has_fields(evidence, sure))
    return NOTATION_FIELDS;
  if (has_blocks(evidence, sure))
    return NOTATION_BLOCKS;
  if (evidence->code == 0 && evidence->text >= 3 && cards_term_separator(text) >= 0)
    return NOTATION_TERMS;
  return NOTATION_NONE;
}

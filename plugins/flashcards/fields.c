/* Cards whose sides stand below headings or labels of their own:

       #                     Front: question
       ## Front              Back: answer
       question
       ## Back               a heading without words stands for the next side,
       answer                one above it begins a card */
#include "flashcards.h"

enum { MOST_SIDES = 8, LABEL_LEVEL = 7 };

struct side { enum role role; size_t from, to; qconv_str rest; };

struct reader {
  struct document *document;
  size_t cards[8];       /* headings by level */
  uint8_t level;         /* of the sides' headings */
  uint8_t title_level;   /* of headings that name one card each; 0: none */
  enum role order[MOST_SIDES];
  size_t known;          /* roles learnt from the first cards that name them */
  struct side sides[MOST_SIDES];
  size_t count;
  size_t opener;         /* the card's first line */
  bool open;
  qconv_str title;
};

/* The level of headings that name a side, else the deepest of headings without words. */
static void find_levels(struct reader *reader)
{
  const struct document *document = reader->document;
  uint8_t named = 0, empty = 0;
  qconv_str rest;
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind != LINE_HEADING)
      continue;
    reader->cards[line->level]++;
    enum role role = cards_role(line, &rest);
    if (!named && (role == ROLE_FRONT || role == ROLE_BACK))
      named = line->level;
    if (line->content.len == 0 && line->level > empty)
      empty = line->level;
  }
  reader->level = named ? named : empty > 1 ? empty : LABEL_LEVEL;
  for (uint8_t level = 1; level < reader->level; level++)
    if (reader->cards[level] == document->evidence.fronts && reader->cards[level] >= 2)
      reader->title_level = level;
}

static qconv_str side_text(const struct reader *reader, const struct side *side)
{
  const struct document *document = reader->document;
  size_t to = side->to;
  while (to > side->from && (document->lines[to - 1].kind == LINE_BLANK || document->lines[to - 1].kind == LINE_RULE))
    to--;
  qconv_str below = cards_body(document, side->from, to);
  if (side->rest.len == 0)
    return below;
  if (below.len == 0)
    return cards_cut_schedule(side->rest);
  if (!qconv_str_within(document->text, below))
    return qconv_format(document->arena, "%.*s\n%.*s", QCONV_ARG(side->rest), QCONV_ARG(below));
  return (qconv_str){side->rest.data, (size_t)(below.data + below.len - side->rest.data)};
}

/* "a, b", "#a #b" or a list. */
static void add_tags(struct document *document, struct qconv_question *question, qconv_str text)
{
  size_t from = 0;
  for (size_t i = 0; i <= text.len; i++) {
    bool ends = i == text.len || qconv_is_space(text.data[i]) || text.data[i] == ',';
    if (!ends)
      continue;
    qconv_str tag = qconv_str_slice(text, from, i);
    while (tag.len && strchr("#-*+", tag.data[0]))
      tag = qconv_str_from(tag, 1);
    if (tag.len)
      cards_add_tag(document, &question->tags, tag);
    from = i + 1;
  }
}

static void add_side(struct reader *reader, struct qconv_question *question, const struct side *side)
{
  struct document *document = reader->document;
  qconv_str text = side_text(reader, side);
  if (text.len == 0)
    return;
  if (side->role == ROLE_TAGS)
    add_tags(document, question, text);
  else if (side->role == ROLE_HINT)
    qconv_add_text(document->arena, &question->hints, qconv_markdown(text));
  else if (side->role == ROLE_EXTRA && question->feedback.str.len == 0)
    question->feedback = qconv_markdown(text);
  else if (side->role == ROLE_EXTRA)
    question->feedback = qconv_markdown(
      qconv_format(document->arena, "%.*s\n\n%.*s", QCONV_ARG(question->feedback.str), QCONV_ARG(text)));
}

static const struct side *side_of(const struct reader *reader, enum role role)
{
  for (size_t i = 0; i < reader->count; i++)
    if (reader->sides[i].role == role)
      return &reader->sides[i];
  return NULL;
}

static void finish_card(struct reader *reader, size_t to)
{
  struct document *document = reader->document;
  if (reader->count)
    reader->sides[reader->count - 1].to = to;
  const struct side *front = side_of(reader, ROLE_FRONT), *back = side_of(reader, ROLE_BACK);
  qconv_str asks = front ? side_text(reader, front) : reader->title;
  if (reader->open && asks.len && (front || back)) {
    qconv_str first = qconv_str_within(document->text, asks) ? asks : document->lines[reader->opener].all;
    struct qconv_question *question = cards_open(document, first, asks, back ? side_text(reader, back) : QCONV_STR(""));
    if (front)
      question->title = reader->title;
    for (size_t i = 0; i < reader->count; i++)
      add_side(reader, question, &reader->sides[i]);
  } else if (reader->open && reader->count) {
    cards_leave_out(document, reader->opener, to);
  }
  reader->open = false;
  reader->count = 0;
  reader->title = QCONV_NOWHERE;
}

static void begin_card(struct reader *reader, size_t line)
{
  reader->open = true;
  reader->opener = line;
}

static void begin_side(struct reader *reader, enum role role, size_t line, qconv_str rest)
{
  if (reader->count)
    reader->sides[reader->count - 1].to = line;
  if (reader->count < MOST_SIDES)
    reader->sides[reader->count++] = (struct side){role, line + 1, line + 1, rest};
}

/* Text right below the heading of a card is its front. */
static void take_lead(struct reader *reader, size_t line)
{
  const struct document *document = reader->document;
  if (reader->count || !reader->open || reader->opener + 1 > line ||
      cards_span(document, reader->opener + 1, line).len == 0)
    return;
  begin_side(reader, ROLE_FRONT, reader->opener, QCONV_STR(""));
}

static enum role next_role(const struct reader *reader)
{
  static const enum role usual[] = {ROLE_FRONT, ROLE_BACK, ROLE_EXTRA};
  if (reader->count < reader->known)
    return reader->order[reader->count];
  return reader->count < 3 ? usual[reader->count] : ROLE_EXTRA;
}

static void read_side(struct reader *reader, enum role role, size_t line, qconv_str rest)
{
  if (reader->open && role == ROLE_FRONT && reader->count)
    finish_card(reader, line);
  if (!reader->open)
    begin_card(reader, line);
  if (role != ROLE_FRONT)
    take_lead(reader, line);
  bool named = role != ROLE_NONE;
  if (!named)
    role = next_role(reader);
  if (named && reader->known == reader->count && reader->known < MOST_SIDES)
    reader->order[reader->known++] = role;
  begin_side(reader, role, line, rest);
}

static void read_upper_heading(struct reader *reader, size_t i)
{
  const struct line *line = &reader->document->lines[i];
  finish_card(reader, i);
  bool titles = line->level == reader->title_level;
  if (line->content.len && !titles) {
    cards_heading(reader->document, i);
    return;
  }
  begin_card(reader, i);
  reader->title = line->content;
}

/* Lines of a card are its sides'; others are loose. */
static void read_line(struct reader *reader, size_t i)
{
  const struct line *line = &reader->document->lines[i];
  qconv_str rest;
  enum role role = cards_role(line, &rest);
  bool heading = line->kind == LINE_HEADING;
  if (heading && line->level < reader->level)
    read_upper_heading(reader, i);
  else if (heading && line->level == reader->level && (role || line->content.len == 0))
    read_side(reader, role, i, rest);
  else if (heading && line->level == reader->level && reader->count == 0)
    cards_heading(reader->document, i);
  else if (heading && line->level == reader->level)
    read_side(reader, ROLE_EXTRA, i, rest);
  else if (line->kind == LINE_TEXT && reader->level == LABEL_LEVEL && role != ROLE_NONE)
    read_side(reader, role, i, rest);
}

/* Text outside of cards. */
static void note_loose(struct reader *reader, size_t i, size_t *from)
{
  struct document *document = reader->document;
  bool content = i < document->count && !reader->open && document->lines[i].kind == LINE_TEXT;
  if (content && *from == QCONV_NOT_FOUND)
    *from = i;
  if (!content && *from != QCONV_NOT_FOUND) {
    cards_leave_out(document, *from, i);
    *from = QCONV_NOT_FOUND;
  }
}

void cards_read_fields(struct document *document)
{
  struct reader reader = {.document = document};
  find_levels(&reader);
  size_t loose = QCONV_NOT_FOUND;
  for (size_t i = 0; i < document->count; i++) {
    if (document->lines[i].kind != LINE_FRONT)
      read_line(&reader, i);
    note_loose(&reader, i, &loose);
  }
  note_loose(&reader, document->count, &loose);
  finish_card(&reader, document->count);
}

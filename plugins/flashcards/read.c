/* The importer "flashcards": what is common to its notations. */
#include "flashcards.h"

static bool is_aside(const struct line *line)
{
  return line->kind == LINE_SCHEDULE || line->kind == LINE_ANCHOR || line->kind == LINE_TAGS;
}

qconv_str cards_span(const struct document *document, size_t from, size_t to)
{
  while (from < to && document->lines[from].kind == LINE_BLANK)
    from++;
  while (to > from && document->lines[to - 1].kind == LINE_BLANK)
    to--;
  if (from >= to)
    return QCONV_NOWHERE;
  const char *start = document->lines[from].all.data;
  qconv_str last = document->lines[to - 1].all;
  return qconv_str_trim_end((qconv_str){start, (size_t)(last.data + last.len - start)});
}

qconv_str cards_body(const struct document *document, size_t from, size_t to)
{
  const struct line *lines = document->lines;
  while (from < to && (lines[from].kind == LINE_BLANK || is_aside(&lines[from])))
    from++;
  while (to > from && (lines[to - 1].kind == LINE_BLANK || lines[to - 1].kind == LINE_RULE || is_aside(&lines[to - 1])))
    to--;
  size_t asides = 0;
  for (size_t i = from; i < to; i++)
    asides += is_aside(&lines[i]);
  if (asides == 0) {
    qconv_str span = cards_span(document, from, to), cut = cards_cut_schedule(span);
    return cut.len ? (qconv_str){span.data, (size_t)(cut.data + cut.len - span.data)} : cut;
  }
  struct qconv_buffer buffer = {.arena = document->arena};
  for (size_t i = from; i < to; i++) {
    if (is_aside(&lines[i]))
      continue;
    if (buffer.len)
      qconv_append_char(&buffer, '\n');
    qconv_append(&buffer, lines[i].all);
  }
  return qconv_buffer_str(&buffer);
}

void cards_add_tag(struct document *document, struct qconv_strings *list, qconv_str tag)
{
  if (tag.len == 0 || cards_tag_kind(tag) != TAG_NONE)
    return;
  qconv_add_string(document->arena, list, tag);
}

void cards_add_shared_tag(struct document *document, struct qconv_strings *list, qconv_str tag)
{
  if (tag.len == 0 || cards_tag_kind(tag) != TAG_NONE || qconv_add_shared_tag(document->arena, list, tag) ||
      document->tags_left_out)
    return;
  document->tags_left_out = true;
  qconv_report(document->job->log, QCONV_LOSS, tag, "flashcards.tags",
               "left out tags for all cards from here on: there are more than %d, or longer ones than %d bytes",
               QCONV_SHARED_TAGS, QCONV_LONGEST_SHARED_TAG);
}

/* The first heading of the file names it when no other is as high. */
static size_t find_title(const struct document *document)
{
  size_t first = document->count;
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind != LINE_HEADING || line->content.len == 0)
      continue;
    if (first == document->count)
      first = line->level == 1 ? i : document->count + 1;
    else if (line->level == 1)
      return document->count;
  }
  return first < document->count ? first : document->count;
}

/* A comment behind a heading is the note of some program. */
static qconv_str without_comment(qconv_str words)
{
  size_t at = qconv_str_ends(words, QCONV_STR("-->")) ? qconv_str_find(words, QCONV_STR("<!--")) : words.len;
  return qconv_str_trim_end(qconv_str_slice(words, 0, at));
}

void cards_heading(struct document *document, size_t line)
{
  const struct line *heading = &document->lines[line];
  qconv_str words, tags, tag, deck;
  cards_tag(without_comment(heading->content), &words, &tags);
  while (cards_next_tag(&tags, &tag))
    if (cards_deck_tag(tag, &deck) && deck.len)
      document->local_deck = deck;
  if (line == document->title_line && !document->bank->title.len)
    document->bank->title = words;
  document->headings[heading->level] = line == document->title_line ? QCONV_NOWHERE : words;
  for (int level = heading->level + 1; level < 7; level++)
    document->headings[level] = QCONV_NOWHERE;
}

/* The deck's path and below it the open headings. */
static struct qconv_section *section_at(struct document *document, const struct place *place)
{
  struct qconv_section *section = NULL;
  qconv_str rest = place->deck, name;
  for (int depth = 0; depth < 8 && rest.len && qconv_str_split(&rest, '/', &name); depth++)
    if (name.len)
      section = qconv_bank_section(document->bank, section, name);
  for (int level = 1; level < 7; level++)
    if (place->headings[level].len)
      section = qconv_bank_section(document->bank, section, place->headings[level]);
  return section;
}

/* Most cards stand where the one before them does; names are compared by where they are. */
static const struct qconv_section *section_here(struct document *document)
{
  struct place place = {.deck = document->local_deck};
  memcpy(place.headings, document->headings, sizeof place.headings);
  if (document->bank->questions.count == 1 || memcmp(&place, &document->place, sizeof place) != 0) {
    document->section = section_at(document, &place);
    document->place = place;
  }
  return document->section;
}

struct qconv_question *cards_question(struct document *document, enum qconv_kind kind, qconv_str origin)
{
  struct qconv_question *question = qconv_bank_question(document->bank, kind);
  question->origin = origin;
  question->section = section_here(document);
  for (const struct qconv_string_item *item = document->tags.first; item; item = item->next)
    qconv_add_string(document->arena, &question->tags, item->str);
  for (const struct qconv_string_item *item = document->local_tags.first; item; item = item->next)
    qconv_add_string(document->arena, &question->tags, item->str);
  return question;
}

struct qconv_question *cards_open(struct document *document, qconv_str origin, qconv_str front, qconv_str back)
{
  struct qconv_question *question = cards_question(document, QCONV_OPEN, origin);
  question->prompt = qconv_markdown(front);
  if (back.len)
    question->open.answer = qconv_markdown(back);
  else {
    qconv_report(document->job->log, QCONV_NOTE, origin, "flashcards.unanswered", "this card has no back");
    document->unanswered++;
  }
  return question;
}

void cards_both_ways(struct document *document, struct qconv_question *question)
{
  qconv_add_field(document->arena, &question->fields, QCONV_STR("anki.reverse"), QCONV_STR("yes"));
  document->both_ways++;
}

void cards_leave_out(struct document *document, size_t from, size_t to)
{
  if (document->loose++ == 0)
    document->first_loose = cards_span(document, from, to);
}

/* A note may name its deck as late as in its last line. */
static qconv_str first_deck(const struct document *document)
{
  qconv_str rest, tag, deck;
  for (size_t i = 0; i < document->count; i++) {
    rest = document->lines[i].kind == LINE_TAGS ? document->lines[i].content : QCONV_NOWHERE;
    while (cards_next_tag(&rest, &tag))
      if (cards_deck_tag(tag, &deck) && deck.len)
        return deck;
  }
  return QCONV_NOWHERE;
}

void cards_read_blocks(struct document *document)
{
  document->local_deck = document->deck.len ? document->deck : first_deck(document);
  cards_read_block_list(document, cards_blocks(document));
}

static struct document *open_document(struct qconv_job *job, qconv_str text, struct qconv_bank *bank)
{
  struct document *document = QCONV_NEW(job->arena, struct document);
  *document = (struct document){.job = job, .arena = job->arena, .bank = bank, .text = text};
  size_t lines = 1;
  for (size_t i = 0; i < text.len; i++)
    lines += text.data[i] == '\n';
  document->lines = QCONV_NEW_ARRAY(job->arena, struct line, lines);
  struct scan scan = cards_scan(text);
  while (document->count < lines && cards_next_line(&scan, &document->lines[document->count]))
    cards_weigh(&document->evidence, &document->lines[document->count++]);
  document->title_line = find_title(document);
  cards_read_front_matter(document);
  return document;
}

static enum notation choose(const struct document *document)
{
  bool sure;
  int forced = qconv_option_word(document->job, "notation");
  if (forced > 0)
    return (enum notation)forced;
  enum notation notation = cards_notation(document->text, &document->evidence, &sure);
  if (notation == NOTATION_NONE || (!sure && notation == NOTATION_TERMS))
    if (cards_opens_alone(&document->evidence, document->front_question, document->front_is_title))
      return NOTATION_SINGLE;
  return notation == NOTATION_NONE ? NOTATION_BLOCKS : notation;
}

static void append_count(struct qconv_buffer *summary, size_t count, const char *one, const char *more)
{
  if (count)
    qconv_append_format(summary, "; %zu %s", count, count == 1 ? one : more);
}

static void explain(const struct document *document, enum notation notation)
{
  static const char *const names[] = {"in notes", "with headings or labels for front and back", "in notes",
                                      "in a list of terms", "asked by the front matter"};
  struct qconv_buffer summary = {.arena = document->arena};
  size_t cards = document->bank->questions.count;
  qconv_append_format(&summary, "%zu %s %s", cards, cards == 1 ? "flashcard" : "flashcards", names[notation]);
  append_count(&summary, document->by_mark, "separated by a line of its own", "separated by a line of their own");
  append_count(&summary, document->by_row, "in one line", "in one line each");
  append_count(&summary, document->by_tag, "tagged as a card", "tagged as cards");
  append_count(&summary, document->by_gap, "with gaps", "with gaps");
  append_count(&summary, document->both_ways, "asked both ways", "asked both ways");
  append_count(&summary, document->unanswered, "without back", "without back");
  append_count(&summary, document->loose, "loose block left out", "loose blocks left out");
  qconv_str all = qconv_buffer_str(&summary);
  qconv_report(document->job->log, QCONV_NOTE, QCONV_NOWHERE, "flashcards.summary", "%.*s", QCONV_ARG(all));
}

bool cards_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct document *document = open_document(job, input->text, bank);
  enum notation notation = choose(document);
  document->local_deck = document->deck;
  if (notation == NOTATION_SINGLE && document->front_question.len)
    cards_read_single(document);
  else if (document->front_question.len && document->front_is_title && !bank->title.len)
    bank->title = document->front_question;
  if (notation == NOTATION_FIELDS)
    cards_read_fields(document);
  else if (notation == NOTATION_BLOCKS)
    cards_read_blocks(document);
  else if (notation == NOTATION_TERMS)
    cards_read_terms(document);
  if (bank->questions.count == 0) {
    qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "flashcards.no-cards",
                 "no flashcard found: no separator, tag, gap or side marks one");
    return false;
  }
  if (document->loose)
    qconv_report(job->log, QCONV_NOTE, document->first_loose, "flashcards.loose",
                 document->loose == 1 ? "left out %zu block that is no card"
                                      : "left out %zu blocks that are no cards, the first here", document->loose);
  explain(document, notation);
  return true;
}

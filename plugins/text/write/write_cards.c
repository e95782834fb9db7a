/* Cards for Obsidian's plugin Spaced Repetition:

       #flashcards/Section            above the cards of a section
       front::back                    on one line, both ways with :::
       front lines / ? / back lines   over several, both ways with ??
       Words with a ==gap==^[hint].

   What the importer flashcards reads back as the same question. */
#include "write.h"

/* A word of a tag: no blanks, nor what ends one. */
static void append_tag(struct qconv_buffer *out, qconv_str words)
{
  size_t start = out->len;
  for (size_t i = 0; i < words.len; i++) {
    char c = words.data[i];
    bool ends = qconv_is_space(c) || (c && strchr("#,;:!?.()[]{}<>|\"'`*=$&+\\^~@%/", c));
    if (!ends)
      qconv_append_char(out, c);
    else if (out->len > start && out->data[out->len - 1] != '-')
      qconv_append_char(out, '-');
  }
  while (out->len > start && out->data[out->len - 1] == '-')
    out->len--;
}

/* "#flashcards/Above/Section" */
static qconv_str deck_of(struct writer *writer, const struct qconv_section *section)
{
  enum { DEEPEST = 8 };
  const struct qconv_section *chain[DEEPEST];
  struct qconv_buffer deck = {.arena = writer->job->arena};
  size_t depth = 0;
  bool exact = true;
  for (const struct qconv_section *at = section; at && depth < DEEPEST; at = at->parent)
    chain[depth++] = at;
  qconv_append_literal(&deck, "#flashcards");
  while (depth-- > 0) {
    qconv_append_char(&deck, '/');
    size_t start = deck.len;
    append_tag(&deck, chain[depth]->title);
    exact = exact && qconv_str_equal(qconv_str_from(qconv_buffer_str(&deck), start), chain[depth]->title);
  }
  if (!section && writer->started && writer->section)
    write_loss(writer, "markdown.section", "a card in no deck comes behind one of a deck");
  if (!exact || (section && section->depth > DEEPEST))
    write_loss(writer, "markdown.section", "a tag cannot hold the title of a section as it is");
  return qconv_buffer_str(&deck);
}

static void write_deck(struct writer *writer, const struct qconv_section *section)
{
  qconv_str deck = deck_of(writer, section);
  write_paragraph(writer, deck);
  writer->section = section;
}

static bool both_ways(const struct qconv_question *question)
{
  return qconv_str_equal(qconv_field(&question->fields, QCONV_STR("anki.reverse")), QCONV_STR("yes"));
}

/* Whether front and back stand on one line; what may hide the colons between them does not. */
static bool is_row(qconv_str front, qconv_str back)
{
  enum { LONGEST = 160 };
  size_t ticks = 0;
  for (size_t i = 0; i < front.len; i++)
    ticks += front.data[i] == '`';
  return qconv_str_find_char(front, '\n') == QCONV_NOT_FOUND && qconv_str_find_char(back, '\n') == QCONV_NOT_FOUND &&
         front.len + back.len < LONGEST && ticks % 2 == 0 && qconv_str_find_char(front, '$') == QCONV_NOT_FOUND &&
         qconv_str_find(front, QCONV_STR("{{")) == QCONV_NOT_FOUND && !strchr("|#-+*>", front.data[0]) &&
         front.data[front.len - 1] != ':' && front.data[front.len - 1] != '\\' && back.data[0] != ':' &&
         !sheet_number(front) && !qconv_str_starts(front, QCONV_STR("..")) && !strchr("#|", back.data[0]);
}

/* Tags of one card stand before its front, behind the deck's. */
static qconv_str tags_of(struct writer *writer, const struct qconv_question *question)
{
  struct qconv_buffer tags = {.arena = writer->job->arena};
  bool exact = true;
  if (!question->tags.count)
    return QCONV_STR("");
  qconv_append_format(&tags, "%.*s ", QCONV_ARG(deck_of(writer, question->section)));
  for (const struct qconv_string_item *tag = question->tags.first; tag; tag = tag->next) {
    size_t start = tags.len + 1;
    qconv_append_char(&tags, '#');
    append_tag(&tags, tag->str);
    exact = exact && qconv_str_equal(qconv_str_from(qconv_buffer_str(&tags), start), tag->str);
    qconv_append_char(&tags, ' ');
  }
  if (!exact)
    write_loss(writer, "markdown.value", "a tag cannot hold these words as they are");
  return qconv_buffer_str(&tags);
}

static void write_card(struct writer *writer, const struct qconv_question *question)
{
  qconv_str front, back;
  if (!write_card_sides(writer, question, &front, &back)) {
    write_loss(writer, "markdown.kind", "without an answer it is no card");
    write_paragraph(writer, front);
    return;
  }
  if (question->kind != QCONV_OPEN)
    write_loss(writer, "markdown.kind", "it is written to be read by people, and is an open question when read back");
  qconv_str tags = tags_of(writer, question);
  const char *between = is_row(front, back)   ? (both_ways(question) ? ":::" : "::")
                        : both_ways(question) ? "\n??\n"
                                              : "\n?\n";
  write_begin(writer);
  qconv_put_format(writer->out, "%.*s%.*s%s%.*s\n", QCONV_ARG(tags), QCONV_ARG(front), between, QCONV_ARG(back));
}

/* The words of a gap, as they stand between the marks; empty: it has none. */
static qconv_str gap_words(struct writer *writer, const struct qconv_gap *gap)
{
  const struct qconv_answer *answer = gap->answers.first;
  while (answer && answer->correct == QCONV_WRONG)
    answer = answer->next;
  qconv_str words = answer               ? write_card_text(writer, answer->text)
                    : gap->numbers.first ? sheet_number_words(writer->job->arena, gap->numbers.first)
                                         : QCONV_STR("");
  bool more = gap->kind != QCONV_SHORT || gap->answers.count > 1 || gap->case_matters || gap->match != QCONV_EXACT ||
              gap->weight.len || qconv_str_find_char(words, '\n') != QCONV_NOT_FOUND;
  if (more || !words.len)
    write_loss(writer, "markdown.gap", "a gap of a card holds one answer, on one line");
  return words;
}

static void append_gap(struct writer *writer, struct qconv_buffer *out, const struct qconv_gap *gap, unsigned place)
{
  qconv_str words = gap_words(writer, gap), hint = write_card_text(writer, gap->hint);
  if (!words.len) {
    qconv_append_literal(out, "____");
    return;
  }
  qconv_append_literal(out, "==");
  if (gap->ordinal && gap->ordinal != place)
    qconv_append_format(out, "%u;;", gap->ordinal);
  qconv_append_format(out, "%.*s==", QCONV_ARG(words));
  if (hint.len)
    qconv_append_format(out, "^[%.*s]", QCONV_ARG(hint));
}

/* {{gap:ID}} to ==words==; false: there is none. */
static bool cloze_text(struct writer *writer, const struct qconv_question *question, qconv_str prompt,
                       struct qconv_buffer *out)
{
  enum { LONGEST_ID = 1024 };
  struct qconv_map gaps = {0};
  for (struct qconv_gap *gap = question->cloze.gaps.first; gap; gap = gap->next)
    *qconv_map_at(writer->job->arena, &gaps, NULL, gap->id) = gap;
  size_t opened = 0, closed = 0, written = 0, at = 0;
  unsigned place = 0;
  while ((at = qconv_str_ahead(prompt, at, QCONV_STR("{{gap:"), &opened)) != QCONV_NOT_FOUND) {
    size_t start = at + 6, end = qconv_str_ahead(prompt, start, QCONV_STR("}}"), &closed);
    at = start;
    qconv_str id = qconv_str_slice(prompt, start, end);
    const struct qconv_gap *gap = end == QCONV_NOT_FOUND || id.len > LONGEST_ID ? NULL : qconv_map_get(&gaps, NULL, id);
    if (!gap)
      continue;
    qconv_append(out, qconv_str_slice(prompt, written, start - 6));
    append_gap(writer, out, gap, ++place);
    at = written = end + 2;
  }
  qconv_append(out, qconv_str_from(prompt, written));
  return place > 0;
}

/* A span of code around a gap hides it. */
static bool hides_gap(qconv_str text)
{
  bool code = false;
  for (size_t i = 0; i + 1 < text.len; i++) {
    code ^= text.data[i] == '`';
    if (code && text.data[i] == '=' && text.data[i + 1] == '=')
      return true;
  }
  return false;
}

static void write_cloze(struct writer *writer, const struct qconv_question *question)
{
  struct qconv_buffer text = {.arena = writer->job->arena};
  qconv_str tags = tags_of(writer, question);
  bool card = cloze_text(writer, question, write_card_text(writer, question->prompt), &text);
  qconv_str words = qconv_buffer_str(&text);
  if (!card)
    write_loss(writer, "markdown.kind", "a text without gaps is no card");
  else if (hides_gap(words))
    write_loss(writer, "markdown.gap", "a gap within code is none");
  write_paragraph(writer, qconv_format(writer->job->arena, "%.*s%.*s", QCONV_ARG(tags), QCONV_ARG(words)));
}

/* What a card has no place for. */
static bool has_more(const struct qconv_question *question)
{
  return question->number.len || question->title.len || question->feedback.str.len || question->hints.count ||
         question->points.len || question->penalty.len || question->difficulty.len || question->language.len ||
         question->fields.count > (both_ways(question) ? 1u : 0u) ||
         (question->kind == QCONV_OPEN && (question->open.grader.str.len || question->open.lines.len));
}

static void write_front(struct writer *writer, const struct qconv_bank *bank)
{
  size_t more = 0;
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    more += has_more(question);
  if (more)
    qconv_report(
        writer->job->log, QCONV_LOSS, QCONV_NOWHERE, "markdown.card",
        "a card has no place for numbers, titles, explanations, hints, points and the like: %zu questions have some",
        more);
  if (bank->title.len)
    write_heading(writer, 1, write_words(writer, bank->title, 0));
  if (bank->language.len || bank->author.len || bank->licence.len || bank->description.len || bank->fields.count)
    qconv_report(writer->job->log, QCONV_LOSS, QCONV_NOWHERE, "markdown.card",
                 "what is known of the whole bank but its title has no place in a note");
}

void write_cards(struct writer *writer, const struct qconv_bank *bank)
{
  bool first = true;
  writer->level = 6;
  write_front(writer, bank);
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next) {
    writer->question = question;
    if (first || question->section != writer->section)
      write_deck(writer, question->section);
    writer->section = question->section;
    first = false;
    if (question->kind == QCONV_CLOZE)
      write_cloze(writer, question);
    else if (question->kind == QCONV_DESCRIPTION) {
      write_loss(writer, "markdown.kind", "a text that asks nothing is no card");
      write_paragraph(writer, write_card_text(writer, question->prompt));
    } else
      write_card(writer, question);
  }
  writer->question = NULL;
}

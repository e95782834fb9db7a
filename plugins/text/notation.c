/* The labels of a sheet in a file that is none: "**Match:**" over pairs, "**Order:**" over numbers,
   "**Gaps:**" under a text with blanks, "**Value:** 3.14 ± 0.01", "**Accepted:** yield".  A label
   alone proves nothing, since answers have orders and values, too: what stands below it must be
   what it says, and nothing else may claim to answer. */
#include "sheet/sheet_notation.h"
#include "text.h"

static size_t count_items(const struct sheet_item *item)
{
  size_t count = 0;
  for (; item; item = item->next)
    count++;
  return count;
}

static bool are_pairs(struct qconv_arena *arena, qconv_str list)
{
  size_t length;
  const struct sheet_item *items = sheet_items(arena, list, false);
  for (const struct sheet_item *item = items; item; item = item->next)
    if (sheet_arrow(item->text, &length) == QCONV_NOT_FOUND && !sheet_find(&item->parts, PART_WITH))
      return false;
  return count_items(items) > 1;
}

static bool are_in_order(struct qconv_arena *arena, qconv_str list)
{
  return sheet_number(list) && count_items(sheet_items(arena, list, false)) > 1;
}

/* Whether each gap of a list is a blank of the prompt. */
static bool are_gaps(struct qconv_arena *arena, qconv_str list, qconv_str prompt)
{
  enum { MOST = 64 }; /* each is looked for in all of the prompt */
  const struct sheet_item *items = sheet_items(arena, list, false);
  size_t count = count_items(items);
  for (const struct sheet_item *item = items; item && count <= MOST; item = item->next) {
    size_t close = qconv_str_find_char(item->text, ')');
    if (!qconv_str_starts(item->text, QCONV_STR("(")) || close == QCONV_NOT_FOUND ||
        qconv_str_find(prompt, sheet_blank(arena, qconv_str_slice(item->text, 1, close))) == QCONV_NOT_FOUND)
      return false;
  }
  return count > 0 && count <= MOST;
}

static bool is_value(qconv_str words)
{
  enum { LONGEST = 60 };
  struct qconv_number number = {0};
  return words.len && words.len <= LONGEST && qconv_str_find_char(words, '\n') == QCONV_NOT_FOUND &&
         (qconv_is_digit(words.data[0]) || strchr("-+.", words.data[0]) ||
          qconv_str_starts(words, QCONV_STR("over "))) &&
         sheet_read_number(words, &number);
}

static bool are_values(struct qconv_arena *arena, qconv_str text)
{
  if (is_value(text))
    return true;
  const struct sheet_item *items = sheet_items(arena, text, false);
  for (const struct sheet_item *item = items; item; item = item->next)
    if (!is_value(item->text))
      return false;
  return items != NULL;
}

static bool is_accepted(struct qconv_arena *arena, qconv_str text)
{
  enum { LONGEST = 120 };
  bool line = text.len && text.len <= LONGEST && qconv_str_find_char(text, '\n') == QCONV_NOT_FOUND;
  return line || (qconv_str_starts(text, QCONV_STR("- ")) && sheet_items(arena, text, true));
}

/* Whether one of the labels is what it says. */
static bool is_proven(struct qconv_arena *arena, const struct sheet_block *block)
{
  qconv_str prompt =
      qconv_format(arena, "%.*s\n%.*s", QCONV_ARG(block->words), QCONV_ARG(sheet_part_text(&block->parts, PART_TEXT)));
  for (const struct sheet_part *part = block->parts.first; part; part = part->next)
    if ((part->label == PART_MATCH && are_pairs(arena, part->text)) ||
        (part->label == PART_ORDER && are_in_order(arena, part->text)) ||
        (part->label == PART_GAPS && are_gaps(arena, part->text, prompt)) ||
        (part->label == PART_VALUE && are_values(arena, part->text)) ||
        (part->label == PART_ACCEPTED && is_accepted(arena, part->text)))
      return true;
  return false;
}

/* Labels that only the other reading knows, or that answer in another way. */
static bool has_rival(const struct document *document, size_t from, size_t to, bool *labelled)
{
  qconv_str rest;
  for (size_t i = from; i < to; i++) {
    const struct line *line = &document->lines[i];
    enum part part = line->kind == LINE_TEXT && !line->indent ? sheet_label(line->all, false, &rest) : PART_TEXT;
    enum role role = line->kind == LINE_TEXT ? text_label(line).role : ROLE_NONE;
    *labelled = *labelled || part == PART_MATCH || part == PART_ORDER || part == PART_GAPS || part == PART_VALUE ||
                part == PART_ACCEPTED;
    if (part == PART_ANSWER || (part == PART_TEXT && role != ROLE_NONE && role != ROLE_QUESTION))
      return true;
  }
  return false;
}

/* The parts of a block, each from its label to the next. */
static void find_parts(const struct document *document, size_t from, size_t to, struct sheet_block *block)
{
  size_t start = from;
  enum part label = PART_TEXT;
  qconv_str head = QCONV_STR(""), rest;
  for (size_t i = from; i <= to; i++) {
    const struct line *line = i < to ? &document->lines[i] : NULL;
    enum part next =
        line && line->kind == LINE_TEXT && !line->indent ? sheet_label(line->all, false, &rest) : PART_TEXT;
    if (line && next == PART_TEXT)
      continue;
    qconv_str below = text_span(document, start, i);
    qconv_str text = !below.len  ? head
                     : !head.len ? below
                                 : qconv_format(document->arena, "%.*s\n\n%.*s", QCONV_ARG(head), QCONV_ARG(below));
    if (text.len || label != PART_TEXT)
      sheet_add_part(document->arena, &block->parts, label, text);
    label = next;
    head = rest;
    start = i + 1;
  }
}

bool text_read_labels(struct document *document, struct qconv_bank *bank, const struct block *block, size_t from,
                      size_t to)
{
  bool labelled = false;
  struct sheet_block sheet = {.number = block->opener.number,
                              .words = block->opener.prompt,
                              .origin = qconv_str_trim(document->lines[block->opener.line].all),
                              .section = block->section};
  if (has_rival(document, from, to, &labelled) || !labelled)
    return false;
  find_parts(document, from, to, &sheet);
  if (!is_proven(document->arena, &sheet))
    return false;
  struct qconv_job job = {.log = document->log, .arena = document->arena};
  sheet_question(&job, bank, &sheet);
  return true;
}

/* "**Points:** 2", "**Difficulty:** easy" on a line of its own: taken off the text. */
static bool take_value(struct line *line, struct qconv_question *values)
{
  enum { LONGEST = 24 };
  qconv_str words;
  if (line->kind != LINE_TEXT || line->indent)
    return false;
  enum part part = sheet_label(line->all, false, &words);
  qconv_str *place = part == PART_POINTS       ? &values->points
                     : part == PART_PENALTY    ? &values->penalty
                     : part == PART_DIFFICULTY ? &values->difficulty
                                               : NULL;
  bool number = part == PART_POINTS || part == PART_PENALTY;
  if (!place || place->len || !words.len || words.len > LONGEST || (number && !qconv_is_decimal(words)))
    return false;
  *place = words;
  line->kind = LINE_TAGS;
  return true;
}

void text_take_values(struct document *document, size_t from, size_t to, struct qconv_question *values)
{
  struct line *lines = document->lines;
  while (from < to && (lines[from].kind == LINE_BLANK || take_value(&lines[from], values)))
    from++;
  while (to > from && (lines[to - 1].kind == LINE_BLANK || take_value(&lines[to - 1], values)))
    to--;
}

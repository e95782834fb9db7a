/* Keys that stand far from their questions, and the questions they belong to. Lists of
   keys are found in key_list.c; here, answers of several lines that follow each other. */
#include "text.h"
#include <stdlib.h>

void text_add_key(struct document *document, unsigned long number, struct key key)
{
  struct keys *keys = &document->keys;
  if (number == 0 || number > 100000)
    return;
  if (number >= keys->capacity) {
    size_t grown = keys->capacity ? keys->capacity : 64;
    while (grown <= number)
      grown *= 2;
    keys->numbers = qconv_realloc(document->arena, keys->numbers, keys->capacity * sizeof *keys->numbers,
                                  grown * sizeof *keys->numbers);
    memset(keys->numbers + keys->capacity, 0, (grown - keys->capacity) * sizeof *keys->numbers);
    keys->capacity = grown;
  }
  struct keys_of_number *same = &keys->numbers[number];
  if (same->count == same->capacity) {
    size_t grown = same->capacity ? same->capacity * 2 : 1, size = sizeof key;
    same->items = qconv_realloc(document->arena, same->items, same->capacity * size, grown * size);
    same->capacity = grown;
  }
  same->items[same->count++] = key;
  keys->count++;
}

static int by_place(const void *a, const void *b)
{
  const struct key *left = a, *right = b;
  uintptr_t first = (uintptr_t)left->text.data, second = (uintptr_t)right->text.data;
  return (first > second) - (first < second);
}

static void sort_keys(struct keys *keys)
{
  for (size_t i = 0; i < keys->capacity; i++)
    if (keys->numbers[i].count > 1)
      qsort(keys->numbers[i].items, keys->numbers[i].count, sizeof *keys->numbers[i].items, by_place);
}

/* "Answer 7: b) words" and "Answer 7 Explanation:" over "Correct: b) words"; what
   stands below explains. The key's letters, absent where the line is no such. */
static qconv_str answer_line(const struct document *document, size_t at, unsigned long *number, size_t *below)
{
  struct label label = text_label(&document->lines[at]);
  *below = at + 1;
  if ((label.role != ROLE_ANSWER && label.role != ROLE_KEY) || !label.number.len || label.number.len > 5)
    return QCONV_NOWHERE;
  *number = text_value(label.number);
  if (label.rest.len == 0 && at + 1 < document->count) {
    struct label next = text_label(&document->lines[at + 1]);
    *below = at + 2;
    label.rest = next.role == ROLE_KEY ? next.rest : QCONV_STR("");
  }
  bool letter = label.rest.len && qconv_is_alpha(label.rest.data[0]) &&
                (label.rest.len == 1 || strchr(").:", label.rest.data[1]));
  return letter ? label.rest : QCONV_NOWHERE;
}

static bool opens_question(const struct line *line)
{
  struct label label = text_label(line);
  return label.role == ROLE_QUESTION ||
         (label.role == ROLE_NONE && label.number.len && text_ends_as_question(label.rest));
}

/* Where the explanation of an answer ends: at the next answer, question or heading. */
static size_t explanation_end(const struct document *document, size_t from)
{
  unsigned long number;
  size_t below;
  for (; from < document->count && !document->lines[from].heading; from++)
    if (document->lines[from].kind == LINE_TEXT &&
        (opens_question(&document->lines[from]) || answer_line(document, from, &number, &below).data))
      break;
  return from;
}

/* How many answers follow each other from a line on, and the line behind them. */
static size_t answer_run(struct document *document, size_t at, bool keep, size_t *end)
{
  size_t count = 0, below;
  unsigned long number;
  while (at < document->count) {
    qconv_str key = document->lines[at].kind == LINE_TEXT ? answer_line(document, at, &number, &below) : QCONV_NOWHERE;
    if (!key.data)
      break;
    *end = explanation_end(document, below);
    if (keep)
      text_add_key(document, number,
                   (struct key){.text = key, .choices = key, .explanation = text_span(document, below, *end)});
    for (size_t line = at; keep && line < *end; line++)
      document->lines[line].kind = LINE_KEY;
    count++;
    at = *end;
  }
  return count;
}

/* Answers that stand together, each with its number; one under its question is no key. */
static void find_answer_lines(struct document *document)
{
  size_t end = 0;
  for (size_t i = 0; i < document->count; i++) {
    size_t count = document->lines[i].kind == LINE_TEXT ? answer_run(document, i, false, &end) : 0;
    if (count >= 3)
      answer_run(document, i, true, &end);
    if (count)
      i = end - 1;
  }
}

void text_find_keys(struct document *document)
{
  find_answer_lines(document);
  text_find_key_lists(document);
  sort_keys(&document->keys);
}

/* The first key at or behind an index that no question has used. Used ones in a row are passed in
   leaps from then on: a thousand questions may have one number, and a thousand keys. */
static size_t free_key(struct keys_of_number *same, size_t from)
{
  size_t found = from;
  while (found < same->count && same->items[found].used)
    found = same->items[found].unused > found ? same->items[found].unused : found + 1;
  for (size_t at = from, next; at < found; at = next) {
    next = same->items[at].unused > at ? same->items[at].unused : at + 1;
    same->items[at].unused = found;
  }
  return found;
}

struct key *text_key_of(const struct document *document, unsigned long number, qconv_str behind)
{
  if (number >= document->keys.capacity)
    return NULL;
  struct keys_of_number *same = &document->keys.numbers[number];
  size_t low = 0, high = same->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if ((uintptr_t)same->items[middle].text.data > (uintptr_t)behind.data)
      high = middle;
    else
      low = middle + 1;
  }
  low = free_key(same, low);
  return low < same->count ? &same->items[low] : NULL;
}

static bool is_undecided(const struct qconv_question *question)
{
  return question->kind == QCONV_CHOICE && question->choice.answers.first &&
         question->choice.answers.first->correct == QCONV_UNKNOWN;
}

bool text_apply_keys(const struct document *document, struct qconv_bank *bank)
{
  size_t applied = 0;
  for (struct qconv_question *question = bank->questions.first; question && document->keys.count;
       question = question->next) {
    unsigned long number = 0;
    for (size_t i = 0; i < question->number.len && qconv_is_digit(question->number.data[i]) && number < 1000000; i++)
      number = number * 10 + (unsigned long)(question->number.data[i] - '0');
    struct key *key = text_key_of(document, number, QCONV_NOWHERE);
    struct options options = {.answers = question->choice.answers};
    if (!key || !is_undecided(question) || !text_apply_key(&options, key->text))
      continue;
    key->used = true;
    applied++;
    if (key->explanation.len && qconv_text_absent(question->feedback))
      question->feedback = qconv_markdown(key->explanation);
  }
  return applied > 0;
}

void text_remember_number(struct qconv_bank *bank, struct qconv_question *question)
{
  if (question->number.len && is_undecided(question))
    *qconv_map_at(bank->arena, &bank->names, &text_chat, question->number) = question;
}

bool text_give_key(struct document *document, struct qconv_bank *bank, const struct block *block)
{
  const struct opener *opener = &block->opener;
  bool letter = opener->prompt.len && qconv_is_alpha(opener->prompt.data[0]) &&
                (opener->prompt.len == 1 || strchr(".):", opener->prompt.data[1]));
  struct qconv_question *question =
      letter && opener->number.len ? qconv_map_get(&bank->names, &text_chat, opener->number) : NULL;
  if (!question || !is_undecided(question))
    return false;
  struct options options = {.answers = question->choice.answers};
  if (!text_names_choice(&options, opener->prompt) || !text_apply_key(&options, opener->prompt))
    return false;
  qconv_str explanation = text_span(document, opener->line + 1, block->end);
  if (explanation.len && qconv_text_absent(question->feedback))
    question->feedback = qconv_markdown(explanation);
  return true;
}

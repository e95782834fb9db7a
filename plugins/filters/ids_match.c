/* Who resembles whom, when the words have changed.

   Texts are sets of words; a word weighs the more the fewer questions have it. Two texts
   are as alike as the weight of what they share is to the weight of all they have. An
   index from words to the lines of the file gives each question a bounded number of
   lines to be held against: those that share its rarest words, and the ones beside
   its neighbours'. The best pairs of all are taken first.

   All numbers are whole, so that every machine decides the same. */
#include "ids.h"

#include <qconv/unicode.h>
#include <stdlib.h>

enum {
  RAREST = 10,       /* words of a question that are looked up */
  LONGEST_LIST = 40, /* lines that a looked-up word may stand in */
  MOST_WORDS = 100,  /* of a text */
  ALIKE = 500,       /* of 1000: enough to be the same question */
  NEVER = 250,       /* less than this is another one, wherever it stands */
  BESIDE = 100,      /* for each neighbour that is the neighbour's */
  SAME_NUMBER = 50
};

struct word {
  size_t id, count; /* count: of the texts that have it */
  struct listed {
    struct listed *next;
    size_t line;
  } * lines;
  size_t line_count;
};

struct text {
  struct word **words; /* each once, by id */
  size_t count;
};

struct side {
  struct text prompt, answer;
};

struct pair {
  int score;
  size_t asked, known;
};

struct matching {
  struct qconv_arena *arena;
  struct ids_entries *asked, *known;
  struct side *asked_sides, *known_sides;
  struct qconv_map words;
  size_t word_count, text_count;
  struct pair *pairs;
  size_t pair_count, pair_capacity;
};

static int by_id(const void *a, const void *b)
{
  size_t left = (*(struct word *const *)a)->id, right = (*(struct word *const *)b)->id;
  return (left > right) - (left < right);
}

/* By the rarer one; common to both orders: a word stands once. */
static int by_rarity(const void *a, const void *b)
{
  size_t left = (*(struct word *const *)a)->count, right = (*(struct word *const *)b)->count;
  return left != right ? (left > right) - (left < right) : by_id(a, b);
}

static bool stands_alone(uint32_t character)
{
  return !qconv_is_letter_or_digit(character) || character >= 0x2e80 || (character >= 0xe00 && character < 0xf00);
}

/* A run of letters and digits, or two signs of a script that writes no blanks, or another mark. */
static qconv_str next_word(qconv_str *rest)
{
  uint32_t character;
  qconv_str text = qconv_str_trim_start(*rest);
  size_t len = qconv_utf8_decode(text, &character), next = 0;
  if (len > 0 && stands_alone(character) && qconv_is_letter_or_digit(character)) {
    next = qconv_utf8_decode(qconv_str_from(text, len), &character);
    *rest = qconv_str_from(text, len);
    return qconv_str_slice(text, 0, len + (next && stands_alone(character) && character >= 0xe00 ? next : 0));
  }
  bool word = len > 0 && !stands_alone(character);
  while (word && (next = qconv_utf8_decode(qconv_str_from(text, len), &character)) > 0 && !stands_alone(character))
    len += next;
  *rest = qconv_str_from(text, len);
  return qconv_str_slice(text, 0, len);
}

static struct word *find_word(struct matching *matching, qconv_str text)
{
  struct word **place = (struct word **)qconv_map_at(matching->arena, &matching->words, NULL, text);
  if (!*place) {
    *place = QCONV_NEW(matching->arena, struct word);
    (*place)->id = matching->word_count++;
  }
  return *place;
}

static struct text words_of(struct matching *matching, qconv_str text)
{
  struct text set = {QCONV_NEW_ARRAY(matching->arena, struct word *, MOST_WORDS), 0};
  qconv_str rest = qconv_fold(matching->arena, text), word;
  while (set.count < MOST_WORDS && (word = next_word(&rest)).len)
    set.words[set.count++] = find_word(matching, word);
  qsort(set.words, set.count, sizeof *set.words, by_id);
  size_t kept = 0;
  for (size_t i = 0; i < set.count; i++)
    if (i == 0 || set.words[i] != set.words[kept - 1])
      set.words[kept++] = set.words[i];
  set.count = kept;
  for (size_t i = 0; i < set.count; i++)
    set.words[i]->count++;
  matching->text_count++;
  return set;
}

static struct side *sides_of(struct matching *matching, const struct ids_entries *entries)
{
  struct side *sides = QCONV_NEW_ARRAY(matching->arena, struct side, entries->count);
  for (size_t i = 0; i < entries->count; i++)
    if (!entries->items[i].match)
      sides[i] =
          (struct side){words_of(matching, entries->items[i].prompt), words_of(matching, entries->items[i].answer)};
  return sides;
}

static void list_words(struct matching *matching, const struct text *text, size_t line)
{
  for (size_t i = 0; i < text->count; i++) {
    struct word *word = text->words[i];
    if (word->lines && word->lines->line == line)
      continue;
    struct listed *listed = QCONV_NEW(matching->arena, struct listed);
    *listed = (struct listed){word->lines, line};
    word->lines = listed;
    word->line_count++;
  }
}

static int weight(const struct matching *matching, const struct word *word)
{
  int weight = 1;
  for (size_t rest = matching->text_count / (word->count ? word->count : 1); rest > 1; rest /= 2)
    weight++;
  return weight;
}

/* Of 1000. */
static int alike(const struct matching *matching, const struct text *one, const struct text *other)
{
  long shared = 0, all = 0;
  size_t i = 0, j = 0;
  while (i < one->count || j < other->count) {
    bool left = j == other->count || (i < one->count && one->words[i]->id <= other->words[j]->id);
    bool right = i == one->count || (j < other->count && other->words[j]->id <= one->words[i]->id);
    int weighs = weight(matching, left ? one->words[i] : other->words[j]);
    all += weighs;
    shared += left && right ? weighs : 0;
    i += left;
    j += right;
  }
  return all ? (int)(shared * 1000 / all) : 0;
}

static bool matched_to(const struct ids_entries *asked, size_t at, const struct ids_entry *known)
{
  return at < asked->count && asked->items[at].match && asked->items[at].match == known;
}

static int score_of(const struct matching *matching, size_t asked, size_t known)
{
  const struct side *one = &matching->asked_sides[asked], *other = &matching->known_sides[known];
  const struct ids_entry *entry = &matching->asked->items[asked], *line = &matching->known->items[known];
  int score = alike(matching, &one->prompt, &other->prompt);
  if (one->answer.count && other->answer.count)
    score = (3 * score + 2 * alike(matching, &one->answer, &other->answer)) / 5;
  if (score < NEVER)
    return 0;
  score += known > 0 && asked > 0 && matched_to(matching->asked, asked - 1, line - 1) ? BESIDE : 0;
  score += known + 1 < matching->known->count && matched_to(matching->asked, asked + 1, line + 1) ? BESIDE : 0;
  score += entry->number.len && qconv_str_equal(entry->number, line->number) ? SAME_NUMBER : 0;
  return score;
}

static void consider(struct matching *matching, size_t asked, size_t known)
{
  if (matching->known->items[known].match)
    return;
  int score = score_of(matching, asked, known);
  if (score < ALIKE)
    return;
  if (matching->pair_count == matching->pair_capacity) {
    size_t capacity = 2 * matching->pair_capacity + 64;
    matching->pairs = qconv_realloc(matching->arena, matching->pairs, matching->pair_capacity * sizeof *matching->pairs,
                                    capacity * sizeof *matching->pairs);
    matching->pair_capacity = capacity;
  }
  matching->pairs[matching->pair_count++] = (struct pair){score, asked, known};
}

/* Those that share a rare word. */
static void look_up(struct matching *matching, size_t asked)
{
  const struct side *side = &matching->asked_sides[asked];
  struct word *words[2 * MOST_WORDS];
  size_t count = 0;
  for (size_t i = 0; i < side->prompt.count; i++)
    words[count++] = side->prompt.words[i];
  for (size_t i = 0; i < side->answer.count; i++)
    words[count++] = side->answer.words[i];
  qsort(words, count, sizeof *words, by_rarity);
  for (size_t i = 0, used = 0; i < count && used < RAREST; i++) {
    if (!words[i]->lines || words[i]->line_count > LONGEST_LIST)
      continue;
    used++;
    for (const struct listed *listed = words[i]->lines; listed; listed = listed->next)
      consider(matching, asked, listed->line);
  }
}

/* The lines beside those of its neighbours. */
static void look_beside(struct matching *matching, size_t asked)
{
  struct ids_entry *lines = matching->known->items;
  struct ids_entry *before = asked > 0 ? matching->asked->items[asked - 1].match : NULL;
  struct ids_entry *after = asked + 1 < matching->asked->count ? matching->asked->items[asked + 1].match : NULL;
  if (before && (size_t)(before - lines) + 1 < matching->known->count)
    consider(matching, asked, (size_t)(before - lines) + 1);
  if (after && after > lines)
    consider(matching, asked, (size_t)(after - lines) - 1);
}

static int by_score(const void *a, const void *b)
{
  const struct pair *one = a, *other = b;
  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (one->asked != other->asked)
    return one->asked < other->asked ? -1 : 1;
  return (one->known > other->known) - (one->known < other->known);
}

void ids_match_alike(struct qconv_arena *arena, struct ids_entries *asked, struct ids_entries *known)
{
  struct matching matching = {.arena = arena, .asked = asked, .known = known};
  matching.asked_sides = sides_of(&matching, asked);
  matching.known_sides = sides_of(&matching, known);
  for (size_t i = 0; i < known->count; i++) {
    list_words(&matching, &matching.known_sides[i].prompt, i);
    list_words(&matching, &matching.known_sides[i].answer, i);
  }
  for (size_t i = 0; i < asked->count; i++)
    if (!asked->items[i].match && !asked->items[i].id.len) {
      look_up(&matching, i);
      look_beside(&matching, i);
    }
  if (matching.pair_count)
    qsort(matching.pairs, matching.pair_count, sizeof *matching.pairs, by_score);
  for (size_t i = 0; i < matching.pair_count; i++) {
    struct ids_entry *one = &asked->items[matching.pairs[i].asked], *other = &known->items[matching.pairs[i].known];
    if (!one->match && !other->match)
      ids_pair(one, other);
  }
}

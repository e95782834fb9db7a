/* Which style opens the questions of this file.

   Each style of opener is scored by what its lines have in common over the whole
   file: numbers that rise by one, words that ask, an answer label before the next
   one, a body of its own, words that differ from each other.  The best style wins;
   its kin in the same wrapper come along. */
#include "text.h"
#include <math.h>

struct style {
  size_t count, rising, asking, answered, bodies, repeated, sections;
  const struct opener *first, *last;
  double score;
};


/* How the lines between an opener and the next candidate of any style that is not
   deeper look. */
static void look_behind(const struct document *document, const struct opener *opener, size_t next, struct style *style)
{
  size_t body = text_skip_empty(document, opener->line + 1, next);
  style->bodies += body < next;
  size_t seen = 0;
  for (size_t i = body; i < next && seen < 40; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind != LINE_TEXT)
      continue;
    seen++;
    enum role role = text_label(line).role;
    if (role == ROLE_ANSWER || role == ROLE_KEY) {
      style->answered++;
      return;
    }
  }
}

static uint64_t hash_of(qconv_str text)
{
  uint64_t hash = UINT64_C(14695981039346656037);
  for (size_t i = 0; i < text.len; i++)
    hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(1099511628211);
  return hash;
}

/* Counts openers whose words stand in an earlier one of the same style: sub-heads
   ("Example") repeat, questions do not. */
static void count_repeats(struct document *document, struct openers candidates, struct style *styles)
{
  size_t size = 64;
  while (size < candidates.count * 2)
    size *= 2;
  uint64_t *table = QCONV_NEW_ARRAY(document->arena, uint64_t, size);
  for (size_t i = 0; i < candidates.count; i++) {
    const struct opener *opener = &candidates.items[i];
    if (opener->prompt.len == 0)
      continue;
    uint64_t hash = (hash_of(opener->prompt) ^ opener->style * UINT64_C(0x9E3779B97F4A7C15)) | 1;
    size_t at = hash & (size - 1);
    while (table[at] && table[at] != hash)
      at = (at + 1) & (size - 1);
    styles[opener->style].repeated += table[at] == hash;
    table[at] = hash;
  }
}

static void count_one(struct document *document, const struct opener *opener, size_t next, struct style *style)
{
  style->count++;
  if (style->last && opener->value == style->last->value + 1)
    style->rising++;
  else if (!style->last && opener->value == 1)
    style->rising++;
  style->asking += text_ends_as_question(opener->prompt);
  look_behind(document, opener, next, style);
  if (!style->first)
    style->first = opener;
  style->last = opener;
}

/* Where the next candidate stands that is at least as high: a heading's body goes
   on over deeper headings, anything else ends at the next of its own style. */
static size_t *next_lines(struct document *document, struct openers candidates)
{
  size_t *next = QCONV_NEW_ARRAY(document->arena, size_t, candidates.count + 1);
  size_t by_style[STYLES], by_level[8];
  for (size_t i = 0; i < STYLES; i++)
    by_style[i] = document->count;
  for (size_t i = 0; i < 8; i++)
    by_level[i] = document->count;
  for (size_t i = candidates.count; i-- > 0;) {
    const struct opener *opener = &candidates.items[i];
    next[i] = by_style[opener->style];
    if (opener->wrapper == WRAPPER_HEADING) {
      next[i] = by_level[opener->level];
      for (size_t level = opener->level; level < 8; level++)
        by_level[level] = opener->line;
    }
    by_style[opener->style] = opener->line;
  }
  return next;
}

/* A heading whose next words are a heading below it holds no answer: a section. */
static bool opens_section(const struct document *document, const struct opener *opener)
{
  if (opener->wrapper != WRAPPER_HEADING)
    return false;
  size_t at = text_skip_empty(document, opener->line + 1, document->count);
  return at < document->count && document->lines[at].heading > opener->level;
}

static double share(size_t part, size_t whole)
{
  return whole ? (double)part / (double)whole : 0;
}

static double score(const struct style *style)
{
  static const double wrapped[] = {1.0, 0.6, 0.8, 0.3, 0.0};
  const struct opener *example = style->first;
  double sum = wrapped[example->wrapper];
  sum += example->labelled ? 3.0 : 0;
  sum += example->number.len ? 2.5 * share(style->rising, style->count) : 0;
  sum += 2.0 * share(style->asking, style->count);
  sum += 2.5 * share(style->answered, style->count);
  sum += 1.0 * share(style->bodies, style->count);
  sum -= 3.0 * share(style->sections, style->count);
  sum *= 1 - share(style->repeated, style->count);
  return sum * log2(1 + (double)style->count);
}

static bool is_list_like(const struct opener *opener)
{
  return opener->number.len && !opener->labelled && (opener->wrapper == WRAPPER_ITEM || opener->wrapper == WRAPPER_PLAIN);
}

/* Headings and bold lines of the chosen kind without the number or label that the
   others have, when they ask. */
static bool is_kin(const struct opener *opener, const struct opener *chosen)
{
  if (opener->wrapper != chosen->wrapper || opener->level != chosen->level)
    return false;
  if (opener->labelled || (chosen->labelled && !opener->number.len))
    return opener->labelled;
  return opener->number.len ? opener->wrapper == WRAPPER_HEADING || chosen->number.len
                            : opener->wrapper == WRAPPER_HEADING && text_ends_as_question(opener->prompt);
}

/* Numbered lines inside answers start again at 1; those that open questions go on. */
static bool continues(const struct opener *opener, unsigned long last)
{
  return opener->value > last && opener->value <= last + 5;
}

static struct openers keep_chosen(struct document *document, struct openers candidates, const struct opener *chosen)
{
  struct openers kept = {QCONV_NEW_ARRAY(document->arena, struct opener, candidates.count), 0};
  unsigned long last = 0;
  for (size_t i = 0; i < candidates.count; i++) {
    const struct opener *opener = &candidates.items[i];
    if (opener->style != chosen->style && !is_kin(opener, chosen))
      continue;
    bool deeper = document->lines[opener->line].indent > document->lines[chosen->line].indent + 1;
    if (is_list_like(chosen) && (deeper || (kept.count && !continues(opener, last))))
      continue;
    last = opener->value;
    kept.items[kept.count++] = *opener;
  }
  return kept;
}

struct choice text_choose(struct document *document, struct openers candidates)
{
  struct style *styles = QCONV_NEW_ARRAY(document->arena, struct style, STYLES);
  size_t *next = next_lines(document, candidates);
  for (size_t i = 0; i < candidates.count; i++) {
    struct style *style = &styles[candidates.items[i].style];
    count_one(document, &candidates.items[i], next[i], style);
    style->sections += opens_section(document, &candidates.items[i]);
  }
  count_repeats(document, candidates, styles);
  const struct style *best = NULL, *second = NULL;
  for (size_t i = 0; i < STYLES; i++) {
    if (!styles[i].count)
      continue;
    styles[i].score = score(&styles[i]);
    if (!best || styles[i].score > best->score) {
      second = best;
      best = &styles[i];
    } else if (!second || styles[i].score > second->score) {
      second = &styles[i];
    }
  }
  if (!best || best->score < 1.0)
    return (struct choice){{NULL, 0}, NULL, NULL, 0};
  return (struct choice){keep_chosen(document, candidates, best->first), best->first, second ? second->first : NULL,
                         second && best->score > 0 ? second->score / best->score : 0};
}

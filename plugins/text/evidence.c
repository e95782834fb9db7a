/* Which style opens the questions of this file.

   Each style of opener is weighed by what its lines have in common over the whole
   file: numbers that rise by one, words that ask, an answer label or choices before
   the next one, a body of its own, words that differ from each other.  The best
   style wins and its kin come along (keep.c). */
#include "evidence.h"
#include "weights.h"
#include <math.h>

static bool is_answer(const struct document *document, size_t at, size_t next)
{
  enum role role = text_label(&document->lines[at]).role;
  return role == ROLE_ANSWER || role == ROLE_KEY || document->lines[at].summary ||
         text_opens_choices(document, at, next);
}

/* How the lines between an opener and the next one that is as high look. */
static void look_behind(const struct document *document, struct opener *opener, size_t next, struct style *style)
{
  size_t body = text_skip_empty(document, opener->line + 1, next);
  style->bodies += body < next;
  size_t seen = 0;
  for (size_t i = body; i < next && seen < 40 && !opener->answered; i++) {
    if (document->lines[i].kind != LINE_TEXT)
      continue;
    seen++;
    opener->answered = is_answer(document, i, next);
  }
  opener->answered = opener->answered || opener->answer.data;
  style->answered += opener->answered;
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

/* On its line, or where an item or a numbered line goes on, on one of the next. */
static bool asks(const struct document *document, const struct opener *opener)
{
  enum { LONGEST = 4 };
  bool wraps = opener->wrapper == WRAPPER_ITEM || (opener->wrapper == WRAPPER_PLAIN && opener->number.len);
  if (text_ends_as_question(opener->prompt))
    return true;
  for (size_t i = opener->line + 1; wraps && i < document->count && i <= opener->line + LONGEST; i++) {
    const struct line *line = &document->lines[i];
    bool goes_on = line->kind == LINE_TEXT && !line->heading && !line->item && !line->bold && !line->summary &&
                   text_label(line).role == ROLE_NONE && !(line->content.len && qconv_is_digit(line->content.data[0]));
    if (!goes_on)
      return false;
    if (text_ends_as_question(line->content))
      return true;
  }
  return false;
}

static void count_one(const struct document *document, struct opener *opener, size_t next, struct style *style)
{
  style->count++;
  style->rising += style->last ? text_is_next(opener, style->last) : opener->value == 1;
  style->asking += asks(document, opener);
  look_behind(document, opener, next, style);
  bool goes_on = !style->first || text_continues(opener, style->chain);
  style->kept += goes_on || !text_is_list_like(opener);
  if (goes_on)
    style->chain = opener;
  if (!style->first)
    style->first = opener;
  style->last = opener;
}

/* Where the next candidate stands that is at least as high: a heading's body goes
   on over deeper headings, anything else ends at the next of its own style. */
static size_t *next_lines(struct document *document, struct openers candidates, size_t end)
{
  size_t *next = QCONV_NEW_ARRAY(document->arena, size_t, candidates.count + 1);
  size_t by_style[STYLES], by_level[8];
  for (size_t i = 0; i < STYLES; i++)
    by_style[i] = end;
  for (size_t i = 0; i < 8; i++)
    by_level[i] = end;
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

/* How much one line of a style looks like the opening of a question. Lines that are
   candidates only because they ask prove little by asking. */
static double quality(const struct style *style)
{
  static const double wrapped[] = {1.0, 0.6, 0.8, 0.3, 0.0};
  const struct opener *example = style->first;
  bool bare = !example->labelled && !example->number.len && example->wrapper == WRAPPER_PLAIN;
  bool bullet = !example->labelled && !example->number.len && example->wrapper == WRAPPER_ITEM &&
                !text_is_verdict_opener(example);
  if (bullet && style->asking * 10 < style->count * 4)
    return 0; /* any list */
  double sum = wrapped[example->wrapper];
  sum += example->labelled ? WEIGHT_LABELLED : 0;
  sum += example->number.len ? WEIGHT_RISING * share(style->rising, style->count) : 0;
  sum += (bare ? WEIGHT_ASKING_BARE : WEIGHT_ASKING) * share(style->asking, style->count);
  sum += WEIGHT_ANSWERED * share(style->answered, style->count);
  sum += WEIGHT_BODY * share(style->bodies, style->count);
  sum -= WEIGHT_SECTION * share(style->sections, style->count);
  bool mere_list = text_is_list_like(example) && style->bodies * 10 < style->count * 7 &&
                   style->asking * 10 < style->count * 3 && style->answered * 10 < style->count * 3;
  if (mere_list)
    sum *= WEIGHT_MERE_LIST;
  /* the same words again are a sub-head, unless numbers or answers say otherwise */
  double proof = fmax(share(style->rising, style->count), share(style->answered, style->count));
  return sum * (1 - share(style->repeated, style->count) * (1 - proof));
}

struct style *text_weigh(struct document *document, struct openers candidates, size_t end)
{
  struct style *styles = QCONV_NEW_ARRAY(document->arena, struct style, STYLES);
  size_t *next = next_lines(document, candidates, end);
  for (size_t i = 0; i < candidates.count; i++) {
    struct opener *opener = &candidates.items[i];
    struct style *style = &styles[opener->style];
    count_one(document, opener, next[i], style);
    style->sections += opens_section(document, opener);
  }
  count_repeats(document, candidates, styles);
  for (size_t i = 0; i < STYLES; i++)
    if (styles[i].count) {
      styles[i].quality = quality(&styles[i]);
      styles[i].score = styles[i].quality * sqrt((double)styles[i].kept);
    }
  return styles;
}

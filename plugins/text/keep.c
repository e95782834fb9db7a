/* What opens a question: the lines of the best style and its kin; and where that
   style is silent over a long stretch, the best style of that stretch. */
#include "evidence.h"

bool text_is_list_like(const struct opener *opener)
{
  return opener->number.len && !opener->labelled && (opener->wrapper == WRAPPER_ITEM || opener->wrapper == WRAPPER_PLAIN);
}

bool text_continues(const struct opener *opener, unsigned long last)
{
  return opener->value > last && opener->value <= last + 5;
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

struct keeper {
  struct document *document;
  struct openers candidates, kept;
  struct choice *choice;
};

struct stretch_of {
  size_t from, to; /* candidates */
  size_t end;      /* the line behind */
};

static bool is_kept(const struct keeper *keeper, const struct opener *opener, const struct style *best, size_t already,
                    unsigned long last)
{
  const struct opener *chosen = best->first;
  if (opener->style != chosen->style && !is_kin(opener, chosen))
    return false;
  if (!text_is_list_like(chosen))
    return true;
  const struct line *lines = keeper->document->lines;
  if (lines[opener->line].indent > lines[chosen->line].indent + 1)
    return false;
  bool answers_tell = best->answered * 10 >= best->count * 7;
  return already == 0 || text_continues(opener, last) || (answers_tell && opener->answered);
}

static void keep_stretch(struct keeper *keeper, struct stretch_of stretch, const struct style *best)
{
  size_t already = 0;
  unsigned long last = 0;
  for (size_t i = stretch.from; i < stretch.to; i++) {
    const struct opener *opener = &keeper->candidates.items[i];
    if (!is_kept(keeper, opener, best, already, last))
      continue;
    last = opener->value;
    already++;
    keeper->kept.items[keeper->kept.count++] = *opener;
  }
}

static const struct style *best_of(const struct style *styles, const struct style **second)
{
  const struct style *best = NULL;
  *second = NULL;
  for (size_t i = 0; i < STYLES; i++) {
    if (!styles[i].count)
      continue;
    if (!best || styles[i].score > best->score) {
      *second = best;
      best = &styles[i];
    } else if (!*second || styles[i].score > (*second)->score) {
      *second = &styles[i];
    }
  }
  return best;
}

/* Whether a style may open questions behind the last one of a stronger style: an
   answer, too, may end in a list or in headings. */
static bool is_convincing(const struct style *style)
{
  if (!style || style->count < 4 || style->quality < 2.4)
    return false;
  bool speaks = style->answered * 10 >= style->count * 6 || style->asking * 10 >= style->count * 6;
  return speaks && (style->first->labelled || style->first->number.len || style->first->wrapper == WRAPPER_HEADING ||
                    style->answered * 10 >= style->count * 6);
}

static struct openers part(struct openers candidates, size_t from, size_t to)
{
  return (struct openers){candidates.items + from, to - from};
}

/* Adds the best style of candidates [from, to), and of what lies before its first
   and behind its last line. */
static void choose_stretch(struct keeper *keeper, struct stretch_of stretch, int depth)
{
  const struct style *second, *best =
    best_of(text_weigh(keeper->document, part(keeper->candidates, stretch.from, stretch.to), stretch.end), &second);
  struct choice *choice = keeper->choice;
  if (depth == 0 ? !best || best->score < 1.0 : !is_convincing(best))
    return;
  if (depth == 0) {
    choice->runner_up = second ? second->first : NULL;
    choice->share = second && best->score > 0 ? second->score / best->score : 0;
  }
  if (choice->styles < MOST_STYLES)
    choice->examples[choice->styles++] = best->first;
  size_t first = keeper->kept.count;
  keep_stretch(keeper, stretch, best);
  if (depth == 3 || keeper->kept.count == first)
    return;
  size_t head = keeper->kept.items[first].line, tail = keeper->kept.items[keeper->kept.count - 1].line;
  size_t before = stretch.from, behind = stretch.to;
  while (before < stretch.to && keeper->candidates.items[before].line < head)
    before++;
  while (behind > stretch.from && keeper->candidates.items[behind - 1].line > tail)
    behind--;
  choose_stretch(keeper, (struct stretch_of){stretch.from, before, head}, depth + 1);
  choose_stretch(keeper, (struct stretch_of){behind, stretch.to, stretch.end}, depth + 1);
}

static void sort_by_line(struct openers *openers, struct qconv_arena *arena, size_t lines)
{
  struct opener **at = QCONV_NEW_ARRAY(arena, struct opener *, lines + 1);
  struct opener *sorted = QCONV_NEW_ARRAY(arena, struct opener, openers->count + 1);
  for (size_t i = 0; i < openers->count; i++)
    at[openers->items[i].line] = &openers->items[i];
  size_t count = 0;
  for (size_t line = 0; line < lines; line++)
    if (at[line])
      sorted[count++] = *at[line];
  *openers = (struct openers){sorted, count};
}

struct choice text_choose(struct document *document, struct openers candidates)
{
  struct choice choice = {.styles = 0};
  struct keeper keeper = {document, candidates, {QCONV_NEW_ARRAY(document->arena, struct opener, candidates.count + 1), 0}, &choice};
  choose_stretch(&keeper, (struct stretch_of){0, candidates.count, document->count}, 0);
  sort_by_line(&keeper.kept, document->arena, document->count);
  choice.chosen = keeper.kept;
  return choice;
}

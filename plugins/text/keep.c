/* What opens a question: the lines of the best style and its kin; and where that
   style is silent over a long stretch, the best style of that stretch. */
#include "evidence.h"
#include "weights.h"

bool text_is_list_like(const struct opener *opener)
{
  return opener->number.len && !opener->labelled &&
         (opener->wrapper == WRAPPER_ITEM || opener->wrapper == WRAPPER_PLAIN);
}

/* A chapter counts anew. */
static bool is_new_chapter(const struct opener *opener, const struct opener *last)
{
  return opener->chapter.data && !qconv_str_equal(opener->chapter, last->chapter);
}

bool text_continues(const struct opener *opener, const struct opener *last)
{
  if (last->chapter.data && !opener->chapter.data)
    return false; /* the head of the next chapter */
  if (is_new_chapter(opener, last))
    return opener->value <= 2;
  return opener->value > last->value && opener->value <= last->value + 5;
}

bool text_is_next(const struct opener *opener, const struct opener *last)
{
  return is_new_chapter(opener, last) ? opener->value <= 1 : opener->value == last->value + 1;
}

/* Headings and bold lines of the chosen kind without the number or label that the
   others have, when they ask. */
static bool is_kin(const struct opener *opener, const struct opener *chosen)
{
  if (text_is_list_like(opener) && text_is_list_like(chosen))
    return true; /* "12.Words" is no item for want of a blank */
  if (opener->wrapper != chosen->wrapper || opener->level != chosen->level)
    return false;
  if (opener->labelled || (chosen->labelled && !opener->number.len))
    return opener->labelled;
  return opener->number.len ? opener->wrapper == WRAPPER_HEADING || chosen->number.len
                            : opener->wrapper == WRAPPER_HEADING && text_ends_as_question(opener->prompt);
}

/* Which of the headings above a place are questions, by level. */
struct above {
  bool known[8], question[8];
};

static void note_heading(struct above *above, const struct opener *opener, bool question)
{
  if (opener->wrapper != WRAPPER_HEADING)
    return;
  for (unsigned level = opener->level; level < 8; level++)
    above->known[level] = false;
  above->known[opener->level] = true;
  above->question[opener->level] = question;
}

struct keeper {
  struct document *document;
  struct openers candidates, kept;
  struct choice *choice;
  bool leaf_level[8];
  bool links_answer; /* the author answers with links */
  bool forced;       /* the user named the style */
  size_t *heading;   /* by line: the one behind the last heading above it, 0: none */
};

struct range {
  size_t from, to; /* candidates */
  size_t end;      /* the line behind */
};

/* A numbered heading of another level than the others is a question, too, unless it
   stands below one. */
static bool slips(const struct document *document, const struct above *above, const struct opener *opener,
                  const struct opener *chosen)
{
  if (opener->wrapper != WRAPPER_HEADING || chosen->wrapper != WRAPPER_HEADING || !opener->number.len ||
      !chosen->number.len || opener->level < 2 || (opener->level < chosen->level && !text_has_words(document, opener)))
    return false;
  for (unsigned level = opener->level; level-- > 1;)
    if (above->known[level])
      return !above->question[level];
  return true;
}

/* Levels above the chosen one that hold questions as well: where many headings are
   leaves. A few ("Licence", "Contributing") are furniture. */
static void find_leaf_levels(struct keeper *keeper, const struct style *best)
{
  size_t leaves[8] = {0};
  memset(keeper->leaf_level, 0, sizeof keeper->leaf_level);
  if (best->first->wrapper != WRAPPER_HEADING || best->first->number.len || best->first->labelled)
    return;
  for (size_t i = 0; i < keeper->candidates.count; i++) {
    const struct opener *opener = &keeper->candidates.items[i];
    if (opener->wrapper == WRAPPER_HEADING && opener->level < best->first->level &&
        text_is_leaf(keeper->document, opener))
      leaves[opener->level]++;
  }
  for (size_t level = 1; level < best->first->level; level++)
    keeper->leaf_level[level] = leaves[level] >= 5 && share(leaves[level], best->count) >= SHARE_LEAVES;
}

/* The level of the last heading in lines [from, to), 0: none. */
static unsigned heading_between(const struct keeper *keeper, size_t from, size_t to)
{
  size_t behind = keeper->heading[to];
  return to > from && behind > from ? keeper->document->lines[behind - 1].heading : 0;
}

static size_t *last_headings(struct document *document)
{
  size_t *found = QCONV_NEW_ARRAY(document->arena, size_t, document->count + 1);
  for (size_t i = 0; i < document->count; i++)
    found[i + 1] = document->lines[i].heading ? i + 1 : found[i];
  return found;
}

/* Numbers start again under a heading as high as the one above the first of them. */
static bool restarts(const struct keeper *keeper, const struct opener *opener, const struct opener *first,
                     const struct opener *last)
{
  if (opener->value != 1)
    return false;
  unsigned above = heading_between(keeper, 0, first->line);
  unsigned here = heading_between(keeper, last->line, opener->line);
  return here && above && here <= above;
}

/* An author who opens many answers with links gives nothing else at times. */
static void find_habits(struct keeper *keeper, const struct style *best)
{
  enum { HABIT = 3 };
  size_t links = 0;
  for (size_t i = 0; i < keeper->candidates.count && links < HABIT; i++) {
    const struct opener *opener = &keeper->candidates.items[i];
    links += opener->style == best->first->style && text_begins_with_link(keeper->document, opener);
  }
  keeper->links_answer = best->first->wrapper == WRAPPER_HEADING && links == HABIT;
}

/* Headings that only look like questions. */
static bool is_furniture(const struct keeper *keeper, const struct opener *opener)
{
  return text_is_contents(keeper->document, opener, keeper->links_answer) ||
         text_is_bare_title(keeper->document, opener) || text_is_call(keeper->document, opener);
}

static bool is_kept(const struct keeper *keeper, const struct opener *opener, const struct style *best,
                    const struct opener *last)
{
  const struct opener *chosen = best->first;
  bool leaf = opener->wrapper == WRAPPER_HEADING && keeper->leaf_level[opener->level] &&
              (text_is_leaf(keeper->document, opener) || text_has_sub_heads(keeper->document, opener));
  if (opener->style != chosen->style && !is_kin(opener, chosen) && !leaf)
    return false;
  if (!text_is_list_like(chosen))
    return true;
  const struct line *lines = keeper->document->lines;
  if (lines[opener->line].indent > lines[chosen->line].indent + 1)
    return false;
  bool answers_tell = share(best->answered, best->count) >= SHARE_TELLING;
  return !last || text_continues(opener, last) || (answers_tell && opener->answered) ||
         restarts(keeper, opener, chosen, last);
}

/* "154. #### Words" after "153. ### Words": the list goes on. */
static bool goes_on(const struct keeper *keeper, const struct opener *opener, const struct opener *last)
{
  return last && keeper->document->lines[opener->line].number.len && keeper->document->lines[last->line].number.len &&
         opener->value == last->value + 1;
}

static void keep_stretch(struct keeper *keeper, struct range stretch, const struct style *best)
{
  const struct opener *last = NULL;
  struct above above = {{false}, {false}};
  find_leaf_levels(keeper, best);
  find_habits(keeper, best);
  unsigned within = 8; /* the level of an open question that is a heading above the chosen level */
  for (size_t i = stretch.from; i < stretch.to; i++) {
    const struct opener *opener = &keeper->candidates.items[i];
    if (opener->wrapper == WRAPPER_HEADING && opener->level > within)
      continue;
    if (opener->wrapper == WRAPPER_HEADING)
      within = 8;
    bool kept =
        !is_furniture(keeper, opener) && (is_kept(keeper, opener, best, last) || goes_on(keeper, opener, last) ||
                                          (last && slips(keeper->document, &above, opener, best->first)));
    note_heading(&above, opener, kept);
    if (!kept)
      continue;
    if (opener->wrapper == WRAPPER_HEADING && opener->level < best->first->level)
      within = opener->level;
    last = opener;
    keeper->kept.items[keeper->kept.count++] = *opener;
  }
}

static const struct style *named(const struct keeper *keeper, const struct style *styles, qconv_str name)
{
  for (size_t i = 0; i < STYLES; i++)
    if (styles[i].count && qconv_str_equal(text_style_name(keeper->document->arena, styles[i].first), name))
      return &styles[i];
  return NULL;
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
  if (!style || style->count < 3)
    return false;
  bool speaks =
      share(style->answered, style->count) >= SHARE_SPEAKING || share(style->asking, style->count) >= SHARE_SPEAKING;
  if (style->first->wrapper == WRAPPER_ITEM && style->count >= 5 && speaks)
    return true;
  return speaks && style->quality >= LEAST_QUALITY &&
         (style->first->labelled || style->first->number.len || style->first->wrapper == WRAPPER_HEADING ||
          share(style->answered, style->count) >= SHARE_SPEAKING);
}

static struct openers part(struct openers candidates, size_t from, size_t to)
{
  return from < to ? (struct openers){candidates.items + from, to - from} : (struct openers){NULL, 0};
}

static void choose_stretch(struct keeper *keeper, struct range stretch, int depth);

/* A section whose headings ask, though they are of another level than the chosen ones. */
static bool section_asks(const struct keeper *keeper, struct range section)
{
  size_t heads = 0, asking = 0;
  for (size_t i = section.from; i < section.to; i++) {
    const struct opener *opener = &keeper->candidates.items[i];
    heads += opener->wrapper == WRAPPER_HEADING;
    asking += opener->wrapper == WRAPPER_HEADING && text_ends_as_question(opener->prompt);
  }
  return asking >= 3 && share(asking, heads) >= SHARE_SECTION_ASKS;
}

/* The sections that lie within a gap, each between two headings above the chosen level. */
static void choose_sections(struct keeper *keeper, struct range gap, unsigned level, int depth)
{
  struct range section = {gap.to, gap.to, gap.end};
  for (size_t i = gap.from; i <= gap.to; i++) {
    const struct opener *opener = i < gap.to ? &keeper->candidates.items[i] : NULL;
    if (opener && (opener->wrapper != WRAPPER_HEADING || opener->level >= level))
      continue;
    section.to = i;
    section.end = opener ? opener->line : gap.end;
    if (section.from < section.to && section_asks(keeper, section))
      choose_stretch(keeper, section, depth);
    section.from = i + 1;
  }
}

/* Between two kept lines only labels, or headings of a section, are proof enough: an
   answer may hold lists and headings of its own. */
static void choose_gap(struct keeper *keeper, struct range gap, const struct opener *best, int depth)
{
  size_t labelled = 0;
  for (size_t i = gap.from; i < gap.to; i++)
    labelled += keeper->candidates.items[i].labelled;
  if (labelled >= 4)
    choose_stretch(keeper, gap, depth);
  else if (best->wrapper == WRAPPER_HEADING)
    choose_sections(keeper, gap, best->level, depth);
}

/* The stretches before, between and behind the lines kept from first on. */
static void choose_around(struct keeper *keeper, struct range stretch, size_t first, const struct opener *best,
                          int depth)
{
  size_t at = stretch.from, last = keeper->kept.count;
  for (size_t i = first; i < last; i++) {
    size_t line = keeper->kept.items[i].line, from = at;
    while (at < stretch.to && keeper->candidates.items[at].line < line)
      at++;
    if (i == first)
      choose_stretch(keeper, (struct range){from, at, line}, depth);
    else
      choose_gap(keeper, (struct range){from, at, line}, best, depth);
    at++;
  }
  choose_stretch(keeper, (struct range){at, stretch.to, stretch.end}, depth);
}

static void keep_style(struct keeper *keeper, struct range stretch, const struct style *best, int depth)
{
  struct choice *choice = keeper->choice;
  size_t first = keeper->kept.count;
  if (choice->styles < MOST_STYLES)
    choice->examples[choice->styles++] = best->first;
  keep_stretch(keeper, stretch, best);
  if (depth < 3 && keeper->kept.count > first && !keeper->forced)
    choose_around(keeper, stretch, first, best->first, depth + 1);
}

/* Adds the best style of a stretch that the styles before it left open. */
static void choose_stretch(struct keeper *keeper, struct range stretch, int depth)
{
  const struct style *second, *best;
  if (stretch.from >= stretch.to)
    return;
  best =
      best_of(text_weigh(keeper->document, part(keeper->candidates, stretch.from, stretch.to), stretch.end), &second);
  if (is_convincing(best))
    keep_style(keeper, stretch, best, depth);
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

struct choice text_choose(struct document *document, struct openers candidates, qconv_str style)
{
  struct choice choice = {.styles = 0};
  struct keeper keeper = {
      .document = document, .candidates = candidates, .choice = &choice, .forced = style.data != NULL};
  keeper.kept.items = QCONV_NEW_ARRAY(document->arena, struct opener, candidates.count + 1);
  keeper.heading = last_headings(document);
  if (!candidates.count)
    return choice;
  const struct style *second, *styles = text_weigh(document, candidates, document->count),
                              *best = best_of(styles, &second);
  if (keeper.forced)
    best = named(&keeper, styles, style);
  if (!best || (!keeper.forced && best->score < 1.0))
    return choice;
  choice.runner_up = second ? second->first : NULL;
  choice.share = second && best->score > 0 ? second->score / best->score : 0;
  choice.convincing = is_convincing(best) || (best->quality >= 4.5 && best->answered == best->count);
  keep_style(&keeper, (struct range){0, candidates.count, document->count}, best, 0);
  sort_by_line(&keeper.kept, document->arena, document->count);
  choice.chosen = keeper.kept;
  return choice;
}

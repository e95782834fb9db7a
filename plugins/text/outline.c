/* Sections and blocks: which headings part the questions, and which lines belong
   to each question. */
#include "evidence.h"

/* Headings of this level or higher end a question's block. */
struct levels {
  uint8_t part; /* 0: no heading does */
  size_t title; /* the line of the document's title; SIZE_MAX: none */
};

/* Where openers are no headings, a level parts the questions when most of its
   headings stand right before one, or before a heading that does. */
static uint8_t parting_level(const struct document *document, const bool *opens)
{
  size_t count[8] = {0}, leading[8] = {0};
  bool next_leads = false;
  for (size_t i = document->count; i-- > 0;) {
    const struct line *line = &document->lines[i];
    if (line->kind == LINE_BLANK || line->kind == LINE_RULE || line->kind == LINE_UNDERLINE || line->kind == LINE_TAGS)
      continue;
    if (line->heading && !opens[i]) {
      count[line->heading]++;
      leading[line->heading] += next_leads;
    } else {
      next_leads = opens[i];
    }
  }
  for (uint8_t level = 6; level > 0; level--)
    if (leading[level] && leading[level] * 2 >= count[level])
      return level;
  return 0;
}

/* A list's item holds no heading at the margin. */
static bool are_bullets(struct openers openers)
{
  for (size_t i = 0; i < openers.count; i++)
    if (openers.items[i].wrapper != WRAPPER_ITEM || openers.items[i].number.len || openers.items[i].labelled)
      return false;
  return openers.count > 0;
}

static uint8_t deepest_opener(struct openers openers)
{
  uint8_t level = 0;
  for (size_t i = 0; i < openers.count; i++)
    if (openers.items[i].wrapper == WRAPPER_HEADING && openers.items[i].level > level)
      level = openers.items[i].level;
  return level;
}

/* The only heading of level 1, when it comes before all questions. */
static size_t title_line(const struct document *document, const bool *opens, size_t first_opener)
{
  size_t title = SIZE_MAX;
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (line->heading != 1)
      continue;
    if (title != SIZE_MAX || opens[i] || i > first_opener)
      return SIZE_MAX;
    title = i;
  }
  return title;
}

struct walk {
  struct document *document;
  struct qconv_bank *bank;
  const bool *opens;
  const bool *leads; /* headings over an opener, before another one as high */
  struct levels levels;
  size_t path[7];                /* the line of the open heading of each level, SIZE_MAX: none */
  struct qconv_section *section; /* of the open headings, once a question needed it */
  bool section_known;
  size_t headings;
};

/* A heading's words as plain text: no marks of emphasis or code around all of it. */
static qconv_str section_title(qconv_str words)
{
  while (words.len > 2 && strchr("*_`", words.data[0]) && words.data[words.len - 1] == words.data[0])
    words = qconv_str_slice(words, 1, words.len - 1);
  if (words.len && words.data[words.len - 1] == ':')
    words.len--;
  return qconv_str_trim(words);
}

/* "#### Answer" belongs to a question, however high it stands. */
static bool is_label(const struct line *line)
{
  enum role role = text_label(line).role;
  return role != ROLE_NONE && role != ROLE_QUESTION;
}

/* For each heading whether a question opens below it, before the next heading as high. */
static const bool *find_leading(const struct document *document, const bool *opens)
{
  bool *leads = QCONV_NEW_ARRAY(document->arena, bool, document->count + 1), below[8] = {false};
  for (size_t i = document->count; i-- > 0;) {
    uint8_t level = document->lines[i].heading;
    leads[i] = level && below[level];
    for (uint8_t other = 0; other < 8; other++)
      below[other] = level && other >= level ? false : below[other] || opens[i];
  }
  return leads;
}

/* A head inside of an answer: in the list item that is the question, or deeper than the
   question's own heading and over no question. */
static bool is_sub_head(const struct walk *walk, const struct block *open, size_t line)
{
  if (!open || open->opener.wrapper != WRAPPER_HEADING)
    return false;
  const struct line *head = &walk->document->lines[line], *opener = &walk->document->lines[open->opener.line];
  if (opener->number.len)
    return head->indent >= opener->indent + 2;
  return open->opener.level < head->heading && !walk->leads[line];
}

static bool parts(const struct walk *walk, const struct block *open, size_t line)
{
  uint8_t level = walk->document->lines[line].heading;
  return level && level <= walk->levels.part && !walk->opens[line] && line != walk->levels.title &&
         !is_label(&walk->document->lines[line]) && !is_sub_head(walk, open, line);
}

static void open_heading(struct walk *walk, size_t line)
{
  uint8_t level = walk->document->lines[line].heading;
  struct opener heading = {.line = line, .wrapper = WRAPPER_HEADING, .level = level};
  walk->path[level] = text_is_contents(walk->document, &heading, false) ? SIZE_MAX : line;
  for (uint8_t deeper = (uint8_t)(level + 1); deeper < 7; deeper++)
    walk->path[deeper] = SIZE_MAX;
  walk->section_known = false;
  walk->headings++;
}

/* Sections come into being with their first question, so a heading over none of
   them ("Contents") leaves no trace. */
static struct qconv_section *current_section(struct walk *walk)
{
  if (walk->section_known)
    return walk->section;
  walk->section = NULL;
  walk->section_known = true;
  for (uint8_t level = 1; level < 7; level++) {
    if (walk->path[level] == SIZE_MAX)
      continue;
    qconv_str title = section_title(walk->document->lines[walk->path[level]].content);
    if (title.len)
      walk->section = qconv_bank_section(walk->bank, walk->section, title);
  }
  return walk->section;
}

static void walk_lines(struct walk *walk, struct openers openers, struct outline *outline)
{
  size_t next = 0;
  struct block *open = NULL;
  for (size_t i = 0; i < walk->document->count; i++) {
    bool heading = parts(walk, open, i), key = walk->document->lines[i].kind == LINE_KEY;
    if (open && (heading || key || walk->opens[i])) {
      open->end = i;
      open = NULL;
    }
    if (heading)
      open_heading(walk, i);
    if (!walk->opens[i])
      continue;
    open = &outline->blocks[outline->count++];
    *open = (struct block){openers.items[next++], walk->document->count, current_section(walk)};
  }
}

struct outline text_outline(struct document *document, struct qconv_bank *bank, struct openers openers)
{
  struct outline outline = {QCONV_NEW_ARRAY(document->arena, struct block, openers.count + 1), 0, 0};
  bool *opens = QCONV_NEW_ARRAY(document->arena, bool, document->count + 1);
  for (size_t i = 0; i < openers.count; i++)
    opens[openers.items[i].line] = true;
  struct walk walk = {.document = document, .bank = bank, .opens = opens, .leads = find_leading(document, opens)};
  for (size_t level = 0; level < 7; level++)
    walk.path[level] = SIZE_MAX;
  uint8_t deepest = deepest_opener(openers);
  walk.levels.part = deepest ? deepest : are_bullets(openers) ? 6 : parting_level(document, opens);
  walk.levels.title = openers.count ? title_line(document, opens, openers.items[0].line) : SIZE_MAX;
  if (walk.levels.title != SIZE_MAX && !bank->title.data)
    bank->title = section_title(document->lines[walk.levels.title].content);
  walk_lines(&walk, openers, &outline);
  outline.section_count = walk.headings;
  return outline;
}

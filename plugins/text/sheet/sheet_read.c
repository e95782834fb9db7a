/* Reads a sheet: its headings as sections and questions, each with its parts; then a key
   behind them to the questions of its numbers. */
#include "sheet_notation.h"
#include <qconv/repair.h>

struct walk {
  struct qconv_job *job;
  struct qconv_bank *bank;
  unsigned level;
  struct sheet_block *first, *last, *open; /* open: NULL above the first heading */
  struct sheet_block preamble, lost;       /* below a section's heading; below one that the key asks for in vain */
  struct qconv_section *path[7], *section;
  struct qconv_map numbers, ids; /* of the questions, for the key; and who has which id */
  enum part label;
  const char *start;       /* of the part that is open */
  bool key, titled, fresh; /* fresh: nothing stands below the heading yet */
};

static qconv_str trim_lines(qconv_str text)
{
  text = qconv_str_trim_end(text);
  size_t from = 0;
  for (size_t at = 0; at < text.len && qconv_is_space(text.data[at]); at++)
    if (text.data[at] == '\n')
      from = at + 1;
  return qconv_str_from(text, from);
}

/* "R1" of "R1. Words"; empty: there is none. */
static qconv_str number_of(qconv_str words)
{
  qconv_str number = qconv_str_trim_end(qconv_str_slice(words, 0, sheet_question_number(words)));
  return qconv_str_slice(number, 0, number.len ? number.len - 1 : 0);
}

static struct sheet_block *add_block(struct walk *walk, qconv_str words, qconv_str origin)
{
  struct sheet_block *block = QCONV_NEW(walk->job->arena, struct sheet_block);
  size_t number = sheet_question_number(words);
  *block = (struct sheet_block){.origin = origin, .section = walk->section};
  block->words = qconv_str_trim(qconv_str_from(words, number));
  if (number)
    block->number = number_of(words);
  if (walk->last)
    walk->last->next = block;
  else
    walk->first = block;
  walk->last = block;
  void **place = number ? qconv_map_at(walk->job->arena, &walk->numbers, NULL, block->number) : NULL;
  if (place && !*place)
    *place = block;
  return block;
}

static void close_part(struct walk *walk, const char *end)
{
  qconv_str text = trim_lines((qconv_str){walk->start, (size_t)(end - walk->start)});
  walk->start = end;
  if (!walk->open && text.len && walk->titled && !walk->section && !walk->bank->description.data) {
    walk->bank->description = sheet_unescape(walk->job->arena, text);
    return;
  }
  if (!walk->open && text.len) { /* a text below a section's heading asks nothing */
    walk->open = add_block(walk, QCONV_STR("Note"), text);
  }
  if (walk->open && (text.len || walk->label != PART_TEXT))
    sheet_add_part(walk->job->arena, &walk->open->parts, walk->label, text);
}

static void open_section(struct walk *walk, unsigned level, qconv_str words)
{
  qconv_str title = sheet_unescape(walk->job->arena, words);
  walk->open = NULL;
  if (level == 1 && !walk->titled && !walk->first && !walk->section) {
    walk->bank->title = title;
    walk->titled = true;
    return;
  }
  struct qconv_section *parent = NULL;
  for (unsigned above = 1; above < level; above++)
    if (walk->path[above])
      parent = walk->path[above];
  walk->section = walk->path[level] = qconv_bank_section(walk->bank, parent, title);
  for (unsigned below = level + 1; below < 7; below++)
    walk->path[below] = NULL;
}

/* What the key says of a question is added to that. */
static struct sheet_block *asked_for(struct walk *walk, qconv_str words, qconv_str origin)
{
  qconv_str number = number_of(words);
  struct sheet_block *found = number.len ? qconv_map_get(&walk->numbers, NULL, number) : NULL;
  if (!found)
    qconv_report(walk->job->log, QCONV_WARNING, origin, "text.key", "this key is of no question");
  return found ? found : &walk->lost;
}

static void open_heading(struct walk *walk, unsigned level, qconv_str words, qconv_str line)
{
  close_part(walk, line.data);
  walk->start = line.data + line.len;
  walk->label = PART_TEXT;
  walk->fresh = true;
  if (walk->key)
    walk->open = level == walk->level ? asked_for(walk, words, line) : &walk->lost;
  else if (level == walk->level)
    walk->open = add_block(walk, words, line);
  else
    open_section(walk, level, words);
}

static void take_id(struct walk *walk, qconv_str id, qconv_str line)
{
  void **place = id.len ? qconv_map_at(walk->job->arena, &walk->ids, NULL, id) : NULL;
  if (!place)
    return;
  if (*place)
    qconv_report(walk->job->log, QCONV_WARNING, line, "text.id", "another question has this id");
  else
    walk->open->id = id;
  *place = walk->open;
}

/* "<!-- id: x -->" right below a heading, and what ends a section or all questions. */
static bool take_comment(struct walk *walk, qconv_str line)
{
  qconv_str value;
  bool id = walk->fresh && walk->open && sheet_comment(line, QCONV_STR("id"), &value);
  bool end = sheet_comment(line, QCONV_STR("end of section"), &value);
  if (!id && !end && !sheet_comment(line, QCONV_STR("answers"), &value))
    return false;
  if (id) {
    sheet_comment(line, QCONV_STR("id"), &value);
    take_id(walk, sheet_unescape(walk->job->arena, value), line);
    walk->start = line.data + line.len;
    return true;
  }
  close_part(walk, line.data);
  walk->start = line.data + line.len;
  walk->label = PART_TEXT;
  walk->open = end ? NULL : &walk->lost;
  walk->key = walk->key || !end;
  walk->section = NULL;
  memset(walk->path, 0, sizeof walk->path);
  return true;
}

/* Labels of a few words: what stands on the next line is no part of them. */
static bool is_short(enum part label)
{
  static const bool shorts[PARTS] = {
      [PART_TITLE] = true,     [PART_NUMBER] = true,     [PART_LINES] = true,   [PART_CHOOSE] = true,
      [PART_NUMBERING] = true, [PART_SHUFFLE] = true,    [PART_CORRECT] = true, [PART_CASE] = true,
      [PART_PATTERN] = true,   [PART_UNITS] = true,      [PART_TAGS] = true,    [PART_POINTS] = true,
      [PART_PENALTY] = true,   [PART_DIFFICULTY] = true, [PART_LANGUAGE] = true};
  return shorts[label];
}

static void open_part(struct walk *walk, enum part label, qconv_str words, qconv_str line)
{
  close_part(walk, line.data);
  walk->label = label;
  walk->start = words.data;
  if (!is_short(label) || !words.len)
    return;
  close_part(walk, line.data + line.len);
  walk->label = PART_TEXT;
}

static void take_line(struct walk *walk, qconv_str line)
{
  qconv_str words;
  unsigned level = line.len ? sheet_heading(line, &words) : 0;
  if (level && level <= walk->level) {
    open_heading(walk, level, words, line);
    return;
  }
  if (qconv_str_starts(line, QCONV_STR("<!-- ")) && take_comment(walk, line))
    return;
  enum part label = walk->open ? sheet_label(line, walk->fresh, &words) : PART_TEXT;
  if (label != PART_TEXT)
    open_part(walk, label, words, line);
  walk->fresh = walk->fresh && qconv_str_blank(line);
}

void sheet_read(struct qconv_job *job, qconv_str text, struct qconv_bank *bank)
{
  struct walk walk = {.job = job, .bank = bank, .level = sheet_level(text)};
  struct sheet_scan scan = {0};
  qconv_str line, rest = qconv_str_trim_start(qconv_str_from(text, qconv_front_matter(text)));
  qconv_str_line(&rest, &line);
  walk.start = line.data + line.len;
  while (qconv_str_line(&rest, &line))
    if (sheet_step(&scan, line))
      take_line(&walk, line);
    else
      walk.fresh = false; /* an answer may open with code */
  close_part(&walk, text.data + text.len);
  for (const struct sheet_block *block = walk.first; block; block = block->next)
    sheet_question(job, bank, block);
}

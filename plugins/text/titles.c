/* Headings of plain texts that other marks than Markdown's underline, or that stand in a box:

       How do I cut?          *****************
       ~~~~~~~~~~~~~          * How do I cut? *
                              *****************

   Made headings of Markdown by edits, which are noted. A mark counts where it underlines, or
   boxes, most of the times that it fills a line; two are enough to see that. */
#include "draft.h"

static const char *const heads[] = {"", "", "## ", "### ", "#### ", "##### "}; /* by level */

enum { SHORTEST = 4, MOST_LINES = 3, MARKS = 128 };

struct titles {
  struct draft *draft;
  bool *code;               /* by line: within a fence of backquotes, or one */
  size_t runs[MARKS];       /* lines of nothing but this mark */
  size_t underlines[MARKS]; /* of those, the ones that are part of a title's dress */
  size_t boxes[MARKS];
  bool said;
};

/* The level that Markdown, AsciiDoc and reStructuredText would give it; 0: no such mark. */
static unsigned level_of(char mark)
{
  switch (mark) {
  case '=':
  case '-':
  case '*':
  case '#':
    return 2;
  case '~':
    return 3;
  case '^':
  case '"':
    return 4;
  case '+':
  case '\'':
    return 5;
  default:
    return 0;
  }
}

/* How often a line's only character stands in it, 0: there are several. */
static size_t run_of(const struct titles *titles, size_t at)
{
  qconv_str line = at < titles->draft->count ? qconv_str_trim_end(titles->draft->lines[at]) : QCONV_STR("");
  size_t length = 0;
  while (length < line.len && line.data[length] == line.data[0])
    length++;
  return length == line.len && length >= SHORTEST && !titles->code[at] && level_of(line.data[0]) ? length : 0;
}

static char mark_of(const struct titles *titles, size_t at)
{
  return titles->draft->lines[at].data[0];
}

static bool is_blank(const struct titles *titles, size_t at)
{
  return at >= titles->draft->count || qconv_str_blank(titles->draft->lines[at]);
}

/* Characters, wide ones as two. */
static size_t width_of(qconv_str text)
{
  size_t width = 0;
  for (size_t i = 0; i < text.len; i++)
    width += ((unsigned char)text.data[i] & 0xC0) != 0x80, width += (unsigned char)text.data[i] >= 0xE3;
  return width;
}

static bool is_words(const struct titles *titles, size_t at)
{
  return !is_blank(titles, at) && !titles->code[at] && !run_of(titles, at) &&
         !strchr(" \t|>", titles->draft->lines[at].data[0]);
}

/* "[[name]]" and ".. _name:" stand right above a title. */
static bool is_anchor(qconv_str line)
{
  return qconv_str_starts(line, QCONV_STR("[[")) || qconv_str_starts(line, QCONV_STR(".. _"));
}

/* A line alone, and a mark as long as it below. */
static bool is_underline(const struct titles *titles, size_t at)
{
  size_t run = run_of(titles, at);
  if (!run || at == 0 || strchr("=-", mark_of(titles, at)) || !is_words(titles, at - 1) ||
      (at > 1 && !is_blank(titles, at - 2) && !is_anchor(titles->draft->lines[at - 2])))
    return false;
  size_t width = width_of(qconv_str_trim_end(titles->draft->lines[at - 1]));
  return width + 2 >= run && run + 2 >= width;
}

/* "* Words *" to "Words". */
static qconv_str words_in_box(const struct titles *titles, size_t at, char mark)
{
  qconv_str words = qconv_str_trim(titles->draft->lines[at]);
  while (words.len && words.data[0] == mark)
    words = qconv_str_from(words, 1);
  while (words.len && words.data[words.len - 1] == mark)
    words.len--;
  return qconv_str_trim(words);
}

/* Where the box that opens at a line closes; 0: it is none. */
static size_t box_end(const struct titles *titles, size_t at)
{
  size_t run = run_of(titles, at), end = at + 1;
  if (run <= SHORTEST || (at > 0 && !is_blank(titles, at - 1)))
    return 0;
  while (end - at <= MOST_LINES && end < titles->draft->count && !is_blank(titles, end) && !run_of(titles, end))
    end++;
  bool closes = end > at + 1 && end < titles->draft->count && run_of(titles, end) == run &&
                mark_of(titles, end) == mark_of(titles, at);
  bool plain = strchr("=-", mark_of(titles, at)) != NULL;
  for (size_t i = at + 1; closes && i < end; i++)
    closes = titles->draft->lines[i].len <= run + 2 &&
             qconv_str_find(words_in_box(titles, i, mark_of(titles, at)), QCONV_STR("   ")) == QCONV_NOT_FOUND;
  return closes && (!plain || (end == at + 2 && is_blank(titles, end + 1))) ? end : 0;
}

static void find_code(struct titles *titles)
{
  bool inside = false;
  titles->code = QCONV_NEW_ARRAY(titles->draft->arena, bool, titles->draft->count + 1);
  for (size_t i = 0; i < titles->draft->count; i++) {
    bool fence = qconv_str_starts(qconv_str_trim_start(titles->draft->lines[i]), QCONV_STR("```"));
    titles->code[i] = inside || fence;
    inside ^= fence;
  }
}

static void count_marks(struct titles *titles)
{
  for (size_t i = 0; i < titles->draft->count; i++) {
    size_t end = box_end(titles, i), mark = run_of(titles, i) ? (unsigned char)mark_of(titles, i) : 0;
    titles->runs[mark]++;
    if (end) {
      titles->runs[mark]++;
      titles->underlines[mark] += 2;
      titles->boxes[mark]++;
      i = end;
    } else if (is_underline(titles, i)) {
      titles->underlines[mark]++;
    }
  }
}

static bool is_habit(const struct titles *titles, char mark)
{
  size_t count = titles->underlines[(unsigned char)mark];
  return count >= 2 && titles->boxes[(unsigned char)mark] != 1 && count * 10 >= titles->runs[(unsigned char)mark] * 8;
}

static void edit(struct titles *titles, qconv_str removed, const char *inserted)
{
  draft_replace(titles->draft, removed, qconv_str_of(inserted), "text.title",
                "read a line set off by marks as a heading", titles->said);
  titles->said = true;
}

/* The lines of a title become one. */
static void open_box(struct titles *titles, size_t from, size_t to)
{
  char mark = mark_of(titles, from);
  const char *end = titles->draft->lines[from + 1].data;
  edit(titles, titles->draft->lines[from], "");
  for (size_t i = from + 1; i < to; i++) {
    qconv_str words = words_in_box(titles, i, mark);
    edit(titles, (qconv_str){end, (size_t)(words.data - end)}, i == from + 1 ? heads[level_of(mark)] : " ");
    end = words.data + words.len;
  }
  qconv_str last = titles->draft->lines[to];
  edit(titles, (qconv_str){end, (size_t)(last.data + last.len - end)}, "");
}

static void mark_title(struct titles *titles, size_t underline)
{
  qconv_str title = titles->draft->lines[underline - 1];
  if (underline > 1 && is_anchor(titles->draft->lines[underline - 2]))
    edit(titles, titles->draft->lines[underline - 2], "");
  edit(titles, qconv_str_slice(title, 0, 0), heads[level_of(mark_of(titles, underline))]);
  edit(titles, titles->draft->lines[underline], "");
}

void text_mark_titles(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits)
{
  struct draft draft = draft_of(arena, text, edits);
  struct titles titles = {.draft = &draft};
  find_code(&titles);
  count_marks(&titles);
  for (size_t i = 0; i < draft.count; i++) {
    if (!run_of(&titles, i) || !is_habit(&titles, mark_of(&titles, i)))
      continue;
    size_t end = box_end(&titles, i);
    if (end)
      open_box(&titles, i, end), i = end;
    else if (is_underline(&titles, i))
      mark_title(&titles, i);
  }
}

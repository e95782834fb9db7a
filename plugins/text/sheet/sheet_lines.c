/* Lines of a sheet: what is code, label, heading, comment or choice. */
#include "sheet_notation.h"
#include <qconv/repair.h>

static const char *const words[PARTS] = {"",           "Question",     "Title",   "Note",      "Number",
                                         "Answer",     "Grader notes", "Lines",   "Choices",   "Choose",
                                         "Numbering",  "Shuffle",      "Correct", "If right",  "If wrong",
                                         "Accepted",   "Case matters", "Pattern", "Value",     "Units",
                                         "Match",      "Also offered", "Order",   "Gaps",      "Items",
                                         "Hint",       "Explanation",  "Tags",    "Points",    "Penalty",
                                         "Difficulty", "Language",     "Fields",  "Feedback",  "If not chosen",
                                         "Credit",     "Place",        "Letter",  "Goes with", "Weight",
                                         "Card"};

const char *sheet_word(enum part part)
{
  return words[part];
}

static size_t run_of(qconv_str text, char c)
{
  size_t count = 0;
  while (count < text.len && text.data[count] == c)
    count++;
  return count;
}

static bool step_fence(struct sheet_scan *scan, qconv_str text)
{
  char mark = text.len ? text.data[0] : 0;
  size_t length = mark == '`' || mark == '~' ? run_of(text, mark) : 0;
  if (scan->fence) {
    if (mark == scan->fence && length >= scan->fence_length && length == text.len)
      scan->fence = 0;
    return true;
  }
  if (length < 3 || (mark == '`' && qconv_str_find_char(qconv_str_from(text, length), '`') != QCONV_NOT_FOUND))
    return false;
  scan->fence = mark;
  scan->fence_length = length;
  return true;
}

bool sheet_step(struct sheet_scan *scan, qconv_str line)
{
  qconv_str text = qconv_str_trim(line);
  if (scan->comment) {
    scan->comment = qconv_str_find(text, QCONV_STR("-->")) == QCONV_NOT_FOUND;
    return false;
  }
  if (step_fence(scan, text))
    return false;
  if (!qconv_str_starts(text, QCONV_STR("<!--")))
    return true;
  scan->comment = qconv_str_find(qconv_str_from(text, 4), QCONV_STR("-->")) == QCONV_NOT_FOUND;
  return !scan->comment;
}

static enum part part_named(qconv_str word)
{
  for (int part = PART_QUESTION; part < PARTS; part++)
    if (qconv_str_equal_nocase(word, qconv_str_of(words[part])))
      return (enum part)part;
  return PART_TEXT;
}

static enum part label_at(qconv_str line, qconv_str *rest)
{
  enum { LONGEST = 20 };
  if (!qconv_str_starts(line, QCONV_STR("**")))
    return PART_TEXT;
  size_t end = qconv_str_find(qconv_str_slice(line, 2, LONGEST + 4), QCONV_STR("**"));
  if (end == QCONV_NOT_FOUND || end < 2)
    return PART_TEXT;
  qconv_str word = qconv_str_slice(line, 2, end + 2), behind = qconv_str_from(line, end + 4);
  if (word.data[word.len - 1] == ':')
    word.len--;
  else if (behind.len && behind.data[0] == ':')
    behind = qconv_str_from(behind, 1);
  else
    return PART_TEXT;
  if (behind.len && !qconv_is_space(behind.data[0]))
    return PART_TEXT;
  *rest = qconv_str_trim(behind);
  return part_named(word);
}

enum part sheet_label(qconv_str line, bool first, qconv_str *rest)
{
  enum part part = label_at(line, rest);
  if (!first && (part == PART_QUESTION || part == PART_NOTE))
    return PART_TEXT;
  return part < PART_FEEDBACK ? part : PART_TEXT;
}

enum part sheet_item_label(qconv_str line, qconv_str *rest)
{
  return qconv_str_starts(line, QCONV_STR("- ")) ? label_at(qconv_str_from(line, 2), rest) : PART_TEXT;
}

unsigned sheet_heading(qconv_str line, qconv_str *heading)
{
  size_t level = run_of(line, '#');
  if (level == 0 || level > 6 || (level < line.len && !qconv_is_space(line.data[level])))
    return 0;
  *heading = qconv_str_trim(qconv_str_from(line, level));
  return (unsigned)level;
}

bool sheet_comment(qconv_str line, qconv_str name, qconv_str *value)
{
  if (!qconv_str_starts(line, QCONV_STR("<!-- ")) || !qconv_str_ends(qconv_str_trim_end(line), QCONV_STR(" -->")))
    return false;
  line = qconv_str_trim_end(line);
  if (line.len < 9)
    return false;
  qconv_str inside = qconv_str_slice(line, 5, line.len - 4), key;
  qconv_str rest = inside;
  qconv_str_split(&rest, ':', &key);
  *value = rest.data ? qconv_str_trim(rest) : QCONV_STR("");
  return qconv_str_equal(key, name);
}

size_t sheet_number(qconv_str text)
{
  size_t at = 0;
  while (at < text.len && at < 10 && qconv_is_digit(text.data[at]))
    at++;
  if (at == 0 || at == 10 || at >= text.len || text.data[at] != '.')
    return 0;
  at++;
  return at == text.len ? at : text.data[at] == ' ' ? at + 1 : 0;
}

size_t sheet_question_number(qconv_str text)
{
  enum { LONGEST = 12 };
  size_t end = 0, digits = 0;
  while (end < text.len && end < LONGEST && !qconv_is_space(text.data[end]))
    digits += qconv_is_digit(text.data[end++]);
  if (end < 2 || !digits || text.data[end - 1] != '.' || (end < text.len && text.data[end] != ' '))
    return 0;
  for (size_t at = 0; at + 1 < end; at++) {
    bool word = qconv_is_alpha(text.data[at]) || qconv_is_digit(text.data[at]);
    if (!word && (at == 0 || !strchr(".-", text.data[at]) || strchr(".-", text.data[at + 1])))
      return 0;
  }
  return end < text.len ? end + 1 : end;
}

bool sheet_opens_choice(qconv_str line)
{
  if (line.len < 4 || line.data[0] != '-' || line.data[1] != ' ')
    return false;
  if (line.data[2] == '[')
    return line.len > 4 && line.data[4] == ']' && strchr("xX ?", line.data[3]) &&
           (line.len == 5 || line.data[5] == ' ');
  return line.data[2] >= 'A' && line.data[2] <= 'Z' && line.data[3] == '.' && (line.len == 4 || line.data[4] == ' ');
}

unsigned sheet_level(qconv_str text)
{
  qconv_str line, value, rest = qconv_str_trim_start(qconv_str_from(text, qconv_front_matter(text)));
  qconv_str before = QCONV_STR("headings of level ");
  if (!qconv_str_line(&rest, &line) || !sheet_comment(line, QCONV_STR("questions"), &value) ||
      !qconv_str_starts(value, before) || value.len != before.len + 1)
    return 0;
  char level = value.data[value.len - 1];
  return level >= '1' && level <= '6' ? (unsigned)(level - '0') : 0;
}

static bool is_word(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || (unsigned char)c >= 0x80;
}

/* Whether a mark would do something where it stands. */
static bool wants_escape(qconv_str text, size_t at)
{
  char after = at + 1 < text.len ? text.data[at + 1] : 0;
  switch (text.data[at]) {
  case '\\':
    return after && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", after);
  case '`':
  case '*':
    return true;
  case '_':
    return at == 0 || !is_word(text.data[at - 1]) || !is_word(after);
  case '<':
    return qconv_is_alpha(after) || (after && strchr("/!?", after));
  case '&':
    return qconv_is_alpha(after) || after == '#';
  case '[':
    return qconv_str_find(qconv_str_from(text, at), QCONV_STR("](")) != QCONV_NOT_FOUND;
  default:
    return false;
  }
}

qconv_str sheet_escape(struct qconv_arena *arena, qconv_str text, char also)
{
  enum { LONGEST = 512 }; /* of a longer one only the marks that say more alone */
  struct qconv_buffer out = {.arena = arena};
  for (size_t at = 0; at < text.len; at++) {
    bool asked = text.data[at] == '[' && text.len > LONGEST ? true : wants_escape(text, at);
    if (asked || (also && text.data[at] == also))
      qconv_append_char(&out, '\\');
    qconv_append_char(&out, text.data[at]);
  }
  return qconv_buffer_str(&out);
}

qconv_str sheet_unescape(struct qconv_arena *arena, qconv_str text)
{
  if (!text.data || qconv_str_find_char(text, '\\') == QCONV_NOT_FOUND)
    return text;
  struct qconv_buffer out = {.arena = arena};
  for (size_t at = 0; at < text.len; at++) {
    if (text.data[at] == '\\' && at + 1 < text.len && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text.data[at + 1]))
      at++;
    qconv_append_char(&out, text.data[at]);
  }
  return qconv_buffer_str(&out);
}

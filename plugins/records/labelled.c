/* A record on each line, its parts with labels and an odd separator between them:
   "题目：…^*^答案：…", "Question: … ||| Answer: …". */
#include "records.h"

enum { LABEL = 40, LOOK = 20 };

/* The label at the start with its colon; the text goes on behind it. */
static enum role take_label(qconv_str *text)
{
  qconv_str rest = qconv_str_trim_start(*text);
  for (size_t i = 0; i < rest.len && i < LABEL; i++) {
    bool wide = qconv_str_starts(qconv_str_from(rest, i), QCONV_STR("："));
    if (rest.data[i] != ':' && !wide)
      continue;
    qconv_str word = qconv_str_slice(rest, 0, i);
    struct meaning meaning = records_meaning(word);
    bool letter = qconv_str_equal_nocase(word, QCONV_STR("A"));
    enum role role = letter ? ROLE_ANSWER : meaning.role;
    if (role == ROLE_UNKNOWN || role == ROLE_LETTER || meaning.weak)
      return ROLE_UNKNOWN;
    *text = qconv_str_trim(qconv_str_from(rest, i + (wide ? 3 : 1)));
    return role;
  }
  return ROLE_UNKNOWN;
}

static bool is_separator_char(char c)
{
  return c > ' ' && c < 0x7f && !qconv_is_alpha(c) && !qconv_is_digit(c) && !strchr(".,:?!()\"'", c);
}

/* What stands between question and answer on a line: a run of odd characters in
   front of an answer's label. Absent: nothing does. */
static qconv_str separator_of(qconv_str line)
{
  qconv_str text = line;
  if (take_label(&text) != ROLE_QUESTION)
    return QCONV_NOWHERE;
  for (size_t i = 0; i < text.len; i++) {
    size_t from = i;
    while (i < text.len && (is_separator_char(text.data[i]) || (text.data[i] == ' ' && i > from)))
      i++;
    qconv_str run = qconv_str_trim(qconv_str_slice(text, from, i)), behind = qconv_str_from(text, i);
    if (run.len && run.len <= 8 && take_label(&behind) == ROLE_ANSWER)
      return run;
    if (text.data[i < text.len ? i : i - 1] == '\t' && take_label(&behind) == ROLE_ANSWER)
      return QCONV_STR("\t");
  }
  return QCONV_NOWHERE;
}

/* The separator of the first line that has one. */
static qconv_str find_separator(qconv_str text)
{
  qconv_str line, separator = QCONV_NOWHERE;
  for (size_t seen = 0; seen < LOOK && !separator.data && qconv_str_line(&text, &line);)
    if (!qconv_str_blank(line)) {
      separator = separator_of(line);
      seen++;
    }
  return separator;
}

static bool fits(qconv_str line, qconv_str separator)
{
  qconv_str rest = line;
  if (take_label(&rest) != ROLE_QUESTION)
    return false;
  size_t at = qconv_str_find(rest, separator);
  rest = qconv_str_from(rest, at == QCONV_NOT_FOUND ? rest.len : at + separator.len);
  return rest.len > 0;
}

static size_t weigh_labelled(qconv_str head)
{
  qconv_str separator = find_separator(head);
  size_t lines = 0, records = 0;
  for (qconv_str line; separator.data && qconv_str_line(&head, &line);) {
    lines += !qconv_str_blank(line);
    records += fits(line, separator);
  }
  return records >= 2 && records * 10 >= lines * 8 ? records : 0;
}

static void read_line(struct records *records, qconv_str line, qconv_str separator)
{
  struct record *record = records_add(records, qconv_str_trim_end(line));
  struct column column = {.name = QCONV_STR("label")};
  qconv_str rest = line;
  column.meaning.role = take_label(&rest);
  for (qconv_str piece = rest; piece.data;) {
    qconv_str ahead = piece, next = QCONV_NOWHERE;
    enum role role = ROLE_UNKNOWN;
    for (size_t at; role == ROLE_UNKNOWN && (at = qconv_str_find(ahead, separator)) != QCONV_NOT_FOUND;) {
      next = ahead = qconv_str_from(ahead, at + separator.len);
      role = take_label(&next);
    }
    qconv_str text = piece;
    if (role != ROLE_UNKNOWN)
      text.len = (size_t)(ahead.data - separator.len - piece.data);
    if (column.meaning.role == ROLE_KEY)
      column.meaning.role = ROLE_ANSWER;
    records_put(records, record, &column, qconv_str_trim(text));
    column.meaning.role = role;
    piece = role == ROLE_UNKNOWN ? QCONV_NOWHERE : next;
  }
}

static void read_labelled(struct records *records, qconv_str text)
{
  qconv_str separator = find_separator(text);
  for (qconv_str line; qconv_str_line(&text, &line);) {
    if (fits(line, separator))
      read_line(records, line, separator);
    else if (!qconv_str_blank(line))
      qconv_report(records->log, QCONV_NOTE, line, "records.left-out", "this line is no record and is left out");
  }
}

const struct form records_labelled = {"lines with labelled parts", weigh_labelled, read_labelled};

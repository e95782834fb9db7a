/* Trivia blocks: "#Q stem", "^ the right answer", "A one", "B another". The marks
   in front of stem and answer are whatever the file uses; the answer may stand
   before or behind the options. */
#include "records.h"

enum { MARK = 4, LINES = 40 };

struct marks {
  qconv_str stem, answer;
  bool answer_first, bare;
};

/* The word at the start, if it is a short mark with a blank behind it. */
static qconv_str mark_of(qconv_str line)
{
  size_t len = 0, punctuation = 0;
  while (len < line.len && len <= MARK && !qconv_is_space(line.data[len])) {
    if ((unsigned char)line.data[len] >= 0x80)
      return QCONV_NOWHERE;
    punctuation += !qconv_is_alpha(line.data[len]) && !qconv_is_digit(line.data[len]);
    len++;
  }
  if (len == 0 || len > MARK || len == line.len || !punctuation)
    return QCONV_NOWHERE;
  return qconv_str_slice(line, 0, len);
}

/* Marks of Markdown, numbers and comments open no trivia. */
static bool may_open(qconv_str mark)
{
  if (!mark.data || qconv_is_digit(mark.data[0]) || strchr("-*+>/|<(`", mark.data[0]))
    return false;
  for (size_t i = 0; i < mark.len; i++)
    if (mark.data[i] != '#' && mark.data[i] != '=')
      return !strchr(".):", mark.data[mark.len - 1]);
  return false;
}

static bool begins(qconv_str line, qconv_str mark)
{
  return mark.len && line.len > mark.len && qconv_is_space(line.data[mark.len]) && qconv_str_starts(line, mark);
}

static bool is_answer_mark(qconv_str mark, qconv_str stem)
{
  if (!mark.data || qconv_str_equal(mark, stem) || strchr("-*+>|<(`", mark.data[0]))
    return false;
  for (size_t i = 0; i < mark.len; i++)
    if (qconv_is_alpha(mark.data[i]) || qconv_is_digit(mark.data[i]))
      return false;
  return true;
}

/* Reads the marks off the first record. */
static bool find_marks(qconv_str text, struct marks *marks)
{
  qconv_str line, option;
  bool options = false;
  *marks = (struct marks){.stem = QCONV_NOWHERE};
  text = qconv_str_trim_start(text);
  for (size_t seen = 0; seen < LINES && qconv_str_line(&text, &line); seen++) {
    qconv_str mark = mark_of(line);
    if (seen == 0) {
      marks->stem = mark;
      if (!may_open(mark))
        return false;
    } else if (begins(line, marks->stem)) {
      break;
    } else if (records_option_line(line, &option, true) == (int)0) {
      options = true;
      marks->bare = records_option_line(line, &option, false) < 0;
    } else if (!marks->answer.data && is_answer_mark(mark, marks->stem)) {
      marks->answer = mark;
      marks->answer_first = !options;
    }
  }
  return options && marks->answer.data;
}

static size_t weigh_trivia(qconv_str head)
{
  struct marks marks;
  size_t stems = 0, answers = 0, options = 0;
  if (!find_marks(head, &marks))
    return 0;
  for (qconv_str line, text; qconv_str_line(&head, &line);) {
    stems += begins(line, marks.stem);
    answers += begins(line, marks.answer);
    options += records_option_line(line, &text, marks.bare) == 0;
  }
  return stems >= 2 && answers * 10 >= stems * 8 && options * 10 >= stems * 8 ? stems : 0;
}

static void read_trivia(struct records *records, qconv_str text)
{
  struct marks marks;
  find_marks(text, &marks);
  struct lettered lettered = {.records = records, .next = QCONV_NOT_FOUND, .bare = marks.bare};
  bool answered = false;
  for (qconv_str line; qconv_str_line(&text, &line);) {
    if (begins(line, marks.stem)) {
      records_lettered_open(&lettered, line, qconv_str_from(line, marks.stem.len));
      answered = false;
    } else if (begins(line, marks.answer) && records->count && !answered) {
      records_lettered_key(&lettered, qconv_str_from(line, marks.answer.len));
      answered = true;
    } else if ((marks.answer_first && !answered) || !records_lettered_option(&lettered, line)) {
      if (qconv_str_blank(line) && lettered.kind != PART_STEM)
        records_lettered_close(&lettered);
      else if (!qconv_str_blank(line))
        records_lettered_go_on(&lettered, line);
    }
  }
  records_lettered_close(&lettered);
}

const struct form records_trivia = {"trivia blocks", weigh_trivia, read_trivia};

/* Statements: a tick, a cross or "(true)" behind them, or "True" for an answer. */
#include "text.h"

enum qconv_correct text_take_mark(qconv_str *text)
{
  static const struct {
    const char *mark;
    enum qconv_correct correct;
  } marks[] = {{"✔️", QCONV_RIGHT}, {"✔", QCONV_RIGHT}, {"✅", QCONV_RIGHT}, {"✓", QCONV_RIGHT},
               {"√", QCONV_RIGHT},      {"✘", QCONV_WRONG}, {"❌", QCONV_WRONG}, {"✗", QCONV_WRONG},
               {"✖️", QCONV_WRONG}, {"✖", QCONV_WRONG}};
  qconv_str trimmed = qconv_str_trim_end(*text);
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    qconv_str mark = qconv_str_of(marks[i].mark);
    if (!qconv_str_ends(trimmed, mark))
      continue;
    *text = qconv_str_trim_end(qconv_str_slice(trimmed, 0, trimmed.len - mark.len));
    return marks[i].correct;
  }
  return QCONV_UNKNOWN;
}

/* Where the bracket at the end of a text opens, and how long its mark is; 0: nowhere near. */
static size_t last_bracket(qconv_str text, size_t close, size_t *length)
{
  enum { LONGEST = 24 };
  for (size_t at = close; at > 0 && close - at < LONGEST; at--) {
    *length = strchr("([", text.data[at - 1]) ? 1 : at > 2 && memcmp(text.data + at - 3, "（", 3) == 0 ? 3 : 0;
    if (*length)
      return at;
  }
  return 0;
}

enum qconv_correct text_take_verdict(qconv_str *text)
{
  qconv_str trimmed = qconv_str_trim_end(*text);
  enum qconv_correct mark = text_take_mark(text);
  size_t length, tail = qconv_str_ends(trimmed, QCONV_STR("）"))                     ? 3
                        : trimmed.len && strchr(")]", trimmed.data[trimmed.len - 1]) ? 1
                                                                                     : 0;
  if (mark != QCONV_UNKNOWN || !tail)
    return mark;
  size_t open = last_bracket(trimmed, trimmed.len - tail, &length);
  mark = open ? text_truth_word(qconv_str_slice(trimmed, open, trimmed.len - tail)) : QCONV_UNKNOWN;
  if (mark != QCONV_UNKNOWN)
    *text = qconv_str_trim_end(qconv_str_slice(trimmed, 0, open - length));
  return mark;
}

/* "False. It is the other way round." parted into verdict and reason. */
static enum qconv_correct verdict_of(qconv_str answer, qconv_str *reason)
{
  enum qconv_correct whole = text_truth_word(qconv_str_trim(answer));
  *reason = QCONV_STR("");
  if (whole != QCONV_UNKNOWN)
    return whole;
  size_t end = 0;
  while (end < answer.len && end < 24 && !strchr(".,:;!\n", answer.data[end]))
    end++;
  if (end == answer.len || end == 24)
    return QCONV_UNKNOWN;
  *reason = qconv_str_trim(text_skip(qconv_str_from(answer, end), ".,:;!*_ "));
  return text_truth_word(qconv_str_slice(answer, 0, end));
}

/* A statement is no question, and its answer no more than a verdict and a reason. */
static enum qconv_correct judged(const struct qconv_question *question, qconv_str *reason)
{
  if (question->kind != QCONV_OPEN || text_ends_as_question(question->prompt.str))
    return QCONV_UNKNOWN;
  return verdict_of(question->open.answer.str, reason);
}

void text_settle_verdicts(struct qconv_question *first, size_t count)
{
  size_t statements = 0;
  qconv_str reason;
  for (const struct qconv_question *question = first; question; question = question->next)
    statements += judged(question, &reason) != QCONV_UNKNOWN;
  if (statements < 2 || statements * 10 < count * 3)
    return;
  for (struct qconv_question *question = first; question; question = question->next) {
    enum qconv_correct verdict = judged(question, &reason);
    if (verdict == QCONV_UNKNOWN)
      continue;
    question->kind = QCONV_TRUEFALSE;
    memset(&question->open, 0, sizeof question->open);
    question->truefalse.answer = verdict;
    if (reason.len && qconv_text_absent(question->feedback))
      question->feedback = qconv_markdown(reason);
  }
}

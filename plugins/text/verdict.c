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

static size_t last_token(qconv_str text)
{
  size_t at = text.len;
  while (at > 0 && !qconv_is_space(text.data[at - 1]))
    at--;
  return at;
}

bool text_take_boxes(qconv_str *text)
{
  size_t second = last_token(*text);
  qconv_str before = qconv_str_trim_end(qconv_str_slice(*text, 0, second));
  size_t first = last_token(before);
  qconv_str joint = qconv_str_from(before, first); /* "V / F" */
  if (qconv_str_equal(joint, QCONV_STR("/")) || qconv_str_equal(joint, QCONV_STR("|"))) {
    before = qconv_str_trim_end(qconv_str_slice(before, 0, first));
    first = last_token(before);
  }
  enum qconv_correct one = text_truth_word(qconv_str_from(before, first));
  enum qconv_correct other = text_truth_word(qconv_str_from(*text, second));
  if (first == 0 || one == QCONV_UNKNOWN || other == QCONV_UNKNOWN || one == other)
    return false;
  *text = qconv_str_trim_end(qconv_str_slice(*text, 0, first));
  return true;
}

/* "It is so. V": a word alone behind the end of a sentence or a wide gap. */
static enum qconv_correct last_word(qconv_str *text)
{
  enum { LONGEST = 16 };
  size_t at = text->len;
  while (at > 0 && text->len - at < LONGEST && !qconv_is_space(text->data[at - 1]))
    at--;
  if (at < 3 || text->len - at >= LONGEST)
    return QCONV_UNKNOWN;
  bool gap = text->data[at - 1] == '\t' || qconv_is_space(text->data[at - 2]);
  enum qconv_correct verdict =
      gap || strchr(".!:;-", text->data[at - 2]) ? text_truth_word(qconv_str_from(*text, at)) : QCONV_UNKNOWN;
  if (verdict != QCONV_UNKNOWN)
    *text = qconv_str_trim_end(qconv_str_slice(*text, 0, at - 1));
  return verdict;
}

enum qconv_correct text_leading_verdict(qconv_str *text)
{
  qconv_str rest = *text;
  bool wide = qconv_str_starts(rest, QCONV_STR("（"));
  if (!wide && (rest.len == 0 || !strchr("([", rest.data[0])))
    return QCONV_UNKNOWN;
  rest = qconv_str_from(rest, wide ? 3 : 1);
  size_t close = qconv_str_find(qconv_str_slice(rest, 0, 24), wide                   ? QCONV_STR("）")
                                                              : text->data[0] == '(' ? QCONV_STR(")")
                                                                                     : QCONV_STR("]"));
  if (close == QCONV_NOT_FOUND)
    return QCONV_UNKNOWN;
  enum qconv_correct verdict = text_truth_word(qconv_str_slice(rest, 0, close));
  qconv_str words = qconv_str_trim(qconv_str_from(rest, close + (wide ? 3 : 1)));
  if (verdict == QCONV_UNKNOWN || words.len == 0)
    return QCONV_UNKNOWN;
  *text = words;
  return verdict;
}

enum qconv_correct text_take_verdict(qconv_str *text)
{
  qconv_str trimmed = qconv_str_trim_end(*text), boxed = trimmed;
  if (text_take_boxes(&boxed))
    return QCONV_UNKNOWN;
  enum qconv_correct mark = text_take_mark(text);
  size_t length, tail = qconv_str_ends(trimmed, QCONV_STR("）"))                     ? 3
                        : trimmed.len && strchr(")]", trimmed.data[trimmed.len - 1]) ? 1
                                                                                     : 0;
  if (mark == QCONV_UNKNOWN)
    mark = text_leading_verdict(text);
  if (mark == QCONV_UNKNOWN && !tail)
    mark = last_word(text);
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

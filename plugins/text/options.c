/* Choices: runs of lettered, ticked or numbered lines. */
#include "text.h"

/* "[x] text" and "(x) text": 1, "[ ] text" and "( ) text": 0, else -1. */
static int tick_of(qconv_str text, qconv_str *rest)
{
  bool square = text.len && text.data[0] == '[';
  if (text.len < 3 || !strchr("[(", text.data[0]) || text.data[2] != (square ? ']' : ')') ||
      (text.len > 3 && !qconv_is_space(text.data[3])))
    return -1;
  *rest = qconv_str_trim(qconv_str_from(text, 3));
  return text.data[1] == ' ' ? 0 : qconv_lower(text.data[1]) == 'x' ? 1 : -1;
}

/* "true. text", "false. text": 0 and 1, else -1. */
static int truth_of(qconv_str text, qconv_str *rest)
{
  static const char *const words[] = {"true.", "false."};
  for (int i = 0; i < 2; i++) {
    qconv_str word = qconv_str_of(words[i]);
    if (!qconv_str_starts_nocase(text, word))
      continue;
    *rest = qconv_str_trim(qconv_str_from(text, word.len));
    if (rest->len == 0)
      *rest = qconv_str_slice(text, 0, word.len - 1);
    return i;
  }
  return -1;
}

/* The choice that a line opens as number index of its run. */
static bool opens_choice(const struct line *line, size_t index, bool ticked, struct qconv_answer *answer)
{
  qconv_str text = line->content, rest;
  if (line->kind != LINE_TEXT || line->heading || line->indent > 7)
    return false;
  int tick = line->item ? tick_of(text, &rest) : -1;
  if (tick >= 0 && (index == 0 || ticked)) {
    *answer = (struct qconv_answer){.text = qconv_markdown(rest), .correct = tick ? QCONV_RIGHT : QCONV_WRONG};
    return true;
  }
  bool bullet = line->item && !text_number(text, &rest).data;
  enum qconv_correct mark = bullet ? text_take_mark(&text) : QCONV_UNKNOWN;
  if (mark != QCONV_UNKNOWN && (index == 0 || ticked)) {
    *answer = (struct qconv_answer){.text = qconv_markdown(text), .correct = mark};
    return true;
  }
  bool bold = qconv_str_starts(text, QCONV_STR("**"));
  qconv_str plain = bold ? qconv_str_from(text, 2) : text;
  if (ticked || (text_letter(plain, &rest) != (int)index && truth_of(plain, &rest) != (int)index))
    return false;
  if (bold && qconv_str_starts(rest, QCONV_STR("**")))
    rest = qconv_str_trim_start(qconv_str_from(rest, 2));
  answer->text = qconv_markdown(rest);
  return true;
}

/* A choice goes on over lines that are indented below it, and over code. */
static size_t choice_end(const struct document *document, size_t at, size_t to, unsigned indent)
{
  size_t end = at + 1;
  for (size_t i = end; i < to; i++) {
    const struct line *line = &document->lines[i];
    bool below = line->indent > indent && line->kind != LINE_BLANK;
    if (line->kind == LINE_FENCE || line->kind == LINE_CODE || below)
      end = i + 1;
    else if (line->kind != LINE_BLANK)
      break;
  }
  return end;
}

/* "3. text" as the choice of that place. */
static bool opens_numbered(const struct line *line, size_t index, struct qconv_answer *answer)
{
  qconv_str rest, digits = line->kind == LINE_TEXT && line->item && !line->heading ? text_number(line->content, &rest)
                                                                                   : QCONV_NOWHERE;
  if (digits.len != 1 || (size_t)(digits.data[0] - '1') != index)
    return false;
  *answer = (struct qconv_answer){.text = qconv_markdown(qconv_str_trim(rest))};
  return true;
}

static void add_choice(struct document *document, struct options *options, const struct qconv_answer *made, size_t at,
                       size_t end)
{
  struct qconv_answer *answer = qconv_add_answer(document->arena, &options->answers);
  struct qconv_answer *next = answer->next;
  *answer = *made;
  answer->next = next;
  qconv_str more = text_span(document, at + 1, end);
  if (more.data) {
    more = text_dedent(document, at + 1, end);
    answer->text.str = answer->text.str.len
                           ? qconv_format(document->arena, "%.*s\n%.*s", QCONV_ARG(answer->text.str), QCONV_ARG(more))
                           : more;
  }
}

static size_t skip_blank(const struct document *document, size_t at, size_t to)
{
  while (at < to && document->lines[at].kind == LINE_BLANK)
    at++;
  return at;
}

static struct options run_at(struct document *document, size_t from, size_t to)
{
  struct options options = {.from = from, .to = from};
  size_t at = from, index = 0;
  struct qconv_answer made = {0};
  while (at < to && opens_choice(&document->lines[at], index, options.marked, &made)) {
    options.marked = made.correct != QCONV_UNKNOWN;
    options.capital = !options.marked && qconv_str_find_char(document->lines[at].content, 'A' + (char)index) < 3;
    size_t end = choice_end(document, at, to, document->lines[at].indent);
    add_choice(document, &options, &made, at, end);
    options.to = end;
    made = (struct qconv_answer){0};
    index++;
    at = skip_blank(document, end, to);
  }
  return options;
}

bool text_opens_choices(const struct document *document, size_t at, size_t to)
{
  struct qconv_answer made = {0};
  if (!opens_choice(&document->lines[at], 0, false, &made))
    return false;
  for (size_t i = choice_end(document, at, to, document->lines[at].indent); i < to; i++)
    if (document->lines[i].kind != LINE_BLANK)
      return opens_choice(&document->lines[i], 1, made.correct != QCONV_UNKNOWN, &made);
  return false;
}

struct options text_options(struct document *document, size_t from, size_t to)
{
  struct qconv_answer made = {0};
  for (size_t i = from; i < to; i++) {
    if (!opens_choice(&document->lines[i], 0, false, &made))
      continue;
    struct options options = run_at(document, i, to);
    if (options.answers.count >= 2)
      return options;
  }
  return (struct options){.from = to, .to = to};
}

struct options text_numbered_options(struct document *document, size_t from, size_t to)
{
  struct qconv_answer made;
  while (from < to && !opens_numbered(&document->lines[from], 0, &made))
    from++;
  struct options options = {.from = from, .to = from};
  for (size_t at = from; at < to && opens_numbered(&document->lines[at], options.answers.count, &made);
       at = skip_blank(document, options.to, to)) {
    options.to = choice_end(document, at, to, document->lines[at].indent);
    add_choice(document, &options, &made, at, options.to);
  }
  return options;
}

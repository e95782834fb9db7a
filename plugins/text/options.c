/* Choices: runs of lettered or ticked lines, and keys that name them. */
#include "text.h"

/* Letters that count choices, in their order, two bytes each. */
static const char *const alphabets[] = {"أبجدهوزحطي", "АБВГДЕЖЗИК", "абвгдежзик", "ΑΒΓΔΕΖΗΘΙΚ", "αβγδεζηθικ"};

/* The letter at the start: its place and length; -1: none. */
static int letter_at(qconv_str text, size_t *length)
{
  *length = 1;
  if (text.len && qconv_is_alpha(text.data[0]))
    return qconv_lower(text.data[0]) - 'a';
  *length = 2;
  for (size_t i = 0; text.len >= 2 && i < sizeof alphabets / sizeof *alphabets; i++)
    for (int place = 0; place < 10; place++)
      if (memcmp(text.data, alphabets[i] + 2 * place, 2) == 0)
        return place;
  return -1;
}

/* "A) text", "b. text", "(C) text", "D: text": the letter's place, -1: no letter. */
static int letter_of(qconv_str text, qconv_str *rest)
{
  size_t length;
  bool bracket = text.len && text.data[0] == '(';
  if (bracket)
    text = qconv_str_from(text, 1);
  int letter = letter_at(text, &length);
  qconv_str behind = qconv_str_from(text, length);
  bool wide = qconv_str_starts(behind, QCONV_STR("：")) || qconv_str_starts(behind, QCONV_STR("．")) ||
              qconv_str_starts(behind, QCONV_STR("、")) || qconv_str_starts(behind, QCONV_STR("）"));
  if (letter < 0 || behind.len == 0 || !(wide || strchr(bracket ? ")" : ").:", behind.data[0])))
    return -1;
  behind = qconv_str_from(behind, wide ? 3 : 1);
  if (!wide && behind.len && !qconv_is_space(behind.data[0]))
    return -1;
  *rest = qconv_str_trim(behind);
  return letter;
}

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
    return rest->len ? i : -1;
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
  if (ticked || (letter_of(plain, &rest) != (int)index && truth_of(plain, &rest) != (int)index))
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

bool text_apply_number(struct options *options, qconv_str key)
{
  qconv_str rest, digits = text_number(qconv_str_trim(key), &rest);
  size_t place = 0;
  if (digits.len != 1 || digits.data[0] == '0')
    return false;
  struct qconv_answer *right = options->answers.first;
  for (place = 1; right && place < (size_t)(digits.data[0] - '0'); place++)
    right = right->next;
  if (!right || !qconv_str_equal_nocase(qconv_str_trim(rest), qconv_str_trim(right->text.str)))
    return false;
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next)
    answer->correct = answer == right ? QCONV_RIGHT : QCONV_WRONG;
  return true;
}

/* Reads "A, C", "AD", "B and D"; a bit for each, 0 when there are other words. */
static uint32_t letters_of(qconv_str key, size_t count)
{
  uint32_t bits = 0;
  qconv_str rest;
  int first = letter_of(key, &rest);
  if (first >= 0 && (size_t)first < count)
    return 1u << first;
  for (size_t i = 0; i < key.len;) {
    qconv_str here = qconv_str_from(key, i);
    if (qconv_str_starts_nocase(here, QCONV_STR("and ")))
      i += 4;
    else if (strchr(" ,;&+/*.()", key.data[i]))
      i++;
    else {
      size_t length;
      int letter = letter_at(here, &length);
      if (letter < 0 || (size_t)letter >= count)
        return 0;
      bits |= 1u << letter;
      i += length;
    }
  }
  return bits;
}

static uint32_t same_text(const struct options *options, qconv_str key)
{
  uint32_t bits = 0, bit = 1;
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, bit <<= 1)
    if (qconv_str_equal_nocase(qconv_str_trim(answer->text.str), key))
      bits |= bit;
  return bits;
}

/* A tick means the first of two, a cross the second. */
static uint32_t truth_mark(qconv_str key)
{
  static const char *const right[] = {"✔", "✓", "√", "对", "正确", "true"}, *const wrong[] = {"✘",  "❌",    "×",    "✗",
                                                                                              "错", "错误", "false"};
  for (size_t i = 0; i < sizeof right / sizeof *right; i++)
    if (qconv_str_starts_nocase(key, qconv_str_of(right[i])))
      return 1;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    if (qconv_str_starts_nocase(key, qconv_str_of(wrong[i])))
      return 2;
  return 0;
}

bool text_apply_key(struct options *options, qconv_str key)
{
  while (key.len && strchr("*_` ", key.data[0]))
    key = qconv_str_from(key, 1);
  while (key.len && strchr("*_` .", key.data[key.len - 1]))
    key.len--;
  if (key.len == 0 || options->answers.count > 26)
    return false;
  uint32_t bits = same_text(options, key);
  if (!bits && options->answers.count == 2)
    bits = truth_mark(key);
  if (!bits)
    bits = letters_of(key, options->answers.count);
  if (!bits)
    return false;
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, bits >>= 1)
    answer->correct = bits & 1 ? QCONV_RIGHT : QCONV_WRONG;
  return true;
}

/* The choice that a key's first letter names, and what stands behind the letter. */
static const struct qconv_answer *lettered(const struct options *options, qconv_str key, qconv_str *rest)
{
  while (key.len && strchr("*_` (", key.data[0]))
    key = qconv_str_from(key, 1);
  size_t length;
  int letter = letter_at(key, &length);
  const struct qconv_answer *answer = options->answers.first;
  for (; answer && letter > 0; letter--)
    answer = answer->next;
  qconv_str behind = qconv_str_from(key, length);
  if (letter < 0 || (behind.len && !strchr(").:*_` ", behind.data[0])))
    return NULL;
  while (behind.len && strchr(").:*_` ", behind.data[0]))
    behind = qconv_str_from(behind, 1);
  *rest = behind;
  return answer;
}

static qconv_str without_end(qconv_str text)
{
  while (text.len && strchr("*_` .", text.data[text.len - 1]))
    text.len--;
  return text;
}

qconv_str text_key_reason(const struct options *options, qconv_str key)
{
  qconv_str rest;
  const struct qconv_answer *answer = lettered(options, key, &rest);
  if (!answer || rest.len < 3)
    return QCONV_NOWHERE;
  qconv_str words = without_end(qconv_str_trim(answer->text.str)), said = without_end(rest);
  if (qconv_str_equal_nocase(said, words))
    return QCONV_NOWHERE;
  bool more_letters = true; /* "B, C and D" is no reason */
  for (size_t i = 0; i + 1 < said.len && more_letters; i++)
    more_letters = !(qconv_is_alpha(said.data[i]) && qconv_is_alpha(said.data[i + 1])) ||
                   qconv_str_starts_nocase(qconv_str_from(said, i), QCONV_STR("and")) ||
                   (i > 0 && qconv_str_starts_nocase(qconv_str_from(said, i - 1), QCONV_STR("and")));
  return more_letters ? QCONV_NOWHERE : rest;
}

bool text_names_choice(const struct options *options, qconv_str key)
{
  qconv_str rest = QCONV_STR("");
  const struct qconv_answer *answer = lettered(options, key, &rest);
  return answer &&
         (rest.len == 0 || qconv_str_equal_nocase(without_end(rest), without_end(qconv_str_trim(answer->text.str))));
}

/* Choices: runs of lettered, ticked or numbered lines. */
#include "text.h"

/* How a line shows its choice. */
struct shown {
  qconv_str text;
  enum qconv_correct correct; /* as a tick or a mark says */
  bool emphasised;            /* all of it is bold, underlined or the like */
  enum tick {
    TICK_NONE,
    TICK_BOX, /* each choice of the run has one */
    TICK_MARK /* the right ones have one */
  } ticked;
};

/* "[x] text" and "(x) text": 1, "[ ] text" and "( ) text": 0, else -1. */
static int tick_of(qconv_str text, qconv_str *rest)
{
  bool square = text.len && text.data[0] == '[';
  if (text.len < 3 || !strchr("[(", text.data[0]) || text.data[2] != (square ? ']' : ')') ||
      (text.len > 3 && !qconv_is_space(text.data[3])))
    return -1;
  *rest = qconv_str_trim(qconv_str_from(text, 3));
  return text.data[1] == ' ' ? 0 : strchr("xX*", text.data[1]) ? 1 : -1;
}

/* "☑ text" and "☐ text" the same way. */
static int box_of(qconv_str text, qconv_str *rest)
{
  static const char *const boxes[] = {"☐", "☑", "□", "☒", "⬜", "✅", "○", "◉", "⚪", "🔘", "▢", "■"};
  for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++) {
    qconv_str box = qconv_str_of(boxes[i]);
    if (!qconv_str_starts(text, box))
      continue;
    *rest = qconv_str_trim(qconv_str_from(text, box.len));
    return rest->len ? (int)(i & 1) : -1;
  }
  return -1;
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

/* **all of it**: taken off. */
static bool take_emphasis(qconv_str *text)
{
  static const char *const marks[][2] = {{"**", "**"},
                                         {"__", "__"},
                                         {"==", "=="},
                                         {"<b>", "</b>"},
                                         {"<u>", "</u>"},
                                         {"<mark>", "</mark>"},
                                         {"<strong>", "</strong>"}};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    qconv_str open = qconv_str_of(marks[i][0]), close = qconv_str_of(marks[i][1]);
    if (text->len <= open.len + close.len || !qconv_str_starts(*text, open) || !qconv_str_ends(*text, close))
      continue;
    qconv_str inside = qconv_str_slice(*text, open.len, text->len - close.len);
    if (qconv_str_find(inside, close) != QCONV_NOT_FOUND)
      return false;
    *text = qconv_str_trim(inside);
    return true;
  }
  return false;
}

/* "text (correct)", "text ✓": the mark taken off. */
static enum qconv_correct take_mark_behind(qconv_str *text)
{
  enum qconv_correct mark = text_take_mark(text);
  if (mark != QCONV_UNKNOWN || text->len < 4 || !strchr(")]", text->data[text->len - 1]))
    return mark;
  size_t open = text->len - 1;
  while (open > 0 && !strchr("([", text->data[open]))
    open--;
  size_t length;
  bool needs_number;
  qconv_str words = qconv_str_slice(*text, open + 1, text->len - 1);
  bool key = open > 0 && text_role_word(words, &length, &needs_number) == ROLE_KEY && length == words.len;
  enum qconv_correct verdict = open > 0 ? text_truth_word(words) : QCONV_UNKNOWN;
  if (verdict == QCONV_WRONG) {
    *text = qconv_str_trim(qconv_str_slice(*text, 0, open));
    return verdict;
  }
  key = key || verdict == QCONV_RIGHT;
  if (key)
    *text = qconv_str_trim(qconv_str_slice(*text, 0, open));
  return key ? QCONV_RIGHT : QCONV_UNKNOWN;
}

/* "*b) text", "✓ b) text", "→ b) text": the mark taken off, when a letter follows. */
static bool take_mark_before(qconv_str *text)
{
  static const char *const marks[] = {"*", "✓", "✔️", "✔", "✅", "√", "☑", "→", "➤", "=>", "->", "►", ">"};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    qconv_str mark = qconv_str_of(marks[i]), rest;
    if (!qconv_str_starts(*text, mark))
      continue;
    qconv_str behind = qconv_str_trim_start(qconv_str_from(*text, mark.len));
    if (text_letter(behind, &rest) < 0)
      return false;
    *text = behind;
    return true;
  }
  return false;
}

/* "B) text" with what marks it as right. */
static bool shows_letter(const struct line *line, size_t index, struct shown *shown)
{
  qconv_str text = line->content, rest;
  shown->emphasised = line->bold;
  bool marked = take_mark_before(&text);
  bool bold = !line->bold && qconv_str_starts(text, QCONV_STR("**"));
  qconv_str plain = bold ? qconv_str_from(text, 2) : text;
  if (text_letter(plain, &rest) != (int)index && truth_of(plain, &rest) != (int)index)
    return false;
  if (bold && qconv_str_starts(rest, QCONV_STR("**"))) {
    rest = qconv_str_trim_start(qconv_str_from(rest, 2));
  } else if (bold && qconv_str_ends(rest, QCONV_STR("**")) && qconv_str_find(rest, QCONV_STR("**")) == rest.len - 2) {
    rest = qconv_str_trim_end(qconv_str_slice(rest, 0, rest.len - 2));
    shown->emphasised = true;
  }
  enum qconv_correct behind = take_mark_behind(&rest);
  shown->correct = marked ? QCONV_RIGHT : behind;
  shown->emphasised = take_emphasis(&rest) || shown->emphasised;
  shown->text = rest;
  return true;
}

/* The choice that a line opens as number index of its run. */
static bool opens_choice(const struct line *line, size_t index, enum tick ticked, struct shown *shown)
{
  qconv_str text = line->content, rest;
  *shown = (struct shown){.correct = QCONV_UNKNOWN};
  if (line->kind != LINE_TEXT || line->heading || line->indent > 7)
    return false;
  int tick = line->item || text.data[0] == '[' ? tick_of(text, &rest) : -1;
  if (tick < 0)
    tick = box_of(text, &rest);
  if (tick >= 0 && (index == 0 || ticked)) {
    *shown = (struct shown){.text = rest, .correct = tick ? QCONV_RIGHT : QCONV_WRONG, .ticked = TICK_BOX};
    return true;
  }
  bool bullet = line->item && !text_number(text, &rest).data && text_letter(text, &rest) < 0;
  enum qconv_correct mark = bullet ? text_take_mark(&text) : QCONV_UNKNOWN;
  if (bullet && ticked == TICK_MARK && mark == QCONV_UNKNOWN)
    mark = QCONV_WRONG;
  if (mark != QCONV_UNKNOWN && (index == 0 || ticked)) {
    *shown = (struct shown){.text = text, .correct = mark, .ticked = TICK_MARK};
    return true;
  }
  return !ticked && shows_letter(line, index, shown);
}

/* Whether the choice number index stands at i, inside of a line. */
static bool stands_at(qconv_str text, size_t i, size_t index)
{
  qconv_str rest;
  bool wide = i >= 3 && memcmp(text.data + i - 3, "\xE3\x80\x80", 3) == 0;
  return (wide || qconv_is_space(text.data[i - 1])) && !qconv_is_space(text.data[i]) &&
         text_letter(qconv_str_from(text, i), &rest) == (int)index;
}

static size_t last_on_line(qconv_str text, size_t index)
{
  for (size_t i = text.len; i-- > 1;)
    if (stands_at(text, i, index))
      return i;
  return 0;
}

/* Where the next choice stands behind another one on its line; the length if nowhere.
   A single blank before it is enough for "b)", and for "B." where "C." follows. */
static size_t next_on_line(qconv_str text, size_t index)
{
  size_t later = SIZE_MAX;
  for (size_t i = 1; i < text.len; i++) {
    if (!stands_at(text, i, index))
      continue;
    qconv_str here = qconv_str_from(text, i);
    bool apart = text.data[i - 1] != ' ' || (i > 1 && qconv_is_space(text.data[i - 2]));
    bool bracket = here.len > 1 && (here.data[1] == ')' || here.data[0] == '(' || (unsigned char)here.data[0] >= 0x80);
    if (!apart && !bracket && later == SIZE_MAX)
      later = last_on_line(text, index + 1);
    if (apart || bracket || i < later)
      return i;
  }
  return text.len;
}

/* "right ventricle and pulmonary" / "trunk": a line that was wrapped. */
static bool goes_on(const struct document *document, size_t at)
{
  const struct line *line = &document->lines[at], *above = &document->lines[at - 1];
  qconv_str rest;
  return text_letter(line->content, &rest) < 0 && line->kind == LINE_TEXT && above->kind == LINE_TEXT && !line->item &&
         !line->heading && line->content.len && line->content.data[0] >= 'a' && line->content.data[0] <= 'z' &&
         text_label(line).role == ROLE_NONE && !text_label(line).number.len;
}

/* A choice goes on over lines that are indented below it, and over code. */
static size_t choice_end(const struct document *document, size_t at, size_t to, size_t index)
{
  size_t end = at + 1;
  struct shown next;
  for (size_t i = end; i < to; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind == LINE_TEXT && opens_choice(line, index + 1, TICK_NONE, &next))
      break;
    bool below = (line->indent > document->lines[at].indent && line->kind != LINE_BLANK) || goes_on(document, i);
    if (line->kind == LINE_FENCE || line->kind == LINE_CODE || below)
      end = i + 1;
    else if (line->kind != LINE_BLANK)
      break;
  }
  return end;
}

/* "3. text" as the choice of that place. */
static bool opens_numbered(const struct line *line, size_t index, struct shown *shown)
{
  qconv_str rest,
      digits = line->kind == LINE_TEXT && !line->heading ? text_number(line->content, &rest) : QCONV_NOWHERE;
  *shown = (struct shown){.correct = QCONV_UNKNOWN, .emphasised = line->bold};
  if (digits.len == 0 || digits.len > 2 || text_value(digits) != index + 1)
    return false;
  shown->text = qconv_str_trim(rest);
  return true;
}

/* Adds a choice and what stands on the lines below it. */
static void add_choice(struct document *document, struct options *options, const struct shown *shown, size_t at,
                       size_t end)
{
  struct qconv_answer *answer = qconv_add_answer(document->arena, &options->answers);
  answer->text = qconv_markdown(shown->text);
  answer->correct = shown->correct;
  if (shown->emphasised && options->answers.count <= 32)
    options->emphasised |= 1u << (options->answers.count - 1);
  qconv_str more = at < end ? text_span(document, at + 1, end) : QCONV_NOWHERE;
  if (!more.data)
    return;
  more = text_dedent(document, at + 1, end);
  bool apart = document->lines[at + 1].kind == LINE_BLANK;
  answer->text.str = answer->text.str.len ? qconv_format(document->arena, apart ? "%.*s\n\n%.*s" : "%.*s\n%.*s",
                                                         QCONV_ARG(answer->text.str), QCONV_ARG(more))
                                          : more;
}

static size_t skip_blank(const struct document *document, size_t at, size_t to)
{
  while (at < to && document->lines[at].kind == LINE_BLANK)
    at++;
  return at;
}

/* The choices behind the first one on a line: "a) one b) two". */
static void split_line(struct document *document, struct options *options, struct shown *shown)
{
  for (;;) {
    size_t next = next_on_line(shown->text, options->answers.count + 1);
    if (next == shown->text.len)
      return;
    struct line rest = {.kind = LINE_TEXT, .content = qconv_str_from(shown->text, next)};
    shown->text = qconv_str_trim(qconv_str_slice(shown->text, 0, next));
    if (shown->correct == QCONV_UNKNOWN)
      shown->correct = take_mark_behind(&shown->text);
    add_choice(document, options, shown, 1, 0);
    if (!opens_choice(&rest, options->answers.count, TICK_NONE, shown))
      *shown = (struct shown){.text = rest.content, .correct = QCONV_UNKNOWN};
  }
}

/* Marks that some choices have say that the others are wrong; those that all have
   say nothing. */
static void settle_marks(struct options *options, bool ticked)
{
  size_t right = 0, known = 0;
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next) {
    right += answer->correct == QCONV_RIGHT;
    known += answer->correct != QCONV_UNKNOWN;
  }
  ticked = ticked && right > 0;
  options->marked = ticked || (right > 0 && right < options->answers.count) ||
                    (known && right > 0 && known == options->answers.count);
  for (struct qconv_answer *answer = options->answers.first; answer && !ticked; answer = answer->next)
    answer->correct = !options->marked ? QCONV_UNKNOWN : answer->correct == QCONV_RIGHT ? QCONV_RIGHT : QCONV_WRONG;
}

/* "[ ] a) one", "[x] b) two": the boxes are enough. */
static void drop_letters(struct options *options)
{
  int index = 0;
  qconv_str rest;
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next)
    if (text_letter(answer->text.str, &rest) != index++)
      return;
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next) {
    text_letter(answer->text.str, &rest);
    answer->text.str = rest;
  }
}

static struct options run_at(struct document *document, size_t from, size_t to, enum tick ticked)
{
  struct options options = {.from = from, .to = from};
  size_t at = from;
  struct shown shown;
  while (at < to && opens_choice(&document->lines[at], options.answers.count, ticked, &shown)) {
    ticked = shown.ticked;
    options.capital =
        !ticked && qconv_str_find_char(document->lines[at].content, 'A' + (char)options.answers.count) < 3;
    size_t end = choice_end(document, at, to, options.answers.count);
    if (!ticked)
      split_line(document, &options, &shown);
    add_choice(document, &options, &shown, at, end);
    options.to = end;
    at = skip_blank(document, end, to);
  }
  settle_marks(&options, ticked);
  if (ticked)
    drop_letters(&options);
  return options;
}

bool text_opens_choices(const struct document *document, size_t at, size_t to)
{
  struct shown shown, next;
  if (!opens_choice(&document->lines[at], 0, TICK_NONE, &shown))
    return false;
  if (!shown.ticked && next_on_line(shown.text, 1) < shown.text.len)
    return true;
  for (size_t i = choice_end(document, at, to, 0); i < to; i++)
    if (document->lines[i].kind != LINE_BLANK)
      return opens_choice(&document->lines[i], 1, shown.ticked, &next);
  return false;
}

/* "- text" as any choice; a plus and a tick mark the right ones. */
static bool opens_bullet(const struct line *line, size_t index, struct shown *shown)
{
  qconv_str rest, all = qconv_str_trim_start(line->all);
  (void)index;
  *shown = (struct shown){.text = line->content, .correct = QCONV_UNKNOWN, .emphasised = line->bold};
  if (line->kind != LINE_TEXT || !line->item || line->heading || text_number(line->content, &rest).data)
    return false;
  shown->correct = take_mark_behind(&shown->text);
  if (all.len && all.data[0] == '+')
    shown->correct = QCONV_RIGHT;
  shown->emphasised = take_emphasis(&shown->text) || shown->emphasised;
  return true;
}

/* The bullets above a ticked one belong to its run. */
static size_t first_bullet(const struct document *document, size_t from, size_t at)
{
  struct shown shown;
  while (at > from && opens_bullet(&document->lines[at - 1], 0, &shown))
    at--;
  return at;
}

struct options text_options(struct document *document, size_t from, size_t to)
{
  struct shown shown;
  for (size_t i = from; i < to; i++) {
    if (!opens_choice(&document->lines[i], 0, TICK_NONE, &shown))
      continue;
    size_t start = shown.ticked == TICK_MARK ? first_bullet(document, from, i) : i;
    struct options options = run_at(document, start, to, start < i ? TICK_MARK : TICK_NONE);
    if (options.answers.count >= 2)
      return options;
  }
  return (struct options){.from = to, .to = to};
}

struct options text_inline_options(struct document *document, qconv_str *stem)
{
  struct options options = {.from = 0};
  size_t first = next_on_line(*stem, 0);
  if (first == stem->len)
    return options;
  struct line line = {.kind = LINE_TEXT, .content = qconv_str_from(*stem, first)};
  struct shown shown;
  if (!opens_choice(&line, 0, TICK_NONE, &shown))
    return options;
  split_line(document, &options, &shown);
  add_choice(document, &options, &shown, 1, 0);
  settle_marks(&options, false);
  if (options.answers.count >= 2)
    *stem = qconv_str_trim(qconv_str_slice(*stem, 0, first));
  return options;
}

struct options text_listed_options(struct document *document, size_t from, size_t to, bool numbered)
{
  bool (*opens)(const struct line *, size_t, struct shown *) = numbered ? opens_numbered : opens_bullet;
  struct shown shown;
  while (from < to && !opens(&document->lines[from], 0, &shown))
    from++;
  struct options options = {.from = from, .to = from};
  for (size_t at = from; at < to && opens(&document->lines[at], options.answers.count, &shown);
       at = skip_blank(document, options.to, to)) {
    options.to = choice_end(document, at, to, options.answers.count);
    add_choice(document, &options, &shown, at, options.to);
  }
  settle_marks(&options, false);
  return options;
}

/* What most blocks of a file have in common, and stars behind a question's words. */
#include "text.h"
#include "weights.h"

/* What tells the right choices of a block. */
struct tells {
  bool choices, numbers, bullets, emphasis, marked, stem_key;
};

static bool is_key(const struct line *line, qconv_str *said)
{
  struct label label = line->kind == LINE_TEXT ? text_label(line) : label_of(ROLE_NONE, QCONV_NOWHERE, QCONV_NOWHERE);
  *said = qconv_str_trim(label.rest);
  return label.role == ROLE_KEY || label.role == ROLE_ANSWER;
}

/* "1. one", "2. two" over "Answer: 2". */
static bool has_number_key(struct document *document, const struct block *block)
{
  struct options options = text_listed_options(document, block->opener.line + 1, block->end, true);
  qconv_str said = QCONV_STR("");
  for (size_t at = options.to; at < block->end && options.answers.count > 1; at++)
    if (is_key(&document->lines[at], &said))
      return text_apply_number(&options, said, true);
  return false;
}

static struct tells tells_of(struct document *document, const struct block *block)
{
  struct tells tells = {.choices = false};
  for (size_t at = block->opener.line + 1; at < block->end && !tells.choices; at++) {
    if (!text_opens_choices(document, at, block->end))
      continue;
    struct options options = text_options(document, at, block->end);
    tells.choices = true;
    qconv_str prompt = block->opener.prompt;
    tells.stem_key = text_take_stem_key(document->arena, &prompt, options.answers.count).len > 0;
    tells.emphasis = !options.marked && text_apply_emphasis(&options);
  }
  tells.numbers = !tells.choices && has_number_key(document, block);
  struct options bullets = {.to = 0};
  if (!tells.choices && !tells.numbers)
    bullets = text_listed_options(document, block->opener.line + 1, block->end, false);
  tells.bullets = bullets.answers.count > 1 && text_skip_empty(document, bullets.to, block->end) == block->end;
  tells.emphasis = tells.emphasis || (tells.bullets && !bullets.marked && text_apply_emphasis(&bullets));
  tells.marked = tells.bullets && bullets.marked;
  return tells;
}

/* A heading that does not ask, over words whose last line does. */
static bool is_stem(const struct document *document, const struct block *block)
{
  size_t end = block->end;
  if (block->opener.wrapper != WRAPPER_HEADING || block->opener.answered || text_ends_as_question(block->opener.prompt))
    return false;
  while (end > block->opener.line + 1 && document->lines[end - 1].kind != LINE_TEXT)
    end--;
  return end > block->opener.line + 1 && text_ends_as_question(document->lines[end - 1].content);
}

/* Where an answer on the question's own line begins: "What is it? - That.", "It is => this",
   "It is: **this**"; the length if nowhere. */
static size_t tail_of(qconv_str prompt)
{
  static const char *const marks[] = {"?", "？", "؟"};
  static const char *const arrows[] = {"=>", "→", "->", ": **"};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    for (size_t at = prompt.len; at-- > 1;)
      if (qconv_str_starts(qconv_str_from(prompt, at), qconv_str_of(marks[i])))
        return at + strlen(marks[i]);
  for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++) {
    size_t at = qconv_str_find(prompt, qconv_str_of(arrows[i]));
    if (at != QCONV_NOT_FOUND && at > 0)
      return at + (i == 3);
  }
  return prompt.len;
}

qconv_str text_take_tail(qconv_str *prompt)
{
  static const char *const joints[] = {"-", "–", "—", "=>", "=", "→", "->", ":", "👉", "➡"};
  size_t at = tail_of(*prompt);
  qconv_str raw = qconv_str_from(*prompt, at), tail = qconv_str_trim(raw), before = tail;
  for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
    if (qconv_str_starts(tail, qconv_str_of(joints[i])))
      tail = qconv_str_trim_start(qconv_str_from(tail, strlen(joints[i])));
  bool bracket = tail.len > 2 && tail.data[0] == '(' && tail.data[tail.len - 1] == ')';
  bool bold = tail.len > 4 && qconv_str_starts(tail, QCONV_STR("**")) && qconv_str_ends(tail, QCONV_STR("**"));
  bool gap = raw.len > 2 && (raw.data[0] == '\t' || (raw.data[0] == ' ' && raw.data[1] == ' '));
  if (tail.len < 1 || text_skip(tail, "*_`\").").len == 0 || !(bracket || bold || gap || tail.data != before.data))
    return QCONV_NOWHERE;
  *prompt = qconv_str_trim(qconv_str_slice(*prompt, 0, at));
  return bracket ? qconv_str_slice(tail, 1, tail.len - 1) : bold ? qconv_str_slice(tail, 2, tail.len - 2) : tail;
}

static bool has_tail(const struct document *document, const struct block *block)
{
  qconv_str prompt = block->opener.prompt;
  return text_skip_empty(document, block->opener.line + 1, block->end) == block->end && text_take_tail(&prompt).data;
}

void text_weigh_blocks(struct document *document, const struct outline *outline)
{
  size_t choices = 0, stems = 0, marks = 0, numbers = 0, emphasis = 0, stem_keys = 0, tails = 0, bullets = 0,
         marked = 0, brackets = 0;
  for (size_t i = 0; i < outline->count; i++) {
    const struct block *block = &outline->blocks[i];
    struct tells tells = tells_of(document, block);
    qconv_str prompt = block->opener.prompt;
    choices += tells.choices;
    numbers += tells.numbers;
    emphasis += tells.emphasis;
    bullets += tells.bullets;
    marked += tells.marked;
    stem_keys += tells.stem_key;
    tails += has_tail(document, block);
    stems += is_stem(document, block);
    bool bracket = qconv_str_ends(prompt, QCONV_STR(")")) || qconv_str_ends(prompt, QCONV_STR("）"));
    bool judged = text_take_verdict(&prompt) != QCONV_UNKNOWN;
    marks += judged;
    brackets += judged && bracket;
  }
  document->choices = share(choices, outline->count) > SHARE_MAJORITY;
  document->stems = share(stems, outline->count) >= SHARE_HABIT;
  document->marks = share(marks, outline->count) >= SHARE_HABIT;
  document->bracket_marks = brackets > 1;
  document->number_keys = numbers > 1 && share(numbers, outline->count) > SHARE_MAJORITY;
  document->stem_keys = stem_keys > 1 && share(stem_keys, choices) > SHARE_MAJORITY;
  document->tails = tails > 2 && share(tails, outline->count) >= SHARE_HABIT;
  document->emphasis = emphasis > 1 && share(emphasis, choices + bullets) >= SHARE_EMPHASIS;
  document->bullets = share(bullets, outline->count) >= SHARE_EMPHASIS &&
                      (marked * 2 > bullets || (document->emphasis && choices == 0));
}

unsigned text_take_stars(qconv_str *text)
{
  qconv_str rest = qconv_str_trim_end(*text);
  bool bracket = rest.len && rest.data[rest.len - 1] == ')';
  unsigned full = 0, all = 0;
  rest.len -= bracket;
  for (;;) {
    bool is_full = qconv_str_ends(rest, QCONV_STR("★")), is_empty = qconv_str_ends(rest, QCONV_STR("☆"));
    if (!is_full && !is_empty)
      break;
    rest.len -= 3;
    full += is_full;
    all++;
  }
  bool opened = !bracket || (rest.len && rest.data[rest.len - 1] == '(');
  if (all < 2 || !opened)
    return 0;
  rest.len -= bracket;
  *text = qconv_str_trim_end(rest);
  return full;
}

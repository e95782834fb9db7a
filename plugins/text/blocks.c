/* What most blocks of a file have in common, and stars behind a question's words. */
#include "text.h"

/* What tells the right choices of a block. */
struct tells {
  bool choices, numbers, emphasis;
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
  struct tells tells = {false, false, false};
  for (size_t at = block->opener.line + 1; at < block->end && !tells.choices; at++) {
    if (!text_opens_choices(document, at, block->end))
      continue;
    struct options options = text_options(document, at, block->end);
    tells.choices = true;
    tells.emphasis = !options.marked && text_apply_emphasis(&options);
  }
  tells.numbers = !tells.choices && has_number_key(document, block);
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

void text_weigh_blocks(struct document *document, const struct outline *outline)
{
  size_t choices = 0, stems = 0, marks = 0, numbers = 0, emphasis = 0;
  for (size_t i = 0; i < outline->count; i++) {
    const struct block *block = &outline->blocks[i];
    struct tells tells = tells_of(document, block);
    qconv_str prompt = block->opener.prompt;
    choices += tells.choices;
    numbers += tells.numbers;
    emphasis += tells.emphasis;
    stems += is_stem(document, block);
    marks += text_take_verdict(&prompt) != QCONV_UNKNOWN;
  }
  document->choices = choices * 2 > outline->count;
  document->stems = stems * 10 >= outline->count * 6;
  document->marks = marks * 10 >= outline->count * 6;
  document->number_keys = numbers > 1 && numbers * 2 > outline->count;
  document->emphasis = emphasis > 1 && emphasis * 10 >= choices * 7;
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

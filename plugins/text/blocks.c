/* What most blocks of a file have in common, and marks behind a question's words. */
#include "text.h"

static bool has_choices(const struct document *document, const struct block *block)
{
  for (size_t at = block->opener.line + 1; at < block->end; at++)
    if (text_opens_choices(document, at, block->end))
      return true;
  return false;
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
  size_t choices = 0, stems = 0, marks = 0;
  for (size_t i = 0; i < outline->count; i++) {
    const struct block *block = &outline->blocks[i];
    qconv_str prompt = block->opener.prompt;
    choices += has_choices(document, block);
    stems += is_stem(document, block);
    marks += text_take_mark(&prompt) != QCONV_UNKNOWN;
  }
  document->choices = choices * 2 > outline->count;
  document->stems = stems * 10 >= outline->count * 6;
  document->marks = marks * 10 >= outline->count * 6;
}

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

/* A text as lines of a card, in the syntax of Obsidian's plugin Spaced Repetition: a blank line
   outside of code ends a card, "::" in a line makes it one, a lone "?" parts front and back,
   "==so==" is a gap.  Marks in the text are escaped, which changes nothing of what it shows. */
#include "write.h"
#include <qconv/markup.h>

struct lines {
  struct writer *writer;
  struct qconv_buffer out;
  bool words;                  /* the line before is of a paragraph, a list or a quotation */
  bool parted, joined, headed; /* a blank line waits; breaks stand for one; a heading became bold */
};

/* Whether a line starts a block of its own without a blank line above it. */
static bool starts_block(qconv_str line)
{
  return qconv_str_starts(line, QCONV_STR("- ")) || qconv_str_starts(line, QCONV_STR("* ")) ||
         qconv_str_starts(line, QCONV_STR("> ")) || qconv_str_starts(line, QCONV_STR("```")) ||
         qconv_str_starts(line, QCONV_STR("~~~")) || qconv_str_starts(line, QCONV_STR("1. ")) ||
         qconv_str_starts(line, QCONV_STR("**"));
}

static bool is_pair(qconv_str line, size_t at, const char *pairs)
{
  for (; *pairs; pairs++)
    if (at + 1 < line.len && line.data[at] == *pairs && line.data[at + 1] == *pairs)
      return true;
  return false;
}

/* The line with its marks escaped, outside of spans of code. */
static void put_prose(struct qconv_buffer *out, qconv_str line)
{
  char code = 0;
  qconv_str trimmed = qconv_str_trim(line);
  if (qconv_str_equal(trimmed, QCONV_STR("?")) || qconv_str_equal(trimmed, QCONV_STR("??")))
    qconv_append_char(out, '\\');
  for (size_t at = 0; at < line.len; at++) {
    code ^= line.data[at] == '`';
    qconv_append_char(out, line.data[at]);
    if (line.data[at] == '\\' && at + 1 < line.len)
      qconv_append_char(out, line.data[++at]);
    else if (!code && is_pair(line, at, ":="))
      qconv_append_char(out, '\\');
  }
}

static bool is_rule(qconv_str line)
{
  size_t marks = 0;
  for (size_t i = 0; i < line.len; i++) {
    if (!strchr("-_* ", line.data[i]) || (line.data[i] != ' ' && line.data[i] != line.data[0]))
      return false;
    marks += line.data[i] != ' ';
  }
  return marks > 2;
}

static void add_line(struct lines *lines, qconv_str line, bool prose)
{
  qconv_str words, bare = qconv_str_trim(line); /* in an item, too */
  bool block = prose && starts_block(line);
  if (lines->out.len) {
    bool breaks = lines->parted && lines->words && prose && !block;
    qconv_append(&lines->out, breaks ? QCONV_STR("<br>\n") : QCONV_STR("\n"));
    lines->joined = lines->joined || breaks;
  }
  lines->parted = false;
  lines->words = prose && line.data[0] != '|';
  bool heading = prose && sheet_heading(bare, &words), rule = prose && is_rule(bare);
  if (heading || rule)
    qconv_append(&lines->out, qconv_str_slice(line, 0, (size_t)(bare.data - line.data)));
  if (heading) {
    lines->headed = true;
    qconv_append_literal(&lines->out, "**");
    put_prose(&lines->out, words);
    qconv_append_literal(&lines->out, "**");
  } else if (rule) {
    qconv_append_literal(&lines->out, "<hr>");
  } else if (prose) {
    put_prose(&lines->out, line);
  } else {
    qconv_append(&lines->out, line);
  }
}

qconv_str write_card_text(struct writer *writer, struct qconv_text text)
{
  struct lines lines = {.writer = writer, .out = {.arena = writer->job->arena}};
  struct sheet_scan scan = {0};
  qconv_str line, rest = write_text(writer, text, true);
  while (qconv_str_line(&rest, &line)) {
    bool prose = sheet_step(&scan, line);
    if (prose && qconv_str_blank(line))
      lines.parted = true;
    else
      add_line(&lines, line, prose);
  }
  if (lines.joined)
    write_loss(writer, "markdown.card", "a blank line would end the card: breaks stand between its paragraphs");
  if (lines.headed)
    write_loss(writer, "markdown.heading", "headings inside of a card are bold lines");
  return qconv_buffer_str(&lines.out);
}

/* A text as Markdown that keeps to its place.  What would open a question, a section or a
   part of its own is written another way, and that is reported. */
#include "write.h"
#include <qconv/markup.h>

static qconv_str trimmed(qconv_str text)
{
  size_t from = 0;
  for (size_t at = 0; at < text.len && qconv_is_space(text.data[at]); at++)
    if (text.data[at] == '\n')
      from = at + 1;
  return qconv_str_trim_end(qconv_str_from(text, from));
}

/* Whether a line may need another form: a first look that is quick. */
static bool is_suspect(qconv_str text)
{
  static const char *const marks[] = {"\n#", "\n**", "\n- **", "<!--", "```", "~~~"};
  static const char *const starts[] = {"#", "**", "- **"};
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    if (qconv_str_starts(text, qconv_str_of(starts[i])))
      return true;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (qconv_str_find(text, qconv_str_of(marks[i])) != QCONV_NOT_FOUND)
      return true;
  return false;
}

/* The highest level of the headings in a text, 7: it has none. */
static unsigned highest_heading(qconv_str text)
{
  struct sheet_scan scan = {0};
  qconv_str line, words;
  unsigned highest = 7;
  while (qconv_str_line(&text, &line)) {
    unsigned level = sheet_step(&scan, line) ? sheet_heading(line, &words) : 0;
    highest = level && level < highest ? level : highest;
  }
  return highest;
}

struct keeping {
  struct writer *writer;
  struct qconv_buffer out;
  unsigned deeper; /* added to the level of each heading */
  bool item, disguised, begun;
};

static void keep_heading(struct keeping *keeping, unsigned level, qconv_str words)
{
  level = level + keeping->deeper < 6 ? level + keeping->deeper : 6;
  for (unsigned mark = 0; mark < level; mark++)
    qconv_append_char(&keeping->out, '#');
  qconv_append_format(&keeping->out, "%s%.*s\n", words.len ? " " : "", QCONV_ARG(words));
}

/* The same to who reads it, and no label to the reader: bold by other marks, a bullet of
   another kind, a comment without its blank. */
static bool keep_disguised(struct keeping *keeping, qconv_str line)
{
  qconv_str rest;
  static const char *const comments[] = {"id", "end of section", "answers"};
  if (keeping->item ? sheet_item_label(line, &rest) != PART_TEXT
                    : sheet_label(line, !keeping->begun, &rest) != PART_TEXT) {
    size_t at = keeping->item ? 0 : qconv_str_find(qconv_str_from(line, 2), QCONV_STR("**")) + 2;
    if (keeping->item)
      qconv_append_format(&keeping->out, "* %.*s\n", QCONV_ARG(qconv_str_from(line, 2)));
    else
      qconv_append_format(&keeping->out, "__%.*s__%.*s\n", QCONV_ARG(qconv_str_slice(line, 2, at)),
                          QCONV_ARG(qconv_str_from(line, at + 2)));
    return true;
  }
  for (size_t i = 0; i < sizeof comments / sizeof *comments && !keeping->item; i++) {
    if (!sheet_comment(line, qconv_str_of(comments[i]), &rest))
      continue;
    qconv_append_format(&keeping->out, "<!--%.*s\n", QCONV_ARG(qconv_str_from(line, 5)));
    return true;
  }
  return false;
}

static void keep_line(struct keeping *keeping, qconv_str line, bool prose)
{
  qconv_str words;
  unsigned level = prose && keeping->deeper ? sheet_heading(line, &words) : 0;
  if (level)
    keep_heading(keeping, level, words);
  else if (prose && keep_disguised(keeping, line))
    keeping->disguised = true;
  else
    qconv_append_format(&keeping->out, "%.*s\n", QCONV_ARG(line));
  keeping->begun = true;
}

static void close_open(struct keeping *keeping, const struct sheet_scan *scan)
{
  if (!scan->fence && !scan->comment)
    return;
  write_loss(keeping->writer, "markdown.open", "code or a comment that was never closed ends with its text");
  for (size_t i = 0; i < scan->fence_length && scan->fence; i++)
    qconv_append_char(&keeping->out, scan->fence);
  if (scan->comment)
    qconv_append_literal(&keeping->out, "-->");
}

static qconv_str kept(struct writer *writer, qconv_str text, bool item)
{
  struct keeping keeping = {.writer = writer, .out = {.arena = writer->job->arena}, .item = item};
  struct sheet_scan scan = {0};
  unsigned highest = item ? 7 : highest_heading(text);
  qconv_str line, rest = text;
  keeping.deeper = highest <= writer->level ? writer->level + 1 - highest : 0;
  while (qconv_str_line(&rest, &line)) {
    bool prose = sheet_step(&scan, line);
    keep_line(&keeping, line, prose);
  }
  if (keeping.deeper)
    write_loss(writer, "markdown.heading", "headings inside of the answer were moved below the question's");
  if (keeping.disguised)
    write_loss(writer, "markdown.label", "a line that reads as a label was written with other marks");
  close_open(&keeping, &scan);
  return qconv_str_trim_end(qconv_buffer_str(&keeping.out));
}

qconv_str write_text(struct writer *writer, struct qconv_text text, bool item)
{
  if (qconv_text_absent(text))
    return QCONV_STR("");
  qconv_str markdown = trimmed(qconv_markup_to_markdown(writer->job->arena, writer->job->log, text));
  if (qconv_str_find_char(markdown, '\r') != QCONV_NOT_FOUND)
    return kept(writer, markdown, item); /* line ends as the file has them */
  return is_suspect(markdown) ? kept(writer, markdown, item) : markdown;
}

qconv_str write_words(struct writer *writer, qconv_str words, char also)
{
  bool edges = words.len && (qconv_is_space(words.data[0]) || qconv_is_space(words.data[words.len - 1]));
  if (!edges && qconv_str_find_char(words, '\n') == QCONV_NOT_FOUND &&
      qconv_str_find_char(words, '\r') == QCONV_NOT_FOUND)
    return sheet_escape(writer->job->arena, words, also);
  write_loss(writer, "markdown.value", "lines or blanks around words that are to stand on one line");
  struct qconv_buffer line = {.arena = writer->job->arena};
  words = qconv_str_trim(words);
  for (size_t i = 0; i < words.len; i++)
    qconv_append_char(&line, strchr("\r\n", words.data[i]) ? ' ' : words.data[i]);
  return sheet_escape(writer->job->arena, qconv_buffer_str(&line), also);
}

/* A bullet or a sign: "- x", "+ x", "*", "---", but not "-0.5". */
static bool is_bullet(qconv_str text)
{
  return text.len && strchr("-+*", text.data[0]) &&
         (text.len == 1 || qconv_is_space(text.data[1]) || text.data[1] == text.data[0]);
}

bool write_stands_inline(qconv_str text)
{
  return text.len && qconv_str_find_char(text, '\n') == QCONV_NOT_FOUND && !strchr("#>|`~ \t<", text.data[0]) &&
         !is_bullet(text) && !sheet_number(text) &&
         !sheet_number(qconv_str_slice(text, 0, qconv_str_find_char(text, ' ')));
}

bool write_holds_list(qconv_str text)
{
  struct sheet_scan scan = {0};
  qconv_str line;
  while (qconv_str_line(&text, &line))
    if (sheet_step(&scan, line) && (qconv_str_starts(line, QCONV_STR("- ")) || qconv_str_starts(line, QCONV_STR("* "))))
      return true;
  return false;
}

bool write_holds_choice(qconv_str text)
{
  struct sheet_scan scan = {0};
  qconv_str line;
  while (qconv_str_line(&text, &line))
    if (sheet_step(&scan, line) && sheet_opens_choice(line))
      return true;
  return false;
}

/* Markdown as passages of prose and of code, and texts rewritten by edits. */
#include "exports.h"

struct rewrite text_rewrite(struct qconv_arena *arena, qconv_str text)
{
  return (struct rewrite){arena, text, QCONV_NEW(arena, struct qconv_edits)};
}

void text_replace(struct rewrite *rewrite, size_t from, size_t to, qconv_str inserted)
{
  qconv_str removed = qconv_str_slice(rewrite->text, from, to);
  if (qconv_str_equal(removed, inserted))
    return;
  qconv_edits_add(rewrite->arena, rewrite->edits,
                  (struct qconv_edit){.at = from,
                                      .removed = removed,
                                      .inserted = inserted,
                                      .code = "text.markup",
                                      .what = "other markup made Markdown",
                                      .silent = true});
}

qconv_str text_rewritten(struct qconv_job *job, const struct rewrite *rewrite)
{
  qconv_str text = qconv_edits_apply(job->arena, rewrite->text, rewrite->edits);
  qconv_log_derived(job->log, text, rewrite->text, rewrite->edits);
  return text;
}

size_t text_run(qconv_str text, size_t at, char c)
{
  size_t end = at;
  while (end < text.len && text.data[end] == c)
    end++;
  return end - at;
}

size_t text_line_end(qconv_str text, size_t at)
{
  const char *end = at < text.len ? memchr(text.data + at, '\n', text.len - at) : NULL;
  return end ? (size_t)(end - text.data) + 1 : text.len;
}

/* A line without the marks of the quotes it stands in. */
static qconv_str unquoted(qconv_str line)
{
  size_t at = 0;
  while (at < line.len && strchr(" \t>", line.data[at]))
    at++;
  return qconv_str_trim_end(qconv_str_from(line, at));
}

static bool opens_fence(struct passages *passages, qconv_str words)
{
  char mark = words.len ? words.data[0] : 0;
  size_t length = mark == '`' || mark == '~' ? text_run(words, 0, mark) : 0;
  if (length < 3 || (mark == '`' && qconv_str_find_char(qconv_str_from(words, length), '`') != QCONV_NOT_FOUND))
    return false;
  passages->fence = mark;
  passages->fence_length = length;
  return true;
}

static bool closes_fence(const struct passages *passages, qconv_str words)
{
  size_t length = text_run(words, 0, passages->fence);
  return length >= passages->fence_length && length == words.len;
}

/* Takes the lines up to the fence that closes. */
static void take_fence(struct passages *passages, size_t at)
{
  while (at < passages->text.len) {
    size_t end = text_line_end(passages->text, at);
    bool closes = closes_fence(passages, unquoted(qconv_str_slice(passages->text, at, end)));
    at = end;
    if (closes)
      break;
  }
  passages->to = at;
  passages->code = true;
}

static bool is_item(qconv_str words)
{
  size_t digits = 0;
  while (digits < words.len && qconv_is_digit(words.data[digits]))
    digits++;
  qconv_str behind = qconv_str_from(words, digits ? digits : 0);
  return behind.len > 1 && strchr(digits ? ".)" : "-*+", behind.data[0]) && behind.data[1] == ' ';
}

/* Four blanks in front, and no list that they could belong to. */
static bool is_indented_code(struct passages *passages, qconv_str line)
{
  qconv_str words = qconv_str_trim(line);
  bool indented = qconv_str_starts(line, QCONV_STR("    ")) || qconv_str_starts(line, QCONV_STR("\t"));
  bool item = is_item(words);
  if (!indented || item)
    passages->in_list = item || (passages->in_list && line.data[0] == ' ');
  return indented && !passages->in_list;
}

static void take_prose(struct passages *passages, size_t at)
{
  qconv_str text = passages->text;
  passages->code = is_indented_code(passages, qconv_str_slice(text, at, text_line_end(text, at)));
  while (at < text.len) {
    size_t end = text_line_end(text, at);
    qconv_str line = qconv_str_slice(text, at, end), words = unquoted(line);
    struct passages ahead = *passages;
    if (qconv_str_blank(line) || opens_fence(&ahead, words))
      break;
    if (is_item(words))
      passages->in_list = true;
    at = end;
  }
  passages->to = at;
}

/* The runs of backticks, each with the next of its length: one look from the end. */
static void find_runs(struct passages *passages)
{
  enum { LONGEST = 16 };
  size_t next[LONGEST + 1] = {0};
  passages->run_count = passages->cursor = 0;
  for (size_t at = passages->from; at < passages->to;) {
    const char *found = memchr(passages->text.data + at, '`', passages->to - at);
    if (!found)
      break;
    at = (size_t)(found - passages->text.data);
    if (passages->run_count == passages->run_capacity) {
      size_t capacity = passages->run_capacity ? passages->run_capacity * 2 : 32, size = sizeof *passages->runs;
      passages->runs = qconv_realloc(passages->arena, passages->runs, passages->run_capacity * size, capacity * size);
      passages->run_capacity = capacity;
    }
    size_t length = text_run(passages->text, at, '`');
    passages->runs[passages->run_count++] = (struct tick_run){at, length, 0};
    at += length;
  }
  for (size_t i = passages->run_count; i-- > 0;) {
    struct tick_run *run = &passages->runs[i];
    if (run->length > LONGEST)
      continue;
    run->next = next[run->length];
    next[run->length] = i;
  }
}

bool text_next_passage(struct passages *passages)
{
  qconv_str text = passages->text;
  size_t at = passages->at, end;
  while (at < text.len && qconv_str_blank(qconv_str_slice(text, at, end = text_line_end(text, at))))
    at = end;
  if (at >= text.len)
    return false;
  passages->from = at;
  end = text_line_end(text, at);
  if (opens_fence(passages, unquoted(qconv_str_slice(text, at, end))))
    take_fence(passages, end);
  else
    take_prose(passages, at);
  if (!passages->code)
    find_runs(passages);
  passages->at = passages->to;
  return true;
}

size_t text_code_span(struct passages *passages, size_t at)
{
  while (passages->cursor < passages->run_count && passages->runs[passages->cursor].at < at)
    passages->cursor++;
  if (passages->cursor == passages->run_count || passages->runs[passages->cursor].at != at)
    return 0;
  size_t next = passages->runs[passages->cursor].next;
  return next ? passages->runs[next].at + passages->runs[next].length : 0;
}

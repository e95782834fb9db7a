/* Definitions of footnotes, found line by line. Fences and indented code are stepped
   over; a list item around a definition counts as its margin. */
#include <qconv/footnote.h>
#include "markdown_lines.h"

enum { LONGEST_LABEL = 100, GOES_ON = 4 /* columns of indent */ };

size_t qconv_footnote_at(qconv_str text, size_t at, qconv_str *label)
{
  if (!qconv_str_starts(qconv_str_from(text, at), QCONV_STR("[^")))
    return 0;
  size_t end = at + 2;
  while (end < text.len && end - at < LONGEST_LABEL && !qconv_is_space(text.data[end]) &&
         !strchr("[]^`\\", text.data[end]))
    end++;
  *label = qconv_str_slice(text, at + 2, end);
  return label->len && end < text.len && text.data[end] == ']' ? end + 1 - at : 0;
}

qconv_str qconv_footnote_key(struct qconv_arena *arena, qconv_str label)
{
  char *key = qconv_str_zero(arena, label);
  for (size_t i = 0; i < label.len; i++)
    key[i] = qconv_lower(key[i]);
  return (qconv_str){key, label.len};
}

struct search {
  struct qconv_arena *arena;
  qconv_str text;
  struct line line;
  size_t indent; /* columns before anything on the line */
  bool blank;
  char fence;
  size_t fence_length;
  bool in_list, in_code, after_blank;
};

static qconv_str words_of(const struct search *search)
{
  return qconv_str_trim(qconv_str_slice(search->text, search->line.start, search->line.end));
}

static void read_line(struct search *search, size_t at)
{
  qconv_line_read(search->text, at, &search->line);
  search->blank = words_of(search).len == 0;
  search->indent = 0;
  for (size_t i = at; i < search->line.end && strchr(" \t", search->text.data[i]); i++)
    search->indent += search->text.data[i] == ' ' ? 1 : 4 - search->indent % 4;
}

/* Whether the line is code or a fence around it. */
static bool is_code(struct search *search)
{
  const struct line *line = &search->line;
  if (search->fence) {
    qconv_str words = qconv_str_trim_end(qconv_str_slice(search->text, line->content, line->end));
    size_t run = 0;
    while (run < words.len && words.data[run] == search->fence)
      run++;
    if (run >= search->fence_length && run == words.len)
      search->fence = 0;
    return true;
  }
  if (search->blank)
    return false;
  if (line->item_count)
    search->in_list = true;
  else if (search->indent == 0)
    search->in_list = false;
  search->in_code = search->indent >= 4 && !search->in_list && (search->in_code || search->after_blank);
  size_t length = search->in_code ? 0 : qconv_line_fence(search->text, line);
  if (length) {
    search->fence = search->text.data[line->content];
    search->fence_length = length;
  }
  return search->in_code || length;
}

static bool is_definition(const struct search *search, qconv_str *label)
{
  qconv_str words = words_of(search);
  size_t length = search->line.item_count || search->line.quotes ? 0 : qconv_footnote_at(words, 0, label);
  return length && length < words.len && words.data[length] == ':';
}

/* "Answer: words": a bank goes on there, a note does not. */
static bool is_label(qconv_str words)
{
  enum { LONGEST = 24 };
  size_t colon = qconv_str_find_char(qconv_str_slice(words, 0, LONGEST), ':');
  return colon != QCONV_NOT_FOUND || qconv_str_starts(words, QCONV_STR("**")) ||
         qconv_str_starts(words, QCONV_STR("__"));
}

/* A line right below that is nothing of its own goes on with the note's paragraph. */
static bool goes_on(const struct search *search)
{
  static const struct line_lists none;
  qconv_str words = words_of(search), label;
  if (search->line.item_count || search->line.quotes || is_definition(search, &label) || is_label(words) ||
      strchr("|<-=", words.data[0]))
    return false;
  return !qconv_line_interrupts(search->text, &search->line, &none, 0);
}

/* Appends the line without so many columns of its indent. */
static void append_line(struct qconv_buffer *source, const struct search *search, size_t margin)
{
  size_t at = search->line.start, columns = 0, end = search->line.end;
  while (at < end && columns < margin && strchr(" \t", search->text.data[at]))
    columns += search->text.data[at++] == ' ' ? 1 : 4 - columns % 4;
  qconv_append(source, qconv_str_trim_end(qconv_str_slice(search->text, at, end)));
}

/* Takes the definition whose first line is in hand; where the text goes on behind it. */
static size_t take(struct search *search, struct qconv_footnote *footnote)
{
  struct qconv_buffer source = {.arena = search->arena};
  size_t margin = search->indent, start = search->line.start, end = search->line.next, blanks = 0;
  append_line(&source, search, margin);
  for (size_t at = end; at < search->text.len; at = search->line.next) {
    read_line(search, at);
    if (search->blank) {
      blanks++;
      continue;
    }
    if (search->indent < margin + GOES_ON && (blanks || !goes_on(search)))
      break;
    for (blanks++; blanks > 0; blanks--)
      qconv_append_char(&source, '\n');
    append_line(&source, search, margin);
    end = search->line.next;
  }
  footnote->source = qconv_buffer_str(&source);
  footnote->place = qconv_str_slice(search->text, start, end);
  return end;
}

static struct qconv_footnote *add(struct qconv_arena *arena, struct qconv_footnotes *footnotes)
{
  if (footnotes->count == footnotes->capacity) {
    size_t capacity = footnotes->capacity ? footnotes->capacity * 2 : 8, size = sizeof *footnotes->items;
    footnotes->items = qconv_realloc(arena, footnotes->items, footnotes->capacity * size, capacity * size);
    footnotes->capacity = capacity;
  }
  return &footnotes->items[footnotes->count++];
}

void qconv_footnotes_find(struct qconv_arena *arena, qconv_str markdown, struct qconv_footnotes *footnotes)
{
  struct search search = {.arena = arena, .text = markdown, .after_blank = true};
  if (qconv_str_find(markdown, QCONV_STR("[^")) == QCONV_NOT_FOUND)
    return;
  for (size_t at = 0; at < markdown.len;) {
    qconv_str label;
    read_line(&search, at);
    at = search.line.next;
    if (!is_code(&search) && !search.blank && is_definition(&search, &label)) {
      struct qconv_footnote *footnote = add(arena, footnotes);
      footnote->label = label;
      at = take(&search, footnote);
      search.blank = false;
    }
    search.after_blank = search.blank;
  }
}

qconv_str qconv_footnotes_without(struct qconv_arena *arena, qconv_str markdown,
                                  const struct qconv_footnotes *footnotes)
{
  struct qconv_buffer text = {.arena = arena};
  const char *at = markdown.data;
  for (size_t i = 0; i < footnotes->count; i++) {
    qconv_str place = footnotes->items[i].place;
    qconv_append(&text, (qconv_str){at, (size_t)(place.data - at)});
    at = place.data + place.len;
  }
  qconv_append(&text, (qconv_str){at, (size_t)(markdown.data + markdown.len - at)});
  return qconv_str_trim_end(qconv_buffer_str(&text));
}

qconv_str qconv_footnote_words(struct qconv_arena *arena, const struct qconv_footnote *footnote)
{
  struct qconv_buffer words = {.arena = arena};
  struct search search = {.arena = arena,
                          .text = qconv_str_trim(qconv_str_from(footnote->source, footnote->label.len + 4))};
  for (size_t at = 0; at < search.text.len; at = search.line.next) {
    read_line(&search, at);
    append_line(&words, &search, GOES_ON);
    qconv_append_char(&words, '\n');
  }
  return qconv_str_trim_end(qconv_buffer_str(&words));
}

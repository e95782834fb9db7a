/* Tables of contents: a run of lines without words below them, each of which stands again
   further down, in the same order, over words of its own. Entries open no questions.

   Numbers, marks and case do not count, and an entry may go on on a second line. */
#include "text.h"

enum { FEWEST = 3, ENOUGH = 5, SHORTEST = 8, LONGEST = 400 }; /* fewest where most ask */

struct entry {
  uint64_t key, pair; /* of the line, and of it with the one below; 0: too short to tell */
  size_t line;
};

struct contents {
  struct document *document;
  struct entry *entries; /* the lines that say something */
  size_t count;
  size_t *target; /* by entry: the last entry with the same words; itself: there is none */
};

static uint64_t add_words(uint64_t hash, qconv_str text, size_t *length)
{
  bool tag = false;
  for (size_t i = 0; i < text.len; i++) {
    unsigned char c = (unsigned char)text.data[i];
    tag = c == '<' || (tag && c != '>');
    bool gap = qconv_str_starts(qconv_str_from(text, i), QCONV_STR("\xC2\xA0"));
    i += gap;
    if (gap || tag || (!qconv_is_alpha((char)c) && !qconv_is_digit((char)c) && c < 0x80))
      continue;
    c = c >= 'A' && c <= 'Z' ? (unsigned char)(c | 0x20) : c;
    hash = (hash ^ c) * UINT64_C(1099511628211);
    ++*length;
  }
  return hash;
}

/* "2.1. What is it? ....... 17" to "What is it? " */
static qconv_str words_of(const struct line *line)
{
  struct label label = text_label(line);
  qconv_str text = label.role == ROLE_QUESTION ? label.rest : line->content;
  text = text_skip(text, "0123456789.)(#*_-+ \t[");
  size_t end = text.len;
  while (end > 0 && (qconv_is_digit(text.data[end - 1]) || qconv_is_space(text.data[end - 1])))
    end--;
  bool leader = end > 2 && text.data[end - 1] == '.' && text.data[end - 2] == '.';
  return leader ? qconv_str_slice(text, 0, end) : text;
}

/* Indented lines do, code in fences does not. */
static bool says_something(const struct line *line, bool fenced)
{
  return line->kind == LINE_TEXT || (line->kind == LINE_CODE && !fenced);
}

static void find_entries(struct contents *contents)
{
  struct document *document = contents->document;
  const uint64_t start = UINT64_C(14695981039346656037);
  contents->entries = QCONV_NEW_ARRAY(document->arena, struct entry, document->count + 1);
  bool fenced = false;
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    fenced ^= line->kind == LINE_FENCE;
    if (!says_something(line, fenced))
      continue;
    struct entry *entry = &contents->entries[contents->count++];
    size_t length = 0;
    uint64_t hash = line->content.len <= LONGEST ? add_words(start, words_of(line), &length) : 0;
    entry->line = i;
    entry->key = length >= SHORTEST ? hash | 1 : 0;
    bool goes_on =
        i + 1 < document->count && says_something(line + 1, fenced) && !line[1].item && line[1].content.len <= LONGEST;
    if (length && goes_on)
      entry->pair = add_words(hash, line[1].content, &length) | 1;
  }
}

/* The last entry of each key; a pair counts as its first line. */
static void find_targets(struct contents *contents)
{
  size_t size = 64;
  while (size < contents->count * 4)
    size *= 2;
  uint64_t *keys = QCONV_NEW_ARRAY(contents->document->arena, uint64_t, size);
  size_t *last = QCONV_NEW_ARRAY(contents->document->arena, size_t, size);
  contents->target = QCONV_NEW_ARRAY(contents->document->arena, size_t, contents->count + 1);
  for (size_t i = contents->count; i-- > 0;) {
    contents->target[i] = i;
    for (int pair = 1; pair >= 0; pair--) {
      uint64_t key = pair ? contents->entries[i].pair : contents->entries[i].key;
      size_t at = key & (size - 1);
      while (key && keys[at] && keys[at] != key)
        at = (at + 1) & (size - 1);
      if (key && keys[at])
        contents->target[i] = last[at];
      else if (key)
        keys[at] = key, last[at] = i;
    }
  }
}

static bool recurs(const struct contents *contents, size_t entry)
{
  return contents->target[entry] > entry + 1;
}

/* How many entries a line that recurs takes: two where only both together do. */
static size_t width(const struct contents *contents, size_t entry)
{
  size_t target = contents->target[entry];
  return contents->entries[entry].key == contents->entries[target].key ? 1 : 2;
}

/* The end of the run from an entry on: a line in between may be a chapter's. */
static size_t run_end(const struct contents *contents, size_t from)
{
  size_t end = from;
  for (size_t at = from, strangers = 0; at < contents->count && strangers < 2;) {
    bool known = recurs(contents, at);
    strangers = known ? 0 : strangers + 1;
    at += known ? width(contents, at) : 1;
    end = known ? at : end;
  }
  return end < contents->count ? end : contents->count;
}

/* Whether the run's lines stand again behind it, in order, each over words of its own. */
static bool is_contents(const struct contents *contents, size_t from, size_t to)
{
  size_t known = 0, asking = 0, behind = 0, rising = 0, bodies = 0, strangers = 0, last = 0;
  for (size_t at = from; at < to;) {
    size_t target = contents->target[at];
    if (!recurs(contents, at)) {
      strangers++, at++;
      continue;
    }
    known++;
    asking += text_ends_as_question(contents->document->lines[contents->entries[at].line].content);
    behind += target >= to;
    rising += target > last;
    bodies += known > 1 && target > last + width(contents, at);
    last = target;
    at += width(contents, at);
  }
  return known >= (asking * 4 >= known * 3 ? FEWEST : ENOUGH) && strangers * 3 <= known && behind * 10 >= known * 9 &&
         rising * 10 >= known * 9 && bodies * 10 >= known * 6;
}

/* Behind the table of contents that starts at an entry, from: there is none. What leads to
   other pages may stand before it. */
static size_t contents_end(const struct contents *contents, size_t *from)
{
  enum { TRIES = 4 };
  size_t end = run_end(contents, *from);
  for (size_t at = *from; at < end && at < *from + TRIES; at++)
    if (recurs(contents, at) && is_contents(contents, at, end)) {
      *from = at;
      return end;
    }
  return *from = end > *from ? end : *from + 1;
}

void text_find_contents(struct document *document)
{
  struct contents contents = {.document = document};
  find_entries(&contents);
  find_targets(&contents);
  for (size_t from = 0, end; from < contents.count; from = end) {
    end = contents_end(&contents, &from);
    if (from == end)
      continue;
    for (size_t line = contents.entries[from].line; line <= contents.entries[end - 1].line; line++)
      document->lines[line].kind = LINE_ASIDE, document->lines[line].heading = 0;
  }
}

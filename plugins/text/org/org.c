/* The importer "org": Org mode.

   Two passes of edits make Markdown of it, so that every place keeps its line; what
   comes out is read like any document. This file does the lines:

     * heading       a heading of that level, without its keyword, priority and tags;
                     the tags go to the questions of the heading and below
     #+begin_src     code with its language; example, verse and ": " lines too
     #+begin_quote   a quote
     | a | b |       a table, whose rules become Markdown's
     #+title:        author, language and description are the bank's

   Drawers, planning lines, comments and all other keywords are for the editor. */
#include "org.h"

enum { MOST_LEVELS = 64, MOST_KEYWORDS = 64 };

struct heading {
  size_t at; /* in the input */
  struct qconv_strings tags;
  size_t level;
};

struct org {
  struct qconv_job *job;
  struct qconv_bank *bank;
  struct rewrite rewrite;
  struct heading *headings;
  size_t heading_count, heading_capacity;
  qconv_str keywords; /* words that "#+TODO:" names */
  struct qconv_strings file_tags;
  qconv_str block;   /* the name of the block we are in; absent: none */
  const char *fence; /* one that the text does not hold itself */
  bool code, drawer, fixed, table, ruled;
  size_t next_end; /* of a drawer, looked up once */
  bool titled;     /* a title stands above the headings of level 1 */
};

static qconv_str first_word(qconv_str text)
{
  size_t end = 0;
  while (end < text.len && !qconv_is_space(text.data[end]))
    end++;
  return qconv_str_slice(text, 0, end);
}

static void drop(struct org *org, size_t from, size_t to)
{
  text_replace(&org->rewrite, from, to, QCONV_STR(""));
}

/* ":a:b:" as a list, each tag once. */
static struct qconv_strings split_tags(struct org *org, qconv_str tags)
{
  struct qconv_strings list = {NULL, NULL, 0};
  qconv_str one;
  while (qconv_str_split(&tags, ':', &one)) {
    if (one.len == 0 || qconv_add_shared_tag(org->job->arena, &list, one))
      continue;
    qconv_report(org->job->log, QCONV_LOSS, one, "text.tags",
                 "left out tags of this line from here on: there are more than %d, or longer ones than %d bytes",
                 QCONV_SHARED_TAGS, QCONV_LONGEST_SHARED_TAG);
    break;
  }
  return list;
}

/* --- headings --- */

static bool is_keyword(const struct org *org, qconv_str word)
{
  static const char *const usual[] = {"TODO", "DONE", "NEXT", "WAITING", "HOLD", "STARTED", "CANCELLED", "CANCELED"};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    if (qconv_str_equal(word, qconv_str_of(usual[i])))
      return true;
  qconv_str rest = org->keywords, one;
  for (int left = MOST_KEYWORDS; left > 0 && word.len && qconv_str_split(&rest, ' ', &one); left--) {
    one = qconv_str_slice(one, 0, qconv_str_find_char(one, '('));
    if (qconv_str_equal(one, word) && !qconv_str_equal(one, QCONV_STR("|")))
      return true;
  }
  return false;
}

/* ":a:b:" at the end of a heading, cut off it. */
static qconv_str take_tags(qconv_str *title)
{
  size_t at = title->len;
  while (at > 0 && !qconv_is_space(title->data[at - 1]))
    at--;
  qconv_str last = qconv_str_from(*title, at);
  if (last.len < 3 || last.data[0] != ':' || last.data[last.len - 1] != ':' || at == 0)
    return QCONV_NOWHERE;
  for (size_t i = 1; i + 1 < last.len; i++) {
    unsigned char c = (unsigned char)last.data[i];
    if (!qconv_is_alpha((char)c) && !qconv_is_digit((char)c) && !strchr("_@#%:", c) && c < 0x80)
      return QCONV_NOWHERE;
  }
  *title = qconv_str_trim_end(qconv_str_slice(*title, 0, at));
  return last;
}

static void keep_heading(struct org *org, struct heading heading)
{
  if (org->heading_count == org->heading_capacity) {
    size_t capacity = org->heading_capacity ? org->heading_capacity * 2 : 64, size = sizeof heading;
    org->headings = qconv_realloc(org->job->arena, org->headings, org->heading_capacity * size, capacity * size);
    org->heading_capacity = capacity;
  }
  org->headings[org->heading_count++] = heading;
}

/* "* TODO [#A] words :tag:"; the text from at to end is the whole line. */
static void heading_line(struct org *org, size_t at, size_t end, size_t level)
{
  qconv_str text = org->rewrite.text, title = qconv_str_trim(qconv_str_slice(text, at + level, end));
  qconv_str tags = take_tags(&title), word = first_word(title);
  if (is_keyword(org, word))
    title = qconv_str_trim_start(qconv_str_from(title, word.len));
  if (qconv_str_starts(title, QCONV_STR("[#")) && title.len > 3 && title.data[3] == ']')
    title = qconv_str_trim_start(qconv_str_from(title, 4));
  if (qconv_str_starts(title, QCONV_STR("COMMENT ")))
    title = qconv_str_trim_start(qconv_str_from(title, 8));
  keep_heading(org, (struct heading){at, split_tags(org, tags), level});
  static const char marks[] = "###### ";
  size_t start = (size_t)(title.data - text.data);
  size_t deep = level + org->titled;
  text_replace(&org->rewrite, at, start, qconv_str_of(marks + 6 - (deep < 6 ? deep : 6)));
  drop(org, start + title.len, end);
}

/* --- keywords, blocks, drawers --- */

static void metadata(struct org *org, qconv_str key, qconv_str value)
{
  struct qconv_bank *bank = org->bank;
  if (qconv_str_equal_nocase(key, QCONV_STR("title")))
    bank->title = value;
  else if (qconv_str_equal_nocase(key, QCONV_STR("author")))
    bank->author = value;
  else if (qconv_str_equal_nocase(key, QCONV_STR("language")))
    bank->language = value;
  else if (qconv_str_equal_nocase(key, QCONV_STR("description")))
    bank->description = value;
  else if (qconv_str_equal_nocase(key, QCONV_STR("filetags")))
    org->file_tags = split_tags(org, value);
  else if (qconv_str_equal_nocase(key, QCONV_STR("todo")) || qconv_str_equal_nocase(key, QCONV_STR("seq_todo")))
    org->keywords = value;
}

static bool is_code_block(qconv_str name)
{
  static const char *const names[] = {"src", "example", "export", "verse"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_equal_nocase(name, qconv_str_of(names[i])))
      return true;
  return false;
}

/* "#+begin_src c -n" opens a fence at its own indent. */
static void begin_block(struct org *org, size_t words, size_t end, qconv_str name, qconv_str rest)
{
  org->block = name;
  org->code = is_code_block(name);
  qconv_str language = first_word(qconv_str_trim(rest));
  bool source = qconv_str_equal_nocase(name, QCONV_STR("src")) && language.len && language.data[0] != '-' &&
                qconv_str_find_char(language, '`') == QCONV_NOT_FOUND;
  if (!source)
    language = QCONV_STR("");
  if (org->code)
    text_replace(&org->rewrite, words, end, qconv_format(org->job->arena, "%s%.*s", org->fence, QCONV_ARG(language)));
  else
    drop(org, words, end);
}

/* Inside a block: commas that protect a line, the quote's marks, the end. */
static void block_line(struct org *org, size_t at, size_t words, size_t end)
{
  qconv_str line = qconv_str_slice(org->rewrite.text, words, end), name = qconv_str_from(line, 6);
  if (qconv_str_starts_nocase(line, QCONV_STR("#+end_")) && qconv_str_equal_nocase(first_word(name), org->block)) {
    text_replace(&org->rewrite, words, end, org->code ? qconv_str_of(org->fence) : QCONV_STR(""));
    org->block = QCONV_NOWHERE;
  } else if (org->code && (qconv_str_starts(line, QCONV_STR(",*")) || qconv_str_starts(line, QCONV_STR(",#+")))) {
    drop(org, words, words + 1);
  } else if (qconv_str_equal_nocase(org->block, QCONV_STR("quote"))) {
    text_replace(&org->rewrite, at, words, line.len ? QCONV_STR("> ") : QCONV_STR(">"));
  }
}

static void keyword_line(struct org *org, size_t words, size_t end)
{
  qconv_str line = qconv_str_slice(org->rewrite.text, words, end), rest = qconv_str_from(line, 2), key;
  if (qconv_str_starts_nocase(rest, QCONV_STR("begin_"))) {
    qconv_str name = first_word(qconv_str_from(rest, 6));
    begin_block(org, words, end, name, qconv_str_from(rest, 6 + name.len));
    return;
  }
  if (qconv_str_split(&rest, ':', &key) && rest.data)
    metadata(org, key, qconv_str_trim(rest));
  if (!org->titled && !org->heading_count && org->bank->title.len && qconv_str_equal_nocase(key, QCONV_STR("title"))) {
    org->titled = true;
    text_replace(&org->rewrite, words, (size_t)(org->bank->title.data - org->rewrite.text.data), QCONV_STR("# "));
  } else {
    drop(org, words, end);
  }
}

/* ":NAME:" alone in its line, but not a setting in a property drawer. */
static bool is_drawer(qconv_str line)
{
  if (line.len < 3 || line.data[0] != ':' || line.data[line.len - 1] != ':')
    return false;
  for (size_t i = 1; i + 1 < line.len; i++)
    if (!qconv_is_alpha(line.data[i]) && !strchr("_-", line.data[i]))
      return false;
  return true;
}

/* Some line near by ends the drawer: else it is none. */
static bool drawer_ends(struct org *org, size_t at)
{
  enum { LONGEST = 4096 };
  if (org->next_end < at) {
    size_t found = qconv_str_find(qconv_str_from(org->rewrite.text, at), QCONV_STR(":END:"));
    size_t lower = qconv_str_find(qconv_str_from(org->rewrite.text, at), QCONV_STR(":end:"));
    found = found < lower ? found : lower;
    org->next_end = found == QCONV_NOT_FOUND ? QCONV_NOT_FOUND : at + found;
  }
  return org->next_end != QCONV_NOT_FOUND && org->next_end - at < LONGEST;
}

static bool is_planning(qconv_str line)
{
  return qconv_str_starts(line, QCONV_STR("SCHEDULED: ")) || qconv_str_starts(line, QCONV_STR("DEADLINE: ")) ||
         qconv_str_starts(line, QCONV_STR("CLOSED: "));
}

/* --- tables and fixed width --- */

/* "|---+---|" */
static bool is_rule(qconv_str line)
{
  if (!qconv_str_starts(line, QCONV_STR("|-")))
    return false;
  for (size_t i = 0; i < line.len; i++)
    if (!strchr("|-+:", line.data[i]) || !line.data[i])
      return false;
  return true;
}

/* Markdown knows one rule, below the first row. */
static void table_rule(struct org *org, size_t at, size_t words, size_t end)
{
  qconv_str line = qconv_str_slice(org->rewrite.text, words, end);
  if (org->ruled || !org->table) {
    drop(org, at, text_line_end(org->rewrite.text, end));
    return;
  }
  struct qconv_buffer made = {.arena = org->job->arena};
  for (size_t i = 0; i < line.len; i++)
    qconv_append_char(&made, line.data[i] == '+' ? '|' : line.data[i]);
  text_replace(&org->rewrite, words, end, qconv_buffer_str(&made));
  org->ruled = true;
}

/* The second row of a table without a rule: Markdown wants one before it. */
static void table_row(struct org *org, size_t at, size_t words, size_t end)
{
  if (org->table && !org->ruled) {
    struct qconv_buffer rule = {.arena = org->job->arena};
    qconv_append(&rule, qconv_str_slice(org->rewrite.text, at, words));
    for (size_t i = words; i + 1 < end; i++)
      if (org->rewrite.text.data[i] == '|')
        qconv_append_literal(&rule, "|---");
    qconv_append_literal(&rule, "|\n");
    text_replace(&org->rewrite, at, at, qconv_buffer_str(&rule));
    org->ruled = true;
  }
  org->table = true;
}

/* ": text" lines are code; the fence opens before the first and closes before what follows. */
static void fixed_line(struct org *org, size_t at, size_t words, size_t end, bool first, bool last)
{
  bool bare = end - words == 1;
  struct qconv_arena *arena = org->job->arena;
  text_replace(&org->rewrite, at, words + (bare ? 1 : 2),
               first ? qconv_format(arena, "%s\n", org->fence) : QCONV_STR(""));
  if (last)
    text_replace(&org->rewrite, end, end, qconv_format(arena, "\n%s", org->fence));
}

static bool is_fixed(qconv_str line)
{
  return qconv_str_starts(line, QCONV_STR(": ")) || qconv_str_equal(line, QCONV_STR(":"));
}

/* --- lines --- */

static void text_line(struct org *org, size_t at, size_t words, size_t end, size_t next)
{
  qconv_str text = org->rewrite.text, line = qconv_str_slice(text, words, end);
  qconv_str below = qconv_str_trim(qconv_str_slice(text, next, text_line_end(text, next)));
  bool was_fixed = org->fixed;
  org->fixed = is_fixed(line);
  if (line.len == 0)
    return;
  if (org->fixed)
    fixed_line(org, at, words, end, !was_fixed, !is_fixed(below));
  else if (qconv_str_starts(line, QCONV_STR("#+")))
    keyword_line(org, words, end);
  else if (line.data[0] == '#' && (line.len == 1 || line.data[1] == ' '))
    drop(org, words, end);
  else if (is_planning(line))
    drop(org, words, end);
  else if (is_drawer(line) && drawer_ends(org, next)) {
    org->drawer = true;
    drop(org, words, end);
  } else if (is_rule(line))
    table_rule(org, at, words, end);
  else if (line.data[0] == '|')
    table_row(org, at, words, end);
  else if (qconv_str_ends(line, QCONV_STR("\\\\")) && below.len)
    drop(org, end - 1, end);
}

static size_t stars(qconv_str line)
{
  size_t level = text_run(line, 0, '*');
  return level && level < line.len && line.data[level] == ' ' && level < MOST_LEVELS ? level : 0;
}

static void take_line(struct org *org, size_t at, size_t next)
{
  qconv_str text = org->rewrite.text;
  size_t words = at, end = next;
  while (end > at && qconv_is_space(text.data[end - 1]))
    end--;
  while (words < end && qconv_is_space(text.data[words]))
    words++;
  qconv_str line = qconv_str_slice(text, words, end);
  size_t level = words == at ? stars(line) : 0;
  if (line.len == 0 || line.data[0] != '|')
    org->table = org->ruled = false;
  if (level) {
    org->block = QCONV_NOWHERE;
    org->drawer = org->fixed = false;
    heading_line(org, at, end, level);
  } else if (org->drawer) {
    org->drawer = !qconv_str_equal_nocase(line, QCONV_STR(":END:"));
    drop(org, words, end);
  } else if (org->block.data) {
    block_line(org, at, words, end);
  } else {
    text_line(org, at, words, end, next);
  }
}

/* --- tags --- */

static void add_tags(struct org *org, struct qconv_question *question, const struct qconv_strings *tags)
{
  for (const struct qconv_string_item *one = tags->first; one; one = one->next) {
    bool known = false;
    for (const struct qconv_string_item *item = question->tags.first; item && !known; item = item->next)
      known = qconv_str_equal(item->str, one->str);
    if (!known)
      qconv_add_string(org->job->arena, &question->tags, one->str);
  }
}

/* Questions come in the order of their headings: each takes the tags of the heading
   at or before it, and of those above that. */
static void give_tags(struct org *org)
{
  const struct heading *open[MOST_LEVELS] = {NULL};
  size_t next = 0;
  for (struct qconv_question *question = org->bank->questions.first; question; question = question->next) {
    qconv_str file;
    size_t line = qconv_log_line(org->job->log, question->origin, &file);
    for (; next < org->heading_count; next++) {
      const struct heading *heading = &org->headings[next];
      qconv_str where = qconv_str_slice(org->rewrite.text, heading->at, heading->at + 1);
      if (qconv_log_line(org->job->log, where, &file) > line)
        break;
      open[heading->level] = heading;
      for (size_t deeper = heading->level + 1; deeper < MOST_LEVELS; deeper++)
        open[deeper] = NULL;
    }
    add_tags(org, question, &org->file_tags);
    for (size_t level = 1; level < MOST_LEVELS; level++)
      if (open[level])
        add_tags(org, question, &open[level]->tags);
  }
}

static bool read_org(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct org *org = QCONV_NEW(job->arena, struct org);
  *org = (struct org){.job = job, .bank = bank, .rewrite = text_rewrite(job->arena, input->text)};
  org->fence = qconv_str_find(input->text, QCONV_STR("```")) == QCONV_NOT_FOUND ? "```" : "~~~~";
  for (size_t at = 0, next; at < input->text.len; at = next) {
    next = text_line_end(input->text, at);
    take_line(org, at, next);
  }
  qconv_str text = text_rewritten(job, &org->rewrite);
  if (!text_read_document(job, org_inline(job, text), bank))
    return false;
  give_tags(org);
  return true;
}

/* Keywords with "#+" are Org's alone; headings with stars are lists elsewhere. */
static enum qconv_match_level probe_org(const struct qconv_input *input)
{
  qconv_str rest = qconv_str_slice(input->text, 0, 64 * 1024), line;
  if (qconv_str_trim_start(rest).len == 0 || strchr("{[<", qconv_str_trim_start(rest).data[0]))
    return QCONV_NO_MATCH;
  size_t signs = 0, headings = 0;
  bool markdown = false;
  while (qconv_str_line(&rest, &line)) {
    headings += stars(line) > 0;
    signs += qconv_str_starts(line, QCONV_STR("#+")) && line.len > 3 && qconv_is_alpha(line.data[2]);
    signs += qconv_str_equal(qconv_str_trim(line), QCONV_STR(":PROPERTIES:"));
    markdown = markdown || qconv_str_starts(line, QCONV_STR("```")) || qconv_str_starts(line, QCONV_STR("## "));
  }
  return signs && headings && !markdown ? QCONV_LIKELY : QCONV_MAY_MATCH;
}

const struct qconv_importer text_org = {
    .name = "org", .title = "Org mode", .suffixes = "org", .probe = probe_org, .read = read_org};

/* Lists of terms: every line of the file is "term SEPARATOR definition", with the
   same separator throughout and no term twice. */
#include "flashcards.h"

struct separator { const char *mark; size_t words; bool once; };

/* words: the longest term, 0: any, and then a few other lines do no harm if all terms
   are short. once: it comes once in each line, which holds no quotes: more is a table,
   and tables are not read here. */
static const struct separator separators[] = {
  {" — ", 0, false},   {" – ", 0, false},   {"——", 0, false},  {" -- ", 0, false}, {" → ", 0, false},
  {" => ", 0, false},  {" -> ", 0, false},  {" = ", 6, false}, {" - ", 0, false},  {":** ", 8, false},
  {"**: ", 8, false},  {": ", 6, false},    {"：", 6, false},  {";", 0, true},
};
enum { SEPARATORS = sizeof separators / sizeof *separators, LONGEST_TERM = 160, SHORT_TERM = 5, DISTINCT = 1024 };

static size_t count_words(qconv_str text)
{
  size_t words = 0;
  for (size_t i = 0; i < text.len; i++)
    words += !qconv_is_space(text.data[i]) && (i == 0 || qconv_is_space(text.data[i - 1]));
  return words;
}

static qconv_str without_stars(qconv_str term)
{
  if (term.len > 4 && qconv_str_starts(term, QCONV_STR("**"))) {
    qconv_str inside = qconv_str_from(term, 2);
    if (qconv_str_ends(inside, QCONV_STR("**")))
      inside.len -= 2;
    if (qconv_str_find(inside, QCONV_STR("**")) == QCONV_NOT_FOUND)
      return qconv_str_trim(inside);
  }
  return term;
}

/* And what it separates says something: a list of numbers is data. */
static bool stands_once(qconv_str content, char mark, qconv_str definition)
{
  bool letter = false;
  for (size_t i = 0; i < definition.len; i++)
    letter |= qconv_is_alpha(definition.data[i]) || (unsigned char)definition.data[i] >= 0x80;
  return letter && qconv_str_find_char(definition, mark) == QCONV_NOT_FOUND &&
         qconv_str_find_char(content, '"') == QCONV_NOT_FOUND;
}

bool cards_term(qconv_str content, int separator, struct term *term)
{
  const struct separator *how = &separators[separator];
  qconv_str mark = qconv_str_of(how->mark);
  size_t at = qconv_str_find(qconv_str_slice(content, 0, LONGEST_TERM), mark);
  if (at == QCONV_NOT_FOUND || at == 0)
    return false;
  term->term = qconv_str_trim(qconv_str_slice(content, 0, at));
  term->definition = qconv_str_trim(qconv_str_from(content, at + mark.len));
  if (!term->term.len || !term->definition.len || strchr("|>", term->term.data[0]) ||
      (how->words && count_words(term->term) > how->words) ||
      qconv_str_find(term->term, QCONV_STR("](")) != QCONV_NOT_FOUND) /* a list of links */
    return false;
  if (how->once && !stands_once(content, how->mark[0], term->definition))
    return false;
  term->term = without_stars(term->term);
  return true;
}

/* A wrapped definition goes on in deeper lines without a list mark. */
static bool continues(const struct line *line, const struct line *above)
{
  return !line->item && line->indent >= 2 && line->indent > above->indent && above->kind == LINE_TEXT;
}

/* A label that comes again and again is no term; its numbers do not count. */
static uint64_t hash_of(qconv_str term)
{
  uint64_t hash = 0xcbf29ce484222325u;
  for (size_t i = 0; i < term.len; i++)
    if (!qconv_is_digit(term.data[i]) && !qconv_is_space(term.data[i]))
      hash = (hash ^ (uint8_t)qconv_lower(term.data[i])) * 0x100000001b3u;
  return hash | 1;
}

/* Whether the first terms of the text differ from each other, all but a few. */
static bool distinct(qconv_str text, int separator)
{
  uint64_t seen[DISTINCT * 2] = {0};
  size_t terms = 0, again = 0;
  struct scan scan = cards_scan(text);
  struct line line;
  struct term term;
  while (terms < DISTINCT && cards_next_line(&scan, &line)) {
    if (line.kind != LINE_TEXT || !cards_term(line.content, separator, &term))
      continue;
    terms++;
    uint64_t hash = hash_of(term.term);
    size_t at = (size_t)(hash % (DISTINCT * 2));
    while (seen[at] && seen[at] != hash)
      at = (at + 1) % (DISTINCT * 2);
    again += seen[at] == hash;
    seen[at] = hash;
  }
  return again * 20 <= terms;
}

struct count { size_t all, brief; };

static void count_terms(struct count counts[SEPARATORS], qconv_str content)
{
  struct term term;
  for (int i = 0; i < SEPARATORS; i++)
    if (cards_term(content, i, &term)) {
      counts[i].all++;
      counts[i].brief += count_words(term.term) <= SHORT_TERM;
    }
}

static bool makes_a_list(struct count count, int separator, size_t lines)
{
  const struct separator *how = &separators[separator];
  bool brief = how->words == 0 && !how->once && count.brief == count.all && count.all >= 4;
  return count.all == lines || (brief && count.all * 7 >= lines * 6);
}

int cards_term_separator(qconv_str text)
{
  struct count counts[SEPARATORS] = {0};
  size_t lines = 0;
  struct scan scan = cards_scan(text);
  struct line line, above = {0};
  while (cards_next_line(&scan, &line)) {
    bool content = line.kind == LINE_TEXT;
    if (line.kind == LINE_CODE || line.kind == LINE_FENCE || line.kind == LINE_RULE)
      return -1;
    if (content && !continues(&line, &above)) {
      lines++;
      count_terms(counts, line.content);
    }
    if (content || line.kind == LINE_BLANK)
      above = content && continues(&line, &above) ? above : line;
  }
  for (int i = 0; i < SEPARATORS; i++)
    if (lines >= 3 && makes_a_list(counts[i], i, lines) && distinct(text, i))
      return i;
  return -1;
}

void cards_read_terms(struct document *document)
{
  int separator = cards_term_separator(document->text);
  struct qconv_question *last = NULL;
  struct term term;
  for (size_t i = 0; separator >= 0 && i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind == LINE_HEADING)
      cards_heading(document, i);
    if (line->kind != LINE_TEXT)
      continue;
    qconv_str more = line->content;
    if (last && continues(line, line - 1) && qconv_str_within(document->text, last->open.answer.str)) {
      qconv_str answer = last->open.answer.str;
      last->open.answer.str = (qconv_str){answer.data, (size_t)(more.data + more.len - answer.data)};
    } else if (!cards_term(line->content, separator, &term)) {
      cards_leave_out(document, i, i + 1);
    } else {
      last = cards_open(document, line->content, term.term, cards_cut_schedule(term.definition));
      last->number = line->number;
    }
  }
}

/* Labels of one letter, "Q. What is it?" over "A. That.": a letter with a stop counts
   choices elsewhere, so it is a label only where two letters take turns over the file. */
#include "text.h"

static const char *const pairs[][2] = {{"Q", "A"},   {"F", "A"},   {"P", "R"}, {"D", "R"}, {"Q", "R"}, {"S", "C"},
                                       {"V", "A"},   {"K", "V"},   {"В", "О"}, {"П", "В"}, {"Ε", "Α"}, {"問", "答"},
                                       {"问", "答"}, {"문", "답"}, {"س", "ج"}, {"ש", "ת"}};
enum { PAIRS = sizeof pairs / sizeof *pairs, STOPS = 5 };
static const char *const stops[STOPS] = {".", "-", ")", ":", "–"};

struct turns {
  size_t asked, answered;
  bool goes_on; /* a third letter: these are choices */
};

/* What stands behind a letter and its stop; absent: something else does. */
static qconv_str behind(const struct line *line, const char *letter, const char *stop)
{
  qconv_str text = text_skip(line->content, "*");
  size_t length = strlen(letter);
  if (!qconv_str_starts(text, qconv_str_of(letter)))
    return QCONV_NOWHERE;
  text = qconv_str_from(text, length);
  if (!qconv_str_starts(text, qconv_str_of(stop)))
    return QCONV_NOWHERE;
  text = qconv_str_trim_start(text_skip(qconv_str_from(text, strlen(stop)), "*"));
  return text.len ? text : QCONV_NOWHERE;
}

static void count_line(const struct line *line, struct turns turns[PAIRS][STOPS])
{
  for (size_t stop = 0; stop < STOPS; stop++) {
    bool third = behind(line, "B", stops[stop]).data != NULL;
    for (size_t pair = 0; pair < PAIRS; pair++) {
      turns[pair][stop].asked += behind(line, pairs[pair][0], stops[stop]).data != NULL;
      turns[pair][stop].answered += behind(line, pairs[pair][1], stops[stop]).data != NULL;
      turns[pair][stop].goes_on = turns[pair][stop].goes_on || third;
    }
  }
}

/* A capital letter of ASCII or another script, with a stop: few lines begin so. */
static bool may_be_label(const struct line *line)
{
  qconv_str text = line->kind == LINE_TEXT ? text_skip(line->content, "*") : QCONV_STR("");
  if (text.len < 3)
    return false;
  bool capital = text.data[0] >= 'A' && text.data[0] <= 'Z';
  return capital ? strchr(".-):\xE2", text.data[1]) != NULL : (unsigned char)text.data[0] >= 0x80;
}

static void set_labels(struct document *document, const char *const pair[2], const char *stop)
{
  for (size_t i = 0; i < document->count; i++) {
    struct line *line = &document->lines[i];
    if (!may_be_label(line))
      continue;
    qconv_str asked = behind(line, pair[0], stop), answered = behind(line, pair[1], stop);
    if (asked.data)
      line->label = (struct label){.role = ROLE_QUESTION, .rest = asked};
    else if (answered.data)
      line->label = (struct label){.role = ROLE_ANSWER, .rest = answered};
  }
}

void text_find_letter_pairs(struct document *document)
{
  struct turns turns[PAIRS][STOPS] = {{{0}}};
  for (size_t i = 0; i < document->count; i++)
    if (may_be_label(&document->lines[i]))
      count_line(&document->lines[i], turns);
  for (size_t pair = 0; pair < PAIRS; pair++)
    for (size_t stop = 0; stop < STOPS; stop++) {
      const struct turns *found = &turns[pair][stop];
      if (found->asked < 2 || found->goes_on || found->answered * 10 < found->asked * 6 ||
          found->asked * 10 < found->answered * 6)
        continue;
      set_labels(document, pairs[pair], stops[stop]);
      return;
    }
}

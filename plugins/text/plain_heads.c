/* Headings of plain texts, which no mark shows: "Part II", "ROUND ONE", "一、单选题", a
   title between two lists. Seen before the questions are, so they part them. */
#include "text.h"

struct plain {
  struct document *document;
  size_t numbered; /* lines that could open a question */
  size_t capitals; /* lines in capitals that could be headings */
};

static bool is_empty(const struct document *document, size_t at)
{
  return at >= document->count || document->lines[at].kind == LINE_BLANK || document->lines[at].kind == LINE_RULE ||
         document->lines[at].heading;
}

/* A line alone between blank ones. */
static bool is_alone(const struct document *document, size_t at)
{
  return (at == 0 || is_empty(document, at - 1)) && is_empty(document, at + 1);
}

static bool lists(const struct line *line)
{
  return line->kind == LINE_TEXT && !line->heading && (line->item || text_label(line).number.len);
}

/* What follows opens a question, or a heading does. */
static bool leads(const struct document *document, size_t at)
{
  size_t next = text_skip_empty(document, at + 1, document->count);
  return next < document->count && (lists(&document->lines[next]) || document->lines[next].heading);
}

static bool ends_sentence(qconv_str text)
{
  static const char *const ends[] = {".", "?", "!", ";", ",", "。", "？", "！", "；", "，", "؟", "।"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (qconv_str_ends(text, qconv_str_of(ends[i])))
      return true;
  return false;
}

/* 一、单选题 and （一）: 2 and 3, else 0. */
static uint8_t chinese_level(qconv_str text)
{
  enum { LONGEST = 60 };
  unsigned long value;
  bool bracket = qconv_str_starts(text, QCONV_STR("（")) || qconv_str_starts(text, QCONV_STR("("));
  qconv_str rest = bracket ? qconv_str_from(text, text.data[0] == '(' ? 1 : 3) : text;
  size_t length = text_digits(rest, &value) ? 0 : text_numeral(rest, &value);
  qconv_str behind = qconv_str_from(rest, length);
  bool circled = length && (unsigned char)rest.data[0] == 0xE2;
  if (!length || circled || text.len > LONGEST || ends_sentence(text))
    return 0;
  if (bracket)
    return qconv_str_starts(behind, QCONV_STR("）")) || qconv_str_starts(behind, QCONV_STR(")")) ? 3 : 0;
  return qconv_str_starts(behind, QCONV_STR("、")) || qconv_str_starts(behind, QCONV_STR("．")) ? 2 : 0;
}

static size_t roman_length(qconv_str text)
{
  size_t length = 0;
  while (length < text.len && length < 6 && strchr("IVXLivxl", text.data[length]))
    length++;
  return length;
}

/* "Part II: Short answers", "Round 1", 第一章. */
static bool is_numbered_part(qconv_str text)
{
  static const char *const words[] = {
      "Part",    "Section",   "Chapter",   "Round", "Unit",     "Module",  "Lesson",   "Topic",
      "Teil",    "Kapitel",   "Abschnitt", "Runde", "Modul",    "Partie",  "Chapitre", "Manche",
      "Parte",   "Capítulo",  "Sección",   "Seção", "Tema",     "Unidad",  "Capitolo", "Sezione",
      "Deel",    "Hoofdstuk", "Del",       "Część", "Rozdział", "Dział",   "Část",     "Kapitola",
      "Fejezet", "Часть",     "Раздел",    "Глава", "Тема",     "Частина", "Розділ",   "Μέρος",
      "Ενότητα", "Κεφάλαιο",  "Bölüm",     "Ünite", "Bagian",   "Bab",     "Phần",     "Chương",
      "פרק",     "חלק",       "الفصل",     "القسم", "بخش",      "भाग",     "अध्याय"};
  unsigned long value;
  if (qconv_str_starts(text, QCONV_STR("第"))) {
    qconv_str rest = qconv_str_from(text, 3);
    rest = qconv_str_from(rest, text_numeral(rest, &value));
    static const char *const counters[] = {"章", "部分", "节", "節", "単元", "单元", "部"};
    for (size_t i = 0; i < sizeof counters / sizeof *counters; i++)
      if (rest.data != text.data + 3 && qconv_str_starts(rest, qconv_str_of(counters[i])))
        return true;
    return false;
  }
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t length = text_starts_with_word(text, words[i]);
    if (!length || length >= text.len || text.data[length] != ' ')
      continue;
    qconv_str rest = qconv_str_trim_start(qconv_str_from(text, length));
    size_t number = text_numeral(rest, &value);
    number = number               ? number
             : roman_length(rest) ? roman_length(rest)
                                  : rest.len == 1 || (rest.len > 1 && strchr(".:) ", rest.data[1]));
    qconv_str behind = qconv_str_from(rest, number);
    if (number && (behind.len == 0 || strchr(".:)- ", behind.data[0]) || (unsigned char)behind.data[0] >= 0xE2))
      return true;
  }
  return false;
}

/* FIRST AID: no small letter, and four capitals or more. */
static bool is_capitals(qconv_str text)
{
  size_t capitals = 0;
  for (size_t i = 0; i < text.len; i++) {
    if (text.data[i] >= 'a' && text.data[i] <= 'z')
      return false;
    capitals += text.data[i] >= 'A' && text.data[i] <= 'Z';
  }
  return capitals >= 4 && text.len <= 70 && !ends_sentence(text);
}

/* A title of a few words between two lists of lines. */
static bool is_between_lists(const struct document *document, size_t at)
{
  const struct line *line = &document->lines[at];
  size_t words = 1, next = text_skip_empty(document, at + 1, document->count), last = at;
  for (size_t i = 0; i < line->content.len; i++)
    words += line->content.data[i] == ' ';
  while (last > 0 && document->lines[last - 1].kind == LINE_BLANK)
    last--;
  bool behind_list = last >= 2 && lists(&document->lines[last - 1]) && lists(&document->lines[last - 2]);
  bool first = last <= 1 || document->lines[last - 1].heading;
  bool over_list = next + 1 < document->count && lists(&document->lines[next]) && lists(&document->lines[next + 1]);
  return words <= 6 && over_list && (behind_list || first) && !ends_sentence(line->content);
}

static uint8_t level_of(const struct plain *plain, size_t at)
{
  const struct document *document = plain->document;
  const struct line *line = &document->lines[at];
  if (line->kind != LINE_TEXT || line->heading || line->item || line->summary || line->indent > 3 ||
      line->content.len == 0 || line->content.len > 90)
    return 0;
  uint8_t chinese = chinese_level(line->content);
  if (chinese)
    return leads(document, at) ? chinese : 0;
  bool plain_words = !text_label(line).number.len && text_label(line).role == ROLE_NONE;
  if (!plain_words || ends_sentence(line->content))
    return 0;
  if (is_numbered_part(line->content))
    return (at == 0 || is_empty(document, at - 1)) && leads(document, at) ? 2 : 0;
  if (!is_alone(document, at) || !leads(document, at))
    return 0;
  if (is_capitals(line->content))
    return plain->capitals * 3 <= plain->numbered ? 2 : 0;
  return is_between_lists(document, at) ? 2 : 0;
}

static void count_lines(struct plain *plain)
{
  for (size_t i = 0; i < plain->document->count; i++) {
    const struct line *line = &plain->document->lines[i];
    if (line->kind != LINE_TEXT || line->heading)
      continue;
    plain->numbered += lists(line);
    plain->capitals += is_capitals(line->content) && is_alone(plain->document, i);
  }
}

/* Headings that are marked as such leave no need for others. */
static bool has_heads(const struct document *document)
{
  for (size_t i = 0; i < document->count; i++)
    if (document->lines[i].heading > 1)
      return true;
  return false;
}

void text_find_plain_heads(struct document *document)
{
  struct plain plain = {.document = document};
  if (has_heads(document))
    return;
  count_lines(&plain);
  for (size_t i = document->count; i-- > 0;) { /* a heading may lead to another one */
    struct line *line = &document->lines[i];
    uint8_t level = level_of(&plain, i);
    if (!level)
      continue;
    line->heading = level;
    line->title = true;
  }
}

/* Which choices a key names: by letter, by number, by their words, by a tick. */
#include "text.h"

/* What counts choices, in its order; those in circles need nothing behind them. */
static const char *const alphabets[] = {"أبجدهوزحطي",   "ابجدهوزحطي",   "АБВГДЕЖЗИК",   "абвгдежзик", "ΑΒΓΔΕΖΗΘΙΚ",
                                        "αβγδεζηθικ",   "אבגדהוזחטי",   "กขคงจฉชซ",     "कखगघङचछज",   "ABCDEFGHIJ",
                                        "甲乙丙丁戊己", "가나다라마바", "ㄱㄴㄷㄹㅁㅂ", "কখগঘঙচ",     "アイウエオカ"};
static const char *const circled[] = {"①②③④⑤⑥⑦⑧⑨⑩", "ⓐⓑⓒⓓⓔⓕⓖⓗ", "ⒶⒷⒸⒹⒺⒻⒼⒽ", "㉠㉡㉢㉣㉤㉥"};

/* The place of a character in one of some lists; -1: in none. */
static int place_in(uint32_t c, const char *const *lists, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    qconv_str rest = qconv_str_of(lists[i]);
    uint32_t listed;
    for (int place = 0; rest.len; place++) {
      rest = qconv_str_from(rest, qconv_utf8_decode(rest, &listed));
      if (listed == c)
        return place;
    }
  }
  return -1;
}

static int circled_at(qconv_str text, size_t *length)
{
  uint32_t c;
  if (text.len == 0 || (unsigned char)text.data[0] < 0x80)
    return -1;
  *length = qconv_utf8_decode(text, &c);
  return place_in(c, circled, sizeof circled / sizeof *circled);
}

/* The letter at the start: its place and length; -1: none. */
static int letter_at(qconv_str text, size_t *length)
{
  uint32_t c;
  *length = 1;
  if (text.len == 0)
    return -1;
  if (qconv_is_alpha(text.data[0]))
    return qconv_lower(text.data[0]) - 'a';
  if ((unsigned char)text.data[0] < 0x80)
    return -1;
  *length = strlen("الف");
  if (qconv_str_starts(text, QCONV_STR("الف")))
    return 0;
  *length = qconv_utf8_decode(text, &c);
  int place = place_in(c, alphabets, sizeof alphabets / sizeof *alphabets);
  return place >= 0 ? place : circled_at(text, length);
}

size_t text_letter_length(qconv_str text, int *place)
{
  size_t length;
  *place = letter_at(text, &length);
  return *place < 0 ? 0 : length;
}

/* What parts a letter from its choice: its length, 0: nothing does. */
static size_t letter_mark(qconv_str behind, bool bracket)
{
  static const char *const wide[] = {"：", "．", "、", "）", "。", "\xE3\x80\x80"};
  for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
    if (qconv_str_starts(behind, qconv_str_of(wide[i])))
      return strlen(wide[i]);
  return behind.len && strchr(bracket ? ")]" : ").:", behind.data[0]) ? 1 : 0;
}

/* "A.Paris" is meant like "A. Paris", but "a.b" is not. */
static bool may_lack_blank(qconv_str text, char mark, qconv_str behind)
{
  bool capital = text.data[0] >= 'A' && text.data[0] <= 'Z';
  unsigned char next = (unsigned char)behind.data[0];
  return next == '*' || mark == ')'
             ? next != ')'
             : capital && (next >= 0x80 || qconv_is_digit(behind.data[0]) || (next >= 'A' && next <= 'Z'));
}

/* " - " of "A - Paris". */
static size_t dash_mark(qconv_str behind)
{
  static const char *const dashes[] = {" - ", " – ", " — ", "- ", "– "};
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
    if (qconv_str_starts(behind, qconv_str_of(dashes[i])))
      return strlen(dashes[i]);
  return 0;
}

int text_letter(qconv_str text, qconv_str *rest)
{
  size_t length;
  int letter = circled_at(text, &length);
  if (letter >= 0) {
    *rest = qconv_str_trim(qconv_str_from(text, length));
    return letter;
  }
  bool bracket = text.len && (strchr("([", text.data[0]) || qconv_str_starts(text, QCONV_STR("（")));
  if (bracket)
    text = qconv_str_from(text, strchr("([", text.data[0]) ? 1 : 3);
  letter = letter_at(text, &length);
  qconv_str behind = letter < 0 ? (qconv_str){NULL, 0} : qconv_str_from(text, length);
  size_t mark = letter_mark(behind, bracket);
  if (letter >= 0 && mark == 0 && !bracket && text.data[0] >= 'A' && text.data[0] <= 'Z')
    mark = dash_mark(behind);
  if (letter < 0 || mark == 0)
    return -1;
  qconv_str words = qconv_str_from(behind, mark);
  if (mark == 1 && words.len && !qconv_is_space(words.data[0]) && !may_lack_blank(text, behind.data[0], words))
    return -1;
  *rest = qconv_str_trim(words);
  return letter;
}

/* The next letter or digit, small; 0: there is none. Quotes, marks and stops are passed. */
static char next_letter(qconv_str *text)
{
  while (text->len) {
    char c = text->data[0];
    *text = qconv_str_from(*text, 1);
    if (qconv_is_alpha(c) || qconv_is_digit(c) || (unsigned char)c >= 0x80)
      return qconv_lower(c);
  }
  return 0;
}

/* How many letters of part a text begins with; SIZE_MAX: it begins otherwise. */
static size_t letters_shared(qconv_str text, qconv_str part)
{
  size_t count = 0;
  for (char c; (c = next_letter(&part)) != 0; count++)
    if (next_letter(&text) != c)
      return SIZE_MAX;
  return count;
}

/* A key repeats a choice, its quotes aside: the first of its lines, or all of it. */
static bool repeats(const struct qconv_answer *answer, qconv_str said)
{
  qconv_str words = qconv_str_trim(answer->text.str), first = words, rest = words;
  qconv_str_line(&rest, &first);
  size_t shared = letters_shared(words, said);
  return qconv_str_equal_nocase(words, said) ||
         (shared != SIZE_MAX && shared > 0 && letters_shared(said, first) != SIZE_MAX);
}

bool text_repeats_choice(const struct options *options, qconv_str said)
{
  said = qconv_str_trim(said);
  text_number(said, &said);
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next)
    if (letters_shared(answer->text.str, said) != SIZE_MAX && letters_shared(said, answer->text.str) != SIZE_MAX)
      return true;
  return false;
}

static void mark_right(struct options *options, const struct qconv_answer *right)
{
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next)
    answer->correct = answer == right ? QCONV_RIGHT : QCONV_WRONG;
}

/* "1, 3": a bit for each number, 0 when there are other words. */
static uint32_t numbers_of(qconv_str key, size_t count)
{
  uint32_t bits = 0;
  for (unsigned long value; (key = text_skip(key, " ,;&+/).*_")).len;) {
    size_t length = text_digits(key, &value);
    if (!length || value == 0 || value > count || value > 32)
      return 0;
    bits |= 1u << (value - 1);
    key = qconv_str_from(key, length);
  }
  return bits;
}

bool text_apply_number(struct options *options, qconv_str key, bool alone)
{
  key = qconv_str_trim(key);
  uint32_t bits = alone ? numbers_of(key, options->answers.count) : 0;
  if (!bits) {
    qconv_str rest, digits = text_number(key, &rest);
    unsigned long value = text_value(digits);
    const struct qconv_answer *right = options->answers.first;
    for (unsigned long place = 1; right && place < value; place++)
      right = right->next;
    if (!value || value > 32 || !right || !repeats(right, qconv_str_trim(rest)))
      return false;
    bits = 1u << (value - 1);
  }
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, bits >>= 1)
    answer->correct = bits & 1 ? QCONV_RIGHT : QCONV_WRONG;
  return true;
}

bool text_apply_words(struct options *options, qconv_str key)
{
  const struct qconv_answer *right = NULL;
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next)
    if (letters_shared(answer->text.str, key) != SIZE_MAX && letters_shared(key, answer->text.str) != SIZE_MAX &&
        letters_shared(key, key) > 0) {
      if (right)
        return false;
      right = answer;
    }
  if (right)
    mark_right(options, right);
  return right != NULL;
}

bool text_apply_emphasis(struct options *options)
{
  uint32_t bits = options->emphasised;
  if (!bits || options->answers.count > 32 || bits == UINT32_MAX >> (32 - options->answers.count))
    return false;
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, bits >>= 1)
    answer->correct = bits & 1 ? QCONV_RIGHT : QCONV_WRONG;
  options->marked = true;
  return true;
}

/* "and" and its like between letters: their length, 0: none is here. */
static size_t conjunction(qconv_str text)
{
  static const char *const words[] = {", ",  "and ", "und ", "et ", "y ",   "e ",  "i ", "ja ", "og ", "och ",
                                      "en ", "ve ",  "и ",   "та ", "dan ", "và ", "、", "，",  "；",  "和"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t length = text_starts_with_word(text, words[i]);
    if (length)
      return length;
  }
  return 0;
}

/* Reads "A, C", "AD", "B and D"; a bit for each, 0 when there are other words. */
static uint32_t letters_of(qconv_str key, size_t count)
{
  uint32_t bits = 0;
  qconv_str rest;
  size_t circle;
  int first = circled_at(key, &circle) < 0 ? text_letter(key, &rest) : -1;
  if (first >= 0 && (size_t)first < count)
    return 1u << first;
  for (size_t i = 0, length; i < key.len; i += length) {
    qconv_str here = qconv_str_from(key, i);
    int letter = letter_at(here, &length);
    size_t joint = bits && i > 0 && key.data[i - 1] == ' ' ? conjunction(here) : 0;
    if (strchr(" ,;&+/*.()", key.data[i]))
      length = 1;
    else if (joint && (letter < 0 || (size_t)letter >= count || joint > 2))
      length = joint;
    else if (letter >= 0 && (size_t)letter < count)
      bits |= 1u << letter;
    else if ((length = conjunction(here)) == 0)
      return 0;
  }
  return bits;
}

static uint32_t same_text(const struct options *options, qconv_str key)
{
  uint32_t bits = 0, bit = 1;
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, bit <<= 1)
    if (qconv_str_equal_nocase(qconv_str_trim(answer->text.str), key))
      bits |= bit;
  return bits;
}

/* "True" means the choice that says so, or the first of two. */
static uint32_t truth_mark(const struct options *options, qconv_str key)
{
  enum qconv_correct meant = text_truth_word(key);
  const struct qconv_answer *first = options->answers.first;
  if (meant == QCONV_UNKNOWN || options->answers.count != 2)
    return 0;
  enum qconv_correct says = text_truth_word(first->text.str), other = text_truth_word(first->next->text.str);
  if (says != QCONV_UNKNOWN && other != QCONV_UNKNOWN && says != other)
    return says == meant ? 1 : 2;
  return meant == QCONV_RIGHT ? 1 : 2;
}

/* "2" where the choices have letters. */
static uint32_t place_of(qconv_str key, size_t count)
{
  unsigned long value;
  return text_digits(key, &value) == key.len && value >= 1 && value <= count ? 1u << (value - 1) : 0;
}

/* "A. neon, C. steam": each choice that is named with its letter and words. */
static uint32_t lettered_texts(const struct options *options, qconv_str key)
{
  uint32_t bits = 0;
  size_t index = 0;
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, index++) {
    qconv_str words = qconv_str_trim(answer->text.str), rest = key;
    while (words.len > 1 && rest.len) {
      size_t at = qconv_str_find(rest, words), length;
      if (at == QCONV_NOT_FOUND)
        break;
      size_t back = at;
      while (back > 0 && strchr(" ).:*", rest.data[back - 1]))
        back--;
      if (back > 0 && back < at && letter_at(qconv_str_from(rest, back - 1), &length) == (int)index)
        bits |= 1u << index;
      rest = qconv_str_from(rest, at + words.len);
    }
  }
  return bits;
}

/* "Option B", "✅ (b)": what stands before the letters taken off. */
static qconv_str bare_key(qconv_str key)
{
  static const char *const words[] = {"option ", "choice ", "letter ",  "answer ",    "alternativa ", "letra ",
                                      "opción ", "opção ",  "lettera ", "buchstabe ", "вариант ",     "şık "};
  key = text_skip(key, "*_`= \t");
  qconv_str words_only = text_skip_symbols(key);
  key = words_only.len ? words_only : key;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    key = qconv_str_from(key, text_starts_with_word(key, words[i]));
  key = text_skip(key, "*_` ");
  while (key.len && strchr("*_` .", key.data[key.len - 1]))
    key.len--;
  return key;
}

/* "B — since it floats", "B Section: none": a capital alone, and words behind it. */
static uint32_t leading_capital(qconv_str key, size_t count)
{
  if (key.len < 3 || key.data[0] < 'A' || key.data[0] > 'Z' || (size_t)(key.data[0] - 'A') >= count)
    return 0;
  qconv_str behind = text_skip(qconv_str_from(key, 1), "*_");
  bool parted = behind.data != key.data + 1 || qconv_str_starts(behind, QCONV_STR(" -")) ||
                qconv_str_starts(behind, QCONV_STR(" —")) || qconv_str_starts(behind, QCONV_STR(" –")) ||
                qconv_str_starts(behind, QCONV_STR(" (")) || qconv_str_starts(behind, QCONV_STR(";")) ||
                (behind.data[0] == ' ' && key.data[0] != 'A' && key.data[0] != 'I' && behind.len > 1 &&
                 behind.data[1] >= 'A' && behind.data[1] <= 'Z');
  return parted ? 1u << (key.data[0] - 'A') : 0;
}

bool text_apply_key(struct options *options, qconv_str key)
{
  key = bare_key(key);
  if (key.len == 0 || options->answers.count > 26)
    return false;
  uint32_t bits = same_text(options, key);
  if (!bits)
    bits = letters_of(key, options->answers.count) | lettered_texts(options, key);
  if (!bits)
    bits = truth_mark(options, key);
  if (!bits)
    bits = place_of(key, options->answers.count);
  if (!bits)
    bits = leading_capital(key, options->answers.count);
  if (!bits)
    return false;
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, bits >>= 1)
    answer->correct = bits & 1 ? QCONV_RIGHT : QCONV_WRONG;
  return true;
}

qconv_str text_take_stem_key(struct qconv_arena *arena, qconv_str *prompt, size_t count)
{
  static const char *const brackets[][2] = {{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}};
  for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
    qconv_str open = qconv_str_of(brackets[i][0]), close = qconv_str_of(brackets[i][1]);
    for (size_t at = 0, found; (found = qconv_str_find(qconv_str_from(*prompt, at), open)) != QCONV_NOT_FOUND;) {
      size_t from = at + found + open.len, end = qconv_str_find(qconv_str_slice(*prompt, from, from + 24), close);
      at = from;
      if (end == QCONV_NOT_FOUND)
        continue;
      qconv_str key = qconv_str_trim(qconv_str_slice(*prompt, from, from + end));
      bool capitals = key.len > 0;
      for (size_t c = 0; c < key.len && capitals; c++)
        capitals = strchr(" ,", key.data[c]) || (key.data[c] >= 'A' && key.data[c] <= 'Z');
      if (!capitals || !letters_of(key, count))
        continue;
      *prompt =
          qconv_format(arena, "%.*s  %.*s", (int)from, prompt->data, QCONV_ARG(qconv_str_from(*prompt, from + end)));
      return key;
    }
  }
  return QCONV_NOWHERE;
}

/* The choice that a key's first letter names, and what stands behind the letter. */
static const struct qconv_answer *lettered(const struct options *options, qconv_str key, qconv_str *rest)
{
  key = text_skip(bare_key(key), "*_` (");
  size_t length;
  int letter = letter_at(key, &length);
  const struct qconv_answer *answer = options->answers.first;
  for (; answer && letter > 0; letter--)
    answer = answer->next;
  qconv_str behind = qconv_str_from(key, length);
  if (letter < 0 || (behind.len && !strchr(").:*_` ", behind.data[0])))
    return NULL;
  behind = text_skip(behind, ").:*_`- ");
  while (qconv_str_starts(behind, QCONV_STR("–")) || qconv_str_starts(behind, QCONV_STR("—")))
    behind = qconv_str_trim_start(qconv_str_from(behind, 3));
  *rest = behind;
  return answer;
}

static qconv_str without_end(qconv_str text)
{
  while (text.len && strchr("*_` .", text.data[text.len - 1]))
    text.len--;
  return text;
}

qconv_str text_key_reason(const struct options *options, qconv_str key)
{
  qconv_str rest;
  const struct qconv_answer *answer = lettered(options, key, &rest);
  if (!answer || rest.len < 3)
    return QCONV_NOWHERE;
  qconv_str words = without_end(qconv_str_trim(answer->text.str)), said = without_end(rest);
  if (qconv_str_equal_nocase(said, words))
    return QCONV_NOWHERE;
  bool more_letters = true; /* "B, C and D" is no reason */
  for (size_t i = 0; i + 1 < said.len && more_letters; i++)
    more_letters = !(qconv_is_alpha(said.data[i]) && qconv_is_alpha(said.data[i + 1])) ||
                   qconv_str_starts_nocase(qconv_str_from(said, i), QCONV_STR("and")) ||
                   (i > 0 && qconv_str_starts_nocase(qconv_str_from(said, i - 1), QCONV_STR("and")));
  return more_letters ? QCONV_NOWHERE : rest;
}

bool text_names_choice(const struct options *options, qconv_str key)
{
  enum { LONG_START = 12 }; /* a reply may have been cut */
  qconv_str rest = QCONV_STR("");
  const struct qconv_answer *answer = lettered(options, key, &rest);
  if (!answer || rest.len == 0)
    return answer != NULL;
  size_t shared = letters_shared(answer->text.str, rest);
  return shared != SIZE_MAX && (shared >= LONG_START || repeats(answer, rest));
}

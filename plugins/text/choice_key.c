/* Which choices a key names: by letter, by number, by their words, by a tick. */
#include "text.h"

/* Letters that count choices, in their order, two bytes each. */
static const char *const alphabets[] = {"أبجدهوزحطي", "АБВГДЕЖЗИК", "абвгдежзик", "ΑΒΓΔΕΖΗΘΙΚ", "αβγδεζηθικ"};

/* The letter at the start: its place and length; -1: none. */
static int letter_at(qconv_str text, size_t *length)
{
  *length = 1;
  if (text.len && qconv_is_alpha(text.data[0]))
    return qconv_lower(text.data[0]) - 'a';
  *length = 2;
  for (size_t i = 0; text.len >= 2 && i < sizeof alphabets / sizeof *alphabets; i++)
    for (int place = 0; place < 10; place++)
      if (memcmp(text.data, alphabets[i] + 2 * place, 2) == 0)
        return place;
  return -1;
}

int text_letter(qconv_str text, qconv_str *rest)
{
  size_t length;
  bool bracket = text.len && text.data[0] == '(';
  if (bracket)
    text = qconv_str_from(text, 1);
  int letter = letter_at(text, &length);
  qconv_str behind = qconv_str_from(text, length);
  bool wide = qconv_str_starts(behind, QCONV_STR("：")) || qconv_str_starts(behind, QCONV_STR("．")) ||
              qconv_str_starts(behind, QCONV_STR("、")) || qconv_str_starts(behind, QCONV_STR("）"));
  if (letter < 0 || behind.len == 0 || !(wide || strchr(bracket ? ")" : ").:", behind.data[0])))
    return -1;
  behind = qconv_str_from(behind, wide ? 3 : 1);
  if (!wide && behind.len && !qconv_is_space(behind.data[0]))
    return -1;
  *rest = qconv_str_trim(behind);
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

bool text_apply_number(struct options *options, qconv_str key)
{
  qconv_str rest, digits = text_number(qconv_str_trim(key), &rest);
  size_t place = 0;
  if (digits.len != 1 || digits.data[0] == '0')
    return false;
  struct qconv_answer *right = options->answers.first;
  for (place = 1; right && place < (size_t)(digits.data[0] - '0'); place++)
    right = right->next;
  if (!right || !repeats(right, qconv_str_trim(rest)))
    return false;
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next)
    answer->correct = answer == right ? QCONV_RIGHT : QCONV_WRONG;
  return true;
}

/* Reads "A, C", "AD", "B and D"; a bit for each, 0 when there are other words. */
static uint32_t letters_of(qconv_str key, size_t count)
{
  uint32_t bits = 0;
  qconv_str rest;
  int first = text_letter(key, &rest);
  if (first >= 0 && (size_t)first < count)
    return 1u << first;
  for (size_t i = 0; i < key.len;) {
    qconv_str here = qconv_str_from(key, i);
    if (qconv_str_starts_nocase(here, QCONV_STR("and ")))
      i += 4;
    else if (strchr(" ,;&+/*.()", key.data[i]))
      i++;
    else {
      size_t length;
      int letter = letter_at(here, &length);
      if (letter < 0 || (size_t)letter >= count)
        return 0;
      bits |= 1u << letter;
      i += length;
    }
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

/* A tick means the first of two, a cross the second. */
static uint32_t truth_mark(qconv_str key)
{
  static const char *const right[] = {"✔", "✓", "√", "对", "正确", "true"}, *const wrong[] = {"✘",  "❌",    "×",    "✗",
                                                                                              "错", "错误", "false"};
  for (size_t i = 0; i < sizeof right / sizeof *right; i++)
    if (qconv_str_starts_nocase(key, qconv_str_of(right[i])))
      return 1;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    if (qconv_str_starts_nocase(key, qconv_str_of(wrong[i])))
      return 2;
  return 0;
}

bool text_apply_key(struct options *options, qconv_str key)
{
  while (key.len && strchr("*_` ", key.data[0]))
    key = qconv_str_from(key, 1);
  while (key.len && strchr("*_` .", key.data[key.len - 1]))
    key.len--;
  if (key.len == 0 || options->answers.count > 26)
    return false;
  uint32_t bits = same_text(options, key);
  if (!bits && options->answers.count == 2)
    bits = truth_mark(key);
  if (!bits)
    bits = letters_of(key, options->answers.count);
  if (!bits)
    return false;
  for (struct qconv_answer *answer = options->answers.first; answer; answer = answer->next, bits >>= 1)
    answer->correct = bits & 1 ? QCONV_RIGHT : QCONV_WRONG;
  return true;
}

/* The choice that a key's first letter names, and what stands behind the letter. */
static const struct qconv_answer *lettered(const struct options *options, qconv_str key, qconv_str *rest)
{
  while (key.len && strchr("*_` (", key.data[0]))
    key = qconv_str_from(key, 1);
  size_t length;
  int letter = letter_at(key, &length);
  const struct qconv_answer *answer = options->answers.first;
  for (; answer && letter > 0; letter--)
    answer = answer->next;
  qconv_str behind = qconv_str_from(key, length);
  if (letter < 0 || (behind.len && !strchr(").:*_` ", behind.data[0])))
    return NULL;
  while (behind.len && strchr(").:*_` ", behind.data[0]))
    behind = qconv_str_from(behind, 1);
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

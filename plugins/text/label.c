/* Labels: the words with which people mark a question, an answer, a hint.

   A label wants something behind it: a colon, a number, or the end of a heading
   or a bold line; "Question everything" is none. */
#include "text.h"

/* One of : . ) - or their wide forms; its length in bytes, 0: none. */
static size_t separator(qconv_str text, bool colon_only)
{
  static const char *const marks[] = {":",  "：", ".", ")", "）", "、",
                                      "．", "-",  "–", "—", "।",  "\xEF\xB8\x8F\xE2\x83\xA3" /* a keycap */};
  for (size_t i = 0; i < (colon_only ? 2 : sizeof marks / sizeof *marks); i++)
    if (qconv_str_starts(text, qconv_str_of(marks[i])))
      return strlen(marks[i]);
  return 0;
}

static size_t digits(qconv_str text)
{
  unsigned long value;
  return text_digits(text, &value);
}

qconv_str text_number(qconv_str text, qconv_str *rest)
{
  size_t count = digits(text), blank = count;
  while (blank < text.len && count && strchr(" *", text.data[blank]))
    blank++;
  qconv_str behind = qconv_str_from(text, blank);
  size_t mark = count ? separator(behind, false) : 0;
  if (count && behind.len > 1 && behind.data[0] == '/' && behind.data[1] == ' ')
    mark = 1;
  bool decimal = mark == 1 && blank == count && digits(qconv_str_from(text, count + 1));
  if (!mark || decimal)
    return QCONV_NOWHERE;
  *rest = qconv_str_trim_start(qconv_str_from(text, blank + mark));
  if (mark == 1 && qconv_str_starts(*rest, QCONV_STR("- ")) && rest->data == behind.data + 1)
    *rest = qconv_str_trim_start(qconv_str_from(*rest, 1)); /* "1.- Words" */
  return qconv_str_slice(text, 0, count);
}

static bool starts_bold(qconv_str text)
{
  return qconv_str_starts(text, QCONV_STR("**")) || qconv_str_starts(text, QCONV_STR("__"));
}

static qconv_str skip_marks(qconv_str text)
{
  while (starts_bold(text))
    text = qconv_str_from(text, 2);
  return text;
}

/* Blanks that French puts before a colon. */
static qconv_str skip_blanks(qconv_str text)
{
  for (;;) {
    text = qconv_str_trim_start(text);
    size_t length = qconv_str_starts(text, QCONV_STR("\xC2\xA0"))       ? 2
                    : qconv_str_starts(text, QCONV_STR("\xE2\x80\xAF")) ? 3
                                                                        : 0;
    if (!length)
      return text;
    text = qconv_str_from(text, length);
  }
}

/* "#", "No." or "(s)" between the word and the number. */
static qconv_str skip_number_sign(qconv_str text, enum role role)
{
  static const char *const signs[] = {"#", "No.", "No:", "No", "Nr.", "Nr", "N°", "Nº", "№", "n.", ".", "-"};
  qconv_str trimmed = qconv_str_trim_start(text);
  if (qconv_str_starts(trimmed, QCONV_STR("(s)")))
    return qconv_str_from(trimmed, 3);
  for (size_t i = 0; i < (role == ROLE_QUESTION ? sizeof signs / sizeof *signs : 1); i++) {
    if (!qconv_str_starts_nocase(trimmed, qconv_str_of(signs[i])))
      continue;
    qconv_str behind = qconv_str_trim_start(qconv_str_from(trimmed, strlen(signs[i])));
    if (behind.len && qconv_is_digit(behind.data[0]))
      return behind;
  }
  return text;
}

/* "(Easy, Knowledge)" before the separator. */
static void take_note(qconv_str *text, struct label *label)
{
  size_t close = text->len && text->data[0] == '(' ? qconv_str_find_char(*text, ')') : QCONV_NOT_FOUND;
  if (close == QCONV_NOT_FOUND || close > 48)
    return;
  qconv_str behind = qconv_str_trim_start(qconv_str_from(*text, close + 1));
  if (behind.len && !separator(behind, false) && !qconv_str_starts(behind, QCONV_STR("**")))
    return;
  label->note = qconv_str_trim(qconv_str_slice(*text, 1, close));
  *text = qconv_str_starts(behind, QCONV_STR("**")) ? qconv_str_trim_start(skip_marks(behind)) : behind;
}

/* "Réponse attendue:", "Beste Antwort:": an answer of two or three words, the first or last
   of which is known. Its length before the colon, 0: it is none. */
static bool is_connective(qconv_str word)
{
  static const char *const words[] = {"of", "to", "for", "the", "you", "we", "they",
                                      "i",  "de", "der", "die", "des", "и",  "на"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (text_starts_with_word(word, words[i]) == word.len)
      return true;
  return false;
}

static size_t composed_answer(qconv_str text)
{
  enum { LONGEST = 40 };
  size_t colon = 0, blanks = 0, last = 0;
  while (colon < text.len && colon < LONGEST && !separator(qconv_str_from(text, colon), true)) {
    if (strchr(".!?,;()[]`\"|/0123456789", text.data[colon]))
      return 0;
    if (text.data[colon] == ' ' && colon + 1 < text.len && text.data[colon + 1] != ' ' &&
        !separator(qconv_str_from(text, colon + 1), true)) {
      blanks++;
      last = colon + 1;
    }
    colon++;
  }
  if (blanks < 1 || blanks > 2 || !separator(qconv_str_from(text, colon), true))
    return 0;
  size_t length;
  bool needs_number = false;
  qconv_str whole = skip_marks(qconv_str_slice(text, 0, colon)), tail = qconv_str_slice(text, last, colon);
  for (qconv_str rest = whole, word; qconv_str_split(&rest, ' ', &word);)
    if (is_connective(word))
      return 0;
  while (tail.len && strchr(" *_", tail.data[tail.len - 1]))
    tail.len--;
  bool ends = text_role_word(tail, &length, &needs_number) == ROLE_ANSWER && length == tail.len && length > 2;
  bool begins = text_role_word(whole, &length, &needs_number) == ROLE_ANSWER && length > 2 && length < whole.len &&
                whole.data[length] == ' ';
  return ends || begins ? colon : 0;
}

/* "(b)", ". B", "②" behind "Answer": letters of choices and nothing else. */
static bool is_bare_key(qconv_str text)
{
  enum { MOST_LETTERS = 4 };
  size_t letters = 0;
  qconv_str rest = text_skip(text, " .([*_-=");
  bool parted = rest.data != text.data;
  while (rest.len && letters <= MOST_LETTERS) {
    uint32_t c;
    size_t length = qconv_utf8_decode(rest, &c);
    bool circled = c >= 0x2460 && c <= 0x2473;
    if (length > 2 && !circled)
      return false;
    letters += circled || length == 2 || qconv_is_alpha(rest.data[0]);
    if (length == 1 && !qconv_is_alpha(rest.data[0]) && !strchr(" ,)].*_&+", rest.data[0]))
      return false;
    rest = qconv_str_from(rest, length);
  }
  return letters > 0 && letters <= MOST_LETTERS && (parted || letters == 1);
}

/* "Question 7: rest" without what stood before it; bold marks may stand between.
   A line of its own needs no separator. */
static bool take_label(qconv_str text, bool own_line, struct label *label)
{
  size_t length;
  bool needs_number = false;
  label->role = text_role_word(text, &length, &needs_number);
  size_t composed = label->role == ROLE_NONE || label->role == ROLE_ANSWER ? composed_answer(text) : 0;
  if (composed > length) {
    label->role = ROLE_KEY;
    length = composed;
  }
  if (label->role == ROLE_NONE)
    return false;
  bool one_letter =
      qconv_utf8_count(qconv_str_slice(text, 0, length)) == 1 && length < 3; /* "A1:", but not "A 48-bit word" */
  qconv_str behind = qconv_str_from(text, length);
  text = skip_number_sign(behind, label->role);
  bool sign = text.data != behind.data; /* "Q.1 Words" needs nothing more */
  qconv_str spaced = qconv_str_trim_start(text);
  unsigned long value;
  size_t count = one_letter && spaced.data != text.data ? 0 : text_numeral(spaced, &value);
  if (needs_number && !count)
    return false;
  if (count) {
    label->number = qconv_str_slice(spaced, 0, count);
    text = qconv_str_from(spaced, count);
  }
  text = skip_blanks(skip_marks(text));
  if (count && label->role == ROLE_ANSWER && qconv_str_starts_nocase(text, QCONV_STR("explanation")))
    text = qconv_str_trim_start(qconv_str_from(text, strlen("explanation")));
  if (count)
    take_note(&text, label);
  bool short_word = length <= 2 && !count;
  size_t mark = separator(text, short_word || (label->role != ROLE_QUESTION && !count));
  if (!mark && label->role == ROLE_KEY)
    mark = qconv_str_starts(text, QCONV_STR("- ")) ? 1 : qconv_str_starts(text, QCONV_STR("–")) ? strlen("–") : 0;
  if (mark && one_letter && strchr("-\xE2", text.data[0]))
    return false;
  bool bare = !mark && !one_letter && (label->role == ROLE_KEY || label->role == ROLE_ANSWER) && is_bare_key(text);
  bool alone = count && label->role == ROLE_QUESTION && (text.len == 0 || sign);
  if (!mark && !bare && !alone && (short_word || !own_line || text.len))
    return false;
  text = qconv_str_trim_start(qconv_str_from(text, bare && strchr(".-=", text.data[0]) ? 1 : mark));
  label->rest = qconv_str_trim(starts_bold(text) ? skip_marks(text) : text);
  return true;
}

/* 第 12 题, 第三问 */
static bool take_ordinal(qconv_str text, struct label *label)
{
  static const char *const counters[] = {"题", "题目", "道题", "问", "問", "題"};
  if (!qconv_str_starts(text, QCONV_STR("第")))
    return false;
  text = qconv_str_trim_start(qconv_str_from(text, strlen("第")));
  unsigned long value;
  size_t count = text_numeral(text, &value);
  qconv_str behind = qconv_str_trim_start(qconv_str_from(text, count));
  for (size_t i = 0; count && i < sizeof counters / sizeof *counters; i++) {
    qconv_str counter = qconv_str_of(counters[i]);
    if (!qconv_str_starts(behind, counter))
      continue;
    qconv_str rest = qconv_str_trim_start(qconv_str_from(behind, counter.len));
    *label = label_of(ROLE_QUESTION, qconv_str_slice(text, 0, count),
                      qconv_str_trim(qconv_str_from(rest, separator(rest, false))));
    return true;
  }
  return false;
}

bool text_decimal(qconv_str text, struct label *label)
{
  size_t end = 0, dots = 0;
  for (size_t count; (count = digits(qconv_str_from(text, end))) > 0;) {
    end += count;
    if (end >= text.len || text.data[end] != '.')
      break;
    dots++;
    end++;
  }
  bool bracket = dots && end < text.len && text.data[end] == ')';
  size_t length = end && text.data[end - 1] == '.' ? end - 1 : end;
  qconv_str behind = qconv_str_from(text, end + bracket), words = skip_blanks(behind);
  if (dots == 0 || words.data == behind.data || words.len == 0)
    return false;
  *label = label_of(ROLE_NONE, qconv_str_slice(text, 0, length), qconv_str_trim(words));
  return true;
}

/* `hint: words` */
static bool take_quoted_hint(qconv_str text, struct label *label)
{
  if (text.len < 6 || text.data[0] != '`' || text.data[text.len - 1] != '`')
    return false;
  return take_label(qconv_str_slice(text, 1, text.len - 1), false, label) && label->role == ROLE_HINT;
}

/* 【問題1】 rest, [Ans: B], *Solution.* rest: the label without what wraps it. */
static bool take_wrapped(qconv_str text, struct label *label)
{
  static const char *const wraps[][2] = {{"【", "】"}, {"[", "]"}, {"〔", "〕"}, {"*", "*"}, {"_", "_"}, {"(", ")"}};
  for (size_t i = 0; i < sizeof wraps / sizeof *wraps; i++) {
    qconv_str open = qconv_str_of(wraps[i][0]), close = qconv_str_of(wraps[i][1]);
    if (!qconv_str_starts(text, open))
      continue;
    qconv_str inside = qconv_str_from(text, open.len);
    size_t end = qconv_str_find(qconv_str_slice(inside, 0, 64), close);
    if (end == QCONV_NOT_FOUND || end == 0)
      return false;
    qconv_str behind = qconv_str_trim(qconv_str_from(inside, end + close.len));
    inside = qconv_str_slice(inside, 0, end);
    while (inside.len && strchr(".: ", inside.data[inside.len - 1]))
      inside.len--;
    if (!take_label(inside, true, label) || (label->rest.len && behind.len))
      return false;
    if (behind.len)
      label->rest = text_skip(behind, ":- ");
    return true;
  }
  return false;
}

qconv_str text_skip_symbols(qconv_str text)
{
  for (;;) {
    uint32_t c;
    text = qconv_str_trim_start(text);
    size_t length = text.len && (unsigned char)text.data[0] >= 0x80 ? qconv_utf8_decode(text, &c) : 0;
    bool circled = length && c >= 0x2460 && c <= 0x24FF;
    bool symbol = length && ((c >= 0x2190 && c <= 0x2BFF) || c >= 0x1F000 || c == 0xFE0F || c == 0x200D);
    if (!symbol || circled)
      return text;
    text = qconv_str_from(text, length);
  }
}

/* What stands behind an emoji is a label. */
static bool symbol_label(qconv_str text)
{
  struct label label = {.role = ROLE_NONE};
  return take_label(skip_marks(text), starts_bold(text), &label);
}

static struct label plain_label(const struct line *line, qconv_str content)
{
  const struct label none = label_of(ROLE_NONE, QCONV_NOWHERE, line->content);
  struct label hint = none;
  if (take_quoted_hint(content, &hint))
    return hint;
  qconv_str plain = text_skip_symbols(content);
  if (plain.data != content.data && symbol_label(plain))
    content = plain;
  bool wrapped = starts_bold(content);
  qconv_str inside = wrapped ? skip_marks(content) : content, behind = inside;
  struct label label = label_of(ROLE_NONE, text_number(inside, &behind), line->content);
  if (take_ordinal(inside, &label) || (!wrapped && take_wrapped(inside, &label)))
    return label;
  unsigned long value;
  size_t count = label.number.data ? 0 : text_digits(inside, &value);
  if (count && count < inside.len && inside.data[count] == ' ') { /* "3 Question:" */
    struct label numbered = label;
    if (take_label(qconv_str_trim_start(qconv_str_from(inside, count)), wrapped || line->bold, &numbered) &&
        numbered.role == ROLE_QUESTION && !numbered.number.data) {
      numbered.number = qconv_str_slice(inside, 0, count);
      return numbered;
    }
  }
  bool bold_label = starts_bold(behind);
  if (take_label(skip_marks(behind), line->heading || line->bold || line->summary || wrapped || bold_label, &label))
    return label;
  if (!label.number.data && line->heading && text_decimal(inside, &label))
    return label;
  if (!label.number.data && line->number.len)
    return label_of(ROLE_NONE, line->number, line->content);
  if (!label.number.data)
    return none;
  if (wrapped)
    return label_of(ROLE_NONE, label.number, bold_label ? qconv_str_trim(skip_marks(behind)) : behind);
  return label_of(ROLE_NONE, label.number, behind);
}

struct label text_label(const struct line *line)
{
  if (line->label_known)
    return line->label;
  if (!qconv_str_starts(line->content, QCONV_STR("> ")))
    return plain_label(line, line->content);
  /* an answer may quote others, but not a key */
  struct label label = plain_label(line, qconv_str_trim_start(qconv_str_from(line->content, 2)));
  bool key = label.role == ROLE_KEY || (label.role == ROLE_ANSWER && is_bare_key(label.rest));
  return key ? label : label_of(ROLE_NONE, QCONV_NOWHERE, line->content);
}

unsigned long text_value(qconv_str number)
{
  unsigned long value = 0;
  while (number.len) {
    size_t length = text_numeral(number, &value);
    number = qconv_str_from(number, length ? length : 1);
  }
  return value;
}

qconv_str text_chapter(qconv_str number)
{
  for (size_t i = number.len; i-- > 0;)
    if (number.data[i] == '.')
      return qconv_str_slice(number, 0, i);
  return QCONV_NOWHERE;
}

qconv_str text_skip(qconv_str text, const char *marks)
{
  while (text.len && strchr(marks, text.data[0]))
    text = qconv_str_from(text, 1);
  return text;
}

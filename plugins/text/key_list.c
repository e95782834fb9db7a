/* Lists of keys: "Answer key: 1-B, 2. A c, …", "1b 2c", a line or a row of a table for
   each, letters or words, behind the last question or a chapter. */
#include "text.h"

/* What a list is headed with; a word for a single answer may head one, too. */
static const char *const heads[] = {"Answer Keys",
                                    "Answer Key",
                                    "Answers Key",
                                    "Keys",
                                    "Key",
                                    "Answers",
                                    "Solutions",
                                    "Solution Key",
                                    "Correct answers",
                                    "Answer sheet",
                                    "The answers",
                                    "Lösungen",
                                    "Lösungsschlüssel",
                                    "Auflösung",
                                    "Antworten",
                                    "Antwortschlüssel",
                                    "Soluciones",
                                    "Respuestas",
                                    "Respuestas correctas",
                                    "Clave de respuestas",
                                    "Clave",
                                    "Réponses",
                                    "Corrigé",
                                    "Corrigés",
                                    "Solutions",
                                    "Risposte",
                                    "Soluzioni",
                                    "Respostas",
                                    "Gabarito",
                                    "Gabarito oficial",
                                    "Antwoorden",
                                    "Oplossingen",
                                    "Facit",
                                    "Svar",
                                    "Fasit",
                                    "Vastaukset",
                                    "Ratkaisut",
                                    "Klucz",
                                    "Klucz odpowiedzi",
                                    "Odpowiedzi",
                                    "Odpovědi",
                                    "Správné odpovědi",
                                    "Řešení",
                                    "Odpovede",
                                    "Megoldások",
                                    "Megoldókulcs",
                                    "Răspunsuri",
                                    "Barem",
                                    "Odgovori",
                                    "Rješenja",
                                    "Ответы",
                                    "Ключ",
                                    "Ключи",
                                    "Правильные ответы",
                                    "Відповіді",
                                    "Правильні відповіді",
                                    "Отговори",
                                    "Απαντήσεις",
                                    "Λύσεις",
                                    "Cevaplar",
                                    "Cevap anahtarı",
                                    "Yanıtlar",
                                    "Yanıt anahtarı",
                                    "תשובות",
                                    "פתרונות",
                                    "الإجابات",
                                    "الأجوبة",
                                    "الحلول",
                                    "مفتاح الإجابة",
                                    "نموذج الإجابة",
                                    "پاسخنامه",
                                    "پاسخ‌نامه",
                                    "پاسخها",
                                    "उत्तर कुंजी",
                                    "उत्तरमाला",
                                    "उत्तर",
                                    "উত্তরমালা",
                                    "เฉลย",
                                    "Đáp án",
                                    "Bảng đáp án",
                                    "Kunci jawaban",
                                    "Jawaban",
                                    "答案",
                                    "参考答案",
                                    "參考答案",
                                    "标准答案",
                                    "答案与解析",
                                    "解答",
                                    "解答例",
                                    "正解",
                                    "正解一覧",
                                    "答え",
                                    "정답",
                                    "정답표",
                                    "답안",
                                    "해답"};

/* An entry of a list. */
struct entry {
  unsigned long number;
  qconv_str choices; /* letters or a verdict; absent: there are only words */
  qconv_str text;    /* all behind the number */
  bool whole;        /* the next entry follows on the line */
};

/* What a list holds. */
struct tally {
  size_t count, letters;
  unsigned long last;
  bool rising; /* numbers go on by one, or start again */
};

/* A letter that may name a choice in a list, and its place. */
static size_t letter_length(qconv_str text, int *place)
{
  enum { MOST = 10 };
  qconv_str one = text;
  size_t length = text_letter_length(one, place);
  return length && *place < MOST ? length : 0;
}

static bool is_wordy(qconv_str text)
{
  return text.len &&
         (qconv_is_alpha(text.data[0]) || ((unsigned char)text.data[0] >= 0xC3 && (unsigned char)text.data[0] < 0xE2));
}

/* What stands between two letters of a key. */
static size_t joint_length(qconv_str text)
{
  size_t at = 0;
  while (at < text.len && strchr(" ,;/&+", text.data[at]))
    at++;
  qconv_str behind = qconv_str_from(text, at);
  static const char *const words[] = {"and ", "und ", "et ", "y ", "e ", "и ", "、", "，"};
  for (size_t i = 0; at && i < sizeof words / sizeof *words; i++)
    if (qconv_str_starts(behind, qconv_str_of(words[i])))
      return at + strlen(words[i]);
  return at;
}

/* "B", "a,c", "ABD", "a, b and d", "②": their length, 0: these are words. */
static size_t letters_length(qconv_str text)
{
  size_t end = 0;
  int last = -1;
  for (size_t at = 0; at < text.len;) {
    int place;
    qconv_str here = qconv_str_from(text, at);
    size_t length = letter_length(here, &place);
    bool close = at == end && end > 0; /* "ABD" */
    if (!length || place <= last || (close && here.data[0] >= 'a'))
      break;
    qconv_str behind = qconv_str_from(here, length);
    int next;
    bool goes_on = letter_length(behind, &next) && next > place && behind.data[0] <= 'Z' && here.data[0] <= 'Z';
    if (is_wordy(behind) && !goes_on)
      return 0;
    end = at + length;
    last = place;
    at = end + (goes_on ? 0 : joint_length(behind));
    if (!goes_on && at == end)
      break;
  }
  qconv_str behind = qconv_str_from(text, end);
  bool article = end == 1 && behind.len > 1 && behind.data[0] == ' ' && is_wordy(qconv_str_from(behind, 1));
  return article ? 0 : end;
}

/* A verdict instead of letters: "True", "V", "√". */
static size_t verdict_length(qconv_str text)
{
  size_t end = 0;
  while (end < text.len && !strchr(" \t,;|.)-", text.data[end]))
    end++;
  return end && text_truth_word(qconv_str_slice(text, 0, end)) != QCONV_UNKNOWN ? end : 0;
}

/* "12 - ", "3) ", "| 4 | ". */
static bool take_number(qconv_str *text, unsigned long *number)
{
  static const char *const wide[] = {"–", "—", "→", "、", "．", "）", "：", "।"};
  qconv_str rest = text_skip(*text, " \t,;|*_([");
  size_t digits = text_digits(rest, number);
  if (!digits || *number == 0)
    return false;
  rest = qconv_str_from(rest, digits);
  const char *start = rest.data;
  for (bool more = true; more;) {
    qconv_str before = rest = text_skip(rest, " \t.):-=>/*_|]");
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
      if (qconv_str_starts(rest, qconv_str_of(wide[i])))
        rest = qconv_str_from(rest, strlen(wide[i]));
    more = rest.data != before.data;
  }
  if (rest.data == start && !letters_length(rest))
    return false;
  *text = rest;
  return true;
}

/* Where ", 2 thunder" begins behind "barometer"; 0: nowhere. */
static size_t next_words(qconv_str text, unsigned long number)
{
  for (size_t i = 1; i + 2 < text.len; i++) {
    unsigned long next;
    if (!strchr(",;", text.data[i]))
      continue;
    qconv_str rest = qconv_str_trim_start(qconv_str_from(text, i + 1));
    size_t digits = text_digits(rest, &next);
    if (digits && next == number && digits < rest.len && strchr(" .):-=", rest.data[digits]))
      return i;
  }
  return 0;
}

/* The next entry of a line; what is left of the line begins another one or is empty. */
static bool take_entry(qconv_str *line, struct entry *entry)
{
  qconv_str rest = *line, after;
  if (!take_number(&rest, &entry->number))
    return false;
  size_t length = letters_length(rest);
  if (!length)
    length = verdict_length(rest);
  entry->choices = length ? qconv_str_slice(rest, 0, length) : QCONV_NOWHERE;
  entry->text = qconv_str_trim(rest);
  entry->whole = false;
  size_t end = length ? 0 : next_words(rest, entry->number + 1);
  if (end) {
    entry->text = qconv_str_trim(qconv_str_slice(rest, 0, end));
    entry->whole = true;
    *line = qconv_str_from(rest, end + 1);
    return entry->text.len > 0;
  }
  after = text_skip(qconv_str_from(rest, length), " \t,;|)*_.");
  unsigned long next;
  bool another = length && after.len && text_digits(after, &next) && after.data > rest.data + length;
  if (length && (another || after.len == 0))
    entry->text = entry->choices;
  *line = another ? after : qconv_str_from(rest, rest.len);
  return entry->text.len > 0;
}

static bool speaks_of_answers(qconv_str text)
{
  static const char *const words[] = {"answer",   "key",      "solution", "lösung", "antwort", "respuesta", "réponse",
                                      "solución", "soluzion", "rispost",  "ответ",  "答案",    "解答"};
  text = qconv_str_trim_end(text);
  while (text.len && strchr("*_", text.data[text.len - 1]))
    text.len--;
  if (text.len > 120 || !(qconv_str_ends(text, QCONV_STR(":")) || qconv_str_ends(text, QCONV_STR("："))))
    return false;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (qconv_str_contains_nocase(text, qconv_str_of(words[i])))
      return true;
  return false;
}

/* What follows a head's words: nothing, a colon, a count in brackets, or the first number. */
static bool ends_head(qconv_str behind, qconv_str *rest)
{
  behind = qconv_str_trim(behind);
  if (behind.len && strchr("([", behind.data[0])) {
    size_t close = qconv_str_find_char(behind, behind.data[0] == '(' ? ')' : ']');
    behind = close == QCONV_NOT_FOUND ? behind : qconv_str_from(behind, close + 1);
  }
  behind = text_skip(behind, ":*_= \t");
  *rest = qconv_str_starts(behind, QCONV_STR("：")) ? qconv_str_from(behind, 3) : behind;
  return rest->len == 0 || qconv_is_digit(rest->data[0]);
}

/* "Plantilla de respuestas": a few words, one of which is a head. */
static bool has_answer_word(qconv_str text)
{
  enum { LONGEST = 48, MOST_WORDS = 5 };
  qconv_str word;
  size_t words = 0, known = 0;
  if (text.len > LONGEST)
    return false;
  while (qconv_str_split(&text, ' ', &word) && ++words <= MOST_WORDS)
    for (size_t i = 0; i < sizeof heads / sizeof *heads && word.len > 2 && !known; i++)
      known += text_starts_with_word(word, heads[i]) == word.len;
  return known && words <= MOST_WORDS;
}

enum head { NO_HEAD, WEAK_HEAD /* of letters only */, STRONG_HEAD };

static enum head head_of(const struct line *line, qconv_str *rest)
{
  qconv_str text = text_skip_symbols(text_skip(line->content, "*_#= "));
  size_t length;
  bool needs_number;
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if ((length = text_starts_with_word(text, heads[i])) > 0 &&
        ends_head(qconv_str_from(text, length), rest))
      return STRONG_HEAD;
  enum role role = text_role_word(text, &length, &needs_number);
  if ((role == ROLE_ANSWER || role == ROLE_KEY) && length > 2 && ends_head(qconv_str_from(text, length), rest))
    return WEAK_HEAD;
  *rest = QCONV_STR("");
  return speaks_of_answers(line->content) || has_answer_word(text) ? WEAK_HEAD : NO_HEAD;
}

struct list {
  struct document *document;
  struct tally tally;
  bool keep;
  struct entry open; /* words that may go on over more lines */
  size_t open_end;   /* the line behind them */
  uint8_t level;     /* of the list's heading */
  bool parted;       /* by a heading below that one: numbers may start again */
};

static void close_entry(struct list *list)
{
  struct entry *entry = &list->open;
  if (!entry->text.data)
    return;
  qconv_str last = list->document->lines[list->open_end - 1].all;
  if (!entry->choices.data && !entry->whole && last.data + last.len > entry->text.data)
    entry->text.len = (size_t)(last.data + last.len - entry->text.data);
  struct key key = {.text = qconv_str_trim_end(entry->text), .choices = entry->choices};
  if (list->keep)
    text_add_key(list->document, entry->number, key);
  entry->text = QCONV_NOWHERE;
}

static bool add_entries(struct list *list, qconv_str line, size_t at)
{
  struct entry entry;
  bool any = false;
  while (take_entry(&line, &entry)) {
    close_entry(list);
    struct tally *tally = &list->tally;
    tally->rising = (tally->count == 0 || tally->rising) && (entry.number == tally->last + 1 || entry.number == 1);
    tally->last = entry.number;
    tally->count++;
    tally->letters += entry.choices.data != NULL;
    list->open = entry;
    list->open_end = at + 1;
    any = true;
  }
  return any;
}

/* The number of the entry that a line begins with; 0: it begins with none. */
static unsigned long begins_entry(const struct line *line)
{
  struct entry entry;
  qconv_str text = line->content;
  return line->kind == LINE_TEXT && take_entry(&text, &entry) ? entry.number : 0;
}

/* "1. The capital is" over choices opens the questions of a chapter. */
static bool over_choices(const struct document *document, size_t at)
{
  return at + 1 < document->count && text_opens_choices(document, at + 1, document->count);
}

/* "II. 4. Words": the part's number taken off; with nothing behind it, it parts. */
static qconv_str without_part(qconv_str line)
{
  size_t roman = 0;
  while (roman < line.len && roman < 5 && strchr("IVX", line.data[roman]))
    roman++;
  if (!roman || roman >= line.len || !strchr(".)", line.data[roman]))
    return line;
  qconv_str rest = qconv_str_trim_start(qconv_str_from(line, roman + 1));
  return rest.len == 0 || qconv_is_digit(rest.data[0]) ? rest : line;
}

/* Whether a line goes with the list that is being read. */
static bool takes_line(struct list *list, size_t at)
{
  const struct document *document = list->document;
  const struct line *line = &document->lines[at];
  if (line->kind == LINE_BLANK || line->kind == LINE_RULE || line->kind == LINE_UNDERLINE || line->kind == LINE_TAGS)
    return true;
  if (line->kind != LINE_TEXT)
    return false;
  unsigned long number = line->heading ? 0 : begins_entry(line);
  if (number && list->tally.count && number <= list->tally.last && !list->parted)
    return false; /* the next chapter's questions */
  qconv_str content = line->heading ? line->content : without_part(line->content);
  if (content.data != line->content.data && list->tally.count + content.len)
    return content.len == 0 || add_entries(list, content, at);
  list->parted = false;
  if (number && add_entries(list, line->content, at))
    return true;
  size_t next = text_skip_empty(document, at + 1, document->count);
  list->parted =
      line->heading ? line->title || (list->level && line->heading > list->level) : line->bold && list->level;
  if (line->heading || line->bold)
    return list->parted && !over_choices(document, next) && next < document->count &&
           begins_entry(&document->lines[next]) && !text_ends_as_question(document->lines[next].content);
  if (line->content.data && line->content.len && line->content.data[0] == '|')
    return true;
  bool goes_on = list->open.text.data && !list->open.choices.data && list->open_end == at;
  list->open_end += goes_on;
  return goes_on;
}

/* Reads a list from the rest of its head's line and the lines below; the end. */
static size_t read_list(struct list *list, size_t head, qconv_str rest)
{
  size_t at = head + 1, end = at;
  list->tally = (struct tally){.count = 0};
  list->open = (struct entry){0};
  list->parted = false;
  list->level = head < list->document->count ? list->document->lines[head].heading : 0;
  if (add_entries(list, rest, head) && list->tally.letters < list->tally.count && list->tally.count < 3)
    return head; /* "Solution: 42 is the answer" */
  for (; at < list->document->count && takes_line(list, at); at++) {
    enum line_kind kind = list->document->lines[at].kind;
    end = kind == LINE_TEXT ? at + 1 : end;
  }
  close_entry(list);
  return end;
}

/* How many lines up to each one have a number that could be a question's. */
static size_t *numbered_before(struct document *document)
{
  size_t *counts = QCONV_NEW_ARRAY(document->arena, size_t, document->count + 1);
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    bool numbered = false;
    if (line->kind == LINE_TEXT) {
      struct label label = text_label(line);
      numbered = label.number.len > 0 && (label.role == ROLE_NONE || label.role == ROLE_QUESTION);
    }
    counts[i + 1] = counts[i] + numbered;
  }
  return counts;
}

static bool is_list(const struct tally *tally, enum head head, size_t questions, size_t heads_so_far)
{
  if (tally->letters * 10 >= tally->count * 6)
    return tally->count >= 3 || (tally->count == 2 && head == STRONG_HEAD);
  return head == STRONG_HEAD && tally->count >= 3 && tally->rising && questions >= tally->count &&
         heads_so_far * 3 <= questions;
}

enum { READS = 16 };

void text_find_key_lists(struct document *document)
{
  struct list list = {.document = document};
  size_t *questions = NULL, seen = 0;
  size_t patience = document->count * READS; /* lines that may be read in vain */
  for (size_t i = 0; i < document->count; i++) {
    qconv_str rest;
    enum head head = document->lines[i].kind == LINE_TEXT ? head_of(&document->lines[i], &rest) : NO_HEAD;
    if (head == NO_HEAD)
      continue;
    list.keep = false;
    size_t end = read_list(&list, i, rest);
    if (!questions)
      questions = numbered_before(document);
    if (!is_list(&list.tally, head, questions[i], ++seen)) {
      if (end > i + 1 && end - i > patience)
        i = end - 1; /* heads in what is no list would each read it again */
      else
        patience -= end > i ? end - i : 0;
      continue;
    }
    list.keep = true;
    read_list(&list, i, rest);
    for (size_t line = i; line < end; line++)
      document->lines[line].kind = LINE_KEY;
    i = end - 1;
  }
}

void text_find_reply_keys(struct document *document)
{
  struct list list = {.document = document};
  size_t first = text_skip_empty(document, 0, document->count);
  if (document->keys.count || first == document->count)
    return;
  while (first < document->count && !begins_entry(&document->lines[first]))
    first++;
  if (first == document->count)
    return;
  for (int pass = 0; pass < 2; pass++) {
    list.keep = pass > 0;
    if (first == 0)
      read_list(&list, SIZE_MAX, QCONV_STR(""));
    else
      read_list(&list, first - 1, QCONV_STR(""));
    if (list.tally.count < 2 || list.tally.letters < list.tally.count)
      return;
  }
}

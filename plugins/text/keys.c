/* Keys that stand far from their questions: "Answer key: 1-B, 2. A c, …", on one
   line or one below the other, behind the last question or a chapter. */
#include "text.h"

/* "12 - B", "3) AC", "4. **B) words to the end of the line**". */
static bool take_key(qconv_str *text, unsigned long *number, qconv_str *key)
{
  qconv_str rest = text_skip(*text, " ,;|*"), behind;
  qconv_str digits = text_number(rest, &behind);
  if (!digits.data)
    return false;
  behind = text_skip(behind, "*_ ");
  size_t letters = 0;
  while (letters < behind.len && letters < 8 && qconv_is_alpha(behind.data[letters]))
    letters++;
  qconv_str tail = qconv_str_from(behind, letters);
  bool word = tail.len && (unsigned char)tail.data[0] >= 0x80;
  bool small_word = letters > 1 && behind.data[1] >= 'a' && behind.data[1] <= 'z' && behind.data[0] < 'a';
  if (letters == 0 || letters == 8 || word || small_word)
    return false;
  *number = text_value(digits);
  *key = qconv_str_slice(behind, 0, letters);
  bool text_follows = letters == 1 && tail.len && strchr(").:", tail.data[0]);
  *text = text_follows ? (qconv_str){NULL, 0} : tail;
  return true;
}

static void add_key(struct document *document, unsigned long number, struct key key)
{
  struct keys *keys = &document->keys;
  if (number == 0 || number > 100000)
    return;
  if (number >= keys->capacity) {
    size_t grown = keys->capacity ? keys->capacity : 64;
    while (grown <= number)
      grown *= 2;
    struct key *items = QCONV_NEW_ARRAY(document->arena, struct key, grown);
    if (keys->count)
      memcpy(items, keys->items, keys->capacity * sizeof *items);
    keys->items = items;
    keys->capacity = grown;
  }
  if (keys->items[number].choices.data) {
    struct key *before = QCONV_NEW(document->arena, struct key);
    *before = keys->items[number];
    key.before = before;
  }
  keys->items[number] = key;
  keys->count++;
}

/* "Here are the answers:" */
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

static bool is_key_head(const struct line *line, qconv_str *rest)
{
  static const char *const words[] = {
      "Answer Key", "Answers Key",      "Key",        "Answers",    "Solutions", "Correct answers",
      "Lösungen",   "Lösungsschlüssel", "Soluciones", "Respuestas", "Réponses",  "Corrigé",
      "Risposte",   "Soluzioni",        "Soluzione",  "Solución",   "Clave",     "Klucz",
      "Odpowiedzi", "Ответы",           "Ключ",       "答案",       "参考答案",  "解答"};
  qconv_str text = line->content;
  while (text.len && strchr("*_", text.data[0]))
    text = qconv_str_from(text, 1);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    qconv_str word = qconv_str_of(words[i]);
    if (!qconv_str_starts_nocase(text, word))
      continue;
    *rest = qconv_str_trim_start(qconv_str_from(text, word.len));
    while (rest->len && strchr(":*_ ", rest->data[0]))
      *rest = qconv_str_from(*rest, 1);
    if (qconv_str_starts(*rest, QCONV_STR("：")))
      *rest = qconv_str_from(*rest, 3);
    return rest->len == 0 || qconv_is_digit(rest->data[0]);
  }
  *rest = QCONV_STR("");
  return speaks_of_answers(line->content);
}

/* Reads keys from the rest of the head's line and the lines below; the end. */
static size_t read_keys(struct document *document, size_t head, qconv_str rest, bool keep, size_t *count)
{
  size_t at = head;
  *count = 0;
  for (;;) {
    unsigned long number;
    qconv_str key;
    while (take_key(&rest, &number, &key)) {
      ++*count;
      if (keep)
        add_key(document, number, (struct key){.choices = key});
    }
    do
      at++;
    while (at < document->count && document->lines[at].kind == LINE_BLANK);
    if (at >= document->count || document->lines[at].kind != LINE_TEXT || !qconv_str_blank(text_skip(rest, "*_ ")))
      return at;
    qconv_str probe = rest = document->lines[at].content;
    if (!take_key(&probe, &number, &key))
      return at;
  }
}

/* "Answer 7: b) words" and "Answer 7 Explanation:" over "Correct: b) words"; what
   stands below explains. The key's letters, absent where the line is no such. */
static qconv_str answer_line(const struct document *document, size_t at, unsigned long *number, size_t *below)
{
  struct label label = text_label(&document->lines[at]);
  *below = at + 1;
  if ((label.role != ROLE_ANSWER && label.role != ROLE_KEY) || !label.number.len || label.number.len > 5)
    return QCONV_NOWHERE;
  *number = text_value(label.number);
  if (label.rest.len == 0 && at + 1 < document->count) {
    struct label next = text_label(&document->lines[at + 1]);
    *below = at + 2;
    label.rest = next.role == ROLE_KEY ? next.rest : QCONV_STR("");
  }
  bool letter = label.rest.len && qconv_is_alpha(label.rest.data[0]) &&
                (label.rest.len == 1 || strchr(").:", label.rest.data[1]));
  return letter ? label.rest : QCONV_NOWHERE;
}

static bool opens_question(const struct line *line)
{
  struct label label = text_label(line);
  return label.role == ROLE_QUESTION ||
         (label.role == ROLE_NONE && label.number.len && text_ends_as_question(label.rest));
}

/* Where the explanation of an answer ends: at the next answer, question or heading. */
static size_t explanation_end(const struct document *document, size_t from)
{
  unsigned long number;
  size_t below;
  for (; from < document->count && !document->lines[from].heading; from++)
    if (document->lines[from].kind == LINE_TEXT &&
        (opens_question(&document->lines[from]) || answer_line(document, from, &number, &below).data))
      break;
  return from;
}

/* How many answers follow each other from a line on, and the line behind them. */
static size_t answer_run(struct document *document, size_t at, bool keep, size_t *end)
{
  size_t count = 0, below;
  unsigned long number;
  while (at < document->count) {
    qconv_str key = document->lines[at].kind == LINE_TEXT ? answer_line(document, at, &number, &below) : QCONV_NOWHERE;
    if (!key.data)
      break;
    *end = explanation_end(document, below);
    if (keep)
      add_key(document, number, (struct key){.choices = key, .explanation = text_span(document, below, *end)});
    for (size_t line = at; keep && line < *end; line++)
      document->lines[line].kind = LINE_KEY;
    count++;
    at = *end;
  }
  return count;
}

/* Answers that stand together, each with its number; one under its question is no key. */
static void find_answer_lines(struct document *document)
{
  size_t end = 0;
  for (size_t i = 0; i < document->count; i++) {
    size_t count = document->lines[i].kind == LINE_TEXT ? answer_run(document, i, false, &end) : 0;
    if (count >= 3)
      answer_run(document, i, true, &end);
    if (count)
      i = end - 1;
  }
}

void text_find_keys(struct document *document)
{
  find_answer_lines(document);
  for (size_t i = 0; i < document->count; i++) {
    qconv_str rest;
    size_t count;
    if (document->lines[i].kind != LINE_TEXT || !is_key_head(&document->lines[i], &rest))
      continue;
    size_t end = read_keys(document, i, rest, false, &count);
    if (count < 3)
      continue;
    read_keys(document, i, rest, true, &count);
    for (size_t line = i; line < end; line++)
      document->lines[line].kind = LINE_KEY;
  }
}

const struct key *text_key_of(const struct document *document, unsigned long number, qconv_str behind)
{
  const struct key *found = NULL;
  bool known = number < document->keys.capacity && document->keys.items[number].choices.data;
  for (const struct key *key = known ? &document->keys.items[number] : NULL; key; key = key->before)
    if (!behind.data || (uintptr_t)key->choices.data > (uintptr_t)behind.data)
      found = key;
  return found;
}

static bool is_undecided(const struct qconv_question *question)
{
  return question->kind == QCONV_CHOICE && question->choice.answers.first &&
         question->choice.answers.first->correct == QCONV_UNKNOWN;
}

bool text_apply_keys(const struct document *document, struct qconv_bank *bank)
{
  size_t applied = 0;
  for (struct qconv_question *question = bank->questions.first; question && document->keys.count;
       question = question->next) {
    unsigned long number = 0;
    for (size_t i = 0; i < question->number.len && qconv_is_digit(question->number.data[i]) && number < 1000000; i++)
      number = number * 10 + (unsigned long)(question->number.data[i] - '0');
    const struct key *key = text_key_of(document, number, QCONV_NOWHERE);
    struct options options = {.answers = question->choice.answers};
    if (!key || !is_undecided(question) || !text_apply_key(&options, key->choices))
      continue;
    applied++;
    if (key->explanation.len && qconv_text_absent(question->feedback))
      question->feedback = qconv_markdown(key->explanation);
  }
  return applied > 0;
}

void text_remember_number(struct qconv_bank *bank, struct qconv_question *question)
{
  if (question->number.len && is_undecided(question))
    *qconv_map_at(bank->arena, &bank->names, &text_chat, question->number) = question;
}

bool text_give_key(struct document *document, struct qconv_bank *bank, const struct block *block)
{
  const struct opener *opener = &block->opener;
  bool letter = opener->prompt.len && qconv_is_alpha(opener->prompt.data[0]) &&
                (opener->prompt.len == 1 || strchr(".):", opener->prompt.data[1]));
  struct qconv_question *question =
      letter && opener->number.len ? qconv_map_get(&bank->names, &text_chat, opener->number) : NULL;
  if (!question || !is_undecided(question))
    return false;
  struct options options = {.answers = question->choice.answers};
  if (!text_names_choice(&options, opener->prompt) || !text_apply_key(&options, opener->prompt))
    return false;
  qconv_str explanation = text_span(document, opener->line + 1, block->end);
  if (explanation.len && qconv_text_absent(question->feedback))
    question->feedback = qconv_markdown(explanation);
  return true;
}

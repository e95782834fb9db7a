/* Chats: who said what, and which of it is a question.

   A reply that lists questions is read like any document, and what the user said
   before it was an order.  Any other reply answers the user: their words are the
   question.  "Continue" goes on with the answer before. */
#include "text.h"

static const char *const users[] = {"You said",  "You",          "User",           "Human",
                                    "Me",        "Prompt",       "Du hast gesagt", "Du",
                                    "Sie",       "Nutzer",       "Benutzer",       "Vous avez dit",
                                    "Vous",      "Utilisateur",  "Has dicho",      "Tú dijiste",
                                    "Tú",        "Usuario",      "Você disse",     "Você",
                                    "Hai detto", "Tu",           "Utente",         "Вы сказали",
                                    "Вы",        "Пользователь", "你说",           "您说",
                                    "用户",      "あなた",       "ユーザー",       "나의 말",
                                    NULL};
static const char *const partners[] = {"ChatGPT said",
                                       "ChatGPT hat gesagt",
                                       "ChatGPT a dit",
                                       "ChatGPT dijo",
                                       "ChatGPT ha dicho",
                                       "ChatGPT disse",
                                       "ChatGPT ha detto",
                                       "ChatGPT сказал",
                                       "ChatGPT 说",
                                       "ChatGPT",
                                       "Assistant",
                                       "Claude",
                                       "Gemini",
                                       "Bard",
                                       "Copilot",
                                       "GPT-4o",
                                       "GPT-4",
                                       "GPT 4",
                                       "GPT-3.5",
                                       "GPT",
                                       "AI",
                                       "Bot",
                                       "Model",
                                       "Response",
                                       "Assistent",
                                       "Asistente",
                                       "Assistente",
                                       "Ассистент",
                                       "助手",
                                       "アシスタント",
                                       NULL};

/* The name at the start: its length, 0: none. */
static size_t name_length(qconv_str text, const char *const *names)
{
  for (; *names; names++) {
    qconv_str name = qconv_str_of(*names), behind = qconv_str_from(text, name.len);
    if (qconv_str_starts_nocase(text, name) &&
        !(behind.len && (qconv_is_alpha(behind.data[0]) || behind.data[0] == '\'')))
      return name.len;
  }
  return 0;
}

/* A line that names a speaker: in marks or with a colon, alone or before the words. */
static bool speaker(const struct line *line, bool *user, qconv_str *rest)
{
  if (line->kind != LINE_TEXT || line->item || line->indent > 3)
    return false;
  qconv_str text = text_skip(line->content, "#*_[ ");
  bool marked = text.data != line->content.data || line->heading || line->bold;
  size_t length = name_length(text, users);
  *user = length > 0;
  if (!length)
    length = name_length(text, partners);
  if (!length)
    return false;
  qconv_str behind = qconv_str_from(text, length), words = text_skip(behind, "]*_ ");
  bool colon = qconv_str_starts(words, QCONV_STR(":")) || qconv_str_starts(words, QCONV_STR("："));
  if (colon)
    words = qconv_str_from(words, words.data[0] == ':' ? 1 : 3);
  *rest = qconv_str_trim(text_skip(words, "*_ "));
  return colon || (marked && rest->len == 0);
}

static bool speaks(const struct line *line)
{
  bool user;
  qconv_str rest;
  return speaker(line, &user, &rest);
}

/* What the window says between two turns. */
static bool is_service(qconv_str text)
{
  static const char *const starts[] = {"Skip to content",
                                       "Thought for ",
                                       "Reasoned about ",
                                       "Reasoned for ",
                                       "Updated saved memory",
                                       "Searched ",
                                       "Analyzed",
                                       "Regenerate",
                                       "Finished working",
                                       "Was this response better",
                                       "ChatGPT can make mistakes",
                                       "Nachgedacht für ",
                                       "[image]",
                                       "[Unsupported multimodal"};
  text = qconv_str_trim(text);
  if (text.len > 80)
    return false;
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    if (qconv_str_starts(text, qconv_str_of(starts[i])))
      return true;
  size_t name = name_length(text, partners);
  bool model = qconv_str_equal(text, QCONV_STR("4o")) || qconv_str_equal(text, QCONV_STR("o1"));
  size_t digits = 0;
  while (digits < text.len && (qconv_is_digit(text.data[digits]) || strchr("/ ", text.data[digits])))
    digits++;
  return model || (name && name == text.len) ||
         (digits == text.len && qconv_str_find_char(text, '/') != QCONV_NOT_FOUND);
}

static bool is_empty(const struct line *line)
{
  return line->kind == LINE_BLANK || line->kind == LINE_RULE || (line->kind == LINE_TEXT && is_service(line->all));
}

/* The words of a turn without blank lines, rules and service lines around them. */
static qconv_str turn_text(const struct document *document, qconv_str head, size_t from, size_t to)
{
  while (from < to && is_empty(&document->lines[from]))
    from++;
  while (to > from && is_empty(&document->lines[to - 1]))
    to--;
  qconv_str below = text_span(document, from, to);
  if (!below.data || head.len == 0)
    return below.data ? below : head;
  return (qconv_str){head.data, (size_t)(below.data + below.len - head.data)};
}

size_t text_split_turns(struct qconv_arena *arena, qconv_str text, struct turn **turns)
{
  struct qconv_log *silent = NULL;
  const struct document *document = text_lines(arena, silent, text);
  size_t labels = 0, count = 0, said[2] = {0, 0};
  for (size_t i = 0; i < document->count; i++)
    labels += speaks(&document->lines[i]);
  if (labels < 2)
    return 0;
  *turns = QCONV_NEW_ARRAY(arena, struct turn, labels);
  for (size_t i = 0; i < document->count; i++) {
    bool user;
    qconv_str rest;
    if (!speaker(&document->lines[i], &user, &rest))
      continue;
    size_t end = i + 1;
    while (end < document->count && !speaks(&document->lines[end]))
      end++;
    qconv_str words = turn_text(document, rest, i + 1, end);
    if (words.len == 0)
      continue;
    (*turns)[count++] = (struct turn){user, words, words};
    said[user]++;
  }
  return said[0] && said[1] ? count : 0;
}

/* Orders and short asides that are no question of their own. */
static bool is_order(qconv_str text)
{
  static const char *const starts[] = {
      "continue", "go on",     "next",  "more",  "yes",      "ok",       "thanks",  "thank you", "please continue",
      "shorter",  "weiter",    "mehr",  "danke", "continua", "continúa", "sigue",   "más",       "gracias",
      "encore",   "continuez", "merci", "ещё",   "еще",      "дальше",   "спасибо", "продолжай", "继续",
      "谢谢",     "続けて"};
  if (text.len > 60 || text_ends_as_question(text))
    return false;
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
    qconv_str start = qconv_str_of(starts[i]), behind = qconv_str_from(text, start.len);
    if (qconv_str_starts_nocase(text, start) && !(behind.len && qconv_is_alpha(behind.data[0])))
      return true;
  }
  return false;
}

/* The reply without a first paragraph that only says yes and a last one that only
   offers more. */
static qconv_str trim_reply(struct qconv_job *job, qconv_str reply)
{
  struct document *document = text_lines(job->arena, job->log, reply);
  size_t from = text_cut_opening(document, 0, document->count);
  size_t to = text_cut_chatter(document, from, document->count);
  return text_trim_remarks(document, text_span(document, from, to));
}

static void add_pair(struct qconv_job *job, struct qconv_bank *bank, const struct turn *user, qconv_str reply)
{
  struct qconv_question *question = qconv_bank_question(bank, QCONV_OPEN);
  question->prompt = qconv_markdown(qconv_str_trim(user->text));
  question->origin = user->origin;
  reply = trim_reply(job, reply);
  if (reply.len)
    question->open.answer = qconv_markdown(reply);
}

static void go_on(struct qconv_job *job, struct qconv_bank *bank, qconv_str reply)
{
  struct qconv_text *answer = &bank->questions.last->open.answer;
  reply = trim_reply(job, reply);
  if (reply.len == 0)
    return;
  answer->str =
      answer->str.len ? qconv_format(job->arena, "%.*s\n\n%.*s", QCONV_ARG(answer->str), QCONV_ARG(reply)) : reply;
  answer->markup = QCONV_MARKDOWN;
}

static bool is_open(const struct qconv_bank *bank, size_t first)
{
  return bank->questions.count > first && bank->questions.last->kind == QCONV_OPEN;
}

/* The words of a choice question, all of them. */
static qconv_str words_of(struct qconv_arena *arena, const struct qconv_question *question)
{
  struct qconv_buffer words = {.arena = arena};
  qconv_append(&words, question->prompt.str);
  for (const struct qconv_answer *answer = question->choice.answers.first; answer; answer = answer->next) {
    qconv_append_char(&words, '\n');
    qconv_append(&words, answer->text.str);
  }
  return qconv_buffer_str(&words);
}

static bool is_decided(const struct qconv_question *question)
{
  return question->choice.answers.first && question->choice.answers.first->correct != QCONV_UNKNOWN;
}

struct clean_up {
  struct qconv_job *job;
  struct qconv_map seen; /* choice questions by their words; what the user said by its place */
};

/* Takes out the questions from the first on that drop says to. */
static void take_out(struct clean_up *clean_up, struct qconv_bank *bank, size_t first,
                     bool (*drop)(struct clean_up *, struct qconv_question *))
{
  struct qconv_question **link = &bank->questions.first, *last = NULL;
  for (size_t at = 0; *link; at++) {
    if (at >= first && drop(clean_up, *link)) {
      *link = (*link)->next;
      bank->questions.count--;
    } else {
      last = *link;
      link = &last->next;
    }
  }
  bank->questions.last = last;
}

/* A partner that is asked to write a list anew repeats its questions: a choice
   question with the same words and choices is kept once, with its key. */
static bool is_repeated(struct clean_up *clean_up, struct qconv_question *question)
{
  if (question->kind != QCONV_CHOICE)
    return false;
  void **known = qconv_map_at(clean_up->job->arena, &clean_up->seen, NULL, words_of(clean_up->job->arena, question));
  struct qconv_question *before = *known;
  if (!before) {
    *known = question;
    return false;
  }
  if (!is_decided(before) && is_decided(question)) {
    before->choice = question->choice;
    before->feedback = question->feedback;
  }
  qconv_report(clean_up->job->log, QCONV_NOTE, question->origin, "text.repeated",
               "left out a question that this chat has already");
  return true;
}

/* In a chat that lists questions, what the user said without asking was an order. */
static bool was_order(struct clean_up *clean_up, struct qconv_question *question)
{
  if (!qconv_map_get(&clean_up->seen, question->origin.data, QCONV_STR("said")))
    return false;
  if (question->prompt.str.len <= 400 && text_ends_as_question(question->prompt.str))
    return false;
  qconv_report(clean_up->job->log, QCONV_NOTE, question->origin, "text.order",
               "left out an order to a chat that lists questions");
  return true;
}

static void clean_up_list(struct qconv_job *job, struct qconv_bank *bank, size_t first, const struct turn *turns,
                          size_t count)
{
  struct clean_up clean_up = {job, {NULL, 0, 0}};
  take_out(&clean_up, bank, first, is_repeated);
  for (size_t i = 0; i < count; i++)
    if (turns[i].user)
      *qconv_map_at(job->arena, &clean_up.seen, turns[i].origin.data, QCONV_STR("said")) = bank;
  take_out(&clean_up, bank, first, was_order);
}

size_t text_add_turns(struct qconv_job *job, struct qconv_bank *bank, const struct turn *turns, size_t count)
{
  size_t first = bank->questions.count, listed = 0;
  const struct turn *asked = NULL;
  for (size_t i = 0; i < count; i++) {
    if (turns[i].user) {
      if (asked && !is_order(asked->text))
        add_pair(job, bank, asked, QCONV_STR(""));
      asked = &turns[i];
      continue;
    }
    qconv_str reply = text_repair(job, turns[i].text, turns[i].origin);
    if (text_read_list(job, reply, bank))
      listed++;
    else if (asked && !is_order(asked->text))
      add_pair(job, bank, asked, reply);
    else if (is_open(bank, first))
      go_on(job, bank, reply);
    asked = NULL;
  }
  if (asked && !is_order(asked->text))
    add_pair(job, bank, asked, QCONV_STR(""));
  if (listed)
    clean_up_list(job, bank, first, turns, count);
  if (bank->questions.count == first)
    return 0;
  qconv_report(job->log, QCONV_NOTE, QCONV_NOWHERE, "text.turns",
               "%zu questions of a chat of %zu messages; %zu of the replies list questions",
               bank->questions.count - first, count, listed);
  return bank->questions.count - first;
}

bool text_read_turns(struct qconv_job *job, struct qconv_bank *bank, const struct turn *turns, size_t count)
{
  if (text_add_turns(job, bank, turns, count))
    return true;
  qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "text.no-questions", "no question found in this chat");
  return false;
}

/* Chats: who said what, and which of it is a question.

   A reply that lists questions is read like any document, and what the user said
   before it was an order.  Any other reply answers the user: their words are the
   question.  "Continue" goes on with the answer before. */
#include "talk/remark.h"
#include "text.h"

/* The reply without a first paragraph that only says yes and a last one that only
   offers more. */
static qconv_str trim_reply(struct qconv_job *job, const struct talk_words *words, qconv_str reply)
{
  struct document *document = text_lines(job->arena, job->log, reply);
  document->talk = words;
  reply = qconv_str_trim(reply);
  if (qconv_str_find_char(reply, '\n') == QCONV_NOT_FOUND && text_is_all_remarks(document, reply, false))
    return reply;
  size_t from = text_cut_opening(document, 0, document->count);
  size_t to = text_cut_chatter(document, from, document->count);
  return text_trim_remarks(document, text_span(document, from, to));
}

static void add_pair(struct qconv_job *job, struct qconv_bank *bank, const struct talk_words *words,
                     const struct turn *user, qconv_str reply)
{
  struct qconv_question *question = qconv_bank_question(bank, QCONV_OPEN);
  question->prompt = qconv_markdown(qconv_str_trim(user->text));
  question->origin = user->origin;
  reply = trim_reply(job, words, reply);
  if (reply.len)
    question->open.answer = qconv_markdown(reply);
}

/* Puts words below an answer; below what is said of the choices if it has those. */
static void append_reply(struct qconv_arena *arena, struct qconv_question *question, qconv_str reply)
{
  struct qconv_text *text = question->kind == QCONV_OPEN ? &question->open.answer : &question->feedback;
  text->str = text->str.len ? qconv_format(arena, "%.*s\n\n%.*s", QCONV_ARG(text->str), QCONV_ARG(reply)) : reply;
  text->markup = QCONV_MARKDOWN;
}

static void go_on(struct qconv_job *job, struct qconv_bank *bank, const struct talk_words *words, qconv_str reply)
{
  reply = trim_reply(job, words, reply);
  if (reply.len)
    append_reply(job->arena, bank->questions.last, reply);
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
  const struct talk_words *words;
  struct qconv_map seen; /* choice questions by their words; what the user said by its place */
};

/* Takes out the questions behind before (NULL: all) that drop says to; above is the one kept
   last. */
static void take_out(struct clean_up *clean_up, struct qconv_bank *bank, struct qconv_question *before,
                     bool (*drop)(struct clean_up *, struct qconv_question *above, struct qconv_question *))
{
  struct qconv_question **link = before ? &before->next : &bank->questions.first, *above = NULL;
  while (*link) {
    if (drop(clean_up, above, *link)) {
      *link = (*link)->next;
      bank->questions.count--;
    } else {
      above = *link;
      link = &above->next;
    }
  }
  bank->questions.last = above ? above : before;
}

/* A partner that is asked to write a list anew repeats its questions: a choice
   question with the same words and choices is kept once, with its key. */
static bool is_repeated(struct clean_up *clean_up, struct qconv_question *above, struct qconv_question *question)
{
  (void)above;
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

/* "List the layers of OSI": short, and behind its verb about something else than the list. */
static bool is_short_question(const struct clean_up *clean_up, qconv_str prompt)
{
  qconv_str rest = qconv_str_trim(prompt), verb;
  if (rest.len > 120 || memchr(rest.data, '\n', rest.len))
    return false;
  qconv_str_split(&rest, ' ', &verb);
  return rest.len && !remark_names_talk(clean_up->words, rest);
}

static bool is_mostly_remarks(const struct clean_up *clean_up, qconv_str reply)
{
  struct document *document = text_lines(clean_up->job->arena, NULL, reply);
  document->talk = clean_up->words;
  return text_is_all_remarks(document, reply, true);
}

/* In a chat that lists questions, what the user said without asking was an order; the
   reply to it, if it has any matter, belongs to the question above. */
static bool was_order(struct clean_up *clean_up, struct qconv_question *above, struct qconv_question *question)
{
  if (question->kind != QCONV_OPEN || !qconv_map_get(&clean_up->seen, question->origin.data, QCONV_STR("said")))
    return false;
  qconv_str prompt = question->prompt.str, reply = question->open.answer.str;
  if ((prompt.len <= 400 && text_ends_as_question(prompt)) || (reply.len && is_short_question(clean_up, prompt)))
    return false;
  if (reply.len && !above && !is_mostly_remarks(clean_up, reply))
    return false;
  if (reply.len && above)
    append_reply(clean_up->job->arena, above, reply);
  const char *what = !reply.len ? "left out an order to a chat that lists questions"
                     : above    ? "an order to a chat that lists questions: the reply stands below the question above"
                                : "left out an order to a chat that lists questions, and the reply to it";
  qconv_report(clean_up->job->log, QCONV_NOTE, question->origin, "text.order", "%s", what);
  return true;
}

static void clean_up_list(struct qconv_job *job, struct qconv_bank *bank, const struct talk_words *words,
                          struct qconv_question *before, const struct turn *turns, size_t count)
{
  struct clean_up clean_up = {job, words, {NULL, 0, 0}};
  take_out(&clean_up, bank, before, is_repeated);
  for (size_t i = 0; i < count; i++)
    if (turns[i].user)
      *qconv_map_at(job->arena, &clean_up.seen, turns[i].origin.data, QCONV_STR("said")) = bank;
  take_out(&clean_up, bank, before, was_order);
}

/* What a chat is read into. */
struct chat {
  struct qconv_job *job;
  struct qconv_bank *bank;
  const struct talk_words *words;
  size_t first, listed; /* questions before it; replies that list some */
};

static bool asks(const struct chat *chat, const struct turn *asked)
{
  return asked && remark_order(chat->words, asked->text) == ORDER_NONE;
}

/* Whether a reply only returns what the user said in passing. */
static bool is_courtesy(const struct chat *chat, enum order order, qconv_str reply)
{
  struct document *document = text_lines(chat->job->arena, NULL, reply);
  document->talk = chat->words;
  bool mere = text_is_all_remarks(document, reply, order == ORDER_THANKS || order == ORDER_GREETING);
  if (mere)
    qconv_report(chat->job->log, QCONV_NOTE, reply, "text.chatter", "left out a remark of the chat (%zu bytes)",
                 reply.len);
  return mere;
}

/* A reply that lists no questions: it answers the user, or goes on with what it said before. */
static void add_reply(struct chat *chat, const struct turn *asked, qconv_str reply)
{
  enum order order = asked ? remark_order(chat->words, asked->text) : ORDER_GO_ON;
  if (order != ORDER_NONE && is_courtesy(chat, order, reply))
    return;
  if (order != ORDER_NONE && order != ORDER_GREETING && chat->bank->questions.count > chat->first)
    go_on(chat->job, chat->bank, chat->words, reply);
  else if (asked)
    add_pair(chat->job, chat->bank, chat->words, asked, reply);
  else
    qconv_report(chat->job->log, QCONV_NOTE, reply, "text.preamble", "left out a message before the first question");
}

size_t text_add_turns(struct qconv_job *job, struct qconv_bank *bank, const struct talk_words *words,
                      const struct turn *turns, size_t count)
{
  struct chat chat = {job, bank, words, bank->questions.count, 0};
  struct qconv_question *before = bank->questions.last;
  const struct turn *asked = NULL;
  for (size_t i = 0; i < count; i++) {
    if (turns[i].user) {
      if (asks(&chat, asked))
        add_pair(job, bank, words, asked, QCONV_STR(""));
      asked = &turns[i];
      continue;
    }
    qconv_str reply = text_repair(job, turns[i].text, turns[i].origin);
    if (text_read_list(job, reply, bank, words, chat.listed > 0))
      chat.listed++;
    else
      add_reply(&chat, asked, reply);
    asked = NULL;
  }
  if (asks(&chat, asked))
    add_pair(job, bank, words, asked, QCONV_STR(""));
  if (chat.listed)
    clean_up_list(job, bank, words, before, turns, count);
  if (bank->questions.count == chat.first)
    return 0;
  qconv_report(job->log, QCONV_NOTE, QCONV_NOWHERE, "text.turns",
               "%zu questions of a chat of %zu messages; %zu of the replies list questions",
               bank->questions.count - chat.first, count, chat.listed);
  return bank->questions.count - chat.first;
}

bool text_read_turns(struct qconv_job *job, struct qconv_bank *bank, const struct turn *turns, size_t count)
{
  if (text_add_turns(job, bank, talk_words(job->arena), turns, count))
    return true;
  qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "text.no-questions", "no question found in this chat");
  return false;
}

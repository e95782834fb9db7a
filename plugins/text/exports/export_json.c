/* The importers "chatgpt-export", "claude-export" and "chat-messages".

   All three read any of these, alone, in a list, or one to a line (JSON Lines):

     {"title", "current_node", "mapping": {ID: {"parent", "message"}}}     ChatGPT
     {"name", "chat_messages": [{"sender", "text", "content": [...]}]}     Claude
     {"conversations": [{"from", "value"}]}, {"messages": [{"role", "content"}]}
     {"role", "content"}, {"is_user", "mes"}: the messages themselves

   What was never shown stays out: system and tool messages, hidden ones, thoughts,
   what was said to a tool. Pictures and sounds are not in such a file. */
#include "export.h"
#include "../talk/talk.h"
#include <stdlib.h>

struct conversation {
  qconv_str title, where; /* where: the conversation in the input */
  struct turn *turns;
  size_t count, capacity;
};

struct export
{
  struct qconv_job *job;
  struct conversation *conversations;
  size_t count, capacity, pictures;
  struct conversation loose; /* messages that stand in no conversation */
};

void export_members(qconv_str object, const char *const *names, qconv_str *values, size_t count)
{
  for (size_t i = 0; i < count; i++)
    values[i] = QCONV_NOWHERE;
  struct qconv_json_walk walk = qconv_json_walk(object);
  while (walk.object && qconv_json_next(&walk)) {
    qconv_str name = qconv_str_slice(walk.name, 1, walk.name.len - 1);
    for (size_t i = 0; i < count; i++)
      if (qconv_str_equal(name, qconv_str_of(names[i])))
        values[i] = walk.value;
  }
}

static bool is(qconv_str value, enum qconv_json_type type)
{
  return value.data && qconv_json_type(value) == type;
}

static qconv_str string_of(struct export *export, qconv_str value)
{
  return is(value, QCONV_JSON_STRING) ? qconv_json_string(export->job->arena, value) : QCONV_NOWHERE;
}

static bool is_one_of(qconv_str word, const char *const *words)
{
  for (; *words; words++)
    if (qconv_str_equal_nocase(word, qconv_str_of(*words)))
      return true;
  return false;
}

/* Whether somebody speaks; of all other roles the window shows nothing. */
static bool speaker(qconv_str role, bool *user)
{
  static const char *const users[] = {"user", "human", "prompter", "you", "me", "client", NULL};
  static const char *const partners[] = {"assistant", "gpt",    "chatgpt", "model",   "bot",  "ai",
                                         "claude",    "gemini", "bard",    "copilot", "bing", NULL};
  *user = is_one_of(role, users);
  return *user || is_one_of(role, partners);
}

/* --- the words of a message --- */

struct words {
  struct qconv_buffer text;
  qconv_str origin; /* of the first of them, in the input */
};

static void add_words(struct words *words, qconv_str text, qconv_str value)
{
  if (qconv_str_blank(text))
    return;
  if (words->text.len)
    qconv_append_literal(&words->text, "\n\n");
  else
    words->origin = qconv_str_slice(value, 1, value.len - 1);
  qconv_append(&words->text, text);
}

static void add_code(struct words *words, qconv_str language, qconv_str code, qconv_str value)
{
  struct qconv_buffer block = {.arena = words->text.arena};
  size_t ticks = 3;
  for (size_t at = 0; at < code.len;) {
    size_t run = text_run(code, at, '`');
    ticks = run >= ticks ? run + 1 : ticks;
    at += run ? run : 1;
  }
  if (qconv_str_blank(code))
    return;
  for (size_t i = 0; i < ticks; i++)
    qconv_append_char(&block, '`');
  if (!qconv_str_equal(language, QCONV_STR("unknown")) && qconv_str_find_char(language, '`') == QCONV_NOT_FOUND)
    qconv_append(&block, language);
  qconv_append_char(&block, '\n');
  qconv_append(&block, code);
  if (!qconv_str_ends(code, QCONV_STR("\n")))
    qconv_append_char(&block, '\n');
  for (size_t i = 0; i < ticks; i++)
    qconv_append_char(&block, '`');
  add_words(words, qconv_buffer_str(&block), value);
}

/* A string, or an object that holds one; a list of such. */
static void add_part(struct export *export, struct words *words, qconv_str part)
{
  enum { TYPE, CONTENT_TYPE, TEXT, MEMBERS };
  static const char *const names[MEMBERS] = {"type", "content_type", "text"};
  static const char *const shown[] = {"text", "input_text", "output_text", "audio_transcription", NULL};
  static const char *const seen[] = {"image",
                                     "image_url",
                                     "image_asset_pointer",
                                     "audio_asset_pointer",
                                     "input_image",
                                     "video_container_asset_pointer",
                                     "real_time_user_audio_video_asset_pointer",
                                     NULL};
  qconv_str members[MEMBERS];
  if (is(part, QCONV_JSON_STRING)) {
    add_words(words, string_of(export, part), part);
    return;
  }
  export_members(part, names, members, MEMBERS);
  qconv_str type = string_of(export, members[TYPE].data ? members[TYPE] : members[CONTENT_TYPE]);
  if (is(members[TEXT], QCONV_JSON_STRING) && (!type.data || is_one_of(type, shown)))
    add_words(words, string_of(export, members[TEXT]), members[TEXT]);
  else
    export->pictures += is_one_of(type, seen);
}

static void add_parts(struct export *export, struct words *words, qconv_str list)
{
  struct qconv_json_walk walk = qconv_json_walk(list);
  while (!walk.object && qconv_json_next(&walk))
    add_part(export, words, walk.value);
}

/* ChatGPT's content: {"content_type", "parts"} and, for code, "language" and "text". */
static void add_content(struct export *export, struct words *words, qconv_str content)
{
  enum { TYPE, PARTS, TEXT, LANGUAGE, MEMBERS };
  static const char *const names[MEMBERS] = {"content_type", "parts", "text", "language"};
  static const char *const shown[] = {"text", "multimodal_text", NULL};
  qconv_str members[MEMBERS];
  export_members(content, names, members, MEMBERS);
  qconv_str type = string_of(export, members[TYPE]), text = string_of(export, members[TEXT]);
  if (qconv_str_equal(type, QCONV_STR("code")) && text.data)
    add_code(words, string_of(export, members[LANGUAGE]), text, members[TEXT]);
  else if (type.data && !is_one_of(type, shown))
    return;
  else if (is(members[PARTS], QCONV_JSON_ARRAY))
    add_parts(export, words, members[PARTS]);
  else if (text.data)
    add_words(words, text, members[TEXT]);
}

static void add_any(struct export *export, struct words *words, qconv_str value)
{
  if (is(value, QCONV_JSON_STRING))
    add_words(words, string_of(export, value), value);
  else if (is(value, QCONV_JSON_ARRAY))
    add_parts(export, words, value);
  else if (is(value, QCONV_JSON_OBJECT))
    add_content(export, words, value);
}

/* Without the marks of sources, which is noted. */
static qconv_str cleaned(struct export *export, qconv_str text, qconv_str origin)
{
  struct rewrite rewrite = text_rewrite(export->job->arena, text);
  text_clean_citations(rewrite.arena, text, rewrite.edits);
  size_t count = rewrite.edits->count;
  if (count)
    qconv_report(export->job->log, QCONV_NOTE, origin, "text.citation",
                 count == 1 ? "removed %zu mark of a source" : "removed %zu marks of sources", count);
  return qconv_edits_apply(rewrite.arena, text, rewrite.edits);
}

static void add_turn(struct export *export, struct conversation *conversation, bool user, const struct words *words)
{
  qconv_str text = qconv_buffer_str(&words->text);
  if (text.len == 0)
    return;
  if (conversation->count == conversation->capacity) {
    size_t capacity = conversation->capacity ? conversation->capacity * 2 : 16, size = sizeof *conversation->turns;
    conversation->turns =
        qconv_realloc(export->job->arena, conversation->turns, conversation->capacity * size, capacity * size);
    conversation->capacity = capacity;
  }
  text = user ? text : cleaned(export, text, words->origin);
  conversation->turns[conversation->count++] = (struct turn){user, text, words->origin};
}

/* --- messages --- */

static bool is_hidden(struct export *export, qconv_str metadata, qconv_str recipient)
{
  qconv_str hidden[1], to = string_of(export, recipient);
  export_members(metadata, (const char *const[]){"is_visually_hidden_from_conversation"}, hidden, 1);
  return (hidden[0].data && qconv_json_true(hidden[0])) || (to.len && !qconv_str_equal(to, QCONV_STR("all")));
}

/* The role is a string, or an object that holds it: {"author": {"role": "user"}}. */
static qconv_str role_of(struct export *export, const qconv_str *candidates, size_t count)
{
  qconv_str inner[1];
  for (size_t i = 0; i < count; i++) {
    if (is(candidates[i], QCONV_JSON_STRING))
      return string_of(export, candidates[i]);
    if (!is(candidates[i], QCONV_JSON_OBJECT))
      continue;
    export_members(candidates[i], (const char *const[]){"role"}, inner, 1);
    if (is(inner[0], QCONV_JSON_STRING))
      return string_of(export, inner[0]);
  }
  return QCONV_NOWHERE;
}

/* False: it is no message. */
static bool add_message(struct export *export, struct conversation *conversation, qconv_str message)
{
  enum {
    ROLE,
    FROM,
    SENDER,
    AUTHOR,
    SPEAKER,
    IS_USER,
    CONTENT,
    VALUE,
    TEXT,
    MES,
    PARTS,
    MESSAGE,
    METADATA,
    RECIPIENT,
    MEMBERS
  };
  static const char *const names[MEMBERS] = {"role",  "from", "sender", "author", "speaker", "is_user",  "content",
                                             "value", "text", "mes",    "parts",  "message", "metadata", "recipient"};
  qconv_str members[MEMBERS];
  bool user = false;
  if (!is(message, QCONV_JSON_OBJECT))
    return false;
  export_members(message, names, members, MEMBERS);
  qconv_str role = role_of(export, &members[ROLE], SPEAKER - ROLE + 1);
  bool spoken = role.data && speaker(role, &user);
  if (is(members[IS_USER], QCONV_JSON_BOOLEAN) && members[MES].data) {
    user = qconv_json_true(members[IS_USER]);
    role = QCONV_STR("user");
    spoken = true;
  }
  if (!role.data)
    return false;
  if (!spoken || is_hidden(export, members[METADATA], members[RECIPIENT]))
    return true;
  struct words words = {.text = {.arena = export->job->arena}};
  for (size_t i = CONTENT; i <= MESSAGE && words.text.len == 0; i++)
    add_any(export, &words, members[i]);
  add_turn(export, conversation, user, &words);
  return true;
}

static bool add_messages(struct export *export, struct conversation *conversation, qconv_str list)
{
  struct qconv_json_walk walk = qconv_json_walk(list);
  bool any = false;
  while (!walk.object && qconv_json_next(&walk))
    any = add_message(export, conversation, walk.value) || any;
  return any;
}

/* --- conversations --- */

static void keep(struct export *export, struct conversation conversation)
{
  if (conversation.count == 0)
    return;
  if (export->count == export->capacity) {
    size_t capacity = export->capacity ? export->capacity * 2 : 16, size = sizeof conversation;
    export->conversations =
        qconv_realloc(export->job->arena, export->conversations, export->capacity * size, capacity * size);
    export->capacity = capacity;
  }
  export->conversations[export->count++] = conversation;
}

/* False: it is no conversation. */
static bool add_conversation(struct export *export, qconv_str value)
{
  enum { MAPPING, CURRENT, CHAT, CONVERSATIONS, MESSAGES, TITLE, NAME, MEMBERS };
  static const char *const names[MEMBERS] = {"mapping",  "current_node", "chat_messages", "conversations",
                                             "messages", "title",        "name"};
  qconv_str members[MEMBERS], *messages;
  export_members(value, names, members, MEMBERS);
  struct conversation conversation = {.where = value};
  conversation.title = string_of(export, members[TITLE].data ? members[TITLE] : members[NAME]);
  if (is(members[MAPPING], QCONV_JSON_OBJECT)) {
    size_t count = export_branch(export->job->arena, members[MAPPING], members[CURRENT], &messages);
    for (size_t i = 0; i < count; i++)
      add_message(export, &conversation, messages[i]);
  } else {
    size_t which = CHAT;
    while (which <= MESSAGES && !is(members[which], QCONV_JSON_ARRAY))
      which++;
    if (which > MESSAGES || !add_messages(export, &conversation, members[which]))
      return false;
  }
  keep(export, conversation);
  return true;
}

/* Looks through lists, and the objects that wrap them, for conversations. */
static void find_conversations(struct export *export, qconv_str value, unsigned depth)
{
  enum { DEEPEST = 3 };
  if (is(value, QCONV_JSON_OBJECT) && (add_conversation(export, value) || add_message(export, &export->loose, value)))
    return;
  if (depth == DEEPEST)
    return;
  struct qconv_json_walk walk = qconv_json_walk(value);
  struct conversation outer = export->loose;
  export->loose = (struct conversation){.where = value};
  while (qconv_json_next(&walk))
    if (is(walk.value, QCONV_JSON_OBJECT) || is(walk.value, QCONV_JSON_ARRAY))
      find_conversations(export, walk.value, depth + 1);
  keep(export, export->loose);
  export->loose = outer;
}

/* --- reading --- */

/* Each of several conversations is a section; what is in it moves below. */
static void move_below(const struct qconv_section *section, struct qconv_question *question)
{
  for (; question; question = question->next)
    if (!question->section)
      question->section = section;
}

static int by_place(const void *a, const void *b)
{
  const struct turn *first = *(struct turn *const *)a, *second = *(struct turn *const *)b;
  return first->origin.data < second->origin.data ? -1 : first->origin.data > second->origin.data;
}

static size_t all_turns(const struct export *export, struct turn **turns)
{
  size_t count = 0;
  for (size_t i = 0; i < export->count; i++)
    for (size_t k = 0; k < export->conversations[i].count; k++, count++)
      if (turns)
        turns[count] = &export->conversations[i].turns[k];
  return count;
}

/* Makes all messages pieces of one text that the log knows: a log with a source for
   each of thousands of messages would be slow to ask for a place. */
static void join_messages(struct export *export, qconv_str input)
{
  size_t count = all_turns(export, NULL), at = 0, to = 0;
  struct turn **turns = QCONV_NEW_ARRAY(export->job->arena, struct turn *, count + 1);
  struct rewrite rewrite = text_rewrite(export->job->arena, input);
  all_turns(export, turns);
  qsort(turns, count, sizeof *turns, by_place);
  for (size_t i = 0; i < count; i++) {
    size_t from = (size_t)(turns[i]->origin.data - input.data);
    qconv_edits_add(rewrite.arena, rewrite.edits,
                    (struct qconv_edit){.at = at, .removed = qconv_str_slice(input, at, from)});
    at = from + turns[i]->origin.len;
    qconv_edits_add(rewrite.arena, rewrite.edits,
                    (struct qconv_edit){.at = from, .removed = turns[i]->origin, .inserted = turns[i]->text});
  }
  text_replace(&rewrite, at, input.len, QCONV_STR("\n"));
  qconv_str joined = text_rewritten(export->job, &rewrite);
  for (size_t i = 0; i < count; i++) {
    turns[i]->text = turns[i]->origin = qconv_str_slice(joined, to, to + turns[i]->text.len);
    to += turns[i]->text.len;
  }
}

static bool read_conversations(struct export *export, struct qconv_bank *bank)
{
  if (export->count == 1 && export->conversations[0].title.len)
    bank->title = qconv_str_trim(export->conversations[0].title);
  const struct talk_words *words = talk_words(export->job->arena);
  for (size_t i = 0; i < export->count; i++) {
    const struct conversation *conversation = &export->conversations[i];
    qconv_str title = qconv_str_trim(conversation->title);
    struct qconv_question *last = bank->questions.last;
    text_add_turns(export->job, bank, words, conversation->turns, conversation->count);
    struct qconv_question *first = last ? last->next : bank->questions.first;
    if (export->count > 1 && title.len && first)
      move_below(qconv_bank_section(bank, NULL, title), first);
  }
  if (bank->questions.count == 0)
    qconv_report(export->job->log, QCONV_ERROR, QCONV_NOWHERE, "text.no-questions", "no question found in this chat");
  return bank->questions.count > 0;
}

/* JSON Lines: more than one line, and the first is a whole value. */
static bool are_lines(qconv_str text)
{
  qconv_str rest = qconv_str_trim(text), first = QCONV_STR("");
  qconv_str_line(&rest, &first);
  first = qconv_str_trim(first);
  rest = qconv_str_trim_start(rest);
  return qconv_str_starts(first, QCONV_STR("{")) && qconv_str_ends(first, QCONV_STR("}")) &&
         qconv_str_starts(rest, QCONV_STR("{"));
}

static bool find_in_lines(struct export *export, qconv_str text)
{
  qconv_str line;
  while (qconv_str_line(&text, &line)) {
    if (qconv_str_blank(line))
      continue;
    qconv_str value = qconv_json_load(export->job->arena, export->job->log, line);
    if (!value.data)
      return false;
    find_conversations(export, value, 0);
  }
  return true;
}

static bool read_export(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct export export = {.job = job, .loose = {.where = input->text}};
  if (are_lines(input->text)) {
    if (!find_in_lines(&export, input->text))
      return false;
  } else {
    qconv_str root = qconv_json_load(job->arena, job->log, input->text);
    if (!root.data)
      return false;
    find_conversations(&export, root, 0);
  }
  keep(&export, export.loose);
  if (export.pictures)
    qconv_report(job->log, QCONV_LOSS, QCONV_NOWHERE, "text.export-media",
                 export.pictures == 1 ? "left out %zu picture or sound, which the export does not hold"
                                      : "left out %zu pictures or sounds, which the export does not hold",
                 export.pictures);
  if (!export.count) {
    qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "text.no-messages", "no message of a chat found");
    return false;
  }
  join_messages(&export, input->text);
  return read_conversations(&export, bank);
}

/* --- probing --- */

static qconv_str head_of(const struct qconv_input *input)
{
  qconv_str head = qconv_str_trim_start(qconv_str_slice(input->text, 0, 64 * 1024));
  return head.len && strchr("[{", head.data[0]) ? head : QCONV_STR("");
}

static bool holds(qconv_str text, const char *what)
{
  return qconv_str_find(text, qconv_str_of(what)) != QCONV_NOT_FOUND;
}

static enum qconv_match_level probe_chatgpt(const struct qconv_input *input)
{
  qconv_str head = head_of(input);
  return holds(head, "\"mapping\"") && holds(head, "\"parent\"") && holds(head, "\"message\"") ? QCONV_CERTAIN
                                                                                               : QCONV_NO_MATCH;
}

static enum qconv_match_level probe_claude(const struct qconv_input *input)
{
  return holds(head_of(input), "\"chat_messages\"") ? QCONV_CERTAIN : QCONV_NO_MATCH;
}

static enum qconv_match_level probe_messages(const struct qconv_input *input)
{
  qconv_str head = head_of(input);
  bool role =
      holds(head, "\"role\"") && (holds(head, "\"content\"") || holds(head, "\"parts\"")) && holds(head, "\"user\"");
  bool from =
      holds(head, "\"from\"") && holds(head, "\"value\"") && (holds(head, "\"human\"") || holds(head, "\"user\""));
  bool tavern = holds(head, "\"is_user\"") && holds(head, "\"mes\"");
  return role || from || tavern ? QCONV_LIKELY : QCONV_NO_MATCH;
}

const struct qconv_importer text_chatgpt_export = {.name = "chatgpt-export",
                                                   .title = "ChatGPT's data export",
                                                   .suffixes = "json",
                                                   .probe = probe_chatgpt,
                                                   .read = read_export};
const struct qconv_importer text_claude_export = {.name = "claude-export",
                                                  .title = "Claude's data export",
                                                  .suffixes = "json",
                                                  .probe = probe_claude,
                                                  .read = read_export};
const struct qconv_importer text_messages = {.name = "chat-messages",
                                             .title = "chat messages in JSON or JSON Lines",
                                             .suffixes = "json jsonl",
                                             .probe = probe_messages,
                                             .read = read_export};

/* Who speaks where in a text: the labels of a chat, and what its window says between
   two messages. */
#include "text.h"

/* Labels of this chat. */
struct voices {
  qconv_str partner; /* a name that no list knows; absent: none */
};

static const char *const users[] = {"You said",
                                    "You",
                                    "User",
                                    "Human",
                                    "Me",
                                    "Prompt",
                                    "Du hast gesagt",
                                    "Du",
                                    "Sie",
                                    "Nutzer",
                                    "Benutzer",
                                    "Vous avez dit",
                                    "Vous",
                                    "Utilisateur",
                                    "Has dicho",
                                    "Tú dijiste",
                                    "Tú",
                                    "Usuario",
                                    "Você disse",
                                    "Você",
                                    "Hai detto",
                                    "Tu",
                                    "Utente",
                                    "Вы сказали",
                                    "Вы",
                                    "Пользователь",
                                    "你说",
                                    "您说",
                                    "用户",
                                    "あなた",
                                    "ユーザー",
                                    "나의 말",
                                    "나",
                                    "사용자",
                                    "Gebruiker",
                                    "Jij",
                                    "Użytkownik",
                                    "Ty",
                                    "Kullanıcı",
                                    "Sen",
                                    "Användare",
                                    "Bruker",
                                    "Bruger",
                                    "Käyttäjä",
                                    "Uživatel",
                                    "Používateľ",
                                    "Felhasználó",
                                    "Utilizator",
                                    "Користувач",
                                    "Ви",
                                    "Потребител",
                                    "Χρήστης",
                                    "Εσείς",
                                    "المستخدم",
                                    "أنت",
                                    "کاربر",
                                    "شما",
                                    "משתמש",
                                    "אתה",
                                    "उपयोगकर्ता",
                                    "आप",
                                    "用戶",
                                    "我",
                                    "ผู้ใช้",
                                    "คุณ",
                                    "Người dùng",
                                    "Bạn",
                                    "Pengguna",
                                    "Anda",
                                    "Eu",
                                    "Usuário",
                                    "Utilizador",
                                    "Je zei",
                                    "U zei",
                                    "Disseste",
                                    "Powiedziałeś",
                                    "Powiedziałaś",
                                    "Dedin ki",
                                    "你說",
                                    "您說",
                                    "使用者",
                                    "Ich",
                                    "Moi",
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
                                       "Microsoft Copilot",
                                       "GitHub Copilot",
                                       "DeepSeek",
                                       "Mistral",
                                       "Le Chat",
                                       "Grok",
                                       "Perplexity",
                                       "Llama",
                                       "Meta AI",
                                       "Qwen",
                                       "Kimi",
                                       "Doubao",
                                       "豆包",
                                       "文心一言",
                                       "通义千问",
                                       "元宝",
                                       "智谱清言",
                                       "讯飞星火",
                                       "GigaChat",
                                       "YandexGPT",
                                       "Алиса",
                                       "HuggingChat",
                                       "Gemma",
                                       "ИИ",
                                       "Asystent",
                                       "Asistent",
                                       "Asistan",
                                       "Avustaja",
                                       "Asszisztens",
                                       "Асистент",
                                       "Βοηθός",
                                       "المساعد",
                                       "دستیار",
                                       "העוזר",
                                       "सहायक",
                                       "어시스턴트",
                                       "ผู้ช่วย",
                                       "Trợ lý",
                                       "Asisten",
                                       "KI",
                                       "IA",
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

/* " said" behind a name: its length, 0: it is not there. */
static size_t said_length(qconv_str text)
{
  static const char *const said[] = {" said",     " says",   " hat gesagt", " sagt",       " a dit",       " dijo",
                                     " ha dicho", " disse",  " ha detto",   " сказал",     " says:",       " 说",
                                     "说",        " zei",    " sade",       " powiedział", " powiedziała", " dedi",
                                     " řekl",     " sa",     " sagde",      " şunu dedi",  " sanoi",       " a spus",
                                     " είπε",     " сказав", " đã nói",     " zegt",       " bilang",      " 說",
                                     "說",        "의 말",   NULL};
  for (size_t i = 0; said[i]; i++)
    if (qconv_str_starts(text, qconv_str_of(said[i])))
      return strlen(said[i]);
  return 0;
}

/* How a label stands by itself on its line. */
enum stand { STAND_NONE, STAND_SAID = 10, STAND_BOLD, STAND_COLON };

/* The words of a line that is nothing but a short label; 1 to 6: a heading of that level. */
static int stand_of(const struct line *line, qconv_str *words)
{
  if (line->kind != LINE_TEXT || line->item || line->indent > 3 || line->all.len > 60)
    return STAND_NONE;
  qconv_str text = qconv_str_trim(text_skip(line->content, "#*_[ "));
  bool colon = false;
  while (text.len && strchr("]*_ :", text.data[text.len - 1])) {
    colon = colon || text.data[text.len - 1] == ':';
    text.len--;
  }
  if (qconv_str_ends(text, QCONV_STR("："))) {
    colon = true;
    text.len -= 3;
  }
  *words = text;
  if (text.len == 0)
    return STAND_NONE;
  if (line->heading)
    return line->heading;
  if (qconv_str_ends(text, QCONV_STR(" said")))
    return STAND_SAID;
  bool bold = line->bold || qconv_str_starts(qconv_str_trim(line->all), QCONV_STR("**"));
  return bold ? STAND_BOLD : colon ? STAND_COLON : STAND_NONE;
}

static bool is_user(qconv_str words)
{
  size_t length = name_length(words, users);
  return length && length + said_length(qconv_str_from(words, length)) == words.len;
}

/* A name that no list knows: the label that stands first behind each of the user's, in
   the same way. Absent: there is none. */
static qconv_str strange_partner(const struct document *document)
{
  qconv_str partner = QCONV_NOWHERE, words;
  int stand = STAND_NONE;
  size_t turns = 0;
  bool waits = false;
  for (size_t i = 0; i < document->count; i++) {
    int here = stand_of(&document->lines[i], &words);
    bool user = here && is_user(words);
    if (!here || (stand && here != stand) || (!stand && !user))
      continue;
    stand = here;
    if (user) {
      waits = true;
      continue;
    }
    if (!waits)
      continue;
    waits = false;
    turns++;
    if (!partner.data)
      partner = words;
    else if (!qconv_str_equal(partner, words))
      return QCONV_NOWHERE;
  }
  return turns >= 2 ? partner : QCONV_NOWHERE;
}

/* A line that names a speaker: in marks or with a colon, alone or before the words. */
static bool speaker(const struct voices *voices, const struct line *line, bool *user, qconv_str *rest)
{
  if (line->kind != LINE_TEXT || line->item || line->indent > 3)
    return false;
  qconv_str text = text_skip(line->content, "#*_[ "), label;
  if (voices->partner.data && stand_of(line, &label) && qconv_str_equal(label, voices->partner)) {
    *user = false;
    *rest = (qconv_str){"", 0};
    return true;
  }
  bool marked = text.data != line->content.data || line->heading || line->bold;
  size_t length = name_length(text, users);
  *user = length > 0;
  if (!length)
    length = name_length(text, partners);
  if (!length)
    return false;
  size_t said = said_length(qconv_str_from(text, length));
  bool says = said > 0 || qconv_str_ends(qconv_str_slice(text, 0, length), QCONV_STR(" said"));
  qconv_str behind = qconv_str_from(text, length + said), words = text_skip(behind, "]*_ ");
  bool colon = qconv_str_starts(words, QCONV_STR(":")) || qconv_str_starts(words, QCONV_STR("："));
  if (colon)
    words = qconv_str_from(words, words.data[0] == ':' ? 1 : 3);
  *rest = qconv_str_trim(text_skip(words, "*_ "));
  return colon || ((marked || says) && rest->len == 0);
}

static bool speaks(const struct voices *voices, const struct line *line)
{
  bool user;
  qconv_str rest;
  return speaker(voices, line, &user, &rest);
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
                                       "Retry",
                                       "Thinking...",
                                       "Thought process",
                                       "Show thinking",
                                       "Show drafts",
                                       "Answer now",
                                       "Copilot can make mistakes",
                                       "Claude can make mistakes",
                                       "Gemini can make mistakes",
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
  while (digits < text.len && (qconv_is_digit(text.data[digits]) || strchr("/ <>", text.data[digits])))
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
  struct voices voices = {strange_partner(document)};
  size_t labels = 0, count = 0, said[2] = {0, 0};
  for (size_t i = 0; i < document->count; i++)
    labels += speaks(&voices, &document->lines[i]);
  if (labels < 2)
    return 0;
  *turns = QCONV_NEW_ARRAY(arena, struct turn, labels);
  for (size_t i = 0; i < document->count; i++) {
    bool user;
    qconv_str rest;
    if (!speaker(&voices, &document->lines[i], &user, &rest))
      continue;
    size_t end = i + 1;
    while (end < document->count && !speaks(&voices, &document->lines[end]))
      end++;
    qconv_str words = turn_text(document, rest, i + 1, end);
    if (words.len == 0)
      continue;
    (*turns)[count++] = (struct turn){user, words, words};
    said[user]++;
  }
  return said[0] && said[1] ? count : 0;
}

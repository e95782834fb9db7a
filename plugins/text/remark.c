/* The words of remarks, in the languages people chat in. A letter that is not ASCII
   stands in both its cases.

   Quoted words and code are content: an answer may be about such phrases. */
#include "remark.h"

/* clang-format off: words read better in rows */
static const char *const talk_words[] = {"question",
                                         "interview",
                                         "preparation",
                                         "prepare",
                                         "study",
                                         "studies",
                                         "topic",
                                         "further explanation",
                                         "example",
                                         "clarification",
                                         "these additional",
                                         "this list",
                                         "this set",
                                         "these cards",
                                         "flashcard",
                                         "explanation",
                                         "this helps",
                                         "this helped",
                                         "anything else",
                                         "overview",
                                         "fragen",
                                         "vorbereitung",
                                         "prüfung",
                                         "klausur",
                                         "themen",
                                         "beispiel",
                                         "préparation",
                                         "entretien",
                                         "réviser",
                                         "sujet",
                                         "exemple",
                                         "pregunta",
                                         "preparación",
                                         "entrevista",
                                         "examen",
                                         "tema",
                                         "ejemplo",
                                         "pergunta",
                                         "preparação",
                                         "exemplo",
                                         "domand",
                                         "colloquio",
                                         "esempi",
                                         "вопрос",
                                         "подготов",
                                         "собеседован",
                                         "пример",
                                         "задач",
                                         "问题",
                                         "面试",
                                         "复习",
                                         "题",
                                         "例",
                                         "質問",
                                         "面接",
                                         "問題",
                                         NULL};

static const char *const about_starts[] = {"let's",
                                           "let us",
                                           "let me",
                                           "let’s",
                                           "i can explain",
                                           "i can help",
                                           "i'd be happy",
                                           "i would be happy",
                                           "i'd be glad",
                                           "i'm happy",
                                           "happy to help",
                                           "happy to explain",
                                           "as an ai",
                                           "moving on",
                                           "now let's",
                                           "that's it for",
                                           "that concludes",
                                           "this concludes",
                                           "this completes",
                                           "that completes",
                                           "that covers",
                                           "this covers",
                                           "here you go",
                                           "below you will find",
                                           "below are",
                                           "the following are",
                                           "lass uns",
                                           "lassen sie uns",
                                           "schauen wir",
                                           "weiter geht",
                                           "machen wir",
                                           "als ki",
                                           "seguimos",
                                           "vamos a",
                                           "veamos",
                                           "continuemos",
                                           "passons",
                                           "voyons",
                                           "continuons",
                                           "vamos ",
                                           "continuiamo",
                                           "vediamo",
                                           "passiamo",
                                           "давайте",
                                           "Давайте",
                                           "продолжим",
                                           "Продолжим",
                                           "перейдём",
                                           "Перейдём",
                                           "перейдем",
                                           "Перейдем",
                                           "我们继续",
                                           "让我",
                                           "下面是",
                                           "以下是",
                                           "それでは",
                                           "では",
                                           "次は",
                                           NULL};

static const char *const about_here[] = {"here are", "here is",     "here's",     "here’s", "hier sind",  "hier ist",
                                         "voici",    "aquí tienes", "aquí están", "ecco",   "aqui estão", "вот ещё",
                                         "Вот ещё",  "вот ",        "Вот ",       "这里是", "こちらが",   NULL};

static const char *const about_fascination[] = {
    "fascinating topic",    "interesting topic", "great topic",    "important topic",
    "interesting question", "good question",     "great question", NULL};

static const char *const about_these[] = {"these ", "this list", "this set", "the questions above", NULL};

static const char *const about_meant[] = {"for you", "for your", "as requested", "a few more", "some more", NULL};

static const char *const ack_yes[] = {"sure thing",
                                      "sure",
                                      "certainly",
                                      "of course",
                                      "absolutely",
                                      "definitely",
                                      "great",
                                      "got it",
                                      "no problem",
                                      "you're welcome",
                                      "you’re welcome",
                                      "yes",
                                      "happy to help",
                                      "perfect",
                                      "alright",
                                      "okay",
                                      "ok",
                                      "why not",
                                      "my pleasure",
                                      "with pleasure",
                                      "natürlich",
                                      "klar",
                                      "gerne",
                                      "gern",
                                      "selbstverständlich",
                                      "bitte",
                                      "sehr gerne",
                                      "bien sûr",
                                      "avec plaisir",
                                      "certainement",
                                      "d'accord",
                                      "por supuesto",
                                      "claro que sí",
                                      "claro",
                                      "con gusto",
                                      "con mucho gusto",
                                      "de nada",
                                      "com certeza",
                                      "certo",
                                      "certamente",
                                      "volentieri",
                                      "конечно",
                                      "Конечно",
                                      "С удовольствием",
                                      "с удовольствием",
                                      "пожалуйста",
                                      "Пожалуйста",
                                      "Разумеется",
                                      "разумеется",
                                      "当然可以",
                                      "当然",
                                      "好的",
                                      "没问题",
                                      "もちろんです",
                                      "もちろん",
                                      "はい",
                                      "承知しました",
                                      NULL};

static const char *const ack_praise[] = {"great question",
                                         "good question",
                                         "that's a great question",
                                         "that's a good question",
                                         "that's an interesting question",
                                         "that's an excellent question",
                                         "excellent question",
                                         "interesting question",
                                         "great follow-up",
                                         "good follow-up",
                                         "i'm glad you asked",
                                         "glad you asked",
                                         "thanks for asking",
                                         "thank you for asking",
                                         "thank you for your question",
                                         "thanks for your question",
                                         "i understand the confusion",
                                         "gute frage",
                                         "tolle frage",
                                         "danke für",
                                         "bonne question",
                                         "excellente question",
                                         "merci pour",
                                         "buena pregunta",
                                         "excelente pregunta",
                                         "gracias por",
                                         "boa pergunta",
                                         "buona domanda",
                                         "ottima domanda",
                                         "Хороший вопрос",
                                         "Отличный вопрос",
                                         "Спасибо за вопрос",
                                         "好问题",
                                         "这是一个好问题",
                                         "いい質問ですね",
                                         "良い質問ですね",
                                         "ご質問ありがとうございます",
                                         NULL};

static const char *const offer_starts[] = {"let me know",
                                           "please let me know",
                                           "do let me know",
                                           "just let me know",
                                           "feel free",
                                           "please feel free",
                                           "i hope",
                                           "hope that",
                                           "hope this",
                                           "hope it",
                                           "i trust",
                                           "if you'd like",
                                           "if you’d like",
                                           "if you would like",
                                           "if you have any",
                                           "if you have more",
                                           "if you need more",
                                           "if you need further",
                                           "if you need any",
                                           "if you want more",
                                           "if you want further",
                                           "if you want me",
                                           "if you need",
                                           "if you wish",
                                           "would you like",
                                           "do you want me",
                                           "shall i",
                                           "should i",
                                           "is there anything",
                                           "good luck",
                                           "best of luck",
                                           "don't hesitate",
                                           "don’t hesitate",
                                           "happy coding",
                                           "happy studying",
                                           "happy learning",
                                           "enjoy your",
                                           "i'm happy to",
                                           "i can also",
                                           "just say so",
                                           "just ask",
                                           "i'm always here",
                                           "i'm here",
                                           "if not, tell me",
                                           "tell me if",
                                           "ich hoffe",
                                           "lass mich wissen",
                                           "lass es mich wissen",
                                           "lassen sie",
                                           "sag bescheid",
                                           "sag mir",
                                           "melde dich",
                                           "viel erfolg",
                                           "viel glück",
                                           "möchtest du",
                                           "möchten sie",
                                           "soll ich",
                                           "wenn du ",
                                           "falls du ",
                                           "wenn sie weitere",
                                           "falls sie",
                                           "j'espère",
                                           "j’espère",
                                           "n'hésite",
                                           "n'hésitez",
                                           "n’hésite",
                                           "n’hésitez",
                                           "bonne chance",
                                           "bon courage",
                                           "si tu ",
                                           "si vous ",
                                           "souhaitez-vous",
                                           "voulez-vous",
                                           "veux-tu",
                                           "dis-moi",
                                           "dites-moi",
                                           "espero que",
                                           "no dudes",
                                           "si quieres",
                                           "si necesitas",
                                           "si deseas",
                                           "buena suerte",
                                           "mucha suerte",
                                           "avísame",
                                           "házmelo saber",
                                           "te gustaría",
                                           "quieres que",
                                           "boa sorte",
                                           "se quiser",
                                           "se precisar",
                                           "me avise",
                                           "gostaria",
                                           "spero che",
                                           "fammi sapere",
                                           "se vuoi",
                                           "vuoi che",
                                           "ti piacerebbe",
                                           "buona fortuna",
                                           "in bocca al lupo",
                                           "надеюсь",
                                           "Надеюсь",
                                           "дайте знать",
                                           "Дайте знать",
                                           "если есть",
                                           "Если есть",
                                           "если у вас",
                                           "Если у вас",
                                           "если хотите",
                                           "Если хотите",
                                           "если нужн",
                                           "Если нужн",
                                           "Хотите",
                                           "хотите",
                                           "удачи",
                                           "Удачи",
                                           "Обращайтесь",
                                           "Нужны",
                                           "希望",
                                           "如果你",
                                           "如果您",
                                           "随时",
                                           "祝你",
                                           "祝您",
                                           "需要更多",
                                           "需要我",
                                           "要不要",
                                           "请告诉我",
                                           "お役に立て",
                                           "お気軽に",
                                           "頑張って",
                                           "必要であれば",
                                           "ほかに",
                                           "他に",
                                           "もっと",
                                           NULL};

static const char *const offer_within[] = {
    "let me know", "feel free", "just say so",  "happy to provide", "happy to help", "お知らせ", "お役に立",
    "告诉我",      "dudes en ", "sag bescheid", "fais-moi savoir",  "fammi sapere",  NULL};
/* clang-format on */

static bool contains_any(qconv_str text, const char *const *phrases)
{
  for (; *phrases; phrases++)
    if (qconv_str_contains_nocase(text, qconv_str_of(*phrases)))
      return true;
  return false;
}

/* How long the phrase at the start is, 0: none of them. */
static size_t starts_any(qconv_str text, const char *const *phrases)
{
  for (; *phrases; phrases++) {
    qconv_str phrase = qconv_str_of(*phrases), behind = qconv_str_from(text, phrase.len);
    bool goes_on = behind.len && qconv_is_alpha(behind.data[0]) && qconv_is_alpha(phrase.data[phrase.len - 1]);
    if (qconv_str_starts_nocase(text, phrase) && !goes_on)
      return phrase.len;
  }
  return 0;
}

static size_t mark_length(qconv_str text)
{
  static const char *const marks[] = {"。", "！", "？", "؟", NULL};
  if (text.len && strchr(".!?", text.data[0]))
    return 1;
  for (size_t i = 0; marks[i]; i++)
    if (qconv_str_starts(text, qconv_str_of(marks[i])))
      return strlen(marks[i]);
  return 0;
}

bool remark_sentence(qconv_str *rest, qconv_str *sentence)
{
  size_t at = 0;
  if (rest->len == 0)
    return false;
  while (at < rest->len) {
    size_t mark = mark_length(qconv_str_from(*rest, at));
    bool ends = mark > 1 || (mark == 1 && (at + 1 == rest->len || qconv_is_space(rest->data[at + 1])));
    at += mark ? mark : 1;
    if (ends)
      break;
  }
  while (at < rest->len && qconv_is_space(rest->data[at]))
    at++;
  *sentence = qconv_str_slice(*rest, 0, at);
  *rest = qconv_str_from(*rest, at);
  return true;
}

static bool is_quoted(qconv_str text)
{
  static const char *const marks[] = {"\"", "“", "„", "«", "「", "*", "](", "http", NULL};
  return contains_any(text, marks);
}

static qconv_str words_of(qconv_str sentence)
{
  static const char *const opening[] = {"¡", "¿", NULL};
  sentence = qconv_str_trim(sentence);
  for (size_t i = 0; opening[i]; i++)
    if (qconv_str_starts(sentence, qconv_str_of(opening[i])))
      sentence = qconv_str_from(sentence, strlen(opening[i]));
  return sentence;
}

bool remark_names_talk(qconv_str sentence)
{
  return contains_any(sentence, talk_words);
}

bool remark_is_about_talk(qconv_str sentence)
{
  qconv_str words = words_of(sentence);
  if (words.len > 200 || is_quoted(words) || qconv_str_find_char(words, '`') != QCONV_NOT_FOUND)
    return false;
  bool named = remark_names_talk(words);
  bool list = qconv_str_contains_nocase(words, QCONV_STR("question")) ||
              qconv_str_contains_nocase(words, QCONV_STR("these are just"));
  return (words.len <= 110 && (starts_any(words, about_starts) || contains_any(words, about_fascination))) ||
         (starts_any(words, about_here) &&
          (contains_any(words, about_meant) || (named && !qconv_str_contains_nocase(words, QCONV_STR("example"))))) ||
         (starts_any(words, about_these) && list);
}

/* What follows "Sure" must not be an answer: a comma may open one. */
static bool says_no_more(qconv_str rest)
{
  rest = qconv_str_trim(rest);
  bool comma = rest.len && rest.data[0] == ',';
  if (qconv_str_starts(rest, QCONV_STR("，")))
    return remark_is_about_talk(qconv_str_from(rest, 3));
  while (rest.len && (strchr(",.!: ", rest.data[0])))
    rest = qconv_str_from(rest, 1);
  if (rest.len == 0 || mark_length(rest) == rest.len)
    return true;
  return comma && (remark_is_about_talk(rest) || remark_is_acknowledgement(rest));
}

bool remark_is_acknowledgement(qconv_str sentence)
{
  qconv_str words = words_of(sentence);
  if (words.len > 90 || is_quoted(words))
    return false;
  size_t length = starts_any(words, ack_praise);
  if (length)
    return words.len - length <= 12;
  length = starts_any(words, ack_yes);
  return length && says_no_more(qconv_str_from(words, length));
}

bool remark_is_question(qconv_str sentence)
{
  sentence = qconv_str_trim_end(sentence);
  return qconv_str_ends(sentence, QCONV_STR("?")) || qconv_str_ends(sentence, QCONV_STR("？"));
}

bool remark_is_offer(qconv_str sentence)
{
  qconv_str words = words_of(sentence);
  if (words.len > 260 || is_quoted(words))
    return false;
  bool code = qconv_str_find_char(words, '`') != QCONV_NOT_FOUND;
  if (code && !remark_is_question(words))
    return false;
  return starts_any(words, offer_starts) || (words.len <= 200 && contains_any(words, offer_within));
}

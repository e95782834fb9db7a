/* What a name means: "Question", "correct_answer", "Antwort B", "选项1".

   Names are compared by their letters and digits in lower case, so that
   "correctAnswer", "Correct answer:" and "correct_answer" are one. Of two names
   for the same role the one that stands first in the table wins. */
#include "records.h"

enum { WORD = 48 }; /* bytes; longer names mean nothing */

static const struct {
  enum role role;
  const char *words;
} table[] = {
    {ROLE_QUESTION,
     "question questiontext questions prompt stem q front frage fragetext pregunta вопрос 题目 问题 题干 "
     "試題 質問 問題 問 domanda pergunta otázka pytanie vraag spørgsmål fråga kysymys kérdés soru السؤال سؤال "
     "ερώτηση питання 질문 문제 câuhỏi प्रश्न intrebare întrebare pitanje vorderseite anverso recto "
     "query problem task exercise aufgabe ejercicio задание задача énoncé quesito"},
    {ROLE_ANSWER,
     "answer answertext a antwort antworttext respuesta réponse reponse ответ risposta resposta odpověď odpowiedź "
     "antwoord svar vastaus válasz cevap 答案 回答 解答 答 الجواب إجابة الإجابة απάντηση відповідь 답 정답 답변 "
     "trảlời उत्तर răspuns odgovor back response reply solution modelanswer sampleanswer referenceanswer musterlösung "
     "lösung solución soluzione rückseite reverso verso 参考答案 completion output"},
    {ROLE_KEY,
     "correctanswers correctanswer correctoption correctoptions correctchoice correctchoices correctindex "
     "correctanswerindex "
     "correctoptionindex correctletter rightanswer rightanswers rightoption answerindex answeridx answerkey "
     "answerletter "
     "correctid correctanswerid correctresponse correct key gold richtig richtige richtigeantwort richtigeantworten "
     "korrekt correcta correctas correcto respuestacorrecta respuestascorrectas bonneréponse bonneréponses "
     "réponsecorrecte "
     "correctereponse bonnereponse bonne corretta rispostacorretta respostacorreta correta gabarito правильныйответ "
     "правильные правильный верныйответ верный správně správnáodpověď prawidłowa poprawna poprawnaodpowiedź rigtigt "
     "rättsvar oikeavastaus doğrucevap 正确答案 正确选项 正解 الإجابةالصحيحة solutionindex labels label target"},
    {ROLE_OPTIONS,
     "options choices answeroptions answerchoices possibleanswers alternatives optionen auswahl "
     "antwortmöglichkeiten antworten opciones choix propositions opzioni opções alternativas варианты "
     "вариантыответа možnosti opcje opties valgmuligheder svarmuligheder alternativ 选项 選択肢 選項 الخيارات "
     "answers respuestas réponses reponses ответы svarsalternativ seçenekler"},
    {ROLE_OPTION,
     "option choice opt answeroption auswahl opción opcion choix opzione opção alternativa alternative вариант možnost "
     "opcja optie valgmulighed 选项 選項 選択肢 seçenek proposition réponsepossible"},
    {ROLE_DISTRACTOR,
     "incorrectanswers incorrectanswer wronganswers wronganswer distractors distractor incorrect wrong "
     "wrongoptions wrongoption wrongchoices falsch falscheantwort falscheantworten incorrectas incorrecta "
     "mauvaise mauvaiseréponse mauvaisesréponses неправильный неправильные неправильныйответ неверный 错误答案"},
    {ROLE_EXPLANATION,
     "explanation explain rationale reason reasoning generalfeedback feedback justification erklärung erläuterung "
     "begründung explicación explicacion retroalimentación explication spiegazione explicação объяснение пояснение "
     "комментарий vysvětlení wyjaśnienie uitleg forklaring förklaring 解析 解释 解説 詳解 explanations "
     "answerexplanation backextra extra detail details comment comments note notes anmerkung remark"},
    {ROLE_HINT,
     "hint hints clue tip hinweis tipp hilfe pista ayuda indice indices suggerimento dica подсказка nápověda wskazówka "
     "ledtråd 提示 ヒント"},
    {ROLE_TAGS, "tags tag keywords stichwörter schlagwörter etiquetas étiquettes теги метки štítky 标签 タグ topic "
                "topics subject theme thema tema sujet тема téma matière materia 主题 知识点"},
    {ROLE_SECTION,
     "category categories categoryname section sections chapter unit lesson module deck group kategorie kapitel "
     "abschnitt lektion categoría categoria capítulo sección catégorie chapitre категория раздел глава "
     "kategoria kategori rozdział kapitola 分类 章节 カテゴリ"},
    {ROLE_DIFFICULTY,
     "difficulty difficultylevel level schwierigkeit schwierigkeitsgrad dificultad nivel difficulté niveau "
     "сложность уровень obtížnost trudność 难度 難易度"},
    {ROLE_ID, "id uuid guid questionid qid uid identifier kennung"},
    {ROLE_NUMBER, "number no nr num numero número nummer numéro номер číslo 序号 編号 编号 questionnumber index idx"},
    {ROLE_POINTS, "points point score marks mark defaultmark defaultgrade punkte puntos баллы body punkty 分值 分数"},
    {ROLE_LANGUAGE, "language lang sprache"},
    {ROLE_KIND, "type questiontype kind qtype typ tipo тип 类型 题型"},
    {ROLE_TITLE, "title name headline heading überschrift título titre название questionname essayname"},
};

/* Names that ask or answer only beside another: a title with choices is a stem. */
static const struct {
  enum role role;
  const char *words;
} weak_table[] = {
    {ROLE_QUESTION,
     "text questiontitle title term word phrase expression begriff wort término termino palabra terme mot слово термин "
     "pojem slovo termin słowo 単語 instruction content sentence"},
    {ROLE_ANSWER, "definition meaning translation bedeutung übersetzung definición significado définition traduction "
                  "определение значение перевод definice překlad definicja 释义 意味"},
};

/* Upper to lower for the alphabets whose letters lie in pairs. */
static uint32_t lower_of(uint32_t c)
{
  if (c < 0x80)
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
    return c + 32;
  if (c >= 0x400 && c <= 0x40F)
    return c + 80;
  if (c >= 0x100 && c <= 0x137)
    return c | 1;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
    return c + (c & 1);
  if (c >= 0x14A && c <= 0x177)
    return c | 1;
  if (c >= 0xFF21 && c <= 0xFF3A)
    return c - 0xFF21 + 'a';
  return c;
}

/* Whether a character is a part of a word, and not blank or punctuation. */
static bool counts(uint32_t c)
{
  if (c < 0x80)
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x303F) && !(c >= 0xFF00 && c <= 0xFF20) &&
         c != 0xFEFF;
}

/* The letters of a name in lower case; absent when there are too many. */
static qconv_str word_of(qconv_str name, char word[WORD])
{
  size_t len = 0;
  uint32_t c;
  if (name.len > 4 * WORD)
    return QCONV_NOWHERE;
  for (size_t step; (step = qconv_utf8_decode(name, &c)) > 0; name = qconv_str_from(name, step)) {
    c = lower_of(c);
    if (!counts(c))
      continue;
    if (len + 4 > WORD)
      return QCONV_NOWHERE;
    len += qconv_utf8_encode(c, word + len);
  }
  return (qconv_str){word, len};
}

/* The rank of a word in a list of them; -1: it is none. */
static int rank_in(const char *words, qconv_str word)
{
  qconv_str rest = qconv_str_of(words), one;
  for (int rank = 0; qconv_str_split(&rest, ' ', &one); rank++)
    if (qconv_str_equal(one, word))
      return rank;
  return -1;
}

static struct meaning look_up(qconv_str word)
{
  for (size_t i = 0; word.len && i < sizeof table / sizeof *table; i++) {
    int rank = rank_in(table[i].words, word);
    if (rank >= 0)
      return (struct meaning){.role = table[i].role, .rank = (unsigned)rank};
  }
  return (struct meaning){.role = ROLE_UNKNOWN};
}

/* "option1", "answerb", "hint2": the word before the place, and the place from 0. */
static qconv_str without_place(qconv_str word, unsigned *place)
{
  size_t digits = 0;
  while (digits < 2 && digits < word.len && qconv_is_digit(word.data[word.len - 1 - digits]))
    digits++;
  qconv_str base = qconv_str_slice(word, 0, word.len - (digits ? digits : 1));
  *place = 0;
  if (digits == 0)
    *place = (unsigned)(word.data[word.len - 1] - 'a');
  for (size_t i = word.len - digits; i < word.len; i++)
    *place = *place * 10 + (unsigned)(word.data[i] - '0');
  return digits || *place < 10 ? base : QCONV_NOWHERE;
}

static struct meaning numbered(qconv_str word)
{
  struct meaning meaning = {.role = ROLE_UNKNOWN};
  unsigned place;
  if (word.len == 0)
    return meaning;
  qconv_str base = without_place(word, &place);
  if (base.data && base.len == 0)
    return (struct meaning){.role = ROLE_LETTER, .place = qconv_is_digit(word.data[0]) && place ? place - 1 : place};
  meaning = look_up(base);
  bool digit = qconv_is_digit(word.data[word.len - 1]);
  if (meaning.role == ROLE_ANSWER || meaning.role == ROLE_OPTIONS)
    meaning.role = ROLE_OPTION;
  if (meaning.role != ROLE_OPTION && meaning.role != ROLE_DISTRACTOR && meaning.role != ROLE_HINT &&
      meaning.role != ROLE_TAGS)
    return (struct meaning){.role = ROLE_UNKNOWN};
  if (!digit && meaning.role != ROLE_OPTION)
    return (struct meaning){.role = ROLE_UNKNOWN};
  meaning.place = digit && place ? place - 1 : place;
  return meaning;
}

struct meaning records_meaning(qconv_str name)
{
  char letters[WORD];
  qconv_str word = word_of(name, letters);
  struct meaning meaning = look_up(word);
  if (meaning.role == ROLE_ANSWER && word.len == 1)
    return (struct meaning){.role = ROLE_LETTER};
  if (meaning.role == ROLE_UNKNOWN)
    meaning = numbered(word);
  for (size_t i = 0; i < sizeof weak_table / sizeof *weak_table; i++) {
    int rank = word.len ? rank_in(weak_table[i].words, word) : -1;
    if (rank >= 0 && (meaning.role == ROLE_UNKNOWN || meaning.role == ROLE_TITLE))
      return (struct meaning){weak_table[i].role, meaning.role, 0, 1000 + (unsigned)rank, true};
  }
  return meaning;
}

const char *records_role_name(enum role role)
{
  static const char *const names[ROLES] = {[ROLE_QUESTION] = "question",
                                           [ROLE_ANSWER] = "answer",
                                           [ROLE_OPTIONS] = "options",
                                           [ROLE_OPTION] = "options",
                                           [ROLE_DISTRACTOR] = "wrong options",
                                           [ROLE_KEY] = "key",
                                           [ROLE_EXPLANATION] = "explanation",
                                           [ROLE_HINT] = "hint",
                                           [ROLE_TAGS] = "tags",
                                           [ROLE_SECTION] = "section",
                                           [ROLE_DIFFICULTY] = "difficulty",
                                           [ROLE_ID] = "id",
                                           [ROLE_NUMBER] = "number",
                                           [ROLE_POINTS] = "points",
                                           [ROLE_LANGUAGE] = "language",
                                           [ROLE_TITLE] = "title",
                                           [ROLE_KIND] = "kind",
                                           [ROLE_LETTER] = "options",
                                           [ROLE_UNKNOWN] = "field"};
  return names[role];
}

/* Cyrillic letters that look like Latin ones are meant as those. */
int records_letter(qconv_str *text)
{
  static const struct {
    uint32_t like;
    int place;
  } likenesses[] = {{0x410, 0}, {0x412, 1}, {0x421, 2}, {0x415, 4}, {0x430, 0}, {0x441, 2}, {0x435, 4}};
  uint32_t c;
  size_t step = qconv_utf8_decode(*text, &c);
  int place = -1;
  if (step == 0)
    return -1;
  uint32_t low = lower_of(c);
  if (low >= 'a' && low <= 'z')
    place = (int)(low - 'a');
  for (size_t i = 0; i < sizeof likenesses / sizeof *likenesses; i++)
    if (c == likenesses[i].like)
      place = likenesses[i].place;
  if (place >= 0)
    *text = qconv_str_from(*text, step);
  return place;
}

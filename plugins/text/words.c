/* The words of many languages with which people label the parts of a question, and
   say that a statement is true or false. */
#include "text.h"

enum { ALONE, WITH_NUMBER /* "Task 3:", since answers speak of tasks, too */ };

static const struct {
  enum role role;
  int needs;
  const char *word;
} words[] = {
    /* English */
    {ROLE_QUESTION, ALONE, "Interview Question"},
    {ROLE_QUESTION, ALONE, "Question"},
    {ROLE_QUESTION, ALONE, "New Question"},
    {ROLE_QUESTION, ALONE, "Ques"},
    {ROLE_QUESTION, ALONE, "Quest"},
    {ROLE_QUESTION, ALONE, "Qn"},
    {ROLE_QUESTION, ALONE, "Q"},
    {ROLE_QUESTION, WITH_NUMBER, "Problem"},
    {ROLE_QUESTION, WITH_NUMBER, "Exercise"},
    {ROLE_QUESTION, WITH_NUMBER, "Task"},
    {ROLE_QUESTION, WITH_NUMBER, "Item"},
    {ROLE_QUESTION, WITH_NUMBER, "Flashcard"},
    {ROLE_ANSWER, ALONE, "Answers"},
    {ROLE_ANSWER, ALONE, "Answer"},
    {ROLE_ANSWER, ALONE, "Ans"},
    {ROLE_ANSWER, ALONE, "Sample Answer"},
    {ROLE_ANSWER, ALONE, "Model Answer"},
    {ROLE_ANSWER, ALONE, "Suggested Answer"},
    {ROLE_ANSWER, ALONE, "Expected Answer"},
    {ROLE_ANSWER, ALONE, "Solution"},
    {ROLE_ANSWER, ALONE, "A"},
    {ROLE_KEY, ALONE, "Correct Answers"},
    {ROLE_KEY, ALONE, "Correct Answer"},
    {ROLE_KEY, ALONE, "Correct Option"},
    {ROLE_KEY, ALONE, "Correct Options"},
    {ROLE_KEY, ALONE, "Correct Choice"},
    {ROLE_KEY, ALONE, "Correct"},
    {ROLE_KEY, ALONE, "The correct answer is"},
    {ROLE_KEY, ALONE, "The answer is"},
    {ROLE_KEY, ALONE, "Answer is"},
    {ROLE_KEY, ALONE, "Correct answer is"},
    {ROLE_KEY, ALONE, "Right Answer"},
    {ROLE_KEY, ALONE, "Answer Key"},
    {ROLE_CHOICES, ALONE, "Options"},
    {ROLE_CHOICES, ALONE, "Choices"},
    {ROLE_CHOICES, ALONE, "Answer Choices"},
    {ROLE_CHOICES, ALONE, "Answer Options"},
    {ROLE_EXPLANATION, ALONE, "Explanation"},
    {ROLE_EXPLANATION, ALONE, "Rationale"},
    {ROLE_EXPLANATION, ALONE, "Justification"},
    {ROLE_HINT, ALONE, "Hints"},
    {ROLE_HINT, ALONE, "Hint"},
    {ROLE_TAGS, ALONE, "Tags"},
    /* German */
    {ROLE_QUESTION, ALONE, "Frage"},
    {ROLE_QUESTION, ALONE, "F"},
    {ROLE_QUESTION, WITH_NUMBER, "Aufgabe"},
    {ROLE_ANSWER, ALONE, "Antwort"},
    {ROLE_ANSWER, ALONE, "Antworten"},
    {ROLE_ANSWER, ALONE, "Musterantwort"},
    {ROLE_ANSWER, ALONE, "Lösung"},
    {ROLE_ANSWER, ALONE, "Musterlösung"},
    {ROLE_KEY, ALONE, "Richtig"},
    {ROLE_KEY, ALONE, "Richtig ist"},
    {ROLE_KEY, ALONE, "Richtige Antwort"},
    {ROLE_KEY, ALONE, "Richtige Antworten"},
    {ROLE_KEY, ALONE, "Richtige Lösung"},
    {ROLE_KEY, ALONE, "Korrekte Antwort"},
    {ROLE_KEY, ALONE, "Korrekte Antworten"},
    {ROLE_CHOICES, ALONE, "Antwortmöglichkeiten"},
    {ROLE_EXPLANATION, ALONE, "Erklärung"},
    {ROLE_EXPLANATION, ALONE, "Begründung"},
    {ROLE_EXPLANATION, ALONE, "Erläuterung"},
    {ROLE_HINT, ALONE, "Hinweis"},
    {ROLE_HINT, ALONE, "Tipp"},
    /* French */
    {ROLE_QUESTION, WITH_NUMBER, "Exercice"},
    {ROLE_ANSWER, ALONE, "Réponse"},
    {ROLE_ANSWER, ALONE, "Reponse"},
    {ROLE_ANSWER, ALONE, "Réponses"},
    {ROLE_ANSWER, ALONE, "R"},
    {ROLE_ANSWER, ALONE, "Corrigé"},
    {ROLE_KEY, ALONE, "Bonne réponse"},
    {ROLE_KEY, ALONE, "Bonnes réponses"},
    {ROLE_KEY, ALONE, "Réponse correcte"},
    {ROLE_KEY, ALONE, "Réponse exacte"},
    {ROLE_KEY, ALONE, "Réponses correctes"},
    {ROLE_CHOICES, ALONE, "Propositions"},
    {ROLE_EXPLANATION, ALONE, "Explication"},
    {ROLE_HINT, ALONE, "Indice"},
    /* Spanish */
    {ROLE_QUESTION, ALONE, "Pregunta"},
    {ROLE_QUESTION, ALONE, "P"},
    {ROLE_QUESTION, WITH_NUMBER, "Ejercicio"},
    {ROLE_ANSWER, ALONE, "Respuesta"},
    {ROLE_ANSWER, ALONE, "Respuestas"},
    {ROLE_ANSWER, ALONE, "Resp"},
    {ROLE_ANSWER, ALONE, "Solución"},
    {ROLE_KEY, ALONE, "Respuesta correcta"},
    {ROLE_KEY, ALONE, "Respuestas correctas"},
    {ROLE_KEY, ALONE, "Opción correcta"},
    {ROLE_CHOICES, ALONE, "Opciones"},
    {ROLE_EXPLANATION, ALONE, "Explicación"},
    {ROLE_EXPLANATION, ALONE, "Justificación"},
    {ROLE_HINT, ALONE, "Pista"},
    /* Portuguese */
    {ROLE_QUESTION, ALONE, "Pergunta"},
    {ROLE_QUESTION, ALONE, "Questão"},
    {ROLE_QUESTION, ALONE, "Questao"},
    {ROLE_QUESTION, WITH_NUMBER, "Exercício"},
    {ROLE_ANSWER, ALONE, "Resposta"},
    {ROLE_ANSWER, ALONE, "Respostas"},
    {ROLE_ANSWER, ALONE, "Solução"},
    {ROLE_KEY, ALONE, "Resposta correta"},
    {ROLE_KEY, ALONE, "Resposta certa"},
    {ROLE_KEY, ALONE, "Respostas corretas"},
    {ROLE_KEY, ALONE, "Alternativa correta"},
    {ROLE_KEY, ALONE, "Gabarito"},
    {ROLE_CHOICES, ALONE, "Alternativas"},
    {ROLE_CHOICES, ALONE, "Opções"},
    {ROLE_EXPLANATION, ALONE, "Explicação"},
    {ROLE_EXPLANATION, ALONE, "Justificativa"},
    {ROLE_HINT, ALONE, "Dica"},
    /* Italian */
    {ROLE_QUESTION, ALONE, "Domanda"},
    {ROLE_QUESTION, ALONE, "Quesito"},
    {ROLE_QUESTION, WITH_NUMBER, "Esercizio"},
    {ROLE_ANSWER, ALONE, "Risposta"},
    {ROLE_ANSWER, ALONE, "Risposte"},
    {ROLE_ANSWER, ALONE, "Soluzione"},
    {ROLE_KEY, ALONE, "Risposta corretta"},
    {ROLE_KEY, ALONE, "Risposta esatta"},
    {ROLE_KEY, ALONE, "Risposte corrette"},
    {ROLE_CHOICES, ALONE, "Opzioni"},
    {ROLE_EXPLANATION, ALONE, "Spiegazione"},
    {ROLE_HINT, ALONE, "Suggerimento"},
    /* Dutch */
    {ROLE_QUESTION, ALONE, "Vraag"},
    {ROLE_QUESTION, WITH_NUMBER, "Opgave"},
    {ROLE_ANSWER, ALONE, "Antwoord"},
    {ROLE_ANSWER, ALONE, "Oplossing"},
    {ROLE_KEY, ALONE, "Juiste antwoord"},
    {ROLE_KEY, ALONE, "Goede antwoord"},
    {ROLE_KEY, ALONE, "Correct antwoord"},
    {ROLE_CHOICES, ALONE, "Opties"},
    {ROLE_EXPLANATION, ALONE, "Uitleg"},
    {ROLE_EXPLANATION, ALONE, "Toelichting"},
    /* Swedish, Norwegian, Danish, Finnish */
    {ROLE_QUESTION, ALONE, "Fråga"},
    {ROLE_QUESTION, ALONE, "Spørsmål"},
    {ROLE_QUESTION, ALONE, "Spørgsmål"},
    {ROLE_QUESTION, ALONE, "Kysymys"},
    {ROLE_ANSWER, ALONE, "Svar"},
    {ROLE_ANSWER, ALONE, "Lösning"},
    {ROLE_ANSWER, ALONE, "Løsning"},
    {ROLE_ANSWER, ALONE, "Vastaus"},
    {ROLE_ANSWER, ALONE, "Ratkaisu"},
    {ROLE_KEY, ALONE, "Rätt svar"},
    {ROLE_KEY, ALONE, "Riktig svar"},
    {ROLE_KEY, ALONE, "Rigtigt svar"},
    {ROLE_KEY, ALONE, "Korrekt svar"},
    {ROLE_KEY, ALONE, "Oikea vastaus"},
    {ROLE_EXPLANATION, ALONE, "Förklaring"},
    {ROLE_EXPLANATION, ALONE, "Forklaring"},
    {ROLE_EXPLANATION, ALONE, "Selitys"},
    {ROLE_HINT, ALONE, "Ledtråd"},
    {ROLE_HINT, ALONE, "Vihje"},
    /* Polish, Czech, Slovak */
    {ROLE_QUESTION, ALONE, "Pytanie"},
    {ROLE_QUESTION, ALONE, "Otázka"},
    {ROLE_QUESTION, WITH_NUMBER, "Zadanie"},
    {ROLE_QUESTION, WITH_NUMBER, "Úloha"},
    {ROLE_QUESTION, WITH_NUMBER, "Příklad"},
    {ROLE_ANSWER, ALONE, "Odpowiedź"},
    {ROLE_ANSWER, ALONE, "Odpowiedz"},
    {ROLE_ANSWER, ALONE, "Odpowiedzi"},
    {ROLE_ANSWER, ALONE, "Odp"},
    {ROLE_ANSWER, ALONE, "Rozwiązanie"},
    {ROLE_ANSWER, ALONE, "Odpověď"},
    {ROLE_ANSWER, ALONE, "Odpoveď"},
    {ROLE_ANSWER, ALONE, "Řešení"},
    {ROLE_ANSWER, ALONE, "Riešenie"},
    {ROLE_KEY, ALONE, "Poprawna odpowiedź"},
    {ROLE_KEY, ALONE, "Prawidłowa odpowiedź"},
    {ROLE_KEY, ALONE, "Správná odpověď"},
    {ROLE_KEY, ALONE, "Správna odpoveď"},
    {ROLE_EXPLANATION, ALONE, "Wyjaśnienie"},
    {ROLE_EXPLANATION, ALONE, "Uzasadnienie"},
    {ROLE_EXPLANATION, ALONE, "Vysvětlení"},
    {ROLE_EXPLANATION, ALONE, "Vysvetlenie"},
    {ROLE_HINT, ALONE, "Wskazówka"},
    {ROLE_HINT, ALONE, "Podpowiedź"},
    {ROLE_HINT, ALONE, "Nápověda"},
    {ROLE_HINT, ALONE, "Nápoveda"},
    /* Hungarian, Romanian, Croatian, Serbian, Slovenian */
    {ROLE_QUESTION, ALONE, "Kérdés"},
    {ROLE_QUESTION, ALONE, "Întrebare"},
    {ROLE_QUESTION, ALONE, "Întrebarea"},
    {ROLE_QUESTION, ALONE, "Pitanje"},
    {ROLE_QUESTION, ALONE, "Питање"},
    {ROLE_QUESTION, ALONE, "Vprašanje"},
    {ROLE_ANSWER, ALONE, "Válasz"},
    {ROLE_ANSWER, ALONE, "Megoldás"},
    {ROLE_ANSWER, ALONE, "Răspuns"},
    {ROLE_ANSWER, ALONE, "Răspunsul"},
    {ROLE_ANSWER, ALONE, "Odgovor"},
    {ROLE_ANSWER, ALONE, "Одговор"},
    {ROLE_ANSWER, ALONE, "Rješenje"},
    {ROLE_ANSWER, ALONE, "Rešitev"},
    {ROLE_KEY, ALONE, "Helyes válasz"},
    {ROLE_KEY, ALONE, "Răspuns corect"},
    {ROLE_KEY, ALONE, "Točan odgovor"},
    {ROLE_KEY, ALONE, "Tačan odgovor"},
    {ROLE_EXPLANATION, ALONE, "Magyarázat"},
    {ROLE_EXPLANATION, ALONE, "Explicație"},
    {ROLE_EXPLANATION, ALONE, "Objašnjenje"},
    /* Russian, Ukrainian, Bulgarian */
    {ROLE_QUESTION, ALONE, "Вопрос"},
    {ROLE_QUESTION, ALONE, "Питання"},
    {ROLE_QUESTION, ALONE, "Запитання"},
    {ROLE_QUESTION, ALONE, "Въпрос"},
    {ROLE_QUESTION, WITH_NUMBER, "Задача"},
    {ROLE_QUESTION, WITH_NUMBER, "Задание"},
    {ROLE_QUESTION, WITH_NUMBER, "Завдання"},
    {ROLE_ANSWER, ALONE, "Ответ"},
    {ROLE_ANSWER, ALONE, "Ответы"},
    {ROLE_ANSWER, ALONE, "Решение"},
    {ROLE_ANSWER, ALONE, "Відповідь"},
    {ROLE_ANSWER, ALONE, "Розв'язок"},
    {ROLE_ANSWER, ALONE, "Отговор"},
    {ROLE_KEY, ALONE, "Правильный ответ"},
    {ROLE_KEY, ALONE, "Правильные ответы"},
    {ROLE_KEY, ALONE, "Верный ответ"},
    {ROLE_KEY, ALONE, "Правильна відповідь"},
    {ROLE_KEY, ALONE, "Верен отговор"},
    {ROLE_KEY, ALONE, "Правилен отговор"},
    {ROLE_CHOICES, ALONE, "Варианты ответа"},
    {ROLE_CHOICES, ALONE, "Варианты ответов"},
    {ROLE_CHOICES, ALONE, "Варіанти відповіді"},
    {ROLE_EXPLANATION, ALONE, "Пояснение"},
    {ROLE_EXPLANATION, ALONE, "Объяснение"},
    {ROLE_EXPLANATION, ALONE, "Пояснення"},
    {ROLE_EXPLANATION, ALONE, "Обяснение"},
    {ROLE_HINT, ALONE, "Подсказка"},
    {ROLE_HINT, ALONE, "Підказка"},
    /* Greek, Turkish */
    {ROLE_QUESTION, ALONE, "Ερώτηση"},
    {ROLE_QUESTION, ALONE, "Ερωτηση"},
    {ROLE_QUESTION, ALONE, "Soru"},
    {ROLE_ANSWER, ALONE, "Απάντηση"},
    {ROLE_ANSWER, ALONE, "Απαντηση"},
    {ROLE_ANSWER, ALONE, "Λύση"},
    {ROLE_ANSWER, ALONE, "Cevap"},
    {ROLE_ANSWER, ALONE, "Yanıt"},
    {ROLE_ANSWER, ALONE, "Çözüm"},
    {ROLE_KEY, ALONE, "Σωστή απάντηση"},
    {ROLE_KEY, ALONE, "Doğru cevap"},
    {ROLE_KEY, ALONE, "Doğru yanıt"},
    {ROLE_CHOICES, ALONE, "Seçenekler"},
    {ROLE_EXPLANATION, ALONE, "Εξήγηση"},
    {ROLE_EXPLANATION, ALONE, "Açıklama"},
    {ROLE_HINT, ALONE, "Υπόδειξη"},
    {ROLE_HINT, ALONE, "İpucu"},
    /* Hebrew, Arabic, Persian, Urdu */
    {ROLE_QUESTION, ALONE, "שאלה"},
    {ROLE_QUESTION, ALONE, "السؤال"},
    {ROLE_QUESTION, ALONE, "سؤال"},
    {ROLE_QUESTION, ALONE, "سوال"},
    {ROLE_QUESTION, WITH_NUMBER, "س"},
    {ROLE_QUESTION, ALONE, "پرسش"},
    {ROLE_ANSWER, ALONE, "תשובה"},
    {ROLE_ANSWER, ALONE, "פתרון"},
    {ROLE_ANSWER, ALONE, "الإجابة"},
    {ROLE_ANSWER, ALONE, "الاجابة"},
    {ROLE_ANSWER, ALONE, "إجابة"},
    {ROLE_ANSWER, ALONE, "الجواب"},
    {ROLE_ANSWER, ALONE, "جواب"},
    {ROLE_ANSWER, ALONE, "الحل"},
    {ROLE_ANSWER, WITH_NUMBER, "ج"},
    {ROLE_ANSWER, ALONE, "پاسخ"},
    {ROLE_KEY, ALONE, "תשובה נכונה"},
    {ROLE_KEY, ALONE, "התשובה הנכונה"},
    {ROLE_KEY, ALONE, "الإجابة الصحيحة"},
    {ROLE_KEY, ALONE, "الاجابة الصحيحة"},
    {ROLE_KEY, ALONE, "الجواب الصحيح"},
    {ROLE_KEY, ALONE, "پاسخ صحیح"},
    {ROLE_EXPLANATION, ALONE, "הסבר"},
    {ROLE_EXPLANATION, ALONE, "الشرح"},
    {ROLE_EXPLANATION, ALONE, "التفسير"},
    {ROLE_EXPLANATION, ALONE, "التوضيح"},
    {ROLE_EXPLANATION, ALONE, "توضیح"},
    {ROLE_HINT, ALONE, "רמז"},
    {ROLE_HINT, ALONE, "تلميح"},
    {ROLE_HINT, ALONE, "راهنمایی"},
    /* Hindi, Bengali, Tamil, Telugu, Thai */
    {ROLE_QUESTION, ALONE, "प्रश्न"},
    {ROLE_QUESTION, ALONE, "सवाल"},
    {ROLE_QUESTION, ALONE, "প্রশ্ন"},
    {ROLE_QUESTION, ALONE, "கேள்வி"},
    {ROLE_QUESTION, ALONE, "ప్రశ్న"},
    {ROLE_QUESTION, ALONE, "คำถาม"},
    {ROLE_QUESTION, WITH_NUMBER, "ข้อ"},
    {ROLE_ANSWER, ALONE, "उत्तर"},
    {ROLE_ANSWER, ALONE, "जवाब"},
    {ROLE_ANSWER, ALONE, "উত্তর"},
    {ROLE_ANSWER, ALONE, "பதில்"},
    {ROLE_ANSWER, ALONE, "விடை"},
    {ROLE_ANSWER, ALONE, "సమాధానం"},
    {ROLE_ANSWER, ALONE, "జవాబు"},
    {ROLE_ANSWER, ALONE, "คำตอบ"},
    {ROLE_ANSWER, ALONE, "เฉลย"},
    {ROLE_KEY, ALONE, "सही उत्तर"},
    {ROLE_KEY, ALONE, "सही जवाब"},
    {ROLE_KEY, ALONE, "সঠিক উত্তর"},
    {ROLE_KEY, ALONE, "คำตอบที่ถูกต้อง"},
    {ROLE_EXPLANATION, ALONE, "व्याख्या"},
    {ROLE_EXPLANATION, ALONE, "स्पष्टीकरण"},
    {ROLE_EXPLANATION, ALONE, "ব্যাখ্যা"},
    {ROLE_EXPLANATION, ALONE, "คำอธิบาย"},
    {ROLE_HINT, ALONE, "संकेत"},
    /* Vietnamese, Indonesian, Malay */
    {ROLE_QUESTION, ALONE, "Câu hỏi"},
    {ROLE_QUESTION, WITH_NUMBER, "Câu"},
    {ROLE_QUESTION, WITH_NUMBER, "Bài"},
    {ROLE_QUESTION, ALONE, "Pertanyaan"},
    {ROLE_QUESTION, ALONE, "Soal"},
    {ROLE_QUESTION, ALONE, "Soalan"},
    {ROLE_ANSWER, ALONE, "Trả lời"},
    {ROLE_ANSWER, ALONE, "Đáp án"},
    {ROLE_ANSWER, ALONE, "Lời giải"},
    {ROLE_ANSWER, ALONE, "Jawaban"},
    {ROLE_ANSWER, ALONE, "Jawab"},
    {ROLE_ANSWER, ALONE, "Jawapan"},
    {ROLE_KEY, ALONE, "Đáp án đúng"},
    {ROLE_KEY, ALONE, "Jawaban benar"},
    {ROLE_KEY, ALONE, "Jawaban yang benar"},
    {ROLE_KEY, ALONE, "Kunci jawaban"},
    {ROLE_EXPLANATION, ALONE, "Giải thích"},
    {ROLE_EXPLANATION, ALONE, "Penjelasan"},
    {ROLE_EXPLANATION, ALONE, "Pembahasan"},
    {ROLE_HINT, ALONE, "Gợi ý"},
    {ROLE_HINT, ALONE, "Petunjuk"},
    /* Chinese, Japanese, Korean */
    {ROLE_QUESTION, ALONE, "问题"},
    {ROLE_QUESTION, ALONE, "题目"},
    {ROLE_QUESTION, ALONE, "題目"},
    {ROLE_QUESTION, ALONE, "問題"},
    {ROLE_QUESTION, ALONE, "质问"},
    {ROLE_QUESTION, ALONE, "質問"},
    {ROLE_QUESTION, ALONE, "問"},
    {ROLE_QUESTION, ALONE, "问"},
    {ROLE_QUESTION, WITH_NUMBER, "设问"},
    {ROLE_QUESTION, WITH_NUMBER, "設問"},
    {ROLE_QUESTION, WITH_NUMBER, "例题"},
    {ROLE_QUESTION, WITH_NUMBER, "例題"},
    {ROLE_QUESTION, ALONE, "질문"},
    {ROLE_QUESTION, ALONE, "문제"},
    {ROLE_ANSWER, ALONE, "答案"},
    {ROLE_ANSWER, ALONE, "回答"},
    {ROLE_ANSWER, ALONE, "解答"},
    {ROLE_ANSWER, ALONE, "答え"},
    {ROLE_ANSWER, ALONE, "答"},
    {ROLE_ANSWER, ALONE, "답변"},
    {ROLE_ANSWER, ALONE, "정답"},
    {ROLE_ANSWER, ALONE, "해답"},
    {ROLE_ANSWER, ALONE, "답"},
    {ROLE_KEY, ALONE, "正确答案"},
    {ROLE_KEY, ALONE, "正確答案"},
    {ROLE_KEY, ALONE, "参考答案"},
    {ROLE_KEY, ALONE, "參考答案"},
    {ROLE_KEY, ALONE, "标准答案"},
    {ROLE_KEY, ALONE, "正解"},
    {ROLE_CHOICES, ALONE, "选项"},
    {ROLE_CHOICES, ALONE, "選項"},
    {ROLE_CHOICES, ALONE, "選択肢"},
    {ROLE_CHOICES, ALONE, "보기"},
    {ROLE_EXPLANATION, ALONE, "解析"},
    {ROLE_EXPLANATION, ALONE, "答案解析"},
    {ROLE_EXPLANATION, ALONE, "解説"},
    {ROLE_EXPLANATION, ALONE, "해설"},
    {ROLE_EXPLANATION, ALONE, "풀이"},
    {ROLE_HINT, ALONE, "提示"},
    {ROLE_HINT, ALONE, "ヒント"},
    {ROLE_HINT, ALONE, "힌트"},
};

static const char *const truths[] = {
    "correct", "right",      "correcto",  "correcta",  "correto",    "certo",   "corretto", "giusto", "juste",
    "goed",    "rätt",       "riktigt",   "poprawna",  "poprawne",   "správně", "helyes",   "corect", "верен",
    "вярно",   "правильный", "правильно", "ορθό",      "true",       "v",       "t",        "wahr",   "richtig",
    "stimmt",  "vrai",       "exact",     "verdadero", "verdadeiro", "cierto",  "vero",     "waar",   "juist",
    "sant",    "sandt",      "tosi",      "prawda",    "pravda",     "igaz",    "adevărat", "točno",  "tačno",
    "верно",   "правда",     "истина",    "да",        "правда",     "вірно",   "так",      "вярно",  "σωστό",
    "σωστο",   "doğru",      "נכון",      "صح",        "صحيح",       "صواب",    "درست",     "सही",    "सत्य",
    "সত্য",     "ถูก",         "đúng",      "benar",     "对",         "對",      "正确",     "正確",   "是",
    "正しい",  "○",          "〇",        "참",        "맞음",       "✔",       "✔️",   "✓",      "√",
    "✅",       "☑"};
static const char *const falses[] = {
    "incorrect", "wrong",  "incorrecto", "incorrecta", "incorreto", "errado",      "sbagliato", "fout",    "fel",
    "galt",      "błędna", "špatně",     "helytelen",  "грешно",    "неправильно", "false",     "f",       "falsch",
    "unwahr",    "faux",   "inexact",    "falso",      "onwaar",    "onjuist",     "falskt",    "falsk",   "usant",
    "epätosi",   "väärin", "fałsz",      "nepravda",   "hamis",     "fals",        "netočno",   "netačno", "неверно",
    "ложь",      "нет",    "неправда",   "хибно",      "ні",        "невярно",     "λάθος",     "λαθος",   "yanlış",
    "לא נכון",   "خطأ",    "خاطئ",       "غلط",        "نادرست",    "ग़लत",         "गलत",       "असत्य",    "মিথ্যা",
    "ผิด",        "sai",    "salah",      "错",         "錯",        "错误",        "錯誤",      "否",      "間違い",
    "×",         "✕",      "거짓",       "틀림",       "✘",         "✗",           "✖",         "✖️",  "❌",
    "X"};

uint32_t text_small_letter(uint32_t c)
{
  if (c < 0x80)
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
    return c + 0x20;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
    return c + (c & 1);
  if (c >= 0x100 && c <= 0x177)
    return c == 0x130 || c == 0x131 ? 'i' : c | 1;
  if (c >= 0x391 && c <= 0x3A9)
    return c + 0x20;
  if (c >= 0x410 && c <= 0x42F)
    return c + 0x20;
  if (c >= 0x400 && c <= 0x40F)
    return c + 0x50;
  if (c >= 0x1EA0 && c <= 0x1EF9)
    return c | 1;
  return c == 0x490 ? 0x491 : c;
}

/* The same without its accent, which many leave out. */
static uint32_t base_letter(uint32_t c)
{
  static const char latin[] = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
                              "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
                              "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  static const uint32_t greek[][2] = {{0x3AC, 0x3B1}, {0x3AD, 0x3B5}, {0x3AE, 0x3B7}, {0x3AF, 0x3B9}, {0x3CC, 0x3BF},
                                      {0x3CD, 0x3C5}, {0x3CE, 0x3C9}, {0x386, 0x3B1}, {0x388, 0x3B5}, {0x389, 0x3B7},
                                      {0x38A, 0x3B9}, {0x38C, 0x3BF}, {0x38E, 0x3C5}, {0x38F, 0x3C9}};
  c = text_small_letter(c);
  if (c >= 0xC0 && c < 0xC0 + sizeof latin - 1)
    return (uint32_t)(unsigned char)latin[c - 0xC0];
  if (c >= 0x218 && c <= 0x21B)
    return c < 0x21A ? 's' : 't';
  for (size_t i = 0; c >= 0x386 && c <= 0x3CE && i < sizeof greek / sizeof *greek; i++)
    if (greek[i][0] == c)
      return greek[i][1];
  return c == 0x3C2 ? 0x3C3 : c;
}

static size_t take_small(qconv_str *text, uint32_t *c)
{
  if (text->len == 0)
    return 0;
  size_t length = qconv_utf8_decode(*text, c);
  *c = base_letter(*c);
  *text = qconv_str_from(*text, length);
  return length;
}

size_t text_is_word(qconv_str text, qconv_str word)
{
  size_t length = 0;
  uint32_t wanted, found;
  while (take_small(&word, &wanted)) {
    size_t taken = take_small(&text, &found);
    if (!taken || found != wanted)
      return 0;
    length += taken;
  }
  return length;
}

enum role text_role_word(qconv_str text, size_t *length, bool *needs_number)
{
  enum role role = ROLE_NONE;
  *length = 0;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t taken = text_starts_with_word(text, words[i].word);
    if (taken <= *length)
      continue;
    qconv_str behind = qconv_str_from(text, taken);
    bool letter_before = qconv_is_alpha(text.data[taken - 1]);
    if (letter_before && behind.len && qconv_is_alpha(behind.data[0]))
      continue;
    role = words[i].role;
    *needs_number = words[i].needs == WITH_NUMBER;
    *length = taken;
  }
  return role;
}

static bool is_one_of(qconv_str text, const char *const *list, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (text_starts_with_word(text, list[i]) == text.len)
      return true;
  return false;
}

enum qconv_correct text_truth_word(qconv_str text)
{
  while (text.len && strchr(" \t\r\n*_`.([", text.data[0]))
    text = qconv_str_from(text, 1);
  while (text.len && strchr(" \t\r\n*_`.)]!", text.data[text.len - 1]))
    text.len--;
  if (text.len == 0 || text.len > 24)
    return QCONV_UNKNOWN;
  if (is_one_of(text, truths, sizeof truths / sizeof *truths))
    return QCONV_RIGHT;
  return is_one_of(text, falses, sizeof falses / sizeof *falses) ? QCONV_WRONG : QCONV_UNKNOWN;
}

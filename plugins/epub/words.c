/* The words a book says itself, in the languages we can say them in.  A book in
   another language says them in English and marks them so. */
#include "epub.h"

#include <qconv/xml.h>

static const char *const english[EPUB_WORDS] = {
  "Question %", "Show answer", "Show explanation", "This bank has no answer to this question.", "Hint", "Answers",
  "Answer",
  "Back to question %", "Read the full answer", "Quick key", "Explanation", "True", "False", "Choose all that apply.",
  "Also accepted", "If right", "If wrong", "If not chosen", "For the grader", "Points", "Difficulty", "Item", "Match",
  "Put these in order.", "blank %", "Contents", "Start", "Cover", "Picture for question %",
  "There are no questions in this section.", "1 question", "% questions",
  "to % significant digits"};

static const char *const german[EPUB_WORDS] = {
  "Frage %", "Antwort zeigen", "Erklärung zeigen", "Zu dieser Frage gibt es hier keine Antwort.", "Hinweis",
  "Antworten", "Antwort", "Zurück zu Frage %", "Die ganze Antwort lesen", "Lösungen im Überblick", "Erklärung",
  "Richtig",
  "Falsch", "Alle zutreffenden auswählen.", "Auch gültig", "Wenn richtig", "Wenn falsch", "Wenn nicht gewählt",
  "Für die Bewertung", "Punkte", "Schwierigkeit", "Begriff", "Zuordnung", "In die richtige Reihenfolge bringen.",
  "Lücke %", "Inhalt", "Anfang", "Umschlag", "Bild zu Frage %", "Dieser Abschnitt enthält keine Fragen.", "1 Frage",
  "% Fragen", "auf % gültige Stellen"};

static const char *const french[EPUB_WORDS] = {
  "Question %", "Voir la réponse", "Voir l’explication", "Cette question est sans réponse ici.", "Indice", "Réponses",
  "Réponse",
  "Retour à la question %", "Lire la réponse complète", "Réponses en bref", "Explication", "Vrai", "Faux",
  "Plusieurs réponses possibles.", "Aussi accepté", "Si juste", "Si faux", "Si non choisi", "Pour la correction",
  "Points", "Difficulté", "Élément", "Correspondance", "À remettre dans l’ordre.", "lacune %", "Sommaire", "Début",
  "Couverture", "Image de la question %", "Cette section ne contient aucune question.", "1 question", "% questions",
  "à % chiffres significatifs"};

static const char *const spanish[EPUB_WORDS] = {
  "Pregunta %", "Ver la respuesta", "Ver la explicación", "Esta pregunta no tiene respuesta aquí.", "Pista",
  "Respuestas", "Respuesta", "Volver a la pregunta %", "Leer la respuesta completa", "Clave rápida", "Explicación",
  "Verdadero",
  "Falso", "Elija todas las correctas.", "También se acepta", "Si es correcta", "Si es incorrecta", "Si no se elige",
  "Para la corrección", "Puntos", "Dificultad", "Elemento", "Correspondencia", "Ponga en orden.", "hueco %",
  "Contenido", "Inicio", "Cubierta", "Imagen de la pregunta %", "No hay preguntas en esta sección.", "1 pregunta",
  "% preguntas", "con % cifras significativas"};

static const char *const russian[EPUB_WORDS] = {
  "Вопрос %", "Показать ответ", "Показать пояснение", "Ответа на этот вопрос здесь нет.", "Подсказка", "Ответы",
  "Ответ",
  "Назад к вопросу %", "Читать ответ полностью", "Краткие ответы", "Пояснение", "Верно", "Неверно",
  "Выберите все верные варианты.", "Также принимается", "Если верно", "Если неверно", "Если не выбрано",
  "Для проверяющего", "Баллы", "Сложность", "Элемент", "Соответствие", "Расставьте по порядку.", "пропуск %",
  "Содержание", "Начало", "Обложка", "Рисунок к вопросу %", "В этом разделе нет вопросов.", "1 вопрос", "Вопросов: %",
  "значащих цифр: %"};

static const char *const arabic[EPUB_WORDS] = {
  "السؤال %", "إظهار الإجابة", "إظهار الشرح", "لا توجد إجابة لهذا السؤال هنا.", "تلميح", "الإجابات", "الإجابة",
  "العودة إلى السؤال %", "قراءة الإجابة كاملة", "مفتاح الإجابات", "الشرح", "صواب", "خطأ",
  "اختر كل الإجابات الصحيحة.", "مقبول أيضًا", "إذا كانت صحيحة", "إذا كانت خاطئة", "إذا لم تُختر", "للمصحح",
  "الدرجات", "الصعوبة", "العنصر", "المقابل", "رتّب ما يلي.", "الفراغ %", "المحتويات", "البداية", "الغلاف",
  "صورة السؤال %", "لا توجد أسئلة في هذا القسم.", "سؤال واحد", "عدد الأسئلة: %", "الأرقام المعنوية: %"};

static const char *const chinese[EPUB_WORDS] = {
  "第 % 题", "查看答案", "查看解析", "本题没有提供答案。", "提示", "答案", "答案", "返回第 % 题的题目", "阅读完整答案",
  "答案速查", "解析", "正确", "错误", "选出所有正确的选项。", "也可以是", "答对时", "答错时", "未选择时", "评分说明",
  "分值", "难度", "项目", "配对", "请按正确顺序排列。", "第 % 空", "目录", "正文", "封面", "第 % 题的图片",
  "本节没有题目。", "共 1 题", "共 % 题", "% 位有效数字"};

static const char *const japanese[EPUB_WORDS] = {
  "問題 %", "答えを見る", "解説を見る", "この問題の答えはありません。", "ヒント", "解答", "答え", "問題 % に戻る",
  "答えの全文を読む", "解答一覧", "解説", "正しい", "誤り", "当てはまるものをすべて選んでください。", "別解",
  "正解の場合", "不正解の場合", "選ばなかった場合", "採点者向け", "配点", "難易度", "項目", "対応",
  "正しい順に並べてください。", "空欄 %", "目次", "本文", "表紙", "問題 % の図", "この節に問題はありません。",
  "全 1 問", "全 % 問", "有効数字 % 桁"};

static const struct {
  const char *language;
  const char *const *words;
} languages[] = {{"en", english}, {"de", german}, {"fr", french},  {"es", spanish},
                 {"ru", russian}, {"ar", arabic}, {"zh", chinese}, {"ja", japanese}};

const char *const *epub_words_for(qconv_str language, bool *foreign)
{
  size_t dash = qconv_str_find_char(language, '-');
  qconv_str main = qconv_str_slice(language, 0, dash == QCONV_NOT_FOUND ? language.len : dash);
  *foreign = false;
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
    if (qconv_str_equal_nocase(main, qconv_str_of(languages[i].language)))
      return languages[i].words;
  *foreign = true;
  return english;
}

qconv_str epub_word(const struct epub_book *book, struct qconv_arena *arena, enum epub_word word, qconv_str argument)
{
  qconv_str pattern = qconv_str_of(book->words[word]);
  size_t at = qconv_str_find_char(pattern, '%');
  if (at == QCONV_NOT_FOUND)
    return pattern;
  struct qconv_buffer text = {.arena = arena};
  qconv_append(&text, qconv_str_slice(pattern, 0, at));
  qconv_append(&text, argument);
  qconv_append(&text, qconv_str_from(pattern, at + 1));
  return qconv_buffer_str(&text);
}

void epub_put_label(const struct epub_book *book, struct qconv_buffer *html, enum epub_word word, qconv_str argument)
{
  qconv_xml_escape(html, epub_word(book, html->arena, word, argument));
}

void epub_put_word(const struct epub_book *book, struct qconv_buffer *html, enum epub_word word, qconv_str argument)
{
  if (book->words_foreign)
    qconv_append_literal(html, "<span lang=\"en\" xml:lang=\"en\" dir=\"ltr\">");
  epub_put_label(book, html, word, argument);
  if (book->words_foreign)
    qconv_append_literal(html, "</span>");
}

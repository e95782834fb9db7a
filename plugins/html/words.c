/* The words a page says itself, in the languages we can say them in.  A page in another
   language says them in English and marks them so. */
#include "html.h"

#include <qconv/xml.h>

static const char *const languages[HTML_LANGUAGES] = {"en", "de", "fr", "es", "ru", "ar", "zh", "ja"};

struct word {
  const char *name; /* how the script asks for it; NULL: it does not */
  const char *in[HTML_LANGUAGES];
};

static const struct word said[] = {
  {NULL,
   {"Question %", "Frage %", "Question %", "Pregunta %", "Вопрос %", "السؤال %", "第 % 题", "問題 %"}},
  {NULL,
   {"Show answer", "Antwort zeigen", "Voir la réponse", "Ver la respuesta", "Показать ответ", "إظهار الإجابة",
    "查看答案", "答えを見る"}},
  {NULL,
   {"Show explanation", "Erklärung zeigen", "Voir l’explication", "Ver la explicación", "Показать пояснение",
    "إظهار الشرح", "查看解析", "解説を見る"}},
  {NULL,
   {"This bank has no answer to this question.", "Zu dieser Frage gibt es hier keine Antwort.",
    "Cette question est sans réponse ici.", "Esta pregunta no tiene respuesta aquí.",
    "Ответа на этот вопрос здесь нет.", "لا توجد إجابة لهذا السؤال هنا.", "本题没有提供答案。", "この問題の答えはありません。"}},
  {NULL,
   {"Hint", "Hinweis", "Indice", "Pista", "Подсказка", "تلميح", "提示", "ヒント"}},
  {NULL,
   {"Answers", "Antworten", "Réponses", "Respuestas", "Ответы", "الإجابات", "答案", "解答"}},
  {NULL,
   {"Back to question %", "Zurück zu Frage %", "Retour à la question %", "Volver a la pregunta %",
    "Назад к вопросу %", "العودة إلى السؤال %", "返回第 % 题的题目", "問題 % に戻る"}},
  {NULL,
   {"Explanation", "Erklärung", "Explication", "Explicación", "Пояснение", "الشرح", "解析", "解説"}},
  {NULL,
   {"True", "Richtig", "Vrai", "Verdadero", "Верно", "صواب", "正确", "正しい"}},
  {NULL,
   {"False", "Falsch", "Faux", "Falso", "Неверно", "خطأ", "错误", "誤り"}},
  {NULL,
   {"Choose all that apply.", "Alle zutreffenden auswählen.", "Plusieurs réponses possibles.",
    "Elige todas las correctas.", "Выберите все верные варианты.", "اختر كل الإجابات الصحيحة.", "选出所有正确的选项。",
    "当てはまるものをすべて選んでください。"}},
  {NULL,
   {"Also accepted", "Auch gültig", "Aussi accepté", "También se acepta", "Также принимается", "مقبول أيضًا",
    "也可以是", "別解"}},
  {NULL,
   {"If right", "Wenn richtig", "Si juste", "Si es correcta", "Если верно", "إذا كانت صحيحة", "答对时", "正解の場合"}},
  {NULL,
   {"If wrong", "Wenn falsch", "Si faux", "Si es incorrecta", "Если неверно", "إذا كانت خاطئة", "答错时",
    "不正解の場合"}},
  {NULL,
   {"If not chosen", "Wenn nicht gewählt", "Si non choisi", "Si no se elige", "Если не выбрано", "إذا لم تُختر",
    "未选择时", "選ばなかった場合"}},
  {NULL,
   {"For the grader", "Für die Bewertung", "Pour la correction", "Para la corrección", "Для проверяющего",
    "للمصحح", "评分说明", "採点者向け"}},
  {NULL,
   {"Points", "Punkte", "Points", "Puntos", "Баллы", "الدرجات", "分值", "配点"}},
  {NULL,
   {"Difficulty", "Schwierigkeit", "Difficulté", "Dificultad", "Сложность", "الصعوبة", "难度", "難易度"}},
  {NULL,
   {"Item", "Begriff", "Élément", "Elemento", "Элемент", "العنصر", "项目", "項目"}},
  {NULL,
   {"Match", "Zuordnung", "Correspondance", "Correspondencia", "Соответствие", "المقابل", "配对", "対応"}},
  {NULL,
   {"Put these in order.", "In die richtige Reihenfolge bringen.", "À remettre dans l’ordre.",
    "Pon en orden.", "Расставьте по порядку.", "رتّب ما يلي.", "请按正确顺序排列。", "正しい順に並べてください。"}},
  {NULL,
   {"blank %", "Lücke %", "lacune %", "hueco %", "пропуск %", "الفراغ %", "第 % 空", "空欄 %"}},
  {NULL,
   {"Picture for question %", "Bild zu Frage %", "Image de la question %", "Imagen de la pregunta %",
    "Рисунок к вопросу %", "صورة السؤال %", "第 % 题的图片", "問題 % の図"}},
  {NULL,
   {"shown further up", "weiter oben zu sehen", "visible plus haut", "se ve más arriba", "показано выше",
    "معروضة في الأعلى", "见上文", "上に掲載"}},
  {NULL,
   {"There are no questions here.", "Hier sind keine Fragen.", "Aucune question ici.", "Aquí no hay preguntas.",
    "Здесь нет вопросов.", "لا توجد أسئلة هنا.", "这里没有题目。", "ここに問題はありません。"}},
  {NULL,
   {"1 question", "1 Frage", "1 question", "1 pregunta", "1 вопрос", "سؤال واحد", "共 1 题", "全 1 問"}},
  {NULL,
   {"% questions", "% Fragen", "% questions", "% preguntas", "Вопросов: %", "عدد الأسئلة: %", "共 % 题",
    "全 % 問"}},
  {NULL,
   {"to % significant digits", "auf % gültige Stellen", "à % chiffres significatifs",
    "con % cifras significativas", "значащих цифр: %", "الأرقام المعنوية: %", "% 位有效数字", "有効数字 % 桁"}},
};

static const struct word scripted[] = {
  {"study",
   {"Study", "Lernen", "Réviser", "Estudiar", "Учить", "مذاكرة", "学习", "学習"}},
  {"quiz",
   {"Quiz", "Quiz", "Quiz", "Examen", "Тест", "اختبار", "测验", "クイズ"}},
  {"read",
   {"Read", "Lesen", "Lire", "Leer", "Читать", "قراءة", "阅读", "読む"}},
  {"modes",
   {"What to do", "Was tun", "Que faire", "Qué hacer", "Что делать", "ماذا تفعل", "方式", "モード"}},
  {"filter",
   {"Choose questions", "Fragen auswählen", "Choisir les questions", "Elegir preguntas", "Выбрать вопросы",
    "اختيار الأسئلة", "筛选题目", "問題を選ぶ"}},
  {"search",
   {"Search", "Suchen", "Rechercher", "Buscar", "Поиск", "بحث", "搜索", "検索"}},
  {"section",
   {"Section", "Abschnitt", "Section", "Sección", "Раздел", "القسم", "章节", "節"}},
  {"tag",
   {"Tag", "Schlagwort", "Mot-clé", "Etiqueta", "Метка", "الوسم", "标签", "タグ"}},
  {"all",
   {"All", "Alle", "Tout", "Todo", "Все", "الكل", "全部", "すべて"}},
  {"shuffle",
   {"Shuffle", "Mischen", "Mélanger", "Mezclar", "Перемешать", "خلط", "打乱顺序", "シャッフル"}},
  {"found",
   {"{0} of {1} questions", "{0} von {1} Fragen", "{0} questions sur {1}", "{0} de {1} preguntas",
    "Вопросов: {0} из {1}", "{0} من {1} من الأسئلة", "{1} 题中的 {0} 题", "{1} 問中 {0} 問"}},
  {"none",
   {"No question fits your choice.", "Keine Frage passt zur Auswahl.", "Aucune question ne correspond.",
    "Ninguna pregunta coincide.", "Ничего не найдено.", "لا يوجد سؤال يطابق اختيارك.", "没有符合条件的题目。",
    "該当する問題はありません。"}},
  {"place",
   {"{0} of {1}", "{0} von {1}", "{0} sur {1}", "{0} de {1}", "{0} из {1}", "{0} من {1}", "第 {0} / {1} 题",
    "{0} / {1}"}},
  {"knownCount",
   {"{0} known", "{0} gewusst", "{0} acquises", "{0} sabidas", "Знаю: {0}", "المعروفة: {0}", "已掌握 {0} 题",
    "習得 {0} 問"}},
  {"scoreSoFar",
   {"Score {0}", "Punkte {0}", "Score {0}", "Puntos {0}", "Баллы: {0}", "النتيجة {0}", "得分 {0}", "得点 {0}"}},
  {"answer",
   {"Answer", "Antwort", "Réponse", "Respuesta", "Ответ", "الإجابة", "答案", "答え"}},
  {"flip",
   {"Show answer", "Antwort zeigen", "Voir la réponse", "Ver la respuesta", "Показать ответ", "إظهار الإجابة",
    "查看答案", "答えを見る"}},
  {"again",
   {"Not yet", "Noch nicht", "Pas encore", "Todavía no", "Ещё нет", "ليس بعد", "还没掌握", "まだ"}},
  {"known",
   {"I knew it", "Gewusst", "Je savais", "Lo sabía", "Знаю", "عرفتها", "已掌握", "覚えた"}},
  {"previous",
   {"Previous", "Zurück", "Précédente", "Anterior", "Назад", "السابق", "上一题", "前へ"}},
  {"next",
   {"Next", "Weiter", "Suivante", "Siguiente", "Дальше", "التالي", "下一题", "次へ"}},
  {"check",
   {"Check", "Prüfen", "Vérifier", "Comprobar", "Проверить", "تحقق", "检查", "確認"}},
  {"right",
   {"Right", "Richtig", "Juste", "Correcto", "Верно", "صحيح", "答对了", "正解"}},
  {"wrong",
   {"Not right", "Nicht richtig", "Pas juste", "No es correcto", "Неверно", "غير صحيح", "答错了", "不正解"}},
  {"partly",
   {"Partly right", "Teilweise richtig", "En partie juste", "Correcto en parte", "Частично верно",
    "صحيح جزئيًا", "部分正确", "一部正解"}},
  {"yours",
   {"your answer", "deine Antwort", "votre réponse", "tu respuesta", "ваш ответ", "إجابتك", "你的答案", "あなたの答え"}},
  {"isRight",
   {"right answer", "richtige Antwort", "bonne réponse", "respuesta correcta", "верный ответ",
    "الإجابة الصحيحة", "正确答案", "正しい答え"}},
  {"reply",
   {"Your answer", "Deine Antwort", "Votre réponse", "Tu respuesta", "Ваш ответ", "إجابتك", "你的答案", "あなたの答え"}},
  {"unanswered",
   {"Answer first, or go on with Next.", "Erst antworten, oder mit „Weiter“ auslassen.",
    "Répondez d’abord, ou passez avec « Suivante ».", "Responde primero, o sigue con «Siguiente».",
    "Сначала ответьте или нажмите «Дальше».", "أجب أولًا، أو تابع بزر «التالي».", "请先作答，或按“下一题”跳过。",
    "先に答えるか、「次へ」で飛ばしてください。"}},
  {"self",
   {"Did you have it right?", "War deine Antwort richtig?", "Aviez-vous juste ?", "¿Lo tenías bien?",
    "Вы ответили верно?", "هل كانت إجابتك صحيحة؟", "你答对了吗？", "正解でしたか。"}},
  {"selfRight",
   {"Yes, right", "Ja, richtig", "Oui, juste", "Sí, bien", "Да, верно", "نعم، صحيحة", "答对了", "はい、正解"}},
  {"selfWrong",
   {"No, wrong", "Nein, falsch", "Non, faux", "No, mal", "Нет, неверно", "لا، خاطئة", "答错了", "いいえ、不正解"}},
  {"match",
   {"Match for {0}", "Zuordnung für {0}", "Correspondance de {0}", "Pareja de {0}", "Пара для {0}",
    "المقابل لـ {0}", "{0} 的配对", "{0} の対応"}},
  {"up",
   {"Move up: {0}", "Nach oben: {0}", "Monter : {0}", "Subir: {0}", "Выше: {0}", "إلى أعلى: {0}", "上移：{0}",
    "上へ：{0}"}},
  {"down",
   {"Move down: {0}", "Nach unten: {0}", "Descendre : {0}", "Bajar: {0}", "Ниже: {0}", "إلى أسفل: {0}",
    "下移：{0}", "下へ：{0}"}},
  {"moved",
   {"{0}: place {1} of {2}", "{0}: Platz {1} von {2}", "{0} : place {1} sur {2}", "{0}: puesto {1} de {2}",
    "{0}: место {1} из {2}", "{0}: الموضع {1} من {2}", "{0}：第 {1} 位，共 {2} 位", "{0}：{2} 中 {1} 番目"}},
  {"blank",
   {"Blank {0}", "Lücke {0}", "Lacune {0}", "Hueco {0}", "Пропуск {0}", "الفراغ {0}", "第 {0} 空", "空欄 {0}"}},
  {"result",
   {"Result", "Ergebnis", "Résultat", "Resultado", "Результат", "النتيجة", "结果", "結果"}},
  {"score",
   {"{0} of {1} points, {2} %", "{0} von {1} Punkten, {2} %", "{0} points sur {1}, {2} %",
    "{0} de {1} puntos, {2} %", "Баллы: {0} из {1}, {2} %", "{0} من {1} نقطة، {2} %", "{1} 分中得 {0} 分，{2} %",
    "{1} 点中 {0} 点、{2} %"}},
  {"allRight",
   {"Everything right.", "Alles richtig.", "Tout est juste.", "Todo correcto.", "Всё верно.",
    "كل الإجابات صحيحة.", "全部正确。", "全問正解です。"}},
  {"toReview",
   {"To look at again", "Noch einmal ansehen", "À revoir", "Para repasar", "Повторить", "للمراجعة", "需要复习",
    "見直す問題"}},
  {"review",
   {"Review the wrong ones", "Falsche wiederholen", "Revoir les fautes", "Repasar los fallos",
    "Повторить ошибки", "راجع الخاطئة", "复习错题", "間違いを復習"}},
  {"restart",
   {"Start again", "Von vorn", "Recommencer", "Empezar de nuevo", "Начать заново", "ابدأ من جديد", "重新开始",
    "最初から"}},
  {"allKnown",
   {"All {0} known. Well done!", "Alle {0} gewusst. Sehr gut!", "Les {0} sont acquises. Bravo !",
    "Las {0}, sabidas. ¡Bien hecho!", "Все {0} выучены. Отлично!", "كلها معروفة: {0}. أحسنت!", "{0} 题全部掌握，真棒！",
    "{0} 問すべて習得。お見事！"}},
  {"text",
   {"Text for the questions", "Text zu den Fragen", "Texte des questions", "Texto de las preguntas",
    "Текст к вопросам", "نص الأسئلة", "题目材料", "問題の文章"}},
  {"theme",
   {"Light or dark", "Hell oder dunkel", "Clair ou sombre", "Claro u oscuro", "Светлая или тёмная тема",
    "فاتح أو داكن", "浅色或深色", "明るさの切り替え"}},
  {"help",
   {"Help", "Hilfe", "Aide", "Ayuda", "Справка", "مساعدة", "帮助", "ヘルプ"}},
  {"keys",
   {"Keys", "Tasten", "Touches", "Teclas", "Клавиши", "المفاتيح", "按键", "キー"}},
  {"keyChoose",
   {"choose, or say how it went", "auswählen oder bewerten", "choisir, ou s’évaluer", "elegir o valorar",
    "выбрать или оценить", "الاختيار أو التقييم", "选择或评价", "選ぶ、または評価"}},
  {"keyEnter",
   {"show, check, go on", "zeigen, prüfen, weiter", "voir, vérifier, continuer", "ver, comprobar, seguir",
    "показать, проверить, дальше", "إظهار، تحقق، متابعة", "显示、检查、继续", "表示・確認・次へ"}},
  {"keyArrows",
   {"previous and next, or move an item", "zurück und weiter, oder verschieben",
    "précédente et suivante, ou déplacer", "anterior y siguiente, o mover", "назад и дальше, или сдвинуть",
    "السابق والتالي، أو نقل عنصر", "上一题、下一题，或移动项目", "前へ・次へ、または項目を移動"}},
  {"keyModes",
   {"study, quiz, read, search", "Lernen, Quiz, Lesen, Suchen", "réviser, quiz, lire, rechercher",
    "estudiar, examen, leer, buscar", "учить, тест, читать, поиск", "مذاكرة، اختبار، قراءة، بحث", "学习、测验、阅读、搜索",
    "学習・クイズ・読む・検索"}},
  {"keyHelp",
   {"this help", "diese Hilfe", "cette aide", "esta ayuda", "эта справка", "هذه المساعدة", "本帮助", "このヘルプ"}},
  {"single",
   {"Single keys do something", "Einzelne Tasten wirken", "Touches seules actives", "Teclas sueltas activas",
    "Одиночные клавиши работают", "تفعيل المفاتيح المفردة", "启用单键操作", "単独キーを使う"}},
  {"forget",
   {"Forget my progress", "Fortschritt vergessen", "Oublier ma progression", "Olvidar mi progreso",
    "Забыть мои успехи", "انسَ تقدمي", "清除我的进度", "進み具合を消す"}},
  {"forgotten",
   {"Your progress is forgotten.", "Der Fortschritt ist vergessen.", "Progression oubliée.",
    "Progreso olvidado.", "Успехи забыты.", "نُسي تقدمك.", "进度已清除。", "進み具合を消しました。"}},
  {"kept",
   {"Your progress stays in this browser.", "Der Fortschritt bleibt in diesem Browser.",
    "Votre progression reste dans ce navigateur.", "Tu progreso queda en este navegador.",
    "Успехи хранятся в этом браузере.", "يبقى تقدمك في هذا المتصفح.", "进度保存在此浏览器中。", "進み具合はこのブラウザーに残ります。"}},
  {"notKept",
   {"This browser keeps no progress.", "Dieser Browser merkt sich nichts.", "Ce navigateur ne garde rien.",
    "Este navegador no guarda nada.", "Этот браузер не хранит успехи.", "هذا المتصفح لا يحفظ تقدمك.",
    "此浏览器不保存进度。", "このブラウザーには残りません。"}},
  {"close",
   {"Close", "Schließen", "Fermer", "Cerrar", "Закрыть", "إغلاق", "关闭", "閉じる"}},
};

_Static_assert(sizeof said / sizeof *said == WORD_SCRIPT, "a row for every word");

size_t html_words_for(qconv_str language, bool *foreign)
{
  size_t dash = qconv_str_find_char(language, '-');
  qconv_str main = qconv_str_slice(language, 0, dash == QCONV_NOT_FOUND ? language.len : dash);
  *foreign = false;
  for (size_t i = 0; i < HTML_LANGUAGES; i++)
    if (qconv_str_equal_nocase(main, qconv_str_of(languages[i])))
      return i;
  *foreign = true;
  return 0;
}

const char *html_script_word(const struct html_page *page, size_t number, const char **name)
{
  if (number >= sizeof scripted / sizeof *scripted)
    return NULL;
  *name = scripted[number].name;
  return scripted[number].in[page->words];
}

qconv_str html_word(const struct html_page *page, struct qconv_arena *arena, enum html_word word, qconv_str argument)
{
  qconv_str pattern = qconv_str_of(said[word].in[page->words]);
  size_t at = qconv_str_find_char(pattern, '%');
  if (at == QCONV_NOT_FOUND)
    return pattern;
  struct qconv_buffer text = {.arena = arena};
  qconv_append(&text, qconv_str_slice(pattern, 0, at));
  qconv_append(&text, argument);
  qconv_append(&text, qconv_str_from(pattern, at + 1));
  return qconv_buffer_str(&text);
}

void html_put_label(const struct html_page *page, struct qconv_buffer *html, enum html_word word, qconv_str argument)
{
  qconv_xml_escape(html, html_word(page, html->arena, word, argument));
}

void html_put_word(const struct html_page *page, struct qconv_buffer *html, enum html_word word, qconv_str argument)
{
  if (page->words_foreign)
    qconv_append_literal(html, "<span lang=\"en\" dir=\"ltr\">");
  html_put_label(page, html, word, argument);
  if (page->words_foreign)
    qconv_append_literal(html, "</span>");
}

/* What a chat partner says around the questions, and other furniture at the end
   of an answer.

   Structure comes before words: a remark can only be the last paragraph before a
   place where a reply ends (the end of the text, a section, a rule, an unusual gap,
   or another remark that was cut), and it must be plain prose.  Inside of an
   answer nothing is a remark. */
#include "text.h"

struct paragraph {
  size_t from, to; /* lines */
  size_t gap;      /* blank lines behind it */
  bool rule_above, rule_below, plain;
};

static bool ends_nothing(const struct line *line)
{
  return line->kind == LINE_BLANK || line->kind == LINE_RULE || line->kind == LINE_TAGS;
}

/* The last run of lines that are not blank, before end. */
static bool last_paragraph(const struct document *document, size_t from, size_t end, struct paragraph *paragraph)
{
  *paragraph = (struct paragraph){.plain = true};
  while (end > from && ends_nothing(&document->lines[end - 1])) {
    paragraph->rule_below = paragraph->rule_below || document->lines[end - 1].kind == LINE_RULE;
    paragraph->gap++;
    end--;
  }
  paragraph->to = paragraph->from = end;
  while (paragraph->from > from) {
    const struct line *line = &document->lines[paragraph->from - 1];
    if (line->kind != LINE_TEXT)
      break;
    paragraph->from--;
    bool markup = line->item || line->heading || line->indent > 3 ||
                  (line->content.len && strchr("|>!<`", line->content.data[0]));
    paragraph->plain = paragraph->plain && !markup;
  }
  paragraph->rule_above = paragraph->from > from && document->lines[paragraph->from - 1].kind == LINE_RULE;
  return paragraph->to > paragraph->from;
}

static size_t count_phrases(qconv_str text, const char *const *phrases)
{
  size_t count = 0;
  for (; *phrases; phrases++)
    count += qconv_str_contains_nocase(text, qconv_str_of(*phrases));
  return count;
}

/* Offers and good wishes, said to the reader. A first letter is left out where it
   may be a capital that is not ASCII. */
static size_t offers(qconv_str text)
{
  static const char *const phrases[] = {
    "let me know", "feel free", "hope this", "hope these", "hope that", "hope it", "if you'd like", "if you’d like",
    "if you would like", "if you have any", "if you have more", "if you need", "if you want", "if you wish",
    "would you like", "do you want me to", "want me to", "happy to", "good luck", "best of luck", "don't hesitate",
    "don’t hesitate", "i can also", "i'd be glad", "happy studying", "happy coding", "happy learning",
    "ich hoffe", "lass mich wissen", "lassen sie mich", "sag bescheid", "sag mir", "viel erfolg", "viel glück",
    "wenn du ", "falls du ", "wenn sie ", "gerne weiter", "melde dich",
    "j'espère", "j’espère", "n'hésite", "n’hésite", "bonne chance", "bon courage", "si tu ", "si vous ", "dis-moi", "dites-moi",
    "espero que", "no dudes", "si quieres", "si necesitas", "buena suerte", "mucha suerte", "avísame", "házmelo saber",
    "boa sorte", "se quiser", "se precisar", "me avise", "spero che", "fammi sapere", "se vuoi", "buona fortuna",
    "адеюсь", "айте знать", "айте мне знать", "если хотите", "Если хотите", "если нужн", "Если нужн", "дачи", "бращайтесь",
    "希望这", "希望以上", "希望对", "如果你", "如果您", "随时", "祝你", "祝您", "告诉我",
    "お役に立", "お知らせください", "頑張って", "必要であれば", "お気軽に", NULL};
  return count_phrases(text, phrases);
}

/* The talk itself as its subject. */
static size_t self_references(qconv_str text)
{
  static const char *const phrases[] = {
    "question", "interview", "preparation", "prepare", "study", "topic", "further explanation", "assist", "more example",
    "clarification", "these additional", "this list", "these cards", "flashcard", "explanations", "this helps", "this helped",
    "anything else", "fragen", "vorbereitung", "prüfung", "themen", "préparation", "entretien", "réviser", "sujet",
    "pregunta", "preparación", "entrevista", "examen", "tema", "pergunta", "preparação", "domand", "colloquio",
    "вопрос", "подготов", "собеседован", "тем", "问题", "面试", "复习", "题", "質問", "面接", "問題", NULL};
  return count_phrases(text, phrases);
}

static bool is_closing(qconv_str text)
{
  if (text.len > 600)
    return false;
  size_t count = offers(text);
  return count >= 2 || (count == 1 && self_references(text) > 0);
}

/* "Here are more questions …": opens a reply, so it follows the last answer of the
   reply before. */
static bool is_opening(qconv_str text)
{
  static const char *const starts[] = {"here are", "here's", "here is", "sure", "certainly", "of course", "absolutely",
                                       "below are", "great", "got it", "let's continue", "continuing"};
  bool starts_so = false;
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    starts_so = starts_so || qconv_str_starts_nocase(text, qconv_str_of(starts[i]));
  return starts_so && text.len <= 400 && qconv_str_contains_nocase(text, QCONV_STR("question"));
}

static bool is_furniture(const struct document *document, const struct paragraph *paragraph)
{
  return paragraph->to - paragraph->from == 1 && text_is_anchor_link(qconv_str_trim(document->lines[paragraph->from].all));
}

size_t text_cut_chatter(struct document *document, size_t from, size_t to)
{
  struct paragraph paragraph;
  bool next_heading = to < document->count && document->lines[to].heading;
  bool reply_ends = to == document->count || next_heading;
  for (int cuts = 0; cuts < 4 && last_paragraph(document, from, to, &paragraph); cuts++) {
    qconv_str text = text_span(document, paragraph.from, paragraph.to);
    bool at_end = reply_ends || paragraph.gap >= 2 || paragraph.rule_above || paragraph.rule_below;
    bool chatter = at_end && paragraph.plain && (is_closing(text) || is_opening(text));
    if (!chatter && !is_furniture(document, &paragraph))
      break;
    if (chatter)
      qconv_report(document->log, QCONV_NOTE, text, "text.chatter", "left out a remark of the chat (%zu bytes)", text.len);
    else
      qconv_report(document->log, QCONV_NOTE, text, "text.furniture", "left out a link back");
    reply_ends = reply_ends || chatter;
    to = paragraph.from;
  }
  while (to > from && ends_nothing(&document->lines[to - 1]))
    to--;
  return to;
}

/* "Sure!", "Certainly! Here is an example:": yes, and no more than a promise. */
static bool is_acknowledgement(qconv_str text)
{
  static const char *const starts[] = {"sure", "certainly", "of course", "absolutely", "great question", "good question", "got it",
                                       "happy to", "no problem", "gute frage", "bonne question", "buena pregunta", "boa pergunta", "buona domanda",
                                       "Хороший вопрос", "Отличный вопрос", "好问题", "良い質問", "natürlich", "klar", "gerne", "bien sûr", "por supuesto", "claro",
                                       "certo", "конечно", "Конечно", "当然", "好的", "もちろん"};
  bool starts_so = false;
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    starts_so = starts_so || qconv_str_starts_nocase(text, qconv_str_of(starts[i]));
  size_t stop = 0;
  while (stop < text.len && !strchr("!.,:", text.data[stop]))
    stop++;
  qconv_str rest = qconv_str_trim(qconv_str_from(text, stop + 1));
  bool promise = rest.len == 0 || rest.data[rest.len - 1] == ':' || qconv_str_starts_nocase(rest, QCONV_STR("here"));
  return starts_so && text.len <= 240 && promise;
}

size_t text_cut_opening(struct document *document, size_t from, size_t to)
{
  size_t start = text_skip_empty(document, from, to), end = start;
  while (end < to && document->lines[end].kind == LINE_TEXT && !document->lines[end].heading && !document->lines[end].item)
    end++;
  qconv_str text = text_span(document, start, end);
  bool more = text_skip_empty(document, end, to) < to;
  if (!more || text.len == 0 || !is_acknowledgement(text))
    return from;
  qconv_report(document->log, QCONV_NOTE, text, "text.chatter", "left out a remark of the chat (%zu bytes)", text.len);
  return end;
}

bool text_has_chrome(qconv_str text)
{
  return qconv_str_find(text, QCONV_STR("Copy code")) != QCONV_NOT_FOUND ||
         qconv_str_find(text, QCONV_STR("ChatGPT")) != QCONV_NOT_FOUND;
}

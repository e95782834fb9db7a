/* What a chat partner says around the questions, and other furniture at the end
   of an answer.

   Structure comes before words: a remark can only be the last paragraph of an
   answer, and it must be plain prose.  It stands where a reply ends (the end of the
   text, a section, a rule, an unusual gap, or another remark that was cut), or its
   words leave no doubt that it speaks of the list of questions. */
#include "talk/remark.h"
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

/* How much of a paragraph is remarks. */
struct tally {
  size_t sentences, remarks, soft, light, content;
  size_t offers, asking; /* asking: offers that are questions */
  bool first, last;      /* is a remark */
  bool called, names_talk;
};

static const struct talk_words *words_of(struct document *document)
{
  if (!document->talk)
    document->talk = talk_words(document->arena);
  return document->talk;
}

static struct tally tally(struct document *document, qconv_str text)
{
  const struct talk_words *words = words_of(document);
  struct tally tally = {.names_talk = remark_names_talk(words, text)};
  qconv_str rest = text, sentence;
  while (remark_sentence(&rest, &sentence)) {
    enum remark remark = remark_of(words, sentence);
    if (remark == REMARK_EMPTY)
      continue;
    if (tally.sentences++ == 0)
      tally.first = remark > REMARK_SOFT;
    tally.last = remark > REMARK_SOFT;
    tally.content += remark == REMARK_NONE;
    tally.light += remark == REMARK_LIGHT;
    tally.soft += remark == REMARK_SOFT;
    tally.remarks += remark > REMARK_SOFT;
    tally.offers += remark == REMARK_OFFER || remark == REMARK_READY;
    tally.asking += remark == REMARK_OFFER && remark_is_question(sentence);
    tally.called = tally.called || remark_calls(words, sentence) || remark_is_question(sentence);
  }
  return tally;
}

/* No sentence of matter, and remarks more than what goes with them; or one sentence of
   matter within a frame that speaks of questions and offers more. */
static bool is_remark(const struct tally *tally)
{
  bool called = tally->soft && tally->light == 0 && tally->called;
  bool framed = tally->content + tally->light == 1 && tally->first && tally->last && tally->offers && tally->names_talk;
  return framed || (tally->content == 0 && ((tally->remarks > 0 && tally->light <= tally->remarks) || called));
}

/* At the start of a reply words of talk alone will do. */
static bool is_opening(const struct tally *tally)
{
  return is_remark(tally) || (tally->content == 0 && tally->light == 0 && tally->soft > 0);
}

/* "© 2020 somebody", "Copyright …": who may copy all this. */
static bool is_copyright(qconv_str text)
{
  static const char *const words[] = {"©", "copyright", "(c) ", "all rights reserved"};
  text = text_skip(text, "*_ ");
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (text_starts_with_word(text, words[i]))
      return true;
  return false;
}

/* "#finance #jobs". */
static bool is_hashtags(qconv_str text)
{
  size_t tags = 0;
  qconv_str word;
  while (qconv_str_split(&text, ' ', &word)) {
    if (word.len < 2 || word.data[0] != '#' || word.data[1] == '#')
      return false;
    tags++;
  }
  return tags > 1;
}

/* "*** The end ***". */
static bool is_banner(qconv_str text)
{
  size_t left = 0, right = 0;
  while (left < text.len && text.data[left] == text.data[0])
    left++;
  while (right < text.len && text.data[text.len - 1 - right] == text.data[0])
    right++;
  return text.len > 8 && strchr("*-=~#+", text.data[0]) && left >= 3 && right >= 3 && left < text.len;
}

/* A way back to the contents, or what stands at the foot of a whole text. */
static bool is_furniture(const struct document *document, const struct paragraph *paragraph)
{
  if (paragraph->to - paragraph->from != 1)
    return false;
  qconv_str text = qconv_str_trim(document->lines[paragraph->from].all);
  bool alone = paragraph->from > 0 && ends_nothing(&document->lines[paragraph->from - 1]);
  return text_is_anchor_link(text) || text_is_anchor_link(text_peel(text)) ||
         (alone && (is_copyright(text) || is_hashtags(text) || is_banner(text)));
}

static void note_remark(const struct document *document, qconv_str text)
{
  qconv_report(document->log, QCONV_NOTE, text, "text.chatter", "left out a remark of the chat (%zu bytes)", text.len);
}

/* Whether a remark may stand here: where a reply ends, or where its words leave no
   doubt that it speaks of the list of questions. */
static bool may_be_remark(const struct paragraph *paragraph, const struct tally *tally, bool reply_ends)
{
  bool at_end = reply_ends || paragraph->gap >= 2 || paragraph->rule_above || paragraph->rule_below;
  bool no_doubt = tally->content == 0 && tally->remarks && (tally->light == 0 || tally->names_talk) &&
                  (tally->offers == 0 || tally->asking || tally->names_talk || tally->sentences >= 2);
  return paragraph->plain && is_remark(tally) && (at_end || no_doubt);
}

size_t text_cut_chatter(struct document *document, size_t from, size_t to)
{
  struct paragraph paragraph;
  bool next_heading = to < document->count && document->lines[to].heading;
  bool reply_ends = to == document->count || next_heading;
  size_t start = text_skip_empty(document, from, to);
  for (int cuts = 0; cuts < 5 && last_paragraph(document, from, to, &paragraph); cuts++) {
    qconv_str text = text_span(document, paragraph.from, paragraph.to);
    if (is_furniture(document, &paragraph)) {
      qconv_report(document->log, QCONV_NOTE, text, "text.furniture", "left out a link back, or the foot of the text");
      to = paragraph.from;
      continue;
    }
    struct tally counts = text.len <= 700 ? tally(document, text) : (struct tally){.content = 1};
    if (paragraph.from <= start || !may_be_remark(&paragraph, &counts, reply_ends))
      break;
    note_remark(document, text);
    reply_ends = true;
    to = paragraph.from;
  }
  while (to > from && ends_nothing(&document->lines[to - 1]))
    to--;
  return to;
}

/* The first paragraph of lines [from, to): its end. */
static size_t paragraph_end(const struct document *document, size_t from, size_t to)
{
  if (from < to && document->lines[from].content.len && strchr("|>!<`", document->lines[from].content.data[0]))
    return from;
  while (from < to && document->lines[from].kind == LINE_TEXT && !document->lines[from].heading &&
         !document->lines[from].item)
    from++;
  return from;
}

size_t text_cut_opening(struct document *document, size_t from, size_t to)
{
  for (int cuts = 0; cuts < 2; cuts++) {
    size_t start = text_skip_empty(document, from, to), end = paragraph_end(document, start, to);
    qconv_str text = text_span(document, start, end);
    if (text.len == 0 || text.len > 300 || text_skip_empty(document, end, to) == to)
      break;
    struct tally counts = tally(document, text);
    if (!is_opening(&counts))
      break;
    note_remark(document, text);
    from = end;
  }
  return from;
}

/* A line on which a sentence ends: not one that an editor has cut. */
static bool is_whole(qconv_str line)
{
  line = qconv_str_trim_end(line);
  static const char *const marks[] = {".", "!", "?", ":", "…", "。", "！", "？", "：", "؟", "।", "۔", NULL};
  for (size_t i = 0; marks[i]; i++)
    if (qconv_str_ends(line, qconv_str_of(marks[i])))
      return true;
  uint32_t c = 0;
  for (size_t at = line.len; at-- > 0 && c == 0;)
    if ((line.data[at] & 0xC0) != 0x80)
      qconv_utf8_decode(qconv_str_from(line, at), &c);
  return c >= 0x2190; /* a picture */
}

static bool begins_small(qconv_str line)
{
  uint32_t c = 0;
  if (line.len)
    qconv_utf8_decode(line, &c);
  bool cased =
      (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0x17F) || (c >= 0x3AC && c <= 0x3CE) || (c >= 0x430 && c <= 0x45F);
  return cased && text_small_letter(c) == c;
}

/* Prose that does not go on with a sentence of the line above. */
static bool begins_sentence(qconv_str line)
{
  return line.len && !strchr(" \t>-*+|#`~<(", line.data[0]) && !qconv_is_digit(line.data[0]) && !begins_small(line);
}

/* The first line when it is all talk, above matter that no blank line parts from it. */
static qconv_str trim_first_line(struct document *document, qconv_str text)
{
  size_t end = qconv_str_find_char(text, '\n');
  if (end == QCONV_NOT_FOUND || end > 300)
    return text;
  qconv_str line = qconv_str_slice(text, 0, end), rest = qconv_str_from(text, end + 1);
  struct tally counts = tally(document, line);
  if (!begins_sentence(line) || !is_whole(line) || begins_small(rest) || !is_opening(&counts))
    return text;
  note_remark(document, line);
  return qconv_str_trim_start(rest);
}

static bool ends_in_item(qconv_str text)
{
  size_t from = text.len;
  while (from > 0 && text.data[from - 1] != '\n')
    from--;
  qconv_str line = text_skip(qconv_str_from(text, from), " ");
  return line.len && (strchr("-*+|`", line.data[0]) || qconv_is_digit(line.data[0]));
}

/* The same for the last line. */
static qconv_str trim_last_line(struct document *document, qconv_str text)
{
  size_t from = text.len;
  while (from > 0 && text.data[from - 1] != '\n' && text.len - from <= 500)
    from--;
  if (from == 0 || text.data[from - 1] != '\n')
    return text;
  qconv_str line = qconv_str_from(text, from), above = qconv_str_trim_end(qconv_str_slice(text, 0, from));
  struct tally counts = tally(document, line);
  bool sure = counts.light + counts.content == 0 && counts.remarks &&
              (counts.called || counts.names_talk || counts.sentences > 1);
  if (!begins_sentence(line) || !is_whole(line) || !(is_whole(above) || ends_in_item(above)) || !sure)
    return text;
  note_remark(document, line);
  return above;
}

/* "Sure! Words": without what is called out before them. */
static qconv_str trim_start(struct document *document, qconv_str text)
{
  qconv_str rest = text, sentence;
  for (int cuts = 0; cuts < 2 && remark_sentence(&rest, &sentence) && !qconv_str_blank(rest); cuts++) {
    enum remark remark = remark_of(words_of(document), sentence);
    bool apart = memchr(sentence.data, '\n', sentence.len) != NULL;
    if ((remark != REMARK_YES && remark != REMARK_PRAISE) || apart || !remark_calls(words_of(document), sentence))
      break;
    note_remark(document, qconv_str_trim(sentence));
    text = qconv_str_trim_start(rest);
  }
  return text;
}

/* Whether a last sentence may go without the paragraph it ends. */
static bool ends_talk(struct document *document, qconv_str sentence)
{
  enum remark remark = remark_of(words_of(document), sentence);
  bool called = remark_calls(words_of(document), sentence);
  return remark == REMARK_OFFER || (called && (remark == REMARK_WISH || remark == REMARK_PRAISE));
}

/* "Words. Let me know if …!": the last paragraph without the remarks at its end. */
static qconv_str trim_end(struct document *document, qconv_str text)
{
  enum { LONGEST = 1000 };
  size_t from = text.len;
  while (from > 0 && text.data[from - 1] != '\n' && text.len - from <= LONGEST)
    from--;
  qconv_str rest = qconv_str_from(text, from), sentence;
  if (rest.len == 0 || rest.len > LONGEST || strchr(" \t>-*+|#`~<", rest.data[0]) || qconv_is_digit(rest.data[0]))
    return text;
  size_t kept = text.len;
  bool first = true, ending = false;
  while (remark_sentence(&rest, &sentence)) {
    bool ends = !first && ends_talk(document, sentence);
    bool empty = !first && remark_of(words_of(document), sentence) == REMARK_EMPTY;
    if (ends && !ending)
      kept = (size_t)(sentence.data - text.data);
    ending = ends || (empty && ending);
    kept = ending ? kept : text.len;
    first = false;
  }
  if (kept == text.len)
    return text;
  note_remark(document, qconv_str_from(text, kept));
  return qconv_str_trim_end(qconv_str_slice(text, 0, kept));
}

/* "Dear Ms Krüger," and more below: its last line speaks to its reader. */
static bool is_letter(qconv_str text)
{
  enum { LONGEST_SALUTATION = 60 };
  size_t end = qconv_str_find_char(text, '\n');
  return end != QCONV_NOT_FOUND && end <= LONGEST_SALUTATION &&
         qconv_str_ends(qconv_str_trim_end(qconv_str_slice(text, 0, end)), QCONV_STR(","));
}

qconv_str text_trim_remarks(struct document *document, qconv_str text)
{
  if (is_letter(text))
    return text;
  text = trim_last_line(document, trim_first_line(document, text));
  return trim_end(document, trim_start(document, text));
}

bool text_is_all_remarks(struct document *document, qconv_str text, bool mostly)
{
  if (text.len > 600)
    return false;
  struct tally counts = tally(document, text);
  size_t talk = counts.remarks + counts.soft + counts.light;
  return (is_opening(&counts) && counts.light == 0) ||
         (mostly && text.len <= 300 && counts.remarks + counts.soft && talk * 2 >= counts.sentences);
}

bool text_has_chrome(qconv_str text)
{
  return qconv_str_find(text, QCONV_STR("Copy code")) != QCONV_NOT_FOUND ||
         qconv_str_find(text, QCONV_STR("ChatGPT")) != QCONV_NOT_FOUND;
}

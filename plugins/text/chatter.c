/* What a chat partner says around the questions, and other furniture at the end
   of an answer.

   Structure comes before words: a remark can only be the last paragraph of an
   answer, and it must be plain prose.  It stands where a reply ends (the end of the
   text, a section, a rule, an unusual gap, or another remark that was cut), or its
   words leave no doubt that it speaks of the list of questions. */
#include "remark.h"
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
  size_t sentences, remarks, offers, asking; /* asking: offers that are questions */
  bool first, last, names_talk;
};

static struct tally tally(qconv_str text)
{
  struct tally tally = {.names_talk = remark_names_talk(text)};
  qconv_str rest = text, sentence;
  while (remark_sentence(&rest, &sentence)) {
    bool offer = remark_is_offer(sentence);
    bool remark = offer || remark_is_acknowledgement(sentence) || remark_is_about_talk(sentence);
    if (tally.sentences++ == 0)
      tally.first = remark;
    tally.last = remark;
    tally.remarks += remark;
    tally.offers += offer;
    tally.asking += offer && remark_is_question(sentence);
  }
  return tally;
}

/* All of it, or its frame and most of it. */
static bool is_remark(const struct tally *tally)
{
  return tally->remarks > 0 && (tally->remarks == tally->sentences ||
                                (tally->first && tally->last && tally->remarks * 2 >= tally->sentences));
}

static bool is_furniture(const struct document *document, const struct paragraph *paragraph)
{
  return paragraph->to - paragraph->from == 1 &&
         text_is_anchor_link(qconv_str_trim(document->lines[paragraph->from].all));
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
  bool no_doubt = tally->remarks == tally->sentences &&
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
      qconv_report(document->log, QCONV_NOTE, text, "text.furniture", "left out a link back");
      to = paragraph.from;
      continue;
    }
    struct tally counts = text.len <= 700 ? tally(text) : (struct tally){.sentences = 1};
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
    struct tally counts = tally(text);
    if (counts.remarks < counts.sentences)
      break;
    note_remark(document, text);
    from = end;
  }
  return from;
}

qconv_str text_trim_remarks(struct document *document, qconv_str text)
{
  qconv_str rest = text, sentence;
  bool called = remark_sentence(&rest, &sentence) && (qconv_str_ends(qconv_str_trim_end(sentence), QCONV_STR("!")) ||
                                                      qconv_str_ends(qconv_str_trim_end(sentence), QCONV_STR("！")));
  if (called && remark_is_acknowledgement(sentence) && !qconv_str_blank(rest)) {
    note_remark(document, qconv_str_trim(sentence));
    text = qconv_str_trim_start(rest);
  }
  return text;
}

bool text_has_chrome(qconv_str text)
{
  return qconv_str_find(text, QCONV_STR("Copy code")) != QCONV_NOT_FOUND ||
         qconv_str_find(text, QCONV_STR("ChatGPT")) != QCONV_NOT_FOUND;
}

/* Headings: which hold an answer, and which only look like questions: contents,
   sections, calls to take part. */
#include "evidence.h"

/* How many words a title has; wide characters without blanks count as half a word. */
static size_t word_count(qconv_str text)
{
  size_t words = 1, wide = 0;
  for (size_t i = 0; i < text.len; i++) {
    words += text.data[i] == ' ';
    wide += (unsigned char)text.data[i] >= 0xE3;
  }
  return words + wide / 2;
}

/* [Words](url), alone on its line. */
static bool is_link(qconv_str text)
{
  text = qconv_str_trim(text);
  size_t close = qconv_str_find(text, QCONV_STR("]("));
  return text.len > 4 && text.data[0] == '[' && text.data[text.len - 1] == ')' && close != QCONV_NOT_FOUND &&
         qconv_str_find_char(text, ']') == close;
}

/* What a line of contents or of further reading holds. */
static bool holds_link(const struct line *line, bool anchors_only)
{
  qconv_str rest, content = line->content;
  if (line->kind != LINE_TEXT)
    return false;
  if (text_number(content, &rest).data)
    content = rest;
  return text_is_anchor_link(content) || (!anchors_only && line->item && is_link(content));
}

static bool is_furniture(const struct line *line)
{
  return line->kind == LINE_BLANK || line->kind == LINE_TAGS || line->kind == LINE_RULE || line->summary;
}

bool text_is_contents(const struct document *document, const struct opener *opener, bool links_answer)
{
  if (opener->wrapper != WRAPPER_HEADING)
    return false;
  size_t links = 0;
  bool asks = links_answer || text_ends_as_question(opener->prompt) || opener->number.len || opener->labelled;
  for (size_t i = opener->line + 1; i < document->count && !document->lines[i].heading; i++) {
    if (is_furniture(&document->lines[i]))
      continue;
    if (!holds_link(&document->lines[i], asks))
      return false;
    links++;
  }
  return links > (asks ? 1u : 0u); /* one may be the way back to the contents */
}

bool text_begins_with_link(const struct document *document, const struct opener *opener)
{
  size_t at = text_skip_empty(document, opener->line + 1, document->count);
  return at < document->count && document->lines[at].item && is_link(document->lines[at].content) &&
         !text_is_contents(document, opener, false);
}

bool text_is_call(const struct document *document, const struct opener *opener)
{
  static const char *const verbs[] = {"suggest", "submit",   "add",        "send",     "contribute",
                                      "propose", "sugiere",  "envía",      "füge",     "schlag",
                                      "ajoutez", "proposez", "suggerisci", "предложи", "добавь"};
  static const char *const yours[] = {" your ", " tu ", " dein", " ihre ", " votre ", " vos ", " tua ", " свой "};
  size_t at = text_skip_empty(document, opener->line + 1, document->count);
  if (text_ends_as_question(opener->prompt) || (at < document->count && !document->lines[at].heading))
    return false;
  bool urges = false, names_reader = false;
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
    urges = urges || qconv_str_starts_nocase(opener->prompt, qconv_str_of(verbs[i]));
  for (size_t i = 0; i < sizeof yours / sizeof *yours; i++)
    names_reader = names_reader || qconv_str_contains_nocase(opener->prompt, qconv_str_of(yours[i]));
  return urges && names_reader;
}

bool text_is_bare_title(const struct document *document, const struct opener *opener)
{
  if (opener->wrapper != WRAPPER_HEADING || opener->number.len || opener->labelled ||
      text_ends_as_question(opener->prompt))
    return false;
  size_t at = text_skip_empty(document, opener->line + 1, document->count);
  return word_count(opener->prompt) <= 2 && at < document->count && document->lines[at].heading;
}

bool text_has_words(const struct document *document, const struct opener *opener)
{
  size_t at = text_skip_empty(document, opener->line + 1, document->count);
  return at < document->count && !document->lines[at].heading;
}

bool text_is_leaf(const struct document *document, const struct opener *opener)
{
  if (!text_has_words(document, opener))
    return false;
  size_t at = opener->line + 1;
  while (at < document->count && !document->lines[at].heading)
    at++;
  return at == document->count || document->lines[at].heading <= opener->level;
}

bool text_has_sub_heads(const struct document *document, const struct opener *opener)
{
  size_t heads = 0, words = 0;
  for (size_t i = opener->line + 1; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (!line->heading)
      continue;
    if (line->heading <= opener->level)
      break;
    if (text_ends_as_question(line->content))
      return false;
    heads++;
    words += word_count(line->content);
  }
  return heads > 0 && text_has_words(document, opener) && words * 2 < heads * 5;
}

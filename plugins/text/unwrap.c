/* What wraps a whole text: the marks of a quoted mail, callouts, an indent, the heads and
   feet of printed pages. Taken off by edits, which are noted. */
#include "draft.h"

/* ">" and a blank; the length, 0: the line is no quote. */
static size_t quote_mark(qconv_str line)
{
  return line.len == 0 || line.data[0] != '>' ? 0 : line.len > 1 && line.data[1] == ' ' ? 2 : 1;
}

static bool opens_question(qconv_str text)
{
  struct line line = {.kind = LINE_TEXT, .content = qconv_str_trim(text)};
  struct label label = text_label(&line);
  return label.role == ROLE_QUESTION || (label.role == ROLE_NONE && label.number.len);
}

/* A mail quotes all questions. */
static bool is_quoted(const struct draft *draft)
{
  enum { ENOUGH = 3 };
  size_t inside = 0;
  for (size_t i = 0; i < draft->count; i++) {
    size_t mark = quote_mark(draft->lines[i]);
    if (!mark && !draft->code[i] && opens_question(draft->lines[i]))
      return false;
    inside += mark && opens_question(qconv_str_from(draft->lines[i], mark));
  }
  return inside >= ENOUGH;
}

static void take_quotes(struct draft *draft)
{
  bool said = false;
  for (size_t i = 0; i < draft->count; i++) {
    size_t mark = quote_mark(draft->lines[i]);
    if (!mark)
      continue;
    draft_replace(draft, qconv_str_slice(draft->lines[i], 0, mark), QCONV_STR(""), "text.quoted",
                  "read what the mail quotes", said);
    said = true;
  }
}

/* "> [!question]- Words": what stands before the words, 0: it is no such callout. */
static size_t callout_mark(qconv_str line)
{
  static const char *const kinds[] = {"[!question]", "[!faq]", "[!help]"};
  size_t at = quote_mark(line);
  for (size_t i = 0; at && i < sizeof kinds / sizeof *kinds; i++) {
    if (!qconv_str_starts_nocase(qconv_str_from(line, at), qconv_str_of(kinds[i])))
      continue;
    at += strlen(kinds[i]);
    while (at < line.len && strchr("+- \t", line.data[at]))
      at++;
    return at < line.len ? at : 0;
  }
  return 0;
}

static bool has_callouts(const struct draft *draft)
{
  size_t count = 0;
  for (size_t i = 0; i < draft->count && count < 2; i++)
    count += !draft->code[i] && callout_mark(draft->lines[i]);
  return count == 2;
}

static void take_callouts(struct draft *draft)
{
  bool inside = false, said = false;
  for (size_t i = 0; i < draft->count; i++) {
    qconv_str line = draft->lines[i];
    size_t mark = callout_mark(line), quote = quote_mark(line);
    inside = quote && (inside || mark);
    if (!inside)
      continue;
    draft_replace(draft, qconv_str_slice(line, 0, mark ? mark : quote), mark ? QCONV_STR("### ") : QCONV_STR(""),
                  "text.callout", "read a callout as a question", said);
    said = true;
  }
}

/* Most lines are no foot of a page, and seen so by their last character. */
static bool ends_like_page(qconv_str text)
{
  char last = text.data[text.len - 1];
  return qconv_is_digit(last) || strchr("-|", last) || qconv_str_ends(text, QCONV_STR("页")) ||
         qconv_str_ends(text, QCONV_STR("頁")) || (unsigned char)last >= 0x80;
}

/* "Page 3", "Seite 3 von 12", "- 3 -", "第 3 页" at the end of a line: its number, 0: none. */
static unsigned long page_number(qconv_str line)
{
  static const char *const words[] = {"page",   "seite",  "página", "pagina",  "pág.", "страница", "стр.", "strona",
                                      "strana", "sayfa",  "trang",  "halaman", "hal.", "side",     "sida", "sivu",
                                      "oldal",  "σελίδα", "صفحة",   "עמוד",    "หน้า",  "페이지",   "第",   "p."};
  static const char *const joints[] = {"of", "von", "de",  "di", "из", "z",  "van",
                                       "av", "/",   "sur", "共", "页", "頁", "/共"};
  qconv_str text = qconv_str_trim(line);
  enum { LONGEST = 100 };
  if (text.len == 0 || text.len > LONGEST || !ends_like_page(text))
    return 0;
  unsigned long number, all;
  qconv_str inside = text_skip(text, "-– ");
  size_t digits = text_digits(inside, &number);
  if (digits && inside.data != text.data && text_skip(qconv_str_from(inside, digits), "- ").len == 0)
    return number;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    for (size_t at = 0; at < text.len; at++) {
      if (at > 0 && !qconv_is_space(text.data[at - 1]) && text.data[at - 1] != '|')
        continue;
      size_t length = text_starts_with_word(qconv_str_from(text, at), words[i]);
      if (!length)
        continue;
      qconv_str rest = qconv_str_trim_start(qconv_str_from(text, at + length));
      digits = text_digits(rest, &number);
      rest = qconv_str_trim_start(qconv_str_from(rest, digits));
      for (size_t j = 0; digits && j < sizeof joints / sizeof *joints; j++) {
        size_t joint = text_starts_with_word(rest, joints[j]);
        qconv_str count = qconv_str_trim_start(qconv_str_from(rest, joint));
        size_t count_digits = joint ? text_digits(count, &all) : 0;
        if (joint && (count_digits || count.len == 0))
          rest = qconv_str_trim_start(qconv_str_from(count, count_digits));
      }
      if (digits && (rest.len == 0 || text_skip(rest, "页頁| -").len == 0))
        return number;
    }
  return 0;
}

/* The line behind the next page number that repeats behind others: the head of each page. */
static qconv_str page_head(const struct draft *draft, const unsigned long *pages)
{
  qconv_str first = QCONV_NOWHERE;
  for (size_t i = 0; i < draft->count; i++) {
    size_t next = i + 1;
    while (pages[i] && next < draft->count && qconv_str_blank(draft->lines[next]))
      next++;
    if (!pages[i] || next >= draft->count)
      continue;
    qconv_str head = qconv_str_trim(draft->lines[next]);
    if (first.data && qconv_str_equal(first, head))
      return head;
    first = first.data ? first : head;
  }
  return QCONV_NOWHERE;
}

static void take_pages(struct draft *draft)
{
  unsigned long *pages = QCONV_NEW_ARRAY(draft->arena, unsigned long, draft->count + 1), last = 0;
  size_t rising = 0, count = 0;
  for (size_t i = 0; i < draft->count; i++) {
    pages[i] = draft->code[i] ? 0 : page_number(draft->lines[i]);
    rising += pages[i] && pages[i] == last + 1;
    count += pages[i] > 0;
    last = pages[i] ? pages[i] : last;
  }
  if (count < 2 || rising + 1 < count)
    return;
  qconv_str head = page_head(draft, pages);
  for (size_t i = 0; i < draft->count; i++) {
    qconv_str line = draft->lines[i];
    bool repeats = head.len && !draft->code[i] && qconv_str_equal(qconv_str_trim(line), head);
    if (pages[i] || repeats)
      draft_replace(draft, line, QCONV_STR(""), "text.page-line", "removed the head or foot of a page", false);
  }
}

static size_t indent_of(qconv_str line)
{
  size_t indent = 0;
  while (indent < line.len && line.data[indent] == ' ')
    indent++;
  return indent;
}

/* The blanks that every line begins with, as in what a terminal or a mail showed. */
static size_t common_indent(const struct draft *draft)
{
  size_t least = SIZE_MAX;
  for (size_t i = 0; i < draft->count && least; i++) {
    size_t indent = indent_of(draft->lines[i]);
    least = !qconv_str_blank(draft->lines[i]) && indent < least ? indent : least;
  }
  return least == SIZE_MAX ? 0 : least;
}

static void take_indent(struct draft *draft)
{
  size_t indent = common_indent(draft);
  bool said = false;
  for (size_t i = 0; indent && i < draft->count; i++) {
    if (qconv_str_blank(draft->lines[i]))
      continue;
    draft_replace(draft, qconv_str_slice(draft->lines[i], 0, indent), QCONV_STR(""), "text.indent",
                  "took off the blanks that every line begins with", said);
    said = true;
  }
}

static bool ends_sentence(qconv_str text)
{
  static const char *const ends[] = {".", "?", "!", "。", "？", "！", "؟", "।"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (qconv_str_ends(text, qconv_str_of(ends[i])))
      return true;
  return false;
}

/* Plain texts indent what stands below a question, which Markdown takes for code: how far,
   where most such paragraphs end as sentences do; 0: they are code. */
static size_t prose_indent(const struct draft *draft, const struct document *document)
{
  enum { FEWEST = 3 };
  size_t count = 0, sentences = 0, least = SIZE_MAX;
  for (size_t i = 0; i < document->count; i++) {
    bool last = i + 1 == document->count || document->lines[i + 1].kind != LINE_CODE;
    if (draft->code[i] || document->lines[i].kind != LINE_CODE || !last)
      continue;
    qconv_str text = qconv_str_trim(draft->lines[i]);
    bool sentence = ends_sentence(text) && qconv_str_find_char(text, ' ') != QCONV_NOT_FOUND;
    size_t indent = indent_of(draft->lines[i]);
    count++;
    sentences += sentence;
    least = sentence && indent < least ? indent : least;
  }
  return sentences >= FEWEST && sentences * 10 >= count * 6 ? least : 0;
}

static void take_prose_indent(struct draft *draft)
{
  const struct document *document = text_lines(draft->arena, NULL, draft->text);
  size_t indent = document->count == draft->count ? prose_indent(draft, document) : 0;
  bool said = false;
  for (size_t i = 0; indent && i < draft->count; i++) {
    qconv_str line = draft->lines[i];
    if (draft->code[i] || document->lines[i].kind != LINE_CODE)
      continue;
    draft_replace(draft, qconv_str_slice(line, 0, indent_of(line) < indent ? indent_of(line) : indent), QCONV_STR(""),
                  "text.indent", "took paragraphs that are indented for prose", said);
    said = true;
  }
}

void text_unwrap(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits)
{
  struct draft draft = draft_of(arena, text, edits);
  if (has_callouts(&draft))
    take_callouts(&draft);
  else if (is_quoted(&draft))
    take_quotes(&draft);
  else if (common_indent(&draft))
    take_indent(&draft);
  else {
    take_pages(&draft);
    if (edits->count == 0)
      take_prose_indent(&draft);
  }
}

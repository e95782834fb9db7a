/* Texts on pages, back into Markdown: what we put into them for being shown is taken out, and the
   carrier "markup" does the rest, which lets nothing harmful through. */
#include "bank_page_local.h"
#include <qconv/markup.h>
#include <qconv/xml.h>

/* References to footnotes, while the text is HTML: nothing else may look like one. */
#define NOTE_START "\xee\x80\x80"
#define NOTE_END "\xee\x80\x81"

struct text {
  struct bank_page_reading *reading;
  const struct qconv_page *page;
  struct qconv_buffer html;
  const char *copied; /* up to where the page is in html */
  bool notes;         /* there are references */
  struct bank_page_part footnotes;
};

/* Text that looks like what only we may say is broken up: on a page no text is a gap, a formula or
   a footnote. */
static void copy(struct text *text, const char *to)
{
  static const struct {
    const char *looks, *is;
  } ours[] = {{"{{gap:", "{<span></span>{gap:"},
              {"\\(", "\\<span></span>("},
              {"\\[", "\\<span></span>["},
              {NOTE_START, "\xef\xbf\xbd"},
              {NOTE_END, "\xef\xbf\xbd"}};
  if (to <= text->copied)
    return;
  qconv_str rest = {text->copied, (size_t)(to - text->copied)};
  size_t start = 0;
  text->copied = to;
  for (size_t at = 0; at < rest.len; at++) {
    size_t i = 0, count = sizeof ours / sizeof *ours;
    while (i < count && !qconv_str_starts(qconv_str_from(rest, at), qconv_str_of(ours[i].looks)))
      i++;
    if (i == count)
      continue;
    qconv_append(&text->html, qconv_str_slice(rest, start, at));
    qconv_append(&text->html, qconv_str_of(ours[i].is));
    at += strlen(ours[i].looks) - 1;
    start = at + 1;
  }
  qconv_append(&text->html, qconv_str_from(rest, start));
}

static void replace(struct text *text, const struct qconv_page_element *element, qconv_str with)
{
  copy(text, element->outer.data);
  qconv_append(&text->html, with);
  text->copied = element->outer.data + element->outer.len;
}

static bool has(const struct text *text, const struct qconv_page_element *element, const char *word)
{
  return qconv_page_has_class(element, text->reading->pages->style->prefix, word);
}

/* What stands beside a text in the same element. */
static bool is_beside(const struct text *text, const struct qconv_page_element *element)
{
  static const char *const words[] = {"letter",      "credit",   "feedback", "remark",
                                      "remark-word", "gap-hint", "facts",    "task"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (has(text, element, words[i]))
      return true;
  return false;
}

static qconv_str medium(struct text *text, const struct qconv_page_element *element, qconv_str name)
{
  struct qconv_arena *arena = text->reading->pages->arena;
  struct qconv_buffer html = {.arena = arena};
  bool picture = !qconv_page_is(element, "audio") && !qconv_page_is(element, "video");
  qconv_append(&html,
               picture ? QCONV_STR("<img src=\"media:") : QCONV_STR("<audio controls=\"controls\" src=\"media:"));
  qconv_xml_escape(&html, name);
  for (size_t i = 0; picture && i < 3; i++) {
    static const char *const names[] = {"alt", "width", "height"};
    qconv_str value = qconv_page_attribute(arena, element, names[i]);
    if (!value.data && i == 0)
      value = qconv_page_attribute(arena, element, "data-alt");
    if (!value.data)
      continue;
    qconv_append_format(&html, "\" %s=\"", names[i]);
    qconv_xml_escape(&html, value);
  }
  qconv_append(&html, picture ? QCONV_STR("\"/>") : QCONV_STR("\"></audio>"));
  return qconv_buffer_str(&html);
}

static bool read_medium(struct text *text, const struct qconv_page_element *element)
{
  const struct qconv_bank_page_style *style = text->reading->pages->style;
  if (!qconv_page_is(element, "img") && !qconv_page_is(element, "audio") && !qconv_page_is(element, "video"))
    return false;
  qconv_str name = style->media(style->context, element);
  if (name.len)
    replace(text, element, medium(text, element, name));
  return name.len > 0;
}

/* The number in "[3]". */
static qconv_str note_number(qconv_str inner)
{
  size_t at = qconv_str_find_char(inner, '['), end = at + 1;
  if (at == QCONV_NOT_FOUND)
    return QCONV_NOWHERE;
  while (end < inner.len && qconv_is_digit(inner.data[end]))
    end++;
  return end > at + 1 && end < at + 8 ? qconv_str_slice(inner, at + 1, end) : QCONV_NOWHERE;
}

static bool read_note(struct text *text, const struct qconv_page_element *element, size_t number)
{
  qconv_str digits = has(text, element, "footref") ? note_number(element->inner) : QCONV_NOWHERE;
  if (digits.len) {
    replace(text, element, qconv_format(text->reading->pages->arena, NOTE_START "%.*s" NOTE_END, QCONV_ARG(digits)));
    text->notes = true;
    return true;
  }
  if (!qconv_page_has_class(element, "qc-", "footnotes"))
    return false;
  text->footnotes = (struct bank_page_part){text->page, number};
  replace(text, element, QCONV_STR(""));
  return true;
}

/* MathML brings its TeX along; where it was TeX that should be shown, that is all there is. */
static bool read_formula(struct text *text, const struct qconv_page_element *element)
{
  bool display = qconv_page_has_class(element, "qc-", "display");
  if (qconv_page_is(element, "math")) {
    replace(text, element, element->outer);
    return true;
  }
  if (!qconv_page_is(element, "code") || !(display || qconv_page_has_class(element, "qc-", "math")))
    return false;
  replace(text, element, display ? QCONV_STR("\\[") : QCONV_STR("\\("));
  qconv_append(&text->html, element->inner);
  qconv_append(&text->html, display ? QCONV_STR("\\]") : QCONV_STR("\\)"));
  return true;
}

/* Lists and tables of ours, when they are part of a text, are lists and tables. */
static void read_frame(struct text *text, const struct qconv_page_element *element)
{
  static const char *const words[] = {"prompt", "reply", "options", "sides", "match", "gap-choices"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (has(text, element, words[i])) {
      copy(text, element->outer.data);
      qconv_append_format(&text->html, "<%.*s>", QCONV_ARG(element->name));
      text->copied = element->inner.data;
    }
}

static bool read_element(struct text *text, const struct qconv_page_element *element, size_t number)
{
  const struct qconv_bank_page_style *style = text->reading->pages->style;
  if (is_beside(text, element)) {
    replace(text, element, QCONV_STR(""));
    return true;
  }
  if (has(text, element, "gap")) {
    qconv_str id = bank_page_gap_id(text->reading, (struct bank_page_part){text->page, number});
    if (id.len)
      replace(text, element, qconv_format(text->reading->pages->arena, "{{gap:%.*s}}", QCONV_ARG(id)));
    return id.len > 0;
  }
  if (style->again && has(text, element, "again")) {
    qconv_str name = style->again(style->context, element);
    if (name.len)
      replace(text, element, medium(text, element, name));
    return name.len > 0;
  }
  read_frame(text, element);
  return read_formula(text, element) || read_medium(text, element) || read_note(text, element, number);
}

struct settling {
  struct qconv_buffer html;
  unsigned lowered; /* how far headings were */
  unsigned open;    /* the level of the last heading */
};

/* Where a tag of one of our pages goes another way than it was written; the length of what that
   stands for, 0: it does not. */
static size_t settle_tag(struct settling *settling, qconv_str rest)
{
  static const qconv_str level = {" data-level=\"", 13};
  static const char *const ways[] = {"<p dir=\"rtl\"", "<p dir=\"ltr\""};
  bool closing = rest.len > 1 && rest.data[1] == '/';
  qconv_str name = qconv_str_from(rest, 1 + closing);
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
    if (qconv_str_starts(rest, qconv_str_of(ways[i]))) {
      qconv_append_literal(&settling->html, "<p");
      return strlen(ways[i]);
    }
  if (name.len < 3 || name.data[0] != 'h' || name.data[1] < '1' || name.data[1] > '6')
    return 0;
  size_t taken = (size_t)(name.data - rest.data) + 2;
  if (!closing) {
    qconv_str after = qconv_str_from(rest, taken);
    bool said = qconv_str_starts(after, level) && after.len > level.len + 1 && qconv_is_digit(after.data[level.len]);
    unsigned shown = (unsigned)((said ? after.data[level.len] : name.data[1]) - '0');
    settling->open = shown > settling->lowered ? shown - settling->lowered : 1;
    settling->open = settling->open > 6 ? 6 : settling->open;
    taken += said ? level.len + 2 : 0;
  }
  qconv_append_format(&settling->html, closing ? "</h%u" : "<h%u", settling->open ? settling->open : 1);
  return taken;
}

/* Headings as they were before they were made to stand below those of the page, cells aligned as
   HTML says it, paragraphs without the way they run: that is told by their script again. */
static qconv_str settle(const struct text *text, qconv_str html)
{
  static const qconv_str aligned = {" data-align=\"", 13};
  struct settling settling = {.html = {.arena = text->reading->pages->arena}, .lowered = text->reading->heading};
  for (size_t i = 0; i < html.len;) {
    qconv_str rest = qconv_str_from(html, i);
    size_t taken = html.data[i] == '<' ? settle_tag(&settling, rest) : 0;
    if (!taken && html.data[i] == ' ' && qconv_str_starts(rest, aligned)) {
      qconv_append_literal(&settling.html, " style=\"text-align: ");
      taken = aligned.len;
    }
    if (!taken)
      qconv_append_char(&settling.html, html.data[i]);
    i += taken ? taken : 1;
  }
  return qconv_buffer_str(&settling.html);
}

static qconv_str markdown(const struct text *text, qconv_str html)
{
  struct qconv_bank_pages *pages = text->reading->pages;
  return qconv_markup_to_markdown(pages->arena, pages->log, qconv_html(settle(text, html)));
}

static qconv_str with_references(struct qconv_arena *arena, qconv_str markdown)
{
  struct qconv_buffer text = {.arena = arena};
  for (size_t i = 0; i < markdown.len; i++) {
    qconv_str rest = qconv_str_from(markdown, i);
    bool start = qconv_str_starts(rest, QCONV_STR(NOTE_START));
    if (start || qconv_str_starts(rest, QCONV_STR(NOTE_END))) {
      qconv_append(&text, start ? QCONV_STR("[^") : QCONV_STR("]"));
      i += strlen(NOTE_START) - 1;
    } else {
      qconv_append_char(&text, markdown.data[i]);
    }
  }
  return qconv_buffer_str(&text);
}

static void convert(struct text *text, size_t first, size_t end)
{
  const struct qconv_page_element *elements = text->page->elements;
  for (size_t i = first; i < end;)
    i = elements[i].outer.data >= text->copied && read_element(text, &elements[i], i) ? elements[i].after : i + 1;
}

/* A note's words are indented behind its label, so that all of them are the note's. */
static void put_note(struct text *text, struct qconv_buffer *into, size_t number)
{
  const struct qconv_page_element *note = &text->page->elements[number];
  size_t link = qconv_page_find_name(text->page, number + 1, note->after, "a");
  struct text words = {.reading = text->reading, .page = text->page, .html = {.arena = into->arena}};
  qconv_str label = link < note->after ? note_number(text->page->elements[link].inner) : QCONV_NOWHERE, line;
  words.copied = note->inner.data;
  if (!label.len)
    return;
  words.copied = note->inner.data;
  copy(&words, text->page->elements[link].outer.data);
  words.copied = text->page->elements[link].outer.data + text->page->elements[link].outer.len;
  convert(&words, link + 1, note->after);
  copy(&words, note->inner.data + note->inner.len);
  qconv_str rest = qconv_str_trim(markdown(text, qconv_buffer_str(&words.html)));
  qconv_append_format(into, "\n\n[^%.*s]: ", QCONV_ARG(label));
  for (bool first = true; qconv_str_split(&rest, '\n', &line); first = false) {
    qconv_append(into, first ? QCONV_STR("") : line.len ? QCONV_STR("\n    ") : QCONV_STR("\n"));
    qconv_append(into, line);
  }
}

static void put_notes(struct text *text, struct qconv_buffer *into)
{
  const struct qconv_page_element *all = &text->page->elements[text->footnotes.number];
  for (size_t i = text->footnotes.number + 1; i < all->after; i = text->page->elements[i].after)
    if (qconv_page_has_class(&text->page->elements[i], "qc-", "footnote"))
      put_note(text, into, i);
}

struct qconv_text bank_page_text(struct bank_page_reading *reading, struct bank_page_part part)
{
  const struct qconv_page_element *element = bank_page_element(part);
  struct text text = {.reading = reading, .page = part.page, .html = {.arena = reading->pages->arena}};
  text.copied = element->inner.data;
  convert(&text, part.number + 1, element->after);
  copy(&text, element->inner.data + element->inner.len);
  struct qconv_buffer all = {.arena = reading->pages->arena};
  qconv_append(&all, markdown(&text, qconv_buffer_str(&text.html)));
  if (text.footnotes.number)
    put_notes(&text, &all);
  qconv_str words = qconv_buffer_str(&all);
  return qconv_markdown(text.notes ? with_references(reading->pages->arena, words) : words);
}

qconv_str bank_page_words(struct bank_page_reading *reading, struct bank_page_part part)
{
  return qconv_markup_words(reading->pages->arena, qconv_html(bank_page_element(part)->inner));
}

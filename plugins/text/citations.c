/* The marks that a chat leaves where it quotes a source.

   The window shows them as buttons; copied or exported they are text:

     【4†source】 【12:1†file.pdf】     files and pages, ChatGPT
     :contentReference[oaicite:0]{index=0}, and what is left of one
     U+E200 cite U+E202 id U+E201      the same today, with characters of private use
     citeturn0search3turn1view0        where those were lost on the way
     [cite: 3, 4] [cite_start]         Gemini
     [^tooluse_x]                      answers with tools

   Code may hold a bracket of any kind, so there only the first three go, and only
   when they are whole. */
#include "exports.h"

enum { LONGEST_MARK = 400 };

#define FORM_START "\xEE\x88\x80" /* U+E200 */
#define FORM_END "\xEE\x88\x81"
#define FORM_PART "\xEE\x88\x82"

static size_t digits_at(qconv_str text, size_t at)
{
  size_t end = at;
  while (end < text.len && qconv_is_digit(text.data[end]))
    end++;
  return end - at;
}

static bool starts_at(qconv_str text, size_t at, const char *with)
{
  return qconv_str_starts(qconv_str_from(text, at), qconv_str_of(with));
}

/* Behind the first of these bytes on the same line, near by; 0: there is none. */
static size_t behind(qconv_str text, size_t at, const char *end)
{
  qconv_str near = qconv_str_slice(text, at, at + LONGEST_MARK);
  size_t line = qconv_str_find_char(near, '\n');
  size_t found = qconv_str_find(qconv_str_slice(near, 0, line), qconv_str_of(end));
  return found == QCONV_NOT_FOUND ? 0 : at + found + strlen(end);
}

/* 【N†source】; in prose whatever stands before the dagger. */
static size_t dagger(qconv_str text, size_t at, bool code)
{
  size_t end = behind(text, at, "\xE3\x80\x91"), digits = digits_at(text, at + 3);
  if (!end || qconv_str_find(qconv_str_slice(text, at, end), QCONV_STR("\xE2\x80\xA0")) == QCONV_NOT_FOUND)
    return 0;
  return !code || digits ? end : 0;
}

/* :contentReference[oaicite:N]{index=N}; in prose also without its front or its tail. */
static size_t reference(qconv_str text, size_t at, bool code)
{
  size_t start = at;
  bool named = starts_at(text, at, ":contentReference");
  at += named ? strlen(":contentReference") : 0;
  if (!starts_at(text, at, "[oaicite:"))
    return 0;
  at += strlen("[oaicite:");
  size_t digits = digits_at(text, at);
  if (!digits || !starts_at(text, at + digits, "]"))
    return 0;
  at += digits + 1;
  size_t brace = starts_at(text, at, "{index=") ? 7 : !code && starts_at(text, at, "index=") ? 6 : 0;
  digits = brace ? digits_at(text, at + brace) : 0;
  bool whole = digits && starts_at(text, at + brace + digits, "}");
  if (code)
    return named && whole && brace == 7 ? at + brace + digits + 1 : 0;
  at = whole ? at + brace + digits + 1 : at;
  return at > start ? at : 0;
}

/* turn0search3, with any word for the tool; the length. */
static size_t turn_id(qconv_str text, size_t at)
{
  size_t start = at;
  if (!starts_at(text, at, "turn"))
    return 0;
  at += 4;
  size_t digits = digits_at(text, at), letters = 0;
  at += digits;
  while (at + letters < text.len && text.data[at + letters] >= 'a' && text.data[at + letters] <= 'z')
    letters++;
  size_t last = digits_at(text, at + letters);
  return digits && letters >= 3 && letters <= 12 && last ? at + letters + last - start : 0;
}

static size_t bare(qconv_str text, size_t at)
{
  static const char *const names[] = {"filecite", "cite", "navlist"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (!starts_at(text, at, names[i]))
      continue;
    size_t end = at + strlen(names[i]), length, ids = 0;
    while ((length = turn_id(text, end)) != 0)
      end += length, ids++;
    if (ids)
      return end;
  }
  return 0;
}

/* What a form of private use shows: the name of an entity, the words of a link. */
static qconv_str shown(qconv_str form)
{
  qconv_str name = qconv_str_slice(form, 3, form.len - 3);
  size_t part = qconv_str_find(name, QCONV_STR(FORM_PART));
  qconv_str value = part == QCONV_NOT_FOUND ? QCONV_STR("") : qconv_str_from(name, part + 3);
  name = qconv_str_slice(name, 0, part);
  if (qconv_str_equal(name, QCONV_STR("url")))
    return qconv_str_slice(value, 0, qconv_str_find(value, QCONV_STR(FORM_PART)));
  if (!qconv_str_equal(name, QCONV_STR("entity")))
    return QCONV_STR("");
  size_t comma = qconv_str_find(value, QCONV_STR("\",\"")), end;
  value = qconv_str_from(value, comma == QCONV_NOT_FOUND ? value.len : comma + 3);
  end = qconv_str_find_char(value, '"');
  return end == QCONV_NOT_FOUND ? QCONV_STR("") : qconv_str_slice(value, 0, end);
}

/* U+E200 … U+E201; in prose a lone one of these characters too. */
static size_t private_use(qconv_str text, size_t at, bool code, qconv_str *instead)
{
  size_t end = starts_at(text, at, FORM_START) ? behind(text, at, FORM_END) : 0;
  if (end) {
    *instead = shown(qconv_str_slice(text, at, end));
    return end;
  }
  bool lone = at + 2 < text.len && (unsigned char)text.data[at + 1] == 0x88 &&
              (unsigned char)text.data[at + 2] >= 0x80 && (unsigned char)text.data[at + 2] <= 0x86;
  return lone && !code ? at + 3 : 0;
}

/* [cite: 1, 2] [cite_start] [^tooluse_x] [oaicite:5] */
static size_t bracket(qconv_str text, size_t at, bool code)
{
  size_t end = reference(text, at, code);
  if (end || code)
    return end;
  if (starts_at(text, at, "[cite_start]"))
    return at + strlen("[cite_start]");
  if (starts_at(text, at, "[cite_end]"))
    return at + strlen("[cite_end]");
  if (starts_at(text, at, "[^tooluse_"))
    return behind(text, at, "]");
  if (!starts_at(text, at, "[cite:"))
    return 0;
  end = at + strlen("[cite:");
  size_t digits = 0;
  while (end < text.len && (qconv_is_digit(text.data[end]) || strchr(" ,-", text.data[end])))
    digits += qconv_is_digit(text.data[end++]);
  return digits && starts_at(text, end, "]") ? end + 1 : 0;
}

/* Behind the mark at at; 0: none starts there. */
static size_t mark_at(qconv_str text, size_t at, bool code, qconv_str *instead)
{
  *instead = QCONV_STR("");
  switch ((unsigned char)text.data[at]) {
  case 0xE3:
    return starts_at(text, at, "\xE3\x80\x90") ? dagger(text, at, code) : 0;
  case 0xEE:
    return private_use(text, at, code, instead);
  case ':':
    return reference(text, at, code);
  case '[':
    return bracket(text, at, code);
  case 'c':
  case 'f':
  case 'n':
    return code ? 0 : bare(text, at);
  default:
    return 0;
  }
}

struct cleaning {
  struct qconv_arena *arena;
  qconv_str text;
  struct qconv_edits *edits;
  size_t done; /* no edit may start before */
};

/* Takes the mark out, with the blanks before it where they parted it from the end. */
static void take_out(struct cleaning *cleaning, size_t at, size_t end, qconv_str instead, bool code)
{
  qconv_str text = cleaning->text;
  bool quoted = at > 0 && end < text.len && text.data[at - 1] == '`' && text.data[end] == '`';
  if (quoted) /* somebody speaks of the mark itself */
    return;
  bool ends = end == text.len || strchr("\r\n .,;:!?)", text.data[end]);
  while (instead.len == 0 && !code && ends && at > cleaning->done && text.data[at - 1] == ' ')
    at--;
  qconv_edits_add(cleaning->arena, cleaning->edits,
                  (struct qconv_edit){.at = at,
                                      .removed = qconv_str_slice(text, at, end),
                                      .inserted = instead,
                                      .code = "text.citation",
                                      .what = "removed the mark of a source"});
  cleaning->done = end;
}

static void clean(struct cleaning *cleaning, struct passages *passages)
{
  qconv_str text = qconv_str_slice(cleaning->text, 0, passages->to), instead;
  size_t span = 0;
  cleaning->done = passages->from > cleaning->done ? passages->from : cleaning->done;
  for (size_t at = passages->from; at < passages->to;) {
    size_t behind_span = text.data[at] == '`' && !passages->code && at >= span ? text_code_span(passages, at) : 0;
    if (behind_span)
      span = behind_span;
    bool code = passages->code || at < span;
    size_t end = mark_at(text, at, code, &instead);
    if (end)
      take_out(cleaning, at, end, instead, code);
    at = end ? end : text.data[at] == '`' ? at + text_run(text, at, '`') : at + 1;
  }
}

void text_clean_citations(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits)
{
  struct passages passages = {.arena = arena, .text = text};
  struct cleaning cleaning = {arena, text, edits, 0};
  while (text_next_passage(&passages))
    clean(&cleaning, &passages);
}

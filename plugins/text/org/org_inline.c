/* The words of Org as Markdown.

   Marks of emphasis want a blank or punctuation on their outer side and none on
   their inner one (Org manual, 12.2): *bold*, /italic/, _underlined_, +struck+,
   =verbatim=, ~code~. Links are [[target][words]]. Formulas need nothing. */
#include "org.h"

enum { LONGEST = 500 }; /* of what stands between two marks */

struct marks {
  struct rewrite rewrite;
  size_t from, to; /* the passage */
};

static bool may_open(const struct marks *marks, size_t at)
{
  qconv_str text = marks->rewrite.text;
  bool outer = at == marks->from || qconv_is_space(text.data[at - 1]) || strchr("-({'\"*/_+", text.data[at - 1]);
  return outer && at + 1 < marks->to && !qconv_is_space(text.data[at + 1]) && text.data[at + 1] != text.data[at];
}

/* Where the mark closes, at most a line break away; 0: nowhere. */
static size_t closing(const struct marks *marks, size_t at)
{
  qconv_str text = marks->rewrite.text;
  size_t breaks = 0, last = marks->to - at > LONGEST ? at + LONGEST : marks->to;
  for (size_t end = at + 2; end < last; end++) {
    breaks += text.data[end] == '\n';
    if (breaks > 1)
      return 0;
    if (text.data[end] != text.data[at] || qconv_is_space(text.data[end - 1]))
      continue;
    if (end + 1 == marks->to || strchr(" \t\r\n-.,:!?;'\")}[*/_+\\|", text.data[end + 1]))
      return end;
  }
  return 0;
}

static size_t code(struct marks *marks, size_t at, size_t end)
{
  qconv_str words = qconv_str_slice(marks->rewrite.text, at + 1, end);
  bool ticks = qconv_str_find_char(words, '`') != QCONV_NOT_FOUND;
  text_replace(&marks->rewrite, at, at + 1, ticks ? QCONV_STR("`` ") : QCONV_STR("`"));
  text_replace(&marks->rewrite, end, end + 1, ticks ? QCONV_STR(" ``") : QCONV_STR("`"));
  return end + 1;
}

static const char *mark_for(char c)
{
  return c == '*' ? "**" : c == '/' ? "*" : c == '_' ? "_" : "~~";
}

/* [[target][words]] or [[target]]; where to go on. */
static size_t link(struct marks *marks, size_t at)
{
  qconv_str text = qconv_str_slice(marks->rewrite.text, at + 2, marks->to < at + LONGEST ? marks->to : at + LONGEST);
  size_t close = qconv_str_find(text, QCONV_STR("]"));
  if (close == QCONV_NOT_FOUND || close == 0 || close + 1 >= text.len)
    return at + 2;
  qconv_str target = qconv_str_slice(text, 0, close), words = target;
  size_t end = close + 2;
  if (text.data[close + 1] == '[') {
    qconv_str rest = qconv_str_from(text, close + 2);
    size_t length = qconv_str_find(rest, QCONV_STR("]]"));
    if (length == QCONV_NOT_FOUND)
      return at + 2;
    words = qconv_str_slice(rest, 0, length);
    end = close + 2 + length + 2;
  } else if (text.data[close + 1] != ']') {
    return at + 2;
  }
  if (qconv_str_starts(target, QCONV_STR("file:")))
    target = qconv_str_from(target, 5);
  static const char *const pictures[] = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"};
  bool picture = false;
  for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
    picture = picture || (target.len > 5 && qconv_str_ends(target, qconv_str_of(pictures[i])));
  bool alone = words.data == text.data;
  bool safe =
      qconv_str_find_char(target, '>') == QCONV_NOT_FOUND && qconv_str_find_char(target, '\n') == QCONV_NOT_FOUND;
  if (!safe || (alone && target.data[0] == '*'))
    return at + 2;
  qconv_str made = qconv_format(marks->rewrite.arena, picture && alone ? "![](<%.*s>)" : "[%.*s](<%.*s>)",
                                QCONV_ARG(picture && alone ? target : words), QCONV_ARG(target));
  text_replace(&marks->rewrite, at, at + 2 + end, made);
  return at + 2 + end;
}

/* [fn:name] is a reference; at the start of a line with a text behind it a note. */
static size_t footnote(struct marks *marks, size_t at)
{
  qconv_str text = qconv_str_slice(marks->rewrite.text, at, at + 80);
  size_t close = qconv_str_find_char(text, ']');
  if (close == QCONV_NOT_FOUND || close < 5 ||
      qconv_str_find_char(qconv_str_slice(text, 4, close), ':') != QCONV_NOT_FOUND)
    return at + 1;
  bool note = at == marks->from || marks->rewrite.text.data[at - 1] == '\n';
  qconv_str name = qconv_str_slice(text, 4, close);
  text_replace(&marks->rewrite, at, at + close + 1,
               qconv_format(marks->rewrite.arena, note ? "[^%.*s]:" : "[^%.*s]", QCONV_ARG(name)));
  return at + close + 1;
}

static bool is_plain_tag(qconv_str text, size_t at)
{
  char next = at + 1 < text.len ? text.data[at + 1] : ' ';
  return (qconv_is_alpha(next) && !qconv_str_starts(qconv_str_from(text, at + 1), QCONV_STR("http"))) ||
         strchr("/!?", next);
}

static void passage(struct marks *marks)
{
  qconv_str text = marks->rewrite.text;
  size_t ends[256] = {0}; /* where each open mark closes */
  for (size_t at = marks->from; at < marks->to;) {
    unsigned char c = (unsigned char)text.data[at];
    qconv_str rest = qconv_str_slice(text, at, marks->to);
    if (c == '[' && qconv_str_starts(rest, QCONV_STR("[["))) {
      at = link(marks, at);
    } else if (c == '[' && qconv_str_starts(rest, QCONV_STR("[fn:"))) {
      at = footnote(marks, at);
    } else if (c == '<' && is_plain_tag(text, at)) {
      text_replace(&marks->rewrite, at, at + 1, QCONV_STR("\\<"));
      at++;
    } else if (strchr("*/_+", c) && c && ends[c] == at && at) {
      text_replace(&marks->rewrite, at, at + 1, qconv_str_of(mark_for((char)c)));
      at++;
    } else if (c && strchr("*/_+=~", c) && at >= ends[c] && may_open(marks, at)) {
      size_t end = closing(marks, at);
      if (end && (c == '=' || c == '~')) {
        at = code(marks, at, end);
        continue;
      }
      if (end) {
        ends[c] = end;
        text_replace(&marks->rewrite, at, at + 1, qconv_str_of(mark_for((char)c)));
      }
      at++;
    } else {
      at++;
    }
  }
}

qconv_str org_inline(struct qconv_job *job, qconv_str text)
{
  struct passages passages = {.arena = job->arena, .text = text};
  struct marks marks = {.rewrite = text_rewrite(job->arena, text)};
  while (text_next_passage(&passages)) {
    marks.from = passages.from;
    marks.to = passages.to;
    if (!passages.code)
      passage(&marks);
  }
  return text_rewritten(job, &marks.rewrite);
}

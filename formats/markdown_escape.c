/* Text so that Markdown shows just that, with as few backslashes as that takes. */
#include "markup_local.h"

static bool is_word(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || (unsigned char)c >= 0x80;
}

/* Whether an entity stands at the start. */
static bool is_entity(qconv_str text)
{
  size_t at = 1;
  at += at < text.len && text.data[at] == '#';
  size_t start = at;
  while (at < text.len && (qconv_is_alpha(text.data[at]) || qconv_is_digit(text.data[at])))
    at++;
  return at > start && at < text.len && text.data[at] == ';';
}

static bool needs_escape(qconv_str text, size_t at, struct qconv_escape around)
{
  char before = at ? text.data[at - 1] : around.before, after = at + 1 < text.len ? text.data[at + 1] : around.after;
  switch (text.data[at]) {
  case '\\':
  case '`':
  case '*':
  case ']':
    return true;
  case '_':
    return !is_word(before) || !is_word(after);
  case '<':
    return qconv_is_alpha(after) || (after && strchr("/!?", after));
  case '&':
    return is_entity(qconv_str_from(text, at));
  case '$':
    return !around.money;
  case '~':
    return before == '~' || after == '~';
  case '{':
    return qconv_str_starts(qconv_str_from(text, at), QCONV_STR("{{gap:"));
  case '!':
    return after == '[';
  default:
    return false;
  }
}

void qconv_markdown_escape(struct qconv_buffer *buffer, qconv_str text, struct qconv_escape around)
{
  for (size_t at = 0; at < text.len; at++) {
    if (around.in_link && text.data[at] == '[') { /* \[ might start a formula */
      qconv_append_literal(buffer, "&#91;");
      continue;
    }
    if (needs_escape(text, at, around))
      qconv_append_char(buffer, '\\');
    qconv_append_char(buffer, text.data[at]);
  }
}

size_t qconv_markdown_line_escape(qconv_str line)
{
  size_t at = 0, rules = 0;
  while (rules < line.len && strchr("|:- \t=", line.data[rules]))
    rules++;
  if (line.len && rules == line.len && line.data[0] != ' ')
    return 0;
  while (at < line.len && line.data[at] == '#')
    at++;
  if (at && at <= 6 && (at == line.len || qconv_is_space(line.data[at])))
    return 0;
  if (line.len && line.data[0] == '>')
    return 0;
  if (line.len && strchr("+-", line.data[0]) && (line.len == 1 || qconv_is_space(line.data[1])))
    return 0;
  while (at < line.len && qconv_is_digit(line.data[at]))
    at++;
  if (at && at < line.len && strchr(".)", line.data[at]) && (at + 1 == line.len || qconv_is_space(line.data[at + 1])))
    return at;
  return QCONV_NOT_FOUND;
}

/* A line of plain text: blanks that Markdown would drop become hard ones. */
static void plain_line(struct qconv_buffer *out, struct qconv_buffer *line, qconv_str text, bool money)
{
  line->len = 0;
  size_t at = 0;
  for (; at < text.len && (text.data[at] == ' ' || text.data[at] == '\t'); at++)
    qconv_append(line, text.data[at] == ' ' ? QCONV_STR("\xC2\xA0") : QCONV_STR("\xC2\xA0\xC2\xA0\xC2\xA0\xC2\xA0"));
  for (size_t start = at; at <= text.len; at++) {
    qconv_str id;
    size_t gap = at < text.len && text.data[at] == '{' ? qconv_gap_at(text, at, &id) : 0;
    bool wide = at > 0 && at < text.len && text.data[at] == ' ' && text.data[at - 1] == ' ';
    if (!gap && !wide && at < text.len)
      continue;
    struct qconv_escape around = {
      .money = money, .before = start ? text.data[start - 1] : 0, .after = at < text.len ? text.data[at] : 0};
    qconv_markdown_escape(line, qconv_str_slice(text, start, at), around);
    if (gap)
      qconv_append(line, qconv_str_slice(text, at, at + gap));
    else if (wide)
      qconv_append_literal(line, "\xC2\xA0");
    at += gap ? gap - 1 : 0;
    start = at + 1;
  }
  qconv_str shown = qconv_buffer_str(line);
  size_t escape = qconv_markdown_line_escape(shown);
  if (escape != QCONV_NOT_FOUND) {
    qconv_append(out, qconv_str_slice(shown, 0, escape));
    qconv_append_char(out, '\\');
    shown = qconv_str_from(shown, escape);
  }
  qconv_append(out, shown);
}

qconv_str qconv_plain_to_markdown(struct qconv_arena *arena, qconv_str text)
{
  struct qconv_buffer out = {.arena = arena}, buffer = {.arena = arena};
  qconv_str line;
  size_t dollar = qconv_str_find_char(text, '$');
  bool money =
    dollar == QCONV_NOT_FOUND || qconv_str_find_char(qconv_str_from(text, dollar + 1), '$') == QCONV_NOT_FOUND;
  bool above = false, gap = false; /* a line of text right above; blank lines since */
  while (qconv_str_line(&text, &line)) {
    line = qconv_str_trim_end(line);
    if (line.len == 0) {
      gap = out.len > 0;
      above = false;
      continue;
    }
    if (above)
      qconv_append_literal(&out, "\\\n");
    else if (gap)
      qconv_append_literal(&out, "\n\n");
    plain_line(&out, &buffer, line, money);
    above = true;
  }
  return qconv_buffer_str(&out);
}

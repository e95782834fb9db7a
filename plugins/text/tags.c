/* Lines of HTML in Markdown: what folds an answer away, and lines that hold nothing
   but tags. */
#include "text.h"

/* Takes the tag at the start off *text; its name without slash. */
static bool take_tag(qconv_str *text, qconv_str *name, bool *closing)
{
  if (text->len < 3 || text->data[0] != '<')
    return false;
  size_t end = qconv_str_find_char(*text, '>'), at = 1;
  if (end == QCONV_NOT_FOUND)
    return false;
  *closing = text->data[1] == '/';
  at += *closing;
  size_t start = at;
  while (at < end && (qconv_is_alpha(text->data[at]) || qconv_is_digit(text->data[at])))
    at++;
  *name = qconv_str_slice(*text, start, at);
  *text = qconv_str_from(*text, end + 1);
  return name->len > 0;
}

static bool is_one_of(qconv_str name, const char *const *names)
{
  for (; *names; names++)
    if (qconv_str_equal_nocase(name, qconv_str_of(*names)))
      return true;
  return false;
}

/* Elements that only wrap: a line of them says nothing. */
static bool is_wrapping(qconv_str name)
{
  static const char *const names[] = {"details", "summary", "p",    "div",     "br", "b",
                                      "strong",  "center",  "span", "section", NULL};
  return is_one_of(name, names);
}

bool text_is_tag_line(qconv_str text)
{
  qconv_str name;
  bool closing;
  size_t tags = 0;
  for (text = qconv_str_trim(text); text.len; text = qconv_str_trim_start(text), tags++)
    if (!take_tag(&text, &name, &closing) || !is_wrapping(name))
      return false;
  return tags > 0;
}

qconv_str text_peel(qconv_str text)
{
  qconv_str name;
  bool closing;
  for (;;) {
    qconv_str rest = text = qconv_str_trim(text);
    if (!take_tag(&rest, &name, &closing) || closing || !is_wrapping(name))
      return text;
    size_t close = rest.len;
    while (close > 0 && rest.data[close - 1] != '<')
      close--;
    if (close == 0 || close >= rest.len || rest.data[close] != '/')
      return text;
    text = qconv_str_slice(rest, 0, close - 1);
  }
}

/* "<h3 id=…>Words</h3>" or "<li>Words</li>" on one line. */
bool text_html_line(qconv_str text, uint8_t *heading, qconv_str *words)
{
  qconv_str rest = text, name;
  bool closing;
  if (!take_tag(&rest, &name, &closing) || closing)
    return false;
  bool is_heading = name.len == 2 && qconv_lower(name.data[0]) == 'h' && name.data[1] >= '1' && name.data[1] <= '6';
  bool is_item = qconv_str_equal_nocase(name, QCONV_STR("li"));
  size_t close = qconv_str_find(rest, QCONV_STR("</"));
  for (size_t next; close != QCONV_NOT_FOUND &&
                    (next = qconv_str_find(qconv_str_from(rest, close + 2), QCONV_STR("</"))) != QCONV_NOT_FOUND;)
    close += 2 + next;
  if (is_item && close == QCONV_NOT_FOUND)
    close = rest.len; /* goes on below */
  if ((!is_heading && !is_item) || close == QCONV_NOT_FOUND)
    return false;
  *heading = is_heading ? (uint8_t)(name.data[1] - '0') : 0;
  *words = text_peel(qconv_str_slice(rest, 0, close));
  return words->len > 0;
}

bool text_summary(qconv_str text, qconv_str *words)
{
  size_t open = qconv_str_find(text, QCONV_STR("<summary"));
  if (open == QCONV_NOT_FOUND || !(open == 0 || text_is_tag_line(qconv_str_slice(text, 0, open))))
    return false;
  qconv_str rest = qconv_str_from(text, open);
  size_t end = qconv_str_find_char(rest, '>'), close = qconv_str_find(rest, QCONV_STR("</summary>"));
  if (end == QCONV_NOT_FOUND || (close != QCONV_NOT_FOUND && close < end))
    return false;
  *words = text_peel(qconv_str_slice(rest, end + 1, close == QCONV_NOT_FOUND ? rest.len : close));
  return true;
}

/* Which markup the texts of a file are in.

   HTML is seen by its tags outside of code marks, and decided for all texts of
   the same kind together: one <br> in a Markdown answer does not make it HTML,
   and a text without a tag is HTML where most of its kind are. */
#include "records.h"

/* The name of a tag that people use in questions, after "<" or "</". */
static bool is_tag(qconv_str text)
{
  static const char *const names[] = {"p",   "br",    "b",          "i",     "u",   "em",     "strong", "div",  "span",
                                      "img", "ul",    "ol",         "li",    "pre", "code",   "table",  "tr",   "td",
                                      "th",  "tbody", "sub",        "sup",   "a",   "h1",     "h2",     "h3",   "h4",
                                      "hr",  "font",  "blockquote", "small", "tt",  "center", "ruby",   "audio"};
  size_t len = 0;
  while (len < text.len && len < 12 && (qconv_is_alpha(text.data[len]) || qconv_is_digit(text.data[len])))
    len++;
  if (len == 0 || len == text.len || !strchr(" >/\n\t", text.data[len]))
    return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_equal_nocase(qconv_str_slice(text, 0, len), qconv_str_of(names[i])))
      return true;
  return false;
}

/* A tag with its end, and no code mark of Markdown anywhere. */
bool records_holds_html(qconv_str text)
{
  if (qconv_str_find(text, QCONV_STR("```")) != QCONV_NOT_FOUND)
    return false;
  bool code = false;
  for (size_t i = 0; i < text.len; i++) {
    if (text.data[i] == '`')
      code = !code;
    if (text.data[i] != '<' || code)
      continue;
    bool closing = i + 1 < text.len && text.data[i + 1] == '/';
    if (is_tag(qconv_str_from(text, i + 1 + closing)))
      return true;
  }
  return false;
}

static size_t times(qconv_str text, const char *what)
{
  size_t count = 0, at;
  for (qconv_str mark = qconv_str_of(what); (at = qconv_str_find(text, mark)) != QCONV_NOT_FOUND && count < 100;
       count++)
    text = qconv_str_from(text, at + mark.len);
  return count;
}

/* Marks that nobody types in plain text: code in backticks, bold, links. */
bool records_holds_markdown(qconv_str text)
{
  return times(text, "`") >= 2 || times(text, "**") >= 2 || times(text, "](") >= 1;
}

struct weight {
  size_t texts, html;
};

static void weigh(struct weight *weight, qconv_str text)
{
  if (qconv_str_blank(text))
    return;
  weight->texts++;
  weight->html += records_holds_html(text);
}

void records_decide_markup(struct records *records)
{
  struct weight weights[GROUPS] = {{0, 0}};
  if (records->fixed_markup)
    return;
  for (size_t i = 0; i < records->count; i++) {
    const struct record *record = &records->items[i];
    weigh(&weights[GROUP_QUESTION], record->question);
    weigh(&weights[GROUP_ANSWER], record->answer);
    weigh(&weights[GROUP_EXPLANATION], record->explanation);
    for (size_t j = 0; j < record->option_count; j++)
      weigh(&weights[GROUP_OPTION], record->options[j].text);
  }
  for (int group = 0; group < GROUPS; group++)
    records->markup[group] = weights[group].html * 2 > weights[group].texts ? QCONV_HTML : QCONV_MARKDOWN;
}

/* A text that is one element from end to end is HTML among Markdown too. */
static bool is_element(qconv_str text)
{
  text = qconv_str_trim(text);
  return qconv_str_starts(text, QCONV_STR("<")) && qconv_str_ends(text, QCONV_STR(">")) && records_holds_html(text);
}

struct qconv_text records_text(struct records *records, enum text_group group, qconv_str str)
{
  struct qconv_text text = {records->markup[group], qconv_str_trim_end(str)};
  while (text.str.len && (text.str.data[0] == '\n' || text.str.data[0] == '\r'))
    text.str = qconv_str_from(text.str, 1);
  if (text.markup == QCONV_MARKDOWN && !records->fixed_markup && is_element(text.str))
    text.markup = QCONV_HTML;
  if (text.markup == QCONV_HTML)
    text.str = records_with_media(records, text.str);
  return text;
}

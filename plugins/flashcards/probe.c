/* Whether a text holds flashcards: its start is weighed, without memory. */
#include "flashcards.h"

enum { PROBED = 64 * 1024 };

/* Data of other formats may hold any mark inside their strings. */
static bool is_data(qconv_str text)
{
  text = qconv_str_trim_start(text);
  if (text.len == 0 || text.data[0] == '{' || text.data[0] == '<')
    return true;
  qconv_str inside = qconv_str_trim_start(qconv_str_from(text, 1));
  return text.data[0] == '[' && inside.len && strchr("{[\"", inside.data[0]);
}

/* The question of the front matter; its quotes do not matter here. */
static qconv_str front_question(const struct line *line, bool *title)
{
  qconv_str value = qconv_str_trim(qconv_str_from(line->content, qconv_str_find_char(line->content, ':')));
  value = qconv_str_trim(qconv_str_from(value, 1));
  if (value.len >= 2 && strchr("\"'", value.data[0]))
    value = qconv_str_slice(value, 1, value.len - 1);
  *title = qconv_str_starts_nocase(line->content, QCONV_STR("title:"));
  if (*title || qconv_str_starts_nocase(line->content, QCONV_STR("question:")) ||
      qconv_str_starts_nocase(line->content, QCONV_STR("front:")))
    return value;
  return QCONV_NOWHERE;
}

static bool is_table_file(qconv_str file)
{
  return qconv_str_ends(file, QCONV_STR(".csv")) || qconv_str_ends(file, QCONV_STR(".tsv"));
}

enum qconv_match_level cards_probe(const struct qconv_input *input)
{
  qconv_str head = qconv_str_slice(input->text, 0, PROBED), asked = QCONV_NOWHERE;
  if (is_data(head))
    return QCONV_NO_MATCH;
  struct evidence evidence = {0};
  struct scan scan = cards_scan(head);
  struct line line;
  bool title = false, sure;
  while (cards_next_line(&scan, &line)) {
    cards_weigh(&evidence, &line);
    if (line.kind == LINE_FRONT && !asked.len)
      asked = front_question(&line, &title);
  }
  enum notation notation = cards_notation(head, &evidence, &sure);
  if (!sure && is_table_file(input->file))
    return QCONV_NO_MATCH;
  if (notation != NOTATION_NONE)
    return sure ? QCONV_CERTAIN : QCONV_LIKELY;
  return cards_opens_alone(&evidence, asked, title) ? QCONV_LIKELY : QCONV_NO_MATCH;
}

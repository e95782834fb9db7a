/* Plain lines that are numbered by chapter: "1.1 Words", "2.3) Words". A line like that may
   also speak of version 2.5, so they count only where one follows the other. */
#include "text.h"

static bool decimal_of(const struct line *line, struct label *label)
{
  return line->kind == LINE_TEXT && !line->heading && !line->item && line->indent <= 3 && !line->label.number.data &&
         line->label.role == ROLE_NONE && text_decimal(line->content, label);
}

/* 1.2 behind 1.1, or 2.1 (2.0) behind 1.9. */
static bool follows(qconv_str number, qconv_str last)
{
  unsigned long value = text_value(number), before = text_value(last);
  bool chapter = qconv_str_equal(text_chapter(number), text_chapter(last));
  return chapter ? value == before + 1 : value <= 1;
}

/* "2. Words" right above "2.1 Words" is the head of that chapter. */
static void find_chapters(struct document *document)
{
  for (size_t i = 0; i < document->count; i++) {
    struct line *line = &document->lines[i];
    qconv_str number = line->label.number;
    if (line->kind != LINE_TEXT || line->heading || number.len == 0 || text_chapter(number).data)
      continue;
    size_t next = text_skip_empty(document, i + 1, document->count);
    if (next == document->count || !qconv_str_equal(text_chapter(document->lines[next].label.number), number))
      continue;
    line->heading = 2;
    line->title = true;
  }
}

void text_find_decimals(struct document *document)
{
  enum { FEWEST = 4 };
  size_t count = 0, following = 0;
  struct label label;
  qconv_str last = QCONV_NOWHERE;
  for (size_t i = 0; i < document->count; i++) {
    if (!decimal_of(&document->lines[i], &label))
      continue;
    following += count && follows(label.number, last);
    count++;
    last = label.number;
  }
  if (count < FEWEST || following * 10 < (count - 1) * 7)
    return;
  for (size_t i = 0; i < document->count; i++)
    if (decimal_of(&document->lines[i], &label))
      document->lines[i].label = label;
  find_chapters(document);
}

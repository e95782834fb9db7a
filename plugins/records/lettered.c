/* Records of plain text whose options begin with letters: what the forms share. */
#include "records.h"

static struct record *current(const struct lettered *lettered)
{
  return &lettered->records->items[lettered->records->count - 1];
}

void records_lettered_close_part(struct lettered *lettered)
{
  struct record *record = lettered->kind ? current(lettered) : NULL;
  qconv_str text = qconv_str_trim(lettered->part);
  if (record && text.len)
    record->origin.len = (size_t)(text.data + text.len - record->origin.data);
  if (lettered->kind == PART_STEM)
    record->question = text;
  else if (lettered->kind == PART_KEY && text.len)
    qconv_add_string(lettered->records->arena, &record->keys, text);
  else if (lettered->kind == PART_OPTION && text.len)
    records_option(lettered->records, record, text, lettered->next - 1);
  lettered->kind = PART_NONE;
}

void records_lettered_close(struct lettered *lettered)
{
  records_lettered_close_part(lettered);
  lettered->next = QCONV_NOT_FOUND;
}

static void open_part(struct lettered *lettered, int kind, qconv_str text)
{
  records_lettered_close_part(lettered);
  lettered->kind = kind;
  lettered->part = text;
}

void records_lettered_open(struct lettered *lettered, qconv_str origin, qconv_str stem)
{
  records_lettered_close_part(lettered);
  records_add(lettered->records, origin);
  lettered->next = 0;
  open_part(lettered, PART_STEM, stem);
}

void records_lettered_key(struct lettered *lettered, qconv_str text)
{
  open_part(lettered, PART_KEY, text);
}

bool records_lettered_option(struct lettered *lettered, qconv_str line)
{
  qconv_str text;
  int letter = records_option_line(line, &text, lettered->bare);
  if (letter < 0 || lettered->next == QCONV_NOT_FOUND || (size_t)letter != lettered->next)
    return false;
  records_lettered_close_part(lettered);
  lettered->next++;
  open_part(lettered, PART_OPTION, text);
  return true;
}

void records_lettered_go_on(struct lettered *lettered, qconv_str line)
{
  if (lettered->kind != PART_NONE)
    lettered->part.len = (size_t)(line.data + line.len - lettered->part.data);
}

void records_plain_or_markdown(struct records *records)
{
  size_t seen = 0;
  for (size_t i = 0; i < records->count; i++)
    seen += records_holds_markdown(records->items[i].question) || records_holds_markdown(records->items[i].answer);
  records->fixed_markup = true;
  for (int group = 0; group < GROUPS; group++)
    records->markup[group] = seen * 20 > records->count ? QCONV_MARKDOWN : QCONV_PLAIN;
}

/* The gaps of a cloze question: where its prompt shows them, what may be chosen for them and what the
   answer says of them, brought together by their number. */
#include "bank_page_local.h"
#include <stdlib.h>

struct found_gap {
  struct qconv_gap gap;
  size_t number;
  struct qconv_map by_letter;
};

/* An id that cannot stand in {{gap:ID}} is as good as none. */
static qconv_str gap_name(const struct bank_page_reading *reading, struct bank_page_part part, qconv_str number)
{
  qconv_str id = bank_page_data(reading, part, "id");
  for (size_t i = 0; i < id.len; i++)
    if ((unsigned char)id.data[i] < ' ' || strchr("{}<>&", id.data[i]))
      return number;
  return id.len ? id : number;
}

static size_t number_of(qconv_str digits)
{
  size_t number = 0;
  for (size_t i = 0; i < digits.len && i < 9 && qconv_is_digit(digits.data[i]); i++)
    number = number * 10 + (size_t)(digits.data[i] - '0');
  return number;
}

/* The gap that a part is of; made when it is met first. */
static struct found_gap *gap_of(struct bank_page_reading *reading, struct bank_page_part part)
{
  qconv_str number = bank_page_data(reading, part, "gap");
  if (!number_of(number))
    return NULL;
  void **place = qconv_map_at(reading->pages->arena, &reading->gaps, NULL, number);
  struct found_gap *found = *place;
  if (found)
    return found;
  *place = found = QCONV_NEW(reading->pages->arena, struct found_gap);
  enum qconv_kind kind = qconv_kind_named(bank_page_data(reading, part, "kind"));
  found->number = number_of(number);
  found->gap.kind = kind == QCONV_NUMERIC || kind == QCONV_CHOICE ? kind : QCONV_SHORT;
  found->gap.id = gap_name(reading, part, number);
  found->gap.ordinal = (unsigned)number_of(bank_page_data(reading, part, "ordinal"));
  return found;
}

/* "(hint)" right behind a gap. */
static void read_gap_hint(struct bank_page_reading *reading, struct bank_page_part part, struct found_gap *found)
{
  struct bank_page_part behind = {part.page, bank_page_element(part)->after};
  if (behind.number >= bank_page_element(reading->prompt)->after || !bank_page_is(reading, behind, "gap-hint"))
    return;
  qconv_str words = bank_page_words(reading, behind);
  if (words.len > 2 && words.data[0] == '(')
    found->gap.hint = qconv_plain(qconv_str_slice(words, 1, words.len - 1));
}

static void read_gap_answer(struct bank_page_reading *reading, struct bank_page_part part, struct found_gap *found)
{
  struct qconv_gap *gap = &found->gap;
  gap->weight = bank_page_decimal(reading, part, "weight");
  gap->match = bank_page_match_of(bank_page_data(reading, part, "match"));
  gap->case_matters = bank_page_case_of(reading, part);
  if (gap->kind == QCONV_NUMERIC) {
    bank_page_read_numbers(reading, part, &gap->numbers, NULL);
  } else if (gap->kind == QCONV_SHORT) {
    bank_page_read_accepted(reading, part, &gap->answers);
  } else {
    struct bank_page_choices choices = {&gap->answers, found->by_letter};
    bank_page_read_key(reading, part, &choices);
  }
}

static int by_number(const void *a, const void *b)
{
  const struct found_gap *one = *(struct found_gap *const *)a, *other = *(struct found_gap *const *)b;
  return (one->number > other->number) - (one->number < other->number);
}

static void keep_gaps(struct bank_page_reading *reading)
{
  struct qconv_gaps *gaps = &reading->question->cloze.gaps;
  struct found_gap **all = QCONV_NEW_ARRAY(reading->pages->arena, struct found_gap *, reading->gaps.count + 1);
  size_t count = 0;
  for (size_t i = 0; i < reading->gaps.capacity; i++)
    if (reading->gaps.entries[i].value)
      all[count++] = reading->gaps.entries[i].value;
  if (count)
    qsort(all, count, sizeof *all, by_number);
  for (size_t i = 0; i < count; i++) {
    struct qconv_gap *gap = qconv_add_gap(reading->pages->arena, gaps);
    all[i]->gap.next = NULL;
    *gap = all[i]->gap;
  }
}

void bank_page_list_gaps(struct bank_page_reading *reading)
{
  struct found_gap *found;
  if (reading->prompt.number)
    EACH_PART(part, reading, reading->prompt, "gap")
  if ((found = gap_of(reading, part)))
    read_gap_hint(reading, part, found);
  EACH_PART(part, reading, reading->ask, "gap-choices")
  {
    struct bank_page_part list = bank_page_inside(reading, part, "options");
    if (list.number && (found = gap_of(reading, part))) {
      struct bank_page_choices choices = {&found->gap.answers, found->by_letter};
      bank_page_read_choices(reading, list, &choices);
      found->by_letter = choices.by_letter;
    }
  }
  EACH_PART(part, reading, reading->answer, "gap-answer")
  if ((found = gap_of(reading, part)))
    read_gap_answer(reading, part, found);
  keep_gaps(reading);
}

qconv_str bank_page_gap_id(struct bank_page_reading *reading, struct bank_page_part part)
{
  const struct found_gap *found = qconv_map_get(&reading->gaps, NULL, bank_page_data(reading, part, "gap"));
  return found ? found->gap.id : QCONV_NOWHERE;
}

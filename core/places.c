/* Where the lines of a text begin, and how many characters lie before an offset.

   Both are counted once; a sum is kept at every half kilobyte, so that a place costs
   a binary search and one such stretch, however long its line is. */
#include "local.h"

enum { STRETCH = 512 };

static void index_lines(struct qconv_places *places, struct qconv_arena *arena)
{
  qconv_str text = places->text;
  size_t count = 1;
  for (size_t i = 0; i < text.len; i++)
    count += text.data[i] == '\n';
  places->lines = QCONV_NEW_ARRAY(arena, size_t, count);
  places->lines[0] = 0;
  places->line_count = 1;
  for (size_t i = 0; i < text.len; i++)
    if (text.data[i] == '\n')
      places->lines[places->line_count++] = i + 1;
}

static void sum_characters(struct qconv_places *places, struct qconv_arena *arena)
{
  size_t sum = 0, count = places->text.len / STRETCH + 1;
  places->characters = QCONV_NEW_ARRAY(arena, size_t, count);
  for (size_t i = 0; i < count; i++) {
    places->characters[i] = sum;
    sum += qconv_utf8_count(qconv_str_slice(places->text, i * STRETCH, (i + 1) * STRETCH));
  }
}

struct qconv_places *qconv_places_new(struct qconv_arena *arena, qconv_str text)
{
  struct qconv_places *places = QCONV_NEW(arena, struct qconv_places);
  places->text = text;
  index_lines(places, arena);
  sum_characters(places, arena);
  return places;
}

static size_t characters_before(const struct qconv_places *places, size_t offset)
{
  size_t stretch = offset / STRETCH;
  return places->characters[stretch] +
         qconv_utf8_count(qconv_str_slice(places->text, stretch * STRETCH, offset));
}

size_t qconv_places_line(const struct qconv_places *places, size_t offset)
{
  size_t low = 0, high = places->line_count;
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    if (places->lines[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

qconv_str qconv_places_excerpt(const struct qconv_places *places, size_t line)
{
  bool last = line + 1 == places->line_count;
  qconv_str text = qconv_str_slice(places->text, places->lines[line],
                                   last ? places->text.len : places->lines[line + 1] - 1);
  if (text.len && text.data[text.len - 1] == '\r')
    text.len--;
  return text;
}

size_t qconv_places_count(const struct qconv_places *places, size_t from, size_t to)
{
  return characters_before(places, to) - characters_before(places, from);
}

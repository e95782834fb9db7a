/* Values of a sheet as words: numbers with a tolerance, ranges, units, blanks. */
#include "sheet_notation.h"

qconv_str sheet_number_words(struct qconv_arena *arena, const struct qconv_number *number)
{
  struct qconv_buffer out = {.arena = arena};
  if (!number->value.data) {
    qconv_append_format(&out, "%s%.*s to %s%.*s", number->low_open ? "over " : "", QCONV_ARG(number->low),
                        number->high_open ? "under " : "", QCONV_ARG(number->high));
    return qconv_buffer_str(&out);
  }
  qconv_append(&out, number->value);
  if (number->tolerance.len && number->tolerance_kind == QCONV_TOLERANCE_DIGITS)
    qconv_append_format(&out, " (%.*s significant digits)", QCONV_ARG(number->tolerance));
  else if (number->tolerance.len)
    qconv_append_format(&out, " ± %.*s%s", QCONV_ARG(number->tolerance),
                        number->tolerance_kind == QCONV_TOLERANCE_RELATIVE ? " (relative)" : "");
  return qconv_buffer_str(&out);
}

/* The text before a mark, and behind it in rest; false: there is none. */
static bool part_at(qconv_str text, qconv_str mark, qconv_str *before, qconv_str *behind)
{
  size_t at = qconv_str_find(text, mark);
  if (at == QCONV_NOT_FOUND)
    return false;
  *before = qconv_str_trim(qconv_str_slice(text, 0, at));
  *behind = qconv_str_trim(qconv_str_from(text, at + mark.len));
  return true;
}

static bool take_start(qconv_str *text, qconv_str start)
{
  if (!qconv_str_starts(*text, start))
    return false;
  *text = qconv_str_trim_start(qconv_str_from(*text, start.len));
  return true;
}

static bool take_end(qconv_str *text, qconv_str end)
{
  if (!qconv_str_ends(*text, end))
    return false;
  *text = qconv_str_trim_end(qconv_str_slice(*text, 0, text->len - end.len));
  return true;
}

bool sheet_read_number(qconv_str text, struct qconv_number *number)
{
  text = qconv_str_trim(text);
  if (part_at(text, QCONV_STR(" to "), &number->low, &number->high)) {
    number->low_open = take_start(&number->low, QCONV_STR("over "));
    number->high_open = take_start(&number->high, QCONV_STR("under "));
    return number->low.len && number->high.len;
  }
  number->value = text;
  if (part_at(text, QCONV_STR("±"), &number->value, &number->tolerance) ||
      part_at(text, QCONV_STR("+/-"), &number->value, &number->tolerance)) {
    if (take_end(&number->tolerance, QCONV_STR("(relative)")))
      number->tolerance_kind = QCONV_TOLERANCE_RELATIVE;
  } else if (take_end(&number->value, QCONV_STR("significant digits)"))) {
    qconv_str all = number->value;
    number->tolerance_kind = QCONV_TOLERANCE_DIGITS;
    return part_at(all, QCONV_STR("("), &number->value, &number->tolerance);
  }
  return number->value.len > 0;
}

qconv_str sheet_unit_words(struct qconv_arena *arena, const struct qconv_units *units)
{
  struct qconv_buffer out = {.arena = arena};
  for (const struct qconv_unit *unit = units->first; unit; unit = unit->next) {
    qconv_append_format(&out, "%s%.*s", unit == units->first ? "" : ", ", QCONV_ARG(unit->name));
    if (unit->multiplier.len)
      qconv_append_format(&out, " × %.*s", QCONV_ARG(unit->multiplier));
  }
  return qconv_buffer_str(&out);
}

void sheet_read_units(struct qconv_arena *arena, qconv_str text, struct qconv_units *units)
{
  qconv_str one;
  while (qconv_str_split(&text, ',', &one)) {
    if (qconv_str_blank(one))
      continue;
    struct qconv_unit *unit = qconv_add_unit(arena, units);
    if (!part_at(one, QCONV_STR("×"), &unit->name, &unit->multiplier))
      unit->name = qconv_str_trim(one);
  }
}

qconv_str sheet_blank(struct qconv_arena *arena, qconv_str id)
{
  return qconv_format(arena, "____ (%.*s)", QCONV_ARG(id));
}

size_t sheet_arrow(qconv_str text, size_t *length)
{
  static const char *const arrows[] = {" → ", " -> ", " => "};
  for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++) {
    size_t at = qconv_str_find(text, qconv_str_of(arrows[i]));
    *length = strlen(arrows[i]);
    if (at != QCONV_NOT_FOUND)
      return at;
  }
  return QCONV_NOT_FOUND;
}

qconv_str sheet_decimal(struct qconv_job *job, qconv_str words)
{
  if (qconv_is_decimal(words))
    return words;
  if (words.len)
    qconv_report(job->log, QCONV_WARNING, words, "text.value", "this is no number");
  return (qconv_str){NULL, 0};
}

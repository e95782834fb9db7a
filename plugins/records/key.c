/* Which choices are right.

   A key may be a letter, several of them, a number that counts from 0 or from 1,
   or the text of the option. One file says it in one way, so the way that names
   options in most of its records is the way of all; a text that names one is
   believed in any case. Where a key names nothing, the choices stay unknown. */
#include "records.h"
#include <qconv/unicode.h>

enum { KEYS = 64, DIGITS = 6 }; /* keys of one question, digits of an index, that are looked at */

/* What the key of a record may be: its own, or the answer where there are options. */
static const struct qconv_string_item *keys_of(const struct record *record, struct qconv_string_item *single)
{
  if (record->keys.first)
    return record->keys.first;
  *single = (struct qconv_string_item){NULL, qconv_str_trim(record->answer)};
  return record->answers.first ? record->answers.first : single->str.len ? single : NULL;
}

static struct option *option_at(const struct record *record, size_t place)
{
  for (size_t i = 0; i < record->option_count; i++)
    if (record->options[i].place == place)
      return &record->options[i];
  return NULL;
}

static struct option *option_said(const struct records *records, const struct record *record, qconv_str text)
{
  text = qconv_str_trim(text);
  for (size_t i = 0; i < record->option_count; i++)
    if (qconv_str_equal(record->options[i].raw, text) || qconv_str_equal(record->options[i].text, text))
      return &record->options[i];
  qconv_str folded = text.len < 4096 ? qconv_fold(records->arena, text) : QCONV_NOWHERE;
  for (size_t i = 0; i < record->option_count && folded.len && record->option_count <= KEYS; i++)
    if (qconv_str_equal(qconv_str_trim(qconv_fold(records->arena, record->options[i].text)), folded))
      return &record->options[i];
  return NULL;
}

bool records_names_option(const struct records *records, const struct record *record, qconv_str text)
{
  return option_said(records, record, text) != NULL;
}

static struct option *option_labelled(const struct record *record, qconv_str label)
{
  for (size_t i = 0; i < record->option_count; i++)
    if (record->options[i].label.len && qconv_str_equal_nocase(record->options[i].label, label))
      return &record->options[i];
  return NULL;
}

static bool mark(struct option *option, bool set)
{
  if (option && set)
    option->correct = QCONV_RIGHT;
  return option != NULL;
}

/* Letters, alone or several: "B", "b)", "AC", "A, C", "A and C" is none. Words of
   small letters are none either. */
static bool by_letters(const struct record *record, qconv_str key, bool set)
{
  size_t count = 0;
  bool last_letter = false, capitals = true;
  if (option_labelled(record, key))
    return mark(option_labelled(record, key), set);
  while (key.len) {
    char c = key.data[0];
    if (strchr(" ,;|/&+.)(]\t\n", c) && (count || c == '(')) {
      key = qconv_str_from(key, 1);
      last_letter = false;
      continue;
    }
    bool small = c >= 'a' && c <= 'z';
    int letter = records_letter(&key);
    capitals = capitals && !small;
    if (letter < 0 || (last_letter && !capitals) || count++ > 26 || !mark(option_at(record, (size_t)letter), set))
      return false;
    last_letter = true;
  }
  return count > 0;
}

/* Takes a number off the text; QCONV_NOT_FOUND: there is none. */
static size_t take_number(qconv_str *text)
{
  size_t value = 0, i = 0;
  while (i < text->len && i < DIGITS && qconv_is_digit(text->data[i]))
    value = value * 10 + (size_t)(text->data[i++] - '0');
  if (i == 0)
    return QCONV_NOT_FOUND;
  *text = qconv_str_from(*text, i);
  return value;
}

/* "2", "1,3", "1; 3": the smallest and largest of them too. */
static bool by_numbers(const struct record *record, qconv_str key, size_t base, bool set, size_t range[2])
{
  size_t count = 0;
  while (key.len) {
    if (strchr(" ,;|/&+.)", key.data[0]) && count) {
      key = qconv_str_from(key, 1);
      continue;
    }
    size_t number = take_number(&key);
    if (number == QCONV_NOT_FOUND || count++ > KEYS)
      return false;
    if (range && number < range[0])
      range[0] = number;
    if (range && number > range[1])
      range[1] = number;
    if (base != QCONV_NOT_FOUND && (number < base || !mark(option_at(record, number - base), set)))
      return false;
  }
  return count > 0;
}

/* The option's text, or several with a separator between them. */
static bool by_text(const struct records *records, const struct record *record, qconv_str key, bool set)
{
  if (mark(option_said(records, record, key), set))
    return true;
  for (const char *separator = "\n|;,"; *separator; separator++) {
    qconv_str rest = key, piece;
    size_t count = 0;
    bool named = qconv_str_find_char(key, *separator) != QCONV_NOT_FOUND;
    while (named && qconv_str_split(&rest, *separator, &piece))
      named = count++ < KEYS && option_said(records, record, piece);
    if (!named)
      continue;
    for (rest = key; set && qconv_str_split(&rest, *separator, &piece);)
      mark(option_said(records, record, piece), true);
    return true;
  }
  return false;
}

/* "B) the text", "B. because": the letter before a mark, where the rest is words. */
static bool by_first_letter(const struct record *record, qconv_str key, bool set)
{
  int letter = records_letter(&key);
  if (letter < 0 || key.len < 2 || !strchr(".):", key.data[0]) || !qconv_is_space(key.data[1]))
    return false;
  return mark(option_at(record, (size_t)letter), set);
}

static bool name_all(const struct records *records, struct record *record, enum key_mode mode, size_t base, bool set)
{
  struct qconv_string_item single;
  size_t seen = 0;
  for (const struct qconv_string_item *key = keys_of(record, &single); key; key = key->next, seen++) {
    bool named = seen < KEYS;
    if (named && mode == KEY_TEXT)
      named = by_text(records, record, key->str, set);
    else if (named && mode == KEY_LETTER)
      named = by_letters(record, key->str, set) || by_first_letter(record, key->str, set);
    else if (named)
      named = by_numbers(record, key->str, base, set, NULL);
    if (!named)
      return false;
  }
  return seen > 0;
}

/* 0 where a 0 is seen, 1 where the number of the last option's successor is; what
   fits more records, and what is usual where both fit all. */
static void decide_base(struct records *records)
{
  size_t fits[2] = {0, 0};
  for (size_t i = 0; i < records->count; i++)
    for (size_t base = 0; base < 2 && records->items[i].option_count; base++)
      fits[base] += name_all(records, &records->items[i], KEY_NUMBER, base, false);
  records->base = fits[0] == fits[1] ? records->default_base : fits[1] > fits[0];
}

void records_decide_keys(struct records *records)
{
  size_t hits[KEY_NUMBER + 1] = {0};
  decide_base(records);
  for (size_t i = 0; i < records->count; i++)
    for (int mode = KEY_LETTER; mode <= KEY_NUMBER && records->items[i].option_count; mode++)
      hits[mode] += name_all(records, &records->items[i], (enum key_mode)mode, records->base, false);
  records->key_mode = KEY_NONE;
  for (int mode = KEY_LETTER; mode <= KEY_NUMBER; mode++) /* a label is believed before an index */
    if (hits[mode] > hits[records->key_mode])
      records->key_mode = (enum key_mode)mode;
  if (hits[KEY_TEXT] && hits[KEY_TEXT] == hits[records->key_mode])
    records->key_mode = KEY_TEXT;
}

bool records_apply_key(const struct records *records, struct record *record)
{
  enum key_mode first = records->key_mode, then = first == KEY_TEXT ? KEY_LETTER : KEY_TEXT;
  if (first == KEY_NONE)
    return false;
  enum key_mode mode = name_all(records, record, first, records->base, false) ? first : then;
  if (mode != first && !name_all(records, record, then, records->base, false))
    return false;
  for (size_t i = 0; i < record->option_count; i++)
    record->options[i].correct = QCONV_WRONG;
  return name_all(records, record, mode, records->base, true);
}

/* The copy of a question: one description of the model's order serves to write and to
   read it (see copy.h). */
#include "copy.h"

#include <qconv/hash.h>
#include <qconv/unicode.h>

#define START QCONV_STR("qconv1|")

struct copy {
  struct qconv_arena *arena;
  struct anki_copied *copied;     /* writing: what is to be written */
  const struct anki_shown *shown; /* writing */
  struct qconv_buffer out;
  bool reading, broken;
  qconv_str rest;
};

void anki_digest(qconv_str html, char digest[ANKI_DIGEST])
{
  static const char digits[] = "0123456789abcdef";
  uint8_t bytes[20];
  qconv_sha1(html, bytes);
  for (size_t i = 0; i < ANKI_DIGEST; i++)
    digest[i] = digits[bytes[i / 2] >> (i % 2 ? 0 : 4) & 15];
}

/* --- single values --- */

static bool is_plain(char c, bool escape_high)
{
  unsigned char byte = (unsigned char)c;
  if (byte >= 0x80)
    return !escape_high;
  return byte >= 0x20 && byte != 0x7f && !strchr("%|<>&{}[]", c);
}

/* What is not in normal form C would be when Anki has had it. */
static void put_value(struct copy *copy, qconv_str value)
{
  static const char digits[] = "0123456789ABCDEF";
  bool escape_high = !qconv_str_equal(qconv_nfc(copy->arena, value), value) ||
                     qconv_str_find(value, QCONV_STR("\xc2\xa0")) != QCONV_NOT_FOUND;
  for (size_t i = 0; i < value.len;) {
    size_t start = i;
    while (i < value.len && is_plain(value.data[i], escape_high))
      i++;
    qconv_append(&copy->out, qconv_str_slice(value, start, i));
    if (i < value.len) {
      unsigned char byte = (unsigned char)value.data[i++];
      const char escaped[] = {'%', digits[byte >> 4], digits[byte & 15]};
      qconv_append(&copy->out, (qconv_str){escaped, 3});
    }
  }
}

static int hex_digit(char c)
{
  return qconv_is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The next value with its escapes; a view into the field. */
static qconv_str take_raw(struct copy *copy)
{
  qconv_str value = QCONV_STR("");
  size_t end = qconv_str_find_char(copy->rest, '|');
  if (end == QCONV_NOT_FOUND)
    copy->broken = true;
  if (copy->broken)
    return value;
  value = qconv_str_slice(copy->rest, 0, end);
  copy->rest = qconv_str_from(copy->rest, end + 1);
  return value;
}

static qconv_str without_escapes(struct copy *copy, qconv_str raw)
{
  if (raw.len == 0)
    return QCONV_NOWHERE;
  if (qconv_str_equal(raw, QCONV_STR("%")))
    return QCONV_STR("");
  char *text = qconv_str_zero(copy->arena, raw);
  size_t len = 0;
  for (size_t i = 0; i < raw.len; i++) {
    bool escape = raw.data[i] == '%';
    int high = escape && i + 2 < raw.len ? hex_digit(raw.data[i + 1]) : -1;
    int low = escape && i + 2 < raw.len ? hex_digit(raw.data[i + 2]) : -1;
    copy->broken |= escape && (high < 0 || low < 0);
    text[len++] = escape && high >= 0 && low >= 0 ? (char)(high * 16 + low) : raw.data[i];
    i += escape ? 2 : 0;
  }
  text[len] = 0;
  copy->broken |= qconv_utf8_valid((qconv_str){text, len}) != len;
  return (qconv_str){text, len};
}

static void copy_str(struct copy *copy, qconv_str *str)
{
  if (copy->reading) {
    *str = without_escapes(copy, take_raw(copy));
    return;
  }
  if (str->data && str->len == 0)
    qconv_append_char(&copy->out, '%');
  put_value(copy, *str);
  qconv_append_char(&copy->out, '|');
}

static void copy_size(struct copy *copy, size_t *size)
{
  if (!copy->reading) {
    qconv_append_format(&copy->out, *size ? "%zu|" : "|", *size);
    return;
  }
  qconv_str digits = take_raw(copy);
  *size = 0;
  copy->broken |= digits.len > 9;
  for (size_t i = 0; i < digits.len && !copy->broken; i++) {
    copy->broken |= !qconv_is_digit(digits.data[i]);
    *size = *size * 10 + (size_t)(digits.data[i] - '0');
  }
}

static void copy_unsigned(struct copy *copy, unsigned *number)
{
  size_t size = *number;
  copy_size(copy, &size);
  *number = (unsigned)size;
}

/* A value of an enum with so many. */
static int copy_word(struct copy *copy, int word, int count)
{
  size_t size = (size_t)word;
  copy_size(copy, &size);
  copy->broken |= size >= (size_t)count;
  return copy->broken ? 0 : (int)size;
}
#define COPY_WORD(copy, place, type, count) (*(place) = (enum type)copy_word((copy), (int)*(place), (count)))

static void copy_flag(struct copy *copy, bool *flag)
{
  *flag = copy_word(copy, *flag, 2) == 1;
}

static void copy_digest(struct copy *copy, char digest[ANKI_DIGEST])
{
  if (!copy->reading) {
    if (digest[0])
      qconv_append(&copy->out, (qconv_str){digest, ANKI_DIGEST});
    qconv_append_char(&copy->out, '|');
    return;
  }
  qconv_str value = take_raw(copy);
  copy->broken |= value.len != 0 && value.len != ANKI_DIGEST;
  if (!copy->broken && value.len)
    memcpy(digest, value.data, ANKI_DIGEST);
}

/* What something looked like, and, reading, what had that look. */
static void copy_look(struct copy *copy, const void *source, qconv_str key, const void *scope, void *value)
{
  char none[ANKI_DIGEST] = {0};
  char *digest = none;
  if (copy->reading) {
    digest = qconv_alloc(copy->arena, ANKI_DIGEST);
  } else if (source) {
    char *found = qconv_map_get(&copy->shown->digests, source, key);
    digest = found ? found : none;
  }
  copy_digest(copy, digest);
  if (!copy->reading || !digest[0])
    return;
  void **known = qconv_map_at(copy->arena, &copy->copied->by_digest, scope, (qconv_str){digest, ANKI_DIGEST});
  if (!*known)
    *known = value;
}

/* "m" and the text: its markup first. */
static void copy_text_of(struct copy *copy, struct qconv_text *text, const void *scope, void *value)
{
  static const char letters[] = "pmh"; /* by enum qconv_markup */
  if (!copy->reading && !text->str.data) {
    qconv_append_char(&copy->out, '|');
    return;
  }
  if (!copy->reading) {
    qconv_append_char(&copy->out, letters[text->markup]);
    put_value(copy, text->str);
    qconv_append_char(&copy->out, '|');
  } else {
    qconv_str raw = take_raw(copy);
    const char *letter = raw.len ? strchr(letters, raw.data[0]) : NULL;
    copy->broken |= raw.len && !letter;
    if (!letter)
      return;
    text->markup = (enum qconv_markup)(letter - letters);
    text->str = without_escapes(copy, qconv_str_from(raw, 1));
    if (!text->str.data)
      text->str = QCONV_STR("");
  }
  copy_look(copy, text->str.data, text->str, scope, value);
}

static void copy_text(struct copy *copy, struct qconv_text *text)
{
  copy_text_of(copy, text, NULL, text);
}

/* --- lists --- */

/* Visits every item of a list; reading makes them, by their number. */
#define COPY_LIST(copy, list, type, add, visit)                                                                        \
  do {                                                                                                                 \
    size_t left = (list)->count;                                                                                       \
    copy_size((copy), &left);                                                                                          \
    struct type *item = (copy)->reading ? NULL : (list)->first;                                                        \
    for (; left && !(copy)->broken; left--) {                                                                          \
      if ((copy)->reading)                                                                                             \
        item = add((copy)->arena, (list));                                                                             \
      visit((copy), item);                                                                                             \
      item = (copy)->reading ? NULL : item->next;                                                                      \
    }                                                                                                                  \
  } while (0)

static struct qconv_string_item *add_string(struct qconv_arena *arena, struct qconv_strings *list)
{
  qconv_add_string(arena, list, QCONV_NOWHERE);
  return list->last;
}

static void copy_string(struct copy *copy, struct qconv_string_item *item)
{
  copy_str(copy, &item->str);
}

static void copy_strings(struct copy *copy, struct qconv_strings *list)
{
  COPY_LIST(copy, list, qconv_string_item, add_string, copy_string);
}

static struct qconv_text_item *add_text(struct qconv_arena *arena, struct qconv_texts *list)
{
  qconv_add_text(arena, list, (struct qconv_text){QCONV_PLAIN, QCONV_NOWHERE});
  return list->last;
}

static void copy_text_item(struct copy *copy, struct qconv_text_item *item)
{
  copy_text(copy, &item->text);
}

static void copy_texts(struct copy *copy, struct qconv_texts *list)
{
  COPY_LIST(copy, list, qconv_text_item, add_text, copy_text_item);
}

static struct qconv_field *add_field(struct qconv_arena *arena, struct qconv_fields *list)
{
  qconv_add_field(arena, list, QCONV_STR("?"), QCONV_STR(""));
  return list->last;
}

static void copy_field(struct copy *copy, struct qconv_field *field)
{
  copy_str(copy, &field->name);
  copy_str(copy, &field->value);
}

static void copy_fields(struct copy *copy, struct qconv_fields *list)
{
  COPY_LIST(copy, list, qconv_field, add_field, copy_field);
}

static void copy_answer(struct copy *copy, struct qconv_answer *answer)
{
  copy_text_of(copy, &answer->text, &copy->copied->answers, answer);
  COPY_WORD(copy, &answer->correct, qconv_correct, QCONV_RIGHT + 1);
  copy_str(copy, &answer->credit);
  copy_text(copy, &answer->feedback);
  copy_text(copy, &answer->feedback_unchosen);
  copy_str(copy, &answer->label);
  copy_flag(copy, &answer->fixed);
}

static void copy_answers(struct copy *copy, struct qconv_answers *list)
{
  COPY_LIST(copy, list, qconv_answer, qconv_add_answer, copy_answer);
}

static void copy_number(struct copy *copy, struct qconv_number *number)
{
  copy_str(copy, &number->value);
  copy_str(copy, &number->tolerance);
  COPY_WORD(copy, &number->tolerance_kind, qconv_tolerance, QCONV_TOLERANCE_DIGITS + 1);
  copy_str(copy, &number->low);
  copy_str(copy, &number->high);
  copy_flag(copy, &number->low_open);
  copy_flag(copy, &number->high_open);
  copy_str(copy, &number->credit);
  copy_text(copy, &number->feedback);
}

static void copy_numbers(struct copy *copy, struct qconv_numbers *list)
{
  COPY_LIST(copy, list, qconv_number, qconv_add_number, copy_number);
}

static void copy_unit(struct copy *copy, struct qconv_unit *unit)
{
  copy_str(copy, &unit->name);
  copy_str(copy, &unit->multiplier);
}

static void copy_pair(struct copy *copy, struct qconv_pair *pair)
{
  copy_text(copy, &pair->left);
  copy_text(copy, &pair->right);
}

static void copy_gap(struct copy *copy, struct qconv_gap *gap)
{
  copy_str(copy, &gap->id);
  COPY_WORD(copy, &gap->kind, qconv_kind, QCONV_KINDS);
  copy_answers(copy, &gap->answers);
  copy_numbers(copy, &gap->numbers);
  copy_flag(copy, &gap->case_matters);
  COPY_WORD(copy, &gap->match, qconv_match, QCONV_REGEX + 1);
  copy_str(copy, &gap->weight);
  copy_unsigned(copy, &gap->ordinal);
  copy_text(copy, &gap->hint);
  copy_look(copy, gap, QCONV_STR("gap"), &copy->copied->gaps, gap);
}

/* --- the question --- */

static void copy_payload(struct copy *copy, struct qconv_question *question)
{
  switch (question->kind) {
  case QCONV_OPEN:
    copy_text(copy, &question->open.answer);
    copy_text(copy, &question->open.grader);
    copy_str(copy, &question->open.lines);
    break;
  case QCONV_CHOICE:
    copy_answers(copy, &question->choice.answers);
    copy_flag(copy, &question->choice.several);
    copy_flag(copy, &question->choice.shuffle);
    copy_str(copy, &question->choice.numbering);
    break;
  case QCONV_TRUEFALSE:
    COPY_WORD(copy, &question->truefalse.answer, qconv_correct, QCONV_RIGHT + 1);
    copy_text(copy, &question->truefalse.if_right);
    copy_text(copy, &question->truefalse.if_wrong);
    break;
  case QCONV_SHORT:
    copy_answers(copy, &question->short_.answers);
    copy_flag(copy, &question->short_.case_matters);
    COPY_WORD(copy, &question->short_.match, qconv_match, QCONV_REGEX + 1);
    break;
  case QCONV_NUMERIC:
    copy_numbers(copy, &question->numeric.numbers);
    COPY_LIST(copy, &question->numeric.units, qconv_unit, qconv_add_unit, copy_unit);
    break;
  case QCONV_MATCHING:
    COPY_LIST(copy, &question->matching.pairs, qconv_pair, qconv_add_pair, copy_pair);
    copy_texts(copy, &question->matching.extra);
    copy_flag(copy, &question->matching.shuffle);
    break;
  case QCONV_ORDERING:
    copy_texts(copy, &question->ordering.items);
    break;
  case QCONV_CLOZE:
    COPY_LIST(copy, &question->cloze.gaps, qconv_gap, qconv_add_gap, copy_gap);
    break;
  default:
    copy->broken = true;
  }
}

static void copy_question(struct copy *copy, struct qconv_question *question)
{
  COPY_WORD(copy, &question->kind, qconv_kind, QCONV_KINDS);
  copy_str(copy, &question->id);
  copy_str(copy, &question->number);
  copy_str(copy, &question->title);
  copy_strings(copy, &copy->copied->section);
  copy_strings(copy, &question->tags);
  copy_text(copy, &question->prompt);
  copy_text(copy, &question->feedback);
  copy_texts(copy, &question->hints);
  copy_str(copy, &question->points);
  copy_str(copy, &question->penalty);
  copy_str(copy, &question->difficulty);
  copy_str(copy, &question->language);
  copy_fields(copy, &question->fields);
  copy_str(copy, &question->source_file);
  copy_size(copy, &question->source_line);
  copy_payload(copy, question);
}

static void copy_files(struct copy *copy)
{
  struct anki_copied *copied = copy->copied;
  copy_size(copy, &copied->file_count);
  if (copied->file_count > copy->rest.len && copy->reading)
    copy->broken = true;
  if (copy->reading && !copy->broken)
    copied->files = QCONV_NEW_ARRAY(copy->arena, struct anki_copied_file, copied->file_count);
  for (size_t i = 0; i < copied->file_count && !copy->broken; i++) {
    copy_str(copy, &copied->files[i].packed);
    copy_str(copy, &copied->files[i].name);
    copy_str(copy, &copied->files[i].type);
    copy_size(copy, &copied->files[i].place);
  }
}

static void copy_bank(struct copy *copy)
{
  struct anki_copied *copied = copy->copied;
  copy_flag(copy, &copied->has_bank);
  if (!copied->has_bank)
    return;
  copy_str(copy, &copied->bank.title);
  copy_str(copy, &copied->bank.language);
  copy_str(copy, &copied->bank.author);
  copy_str(copy, &copied->bank.licence);
  copy_str(copy, &copied->bank.description);
  copy_digest(copy, copied->description);
  copy_fields(copy, &copied->bank.fields);
  copy_size(copy, &copied->section_count);
  copy->broken |= copy->reading && copied->section_count > copy->rest.len;
  if (copy->reading && !copy->broken)
    copied->sections = QCONV_NEW_ARRAY(copy->arena, struct qconv_strings, copied->section_count);
  for (size_t i = 0; i < copied->section_count && !copy->broken; i++)
    copy_strings(copy, &copied->sections[i]);
}

static void copy_all(struct copy *copy)
{
  copy_question(copy, &copy->copied->question);
  copy_digest(copy, copy->copied->deck);
  for (size_t i = 0; i < ANKI_FIELDS; i++)
    copy_digest(copy, copy->copied->fields[i]);
  copy_files(copy);
  copy_bank(copy);
}

/* --- the whole --- */

qconv_str anki_write_copy(struct qconv_arena *arena, const struct anki_shown *looks, struct anki_copied *copied)
{
  struct copy copy = {.arena = arena, .copied = copied, .shown = looks, .out = {.arena = arena}};
  qconv_append(&copy.out, START);
  copy_all(&copy);
  char digest[ANKI_DIGEST];
  anki_digest(qconv_buffer_str(&copy.out), digest);
  qconv_append(&copy.out, (qconv_str){digest, sizeof digest});
  return qconv_buffer_str(&copy.out);
}

/* Whoever knows how can write any copy: what it says must be a bank. */
static bool is_sound(const struct anki_copied *copied)
{
  struct qconv_bank bank = copied->bank;
  bank.questions.first = bank.questions.last = (struct qconv_question *)(uintptr_t)&copied->question;
  bank.questions.count = 1;
  return qconv_bank_check(&bank) == NULL;
}

bool anki_is_copy(qconv_str field)
{
  return qconv_str_starts(field, START);
}

bool anki_read_copy(struct qconv_arena *arena, qconv_str field, struct anki_copied *copied)
{
  char digest[ANKI_DIGEST];
  if (!anki_is_copy(field) || field.len < START.len + ANKI_DIGEST)
    return false;
  qconv_str body = qconv_str_slice(field, 0, field.len - ANKI_DIGEST);
  anki_digest(body, digest);
  struct copy copy = {.arena = arena, .copied = copied, .reading = true, .rest = qconv_str_from(body, START.len)};
  if (memcmp(digest, field.data + body.len, ANKI_DIGEST) != 0)
    return false;
  copy_all(&copy);
  return !copy.broken && copy.rest.len == 0 && is_sound(copied);
}

/* Unicode, by utf8proc.

   Only its tables and its composition are used: its own ordering of marks is
   quadratic in the length of a run of marks, which an input may choose, so the
   marks are put in order here. */
#include <qconv/unicode.h>

#include <utf8proc.h>

#define LONGEST_DECOMPOSITION 32 /* U+FDFA has 18 characters */

struct characters {
  struct qconv_arena *arena;
  utf8proc_int32_t *data;
  size_t count, capacity;
};

static void append_decomposed(struct characters *characters, uint32_t character, utf8proc_option_t options)
{
  if (characters->capacity - characters->count < LONGEST_DECOMPOSITION) {
    size_t capacity = 2 * characters->capacity + LONGEST_DECOMPOSITION;
    characters->data =
        qconv_realloc(characters->arena, characters->data, characters->capacity * sizeof *characters->data,
                      capacity * sizeof *characters->data);
    characters->capacity = capacity;
  }
  int boundary = 0;
  utf8proc_ssize_t made =
      utf8proc_decompose_char((utf8proc_int32_t)character, characters->data + characters->count,
                              (utf8proc_ssize_t)(characters->capacity - characters->count), options, &boundary);
  if (made > 0 && (size_t)made <= characters->capacity - characters->count)
    characters->count += (size_t)made;
}

static unsigned combining_class(utf8proc_int32_t character)
{
  return (unsigned)utf8proc_get_property(character)->combining_class;
}

static void sort_short_run(utf8proc_int32_t *marks, size_t count)
{
  for (size_t i = 1; i < count; i++) {
    utf8proc_int32_t mark = marks[i];
    unsigned class = combining_class(mark);
    size_t at = i;
    for (; at > 0 && combining_class(marks[at - 1]) > class; at--)
      marks[at] = marks[at - 1];
    marks[at] = mark;
  }
}

/* A stable counting sort. */
static void sort_long_run(struct qconv_arena *arena, utf8proc_int32_t *marks, size_t count)
{
  size_t starts[257] = {0};
  utf8proc_int32_t *copy = qconv_alloc_array(arena, count, sizeof *copy);
  memcpy(copy, marks, count * sizeof *copy);
  for (size_t i = 0; i < count; i++)
    starts[(combining_class(copy[i]) & 255) + 1]++;
  for (size_t i = 1; i < 257; i++)
    starts[i] += starts[i - 1];
  for (size_t i = 0; i < count; i++)
    marks[starts[combining_class(copy[i]) & 255]++] = copy[i];
}

static void order_marks(const struct characters *characters)
{
  for (size_t i = 0; i < characters->count;) {
    size_t start = i;
    while (i < characters->count && combining_class(characters->data[i]) != 0)
      i++;
    if (i - start > 32)
      sort_long_run(characters->arena, characters->data + start, i - start);
    else if (i - start > 1)
      sort_short_run(characters->data + start, i - start);
    i += i == start;
  }
}

static qconv_str normalise(struct qconv_arena *arena, qconv_str text, utf8proc_option_t options)
{
  struct characters characters = {.arena = arena};
  uint32_t character;
  for (size_t len; (len = qconv_utf8_decode(text, &character)) > 0; text = qconv_str_from(text, len))
    append_decomposed(&characters, character, options);
  order_marks(&characters);
  utf8proc_ssize_t count =
      utf8proc_normalize_utf32(characters.data, (utf8proc_ssize_t)characters.count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  struct qconv_buffer buffer = {.arena = arena};
  for (utf8proc_ssize_t i = 0; i < count; i++)
    qconv_append_utf8(&buffer, (uint32_t)characters.data[i]);
  return qconv_buffer_str(&buffer);
}

/* Everything below U+0300 is in normal form C, and nothing before it joins with it. */
static bool all_below_marks(qconv_str text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((unsigned char)text.data[i] >= 0xcc)
      return false;
  return true;
}

qconv_str qconv_nfc(struct qconv_arena *arena, qconv_str text)
{
  if (all_below_marks(text))
    return text;
  qconv_str normal = normalise(arena, text, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  return qconv_str_equal(normal, text) ? text : normal;
}

qconv_str qconv_fold(struct qconv_arena *arena, qconv_str text)
{
  return normalise(arena, text, UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
}

/* A text case folded, one character after the other: one may become three. */
struct folding {
  qconv_str rest;
  utf8proc_int32_t folded[LONGEST_DECOMPOSITION];
  utf8proc_ssize_t at, count;
};

/* 0 at the end. */
static utf8proc_int32_t next_folded(struct folding *folding)
{
  uint32_t character;
  if (folding->at == folding->count) {
    size_t len = qconv_utf8_decode(folding->rest, &character);
    if (len == 0)
      return 0;
    int boundary = 0;
    folding->rest = qconv_str_from(folding->rest, len);
    folding->at = 0;
    folding->count = utf8proc_decompose_char((utf8proc_int32_t)character, folding->folded, LONGEST_DECOMPOSITION,
                                             UTF8PROC_CASEFOLD, &boundary);
    if (folding->count < 1 || folding->count > LONGEST_DECOMPOSITION) {
      folding->folded[0] = (utf8proc_int32_t)character;
      folding->count = 1;
    }
  }
  return folding->folded[folding->at++];
}

int qconv_compare_folded(qconv_str a, qconv_str b)
{
  struct folding left = {.rest = a}, right = {.rest = b};
  for (;;) {
    utf8proc_int32_t one = next_folded(&left), other = next_folded(&right);
    if (one != other)
      return one < other ? -1 : 1;
    if (one == 0)
      return 0;
  }
}

bool qconv_right_to_left(qconv_str text)
{
  uint32_t character;
  for (size_t len; (len = qconv_utf8_decode(text, &character)) > 0; text = qconv_str_from(text, len)) {
    int class = utf8proc_get_property((utf8proc_int32_t)character)->bidi_class;
    if (class == UTF8PROC_BIDI_CLASS_R || class == UTF8PROC_BIDI_CLASS_AL)
      return true;
    if (class == UTF8PROC_BIDI_CLASS_L)
      return false;
  }
  return false;
}

bool qconv_is_letter_or_digit(uint32_t character)
{
  if (character < 0x80)
    return qconv_is_alpha((char)character) || qconv_is_digit((char)character);
  utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)character);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) || category == UTF8PROC_CATEGORY_ND;
}

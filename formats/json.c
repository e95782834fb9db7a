/* JSON in: jansson judges, views remain.

   jansson is the strict one of the libraries at hand, but its tree costs eight
   times the text, forgets the digits of numbers and has no places.  So it only
   judges: the outer two levels of the text as one skeleton, and each object or
   array below them on its own, thrown away at once.  A bank of any size is read
   in the memory of its largest question.  Once a text is known to be JSON, finding
   the end of a value is counting brackets outside of strings. */
#include <qconv/json.h>
#include <jansson.h>

enum { LOAD_FLAGS = JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL };
enum { PIECE_DEPTH = 3 };

const char *qconv_json_version(void)
{
  return "jansson " JANSSON_VERSION;
}

static bool is_blank(char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static qconv_str skip_blanks(qconv_str str)
{
  size_t i = 0;
  while (i < str.len && is_blank(str.data[i]))
    i++;
  return qconv_str_from(str, i);
}

/* Whether an odd number of backslashes stands before at, and behind start. */
static bool is_escaped(qconv_str text, size_t start, size_t at)
{
  size_t first = at;
  while (first > start + 1 && text.data[first - 1] == '\\')
    first--;
  return (at - first) % 2;
}

/* Behind the string that starts at text.data[at]; the end when it does not end. Strings are
   most of a bank, so quotes are looked for and not every byte at. */
static size_t behind_string(qconv_str text, size_t at)
{
  for (size_t from = at + 1; from < text.len;) {
    const char *quote = memchr(text.data + from, '"', text.len - from);
    if (!quote)
      break;
    from = (size_t)(quote - text.data) + 1;
    if (!is_escaped(text, at, from - 1))
      return from;
  }
  return text.len;
}

struct judging {
  qconv_str text;
  struct qconv_buffer skeleton; /* the text with [] and {} for each piece */
  size_t depth;
  size_t piece; /* where the piece we are in starts, or what is too deep */
};

static bool judge(struct qconv_arena *arena, qconv_str piece, json_error_t *error)
{
  json_t *tree = json_loadb(piece.data, piece.len, LOAD_FLAGS, error);
  json_decref(tree);
  if (!tree && json_error_code(error) == json_error_out_of_memory)
    qconv_arena_fail(arena);
  return tree != NULL;
}

static bool judge_bracket(struct judging *judging, size_t at, bool opens)
{
  json_error_t error;
  judging->depth += opens;
  if (judging->depth > QCONV_JSON_DEPTH)
    judging->piece = at;
  if (judging->depth == 0 || judging->depth > QCONV_JSON_DEPTH)
    return false;
  if (judging->depth <= PIECE_DEPTH)
    qconv_append_char(&judging->skeleton, judging->text.data[at]);
  if (judging->depth == PIECE_DEPTH) {
    if (opens)
      judging->piece = at;
    else if (!judge(judging->skeleton.arena, qconv_str_slice(judging->text, judging->piece, at + 1), &error))
      return false;
  }
  judging->depth -= !opens;
  return true;
}

/* Whether the text is JSON; when not, why is for the judge of the whole to say. */
static bool judge_pieces(struct judging *judging)
{
  json_error_t error;
  qconv_str text = judging->text;
  for (size_t i = 0; i < text.len;) {
    char c = text.data[i];
    size_t next = c == '"' ? behind_string(text, i) : i + 1;
    if (c == '{' || c == '[' || c == '}' || c == ']') {
      if (!judge_bracket(judging, i, c == '{' || c == '['))
        return false;
    } else if (judging->depth < PIECE_DEPTH) {
      qconv_append(&judging->skeleton, qconv_str_slice(text, i, next));
    }
    i = next;
  }
  return judge(judging->skeleton.arena, qconv_buffer_str(&judging->skeleton), &error);
}

/* jansson says where a token ended, and behind "near" what it was. */
static qconv_str place_of(qconv_str text, const json_error_t *error)
{
  qconv_str said = qconv_str_of(error->text);
  size_t near = qconv_str_find(said, QCONV_STR(" near '"));
  size_t at = error->position > 0 ? (size_t)error->position : 0;
  at = at < text.len ? at : text.len;
  if (near != QCONV_NOT_FOUND) {
    qconv_str token = qconv_str_slice(said, near + 7, said.len - 1);
    qconv_str there = qconv_str_slice(text, at - (token.len < at ? token.len : at), at);
    if (qconv_str_equal(token, there))
      return there;
  }
  return qconv_str_slice(text, at ? at - 1 : 0, at);
}

static const char *sentence_of(const json_error_t *error)
{
  switch (json_error_code(error)) {
  case json_error_premature_end_of_input:
    return "the JSON ends too early";
  case json_error_end_of_input_expected:
    return "there is more behind the end of the JSON";
  case json_error_null_character:
  case json_error_null_byte_in_key:
    return "the character U+0000 is not allowed";
  case json_error_duplicate_key:
    return "this name comes twice in one object";
  case json_error_numeric_overflow:
    return "this number is out of range";
  case json_error_invalid_utf8:
    return "these bytes are not UTF-8";
  default:
    return error->text;
  }
}

static void report_syntax(struct judging *judging, struct qconv_log *log)
{
  json_error_t error;
  if (judging->depth > QCONV_JSON_DEPTH)
    qconv_report(log, QCONV_ERROR, qconv_str_slice(judging->text, judging->piece, judging->piece + 1), "json.syntax",
                 "objects and arrays are nested more than %d deep", QCONV_JSON_DEPTH);
  else if (!judge(judging->skeleton.arena, judging->text, &error))
    qconv_report(log, QCONV_ERROR, place_of(judging->text, &error), "json.syntax", "%s", sentence_of(&error));
  else
    qconv_report(log, QCONV_ERROR, judging->text, "json.syntax", "brackets of the JSON do not match");
}

qconv_str qconv_json_load(struct qconv_arena *arena, struct qconv_log *log, qconv_str text)
{
  if (qconv_str_starts(text, QCONV_STR("\xef\xbb\xbf")))
    text = qconv_str_from(text, 3);
  text = skip_blanks(text);
  while (text.len && is_blank(text.data[text.len - 1]))
    text.len--;
  struct judging judging = {.text = text, .skeleton = {.arena = arena}};
  if (judge_pieces(&judging))
    return text;
  report_syntax(&judging, log);
  return QCONV_NOWHERE;
}

/* --- walking a text that is JSON --- */

/* Behind the value that the text starts with. */
static size_t behind_value(qconv_str text)
{
  size_t depth = 0, i = 0;
  while (i < text.len) {
    char c = text.data[i];
    if (c == '{' || c == '[')
      depth++;
    else if (c == '}' || c == ']')
      depth--;
    if (c == '"')
      i = behind_string(text, i);
    else
      i++;
    if (depth == 0 && strchr("}]\"", c))
      return i;
    if (depth == 0 && (i == text.len || strchr(",]} \t\r\n", text.data[i])))
      return i;
  }
  return i;
}

enum qconv_json_type qconv_json_type(qconv_str value)
{
  switch (value.len ? value.data[0] : 'n') {
  case '{':
    return QCONV_JSON_OBJECT;
  case '[':
    return QCONV_JSON_ARRAY;
  case '"':
    return QCONV_JSON_STRING;
  case 't':
  case 'f':
    return QCONV_JSON_BOOLEAN;
  case 'n':
    return QCONV_JSON_NULL;
  default:
    return QCONV_JSON_NUMBER;
  }
}

const char *qconv_json_type_name(enum qconv_json_type type)
{
  static const char *const names[] = {"an object", "an array", "a string", "a number", "a boolean", "null"};
  return names[type];
}

struct qconv_json_walk qconv_json_walk(qconv_str container)
{
  enum qconv_json_type type = qconv_json_type(container);
  if (type != QCONV_JSON_OBJECT && type != QCONV_JSON_ARRAY)
    return (struct qconv_json_walk){.rest = {NULL, 0}};
  qconv_str inside = qconv_str_slice(container, 1, container.len - 1);
  return (struct qconv_json_walk){.object = type == QCONV_JSON_OBJECT, .rest = skip_blanks(inside)};
}

/* Takes the next value off the rest, with the comma or colon behind it. */
static qconv_str take_value(qconv_str *rest)
{
  size_t end = behind_value(*rest);
  qconv_str value = qconv_str_slice(*rest, 0, end);
  *rest = skip_blanks(qconv_str_from(*rest, end));
  if (rest->len)
    *rest = skip_blanks(qconv_str_from(*rest, 1));
  return value;
}

bool qconv_json_next(struct qconv_json_walk *walk)
{
  if (!walk->rest.len)
    return false;
  if (walk->object)
    walk->name = take_value(&walk->rest);
  walk->value = take_value(&walk->rest);
  return true;
}

static unsigned hex_value(char c)
{
  return qconv_is_digit(c) ? (unsigned)(c - '0') : (unsigned)(qconv_lower(c) - 'a') + 10;
}

static uint32_t four_digits(const char *digits)
{
  return hex_value(digits[0]) << 12 | hex_value(digits[1]) << 8 | hex_value(digits[2]) << 4 | hex_value(digits[3]);
}

/* What the escape at the start of rest stands for, taken off it. */
static uint32_t take_escape(qconv_str *rest)
{
  static const char letters[] = "b\bf\fn\nr\rt\t";
  char c = rest->data[1];
  size_t length = 2;
  uint32_t character = (unsigned char)c;
  if (c == 'u') {
    character = four_digits(rest->data + 2);
    length = 6;
    if (character >= 0xd800 && character < 0xdc00) {
      character = 0x10000 + ((character - 0xd800) << 10) + (four_digits(rest->data + 8) - 0xdc00);
      length = 12;
    }
  } else {
    for (const char *letter = letters; *letter; letter += 2)
      if (letter[0] == c)
        character = (unsigned char)letter[1];
  }
  *rest = qconv_str_from(*rest, length);
  return character;
}

qconv_str qconv_json_string(struct qconv_arena *arena, qconv_str value)
{
  qconv_str rest = qconv_str_slice(value, 1, value.len - 1);
  size_t escape = qconv_str_find_char(rest, '\\');
  if (escape == QCONV_NOT_FOUND)
    return rest;
  /* no escape is shorter than the UTF-8 it stands for */
  char *made = qconv_alloc_bytes(arena, rest.len);
  size_t used = 0;
  while (escape != QCONV_NOT_FOUND) {
    memcpy(made + used, rest.data, escape);
    used += escape;
    rest = qconv_str_from(rest, escape);
    used += qconv_utf8_encode(take_escape(&rest), made + used);
    escape = qconv_str_find_char(rest, '\\');
  }
  memcpy(made + used, rest.data, rest.len);
  return (qconv_str){made, used + rest.len};
}

bool qconv_json_true(qconv_str value)
{
  return qconv_json_type(value) == QCONV_JSON_BOOLEAN && value.data[0] == 't';
}

bool qconv_json_is_number(qconv_str text)
{
  size_t i = text.len && text.data[0] == '-', digits = 0, whole;
  for (whole = i; i < text.len && qconv_is_digit(text.data[i]); i++)
    digits++;
  if (digits == 0 || (digits > 1 && text.data[whole] == '0'))
    return false;
  if (i < text.len && text.data[i] == '.') {
    size_t point = i++;
    for (; i < text.len && qconv_is_digit(text.data[i]); i++)
      digits++;
    if (i == point + 1)
      return false;
  }
  return i == text.len && digits <= 15;
}

static int letter_value(char c)
{
  if (c >= 'A' && c <= 'Z')
    return c - 'A';
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 26;
  if (qconv_is_digit(c))
    return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

qconv_str qconv_json_base64(struct qconv_arena *arena, qconv_str value)
{
  qconv_str letters = qconv_json_string(arena, value);
  size_t padding = qconv_str_ends(letters, QCONV_STR("==")) ? 2 : qconv_str_ends(letters, QCONV_STR("=")) ? 1 : 0;
  if (letters.len % 4)
    return QCONV_NOWHERE;
  size_t len = letters.len / 4 * 3 - padding, used = 0;
  char *bytes = qconv_alloc_bytes(arena, len + 1);
  uint32_t bits = 0;
  for (size_t i = 0; i < letters.len; i++) {
    int six = i < letters.len - padding ? letter_value(letters.data[i]) : 0;
    if (six < 0)
      return QCONV_NOWHERE;
    bits = bits << 6 | (uint32_t)six;
    for (int shift = 16; i % 4 == 3 && shift >= 0 && used < len; shift -= 8)
      bytes[used++] = (char)(bits >> shift & 0xff);
  }
  return (qconv_str){bytes, len};
}

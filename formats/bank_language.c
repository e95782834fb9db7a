/* Which language a bank is in, and which way it runs. */
#include <qconv/bank_language.h>

#include <qconv/unicode.h>

static bool all(qconv_str str, bool (*is)(char))
{
  for (size_t i = 0; i < str.len; i++)
    if (!is(str.data[i]))
      return false;
  return true;
}

/* language ["-" script] ["-" region], the parts of BCP 47 that change how a page
   is read; what follows them is left out. */
qconv_str qconv_language_tag(struct qconv_arena *arena, qconv_str language)
{
  struct qconv_buffer tag = {.arena = arena};
  qconv_str rest = qconv_str_trim(language), part;
  char *copy = qconv_str_zero(arena, rest);
  for (size_t i = 0; i < rest.len; i++)
    if (copy[i] == '_')
      copy[i] = '-';
  rest.data = copy;
  if (!qconv_str_split(&rest, '-', &part) || part.len < 2 || part.len > 3 || !all(part, qconv_is_alpha))
    return (qconv_str){NULL, 0};
  for (size_t i = 0; i < part.len; i++)
    qconv_append_char(&tag, qconv_lower(part.data[i]));
  bool more = qconv_str_split(&rest, '-', &part);
  if (more && part.len == 4 && all(part, qconv_is_alpha)) {
    qconv_append_format(&tag, "-%.*s", QCONV_ARG(part));
    more = qconv_str_split(&rest, '-', &part);
  }
  if (more && ((part.len == 2 && all(part, qconv_is_alpha)) || (part.len == 3 && all(part, qconv_is_digit))))
    qconv_append_format(&tag, "-%.*s", QCONV_ARG(part));
  return qconv_buffer_str(&tag);
}

/* Scripts that (nearly) say the language. Kana stands before Han: Japanese has both. */
static const struct script {
  uint32_t first, last;
  const char *language;
} scripts[] = {{0x0041, 0x024F, "en"}, {0x0370, 0x03FF, "el"}, {0x0400, 0x052F, "ru"}, {0x0590, 0x05FF, "he"},
               {0x0600, 0x06FF, "ar"}, {0x0900, 0x097F, "hi"}, {0x0E00, 0x0E7F, "th"}, {0x3040, 0x30FF, "ja"},
               {0x4E00, 0x9FFF, "zh"}, {0xAC00, 0xD7AF, "ko"}};
#define SCRIPTS (sizeof scripts / sizeof *scripts)
enum { JAPANESE = 7, CHINESE = 8 };

static void count_scripts(qconv_str text, size_t counts[SCRIPTS])
{
  uint32_t character;
  for (size_t at = 0, len; at < text.len; at += len) {
    len = qconv_utf8_decode(qconv_str_from(text, at), &character);
    for (size_t i = 0; i < SCRIPTS; i++)
      if (character >= scripts[i].first && character <= scripts[i].last)
        counts[i] += i == 0 ? 1 : 3; /* code and names are Latin in every language */
  }
}

qconv_str qconv_language_guess(const struct qconv_bank *bank)
{
  size_t counts[SCRIPTS] = {0}, best = 0, seen = 0;
  for (const struct qconv_question *q = bank->questions.first; q && seen < 100000; q = q->next) {
    count_scripts(q->prompt.str, counts);
    seen += q->prompt.str.len;
  }
  if (counts[JAPANESE] * 5 > counts[CHINESE])
    counts[JAPANESE] += counts[CHINESE];
  for (size_t i = 1; i < SCRIPTS; i++)
    if (counts[i] > counts[best])
      best = i;
  return qconv_str_of(scripts[best].language);
}

bool qconv_language_right_to_left(qconv_str tag)
{
  static const char *const languages[] = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"};
  static const char *const script_tags[] = {"-Arab", "-Hebr", "-Syrc", "-Thaa"};
  if (qconv_str_contains_nocase(tag, QCONV_STR("-Latn")) || qconv_str_contains_nocase(tag, QCONV_STR("-Cyrl")))
    return false;
  for (size_t i = 0; i < sizeof script_tags / sizeof *script_tags; i++)
    if (qconv_str_contains_nocase(tag, qconv_str_of(script_tags[i])))
      return true;
  size_t dash = qconv_str_find_char(tag, '-');
  qconv_str main = qconv_str_slice(tag, 0, dash == QCONV_NOT_FOUND ? tag.len : dash);
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
    if (qconv_str_equal(main, qconv_str_of(languages[i])))
      return true;
  return false;
}

static bool has_latin_letter(qconv_str text)
{
  for (size_t i = 0; i < text.len; i++)
    if (qconv_is_alpha(text.data[i]))
      return true;
  return false;
}

const char *qconv_language_direction(qconv_str plain, bool page_right_to_left)
{
  bool right_to_left = qconv_right_to_left(plain);
  if (right_to_left && !page_right_to_left)
    return "rtl";
  return !right_to_left && page_right_to_left && has_latin_letter(plain) ? "ltr" : NULL;
}

/* Any text to UTF-8: byte order marks, UTF-16 without one, and texts that mix
   UTF-8 with an old eight-bit encoding. */
#include "local.h"
#include <qconv/encoding.h>
#include <errno.h>
#include <iconv.h>

static void close_converter(void *converter)
{
  iconv_close(converter);
}

/* How far to go on behind a damaged place and stay in step. */
static size_t unit_of(const char *name)
{
  qconv_str encoding = qconv_str_of(name);
  if (qconv_str_starts_nocase(encoding, QCONV_STR("UTF-16")) || qconv_str_starts_nocase(encoding, QCONV_STR("UCS-2")))
    return 2;
  return qconv_str_starts_nocase(encoding, QCONV_STR("UTF-32")) || qconv_str_starts_nocase(encoding, QCONV_STR("UCS-4"))
             ? 4
             : 1;
}

static qconv_str through_iconv(struct qconv_arena *arena, qconv_str bytes, const char *name, size_t *bad)
{
  *bad = 0;
  iconv_t converter = iconv_open("UTF-8", name);
  if (converter == (iconv_t)-1)
    return QCONV_NOWHERE;
  qconv_defer(arena, close_converter, converter);
  struct qconv_buffer text = {.arena = arena};
  char *in = (char *)(uintptr_t)bytes.data;
  size_t left = bytes.len;
  while (left) {
    char piece[4096], *out = piece;
    size_t room = sizeof piece;
    bool damaged = iconv(converter, &in, &left, &out, &room) == (size_t)-1 && errno != E2BIG;
    qconv_append(&text, (qconv_str){piece, sizeof piece - room});
    if (!damaged)
      continue;
    qconv_append_utf8(&text, 0xFFFD);
    ++*bad;
    size_t skip = left < unit_of(name) ? left : unit_of(name);
    in += skip;
    left -= skip;
  }
  return qconv_buffer_str(&text);
}

/* UTF-16 shows as zero bytes at the even or the odd places of a text in any
   script that uses blanks and line ends; a UTF-8 text has none. */
static const char *utf16_without_mark(qconv_str bytes)
{
  size_t zeros[2] = {0, 0}, look = bytes.len < 65536 ? bytes.len & ~(size_t)1 : 65536;
  if (bytes.len < 4 || bytes.len % 2)
    return NULL;
  for (size_t i = 0; i < look; i++)
    zeros[i % 2] += bytes.data[i] == 0;
  if (zeros[1] > look / 16 && zeros[0] <= zeros[1] / 8)
    return "UTF-16LE";
  if (zeros[0] > look / 16 && zeros[1] <= zeros[0] / 8)
    return "UTF-16BE";
  return NULL;
}

static const char *marked(qconv_str bytes, size_t *mark)
{
  static const struct {
    const char *name;
    qconv_str mark;
  } marks[] = {
      {"UTF-8", {"\xEF\xBB\xBF", 3}}, {"UTF-32LE", {"\xFF\xFE\0\0", 4}}, {"UTF-32BE", {"\0\0\xFE\xFF", 4}},
      {"UTF-16LE", {"\xFF\xFE", 2}},  {"UTF-16BE", {"\xFE\xFF", 2}},
  };
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (qconv_str_starts(bytes, marks[i].mark)) {
      *mark = marks[i].mark.len;
      return marks[i].name;
    }
  return NULL;
}

static qconv_str line_by_line(struct qconv_arena *arena, qconv_str bytes, const struct qconv_code_page *page,
                              size_t *lines, qconv_str *first)
{
  struct qconv_buffer text = {.arena = arena};
  size_t first_at = 0, first_end = 0;
  *lines = 0;
  while (bytes.len) {
    size_t end = qconv_str_find_char(bytes, '\n');
    qconv_str line = qconv_str_slice(bytes, 0, end == QCONV_NOT_FOUND ? bytes.len : end + 1);
    bytes = qconv_str_from(bytes, line.len);
    if (qconv_utf8_valid(line) == line.len) {
      qconv_append(&text, line);
      continue;
    }
    if ((*lines)++ == 0)
      first_at = text.len;
    for (size_t i = 0; i < line.len;) { /* what is UTF-8 in the line stays */
      size_t valid = qconv_utf8_valid(qconv_str_from(line, i));
      qconv_append(&text, qconv_str_slice(line, i, i + valid));
      i += valid;
      if (i < line.len)
        qconv_append_utf8(&text, page->high[(unsigned char)line.data[i++] - 0x80]);
    }
    if (*lines == 1)
      first_end = text.len;
  }
  *first = qconv_str_slice(qconv_buffer_str(&text), first_at, first_end);
  return qconv_buffer_str(&text);
}

static qconv_str refuse_binary(struct qconv_log *log)
{
  qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "encoding.binary", "this is no text: it holds zero bytes");
  return QCONV_NOWHERE;
}

/* Converts and says what did not convert. */
static qconv_str convert(struct qconv_arena *arena, struct qconv_log *log, qconv_str bytes, const char *name)
{
  size_t bad;
  qconv_str text = through_iconv(arena, bytes, name, &bad);
  if (!text.data)
    qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "encoding.unknown", "there is no encoding \"%s\" here", name);
  else if (bad)
    qconv_report(log, QCONV_WARNING, QCONV_NOWHERE, "encoding.damaged",
                 bad == 1 ? "%zu place is not %s and became U+FFFD" : "%zu places are not %s and became U+FFFD", bad,
                 name);
  return qconv_str_find_char(text, 0) == QCONV_NOT_FOUND ? text : refuse_binary(log);
}

static qconv_str convert_lines(struct qconv_arena *arena, struct qconv_log *log, qconv_str bytes,
                               const struct qconv_charset *charset)
{
  size_t lines;
  qconv_str first = QCONV_NOWHERE, text = line_by_line(arena, bytes, charset->page, &lines, &first);
  qconv_report(log, QCONV_WARNING, first, "encoding.mixed", "%zu line%s not UTF-8 and %s read as %s%s%s", lines,
               lines == 1 ? " is" : "s are", lines == 1 ? "was" : "were", charset->name,
               charset->runner_up ? "; the runner-up is " : "", charset->runner_up ? charset->runner_up : "");
  return text;
}

static qconv_str convert_guessed(struct qconv_arena *arena, struct qconv_log *log, qconv_str bytes, const char *name,
                                 const char *runner_up)
{
  qconv_report(log, QCONV_NOTE, QCONV_NOWHERE, "encoding.guessed", "read as %s%s%s", name,
               runner_up ? "; the runner-up is " : "", runner_up ? runner_up : "");
  return convert(arena, log, bytes, name);
}

qconv_str qconv_decode(struct qconv_arena *arena, struct qconv_log *log, qconv_str bytes, const char *name)
{
  size_t mark = 0;
  const char *found = marked(bytes, &mark);
  bytes = qconv_str_from(bytes, mark);
  if (name && !found)
    return convert(arena, log, bytes, name);
  if (found && mark != 3)
    return convert(arena, log, bytes, found);
  if (qconv_str_find_char(bytes, 0) == QCONV_NOT_FOUND && qconv_utf8_valid(bytes) == bytes.len)
    return bytes.data ? bytes : QCONV_STR("");
  found = utf16_without_mark(bytes);
  if (found)
    return convert_guessed(arena, log, bytes, found, NULL);
  if (qconv_str_find_char(bytes, 0) != QCONV_NOT_FOUND)
    return refuse_binary(log);
  struct qconv_charset charset = qconv_guess_charset(bytes);
  return charset.page ? convert_lines(arena, log, bytes, &charset)
                      : convert_guessed(arena, log, bytes, charset.name, charset.runner_up);
}

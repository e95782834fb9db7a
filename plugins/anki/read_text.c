/* The HTML of a field as a text of the bank: files it names become media:NAME, what
   Anki plays or typesets becomes what the model has for it, and nothing else is
   touched.

     <img src="x.png">          src="media:x.png", for files of the package
     [sound:x.mp3]              <audio controls="controls" src="media:x.mp3"></audio>
     [$]x[/$] [$$]x[/$$]        \(x\) \[x\]
     {{gap:                     what only the bank may say, broken up */
#include "read.h"

#include <qconv/xml.h>

enum { LONGEST = 1024 }; /* a reference to a file */

struct text {
  struct anki_reading *reading;
  qconv_str html;
  struct qconv_buffer out;
  size_t copied;    /* how much of html is in out */
  bool unclosed[2]; /* no formula of this kind ends any more */
};

static void replace(struct text *text, size_t from, size_t to, qconv_str with)
{
  qconv_append(&text->out, qconv_str_slice(text->html, text->copied, from));
  qconv_append(&text->out, with);
  text->copied = to;
}

/* Entities that a file's name is written with. */
static qconv_str without_entities(struct qconv_arena *arena, qconv_str text)
{
  static const struct {
    const char *entity;
    const char *says;
  } known[] = {{"&amp;", "&"},         {"&quot;", "\""}, {"&lt;", "<"},  {"&gt;", ">"},
               {"&nbsp;", "\xc2\xa0"}, {"&#39;", "'"},   {"&apos;", "'"}};
  if (qconv_str_find_char(text, '&') == QCONV_NOT_FOUND)
    return text;
  struct qconv_buffer plain = {.arena = arena};
  for (size_t at = 0; at < text.len;) {
    size_t i = 0, count = sizeof known / sizeof *known;
    while (i < count && !qconv_str_starts(qconv_str_from(text, at), qconv_str_of(known[i].entity)))
      i++;
    if (i < count)
      qconv_append(&plain, qconv_str_of(known[i].says));
    else
      qconv_append_char(&plain, text.data[at]);
    at += i < count ? strlen(known[i].entity) : 1;
  }
  return qconv_buffer_str(&plain);
}

static int hex_digit(char c)
{
  c = qconv_lower(c);
  return qconv_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static qconv_str without_percents(struct qconv_arena *arena, qconv_str text)
{
  struct qconv_buffer plain = {.arena = arena};
  for (size_t i = 0; i < text.len; i++) {
    bool escape =
        text.data[i] == '%' && i + 2 < text.len && hex_digit(text.data[i + 1]) >= 0 && hex_digit(text.data[i + 2]) >= 0;
    qconv_append_char(&plain,
                      escape ? (char)(hex_digit(text.data[i + 1]) * 16 + hex_digit(text.data[i + 2])) : text.data[i]);
    i += escape ? 2 : 0;
  }
  return qconv_buffer_str(&plain);
}

/* "media:NAME" as the value of an attribute; absent: no file of the package. */
static qconv_str reference(struct anki_reading *reading, qconv_str value)
{
  if (value.len == 0 || value.len > LONGEST)
    return QCONV_NOWHERE;
  qconv_str name = without_entities(reading->arena, value), found = anki_read_media(reading, name);
  if (!found.data && qconv_str_find_char(name, '%') != QCONV_NOT_FOUND)
    found = anki_read_media(reading, without_percents(reading->arena, name));
  if (!found.data)
    return QCONV_NOWHERE;
  struct qconv_buffer url = {.arena = reading->arena};
  qconv_append_literal(&url, "media:");
  qconv_xml_escape(&url, found);
  return qconv_buffer_str(&url);
}

static bool has_scheme(qconv_str url)
{
  size_t colon = qconv_str_find_char(qconv_str_slice(url, 0, 12), ':');
  return colon != QCONV_NOT_FOUND && colon > 1;
}

static void warn_missing(struct anki_reading *reading, qconv_str name)
{
  static const char here; /* a scope of our own: each name is told of once */
  void **told = qconv_map_at(reading->arena, &reading->files, &here, name);
  if (*told)
    return;
  *told = reading;
  qconv_report(reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.missing-file",
               "a note names the file \"%.*s\", which the package does not hold",
               QCONV_ARG(qconv_str_slice(name, 0, LONGEST)));
}

/* The value of src= or data= in a tag that starts at at; where to go on. */
static size_t put_source(struct text *text, size_t at)
{
  qconv_str rest = qconv_str_from(text->html, at);
  char quote = rest.len ? rest.data[0] : 0;
  bool quoted = quote == '"' || quote == '\'';
  size_t end = quoted;
  while (end < rest.len &&
         (quoted ? rest.data[end] != quote : !qconv_is_space(rest.data[end]) && rest.data[end] != '>'))
    end++;
  qconv_str value = qconv_str_slice(rest, quoted, end);
  qconv_str url = reference(text->reading, value);
  if (url.data) {
    replace(text, at, at + end + quoted, qconv_format(text->reading->arena, "\"%.*s\"", QCONV_ARG(url)));
  } else if (value.len && !has_scheme(value)) {
    warn_missing(text->reading, value);
  }
  return at + end + quoted;
}

static bool names_a_file(qconv_str tag)
{
  static const char *const names[] = {"img", "audio", "video", "source", "object"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    qconv_str name = qconv_str_of(names[i]);
    if (qconv_str_starts_nocase(tag, name) && tag.len > name.len && !qconv_is_alpha(tag.data[name.len]))
      return true;
  }
  return false;
}

/* The tag that starts at at; where to go on. */
static size_t read_tag(struct text *text, size_t at)
{
  qconv_str html = text->html;
  if (!names_a_file(qconv_str_slice(html, at + 1, at + 8)))
    return at + 1;
  for (at++; at < html.len && html.data[at] != '>'; at++) {
    qconv_str rest = qconv_str_from(html, at + 1);
    size_t name = !qconv_is_space(html.data[at])                      ? 0
                  : qconv_str_starts_nocase(rest, QCONV_STR("src="))  ? 4
                  : qconv_str_starts_nocase(rest, QCONV_STR("data=")) ? 5
                                                                      : 0;
    if (name)
      return put_source(text, at + 1 + name);
    if (html.data[at] == '"' || html.data[at] == '\'') {
      size_t close = qconv_str_find_char(rest, html.data[at]);
      if (close == QCONV_NOT_FOUND)
        return html.len;
      at += 1 + close;
    }
  }
  return at;
}

static size_t read_sound(struct text *text, size_t at)
{
  qconv_str rest = qconv_str_from(text->html, at + 7);
  size_t end = qconv_str_find_char(qconv_str_slice(rest, 0, LONGEST), ']');
  if (end == QCONV_NOT_FOUND)
    return at + 7;
  qconv_str name = qconv_str_slice(rest, 0, end), url = reference(text->reading, name);
  if (url.data)
    replace(text, at, at + 8 + end,
            qconv_format(text->reading->arena, "<audio controls=\"controls\" src=\"%.*s\"></audio>", QCONV_ARG(url)));
  else if (!has_scheme(name))
    warn_missing(text->reading, name);
  return at + 8 + end;
}

/* The brackets of a formula; what is between stays. */
static size_t read_bracket(struct text *text, size_t at)
{
  static const struct {
    const char *opener, *closer, *says, *says_end;
  } marks[] = {{"[$]", "[/$]", "\\(", "\\)"}, {"[$$]", "[/$$]", "\\[", "\\]"}};
  qconv_str rest = qconv_str_from(text->html, at);
  if (qconv_str_starts(rest, QCONV_STR("[sound:")))
    return read_sound(text, at);
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    qconv_str opener = qconv_str_of(marks[i].opener), closer = qconv_str_of(marks[i].closer);
    if (!qconv_str_starts(rest, opener) || text->unclosed[i])
      continue;
    size_t end = qconv_str_find(rest, closer);
    text->unclosed[i] = end == QCONV_NOT_FOUND;
    if (text->unclosed[i])
      continue;
    replace(text, at, at + opener.len, qconv_str_of(marks[i].says));
    replace(text, at + end, at + end + closer.len, qconv_str_of(marks[i].says_end));
    return text->copied;
  }
  return at + 1;
}

qconv_str anki_read_html(struct anki_reading *reading, qconv_str field)
{
  struct text text = {.reading = reading, .html = field, .out = {.arena = reading->arena}};
  for (size_t at = 0; at < field.len;) {
    char c = field.data[at];
    if (c == '<') {
      at = read_tag(&text, at);
    } else if (c == '[') {
      at = read_bracket(&text, at);
    } else if (c == '{' && qconv_str_starts(qconv_str_from(field, at), QCONV_STR("{{gap:"))) {
      replace(&text, at, at + 2, QCONV_STR("{&#123;"));
      at += 2;
    } else {
      at++;
    }
  }
  if (text.copied == 0 && text.out.len == 0)
    return field;
  replace(&text, field.len, field.len, QCONV_STR(""));
  return qconv_buffer_str(&text.out);
}

/* White space, line breaks and empty blocks are nothing to Anki. */
bool anki_is_blank_html(qconv_str html)
{
  for (qconv_str rest = html; rest.len;) {
    qconv_str space = QCONV_STR("&nbsp;");
    if (qconv_is_space(rest.data[0])) {
      rest = qconv_str_from(rest, 1);
    } else if (qconv_str_starts(rest, space)) {
      rest = qconv_str_from(rest, space.len);
    } else if (rest.data[0] == '<') {
      size_t end = qconv_str_find_char(rest, '>');
      qconv_str name = qconv_str_slice(rest, 1 + (rest.len > 1 && rest.data[1] == '/'), end);
      size_t len = 0;
      while (len < name.len && qconv_is_alpha(name.data[len]))
        len++;
      name = qconv_str_slice(name, 0, len);
      bool nothing = qconv_str_equal_nocase(name, QCONV_STR("br")) || qconv_str_equal_nocase(name, QCONV_STR("div")) ||
                     qconv_str_equal_nocase(name, QCONV_STR("p"));
      if (end == QCONV_NOT_FOUND || !nothing)
        return false;
      rest = qconv_str_from(rest, end + 1);
    } else {
      return false;
    }
  }
  return true;
}

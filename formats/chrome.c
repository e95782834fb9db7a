/* Recognising toolbars by what they say and what they are made of, never by a
   class alone. */
#include "chrome.h"
#include <qconv/markdown.h>

enum { LONGEST_TAG = 4096 }; /* a longer one is no toolbar's, and looking for its end costs */

static bool read_tag(qconv_str line, size_t at, struct html_tag *tag)
{
  line = qconv_str_slice(line, 0, at + LONGEST_TAG);
  size_t i = at + 1;
  *tag = (struct html_tag){.start = at};
  tag->closing = i < line.len && line.data[i] == '/';
  i += tag->closing;
  size_t name = i;
  if (i >= line.len || !qconv_is_alpha(line.data[i]))
    return false;
  while (i < line.len && (qconv_is_alpha(line.data[i]) || qconv_is_digit(line.data[i]) || line.data[i] == '-'))
    i++;
  tag->name = qconv_str_slice(line, name, i);
  char quote = 0;
  for (; i < line.len; i++) {
    char c = line.data[i];
    if (quote ? c == quote : c == '"' || c == '\'')
      quote = quote ? 0 : c;
    else if (!quote && c == '>') {
      tag->empty = line.data[i - 1] == '/';
      tag->end = i + 1;
      return true;
    }
  }
  return false;
}

struct tag_walk qconv_tags_of(qconv_str line)
{
  size_t last = line.len;
  while (last > 0 && line.data[last - 1] != '>')
    last--;
  return (struct tag_walk){.line = line, .last = last};
}

bool qconv_next_tag(struct tag_walk *walk, struct html_tag *tag)
{
  for (; walk->at < walk->last; walk->at++) {
    char c = walk->line.data[walk->at];
    if (c == '`') {
      walk->at = qconv_code_span_end(walk->line, walk->at, &walk->unclosed) - 1;
    } else if (c == '<' && read_tag(walk->line, walk->at, tag)) {
      walk->at = tag->end;
      return true;
    }
  }
  return false;
}

static bool is_one_of(qconv_str word, const char *const *words)
{
  for (; *words; words++)
    if (qconv_str_equal_nocase(word, qconv_str_of(*words)))
      return true;
  return false;
}

bool qconv_is_language_word(qconv_str word)
{
  if (word.len == 0 || word.len > 24)
    return false;
  for (size_t i = 0; i < word.len; i++) {
    char c = word.data[i];
    if (!qconv_is_alpha(c) && !qconv_is_digit(c) && !strchr("+#-._", c))
      return false;
  }
  return true;
}

/* Takes the longest toolbar phrase off the front. */
static bool take_phrase(qconv_str *text)
{
  static const char *const phrases[] = {"Copy code",      "Copied!",
                                        "Copied",         "Copy",
                                        "Edit",           "Run",
                                        "Wrap",           "Copiar código",
                                        "Copiar",         "Copier le code",
                                        "Copier",         "Code kopieren",
                                        "Kopieren",       "复制代码",
                                        "复制",           "コードをコピーする",
                                        "Копировать код", "Копировать"};
  for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
    qconv_str phrase = qconv_str_of(phrases[i]);
    if (!qconv_str_starts_nocase(*text, phrase))
      continue;
    *text = qconv_str_trim_start(qconv_str_from(*text, phrase.len));
    return true;
  }
  return false;
}

/* The words of a piece in order, tags left out; false when they do not fit. */
static bool plain_words(qconv_str piece, char *words, size_t room, qconv_str *out)
{
  size_t used = 0;
  struct tag_walk walk = qconv_tags_of(piece);
  struct html_tag tag;
  for (size_t at = 0; at < piece.len;) {
    bool more = qconv_next_tag(&walk, &tag);
    size_t end = more ? tag.start : piece.len;
    if (end - at + 1 > room - used)
      return false;
    memcpy(words + used, piece.data + at, end - at);
    used += end - at;
    words[used++] = ' ';
    at = more ? tag.end : piece.len;
  }
  *out = qconv_str_trim((qconv_str){words, used});
  return true;
}

bool qconv_is_chrome_text(qconv_str text)
{
  char words[256];
  qconv_str rest;
  if (!plain_words(text, words, sizeof words, &rest) || rest.len == 0)
    return false;
  size_t blank = qconv_str_find_char(rest, ' ');
  qconv_str tail = qconv_str_trim_start(qconv_str_from(rest, blank == QCONV_NOT_FOUND ? rest.len : blank));
  qconv_str probe = rest;
  if (!take_phrase(&probe) && qconv_is_language_word(qconv_str_slice(rest, 0, blank)))
    rest = tail;
  size_t phrases = 0;
  while (take_phrase(&rest))
    phrases++;
  return phrases > 0 && rest.len == 0;
}

bool qconv_has_toolbar_tag(qconv_str piece)
{
  static const char *const always[] = {"button", "svg", NULL}, *const with_class[] = {"div", "span", "pre", NULL};
  struct tag_walk walk = qconv_tags_of(piece);
  struct html_tag tag;
  while (qconv_next_tag(&walk, &tag)) {
    qconv_str whole = qconv_str_slice(piece, tag.start, tag.end);
    if (is_one_of(tag.name, always))
      return true;
    if (is_one_of(tag.name, with_class) && qconv_str_find(whole, QCONV_STR("class=")) != QCONV_NOT_FOUND)
      return true;
  }
  return false;
}

qconv_str qconv_toolbar_language(qconv_str piece)
{
  struct tag_walk walk = qconv_tags_of(piece);
  struct html_tag tag, next;
  for (bool more = qconv_next_tag(&walk, &tag); more; tag = next) {
    more = qconv_next_tag(&walk, &next);
    qconv_str between = qconv_str_trim(qconv_str_slice(piece, tag.end, more ? next.start : piece.len));
    if (!tag.closing && qconv_is_language_word(between) && !qconv_is_chrome_text(between))
      return between;
  }
  return (qconv_str){NULL, 0};
}

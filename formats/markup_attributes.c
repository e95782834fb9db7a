/* Attributes and URLs that pass. Everything else is left out. */
#include "markup_local.h"
#include <qconv/xml.h>

static void write_attribute(struct qconv_buffer *buffer, const char *name, qconv_str value)
{
  qconv_append_char(buffer, ' ');
  qconv_append(buffer, qconv_str_of(name));
  qconv_append_literal(buffer, "=\"");
  for (size_t at; (at = qconv_str_find_char(value, '\n')) != QCONV_NOT_FOUND; value = qconv_str_from(value, at + 1)) {
    qconv_xml_escape(buffer, qconv_str_slice(value, 0, at));
    qconv_append_char(buffer, ' ');
  }
  qconv_xml_escape(buffer, value);
  qconv_append_char(buffer, '"');
}

qconv_str qconv_attribute_find(const struct qconv_attribute *attributes, size_t count, const char *name)
{
  for (size_t i = 0; i < count; i++)
    if (qconv_str_equal_nocase(attributes[i].name, qconv_str_of(name)))
      return attributes[i].value;
  return QCONV_NOWHERE;
}

static bool word_char(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || (c && strchr("-_+#.", c));
}

static bool is_word(qconv_str word)
{
  for (size_t i = 0; i < word.len; i++)
    if (!word_char(word.data[i]))
      return false;
  return word.len > 0;
}

/* Takes the next word between white space off *rest. */
static bool next_word(qconv_str *rest, qconv_str *word)
{
  *rest = qconv_str_trim_start(*rest);
  size_t end = 0;
  while (end < rest->len && !qconv_is_space(rest->data[end]))
    end++;
  *word = qconv_str_slice(*rest, 0, end);
  *rest = qconv_str_from(*rest, end);
  return end > 0;
}

qconv_str qconv_class_language(struct qconv_arena *arena, qconv_str value)
{
  qconv_str word;
  while (next_word(&value, &word)) {
    size_t prefix = qconv_str_starts_nocase(word, QCONV_STR("language-")) ? 9
                    : qconv_str_starts_nocase(word, QCONV_STR("lang-"))   ? 5
                                                                          : 0;
    word = qconv_str_from(word, prefix);
    if (!prefix || !is_word(word))
      continue;
    char *lower = qconv_str_zero(arena, word);
    for (size_t i = 0; i < word.len; i++)
      lower[i] = qconv_lower(lower[i]);
    return (qconv_str){lower, word.len};
  }
  return QCONV_STR("");
}

qconv_str qconv_fence_language(struct qconv_arena *arena, qconv_str info)
{
  while (info.len && strchr("{.", info.data[0]))
    info = qconv_str_from(info, 1);
  size_t end = 0;
  while (end < info.len && word_char(info.data[end]))
    end++;
  char *language = qconv_str_zero(arena, qconv_str_slice(info, 0, end));
  for (size_t i = 0; i < end; i++)
    language[i] = qconv_lower(language[i]);
  return (qconv_str){language, end};
}

static void keep_class(struct qconv_emitter *e, struct qconv_buffer *buffer, qconv_str value)
{
  struct qconv_buffer kept = {.arena = e->arena};
  qconv_str word;
  while (next_word(&value, &word)) {
    bool ours = qconv_str_starts(word, QCONV_STR("qc-")) || qconv_str_starts(word, QCONV_STR("language-"));
    if (!ours || !is_word(word))
      continue;
    if (kept.len)
      qconv_append_char(&kept, ' ');
    qconv_append(&kept, word);
  }
  if (kept.len)
    write_attribute(buffer, "class", qconv_buffer_str(&kept));
}

/* Of CSS only where the text of a cell or block stands. */
static void keep_align(struct qconv_buffer *buffer, qconv_str style)
{
  static const char *const sides[] = {"left", "right", "center", "justify"};
  qconv_str rule;
  while (qconv_str_split(&style, ';', &rule)) {
    size_t colon = qconv_str_find_char(rule, ':');
    if (colon == QCONV_NOT_FOUND ||
        !qconv_str_equal_nocase(qconv_str_trim(qconv_str_slice(rule, 0, colon)), QCONV_STR("text-align")))
      continue;
    qconv_str side = qconv_str_trim(qconv_str_from(rule, colon + 1));
    for (size_t i = 0; i < 4; i++)
      if (qconv_str_equal_nocase(side, qconv_str_of(sides[i]))) {
        qconv_append_literal(buffer, " style=\"text-align: ");
        qconv_append(buffer, qconv_str_of(sides[i]));
        qconv_append_char(buffer, '"');
        return;
      }
  }
}

static bool hex(char c)
{
  c = qconv_lower(c);
  return qconv_is_digit(c) || (c >= 'a' && c <= 'f');
}

qconv_str qconv_url_clean(struct qconv_arena *arena, qconv_str url)
{
  struct qconv_buffer clean = {.arena = arena};
  url = qconv_str_trim(url);
  while (url.len && (unsigned char)url.data[0] <= ' ')
    url = qconv_str_from(url, 1);
  for (size_t i = 0; i < url.len; i++) {
    char c = url.data[i];
    bool bare_percent = c == '%' && !(i + 2 < url.len && hex(url.data[i + 1]) && hex(url.data[i + 2]));
    if (c == '\t' || c == '\n' || c == '\r') /* as browsers do */
      continue;
    if ((unsigned char)c <= ' ' || c == 0x7F || strchr("\"<>\\^`{|}", c) || bare_percent) {
      static const char digits[] = "0123456789ABCDEF";
      const char escaped[] = {'%', digits[(unsigned char)c >> 4], digits[c & 15]};
      qconv_append(&clean, (qconv_str){escaped, 3});
    } else {
      qconv_append_char(&clean, c);
    }
  }
  qconv_str text = qconv_buffer_str(&clean);
  static const qconv_str schemes[] = {{"http://", 7}, {"https://", 8}, {"mailto:", 7}};
  for (size_t i = 0; i < 3; i++)
    if (qconv_str_starts_nocase(text, schemes[i]) && text.len > schemes[i].len && text.data[schemes[i].len] != '/')
      return text;
  return QCONV_NOWHERE;
}

static size_t percent_decode(char *bytes, size_t len)
{
  size_t to = 0;
  for (size_t i = 0; i < len; i++, to++) {
    bytes[to] = bytes[i];
    if (bytes[i] != '%' || i + 2 >= len || !hex(bytes[i + 1]) || !hex(bytes[i + 2]))
      continue;
    unsigned value = 0;
    for (size_t digit = i + 1; digit <= i + 2; digit++) {
      char c = qconv_lower(bytes[digit]);
      value = value * 16 + (unsigned)(qconv_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    bytes[to] = (char)value;
    i += 2;
  }
  return to;
}

static bool is_media(qconv_str url)
{
  return qconv_str_starts_nocase(url, QCONV_STR("media:")) && url.len > 6;
}

/* The target's URL for media:NAME; a name may be written with %20 and the like. */
static qconv_str media_url(struct qconv_emitter *e, qconv_str url)
{
  if (!e->options->media)
    return url;
  qconv_str name = qconv_str_from(url, 6);
  qconv_str found = e->options->media(e->options->context, name);
  if (found.data || qconv_str_find_char(name, '%') == QCONV_NOT_FOUND)
    return found;
  char *decoded = qconv_str_zero(e->arena, name);
  name = (qconv_str){decoded, percent_decode(decoded, name.len)};
  return qconv_utf8_valid(name) == name.len ? e->options->media(e->options->context, name) : QCONV_NOWHERE;
}

static void keep_link(struct qconv_emitter *e, struct qconv_buffer *buffer, qconv_str href)
{
  href = qconv_str_trim(href);
  qconv_str url = is_media(href) ? media_url(e, href) : qconv_url_clean(e->arena, href);
  if (url.data)
    write_attribute(buffer, "href", url);
  else
    qconv_emit_loss(e, LOSS_LINK, "a link leads to nowhere that can be written");
}

static bool only_of(qconv_str value, const char *allowed)
{
  for (size_t i = 0; i < value.len; i++)
    if (!value.data[i] || !strchr(allowed, value.data[i]))
      return false;
  return value.len > 0;
}

static bool one_of(qconv_str value, const char *const *words)
{
  for (; *words; words++)
    if (qconv_str_equal(value, qconv_str_of(*words)))
      return true;
  return false;
}

static bool is_number(qconv_str value)
{
  if (value.len && value.data[0] == '-')
    value = qconv_str_from(value, 1);
  return value.len <= 9 && only_of(value, "0123456789");
}

/* Whether a harmless attribute passes as it is. */
static bool harmless(const struct qconv_element *element, qconv_str name, qconv_str value)
{
  static const char *const directions[] = {"ltr", "rtl", "auto", NULL};
  static const char *const scopes[] = {"col", "row", "colgroup", "rowgroup", NULL};
  bool cell = element->id == EL_TD || element->id == EL_TH, list = element->id == EL_OL;
  if (qconv_str_equal(name, QCONV_STR("title")))
    return true;
  if (qconv_str_equal(name, QCONV_STR("lang")))
    return value.len < 36 &&
           only_of(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");
  if (qconv_str_equal(name, QCONV_STR("dir")))
    return one_of(value, directions);
  if (qconv_str_equal(name, QCONV_STR("colspan")) || qconv_str_equal(name, QCONV_STR("rowspan")))
    return cell && value.len <= 3 && only_of(value, "0123456789") && value.data[0] != '0';
  if (qconv_str_equal(name, QCONV_STR("scope")))
    return element->id == EL_TH && one_of(value, scopes);
  if (qconv_str_equal(name, QCONV_STR("start")))
    return list && is_number(value);
  return qconv_str_equal(name, QCONV_STR("type")) && list && value.len == 1 && only_of(value, "1aAiI");
}

static void keep_one(struct qconv_emitter *e, struct qconv_buffer *buffer, const struct qconv_element *element,
                     qconv_str name, qconv_str value)
{
  static const char *const passing[] = {"title", "lang", "dir", "colspan", "rowspan", "scope", "start", "type"};
  if (qconv_str_equal(name, QCONV_STR("class")))
    keep_class(e, buffer, value);
  else if (qconv_str_equal(name, QCONV_STR("style")) && (element->flags & (EL_BLOCK | EL_ITEM)))
    keep_align(buffer, value);
  else if (qconv_str_equal(name, QCONV_STR("href")) && element->id == EL_A)
    keep_link(e, buffer, value);
  else if (qconv_str_equal(name, QCONV_STR("reversed")) && element->id == EL_OL)
    write_attribute(buffer, "reversed", QCONV_STR("reversed"));
  else if (harmless(element, name, value))
    for (size_t i = 0; i < sizeof passing / sizeof *passing; i++)
      if (qconv_str_equal(name, qconv_str_of(passing[i])))
        write_attribute(buffer, passing[i], value);
}

qconv_str qconv_attributes_keep(struct qconv_emitter *e, const struct qconv_element *element,
                                const struct qconv_attribute *attributes, size_t count)
{
  enum { MOST = 32 };
  struct qconv_buffer buffer = {.arena = e->arena};
  bool link = false;
  for (size_t i = 0; i < count && i < MOST; i++) {
    qconv_str value = attributes[i].value.data ? attributes[i].value : QCONV_STR("");
    bool twice = false;
    for (size_t earlier = 0; earlier < i; earlier++)
      twice |= qconv_str_equal(attributes[earlier].name, attributes[i].name);
    if (twice)
      continue;
    if (e->draft) {
      write_attribute(&buffer, qconv_str_zero(e->arena, attributes[i].name), value);
      link = true;
      continue;
    }
    size_t before = buffer.len;
    keep_one(e, &buffer, element, attributes[i].name, qconv_tokens_expand(e->arena, &e->tokens, value));
    link |= buffer.len > before && qconv_str_equal(attributes[i].name, QCONV_STR("href"));
  }
  if (element->id == EL_A && !link)
    return QCONV_STR("");
  return qconv_buffer_str(&buffer);
}

static qconv_str attribute_text(struct qconv_emitter *e, const struct qconv_attribute *attributes, size_t count,
                                const char *name)
{
  qconv_str value = qconv_attribute_find(attributes, count, name);
  return value.data && !e->draft ? qconv_tokens_expand(e->arena, &e->tokens, value) : value;
}

static void write_image(struct qconv_emitter *e, qconv_str url, qconv_str alt, const struct qconv_attribute *attributes,
                        size_t count)
{
  qconv_emit_before_inline(e);
  qconv_append_literal(&e->html, "<img");
  write_attribute(&e->html, "src", url);
  write_attribute(&e->html, "alt", alt);
  qconv_str title = attribute_text(e, attributes, count, "title");
  if (title.len)
    write_attribute(&e->html, "title", title);
  static const char *const sizes[] = {"width", "height"};
  for (size_t i = 0; i < 2; i++) {
    qconv_str value = qconv_attribute_find(attributes, count, sizes[i]);
    if (value.len <= 5 && only_of(value, "0123456789"))
      write_attribute(&e->html, sizes[i], value);
  }
  qconv_append_literal(&e->html, "/>");
}

static bool in_link(struct qconv_emitter *e)
{
  for (size_t i = 0; i < e->inline_count; i++)
    if (e->inlines[i].id == EL_A)
      return true;
  return false;
}

/* A picture from the network that may not stand: a link to it. */
static void link_to_image(struct qconv_emitter *e, qconv_str url, qconv_str alt)
{
  qconv_emit_loss(e, LOSS_PICTURE, "a picture from the network is only linked");
  if (in_link(e)) {
    qconv_emit_literal(e, alt);
    return;
  }
  struct qconv_attribute href = {QCONV_STR("href"), url};
  qconv_emit_start(e, qconv_element_of(EL_A), &href, 1);
  qconv_emit_literal(e, alt.len ? alt : url);
  qconv_emit_end(e);
}

void qconv_emit_image(struct qconv_emitter *e, const struct qconv_attribute *attributes, size_t count)
{
  qconv_str source = attribute_text(e, attributes, count, "src"), alt = attribute_text(e, attributes, count, "alt");
  source = qconv_str_trim(source);
  if (e->draft) {
    write_image(e, source, alt, attributes, count);
    return;
  }
  qconv_str url = is_media(source) ? media_url(e, source) : qconv_url_clean(e->arena, source);
  if (url.data && qconv_str_starts_nocase(url, QCONV_STR("mailto:")))
    url = QCONV_NOWHERE;
  if (!url.data) {
    qconv_emit_loss(e, LOSS_PICTURE, "a picture is not there: its alternative text stands instead");
    qconv_emit_literal(e, alt);
  } else if (is_media(source) || e->options->remote) {
    write_image(e, url, alt, attributes, count);
  } else {
    link_to_image(e, url, alt);
  }
}

void qconv_emit_source(struct qconv_emitter *e, const struct qconv_attribute *attributes, size_t count)
{
  qconv_str source = qconv_str_trim(attribute_text(e, attributes, count, "src"));
  if (!source.len)
    return;
  qconv_str url = is_media(source) ? media_url(e, source) : QCONV_NOWHERE;
  if (!url.data) {
    qconv_emit_loss(e, LOSS_SOUND, "a sound or video is not there");
    return;
  }
  qconv_emit_before_inline(e);
  qconv_append_literal(&e->html, "<audio controls=\"controls\"");
  write_attribute(&e->html, "src", url);
  qconv_append_literal(&e->html, "></audio>");
}

/* Tags in Markdown: which may stay as they are, which may with fewer attributes,
   and which must be text. Markdown is read by programs that let raw HTML pass, so
   this is stricter and wider than the HTML that markup.h writes: whatever does
   nothing may stay, whether or not we would write it. */
#include "harmless.h"

enum { ATTRIBUTES = 32, LONGEST = 4096, LONGEST_GUESS = 1024 };

struct raw_attribute {
  qconv_str name, value; /* not decoded */
  bool valued;
};
struct raw_tag {
  qconv_str name;
  bool closing, too_many;
  size_t count, end;
  struct raw_attribute attributes[ATTRIBUTES];
};

static bool name_char(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || c == '-';
}

/* White space with at most one newline, for a blank line ends what a tag may stand in. */
static size_t skip_space(qconv_str text, size_t at)
{
  for (size_t newlines = 0; at < text.len && qconv_is_space(text.data[at]); at++)
    if (text.data[at] == '\n' && ++newlines == 2)
      return text.len;
  return at;
}

static size_t read_value(qconv_str text, size_t at, qconv_str *value)
{
  if (at >= text.len)
    return 0;
  char quote = text.data[at];
  if (quote == '"' || quote == '\'') {
    const char *end = memchr(text.data + at + 1, quote, text.len - at - 1);
    if (!end)
      return 0;
    *value = qconv_str_slice(text, at + 1, (size_t)(end - text.data));
    return (size_t)(end - text.data) + 1;
  }
  size_t end = at;
  while (end < text.len && !qconv_is_space(text.data[end]) && !strchr("\"'=<>`", text.data[end]))
    end++;
  *value = qconv_str_slice(text, at, end);
  return end > at ? end : 0;
}

static size_t read_attribute(qconv_str text, size_t at, struct raw_attribute *attribute)
{
  size_t end = at;
  while (end < text.len && (name_char(text.data[end]) || strchr("_:.", text.data[end])))
    end++;
  if (end == at || qconv_is_digit(text.data[at]) || strchr("-.", text.data[at]))
    return 0;
  *attribute = (struct raw_attribute){.name = qconv_str_slice(text, at, end)};
  size_t equal = skip_space(text, end);
  if (equal >= text.len || text.data[equal] != '=')
    return end;
  attribute->valued = true;
  return read_value(text, skip_space(text, equal + 1), &attribute->value);
}

/* An open or closing tag by CommonMark's grammar (0.30, 6.6); false: it is none. */
static bool read_tag(qconv_str text, size_t at, struct raw_tag *tag)
{
  text = qconv_str_slice(text, 0, at + LONGEST);
  tag->closing = at + 1 < text.len && text.data[at + 1] == '/';
  tag->count = 0;
  tag->too_many = false;
  size_t start = at += 1 + (size_t)tag->closing;
  while (at < text.len && name_char(text.data[at]))
    at++;
  tag->name = qconv_str_slice(text, start, at);
  if (at == start || !qconv_is_alpha(text.data[start]))
    return false;
  while (true) {
    size_t next = skip_space(text, at);
    if (next >= text.len)
      return false;
    bool empty = !tag->closing && text.data[next] == '/' && next + 1 < text.len && text.data[next + 1] == '>';
    tag->end = next + 1 + (size_t)empty;
    if (empty || text.data[next] == '>')
      return true;
    struct raw_attribute attribute;
    at = next > at && !tag->closing ? read_attribute(text, next, &attribute) : 0;
    if (!at)
      return false;
    if (tag->count < ATTRIBUTES)
      tag->attributes[tag->count++] = attribute;
    else
      tag->too_many = true;
  }
}

static bool one_of(qconv_str name, const char *const *names)
{
  for (; *names; names++)
    if (qconv_str_equal_nocase(name, qconv_str_of(*names)))
      return true;
  return false;
}

/* Whether the element itself does nothing but look. */
static bool is_harmless(qconv_str name)
{
  static const char *const looks[] = {"address", "article",  "aside", "bdi",  "bdo",    "big",    "center",
                                      "col",     "colgroup", "dfn",   "font", "footer", "header", "hgroup",
                                      "main",    "nav",      "nobr",  "rb",   "rtc",    "search", "section",
                                      "small",   "time",     "wbr",   NULL};
  const struct qconv_element *element = qconv_element_find(name);
  if (!element || (element->flags & EL_WHOLE))
    return false;
  if (element->flags & EL_PRE)
    return qconv_str_equal_nocase(name, QCONV_STR("pre"));
  return (element->flags & (EL_INLINE | EL_BLOCK | EL_ITEM)) || one_of(name, looks);
}

static bool is_style(qconv_str value)
{
  for (size_t i = 0; i < value.len; i++)
    if (!qconv_is_alpha(value.data[i]) && !qconv_is_digit(value.data[i]) && !strchr("#%., :;!-", value.data[i]))
      return false;
  return true;
}

static bool is_picture(enum url_kind kind)
{
  return kind == URL_LOCAL || kind == URL_MEDIA || kind == URL_PICTURE;
}

/* Whether an attribute may stay as it is. */
static bool stays(qconv_str element, const struct raw_attribute *attribute)
{
  static const char *const inert[] = {
      "abbr",      "align", "alt",     "aria-hidden", "aria-label", "bgcolor", "border",  "cellpadding", "cellspacing",
      "class",     "color", "colspan", "datetime",    "dir",        "face",    "headers", "height",      "hspace",
      "id",        "lang",  "name",    "noshade",     "nowrap",     "open",    "rel",     "reversed",    "role",
      "rowspan",   "rules", "scope",   "size",        "span",       "start",   "summary", "target",      "title",
      "translate", "type",  "valign",  "value",       "vspace",     "width",   NULL};
  qconv_str value = attribute->value;
  for (size_t i = 0; i < value.len; i++)
    if (strchr("<>\n", value.data[i]))
      return false;
  if (qconv_str_equal_nocase(attribute->name, QCONV_STR("style")))
    return is_style(value);
  if (qconv_str_equal_nocase(attribute->name, QCONV_STR("href"))) {
    enum url_kind kind = qconv_url_kind(value, false);
    return qconv_str_equal_nocase(element, QCONV_STR("a")) && kind <= URL_MAIL;
  }
  if (qconv_str_equal_nocase(attribute->name, QCONV_STR("src")))
    return qconv_str_equal_nocase(element, QCONV_STR("img")) && is_picture(qconv_url_kind(value, false));
  return one_of(attribute->name, inert);
}

static void write_attribute(struct qconv_buffer *out, const struct raw_attribute *attribute)
{
  qconv_append_char(out, ' ');
  qconv_append(out, attribute->name);
  if (!attribute->valued)
    return;
  qconv_append_literal(out, "=\"");
  for (size_t i = 0; i < attribute->value.len; i++)
    if (attribute->value.data[i] == '"')
      qconv_append_literal(out, "&quot;");
    else
      qconv_append_char(out, attribute->value.data[i]);
  qconv_append_char(out, '"');
}

static qconv_str cleaned(struct qconv_arena *arena, const struct raw_tag *raw)
{
  struct qconv_buffer out = {.arena = arena};
  qconv_append_char(&out, '<');
  if (raw->closing)
    qconv_append_char(&out, '/');
  qconv_append(&out, raw->name);
  for (size_t i = 0; i < raw->count; i++)
    if (stays(raw->name, &raw->attributes[i]))
      write_attribute(&out, &raw->attributes[i]);
  qconv_append_char(&out, '>');
  return qconv_buffer_str(&out);
}

static qconv_str value_of(const struct raw_tag *raw, const char *name)
{
  for (size_t i = 0; i < raw->count; i++)
    if (qconv_str_equal_nocase(raw->attributes[i].name, qconv_str_of(name)))
      return raw->attributes[i].value;
  return QCONV_STR("");
}

/* Words that are safe in the brackets of a link and as a value of HTML. */
static qconv_str link_words(struct qconv_arena *arena, qconv_str words)
{
  struct qconv_buffer out = {.arena = arena};
  for (size_t i = 0; i < words.len; i++)
    if (words.data[i] == '\n')
      qconv_append_char(&out, ' ');
    else if (strchr("[]`\"<>\\", words.data[i]))
      qconv_append_format(&out, "&#%d;", words.data[i]);
    else
      qconv_append_char(&out, words.data[i]);
  return qconv_buffer_str(&out);
}

/* A picture from the network as a link to it. */
static bool link_to(struct qconv_arena *arena, const struct raw_tag *raw, struct tag *tag)
{
  qconv_str source = value_of(raw, "src"), words = value_of(raw, "alt"), url = qconv_url_clean(arena, source);
  if (qconv_str_starts(qconv_str_trim_start(source), QCONV_STR("//")))
    url = qconv_url_clean(arena, qconv_format(arena, "https:%.*s", QCONV_ARG(qconv_str_trim_start(source))));
  if (!url.data || qconv_url_kind(url, false) != URL_WEB)
    return false;
  bool angle = qconv_str_find_char(url, '(') != QCONV_NOT_FOUND || qconv_str_find_char(url, ')') != QCONV_NOT_FOUND;
  words = link_words(arena, qconv_str_blank(words) ? url : words);
  tag->replacement = qconv_format(arena, angle ? "[%.*s](<%.*s>)" : "[%.*s](%.*s)", QCONV_ARG(words), QCONV_ARG(url));
  tag->in_html = qconv_format(arena, "<a href=\"%.*s\">%.*s</a>", QCONV_ARG(url), QCONV_ARG(words));
  return true;
}

static enum tag_verdict judge_element(struct qconv_arena *arena, const struct raw_tag *raw, struct tag *tag)
{
  bool image = qconv_str_equal_nocase(raw->name, QCONV_STR("img")), clean = !raw->too_many;
  tag->end = raw->end;
  tag->known = qconv_element_find(raw->name) != NULL;
  tag->acts = tag->known || raw->count > 0;
  if (!is_harmless(raw->name))
    return TAG_TEXT;
  if (image && !raw->closing) {
    qconv_str source = value_of(raw, "src");
    if (!is_picture(qconv_url_kind(source, false)) || source.len == 0)
      return link_to(arena, raw, tag) ? TAG_PICTURE : TAG_TEXT;
  }
  for (size_t i = 0; i < raw->count; i++)
    clean = clean && stays(raw->name, &raw->attributes[i]);
  if (clean)
    return TAG_KEPT;
  tag->replacement = tag->in_html = cleaned(arena, raw);
  return TAG_CLEANED;
}

/* A comment that hides just what it says, whoever reads it (HTML standard, 13.1.6). One that does not
   start a line may be torn apart by the cells of a table: it holds no tag. */
static size_t comment_end(qconv_str text, size_t at)
{
  qconv_str inside = qconv_str_slice(text, at + 4, at + LONGEST);
  if (!qconv_str_starts(qconv_str_from(text, at), QCONV_STR("<!--")) || !inside.len || strchr("->", inside.data[0]))
    return 0;
  size_t end = qconv_str_find(inside, QCONV_STR("-->"));
  if (end == QCONV_NOT_FOUND || qconv_str_find(qconv_str_slice(inside, 0, end), QCONV_STR("--!")) != QCONV_NOT_FOUND)
    return 0;
  bool at_margin = at == 0 || text.data[at - 1] == '\n';
  qconv_str words = qconv_str_slice(inside, 0, end);
  for (size_t i = 0; i < words.len && !at_margin; i++)
    if (memchr("<>`\n", words.data[i], 4) || qconv_str_starts(qconv_str_from(words, i), QCONV_STR("--")))
      return 0;
  return words.data[words.len - 1] == '-' ? 0 : at + 4 + end + 3;
}

/* <scheme:...> or <a@b.c>: its end, 0 when it is neither (CommonMark 0.30, 6.5). */
static size_t autolink_end(qconv_str text, size_t at, bool *safe)
{
  size_t end = at + 1, colon = 0, sign = 0;
  for (; end < text.len && (unsigned char)text.data[end] > ' ' && !strchr("<>", text.data[end]); end++) {
    colon = !colon && text.data[end] == ':' ? end : colon;
    sign = !sign && text.data[end] == '@' ? end : sign;
  }
  if (end >= text.len || text.data[end] != '>' || (!colon && !sign))
    return 0;
  for (size_t i = at + 1; i < (colon ? colon : sign); i++)
    if (!qconv_is_alpha(text.data[i]) && !qconv_is_digit(text.data[i]) && !strchr("+.-_", text.data[i]))
      return 0;
  for (size_t i = colon ? end : sign + 1; i < end; i++)
    if (!name_char(text.data[i]) && text.data[i] != '.')
      return 0;
  enum url_kind kind = qconv_url_kind(qconv_str_slice(text, at + 1, end), false);
  *safe = colon ? kind == URL_WEB || kind == URL_MAIL : true;
  for (size_t i = at + 1; i < end; i++)
    *safe = *safe && !strchr("\"`\\", text.data[i]);
  return end + 1;
}

bool qconv_starts_line(qconv_str text, size_t at)
{
  for (size_t back = 0; at > 0 && text.data[at - 1] != '\n'; at--, back++)
    if (back == LONGEST_GUESS || !strchr(" \t>*+-.)[]:^|#", text.data[at - 1]))
      return back == LONGEST_GUESS || qconv_is_digit(text.data[at - 1]) || strchr("xX", text.data[at - 1]);
  return true;
}

/* What is no tag by the grammar: whether a less careful reader may take it for one. */
static bool is_calm(qconv_str text, size_t at, bool known)
{
  const struct qconv_element *element;
  size_t end = at + 1, name = at + 1;
  bool equal = false;
  if (strchr("!?", text.data[at + 1]) || (known && qconv_starts_line(text, at)))
    return false;
  while (name < text.len && name_char(text.data[name]))
    name++;
  element = qconv_element_find(qconv_str_slice(text, at + 1, name));
  for (; end < text.len && end - at < LONGEST_GUESS && !strchr("<>", text.data[end]); end++) {
    equal |= text.data[end] == '=';
    if (text.data[end] == '\n' && skip_space(text, end) == text.len)
      return true;
  }
  if (end == text.len || text.data[end] == '<')
    return true;
  return text.data[end] == '>' && !equal && !(element && (element->flags & EL_WHOLE));
}

static bool known_name(qconv_str text, size_t at)
{
  size_t start = at + 1 + (at + 1 < text.len && text.data[at + 1] == '/'), end = start;
  while (end < text.len && name_char(text.data[end]))
    end++;
  return qconv_element_find(qconv_str_slice(text, start, end)) != NULL;
}

enum tag_verdict qconv_tag_judge(struct qconv_arena *arena, qconv_str text, size_t at, struct tag *tag)
{
  struct raw_tag raw;
  bool safe = false;
  char next = at + 1 < text.len ? text.data[at + 1] : ' ';
  *tag = (struct tag){.end = at + 1, .known = true};
  if (!qconv_is_alpha(next) && !strchr("/!?", next))
    return TAG_NONE;
  size_t end = next == '!' ? comment_end(text, at) : autolink_end(text, at, &safe);
  if (end && next == '!') {
    tag->end = end;
    return TAG_KEPT;
  }
  if (end) /* in a block of HTML it would be a tag */
    return safe ? TAG_CALM : TAG_TEXT;
  if (read_tag(text, at, &raw))
    return judge_element(arena, &raw, tag);
  tag->known = tag->acts = known_name(text, at) || strchr("!?", next);
  return is_calm(text, at, tag->known) ? TAG_CALM : TAG_TEXT;
}

bool qconv_tags_harmless(struct qconv_arena *arena, qconv_str html)
{
  struct tag tag;
  for (size_t at = 0; at < html.len; at = tag.end) {
    const char *found = memchr(html.data + at, '<', html.len - at);
    if (!found)
      return true;
    enum tag_verdict verdict = qconv_tag_judge(arena, html, (size_t)(found - html.data), &tag);
    if (verdict != TAG_NONE && verdict != TAG_KEPT)
      return false;
  }
  return true;
}

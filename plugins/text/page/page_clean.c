/* The HTML of a saved page without its window dressing.

   Goes with all it holds: what is drawn, what is clicked, what only readers of the
   screen are told. Goes as a tag: what has no meaning. Stays bare: what Markdown has
   a word for. A table gets the head that Markdown wants, <summary> and <dt> become
   headings: they open what stands below them. */
#include "page.h"

enum { HIGHEST_HEADING = 2, LOWEST_HEADING = 6 }; /* of those we make */

static bool is_whole(const struct page_cleaning *cleaning, const struct page_tag *tag)
{
  if (page_is_one_of(tag, "script style svg template noscript iframe object canvas video audio map select textarea "
                          "title head dialog colgroup caption"))
    return true;
  if (page_is(tag, "button"))
    return cleaning->headings == 0; /* a heading that unfolds is a button */
  if (page_is_one_of(tag, "nav footer aside form") && !cleaning->chat)
    return true;
  qconv_str role = page_attribute(tag, "role");
  return page_has_class(tag, "sr-only") || page_has_class(tag, "katex-html") || page_has_class(tag, "MathJax") ||
         page_has_class(tag, "MathJax_Preview") || qconv_str_equal(role, QCONV_STR("navigation")) ||
         page_attribute(tag, "hidden").data != NULL;
}

static bool is_heading(const struct page_tag *tag)
{
  return tag->name.len == 2 && qconv_lower(tag->name.data[0]) == 'h' && tag->name.data[1] >= '1' &&
         tag->name.data[1] <= '6';
}

static void put_tag(struct page_cleaning *cleaning, const char *name, bool closing)
{
  qconv_append(&cleaning->html, closing ? QCONV_STR("</") : QCONV_STR("<"));
  qconv_append(&cleaning->html, qconv_str_of(name));
  qconv_append_char(&cleaning->html, '>');
}

static void put_name(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  for (size_t i = 0; i < tag->name.len; i++)
    qconv_append_char(&cleaning->html, qconv_lower(tag->name.data[i]));
}

/* The place of what comes now, before the first of a block. */
static void put_mark(struct page_cleaning *cleaning, size_t at)
{
  if (!cleaning->mark_wanted)
    return;
  cleaning->mark_wanted = false;
  if (cleaning->mark_count == cleaning->mark_capacity) {
    size_t capacity = cleaning->mark_capacity ? cleaning->mark_capacity * 2 : 64, size = sizeof *cleaning->marks;
    cleaning->marks = qconv_realloc(cleaning->arena, cleaning->marks, cleaning->mark_capacity * size, capacity * size);
    cleaning->mark_capacity = capacity;
  }
  cleaning->marks[cleaning->mark_count++] = at;
  qconv_append(&cleaning->html, PAGE_MARK_START);
  qconv_append_format(&cleaning->html, "%zu", cleaning->mark_count - 1);
  qconv_append(&cleaning->html, PAGE_MARK_END);
  qconv_append_char(&cleaning->html, ' ');
}

/* A text of its own lines: a blank one parts paragraphs. */
static void put_plain(struct page_cleaning *cleaning, qconv_str text)
{
  for (size_t i = 0; i < text.len; i++) {
    size_t run = text_run(text, i, '\n');
    if (run == 0)
      qconv_append_char(&cleaning->html, text.data[i]);
    else
      qconv_append(&cleaning->html, run == 1 ? QCONV_STR("<br>") : QCONV_STR("</p><p>"));
    i += run ? run - 1 : 0;
  }
}

static void put_text(struct page_cleaning *cleaning, qconv_str page, size_t from, size_t to)
{
  qconv_str text = qconv_str_slice(page, from, to), words = qconv_str_trim(text);
  if (words.len)
    put_mark(cleaning, (size_t)(words.data - page.data));
  /* our own marks must not come from the page */
  size_t foreign;
  while ((foreign = qconv_str_find(text, QCONV_STR("\xF3\xB0\x80"))) != QCONV_NOT_FOUND) {
    qconv_append(&cleaning->html, qconv_str_slice(text, 0, foreign));
    text = qconv_str_from(text, foreign + 4);
  }
  if (cleaning->plain)
    put_plain(cleaning, words.len && from == 0 ? words : text);
  else
    qconv_append(&cleaning->html, text);
}

/* --- tables --- */

static size_t find_tag(qconv_str page, size_t at, const char *what)
{
  size_t found = qconv_str_find(qconv_str_from(page, at), qconv_str_of(what));
  return found == QCONV_NOT_FOUND ? page.len : at + found;
}

static void start_table(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  if (cleaning->next_head < tag->to)
    cleaning->next_head = find_tag(tag->text, tag->to, "<thead");
  if (cleaning->next_table_end < tag->to)
    cleaning->next_table_end = find_tag(tag->text, tag->to, "</table");
  cleaning->headed = cleaning->next_head < cleaning->next_table_end;
  cleaning->rows = 0;
  cleaning->in_table = true;
}

/* A table without a head: its first row is one. */
static void table_tag(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  bool row = page_is(tag, "tr"), cell = page_is_one_of(tag, "td th"), table = page_is(tag, "table");
  if (table && !tag->closing)
    start_table(cleaning, tag);
  if (!table && !row && !cell) {
    if (cleaning->headed && page_is(tag, "thead"))
      put_tag(cleaning, "thead", tag->closing);
    return;
  }
  if (row && !tag->closing && cleaning->rows++ == 0 && !cleaning->headed)
    put_tag(cleaning, "thead", false);
  put_tag(cleaning, cell ? cleaning->rows == 1 ? "th" : "td" : row ? "tr" : "table", tag->closing);
  if (row && tag->closing && cleaning->rows == 1 && !cleaning->headed)
    put_tag(cleaning, "thead", true);
  cleaning->in_table = table ? !tag->closing : cleaning->in_table;
  cleaning->mark_wanted = cleaning->mark_wanted || (row && !tag->closing);
}

/* --- elements --- */

static void put_attribute(struct page_cleaning *cleaning, const struct page_tag *tag, const char *name)
{
  qconv_str value = page_attribute(tag, name);
  if (!value.data)
    return;
  char quote = qconv_str_find_char(value, '"') == QCONV_NOT_FOUND ? '"' : '\'';
  qconv_append_format(&cleaning->html, " %s=%c", name, quote);
  qconv_append(&cleaning->html, value);
  qconv_append_char(&cleaning->html, quote);
}

static void heading(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  bool real = is_heading(tag);
  if (!tag->closing && cleaning->headings++ > 0)
    return; /* <summary><h3>: the outer one is the heading */
  if (tag->closing && (cleaning->headings == 0 || --cleaning->headings > 0))
    return;
  qconv_append(&cleaning->html, tag->closing ? QCONV_STR("</h") : QCONV_STR("<h"));
  if (real)
    cleaning->level = (size_t)(tag->name.data[1] - '0');
  size_t below = cleaning->level < HIGHEST_HEADING ? HIGHEST_HEADING : cleaning->level;
  below += cleaning->level >= HIGHEST_HEADING && below < LOWEST_HEADING;
  qconv_append_char(&cleaning->html, (char)('0' + (real ? cleaning->level : below)));
  qconv_append_char(&cleaning->html, '>');
  cleaning->mark_wanted = true;
}

static void inline_tag(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  bool picture = page_is(tag, "img");
  if (picture && cleaning->chat && !page_attribute(tag, "alt").len)
    return; /* avatars */
  if (!tag->closing)
    put_mark(cleaning, tag->from);
  qconv_append(&cleaning->html, tag->closing ? QCONV_STR("</") : QCONV_STR("<"));
  put_name(cleaning, tag);
  if (!tag->closing && page_is(tag, "a"))
    put_attribute(cleaning, tag, "href");
  if (picture) {
    put_attribute(cleaning, tag, "src");
    put_attribute(cleaning, tag, "alt");
  }
  qconv_append_char(&cleaning->html, '>');
}

static void block_tag(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  if (cleaning->in_table && page_is_one_of(tag, "p div")) {
    qconv_append_char(&cleaning->html, ' ');
    return;
  }
  qconv_append(&cleaning->html, tag->closing ? QCONV_STR("</") : QCONV_STR("<"));
  put_name(cleaning, tag);
  if (!tag->closing && page_is(tag, "ol"))
    put_attribute(cleaning, tag, "start");
  qconv_append_char(&cleaning->html, '>');
  cleaning->mark_wanted = true;
}

static void input_tag(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  if (!qconv_str_equal_nocase(page_attribute(tag, "type"), QCONV_STR("checkbox")))
    return;
  put_mark(cleaning, tag->from);
  qconv_append(&cleaning->html, page_attribute(tag, "checked").data ? QCONV_STR("[x] ") : QCONV_STR("[ ] "));
}

/* What becomes of a tag that does not go with all it holds. */
static void put(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  if (is_heading(tag) || page_is_one_of(tag, "summary dt"))
    heading(cleaning, tag);
  else if (page_is_one_of(tag, "table thead tbody tfoot tr td th"))
    table_tag(cleaning, tag);
  else if (page_is_one_of(tag, "p div ul ol li blockquote hr"))
    block_tag(cleaning, tag);
  else if (page_is_one_of(tag, "b strong i em s del strike code kbd sub sup a img br q samp var tt"))
    inline_tag(cleaning, tag);
  else if (page_is_one_of(tag, "section article main header body html details dl dd figure figcaption address "
                               "fieldset")) {
    put_tag(cleaning, "div", tag->closing);
    cleaning->mark_wanted = true;
  } else if (page_is(tag, "input"))
    input_tag(cleaning, tag);
}

void page_clean(struct page_cleaning *cleaning, qconv_str page, size_t from, size_t to)
{
  struct page_tag tag = {.text = qconv_str_slice(page, 0, to), .to = from};
  size_t at = from, behind;
  cleaning->mark_wanted = true;
  if (cleaning->plain)
    qconv_append_literal(&cleaning->html, "<p>");
  while (page_next_tag(&tag)) {
    put_text(cleaning, page, at, tag.from);
    at = tag.to;
    if (tag.closing) {
      put(cleaning, &tag);
    } else if ((behind = page_formula(cleaning, &tag)) != 0) {
      at = behind;
    } else if (page_is(&tag, "pre")) {
      at = page_code(cleaning, &tag);
      cleaning->mark_wanted = true;
    } else if (!tag.empty && is_whole(cleaning, &tag)) {
      page_element_end(&tag, &at);
    } else {
      put(cleaning, &tag);
      continue;
    }
    if (at > tag.to) {
      tag.to = at;
      tag.name = QCONV_NOWHERE; /* go on behind it, not in what it holds */
    }
  }
  put_text(cleaning, page, at, to);
}

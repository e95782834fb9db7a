/* Prose: toolbars between the lines, stray tags, rules, entities escaped twice.

   A tag that is only mentioned ("the <li> element") stands behind a blank and in
   the middle of a line, and stays. */
#include "repair_local.h"
#include <qconv/markdown.h>

/* How far a toolbar goes on a line, and how far into one a pasted tag or an item is looked for. */
enum { LONGEST_TOOLBAR = 4096, FAR = 256 };

/* Elements whose closing tag may be stray; the index is that of repair.open. */
static const char *const elements[] = {"ul",  "ol",     "li",         "div",     "p",       "span",    "b",
                                       "i",   "em",     "strong",     "a",       "table",   "thead",   "tbody",
                                       "tr",  "td",     "th",         "pre",     "code",    "details", "summary",
                                       "svg", "button", "blockquote", "section", "article", "center",  "font"};
enum { UL, OL, LI, ELEMENTS = sizeof elements / sizeof *elements };
_Static_assert(ELEMENTS <= sizeof((struct repair *)0)->open / sizeof(size_t), "room for each element");

static size_t element_index(qconv_str name)
{
  for (size_t i = 0; i < ELEMENTS; i++)
    if (qconv_str_equal_nocase(name, qconv_str_of(elements[i])))
      return i;
  return ELEMENTS;
}

static bool all_same(qconv_str line, char c, size_t least)
{
  line = qconv_str_trim(line);
  size_t same = 0;
  while (same < line.len && line.data[same] == c)
    same++;
  return same == line.len && same >= least;
}

/* A heading's words over a line of dashes: on one line, and underlined in their
   length or short and no sentence. */
static bool is_title(qconv_str paragraph, qconv_str dashes)
{
  qconv_str text = qconv_str_trim(paragraph);
  size_t words = 1;
  if (text.len > 400)
    return false;
  for (size_t i = 0; i < text.len; i++)
    words += text.data[i] == ' ';
  bool question = text.len && text.data[text.len - 1] == '?';
  size_t length = qconv_utf8_count(text), under = qconv_str_trim(dashes).len;
  bool fits = under >= length && under <= length + 2;
  if (fits && length > 3 && qconv_str_find_char(text, '\n') == QCONV_NOT_FOUND)
    return true;
  return text.len > 0 && text.len <= 120 && qconv_str_find_char(text, '\n') == QCONV_NOT_FOUND &&
         (question || words <= 12) && !strchr(".!,;:", text.data[text.len - 1]);
}

static bool starts_block(qconv_str line)
{
  line = qconv_str_trim_start(line);
  return line.len && (strchr("#>|<", line.data[0]) || repair_is_list_item(line));
}

static void repair_rule(struct repair *repair, qconv_str line)
{
  if (all_same(line, '_', 20))
    repair_edit(repair, qconv_str_trim(line), QCONV_STR("***"), "repair.rule", "shortened a rule of underscores");
  else if (all_same(line, '-', 3) && repair->paragraph.len && !is_title(repair->paragraph, line) &&
           !starts_block(repair->paragraph))
    repair_edit(repair, qconv_str_slice(line, 0, 0), QCONV_STR("\n"), "repair.rule",
                "parted a rule from the text above it, which is no heading");
}

/* The items right under a repaired one that ends in a colon are its own. */
static void indent_sub_item(struct repair *repair, qconv_str line)
{
  repair->has_sub_items = repair->has_sub_items && !repair->after_blank && repair_is_list_item(line) &&
                          repair_indent(line) >= repair->item_indent;
  if (repair->has_sub_items)
    repair_edit(repair, qconv_str_slice(line, 0, 0), QCONV_STR("   "), "repair.list-item", NULL);
}

/* <li> at the head of a line outside of any list is an item. */
static void repair_item(struct repair *repair, qconv_str line, const struct html_tag *tag)
{
  qconv_str text = qconv_str_trim(qconv_str_from(line, tag->end));
  size_t gap = tag->end;
  while (gap < line.len && line.data[gap] == ' ')
    gap++;
  repair_edit(repair, qconv_str_slice(line, tag->start, gap), QCONV_STR("- "), "repair.list-item",
              "made an item of a stray <li>");
  if (text.len == 0 || text.data[text.len - 1] != ':')
    return;
  repair->has_sub_items = true;
  repair->item_indent = repair_indent(line);
}

/* Glued to the text before it, or with nothing but tags before it. */
static bool is_pasted(qconv_str line, const struct html_tag *tag)
{
  if (tag->start > 0 && !qconv_is_space(line.data[tag->start - 1]))
    return true;
  if (tag->start > FAR)
    return false;
  struct tag_walk walk = qconv_tags_of(qconv_str_slice(line, 0, tag->end));
  struct html_tag before;
  size_t at = 0;
  while (qconv_next_tag(&walk, &before) && before.start < tag->start) {
    if (!qconv_str_blank(qconv_str_slice(line, at, before.start)))
      return false;
    at = before.end;
  }
  return qconv_str_blank(qconv_str_slice(line, at, tag->start));
}

static void repair_closing_tag(struct repair *repair, qconv_str line, const struct html_tag *tag, size_t element)
{
  qconv_str whole = qconv_str_slice(line, tag->start, tag->end);
  if (repair->open[element] > 0) {
    repair->open[element]--;
    if (element <= OL && repair->open[UL] + repair->open[OL] == 0)
      repair->open[LI] = 0;
    return;
  }
  if (!is_pasted(line, tag))
    return;
  if (element <= LI)
    repair_edit(repair, whole, QCONV_STR(""), "repair.list-item", "removed a stray tag of a list");
  else
    repair_edit(repair, whole, QCONV_STR(""), "repair.closing-tag", "removed a closing tag that nothing opened");
}

/* <button …>Copy code</button> in the middle of a line; where it ends, 0: it is none. */
static size_t repair_button(struct repair *repair, qconv_str line, const struct html_tag *tag)
{
  struct html_tag close;
  line = qconv_str_slice(line, 0, tag->end + LONGEST_TOOLBAR);
  struct tag_walk walk = qconv_tags_of(line);
  walk.at = tag->end;
  while (qconv_next_tag(&walk, &close)) {
    if (!qconv_str_equal_nocase(close.name, tag->name))
      continue;
    if (!close.closing)
      return 0; /* buttons do not nest, so this one is never closed */
    qconv_str whole = qconv_str_slice(line, tag->start, close.end);
    if (!qconv_is_chrome_text(whole))
      return 0;
    repair_edit(repair, whole, QCONV_STR(""), "repair.copy-button", "removed a copy button");
    return close.end;
  }
  return 0;
}

static size_t repair_tag(struct repair *repair, qconv_str line, const struct html_tag *tag)
{
  size_t element = element_index(tag->name);
  if (element == ELEMENTS || tag->empty)
    return tag->end;
  if (qconv_str_equal_nocase(tag->name, QCONV_STR("button")) && !tag->closing) {
    size_t end = repair_button(repair, line, tag);
    if (end)
      return end;
  }
  bool first = tag->start <= FAR && qconv_str_blank(qconv_str_slice(line, 0, tag->start));
  if (tag->closing)
    repair_closing_tag(repair, line, tag, element);
  else if (element == LI && repair->open[UL] + repair->open[OL] == 0 && first)
    repair_item(repair, line, tag);
  else
    repair->open[element]++;
  return tag->end;
}

/* The length of an entity's name and semicolon: "lt;", 0: none. */
static size_t entity_length(qconv_str text)
{
  static const char *const names[] = {"lt;",  "gt;",  "amp;", "quot;", "apos;", "nbsp;",
                                      "#39;", "#34;", "#60;", "#62;",  "#x27;"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_starts(text, qconv_str_of(names[i])))
      return strlen(names[i]);
  return 0;
}

/* &amp;lt; and &amp;amp;lt; to &lt;. */
static void repair_entities(struct repair *repair, qconv_str line)
{
  static const qconv_str escaped = {"&amp;", 5};
  uint64_t unclosed = 0;
  for (size_t i = 0; i < line.len; i++) {
    if (line.data[i] == '`')
      i = qconv_code_span_end(line, i, &unclosed) - 1;
    else if (line.data[i] == '&' && qconv_str_starts(qconv_str_from(line, i), escaped)) {
      size_t end = i + escaped.len;
      while (qconv_str_starts(qconv_str_from(line, end), QCONV_STR("amp;")))
        end += 4;
      bool twice = end > i + escaped.len; /* &amp;amp; is an ampersand itself */
      if (!entity_length(qconv_str_from(line, end)) && twice)
        end -= 4;
      else if (!entity_length(qconv_str_from(line, end)))
        continue;
      repair_edit(repair, qconv_str_slice(line, i + 1, end), QCONV_STR(""), "repair.entity",
                  "unescaped an entity that was escaped twice");
      i = end;
    }
  }
}

static void remember_paragraph(struct repair *repair, qconv_str line)
{
  if (repair->paragraph.data)
    repair->paragraph.len = (size_t)(line.data + line.len - repair->paragraph.data);
  else
    repair->paragraph = line;
}

void repair_prose(struct repair *repair, qconv_str line)
{
  repair_rule(repair, line);
  if (all_same(line, '-', 3) || all_same(line, '_', 3))
    repair->paragraph = (qconv_str){NULL, 0};
  else
    remember_paragraph(repair, line);
  const bool tags = qconv_str_find_char(line, '<') != QCONV_NOT_FOUND;
  if (tags && qconv_has_toolbar_tag(line) && qconv_is_chrome_text(line)) {
    repair_edit(repair, repair_with_end(repair, line), QCONV_STR(""), "repair.copy-button", "removed a toolbar");
    return;
  }
  indent_sub_item(repair, line);
  struct tag_walk walk = qconv_tags_of(line);
  struct html_tag tag;
  size_t at = 0;
  while (tags && qconv_next_tag(&walk, &tag)) {
    repair_entities(repair, qconv_str_slice(line, at, tag.start));
    at = walk.at = repair_tag(repair, line, &tag);
  }
  repair_entities(repair, qconv_str_from(line, at));
}

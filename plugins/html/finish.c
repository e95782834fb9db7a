/* What is still to do on the HTML of a text when it takes its place in the page.  The
   tags are those that qconv_markup writes: well formed, in lower case, values in double
   quotes, and a picture only from the bank.  Done in the order of the page, since a
   medium stands in it once and then only while there is room. */
#include "html.h"

#include <qconv/json.h>
#include <qconv/xml.h>

/* How many bytes of data may stand in a page more than once. */
enum { REPEATED = 4 * 1024 * 1024 };
#define STYLE " style=\"text-align: "

struct finish {
  struct html_page *page;
  const struct html_piece *piece;
  struct qconv_buffer *html;
  bool with_ids;
};

static qconv_str attribute(qconv_str tag, const char *name)
{
  size_t at = qconv_str_find(tag, qconv_str_of(name));
  if (at == QCONV_NOT_FOUND)
    return QCONV_NOWHERE;
  qconv_str value = qconv_str_from(tag, at + strlen(name));
  return qconv_str_slice(value, 0, qconv_str_find_char(value, '"'));
}

static size_t number_of(qconv_str digits)
{
  size_t number = 0;
  for (size_t i = 0; i < digits.len; i++)
    number = number * 10 + (size_t)(digits.data[i] - '0');
  return number;
}

static qconv_str base64(struct qconv_arena *arena, qconv_str bytes)
{
  struct qconv_output *output = qconv_output_memory(arena);
  struct qconv_json_writer json = {.output = output};
  qconv_json_put_base64(&json, bytes);
  qconv_str quoted = qconv_output_bytes(output);
  return qconv_str_slice(quoted, 1, quoted.len - 1);
}

/* A picture that stands in the page already, and that is too large to stand there again;
   the script puts a copy in place of these words. */
static void put_again(struct finish *finish, const struct html_medium *medium, qconv_str alternative)
{
  qconv_append_format(finish->html, "<span class=\"q-again\" data-medium=\"m-%.*s\" data-alt=\"",
                      QCONV_ARG(medium->url));
  qconv_append(finish->html, alternative);
  qconv_append_literal(finish->html, "\">");
  qconv_append(finish->html, alternative);
  qconv_append_literal(finish->html, " (");
  html_put_word(finish->page, finish->html, WORD_AGAIN_PICTURE, QCONV_NOWHERE);
  qconv_append_literal(finish->html, ")</span>");
}

static void put_alternative(struct finish *finish, qconv_str alternative)
{
  const struct html_piece *piece = finish->piece;
  if (!qconv_str_blank(alternative)) {
    qconv_append(finish->html, alternative);
    return;
  }
  qconv_report(finish->page->job->log, QCONV_WARNING, piece->question->origin, "html.alternative",
               "a picture of question %.*s has no alternative text", QCONV_ARG(piece->number));
  html_put_label(finish->page, finish->html, WORD_PICTURE, piece->number);
}

static void put_source(struct finish *finish, const struct html_medium *medium, bool first)
{
  if (first) {
    qconv_append_format(finish->html, " id=\"m-%.*s\" data-name=\"", QCONV_ARG(medium->url));
    qconv_xml_escape(finish->html, medium->media->name);
    qconv_append_char(finish->html, '"');
  }
  qconv_append_format(finish->html, " src=\"data:%s;base64,", medium->type);
  qconv_append(finish->html, medium->data);
  qconv_append_char(finish->html, '"');
}

static void put_attribute(struct finish *finish, qconv_str tag, const char *name)
{
  qconv_str value = attribute(tag, name);
  if (value.len)
    qconv_append_format(finish->html, "%s%.*s\"", name, QCONV_ARG(value));
}

static void put_medium(struct finish *finish, qconv_str tag)
{
  struct html_media *media = &finish->page->media;
  struct html_medium *medium = &media->items[number_of(attribute(tag, " src=\""))];
  qconv_str alternative = attribute(tag, " alt=\"");
  bool first = medium->data.data == NULL, picture = medium->type[0] == 'i', sound = medium->type[0] == 'a';
  if (first) {
    medium->data = base64(finish->page->arena, medium->media->data);
  } else if (media->repeated + medium->data.len > REPEATED) {
    put_again(finish, medium, alternative);
    return;
  } else {
    media->repeated += medium->data.len;
  }
  qconv_append_format(finish->html, "<%s", picture ? "img" : sound ? "audio controls" : "video controls");
  put_source(finish, medium, first);
  if (picture) {
    qconv_append_literal(finish->html, " alt=\"");
    put_alternative(finish, alternative);
    qconv_append_char(finish->html, '"');
    put_attribute(finish, tag, " title=\"");
    put_attribute(finish, tag, " width=\"");
    put_attribute(finish, tag, " height=\"");
  }
  qconv_append_format(finish->html, ">%s", picture ? "" : sound ? "</audio>" : "</video>");
}

/* Where a cell's words stand is for the style sheet to say: the page allows no style in place. */
static void put_aligned(struct finish *finish, qconv_str tag, size_t at)
{
  qconv_append(finish->html, qconv_str_slice(tag, 0, at));
  qconv_append_literal(finish->html, " data-align=\"");
  qconv_append(finish->html, qconv_str_from(tag, at + strlen(STYLE)));
}

static bool is_heading(qconv_str tag, size_t at)
{
  return tag.len > at + 1 && tag.data[at] == 'h' && tag.data[at + 1] >= '1' && tag.data[at + 1] <= '6';
}

/* Headings go down one level at a time. */
static void put_heading(struct finish *finish, qconv_str tag)
{
  unsigned level = (unsigned)(tag.data[2] - '0');
  size_t style = qconv_str_find(tag, QCONV_STR(STYLE));
  unsigned meant = level;
  if (level > finish->page->heading_level + 1)
    level = finish->page->heading_level + 1;
  finish->page->heading_level = level;
  qconv_append_format(finish->html, "<h%u", level);
  if (level != meant)
    qconv_append_format(finish->html, " data-level=\"%u\"", meant);
  if (style == QCONV_NOT_FOUND)
    qconv_append(finish->html, qconv_str_from(tag, 3));
  else
    put_aligned(finish, qconv_str_from(tag, 3), style - 3);
}

static void put_without_id(struct finish *finish, qconv_str tag)
{
  size_t at = finish->with_ids ? QCONV_NOT_FOUND : qconv_str_find(tag, QCONV_STR(" id=\""));
  if (at == QCONV_NOT_FOUND) {
    qconv_append(finish->html, tag);
    return;
  }
  qconv_append(finish->html, qconv_str_slice(tag, 0, at));
  qconv_append(finish->html, qconv_str_from(tag, at + strlen(" id=\"") + attribute(tag, " id=\"").len + 1));
}

/* A void element needs no slash in HTML; an empty one of MathML does. */
static qconv_str without_slash(struct qconv_arena *arena, qconv_str tag)
{
  if (!qconv_str_starts(tag, QCONV_STR("<br")) && !qconv_str_starts(tag, QCONV_STR("<hr")))
    return tag;
  if (!qconv_str_ends(tag, QCONV_STR("/>")))
    return tag;
  return qconv_format(arena, "%.*s>", QCONV_ARG(qconv_str_trim_end(qconv_str_slice(tag, 0, tag.len - 2))));
}

/* What is folded away has a name, and a link has words. */
static void put_name(struct finish *finish, qconv_str tag, qconv_str rest)
{
  if (qconv_str_starts(tag, QCONV_STR("<details")) &&
      !qconv_str_starts(qconv_str_trim_start(rest), QCONV_STR("<summary"))) {
    qconv_append_literal(finish->html, "<summary>");
    html_put_word(finish->page, finish->html, WORD_EXPLANATION, QCONV_NOWHERE);
    qconv_append_literal(finish->html, "</summary>");
  }
  if (qconv_str_starts(tag, QCONV_STR("<a ")) && qconv_str_starts(rest, QCONV_STR("</a>")))
    qconv_append(finish->html, attribute(tag, " href=\""));
}

static void put_tag(struct finish *finish, qconv_str tag, qconv_str rest)
{
  size_t style = qconv_str_find(tag, QCONV_STR(STYLE));
  if (qconv_str_equal(tag, QCONV_STR("</audio>")))
    return;
  if (qconv_str_starts(tag, QCONV_STR("<img ")) || qconv_str_starts(tag, QCONV_STR("<audio ")))
    put_medium(finish, tag);
  else if (is_heading(tag, 1))
    put_heading(finish, tag);
  else if (tag.data[1] == '/' && is_heading(tag, 2))
    qconv_append_format(finish->html, "</h%u>", finish->page->heading_level);
  else if (style != QCONV_NOT_FOUND)
    put_aligned(finish, tag, style);
  else
    put_without_id(finish, without_slash(finish->page->arena, tag));
  put_name(finish, tag, rest);
}

void html_put_finished(struct html_page *page, struct qconv_buffer *html, const struct html_piece *piece,
                       qconv_str text, bool with_ids)
{
  struct finish finish = {page, piece, html, with_ids};
  size_t at;
  while ((at = qconv_str_find_char(text, '<')) != QCONV_NOT_FOUND) {
    qconv_append(html, qconv_str_slice(text, 0, at));
    text = qconv_str_from(text, at);
    size_t end = qconv_str_find_char(text, '>');
    qconv_str tag = qconv_str_slice(text, 0, end == QCONV_NOT_FOUND ? text.len : end + 1);
    text = qconv_str_from(text, tag.len);
    put_tag(&finish, tag, text);
  }
  qconv_append(html, text);
}

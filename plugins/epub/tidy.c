/* What is still to do on the XHTML of a text, so that it can be read aloud and found
   one's way in: every picture has a description, headings go down one level at a
   time, a paragraph runs the way of its script, no heading, link or header cell is
   empty, what folds has a summary.  Most texts need none of it and are not copied.  The tags are those that
   qconv_markup writes: well formed, in lower case, values in double quotes. */
#include "epub.h"

#include <qconv/unicode.h>

struct tidy {
  struct epub_render *render;
  struct qconv_buffer html;
  qconv_str rest;     /* from the tag in hand */
  const char *kept;   /* from here on nothing was copied yet */
  bool changed;       /* the tag in hand is */
  unsigned levels[8]; /* what the open headings became */
  size_t open_headings;
};

/* To be called before a tag is written otherwise than it was. */
static void change(struct tidy *tidy)
{
  qconv_append(&tidy->html, (qconv_str){tidy->kept, (size_t)(tidy->rest.data - tidy->kept)});
  tidy->changed = true;
}

static qconv_str attribute(qconv_str tag, const char *name)
{
  size_t at = qconv_str_find(tag, qconv_str_of(name));
  if (at == QCONV_NOT_FOUND)
    return QCONV_NOWHERE;
  qconv_str value = qconv_str_from(tag, at + strlen(name));
  size_t end = qconv_str_find_char(value, '"');
  return qconv_str_slice(value, 0, end == QCONV_NOT_FOUND ? value.len : end);
}

static bool is_sound(qconv_str source)
{
  return qconv_str_ends(source, QCONV_STR(".mp3")) || qconv_str_ends(source, QCONV_STR(".m4a")) ||
         qconv_str_ends(source, QCONV_STR(".opus"));
}

static void put_picture(struct tidy *tidy, qconv_str tag)
{
  struct epub_render *render = tidy->render;
  struct epub_piece *piece = render->piece;
  qconv_str source = attribute(tag, " src=\"");
  if (is_sound(source)) {
    piece->sound = true;
    change(tidy);
    qconv_append_format(&tidy->html, "<audio controls=\"controls\" src=\"%.*s\"", QCONV_ARG(source));
    epub_put_media_name(render->book, &tidy->html, source);
    qconv_append_literal(&tidy->html, "></audio>");
    return;
  }
  piece->picture = true;
  piece->animation |= qconv_str_ends(source, QCONV_STR(".gif"));
  change(tidy);
  qconv_append_literal(&tidy->html, "<img");
  epub_put_media_name(render->book, &tidy->html, source);
  if (!qconv_str_blank(attribute(tag, " alt=\""))) {
    qconv_append(&tidy->html, qconv_str_from(tag, strlen("<img")));
    return;
  }
  piece->missing_alternative = true;
  qconv_report(render->worker->log, QCONV_WARNING, piece->question->origin, "epub.alternative",
               "a picture of question %.*s has no alternative text", QCONV_ARG(piece->number));
  qconv_append_format(&tidy->html, " src=\"%.*s\" alt=\"", QCONV_ARG(source));
  epub_put_label(render->book, &tidy->html, EPUB_PICTURE, piece->number);
  qconv_append_literal(&tidy->html, "\"/>");
}

/* Whether nothing but white space stands between the tag and its end tag. */
static bool is_empty(const struct tidy *tidy, qconv_str tag, qconv_str end)
{
  return qconv_str_starts(qconv_str_trim_start(qconv_str_from(tidy->rest, tag.len)), end);
}

/* Steps over an empty element. */
static size_t past(const struct tidy *tidy, qconv_str tag, qconv_str end)
{
  qconv_str inside = qconv_str_from(tidy->rest, tag.len);
  return tag.len + (inside.len - qconv_str_trim_start(inside).len) + end.len;
}

static size_t put_heading(struct tidy *tidy, qconv_str tag)
{
  struct epub_render *render = tidy->render;
  const char end[] = {'<', '/', 'h', tag.data[2], '>', '\0'};
  change(tidy);
  if (is_empty(tidy, tag, qconv_str_of(end)))
    return past(tidy, tag, qconv_str_of(end));
  unsigned level = (unsigned)(tag.data[2] - '0') + render->heading_base, meant = level;
  if (level > render->heading_level + 1)
    level = render->heading_level + 1;
  if (level > 6)
    level = 6;
  if (tidy->open_headings < sizeof tidy->levels / sizeof *tidy->levels)
    tidy->levels[tidy->open_headings++] = level;
  render->heading_level = level;
  qconv_append_format(&tidy->html, "<h%u", level);
  if (level != meant)
    qconv_append_format(&tidy->html, " data-level=\"%u\"", meant > 9 ? 9 : meant);
  qconv_append(&tidy->html, qconv_str_from(tag, 3));
  return tag.len;
}

static void close_heading(struct tidy *tidy)
{
  change(tidy);
  qconv_append_format(&tidy->html, "</h%u>", tidy->levels[--tidy->open_headings]);
}

static bool is_heading(qconv_str tag)
{
  return tag.len > 3 && tag.data[1] == 'h' && tag.data[2] >= '1' && tag.data[2] <= '6';
}

/* Scripts that run so begin with Hebrew, whose letters are D6 and more in UTF-8. */
static bool may_run_right_to_left(qconv_str text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((unsigned char)text.data[i] >= 0xD6)
      return true;
  return false;
}

/* A paragraph in a script that runs the other way than its question. */
static void put_paragraph(struct tidy *tidy)
{
  qconv_str text = qconv_str_slice(tidy->rest, 0, qconv_str_find(tidy->rest, QCONV_STR("</p>")));
  if (!may_run_right_to_left(text) || !qconv_right_to_left(epub_strip(tidy->html.arena, text)))
    return;
  change(tidy);
  qconv_append_literal(&tidy->html, "<p dir=\"rtl\">");
}

/* The source's summary may have gone as the label of an answer. */
static void put_details(struct tidy *tidy, qconv_str tag)
{
  if (qconv_str_starts(qconv_str_trim_start(qconv_str_from(tidy->rest, tag.len)), QCONV_STR("<summary")))
    return;
  change(tidy);
  qconv_append(&tidy->html, tag);
  qconv_append_literal(&tidy->html, "<summary>");
  epub_put_word(tidy->render->book, &tidy->html, EPUB_EXPLANATION, QCONV_NOWHERE);
  qconv_append_literal(&tidy->html, "</summary>");
}

/* One without words cannot be read aloud. */
static void put_summary(struct tidy *tidy, qconv_str tag)
{
  qconv_str text = qconv_str_slice(tidy->rest, 0, qconv_str_find(tidy->rest, QCONV_STR("</summary>")));
  if (epub_strip(tidy->html.arena, text).len || qconv_str_find(text, QCONV_STR("<img ")) != QCONV_NOT_FOUND)
    return;
  change(tidy);
  qconv_append(&tidy->html, tag);
  epub_put_word(tidy->render->book, &tidy->html, EPUB_EXPLANATION, QCONV_NOWHERE);
}

/* Puts the tag at the start of the rest; how much of the rest that was. */
static size_t put_tag(struct tidy *tidy, qconv_str tag)
{
  if (qconv_str_starts(tag, QCONV_STR("<img "))) {
    put_picture(tidy, tag);
  } else if (qconv_str_equal(tag, QCONV_STR("<p>"))) {
    put_paragraph(tidy);
  } else if (is_heading(tag)) {
    return put_heading(tidy, tag);
  } else if (tag.len == 5 && tag.data[1] == '/' && tag.data[2] == 'h' && qconv_is_digit(tag.data[3]) &&
             tidy->open_headings) {
    close_heading(tidy);
  } else if (qconv_str_starts(tag, QCONV_STR("<th")) && is_empty(tidy, tag, QCONV_STR("</th>"))) {
    change(tidy);
    qconv_append_literal(&tidy->html, "<td></td>");
    return past(tidy, tag, QCONV_STR("</th>"));
  } else if (qconv_str_starts(tag, QCONV_STR("<details"))) {
    put_details(tidy, tag);
  } else if (qconv_str_starts(tag, QCONV_STR("<summary"))) {
    put_summary(tidy, tag);
  } else if (qconv_str_starts(tag, QCONV_STR("<a href=")) && is_empty(tidy, tag, QCONV_STR("</a>"))) {
    change(tidy);
    qconv_append(&tidy->html, tag);
    qconv_append(&tidy->html, attribute(tag, " href=\""));
  } else {
    tidy->render->piece->sound |= qconv_str_starts(tag, QCONV_STR("<audio"));
  }
  return tag.len;
}

qconv_str epub_tidy(struct epub_render *render, qconv_str html)
{
  struct tidy tidy = {.render = render, .html = {.arena = render->worker->arena}, .rest = html, .kept = html.data};
  size_t at;
  while ((at = qconv_str_find_char(tidy.rest, '<')) != QCONV_NOT_FOUND) {
    tidy.rest = qconv_str_from(tidy.rest, at);
    size_t end = qconv_str_find_char(tidy.rest, '>');
    size_t len = end == QCONV_NOT_FOUND ? tidy.rest.len : end + 1;
    tidy.rest = qconv_str_from(tidy.rest, put_tag(&tidy, qconv_str_slice(tidy.rest, 0, len)));
    if (tidy.changed)
      tidy.kept = tidy.rest.data;
    tidy.changed = false;
  }
  if (tidy.kept == html.data)
    return html;
  qconv_append(&tidy.html, (qconv_str){tidy.kept, (size_t)(html.data + html.len - tidy.kept)});
  return qconv_buffer_str(&tidy.html);
}

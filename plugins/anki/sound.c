/* Files that a card plays: [sound:NAME], which every client knows.

   Only pictures and sounds count as references to a file; one that is merely linked to
   would stay behind at the import. So a link to a sound becomes its text and the sound, one
   to a picture the text and the picture, and of any other file the name remains. */
#include "anki.h"

static bool has_suffix(qconv_str name, const char *suffixes)
{
  qconv_str rest = qconv_str_of(suffixes), suffix;
  while (qconv_str_split(&rest, ' ', &suffix))
    if (qconv_str_ends(name, suffix) && name.len > suffix.len && name.data[name.len - suffix.len - 1] == '.')
      return true;
  return false;
}

static bool is_played(qconv_str name)
{
  return has_suffix(name, "mp3 ogg oga opus wav flac m4a aac 3gp spx mp4 m4v webm mkv mov mpg mpeg ogv avi");
}

static bool is_picture(qconv_str name)
{
  return has_suffix(name, "png jpg jpeg gif svg webp avif bmp ico tif tiff");
}

/* The value of an attribute that we wrote: a file of the package. Absent: none. */
static qconv_str packed_in(qconv_str tag, const char *attribute)
{
  size_t at = qconv_str_find(tag, qconv_str_of(attribute));
  if (at == QCONV_NOT_FOUND)
    return QCONV_NOWHERE;
  qconv_str name = qconv_str_from(tag, at + strlen(attribute));
  name = qconv_str_slice(name, 0, qconv_str_find_char(name, '"'));
  return qconv_str_starts(name, QCONV_STR("qc-")) ? name : QCONV_NOWHERE;
}

static void put_sound(struct qconv_buffer *html, qconv_str name)
{
  qconv_append_format(html, "[sound:%.*s]", QCONV_ARG(name));
}

struct walk {
  struct anki_render *render;
  struct qconv_buffer html;
  qconv_str linked; /* the file that the open link leads to; absent: no link is open */
};

static void end_link(struct walk *walk)
{
  qconv_str name = walk->linked;
  walk->linked = QCONV_NOWHERE;
  if (is_played(name)) {
    qconv_append_char(&walk->html, ' ');
    put_sound(&walk->html, name);
  } else if (is_picture(name)) {
    qconv_append_format(&walk->html, " <img src=\"%.*s\" alt=\"\"/>", QCONV_ARG(name));
  } else {
    qconv_report(walk->render->worker->log, QCONV_LOSS, walk->render->note->question->origin, "anki.link",
                 "Anki takes no file along that is neither picture nor sound; its link is left out");
  }
}

/* What stands for the tag; false: the tag itself. */
static bool replace(struct walk *walk, qconv_str tag)
{
  qconv_str name;
  if (qconv_str_starts(tag, QCONV_STR("<audio ")) && (name = packed_in(tag, " src=\"")).data) {
    put_sound(&walk->html, name);
    return true;
  }
  if (qconv_str_starts(tag, QCONV_STR("<img ")) && is_played(name = packed_in(tag, " src=\""))) {
    put_sound(&walk->html, name);
    return true;
  }
  if (qconv_str_starts(tag, QCONV_STR("<a ")) && (name = packed_in(tag, " href=\"")).data) {
    walk->linked = name;
    return true;
  }
  if (walk->linked.data && qconv_str_equal(tag, QCONV_STR("</a>"))) {
    end_link(walk);
    return true;
  }
  return qconv_str_equal(tag, QCONV_STR("</audio>"));
}

qconv_str anki_play(struct anki_render *render, qconv_str html)
{
  if (qconv_str_find(html, QCONV_STR("\"qc-")) == QCONV_NOT_FOUND)
    return html;
  struct walk walk = {.render = render, .html = {.arena = render->worker->arena}};
  while (html.len) {
    size_t text = qconv_str_find_char(html, '<');
    qconv_append(&walk.html, qconv_str_slice(html, 0, text));
    if (text == QCONV_NOT_FOUND)
      break;
    html = qconv_str_from(html, text);
    size_t end = qconv_str_find_char(html, '>');
    qconv_str tag = qconv_str_slice(html, 0, end == QCONV_NOT_FOUND ? html.len : end + 1);
    if (!replace(&walk, tag))
      qconv_append(&walk.html, tag);
    html = qconv_str_from(html, tag.len);
  }
  return qconv_buffer_str(&walk.html);
}

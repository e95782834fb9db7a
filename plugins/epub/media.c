/* Pictures and sounds: which of them every reading system must show, told by
   their bytes (EPUB 3.3, core media types), and what they are called in the book.
   SVG is left out: it can hold scripts and links of its own. */
#include "epub.h"

#include <stdlib.h>

static bool has(qconv_str bytes, size_t at, qconv_str magic)
{
  return qconv_str_starts(qconv_str_from(bytes, at), magic);
}

static const char *sniff(qconv_str bytes)
{
  if (bytes.len > 33 && has(bytes, 0, QCONV_STR("\x89PNG\r\n\x1a\n")))
    return "image/png";
  if (has(bytes, 0, QCONV_STR("\xff\xd8\xff")))
    return "image/jpeg";
  if (has(bytes, 0, QCONV_STR("GIF87a")) || has(bytes, 0, QCONV_STR("GIF89a")))
    return "image/gif";
  if (has(bytes, 0, QCONV_STR("RIFF")) && has(bytes, 8, QCONV_STR("WEBP")))
    return "image/webp";
  if (has(bytes, 0, QCONV_STR("ID3")) ||
      (bytes.len > 2 && (unsigned char)bytes.data[0] == 0xff && ((unsigned char)bytes.data[1] & 0xe6) == 0xe2))
    return "audio/mpeg";
  if (has(bytes, 4, QCONV_STR("ftypM4A")))
    return "audio/mp4";
  if (has(bytes, 0, QCONV_STR("OggS")) && has(bytes, 28, QCONV_STR("OpusHead")))
    return "audio/ogg; codecs=opus";
  return NULL;
}

static const char *suffix(const char *type)
{
  static const char *const suffixes[][2] = {{"image/png", "png"},   {"image/jpeg", "jpg"}, {"image/gif", "gif"},
                                            {"image/webp", "webp"}, {"audio/mpeg", "mp3"}, {"audio/mp4", "m4a"}};
  for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
    if (strcmp(type, suffixes[i][0]) == 0)
      return suffixes[i][1];
  return "opus";
}

/* "media/3-heart-and-lungs.png": the number makes it unique. */
static char *href(struct qconv_arena *arena, qconv_str name, size_t number, const char *type)
{
  struct qconv_buffer path = {.arena = arena};
  qconv_append_format(&path, "media/%zu", number);
  size_t dot = name.len;
  for (size_t i = 0; i < name.len; i++)
    if (name.data[i] == '.')
      dot = i;
  for (size_t i = 0; i < dot && i < 60; i++) {
    char c = qconv_lower(name.data[i]);
    if (qconv_is_alpha(c) || qconv_is_digit(c)) {
      if (i == 0 || !(qconv_is_alpha(name.data[i - 1]) || qconv_is_digit(name.data[i - 1])))
        qconv_append_char(&path, '-');
      qconv_append_char(&path, c);
    }
  }
  qconv_append_format(&path, ".%s", suffix(type));
  return qconv_str_zero(arena, qconv_buffer_str(&path));
}

static int compare_names(const void *a, const void *b)
{
  const struct epub_medium *const *left = a, *const *right = b;
  return qconv_str_compare((*left)->media->name, (*right)->media->name);
}

struct epub_media epub_media_of(struct qconv_arena *arena, const struct qconv_bank *bank)
{
  struct epub_media media = {.count = bank->media.count};
  media.items = QCONV_NEW_ARRAY(arena, struct epub_medium, media.count + 1);
  media.by_name = QCONV_NEW_ARRAY(arena, struct epub_medium *, media.count + 1);
  size_t i = 0;
  for (const struct qconv_media *m = bank->media.first; m; m = m->next, i++) {
    struct epub_medium *medium = &media.items[i];
    medium->media = m;
    medium->type = sniff(m->data);
    if (medium->type)
      medium->href = href(arena, m->name, i + 1, medium->type);
    media.by_name[i] = medium;
  }
  qsort(media.by_name, media.count, sizeof *media.by_name, compare_names);
  return media;
}

struct epub_medium *epub_find_medium(const struct epub_media *media, qconv_str name)
{
  size_t low = 0, high = media->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = qconv_str_compare(media->by_name[middle]->media->name, name);
    if (order == 0)
      return media->by_name[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

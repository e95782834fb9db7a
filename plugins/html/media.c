/* Pictures, sounds and videos: which of them browsers show, told by their bytes. SVG is left
   out: it can hold scripts and links of its own. */
#include "html.h"

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
  if (has(bytes, 0, QCONV_STR("RIFF")) && has(bytes, 8, QCONV_STR("WAVE")))
    return "audio/wav";
  if (has(bytes, 4, QCONV_STR("ftypavif")))
    return "image/avif";
  if (has(bytes, 0, QCONV_STR("ID3")) ||
      (bytes.len > 2 && (unsigned char)bytes.data[0] == 0xff && ((unsigned char)bytes.data[1] & 0xe6) == 0xe2))
    return "audio/mpeg";
  if (has(bytes, 4, QCONV_STR("ftypM4A")))
    return "audio/mp4";
  if (has(bytes, 4, QCONV_STR("ftypisom")) || has(bytes, 4, QCONV_STR("ftypmp4")) ||
      has(bytes, 4, QCONV_STR("ftypM4V")))
    return "video/mp4";
  if (has(bytes, 0, QCONV_STR("\x1a\x45\xdf\xa3")))
    return "video/webm";
  return has(bytes, 0, QCONV_STR("OggS")) ? "audio/ogg" : NULL;
}

struct html_media html_media_of(struct qconv_arena *arena, const struct qconv_bank *bank)
{
  struct html_media media = {.count = bank->media.count};
  media.items = QCONV_NEW_ARRAY(arena, struct html_medium, media.count + 1);
  size_t i = 0;
  for (const struct qconv_media *m = bank->media.first; m; m = m->next, i++) {
    media.items[i] = (struct html_medium){.media = m, .type = sniff(m->data)};
    media.items[i].url = qconv_format(arena, "%zu", i);
    *qconv_map_at(arena, &media.by_name, NULL, m->name) = &media.items[i];
  }
  return media;
}

struct html_medium *html_find_medium(const struct html_media *media, qconv_str name)
{
  return qconv_map_get(&media->by_name, NULL, name);
}

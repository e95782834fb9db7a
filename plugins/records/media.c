/* Pictures and sounds that a text names: src="x.png", [sound:x.mp3].

   What lies beside the file comes along and is named media:NAME from then on;
   what does not is left as it is, for the exporter to tell. */
#include "records.h"

enum { NAME = 512 };

static qconv_str type_of(qconv_str name)
{
  static const struct {
    const char *suffix, *type;
  } types[] = {{".png", "image/png"},   {".jpg", "image/jpeg"},    {".jpeg", "image/jpeg"}, {".gif", "image/gif"},
               {".webp", "image/webp"}, {".svg", "image/svg+xml"}, {".mp3", "audio/mpeg"},  {".ogg", "audio/ogg"},
               {".wav", "audio/wav"},   {".m4a", "audio/mp4"},     {".mp4", "video/mp4"},   {".webm", "video/webm"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    size_t len = strlen(types[i].suffix);
    if (name.len > len && qconv_str_equal_nocase(qconv_str_from(name, name.len - len), qconv_str_of(types[i].suffix)))
      return qconv_str_of(types[i].type);
  }
  return QCONV_STR("application/octet-stream");
}

/* The bank's name for a file beside the input, fetched once; absent: not there. */
static qconv_str media_name(struct records *records, qconv_str path)
{
  static const qconv_str missing = {"", 0};
  if (path.len == 0 || path.len > NAME || qconv_str_find(path, QCONV_STR(":")) != QCONV_NOT_FOUND)
    return QCONV_NOWHERE;
  void **known = qconv_map_at(records->arena, &records->media, NULL, path);
  if (*known)
    return ((const qconv_str *)*known)->len ? *(const qconv_str *)*known : QCONV_NOWHERE;
  qconv_str *name = QCONV_NEW(records->arena, qconv_str);
  *name = missing;
  *known = name;
  qconv_str bytes = qconv_fetch(records->job, path);
  if (!bytes.data)
    return QCONV_NOWHERE;
  *name = qconv_str_copy(records->arena, path);
  for (size_t i = 0; i < name->len; i++)
    if (name->data[i] == '/' || name->data[i] == '\\')
      ((char *)(uintptr_t)name->data)[i] = '_';
  struct qconv_media *media = qconv_bank_media(records->bank, *name);
  if (!media)
    return *name;
  media->type = type_of(path);
  media->data = bytes;
  return *name;
}

/* The value of src= at the start of a text, quoted or bare. */
static qconv_str source_value(qconv_str text)
{
  char quote = text.len ? text.data[0] : 0;
  if (quote != '"' && quote != '\'') {
    size_t end = 0;
    while (end < text.len && end <= NAME && !qconv_is_space(text.data[end]) && text.data[end] != '>')
      end++;
    return qconv_str_slice(text, 0, end);
  }
  qconv_str inside = qconv_str_slice(text, 1, NAME + 2);
  return qconv_str_slice(inside, 0, qconv_str_find_char(inside, quote));
}

/* Copies html up to what names the file, then what stands for it; where to go on. */
static size_t put_reference(struct records *records, struct qconv_buffer *out, qconv_str html, size_t from, size_t at)
{
  bool sound = html.data[at] == '[';
  qconv_str value = qconv_str_from(html, at + (sound ? 7 : 4));
  value = sound ? qconv_str_slice(value, 0, qconv_str_find_char(qconv_str_slice(value, 0, NAME), ']'))
                : source_value(value);
  qconv_str name = value.len <= NAME ? media_name(records, value) : QCONV_NOWHERE;
  if (!name.data)
    return from;
  qconv_append(out, qconv_str_slice(html, from, sound ? at : (size_t)(value.data - html.data)));
  qconv_append_format(out, sound ? "<audio controls=\"controls\" src=\"media:%.*s\"></audio>" : "media:%.*s",
                      QCONV_ARG(name));
  return (size_t)(value.data - html.data) + value.len + sound;
}

qconv_str records_with_media(struct records *records, qconv_str html)
{
  struct qconv_buffer out = {.arena = records->arena};
  size_t from = 0;
  for (size_t i = 0; i + 7 < html.len; i++) {
    bool source = html.data[i] == 's' && memcmp(html.data + i, "src=", 4) == 0 && i && qconv_is_space(html.data[i - 1]);
    bool sound = html.data[i] == '[' && memcmp(html.data + i, "[sound:", 7) == 0;
    if (i >= from && (source || sound))
      from = put_reference(records, &out, html, from, i);
  }
  if (from == 0)
    return html;
  qconv_append(&out, qconv_str_from(html, from));
  return qconv_buffer_str(&out);
}

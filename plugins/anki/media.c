/* Pictures and sounds, packed under names made of their content.

   Such a name never meets another file of the user's, needs no care for what a
   file system forbids, and stays the same when a deck is built again. */
#include "anki.h"

#include <qconv/hash.h>

static int by_name(const void *a, const void *b)
{
  return qconv_str_compare(((const struct anki_media *)a)->name, ((const struct anki_media *)b)->name);
}

static bool plain_suffix(qconv_str suffix)
{
  for (size_t i = 0; i < suffix.len; i++)
    if (!qconv_is_alpha(suffix.data[i]) && !qconv_is_digit(suffix.data[i]))
      return false;
  return suffix.len > 0 && suffix.len <= 5;
}

/* The suffix of the name, else what the type is usually called. */
static qconv_str suffix_of(const struct qconv_media *media)
{
  static const struct { const char *type, *suffix; } known[] = {
    {"image/png", "png"},   {"image/jpeg", "jpg"}, {"image/gif", "gif"},  {"image/svg+xml", "svg"},
    {"image/webp", "webp"}, {"audio/mpeg", "mp3"}, {"audio/ogg", "ogg"},  {"audio/wav", "wav"},
    {"video/mp4", "mp4"},   {"video/webm", "webm"}};
  for (size_t at = media->name.len; at-- > 0;)
    if (media->name.data[at] == '.' && plain_suffix(qconv_str_from(media->name, at + 1)))
      return qconv_str_from(media->name, at + 1);
    else if (media->name.data[at] == '.' || media->name.data[at] == '/')
      break;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (qconv_str_equal_nocase(media->type, qconv_str_of(known[i].type)))
      return qconv_str_of(known[i].suffix);
  return QCONV_STR("bin");
}

static qconv_str packed_name(struct qconv_arena *arena, const struct qconv_media *media)
{
  uint8_t digest[20];
  qconv_sha1(media->data, digest);
  struct qconv_buffer name = {.arena = arena};
  qconv_append_literal(&name, "qc-");
  qconv_append(&name, qconv_hex(arena, digest, 8));
  qconv_append_char(&name, '.');
  qconv_str suffix = suffix_of(media);
  for (size_t i = 0; i < suffix.len; i++)
    qconv_append_char(&name, qconv_lower(suffix.data[i]));
  return qconv_buffer_str(&name);
}

/* Files without a byte are left out, as Anki does. */
void anki_collect_media(struct anki_export *export)
{
  struct qconv_arena *arena = export->job->arena;
  export->media = QCONV_NEW_ARRAY(arena, struct anki_media, export->bank->media.count);
  size_t place = 0;
  for (const struct qconv_media *media = export->bank->media.first; media; media = media->next, place++) {
    if (!media->data.len)
      continue;
    struct anki_media *file = &export->media[export->media_count++];
    file->name = media->name;
    file->type = media->type;
    file->place = place;
    file->packed = packed_name(arena, media);
    file->bytes = media->data;
    file->text = qconv_str_ends(file->packed, QCONV_STR(".svg"));
  }
  qsort(export->media, export->media_count, sizeof *export->media, by_name);
}

struct anki_media *anki_find_media(const struct anki_export *export, qconv_str name)
{
  size_t from = 0, to = export->media_count;
  while (from < to) {
    size_t middle = from + (to - from) / 2;
    int order = qconv_str_compare(export->media[middle].name, name);
    if (order == 0)
      return &export->media[middle];
    if (order < 0)
      from = middle + 1;
    else
      to = middle;
  }
  return NULL;
}

static int by_packed_name(const void *a, const void *b)
{
  return qconv_str_compare((*(struct anki_media *const *)a)->packed, (*(struct anki_media *const *)b)->packed);
}

/* By name in the package; equal files come once. */
size_t anki_used_media(const struct anki_export *export, struct anki_media ***files)
{
  struct anki_media **used = QCONV_NEW_ARRAY(export->job->arena, struct anki_media *, export->media_count);
  size_t count = 0, kept = 0;
  for (size_t i = 0; i < export->media_count; i++)
    if (atomic_load_explicit(&export->media[i].used, memory_order_relaxed))
      used[count++] = &export->media[i];
  qsort(used, count, sizeof *used, by_packed_name);
  for (size_t i = 0; i < count; i++)
    if (i == 0 || !qconv_str_equal(used[i]->packed, used[kept - 1]->packed))
      used[kept++] = used[i];
  *files = used;
  return kept;
}

void anki_report_unused(const struct anki_export *export)
{
  const struct anki_media *first = NULL;
  size_t count = 0;
  for (size_t i = 0; i < export->media_count; i++)
    if (!atomic_load_explicit(&export->media[i].used, memory_order_relaxed)) {
      first = first ? first : &export->media[i];
      count++;
    }
  if (count)
    qconv_report(export->job->log, QCONV_LOSS, QCONV_NOWHERE, "anki.unused-media",
                 "no card shows \"%.*s\"; files left out: %zu", QCONV_ARG(first->name), count);
}

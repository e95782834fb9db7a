/* What goes into the copy of a question while its note is rendered. */
#include "copy.h"

void anki_note_shown(struct anki_render *render, const void *source, qconv_str key, qconv_str html)
{
  struct qconv_arena *arena = render->worker->arena;
  void **place = qconv_map_at(arena, &render->looks.digests, source, key);
  if (!*place)
    anki_digest(html, *place = qconv_alloc(arena, ANKI_DIGEST));
}

void anki_note_file(struct anki_render *render, const struct anki_media *file)
{
  struct qconv_arena *arena = render->worker->arena;
  void **known = qconv_map_at(arena, &render->looks.files, file, QCONV_STR("file"));
  if (*known)
    return;
  struct anki_shown_file *item = *known = QCONV_NEW(arena, struct anki_shown_file);
  item->file = file;
  if (!render->looks.last_file)
    render->looks.last_file = &render->looks.first_file;
  *render->looks.last_file = item;
  render->looks.last_file = &item->next;
  render->looks.file_count++;
}

static void set_path(struct qconv_arena *arena, struct qconv_strings *path, const struct qconv_section *section)
{
  if (!section)
    return;
  const struct qconv_section **up = QCONV_NEW_ARRAY(arena, const struct qconv_section *, section->depth);
  size_t depth = 0;
  for (; section; section = section->parent)
    up[depth++] = section;
  while (depth)
    qconv_add_string(arena, path, up[--depth]->title);
}

static void set_bank(struct anki_render *render, struct anki_copied *copied)
{
  const struct qconv_bank *bank = render->export->bank;
  struct qconv_arena *arena = render->worker->arena;
  copied->has_bank = true;
  copied->bank = *bank;
  anki_digest(anki_description(render->export), copied->description);
  copied->sections = QCONV_NEW_ARRAY(arena, struct qconv_strings, bank->sections.count);
  for (const struct qconv_section *section = bank->sections.first; section; section = qconv_section_next(section))
    if (!section->first)
      set_path(arena, &copied->sections[copied->section_count++], section);
}

static void set_files(struct anki_render *render, struct anki_copied *copied)
{
  copied->files = QCONV_NEW_ARRAY(render->worker->arena, struct anki_copied_file, render->looks.file_count);
  for (const struct anki_shown_file *item = render->looks.first_file; item; item = item->next)
    copied->files[copied->file_count++] =
        (struct anki_copied_file){item->file->packed, item->file->name, item->file->type, item->file->place};
}

qconv_str anki_copy_of(struct anki_render *render)
{
  struct qconv_arena *arena = render->worker->arena;
  struct anki_copied *copied = QCONV_NEW(arena, struct anki_copied);
  const struct qconv_question *question = render->note->question;
  const struct anki_note_type *type = &anki_note_types[render->note->type];
  copied->question = *question;
  set_path(arena, &copied->section, question->section);
  anki_digest(anki_place_of(render->export, question->section)->deck->name, copied->deck);
  for (size_t i = 0; i < type->field_count; i++)
    if (render->fields[type->fields[i]].len)
      anki_digest(render->fields[type->fields[i]], copied->fields[type->fields[i]]);
  set_files(render, copied);
  if (render->note == render->export->notes)
    set_bank(render, copied);
  return anki_write_copy(arena, &render->looks, copied);
}

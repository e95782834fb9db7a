/* What every question repeats: the names of its sections, its tags and its fields.

   A bank holds each of them once, a file that is written from it holds them at each
   question.  An input that names one thing at great length and then asks a million
   times would so become a million times as large, and no format can help it.  */
#include "local.h"

/* Real banks stay far below: a question with all its names is some hundred bytes of input. */
enum { ROOM = 64 << 20, ROOM_PER_BYTE = 16, OVERHEAD = 8 };

static bool take(size_t *room, qconv_str name)
{
  size_t used = name.len + OVERHEAD;
  bool fits = used <= *room;
  *room -= fits ? used : *room;
  return fits;
}

static bool takes_names(size_t *room, const struct qconv_question *question)
{
  bool fits = true;
  for (const struct qconv_section *section = question->section; section && fits; section = section->parent)
    fits = take(room, section->title);
  for (const struct qconv_string_item *tag = question->tags.first; tag && fits; tag = tag->next)
    fits = take(room, tag->str);
  for (const struct qconv_field *field = question->fields.first; field && fits; field = field->next)
    fits = take(room, field->name);
  return fits;
}

const struct qconv_question *qconv_names_beyond(const struct qconv_bank *bank, size_t input)
{
  size_t room = input < (SIZE_MAX - ROOM) / ROOM_PER_BYTE ? ROOM + input * ROOM_PER_BYTE : SIZE_MAX;
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    if (!takes_names(&room, question))
      return question;
  return NULL;
}

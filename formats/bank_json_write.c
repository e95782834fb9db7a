/* The JSON bank out: the tables, in their order. */
#include "bank_json_shape.h"
#include <qconv/bank_json.h>
#include <qconv/json.h>
#include <stdlib.h>

struct writer {
  struct qconv_json_writer json;
  struct qconv_arena *arena;
  const struct qconv_bank_json_media *around; /* may be NULL */
};

static void put_flag(struct writer *writer, bool flag)
{
  qconv_json_put_raw(&writer->json, flag ? QCONV_STR("true") : QCONV_STR("false"));
}

static void put_correct(struct writer *writer, enum qconv_correct correct)
{
  if (correct == QCONV_UNKNOWN)
    qconv_json_put_raw(&writer->json, QCONV_STR("null"));
  else
    put_flag(writer, correct == QCONV_RIGHT);
}

static void put_decimal(struct writer *writer, qconv_str decimal)
{
  if (qconv_json_is_number(decimal))
    qconv_json_put_raw(&writer->json, decimal);
  else
    qconv_json_put_string(&writer->json, decimal);
}

static void put_count(struct writer *writer, size_t count)
{
  char digits[24];
  size_t at = sizeof digits;
  do
    digits[--at] = (char)('0' + count % 10);
  while (count /= 10);
  qconv_json_put_raw(&writer->json, (qconv_str){digits + at, sizeof digits - at});
}

static void put_text(struct writer *writer, struct qconv_text text)
{
  qconv_json_open_line(&writer->json, '{');
  qconv_json_name(&writer->json, "markup");
  qconv_json_put_string(&writer->json, qconv_str_of(bank_json_markup_words[text.markup]));
  qconv_json_name(&writer->json, "text");
  qconv_json_put_string(&writer->json, text.str);
  qconv_json_close(&writer->json, '}');
}

static void put_tags(struct writer *writer, const struct qconv_strings *list)
{
  qconv_json_open_line(&writer->json, '[');
  for (const struct qconv_string_item *item = list->first; item; item = item->next)
    qconv_json_put_string(&writer->json, item->str);
  qconv_json_close(&writer->json, ']');
}

static void put_texts(struct writer *writer, const struct qconv_texts *list)
{
  qconv_json_open(&writer->json, '[');
  for (const struct qconv_text_item *item = list->first; item; item = item->next)
    put_text(writer, item->text);
  qconv_json_close(&writer->json, ']');
}

/* The titles from the top down to a section. */
static void put_section(struct writer *writer, const struct qconv_section *section)
{
  const struct qconv_section **path = QCONV_NEW_ARRAY(writer->arena, const struct qconv_section *, section->depth);
  size_t depth = 0;
  for (; section; section = section->parent)
    path[depth++] = section;
  qconv_json_open_line(&writer->json, '[');
  while (depth)
    qconv_json_put_string(&writer->json, path[--depth]->title);
  qconv_json_close(&writer->json, ']');
}

/* --- fields: a name that comes again has all its values in one list --- */

struct named {
  const struct qconv_field *field;
  size_t index, same; /* same: the place in document order of the first of that name */
};

static int compare_names(const void *a, const void *b)
{
  const struct named *one = a, *other = b;
  int order = qconv_str_compare(one->field->name, other->field->name);
  return order ? order : (one->index > other->index) - (one->index < other->index);
}

static int compare_first(const void *a, const void *b)
{
  const struct named *one = a, *other = b;
  if (one->same != other->same)
    return one->same > other->same ? 1 : -1;
  return (one->index > other->index) - (one->index < other->index);
}

/* The fields in order of the first of each name. */
static struct named *group_fields(struct writer *writer, const struct qconv_fields *fields)
{
  struct named *all = QCONV_NEW_ARRAY(writer->arena, struct named, fields->count);
  size_t count = 0;
  for (const struct qconv_field *field = fields->first; field; field = field->next, count++)
    all[count] = (struct named){field, count, count};
  qsort(all, count, sizeof *all, compare_names);
  for (size_t i = 1; i < count; i++)
    if (qconv_str_equal(all[i].field->name, all[i - 1].field->name))
      all[i].same = all[i - 1].same;
  qsort(all, count, sizeof *all, compare_first);
  return all;
}

static void put_fields(struct writer *writer, const struct qconv_fields *fields)
{
  const struct named *all = group_fields(writer, fields);
  qconv_json_open(&writer->json, '{');
  for (size_t i = 0, next; i < fields->count; i = next) {
    for (next = i + 1; next < fields->count && all[next].same == all[i].same;)
      next++;
    qconv_json_name_str(&writer->json, all[i].field->name);
    if (next > i + 1)
      qconv_json_open_line(&writer->json, '[');
    for (size_t k = i; k < next; k++)
      qconv_json_put_string(&writer->json, all[k].field->value);
    if (next > i + 1)
      qconv_json_close(&writer->json, ']');
  }
  qconv_json_close(&writer->json, '}');
}

/* --- structs by their tables --- */

/* Every list of the model starts with first, last and count, and every item with
   the pointer to the next. */
struct any_list {
  void *first, *last;
  size_t count;
};

static struct any_list list_at(const void *at)
{
  struct any_list list;
  memcpy(&list, at, sizeof list);
  return list;
}

static bool is_text(qconv_str bytes)
{
  return qconv_utf8_valid(bytes) == bytes.len && qconv_str_find_char(bytes, '\0') == QCONV_NOT_FOUND;
}

static bool any_there(const struct shape *shape, const void *item);

/* Whether there is anything to say: absent means absent. */
static bool is_there(const struct member *member, const void *struct_)
{
  const void *at = (const char *)struct_ + member->offset;
  const qconv_str *str = at;
  switch (member->type) {
  case MEMBER_BYTES:
    return str->data && is_text(*str);
  case MEMBER_BYTES_64:
    return str->data && !is_text(*str);
  case MEMBER_STRING:
  case MEMBER_DECIMAL:
  case MEMBER_VALUE:
  case MEMBER_BASE_64:
    return str->data != NULL;
  case MEMBER_FILLED:
    return str->len != 0;
  case MEMBER_TEXT:
    return !qconv_text_absent(*(const struct qconv_text *)at);
  case MEMBER_FLAG:
    return *(const bool *)at;
  case MEMBER_WORD:
    return *(const int *)at != 0;
  case MEMBER_UNSIGNED:
    return *(const unsigned *)at != 0;
  case MEMBER_SIZE:
    return *(const size_t *)at != 0;
  case MEMBER_TAGS:
  case MEMBER_TEXTS:
  case MEMBER_FIELDS:
  case MEMBER_LIST:
    return list_at(at).count != 0;
  case MEMBER_SECTION:
    return *(const struct qconv_section *const *)at != NULL;
  case MEMBER_PART:
    return any_there(member->shape, at);
  case MEMBER_YES_NO:
  case MEMBER_CORRECT:
  case MEMBER_KIND:
    break;
  }
  return true;
}

static bool any_there(const struct shape *shape, const void *item)
{
  for (const struct member *member = shape->members; member->name; member++)
    if (is_there(member, item))
      return true;
  return false;
}

static void put_members(struct writer *writer, const struct shape *shape, const void *item);

/* Inside a page a question takes one line: indents would be a third of it. */
static bool takes_a_line(const struct writer *writer, const struct shape *shape)
{
  return shape == &bank_json_question_shape && writer->around && writer->around->compact;
}

static void put_list(struct writer *writer, const struct shape *shape, struct any_list list)
{
  qconv_json_open(&writer->json, '[');
  for (const void *item = list.first; item; memcpy(&item, item, sizeof item)) {
    if (takes_a_line(writer, shape))
      qconv_json_open_line(&writer->json, '{');
    else
      qconv_json_open(&writer->json, '{');
    put_members(writer, shape, item);
    qconv_json_close(&writer->json, '}');
  }
  qconv_json_close(&writer->json, ']');
}

static void put_part(struct writer *writer, const struct shape *shape, const void *item)
{
  qconv_json_open_line(&writer->json, '{');
  put_members(writer, shape, item);
  qconv_json_close(&writer->json, '}');
}

static void put_value(struct writer *writer, const struct member *member, const void *at)
{
  switch (member->type) {
  case MEMBER_STRING:
  case MEMBER_FILLED:
  case MEMBER_VALUE:
  case MEMBER_BYTES:
    qconv_json_put_string(&writer->json, *(const qconv_str *)at);
    break;
  case MEMBER_DECIMAL:
    put_decimal(writer, *(const qconv_str *)at);
    break;
  case MEMBER_BYTES_64:
  case MEMBER_BASE_64:
    qconv_json_put_base64(&writer->json, *(const qconv_str *)at);
    break;
  case MEMBER_TEXT:
    put_text(writer, *(const struct qconv_text *)at);
    break;
  case MEMBER_FLAG:
  case MEMBER_YES_NO:
    put_flag(writer, *(const bool *)at);
    break;
  case MEMBER_CORRECT:
    put_correct(writer, *(const enum qconv_correct *)at);
    break;
  case MEMBER_WORD:
    qconv_json_put_string(&writer->json, qconv_str_of(member->words[*(const int *)at]));
    break;
  case MEMBER_UNSIGNED:
    put_count(writer, *(const unsigned *)at);
    break;
  case MEMBER_SIZE:
    put_count(writer, *(const size_t *)at);
    break;
  case MEMBER_TAGS:
    put_tags(writer, at);
    break;
  case MEMBER_TEXTS:
    put_texts(writer, at);
    break;
  case MEMBER_FIELDS:
    put_fields(writer, at);
    break;
  case MEMBER_LIST:
    put_list(writer, member->shape, list_at(at));
    break;
  case MEMBER_PART:
    put_part(writer, member->shape, at);
    break;
  case MEMBER_KIND:
    qconv_json_put_string(&writer->json, qconv_str_of(qconv_kind_name(*(const enum qconv_kind *)at)));
    break;
  case MEMBER_SECTION:
    put_section(writer, *(const struct qconv_section *const *)at);
    break;
  }
}

static uint32_t kind_bit(const struct shape *shape, const void *item)
{
  for (const struct member *member = shape->members; shape->kinds; member++)
    if (member->type == MEMBER_KIND)
      return QCONV_KIND_BIT(*(const enum qconv_kind *)(const void *)((const char *)item + member->offset));
  return 0;
}

static void put_members(struct writer *writer, const struct shape *shape, const void *item)
{
  uint32_t kind = kind_bit(shape, item);
  for (const struct member *member = shape->members; member->name; member++)
    if ((!member->kinds || (member->kinds & kind)) && is_there(member, item)) {
      qconv_json_name(&writer->json, member->name);
      put_value(writer, member, (const char *)item + member->offset);
    }
}

/* --- the document --- */

/* The paths of the headings that have none below them, in document order: they
   name all others on the way. */
static void put_sections(struct writer *writer, const struct qconv_bank *bank)
{
  if (!bank->sections.first)
    return;
  qconv_json_name(&writer->json, "sections");
  qconv_json_open(&writer->json, '[');
  for (const struct qconv_section *section = bank->sections.first; section; section = qconv_section_next(section))
    if (!section->first)
      put_section(writer, section);
  qconv_json_close(&writer->json, ']');
}

/* What the document around the bank holds is not written again. */
static void put_media(struct writer *writer, const struct qconv_bank *bank)
{
  if (!bank->media.count)
    return;
  qconv_json_name(&writer->json, "media");
  qconv_json_open(&writer->json, '[');
  for (const struct qconv_media *media = bank->media.first; media; media = media->next) {
    struct bank_json_medium medium = {.media = *media};
    if (writer->around && writer->around->place)
      medium.at = writer->around->place(writer->around->context, media);
    if (medium.at.data)
      medium.media.data = QCONV_NOWHERE;
    qconv_json_open(&writer->json, '{');
    put_members(writer, &bank_json_media_shape, &medium);
    qconv_json_close(&writer->json, '}');
  }
  qconv_json_close(&writer->json, ']');
}

static void put_bank(struct writer *writer, const struct qconv_bank *bank)
{
  const struct any_list questions = {bank->questions.first, bank->questions.last, bank->questions.count};
  qconv_json_open(&writer->json, '{');
  qconv_json_name(&writer->json, "format");
  qconv_json_put_string(&writer->json, QCONV_STR("qconv-bank"));
  qconv_json_name(&writer->json, "version");
  qconv_json_put_raw(&writer->json, QCONV_STR("1"));
  put_members(writer, &bank_json_bank_shape, bank);
  put_sections(writer, bank);
  qconv_json_name(&writer->json, "questions");
  put_list(writer, &bank_json_question_shape, questions);
  put_media(writer, bank);
  qconv_json_close(&writer->json, '}');
  qconv_json_end(&writer->json);
}

void qconv_bank_json_write(struct qconv_output *output, struct qconv_log *log, const struct qconv_bank *bank,
                           const struct qconv_bank_json_media *around)
{
  struct writer writer = {.json = {.output = output}, .arena = bank->arena, .around = around};
  put_bank(&writer, bank);
  if (writer.json.replaced)
    qconv_report(log, QCONV_LOSS, QCONV_NOWHERE, "json.character",
                 "%zu characters that JSON cannot hold became U+FFFD", writer.json.replaced);
}

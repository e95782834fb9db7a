/* Building a bank. */
#include <qconv/bank.h>

static const char *const kind_names[QCONV_KINDS] = {"open",     "choice",   "truefalse", "short",       "numeric",
                                                    "matching", "ordering", "cloze",     "description", "opaque"};

const char *qconv_kind_name(enum qconv_kind kind)
{
  return kind < QCONV_KINDS ? kind_names[kind] : "?";
}

enum qconv_kind qconv_kind_named(qconv_str name)
{
  for (int kind = 0; kind < QCONV_KINDS; kind++)
    if (qconv_str_equal(name, qconv_str_of(kind_names[kind])))
      return (enum qconv_kind)kind;
  return QCONV_KINDS;
}

/* Appends a new zeroed item to any of the lists. */
#define APPEND(arena, list, type)                          \
  do {                                                     \
    type *item = QCONV_NEW((arena), type);                 \
    if ((list)->last)                                      \
      (list)->last->next = item;                           \
    else                                                   \
      (list)->first = item;                                \
    (list)->last = item;                                   \
    (list)->count++;                                       \
  } while (0)

struct qconv_bank *qconv_bank_new(struct qconv_arena *arena)
{
  struct qconv_bank *bank = QCONV_NEW(arena, struct qconv_bank);
  bank->arena = arena;
  return bank;
}

qconv_str qconv_bank_label(const struct qconv_bank *bank)
{
  return bank->title.len ? bank->title : bank->stem.len ? bank->stem : QCONV_STR("Questions");
}

struct qconv_question *qconv_bank_question(struct qconv_bank *bank, enum qconv_kind kind)
{
  APPEND(bank->arena, &bank->questions, struct qconv_question);
  bank->questions.last->kind = kind;
  return bank->questions.last;
}

struct qconv_section *qconv_bank_section(struct qconv_bank *bank, struct qconv_section *parent, qconv_str title)
{
  void **known = qconv_map_at(bank->arena, &bank->names, parent ? (void *)parent : (void *)&bank->sections, title);
  if (*known)
    return *known;
  struct qconv_section *section = QCONV_NEW(bank->arena, struct qconv_section);
  section->title = title;
  section->parent = parent;
  section->depth = parent ? parent->depth + 1 : 1;
  struct qconv_section **first = parent ? &parent->first : &bank->sections.first;
  struct qconv_section **last = parent ? &parent->last : &bank->sections.last;
  if (*last)
    (*last)->next = section;
  else
    *first = section;
  *last = section;
  bank->sections.count++;
  *known = section;
  return section;
}

const struct qconv_section *qconv_section_next(const struct qconv_section *section)
{
  if (section->first)
    return section->first;
  while (section && !section->next)
    section = section->parent;
  return section ? section->next : NULL;
}

const struct qconv_media *qconv_bank_find_media(const struct qconv_bank *bank, qconv_str name)
{
  return qconv_map_get(&bank->names, &bank->media, name);
}

struct qconv_media *qconv_bank_media(struct qconv_bank *bank, qconv_str name)
{
  void **known = qconv_map_at(bank->arena, &bank->names, &bank->media, name);
  if (*known)
    return NULL;
  APPEND(bank->arena, &bank->media, struct qconv_media);
  bank->media.last->name = name;
  *known = bank->media.last;
  return bank->media.last;
}

void qconv_add_string(struct qconv_arena *arena, struct qconv_strings *list, qconv_str str)
{
  APPEND(arena, list, struct qconv_string_item);
  list->last->str = str;
}

bool qconv_add_shared_tag(struct qconv_arena *arena, struct qconv_strings *list, qconv_str tag)
{
  if (list->count >= QCONV_SHARED_TAGS || tag.len > QCONV_LONGEST_SHARED_TAG)
    return false;
  qconv_add_string(arena, list, tag);
  return true;
}

void qconv_add_text(struct qconv_arena *arena, struct qconv_texts *list, struct qconv_text text)
{
  APPEND(arena, list, struct qconv_text_item);
  list->last->text = text;
}

void qconv_add_field(struct qconv_arena *arena, struct qconv_fields *list, qconv_str name, qconv_str value)
{
  APPEND(arena, list, struct qconv_field);
  list->last->name = name;
  list->last->value = value;
}

qconv_str qconv_field(const struct qconv_fields *list, qconv_str name)
{
  for (const struct qconv_field *field = list->first; field; field = field->next)
    if (qconv_str_equal(field->name, name))
      return field->value;
  return (qconv_str){NULL, 0};
}

struct qconv_answer *qconv_add_answer(struct qconv_arena *arena, struct qconv_answers *list)
{
  APPEND(arena, list, struct qconv_answer);
  return list->last;
}

struct qconv_number *qconv_add_number(struct qconv_arena *arena, struct qconv_numbers *list)
{
  APPEND(arena, list, struct qconv_number);
  return list->last;
}

struct qconv_unit *qconv_add_unit(struct qconv_arena *arena, struct qconv_units *list)
{
  APPEND(arena, list, struct qconv_unit);
  return list->last;
}

struct qconv_pair *qconv_add_pair(struct qconv_arena *arena, struct qconv_pairs *list)
{
  APPEND(arena, list, struct qconv_pair);
  return list->last;
}

struct qconv_gap *qconv_add_gap(struct qconv_arena *arena, struct qconv_gaps *list)
{
  APPEND(arena, list, struct qconv_gap);
  return list->last;
}

/* Pages of questions, back into a bank. */
#include "bank_page_local.h"
#include <stdlib.h>

static const struct bank_page_part nothing = {NULL, 0};

struct qconv_bank_pages *qconv_bank_pages_new(struct qconv_bank *bank, struct qconv_log *log,
                                              const struct qconv_bank_page_style *style)
{
  struct qconv_bank_pages *pages = QCONV_NEW(bank->arena, struct qconv_bank_pages);
  *pages = (struct qconv_bank_pages){.bank = bank, .arena = bank->arena, .log = log, .style = style};
  return pages;
}

/* --- parts of a page --- */

const struct qconv_page_element *bank_page_element(struct bank_page_part part)
{
  return &part.page->elements[part.number];
}

static struct bank_page_part find(const struct qconv_bank_pages *pages, struct bank_page_part part, size_t from,
                                  const char *word)
{
  if (!part.number)
    return nothing;
  size_t end = bank_page_element(part)->after;
  size_t found = qconv_page_find(part.page, from, end, pages->style->prefix, word);
  return found < end ? (struct bank_page_part){part.page, found} : nothing;
}

struct bank_page_part bank_page_inside(const struct bank_page_reading *reading, struct bank_page_part part,
                                       const char *word)
{
  return find(reading->pages, part, part.number + 1, word);
}

struct bank_page_part bank_page_next(const struct bank_page_reading *reading, struct bank_page_part part,
                                     struct bank_page_part before, const char *word)
{
  return find(reading->pages, part, bank_page_element(before)->after, word);
}

bool bank_page_is(const struct bank_page_reading *reading, struct bank_page_part part, const char *word)
{
  return part.number && qconv_page_has_class(bank_page_element(part), reading->pages->style->prefix, word);
}

static qconv_str data_of(struct qconv_arena *arena, struct bank_page_part part, const char *name)
{
  qconv_str attribute = qconv_format(arena, "data-%s", name);
  qconv_str value = qconv_page_attribute(arena, bank_page_element(part), attribute.data);
  return value.len ? value : QCONV_NOWHERE;
}

qconv_str bank_page_data(const struct bank_page_reading *reading, struct bank_page_part part, const char *name)
{
  return data_of(reading->pages->arena, part, name);
}

qconv_str bank_page_decimal(const struct bank_page_reading *reading, struct bank_page_part part, const char *name)
{
  qconv_str value = bank_page_data(reading, part, name);
  return qconv_is_decimal(value) ? value : QCONV_NOWHERE;
}

/* --- which questions there are --- */

static void add_question(struct qconv_bank_pages *pages, struct bank_page_question question)
{
  if (pages->question_count == pages->question_capacity) {
    size_t more = pages->question_capacity ? 2 * pages->question_capacity : 64;
    pages->questions =
        qconv_realloc(pages->arena, pages->questions, pages->question_capacity * sizeof *pages->questions,
                      more * sizeof *pages->questions);
    pages->question_capacity = more;
  }
  question.order = pages->question_count;
  pages->questions[pages->question_count++] = question;
}

static size_t count_of(qconv_str digits)
{
  size_t count = 0;
  for (size_t i = 0; i < digits.len && i < 9 && qconv_is_digit(digits.data[i]); i++)
    count = count * 10 + (size_t)(digits.data[i] - '0');
  return count;
}

static const struct qconv_section *section_at(struct qconv_bank_pages *pages, qconv_str titles)
{
  struct qconv_section *section = NULL;
  qconv_str title;
  while (qconv_str_split(&titles, '\n', &title))
    section = qconv_bank_section(pages->bank, section, title);
  return section;
}

/* A heading: below the last one of less depth. */
static const struct qconv_section *read_heading(struct qconv_bank_pages *pages, struct bank_page_part part,
                                                const struct qconv_section *section)
{
  const struct qconv_page_element *element = bank_page_element(part);
  struct bank_page_reading reading = {.pages = pages};
  size_t depth = count_of(data_of(pages->arena, part, "depth"));
  if (!depth && element->name.len == 2 && element->name.data[1] >= '2' && element->name.data[1] <= '6')
    depth = (size_t)(element->name.data[1] - '1');
  while (section && section->depth >= (depth ? depth : 1))
    section = section->parent;
  return qconv_bank_section(pages->bank, (struct qconv_section *)section, bank_page_words(&reading, part));
}

static void remember_note(struct qconv_bank_pages *pages, struct bank_page_part part, qconv_str id)
{
  if (!qconv_str_starts(id, QCONV_STR("a-")) && !qconv_str_starts(id, QCONV_STR("h-")) &&
      !qconv_str_starts(id, QCONV_STR("fa-")) && !qconv_str_starts(id, QCONV_STR("fh-")))
    return;
  void **known = qconv_map_at(pages->arena, &pages->ids, NULL, id);
  if (*known)
    return;
  struct bank_page_part *kept = *known = QCONV_NEW(pages->arena, struct bank_page_part);
  *kept = part;
}

static bool is_question(const struct qconv_bank_pages *pages, const struct qconv_page_element *element)
{
  const char *prefix = pages->style->prefix;
  return qconv_page_has_class(element, prefix, "question") || qconv_page_has_class(element, prefix, "text");
}

void qconv_bank_pages_add(struct qconv_bank_pages *pages, struct qconv_page read)
{
  struct qconv_page *page = QCONV_NEW(pages->arena, struct qconv_page);
  const struct qconv_section *section = NULL;
  *page = read;
  for (size_t i = 1; i < page->count;) {
    struct bank_page_part part = {page, i};
    const struct qconv_page_element *element = &page->elements[i];
    qconv_str id = qconv_page_raw_attribute(element, "id");
    if (qconv_page_raw_attribute(element, "data-section").data)
      section = section_at(pages, data_of(pages->arena, part, "section"));
    if (qconv_page_has_class(element, pages->style->prefix, "section"))
      section = read_heading(pages, part, section);
    if (is_question(pages, element)) {
      size_t place = count_of(data_of(pages->arena, part, "place"));
      add_question(pages, (struct bank_page_question){part, section, place ? place : SIZE_MAX, 0});
      i = element->after;
    } else {
      if (id.len)
        remember_note(pages, part, id);
      i++;
    }
  }
}

/* --- one question --- */

/* It stands near the start of its element, so that what is not there is not looked for in all of it. */
static struct bank_page_part content(const struct bank_page_reading *reading, struct bank_page_part part)
{
  enum { NEAR = 16 };
  const char *prefix = reading->pages->style->prefix;
  const struct qconv_page_element *elements = part.page->elements;
  for (size_t i = part.number + 1; i < elements[part.number].after && i <= part.number + NEAR; i++)
    if (qconv_page_has_class(&elements[i], prefix, "inside") || qconv_page_has_class(&elements[i], prefix, "body"))
      return (struct bank_page_part){part.page, i};
  return nothing;
}

static struct bank_page_part note(const struct bank_page_reading *reading, const char *letters, qconv_str name)
{
  qconv_str id = qconv_format(reading->pages->arena, "%s-%.*s", letters, QCONV_ARG(name));
  void **place = qconv_map_at(reading->pages->arena, &reading->pages->ids, NULL, id);
  const struct bank_page_part *found = *place;
  *place = NULL; /* it is one question's */
  return found ? content(reading, *found) : nothing;
}

/* What is folded in the question, else a note: whole or, where that is cut short, the one behind it. */
static struct bank_page_part find_part(const struct bank_page_reading *reading, const char *word, const char *whole,
                                       const char *letter)
{
  struct bank_page_part folded = bank_page_inside(reading, reading->around, word);
  qconv_str id = qconv_page_raw_attribute(bank_page_element(reading->around), "id");
  if (folded.number)
    return content(reading, folded);
  if (!qconv_str_starts(id, QCONV_STR("q-")))
    return nothing;
  struct bank_page_part found = note(reading, whole, qconv_str_from(id, 2));
  return found.number ? found : note(reading, letter, qconv_str_from(id, 2));
}

static void find_parts(struct bank_page_reading *reading)
{
  struct bank_page_part ask = bank_page_inside(reading, reading->around, "ask");
  reading->ask = ask.number ? ask : bank_page_inside(reading, reading->around, "body");
  reading->prompt = bank_page_inside(reading, reading->ask, "prompt");
  reading->answer = find_part(reading, "answer", "fa", "a");
  reading->hint = find_part(reading, "hint", "fh", "h");
}

/* The level of the question's own heading; those of its texts stand below. */
static unsigned heading_level(const struct bank_page_reading *reading, const struct qconv_section *section)
{
  const struct qconv_bank_page_style *style = reading->pages->style;
  if (style->text_heading)
    return reading->question->kind == QCONV_DESCRIPTION ? style->text_heading : style->question_heading;
  const struct qconv_page_element *around = bank_page_element(reading->around);
  for (size_t i = reading->around.number + 1; i < around->after && i <= reading->around.number + 3; i++) {
    qconv_str name = reading->around.page->elements[i].name;
    if (name.len == 2 && qconv_lower(name.data[0]) == 'h' && name.data[1] >= '1' && name.data[1] <= '6')
      return (unsigned)(name.data[1] - '0');
  }
  return section && section->depth < 4 ? (unsigned)section->depth + 2 : section ? 6 : 2;
}

static void read_id(struct bank_page_reading *reading)
{
  qconv_str id = bank_page_data(reading, reading->around, "id");
  if (!id.len)
    return;
  void **known = qconv_map_at(reading->pages->arena, &reading->pages->taken, NULL, id);
  if (!*known)
    reading->question->id = id;
  *known = reading;
}

static void read_attributes(struct bank_page_reading *reading)
{
  struct qconv_question *question = reading->question;
  struct bank_page_part around = reading->around, title = bank_page_inside(reading, around, "title");
  qconv_str tags = bank_page_data(reading, around, "tags"), tag;
  read_id(reading);
  question->number = bank_page_data(reading, around, "number");
  question->title = title.number ? bank_page_words(reading, title) : bank_page_data(reading, around, "title");
  question->points = bank_page_decimal(reading, around, "points");
  question->penalty = bank_page_decimal(reading, around, "penalty");
  question->difficulty = bank_page_data(reading, around, "difficulty");
  question->language = bank_page_data(reading, around, "language");
  while (qconv_str_split(&tags, '\n', &tag))
    if (tag.len)
      qconv_add_string(reading->pages->arena, &question->tags, tag);
}

static void read_hints(struct bank_page_reading *reading)
{
  struct bank_page_part hint = bank_page_inside(reading, reading->hint, "one-hint");
  if (reading->hint.number && !hint.number)
    qconv_add_text(reading->pages->arena, &reading->question->hints, bank_page_text(reading, reading->hint));
  for (; hint.number; hint = bank_page_next(reading, reading->hint, hint, "one-hint"))
    qconv_add_text(reading->pages->arena, &reading->question->hints, bank_page_text(reading, hint));
}

static void read_question(struct qconv_bank_pages *pages, const struct bank_page_question *listed)
{
  struct bank_page_reading *reading = QCONV_NEW(pages->arena, struct bank_page_reading);
  enum qconv_kind kind = qconv_kind_named(data_of(pages->arena, listed->part, "kind"));
  if (kind == QCONV_KINDS || kind == QCONV_OPAQUE) {
    pages->unmarked++;
    kind = QCONV_OPEN;
  }
  *reading = (struct bank_page_reading){.pages = pages, .around = listed->part};
  reading->question = qconv_bank_question(pages->bank, kind);
  reading->question->section = listed->section;
  reading->question->origin = bank_page_element(listed->part)->outer;
  find_parts(reading);
  reading->heading = heading_level(reading, listed->section);
  read_attributes(reading);
  if (kind == QCONV_CLOZE)
    bank_page_list_gaps(reading);
  reading->question->prompt =
      reading->prompt.number ? bank_page_text(reading, reading->prompt) : qconv_markdown(QCONV_STR(""));
  read_hints(reading);
  if (reading->answer.page != reading->around.page && pages->style->note_heading)
    reading->heading = pages->style->note_heading;
  bank_page_read_kind(reading);
}

static int by_place(const void *a, const void *b)
{
  const struct bank_page_question *one = a, *other = b;
  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  return one->order < other->order ? -1 : one->order > other->order;
}

static void report(const struct qconv_bank_pages *pages)
{
  if (pages->unmarked)
    qconv_report(pages->log, QCONV_WARNING, QCONV_NOWHERE, pages->style->code,
                 "%zu question%s of no kind that is known here: read as open", pages->unmarked,
                 pages->unmarked == 1 ? " is" : "s are");
  if (pages->unmatched)
    qconv_report(pages->log, QCONV_WARNING, QCONV_NOWHERE, pages->style->code,
                 "%zu question%s of pairs, of order or with gaps: read as open, since nothing tells the answer",
                 pages->unmatched, pages->unmatched == 1 ? " is" : "s are");
  if (pages->unplaced)
    qconv_report(pages->log, QCONV_WARNING, QCONV_NOWHERE, pages->style->code,
                 "%zu line%s of answers with a letter that no choice has", pages->unplaced,
                 pages->unplaced == 1 ? " is" : "s are");
}

bool qconv_bank_pages_read(struct qconv_bank_pages *pages)
{
  if (!pages->question_count)
    return false;
  qsort(pages->questions, pages->question_count, sizeof *pages->questions, by_place);
  for (size_t i = 0; i < pages->question_count; i++)
    read_question(pages, &pages->questions[i]);
  report(pages);
  return true;
}

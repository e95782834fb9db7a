/* Deals the questions to files.

   Every section that has questions of its own opens a file, in the order of the
   headings; a file that grows too large goes on in the next.  Linked answers follow
   their section, or all sections, in files of their own: a note that pops up must
   stand later in the book than its link. */
#include "epub.h"

#include <stdlib.h>

enum { DEEPEST_LEVEL = 6 };

struct home { /* where a section's questions go */
  const struct qconv_section *section;
  size_t group;
};

static int compare_homes(const void *a, const void *b)
{
  uintptr_t left = (uintptr_t)((const struct home *)a)->section, right = (uintptr_t)((const struct home *)b)->section;
  return left < right ? -1 : left > right;
}

static size_t group_of(const struct home *homes, size_t count, const struct qconv_section *section)
{
  const struct home wanted = {section, 0};
  const struct home *home = bsearch(&wanted, homes, count, sizeof *homes, compare_homes);
  return home ? home->group : 0;
}

static qconv_str title_of(const struct epub_book *book, const struct qconv_section *section)
{
  if (!section || qconv_str_blank(section->title))
    return book->title;
  epub_report_title(book, section->title);
  return epub_title(book->arena, section->title);
}

/* The first group is of the questions in no section. */
static struct home *make_groups(struct epub_book *book)
{
  size_t count = book->bank->sections.count + 1, i = 1;
  book->groups = QCONV_NEW_ARRAY(book->arena, struct epub_group, count);
  struct home *homes = QCONV_NEW_ARRAY(book->arena, struct home, count);
  book->groups[0] = (struct epub_group){.title = book->title, .level = 1};
  for (const struct qconv_section *s = book->bank->sections.first; s && i < count; s = qconv_section_next(s), i++) {
    size_t level = s->depth < DEEPEST_LEVEL ? s->depth : DEEPEST_LEVEL;
    book->groups[i] = (struct epub_group){.section = s, .title = title_of(book, s), .level = level};
    homes[i] = (struct home){s, i};
  }
  book->group_count = i;
  qsort(homes, i, sizeof *homes, compare_homes);
  return homes;
}

/* A counting sort: the order in a group is the bank's. */
void epub_deal(struct epub_book *book)
{
  struct home *homes = make_groups(book);
  size_t *group = QCONV_NEW_ARRAY(book->arena, size_t, book->piece_count + 1), first = 0;
  for (size_t i = 0; i < book->piece_count; i++) {
    group[i] = group_of(homes, book->group_count, book->pieces[i].question->section);
    book->groups[group[i]].count++;
  }
  for (size_t i = 0; i < book->group_count; i++) {
    struct epub_group *g = &book->groups[i];
    bool leaf = g->section ? !g->section->first : book->group_count == 1;
    g->page = g->count > 0 || leaf;
    g->first = first;
    first += g->count;
    g->count = 0;
  }
  book->order = QCONV_NEW_ARRAY(book->arena, struct epub_piece *, book->piece_count + 1);
  for (size_t i = 0; i < book->piece_count; i++) {
    struct epub_group *g = &book->groups[group[i]];
    book->order[g->first + g->count++] = &book->pieces[i];
  }
}

struct cutting { /* of a group to files */
  struct epub_book *book;
  const struct epub_group *group;
  bool notes;
  size_t first, size; /* its first file; the bytes in the last one */
};

static size_t frame_size(const struct epub_group *group)
{
  size_t size = 2000 + 12 * group->title.len, steps = 0;
  for (const struct qconv_section *s = group->section; s && steps < EPUB_PATH_LENGTH; s = s->parent, steps++)
    size += 6 * (s->title.len < 4 * EPUB_TITLE_LIMIT ? s->title.len : 4 * EPUB_TITLE_LIMIT);
  return size;
}

static void open_file(struct cutting *cutting, size_t slice)
{
  struct epub_book *book = cutting->book;
  if (book->file_count == book->file_capacity) {
    size_t more = book->file_capacity ? 2 * book->file_capacity : 16;
    book->files =
        qconv_realloc(book->arena, book->files, book->file_capacity * sizeof *book->files, more * sizeof *book->files);
    book->file_capacity = more;
  }
  book->files[book->file_count++] =
      (struct epub_file){.group = cutting->group, .first = slice, .answers = cutting->notes};
  cutting->size = frame_size(cutting->group);
}

static bool has_room(const struct cutting *cutting, size_t more)
{
  return cutting->book->file_count > cutting->first && cutting->size + more <= EPUB_FILE_LIMIT;
}

/* 0: it stands on the other kind of page. */
static size_t size_of(const struct cutting *cutting, const struct epub_slice *slice)
{
  if (epub_is_note(cutting->book, slice) != cutting->notes)
    return 0;
  return cutting->notes ? epub_note_size(cutting->book, slice) : epub_slice_size(cutting->book, slice);
}

static void place(struct cutting *cutting, size_t at, size_t size)
{
  struct epub_book *book = cutting->book;
  if (!has_room(cutting, size))
    open_file(cutting, at);
  struct epub_file *file = &book->files[book->file_count - 1];
  book->slices[at].file = book->file_count - 1;
  file->count = at + 1 - file->first;
  file->size = cutting->size += size;
}

/* What is of one question stays together where it can. Gives the place behind it. */
static size_t place_question(struct cutting *cutting, size_t at)
{
  const struct epub_slice *slices = cutting->book->slices;
  size_t end = at, size = 0, behind = cutting->group->first + cutting->group->count;
  for (; end < behind && slices[end].piece == slices[at].piece; end++)
    size += size_of(cutting, &slices[end]);
  if (size && !has_room(cutting, size))
    open_file(cutting, at);
  for (; at < end; at++) {
    size_t more = size_of(cutting, &slices[at]);
    if (more)
      place(cutting, at, more);
  }
  return end;
}

static void name_files(struct epub_book *book, size_t first, size_t group)
{
  size_t parts = book->file_count - first;
  for (size_t i = 0; i < parts; i++) {
    struct epub_file *file = &book->files[first + i];
    const char *kind = file->answers ? "answers" : "section";
    qconv_str answers = epub_word(book, book->arena, EPUB_ANSWERS, QCONV_NOWHERE), title = file->group->title;
    if (file->answers)
      title = qconv_format(book->arena, "%.*s: %.*s", QCONV_ARG(answers), QCONV_ARG(title));
    file->title = title;
    file->name = qconv_format(book->arena, "%s-%zu.xhtml", kind, group).data;
    if (parts > 1) {
      file->title = qconv_format(book->arena, "%.*s (%zu/%zu)", QCONV_ARG(title), i + 1, parts);
      file->name = qconv_format(book->arena, "%s-%zu-%zu.xhtml", kind, group, i + 1).data;
    }
    file->part = i + 1;
    file->parts = parts;
  }
}

static void cut(struct epub_book *book, bool notes, size_t i, size_t number)
{
  const struct epub_group *group = &book->groups[i];
  struct cutting cutting = {.book = book, .group = group, .notes = notes, .first = book->file_count};
  if (!notes && !group->count)
    open_file(&cutting, group->first);
  for (size_t at = group->first; at < group->first + group->count;)
    at = place_question(&cutting, at);
  name_files(book, cutting.first, number);
}

void epub_cut(struct epub_book *book)
{
  size_t number = 0;
  for (size_t i = 0; i < book->group_count; i++)
    if (book->groups[i].page) {
      cut(book, false, i, ++number);
      if (book->key == EPUB_KEY_LINKED)
        cut(book, true, i, number);
    }
  number = 0;
  for (size_t i = 0; i < book->group_count && book->key == EPUB_KEY_END; i++)
    if (book->groups[i].page)
      cut(book, true, i, ++number);
}

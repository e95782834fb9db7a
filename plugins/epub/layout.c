/* Deals the questions to files.

   Every section that has questions of its own opens a file, in the order of the
   headings; a file that grows too large goes on in the next.  The answers follow
   their section, in files of their own: a note that pops up must stand later in
   the book than its link. */
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
  return section && !qconv_str_blank(section->title) ? qconv_str_trim(section->title) : book->title;
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

static struct epub_file *add_file(struct epub_book *book)
{
  if (book->file_count == book->file_capacity) {
    size_t more = book->file_capacity ? 2 * book->file_capacity : 16;
    book->files = qconv_realloc(book->arena, book->files, book->file_capacity * sizeof *book->files,
                                more * sizeof *book->files);
    book->file_capacity = more;
  }
  struct epub_file *file = &book->files[book->file_count++];
  *file = (struct epub_file){0};
  return file;
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

/* Cuts a group into files; where a file's first piece alone is too large, it has it alone. */
static void cut(struct epub_book *book, const struct epub_group *group, size_t number, bool answers)
{
  size_t first = book->file_count, size = 0;
  struct epub_file *file = NULL;
  for (size_t i = group->first; i < group->first + group->count; i++) {
    struct epub_piece *piece = book->order[i];
    if (answers && !epub_has_note(book, piece))
      continue;
    size_t more = answers ? epub_answer_size(book, piece) : epub_question_size(book, piece);
    if (!file || size + more > EPUB_FILE_LIMIT) {
      file = add_file(book);
      file->group = group;
      file->answers = answers;
      file->first = i;
      size = 2000 + 6 * group->title.len;
    }
    size += more;
    file->count = i + 1 - file->first;
    *(answers ? &piece->answer_file : &piece->question_file) = book->file_count - 1;
  }
  if (!file && !answers) {
    file = add_file(book);
    file->group = group;
  }
  name_files(book, first, number);
}

void epub_cut(struct epub_book *book)
{
  size_t number = 0;
  for (size_t i = 0; i < book->group_count; i++)
    if (book->groups[i].page) {
      cut(book, &book->groups[i], ++number, false);
      if (book->answers == EPUB_LINKED)
        cut(book, &book->groups[i], number, true);
    }
}

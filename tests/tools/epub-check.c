/* Checks a book of ours, for machines without EPUBCheck: the container, the closure of manifest and spine,
   well-formed XML, ids, links and their fragments, notes and their way back, an answer for each question, pages
   of a bearable size, no script, nothing from the network.

       epub-check BOOK                 prints what it is, or what is wrong (and exits with 1)
       epub-check -x NAME BOOK         the same without that file, and
       epub-check -s NAME OLD NEW BOOK with other words in it: controls, as it must complain
       epub-check -m WORD BOOK         counts a word on pages of answers and elsewhere, attributes included
       epub-check -l BOOK              lists its files
       epub-check -p NAME BOOK         prints a file of it */
#include "book.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_PAGE = 250000, SHORTEST_NOTE = 9, LONGEST_NOTE = 5000 };

static struct book book;
static struct anchor **by_id;  /* sorted by page and id */
static struct link **by_owner; /* those in notes, sorted by their anchors */
static struct item **by_path;
static size_t owned_count;

static int compare_anchors(const void *a, const void *b)
{
  const struct anchor *left = *(const struct anchor *const *)a, *right = *(const struct anchor *const *)b;
  int order = strcmp(left->page->name, right->page->name);
  return order ? order : strcmp(left->id, right->id);
}

/* Of an id that stands twice the first is first. */
static int compare_places(const void *a, const void *b)
{
  const struct anchor *left = *(const struct anchor *const *)a, *right = *(const struct anchor *const *)b;
  int order = compare_anchors(a, b);
  return order ? order : left < right ? -1 : left > right;
}

static int compare_owners(const void *a, const void *b)
{
  size_t left = (*(struct link *const *)a)->owner, right = (*(struct link *const *)b)->owner;
  return left < right ? -1 : left > right;
}

static int compare_paths(const void *a, const void *b)
{
  return strcmp((*(struct item *const *)a)->path, (*(struct item *const *)b)->path);
}

static void sort_tables(void)
{
  by_id = keep((book.anchor_count + 1) * sizeof *by_id);
  by_owner = keep((book.link_count + 1) * sizeof *by_owner);
  by_path = keep((book.item_count + 1) * sizeof *by_path);
  for (size_t i = 0; i < book.anchor_count; i++)
    by_id[i] = &book.anchors[i];
  for (size_t i = 0; i < book.link_count; i++)
    if (book.links[i].owner != NONE && book.anchors[book.links[i].owner].note)
      by_owner[owned_count++] = &book.links[i];
  for (size_t i = 0; i < book.item_count; i++)
    by_path[i] = &book.items[i];
  qsort(by_id, book.anchor_count, sizeof *by_id, compare_places);
  qsort(by_owner, owned_count, sizeof *by_owner, compare_owners);
  qsort(by_path, book.item_count, sizeof *by_path, compare_paths);
}

static struct anchor *find_anchor(const char *page, const char *id)
{
  struct entry entry = {.name = (char *)page};
  struct anchor wanted = {.page = &entry, .id = id}, *key = &wanted;
  struct anchor **found = bsearch(&key, by_id, book.anchor_count, sizeof *by_id, compare_anchors);
  while (found && found > by_id && compare_anchors(found - 1, &key) == 0)
    found--;
  return found ? *found : NULL;
}

static const struct item *find_item(const char *path)
{
  struct item wanted = {.path = path}, *key = &wanted;
  struct item **found = bsearch(&key, by_path, book.item_count, sizeof *by_path, compare_paths);
  return found ? *found : NULL;
}

/* Whether a is read before b. */
static bool stands_before(const struct entry *a, const struct entry *b)
{
  const struct item *first = find_item(a->name), *second = find_item(b->name);
  return first && second && first->read && second->read && first->place < second->place;
}

static void check_container(void)
{
  const struct entry *first = &book.archive.entries[0];
  const struct entry *container = archive_find(&book.archive, "META-INF/container.xml");
  if (strcmp(first->name, "mimetype") != 0 || first->offset != 0 || first->method != 0 || first->extra_len != 0 ||
      strcmp((const char *)first->data, "application/epub+zip") != 0)
    fault(&book, "mimetype is not the first entry, plain and stored");
  if (!container || !strstr((const char *)container->data, book.package->name))
    fault(&book, "the container does not name the package");
}

static bool is_outside_package(const char *name)
{
  bool record = strcmp(name, "EPUB/bank.json") == 0 && /* the bank itself, which the metadata names */
                strstr((const char *)book.package->data, "<link rel=\"record\" href=\"bank.json\"");
  return record || strcmp(name, "mimetype") == 0 || strncmp(name, "META-INF/", 9) == 0 || has_suffix(name, ".opf");
}

static void check_item(const struct item *item)
{
  static const char *const types[][2] = {
      {".xhtml", "application/xhtml+xml"},  {".css", "text/css"},   {".svg", "image/svg+xml"}, {".png", "image/png"},
      {".ncx", "application/x-dtbncx+xml"}, {".jpg", "image/jpeg"}, {".gif", "image/gif"},     {".webp", "image/webp"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (has_suffix(item->path, types[i][0]) && strcmp(item->type, types[i][1]) != 0)
      fault(&book, "%s is said to be %s", item->path, item->type);
  if (!archive_find(&book.archive, item->path))
    fault(&book, "the manifest names %s, which is not there", item->path);
  if (has_suffix(item->path, ".xhtml") && !item->read)
    fault(&book, "%s is not in the spine", item->path);
}

static void check_manifest(void)
{
  for (size_t i = 0; i < book.archive.count; i++)
    if (!is_outside_package(book.archive.entries[i].name) && !find_item(book.archive.entries[i].name))
      fault(&book, "%s is not in the manifest", book.archive.entries[i].name);
  for (size_t i = 0; i < book.item_count; i++) {
    check_item(by_path[i]);
    if (i && strcmp(by_path[i - 1]->path, by_path[i]->path) == 0)
      fault(&book, "the manifest names %s twice", by_path[i]->path);
  }
}

static void check_page(const struct page *page)
{
  const struct item *item = find_item(page->entry->name);
  if (has_suffix(page->entry->name, ".xhtml") && page->entry->len > LARGEST_PAGE)
    fault(&book, "%s has %zu bytes", page->entry->name, page->entry->len);
  if (item && page->math != has_word(item->properties, "mathml"))
    fault(&book, "%s %s formulas, and its item says otherwise", page->entry->name, page->math ? "has" : "has no");
  if (item && page->nav != has_word(item->properties, "nav"))
    fault(&book, "%s %s the contents, and its item says otherwise", page->entry->name, page->nav ? "has" : "has not");
}

static void check_pages(void)
{
  size_t contents = 0;
  for (size_t i = 0; i < book.page_count; i++) {
    check_page(&book.pages[i]);
    contents += book.pages[i].nav;
  }
  if (contents != 1)
    fault(&book, "there are %zu tables of contents", contents);
  for (size_t i = 0; i < book.archive.count; i++)
    if (has_suffix(book.archive.entries[i].name, ".css") &&
        (strstr((const char *)book.archive.entries[i].data, "url(") ||
         strstr((const char *)book.archive.entries[i].data, "@import")))
      fault(&book, "%s loads something", book.archive.entries[i].name);
}

static void check_ids(void)
{
  for (size_t i = 1; i < book.anchor_count; i++)
    if (compare_anchors(&by_id[i - 1], &by_id[i]) == 0)
      fault(&book, "%s: the id '%s' stands twice", by_id[i]->page->name, by_id[i]->id);
  for (size_t i = 0; i < book.anchor_count; i++) {
    const struct anchor *anchor = &book.anchors[i];
    if (anchor->note && (anchor->characters < SHORTEST_NOTE || anchor->characters > LONGEST_NOTE) &&
        anchor->id[0] != 'f')
      fault(&book, "%s: the note '%s' has %zu characters", anchor->page->name, anchor->id, anchor->characters);
  }
}

static bool leads_to(const struct link *link, const struct entry *page, const char *id)
{
  const char *hash = strchr(link->to, '#');
  return hash && *id && strcmp(hash + 1, id) == 0 && strcmp(resolve(link->page, link->to), page->name) == 0;
}

/* Whether one of the links in the note leads to the link. */
static bool has_way_back(const struct anchor *note, const struct link *link)
{
  struct link wanted = {.owner = (size_t)(note - book.anchors)}, *key = &wanted;
  struct link **found = owned_count ? bsearch(&key, by_owner, owned_count, sizeof *by_owner, compare_owners) : NULL;
  if (!found)
    return false;
  while (found > by_owner && found[-1]->owner == wanted.owner)
    found--;
  for (; found < by_owner + owned_count && (*found)->owner == wanted.owner; found++)
    if (leads_to(*found, link->page, link->id))
      return true;
  return false;
}

/* A link to a note: the note is one, comes later and leads back, but a second link to a footnote. */
static void check_note(const struct link *link, const struct anchor *target)
{
  if (!target->note)
    fault(&book, "%s: the link to '%s' leads to no note", link->page->name, link->to);
  if (link->page != target->page && !stands_before(link->page, target->page))
    fault(&book, "%s: the note '%s' does not come later", link->page->name, link->to);
  if (link->page == target->page && target->id[0] != 'f')
    fault(&book, "%s: the note '%s' stands on the same page", link->page->name, link->to);
  if (*link->id && !has_way_back(target, link))
    fault(&book, "%s: no way back from '%s'", link->page->name, link->to);
}

/* How many links lead to answers and hints. */
static size_t check_links(void)
{
  size_t notes = 0;
  for (size_t i = 0; i < book.link_count; i++) {
    const struct link *link = &book.links[i];
    const char *hash = strchr(link->to, '#'), *path = resolve(link->page, link->to);
    struct anchor *target = hash ? find_anchor(path, hash + 1) : NULL;
    if (!archive_find(&book.archive, path) || (hash && !target))
      fault(&book, "%s: dead link to '%s'", link->page->name, link->to);
    if (!has_word(link->type, "noteref"))
      continue;
    notes++;
    if (target)
      check_note(link, target);
    if (target && target->note && link->owner != NONE && strncmp(target->id, "a-", 2) == 0 &&
        strcmp(target->id + 2, book.anchors[link->owner].id + 2) == 0)
      target->answered = true;
  }
  return notes;
}

/* Where answers are notes, each is that of one question, and a question without one says so. */
static void check_questions(void)
{
  bool linked = false;
  for (size_t i = 0; i < book.anchor_count; i++)
    linked |= book.anchors[i].note && strncmp(book.anchors[i].id, "a-", 2) == 0;
  for (size_t i = 0; i < book.anchor_count; i++) {
    const struct anchor *anchor = &book.anchors[i];
    if (anchor->note && strncmp(anchor->id, "a-", 2) == 0 && !anchor->answered)
      fault(&book, "%s: no question leads to the answer '%s'", anchor->page->name, anchor->id);
    bool whole = has_word(anchor->class, "qc-question") && !strchr(anchor->id + 2, '-');
    if (linked && whole && !anchor->excused)
      fault(&book, "%s: the question '%s' has neither answer nor excuse", anchor->page->name, anchor->id);
  }
}

static int check(void)
{
  if (!book_read(&book)) {
    puts("there is no package");
    return 1;
  }
  sort_tables();
  check_container();
  check_manifest();
  check_pages();
  check_ids();
  size_t notes = check_links();
  check_questions();
  if (!book.faults)
    printf("%zu files, %zu pages, %zu notes: sound\n", book.archive.count, book.spine_count, notes);
  return book.faults ? 1 : 0;
}

static size_t count_in(const struct page *page, const char *word)
{
  size_t count = 0;
  for (const char *at = page->text; at && (at = strstr(at, word)); at += strlen(word))
    count++;
  return count;
}

static int count_word(const char *word)
{
  size_t answers = 0, elsewhere = 0;
  if (!book_read(&book))
    return 1;
  for (size_t i = 0; i < book.page_count; i++)
    *(has_word(book.pages[i].class, "qc-answers") ? &answers : &elsewhere) += count_in(&book.pages[i], word);
  printf("%zu on pages of answers, %zu elsewhere\n", answers, elsewhere);
  return 0;
}

static int list(void)
{
  for (size_t i = 0; i < book.archive.count; i++)
    puts(book.archive.entries[i].name);
  return 0;
}

static int print(const struct entry *entry)
{
  return fwrite(entry->data, 1, entry->len, stdout) == entry->len ? 0 : 1;
}

static int check_without(struct entry *entry)
{
  struct archive *archive = &book.archive;
  free(entry->name);
  free(entry->data);
  memmove(entry, entry + 1, (size_t)(archive->entries + --archive->count - entry) * sizeof *entry);
  return check();
}

static int check_with(struct entry *entry, const char *old, const char *new)
{
  const char *data = (const char *)entry->data, *at = strstr(data, old);
  if (!at) {
    printf("'%s' is not in %s\n", old, entry->name);
    return 2;
  }
  size_t before = (size_t)(at - data), behind = entry->len - before - strlen(old);
  unsigned char *changed = keep(before + strlen(new) + behind + 1);
  memcpy(changed, data, before);
  memcpy(changed + before, new, strlen(new));
  memcpy(changed + before + strlen(new), at + strlen(old), behind);
  free(entry->data);
  entry->data = changed;
  entry->len = before + strlen(new) + behind;
  return check();
}

static int with_file(char mode, char **arguments)
{
  struct entry *entry = (struct entry *)archive_find(&book.archive, arguments[0]);
  if (!entry) {
    printf("there is no %s\n", arguments[0]);
    return 2;
  }
  return mode == 'p'   ? print(entry)
         : mode == 'x' ? check_without(entry)
                       : check_with(entry, arguments[1], arguments[2]);
}

int main(int count, char **arguments)
{
  char mode = count > 2 && arguments[1][0] == '-' ? arguments[1][1] : 'c';
  int wanted = mode == 'c' ? 2 : mode == 'l' ? 3 : strchr("pxm", mode) ? 4 : mode == 's' ? 6 : 0;
  if (count != wanted) {
    fprintf(stderr, "usage: epub-check [-l | -p NAME | -m WORD | -x NAME | -s NAME OLD NEW] BOOK.epub\n");
    return 2;
  }
  if (!archive_open(&book.archive, arguments[count - 1]) || !book.archive.count)
    return 1;
  return mode == 'c'   ? check()
         : mode == 'l' ? list()
         : mode == 'm' ? count_word(arguments[2])
                       : with_file(mode, arguments + 2);
}

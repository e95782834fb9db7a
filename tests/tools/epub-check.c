/* Checks a book of ours, for machines without EPUBCheck: the container, the closure
   of manifest and spine, well-formed XML, ids, links, notes and their way back, no
   script, nothing from the network.

       tests/tools/epub-check BOOK.epub         prints what it is, or what is wrong (and exits with 1)
       tests/tools/epub-check -x NAME BOOK.epub the same without that file: a control, as it must complain
       tests/tools/epub-check -l BOOK.epub      lists its files
       tests/tools/epub-check -p NAME BOOK.epub prints a file of it */
#include "unzip.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_PAGE = 250000, SHORTEST_NOTE = 9, LONGEST_NOTE = 5000 };

struct anchor { /* an id of a page */
  const struct entry *page;
  char *id;
  bool note;        /* a footnote */
  size_t note_text; /* characters in it */
};

struct link {
  const struct entry *page;
  char *to;         /* as written */
  char *id, *type;  /* of the link; NULL: none */
  char *owner;      /* the id of the note it stands in; NULL: in none */
};

static struct archive archive;
static struct anchor *anchors;
static struct link *links;
static char **manifest, **manifest_ids, **spine;
static char **records; /* what the metadata links to */
static size_t anchor_count, link_count, manifest_count, spine_count, record_count, faults;

#define ADD(list, count) \
  (list = realloc(list, ((count) + 1) * sizeof *(list)), memset(&(list)[count], 0, sizeof *(list)), \
   &(list)[(count)++])

static void fault(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void fault(const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  vprintf(format, arguments);
  va_end(arguments);
  putchar('\n');
  faults++;
}

/* Zeroed memory that stays until the end. */
static char *keep(size_t size)
{
  static struct block {
    struct block *next;
    char bytes[];
  } *last;
  struct block *block = calloc(1, sizeof *block + size);
  block->next = last;
  last = block;
  return block->bytes;
}

static char *copy(const char *from, size_t len)
{
  return memcpy(keep(len + 1), from, len);
}

/* The value of an attribute in the text of a tag; NULL: it has none. */
static char *attribute(const char *tag, const char *end, const char *name)
{
  size_t len = strlen(name);
  for (const char *at = tag; at + len + 2 < end; at++)
    if (isspace((unsigned char)at[-1]) && strncmp(at, name, len) == 0 && at[len] == '=' && at[len + 1] == '"') {
      const char *value = at + len + 2, *close = memchr(value, '"', (size_t)(end - value));
      return close ? copy(value, (size_t)(close - value)) : NULL;
    }
  return NULL;
}

static bool has_suffix(const char *name, const char *suffix)
{
  size_t len = strlen(name), tail = strlen(suffix);
  return len >= tail && strcmp(name + len - tail, suffix) == 0;
}

static const struct entry *package(void)
{
  for (size_t i = 0; i < archive.count; i++)
    if (has_suffix(archive.entries[i].name, ".opf"))
      return &archive.entries[i];
  return NULL;
}

/* A place written in the page: every file of ours is below the package's folder. */
static char *resolve(const struct entry *page, const char *to)
{
  const char *slash = strrchr(page->name, '/');
  size_t folder = slash ? (size_t)(slash - page->name) + 1 : 0, len = strcspn(to, "#");
  char *path = keep(folder + len + 1);
  memcpy(path, page->name, folder);
  memcpy(path + folder, to, len);
  return len ? path : copy(page->name, strlen(page->name));
}

static struct anchor *find_anchor(const char *page, const char *id)
{
  static size_t last; /* links mostly go in the order of the ids */
  for (size_t i = 0; i < anchor_count; i++) {
    struct anchor *anchor = &anchors[(last + i) % anchor_count];
    if (strcmp(anchor->id, id) == 0 && strcmp(anchor->page->name, page) == 0) {
      last = (last + i) % anchor_count;
      return anchor;
    }
  }
  return NULL;
}

static void see_package_tag(const struct entry *file, const char *tag, const char *end)
{
  char *href = attribute(tag, end, "href"), *id = attribute(tag, end, "id"), *idref = attribute(tag, end, "idref");
  if (strncmp(tag, "item ", 5) == 0 && href && id) {
    *ADD(manifest, manifest_count) = resolve(file, href);
    manifest_ids = realloc(manifest_ids, manifest_count * sizeof *manifest_ids);
    manifest_ids[manifest_count - 1] = id;
  } else if (strncmp(tag, "link ", 5) == 0 && href) {
    *ADD(records, record_count) = resolve(file, href);
  } else if (strncmp(tag, "itemref ", 8) == 0 && idref) {
    size_t i = 0;
    while (i < manifest_count && strcmp(manifest_ids[i], idref) != 0)
      i++;
    if (i == manifest_count)
      fault("the spine names '%s', which is no item", idref);
    else
      *ADD(spine, spine_count) = manifest[i];
  }
}

struct walk { /* through one file */
  const struct entry *file;
  const char *open[256];
  size_t open_len[256], depth;
  size_t note, note_depth; /* the note we are in: its anchor, and how deep it began; depth 0: in none */
};

static void see_id(struct walk *walk, const char *tag, const char *end, const char *type)
{
  char *id = attribute(tag, end, "id");
  bool note = type && strcmp(type, "footnote") == 0;
  if (note && !id)
    fault("%s: a note without an id", walk->file->name);
  if (!id)
    return;
  struct anchor *anchor = ADD(anchors, anchor_count);
  *anchor = (struct anchor){.page = walk->file, .id = id, .note = note};
  if (note) {
    walk->note = anchor_count - 1;
    walk->note_depth = walk->depth;
  }
}

static void see_link(struct walk *walk, const char *tag, const char *end, char *type)
{
  char *href = attribute(tag, end, "href"), *source = attribute(tag, end, "src");
  if (source && strchr(source, ':'))
    fault("%s: from outside: %s", walk->file->name, source);
  if (href && strncmp(tag, "a ", 2) != 0 && strchr(href, ':'))
    fault("%s: from outside: %s", walk->file->name, href);
  char *to = href ? href : source;
  if (!to || strchr(to, ':'))
    return;
  *ADD(links, link_count) = (struct link){walk->file, to, attribute(tag, end, "id"), type,
                                           walk->note_depth ? anchors[walk->note].id : NULL};
}

static void see_dangers(const struct walk *walk, const char *tag, const char *end)
{
  static const char *const names[] = {"script", "iframe", "form", "object", "embed", "base", "style"};
  size_t len = strcspn(tag, " \t\r\n/>");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strlen(names[i]) == len && strncmp(tag, names[i], len) == 0)
      fault("%s: has <%s>", walk->file->name, names[i]);
  bool quoted = false;
  for (const char *at = tag; at < end; at++) {
    quoted ^= *at == '"';
    if (!quoted && isspace((unsigned char)*at) && strncmp(at + 1, "on", 2) == 0)
      fault("%s: has an event handler", walk->file->name);
  }
}

static void open_tag(struct walk *walk, const char *tag, const char *end)
{
  bool closed = end[-1] == '/';
  char *type = attribute(tag, end, "epub:type");
  if (walk->depth == 256) {
    fault("%s: too deep", walk->file->name);
    return;
  }
  walk->open[walk->depth] = tag;
  walk->open_len[walk->depth++] = strcspn(tag, " \t\r\n/>");
  see_dangers(walk, tag, end);
  if (has_suffix(walk->file->name, ".opf"))
    see_package_tag(walk->file, tag, end);
  else
    see_link(walk, tag, end, type);
  see_id(walk, tag, end, type);
  if (closed)
    walk->depth--;
}

static bool close_tag(struct walk *walk, const char *tag)
{
  size_t len = strcspn(tag, " \t\r\n>");
  if (!walk->depth || walk->open_len[walk->depth - 1] != len || strncmp(walk->open[walk->depth - 1], tag, len) != 0) {
    fault("%s: </%.*s> closes nothing", walk->file->name, (int)len, tag);
    return false;
  }
  if (walk->depth == walk->note_depth)
    walk->note_depth = 0;
  walk->depth--;
  return true;
}

static void see_text(struct walk *walk, const char *text, size_t len)
{
  if (!walk->note_depth)
    return;
  bool entity = false;
  for (size_t i = 0; i < len; i++) {
    if (text[i] == '&')
      entity = true;
    else if (text[i] == ';' && entity)
      entity = false;
    if (!entity && ((unsigned char)text[i] & 0xc0) != 0x80 && text[i] != '\n')
      anchors[walk->note].note_text++;
  }
}

static void walk_file(const struct entry *file)
{
  struct walk walk = {.file = file};
  const char *at = (const char *)file->data;
  for (const char *next; (next = strchr(at, '<')); ) {
    see_text(&walk, at, (size_t)(next - at));
    const char *end = strchr(next, '>');
    if (!end) {
      fault("%s: a tag does not end", file->name);
      return;
    }
    if (next[1] == '/') {
      if (!close_tag(&walk, next + 2))
        return;
    } else if (next[1] != '?' && next[1] != '!') {
      open_tag(&walk, next + 1, end);
    }
    at = end + 1;
  }
  if (walk.depth)
    fault("%s: <%.*s> is not closed", file->name, (int)walk.open_len[walk.depth - 1], walk.open[walk.depth - 1]);
}

static size_t index_in(char **list, size_t count, const char *name)
{
  size_t i = 0;
  while (i < count && strcmp(list[i], name) != 0)
    i++;
  return i;
}

static void check_container(void)
{
  const struct entry *first = &archive.entries[0], *container = archive_find(&archive, "META-INF/container.xml");
  if (strcmp(first->name, "mimetype") != 0 || first->offset != 0 || first->method != 0 || first->extra_len != 0 ||
      strcmp((const char *)first->data, "application/epub+zip") != 0)
    fault("mimetype is not the first entry, plain and stored");
  if (!container || !package() || !strstr((const char *)container->data, package()->name))
    fault("the container does not name the package");
}

static void check_closure(void)
{
  for (size_t i = 0; i < archive.count; i++) {
    const char *name = archive.entries[i].name;
    if (strncmp(name, "EPUB/", 5) != 0 || has_suffix(name, ".opf"))
      continue;
    if (index_in(manifest, manifest_count, name) == manifest_count &&
        index_in(records, record_count, name) == record_count)
      fault("%s is not in the manifest", name);
    if (has_suffix(name, ".xhtml") && index_in(spine, spine_count, name) == spine_count)
      fault("%s is not in the spine", name);
    if (has_suffix(name, ".xhtml") && archive.entries[i].len > LARGEST_PAGE)
      fault("%s has %zu bytes", name, archive.entries[i].len);
  }
  for (size_t i = 0; i < manifest_count; i++)
    if (!archive_find(&archive, manifest[i]))
      fault("the manifest names %s, which is not there", manifest[i]);
}

static int compare_anchors(const void *a, const void *b)
{
  const struct anchor *const *left = a, *const *right = b;
  int order = strcmp((*left)->page->name, (*right)->page->name);
  return order ? order : strcmp((*left)->id, (*right)->id);
}

static void check_ids(void)
{
  struct anchor **sorted = calloc(anchor_count + 1, sizeof *sorted);
  for (size_t i = 0; i < anchor_count; i++)
    sorted[i] = &anchors[i];
  qsort(sorted, anchor_count, sizeof *sorted, compare_anchors);
  for (size_t i = 1; i < anchor_count; i++)
    if (compare_anchors(&sorted[i - 1], &sorted[i]) == 0)
      fault("%s: the id '%s' stands twice", sorted[i]->page->name, sorted[i]->id);
  free(sorted);
  for (size_t i = 0; i < anchor_count; i++)
    if (anchors[i].note && (anchors[i].note_text < SHORTEST_NOTE || anchors[i].note_text > LONGEST_NOTE))
      fault("%s: the note '%s' has %zu characters", anchors[i].page->name, anchors[i].id, anchors[i].note_text);
}

/* A link to a note: the note is one, comes later and leads back. */
static void check_note(const struct link *link, const struct anchor *target)
{
  if (!target->note)
    fault("%s: the link to '%s' leads to no note", link->page->name, link->to);
  if (index_in(spine, spine_count, target->page->name) <= index_in(spine, spine_count, link->page->name))
    fault("%s: the note '%s' does not come later", link->page->name, link->to);
  for (size_t i = 0; i < link_count; i++) {
    const struct link *back = &links[i];
    if (back->page != target->page || !back->owner || strcmp(back->owner, target->id) != 0)
      continue;
    char *hash = strchr(back->to, '#');
    if (hash && link->id && strcmp(hash + 1, link->id) == 0 &&
        strcmp(resolve(back->page, back->to), link->page->name) == 0)
      return;
  }
  fault("%s: no way back from '%s'", link->page->name, link->to);
}

static size_t check_links(void)
{
  size_t notes = 0;
  for (size_t i = 0; i < link_count; i++) {
    const struct link *link = &links[i];
    const char *hash = strchr(link->to, '#');
    char *path = resolve(link->page, link->to);
    struct anchor *target = hash ? find_anchor(path, hash + 1) : NULL;
    if (!archive_find(&archive, path) || (hash && !target))
      fault("%s: dead link to '%s'", link->page->name, link->to);
    bool note = link->type && strcmp(link->type, "noteref") == 0;
    if (note && target)
      check_note(link, target);
    notes += note;
  }
  return notes;
}

static int check(void)
{
  check_container();
  if (package())
    walk_file(package());
  for (size_t i = 0; i < archive.count; i++)
    if (has_suffix(archive.entries[i].name, "ml") || has_suffix(archive.entries[i].name, ".ncx") ||
        has_suffix(archive.entries[i].name, ".svg"))
      walk_file(&archive.entries[i]);
  check_closure();
  check_ids();
  size_t notes = check_links();
  if (!faults)
    printf("%zu files, %zu pages, %zu notes: sound\n", archive.count, spine_count, notes);
  return faults ? 1 : 0;
}

static int list(void)
{
  for (size_t i = 0; i < archive.count; i++)
    puts(archive.entries[i].name);
  return 0;
}

static int with_file(char mode, const char *name)
{
  const struct entry *entry = archive_find(&archive, name);
  if (!entry) {
    printf("there is no %s\n", name);
    return 1;
  }
  if (mode == 'p')
    return fwrite(entry->data, 1, entry->len, stdout) == entry->len ? 0 : 1;
  struct entry gone = *entry;
  size_t i = (size_t)(entry - archive.entries);
  memmove(&archive.entries[i], &archive.entries[i + 1], (--archive.count - i) * sizeof *archive.entries);
  archive.entries[archive.count] = gone;
  return check();
}

int main(int count, char **arguments)
{
  char mode = count > 2 && arguments[1][0] == '-' ? arguments[1][1] : 'c';
  int wanted = mode == 'c' ? 2 : mode == 'l' ? 3 : mode == 'p' || mode == 'x' ? 4 : 0;
  if (count != wanted) {
    fprintf(stderr, "usage: epub-check [-l | -p NAME | -x NAME] BOOK.epub\n");
    return 2;
  }
  if (!archive_open(&archive, arguments[count - 1]) || !archive.count)
    return 1;
  return mode == 'c' ? check() : mode == 'l' ? list() : with_file(mode, arguments[2]);
}

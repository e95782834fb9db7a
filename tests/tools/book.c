/* Reads a book's package and pages into tables. */
#include "book.h"

#include <libxml/parser.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct walk { /* through one file */
  struct book *book;
  const struct entry *file;
  struct page *page; /* NULL: the package */
  size_t depth;
  size_t note, question; /* those we are in; NONE: in none */
  size_t question_depth; /* how deep it began */
  bool folded;           /* the last tag was <details> */
  xmlParserCtxtPtr parser;
};

void fault(struct book *book, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  vprintf(format, arguments);
  va_end(arguments);
  putchar('\n');
  book->faults++;
}

void *keep(size_t size)
{
  static struct block {
    struct block *next;
    char bytes[];
  } * last;
  struct block *block = calloc(1, sizeof *block + size);
  if (!block)
    abort();
  block->next = last;
  last = block;
  return block->bytes;
}

static const char *copy(const void *from, size_t len)
{
  return memcpy(keep(len + 1), from, len);
}

/* Room for one more, zeroed. */
static void *grow(void **list, size_t *count, size_t *room, size_t size)
{
  if (*count == *room) {
    *room = *room ? 2 * *room : 64;
    *list = realloc(*list, *room * size);
    if (!*list)
      abort();
  }
  return memset((char *)*list + (*count)++ * size, 0, size);
}

bool has_suffix(const char *name, const char *suffix)
{
  size_t len = strlen(name), tail = strlen(suffix);
  return len >= tail && strcmp(name + len - tail, suffix) == 0;
}

bool has_word(const char *words, const char *word)
{
  size_t len = strlen(word);
  for (const char *at = words; *at; at += strcspn(at, " "), at += strspn(at, " "))
    if (strcspn(at, " ") == len && strncmp(at, word, len) == 0)
      return true;
  return false;
}

char *resolve(const struct entry *page, const char *to)
{
  const char *slash = strrchr(page->name, '/');
  size_t folder = slash ? (size_t)(slash - page->name) + 1 : 0, len = strcspn(to, "#");
  size_t own = strlen(page->name);
  char *path = keep(len ? folder + len + 1 : own + 1);
  memcpy(path, page->name, len ? folder : own);
  if (len)
    memcpy(path + folder, to, len);
  return path;
}

struct attributes {
  int count;
  const xmlChar **list; /* name, prefix, URI, start, end */
};

/* Empty: there is none. */
static const char *value_of(struct attributes attributes, const char *prefix, const char *name)
{
  for (int i = 0; i < attributes.count; i++) {
    const xmlChar **a = attributes.list + (size_t)i * 5;
    bool here = a[1] ? strcmp((const char *)a[1], prefix) == 0 : !*prefix;
    if (here && strcmp((const char *)a[0], name) == 0)
      return copy(a[3], (size_t)(a[4] - a[3]));
  }
  return "";
}

static void see_item(struct walk *walk, struct attributes attributes)
{
  struct book *book = walk->book;
  struct item *item = grow((void **)&book->items, &book->item_count, &book->item_room, sizeof *item);
  item->id = value_of(attributes, "", "id");
  item->path = resolve(walk->file, value_of(attributes, "", "href"));
  item->type = value_of(attributes, "", "media-type");
  item->properties = value_of(attributes, "", "properties");
}

static void see_itemref(struct walk *walk, struct attributes attributes)
{
  const char *idref = value_of(attributes, "", "idref");
  for (size_t i = 0; i < walk->book->item_count; i++)
    if (strcmp(walk->book->items[i].id, idref) == 0) {
      walk->book->items[i].read = true;
      walk->book->items[i].place = walk->book->spine_count++;
      return;
    }
  fault(walk->book, "the spine names '%s', which is no item", idref);
}

static void see_id(struct walk *walk, const char *type, struct attributes attributes)
{
  struct book *book = walk->book;
  const char *id = value_of(attributes, "", "id"), *class = value_of(attributes, "", "class");
  bool note = has_word(type, "footnote"), question = has_word(class, "qc-question");
  if ((note && !*id) || (question && strlen(id) < 3))
    fault(book, "%s: a %s without an id", walk->file->name, note ? "note" : "question");
  if (!*id || (question && strlen(id) < 3))
    return;
  struct anchor *anchor = grow((void **)&book->anchors, &book->anchor_count, &book->anchor_room, sizeof *anchor);
  *anchor = (struct anchor){.page = walk->file, .id = id, .class = class, .note = note};
  anchor->outer = walk->note;
  anchor->depth = walk->depth;
  if (note)
    walk->note = book->anchor_count - 1;
  if (!question)
    return;
  if (!strchr(id + 2, '-')) /* else it goes on with the last one */
    book->question = book->anchor_count - 1;
  walk->question = book->question;
  walk->question_depth = walk->depth;
}

static void see_link(struct walk *walk, const char *name, const char *type, struct attributes attributes)
{
  struct book *book = walk->book;
  const char *href = value_of(attributes, "", "href"), *source = value_of(attributes, "", "src");
  const char *to = *href ? href : source;
  bool leads = strcmp(name, "a") == 0 && *href;
  if (*to && strchr(to, ':') && !leads)
    fault(book, "%s: from outside: %s", walk->file->name, to);
  if (!*to || strchr(to, ':'))
    return;
  struct link *link = grow((void **)&book->links, &book->link_count, &book->link_room, sizeof *link);
  size_t owner = walk->note != NONE ? walk->note : walk->question;
  *link = (struct link){walk->file, to, value_of(attributes, "", "id"), type, owner};
}

static void see_dangers(struct walk *walk, const char *name, struct attributes attributes)
{
  static const char *const names[] = {"script", "iframe", "form", "object", "embed", "base", "style", "video", "input"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0)
      fault(walk->book, "%s: has <%s>", walk->file->name, name);
  for (int i = 0; i < attributes.count; i++)
    if (strncmp((const char *)attributes.list[(size_t)i * 5], "on", 2) == 0)
      fault(walk->book, "%s: has an event handler", walk->file->name);
}

static void add_text(struct page *page, const void *text, size_t len)
{
  if (page->text_len + len + 2 > page->text_capacity) {
    page->text_capacity = 2 * (page->text_capacity + len + 2);
    page->text = realloc(page->text, page->text_capacity);
    if (!page->text)
      abort();
  }
  memcpy(page->text + page->text_len, text, len);
  page->text_len += len;
  page->text[page->text_len] = 0;
}

static void see_page_element(struct walk *walk, const char *name, struct attributes attributes)
{
  const char *type = value_of(attributes, "epub", "type"), *class = value_of(attributes, "", "class");
  see_dangers(walk, name, attributes);
  if (walk->folded && strcmp(name, "summary") != 0)
    fault(walk->book, "%s: has <details> without a summary", walk->file->name);
  walk->folded = strcmp(name, "details") == 0;
  see_link(walk, name, type, attributes);
  see_id(walk, type, attributes);
  walk->page->math |= strcmp(name, "math") == 0;
  walk->page->nav |= strcmp(name, "nav") == 0 && has_word(type, "toc");
  if (strcmp(name, "body") == 0)
    walk->page->class = class;
  if (walk->question != NONE &&
      (has_word(class, "qc-links") || has_word(class, "qc-inline") || has_word(class, "qc-fold")))
    walk->book->anchors[walk->question].excused = true;
  for (int i = 0; i < attributes.count; i++) {
    const xmlChar **a = attributes.list + (size_t)i * 5;
    add_text(walk->page, " ", 1);
    add_text(walk->page, a[3], (size_t)(a[4] - a[3]));
  }
  add_text(walk->page, " ", 1);
}

static void start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **spaces, int count, int defaulted, const xmlChar **list)
{
  struct walk *walk = context;
  struct attributes attributes = {count, list};
  const char *name = (const char *)local;
  (void)prefix, (void)uri, (void)namespaces, (void)spaces, (void)defaulted;
  walk->depth++;
  if (walk->page)
    see_page_element(walk, name, attributes);
  else if (strcmp(name, "item") == 0)
    see_item(walk, attributes);
  else if (strcmp(name, "itemref") == 0)
    see_itemref(walk, attributes);
  else if (strcmp(name, "reference") == 0)
    see_link(walk, "a", "", attributes);
}

/* What a note in a note has is in both. */
static void leave_note(struct walk *walk)
{
  const struct anchor *note = &walk->book->anchors[walk->note];
  if (note->outer != NONE)
    walk->book->anchors[note->outer].characters += note->characters;
  walk->note = note->outer;
}

static void end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  struct walk *walk = context;
  (void)local, (void)prefix, (void)uri;
  if (walk->note != NONE && walk->book->anchors[walk->note].depth == walk->depth)
    leave_note(walk);
  if (walk->question != NONE && walk->depth == walk->question_depth)
    walk->question = NONE;
  walk->depth--;
}

static void see_text(void *context, const xmlChar *text, int len)
{
  struct walk *walk = context;
  if (walk->page)
    add_text(walk->page, text, (size_t)len);
  for (int i = 0; i < len && walk->note != NONE; i++)
    if ((text[i] & 0xc0) != 0x80 && text[i] != '\n')
      walk->book->anchors[walk->note].characters++;
}

static void see_error(void *context, xmlErrorPtr error)
{
  struct walk *walk = context;
  fault(walk->book, "%s:%d: %.*s", walk->file->name, error->line, (int)strcspn(error->message, "\n"), error->message);
}

static void walk_file(struct book *book, const struct entry *file, struct page *page)
{
  struct walk walk = {.book = book, .file = file, .page = page, .note = NONE, .question = NONE};
  xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
                           .startElementNs = start,
                           .endElementNs = end,
                           .characters = see_text,
                           .cdataBlock = see_text,
                           .ignorableWhitespace = see_text,
                           .serror = (xmlStructuredErrorFunc)see_error};
  xmlSAXUserParseMemory(&handler, &walk, (const char *)file->data, (int)file->len);
}

bool book_read(struct book *book)
{
  for (size_t i = 0; i < book->archive.count; i++)
    if (has_suffix(book->archive.entries[i].name, ".opf"))
      book->package = &book->archive.entries[i];
  if (!book->package)
    return false;
  walk_file(book, book->package, NULL);
  book->pages = keep((book->archive.count + 1) * sizeof *book->pages);
  for (size_t i = 0; i < book->archive.count; i++) {
    const struct entry *entry = &book->archive.entries[i];
    if (!has_suffix(entry->name, "ml") && !has_suffix(entry->name, ".ncx") && !has_suffix(entry->name, ".svg"))
      continue;
    struct page *page = &book->pages[book->page_count++];
    *page = (struct page){.entry = entry, .class = ""};
    walk_file(book, entry, page);
  }
  return true;
}

/* What a book consists of, as far as the checker asks: read from its archive by libxml2, which also says whether
   its XML is well formed. Everything lives until the program ends. */
#ifndef BOOK_H
#define BOOK_H

#include "unzip.h"

struct anchor { /* an id of a page */
  const struct entry *page;
  const char *id, *class; /* class: empty if it has none */
  bool note;              /* a footnote */
  size_t characters;      /* of a note, its way back included */
  size_t outer, depth;    /* the note it stands in, or NONE; how deep it began */
  bool answered;          /* of a question: a note link to its answer was seen */
  bool excused;           /* of a question: there are words in the place of a link */
};

struct link {
  const struct entry *page;
  const char *to;        /* as written */
  const char *id, *type; /* of the link; empty: none */
  size_t owner;          /* the anchor of the note or question it stands in; NONE: in none */
};

struct item { /* of the manifest */
  const char *id, *path, *type, *properties;
  bool read; /* in the spine, at the place */
  size_t place;
};

struct page { /* any XML but the package */
  const struct entry *entry;
  const char *class; /* of its body */
  bool math, nav;
  char *text; /* its text and the values of its attributes */
  size_t text_len, text_capacity;
};

#define NONE ((size_t)-1)

struct book {
  struct archive archive;
  const struct entry *package;
  struct anchor *anchors;
  struct link *links;
  struct item *items;
  struct page *pages;
  size_t anchor_count, link_count, item_count, page_count, spine_count, faults;
  size_t question; /* the anchor of the last one that began */
  size_t anchor_room, link_room, item_room;
};

/* Prints what is wrong, in a line. */
void fault(struct book *book, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Zeroed memory. */
void *keep(size_t size);
bool has_suffix(const char *name, const char *suffix);
bool has_word(const char *words, const char *word);
/* Where a link leads, from the top of the archive; without the fragment. */
char *resolve(const struct entry *page, const char *to);
/* Reads package and pages. False: there is no package. */
bool book_read(struct book *book);

#endif

/* The contents: the navigation document of EPUB 3, and the NCX that EPUB 2 and
   Kindle read (Kindle: two levels). */
#include "epub.h"

#include <qconv/xml.h>

enum { NCX_LEVELS = 2, DEEPEST_LEVEL = 6 };

static void add_entry(struct epub_book *book, qconv_str title, const char *href, size_t level, bool further)
{
  book->entries[book->entry_count++] = (struct epub_entry){title, href, level, further};
}

/* Gives the next file that is not of the group. */
static size_t list_group(struct epub_book *book, const struct epub_group *group, size_t next)
{
  bool deeper = group + 1 < book->groups + book->group_count && group[1].level > group->level;
  if (group->section && !group->page && deeper)
    add_entry(book, group->title, NULL, group->level, false);
  for (; next < book->file_count && book->files[next].group == group; next++) {
    const struct epub_file *file = &book->files[next];
    bool head = file->part == 1 && !file->answers;
    add_entry(book, file->title, file->name, head ? group->level : group->level + 1, !head);
  }
  return next;
}

/* Answers at the end of the book stand below a heading of their own, when there are several files. */
static void list_key(struct epub_book *book, size_t next)
{
  bool several = next + 1 < book->file_count;
  if (several)
    add_entry(book, epub_word(book, book->arena, EPUB_ANSWERS, QCONV_NOWHERE), NULL, 1, false);
  for (; next < book->file_count; next++)
    add_entry(book, book->files[next].title, book->files[next].name, several ? 2 : 1, several);
}

/* A heading without a page leads to the first page behind it. */
static const char *page_at(const struct epub_book *book, size_t i)
{
  while (i + 1 < book->entry_count && !book->entries[i].href)
    i++;
  return book->entries[i].href;
}

/* What of the contents is kept. */
struct extent {
  size_t level, every;
  bool further;
};

static bool keeps(const struct extent *extent, const struct epub_entry *entry)
{
  return entry->level <= extent->level && (extent->further || !entry->further);
}

/* About what that takes in the navigation document, or more. */
static size_t size_of(const struct epub_book *book, const struct extent *extent)
{
  size_t size = 3000 + 6 * book->title.len;
  for (size_t i = 0; i < book->entry_count; i++)
    if (keeps(extent, &book->entries[i]))
      size += 80 + book->entries[i].title.len * 5 / 4;
  return size;
}

/* A list that is too large for a page keeps its higher levels; of the first level, if need be, every
   other entry, or fewer: the pages between are reached by turning them. */
static void shorten(struct epub_book *book, struct extent extent)
{
  size_t kept = 0, top = 0;
  extent.further = false;
  while (extent.level > 1 && size_of(book, &extent) > EPUB_FILE_LIMIT)
    extent.level--;
  extent.every = size_of(book, &extent) / EPUB_FILE_LIMIT + 1;
  for (size_t i = 0; i < book->entry_count; i++) {
    struct epub_entry entry = book->entries[i];
    if (!keeps(&extent, &entry) || top++ % extent.every != 0)
      continue;
    entry.href = page_at(book, i);
    book->entries[kept++] = entry;
  }
  book->entry_count = kept;
}

/* Headings and files in reading order; the further parts of a section and its
   answers lie one level below it. */
static void list_entries(struct epub_book *book)
{
  struct extent all = {.level = DEEPEST_LEVEL + 1, .every = 1, .further = true};
  size_t next = 0;
  book->entries = QCONV_NEW_ARRAY(book->arena, struct epub_entry, book->group_count + book->file_count + 2);
  for (size_t i = 0; i < book->group_count; i++)
    next = list_group(book, &book->groups[i], next);
  if (book->key == EPUB_KEY_END)
    list_key(book, next);
  if (size_of(book, &all) > EPUB_FILE_LIMIT)
    shorten(book, all);
}

static void put_nav_list(const struct epub_book *book, struct qconv_buffer *html)
{
  size_t level = 0;
  for (size_t i = 0; i < book->entry_count; i++) {
    const struct epub_entry *entry = &book->entries[i];
    if (entry->level > level) /* never more than one down: a section's parent stands before it */
      qconv_append_literal(html, "\n<ol>\n");
    else
      qconv_append_literal(html, "</li>\n");
    for (; level > entry->level; level--)
      qconv_append_literal(html, "</ol></li>\n");
    level = entry->level;
    if (entry->href)
      qconv_append_format(html, "<li><a href=\"%s\">", entry->href);
    else
      qconv_append_literal(html, "<li><span>");
    qconv_xml_escape(html, entry->title);
    qconv_append(html, entry->href ? QCONV_STR("</a>") : QCONV_STR("</span>"));
  }
  qconv_append_literal(html, "</li>\n");
  for (; level > 1; level--)
    qconv_append_literal(html, "</ol></li>\n");
  qconv_append_literal(html, "</ol>\n");
}

static void put_landmark(const struct epub_book *book, struct qconv_buffer *html, const char *type, const char *href,
                         enum epub_word word)
{
  qconv_append_format(html, "<li><a epub:type=\"%s\" href=\"%s\">", type, href);
  epub_put_word(book, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</a></li>\n");
}

qconv_str epub_nav(struct epub_book *book)
{
  struct qconv_buffer html = {.arena = book->arena};
  list_entries(book);
  epub_page_head(book, &html, book->title, "qc-contents");
  qconv_append_literal(&html, "<h1>");
  qconv_xml_escape(&html, book->title);
  qconv_append_literal(&html, "</h1>\n"
                              "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"toc\">\n<h2 id=\"toc\">");
  epub_put_word(book, &html, EPUB_CONTENTS, QCONV_NOWHERE);
  qconv_append_literal(&html, "</h2>");
  put_nav_list(book, &html);
  qconv_append_literal(&html, "</nav>\n<nav epub:type=\"landmarks\" aria-label=\"");
  epub_put_label(book, &html, EPUB_START, QCONV_NOWHERE);
  qconv_append_literal(&html, "\" hidden=\"hidden\">\n<ol>\n");
  put_landmark(book, &html, "cover", "cover.xhtml", EPUB_COVER);
  put_landmark(book, &html, "toc", "nav.xhtml", EPUB_CONTENTS);
  put_landmark(book, &html, "bodymatter", book->files[0].name, EPUB_START);
  qconv_append_literal(&html, "</ol>\n</nav>\n</body>\n</html>\n");
  return qconv_buffer_str(&html);
}

static size_t ncx_level(const struct epub_entry *entry)
{
  return entry->level < NCX_LEVELS ? entry->level : NCX_LEVELS;
}

static void put_points(const struct epub_book *book, struct qconv_buffer *xml)
{
  size_t level = 0;
  for (size_t i = 0; i < book->entry_count; i++) {
    const struct epub_entry *entry = &book->entries[i];
    for (; level >= ncx_level(entry); level--)
      qconv_append_literal(xml, "</navPoint>\n");
    level = ncx_level(entry);
    qconv_append_format(xml, "<navPoint id=\"n%zu\"><navLabel><text>", i + 1);
    qconv_xml_escape(xml, entry->title);
    qconv_append_format(xml, "</text></navLabel><content src=\"%s\"/>", page_at(book, i));
  }
  for (; level > 0; level--)
    qconv_append_literal(xml, "</navPoint>\n");
}

qconv_str epub_ncx(const struct epub_book *book, qconv_str identifier)
{
  struct qconv_buffer xml = {.arena = book->arena};
  qconv_append_format(&xml,
                      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" xml:lang=\"%.*s\">\n"
                      "<head>\n<meta name=\"dtb:uid\" content=\"",
                      QCONV_ARG(book->language));
  qconv_xml_escape(&xml, identifier);
  qconv_append_literal(&xml, "\"/>\n</head>\n<docTitle><text>");
  qconv_xml_escape(&xml, book->title);
  qconv_append_literal(&xml, "</text></docTitle>\n<navMap>\n");
  put_points(book, &xml);
  qconv_append_literal(&xml, "</navMap>\n</ncx>\n");
  return qconv_buffer_str(&xml);
}

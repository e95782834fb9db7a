/* The contents: the navigation document of EPUB 3, and the NCX that EPUB 2 and
   Kindle read (Kindle: two levels). */
#include "epub.h"

#include <qconv/xml.h>

enum { NCX_LEVELS = 2 };

/* Headings and files in reading order; the further parts of a section and its
   answers lie one level below it. */
static void list_entries(struct epub_book *book)
{
  size_t next = 0;
  book->entries = QCONV_NEW_ARRAY(book->arena, struct epub_entry, book->group_count + book->file_count + 1);
  for (size_t i = 0; i < book->group_count; i++) {
    const struct epub_group *group = &book->groups[i];
    bool deeper = i + 1 < book->group_count && book->groups[i + 1].level > group->level;
    if (group->section && !group->page && deeper)
      book->entries[book->entry_count++] = (struct epub_entry){group->title, NULL, group->level};
    for (; next < book->file_count && book->files[next].group == group; next++) {
      const struct epub_file *file = &book->files[next];
      bool head = file->part == 1 && !file->answers;
      book->entries[book->entry_count++] =
        (struct epub_entry){file->title, file->name, head ? group->level : group->level + 1};
    }
  }
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

/* A heading without a page leads to the first page behind it. */
static const char *page_at(const struct epub_book *book, size_t i)
{
  while (i + 1 < book->entry_count && !book->entries[i].href)
    i++;
  return book->entries[i].href;
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

/* The elements of a page of HTML or XHTML, for who knows what stands in it: one flat list in the
   order of the page, of views into its text.

   This is no browser. Pages that a program wrote are read, and what browsers and editors make of
   them: an end tag closes the nearest open element of its name (none further out than 64), any
   that are still open end with what they are in; void elements have no end; what is in <script> and
   <style> is text; comments and the like are skipped. Nothing is taken out: whatever is shown
   to anybody goes through markup.h. Time and memory are linear in the page. */
#ifndef QCONV_PAGE_H
#define QCONV_PAGE_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_page_element {
  qconv_str name;       /* as written */
  qconv_str attributes; /* what stands in the tag behind the name */
  qconv_str outer, inner;
  size_t after;         /* the number of the first element behind all that are in this one */
};

struct qconv_page {
  qconv_str text;
  struct qconv_page_element *elements; /* the first is the page itself, without a name */
  size_t count;
};

struct qconv_page qconv_page_read(struct qconv_arena *arena, qconv_str text);

bool qconv_page_is(const struct qconv_page_element *element, const char *name);
/* Its value without entities; absent: no such attribute. */
qconv_str qconv_page_attribute(struct qconv_arena *arena, const struct qconv_page_element *element, const char *name);
/* The value as it stands, for long ones. */
qconv_str qconv_page_raw_attribute(const struct qconv_page_element *element, const char *name);
/* Whether prefix and word together are one of its classes. */
bool qconv_page_has_class(const struct qconv_page_element *element, const char *prefix, const char *word);
/* The first element from number on and below end that has the class; end: there is none. */
size_t qconv_page_find(const struct qconv_page *page, size_t number, size_t end, const char *prefix, const char *word);
/* The same by its name. */
size_t qconv_page_find_name(const struct qconv_page *page, size_t number, size_t end, const char *name);
/* Text with its entities undone: the numeric ones and those of XML, &nbsp; too. */
qconv_str qconv_page_text(struct qconv_arena *arena, qconv_str html);

#ifdef __cplusplus
}
#endif
#endif

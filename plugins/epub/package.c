/* The package document: what the book is, says of itself and consists of. */
#include "epub.h"

#include <qconv/hash.h>
#include <qconv/xml.h>
#include <stdlib.h>
#include <time.h>

/* The bank's own id, else a UUID of what is asked: the same bank is the same book,
   also when an answer was corrected. A book of nothing but answers is another: its
   title, which says so, is in the hash. */
qconv_str epub_identifier(const struct epub_book *book)
{
  qconv_str id = qconv_str_trim(qconv_field(&book->bank->fields, QCONV_STR("id")));
  if (id.len && book->key == EPUB_KEY_ONLY)
    return qconv_format(book->arena, "%.*s/answers", QCONV_ARG(id));
  if (id.len)
    return id;
  struct qconv_buffer content = {.arena = book->arena};
  qconv_append(&content, book->title);
  for (const struct qconv_question *q = book->bank->questions.first; q; q = q->next) {
    qconv_append_format(&content, "\n%s %.*s ", qconv_kind_name(q->kind), QCONV_ARG(q->id));
    qconv_append(&content, q->prompt.str);
  }
  qconv_str uuid = qconv_uuid(book->arena, qconv_buffer_str(&content));
  return qconv_format(book->arena, "urn:uuid:%.*s", QCONV_ARG(uuid));
}

static void put_element(struct qconv_buffer *xml, const char *open, qconv_str text, const char *close)
{
  text = qconv_str_trim(text);
  if (!text.len)
    return;
  qconv_append(xml, qconv_str_of(open));
  qconv_xml_escape(xml, text);
  qconv_append(xml, qconv_str_of(close));
  qconv_append_char(xml, '\n');
}

static void put_property(struct qconv_buffer *xml, const char *property, const char *value)
{
  qconv_append_format(xml, "<meta property=\"%s\">%s</meta>\n", property, value);
}

static int compare_strings(const void *a, const void *b)
{
  return qconv_str_compare(*(const qconv_str *)a, *(const qconv_str *)b);
}

/* Every tag once, in order of bytes. */
static void put_subjects(const struct epub_book *book, struct qconv_buffer *xml)
{
  size_t count = 0, i = 0;
  for (const struct qconv_question *q = book->bank->questions.first; q; q = q->next)
    count += q->tags.count;
  qconv_str *tags = QCONV_NEW_ARRAY(book->arena, qconv_str, count + 1);
  for (const struct qconv_question *q = book->bank->questions.first; q; q = q->next)
    for (const struct qconv_string_item *tag = q->tags.first; tag; tag = tag->next)
      tags[i++] = qconv_str_trim(tag->str);
  qsort(tags, count, sizeof *tags, compare_strings);
  for (i = 0; i < count; i++)
    if (i == 0 || !qconv_str_equal(tags[i], tags[i - 1]))
      put_element(xml, "<dc:subject>", tags[i], "</dc:subject>");
}

static void put_modified(const struct epub_book *book, struct qconv_buffer *xml)
{
  struct tm utc;
  time_t seconds = (time_t)book->job->time;
  if (!gmtime_r(&seconds, &utc) || utc.tm_year < -1900 || utc.tm_year > 8099) {
    seconds = 0;
    gmtime_r(&seconds, &utc);
  }
  qconv_append_format(xml, "<meta property=\"dcterms:modified\">%04d-%02d-%02dT%02d:%02d:%02dZ</meta>\n",
                      utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

struct senses { /* what the book takes to be read, over all pieces */
  bool math, picture, sound, animation, missing_alternative;
};

static struct senses senses_of(const struct epub_book *book)
{
  struct senses senses = {0};
  for (size_t i = 0; i < book->piece_count; i++) {
    const struct epub_piece *piece = &book->pieces[i];
    senses.math |= piece->math;
    senses.picture |= piece->picture;
    senses.sound |= piece->sound;
    senses.animation |= piece->animation;
    senses.missing_alternative |= piece->missing_alternative;
  }
  return senses;
}

static qconv_str summary(const struct epub_book *book, const struct senses *senses)
{
  const char *what = book->key == EPUB_KEY_NONE   ? "All questions are"
                     : book->key == EPUB_KEY_ONLY ? "All answers are"
                                                  : "All questions and answers are";
  const char *more = senses->missing_alternative   ? "; some pictures have no description"
                     : senses->sound               ? "; some have sound but no transcript"
                     : senses->picture             ? "; every picture has a description"
                     : epub_links_answers(book)    ? "; links lead to each answer and back"
                                                   : "";
  return qconv_format(book->arena, "%s text that can be resized and read aloud%s.", what, more);
}

static void put_accessibility(const struct epub_book *book, struct qconv_buffer *xml)
{
  struct senses senses = senses_of(book);
  bool text_is_enough = !senses.missing_alternative && !senses.sound;
  put_property(xml, "schema:accessMode", "textual");
  if (senses.picture)
    put_property(xml, "schema:accessMode", "visual");
  if (senses.sound)
    put_property(xml, "schema:accessMode", "auditory");
  struct qconv_buffer enough = {.arena = xml->arena};
  qconv_append_format(&enough, "textual%s%s", !text_is_enough && senses.picture ? ",visual" : "",
                      !text_is_enough && senses.sound ? ",auditory" : "");
  put_property(xml, "schema:accessModeSufficient", qconv_str_zero(xml->arena, qconv_buffer_str(&enough)));
  put_property(xml, "schema:accessibilityFeature", "tableOfContents");
  put_property(xml, "schema:accessibilityFeature", "readingOrder");
  put_property(xml, "schema:accessibilityFeature", "structuralNavigation");
  put_property(xml, "schema:accessibilityFeature", "displayTransformability");
  if (senses.picture && !senses.missing_alternative)
    put_property(xml, "schema:accessibilityFeature", "alternativeText");
  if (senses.math)
    put_property(xml, "schema:accessibilityFeature", book->mathml ? "MathML" : "latex");
  put_property(xml, "schema:accessibilityHazard", senses.animation ? "unknown" : "none");
  qconv_append_format(xml,
                      "<meta property=\"schema:accessibilitySummary\" xml:lang=\"en\" dir=\"ltr\">%.*s</meta>\n",
                      QCONV_ARG(summary(book, &senses)));
  if (text_is_enough)
    put_property(xml, "dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.1 Level AA");
}

static void put_metadata(const struct epub_book *book, struct qconv_buffer *xml, qconv_str identifier)
{
  const struct qconv_bank *bank = book->bank;
  qconv_append_literal(xml, "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
  put_element(xml, "<dc:identifier id=\"id\">", identifier, "</dc:identifier>");
  put_element(xml, "<dc:title>", book->title, "</dc:title>");
  put_element(xml, "<dc:language>", book->language, "</dc:language>");
  put_element(xml, "<dc:creator>", bank->author, "</dc:creator>");
  put_element(xml, "<dc:description>", bank->description, "</dc:description>");
  put_element(xml, "<dc:rights>", bank->licence, "</dc:rights>");
  put_subjects(book, xml);
  put_modified(book, xml);
  put_accessibility(book, xml);
  if (book->embed)
    qconv_append_literal(xml, "<link rel=\"record\" href=\"" EPUB_BANK "\" media-type=\"application/json\"/>\n");
  qconv_append_literal(xml, "<meta name=\"generator\" content=\"qconv\"/>\n");
  if (!bank->title.len || !bank->language.len)
    qconv_append_format(xml, "<meta name=\"qconv-guessed\" content=\"%s%s%s\"/>\n", bank->title.len ? "" : "title",
                        !bank->title.len && !bank->language.len ? " " : "", bank->language.len ? "" : "language");
  qconv_append_literal(xml, "<meta name=\"cover\" content=\"cover-picture\"/>\n</metadata>\n");
}

/* The manifest must say so of exactly the pages that do; text has its < escaped. */
static bool holds_math(const struct epub_book *book, const struct epub_file *file)
{
  return book->mathml && qconv_str_find(file->bytes, QCONV_STR("<math ")) != QCONV_NOT_FOUND;
}

static void put_manifest(const struct epub_book *book, struct qconv_buffer *xml)
{
  qconv_append_format(
    xml, "<manifest>\n"
         "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n"
         "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>\n"
         "<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n"
         "%s"
         "<item id=\"cover-picture\" href=\"cover.svg\" media-type=\"image/svg+xml\" properties=\"cover-image\"/>\n"
         "<item id=\"cover\" href=\"cover.xhtml\" media-type=\"application/xhtml+xml\"/>\n",
    book->highlighted ? "<item id=\"code\" href=\"code.css\" media-type=\"text/css\"/>\n" : "");
  for (size_t i = 0; i < book->file_count; i++)
    qconv_append_format(xml, "<item id=\"f%zu\" href=\"%s\" media-type=\"application/xhtml+xml\"%s/>\n", i + 1,
                        book->files[i].name, holds_math(book, &book->files[i]) ? " properties=\"mathml\"" : "");
  for (size_t i = 0; i < book->media.count; i++) {
    const struct epub_medium *medium = &book->media.items[i];
    if (medium->used)
      qconv_append_format(xml, "<item id=\"m%zu\" href=\"%s\" media-type=\"%s\"/>\n", i + 1, medium->href,
                          medium->type);
  }
  qconv_append_literal(xml, "</manifest>\n");
}

static void put_spine(const struct epub_book *book, struct qconv_buffer *xml)
{
  qconv_append_format(xml, "<spine toc=\"ncx\" page-progression-direction=\"%s\">\n<itemref idref=\"cover\"/>\n"
                           "<itemref idref=\"nav\"/>\n",
                      book->right_to_left ? "rtl" : "ltr");
  for (size_t i = 0; i < book->file_count; i++)
    qconv_append_format(xml, "<itemref idref=\"f%zu\"/>\n", i + 1);
  qconv_append_literal(xml, "</spine>\n");
}

static void put_guide(const struct epub_book *book, struct qconv_buffer *xml, const char *type, const char *href,
                      enum epub_word word)
{
  qconv_append_format(xml, "<reference type=\"%s\" title=\"", type);
  epub_put_label(book, xml, word, QCONV_NOWHERE);
  qconv_append_format(xml, "\" href=\"%s\"/>\n", href);
}

qconv_str epub_package(const struct epub_book *book, qconv_str identifier)
{
  struct qconv_buffer xml = {.arena = book->arena};
  qconv_append_format(&xml,
                      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" "
                      "xml:lang=\"%.*s\" dir=\"%s\">\n",
                      QCONV_ARG(book->language), book->right_to_left ? "rtl" : "ltr");
  put_metadata(book, &xml, identifier);
  put_manifest(book, &xml);
  put_spine(book, &xml);
  qconv_append_literal(&xml, "<guide>\n");
  put_guide(book, &xml, "cover", "cover.xhtml", EPUB_COVER);
  put_guide(book, &xml, "toc", "nav.xhtml", EPUB_CONTENTS);
  put_guide(book, &xml, "text", book->files[0].name, EPUB_START);
  qconv_append_literal(&xml, "</guide>\n</package>\n");
  return qconv_buffer_str(&xml);
}

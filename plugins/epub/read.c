/* The importer: books that qconv wrote, from the bank inside or else from the pages.

   What comes in is somebody's download: names in it are keys of the archive and never paths, and the
   archive gives no more than zip.h allows. */
#include "epub.h"

#include <qconv/bank_json.h>
#include <qconv/page.h>
#include <qconv/zip.h>

enum { LARGEST_PART = 64 << 20, LARGEST_FILE = 100 << 20, MOST_PAGES = 20000 };

const struct qconv_option epub_read_options[] = {
  {"pages", QCONV_OPTION_FLAG, "no", NULL, "read the pages, even where the bank itself is in the book"},
  {0}};

struct reading {
  struct qconv_job *job;
  struct qconv_bank *bank;
  struct qconv_archive *archive;
  qconv_str folder; /* of the package document, with a slash behind it; or empty */
  struct qconv_page package;
  struct qconv_map fetched;
};

enum qconv_match_level epub_probe(const struct qconv_input *input)
{
  qconv_str start = qconv_str_slice(input->bytes, 0, 256);
  bool book = qconv_str_starts(start, QCONV_STR("PK")) &&
              qconv_str_find(start, QCONV_STR("mimetypeapplication/epub+zip")) != QCONV_NOT_FOUND;
  return book ? QCONV_CERTAIN : QCONV_NO_MATCH;
}

static bool refuse(const struct reading *reading, const char *why)
{
  qconv_report(reading->job->log, QCONV_ERROR, QCONV_NOWHERE, "epub.read", "this book cannot be read: %s", why);
  return false;
}

static qconv_str entry(const struct reading *reading, qconv_str path, size_t most)
{
  return qconv_archive_read(reading->archive, reading->job->log, path, most);
}

/* A path below the package's folder. */
static qconv_str below(const struct reading *reading, qconv_str href)
{
  return qconv_format(reading->job->arena, "%.*s%.*s", QCONV_ARG(reading->folder), QCONV_ARG(href));
}

static qconv_str text_entry(const struct reading *reading, qconv_str path)
{
  qconv_str text = entry(reading, path, LARGEST_PART);
  if (!text.data || qconv_utf8_valid(text) == text.len)
    return text;
  qconv_report(reading->job->log, QCONV_ERROR, QCONV_NOWHERE, "epub.read",
               "this book cannot be read: \"%.*s\" is not valid UTF-8", QCONV_ARG(path));
  return QCONV_NOWHERE;
}

/* META-INF/container.xml names the package document (EPUB 3.3, 4.2.6.3.1). */
static bool find_package(struct reading *reading)
{
  qconv_str container = text_entry(reading, QCONV_STR("META-INF/container.xml"));
  if (!container.data)
    return false;
  struct qconv_page page = qconv_page_read(reading->job->arena, container);
  size_t number = qconv_page_find_name(&page, 1, page.count, "rootfile");
  if (number == page.count)
    return refuse(reading, "it names no package document");
  qconv_str path = qconv_page_attribute(reading->job->arena, &page.elements[number], "full-path");
  size_t folder = path.len;
  while (folder > 0 && path.data[folder - 1] != '/')
    folder--;
  reading->folder = qconv_str_slice(path, 0, folder);
  qconv_str package = text_entry(reading, path);
  if (package.data)
    reading->package = qconv_page_read(reading->job->arena, package);
  return package.data != NULL;
}

/* What a <meta name="..."> says; absent: there is none. */
static qconv_str meta(const struct reading *reading, const char *name)
{
  const struct qconv_page *page = &reading->package;
  for (size_t i = 1; (i = qconv_page_find_name(page, i, page->count, "meta")) < page->count; i++)
    if (qconv_str_equal(qconv_page_raw_attribute(&page->elements[i], "name"), qconv_str_of(name)))
      return qconv_page_attribute(reading->job->arena, &page->elements[i], "content");
  return QCONV_NOWHERE;
}

/* Each file is one of the bank's: who names it again wants the bank to grow. */
static qconv_str fetch(void *context, qconv_str at)
{
  struct reading *reading = context;
  qconv_str path = below(reading, at);
  void **before = qconv_map_at(reading->job->arena, &reading->fetched, NULL, path);
  if (*before || !qconv_archive_has(reading->archive, path))
    return QCONV_NOWHERE;
  *before = reading;
  return entry(reading, path, LARGEST_FILE);
}

static bool has_copy(const struct reading *reading)
{
  return !qconv_option_flag(reading->job, "pages") &&
         qconv_archive_has(reading->archive, below(reading, QCONV_STR(EPUB_BANK)));
}

static bool read_copy(struct reading *reading, qconv_str json)
{
  const struct qconv_bank_json_media around = {.context = reading, .fetch = fetch};
  return qconv_bank_json_read_copy(reading->bank, reading->job->log, json, &around, "epub.copy");
}

static bool read_pages(struct reading *reading)
{
  return refuse(reading, "the bank itself is not in it");
}

bool epub_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct reading *reading = QCONV_NEW(job->arena, struct reading);
  *reading = (struct reading){.job = job, .bank = bank};
  reading->archive = qconv_archive_open(job->arena, job->log, input->bytes);
  if (!reading->archive || !find_package(reading))
    return false;
  if (!qconv_str_equal(meta(reading, "generator"), QCONV_STR("qconv")))
    return refuse(reading, "it was not made by qconv, and how others write questions is not known here");
  if (!has_copy(reading))
    return read_pages(reading);
  qconv_str json = entry(reading, below(reading, QCONV_STR(EPUB_BANK)), SIZE_MAX);
  return json.data && (read_copy(reading, json) || read_pages(reading));
}

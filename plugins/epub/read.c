/* The importer: books that qconv wrote, from the bank inside or else from the pages.

   What comes in is somebody's download: names in it are keys of the archive and never paths, and the
   archive gives no more than zip.h allows. */
#include "epub.h"

#include <qconv/bank_json.h>
#include <qconv/bank_page.h>
#include <qconv/page.h>
#include <qconv/zip.h>

enum { LARGEST_PART = 64 << 20, LARGEST_FILE = 100 << 20 };
enum { LEAST_TEXT = 4 << 20, LARGEST_RATIO = 40 }; /* what all pages may have, and in proportion to the book */

const struct qconv_option epub_read_options[] = {
  {"pages", QCONV_OPTION_FLAG, "no", NULL, "read the pages, even where the bank itself is in the book"},
  {0}};

struct reading {
  struct qconv_job *job;
  struct qconv_bank *bank;
  struct qconv_archive *archive;
  qconv_str folder; /* of the package document, with a slash behind it; or empty */
  struct qconv_page package;
  struct qconv_map fetched; /* by path: what the copy or a page named; of a page's file the name in the bank */
  size_t left;              /* bytes that pages may still have */
};

/* The type stands first, unless somebody packed the book anew. */
enum qconv_match_level epub_probe(const struct qconv_input *input)
{
  enum { HEAD = 256, TAIL = 1 << 20 };
  qconv_str bytes = input->bytes, tail = qconv_str_from(bytes, bytes.len > TAIL ? bytes.len - TAIL : 0);
  if (!qconv_str_starts(bytes, QCONV_STR("PK")))
    return QCONV_NO_MATCH;
  if (qconv_str_find(qconv_str_slice(bytes, 0, HEAD), QCONV_STR("mimetypeapplication/epub+zip")) != QCONV_NOT_FOUND)
    return QCONV_CERTAIN;
  return qconv_str_find(tail, QCONV_STR("META-INF/container.xml")) != QCONV_NOT_FOUND ? QCONV_LIKELY : QCONV_NO_MATCH;
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

/* --- from the pages --- */

static qconv_str type_of(qconv_str name)
{
  static const char *const types[][2] = {{".png", "image/png"},  {".jpg", "image/jpeg"}, {".gif", "image/gif"},
                                         {".webp", "image/webp"}, {".mp3", "audio/mpeg"}, {".m4a", "audio/mp4"},
                                         {".opus", "audio/ogg"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (qconv_str_ends(name, qconv_str_of(types[i][0])))
      return qconv_str_of(types[i][1]);
  return QCONV_STR("application/octet-stream");
}

/* A file that a page shows, under the name it had. */
static qconv_str media(void *context, const struct qconv_page_element *element)
{
  struct reading *reading = context;
  struct qconv_arena *arena = reading->job->arena;
  qconv_str source = qconv_page_attribute(arena, element, "src"), path = below(reading, source);
  void **known = qconv_map_at(arena, &reading->fetched, NULL, path);
  if (*known)
    return ((struct qconv_media *)*known)->name;
  qconv_str bytes = qconv_archive_has(reading->archive, path) ? entry(reading, path, LARGEST_FILE) : QCONV_NOWHERE;
  qconv_str name = qconv_page_attribute(arena, element, "data-name");
  if (!bytes.data)
    return QCONV_NOWHERE;
  struct qconv_media *added = qconv_bank_media(reading->bank, name.len ? name : epub_media_name(source));
  if (!added)
    added = qconv_bank_media(reading->bank, source);
  if (!added)
    return QCONV_NOWHERE;
  added->data = bytes;
  added->type = type_of(source);
  *known = added;
  return added->name;
}

static bool add_page(struct reading *reading, struct qconv_bank_pages *pages, qconv_str href)
{
  qconv_str text = text_entry(reading, below(reading, href));
  if (!text.data)
    return false;
  if (text.len > reading->left)
    return refuse(reading, "its pages are too large");
  reading->left -= text.len;
  qconv_bank_pages_add(pages, qconv_page_read(reading->job->arena, text));
  return true;
}

/* The pages in the order of the spine, each once. */
static bool add_pages(struct reading *reading, struct qconv_bank_pages *pages)
{
  struct qconv_arena *arena = reading->job->arena;
  const struct qconv_page *package = &reading->package;
  struct qconv_map items = {NULL, 0, 0};
  for (size_t i = 1; (i = qconv_page_find_name(package, i, package->count, "item")) < package->count; i++)
    *qconv_map_at(arena, &items, NULL, qconv_page_attribute(arena, &package->elements[i], "id")) = &package->elements[i];
  for (size_t i = 1; (i = qconv_page_find_name(package, i, package->count, "itemref")) < package->count; i++) {
    void **item = qconv_map_at(arena, &items, NULL, qconv_page_attribute(arena, &package->elements[i], "idref"));
    if (*item && !add_page(reading, pages, qconv_page_attribute(arena, *item, "href")))
      return false;
    *item = NULL;
  }
  return true;
}

/* What the package says of the book; what was made up there comes back as nothing. */
static void read_metadata(struct reading *reading)
{
  struct qconv_bank *bank = reading->bank;
  const struct {
    const char *name;
    qconv_str *into;
  } elements[] = {{"dc:title", &bank->title},     {"dc:language", &bank->language},       {"dc:creator", &bank->author},
                  {"dc:rights", &bank->licence}, {"dc:description", &bank->description}};
  const struct qconv_page *package = &reading->package;
  qconv_str guessed = meta(reading, "qconv-guessed");
  for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
    size_t number = qconv_page_find_name(package, 1, package->count, elements[i].name);
    if (number == package->count || qconv_str_find(guessed, qconv_str_of(elements[i].name + 3)) != QCONV_NOT_FOUND)
      continue;
    qconv_str words = qconv_page_text(reading->job->arena, qconv_str_trim(package->elements[number].inner));
    if (words.len)
      *elements[i].into = words;
  }
}

static bool read_pages(struct reading *reading)
{
  const struct qconv_bank_page_style style = {.prefix = "qc-",
                                              .code = "epub.page",
                                              .question_heading = 2,
                                              .text_heading = 1,
                                              .note_heading = 1,
                                              .context = reading,
                                              .media = media};
  struct qconv_bank_pages *pages = qconv_bank_pages_new(reading->bank, reading->job->log, &style);
  reading->fetched = (struct qconv_map){NULL, 0, 0};
  if (!add_pages(reading, pages))
    return false;
  read_metadata(reading);
  return qconv_bank_pages_read(pages) || refuse(reading, "there is no question in it");
}

bool epub_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct reading *reading = QCONV_NEW(job->arena, struct reading);
  *reading = (struct reading){.job = job, .bank = bank};
  reading->left = LEAST_TEXT + LARGEST_RATIO * (input->bytes.len < SIZE_MAX / 100 ? input->bytes.len : 0);
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

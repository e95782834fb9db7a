/* The importer: quiz pages that qconv wrote, from the bank inside or else from what is shown. */
#include "html.h"

#include <qconv/bank_json.h>
#include <qconv/bank_page.h>
#include <qconv/json.h>
#include <qconv/page.h>

const struct qconv_option html_read_options[] = {
    {"pages", QCONV_OPTION_FLAG, "no", NULL, "read what is shown, even where the bank itself is in the page"},
    {0}};

struct reading {
  struct qconv_job *job;
  struct qconv_bank *bank;
  struct qconv_page page;
  struct qconv_map ids;   /* to the elements that have a data: URL and an id */
  struct qconv_map names; /* to the media of the bank, by URL */
};

/* The mark stands in the first lines, also when a browser saved the page. */
enum qconv_match_level html_probe(const struct qconv_input *input)
{
  enum { NEAR = 4096 };
  bool ours = qconv_str_find(qconv_str_slice(input->text, 0, NEAR), QCONV_STR(HTML_MARK)) != QCONV_NOT_FOUND;
  return ours ? QCONV_CERTAIN : QCONV_NO_MATCH;
}

static void find_media(struct reading *reading)
{
  for (size_t i = 1; i < reading->page.count; i++) {
    struct qconv_page_element *element = &reading->page.elements[i];
    if (!qconv_page_is(element, "img") && !qconv_page_is(element, "audio") && !qconv_page_is(element, "video"))
      continue;
    qconv_str id = qconv_page_raw_attribute(element, "id");
    if (id.len)
      *qconv_map_at(reading->job->arena, &reading->ids, NULL, id) = element;
  }
}

/* The bytes of "data:image/png;base64,...". */
static qconv_str data_of(struct qconv_arena *arena, qconv_str url)
{
  qconv_str mark = QCONV_STR(";base64,");
  size_t at = qconv_str_find(qconv_str_slice(url, 0, 100), mark);
  if (!qconv_str_starts(url, QCONV_STR("data:")) || at == QCONV_NOT_FOUND)
    return QCONV_NOWHERE;
  return qconv_json_base64(arena, qconv_format(arena, "\"%.*s\"", QCONV_ARG(qconv_str_from(url, at + mark.len))));
}

/* Each element is one file's: who names it again wants the page to grow. */
static qconv_str fetch(void *context, qconv_str at)
{
  struct reading *reading = context;
  void **place = qconv_map_at(reading->job->arena, &reading->ids, NULL, at);
  const struct qconv_page_element *element = *place;
  *place = NULL;
  return element ? data_of(reading->job->arena, qconv_page_raw_attribute(element, "src")) : QCONV_NOWHERE;
}

static bool read_copy(struct reading *reading)
{
  const struct qconv_page *page = &reading->page;
  const struct qconv_bank_json_media around = {.context = reading, .fetch = fetch};
  if (qconv_option_flag(reading->job, "pages"))
    return false;
  for (size_t i = 1; (i = qconv_page_find_name(page, i, page->count, "script")) < page->count; i++)
    if (qconv_str_equal(qconv_page_raw_attribute(&page->elements[i], "id"), QCONV_STR(HTML_BANK)))
      return qconv_bank_json_read_copy(reading->bank, reading->job->log, page->elements[i].inner, &around, "html.copy");
  return false;
}

/* --- from what is shown --- */

/* "picture-1.png", when nothing says what it was called. */
static qconv_str make_name(struct reading *reading, qconv_str type)
{
  size_t slash = qconv_str_find_char(type, '/');
  qconv_str kind = slash == QCONV_NOT_FOUND ? QCONV_STR("bin") : qconv_str_from(type, slash + 1);
  for (size_t i = 0; i < kind.len; i++)
    if (!qconv_is_alpha(kind.data[i]) && !qconv_is_digit(kind.data[i]))
      kind.len = i;
  return qconv_format(reading->job->arena, "file-%zu.%.*s", reading->bank->media.count + 1, QCONV_ARG(kind));
}

/* A file in the page, under the name it had; the same URL again is the same file. */
static qconv_str media(void *context, const struct qconv_page_element *element)
{
  struct reading *reading = context;
  struct qconv_arena *arena = reading->job->arena;
  qconv_str url = qconv_page_raw_attribute(element, "src"), name = qconv_page_attribute(arena, element, "data-name");
  void **known = qconv_map_at(arena, &reading->names, NULL, url);
  const struct qconv_media *before = *known;
  if (before && (!name.len || qconv_str_equal(name, before->name)))
    return before->name;
  qconv_str bytes = data_of(arena, url);
  if (!bytes.data)
    return QCONV_NOWHERE;
  qconv_str type = qconv_str_slice(url, strlen("data:"), qconv_str_find_char(url, ';'));
  struct qconv_media *added = qconv_bank_media(reading->bank, name.len ? name : make_name(reading, type));
  if (!added)
    return QCONV_NOWHERE;
  added->type = type;
  added->data = bytes;
  *known = added;
  return added->name;
}

/* Words that stand for a picture that is in the page already. */
static qconv_str again(void *context, const struct qconv_page_element *element)
{
  struct reading *reading = context;
  qconv_str id = qconv_page_raw_attribute(element, "data-medium");
  const struct qconv_page_element *first = qconv_map_get(&reading->ids, NULL, id);
  void **known = first ? qconv_map_at(reading->job->arena, &reading->names, reading, id) : NULL;
  if (!first)
    return QCONV_NOWHERE;
  if (!*known) {
    qconv_str name = media(context, first);
    known = qconv_map_at(reading->job->arena, &reading->names, reading, id);
    *known = (void *)qconv_bank_find_media(reading->bank, name);
  }
  return *known ? ((const struct qconv_media *)*known)->name : QCONV_NOWHERE;
}

static bool guessed(const struct reading *reading, qconv_str what)
{
  const struct qconv_page *page = &reading->page;
  for (size_t i = 1; (i = qconv_page_find_name(page, i, page->count, "meta")) < page->count; i++)
    if (qconv_str_equal(qconv_page_raw_attribute(&page->elements[i], "name"), QCONV_STR("qconv-guessed")))
      return qconv_str_find(qconv_page_raw_attribute(&page->elements[i], "content"), what) != QCONV_NOT_FOUND;
  return false;
}

static qconv_str words_of(const struct reading *reading, size_t number)
{
  const struct qconv_page *page = &reading->page;
  if (number == page->count)
    return QCONV_NOWHERE;
  qconv_str words = qconv_page_text(reading->job->arena, qconv_str_trim(page->elements[number].inner));
  return words.len ? words : QCONV_NOWHERE;
}

static void read_about(struct reading *reading)
{
  struct qconv_bank *bank = reading->bank;
  const struct qconv_page *page = &reading->page;
  size_t html = qconv_page_find_name(page, 1, page->count, "html");
  if (!guessed(reading, QCONV_STR("title")))
    bank->title = words_of(reading, qconv_page_find_name(page, 1, page->count, "h1"));
  if (html < page->count && !guessed(reading, QCONV_STR("language")))
    bank->language = qconv_page_attribute(reading->job->arena, &page->elements[html], "lang");
  bank->author = words_of(reading, qconv_page_find(page, 1, page->count, "q-", "author"));
  bank->licence = words_of(reading, qconv_page_find(page, 1, page->count, "q-", "licence"));
  bank->description = words_of(reading, qconv_page_find(page, 1, page->count, "q-", "description"));
}

static bool read_shown(struct reading *reading)
{
  const struct qconv_bank_page_style style = {
      .prefix = "q-", .code = "html.page", .context = reading, .media = media, .again = again};
  struct qconv_bank_pages *pages = qconv_bank_pages_new(reading->bank, reading->job->log, &style);
  qconv_bank_pages_add(pages, reading->page);
  read_about(reading);
  if (qconv_bank_pages_read(pages))
    return true;
  qconv_report(reading->job->log, QCONV_ERROR, QCONV_NOWHERE, "html.read", "there is no question in this page");
  return false;
}

bool html_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct reading *reading = QCONV_NEW(job->arena, struct reading);
  *reading = (struct reading){.job = job, .bank = bank, .page = qconv_page_read(job->arena, input->text)};
  find_media(reading);
  if (read_copy(reading))
    return true;
  reading->ids = (struct qconv_map){NULL, 0, 0};
  find_media(reading);
  return read_shown(reading);
}

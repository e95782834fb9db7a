/* The importer: quiz pages that qconv wrote, from the bank inside or else from what is shown. */
#include "html.h"

#include <qconv/bank_json.h>
#include <qconv/json.h>
#include <qconv/page.h>

const struct qconv_option html_read_options[] = {
    {"pages", QCONV_OPTION_FLAG, "no", NULL, "read what is shown, even where the bank itself is in the page"},
    {0}};

struct reading {
  struct qconv_job *job;
  struct qconv_bank *bank;
  struct qconv_page page;
  struct qconv_map ids; /* to the elements that have a data: URL and an id */
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

bool html_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct reading *reading = QCONV_NEW(job->arena, struct reading);
  *reading = (struct reading){.job = job, .bank = bank, .page = qconv_page_read(job->arena, input->text)};
  find_media(reading);
  if (read_copy(reading))
    return true;
  qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "html.read", "the bank itself is not in this page");
  return false;
}

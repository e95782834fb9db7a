/* The bank itself in the page, behind all that is shown: whoever opens the page with qconv gets all of
   it back. The files that stand in the page as data: URLs are named by the element that has them. */
#include "html.h"

#include <qconv/bank_json.h>

static qconv_str place_of(void *context, const struct qconv_media *media)
{
  const struct html_page *page = context;
  const struct html_medium *medium = html_find_medium(&page->media, media->name);
  if (!medium || !medium->data.data)
    return QCONV_NOWHERE;
  return qconv_format(page->arena, "m-%.*s", QCONV_ARG(medium->url));
}

void html_put_bank(struct html_page *page, struct qconv_buffer *html)
{
  const struct qconv_bank_json_media around = {.context = page, .place = place_of, .compact = true};
  if (!page->embed)
    return;
  qconv_append_literal(html, "<script type=\"application/json\" id=\"" HTML_BANK "\">");
  qconv_append(html, qconv_bank_json_inert(page->arena, page->bank, page->job->log, &around));
  qconv_append_literal(html, "</script>\n");
}

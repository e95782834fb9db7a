/* The bank itself in the book, beside the pages: whoever opens the book with qconv gets all of it back.
   The files that the pages show are named, not repeated. */
#include "epub.h"

#include <qconv/bank_json.h>
#include <qconv/xml.h>

static qconv_str place_of(void *context, const struct qconv_media *media)
{
  const struct epub_book *book = context;
  const struct epub_medium *medium = epub_find_medium(&book->media, media->name);
  return medium && medium->used ? qconv_str_of(medium->href) : QCONV_NOWHERE;
}

qconv_str epub_media_name(qconv_str href)
{
  size_t start = href.len, digits;
  while (start > 0 && href.data[start - 1] != '/')
    start--;
  for (digits = start; digits < href.len && qconv_is_digit(href.data[digits]);)
    digits++;
  bool numbered = digits > start && digits < href.len && href.data[digits] == '-';
  return qconv_str_from(href, numbered ? digits + 1 : start);
}

void epub_put_media_name(const struct epub_book *book, struct qconv_buffer *html, qconv_str href)
{
  size_t number = 0, at = strlen("media/");
  for (; at < href.len && qconv_is_digit(href.data[at]); at++)
    number = number * 10 + (size_t)(href.data[at] - '0');
  if (!number || number > book->media.count)
    return;
  const struct qconv_media *media = book->media.items[number - 1].media;
  if (qconv_str_equal(media->name, epub_media_name(href)))
    return;
  qconv_append_literal(html, " data-name=\"");
  qconv_xml_escape(html, media->name);
  qconv_append_char(html, '"');
}

qconv_str epub_bank_copy(struct epub_book *book)
{
  const struct qconv_bank_json_media around = {.context = book, .place = place_of};
  struct qconv_output *output = qconv_output_memory(book->arena);
  qconv_bank_json_write(output, book->job->log, book->bank, &around);
  return qconv_output_bytes(output);
}

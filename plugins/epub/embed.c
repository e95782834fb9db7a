/* The bank itself in the book, beside the pages: whoever opens the book with qconv gets all of it back.
   The files that the pages show are named, not repeated. */
#include "epub.h"

#include <qconv/bank_json.h>

static qconv_str place_of(void *context, const struct qconv_media *media)
{
  const struct epub_book *book = context;
  const struct epub_medium *medium = epub_find_medium(&book->media, media->name);
  return medium && medium->used ? qconv_str_of(medium->href) : QCONV_NOWHERE;
}

qconv_str epub_bank_copy(struct epub_book *book)
{
  const struct qconv_bank_json_media around = {.context = book, .place = place_of};
  struct qconv_output *output = qconv_output_memory(book->arena);
  qconv_bank_json_write(output, book->job->log, book->bank, &around);
  return qconv_output_bytes(output);
}

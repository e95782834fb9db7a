/* Any bytes through the highlighter: the first byte chooses the language.

   What must hold: the spans are the code, one behind the other; neighbours differ; a
   character of a valid text is never cut. */
#include <qconv/highlight.h>
#include <stdio.h>
#include <stdlib.h>

struct work {
  qconv_str code;
  size_t at;
  enum qconv_code_token last;
  bool valid;
};

static _Noreturn void broken(const char *what, size_t at)
{
  fprintf(stderr, "%s at byte %zu\n", what, at);
  abort();
}

static void put(void *context, qconv_str text, enum qconv_code_token token)
{
  struct work *work = context;
  if (text.data != work->code.data + work->at || text.len == 0 || text.len > work->code.len - work->at)
    broken("a span does not go on where the one before it ended", work->at);
  if (work->at && token == work->last)
    broken("two spans could be one", work->at);
  if (work->valid && qconv_utf8_valid(text) != text.len)
    broken("a character is cut", work->at);
  work->at += text.len;
  work->last = token;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  size_t count = 0;
  while (qconv_language_at(count))
    count++;
  if (size < 1)
    return 0;
  struct work work = {.code = {(const char *)data + 1, size - 1}};
  work.valid = qconv_utf8_valid(work.code) == work.code.len;
  qconv_highlight(qconv_language_at(data[0] % count), work.code, put, &work);
  if (work.at != work.code.len)
    broken("the end is missing", work.at);
  return 0;
}

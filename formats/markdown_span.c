/* Where a code span of Markdown ends. */
#include <qconv/markdown.h>

static size_t ticks_at(qconv_str line, size_t at)
{
  size_t end = at;
  while (end < line.len && line.data[end] == '`')
    end++;
  return end - at;
}

/* A run that is longer than anybody writes opens nothing; cmark sees it the same way. */
size_t qconv_code_span_end(qconv_str line, size_t at, uint64_t *unclosed)
{
  size_t ticks = ticks_at(line, at), behind = at + ticks;
  if (ticks > 63 || (*unclosed >> ticks & 1))
    return behind;
  for (size_t i = behind; i < line.len; i++) {
    size_t run = ticks_at(line, i);
    if (run == ticks)
      return i + run;
    i += run;
  }
  *unclosed |= (uint64_t)1 << ticks;
  return behind;
}

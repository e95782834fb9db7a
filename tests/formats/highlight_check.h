/* What the tests of highlighting share: code with its spans written out, as {k|def} {f|main}(). */
#ifndef QCONV_TESTS_HIGHLIGHT_CHECK_H
#define QCONV_TESTS_HIGHLIGHT_CHECK_H

#include "../suite.h"
#include <qconv/highlight.h>
#include <stdlib.h>

struct shown {
  char *text;
  size_t len;
};

static inline void show(void *context, qconv_str text, enum qconv_code_token token)
{
  static const char letters[] = " ktfvsncmid";
  struct shown *shown = context;
  if (token != QCONV_TOKEN_PLAIN)
    shown->len += (size_t)sprintf(shown->text + shown->len, "{%c|", letters[token]);
  memcpy(shown->text + shown->len, text.data, text.len);
  shown->len += text.len;
  if (token != QCONV_TOKEN_PLAIN)
    shown->text[shown->len++] = '}';
}

static inline bool lexes(const char *name, const char *code, const char *wanted)
{
  const struct qconv_language *language = qconv_language_find(qconv_str_of(name));
  if (!language) {
    printf("\n    no language \"%s\"\n", name);
    return false;
  }
  struct shown shown = {malloc(strlen(code) * 5 + 1), 0};
  qconv_highlight(language, qconv_str_of(code), show, &shown);
  bool same = same_str((qconv_str){shown.text, shown.len}, qconv_str_of(wanted));
  free(shown.text);
  return same;
}
#define LEX(language, code, wanted) CU_ASSERT(lexes(language, code, wanted))

#endif

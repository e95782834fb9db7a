/* The JSON bank: the native format of qconv, without any loss, both ways. */
#include "shape.h"

enum { NEAR = 4096 };

/* "format": "qconv-bank" near the start of an object. Any other JSON is not ours. */
static enum qconv_match_level probe(const struct qconv_input *input)
{
  qconv_str start = qconv_str_trim_start(qconv_str_slice(input->text, 0, NEAR));
  size_t at =
      qconv_str_starts(start, QCONV_STR("{")) ? qconv_str_find(start, QCONV_STR("\"format\"")) : QCONV_NOT_FOUND;
  if (at == QCONV_NOT_FOUND)
    return QCONV_NO_MATCH;
  qconv_str rest = qconv_str_trim_start(qconv_str_from(start, at + 8));
  if (!qconv_str_starts(rest, QCONV_STR(":")))
    return QCONV_NO_MATCH;
  rest = qconv_str_trim_start(qconv_str_from(rest, 1));
  return qconv_str_starts(rest, QCONV_STR("\"qconv-bank\"")) ? QCONV_CERTAIN : QCONV_NO_MATCH;
}

static const struct qconv_importer importer = {
    .name = "json",
    .title = "JSON bank (native)",
    .suffixes = "json",
    .probe = probe,
    .read = bank_json_read,
};

static const struct qconv_exporter exporter = {
    .name = "json",
    .title = "JSON bank (native)",
    .suffixes = "json",
    .kinds = QCONV_ALL_KINDS,
  .fields = true,
    .write = bank_json_write,
};

static const struct qconv_importer *const importers[] = {&importer, NULL};
static const struct qconv_exporter *const exporters[] = {&exporter, NULL};

const struct qconv_plugin qconv_plugin = {
    .abi = QCONV_ABI,
    .name = "json",
    .version = "1.0",
    .importers = importers,
    .exporters = exporters,
};

/* The JSON bank: the native format of qconv, without any loss, both ways. */
#include <qconv/bank_json.h>
#include <qconv/plugin.h>

/* Any other JSON is not ours. */
static enum qconv_match_level probe(const struct qconv_input *input)
{
  return qconv_bank_json_is(input->text) ? QCONV_CERTAIN : QCONV_NO_MATCH;
}

/* A bank taken out of an unpacked book finds its media beside it. */
static qconv_str fetch(void *context, qconv_str at)
{
  return qconv_fetch(context, at);
}

static bool read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  const struct qconv_bank_json_media around = {.context = job, .fetch = fetch};
  return qconv_bank_json_read(bank, job->log, input->text, &around);
}

static bool write(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  qconv_bank_json_write(output, job->log, bank, NULL);
  return true;
}

static const struct qconv_importer importer = {
    .name = "json",
    .title = "JSON bank (native)",
    .suffixes = "json",
    .probe = probe,
    .read = read,
};

static const struct qconv_exporter exporter = {
    .name = "json",
    .title = "JSON bank (native)",
    .suffixes = "json",
    .kinds = QCONV_ALL_KINDS,
    .fields = true,
    .write = write,
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

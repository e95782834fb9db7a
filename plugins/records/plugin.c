/* Question banks kept as records. */
#include "records.h"

static const struct qconv_importer *const importers[] = {&records_json, &records_csv, &records_anki_text, &records_tagged, NULL};

const struct qconv_plugin qconv_plugin = {
    .abi = QCONV_ABI,
    .name = "records",
    .version = "1.0",
    .importers = importers,
};

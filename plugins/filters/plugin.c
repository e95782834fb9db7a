/* Filters: from a bank to a bank. */
#include "filters.h"

static const struct qconv_filter select_filter = {
    .name = "select",
    .title = "keep the questions of a section, tag, kind or range of numbers",
    .options = select_options,
    .apply = filter_select,
};

static const struct qconv_filter dedupe_filter = {
    .name = "dedupe",
    .title = "remove questions that repeat an earlier one",
    .apply = filter_dedupe,
};

static const struct qconv_filter ids_filter = {
    .name = "ids",
    .title = "give every question an id; with --ids a lasting one",
    .apply = filter_ids,
    .remember = filter_ids_remember,
};

static const struct qconv_filter *const filters[] = {&select_filter, &dedupe_filter, &ids_filter, NULL};

const struct qconv_plugin qconv_plugin = {
    .abi = QCONV_ABI,
    .name = "filters",
    .version = "1.0",
    .filters = filters,
};

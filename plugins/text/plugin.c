/* Banks written as prose. */
#include "exports.h"

static const struct qconv_importer *const importers[] = {&text_chat,          &text_markdown, &text_rst,
                                                         &text_org,           &text_page,     &text_chatgpt_export,
                                                         &text_claude_export, &text_messages, NULL};
static const struct qconv_exporter *const exporters[] = {&text_markdown_writer, NULL};

const struct qconv_plugin qconv_plugin = {QCONV_ABI, "text", "1.0", importers, exporters, NULL};

/* The importer tagged: records of plain text, in the form that the most of the
   file's lines speak for. */
#include "records.h"

static const struct form *const forms[] = {&records_blocks, &records_labelled, &records_trivia, &records_pool};

static const struct form *best_form(qconv_str head)
{
  const struct form *best = NULL;
  size_t most = 0;
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    size_t weight = forms[i]->weigh(head);
    if (weight <= most)
      continue;
    most = weight;
    best = forms[i];
  }
  return best;
}

static bool read_tagged(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct records records = records_new(job, bank);
  const struct form *form = best_form(records_head(input));
  if (!form) {
    qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "records.no-questions",
                 "no form of records is seen in this text");
    return false;
  }
  form->read(&records, input->text);
  records_plain_or_markdown(&records);
  return records_finish(&records, form->name);
}

/* JSON: its brackets could pass for those of tags. */
static bool is_json(qconv_str text)
{
  text = qconv_str_trim_start(text);
  bool object = qconv_str_starts(text, QCONV_STR("{")), list = qconv_str_starts(text, QCONV_STR("["));
  text = qconv_str_trim_start(qconv_str_from(text, 1));
  return (object && (qconv_str_starts(text, QCONV_STR("\"")) || qconv_str_starts(text, QCONV_STR("}")))) ||
         (list && text.len && text.data[0] && strchr("[{\"", text.data[0]));
}

static enum qconv_match_level probe_tagged(const struct qconv_input *input)
{
  return !is_json(input->text) && best_form(records_head(input)) ? QCONV_LIKELY : QCONV_NO_MATCH;
}

const struct qconv_importer records_tagged = {.name = "tagged",
                                              .title = "tagged or labelled records of plain text",
                                              .suffixes = "txt",
                                              .probe = probe_tagged,
                                              .read = read_tagged};

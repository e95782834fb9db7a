/* What the filters share. */
#ifndef FILTERS_H
#define FILTERS_H

#include <qconv/plugin.h>

extern const struct qconv_option select_options[];
bool filter_select(struct qconv_job *job, struct qconv_bank *bank);
bool filter_dedupe(struct qconv_job *job, struct qconv_bank *bank);
bool filter_ids(struct qconv_job *job, struct qconv_bank *bank);
bool filter_ids_remember(struct qconv_job *job, struct qconv_bank *bank, struct qconv_memory *memory);

/* Takes out the questions for which keep says false; index counts from 0. Then
   headings that had questions below them, and have none now, go as well. */
void filter_questions(struct qconv_job *job, struct qconv_bank *bank,
                      bool (*keep)(void *context, const struct qconv_question *question, size_t index), void *context);

#endif

/* The order in which sides and items of a question are shown when nothing may be given
   away: by a hash of their words, so that the same bank always gives the same, and never
   the order they have. */
#ifndef QCONV_BANK_SHUFFLE_H
#define QCONV_BANK_SHUFFLE_H

#include <qconv/bank.h>

#ifdef __cplusplus
extern "C" {
#endif

struct qconv_shuffled_item {
  struct qconv_text text;
  uint64_t rank;
  size_t place; /* in the bank, from 0 */
  size_t shown; /* as shown, from 0 */
};
struct qconv_shuffled {
  struct qconv_shuffled_item *items; /* in the order shown */
  size_t count;
  size_t *shown; /* by place in the bank */
};

/* With merge, texts that are equal are one item. */
struct qconv_shuffled qconv_shuffle(struct qconv_arena *arena, const struct qconv_text *texts, size_t count,
                                    bool merge);
/* The right sides of a matching question with those that belong to no left one, each once. */
struct qconv_shuffled qconv_shuffle_rights(struct qconv_arena *arena, const struct qconv_question *question);
/* The items of an ordering question. */
struct qconv_shuffled qconv_shuffle_items(struct qconv_arena *arena, const struct qconv_question *question);

#ifdef __cplusplus
}
#endif
#endif

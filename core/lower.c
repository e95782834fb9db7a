/* What an exporter cannot say, said with the kinds it can.

   true/false becomes a choice of "True" and "False", ordering a matching of places
   and items; what is left is taken out of the bank with a loss. */
#include "local.h"

static void truefalse_to_choice(struct qconv_arena *arena, struct qconv_question *question)
{
  enum qconv_correct right = question->truefalse.answer;
  struct qconv_text if_right = question->truefalse.if_right, if_wrong = question->truefalse.if_wrong;
  memset(&question->choice, 0, sizeof question->choice);
  question->kind = QCONV_CHOICE;
  for (int i = 0; i < 2; i++) {
    bool is_true = i == 0, answer_is_true = right == QCONV_RIGHT;
    struct qconv_answer *answer = qconv_add_answer(arena, &question->choice.answers);
    answer->text = qconv_plain(is_true ? QCONV_STR("True") : QCONV_STR("False"));
    answer->fixed = true;
    if (right == QCONV_UNKNOWN)
      continue;
    answer->correct = is_true == answer_is_true ? QCONV_RIGHT : QCONV_WRONG;
    answer->feedback = answer->correct == QCONV_RIGHT ? if_right : if_wrong;
  }
}

static void ordering_to_matching(struct qconv_arena *arena, struct qconv_question *question)
{
  struct qconv_texts items = question->ordering.items;
  memset(&question->matching, 0, sizeof question->matching);
  question->kind = QCONV_MATCHING;
  size_t place = 1;
  for (const struct qconv_text_item *item = items.first; item; item = item->next) {
    struct qconv_pair *pair = qconv_add_pair(arena, &question->matching.pairs);
    pair->left = qconv_plain(qconv_format(arena, "%zu", place++));
    pair->right = item->text;
  }
}

static bool can_say(uint32_t kinds, enum qconv_kind kind)
{
  return kinds & QCONV_KIND_BIT(kind);
}

static bool lower_question(struct qconv_arena *arena, struct qconv_question *question, uint32_t kinds)
{
  if (question->kind == QCONV_TRUEFALSE && can_say(kinds, QCONV_CHOICE))
    truefalse_to_choice(arena, question);
  else if (question->kind == QCONV_ORDERING && can_say(kinds, QCONV_MATCHING))
    ordering_to_matching(arena, question);
  return can_say(kinds, question->kind);
}

void qconv_lower_bank(struct qconv_arena *arena, struct qconv_log *log, struct qconv_bank *bank, uint32_t kinds,
                      const char *format)
{
  struct qconv_question **link = &bank->questions.first, *last = NULL;
  while (*link) {
    struct qconv_question *question = *link;
    if (can_say(kinds, question->kind) || lower_question(arena, question, kinds)) {
      last = question;
      link = &question->next;
      continue;
    }
    qconv_report(log, QCONV_LOSS, question->origin, "convert.kind",
                 "%s cannot hold a question of kind \"%s\"; left out", format, qconv_kind_name(question->kind));
    *link = question->next;
    bank->questions.count--;
  }
  bank->questions.last = last;
}

/* Each name is reported once, at the first question that has it. */
void qconv_report_fields(struct qconv_arena *arena, struct qconv_log *log, const struct qconv_bank *bank,
                         const char *format)
{
  struct qconv_map seen = {NULL, 0, 0};
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    for (const struct qconv_field *field = question->fields.first; field; field = field->next) {
      void **known = qconv_map_at(arena, &seen, NULL, field->name);
      if (!*known)
        qconv_report(log, QCONV_LOSS, question->origin, "convert.field",
                     "%s has no place for \"%.*s\" of this and other questions", format, QCONV_ARG(field->name));
      *known = &seen;
    }
}

/* Sentences that a chat partner says about the talk itself. */
#ifndef QCONV_TEXT_REMARK_H
#define QCONV_TEXT_REMARK_H

#include "talk.h"

/* Takes the next sentence, with its mark and the blanks behind it, off *rest. */
bool remark_sentence(qconv_str *rest, qconv_str *sentence);

enum remark {
  REMARK_NONE,   /* it has matter of its own */
  REMARK_EMPTY,  /* no words: a picture, a mark */
  REMARK_LIGHT,  /* hardly any matter: goes with the remarks around it */
  REMARK_SOFT,   /* nothing but words of talk */
  REMARK_YES,    /* consent: "Sure!" */
  REMARK_PRAISE, /* of the question, thanks for it, an apology, sympathy */
  REMARK_FRAME,  /* "Here are the questions:", "Let's dive in!" */
  REMARK_SELF,   /* of the partner's limits: "I'm not a lawyer." */
  REMARK_READY,  /* "I'd be happy to show …" */
  REMARK_WISH,   /* "Good luck!", "I hope this helps." */
  REMARK_OFFER   /* "Let me know if …", "Would you like …?" */
};
enum remark remark_of(const struct talk_words *words, qconv_str sentence);
bool remark_is_question(qconv_str sentence);
/* Calls out: it ends with an exclamation mark, pictures aside. */
bool remark_calls(const struct talk_words *words, qconv_str sentence);
/* Speaks of questions, examples, preparation: what a list of questions is about. */
bool remark_names_talk(const struct talk_words *words, qconv_str sentence);

/* What the user says that is no question of its own. */
enum order { ORDER_NONE, ORDER_THANKS, ORDER_GREETING, ORDER_GO_ON };
enum order remark_order(const struct talk_words *words, qconv_str text);

#endif

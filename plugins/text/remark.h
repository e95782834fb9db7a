/* Sentences that a chat partner says about the talk itself. */
#ifndef QCONV_TEXT_REMARK_H
#define QCONV_TEXT_REMARK_H

#include <qconv/str.h>

/* Takes the next sentence, with its mark and the blanks behind it, off *rest. */
bool remark_sentence(qconv_str *rest, qconv_str *sentence);

/* "Sure!", "That's a good question!": yes, and nothing more. */
bool remark_is_acknowledgement(qconv_str sentence);
/* "Let's dive in!", "Here are more questions on pipes:": the talk as its own subject. */
bool remark_is_about_talk(qconv_str sentence);
/* "Let me know …", "Would you like …?", "Good luck!": an offer or a wish. */
bool remark_is_offer(qconv_str sentence);
bool remark_is_question(qconv_str sentence);
/* Speaks of questions, preparation, topics: what a list of questions is about. */
bool remark_names_talk(qconv_str sentence);

#endif

/* The language that a bank is shown in, and which way it runs. */
#ifndef QCONV_BANK_LANGUAGE_H
#define QCONV_BANK_LANGUAGE_H

#include <qconv/bank.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Language, script and region of a tag (BCP 47) that is well formed, else absent. */
qconv_str qconv_language_tag(struct qconv_arena *arena, qconv_str language);
/* The main language by the script of the questions: a tag. */
qconv_str qconv_language_guess(const struct qconv_bank *bank);
bool qconv_language_right_to_left(qconv_str tag);
/* The dir of a text inside a page that runs one way: "rtl", "ltr", NULL where it need not be
   said. A text of digits only runs the page's way. */
const char *qconv_language_direction(qconv_str plain, bool page_right_to_left);

#ifdef __cplusplus
}
#endif
#endif

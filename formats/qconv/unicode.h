/* Unicode: normal forms, case, direction. */
#ifndef QCONV_UNICODE_H
#define QCONV_UNICODE_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Normal form C; a view of the text itself when nothing changes. The text must be valid. */
qconv_str qconv_nfc(struct qconv_arena *arena, qconv_str text);
/* NFKC with case folded: for comparing words. */
qconv_str qconv_fold(struct qconv_arena *arena, qconv_str text);
/* <0, 0, >0: by code points, case folded, in whatever normal form they are. */
int qconv_compare_folded(qconv_str a, qconv_str b);
/* Whether the first strong character is right-to-left. */
bool qconv_right_to_left(qconv_str text);
bool qconv_is_letter_or_digit(uint32_t character);

#ifdef __cplusplus
}
#endif
#endif

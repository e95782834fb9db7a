/* Any text to UTF-8.

   A byte order mark decides; else valid UTF-8 is taken as it is; else a text
   whose zero bytes stand at every second place is UTF-16; else the text is
   taken line by line: lines that are valid UTF-8 stay, the others are read as
   windows-1252 (GB18030 where the whole text reads as common Chinese).  What
   was guessed is reported; no byte is dropped in silence. */
#ifndef QCONV_ENCODING_H
#define QCONV_ENCODING_H

#include <qconv/diagnostic.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The text without BOM: a view of bytes where they are UTF-8 already, else made
   in the arena. name (may be NULL) forces an encoding by its iconv name. Absent,
   and reported, when the text is not to be read that way. */
qconv_str qconv_decode(struct qconv_arena *arena, struct qconv_log *log, qconv_str bytes, const char *name);

#ifdef __cplusplus
}
#endif
#endif

/* Any text to UTF-8.

   A byte order mark decides; else valid UTF-8 is taken as it is; else a text
   whose zero bytes stand at every second place is UTF-16; else the old encodings
   are weighed (the code pages of Windows, ISO 8859, DOS and the Macintosh for the
   languages of Europe, Turkish, Hebrew, Arabic, Thai and Vietnamese; GB18030,
   Big5, EUC-KR, EUC-JP, Shift-JIS), and one that clearly fits better than
   windows-1252 is taken for the whole text.  If none does, or the text is UTF-8
   for the greater part, it is taken line by line: what is valid UTF-8 stays, the
   rest is read by a code page.  What was guessed is reported, and what came near;
   no byte is dropped in silence. */
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

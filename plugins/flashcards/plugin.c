/* The importer "flashcards". */
#include "flashcards.h"

static const char *const notation_words[] = {"auto", "sides", "notes", "terms", "file", NULL};

static const struct qconv_option options[] = {
  {"notation", QCONV_OPTION_WORD, "auto", notation_words,
   "how cards are written: under headings Front and Back, in notes, as a list of terms, one to a file"},
  {0},
};

static const struct qconv_importer flashcards = {
  .name = "flashcards", .title = "flashcards in notes", .options = options, .probe = cards_probe, .read = cards_read,
};

const struct qconv_plugin qconv_plugin = {
  QCONV_ABI, "flashcards", "1.0", (const struct qconv_importer *const[]){&flashcards, NULL}, NULL, NULL,
};

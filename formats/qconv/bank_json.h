/* A bank as JSON: the native format, without any loss, to stand alone or inside a document.

   Its shape is the JSON Schema of the plugin json, qconv-bank.schema.json. The same bank always
   gives the same bytes; read and written again, they do not change. */
#ifndef QCONV_BANK_JSON_H
#define QCONV_BANK_JSON_H

#include <qconv/bank.h>
#include <qconv/diagnostic.h>
#include <qconv/output.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The document around a bank, where that holds some of the media itself: "at" in the JSON is
   a word of the document's for the place, and the bytes are not written twice. */
struct qconv_bank_json_media {
  void *context;
  /* Writing: where it is; absent: nowhere. NULL: all media stand in the JSON. */
  qconv_str (*place)(void *context, const struct qconv_media *media);
  /* Reading: the bytes, which must live as long as the bank; absent: not there, which is an error. */
  qconv_str (*fetch)(void *context, qconv_str at);
  bool compact; /* writing: each question on one line */
};

/* Reads into a bank that is empty; around may be NULL. False: reported, and the bank is not to be
   used. Strings may be views into the JSON. A wrong type, an unknown kind or an id that comes twice
   are errors; members with a name we do not know are left out with a warning. */
bool qconv_bank_json_read(struct qconv_bank *bank, struct qconv_log *log, qconv_str json,
                          const struct qconv_bank_json_media *around);
void qconv_bank_json_write(struct qconv_output *output, struct qconv_log *log, const struct qconv_bank *bank,
                           const struct qconv_bank_json_media *around);
/* The same as a text that can stand in a <script> of HTML: no < is in it. */
qconv_str qconv_bank_json_inert(struct qconv_arena *arena, const struct qconv_bank *bank, struct qconv_log *log,
                                const struct qconv_bank_json_media *around);
/* Reads the copy of a bank that a document holds beside its pages. False: it is not sound, which
   is one warning of that code, and the bank is empty as before. */
bool qconv_bank_json_read_copy(struct qconv_bank *bank, struct qconv_log *log, qconv_str json,
                               const struct qconv_bank_json_media *around, const char *code);
/* For an exporter of pages that says to take all kinds and fields, since a copy in them does:
   reports as lost what the pages do not show and, when there is no copy, do not hold. */
void qconv_bank_report_unshown(const struct qconv_bank *bank, struct qconv_log *log, const char *format, bool copied);
/* Whether a text begins like one: an object that says "format": "qconv-bank" near its start. */
bool qconv_bank_json_is(qconv_str json);

#ifdef __cplusplus
}
#endif
#endif

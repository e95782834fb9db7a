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
};

/* Reads into a bank that is empty; around may be NULL. False: reported, and the bank is not to be
   used. Strings may be views into the JSON. A wrong type, an unknown kind or an id that comes twice
   are errors; members with a name we do not know are left out with a warning. */
bool qconv_bank_json_read(struct qconv_bank *bank, struct qconv_log *log, qconv_str json,
                          const struct qconv_bank_json_media *around);
void qconv_bank_json_write(struct qconv_output *output, struct qconv_log *log, const struct qconv_bank *bank,
                           const struct qconv_bank_json_media *around);
/* Whether a text begins like one: an object that says "format": "qconv-bank" near its start. */
bool qconv_bank_json_is(qconv_str json);

#ifdef __cplusplus
}
#endif
#endif

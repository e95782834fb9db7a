/* What the two files of the reader of Org share. */
#ifndef QCONV_TEXT_ORG_H
#define QCONV_TEXT_ORG_H

#include "../exports.h"

/* The words of the text: emphasis, code and links as Markdown. */
qconv_str org_inline(struct qconv_job *job, qconv_str text);

#endif

/* What the files of the reader of reStructuredText share. */
#ifndef QCONV_TEXT_RST_H
#define QCONV_TEXT_RST_H

#include "exports.h"

/* What names stand for in a document. */
struct rst_names {
  struct qconv_arena *arena;
  struct qconv_map targets, substitutions; /* to struct rst_name; names in lower case, blanks folded */
  struct rst_name { qconv_str value; bool picture; } *anonymous;
  size_t anonymous_count, anonymous_capacity, next_anonymous;
};

/* ".. _name: url", ".. __: url", ".. |name| replace:: text": keeps what it says. The
   text is what stands behind the two dots, with the lines below it. */
void rst_define(struct rst_names *names, qconv_str text);
const struct rst_name *rst_find(const struct rst_names *names, const struct qconv_map *map, qconv_str name);

/* The words of the text: links, roles and substitutions as Markdown. */
qconv_str rst_inline(struct qconv_job *job, struct rst_names *names, qconv_str text);

#endif

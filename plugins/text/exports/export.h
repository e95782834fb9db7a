/* What the two halves of the reader of chat exports share. */
#ifndef QCONV_TEXT_EXPORT_H
#define QCONV_TEXT_EXPORT_H

#include "../exports.h"
#include <qconv/json.h>

/* The values of the members with these names, absent where there is none, in one walk. */
void export_members(qconv_str object, const char *const *names, qconv_str *values, size_t count);
/* The messages of the branch that ends at the node current (a JSON string), the
   first one first; without such a node, of the branch with the newest leaf. */
size_t export_branch(struct qconv_arena *arena, qconv_str mapping, qconv_str current, qconv_str **messages);

#endif

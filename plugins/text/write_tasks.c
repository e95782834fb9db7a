#include "write.h"
void write_tasks(struct writer *writer, const struct qconv_bank *bank) { (void)writer; (void)bank; }

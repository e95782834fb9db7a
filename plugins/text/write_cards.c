#include "write.h"
void write_cards(struct writer *writer, const struct qconv_bank *bank) { (void)writer; (void)bank; }

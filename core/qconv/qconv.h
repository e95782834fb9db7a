/* All of libqconv in one include. */
#ifndef QCONV_QCONV_H
#define QCONV_QCONV_H
#include <qconv/arena.h>
#include <qconv/bank.h>
#include <qconv/convert.h>
#include <qconv/diagnostic.h>
#include <qconv/edit.h>
#include <qconv/encoding.h>
#include <qconv/map.h>
#include <qconv/option.h>
#include <qconv/output.h>
#include <qconv/plugin.h>
#include <qconv/str.h>
#include <qconv/text.h>
#endif

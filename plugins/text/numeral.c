/* Numbers as people print them: digits of many scripts, full-width ones, Chinese
   numerals up to 999, a number in a circle. */
#include "text.h"

/* The first of ten digits that follow each other. */
static const uint32_t zeros[] = {
    '0',   0x660 /* Arabic */, 0x6F0 /* Persian */, 0x966 /* Devanagari */, 0x9E6 /* Bengali */, 0xE50 /* Thai */,
    0xFF10 /* full-width */};

static int digit_of(uint32_t c)
{
  for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
    if (c >= zeros[i] && c < zeros[i] + 10)
      return (int)(c - zeros[i]);
  return -1;
}

size_t text_digits(qconv_str text, unsigned long *value)
{
  enum { MOST_DIGITS = 7 };
  size_t length = 0;
  *value = 0;
  for (size_t count = 0; count < MOST_DIGITS && length < text.len; count++) {
    uint32_t c;
    size_t taken = qconv_utf8_decode(qconv_str_from(text, length), &c);
    int digit = digit_of(c);
    if (digit < 0)
      break;
    *value = *value * 10 + (unsigned long)digit;
    length += taken;
  }
  return length;
}

/* 1 to 9, 10, 100 or 0. */
static unsigned long chinese(uint32_t c)
{
  static const uint32_t ones[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
  for (unsigned long i = 0; i < 9; i++)
    if (c == ones[i])
      return i + 1;
  return c == 0x5341 ? 10 : c == 0x767E ? 100 : 0;
}

size_t text_numeral(qconv_str text, unsigned long *value)
{
  size_t length = text_digits(text, value);
  if (length || text.len == 0)
    return length;
  uint32_t c;
  size_t taken = qconv_utf8_decode(text, &c);
  if (c >= 0x2460 && c <= 0x2473) {
    *value = c - 0x2460 + 1;
    return taken;
  }
  unsigned long ones = 0;
  for (unsigned long part; length < text.len; length += taken) {
    taken = qconv_utf8_decode(qconv_str_from(text, length), &c);
    part = chinese(c);
    if (part == 0)
      break;
    *value += part >= 10 ? (ones ? ones : 1) * part : 0;
    ones = part >= 10 ? 0 : part;
  }
  *value += ones;
  return length;
}

/* Letters and digits in the mathematical alphabets of Unicode (chapter 22.2). Some were encoded before the
   alphabets and stand elsewhere. */
#include "mathml_local.h"

static const struct alphabet {
  uint32_t capital, small, digit, greek_capital, greek_small;
} alphabets[] = {
    [TEX_ITALIC] = {0x1D434, 0x1D44E, 0, 0x1D6E2, 0x1D6FC},
    [TEX_BOLD] = {0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2},
    [TEX_BOLD_ITALIC] = {0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736},
    [TEX_DOUBLE_STRUCK] = {0x1D538, 0x1D552, 0x1D7D8, 0, 0},
    [TEX_SCRIPT] = {0x1D49C, 0x1D4B6, 0, 0, 0},
    [TEX_FRAKTUR] = {0x1D504, 0x1D51E, 0, 0, 0},
    [TEX_SANS] = {0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0},
    [TEX_MONOSPACE] = {0x1D670, 0x1D68A, 0x1D7F6, 0, 0},
};

static const struct elsewhere {
  uint32_t gap, character;
} elsewhere[] = {
    {0x1D455, 0x210E}, {0x1D49D, 0x212C}, {0x1D4A0, 0x2130}, {0x1D4A1, 0x2131}, {0x1D4A3, 0x210B}, {0x1D4A4, 0x2110},
    {0x1D4A7, 0x2112}, {0x1D4A8, 0x2133}, {0x1D4AD, 0x211B}, {0x1D4BA, 0x212F}, {0x1D4BC, 0x210A}, {0x1D4C4, 0x2134},
    {0x1D506, 0x212D}, {0x1D50B, 0x210C}, {0x1D50C, 0x2111}, {0x1D515, 0x211C}, {0x1D51D, 0x2128}, {0x1D53A, 0x2102},
    {0x1D53F, 0x210D}, {0x1D545, 0x2115}, {0x1D547, 0x2119}, {0x1D548, 0x211A}, {0x1D549, 0x211D}, {0x1D551, 0x2124},
};

/* Behind the letters from alpha to omega. */
static const uint32_t greek_variants[] = {0x2202, 0x3F5, 0x3D1, 0x3F0, 0x3D5, 0x3F1, 0x3D6};

static uint32_t greek(const struct alphabet *alphabet, uint32_t character)
{
  if (!alphabet->greek_capital)
    return character;
  if (character >= 0x391 && character <= 0x3A9)
    return alphabet->greek_capital + character - 0x391;
  if (character >= 0x3B1 && character <= 0x3C9)
    return alphabet->greek_small + character - 0x3B1;
  if (character == 0x2207)
    return alphabet->greek_capital + 25;
  for (uint32_t i = 0; i < sizeof greek_variants / sizeof *greek_variants; i++)
    if (character == greek_variants[i])
      return alphabet->greek_small + 25 + i;
  return character;
}

uint32_t qconv_tex_letter(enum qconv_tex_font font, uint32_t character)
{
  if (font == TEX_PLAIN || font == TEX_UPRIGHT)
    return character;
  const struct alphabet *alphabet = &alphabets[font];
  uint32_t letter;
  if (character >= 'A' && character <= 'Z')
    letter = alphabet->capital + character - 'A';
  else if (character >= 'a' && character <= 'z')
    letter = alphabet->small + character - 'a';
  else if (character >= '0' && character <= '9')
    letter = alphabet->digit ? alphabet->digit + character - '0' : character;
  else
    letter = greek(alphabet, character);
  for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
    if (letter == elsewhere[i].gap)
      return elsewhere[i].character;
  return letter;
}

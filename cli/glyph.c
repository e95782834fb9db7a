/* Which characters are safe to print, and how wide they are. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif
#include "glyph.h"

#include <locale.h>
#include <wchar.h>

/* Reorder, hide or break a line without being seen. The joiners U+200C and
   U+200D are not among them: Persian and emoji need them. */
static bool is_deceptive(uint32_t character)
{
  static const struct { uint32_t first, last; } ranges[] = {
    {0x00AD, 0x00AD}, {0x061C, 0x061C}, {0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
  };
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
    if (character >= ranges[i].first && character <= ranges[i].last)
      return true;
  return false;
}

static void escape(struct cli_glyph *glyph, const char *format, unsigned value)
{
  glyph->len = (size_t)snprintf(glyph->text, sizeof glyph->text, format, value);
  glyph->width = glyph->len;
}

static void tab(struct cli_glyph *glyph, size_t column)
{
  glyph->len = glyph->width = 8 - column % 8;
  memset(glyph->text, ' ', glyph->len);
}

struct cli_glyph cli_glyph(qconv_str text, size_t column)
{
  struct cli_glyph glyph = {.bytes = 1};
  qconv_str head = qconv_str_slice(text, 0, 4);
  uint32_t character = 0;
  if (qconv_utf8_valid(head) == 0) {
    escape(&glyph, "\\x%02x", (unsigned char)*text.data);
    return glyph;
  }
  glyph.bytes = qconv_utf8_decode(text, &character);
  if (character == '\t')
    tab(&glyph, column);
  else if (character < 0x20 || (character >= 0x7F && character < 0xA0))
    escape(&glyph, "\\x%02x", character);
  else if (is_deceptive(character))
    escape(&glyph, "<U+%04X>", character);
  else {
    int width = wcwidth((wchar_t)character);
    memcpy(glyph.text, text.data, glyph.bytes);
    glyph.len = glyph.bytes;
    glyph.width = width < 0 ? 1 : (size_t)width;
  }
  return glyph;
}

void cli_print(FILE *file, qconv_str text)
{
  while (text.len > 0) {
    struct cli_glyph glyph = cli_glyph(text, 0);
    if (*text.data == '\t')
      escape(&glyph, "\\x%02x", '\t');
    fwrite(glyph.text, 1, glyph.len, file);
    text = qconv_str_from(text, glyph.bytes);
  }
}

void cli_glyph_start(void)
{
  if (!setlocale(LC_CTYPE, "C.UTF-8"))
    setlocale(LC_CTYPE, "");
}

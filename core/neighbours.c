/* How the characters of a text, read by a code page, fit to their neighbours:
   letters make words of one script and one case, quotes open and close, signs keep
   out of words.  What a wrong code page reads breaks these habits. */
#include "local.h"

enum kind {
  BLANK,
  SMALL,
  CAPITAL,
  HIGH_SMALL,
  HIGH_CAPITAL,
  JOINT,
  QUOTE,
  DASH,
  HARD_SPACE,
  SIGN,
  SYMBOL,
  BOX,
  NOTHING
};

static bool is_in(const uint_least16_t *list, unsigned character)
{
  while (*list && *list != character)
    list++;
  return *list;
}

bool qconv_is_letter(unsigned character)
{
  if (character < 0x250)
    return character >= 0xC0 && character != 0xD7 && character != 0xF7 && character != 0x192;
  bool marks = character >= 0x300 && character <= 0x323;
  bool greek = character >= 0x386 && character <= 0x3CE && character != 0x387;
  bool east = (character >= 0x400 && character <= 0x491) || (character >= 0x5B0 && character <= 0x5F2) ||
              (character >= 0x621 && character <= 0x6D2) || (character >= 0xE01 && character <= 0xE4E);
  return marks || greek || (east && character != 0x5C0 && character != 0x5C3 && character != 0xE3F) ||
         (character >= 0x1EA0 && character <= 0x1EF9);
}

static enum kind kind_of(unsigned character)
{
  if (qconv_is_letter(character))
    return qconv_small_letter(character) == character ? HIGH_SMALL : HIGH_CAPITAL;
  if (character == 0xFFFD)
    return NOTHING;
  if (character >= 0x2500 && character <= 0x25A0)
    return BOX;
  if (is_in(u"’\u00AD\u200C\u200D", character))
    return JOINT;
  if (is_in(u"“”„‘‚«»‹›", character))
    return QUOTE;
  if (is_in(u"–—…•،؟؛", character))
    return DASH;
  if (character == 0xA0)
    return HARD_SPACE;
  return is_in(u"°§·²³½¼¾×÷±µ£©®™€¿¡№ªº\u200E\u200F", character) ? SIGN : SYMBOL;
}

static enum kind kind_of_ascii(unsigned char byte)
{
  return byte >= 'a' && byte <= 'z' ? SMALL : byte >= 'A' && byte <= 'Z' ? CAPITAL : BLANK;
}

static bool is_letter(enum kind kind)
{
  return kind >= SMALL && kind <= HIGH_CAPITAL;
}

static bool is_small(enum kind kind)
{
  return kind == SMALL || kind == HIGH_SMALL;
}

static bool is_capital(enum kind kind)
{
  return kind == CAPITAL || kind == HIGH_CAPITAL;
}

/* A character with those around it. */
struct place {
  enum kind before_last, last, here, next;
  bool space_last, space_next; /* a blank and no other mark of ASCII */
  size_t run;                  /* letters beyond ASCII up to here */
};

static int weigh_case(const struct place *place)
{
  if (place->here == HIGH_CAPITAL) {
    if (is_small(place->last))
      return -20;
    return is_capital(place->last) ? -4 : -12;
  }
  int weight = is_capital(place->last) && is_capital(place->before_last) ? -12 : 0;
  return weight - (place->next == CAPITAL ? 16 : 0);
}

static int weigh_letter(enum qconv_family family, const struct place *place, unsigned character)
{
  int weight = weigh_case(place);
  if (family > QCONV_LAST_LATIN) {
    bool ascii_last = place->last == SMALL || place->last == CAPITAL;
    bool ascii_next = place->next == SMALL || place->next == CAPITAL;
    return weight - 20 * ascii_last - 20 * ascii_next;
  }
  bool alone = !is_letter(place->last) && !is_letter(place->next);
  if (alone && !is_in(u"àáâåæéèêíóòôöøúőÀÁÂÅÆÉÈÊÍÓÒÔÖØÚŐ", character))
    weight -= 16;
  return weight - (place->run > 4 ? 24 : place->run == 4 ? 8 : 0);
}

static int weigh_mark(const struct place *place)
{
  bool letter_last = is_letter(place->last), letter_next = is_letter(place->next);
  bool inside = letter_last && letter_next;
  switch (place->here) {
  case JOINT:
    return inside ? 20 : letter_last ? 12 : -8;
  case QUOTE:
    return inside ? -12 : letter_last != letter_next ? 16 : place->space_last != place->space_next ? 12 : 0;
  case DASH:
    return inside || place->space_last || place->space_next ? 12 : 4;
  case HARD_SPACE:
    return place->space_last || place->space_next ? 4 : 12;
  case SIGN:
    return inside ? -20 : place->last >= HIGH_SMALL || place->next >= HIGH_SMALL ? -8 : 8;
  case SYMBOL:
    return inside ? -40 : -24;
  case BOX:
    return place->last == BOX || place->next == BOX ? 0 : -16;
  default:
    return -40;
  }
}

static bool is_space(const struct qconv_sample *sample, size_t at)
{
  return at >= sample->len || sample->bytes[at] <= ' ';
}

long qconv_weigh_context(const struct qconv_code_page *page, const struct qconv_sample *sample)
{
  enum kind kinds[256];
  for (unsigned i = 0; i < 256; i++)
    kinds[i] = i < 128 ? kind_of_ascii((unsigned char)i) : kind_of(page->high[i - 128]);
  struct place place = {BLANK, BLANK, BLANK, BLANK, false, false, 0};
  long weight = 0;
  for (size_t i = 0; i < sample->len; i++) {
    unsigned char byte = sample->bytes[i];
    place.before_last = place.last;
    place.last = place.here;
    place.here = kinds[byte];
    bool high_letter = place.here == HIGH_SMALL || place.here == HIGH_CAPITAL;
    place.run = high_letter ? place.run + 1 : 0;
    if (byte < 0x80)
      continue;
    place.next = i + 1 < sample->len ? kinds[sample->bytes[i + 1]] : BLANK;
    place.space_last = i == 0 || is_space(sample, i - 1);
    place.space_next = is_space(sample, i + 1);
    weight += high_letter ? weigh_letter(page->family, &place, page->high[byte - 128]) : weigh_mark(&place);
  }
  return weight;
}

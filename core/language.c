/* The letters beyond ASCII of each language, the frequent ones first. */
#include "local.h"
#include <limits.h>

/* Blanks part groups of letters, each about half as frequent as those of the group
   before (counted in the catalogues of messages of free programs). Small letters
   only. The lines that mix the letters of many languages are for texts that do. */
static const struct language {
  enum qconv_family family;
  const uint_least16_t *letters;
} languages[] = {
    {QCONV_WESTERN, u"é áóíèàü äöçñ ãêúøåôæâòßë îùïìõðý þœûÿšž"},
    {QCONV_WESTERN, u"é èàêç îôûùâ ëïœæüÿ"}, /* French */
    {QCONV_WESTERN, u"üä öß"},               /* German */
    {QCONV_WESTERN, u"óíáé ñú ü"},           /* Spanish */
    {QCONV_WESTERN, u"ãçá éóí êõú âàô ü"},   /* Portuguese */
    {QCONV_WESTERN, u"èà òùé ìî"},           /* Italian */
    {QCONV_WESTERN, u"óàéí èòúç ïü"},        /* Catalan */
    {QCONV_WESTERN, u"åøæ   éöä"},           /* Danish, Norwegian */
    {QCONV_WESTERN, u"ä öå  é"},             /* Swedish, Finnish */
    {QCONV_WESTERN, u"íðáó úýæöþé"},         /* Icelandic */
    {QCONV_WESTERN, u"íáóð úøýæ"},           /* Faroese */
    {QCONV_WESTERN, u"ëé ïáíóèü öê"},        /* Dutch, Afrikaans */
    {QCONV_WESTERN, u"áíéóú"},               /* Irish */
    {QCONV_WESTERN, u"ë  ç"},                /* Albanian */
    {QCONV_WESTERN, u"ä õü öšž"},            /* Estonian */
    {QCONV_CENTRAL, u"áéí óčšžýöüä ěřłůńąęćśżőűúăâîşţđľťňôß ďĺŕźë"},
    {QCONV_CENTRAL, u"íá ěéřčýžš ů ú óňťď"},                     /* Czech */
    {QCONV_CENTRAL, u"á íéýčťúžš ľ ňóôä ĺďŕ"},                   /* Slovak */
    {QCONV_CENTRAL, u"ł ęąóżś ć ń ź"},                           /* Polish */
    {QCONV_CENTRAL, u"áé óí öőü úű"},                            /* Hungarian */
    {QCONV_CENTRAL, u"ă îâşţșț"},                                /* Romanian, with cedillas or commas */
    {QCONV_CENTRAL, u"čš žć đ"},                                 /* Croatian, Bosnian, Serbian */
    {QCONV_CENTRAL, u"č šž"},                                    /* Slovene */
    {QCONV_TURKISH, u"ı şüçğ ö  âîû"},                           /* Turkish */
    {QCONV_TURKISH, u"ə ıüşöçğ"},                                /* Azerbaijani */
    {QCONV_BALTIC, u"ė šįųžū ąęč"},                              /* Lithuanian */
    {QCONV_BALTIC, u"ā ēīšņļ ūž ķģč"},                           /* Latvian */
    {QCONV_BALTIC, u"ä õü öšž"},                                 /* Estonian */
    {QCONV_CYRILLIC, u"оеаин тслрвкмд пуяыьг бзчйжхшю цщэф ёъ"}, /* Russian */
    {QCONV_CYRILLIC, u"оаиніве трскл дпум яьзбгйч жцхєшїюф щґ"}, /* Ukrainian */
    {QCONV_CYRILLIC, u"аеио нтрсв дклпмз ъябуг чжшйц щхфюь"},    /* Bulgarian */
    {QCONV_CYRILLIC, u"а нікоеырс тлвдяумпз ўцбьгйчшэ жхёюф"},   /* Belarusian */
    {QCONV_CYRILLIC, u"аеио нртсвк дпумјл збгш чњцљжћхђф џ"},    /* Serbian */
    {QCONV_CYRILLIC, u"аоеи нтрсв дклпмјз убгшч жцхњфќ џѓѕљ"},   /* Macedonian */
    {QCONV_GREEK, u"αοετ ινσρ μηπκυς λίγδήέάόχω θφύβώξζ ψΐϊϋΰ"},
    {QCONV_HEBREW, u"יוה לתאמרנ בשקפדסגטעח םןכצ זךץף"},
    {QCONV_ARABIC, u"ال يمنو رتبةعدفهس كقحأجص شطخىئذءإ ثضزغظؤآ \u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652"},
    {QCONV_ARABIC, u"اي ردنهوتم بسشکلك فپزگجخعقصحچ آطغذضظثئأژ ؤ\u0651"}, /* Persian */
    {QCONV_ARABIC, u"اےي رکنہوتمں بسگلھ جدپقحعچشخٹڑ زطغصفضئآ ذظثڈءؤ"},   /* Urdu */
    {QCONV_THAI, u"ารนก อมเง\u0E48\u0E49วด\u0E31ลส\u0E35ต\u0E34 ยบแไ\u0E4Cคทขหพปจ\u0E37 "
                 u"ะ\u0E39ชโซำ\u0E38ใถฟ\u0E47ณผภ ธษฐ\u0E36ฮญศ ฉฝฆฏฑฒฌฎๆฯ"},
    {QCONV_VIETNAMESE, u"đ ôáưàểế ộêạệảịợậốóầớấ ụặỗùíìủọềãờữựâứýơúởổỉỏắừòồăéẫ ỡẩằẽũõĩẻẵèỳẹ ỷỵỹ"},
    {QCONV_VIETNAMESE, u"\u0301 \u0323\u0300đưôêâ \u0309ơăáà \u0303íóúéù"}, /* with marks on their own */
};

static const struct language *const languages_end = languages + sizeof languages / sizeof *languages;

/* The capitals that stand a fixed way before their small letters. */
static const struct capitals {
  uint_least16_t first, last, distance;
} capitals[] = {{0xC0, 0xD6, 32},   {0xD8, 0xDE, 32},   {0x386, 0x386, 38}, {0x388, 0x38A, 37}, {0x38C, 0x38C, 64},
                {0x38E, 0x38F, 63}, {0x391, 0x3AB, 32}, {0x400, 0x40F, 80}, {0x410, 0x42F, 32}, {0x18F, 0x18F, 0xCA}};

/* Where capitals and small letters take turns, the capital at this parity. */
static bool is_alternating_capital(unsigned character)
{
  if ((character >= 0x139 && character <= 0x148) || (character >= 0x179 && character <= 0x17E) || character == 0x1AF)
    return character % 2;
  bool alternating = (character >= 0x100 && character <= 0x177) || character == 0x1A0 ||
                     (character >= 0x218 && character <= 0x21B) || character == 0x490 ||
                     (character >= 0x1EA0 && character <= 0x1EF9);
  return alternating && character % 2 == 0 && character != 0x138;
}

unsigned qconv_small_letter(unsigned character)
{
  for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++)
    if (character >= capitals[i].first && character <= capitals[i].last)
      return character + capitals[i].distance;
  return character == 0x178 ? 0xFF : is_alternating_capital(character) ? character + 1 : character;
}

/* Four times the binary logarithm, rounded down; of a value below 2^16. */
static int quarter_bits(uint64_t value)
{
  int bits = 0;
  for (uint64_t power = value * value * value * value; power > 1; power /= 2)
    bits++;
  return bits;
}

static int group_of(const uint_least16_t *letters, unsigned letter)
{
  int group = 0;
  for (; *letters; letters++) {
    if (*letters == letter)
      return group;
    group += *letters == ' ';
  }
  return -1;
}

enum { GROUPS = 8 };

/* What a letter of the first group is worth: how much more often than one byte of
   128 it comes. */
static int worth_of_first_group(const uint_least16_t *letters)
{
  uint64_t all = 0, share = 1 << GROUPS;
  for (; *letters; letters++)
    if (*letters == ' ')
      share /= 2;
    else
      all += share;
  return 4 * (7 + GROUPS) - quarter_bits(all);
}

enum { WEIGHT_OF_LACK = -64, WORTH_OF_NEIGHBOURS = -8, WORTH_OF_STRANGERS = -20 };

static bool is_of_family(enum qconv_family family, unsigned letter)
{
  for (const struct language *language = languages; language < languages_end; language++)
    if (language->family == family && group_of(language->letters, letter) >= 0)
      return true;
  return false;
}

/* A letter of the text, small. */
struct seen {
  unsigned letter;
  bool of_family; /* some language of the page's family has it */
  size_t count;
};

/* The letters that the page reads in a text; how many there are. */
static size_t see_letters(struct seen *seen, const struct qconv_code_page *page, const size_t *counts)
{
  size_t letters = 0;
  for (size_t i = 0; i < 128; i++) {
    if (!counts[i] || !qconv_is_letter(page->high[i]))
      continue;
    unsigned letter = qconv_small_letter(page->high[i]);
    seen[letters++] = (struct seen){letter, is_of_family(page->family, letter), counts[i]};
  }
  return letters;
}

static long weigh_language(const struct language *language, const struct seen *seen, size_t letters)
{
  long weight = 0;
  int first = worth_of_first_group(language->letters);
  for (size_t i = 0; i < letters; i++) {
    int group = group_of(language->letters, seen[i].letter);
    int stranger = seen[i].of_family ? WORTH_OF_NEIGHBOURS : WORTH_OF_STRANGERS;
    weight += (group >= 0 ? first - 4 * group : stranger) * (long)seen[i].count;
  }
  return weight;
}

/* In what is rarely met a letter counts at most as often as all the others together:
   there a quote or a dash of windows-1252 would pass for a frequent letter. */
static void limit_counts(struct seen *seen, size_t letters, size_t all)
{
  for (size_t i = 0; i < letters; i++) {
    size_t others = all - seen[i].count + 2;
    if (seen[i].count > others)
      seen[i].count = others;
  }
}

long qconv_weigh_languages(const struct qconv_code_page *page, const struct qconv_sample *sample)
{
  struct seen seen[128];
  size_t letters = see_letters(seen, page, sample->counts), all = 0;
  for (size_t i = 0; i < letters; i++)
    all += seen[i].count;
  if (page->rarity > 1)
    limit_counts(seen, letters, all);
  long best = LONG_MIN;
  for (const struct language *language = languages; language < languages_end; language++) {
    if (language->family != page->family)
      continue;
    long weight = weigh_language(language, seen, letters);
    if (weight > best)
      best = weight;
  }
  /* a script without ASCII is hardly seen in a text whose other bytes are marks */
  return page->family > QCONV_LAST_LATIN && all < sample->high / 2 ? best + WEIGHT_OF_LACK : best;
}

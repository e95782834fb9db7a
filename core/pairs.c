/* Encodings of two bytes a character, weighed by what their pairs are: each range
   of pairs comes so often in texts, and texts are full of a few characters. */
#include "local.h"

/* Weights: four times the binary logarithm of how much more often a pair of the range
   comes than one of 2^14 pairs. */
struct range {
  unsigned char lead_from, lead_to, trail_from, trail_to;
  signed char weight;
};
enum { RANGES = 12, WEIGHT_OF_FREQUENT = 26, WEIGHT_OF_BROKEN = -48 };

struct pair_set {
  const char *name, *wide; /* wide: the name of the superset, if the text has pairs of it; NULL: there is none */
  const char *frequent;    /* the most frequent characters */
  unsigned char single_from, single_to; /* bytes that are characters alone; 0: none */
  struct range ranges[RANGES];          /* the first that fits counts; a zero lead ends them */
  struct range widening[3];             /* what only the superset has */
};

/* 的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后答题哪什么确 */
static const char chinese[] =
    "\xB5\xC4\xD2\xBB\xCA\xC7\xB2\xBB\xC1\xCB\xD4\xDA\xC8\xCB\xD3\xD0\xCE\xD2\xCB\xFB\xD5\xE2\xD6\xD0"
    "\xB4\xF3\xC0\xB4\xC9\xCF\xB9\xFA\xB8\xF6\xB5\xBD\xCB\xB5\xC3\xC7\xCE\xAA\xD7\xD3\xBA\xCD\xC4\xE3"
    "\xB5\xD8\xB3\xF6\xB5\xC0\xD2\xB2\xCA\xB1\xC4\xEA\xB5\xC3\xBE\xCD\xC4\xC7\xD2\xAA\xCF\xC2\xD2\xD4"
    "\xC9\xFA\xBB\xE1\xD7\xD4\xD7\xC5\xC8\xA5\xD6\xAE\xB9\xFD\xBC\xD2\xD1\xA7\xB6\xD4\xBF\xC9\xC0\xEF"
    "\xBA\xF3\xB4\xF0\xCC\xE2\xC4\xC4\xCA\xB2\xC3\xB4\xC8\xB7";
/* 的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後答題哪什麼確 */
static const char taiwanese[] =
    "\xAA\xBA\xA4\x40\xAC\x4F\xA4\xA3\xA4\x46\xA6\x62\xA4\x48\xA6\xB3\xA7\xDA\xA5\x4C\xB3\x6F\xA4\xA4"
    "\xA4\x6A\xA8\xD3\xA4\x57\xB0\xEA\xAD\xD3\xA8\xEC\xBB\xA1\xAD\xCC\xAC\xB0\xA4\x6C\xA9\x4D\xA7\x41"
    "\xA6\x61\xA5\x58\xB9\x44\xA4\x5D\xAE\xC9\xA6\x7E\xB1\x6F\xB4\x4E\xA8\xBA\xAD\x6E\xA4\x55\xA5\x48"
    "\xA5\xCD\xB7\x7C\xA6\xDB\xB5\xDB\xA5\x68\xA4\xA7\xB9\x4C\xAE\x61\xBE\xC7\xB9\xEF\xA5\x69\xB8\xCC"
    "\xAB\xE1\xB5\xAA\xC3\x44\xAD\xFE\xA4\xB0\xBB\xF2\xBD\x54";
/* 이다는의에을가고하지은를로사서한기도리인대어시자나스정일아과수해그전제부장안주성우보면만요니습까것무엇 */
static const char korean[] =
    "\xC0\xCC\xB4\xD9\xB4\xC2\xC0\xC7\xBF\xA1\xC0\xBB\xB0\xA1\xB0\xED\xC7\xCF\xC1\xF6\xC0\xBA\xB8\xA6"
    "\xB7\xCE\xBB\xE7\xBC\xAD\xC7\xD1\xB1\xE2\xB5\xB5\xB8\xAE\xC0\xCE\xB4\xEB\xBE\xEE\xBD\xC3\xC0\xDA"
    "\xB3\xAA\xBD\xBA\xC1\xA4\xC0\xCF\xBE\xC6\xB0\xFA\xBC\xF6\xC7\xD8\xB1\xD7\xC0\xFC\xC1\xA6\xBA\xCE"
    "\xC0\xE5\xBE\xC8\xC1\xD6\xBC\xBA\xBF\xEC\xBA\xB8\xB8\xE9\xB8\xB8\xBF\xE4\xB4\xCF\xBD\xC0\xB1\xEE"
    "\xB0\xCD\xB9\xAB\xBE\xF9";

static const struct pair_set sets[] = {
    {"GB18030",
     NULL,
     chinese,
     0,
     0,
     {{0xA1, 0xA1, 0xA1, 0xBF, 14},   /* punctuation */
      {0xA3, 0xA3, 0xA1, 0xFE, 6},    /* wide ASCII */
      {0xB0, 0xD7, 0xA1, 0xFE, 5},    /* the common characters, by sound */
      {0xD8, 0xF7, 0xA1, 0xFE, -10},  /* the rarer ones */
      {0xA1, 0xA9, 0xA1, 0xFE, -16},  /* signs, kana, Greek */
      {0x81, 0xFE, 0x40, 0xFE, -24}}, /* the extensions */
     {{0}}},
    {"BIG5",
     NULL,
     taiwanese,
     0,
     0,
     {{0xA1, 0xA1, 0x40, 0x7E, 12},
      {0xA4, 0xC6, 0x40, 0x7E, 3}, /* the common characters, by strokes */
      {0xA4, 0xC6, 0xA1, 0xFE, 3},
      {0xC9, 0xF9, 0x40, 0x7E, -12},
      {0xC9, 0xF9, 0xA1, 0xFE, -12},
      {0xA1, 0xA3, 0x40, 0x7E, -8},
      {0xA1, 0xA3, 0xA1, 0xFE, -8}},
     {{0}}},
    {"EUC-KR",
     "CP949",
     korean,
     0,
     0,
     {{0xB0, 0xC8, 0xA1, 0xFE, 9}, /* the common syllables */
      {0xA1, 0xA3, 0xA1, 0xFE, 0},
      {0xA4, 0xAC, 0xA1, 0xFE, -12},
      {0xCA, 0xFD, 0xA1, 0xFE, -14}, /* Chinese characters */
      {0x81, 0xC6, 0x41, 0x5A, -20}, /* the other syllables */
      {0x81, 0xC6, 0x61, 0x7A, -20},
      {0x81, 0xC6, 0x81, 0xFE, -20}},
     {{0x81, 0xA0, 0x41, 0xFE, 0}, {0xA1, 0xC6, 0x41, 0xA0, 0}}},
    {"EUC-JP",
     "EUC-JP-MS",
     "",
     0,
     0,
     {{0xA4, 0xA4, 0xA1, 0xF3, 26}, /* hiragana */
      {0xA5, 0xA5, 0xA1, 0xF6, 18}, /* katakana */
      {0xA1, 0xA1, 0xA1, 0xDF, 16},
      {0xA3, 0xA3, 0xB0, 0xFA, 6},
      {0xB0, 0xCF, 0xA1, 0xFE, 3}, /* the common characters */
      {0xD0, 0xF4, 0xA1, 0xFE, -14},
      {0x8E, 0x8E, 0xA1, 0xDF, -8},
      {0xA1, 0xA8, 0xA1, 0xFE, -14},
      {0xAD, 0xAD, 0xA1, 0xFC, -4},
      {0xF5, 0xFC, 0xA1, 0xFE, -24}},
     {{0xAD, 0xAD, 0xA1, 0xFE, 0}, {0xF5, 0xFC, 0xA1, 0xFE, 0}}},
    {"SHIFT_JIS",
     "CP932",
     "",
     0xA1,
     0xDF,
     {{0x82, 0x82, 0x9F, 0xF1, 26}, /* hiragana */
      {0x83, 0x83, 0x40, 0x96, 18}, /* katakana */
      {0x81, 0x81, 0x40, 0x49, 16}, /* punctuation */
      {0x81, 0x81, 0x5B, 0x5C, 16},
      {0x81, 0x81, 0x69, 0x7A, 8},
      {0x82, 0x82, 0x4F, 0x9A, 6},
      {0x88, 0x97, 0x40, 0xFC, 3}, /* the common characters */
      {0x98, 0x9F, 0x40, 0xFC, -14},
      {0xE0, 0xEA, 0x40, 0xFC, -14},
      {0x81, 0x84, 0x40, 0xFC, -14},
      {0x87, 0x87, 0x40, 0x9C, -4},
      {0xED, 0xFC, 0x40, 0xFC, -24}},
     {{0x87, 0x87, 0x40, 0x9C, 0}, {0xED, 0xFC, 0x40, 0xFC, 0}}},
};

static const struct range *range_of(const struct range *ranges, size_t count, const unsigned char *pair)
{
  for (size_t i = 0; i < count && ranges[i].lead_from; i++)
    if (pair[0] >= ranges[i].lead_from && pair[0] <= ranges[i].lead_to && pair[1] >= ranges[i].trail_from &&
        pair[1] <= ranges[i].trail_to && pair[1] != 0x7F)
      return &ranges[i];
  return NULL;
}

static bool is_frequent(const char *frequent, const unsigned char *pair)
{
  for (; *frequent; frequent += 2)
    if ((unsigned char)frequent[0] == pair[0] && (unsigned char)frequent[1] == pair[1])
      return true;
  return false;
}

/* GB18030 writes what is in no older set with four bytes, EUC-JP with three. */
static size_t length_of(const struct pair_set *set, const unsigned char *at, size_t left)
{
  if (set->frequent == chinese && left >= 4 && at[1] >= '0' && at[1] <= '9' && at[2] >= 0x81 && at[3] >= '0' &&
      at[3] <= '9')
    return 4;
  bool three = set->wide && set->wide[0] == 'E' && at[0] == 0x8F && left >= 3 && at[1] >= 0xA1 && at[2] >= 0xA1;
  return three ? 3 : 2;
}

enum { COST_OF_LONG = 20, COST_OF_SINGLE = 6 };

static long weigh(const struct pair_set *set, const struct qconv_sample *sample, bool *wide)
{
  long weight = 0;
  for (size_t i = 0, left; i < sample->len; i++) {
    const unsigned char *at = sample->bytes + i;
    left = sample->len - i;
    if (at[0] < 0x80)
      continue;
    if (set->single_from && at[0] >= set->single_from && at[0] <= set->single_to) {
      weight -= COST_OF_SINGLE;
      continue;
    }
    if (left == 1 && sample->len == sizeof sample->bytes)
      break; /* the sample ends inside a pair */
    size_t length = left > 1 ? length_of(set, at, left) : 1;
    const struct range *range = length == 2 ? range_of(set->ranges, RANGES, at) : NULL;
    if (length == 2 && is_frequent(set->frequent, at))
      weight += WEIGHT_OF_FREQUENT;
    else
      weight += range ? range->weight : length > 2 ? -COST_OF_LONG : WEIGHT_OF_BROKEN;
    *wide |= length == 2 && range_of(set->widening, sizeof set->widening / sizeof *set->widening, at);
    i += range || length > 2 ? length - 1 : 0;
  }
  return weight;
}

const char *qconv_weigh_pairs(size_t index, const struct qconv_sample *sample, long *weight)
{
  bool wide = false;
  if (index >= sizeof sets / sizeof *sets)
    return NULL;
  *weight = weigh(&sets[index], sample, &wide);
  return wide ? sets[index].wide : sets[index].name;
}

/* Words of talk looked up: a table of all of them by their bytes in small letters.

   A word is looked for at each length at once, as its hash grows letter by letter;
   the longest counts, so phrases and stems are words like any other. Every third
   letter it is asked whether any word begins so: mostly none does. Scripts that
   write no blanks are cut where the table knows a word. */
#include "talk.h"
#include "../text.h"

enum { SLOTS = 1 << 15, LONGEST = 48, BEGINNINGS = 1 << 18, STEP = 3 };

struct slot {
  uint64_t hash;
  talk_kinds whole, stem;
};
struct talk_words {
  struct slot slots[SLOTS];
  uint64_t beginnings[BEGINNINGS / 64]; /* a bit by the hash of each word's first letters, by threes */
};

static const uint64_t hash_start = 14695981039346656037u;

static uint64_t hash_on(uint64_t hash, uint32_t c)
{
  return (hash ^ c) * 1099511628211u;
}

static size_t take_letter(qconv_str text, uint32_t *c)
{
  size_t length = qconv_utf8_decode(text, c);
  *c = *c == 0x2019 ? '\'' : text_small_letter(*c);
  return length;
}

static struct slot *slot_at(struct slot *slots, uint64_t hash)
{
  size_t at = (size_t)(hash ^ hash >> 29) % SLOTS;
  while (slots[at].hash && slots[at].hash != hash)
    at = (at + 1) % SLOTS;
  return &slots[at];
}

static size_t beginning_at(uint64_t hash)
{
  return (size_t)(hash ^ hash >> 31) % BEGINNINGS;
}

static bool begins_word(const struct talk_words *words, uint64_t hash)
{
  size_t at = beginning_at(hash);
  return words->beginnings[at / 64] >> at % 64 & 1;
}

static void add_word(struct talk_words *words, qconv_str word, talk_kinds kinds)
{
  uint64_t hash = hash_start;
  bool stem = qconv_str_ends(word, QCONV_STR("*"));
  word.len -= stem;
  size_t letters = 0;
  for (uint32_t c; word.len;) {
    word = qconv_str_from(word, take_letter(word, &c));
    hash = hash_on(hash, c == '_' ? ' ' : c);
    size_t at = beginning_at(hash);
    if (++letters % STEP == 0)
      words->beginnings[at / 64] |= (uint64_t)1 << at % 64;
  }
  struct slot *slot = slot_at(words->slots, hash);
  slot->hash = hash;
  slot->whole |= kinds;
  if (stem)
    slot->stem |= kinds;
}

static void add_rows(struct talk_words *words, const struct talk_row *rows)
{
  for (; rows->words; rows++) {
    qconv_str rest = qconv_str_of(rows->words), word;
    while (qconv_str_split(&rest, ' ', &word))
      if (word.len)
        add_word(words, word, rows->kinds);
  }
}

struct talk_words *talk_words(struct qconv_arena *arena)
{
  struct talk_words *words = QCONV_NEW(arena, struct talk_words);
  add_rows(words, talk_latin);
  add_rows(words, talk_europe);
  add_rows(words, talk_scripts);
  add_rows(words, talk_manner);
  add_rows(words, talk_manner_europe);
  add_rows(words, talk_manner_scripts);
  return words;
}

enum script { SCRIPT_NONE, SCRIPT_LETTERS, SCRIPT_HAN, SCRIPT_KANA, SCRIPT_HANGUL, SCRIPT_THAI };

static bool is_picture(uint32_t c)
{
  return c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0xFE00 && c <= 0xFE0F);
}

static enum script script_of(uint32_t c)
{
  if (c < 0x80)
    return qconv_is_alpha((char)c) || qconv_is_digit((char)c) || c == '\'' ? SCRIPT_LETTERS : SCRIPT_NONE;
  if (c < 0xC0 || (c >= 0x2000 && c <= 0x206F && c != 0x200C) || is_picture(c) || (c >= 0x3000 && c <= 0x3004) ||
      (c >= 0x3008 && c <= 0x303F) || c == 0x30FB || (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
      c == 0x60C || c == 0x61B || c == 0x61F || c == 0x964)
    return SCRIPT_NONE;
  if (c >= 0xE00 && c <= 0xEFF)
    return SCRIPT_THAI;
  if (c >= 0x3040 && c <= 0x30FF)
    return SCRIPT_KANA;
  if ((c >= 0x3005 && c <= 0x3007) || (c >= 0x3400 && c <= 0x9FFF))
    return SCRIPT_HAN;
  return c >= 0xAC00 && c <= 0xD7AF ? SCRIPT_HANGUL : SCRIPT_LETTERS;
}

static enum script script_at(qconv_str text)
{
  uint32_t c;
  return text.len && qconv_utf8_decode(text, &c) ? script_of(c) : SCRIPT_NONE;
}

/* Words end where blanks or other scripts begin; with an apostrophe they may end before more. */
static bool may_end(qconv_str behind, uint32_t last)
{
  enum script next = script_at(behind);
  return next == SCRIPT_NONE || last == '\'' || script_of(last) != SCRIPT_LETTERS ||
         (next != SCRIPT_LETTERS && next != SCRIPT_HANGUL) || behind.data[0] == '\'';
}

static size_t rest_of_word(qconv_str text)
{
  size_t at = 0;
  for (enum script s; (s = script_at(qconv_str_from(text, at))) == SCRIPT_LETTERS || s == SCRIPT_HANGUL;) {
    uint32_t c;
    at += qconv_utf8_decode(qconv_str_from(text, at), &c);
  }
  return at;
}

/* A short stem takes a short ending only: "in*" is not in "index". */
static bool may_go_on(size_t letters, qconv_str behind)
{
  size_t ending = qconv_utf8_count(qconv_str_slice(behind, 0, rest_of_word(behind)));
  return letters >= 6 ? ending <= 5 : letters >= 3 && ending < letters;
}

/* The longest word of the table that text begins with: its length, 0: none. What stems
   of the same word can be, it can be, too. */
static size_t known_word(const struct talk_words *words, qconv_str text, talk_kinds *kinds)
{
  uint64_t hash = hash_start;
  size_t found = 0;
  for (size_t at = 0, letters = 0; at < text.len && letters < LONGEST; letters++) {
    uint32_t c;
    at += take_letter(qconv_str_from(text, at), &c);
    if (c == '\n' || c == 0xA0)
      c = ' ';
    hash = hash_on(hash, c);
    const struct slot *slot = slot_at((struct slot *)words->slots, hash);
    qconv_str behind = qconv_str_from(text, at);
    if ((letters + 1) % STEP == 0 && !begins_word(words, hash))
      break;
    if (!slot->hash)
      continue;
    bool ends = may_end(behind, c);
    talk_kinds here = ends ? slot->whole : slot->stem && may_go_on(letters + 1, behind) ? slot->stem : 0;
    if (!here && script_of(c) == SCRIPT_HANGUL)
      here = slot->whole;
    if (here) {
      size_t end = ends && script_of(c) != SCRIPT_HANGUL ? at : at + rest_of_word(behind);
      *kinds = end == found ? *kinds | here : here;
      found = end;
    }
  }
  return found;
}

/* Articles and prepositions that Semitic scripts write at the front of a word. */
static size_t prefix_length(qconv_str text)
{
  static const char *const prefixes[] = {"وال", "بال", "ال", "لل", "و", "ב", "ה", "ו", "ל", "ש", "כש", NULL};
  for (size_t i = 0; prefixes[i]; i++)
    if (qconv_str_starts(text, qconv_str_of(prefixes[i])))
      return strlen(prefixes[i]);
  return 0;
}

static size_t skip_unknown(const struct talk_words *words, qconv_str text, talk_kinds *kinds, size_t *unknown)
{
  enum script script = script_at(text);
  size_t at = 0, letters = 0;
  uint32_t c;
  if (script == SCRIPT_LETTERS || script == SCRIPT_HANGUL) {
    size_t prefix = prefix_length(text), length = prefix ? known_word(words, qconv_str_from(text, prefix), kinds) : 0;
    *unknown = length == 0;
    return length ? prefix + length : rest_of_word(text);
  }
  talk_kinds next;
  while (script_at(qconv_str_from(text, at)) == script &&
         (letters == 0 || !known_word(words, qconv_str_from(text, at), &next))) {
    at += qconv_utf8_decode(qconv_str_from(text, at), &c);
    letters++;
    if (letters >= LONGEST)
      break;
  }
  bool hiragana = script == SCRIPT_KANA && c < 0x30A0;
  *unknown = hiragana ? letters / 4 : script == SCRIPT_HAN ? (letters + 1) / 2 : (letters + 3) / 4;
  return at;
}

static void hear(struct speech *speech, talk_kinds kinds, size_t unknown)
{
  if (speech->count == TALK_MOST_WORDS) {
    speech->overlong = true;
    return;
  }
  speech->clause = speech->clause || speech->parted;
  speech->unknown[speech->count] = (uint8_t)unknown;
  speech->words[speech->count++] = kinds;
}

/* A mark between words; apart: blanks stand around it. */
static void hear_mark(struct speech *speech, uint32_t c, bool apart)
{
  bool comma = c == ',' || c == 0xFF0C || c == 0x3001 || c == 0x60C;
  if (comma && !speech->comma)
    speech->comma = speech->count;
  if (c == '`')
    speech->code = true;
  if (c == '"' || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x300C || c == '*' || c == '[' || c == '<' ||
      c == '=' || c == '{' || c == '\\' || c == '_' || c == '|')
    speech->quoted = true;
  bool breaks = c == ':' || c == 0xFF1A || c == ';' || c == 0xFF1B || c == 0x2014 || c == 0x2013 || c == 0x2192 ||
                (c == '-' && apart);
  speech->parted = speech->parted || (breaks && speech->count);
  if (c == ':' || c == 0xFF1A)
    speech->end = ':';
  else if (c == '!' || c == 0xFF01)
    speech->end = '!';
  else if (c == '?' || c == ';' || c == 0xFF1F || c == 0x61F)
    speech->end = '?';
  else if (c == '.' || c == 0x3002 || c == 0x964)
    speech->end = '.';
}

struct speech talk_listen(const struct talk_words *words, qconv_str sentence)
{
  struct speech speech = {.count = 0};
  qconv_str rest = sentence;
  while (rest.len) {
    talk_kinds kinds = 0;
    uint32_t c;
    size_t length = qconv_utf8_decode(rest, &c), unknown = 0;
    if (script_of(c) == SCRIPT_NONE) {
      bool apart = rest.len > 1 && rest.data[1] == ' ' && rest.data > sentence.data && rest.data[-1] == ' ';
      hear_mark(&speech, c, apart);
      rest = qconv_str_from(rest, length);
      continue;
    }
    speech.end = 0;
    size_t taken = known_word(words, rest, &kinds);
    if (!taken) {
      taken = skip_unknown(words, rest, &kinds, &unknown);
      if (qconv_is_digit(rest.data[0])) {
        speech.number = true;
        kinds = TALK_FILL;
        unknown = 0;
      }
    }
    if (taken == 0)
      taken = length;
    hear(&speech, kinds, unknown);
    rest = qconv_str_from(rest, taken);
  }
  return speech;
}

/* Old encodings told by how their bytes go together.

   The double-byte ones pair their high bytes, each in its own ranges; Cyrillic ones
   make whole words of high bytes, where windows-1252 has single letters among ASCII. */
#include "local.h"

/* What a walk over a text in pairs finds. */
struct pairs {
  size_t count, fitting;
  bool broken; /* a byte has no partner */
};

/* GB18030: most pairs are of the blocks of common characters, B0..F7 then A1..FE, or
   of the punctuation A1..A3. */
static struct pairs chinese(const unsigned char *data, size_t len)
{
  struct pairs pairs = {0, 0, false};
  for (size_t i = 0; i < len && !pairs.broken; i++) {
    if (data[i] < 0x80)
      continue;
    pairs.broken = i + 1 >= len || data[i] == 0x80 || data[i] == 0xFF || data[i + 1] < 0x30;
    bool known = (data[i] >= 0xB0 && data[i] <= 0xF7) || (data[i] >= 0xA1 && data[i] <= 0xA3);
    pairs.fitting += !pairs.broken && known && data[i + 1] >= 0xA1;
    pairs.count++;
    i++;
  }
  return pairs;
}

/* Shift-JIS: leads 81..9F and E0..FC, and much kana: 82 9F..F1, 83 40..96. */
static struct pairs shift_jis(const unsigned char *data, size_t len)
{
  struct pairs pairs = {0, 0, false};
  for (size_t i = 0; i < len && !pairs.broken; i++) {
    if (data[i] < 0x80 || (data[i] >= 0xA1 && data[i] <= 0xDF))
      continue;
    bool lead = (data[i] >= 0x81 && data[i] <= 0x9F) || (data[i] >= 0xE0 && data[i] <= 0xFC);
    pairs.broken = !lead || i + 1 >= len || data[i + 1] < 0x40 || data[i + 1] == 0x7F || data[i + 1] > 0xFC;
    pairs.fitting +=
        !pairs.broken && ((data[i] == 0x82 && data[i + 1] >= 0x9F) || (data[i] == 0x83 && data[i + 1] <= 0x96));
    pairs.count++;
    i++;
  }
  return pairs;
}

/* EUC-JP: leads A1..FE with trails in the same range, and much kana: A4, A5. */
static struct pairs euc_jp(const unsigned char *data, size_t len)
{
  struct pairs pairs = {0, 0, false};
  for (size_t i = 0; i < len && !pairs.broken; i++) {
    if (data[i] < 0x80)
      continue;
    pairs.broken = data[i] < 0xA1 || data[i] == 0xFF || i + 1 >= len || data[i + 1] < 0xA1;
    pairs.fitting += !pairs.broken && (data[i] == 0xA4 || data[i] == 0xA5);
    pairs.count++;
    i++;
  }
  return pairs;
}

static bool is_share(struct pairs pairs, size_t percent)
{
  return !pairs.broken && pairs.count >= 4 && pairs.fitting * 100 >= pairs.count * percent;
}

/* KOI8-R has its small letters at C0..DF and the capitals at E0..FF, windows-1251 the
   other way round. */
static const char *cyrillic(const unsigned char *data, size_t len)
{
  size_t high = 0, runs = 0, low_half = 0, high_half = 0;
  for (size_t i = 0; i < len; i++) {
    if (data[i] < 0x80)
      continue;
    high++;
    runs += i == 0 || data[i - 1] < 0x80;
    low_half += data[i] >= 0xC0 && data[i] <= 0xDF;
    high_half += data[i] >= 0xE0;
  }
  if (high < 8 || high < runs * 3 || (low_half + high_half) * 10 < high * 8)
    return NULL;
  return low_half > high_half ? "KOI8-R" : "WINDOWS-1251";
}

/* More characters of UTF-8 than bytes that break it: a damaged UTF-8 text. */
static bool is_mostly_utf8(qconv_str bytes)
{
  size_t good = 0, bad = 0;
  while (bytes.len) {
    size_t valid = qconv_utf8_valid(bytes);
    qconv_str part = qconv_str_slice(bytes, 0, valid);
    for (size_t i = 0; i < part.len; i++)
      good += (unsigned char)part.data[i] >= 0xC0;
    bad += valid < bytes.len;
    bytes = qconv_str_from(bytes, valid + 1);
  }
  return good > bad;
}

const char *qconv_guess_charset(qconv_str bytes)
{
  const unsigned char *data = (const unsigned char *)bytes.data;
  if (memchr(data, 0, bytes.len) || is_mostly_utf8(bytes))
    return NULL;
  if (is_share(euc_jp(data, bytes.len), 30))
    return "EUC-JP";
  if (is_share(chinese(data, bytes.len), 95))
    return "GB18030";
  if (is_share(shift_jis(data, bytes.len), 20))
    return "SHIFT_JIS";
  return cyrillic(data, bytes.len);
}

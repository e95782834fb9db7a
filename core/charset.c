/* Which old encoding a text is of.

   Each encoding is weighed by how well it foretells the bytes: as letters that are
   frequent in a language, as characters that get on with their neighbours, as pairs
   of bytes. The heaviest is taken where it clearly outweighs windows-1252. */
#include "local.h"

enum {
  MARGIN = 32,       /* over windows-1252: eight bits */
  LEAST = 2,         /* for each byte above 7F: half a bit */
  LEAST_OF_RARE = 3, /* for what hardly any program writes today */
  COST_OF_RARITY = 6
};

/* Characters of UTF-8 and bytes that break it. */
struct shares {
  size_t good, bad;
};

static struct shares shares_of_utf8(qconv_str bytes)
{
  struct shares shares = {0, 0};
  while (bytes.len) {
    size_t valid = qconv_utf8_valid(bytes);
    for (size_t i = 0; i < valid; i++)
      shares.good += (unsigned char)bytes.data[i] >= 0xC0;
    shares.bad += valid < bytes.len;
    bytes = qconv_str_from(bytes, valid + 1);
  }
  return shares;
}

static bool is_blank(char byte)
{
  return (unsigned char)byte <= ' ';
}

/* A word with the blank behind it. */
static qconv_str next_word(qconv_str text)
{
  size_t len = 0;
  while (len < text.len && !is_blank(text.data[len]))
    len++;
  return qconv_str_slice(text, 0, len + (len < text.len));
}

static bool is_ascii(qconv_str text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((unsigned char)text.data[i] >= 0x80)
      return false;
  return true;
}

/* In a text that is mostly UTF-8 a word that holds any is that, perhaps damaged. */
static bool is_of_old_encoding(qconv_str word, bool mostly_utf8)
{
  return !is_ascii(word) && qconv_utf8_valid(word) < word.len && !(mostly_utf8 && shares_of_utf8(word).good);
}

static void add_word(struct qconv_sample *sample, qconv_str word)
{
  for (size_t i = 0; i < word.len && sample->len < sizeof sample->bytes; i++) {
    unsigned char byte = (unsigned char)word.data[i];
    sample->bytes[sample->len++] = byte;
    if (byte >= 0x80) {
      sample->counts[byte - 0x80]++;
      sample->high++;
    }
  }
}

/* Words that stand together stay together; a blank stands for what is left out. */
static void take_sample(struct qconv_sample *sample, qconv_str text, bool mostly_utf8)
{
  bool skipped = false;
  while (text.len && sample->len < sizeof sample->bytes) {
    qconv_str word = next_word(text);
    text = qconv_str_from(text, word.len);
    bool taken = is_of_old_encoding(word, mostly_utf8);
    if (taken && skipped)
      add_word(sample, QCONV_STR(" "));
    if (taken)
      add_word(sample, word);
    skipped = !taken && !is_blank(word.data[0]);
  }
}

struct candidate {
  const char *name;
  const struct qconv_code_page *page; /* NULL: of two bytes a character */
  long weight;
};
/* The heaviest two, and what windows-1252 weighs. */
struct ranking {
  struct candidate first, second;
  long usual;
};

static bool reads_the_same(const struct qconv_sample *sample, const struct qconv_code_page *one,
                           const struct qconv_code_page *other)
{
  for (size_t i = 0; i < 128; i++)
    if (sample->counts[i] && one->high[i] != other->high[i])
      return false;
  return true;
}

static long weigh_page(const struct qconv_code_page *page, const struct qconv_sample *sample)
{
  return qconv_weigh_languages(page, sample) + qconv_weigh_context(page, sample) - COST_OF_RARITY * page->rarity;
}

/* Of pages that read the text the same way the first stands for all, with the best
   weight of them. */
static size_t weigh_pages(const struct qconv_sample *sample, struct candidate *candidates)
{
  size_t count = 1;
  candidates[0] = (struct candidate){qconv_code_pages->name, qconv_code_pages, weigh_page(qconv_code_pages, sample)};
  for (const struct qconv_code_page *page = qconv_code_pages + 1; page->name; page++) {
    struct candidate candidate = {page->name, page, weigh_page(page, sample)};
    size_t same = 0;
    while (same < count && !reads_the_same(sample, candidates[same].page, page))
      same++;
    if (same == count)
      candidates[count++] = candidate;
    else if (candidates[same].weight < candidate.weight)
      candidates[same].weight = candidate.weight;
  }
  return count;
}

enum { CANDIDATES = 48 };

static struct ranking rank(const struct qconv_sample *sample, bool pages_only)
{
  struct candidate candidates[CANDIDATES], pairs = {NULL, NULL, 0};
  size_t count = weigh_pages(sample, candidates);
  for (size_t i = 0; !pages_only && (pairs.name = qconv_weigh_pairs(i, sample, &pairs.weight)); i++)
    candidates[count++] = pairs;
  struct ranking ranking = {candidates[0], {NULL, NULL, 0}, candidates[0].weight};
  for (size_t i = 1; i < count; i++)
    if (candidates[i].weight > ranking.first.weight) {
      ranking.second = ranking.first;
      ranking.first = candidates[i];
    } else if (candidates[i].weight > ranking.second.weight)
      ranking.second = candidates[i];
  return ranking;
}

/* A runner-up has at least half the weight, and not next to nothing. */
static struct qconv_charset verdict(struct ranking ranking, bool by_line)
{
  const struct candidate *first = &ranking.first, *second = &ranking.second;
  bool near = second->weight >= 2 * MARGIN && second->weight >= first->weight / 2;
  return (struct qconv_charset){first->name, near ? second->name : NULL, by_line ? first->page : NULL};
}

static bool is_rare(const struct candidate *candidate)
{
  return candidate->page && candidate->page->rarity > 1;
}

struct qconv_charset qconv_guess_charset(qconv_str bytes)
{
  struct qconv_charset usual = {qconv_code_pages->name, NULL, qconv_code_pages};
  struct shares shares = shares_of_utf8(bytes);
  bool mostly_utf8 = shares.good > shares.bad;
  struct qconv_sample sample = {.len = 0};
  take_sample(&sample, bytes, mostly_utf8);
  struct ranking ranking = rank(&sample, mostly_utf8);
  if (ranking.first.page == qconv_code_pages)
    return verdict(ranking, true);
  long least = (is_rare(&ranking.first) ? LEAST_OF_RARE : LEAST) * (long)sample.high;
  if (ranking.first.weight < ranking.usual + MARGIN || ranking.first.weight < (least > MARGIN ? least : MARGIN)) {
    usual.runner_up = ranking.first.weight >= 2 * MARGIN ? ranking.first.name : NULL;
    return usual;
  }
  return verdict(ranking, mostly_utf8);
}

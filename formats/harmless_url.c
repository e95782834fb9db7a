/* Where a URL leads: what browsers do to it before they look at its scheme (URL
   standard, 4.4: white space and control characters at the ends and tabs and
   newlines anywhere are dropped, case does not matter, \ is /) is undone here,
   entities and backslash escapes of Markdown too. */
#include "harmless.h"

enum { LONGEST = 64 }; /* of what is looked at: no scheme is longer */

static size_t number_at(qconv_str url, uint32_t *character)
{
  size_t at = 2, start;
  bool hex = at < url.len && qconv_lower(url.data[at]) == 'x';
  at += hex;
  *character = 0;
  for (start = at; at < url.len; at++) {
    char c = qconv_lower(url.data[at]);
    bool letter = hex && c >= 'a' && c <= 'f';
    if (!qconv_is_digit(c) && !letter)
      break;
    if (*character < 0x110000)
      *character = *character * (hex ? 16 : 10) + (uint32_t)(letter ? c - 'a' + 10 : c - '0');
  }
  return at == start ? 0 : at + (at < url.len && url.data[at] == ';');
}

/* The entity at the start: its length, 0 when it is none; those that are not known are a 1. */
static size_t entity_at(qconv_str url, uint32_t *character)
{
  static const struct {
    const char *name;
    char character;
  } known[] = {{"&colon;", ':'},  {"&Tab;", '\t'},   {"&NewLine;", '\n'}, {"&sol;", '/'}, {"&bsol;", '\\'},
               {"&period;", '.'}, {"&quest;", '?'},  {"&num;", '#'},      {"&amp;", '&'}, {"&semi;", ';'},
               {"&equals;", '='}, {"&lowbar;", '_'}, {"&percnt;", '%'},   {"&nbsp;", 1}};
  if (url.len > 2 && url.data[1] == '#')
    return number_at(url, character);
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (qconv_str_starts(url, qconv_str_of(known[i].name))) {
      *character = (unsigned char)known[i].character;
      return strlen(known[i].name);
    }
  size_t at = 1;
  while (at < url.len && at < 32 && (qconv_is_alpha(url.data[at]) || qconv_is_digit(url.data[at])))
    at++;
  *character = 1;
  return at > 1 && at < url.len && url.data[at] == ';' ? at + 1 : 0;
}

static bool is_punctuation(char c)
{
  return c > ' ' && c < 0x7F && !qconv_is_alpha(c) && !qconv_is_digit(c);
}

/* The start of the URL as browsers see it, in lower case; what is no ASCII is a 1. */
static size_t plain_start(qconv_str url, bool escaped, char *start)
{
  size_t length = 0;
  for (size_t at = 0; at < url.len && length < LONGEST;) {
    uint32_t character = (unsigned char)url.data[at];
    size_t step = character == '&' ? entity_at(qconv_str_from(url, at), &character) : 0;
    if (!step && escaped && character == '\\' && at + 1 < url.len && is_punctuation(url.data[at + 1])) {
      character = (unsigned char)url.data[at + 1];
      step = 2;
    }
    at += step ? step : 1;
    bool gone = character == '\t' || character == '\n' || character == '\r' ||
                (length == 0 && character <= ' ' && character != 1);
    if (!gone)
      start[length++] = character == '\\'                     ? '/'
                        : character < ' ' || character > 0x7E ? 1
                                                              : qconv_lower((char)character);
  }
  return length;
}

static enum url_kind scheme_kind(qconv_str start)
{
  static const struct {
    const char *name;
    enum url_kind kind;
  } schemes[] = {{"http:", URL_WEB},          {"https:", URL_WEB},          {"mailto:", URL_MAIL},
                 {"media:", URL_MEDIA},       {"data:image/", URL_PICTURE}, {"javascript:", URL_SCRIPT},
                 {"vbscript:", URL_SCRIPT},   {"data:", URL_SCRIPT},        {"blob:", URL_SCRIPT},
                 {"filesystem:", URL_SCRIPT}, {"file:", URL_SCRIPT},        {"view-source:", URL_SCRIPT},
                 {"livescript:", URL_SCRIPT}, {"mocha:", URL_SCRIPT},       {"jar:", URL_SCRIPT},
                 {"ms-its:", URL_SCRIPT},     {"mhtml:", URL_SCRIPT}};
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
    if (qconv_str_starts(start, qconv_str_of(schemes[i].name)))
      return schemes[i].kind;
  return URL_ODD;
}

enum url_kind qconv_url_kind(qconv_str url, bool escaped)
{
  char bytes[LONGEST];
  qconv_str start = {bytes, plain_start(url, escaped, bytes)};
  if (qconv_str_starts(start, QCONV_STR("//")))
    return URL_WEB;
  for (size_t i = 0; i < start.len && !memchr("/?#", start.data[i], 3); i++)
    if (start.data[i] == ':')
      return memchr(start.data, 1, i) ? URL_SCRIPT : scheme_kind(start);
  return URL_LOCAL;
}

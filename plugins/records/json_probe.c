/* Whether the start of a file looks like JSON records: the start alone is no JSON
   that a parser would take, so only its names are looked at, object by object. */
#include "records.h"

enum { LEVELS = 32 };

struct scan {
  qconv_str rest;
  struct level {
    bool strong, weak, answered;
  } levels[LEVELS];
  size_t depth;
  bool strong, likely, weak, foreign;
};

/* The string at the start, without its quotes; the rest goes on behind it. */
static qconv_str take_string(qconv_str *rest)
{
  size_t at = 1;
  while (at < rest->len && rest->data[at] != '"')
    at += rest->data[at] == '\\' ? 2 : 1;
  qconv_str string = qconv_str_slice(*rest, 1, at);
  *rest = qconv_str_from(*rest, at + 1);
  return string;
}

/* Names of exports that have readers of their own. */
static bool is_foreign(qconv_str name)
{
  static const char *const names[] = {"mapping",     "chat_messages",  "conversations",
                                      "note_models", "crowdanki_uuid", "nbformat"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_equal(name, qconv_str_of(names[i])))
      return true;
  return false;
}

static void see_name(struct scan *scan, qconv_str name, qconv_str value)
{
  struct meaning meaning = records_meaning(name);
  struct level *level = &scan->levels[scan->depth < LEVELS ? scan->depth : LEVELS - 1];
  scan->foreign = scan->foreign || (scan->depth <= 1 && is_foreign(name)) ||
                  (qconv_str_equal(name, QCONV_STR("format")) && qconv_str_starts(value, QCONV_STR("\"qconv-bank\"")));
  bool string = qconv_str_starts(value, QCONV_STR("\""));
  if (meaning.role == ROLE_QUESTION && (string || !meaning.weak)) {
    bool list = qconv_str_starts(value, QCONV_STR("["));
    level->weak = level->weak || meaning.weak;
    level->strong = level->strong || (!meaning.weak && !list);
  }
  level->answered = level->answered || meaning.role == ROLE_ANSWER || meaning.role == ROLE_KEY ||
                    meaning.role == ROLE_OPTIONS || meaning.role == ROLE_OPTION || meaning.role == ROLE_LETTER;
  bool sure = meaning.role == ROLE_KEY || meaning.role == ROLE_OPTIONS || meaning.role == ROLE_ANSWER;
  scan->likely = scan->likely || (level->answered && level->strong) || (level->weak && sure && !meaning.weak);
  scan->strong = scan->strong || level->strong;
  scan->weak = scan->weak || (level->weak && level->answered);
}

static void step(struct scan *scan)
{
  char c = scan->rest.data[0];
  if (c == '"') {
    qconv_str name = take_string(&scan->rest), behind = qconv_str_trim_start(scan->rest);
    if (qconv_str_starts(behind, QCONV_STR(":")) && qconv_utf8_valid(name) == name.len)
      see_name(scan, name, qconv_str_trim_start(qconv_str_from(behind, 1)));
    return;
  }
  if (c == '{' && ++scan->depth < LEVELS)
    scan->levels[scan->depth] = (struct level){.strong = false};
  else if (c == '}' && scan->depth > 0)
    scan->depth--;
  scan->rest = qconv_str_from(scan->rest, 1);
}

enum qconv_match_level records_json_probe(const struct qconv_input *input)
{
  struct scan scan = {.rest = qconv_str_trim_start(qconv_str_slice(input->text, 0, PROBE))};
  if (scan.rest.len == 0 || !strchr("{[", scan.rest.data[0]))
    return QCONV_NO_MATCH;
  qconv_str inside = qconv_str_trim_start(qconv_str_from(scan.rest, 1));
  if (scan.rest.data[0] == '[' ? !qconv_str_starts(inside, QCONV_STR("{")) : !qconv_str_starts(inside, QCONV_STR("\"")))
    return QCONV_NO_MATCH;
  while (scan.rest.len && !scan.foreign)
    step(&scan);
  if (scan.foreign || !(scan.likely || scan.strong || scan.weak))
    return QCONV_NO_MATCH;
  return scan.likely ? QCONV_LIKELY : QCONV_MAY_MATCH;
}

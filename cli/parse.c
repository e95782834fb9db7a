/* The table of options made into what getopt_long wants, and each option it
   finds put where the table says. */
#include "parse.h"

#include <getopt.h>
#include <stdint.h>

#define NOTHING_WRONG ((qconv_str){NULL, 0})

enum { FIRST_CODE = 256 }; /* of an option: FIRST_CODE plus its index, beyond any letter */

static size_t option_count(void)
{
  size_t count = 0;
  while (cli_options[count].name)
    count++;
  return count;
}

static const struct option *long_options(struct qconv_arena *arena)
{
  size_t count = option_count();
  struct option *options = QCONV_NEW_ARRAY(arena, struct option, count + 1);
  for (size_t i = 0; i < count; i++) {
    options[i].name = cli_options[i].name;
    options[i].has_arg = cli_options[i].argument ? required_argument : no_argument;
    options[i].val = FIRST_CODE + (int)i;
  }
  return options;
}

/* The colon in front asks getopt to tell a missing argument from an unknown option. */
static const char *short_options(struct qconv_arena *arena)
{
  struct qconv_buffer letters = {.arena = arena};
  qconv_append_char(&letters, ':');
  for (const struct cli_option *option = cli_options; option->name; option++)
    if (option->letter) {
      qconv_append_char(&letters, option->letter);
      if (option->argument)
        qconv_append_char(&letters, ':');
    }
  return qconv_str_zero(arena, qconv_buffer_str(&letters));
}

static const struct cli_option *option_of(int code)
{
  if (code >= FIRST_CODE)
    return &cli_options[code - FIRST_CODE];
  for (const struct cli_option *option = cli_options; option->name; option++)
    if (option->letter && option->letter == code)
      return option;
  return NULL;
}

/* No list is longer than the command line. */
static void list_add(struct qconv_arena *arena, struct cli_list *list, int argc, const char *item)
{
  if (!list->items)
    list->items = QCONV_NEW_ARRAY(arena, const char *, (size_t)argc + 1);
  list->items[list->count++] = item;
}

/* "64", "64K", "2M", "1G"; false for anything else and for what size_t cannot hold. */
static bool parse_size(const char *text, size_t *size)
{
  static const char units[] = "KMG";
  size_t value = 0;
  const char *at = text;
  for (; qconv_is_digit(*at); at++) {
    size_t digit = (size_t)(*at - '0');
    if (value > (SIZE_MAX - digit) / 10)
      return false;
    value = value * 10 + digit;
  }
  const char *unit = *at ? strchr(units, *at & ~0x20) : NULL;
  if (at == text || value == 0 || (*at && (!unit || !*unit || at[1])))
    return false;
  unsigned shift = unit ? 10 * (unsigned)(unit - units + 1) : 0;
  if (value > SIZE_MAX >> shift)
    return false;
  *size = value << shift;
  return true;
}

static bool parse_word(const char *const *words, const char *text, int *index)
{
  for (int i = 0; words[i]; i++)
    if (strcmp(words[i], text) == 0) {
      *index = i;
      return true;
    }
  return false;
}

static qconv_str list_of_words(struct qconv_arena *arena, const char *const *words)
{
  struct qconv_buffer list = {.arena = arena};
  for (size_t i = 0; words[i]; i++)
    qconv_append_format(&list, "%s%s", i == 0 ? "" : words[i + 1] ? ", " : " or ", words[i]);
  return qconv_buffer_str(&list);
}

/* Puts one option in its place; absent, or what is wrong. */
static qconv_str set_option(struct qconv_arena *arena, struct cli_settings *settings, int argc,
                            const struct cli_option *option, const char *value)
{
  char *place = (char *)settings + option->offset;
  switch (option->type) {
  case CLI_FLAG:
    *(bool *)(void *)place = true;
    break;
  case CLI_TEXT:
    *(const char **)(void *)place = value;
    break;
  case CLI_LIST:
    list_add(arena, (struct cli_list *)(void *)place, argc, value);
    break;
  case CLI_SHORT:
    list_add(arena, (struct cli_list *)(void *)place, argc,
             qconv_format(arena, "%s=%s", option->name, value).data);
    break;
  case CLI_WORD:
    if (!parse_word(option->words, value, (int *)(void *)place))
      return qconv_format(arena, "--%s is %.*s, not '%s'", option->name, QCONV_ARG(list_of_words(arena, option->words)),
                          value);
    break;
  case CLI_SIZE:
    if (!parse_size(value, (size_t *)(void *)place))
      return qconv_format(arena, "--%s is a number of bytes like 1000 or 64M, not '%s'", option->name, value);
    break;
  case CLI_ACTION:
    settings->action = option->action;
    if (option->argument)
      *(const char **)(void *)place = value;
    break;
  }
  return NOTHING_WRONG;
}

static bool starts_alike(const char *name, qconv_str text)
{
  return strlen(name) >= text.len && memcmp(name, text.data, text.len) == 0;
}

/* getopt says "?" to an unknown option, to one that is cut too short, and to a
   flag that was given a value. */
static qconv_str refuse(struct qconv_arena *arena, const char *word)
{
  qconv_str text = qconv_str_of(word + 2);
  qconv_str name = qconv_str_slice(text, 0, qconv_str_find_char(text, '='));
  struct qconv_buffer alike = {.arena = arena};
  for (const struct cli_option *option = cli_options; option->name; option++)
    if (name.len > 0 && starts_alike(option->name, name)) {
      if (strlen(option->name) == name.len)
        return qconv_format(arena, "--%s takes no value", option->name);
      qconv_append_format(&alike, "%s--%s", alike.len ? " or " : "", option->name);
    }
  if (alike.len)
    return qconv_format(arena, "--%.*s is short for %.*s: say more of it", QCONV_ARG(name),
                        QCONV_ARG(qconv_buffer_str(&alike)));
  return qconv_format(arena, "there is no option --%.*s", QCONV_ARG(name));
}

qconv_str cli_parse(struct qconv_arena *arena, int argc, char **argv, struct cli_settings *settings)
{
  const struct option *longs = long_options(arena);
  const char *shorts = short_options(arena);
  *settings = (struct cli_settings){.fail_on = CLI_FAIL_ON_ERROR};
  list_add(arena, &settings->inputs, argc, NULL);
  settings->inputs.count = 0;
  opterr = 0;
  for (int code; (code = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
    if (code == ':')
      return qconv_format(arena, "%s needs a value", argv[optind - 1]);
    if (code == '?' && optopt != 0 && optopt < FIRST_CODE)
      return qconv_format(arena, "there is no option -%c", optopt);
    if (code == '?')
      return refuse(arena, argv[optind - 1]);
    qconv_str wrong = set_option(arena, settings, argc, option_of(code), optarg);
    if (wrong.data)
      return wrong;
  }
  for (int i = optind; i < argc; i++)
    list_add(arena, &settings->inputs, argc, argv[i]);
  return NOTHING_WRONG;
}

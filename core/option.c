/* Settings: from "name=value" texts and a table to checked values. */
#include "local.h"
#include <stdio.h>
#include <stdlib.h>

static bool is_number(qconv_str value)
{
  if (value.len && value.data[0] == '-')
    value = qconv_str_from(value, 1);
  if (value.len == 0 || value.len > 9)
    return false;
  for (size_t i = 0; i < value.len; i++)
    if (!qconv_is_digit(value.data[i]))
      return false;
  return true;
}

static bool is_yes(qconv_str value)
{
  return qconv_str_equal(value, QCONV_STR("yes"));
}

static int word_index(const struct qconv_option *option, qconv_str value)
{
  for (int i = 0; option->words[i]; i++)
    if (qconv_str_equal(value, qconv_str_of(option->words[i])))
      return i;
  return -1;
}

/* NULL, or what the option wants. */
static const char *refuse(struct qconv_arena *arena, const struct qconv_option *option, qconv_str value)
{
  switch (option->type) {
  case QCONV_OPTION_FLAG:
    return is_yes(value) || qconv_str_equal(value, QCONV_STR("no")) ? NULL : "yes or no";
  case QCONV_OPTION_NUMBER:
    return is_number(value) ? NULL : "a whole number";
  case QCONV_OPTION_WORD: {
    if (word_index(option, value) >= 0)
      return NULL;
    struct qconv_buffer words = {.arena = arena};
    for (int i = 0; option->words[i]; i++)
      qconv_append_format(&words, "%s%s", i == 0 ? "" : option->words[i + 1] ? ", " : " or ", option->words[i]);
    return qconv_str_zero(arena, qconv_buffer_str(&words));
  }
  case QCONV_OPTION_STRING:
    break;
  }
  return NULL;
}

static struct qconv_setting *defaults(struct qconv_arena *arena, const struct qconv_option *table)
{
  size_t count = 0;
  while (table && table[count].name)
    count++;
  struct qconv_setting *settings = QCONV_NEW_ARRAY(arena, struct qconv_setting, count + 1);
  for (size_t i = 0; i < count; i++)
    settings[i] = (struct qconv_setting){&table[i], qconv_str_of(table[i].fallback)};
  return settings;
}

static struct qconv_setting *find(struct qconv_setting *settings, qconv_str name)
{
  for (; settings->option; settings++)
    if (qconv_str_equal(name, qconv_str_of(settings->option->name)))
      return settings;
  return NULL;
}

const struct qconv_setting *qconv_settings(struct qconv_arena *arena, struct qconv_log *log,
                                           const struct qconv_option *table, const char *const *options, bool *used)
{
  struct qconv_setting *settings = defaults(arena, table);
  for (size_t i = 0; options && options[i]; i++) {
    qconv_str value = qconv_str_of(options[i]), name;
    qconv_str_split(&value, '=', &name);
    struct qconv_setting *setting = find(settings, name);
    if (!setting)
      continue;
    used[i] = true;
    if (!value.data && setting->option->type == QCONV_OPTION_FLAG)
      value = QCONV_STR("yes");
    const char *wanted = value.data ? refuse(arena, setting->option, value) : "a value";
    if (wanted) {
      qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "option.value", "option \"%.*s\" wants %s", QCONV_ARG(name),
                   wanted);
      return NULL;
    }
    setting->value = value;
  }
  return settings;
}

static const struct qconv_setting *setting_of(const struct qconv_job *job, const char *name)
{
  for (const struct qconv_setting *setting = job->settings; setting->option; setting++)
    if (strcmp(setting->option->name, name) == 0)
      return setting;
  fprintf(stderr, "qconv: a plugin asks for an option \"%s\" that it does not declare\n", name);
  abort();
}

bool qconv_option_flag(const struct qconv_job *job, const char *name)
{
  return is_yes(setting_of(job, name)->value);
}

long qconv_option_number(const struct qconv_job *job, const char *name)
{
  qconv_str value = setting_of(job, name)->value;
  char digits[16] = "0";
  if (value.data && value.len < sizeof digits)
    snprintf(digits, sizeof digits, "%.*s", QCONV_ARG(value));
  return strtol(digits, NULL, 10);
}

qconv_str qconv_option_string(const struct qconv_job *job, const char *name)
{
  return setting_of(job, name)->value;
}

int qconv_option_word(const struct qconv_job *job, const char *name)
{
  const struct qconv_setting *setting = setting_of(job, name);
  return word_index(setting->option, setting->value);
}

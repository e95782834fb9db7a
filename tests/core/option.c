/* Options: their types, what stands when nothing is said, and what is refused with which words. */
#include "../suite.h"
#include "../../core/local.h"
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const levels[] = {"low", "middle", "high", NULL};
static const struct qconv_option table[] = {
  {"media", QCONV_OPTION_FLAG, "yes", NULL, "with pictures"},
  {"verbose", QCONV_OPTION_FLAG, "no", NULL, "more words"},
  {"limit", QCONV_OPTION_NUMBER, "42", NULL, "at most so many"},
  {"seed", QCONV_OPTION_NUMBER, NULL, NULL, "for shuffling"},
  {"deck", QCONV_OPTION_STRING, NULL, NULL, "the deck's name"},
  {"style", QCONV_OPTION_STRING, "plain", NULL, "how it looks"},
  {"level", QCONV_OPTION_WORD, "middle", levels, "how hard"},
  {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL},
};

static char said[512];
static struct qconv_arena *arena;
static struct qconv_log *log_;
static bool used[16];

static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  snprintf(said, sizeof said, "%.*s [%s]", QCONV_ARG(diagnostic->message), diagnostic->code);
}

#define PARSE(...) parse((const char *const[]){__VA_ARGS__, NULL})
static struct qconv_job parse(const char *const *options)
{
  said[0] = 0;
  memset(used, 0, sizeof used);
  if (!arena) {
    arena = qconv_arena_new(0);
    log_ = qconv_log_new(hear, NULL);
  }
  return (struct qconv_job){.settings = qconv_settings(arena, log_, table, options, used)};
}

static void fallbacks_stand(void)
{
  struct qconv_job job = PARSE(NULL);
  CU_ASSERT(qconv_option_flag(&job, "media"));
  CU_ASSERT_FALSE(qconv_option_flag(&job, "verbose"));
  CU_ASSERT_EQUAL(qconv_option_number(&job, "limit"), 42);
  CU_ASSERT_EQUAL(qconv_option_number(&job, "seed"), 0);
  CU_ASSERT_PTR_NULL(qconv_option_string(&job, "deck").data);
  ASSERT_STR(qconv_option_string(&job, "style"), "plain");
  CU_ASSERT_EQUAL(qconv_option_word(&job, "level"), 1);
  CU_ASSERT_PTR_NOT_NULL(qconv_settings(arena, log_, NULL, NULL, used));
}

static void values_are_taken(void)
{
  struct qconv_job job = PARSE("media=no", "verbose", "limit=-999999999", "deck=a=b c", "style=", "level=high");
  CU_ASSERT_FALSE(qconv_option_flag(&job, "media"));
  CU_ASSERT(qconv_option_flag(&job, "verbose")); /* a flag alone is yes */
  CU_ASSERT_EQUAL(qconv_option_number(&job, "limit"), -999999999);
  ASSERT_STR(qconv_option_string(&job, "deck"), "a=b c");
  CU_ASSERT_PTR_NOT_NULL(qconv_option_string(&job, "style").data);
  CU_ASSERT_EQUAL(qconv_option_string(&job, "style").len, 0);
  CU_ASSERT_EQUAL(qconv_option_word(&job, "level"), 2);
  job = PARSE("level=low", "level=high", "level=middle");
  CU_ASSERT_EQUAL(qconv_option_word(&job, "level"), 1); /* the last one counts */
}

static void others_are_left_for_others(void)
{
  struct qconv_job job = PARSE("unknown=1", "limit=7", "", "=x", "Limit=9");
  CU_ASSERT_PTR_NOT_NULL(job.settings);
  CU_ASSERT_EQUAL(qconv_option_number(&job, "limit"), 7);
  CU_ASSERT(!used[0] && used[1] && !used[2] && !used[3] && !used[4]);
}

static void wrong_values_are_refused(void)
{
  static const char *const wrong[][2] = {
    {"media=maybe", "option \"media\" wants yes or no [option.value]"},
    {"media=", "option \"media\" wants yes or no [option.value]"},
    {"media=Yes", "option \"media\" wants yes or no [option.value]"},
    {"limit=", "option \"limit\" wants a whole number [option.value]"},
    {"limit=-", "option \"limit\" wants a whole number [option.value]"},
    {"limit=1.5", "option \"limit\" wants a whole number [option.value]"},
    {"limit=0x10", "option \"limit\" wants a whole number [option.value]"},
    {"limit= 1", "option \"limit\" wants a whole number [option.value]"},
    {"limit=1234567890", "option \"limit\" wants a whole number [option.value]"},
    {"limit", "option \"limit\" wants a value [option.value]"},
    {"deck", "option \"deck\" wants a value [option.value]"},
    {"level=highest", "option \"level\" wants low, middle or high [option.value]"},
    {"level=", "option \"level\" wants low, middle or high [option.value]"},
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    CU_ASSERT_PTR_NULL(PARSE(wrong[i][0]).settings);
    CU_ASSERT(same_str(qconv_str_of(said), qconv_str_of(wrong[i][1])));
  }
}

static void an_undeclared_option_ends_the_program(void)
{
  struct qconv_job job = PARSE(NULL);
  fflush(NULL);
  int status = 0;
  pid_t child = fork();
  if (child == 0) {
    if (!freopen("/dev/null", "w", stderr))
      _exit(1);
    qconv_option_flag(&job, "undeclared");
    _exit(0);
  }
  CU_ASSERT_EQUAL(waitpid(child, &status, 0), child);
  CU_ASSERT(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
  qconv_log_free(log_);
  qconv_arena_free(arena);
}

SUITE(TEST(fallbacks_stand), TEST(values_are_taken), TEST(others_are_left_for_others), TEST(wrong_values_are_refused),
      TEST(an_undeclared_option_ends_the_program))

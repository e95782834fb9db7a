/* Sentences of many languages, told apart: what is said of the talk, and what has matter.

   tests/data/remarks holds them; the floors are shares of the remarks heard. No
   sentence of matter may be taken for a remark. With VERBOSE_REMARKS set it lists what it
   gets wrong. */
#include "../../plugins/text/talk/remark.h"
#include "../suite.h"

#include <qconv/str.h>
#include <stdlib.h>
#include <string.h>

struct score {
  size_t remarks, heard, matters, lost;
};

static void count(struct score *score, bool remark, bool heard)
{
  score->remarks += remark;
  score->heard += remark && heard;
  score->matters += !remark;
  score->lost += !remark && heard;
}

/* A line's words are all talk: none of its sentences goes only with others. */
static bool is_heard(const struct talk_words *words, qconv_str line)
{
  qconv_str sentence;
  while (remark_sentence(&line, &sentence)) {
    enum remark remark = remark_of(words, sentence);
    if (remark == REMARK_NONE || remark == REMARK_LIGHT)
      return false;
  }
  return true;
}

static struct score score_file(const char *name)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  const char *top = getenv("top_srcdir");
  const char *path = qconv_format(arena, "%s/tests/data/remarks/%s", top ? top : ".", name).data;
  const struct talk_words *words = talk_words(arena);
  struct score score = {0, 0, 0, 0};
  char line[1000];
  FILE *file = fopen(path, "r");
  CU_ASSERT_PTR_NOT_NULL_FATAL(file);
  while (fgets(line, sizeof line, file)) {
    qconv_str text = qconv_str_trim(qconv_str_of(line));
    bool remark = text.data[0] == '+';
    if (!remark && text.data[0] != '=')
      continue;
    text = qconv_str_from(text, 2);
    bool heard = is_heard(words, text);
    count(&score, remark, heard);
    if (remark != heard && getenv("VERBOSE_REMARKS"))
      printf("%s %.*s\n", remark ? "LEFT" : "LOST", QCONV_ARG(text));
  }
  fclose(file);
  printf("%s: %zu of %zu remarks heard, %zu of %zu sentences of matter lost\n", name, score.heard, score.remarks,
         score.lost, score.matters);
  qconv_arena_free(arena);
  return score;
}

static void check(const char *name, size_t percent)
{
  struct score score = score_file(name);
  CU_ASSERT(score.remarks >= 150 && score.matters >= 150);
  CU_ASSERT_EQUAL(score.lost, 0);
  CU_ASSERT(score.heard * 100 >= score.remarks * percent);
}

static void tells_germanic_and_romance_remarks(void)
{
  check("latin.txt", 90);
}

static void tells_remarks_of_the_rest_of_europe_and_latin_script(void)
{
  check("europe.txt", 95);
}

static void tells_remarks_in_other_scripts(void)
{
  check("scripts.txt", 96);
}

SUITE(TEST(tells_germanic_and_romance_remarks), TEST(tells_remarks_of_the_rest_of_europe_and_latin_script),
      TEST(tells_remarks_in_other_scripts))

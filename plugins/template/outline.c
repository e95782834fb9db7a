/* outline: one line for each question of a bank, for a first look or a table of contents. */
#include <qconv/plugin.h>

static const struct qconv_option options[] = {
  {"numbers", QCONV_OPTION_FLAG, "yes", NULL, "begin each line with the question's number"},
  {0},
};

static bool write_outline(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  bool numbers = qconv_option_flag(job, "numbers");
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next) {
    qconv_str rest = qconv_str_trim(question->prompt.str), line = {0};
    qconv_str_line(&rest, &line);
    if (rest.len)
      qconv_report(job->log, QCONV_LOSS, question->origin, "outline.cut", "only the first line of the prompt is kept");
    if (numbers && question->number.len)
      qconv_put_format(output, "%.*s. ", QCONV_ARG(question->number));
    qconv_put(output, line);
    qconv_put_char(output, '\n');
  }
  return true;
}

static const struct qconv_exporter outline = {
  .name = "outline", .title = "Outline, a line per question", .suffixes = "outline", .options = options,
  .kinds = QCONV_ALL_KINDS, .write = write_outline,
};

const struct qconv_plugin qconv_plugin = {
  QCONV_ABI, "outline", "1.0", NULL, (const struct qconv_exporter *const[]){&outline, NULL}, NULL,
};

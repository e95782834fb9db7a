/* The Markdown exporter: a sheet as sheet_notation.h describes it, as a person would write it, or
   one of the notations of other programs. */
#include "../exports.h"
#include "write.h"
#include <qconv/markup.h>

void write_begin(struct writer *writer)
{
  if (writer->started)
    qconv_put_char(writer->out, '\n');
  writer->started = true;
}

void write_heading(struct writer *writer, unsigned level, qconv_str words)
{
  write_begin(writer);
  for (unsigned i = 0; i < (level < 6 ? level : 6); i++)
    qconv_put_char(writer->out, '#');
  qconv_put_format(writer->out, "%s%.*s\n", words.len ? " " : "", QCONV_ARG(words));
}

void write_loss(struct writer *writer, const char *code, const char *what)
{
  qconv_report(writer->job->log, QCONV_LOSS, writer->question ? writer->question->origin : QCONV_NOWHERE, code, "%s",
               what);
}

qconv_str write_number(struct writer *writer, const struct qconv_question *question, size_t place)
{
  if (writer->renumber)
    return question->kind == QCONV_DESCRIPTION ? (qconv_str){NULL, 0} : qconv_format(writer->job->arena, "%zu", place);
  return question->number;
}

/* Whether a key apart can go by the numbers that the bank has. */
static bool numbers_serve(struct qconv_arena *arena, const struct qconv_bank *bank)
{
  struct qconv_map seen = {0};
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next) {
    qconv_str number = question->number;
    if (question->kind == QCONV_DESCRIPTION && !number.len)
      continue;
    void **place = qconv_map_at(arena, &seen, NULL, number);
    if (*place || !sheet_question_number(qconv_format(arena, "%.*s.", QCONV_ARG(number))))
      return false;
    *place = &seen;
  }
  return true;
}

static void write_sheet(struct writer *writer, const struct qconv_bank *bank)
{
  size_t place = 0;
  writer->level = write_question_level(bank);
  writer->next_section = bank->sections.first;
  writer->renumber = writer->key != KEY_INLINE && !numbers_serve(writer->job->arena, bank);
  write_head(writer, bank);
  for (const struct qconv_question *question = bank->questions.first; question && writer->key != KEY_ONLY;
       question = question->next) {
    place += question->kind != QCONV_DESCRIPTION;
    write_question(writer, question, place);
  }
  if (writer->key != KEY_ONLY)
    write_last_sections(writer);
  writer->question = NULL;
  if (writer->key == KEY_END || writer->key == KEY_ONLY)
    write_key_sheet(writer, bank);
}

static void report_ids(struct writer *writer, const struct qconv_bank *bank)
{
  size_t count = 0;
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    count += question->id.len > 0;
  if (count && !writer->ids)
    qconv_report(writer->job->log, QCONV_LOSS, QCONV_NOWHERE, "markdown.ids",
                 count == 1 ? "the id of %zu question is not written, which --option ids=yes does"
                            : "the ids of %zu questions are not written, which --option ids=yes does",
                 count);
}

static bool write_markdown(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  struct qconv_output *whole = qconv_output_memory(job->arena);
  struct writer writer = {.job = job,
                          .out = whole,
                          .key = (enum write_key)qconv_option_word(job, "key"),
                          .ids = qconv_option_flag(job, "ids")};
  enum write_profile profile = (enum write_profile)qconv_option_word(job, "profile");
  if (profile == PROFILE_OBSIDIAN && writer.key != KEY_INLINE) {
    qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "markdown.key", "cards without their answers are none");
    return false;
  }
  if (bank->media.count)
    qconv_report(job->log, QCONV_LOSS, QCONV_NOWHERE, "markdown.media",
                 "the %zu pictures and sounds are not in a Markdown file", bank->media.count);
  report_ids(&writer, bank);
  writer.tasks = profile == PROFILE_TASKS;
  if (profile == PROFILE_OBSIDIAN)
    write_cards(&writer, bank);
  else
    write_sheet(&writer, bank);
  /* harmless texts side by side may do harm: what one leaves open goes on in the next */
  qconv_put(output, qconv_markup_to_markdown(job->arena, NULL, qconv_markdown(qconv_output_bytes(whole))));
  return true;
}

static const char *const keys[] = {"none", "inline", "end", "only", NULL};
static const char *const profiles[] = {"commonmark", "obsidian", "tasks", NULL};
static const struct qconv_option options[] = {
    {"profile", QCONV_OPTION_WORD, "commonmark", profiles,
     "plain Markdown, cards of Obsidian's plugin Spaced Repetition, or lists of tasks"},
    {"key", QCONV_OPTION_WORD, "inline", keys,
     "where the answers stand: nowhere, with the questions, behind all, alone"},
    {"ids", QCONV_OPTION_FLAG, "no", NULL, "keep the ids of the questions, as comments"},
    {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL}};

const struct qconv_exporter text_markdown_writer = {.name = "markdown",
                                                    .title = "Markdown",
                                                    .suffixes = "md markdown",
                                                    .options = options,
                                                    .kinds = QCONV_ALL_KINDS & ~QCONV_KIND_BIT(QCONV_OPAQUE),
                                                    .fields = true,
                                                    .write = write_markdown};

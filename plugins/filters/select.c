/* select: keeps the questions that fit all that is asked for. */
#include "filters.h"

static const char *const kinds[] = {"any",      "open",     "choice", "truefalse",   "short",  "numeric",
                                    "matching", "ordering", "cloze",  "description", "opaque", NULL};

const struct qconv_option select_options[] = {
    {"section", QCONV_OPTION_STRING, NULL, NULL, "keep what is below the heading of this title"},
    {"tag", QCONV_OPTION_STRING, NULL, NULL, "keep what has this tag"},
    {"kind", QCONV_OPTION_WORD, "any", kinds, "keep questions of this kind"},
    {"number", QCONV_OPTION_STRING, NULL, NULL, "keep the numbers A-B as written, or A alone; A- and -B are open"},
    {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL},
};

struct selection {
  qconv_str section, tag;
  int kind; /* 0: any */
  bool numbered;
  size_t from, to;
};

/* Takes a number of at most 9 digits off the front. */
static bool take_number(qconv_str *rest, size_t *number)
{
  size_t digits = 0;
  for (*number = 0; digits < rest->len && digits < 9 && qconv_is_digit(rest->data[digits]); digits++)
    *number = *number * 10 + (size_t)(rest->data[digits] - '0');
  *rest = qconv_str_from(*rest, digits);
  return digits != 0;
}

static bool parse_range(struct qconv_job *job, qconv_str range, struct selection *selection)
{
  qconv_str rest = range;
  bool has_from = take_number(&rest, &selection->from), has_to = false, dash = qconv_str_starts(rest, QCONV_STR("-"));
  if (dash) {
    rest = qconv_str_from(rest, 1);
    has_to = take_number(&rest, &selection->to);
  }
  if (!has_to)
    selection->to = dash ? SIZE_MAX : selection->from;
  selection->numbered = true;
  if (rest.len == 0 && (has_from || has_to) && selection->from <= selection->to)
    return true;
  qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "select.number", "\"%.*s\" is no range of numbers like 3-7",
               QCONV_ARG(range));
  return false;
}

static bool in_section(const struct qconv_section *section, qconv_str title)
{
  while (section && !qconv_str_equal_nocase(section->title, title))
    section = section->parent;
  return section != NULL;
}

static bool has_tag(const struct qconv_question *question, qconv_str tag)
{
  for (const struct qconv_string_item *item = question->tags.first; item; item = item->next)
    if (qconv_str_equal_nocase(item->str, tag))
      return true;
  return false;
}

/* The number as written counts; without one, the place in the bank. */
static size_t number_of(const struct qconv_question *question, size_t index)
{
  qconv_str rest = question->number;
  size_t number;
  return take_number(&rest, &number) ? number : index + 1;
}

static bool fits(void *context, const struct qconv_question *question, size_t index)
{
  const struct selection *selection = context;
  if (selection->section.data && !in_section(question->section, selection->section))
    return false;
  if (selection->tag.data && !has_tag(question, selection->tag))
    return false;
  if (selection->kind && (int)question->kind != selection->kind - 1)
    return false;
  size_t number = number_of(question, index);
  return !selection->numbered || (number >= selection->from && number <= selection->to);
}

bool filter_select(struct qconv_job *job, struct qconv_bank *bank)
{
  struct selection selection = {
      .section = qconv_option_string(job, "section"),
      .tag = qconv_option_string(job, "tag"),
      .kind = qconv_option_word(job, "kind"),
  };
  qconv_str range = qconv_option_string(job, "number");
  if (range.data && !parse_range(job, range, &selection))
    return false;
  size_t before = bank->questions.count;
  filter_questions(job, bank, fits, &selection);
  qconv_report(job->log, bank->questions.count ? QCONV_NOTE : QCONV_WARNING, QCONV_NOWHERE, "select.kept",
               "selected %zu of %zu questions", bank->questions.count, before);
  return true;
}

/* One question below its heading. */
#include "write.h"

/* What a list of tasks, or text alone, can say. */
#define TASK_KINDS (QCONV_KIND_BIT(QCONV_OPEN) | QCONV_KIND_BIT(QCONV_CHOICE) | QCONV_KIND_BIT(QCONV_TRUEFALSE))

/* {{gap:ID}} to a blank with the gap's name. */
static qconv_str with_blanks(struct writer *writer, const struct qconv_question *question, qconv_str prompt)
{
  enum { LONGEST_ID = 1024 }; /* a longer one is left as it is: it would be looked up again and again */
  struct qconv_buffer text = {.arena = writer->job->arena};
  struct qconv_map gaps = {0};
  for (struct qconv_gap *gap = question->cloze.gaps.first; gap; gap = gap->next)
    *qconv_map_at(writer->job->arena, &gaps, NULL, gap->id) = gap;
  size_t opened = 0, closed = 0, written = 0, at = 0;
  while ((at = qconv_str_ahead(prompt, at, QCONV_STR("{{gap:"), &opened)) != QCONV_NOT_FOUND) {
    size_t start = at + 6, end = qconv_str_ahead(prompt, start, QCONV_STR("}}"), &closed);
    at = start;
    qconv_str id = qconv_str_slice(prompt, start, end);
    if (end == QCONV_NOT_FOUND || id.len > LONGEST_ID || !qconv_map_get(&gaps, NULL, id))
      continue;
    qconv_append(&text, qconv_str_slice(prompt, written, start - 6));
    qconv_append_format(&text, "____ (%.*s)", QCONV_ARG(id));
    at = written = end + 2;
  }
  qconv_append(&text, qconv_str_from(prompt, written));
  return qconv_buffer_str(&text);
}

qconv_str write_prompt(struct writer *writer, const struct qconv_question *question)
{
  qconv_str prompt = write_text(writer, question->prompt, false);
  if (question->kind != QCONV_CLOZE)
    return prompt;
  qconv_str blanks = with_blanks(writer, question, prompt);
  if (!qconv_str_equal(sheet_gaps_in(writer->job->arena, blanks, &question->cloze.gaps), prompt))
    write_loss(writer, "markdown.gap", "a gap is not told from the text around it");
  return blanks;
}

/* Whether a line of a text can be a heading and read back as the same words. */
static bool is_heading_text(qconv_str line)
{
  if (line.len == 0 || sheet_question_number(line) || sheet_number(line) || qconv_is_space(line.data[line.len - 1]) ||
      line.data[line.len - 1] == '#')
    return false;
  if (strchr("`*", line.data[0]))
    return line.len > 2 && line.data[1] != line.data[0] && line.data[1] != ' ';
  static const char *const taken[] = {"Question", "Note"};
  for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
    if (qconv_str_equal_nocase(line, qconv_str_of(taken[i])))
      return false;
  bool defines = line.data[0] == '[' && qconv_str_find(line, QCONV_STR("]:")) != QCONV_NOT_FOUND;
  return !strchr("#->+|~=_< \t", line.data[0]) && !defines;
}

/* The words for the heading, and what of the prompt stands below it. */
static qconv_str split_prompt(qconv_str prompt, qconv_str *below)
{
  size_t end = qconv_str_find_char(prompt, '\n');
  qconv_str first = qconv_str_slice(prompt, 0, end),
            rest = qconv_str_from(prompt, end == QCONV_NOT_FOUND ? prompt.len : end);
  bool alone = rest.len == 0 || (rest.len > 2 && rest.data[1] == '\n' && !qconv_is_space(rest.data[2]));
  qconv_str label, next = qconv_str_from(rest, 2);
  bool labelled = sheet_label(qconv_str_slice(next, 0, qconv_str_find_char(next, '\n')), true, &label) != PART_TEXT;
  *below = prompt;
  if (!alone || labelled || !is_heading_text(first))
    return QCONV_STR("Question");
  *below = qconv_str_from(rest, rest.len ? 2 : 0);
  return first;
}

static void write_tags(struct writer *writer, const struct qconv_question *question)
{
  struct qconv_buffer tags = {.arena = writer->job->arena};
  for (const struct qconv_string_item *tag = question->tags.first; tag; tag = tag->next) {
    qconv_str words = write_words(writer, tag->str, ',');
    qconv_append_format(&tags, "%.*s%s", QCONV_ARG(words), tag->next ? ", " : "");
  }
  write_labelled(writer, PART_TAGS, qconv_buffer_str(&tags));
}

/* "name: value"; lines and blanks that matter stand in a fence longer than any in them. */
static qconv_str field_text(struct writer *writer, const struct qconv_field *field)
{
  struct qconv_buffer text = {.arena = writer->job->arena}, fence = {.arena = writer->job->arena};
  qconv_str name = write_words(writer, field->name, ':'), value = field->value;
  bool edges = value.len && (qconv_is_space(value.data[0]) || qconv_is_space(value.data[value.len - 1]));
  if (!edges && qconv_str_find_char(value, '\n') == QCONV_NOT_FOUND && !qconv_str_starts(value, QCONV_STR("```"))) {
    value = write_words(writer, value, 0);
    return qconv_format(writer->job->arena, value.len ? "%.*s: %.*s" : "%.*s:%.*s", QCONV_ARG(name), QCONV_ARG(value));
  }
  size_t longest = 2;
  for (size_t i = 0, run = 0; i < value.len; i++) {
    run = value.data[i] == '`' ? run + 1 : 0;
    longest = run > longest ? run : longest;
  }
  for (size_t i = 0; i <= longest; i++)
    qconv_append_char(&fence, '`');
  qconv_str marks = qconv_buffer_str(&fence);
  qconv_append_format(&text, "%.*s:\n%.*s\n%.*s\n%.*s", QCONV_ARG(name), QCONV_ARG(marks), QCONV_ARG(value),
                      QCONV_ARG(marks));
  return qconv_buffer_str(&text);
}

static void write_fields(struct writer *writer, const struct qconv_question *question)
{
  if (!question->fields.count)
    return;
  write_label(writer, PART_FIELDS, QCONV_STR(""));
  write_begin(writer);
  for (const struct qconv_field *field = question->fields.first; field; field = field->next)
    write_item(writer, 0, "-", field_text(writer, field));
}

/* What a sheet without its key says, too. */
static void write_worth(struct writer *writer, const struct qconv_question *question)
{
  write_labelled(writer, PART_POINTS, write_words(writer, question->points, 0));
}

void write_hints(struct writer *writer, const struct qconv_question *question)
{
  for (const struct qconv_text_item *hint = question->hints.first; hint; hint = hint->next)
    write_labelled(writer, PART_HINT, write_text(writer, hint->text, false));
}

/* Whether a title can be the heading over a prompt with a label of its own. */
static bool heads(const struct writer *writer, const struct qconv_question *question)
{
  return writer->key == KEY_INLINE && !writer->tasks && question->title.len && is_heading_text(question->title) &&
         !qconv_is_space(question->title.data[0]) && qconv_str_find_char(question->title, '\n') == QCONV_NOT_FOUND;
}

/* A number that a heading does not hold, and a title that is none. */
static void write_names(struct writer *writer, const struct qconv_question *question)
{
  bool counts = sheet_question_number(qconv_format(writer->job->arena, "%.*s.", QCONV_ARG(question->number))) > 0;
  if (!counts && writer->key == KEY_INLINE)
    write_labelled(writer, PART_NUMBER, write_words(writer, question->number, 0));
  if (!heads(writer, question))
    write_labelled(writer, PART_TITLE, write_words(writer, question->title, 0));
}

void write_extras(struct writer *writer, const struct qconv_question *question)
{
  write_labelled(writer, PART_EXPLANATION, write_text(writer, question->feedback, false));
  write_labelled(writer, PART_PENALTY, write_words(writer, question->penalty, 0));
  write_labelled(writer, PART_DIFFICULTY, write_words(writer, question->difficulty, 0));
  write_labelled(writer, PART_LANGUAGE, write_words(writer, question->language, 0));
  write_names(writer, question);
  write_tags(writer, question);
  write_fields(writer, question);
}

void write_question_heading(struct writer *writer, const struct qconv_question *question, qconv_str words, size_t place)
{
  qconv_str number = write_number(writer, question, place);
  bool counts = number.len && sheet_question_number(qconv_format(writer->job->arena, "%.*s.", QCONV_ARG(number)));
  write_heading(writer, writer->level,
                counts ? qconv_format(writer->job->arena, words.len ? "%.*s. %.*s" : "%.*s.%.*s", QCONV_ARG(number),
                                      QCONV_ARG(words))
                       : words);
}

static void write_id(struct writer *writer, const struct qconv_question *question)
{
  bool dashes = qconv_str_find(question->id, QCONV_STR("--")) != QCONV_NOT_FOUND;
  if (!writer->ids || !question->id.len)
    return;
  write_begin(writer);
  qconv_str id = write_words(writer, question->id, dashes ? '-' : 0);
  qconv_put_format(writer->out, "<!-- id: %.*s -->\n", QCONV_ARG(id));
}

/* The heading and the prompt. */
static struct write_asked write_asked(struct writer *writer, const struct qconv_question *question, size_t place)
{
  qconv_str prompt = write_prompt(writer, question), below = prompt;
  bool describes = question->kind == QCONV_DESCRIPTION, headed = heads(writer, question);
  bool unanswered = question->kind == QCONV_OPEN && qconv_str_blank(question->open.answer.str);
  bool whole = describes || headed || (unanswered && qconv_str_find_char(prompt, '\n') != QCONV_NOT_FOUND);
  qconv_str words = headed      ? write_words(writer, question->title, 0)
                    : describes ? QCONV_STR("Note")
                    : whole     ? QCONV_STR("Question")
                                : split_prompt(prompt, &below);
  write_question_heading(writer, question, words, place);
  write_id(writer, question);
  if (headed)
    write_label(writer, describes ? PART_NOTE : PART_QUESTION, below);
  else
    write_paragraph(writer, below);
  return (struct write_asked){below, qconv_str_equal(below, prompt)};
}

void write_question(struct writer *writer, const struct qconv_question *question, size_t place)
{
  writer->question = question;
  write_sections(writer, question->section);
  struct write_asked asked = write_asked(writer, question, place);
  if (writer->key != KEY_INLINE) {
    write_shown(writer, question, &asked);
    write_worth(writer, question);
    return;
  }
  if (writer->tasks && !(TASK_KINDS & QCONV_KIND_BIT(question->kind)))
    write_loss(writer, "markdown.kind", "it is written to be read by people, and is an open question when read back");
  bool listed = question->kind == QCONV_CHOICE || question->kind == QCONV_TRUEFALSE;
  if (!listed) /* the choices belong to no hint */
    write_hints(writer, question);
  write_answer(writer, question, &asked);
  if (listed)
    write_hints(writer, question);
  write_worth(writer, question);
  write_extras(writer, question);
}

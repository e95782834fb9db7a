/* The exporter "markdown": one heading a question, as a person would write it,
   and as the importer beside it reads back.

       # Title                    of the bank
       ## Section                 deeper sections are deeper headings
       ### 7. What is it?         the prompt's first line
       more of the prompt
       - [x] right                choices
       **Answer:** / **Explanation:** / **Hint:** / **Tags:**

   Headings inside a text go below the question's own.  Kinds that Markdown has no
   reading for (short, numeric, matching, ordering, cloze) are written for people
   and reported as a loss. */
#include "text.h"
#include <qconv/markup.h>

struct writer {
  struct qconv_job *job;
  struct qconv_output *out;
  const struct qconv_section *section;
  unsigned level; /* of a question's heading */
  bool started;
};

/* A blank line between any two blocks. */
static void begin_block(struct writer *writer)
{
  if (writer->started)
    qconv_put_char(writer->out, '\n');
  writer->started = true;
}

static void heading(struct writer *writer, unsigned level, qconv_str words)
{
  begin_block(writer);
  for (unsigned i = 0; i < (level < 6 ? level : 6); i++)
    qconv_put_char(writer->out, '#');
  qconv_put_format(writer->out, " %.*s\n", QCONV_ARG(words));
}

/* Moves the headings of a text below the question's, outside of its code. */
static qconv_str below_heading(struct writer *writer, qconv_str text, const struct qconv_question *question)
{
  struct qconv_arena *arena = writer->job->arena;
  const struct document *document = text_lines(arena, writer->job->log, text);
  unsigned highest = 7;
  for (size_t i = 0; i < document->count; i++)
    if (document->lines[i].heading && document->lines[i].heading < highest)
      highest = document->lines[i].heading;
  if (highest > writer->level)
    return text;
  qconv_report(writer->job->log, QCONV_LOSS, question->origin, "markdown.heading",
               "headings inside of the answer were moved below the question's");
  struct qconv_buffer moved = {.arena = arena};
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind == LINE_UNDERLINE)
      continue;
    if (line->heading) {
      unsigned level = line->heading + writer->level + 1 - highest;
      for (unsigned mark = 0; mark < (level < 6 ? level : 6); mark++)
        qconv_append_char(&moved, '#');
      qconv_append_format(&moved, " %.*s\n", QCONV_ARG(line->content));
    } else {
      qconv_append_format(&moved, "%.*s\n", QCONV_ARG(line->all));
    }
  }
  return qconv_str_trim_end(qconv_buffer_str(&moved));
}

static qconv_str markdown_of(struct writer *writer, struct qconv_text text, const struct qconv_question *question)
{
  if (qconv_text_absent(text))
    return QCONV_STR("");
  qconv_str markdown = qconv_markup_to_markdown(writer->job->arena, writer->job->log, text);
  while (markdown.len && strchr("\r\n", markdown.data[0]))
    markdown = qconv_str_from(markdown, 1);
  markdown = qconv_str_trim_end(markdown);
  bool may_have_heading = qconv_str_find_char(markdown, '#') != QCONV_NOT_FOUND ||
                          qconv_str_find(markdown, QCONV_STR("\n-")) != QCONV_NOT_FOUND ||
                          qconv_str_find(markdown, QCONV_STR("\n=")) != QCONV_NOT_FOUND;
  return may_have_heading ? below_heading(writer, markdown, question) : markdown;
}

static void paragraph(struct writer *writer, qconv_str text)
{
  if (text.len == 0)
    return;
  begin_block(writer);
  qconv_put_format(writer->out, "%.*s\n", QCONV_ARG(text));
}

/* "12. " at the start would be a list. */
static bool starts_numbered(qconv_str text)
{
  qconv_str rest;
  return text_number(text, &rest).data != NULL;
}

/* A label on the line of a text that is one line, else above it. */
static void labelled(struct writer *writer, const char *label, qconv_str text)
{
  if (text.len == 0)
    return;
  bool one_line = qconv_str_find_char(text, '\n') == QCONV_NOT_FOUND && !strchr("-*+#>|`~ \t<", text.data[0]) &&
                  !starts_numbered(text);
  begin_block(writer);
  qconv_put_format(writer->out, one_line ? "**%s:** %.*s\n" : "**%s:**\n\n%.*s\n", label, QCONV_ARG(text));
}

/* Whether the importer would take a line of the text for a label. */
static bool holds_label(struct writer *writer, qconv_str text)
{
  struct document *document = text_lines(writer->job->arena, writer->job->log, text);
  for (size_t i = 0; i < document->count; i++)
    if (document->lines[i].kind == LINE_TEXT && text_label(&document->lines[i]).role != ROLE_NONE)
      return true;
  return text_options(document, 0, document->count).answers.count > 1;
}

/* The words for the heading, and what of the prompt stands below it.  A prompt
   whose first line cannot be a heading stands below the word "Question". */
static qconv_str split_prompt(qconv_str prompt, qconv_str *below)
{
  size_t end = qconv_str_find_char(prompt, '\n');
  qconv_str first = qconv_str_slice(prompt, 0, end);
  *below = QCONV_STR("");
  struct line line = {.content = first, .kind = LINE_TEXT};
  struct label label = text_label(&line);
  bool alone = end == QCONV_NOT_FOUND || qconv_str_blank(qconv_str_slice(prompt, end, end + 2));
  bool plain = first.len && !strchr("#->*+|`~= \t", first.data[0]) && first.data[first.len - 1] != '#' &&
               !label.number.data && label.role == ROLE_NONE && !qconv_is_space(first.data[first.len - 1]);
  if (first.len > 2 && (first.data[0] == '`' || first.data[0] == '*') && first.data[1] != first.data[0] &&
      first.data[1] != ' ')
    plain = !label.number.data && label.role == ROLE_NONE;
  if (!alone || !plain) {
    *below = prompt;
    return QCONV_STR("Question:");
  }
  if (end != QCONV_NOT_FOUND)
    *below = qconv_str_from(prompt, end + 2);
  return first;
}

static void write_choices(struct writer *writer, const struct qconv_question *question)
{
  char letter = 'A';
  begin_block(writer);
  for (const struct qconv_answer *answer = question->choice.answers.first; answer; answer = answer->next) {
    qconv_str text = markdown_of(writer, answer->text, question), line;
    if (answer->correct == QCONV_UNKNOWN)
      qconv_put_format(writer->out, "- %c. ", letter);
    else
      qconv_put_format(writer->out, "- [%c] ", answer->correct == QCONV_RIGHT ? 'x' : ' ');
    for (bool first = true; qconv_str_line(&text, &line); first = false)
      qconv_put_format(writer->out, "%s%.*s\n", first || line.len == 0 ? "" : "  ", QCONV_ARG(line));
    letter = letter < 'Z' ? (char)(letter + 1) : letter;
  }
}

static void write_accepted(struct writer *writer, const struct qconv_question *question)
{
  const char *label = "Answer";
  for (const struct qconv_answer *answer = question->short_.answers.first; answer; answer = answer->next) {
    labelled(writer, label, markdown_of(writer, answer->text, question));
    label = "Also accepted";
  }
}

static void write_numbers(struct writer *writer, const struct qconv_numbers *numbers)
{
  for (const struct qconv_number *number = numbers->first; number; number = number->next) {
    struct qconv_buffer text = {.arena = writer->job->arena};
    qconv_append(&text, number->value.data ? number->value : number->low);
    if (!number->value.data)
      qconv_append_format(&text, " to %.*s", QCONV_ARG(number->high));
    else if (number->tolerance.len)
      qconv_append_format(&text, " ± %.*s", QCONV_ARG(number->tolerance));
    labelled(writer, "Answer", qconv_buffer_str(&text));
  }
}

static void write_pairs(struct writer *writer, const struct qconv_question *question)
{
  begin_block(writer);
  qconv_put_literal(writer->out, "**Answer:**\n\n");
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next) {
    qconv_str left = markdown_of(writer, pair->left, question), right = markdown_of(writer, pair->right, question);
    qconv_put_format(writer->out, "- %.*s → %.*s\n", QCONV_ARG(left), QCONV_ARG(right));
  }
}

static void write_items(struct writer *writer, const struct qconv_question *question)
{
  size_t place = 1;
  begin_block(writer);
  qconv_put_literal(writer->out, "**Answer:**\n\n");
  for (const struct qconv_text_item *item = question->ordering.items.first; item; item = item->next) {
    qconv_str text = markdown_of(writer, item->text, question);
    qconv_put_format(writer->out, "%zu. %.*s\n", place++, QCONV_ARG(text));
  }
}

static void write_gaps(struct writer *writer, const struct qconv_question *question)
{
  begin_block(writer);
  qconv_put_literal(writer->out, "**Answer:**\n\n");
  for (const struct qconv_gap *gap = question->cloze.gaps.first; gap; gap = gap->next) {
    qconv_put_format(writer->out, "- (%.*s)", QCONV_ARG(gap->id));
    const char *between = " ";
    for (const struct qconv_answer *answer = gap->answers.first; answer; answer = answer->next) {
      if (gap->kind == QCONV_CHOICE && answer->correct == QCONV_WRONG)
        continue;
      qconv_str text = markdown_of(writer, answer->text, question);
      qconv_put_format(writer->out, "%s%.*s", between, QCONV_ARG(text));
      between = " / ";
    }
    for (const struct qconv_number *number = gap->numbers.first; number; number = number->next)
      qconv_put_format(writer->out, " %.*s", QCONV_ARG(number->value));
    qconv_put_char(writer->out, '\n');
  }
}

/* {{gap:ID}} to a blank with the gap's name: ____ would be a repair's prey. */
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
    qconv_append_format(&text, "…(%.*s)…", QCONV_ARG(id));
    at = written = end + 2;
  }
  qconv_append(&text, qconv_str_from(prompt, written));
  return qconv_buffer_str(&text);
}

static void write_open(struct writer *writer, const struct qconv_question *question, bool prompt_goes_on)
{
  qconv_str answer = markdown_of(writer, question->open.answer, question);
  if (answer.len == 0)
    return;
  if (prompt_goes_on || !qconv_text_absent(question->feedback) || question->hints.count || holds_label(writer, answer))
    paragraph(writer, QCONV_STR("**Answer:**"));
  paragraph(writer, answer);
}

static void write_answer(struct writer *writer, const struct qconv_question *question, bool prompt_goes_on)
{
  switch (question->kind) {
  case QCONV_OPEN:
    write_open(writer, question, prompt_goes_on);
    return;
  case QCONV_CHOICE:
    write_choices(writer, question);
    return;
  case QCONV_TRUEFALSE:
    begin_block(writer);
    if (question->truefalse.answer == QCONV_UNKNOWN)
      qconv_put_literal(writer->out, "- A. True\n- B. False\n");
    else
      qconv_put_format(writer->out, "- [%c] True\n- [%c] False\n",
                       question->truefalse.answer == QCONV_RIGHT ? 'x' : ' ',
                       question->truefalse.answer == QCONV_RIGHT ? ' ' : 'x');
    return;
  case QCONV_SHORT:
    write_accepted(writer, question);
    break;
  case QCONV_NUMERIC:
    write_numbers(writer, &question->numeric.numbers);
    break;
  case QCONV_MATCHING:
    write_pairs(writer, question);
    break;
  case QCONV_ORDERING:
    write_items(writer, question);
    break;
  case QCONV_CLOZE:
    write_gaps(writer, question);
    break;
  default:
    return;
  }
  qconv_report(writer->job->log, QCONV_LOSS, question->origin, "markdown.kind",
               "a question of kind \"%s\" is written to be read by people; read back it is an open one",
               qconv_kind_name(question->kind));
}

static void write_hints(struct writer *writer, const struct qconv_question *question)
{
  for (const struct qconv_text_item *hint = question->hints.first; hint; hint = hint->next)
    labelled(writer, "Hint", markdown_of(writer, hint->text, question));
}

static void write_extras(struct writer *writer, const struct qconv_question *question)
{
  labelled(writer, "Explanation", markdown_of(writer, question->feedback, question));
  if (!question->tags.count)
    return;
  begin_block(writer);
  qconv_put_literal(writer->out, "**Tags:** ");
  for (const struct qconv_string_item *tag = question->tags.first; tag; tag = tag->next)
    qconv_put_format(writer->out, "%.*s%s", QCONV_ARG(tag->str), tag->next ? ", " : "\n");
}

/* The headings on the way to a question's section that the last one did not share. */
static void write_section(struct writer *writer, const struct qconv_section *section)
{
  if (section == writer->section)
    return;
  const struct qconv_section *chain[8], *top = section;
  size_t depth = 0;
  for (; top && depth < 8; top = top->parent)
    chain[depth++] = top;
  for (size_t i = depth; i-- > 0;) {
    const struct qconv_section *shared = writer->section;
    while (shared && shared != chain[i])
      shared = shared->parent;
    if (!shared || chain[i] == section)
      heading(writer, (unsigned)(depth - i) + 1, chain[i]->title);
  }
  writer->section = section;
}

static void write_question(struct writer *writer, const struct qconv_question *question)
{
  write_section(writer, question->section);
  qconv_str prompt = markdown_of(writer, question->prompt, question), below;
  if (question->kind == QCONV_CLOZE)
    prompt = with_blanks(writer, question, prompt);
  if (question->kind == QCONV_DESCRIPTION) {
    paragraph(writer, prompt);
    return;
  }
  qconv_str words = split_prompt(prompt, &below);
  if (question->number.len)
    words = qconv_format(writer->job->arena, "%.*s. %.*s", QCONV_ARG(question->number), QCONV_ARG(words));
  heading(writer, writer->level, words);
  paragraph(writer, below);
  write_hints(writer, question);
  write_answer(writer, question, below.len > 0);
  write_extras(writer, question);
}

static void front_line(struct writer *writer, const char *key, qconv_str value)
{
  if (value.len == 0)
    return;
  qconv_put_format(writer->out, "%s%s: %.*s\n", writer->started ? "" : "---\n", key, QCONV_ARG(value));
  writer->started = true;
}

static void front_matter(struct writer *writer, const struct qconv_bank *bank)
{
  front_line(writer, "language", bank->language);
  front_line(writer, "author", bank->author);
  front_line(writer, "licence", bank->licence);
  for (const struct qconv_field *field = bank->fields.first; field; field = field->next)
    front_line(writer, qconv_str_zero(writer->job->arena, field->name), field->value);
  if (writer->started)
    qconv_put_literal(writer->out, "---\n");
}

static unsigned question_level(const struct qconv_bank *bank)
{
  size_t deepest = 0;
  for (const struct qconv_section *section = bank->sections.first; section; section = qconv_section_next(section))
    deepest = section->depth > deepest ? section->depth : deepest;
  return deepest < 4 ? (unsigned)deepest + 2 : 6;
}

static bool write_markdown(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  struct qconv_output *whole = qconv_output_memory(job->arena);
  struct writer writer = {.job = job, .out = whole, .level = question_level(bank)};
  if (bank->media.count)
    qconv_report(job->log, QCONV_LOSS, QCONV_NOWHERE, "markdown.media",
                 "the %zu pictures and sounds are not in a Markdown file", bank->media.count);
  front_matter(&writer, bank);
  if (bank->title.len)
    heading(&writer, 1, bank->title);
  if (bank->description.len)
    paragraph(&writer, bank->description);
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    write_question(&writer, question);
  /* harmless texts side by side may do harm: what one leaves open goes on in the next */
  qconv_put(output, qconv_markup_to_markdown(job->arena, NULL, qconv_markdown(qconv_output_bytes(whole))));
  return true;
}

const struct qconv_exporter text_markdown_writer = {.name = "markdown",
                                                    .title = "Markdown",
                                                    .suffixes = "md markdown",
                                                    .kinds = QCONV_ALL_KINDS & ~QCONV_KIND_BIT(QCONV_OPAQUE),
                                                    .write = write_markdown};

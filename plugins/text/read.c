/* The importers "chat" and "markdown".

   Both repair, find the style that opens the questions of the file and take each
   block apart; they differ in what makes them speak up when a format is guessed.
   What is left out, and what was chosen and why, is noted. */
#include "exports.h"
#include "sheet/sheet_notation.h"
#include <qconv/repair.h>

/* The value of a line of YAML without its quotes. */
static qconv_str unquoted(struct qconv_arena *arena, qconv_str value)
{
  value = qconv_str_trim(value);
  char quote = value.len >= 2 && strchr("\"'", value.data[0]) ? value.data[0] : 0;
  if (!quote || value.data[value.len - 1] != quote)
    return value;
  value = qconv_str_slice(value, 1, value.len - 1);
  char mark = quote == '"' ? '\\' : '\'';
  if (qconv_str_find_char(value, mark) == QCONV_NOT_FOUND)
    return value;
  struct qconv_buffer plain = {.arena = arena};
  for (size_t i = 0; i < value.len; i++) {
    bool escaped = value.data[i] == mark && i + 1 < value.len;
    i += escaped;
    qconv_append_char(&plain, escaped && quote == '"' && value.data[i] == 'n' ? '\n' : value.data[i]);
  }
  return qconv_buffer_str(&plain);
}

static void read_front_line(struct qconv_bank *bank, qconv_str key, qconv_str value)
{
  if (qconv_str_equal(key, QCONV_STR("title")))
    bank->title = value;
  else if (qconv_str_equal(key, QCONV_STR("language")) || qconv_str_equal(key, QCONV_STR("lang")))
    bank->language = value;
  else if (qconv_str_equal(key, QCONV_STR("author")))
    bank->author = value;
  else if (qconv_str_equal(key, QCONV_STR("licence")) || qconv_str_equal(key, QCONV_STR("license")))
    bank->licence = value;
  else if (qconv_str_equal(key, QCONV_STR("description")))
    bank->description = value;
  else
    qconv_add_field(bank->arena, &bank->fields, key, value);
}

/* "key: value" lines between two lines of dashes; unknown keys become fields. */
static void read_front_matter(struct qconv_bank *bank, qconv_str text)
{
  qconv_str front = qconv_str_slice(text, 0, qconv_front_matter(text)), line, key;
  qconv_str_line(&front, &line);
  while (qconv_str_line(&front, &line)) {
    qconv_str value = line;
    qconv_str_split(&value, ':', &key);
    key = qconv_str_trim(key);
    if (value.data && key.len)
      read_front_line(bank, key, unquoted(bank->arena, value));
  }
}

static void note_preamble(const struct document *document, const struct outline *outline)
{
  size_t first = outline->count ? outline->blocks[0].opener.line : 0, from = 0;
  while (from < first && document->lines[from].kind == LINE_ASIDE)
    from++;
  size_t words = 0;
  for (size_t i = from; i < first; i++)
    words += document->lines[i].kind != LINE_BLANK && !document->lines[i].heading;
  if (words)
    qconv_report(document->log, QCONV_NOTE, qconv_str_trim(text_span(document, from, first)), "text.preamble",
                 words == 1 ? "left out %zu line before the first question"
                            : "left out %zu lines before the first question",
                 words);
}

static bool is_dropped(const struct line *line)
{
  return (line->kind == LINE_TEXT && !line->heading) || line->kind == LINE_CODE || line->kind == LINE_FENCE;
}

/* What stands behind a question's block and before the next one: chapters without
   questions. The note says how many lines they are, blank ones among them too. */
static void note_left_out(const struct document *document, const struct outline *outline)
{
  for (size_t i = 0; i < outline->count; i++) {
    size_t from = outline->blocks[i].end, count = 0;
    size_t to = i + 1 < outline->count ? outline->blocks[i + 1].opener.line : document->count;
    while (to > from && !is_dropped(&document->lines[to - 1]))
      to--;
    while (from < to && !is_dropped(&document->lines[from]) && !document->lines[from].heading)
      from++;
    for (size_t line = from; line < to; line++)
      count += is_dropped(&document->lines[line]);
    if (count)
      qconv_report(document->log, QCONV_NOTE, qconv_str_trim(document->lines[from].all), "text.left-out",
                   "left out %zu lines from here on, which belong to no question", to - from);
  }
}

static size_t note_unanswered(const struct document *document, const struct qconv_question *question)
{
  size_t count = 0;
  for (; question; question = question->next) {
    if (question->kind != QCONV_OPEN || question->open.answer.str.len)
      continue;
    qconv_report(document->log, QCONV_NOTE, question->origin, "text.unanswered", "this question has no answer");
    count++;
  }
  return count;
}

/* "numbers 53, 232 missing; 290 twice" over the whole file; restarts are normal. */
static void append_gaps(struct qconv_buffer *summary, const struct outline *outline)
{
  size_t shown = 0;
  unsigned long last = 0;
  for (size_t i = 0; i < outline->count && shown < 10; i++) {
    unsigned long value = outline->blocks[i].opener.value;
    if (value == 0)
      continue;
    if (last && value == last)
      qconv_append_format(summary, "; number %lu twice", value), shown++;
    else if (last && value > last + 1 && value - last <= 5)
      for (unsigned long missing = last + 1; missing < value && shown < 10; missing++, shown++)
        qconv_append_format(summary, "; number %lu missing", missing);
    last = value;
  }
}

static void explain(const struct document *document, const struct qconv_question *first, size_t count,
                    const struct choice *choice, const struct outline *outline)
{
  struct qconv_buffer summary = {.arena = document->arena};
  qconv_append_format(&summary, count == 1 ? "%zu question, opened by a " : "%zu questions, each opened by a ", count);
  for (size_t i = 0; i < choice->styles; i++) {
    qconv_str style = text_style_name(document->arena, choice->examples[i]);
    qconv_append_format(&summary, "%s%.*s", i ? " or a " : "", QCONV_ARG(style));
  }
  size_t missing = note_unanswered(document, first);
  if (missing)
    qconv_append_format(&summary, "; %zu without answer", missing);
  append_gaps(&summary, outline);
  if (outline->section_count)
    qconv_append_format(
        &summary, outline->section_count == 1 ? "; %zu heading taken as a section" : "; %zu headings taken as sections",
        outline->section_count);
  if (choice->runner_up && choice->share > 0.5 && choice->runner_up != choice->examples[0]) {
    qconv_str second = text_style_name(document->arena, choice->runner_up);
    qconv_append_format(&summary, "; the runner-up is a %.*s, which --option 'style=%.*s' takes", QCONV_ARG(second),
                        QCONV_ARG(second));
  }
  qconv_str all = qconv_buffer_str(&summary);
  qconv_report(document->log, QCONV_NOTE, QCONV_NOWHERE, "text.summary", "%.*s", QCONV_ARG(all));
}

/* The text after one more pass of repairs. */
static qconv_str repaired(struct qconv_job *job, qconv_str text,
                          void (*repair)(struct qconv_arena *, qconv_str, struct qconv_edits *))
{
  struct qconv_edits *edits = QCONV_NEW(job->arena, struct qconv_edits);
  repair(job->arena, text, edits);
  if (edits->count == 0)
    return text;
  qconv_repair_report(job->log, edits);
  qconv_str clean = qconv_edits_apply(job->arena, text, edits);
  qconv_log_derived(job->log, clean, text, edits);
  return clean;
}

qconv_str text_repair(struct qconv_job *job, qconv_str text, qconv_str origin)
{
  if (text.data != origin.data)
    qconv_log_derived(job->log, text, origin, NULL);
  return repaired(job, repaired(job, text, qconv_repair), text_clean_citations);
}

static void build(struct document *document, struct qconv_bank *bank, const struct choice *choice)
{
  struct outline outline = text_outline(document, bank, choice->chosen);
  note_preamble(document, &outline);
  note_left_out(document, &outline);
  text_weigh_blocks(document, &outline);
  size_t before = bank->questions.count;
  struct qconv_question *last = bank->questions.last;
  for (size_t i = 0; i < outline.count; i++)
    if (!text_give_key(document, bank, &outline.blocks[i]))
      text_question(document, bank, &outline.blocks[i]);
  struct qconv_question *first = last ? last->next : bank->questions.first;
  text_settle_verdicts(first, bank->questions.count - before);
  explain(document, first, bank->questions.count - before, choice, &outline);
}

static struct document *prepare(struct qconv_job *job, qconv_str text)
{
  struct notes *notes = text_take_notes(job, &text);
  struct document *document = text_lines(job->arena, job->log, text);
  document->notes = notes;
  text_find_contents(document);
  text_find_decimals(document);
  text_find_letter_pairs(document);
  text_find_plain_heads(document);
  text_find_keys(document);
  return document;
}

/* The first question behind last, which is NULL where there was none. */
static struct qconv_question *behind(struct qconv_bank *bank, struct qconv_question *last)
{
  return last ? last->next : bank->questions.first;
}

static bool read_questions(struct qconv_job *job, struct document *document, struct qconv_bank *bank, qconv_str style)
{
  struct choice choice = text_choose(document, text_openers(document), style);
  if (!choice.convincing && !style.data && text_read_tables(document, bank))
    return true;
  if (choice.chosen.count) {
    build(document, bank, &choice);
    return true;
  }
  if (style.data)
    qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "text.style", "no line of this text is a \"%.*s\"",
                 QCONV_ARG(style));
  else
    qconv_report(job->log, QCONV_ERROR, QCONV_NOWHERE, "text.no-questions",
                 "no question found: no heading, number or label opens one");
  return false;
}

static bool read_document(struct qconv_job *job, qconv_str text, struct qconv_bank *bank, qconv_str style)
{
  struct document *document = prepare(job, text);
  struct qconv_question *last = bank->questions.last;
  read_front_matter(bank, text);
  if (!read_questions(job, document, bank, style))
    return false;
  text_attach_notes(document, behind(bank, last));
  return true;
}

bool text_read_document(struct qconv_job *job, qconv_str text, struct qconv_bank *bank)
{
  return read_document(job, text, bank, QCONV_NOWHERE);
}

/* "5. Question?" and its answer below, and no matter before the first. */
static bool continues_list(struct document *document, const struct choice *choice)
{
  for (size_t i = 0; i < choice->chosen.count; i++) {
    const struct opener *opener = &choice->chosen.items[i];
    if (!opener->value || !(opener->answered || text_ends_as_question(opener->prompt)))
      return false;
  }
  if (choice->chosen.count == 0)
    return false;
  size_t first = choice->chosen.items[0].line;
  return text_skip_empty(document, text_cut_opening(document, 0, first + 1), first) == first;
}

bool text_read_list(struct qconv_job *job, qconv_str text, struct qconv_bank *bank, const struct talk_words *words,
                    bool again)
{
  struct document *document = prepare(job, text);
  document->talk = words;
  struct choice choice = text_choose(document, text_openers(document), QCONV_NOWHERE);
  if (!choice.convincing && !(again && continues_list(document, &choice))) {
    text_find_reply_keys(document);
    return text_apply_keys(document, bank); /* nothing but the keys of the questions before it */
  }
  struct qconv_question *last = bank->questions.last;
  build(document, bank, &choice);
  text_attach_notes(document, behind(bank, last));
  return true;
}

/* A text that says what opens its questions is taken at its word. */
static void read_sheet(struct qconv_job *job, qconv_str text, struct qconv_bank *bank)
{
  read_front_matter(bank, text);
  sheet_read(job, text, bank);
  text_take_pictures(job, bank);
}

static bool read_text(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  if (!qconv_option_string(job, "style").data && sheet_level(input->text)) {
    read_sheet(job, input->text, bank);
    return true;
  }
  qconv_str text = repaired(job, input->text, text_mark_titles);
  text = repaired(job, text_repair(job, text, text), text_unwrap);
  struct turn *turns;
  qconv_str style = qconv_option_string(job, "style");
  size_t count = style.data ? 0 : text_split_turns(job->arena, text, &turns);
  if (count ? !text_read_turns(job, bank, turns, count) : !read_document(job, text, bank, style))
    return false;
  text_take_pictures(job, bank);
  return true;
}

/* A start of a text is enough to see what it is. */
static qconv_str head_of(const struct qconv_input *input)
{
  return qconv_str_slice(input->text, 0, 64 * 1024);
}

/* JSON or XML; "[TOC]" and a badge in brackets are neither. */
static bool starts_like_data(qconv_str text)
{
  text = qconv_str_trim_start(text);
  if (text.len == 0 || text.data[0] == '{' || qconv_str_starts(text, QCONV_STR("<?xml")))
    return true;
  qconv_str inside = qconv_str_trim_start(qconv_str_from(text, 1));
  return text.data[0] == '[' && inside.len && strchr("{[\"", inside.data[0]);
}

static enum qconv_match_level probe_chat(const struct qconv_input *input)
{
  qconv_str head = head_of(input);
  if (starts_like_data(head))
    return QCONV_NO_MATCH;
  return text_has_chrome(head) ? QCONV_LIKELY : QCONV_MAY_MATCH;
}

static enum qconv_match_level probe_markdown(const struct qconv_input *input)
{
  if (sheet_level(input->text))
    return QCONV_CERTAIN;
  return starts_like_data(head_of(input)) ? QCONV_NO_MATCH : QCONV_MAY_MATCH;
}

static const struct qconv_option options[] = {
    {"style", QCONV_OPTION_STRING, NULL, NULL,
     "what opens a question, in the words of --explain: \"numbered list item\""},
    {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL}};

const struct qconv_importer text_chat = {.name = "chat",
                                         .title = "saved chat or plain text",
                                         .suffixes = "txt text",
                                         .options = options,
                                         .probe = probe_chat,
                                         .read = read_text};
const struct qconv_importer text_markdown = {.name = "markdown",
                                             .title = "Markdown",
                                             .suffixes = "md markdown mkd",
                                             .options = options,
                                             .probe = probe_markdown,
                                             .read = read_text};

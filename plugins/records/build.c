/* Records into questions, once all records are in. */
#include "records.h"

qconv_str records_head(const struct qconv_input *input)
{
  qconv_str head = qconv_str_slice(input->text, 0, PROBE);
  if (head.len == input->text.len)
    return head;
  while (head.len && head.data[head.len - 1] != '\n')
    head.len--;
  return head;
}

qconv_str records_excerpt(qconv_str text)
{
  text = qconv_str_slice(text, 0, qconv_str_find_char(text, '\n'));
  text = qconv_str_slice(text, 0, 40);
  return qconv_str_slice(text, 0, qconv_utf8_valid(text));
}

/* "A. text", "B) text": the letter from 0. Bare letters want a blank behind them. */
int records_option_line(qconv_str line, qconv_str *text, bool bare)
{
  qconv_str rest = qconv_str_trim_start(line);
  bool bracket = qconv_str_starts(rest, QCONV_STR("("));
  if (bracket)
    rest = qconv_str_from(rest, 1);
  bool capital = rest.len && (rest.data[0] < 'a' || rest.data[0] > 'z');
  int letter = records_letter(&rest);
  if (letter < 0 || rest.len == 0)
    return -1;
  size_t mark = strchr(".):", rest.data[0]) && rest.data[0] ? 1 : 0;
  if (qconv_str_starts(rest, QCONV_STR("．")) || qconv_str_starts(rest, QCONV_STR("、")) ||
      qconv_str_starts(rest, QCONV_STR("）")) || qconv_str_starts(rest, QCONV_STR("：")))
    mark = 3;
  if (mark == 0 && (!bare || !capital || bracket))
    return -1;
  *text = qconv_str_from(rest, mark);
  return mark == 3 || (text->len && qconv_is_space(text->data[0])) ? letter : -1;
}

/* Takes "A) ", "B) " off options that all have their letter. */
static void take_labels(struct record *record)
{
  qconv_str text;
  for (size_t i = 0; i < record->option_count; i++)
    if (records_option_line(record->options[i].text, &text, false) != (int)i)
      return;
  for (size_t i = 0; i < record->option_count && record->option_count > 1; i++) {
    struct option *option = &record->options[i];
    records_option_line(option->text, &text, false);
    qconv_str letter = qconv_str_trim_start(option->text);
    if (qconv_str_starts(letter, QCONV_STR("(")))
      letter = qconv_str_from(letter, 1);
    uint32_t character;
    option->label = qconv_str_slice(letter, 0, qconv_utf8_decode(letter, &character));
    option->text = qconv_str_trim(text);
  }
}

/* The right answer joins the wrong ones, in front. */
static void join_answer(struct records *records, struct record *record)
{
  qconv_str right = record->keys.first ? record->keys.first->str : record->answer;
  size_t count = record->option_count;
  for (size_t i = 0; i < count; i++)
    if (record->options[i].correct != QCONV_WRONG)
      return; /* "options" tells all of them */
  if (count == 0 || qconv_str_blank(right))
    return;
  size_t more = 0;
  const struct qconv_string_item *key = record->keys.first ? record->keys.first : NULL;
  do {
    struct option *option = records_option(records, record, key ? key->str : right, 0);
    option->correct = QCONV_RIGHT;
    more++;
    key = key ? key->next : NULL;
  } while (key && more < 64);
  struct option *turned = QCONV_NEW_ARRAY(records->arena, struct option, count + more);
  memcpy(turned, record->options + count, more * sizeof *turned);
  memcpy(turned + more, record->options, count * sizeof *turned);
  record->options = turned;
  record->option_capacity = record->option_count;
  record->flagged = record->shuffle = true;
  record->answer = record->keys.first ? record->answer : QCONV_NOWHERE;
}

/* Options without texts, and wrong ones that are among the options anyway, go. */
static void prepare(struct records *records, struct record *record)
{
  size_t kept = 0, plain = 0;
  for (size_t i = 0; i < record->option_count; i++)
    plain += record->options[i].correct != QCONV_WRONG;
  for (size_t i = 0; i < record->option_count; i++) {
    bool doubled = record->distractors && plain && record->options[i].correct == QCONV_WRONG && !record->flagged;
    if (record->options[i].text.len && !doubled)
      record->options[kept++] = record->options[i];
  }
  record->option_count = kept;
  if (record->distractors && !plain)
    join_answer(records, record);
  take_labels(record);
}

/* A record whose single option is its answer is no choice. */
static void lower_single(struct records *records, struct record *record)
{
  if (record->option_count != 1 || record->keys.first || record->answer.len ||
      record->options[0].correct == QCONV_WRONG)
    return;
  qconv_add_string(records->arena, &record->answers, record->options[0].raw);
  record->option_count = 0;
}

static void add_choices(struct records *records, struct record *record, struct qconv_question *question)
{
  bool keyed = record->flagged;
  if (!keyed)
    keyed = records_apply_key(records, record);
  size_t right = 0;
  for (size_t i = 0; i < record->option_count; i++) {
    const struct option *option = &record->options[i];
    struct qconv_answer *answer = qconv_add_answer(records->arena, &question->choice.answers);
    answer->text = records_text(records, GROUP_OPTION, option->text);
    answer->correct = option->correct;
    answer->label = option->label;
    answer->credit = option->credit;
    if (option->feedback.len)
      answer->feedback = records_text(records, GROUP_EXPLANATION, option->feedback);
    right += option->correct == QCONV_RIGHT;
  }
  question->choice.shuffle = record->shuffle;
  question->choice.several = right > 1;
  records->unkeyed += right == 0;
  if (!keyed && (record->keys.first || record->answer.len))
    qconv_report(records->log, QCONV_WARNING, record->origin, "records.key",
                 "the key \"%.*s\" names none of the options",
                 QCONV_ARG(records_excerpt(record->keys.first ? record->keys.first->str : record->answer)));
}

/* What answers an open question: its answer, else its key, else several of them. */
static qconv_str open_answer(struct records *records, const struct record *record)
{
  const struct qconv_string_item *item = record->answers.first ? record->answers.first : record->keys.first;
  if (record->answer.len || !item)
    return record->answer;
  if (!item->next)
    return item->str;
  struct qconv_buffer list = {.arena = records->arena};
  for (; item; item = item->next)
    qconv_append_format(&list, "%s- %.*s", list.len ? "\n" : "", QCONV_ARG(item->str));
  return qconv_buffer_str(&list);
}

/* Explanation, and an answer in words where the options have a key of their own. */
static void add_feedback(struct records *records, const struct record *record, struct qconv_question *question)
{
  qconv_str words = record->explanation;
  bool spare = question->kind == QCONV_CHOICE && record->keys.first && record->answer.len &&
               !records_names_option(records, record, record->answer);
  if (spare)
    words = words.len ? qconv_format(records->arena, "%.*s\n\n%.*s", QCONV_ARG(record->answer), QCONV_ARG(words))
                      : record->answer;
  if (words.len)
    question->feedback = records_text(records, GROUP_EXPLANATION, words);
}

/* Records in a row share their section; it is the same when its title stands in the same place. */
static struct qconv_section *section_below(struct records *records, struct qconv_section *parent, size_t depth,
                                           qconv_str title)
{
  if (depth >= RECORDS_DEPTH)
    return qconv_bank_section(records->bank, parent, title);
  qconv_str *last = &records->path[depth].title;
  struct qconv_section *section = records->path[depth].section;
  if (!section || section->parent != parent || last->data != title.data || last->len != title.len)
    section = qconv_bank_section(records->bank, parent, title);
  *last = title;
  return records->path[depth].section = section;
}

static void add_frame(struct records *records, const struct record *record, struct qconv_question *question)
{
  struct qconv_section *section = NULL;
  size_t depth = 0;
  for (const struct qconv_string_item *title = record->section.first; title; title = title->next)
    section = section_below(records, section, depth++, title->str);
  question->origin = record->origin;
  question->section = section;
  question->tags = record->tags;
  question->fields = record->fields;
  question->title = record->title;
  question->number = record->number;
  question->difficulty = record->difficulty;
  question->language = record->language;
  for (const struct qconv_string_item *hint = record->hints.first; hint; hint = hint->next)
    qconv_add_text(records->arena, &question->hints, records_text(records, GROUP_EXPLANATION, hint->str));
  bool sure = record->points.len > 0;
  for (size_t i = 0; i < record->points.len; i++)
    sure = sure && (qconv_is_digit(record->points.data[i]) || (i && record->points.data[i] == '.'));
  if (sure)
    question->points = record->points;
  else if (record->points.len)
    qconv_add_field(records->arena, &question->fields, QCONV_STR("records.points"), record->points);
  if (record->kind.len)
    qconv_add_field(records->arena, &question->fields, QCONV_STR("records.type"), record->kind);
  void **known = record->id.len ? qconv_map_at(records->arena, &records->ids, NULL, record->id) : NULL;
  if (known && !*known) {
    *known = question;
    question->id = record->id;
  } else if (known) {
    qconv_add_field(records->arena, &question->fields, QCONV_STR("records.id"), record->id);
  }
}

/* "### " in front of a prompt that is a line of its own file elsewhere. */
static qconv_str without_heading(qconv_str prompt)
{
  qconv_str rest = qconv_str_trim_start(prompt);
  size_t marks = 0;
  while (marks < rest.len && marks < 7 && rest.data[marks] == '#')
    marks++;
  bool heading = marks > 0 && marks < 7 && marks < rest.len && rest.data[marks] == ' ';
  return heading ? qconv_str_trim_start(qconv_str_from(rest, marks)) : prompt;
}

static int truth_of(const struct record *record)
{
  qconv_str said = qconv_str_trim(record->answer.len   ? record->answer
                                  : record->keys.first ? record->keys.first->str
                                                       : QCONV_NOWHERE);
  if (qconv_str_equal_nocase(said, QCONV_STR("true")))
    return QCONV_RIGHT;
  return qconv_str_equal_nocase(said, QCONV_STR("false")) ? QCONV_WRONG : QCONV_UNKNOWN;
}

static enum qconv_kind kind_of(const struct record *record)
{
  if (record->option_count)
    return QCONV_CHOICE;
  if (records_has_cloze(record->question))
    return QCONV_CLOZE;
  bool boolean = record->boolean || qconv_str_contains_nocase(record->kind, QCONV_STR("bool")) ||
                 qconv_str_equal_nocase(record->kind, QCONV_STR("truefalse"));
  return boolean && truth_of(record) != QCONV_UNKNOWN ? QCONV_TRUEFALSE : QCONV_OPEN;
}

static void build(struct records *records, struct record *record)
{
  lower_single(records, record);
  struct qconv_question *question = qconv_bank_question(records->bank, kind_of(record));
  add_frame(records, record, question);
  struct qconv_text prompt = records_text(records, GROUP_QUESTION, record->question);
  if (prompt.markup == QCONV_MARKDOWN)
    prompt.str = without_heading(prompt.str);
  qconv_str answer = open_answer(records, record);
  question->prompt = prompt;
  if (question->kind == QCONV_CLOZE && !records_cloze(records, question, prompt.markup, prompt.str))
    question->kind = QCONV_OPEN;
  if (question->kind == QCONV_CHOICE) {
    add_choices(records, record, question);
  } else if (question->kind == QCONV_CLOZE) {
    if (answer.len)
      record->explanation = answer;
  } else if (question->kind == QCONV_TRUEFALSE) {
    question->truefalse.answer = (enum qconv_correct)truth_of(record);
  } else if (!qconv_str_blank(answer)) {
    question->open.answer = records_text(records, GROUP_ANSWER, answer);
  } else {
    records->unanswered++;
    qconv_report(records->log, QCONV_NOTE, record->origin, "records.unanswered", "this question has no answer");
  }
  add_feedback(records, record, question);
}

bool records_finish(struct records *records, const char *what)
{
  size_t kept = 0;
  for (size_t i = 0; i < records->count; i++)
    if (!qconv_str_blank(records->items[i].question))
      records->items[kept++] = records->items[i];
  records->skipped += records->count - kept;
  records->count = kept;
  if (kept == 0) {
    qconv_report(records->log, QCONV_ERROR, QCONV_NOWHERE, "records.no-questions", "no record here holds a question");
    return false;
  }
  for (size_t i = 0; i < kept; i++)
    prepare(records, &records->items[i]);
  records_decide_keys(records);
  records_decide_markup(records);
  for (size_t i = 0; i < kept; i++)
    build(records, &records->items[i]);
  records_summary(records, what);
  return true;
}

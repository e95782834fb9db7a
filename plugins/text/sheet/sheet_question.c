/* A block of a sheet as a question: title, prompt, answer, and all that any kind has. */
#include "sheet_notation.h"

/* Heading and text as one prompt: a view where they stand one below the other. */
static qconv_str join(struct qconv_arena *arena, qconv_str words, qconv_str below)
{
  if (below.len == 0)
    return words;
  if (words.len == 0)
    return below;
  const char *end = words.data + words.len;
  if (below.data == end + 2 && end[0] == '\n' && end[1] == '\n')
    return (qconv_str){words.data, words.len + 2 + below.len};
  return qconv_format(arena, "%.*s\n\n%.*s", QCONV_ARG(words), QCONV_ARG(below));
}

static bool is_word(qconv_str words, const char *word)
{
  return qconv_str_equal_nocase(words, qconv_str_of(word));
}

/* A label of its own, else words that are no mere "Question". */
static void set_title(struct qconv_job *job, struct qconv_question *question, const struct sheet_block *block,
                      bool headed)
{
  qconv_str title = sheet_part_text(&block->parts, PART_TITLE);
  if (!title.data && headed && !is_word(block->words, "Question") && !is_word(block->words, "Note"))
    title = block->words;
  if (title.len)
    question->title = sheet_unescape(job->arena, title);
}

static void set_tags(struct qconv_arena *arena, struct qconv_question *question, qconv_str tags)
{
  size_t start = 0;
  for (size_t at = 0; tags.len && at <= tags.len; at++) {
    if (at + 1 < tags.len && tags.data[at] == '\\') {
      at++;
      continue;
    }
    if (at < tags.len && tags.data[at] != ',')
      continue;
    qconv_str tag = qconv_str_trim(qconv_str_slice(tags, start, at));
    if (tag.len)
      qconv_add_string(arena, &question->tags, sheet_unescape(arena, tag));
    start = at + 1;
  }
}

/* A value of several lines stands in a fence, and none of it is a mark. */
static qconv_str fenced(qconv_str value)
{
  size_t marks = 0, end = qconv_str_find_char(value, '\n');
  while (marks < value.len && value.data[marks] == '`')
    marks++;
  if (marks < 3 || end != marks || value.len < 2 * marks + 2)
    return (qconv_str){NULL, 0};
  return qconv_str_slice(value, end + 1, value.len - marks - 1);
}

static void add_field(struct qconv_arena *arena, struct qconv_question *question, qconv_str item)
{
  size_t line = qconv_str_find_char(item, '\n'),
         colon = qconv_str_find(qconv_str_slice(item, 0, line), QCONV_STR(": "));
  bool below = colon == QCONV_NOT_FOUND;
  size_t end = below ? (line == QCONV_NOT_FOUND ? item.len : line) : colon;
  qconv_str name = qconv_str_slice(item, 0, end), value = qconv_str_from(item, below ? end + 1 : colon + 2);
  if (below && qconv_str_ends(name, QCONV_STR(":")))
    name.len--;
  qconv_str verbatim = fenced(value);
  if (name.len)
    qconv_add_field(arena, &question->fields, sheet_unescape(arena, name),
                    verbatim.data ? verbatim : sheet_unescape(arena, qconv_str_trim(value)));
}

static void set_fields(struct qconv_arena *arena, struct qconv_question *question, qconv_str list)
{
  for (struct sheet_item *item = sheet_items(arena, list, false); item; item = item->next)
    add_field(arena, question, item->text);
}

static qconv_str value_of(struct qconv_job *job, const struct sheet_block *block, enum part label)
{
  qconv_str text = sheet_part_text(&block->parts, label);
  return text.len ? sheet_unescape(job->arena, text) : (qconv_str){NULL, 0};
}

static void set_extras(struct qconv_job *job, struct qconv_question *question, const struct sheet_block *block)
{
  question->id = block->id;
  question->number = block->number.len ? block->number : value_of(job, block, PART_NUMBER);
  question->points = sheet_decimal(job, sheet_part_text(&block->parts, PART_POINTS));
  question->penalty = sheet_decimal(job, sheet_part_text(&block->parts, PART_PENALTY));
  question->difficulty = value_of(job, block, PART_DIFFICULTY);
  question->language = value_of(job, block, PART_LANGUAGE);
  qconv_str explanation = sheet_joined(job->arena, &block->parts, PART_EXPLANATION);
  if (explanation.len)
    question->feedback = qconv_markdown(explanation);
  for (const struct sheet_part *part = block->parts.first; part; part = part->next) {
    if (part->label == PART_HINT)
      qconv_add_text(job->arena, &question->hints, qconv_markdown(part->text));
    else if (part->label == PART_TAGS)
      set_tags(job->arena, question, part->text);
    else if (part->label == PART_FIELDS)
      set_fields(job->arena, question, part->text);
  }
}

static void set_open(struct qconv_job *job, struct qconv_question *question, const struct sheet_block *block,
                     qconv_str answer)
{
  qconv_str grader = sheet_part_text(&block->parts, PART_GRADER);
  if (answer.len)
    question->open.answer = qconv_markdown(answer);
  if (grader.len)
    question->open.grader = qconv_markdown(grader);
  question->open.lines = value_of(job, block, PART_LINES);
}

/* The answer stands below a heading that asks, unless a label says where it is. */
static bool text_answers(const struct sheet_block *block, bool headed)
{
  return !headed && !sheet_find(&block->parts, PART_ANSWER);
}

void sheet_question(struct qconv_job *job, struct qconv_bank *bank, const struct sheet_block *block)
{
  const struct sheet_part *asked = sheet_find(&block->parts, PART_QUESTION),
                          *note = sheet_find(&block->parts, PART_NOTE);
  bool bare = is_word(block->words, "Question") || block->words.len == 0;
  bool describes = note || is_word(block->words, "Note");
  bool headed = asked || bare || describes; /* the heading is no part of the prompt */
  qconv_str text = sheet_joined(job->arena, &block->parts, PART_TEXT);
  if (asked || note)
    text = join(job->arena, asked ? asked->text : note->text, text);
  struct qconv_question *question = qconv_bank_question(bank, describes ? QCONV_DESCRIPTION : QCONV_OPEN);
  question->section = block->section;
  question->origin = block->origin;
  set_title(job, question, block, headed);
  if (!describes && !sheet_set_kind(job, question, block, &text)) {
    bool below = text_answers(block, headed);
    set_open(job, question, block, below ? text : sheet_part_text(&block->parts, PART_ANSWER));
    text = below ? QCONV_STR("") : text;
  }
  if (question->kind == QCONV_OPEN || question->kind == QCONV_CHOICE || question->kind == QCONV_TRUEFALSE)
    text = join(job->arena, text, sheet_joined(job->arena, &block->parts, PART_SHOWN));
  question->prompt = qconv_markdown(join(job->arena, headed ? QCONV_STR("") : block->words, text));
  if (question->kind == QCONV_CLOZE)
    question->prompt.str = sheet_gaps_in(job->arena, question->prompt.str, &question->cloze.gaps);
  set_extras(job, question, block);
}

/* One block taken apart: prompt, hints, choices, key, answer, explanation.

   Labels say what follows them. Without an answer label the words on the opening
   line are the prompt and all below is the answer. */
#include "parts.h"

static bool opens_stretch(const struct parts *parts, size_t at, size_t to, struct label *label, bool inside_answer)
{
  const struct document *document = parts->document;
  const struct line *line = &document->lines[at];
  unsigned deepest = parts->block->opener.wrapper == WRAPPER_ITEM ? 7 : 3;
  if (line->kind != LINE_TEXT || line->indent > deepest || (line->item && inside_answer))
    return false;
  *label = text_label(line);
  if (line->summary && label->role == ROLE_NONE)
    *label = label_of(ROLE_ANSWER, QCONV_NOWHERE, QCONV_STR(""));
  return label->role != ROLE_NONE && label->role != ROLE_QUESTION && !text_opens_choices(document, at, to);
}

/* A hint is one paragraph, and is no hint once the answer has begun. */
static size_t hint_end(const struct document *document, size_t at, size_t to)
{
  while (at < to && document->lines[at].kind != LINE_BLANK && document->lines[at].kind != LINE_FENCE &&
         text_label(&document->lines[at]).role == ROLE_NONE)
    at++;
  return at;
}

static struct stretch *open_stretch(struct parts *parts, enum role role, qconv_str head, size_t from, size_t to)
{
  parts->stretches[parts->count] = (struct stretch){role, head, from, to};
  return &parts->stretches[parts->count++];
}

/* The words behind a label. Out of a span of code ("`hint: words`") only the label goes, and it is said. */
static qconv_str label_words(const struct parts *parts, const struct label *label, qconv_str content)
{
  if (content.data[0] != '`' || content.data[content.len - 1] != '`')
    return label->rest;
  qconv_str words = label->rest, removed = content;
  if (words.len) {
    removed = (qconv_str){content.data + 1, (size_t)(words.data - content.data - 1)};
    words = qconv_format(parts->document->arena, "`%.*s`", QCONV_ARG(words));
  }
  qconv_report(parts->document->log, QCONV_NOTE, removed, "text.label",
               "took a label out of a span of code (%zu bytes)", removed.len);
  return words;
}

static void find_stretches(struct parts *parts, size_t from, size_t to)
{
  parts->stretches[0] = (struct stretch){ROLE_NONE, parts->block->opener.prompt, from, to};
  parts->count = 1;
  bool answered = false;
  for (size_t i = from; i < to && parts->count < MOST_LABELS; i++) {
    struct label label;
    if (!opens_stretch(parts, i, to, &label, answered))
      continue;
    if (label.role == ROLE_HINT && answered)
      continue;
    struct stretch *open = &parts->stretches[parts->count - 1];
    bool empty = open->head.len == 0 && text_skip_empty(parts->document, open->from, i) == i;
    if (label.role == ROLE_ANSWER && answered && !empty)
      continue; /* an answer may speak of answers */
    if (label.role == ROLE_ANSWER && open->role == ROLE_ANSWER)
      parts->count--; /* a button over the label */
    else
      open->to = i;
    answered = answered || label.role == ROLE_ANSWER || label.role == ROLE_KEY;
    struct stretch *stretch =
        open_stretch(parts, label.role, label_words(parts, &label, parts->document->lines[i].content), i + 1, to);
    if (label.role == ROLE_HINT && parts->count < MOST_LABELS) {
      stretch->to = hint_end(parts->document, i + 1, to);
      open_stretch(parts, ROLE_BODY, QCONV_STR(""), stretch->to, to);
    }
  }
}

/* Where an item ends whose lines are [from, to): at a line that is not indented and does not
   just go on with the paragraph above it. */
static size_t item_end(const struct document *document, size_t from, size_t to)
{
  for (size_t i = from; i < to; i++) {
    const struct line *line = &document->lines[i];
    bool parted = document->lines[i - 1].kind == LINE_BLANK || line->kind == LINE_FENCE || line->heading;
    if (line->indent == 0 && parted && line->kind != LINE_BLANK && line->kind != LINE_CODE)
      return i;
  }
  return to;
}

/* The columns that all lines of an item are indented by, but for those that go on without. */
static size_t shared_indent(const struct document *document, size_t from, size_t to)
{
  size_t shared = SIZE_MAX;
  for (size_t i = from; i < to; i++)
    if (!qconv_str_blank(document->lines[i].all) && document->lines[i].indent && document->lines[i].indent < shared)
      shared = document->lines[i].indent;
  return shared == SIZE_MAX ? 0 : shared;
}

qconv_str text_dedent(const struct document *document, size_t from, size_t to)
{
  size_t end = item_end(document, from, to), shared = shared_indent(document, from, end);
  if (shared == 0)
    return text_span(document, from, to);
  struct qconv_buffer text = {.arena = document->arena};
  for (size_t i = from; i < to; i++) {
    qconv_str line = document->lines[i].all;
    size_t columns = 0, at = 0;
    while (i < end && at < line.len && columns < shared && (line.data[at] == ' ' || line.data[at] == '\t'))
      columns += line.data[at++] == '\t' ? 4 - columns % 4 : 1;
    qconv_append(&text, qconv_str_from(line, at));
    if (i + 1 < to)
      qconv_append_char(&text, '\n');
  }
  qconv_str whole = qconv_buffer_str(&text);
  while (whole.len && strchr("\r\n", whole.data[0]))
    whole = qconv_str_from(whole, 1);
  return qconv_str_trim_end(whole);
}

/* Head and lines as one text: a view where they stand together. */
qconv_str text_join(const struct parts *parts, qconv_str head, size_t from, size_t to)
{
  const struct line *opener = &parts->document->lines[parts->block->opener.line];
  bool in_item =
      parts->block->opener.wrapper == WRAPPER_ITEM || opener->indent > 3 || opener->number.len; /* "12. ### Words" */
  qconv_str below = in_item ? text_dedent(parts->document, from, to) : text_span(parts->document, from, to);
  if (!below.data)
    return head;
  if (head.len == 0)
    return below;
  const char *end = head.data + head.len;
  size_t gap = (size_t)(below.data - end);
  if (qconv_str_within(parts->document->text, below) && qconv_str_within(parts->document->text, head) &&
      below.data > end && qconv_str_blank((qconv_str){end, gap}))
    return (qconv_str){head.data, head.len + gap + below.len};
  bool apart = qconv_str_blank(parts->document->lines[from].all);
  return qconv_format(parts->document->arena, apart ? "%.*s\n\n%.*s" : "%.*s\n%.*s", QCONV_ARG(head), QCONV_ARG(below));
}

void text_use_stretch(const struct parts *parts, const struct stretch *stretch)
{
  parts->used[stretch - parts->stretches] = true;
}

qconv_str text_of_stretch(const struct parts *parts, const struct stretch *stretch)
{
  text_use_stretch(parts, stretch);
  return text_join(parts, stretch->head, stretch->from, stretch->to);
}

const struct stretch *text_find_stretch(const struct parts *parts, enum role role)
{
  for (size_t i = 1; i < parts->count; i++)
    if (parts->stretches[i].role == role)
      return &parts->stretches[i];
  return NULL;
}

/* A question that opens with nothing but a number or label: its first paragraph. */
static size_t first_paragraph_end(const struct document *document, size_t from, size_t to)
{
  size_t at = text_skip_empty(document, from, to);
  while (at < to && document->lines[at].kind != LINE_BLANK)
    at++;
  return at;
}

static void set_tags(const struct parts *parts, struct qconv_question *question, qconv_str tags)
{
  qconv_str tag;
  while (qconv_str_split(&tags, ',', &tag))
    if (qconv_str_trim(tag).len)
      qconv_add_string(parts->document->arena, &question->tags, qconv_str_trim(tag));
}

/* What explains is kept, however many places it stands in. */
void text_add_feedback(const struct parts *parts, struct qconv_question *question, qconv_str text)
{
  qconv_str before = question->feedback.str;
  if (text.len == 0)
    return;
  question->feedback = qconv_markdown(
      before.len ? qconv_format(parts->document->arena, "%.*s\n\n%.*s", QCONV_ARG(before), QCONV_ARG(text)) : text);
}

static void set_extras(const struct parts *parts, struct qconv_question *question)
{
  if (parts->block->opener.note.len)
    set_tags(parts, question, parts->block->opener.note);
  for (size_t i = 1; i < parts->count; i++) {
    const struct stretch *stretch = &parts->stretches[i];
    qconv_str text = text_of_stretch(parts, stretch);
    if (text.len == 0)
      continue;
    if (stretch->role == ROLE_HINT)
      qconv_add_text(parts->document->arena, &question->hints, qconv_markdown(text));
    else if (stretch->role == ROLE_TAGS)
      set_tags(parts, question, text);
    else if (stretch->role == ROLE_EXPLANATION)
      text_add_feedback(parts, question, text);
  }
}

/* The heading is the title, and all below it asks. */
static void set_stem(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0];
  question->prompt = qconv_markdown(text_join(parts, first->head, first->from, first->to));
}

/* A statement to be judged. */
static bool set_marked(const struct parts *parts, struct qconv_question *question)
{
  qconv_str head = parts->stretches[0].head;
  bool bracket = qconv_str_ends(head, QCONV_STR(")")) || qconv_str_ends(head, QCONV_STR("）"));
  bool judged = parts->document->marks || (parts->document->bracket_marks && bracket);
  enum qconv_correct mark = judged ? text_take_verdict(&head) : QCONV_UNKNOWN;
  if (mark == QCONV_UNKNOWN)
    return false;
  question->kind = QCONV_TRUEFALSE;
  question->truefalse.answer = mark;
  question->prompt = qconv_markdown(head);
  qconv_str below = text_join(parts, QCONV_STR(""), parts->stretches[0].from, parts->stretches[0].to);
  text_add_feedback(parts, question, below);
  for (size_t i = 1; i < parts->count; i++)
    if (parts->stretches[i].role == ROLE_ANSWER || parts->stretches[i].role == ROLE_KEY ||
        parts->stretches[i].role == ROLE_BODY)
      text_add_feedback(parts, question, text_of_stretch(parts, &parts->stretches[i]));
  return true;
}

/* What a list of answers further down says. */
static qconv_str answer_apart(const struct parts *parts, const struct qconv_question *question)
{
  struct key *apart = text_key_of(parts->document, parts->block->opener.value, question->origin);
  if (!apart)
    return QCONV_STR("");
  apart->used = true;
  return apart->explanation.len ? qconv_format(parts->document->arena, "%.*s\n\n%.*s", QCONV_ARG(apart->text),
                                               QCONV_ARG(apart->explanation))
                                : apart->text;
}

/* "What does the following code print?" and the code, when an answer stands below it. */
static size_t shown_code_end(const struct parts *parts, const struct stretch *first)
{
  static const char *const words[] = {"the following", "below?",     "below:",      "code below",    "snippet below",
                                      "program below", " this code", " this print", " this program", "this output",
                                      "folgend",       "suivant",    "ci-dessous",  "siguiente",     "seguinte",
                                      "seguente",      "poniższ",    "następując",  "следующ",       "наступн",
                                      "下面",          "以下",       "次の",        "aşağıdaki"};
  const struct document *document = parts->document;
  size_t at = text_skip_empty(document, first->from, first->to);
  bool points = false;
  for (size_t i = 0; i < sizeof words / sizeof *words && !points; i++)
    points = qconv_str_contains_nocase(first->head, qconv_str_of(words[i]));
  if (!points || parts->block->opener.wrapper == WRAPPER_SUMMARY || at >= first->to ||
      document->lines[at].kind != LINE_FENCE)
    return first->from;
  for (at++; at < first->to && document->lines[at].kind != LINE_FENCE;)
    at++;
  return at < first->to && text_skip_empty(document, at + 1, first->to) < first->to ? at + 1 : first->from;
}

/* The lines over which a question goes on to its question mark. */
static size_t wrapped_end(const struct parts *parts, const struct stretch *first)
{
  const struct document *document = parts->document;
  enum wrapper wrapper = parts->block->opener.wrapper;
  size_t end = first->from;
  if (text_ends_as_question(first->head) || (wrapper != WRAPPER_ITEM && wrapper != WRAPPER_PLAIN))
    return first->from;
  while (end < first->to && document->lines[end].kind == LINE_TEXT && !document->lines[end].item)
    end++;
  bool paragraph = end < first->to && document->lines[end].kind == LINE_BLANK;
  return end > first->from && paragraph && text_ends_as_question(document->lines[end - 1].content) ? end : first->from;
}

/* A statement over two boxes: the list of answers says which is right. */
static bool set_boxed(const struct parts *parts, struct qconv_question *question)
{
  qconv_str head = parts->stretches[0].head;
  if (!text_take_boxes(&head))
    return false;
  struct key *apart = text_key_of(parts->document, parts->block->opener.value, question->origin);
  enum qconv_correct verdict =
      apart ? text_truth_word(apart->choices.data ? apart->choices : apart->text) : QCONV_UNKNOWN;
  question->prompt = qconv_markdown(head);
  if (verdict == QCONV_UNKNOWN)
    return false;
  apart->used = true;
  question->kind = QCONV_TRUEFALSE;
  question->truefalse.answer = verdict;
  return true;
}

static void set_open(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0], *answer = text_find_stretch(parts, ROLE_ANSWER);
  if (parts->document->stems && !answer && parts->block->opener.wrapper == WRAPPER_HEADING) {
    set_stem(parts, question);
    return;
  }
  if (!answer)
    answer = text_find_stretch(parts, ROLE_KEY);
  const struct stretch *body = text_find_stretch(parts, ROLE_BODY);
  bool body_asks = answer && body; /* words between a hint and the answer */
  if (!answer)
    answer = body;
  size_t split = first->to;
  if (!answer && first->head.len)
    split = text_ends_as_question(first->head) ? shown_code_end(parts, first) : wrapped_end(parts, first);
  else if (!answer)
    split = first_paragraph_end(parts->document, first->from, first->to);
  question->prompt = qconv_markdown(text_join(parts, first->head, first->from, split));
  qconv_str more = body_asks ? text_of_stretch(parts, body) : QCONV_STR("");
  if (more.len)
    question->prompt = qconv_markdown(
        qconv_format(parts->document->arena, "%.*s\n\n%.*s", QCONV_ARG(question->prompt.str), QCONV_ARG(more)));
  qconv_str inline_answer = parts->block->opener.answer;
  if (parts->document->tails && !answer && !inline_answer.data && split == first->from)
    inline_answer = text_take_tail(&question->prompt.str);
  qconv_str text = answer ? text_of_stretch(parts, answer)
                          : text_join(parts, inline_answer.data ? inline_answer : QCONV_STR(""), split, first->to);
  if (!text.len)
    text = answer_apart(parts, question);
  if (text.len)
    question->open.answer = qconv_markdown(text);
}

/* What no part of the question took is kept: choices that are none belong to the prompt,
   a second answer explains. */
static void keep_leftovers(const struct parts *parts, struct qconv_question *question)
{
  for (size_t i = 1; i < parts->count; i++) {
    const struct stretch *stretch = &parts->stretches[i];
    bool holds = stretch->role == ROLE_ANSWER || stretch->role == ROLE_KEY || stretch->role == ROLE_BODY ||
                 stretch->role == ROLE_CHOICES;
    qconv_str text = parts->used[i] || !holds ? QCONV_STR("") : text_of_stretch(parts, stretch);
    if (text.len && stretch->role == ROLE_CHOICES)
      question->prompt = qconv_markdown(
          qconv_format(parts->document->arena, "%.*s\n\n%.*s", QCONV_ARG(question->prompt.str), QCONV_ARG(text)));
    else
      text_add_feedback(parts, question, text);
  }
}

/* The first reading that fits; what a reading in vain used is free again. */
static void set_kind(const struct parts *parts, struct qconv_question *question)
{
  static bool (*const readings[])(const struct parts *, struct qconv_question *) = {set_boxed,
                                                                                    set_marked,
                                                                                    text_set_choice,
                                                                                    text_set_numbered_choice,
                                                                                    text_set_repeated_choice,
                                                                                    text_set_bullet_choice};
  for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
    memset(parts->used, 0, MOST_LABELS * sizeof *parts->used);
    if (readings[i](parts, question))
      return;
  }
  memset(parts->used, 0, MOST_LABELS * sizeof *parts->used);
  set_open(parts, question);
}

/* Line breaks around a prompt break nothing. */
static qconv_str without_breaks(qconv_str text)
{
  static const char *const breaks[] = {"<br>", "<br/>", "<br />", "</br>"};
  for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
    qconv_str mark = qconv_str_of(breaks[i]);
    if (qconv_str_starts(text, mark))
      text = qconv_str_trim(qconv_str_from(text, mark.len));
    if (qconv_str_ends(text, mark))
      text = qconv_str_trim(qconv_str_slice(text, 0, text.len - mark.len));
  }
  return text;
}

/* "- (Topic 1)" below the question's number. */
static bool is_topic(const struct line *line)
{
  enum { LONGEST = 40 };
  qconv_str text = line->content;
  return line->kind == LINE_TEXT && line->item && text.len > 4 && text.len < LONGEST && text.data[0] == '(' &&
         qconv_str_find_char(text, ')') == text.len - 1;
}

void text_question(struct document *document, struct qconv_bank *bank, const struct block *block)
{
  bool used[MOST_LABELS] = {false};
  struct parts parts = {.document = document, .block = block, .used = used};
  size_t from = block->opener.line + 1;
  if (from < block->end && document->lines[from].kind == LINE_UNDERLINE)
    from++;
  qconv_str topic = QCONV_STR("");
  if (from < block->end && is_topic(&document->lines[from]))
    topic = document->lines[from++].content;
  size_t to = text_cut_chatter(document, from, block->end);
  if (text_read_labels(document, bank, block, from, to))
    return;
  struct qconv_question values = {.kind = QCONV_OPEN};
  text_take_values(document, from, to, &values);
  find_stretches(&parts, from, to);
  struct qconv_question *question = qconv_bank_question(bank, QCONV_OPEN);
  question->number = block->opener.number;
  question->section = block->section;
  question->origin = qconv_str_trim(document->lines[block->opener.line].all);
  question->points = values.points;
  question->penalty = values.penalty;
  question->difficulty = values.difficulty;
  unsigned stars = text_take_stars(&parts.stretches[0].head);
  if (stars)
    question->difficulty = qconv_format(document->arena, "%u", stars);
  set_kind(&parts, question);
  keep_leftovers(&parts, question);
  set_extras(&parts, question);
  if (topic.len)
    set_tags(&parts, question, qconv_str_slice(topic, 1, topic.len - 1));
  text_remember_number(bank, question);
  question->prompt.str = without_breaks(question->prompt.str);
  if (question->prompt.str.len == 0)
    question->prompt = qconv_markdown(question->origin);
}

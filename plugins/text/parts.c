/* One block taken apart: prompt, hints, choices, key, answer, explanation.

   Labels say what follows them. Without an answer label the words on the opening
   line are the prompt and all below is the answer. */
#include "text.h"

enum { MOST_LABELS = 16 };

/* A stretch of a block that one label opens; the first has none. */
struct stretch {
  enum role role;
  qconv_str head;  /* the words on the label's own line */
  size_t from, to; /* the lines below */
};

struct parts {
  struct document *document;
  const struct block *block;
  struct stretch stretches[MOST_LABELS];
  size_t count;
};

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
  while (at < to && document->lines[at].kind != LINE_BLANK && document->lines[at].kind != LINE_FENCE)
    at++;
  return at;
}

static struct stretch *open_stretch(struct parts *parts, enum role role, qconv_str head, size_t from, size_t to)
{
  parts->stretches[parts->count] = (struct stretch){role, head, from, to};
  return &parts->stretches[parts->count++];
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
    struct stretch *stretch = open_stretch(parts, label.role, label.rest, i + 1, to);
    if (label.role == ROLE_HINT && parts->count < MOST_LABELS) {
      stretch->to = hint_end(parts->document, i + 1, to);
      open_stretch(parts, ROLE_BODY, QCONV_STR(""), stretch->to, to);
    }
  }
}

qconv_str text_dedent(const struct document *document, size_t from, size_t to)
{
  size_t shared = SIZE_MAX;
  for (size_t i = from; i < to; i++)
    if (!qconv_str_blank(document->lines[i].all) && document->lines[i].indent < shared)
      shared = document->lines[i].indent;
  if (shared == 0 || shared == SIZE_MAX)
    return text_span(document, from, to);
  struct qconv_buffer text = {.arena = document->arena};
  for (size_t i = from; i < to; i++) {
    qconv_str line = document->lines[i].all;
    size_t columns = 0, at = 0;
    while (at < line.len && columns < shared && (line.data[at] == ' ' || line.data[at] == '\t'))
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
static qconv_str join(const struct parts *parts, qconv_str head, size_t from, size_t to)
{
  bool in_item = parts->block->opener.wrapper == WRAPPER_ITEM;
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

static qconv_str stretch_text(const struct parts *parts, const struct stretch *stretch)
{
  return join(parts, stretch->head, stretch->from, stretch->to);
}

static const struct stretch *find(const struct parts *parts, enum role role)
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
static void add_feedback(const struct parts *parts, struct qconv_question *question, qconv_str text)
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
    qconv_str text = stretch_text(parts, stretch);
    if (text.len == 0)
      continue;
    if (stretch->role == ROLE_HINT)
      qconv_add_text(parts->document->arena, &question->hints, qconv_markdown(text));
    else if (stretch->role == ROLE_TAGS)
      set_tags(parts, question, text);
    else if (stretch->role == ROLE_EXPLANATION)
      add_feedback(parts, question, text);
  }
}

/* The heading is the title, and all below it asks. */
static void set_stem(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0];
  question->prompt = qconv_markdown(join(parts, first->head, first->from, first->to));
}

/* A statement to be judged. */
static bool set_marked(const struct parts *parts, struct qconv_question *question)
{
  qconv_str head = parts->stretches[0].head;
  enum qconv_correct mark = parts->document->marks ? text_take_verdict(&head) : QCONV_UNKNOWN;
  if (mark == QCONV_UNKNOWN)
    return false;
  question->kind = QCONV_TRUEFALSE;
  question->truefalse.answer = mark;
  question->prompt = qconv_markdown(head);
  qconv_str below = join(parts, QCONV_STR(""), parts->stretches[0].from, parts->stretches[0].to);
  add_feedback(parts, question, below);
  for (size_t i = 1; i < parts->count; i++)
    if (parts->stretches[i].role == ROLE_ANSWER || parts->stretches[i].role == ROLE_KEY ||
        parts->stretches[i].role == ROLE_BODY)
      add_feedback(parts, question, stretch_text(parts, &parts->stretches[i]));
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

static void set_open(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0], *answer = find(parts, ROLE_ANSWER);
  if (parts->document->stems && !answer && parts->block->opener.wrapper == WRAPPER_HEADING) {
    set_stem(parts, question);
    return;
  }
  if (!answer)
    answer = find(parts, ROLE_KEY);
  const struct stretch *body = find(parts, ROLE_BODY);
  bool body_asks = answer && body; /* words between a hint and the answer */
  if (!answer)
    answer = body;
  size_t split = first->to;
  if (!answer && first->head.len)
    split = wrapped_end(parts, first);
  else if (!answer)
    split = first_paragraph_end(parts->document, first->from, first->to);
  question->prompt = qconv_markdown(join(parts, first->head, first->from, split));
  qconv_str more = body_asks ? stretch_text(parts, body) : QCONV_STR("");
  if (more.len)
    question->prompt = qconv_markdown(
        qconv_format(parts->document->arena, "%.*s\n\n%.*s", QCONV_ARG(question->prompt.str), QCONV_ARG(more)));
  qconv_str inline_answer = parts->block->opener.answer;
  if (parts->document->tails && !answer && !inline_answer.data && split == first->from)
    inline_answer = text_take_tail(&question->prompt.str);
  qconv_str text = answer ? stretch_text(parts, answer)
                          : join(parts, inline_answer.data ? inline_answer : QCONV_STR(""), split, first->to);
  if (!text.len)
    text = answer_apart(parts, question);
  if (text.len)
    question->open.answer = qconv_markdown(text);
}

/* True and False, in this order, and nothing else. */
static bool is_truefalse(const struct qconv_answers *answers)
{
  return answers->count == 2 && qconv_str_equal_nocase(answers->first->text.str, QCONV_STR("True")) &&
         qconv_str_equal_nocase(answers->last->text.str, QCONV_STR("False"));
}

static void set_choices(struct qconv_question *question, const struct options *options)
{
  size_t right = 0;
  for (const struct qconv_answer *answer = options->answers.first; answer; answer = answer->next)
    right += answer->correct == QCONV_RIGHT;
  if (options->marked && is_truefalse(&options->answers) && right <= 1) {
    question->kind = QCONV_TRUEFALSE;
    question->truefalse.answer = options->answers.first->correct;
    return;
  }
  question->kind = QCONV_CHOICE;
  question->choice.answers = options->answers;
  question->choice.several = right > 1;
}

/* The first line of the key or answer, and the line behind it. */
static qconv_str key_line(const struct parts *parts, const struct stretch *key, size_t *below)
{
  *below = key->from;
  if (key->head.len)
    return key->head;
  *below = text_skip_empty(parts->document, key->from, key->to);
  return *below < key->to ? parts->document->lines[(*below)++].content : QCONV_STR("");
}

static const struct stretch *find_key(const struct parts *parts)
{
  const struct stretch *key = find(parts, ROLE_KEY);
  return key ? key : find(parts, ROLE_ANSWER);
}

/* The key's own line names the choices; what stands below explains. */
static void set_key(const struct parts *parts, struct qconv_question *question, struct options *options)
{
  const struct stretch *key = find_key(parts);
  if (!key && parts->document->emphasis && text_apply_emphasis(options))
    return;
  qconv_str stem_key = !key && parts->document->stem_keys && !options->marked
                           ? text_take_stem_key(parts->document->arena, &question->prompt.str, options->answers.count)
                           : QCONV_NOWHERE;
  if (stem_key.len && text_apply_key(options, stem_key))
    return;
  if (!key) {
    struct key *apart = text_key_of(parts->document, parts->block->opener.value, question->origin);
    if (apart && (text_apply_key(options, apart->text) || text_apply_key(options, apart->choices))) {
      apart->used = true;
      add_feedback(parts, question, text_key_reason(options, apart->text));
      add_feedback(parts, question, apart->explanation);
    }
    return;
  }
  size_t from;
  qconv_str head = key_line(parts, key, &from);
  if (options->marked || !text_apply_key(options, head)) {
    if (!options->marked && head.len)
      qconv_report(parts->document->log, QCONV_WARNING, head, "text.key", "this key names none of the choices");
    add_feedback(parts, question, stretch_text(parts, key));
    return;
  }
  add_feedback(parts, question, text_key_reason(options, head));
  add_feedback(parts, question, join(parts, QCONV_STR(""), from, key->to));
}

/* A list further down names letters for this question. */
static bool has_letters_apart(const struct parts *parts)
{
  const struct key *apart =
      text_key_of(parts->document, parts->block->opener.value, parts->document->lines[parts->block->opener.line].all);
  return apart && apart->choices.data && !find_key(parts);
}

/* "(a) the mean (b) the median" is answered with "(a) 156 (b) 155". */
static bool answers_in_parts(const struct parts *parts)
{
  const struct stretch *key = find_key(parts);
  size_t at = key ? text_skip_empty(parts->document, key->from, key->to) : 0;
  return key && at < key->to && text_opens_choices(parts->document, at, key->to);
}

/* Without a key only what stands right below the question and looks like nothing
   else counts as choices: an answer may hold a list too. */
static bool are_choices(const struct parts *parts, const struct options *options)
{
  const struct stretch *first = &parts->stretches[0];
  if (options->answers.count < 2)
    return false;
  if (find(parts, ROLE_CHOICES) || parts->document->choices || has_letters_apart(parts))
    return true;
  if (answers_in_parts(parts))
    return false;
  if (find(parts, ROLE_ANSWER) || find(parts, ROLE_KEY))
    return options->to > first->to || text_skip_empty(parts->document, options->to, first->to) == first->to;
  size_t start = text_skip_empty(parts->document, first->from, first->to);
  return options->from == start && (options->marked || (options->capital && options->answers.count > 2));
}

/* Bullets below the question, of which some are marked; or headed "Options". */
static bool set_bullet_choice(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0], *listed = find(parts, ROLE_CHOICES), *key = find_key(parts);
  const struct stretch *place = listed ? listed : first;
  if (!listed && (!parts->document->bullets || parts->block->opener.wrapper == WRAPPER_ITEM))
    return false;
  bool numbered = false;
  struct options options = text_listed_options(parts->document, place->from, place->to, false);
  if (options.answers.count < 2 && listed) {
    options = text_listed_options(parts->document, place->from, place->to, true);
    numbered = true;
  }
  size_t below;
  qconv_str said = key ? key_line(parts, key, &below) : QCONV_STR("");
  if (options.answers.count < 2 || text_skip_empty(parts->document, options.to, place->to) < place->to)
    return false;
  bool known = options.marked ||
               (said.len && ((numbered && text_apply_number(&options, said, true)) ||
                             text_apply_words(&options, said) || text_apply_key(&options, said))) ||
               (parts->document->emphasis && text_apply_emphasis(&options));
  if (!known && !listed)
    return false;
  question->prompt = qconv_markdown(join(parts, first->head, first->from, listed ? first->to : options.from));
  set_choices(question, &options);
  if (key && !text_repeats_choice(&options, stretch_text(parts, key)))
    add_feedback(parts, question,
                 known && said.len ? join(parts, text_key_reason(&options, said), below, key->to)
                                   : stretch_text(parts, key));
  return true;
}

/* Numbers or bullets, of which the key repeats one. */
static bool set_listed_choice(const struct parts *parts, struct qconv_question *question, bool numbered)
{
  const struct stretch *first = &parts->stretches[0], *key = find_key(parts);
  size_t below;
  if (!key || parts->block->opener.wrapper == WRAPPER_ITEM)
    return false;
  struct options options = text_listed_options(parts->document, first->from, first->to, numbered);
  qconv_str said = key_line(parts, key, &below);
  bool named = numbered ? text_apply_number(&options, said, parts->document->number_keys) : false;
  if (options.answers.count < 2 || (!named && !text_apply_words(&options, said)))
    return false;
  question->prompt = qconv_markdown(join(parts, first->head, first->from, options.from));
  set_choices(question, &options);
  if (!text_repeats_choice(&options, stretch_text(parts, key)))
    add_feedback(parts, question, join(parts, QCONV_STR(""), below, key->to));
  return true;
}

/* A hint may stand between the question and its choices. */
static const struct stretch *choices_below_hint(const struct parts *parts)
{
  const struct stretch *body = find(parts, ROLE_BODY);
  return body && text_options(parts->document, body->from, body->to).answers.count > 1 ? body : NULL;
}

/* Choices on the line of the question, three of them or with a key: prose, too, has an
   "a) … b) …" at times. */
static struct options inline_options(const struct parts *parts, qconv_str *head)
{
  qconv_str stem = *head;
  struct options options = text_inline_options(parts->document, &stem);
  size_t from = parts->stretches[0].from;
  options.from = options.to = from;
  if (stem.len == 0 || (options.answers.count < 3 && !find_key(parts)))
    options.answers.count = 0;
  else
    *head = stem;
  return options;
}

static bool set_choice(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0], *listed = find(parts, ROLE_CHOICES);
  if (!listed)
    listed = choices_below_hint(parts);
  struct options options =
      text_options(parts->document, listed ? listed->from : first->from, listed ? listed->to : first->to);
  bool plain = !listed && options.answers.count < 2;
  qconv_str head = first->head;
  if (plain)
    options = inline_options(parts, &head);
  if (plain ? options.answers.count < 2 : !are_choices(parts, &options))
    return false;
  size_t prompt_end = listed ? first->to : options.from;
  question->prompt = qconv_markdown(join(parts, head, first->from, prompt_end));
  if (question->prompt.str.len == 0)
    return false;
  set_key(parts, question, &options);
  set_choices(question, &options);
  add_feedback(parts, question, join(parts, QCONV_STR(""), options.to, listed ? listed->to : first->to));
  return true;
}

void text_question(struct document *document, struct qconv_bank *bank, const struct block *block)
{
  struct parts parts = {.document = document, .block = block};
  size_t from = block->opener.line + 1;
  if (from < block->end && document->lines[from].kind == LINE_UNDERLINE)
    from++;
  find_stretches(&parts, from, text_cut_chatter(document, from, block->end));
  struct qconv_question *question = qconv_bank_question(bank, QCONV_OPEN);
  question->number = block->opener.number;
  question->section = block->section;
  question->origin = qconv_str_trim(document->lines[block->opener.line].all);
  unsigned stars = text_take_stars(&parts.stretches[0].head);
  if (stars)
    question->difficulty = qconv_format(document->arena, "%u", stars);
  if (!set_marked(&parts, question) && !set_choice(&parts, question) && !set_listed_choice(&parts, question, true) &&
      !set_listed_choice(&parts, question, false) && !set_bullet_choice(&parts, question))
    set_open(&parts, question);
  set_extras(&parts, question);
  text_remember_number(bank, question);
  if (question->prompt.str.len == 0)
    question->prompt = qconv_markdown(question->origin);
}

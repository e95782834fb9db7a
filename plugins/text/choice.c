/* The choices of a block, and the key that marks them. */
#include "parts.h"

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
  text_use_stretch(parts, key);
  if (key->head.len)
    return key->head;
  *below = text_skip_empty(parts->document, key->from, key->to);
  return *below < key->to ? parts->document->lines[(*below)++].content : QCONV_STR("");
}

static const struct stretch *find_key(const struct parts *parts)
{
  const struct stretch *key = text_find_stretch(parts, ROLE_KEY);
  return key ? key : text_find_stretch(parts, ROLE_ANSWER);
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
      text_add_feedback(parts, question, text_key_reason(options, apart->text));
      text_add_feedback(parts, question, apart->explanation);
    }
    return;
  }
  size_t from;
  qconv_str head = key_line(parts, key, &from);
  if (options->marked || !text_apply_key(options, head)) {
    if (!options->marked && head.len)
      qconv_report(parts->document->log, QCONV_WARNING, head, "text.key", "this key names none of the choices");
    text_add_feedback(parts, question, text_of_stretch(parts, key));
    return;
  }
  text_add_feedback(parts, question, text_key_reason(options, head));
  text_add_feedback(parts, question, text_join(parts, QCONV_STR(""), from, key->to));
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
  if (text_find_stretch(parts, ROLE_CHOICES) || parts->document->choices || has_letters_apart(parts))
    return true;
  if (answers_in_parts(parts))
    return false;
  if (text_find_stretch(parts, ROLE_ANSWER) || text_find_stretch(parts, ROLE_KEY))
    return options->to > first->to || text_skip_empty(parts->document, options->to, first->to) == first->to;
  size_t start = text_skip_empty(parts->document, first->from, first->to);
  return options->from == start && (options->marked || (options->capital && options->answers.count > 2));
}

/* What stands below it is a list within a list. */
static bool is_bare_item(const struct opener *opener)
{
  return opener->wrapper == WRAPPER_ITEM && !opener->number.len && !opener->labelled;
}

/* Bullets below the question, of which some are marked; or headed "Options". */
bool text_set_bullet_choice(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0], *listed = text_find_stretch(parts, ROLE_CHOICES),
                       *key = find_key(parts);
  const struct stretch *place = listed ? listed : first;
  if (!listed && (!parts->document->bullets || is_bare_item(&parts->block->opener)))
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
  if (listed)
    text_use_stretch(parts, listed);
  bool known = options.marked ||
               (said.len && ((numbered && text_apply_number(&options, said, true)) ||
                             text_apply_words(&options, said) || text_apply_key(&options, said))) ||
               (parts->document->emphasis && text_apply_emphasis(&options));
  if (!known && !listed)
    return false;
  question->prompt = qconv_markdown(text_join(parts, first->head, first->from, listed ? first->to : options.from));
  set_choices(question, &options);
  if (key && !text_repeats_choice(&options, text_of_stretch(parts, key)))
    text_add_feedback(parts, question,
                      known && said.len ? text_join(parts, text_key_reason(&options, said), below, key->to)
                                        : text_of_stretch(parts, key));
  return true;
}

/* Numbers or bullets, of which the key repeats one. */
static bool set_listed_choice(const struct parts *parts, struct qconv_question *question, bool numbered)
{
  const struct stretch *first = &parts->stretches[0], *key = find_key(parts);
  size_t below;
  if (!key || is_bare_item(&parts->block->opener))
    return false;
  struct options options = text_listed_options(parts->document, first->from, first->to, numbered);
  qconv_str said = key_line(parts, key, &below);
  bool named = numbered ? text_apply_number(&options, said, parts->document->number_keys) : false;
  if (options.answers.count < 2 || (!named && !text_apply_words(&options, said)))
    return false;
  question->prompt = qconv_markdown(text_join(parts, first->head, first->from, options.from));
  set_choices(question, &options);
  if (!text_repeats_choice(&options, text_of_stretch(parts, key)))
    text_add_feedback(parts, question, text_join(parts, QCONV_STR(""), below, key->to));
  return true;
}

bool text_set_numbered_choice(const struct parts *parts, struct qconv_question *question)
{
  return set_listed_choice(parts, question, true);
}

bool text_set_repeated_choice(const struct parts *parts, struct qconv_question *question)
{
  return set_listed_choice(parts, question, false);
}

/* A hint may stand between the question and its choices. */
static const struct stretch *choices_below_hint(const struct parts *parts)
{
  const struct stretch *body = text_find_stretch(parts, ROLE_BODY);
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

bool text_set_choice(const struct parts *parts, struct qconv_question *question)
{
  const struct stretch *first = &parts->stretches[0], *listed = text_find_stretch(parts, ROLE_CHOICES);
  if (!listed)
    listed = choices_below_hint(parts);
  struct options options =
      text_options(parts->document, listed ? listed->from : first->from, listed ? listed->to : first->to);
  if (listed && listed->head.len && options.answers.count < 2) {
    qconv_str line = qconv_format(parts->document->arena, "- %.*s", QCONV_ARG(listed->head));
    options = text_inline_options(parts->document, &line);
    options.from = options.to = listed->from;
  }
  bool plain = !listed && options.answers.count < 2;
  qconv_str head = first->head;
  if (plain)
    options = inline_options(parts, &head);
  if (plain ? options.answers.count < 2 : !are_choices(parts, &options))
    return false;
  size_t prompt_end = listed ? first->to : options.from;
  question->prompt = qconv_markdown(text_join(parts, head, first->from, prompt_end));
  if (question->prompt.str.len == 0)
    return false;
  set_key(parts, question, &options);
  set_choices(question, &options);
  if (listed)
    text_use_stretch(parts, listed);
  text_add_feedback(parts, question, text_join(parts, QCONV_STR(""), options.to, listed ? listed->to : first->to));
  return true;
}

/* Choices, pairs and items from the lists that the cards show. */
#include "read_own.h"

#include <qconv/markup.h>

#define NO_TEXT ((struct qconv_text){QCONV_PLAIN, QCONV_NOWHERE})

static qconv_str no_blank(qconv_str html)
{
  return qconv_str_equal(html, QCONV_STR("&nbsp;")) ? QCONV_STR("") : html;
}

/* The choice of the copy that looks like this; NULL: none, or it was taken before. */
static const struct qconv_answer *answer_like(const struct anki_own *own, qconv_str html)
{
  char digest[ANKI_DIGEST];
  if (!own->copied || !html.len)
    return NULL;
  anki_digest(html, digest);
  return qconv_map_get(&own->copied->by_digest, &own->copied->answers, (qconv_str){digest, sizeof digest});
}

/* A choice with all the copy knows of it, else of the one that had its place, else fresh. */
static struct qconv_answer *add_choice(struct anki_own *own, struct qconv_answers *list, qconv_str html,
                                       const struct qconv_answer *in_place)
{
  struct qconv_answer *answer = qconv_add_answer(own->reading->arena, list);
  const struct qconv_answer *known = answer_like(own, html);
  if (known || in_place)
    *answer = known ? *known : *in_place;
  answer->next = NULL;
  if (!known)
    answer->text = anki_own_text(own, html, in_place ? in_place->text : NO_TEXT);
  return answer;
}

static void set_right(struct qconv_answer *answer, bool right)
{
  if (anki_is_right(answer) == right)
    return;
  answer->correct = right ? QCONV_RIGHT : QCONV_WRONG;
  answer->credit = QCONV_NOWHERE;
}

static bool has_key(const struct anki_own *own)
{
  qconv_str rest = anki_own_field(own, ANKI_ANSWER);
  struct anki_element none;
  return !anki_next_of_class(&rest, "p", "qc-none", &none);
}

static qconv_str numbering_of(qconv_str attributes)
{
  static const struct {
    const char *type, *numbering;
  } known[] = {{"a", "abc"}, {"1", "123"}, {"i", "iii"}, {"I", "III"}};
  qconv_str type = anki_attribute(attributes, "type");
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (qconv_str_equal(type, qconv_str_of(known[i].type)))
      return qconv_str_of(known[i].numbering);
  return QCONV_NOWHERE;
}

/* What only the list says when there is no copy. */
static void read_manner(struct anki_own *own, const struct anki_element *list)
{
  struct qconv_question *question = own->question;
  if (own->copied)
    return;
  question->choice.several = qconv_str_find(list->before, QCONV_STR("qc-aside")) != QCONV_NOT_FOUND;
  question->choice.shuffle = anki_has_class(list->attributes, "qc-shuffle");
  question->choice.numbering = numbering_of(list->attributes);
}

void anki_read_own_choices(struct anki_own *own)
{
  qconv_str rest = anki_own_field(own, ANKI_CHOICES);
  struct qconv_answers before = own->question->choice.answers, now = {NULL, NULL, 0};
  struct anki_element list, item;
  if (!anki_own_edited(own, ANKI_CHOICES))
    return;
  if (!anki_next_of_class(&rest, "ol", "qc-choices", &list)) {
    anki_keep_own_field(own, ANKI_CHOICES);
    return;
  }
  const struct qconv_answer *in_place = before.first;
  bool keyed = own->copied || has_key(own);
  for (qconv_str items = list.inner; anki_next_element(&items, "li", &item);) {
    struct qconv_answer *answer = add_choice(own, &now, no_blank(item.inner), in_place);
    if (keyed)
      set_right(answer, anki_has_class(item.attributes, "qc-ok"));
    if (keyed && !own->copied && answer->correct == QCONV_UNKNOWN)
      answer->correct = QCONV_WRONG;
    answer->fixed |= anki_has_class(item.attributes, "qc-fixed");
    in_place = in_place ? in_place->next : NULL;
  }
  own->question->choice.answers = now;
  read_manner(own, &list);
}

/* --- what the back says of the choices: the key, and a remark on each --- */

static void map_letters(struct anki_own *own, struct qconv_map *letters)
{
  qconv_str rest = anki_own_field(own, ANKI_CHOICES), type = QCONV_STR("A");
  struct anki_element list;
  if (anki_next_of_class(&rest, "ol", "qc-choices", &list) && anki_attribute(list.attributes, "type").len == 1)
    type = anki_attribute(list.attributes, "type");
  size_t number = 0;
  for (struct qconv_answer *answer = own->question->choice.answers.first; answer; answer = answer->next)
    *qconv_map_at(own->reading->arena, letters, NULL, anki_choice_letter(own->reading->arena, type.data[0], ++number)) =
        answer;
}

static struct qconv_answer *lettered(const struct qconv_map *letters, qconv_str letter)
{
  return qconv_map_get(letters, NULL, qconv_str_trim(letter));
}

/* A user who corrects a key does it where the answer stands. */
static void read_key(struct anki_own *own, const struct qconv_map *letters)
{
  qconv_str rest = anki_own_field(own, ANKI_ANSWER);
  struct qconv_map right = {NULL, 0, 0};
  struct anki_element key, letter;
  if (!anki_next_of_class(&rest, "p", "qc-right", &key))
    return;
  while (anki_next_element(&key.inner, "b", &letter)) {
    struct qconv_answer *answer = lettered(letters, letter.inner);
    if (answer)
      *qconv_map_at(own->reading->arena, &right, answer, QCONV_STR("right")) = answer;
  }
  if (right.count == 0)
    return;
  for (struct qconv_answer *answer = own->question->choice.answers.first; answer; answer = answer->next)
    set_right(answer, qconv_map_get(&right, answer, QCONV_STR("right")) != NULL);
}

/* The remark behind a letter; false: none left. */
static bool next_remark(qconv_str *rest, qconv_str *letter, qconv_str *html)
{
  struct anki_element item, mark;
  if (!anki_next_element(rest, "li", &item))
    return false;
  *html = item.inner;
  *letter = QCONV_STR("");
  if (anki_next_of_class(html, "b", "qc-letter", &mark))
    *letter = qconv_str_trim(mark.inner);
  *html = qconv_str_trim(*html);
  return true;
}

static qconv_str remarks_of(const struct anki_own *own)
{
  qconv_str rest = anki_own_field(own, ANKI_ANSWER);
  struct anki_element list;
  return anki_next_of_class(&rest, "ul", "qc-remarks", &list) ? list.inner : QCONV_STR("");
}

void anki_read_own_key(struct anki_own *own)
{
  struct qconv_map letters = {NULL, 0, 0};
  qconv_str letter, html;
  if (!anki_own_edited(own, ANKI_ANSWER))
    return;
  map_letters(own, &letters);
  if (own->copied && !anki_own_edited(own, ANKI_CHOICES))
    read_key(own, &letters);
  struct qconv_map seen = {NULL, 0, 0};
  for (qconv_str rest = remarks_of(own); next_remark(&rest, &letter, &html);) {
    struct qconv_answer *answer = lettered(&letters, letter);
    if (!answer)
      continue;
    answer->feedback = anki_own_text(own, html, answer->feedback);
    *qconv_map_at(own->reading->arena, &seen, answer, QCONV_STR("seen")) = answer;
  }
  for (struct qconv_answer *answer = own->question->choice.answers.first; answer; answer = answer->next)
    if (!qconv_map_get(&seen, answer, QCONV_STR("seen")))
      answer->feedback = NO_TEXT;
}

/* --- true or false --- */

/* What the tiles say: the n-th of "True" and "False". */
static enum qconv_correct truth_of_tiles(const struct anki_own *own)
{
  qconv_str rest = anki_own_field(own, ANKI_CHOICES);
  struct anki_element item;
  for (size_t i = 0; i < 2 && anki_next_element(&rest, "li", &item); i++)
    if (anki_has_class(item.attributes, "qc-ok"))
      return i == 0 ? QCONV_RIGHT : QCONV_WRONG;
  return QCONV_UNKNOWN;
}

static enum qconv_correct truth_of_key(const struct anki_own *own)
{
  qconv_str rest = anki_own_field(own, ANKI_ANSWER);
  struct anki_element key, letter;
  if (!anki_next_of_class(&rest, "p", "qc-right", &key) || !anki_next_element(&key.inner, "b", &letter))
    return QCONV_UNKNOWN;
  return qconv_str_equal_nocase(qconv_str_trim(letter.inner), QCONV_STR("True")) ? QCONV_RIGHT : QCONV_WRONG;
}

void anki_read_own_truefalse(struct anki_own *own)
{
  struct qconv_question *question = own->question;
  bool tiles = anki_own_edited(own, ANKI_CHOICES), back = anki_own_edited(own, ANKI_ANSWER);
  if (tiles)
    question->truefalse.answer = truth_of_tiles(own);
  else if (back && truth_of_key(own) != QCONV_UNKNOWN)
    question->truefalse.answer = truth_of_key(own);
  if (!back)
    return;
  struct qconv_text right = question->truefalse.if_right, wrong = question->truefalse.if_wrong;
  question->truefalse.if_right = question->truefalse.if_wrong = NO_TEXT;
  qconv_str letter, html;
  for (qconv_str rest = remarks_of(own); next_remark(&rest, &letter, &html);) {
    bool said_true = qconv_str_equal_nocase(letter, QCONV_STR("True"));
    if (said_true == (question->truefalse.answer == QCONV_RIGHT))
      question->truefalse.if_right = anki_own_text(own, html, right);
    else
      question->truefalse.if_wrong = anki_own_text(own, html, wrong);
  }
}

/* --- pairs and items --- */

/* The rows of the table on the back; the rights, by their HTML, into a map if there is one. */
void anki_read_own_pairs(struct anki_own *own)
{
  struct qconv_pairs before = own->question->matching.pairs, now = {NULL, NULL, 0};
  struct anki_element row, left, right;
  if (!anki_own_edited(own, ANKI_ANSWER))
    return;
  const struct qconv_pair *in_place = before.first;
  for (qconv_str rest = anki_own_field(own, ANKI_ANSWER); anki_next_element(&rest, "tr", &row);) {
    if (!anki_next_element(&row.inner, "td", &left) || !anki_next_element(&row.inner, "td", &right))
      continue;
    struct qconv_pair *pair = qconv_add_pair(own->reading->arena, &now);
    pair->left = anki_own_text(own, left.inner, in_place ? in_place->left : NO_TEXT);
    pair->right = anki_own_text(own, right.inner, in_place ? in_place->right : NO_TEXT);
    in_place = in_place ? in_place->next : NULL;
  }
  own->question->matching.pairs = now;
}

static void map_rights(struct anki_own *own, struct qconv_map *rights)
{
  struct anki_element row, cell;
  for (qconv_str rest = anki_own_field(own, ANKI_ANSWER); anki_next_element(&rest, "tr", &row);)
    if (anki_next_element(&row.inner, "td", &cell) && anki_next_element(&row.inner, "td", &cell))
      *qconv_map_at(own->reading->arena, rights, NULL, qconv_str_trim(cell.inner)) = rights;
}

/* The second list on the front: what is in no pair fits nowhere. */
void anki_read_own_extra(struct anki_own *own)
{
  struct qconv_map rights = {NULL, 0, 0};
  struct qconv_texts now = {NULL, NULL, 0};
  struct anki_element list, item;
  qconv_str rest = anki_own_field(own, ANKI_ITEMS);
  bool lists = anki_next_of_class(&rest, "ul", "qc-items", &list) && anki_next_of_class(&rest, "ul", "qc-items", &list);
  if (!anki_own_edited(own, ANKI_ITEMS) || !lists)
    return;
  map_rights(own, &rights);
  const struct qconv_text_item *first = own->question->matching.extra.first;
  while (anki_next_element(&list.inner, "li", &item))
    if (!qconv_map_get(&rights, NULL, qconv_str_trim(item.inner)))
      qconv_add_text(own->reading->arena, &now, anki_own_text(own, item.inner, first ? first->text : NO_TEXT));
  own->question->matching.extra = now;
}

void anki_read_own_items(struct anki_own *own)
{
  struct qconv_texts before = own->question->ordering.items, now = {NULL, NULL, 0};
  struct anki_element list, item;
  qconv_str rest = anki_own_field(own, ANKI_ANSWER);
  bool edited = anki_own_edited(own, ANKI_ANSWER);
  if (!edited && own->copied && anki_own_edited(own, ANKI_ITEMS))
    anki_keep_own_field(own, ANKI_ITEMS); /* the front alone does not say in which order */
  if (!edited || !anki_next_element(&rest, "ol", &list))
    return;
  const struct qconv_text_item *in_place = before.first;
  while (anki_next_element(&list.inner, "li", &item)) {
    qconv_add_text(own->reading->arena, &now, anki_own_text(own, item.inner, in_place ? in_place->text : NO_TEXT));
    in_place = in_place ? in_place->next : NULL;
  }
  own->question->ordering.items = now;
}

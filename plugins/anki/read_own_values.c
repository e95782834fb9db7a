/* Accepted texts and numbers, from the lines on the back:

     <div class="qc-accepted">TEXT <span class="qc-aside">(credit 0.5)</span></div>
     <div class="qc-feedback">...</div> */
#include "read_own.h"

#include <qconv/markup.h>

#define NO_TEXT ((struct qconv_text){QCONV_PLAIN, QCONV_NOWHERE})

/* A line with what stands beside and below it. */
struct line {
  qconv_str html, feedback, credit;
  enum qconv_match match;
};

static void read_aside(struct line *line, qconv_str aside)
{
  qconv_str credit = QCONV_STR("(credit ");
  if (qconv_str_starts(aside, credit)) {
    qconv_str value = qconv_str_slice(aside, credit.len, qconv_str_find_char(aside, ')'));
    line->credit = qconv_is_decimal(value) ? value : line->credit;
  } else if (qconv_str_equal(aside, QCONV_STR("(regular expression)"))) {
    line->match = QCONV_REGEX;
  } else if (qconv_str_equal(aside, QCONV_STR("(* is any text)"))) {
    line->match = QCONV_WILDCARD;
  }
}

static bool next_line(qconv_str *rest, struct line *line)
{
  struct anki_element element, aside;
  if (!anki_next_of_class(rest, "div", "qc-accepted", &element))
    return false;
  *line = (struct line){.html = element.inner};
  bool first = true;
  for (qconv_str inner = element.inner; anki_next_of_class(&inner, "span", "qc-aside", &aside); first = false) {
    if (first)
      line->html = aside.before;
    read_aside(line, qconv_str_trim(aside.inner));
  }
  line->html = qconv_str_trim(line->html);
  qconv_str after = *rest;
  if (anki_next_element(&after, "div", &element) && anki_has_class(element.attributes, "qc-feedback") &&
      qconv_str_blank(element.before)) {
    line->feedback = element.inner;
    *rest = after;
  }
  return true;
}

static qconv_str plain(const struct anki_own *own, qconv_str html)
{
  return qconv_str_trim(qconv_markup_to_plain(own->reading->arena, qconv_html(html)));
}

/* --- texts --- */

static void add_accepted(struct anki_own *own, struct qconv_answers *list, const struct line *line,
                         const struct qconv_answer *in_place)
{
  char digest[ANKI_DIGEST];
  const struct qconv_answer *known = NULL;
  struct qconv_answer *answer = qconv_add_answer(own->reading->arena, list);
  anki_digest(line->html, digest);
  if (own->copied)
    known = qconv_map_get(&own->copied->by_digest, &own->copied->answers, (qconv_str){digest, sizeof digest});
  if (known)
    *answer = *known;
  answer->next = NULL;
  if (!known)
    answer->text = anki_own_text(own, line->html, in_place ? in_place->text : qconv_plain(QCONV_STR("")));
  if (!known || !qconv_str_equal(answer->credit, line->credit))
    answer->credit = line->credit;
  if (!known && !line->credit.len)
    answer->correct = QCONV_RIGHT;
  answer->feedback = line->feedback.data ? anki_own_text(own, line->feedback, answer->feedback) : NO_TEXT;
}

static bool is_shown(const struct qconv_answer *answer)
{
  return anki_is_right(answer) || (answer->correct == QCONV_UNKNOWN && !answer->credit.len);
}

/* The wrong ones, which no card shows, stay. */
static void add_wrong(struct anki_own *own, struct qconv_answers *list, const struct qconv_answers *before)
{
  for (const struct qconv_answer *answer = before->first; answer; answer = answer->next) {
    if (is_shown(answer))
      continue;
    struct qconv_answer *kept = qconv_add_answer(own->reading->arena, list);
    *kept = *answer;
    kept->next = NULL;
  }
}

void anki_read_own_accepted(struct anki_own *own)
{
  struct qconv_question *question = own->question;
  struct qconv_answers before = question->short_.answers, now = {NULL, NULL, 0};
  qconv_str html = anki_own_field(own, ANKI_ANSWER);
  struct line line = {.match = QCONV_EXACT};
  if (!anki_own_edited(own, ANKI_ANSWER))
    return;
  question->short_.match = QCONV_EXACT;
  const struct qconv_answer *in_place = before.first;
  for (qconv_str rest = html; next_line(&rest, &line);) {
    add_accepted(own, &now, &line, in_place);
    question->short_.match = line.match != QCONV_EXACT ? line.match : question->short_.match;
    in_place = in_place ? in_place->next : NULL;
  }
  add_wrong(own, &now, &before);
  question->short_.answers = now;
  question->short_.case_matters = qconv_str_find(html, QCONV_STR("Upper and lower case matter.")) != QCONV_NOT_FOUND;
}

/* --- numbers --- */

static bool cut_start(qconv_str *text, qconv_str what)
{
  if (!qconv_str_starts(*text, what))
    return false;
  *text = qconv_str_from(*text, what.len);
  return true;
}

static bool cut_end(qconv_str *text, qconv_str what)
{
  if (!qconv_str_ends(*text, what))
    return false;
  text->len -= what.len;
  return true;
}

/* "from 1 to 2", "more than 1 to less than 2". */
static bool read_range(struct qconv_number *number, qconv_str text)
{
  number->low_open = cut_start(&text, QCONV_STR("more than "));
  if (!number->low_open && !cut_start(&text, QCONV_STR("from ")))
    return false;
  size_t at = qconv_str_find(text, QCONV_STR(" to "));
  number->low = qconv_str_slice(text, 0, at);
  number->high = at == QCONV_NOT_FOUND ? QCONV_STR("") : qconv_str_from(text, at + 4);
  number->high_open = cut_start(&number->high, QCONV_STR("less than "));
  return qconv_is_decimal(number->low) && qconv_is_decimal(number->high);
}

/* "3", "3 ± 0.1", "3 ± 0.1 of it", "3 (to 2 significant digits)". */
static bool read_value(struct qconv_number *number, qconv_str text)
{
  bool digits = cut_end(&text, QCONV_STR(" significant digits)")), relative = cut_end(&text, QCONV_STR(" of it"));
  qconv_str between = digits ? QCONV_STR(" (to ") : QCONV_STR(" \u00b1 ");
  size_t at = qconv_str_find(text, between);
  number->value = qconv_str_slice(text, 0, at);
  number->tolerance = at == QCONV_NOT_FOUND ? QCONV_NOWHERE : qconv_str_from(text, at + between.len);
  number->tolerance_kind = digits     ? QCONV_TOLERANCE_DIGITS
                           : relative ? QCONV_TOLERANCE_RELATIVE
                                      : QCONV_TOLERANCE_ABSOLUTE;
  bool tolerance = number->tolerance.data ? qconv_is_decimal(number->tolerance) : !digits && !relative;
  return qconv_is_decimal(number->value) && tolerance;
}

static bool read_number(const struct anki_own *own, struct qconv_number *number, qconv_str text)
{
  const struct qconv_unit *unit = own->question->numeric.units.first;
  if (unit && cut_end(&text, unit->name))
    text = qconv_str_trim(text);
  if (read_range(number, text))
    return true;
  *number = (struct qconv_number){.next = NULL};
  return read_value(number, text);
}

/* Numbers that say nothing of what the copy knows keep their feedback by the line below. */
void anki_read_own_numbers(struct anki_own *own)
{
  struct qconv_numbers now = {NULL, NULL, 0};
  struct line line;
  if (!anki_own_edited(own, ANKI_ANSWER))
    return;
  for (qconv_str rest = anki_own_field(own, ANKI_ANSWER); next_line(&rest, &line);) {
    struct qconv_number number = {.next = NULL};
    if (!read_number(own, &number, plain(own, line.html))) {
      qconv_report(own->reading->log, QCONV_WARNING, QCONV_NOWHERE, "anki.number",
                   "note %lld accepts what is no number; its numbers are those it had", (long long)own->note->id);
      anki_keep_own_field(own, ANKI_ANSWER);
      return;
    }
    struct qconv_number *added = qconv_add_number(own->reading->arena, &now);
    *added = number;
    added->credit = line.credit;
    added->feedback = line.feedback.data ? anki_own_text(own, line.feedback, NO_TEXT) : NO_TEXT;
  }
  own->question->numeric.numbers = now;
}

/* The line to type in, where only that was changed: the one right answer. */
void anki_read_own_line(struct anki_own *own)
{
  qconv_str line = anki_own_field(own, ANKI_TYPE);
  if (!own->copied || !anki_own_edited(own, ANKI_TYPE) || anki_own_edited(own, ANKI_ANSWER) || !line.len)
    return;
  qconv_str text = plain(own, line);
  if (own->question->kind == QCONV_NUMERIC) {
    struct qconv_number *number = own->question->numeric.numbers.first;
    if (number && number->value.data && qconv_is_decimal(text))
      number->value = text;
    return;
  }
  for (struct qconv_answer *answer = own->question->short_.answers.first; answer; answer = answer->next)
    if (is_shown(answer)) {
      answer->text = qconv_plain(text);
      return;
    }
}

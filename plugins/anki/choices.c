/* Questions with choices: one list for both sides of the card.

   The right ones carry a class that only the back shows, so no script is needed
   and the two sides can never differ. */
#include "anki.h"

struct letters { char type; }; /* of an HTML list: A a 1 i I */

static struct letters letters_of(const struct qconv_question *question)
{
  static const struct { const char *numbering; char type; } known[] = {
    {"abc", 'a'}, {"ABC", 'A'}, {"ABCD", 'A'}, {"123", '1'}, {"iii", 'i'}, {"III", 'I'}, {"IIII", 'I'}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (qconv_str_equal(question->choice.numbering, qconv_str_of(known[i].numbering)))
      return (struct letters){known[i].type};
  qconv_str label = question->choice.answers.first ? question->choice.answers.first->label : QCONV_STR("");
  if (label.len == 1 && (label.data[0] == 'a' || label.data[0] == '1'))
    return (struct letters){label.data[0]};
  return (struct letters){'A'};
}

static void put_roman(struct qconv_buffer *html, size_t number, bool upper)
{
  static const struct { size_t value; const char *digits; } steps[] = {
    {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
  for (size_t i = 0; number && i < sizeof steps / sizeof *steps; i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      for (const char *digit = steps[i].digits; *digit; digit++)
        qconv_append_char(html, upper ? (char)(*digit - 'a' + 'A') : *digit);
}

/* The marker that a browser shows before the choice. */
static void put_letter(struct qconv_buffer *html, struct letters letters, size_t number)
{
  if (letters.type == 'i' || letters.type == 'I') {
    put_roman(html, number, letters.type == 'I');
  } else if (letters.type == '1') {
    qconv_append_format(html, "%zu", number);
  } else {
    char text[16];
    size_t at = sizeof text;
    for (; number; number = (number - 1) / 26)
      text[--at] = (char)(letters.type + (char)((number - 1) % 26));
    qconv_append(html, (qconv_str){text + at, sizeof text - at});
  }
}

/* One choice to show. */
struct choice {
  qconv_str text, feedback;
  bool right;
};

static void put_choice(struct qconv_buffer *html, const struct choice *choice)
{
  qconv_append(html, choice->right ? QCONV_STR("<li class=\"qc-ok\">") : QCONV_STR("<li>"));
  qconv_append(html, choice->text.len ? choice->text : QCONV_STR("&nbsp;"));
  qconv_append_literal(html, "</li>");
}

static void put_remark(struct qconv_buffer *html, struct letters letters, size_t number, const struct choice *choice)
{
  if (!choice->feedback.len)
    return;
  qconv_append(html, choice->right ? QCONV_STR("<li class=\"qc-ok\"><b>") : QCONV_STR("<li><b>"));
  put_letter(html, letters, number);
  qconv_append_literal(html, "</b> ");
  qconv_append(html, choice->feedback);
  qconv_append_literal(html, "</li>");
}

/* The letters of the right ones: "B, D". */
static qconv_str right_letters(struct qconv_arena *arena, struct letters letters, const struct choice *choices,
                               size_t count)
{
  struct qconv_buffer html = {.arena = arena};
  for (size_t i = 0; i < count; i++)
    if (choices[i].right) {
      qconv_append(&html, html.len ? QCONV_STR(", ") : QCONV_STR(""));
      put_letter(&html, letters, i + 1);
    }
  return qconv_buffer_str(&html);
}

static void put_choices(struct anki_render *render, struct letters letters, const struct choice *choices, size_t count,
                        bool several)
{
  struct qconv_arena *arena = render->worker->arena;
  struct qconv_buffer list = {.arena = arena}, remarks = {.arena = arena}, back = {.arena = arena};
  if (several)
    qconv_append_literal(&list, "<p class=\"qc-aside\">Choose all that apply.</p>");
  qconv_append_format(&list, "<ol class=\"qc-choices\" type=\"%c\">", letters.type);
  for (size_t i = 0; i < count; i++) {
    put_choice(&list, &choices[i]);
    put_remark(&remarks, letters, i + 1, &choices[i]);
  }
  qconv_append_literal(&list, "</ol>");
  qconv_str right = right_letters(arena, letters, choices, count);
  if (right.len)
    qconv_append_format(&back, "<p class=\"qc-right\">%.*s</p>", QCONV_ARG(right));
  else
    qconv_append(&back, anki_no_answer(render));
  if (remarks.len) {
    qconv_append_literal(&back, "<ul class=\"qc-remarks\">");
    qconv_append(&back, qconv_buffer_str(&remarks));
    qconv_append_literal(&back, "</ul>");
  }
  render->fields[ANKI_CHOICES] = qconv_buffer_str(&list);
  render->fields[ANKI_ANSWER] = qconv_buffer_str(&back);
}

void anki_render_choices(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  const struct qconv_answers *answers = &question->choice.answers;
  struct choice *choices = QCONV_NEW_ARRAY(render->worker->arena, struct choice, answers->count);
  size_t count = 0;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next)
    choices[count++] = (struct choice){anki_inline_html(render, answer->text),
                                       anki_inline_html(render, answer->feedback), anki_is_right(answer)};
  put_choices(render, letters_of(question), choices, count, question->choice.several);
}

void anki_render_truefalse(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  qconv_str if_right = anki_inline_html(render, question->truefalse.if_right);
  qconv_str if_wrong = anki_inline_html(render, question->truefalse.if_wrong);
  bool is_true = question->truefalse.answer == QCONV_RIGHT, is_false = question->truefalse.answer == QCONV_WRONG;
  const struct choice choices[] = {
    {QCONV_STR("True"), is_true ? if_right : is_false ? if_wrong : QCONV_STR(""), is_true},
    {QCONV_STR("False"), is_false ? if_right : is_true ? if_wrong : QCONV_STR(""), is_false}};
  put_choices(render, (struct letters){'A'}, choices, 2, false);
}

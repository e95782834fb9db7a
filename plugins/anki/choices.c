/* Questions with choices: one list for both sides of the card.

   The right ones carry a class that only the back shows, so no script is needed and
   the two sides can never differ. Where the order may change, each choice and what
   the back says of it bear the letter they had, for the script of the card to
   follow (see templates.c). */
#include "anki.h"

struct letters {
  char type;
}; /* of an HTML list: A a 1 i I */

static struct letters letters_of(const struct qconv_question *question)
{
  static const struct {
    const char *numbering;
    char type;
  } known[] = {{"abc", 'a'}, {"ABC", 'A'}, {"ABCD", 'A'}, {"123", '1'}, {"iii", 'i'}, {"III", 'I'}, {"IIII", 'I'}};
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
  static const struct {
    size_t value;
    const char *digits;
  } steps[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
  for (size_t i = 0; number && i < sizeof steps / sizeof *steps; i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      for (const char *digit = steps[i].digits; *digit; digit++)
        qconv_append_char(html, upper ? (char)(*digit - 'a' + 'A') : *digit);
}

qconv_str anki_choice_letter(struct qconv_arena *arena, char type, size_t number)
{
  const struct letters letters = {type};
  struct qconv_buffer text = {.arena = arena};
  if (letters.type == 'i' || letters.type == 'I') {
    put_roman(&text, number, letters.type == 'I');
  } else if (letters.type == '1') {
    qconv_append_format(&text, "%zu", number);
  } else {
    char digits[16];
    size_t at = sizeof digits;
    for (; number; number = (number - 1) / 26)
      digits[--at] = (char)(letters.type + (char)((number - 1) % 26));
    qconv_append(&text, (qconv_str){digits + at, sizeof digits - at});
  }
  return qconv_buffer_str(&text);
}

/* One choice to show. */
struct choice {
  qconv_str text, feedback, letter;
  bool right, fixed;
};

/* How a list of choices is shown. */
struct manner {
  const char *list; /* the tag that opens it */
  const char *end;
  bool shuffle, several;
};

static void put_choice(struct qconv_buffer *html, const struct choice *choice, bool shuffle)
{
  const char *class = choice->right ? (choice->fixed ? "qc-ok qc-fixed" : "qc-ok") : choice->fixed ? "qc-fixed" : NULL;
  qconv_append_literal(html, "<li");
  if (class)
    qconv_append_format(html, " class=\"%s\"", class);
  if (shuffle)
    qconv_append_format(html, " data-letter=\"%.*s\"", QCONV_ARG(choice->letter));
  qconv_append_char(html, '>');
  qconv_append(html, choice->text.len ? choice->text : QCONV_STR("&nbsp;"));
  qconv_append_literal(html, "</li>");
}

static void put_remark(struct qconv_buffer *html, const struct choice *choice)
{
  if (!choice->feedback.len)
    return;
  qconv_append(html, choice->right ? QCONV_STR("<li class=\"qc-ok\">") : QCONV_STR("<li>"));
  qconv_append_format(html, "<b class=\"qc-letter\">%.*s</b> ", QCONV_ARG(choice->letter));
  qconv_append(html, choice->feedback);
  qconv_append_literal(html, "</li>");
}

/* The letters of the right ones, as words: no reader needs the colour. */
static void put_key(struct anki_render *render, struct qconv_buffer *html, const struct choice *choices, size_t count)
{
  size_t right = 0;
  for (size_t i = 0; i < count; i++)
    if (choices[i].right) {
      qconv_append(html, right++ ? QCONV_STR(", ") : QCONV_STR("<p class=\"qc-right\">Correct: "));
      qconv_append_format(html, "<b class=\"qc-letter\">%.*s</b>", QCONV_ARG(choices[i].letter));
    }
  qconv_append(html, right ? QCONV_STR("</p>") : anki_no_answer(render));
}

static void put_choices(struct anki_render *render, const struct manner *manner, const struct choice *choices,
                        size_t count)
{
  struct qconv_arena *arena = render->worker->arena;
  struct qconv_buffer list = {.arena = arena}, remarks = {.arena = arena}, back = {.arena = arena};
  if (manner->several)
    qconv_append_literal(&list, "<p class=\"qc-aside\">Choose all that apply.</p>");
  qconv_append(&list, qconv_str_of(manner->list));
  for (size_t i = 0; i < count; i++) {
    put_choice(&list, &choices[i], manner->shuffle);
    put_remark(&remarks, &choices[i]);
  }
  qconv_append(&list, qconv_str_of(manner->end));
  put_key(render, &back, choices, count);
  if (remarks.len) {
    qconv_append_literal(&back, "<ul class=\"qc-remarks\">");
    qconv_append(&back, qconv_buffer_str(&remarks));
    qconv_append_literal(&back, "</ul>");
  }
  render->fields[ANKI_CHOICES] = qconv_buffer_str(&list);
  render->fields[ANKI_ANSWER] = qconv_buffer_str(&back);
}

static bool is_shuffled(const struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  bool wanted = render->export->shuffle == ANKI_SHUFFLE_ALL ||
                (render->export->shuffle == ANKI_SHUFFLE_SOURCE && question->choice.shuffle);
  return wanted && question->choice.answers.count > 1;
}

void anki_render_choices(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  const struct qconv_answers *answers = &question->choice.answers;
  struct qconv_arena *arena = render->worker->arena;
  struct choice *choices = QCONV_NEW_ARRAY(arena, struct choice, answers->count);
  struct letters letters = letters_of(question);
  bool shuffle = is_shuffled(render);
  size_t count = 0;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    struct choice *choice = &choices[count++];
    choice->text = anki_inline_html(render, answer->text);
    choice->feedback = anki_inline_html(render, answer->feedback);
    choice->letter = anki_choice_letter(arena, letters.type, count);
    choice->right = anki_is_right(answer);
    choice->fixed = shuffle && answer->fixed;
  }
  qconv_str list =
      qconv_format(arena, "<ol class=\"qc-choices%s\" type=\"%c\">", shuffle ? " qc-shuffle" : "", letters.type);
  put_choices(render, &(struct manner){list.data, "</ol>", shuffle, question->choice.several}, choices, count);
}

void anki_render_truefalse(struct anki_render *render)
{
  const struct qconv_question *question = render->note->question;
  qconv_str if_right = anki_inline_html(render, question->truefalse.if_right);
  qconv_str if_wrong = anki_inline_html(render, question->truefalse.if_wrong);
  bool is_true = question->truefalse.answer == QCONV_RIGHT, is_false = question->truefalse.answer == QCONV_WRONG;
  const struct choice choices[] = {{QCONV_STR("True"),
                                    is_true    ? if_right
                                    : is_false ? if_wrong
                                               : QCONV_STR(""),
                                    QCONV_STR("True"), is_true, false},
                                   {QCONV_STR("False"),
                                    is_false  ? if_right
                                    : is_true ? if_wrong
                                              : QCONV_STR(""),
                                    QCONV_STR("False"), is_false, false}};
  put_choices(render, &(struct manner){"<ul class=\"qc-choices qc-truefalse\">", "</ul>", false, false}, choices, 2);
}

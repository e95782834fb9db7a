/* Paragraphs, labels and lists. */
#include "write.h"

void write_paragraph(struct writer *writer, qconv_str text)
{
  if (text.len == 0)
    return;
  write_begin(writer);
  qconv_put_format(writer->out, "%.*s\n", QCONV_ARG(text));
}

/* "`code` does." and "*so*" may follow a label; a fence, a rule or a list may not. */
static bool follows_label(qconv_str text)
{
  if (text.len > 1 && strchr("`*", text.data[0]) && text.data[1] != text.data[0] && text.data[1] != ' ')
    return qconv_str_find_char(text, '\n') == QCONV_NOT_FOUND;
  return write_stands_inline(text);
}

void write_label(struct writer *writer, enum part label, qconv_str text)
{
  write_begin(writer);
  qconv_put_format(writer->out, "**%s:**", sheet_word(label));
  if (text.len)
    qconv_put_format(writer->out, follows_label(text) ? " %.*s" : "\n\n%.*s", QCONV_ARG(text));
  qconv_put_char(writer->out, '\n');
}

void write_labelled(struct writer *writer, enum part label, qconv_str text)
{
  if (text.len)
    write_label(writer, label, text);
}

static void put_blanks(struct writer *writer, size_t count)
{
  while (count-- > 0)
    qconv_put_char(writer->out, ' ');
}

/* Text behind a mark, its further lines below its first; a block starts on a line of its own. */
static void put_item_text(struct writer *writer, unsigned indent, qconv_str text, bool own_line)
{
  qconv_str line;
  bool first = true;
  if (own_line)
    qconv_put_char(writer->out, '\n');
  while (qconv_str_line(&text, &line)) {
    if (first && !own_line)
      qconv_put_char(writer->out, ' ');
    else if (line.len)
      put_blanks(writer, indent);
    qconv_put_format(writer->out, "%.*s\n", QCONV_ARG(line));
    first = false;
  }
  if (first && !own_line)
    qconv_put_char(writer->out, '\n');
}

/* Whether the first line of a text is no mere paragraph. */
static bool starts_block(qconv_str text)
{
  return text.len && !follows_label(qconv_str_slice(text, 0, qconv_str_find_char(text, '\n')));
}

void write_item(struct writer *writer, unsigned indent, const char *mark, qconv_str text)
{
  put_blanks(writer, indent);
  qconv_put(writer->out, qconv_str_of(mark));
  unsigned width = qconv_is_digit(mark[0]) ? (unsigned)strlen(mark) + 1 : 2;
  put_item_text(writer, indent + width, text, starts_block(text));
}

void write_item_label(struct writer *writer, unsigned indent, enum part label, qconv_str text)
{
  put_blanks(writer, indent);
  qconv_put_format(writer->out, "- **%s:**", sheet_word(label));
  put_item_text(writer, indent + 2, text, text.len && !follows_label(text));
}

bool write_all_plain(const struct qconv_answers *answers)
{
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next)
    if (answer->correct != QCONV_RIGHT || answer->credit.len || answer->feedback.str.len ||
        answer->feedback_unchosen.str.len || answer->label.len || answer->fixed)
      return false;
  return true;
}

void write_known(struct writer *writer, unsigned indent, const struct qconv_answer *answer)
{
  qconv_str feedback = write_text(writer, answer->feedback, true),
            unchosen = write_text(writer, answer->feedback_unchosen, true);
  if (answer->label.len)
    write_item_label(writer, indent, PART_LETTER, write_words(writer, answer->label, 0));
  if (answer->credit.len)
    write_item_label(writer, indent, PART_CREDIT, write_words(writer, answer->credit, 0));
  if (answer->fixed)
    write_item_label(writer, indent, PART_PLACE, QCONV_STR("fixed"));
  if (feedback.len)
    write_item_label(writer, indent, PART_FEEDBACK, feedback);
  if (unchosen.len)
    write_item_label(writer, indent, PART_UNCHOSEN, unchosen);
}

void write_answers(struct writer *writer, unsigned indent, const struct qconv_answers *answers, bool marks)
{
  static const char *const boxes[] = {"- [?]", "- [ ]", "- [x]"};
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    write_item(writer, indent, marks ? boxes[answer->correct] : "-", write_text(writer, answer->text, true));
    write_known(writer, indent + 2, answer);
  }
}

static qconv_str checked_number(struct writer *writer, const struct qconv_number *number)
{
  struct qconv_number back = {0};
  qconv_str words = sheet_number_words(writer->job->arena, number);
  if (!sheet_read_number(words, &back) || !qconv_str_equal(back.value, number->value) ||
      !qconv_str_equal(back.low, number->low) || !qconv_str_equal(back.high, number->high) ||
      !qconv_str_equal(back.tolerance, number->tolerance) ||
      (number->tolerance.len && back.tolerance_kind != number->tolerance_kind))
    write_loss(writer, "markdown.value", "a number that is written in no usual way");
  return words;
}

void write_numbers(struct writer *writer, unsigned indent, const struct qconv_numbers *numbers)
{
  for (const struct qconv_number *number = numbers->first; number; number = number->next) {
    qconv_str feedback = write_text(writer, number->feedback, true);
    write_item(writer, indent, "-", checked_number(writer, number));
    if (number->credit.len)
      write_item_label(writer, indent + 2, PART_CREDIT, write_words(writer, number->credit, 0));
    if (feedback.len)
      write_item_label(writer, indent + 2, PART_FEEDBACK, feedback);
  }
}

/* What a sheet without its key shows: choices without marks, and the sides, items and choices
   of gaps in an order that says nothing: by a hash of their words, so that the same bank
   gives the same sheet. */
#include "write.h"

#include <qconv/bank_shuffle.h>

/* A list of them, each once. */
static void put_shuffled(struct writer *writer, const struct qconv_text *texts, size_t count)
{
  struct qconv_shuffled shuffled = qconv_shuffle(writer->job->arena, texts, count, true);
  for (size_t i = 0; i < shuffled.count; i++)
    write_item(writer, 0, "-", shuffled.items[i].text.str);
}

static void show_sides(struct writer *writer, const struct qconv_question *question)
{
  size_t count = question->matching.pairs.count + question->matching.extra.count, i = 0, place = 1;
  struct qconv_text *rights = QCONV_NEW_ARRAY(writer->job->arena, struct qconv_text, count + 1);
  write_label(writer, PART_SHOWN, QCONV_STR(""));
  if (question->matching.pairs.first)
    write_begin(writer);
  for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next, place++) {
    const char *mark = qconv_str_zero(writer->job->arena, qconv_format(writer->job->arena, "%zu.", place));
    write_item(writer, 0, mark, write_text(writer, pair->left, true));
    rights[i++] = qconv_markdown(write_text(writer, pair->right, true));
  }
  for (const struct qconv_text_item *extra = question->matching.extra.first; extra; extra = extra->next)
    rights[i++] = qconv_markdown(write_text(writer, extra->text, true));
  if (i)
    write_begin(writer);
  put_shuffled(writer, rights, i);
}

static void show_items(struct writer *writer, const struct qconv_question *question)
{
  size_t i = 0;
  struct qconv_text *items = QCONV_NEW_ARRAY(writer->job->arena, struct qconv_text, question->ordering.items.count + 1);
  for (const struct qconv_text_item *item = question->ordering.items.first; item; item = item->next)
    items[i++] = qconv_markdown(write_text(writer, item->text, true));
  write_label(writer, PART_SHOWN, QCONV_STR(""));
  if (i)
    write_begin(writer);
  put_shuffled(writer, items, i);
}

/* The choices of a gap below its name, as they stand. */
static void show_gap(struct writer *writer, const struct qconv_gap *gap)
{
  write_item(writer, 0, "-", qconv_format(writer->job->arena, "(%.*s)", QCONV_ARG(gap->id)));
  for (const struct qconv_answer *answer = gap->answers.first; answer; answer = answer->next)
    write_item(writer, 2, "-", write_text(writer, answer->text, true));
}

static void show_gaps(struct writer *writer, const struct qconv_question *question)
{
  bool started = false;
  for (const struct qconv_gap *gap = question->cloze.gaps.first; gap; gap = gap->next) {
    if (gap->kind != QCONV_CHOICE)
      continue;
    if (!started) {
      write_label(writer, PART_SHOWN, QCONV_STR(""));
      write_begin(writer);
    }
    started = true;
    show_gap(writer, gap);
  }
}

static void show_choices(struct writer *writer, const struct qconv_question *question, bool labelled)
{
  enum { LETTERS = 26 };
  char mark[] = "- A.";
  if (labelled)
    write_label(writer, PART_CHOICES, QCONV_STR(""));
  if (question->choice.answers.first)
    write_begin(writer);
  for (const struct qconv_answer *answer = question->choice.answers.first; answer; answer = answer->next, mark[2]++) {
    bool lettered = question->choice.answers.count <= LETTERS;
    write_item(writer, 0, lettered ? mark : "- [?]", write_text(writer, answer->text, true));
    mark[2] = lettered ? mark[2] : 'A';
  }
}

void write_shown(struct writer *writer, const struct qconv_question *question, const struct write_asked *asked)
{
  bool labelled = write_holds_list(asked->below);
  if (question->kind == QCONV_CHOICE)
    show_choices(writer, question, labelled);
  else if (question->kind == QCONV_TRUEFALSE) {
    if (labelled)
      write_label(writer, PART_CHOICES, QCONV_STR(""));
    write_begin(writer);
    qconv_put_literal(writer->out, "- A. True\n- B. False\n");
  } else if (question->kind == QCONV_MATCHING)
    show_sides(writer, question);
  else if (question->kind == QCONV_ORDERING)
    show_items(writer, question);
  else if (question->kind == QCONV_CLOZE)
    show_gaps(writer, question);
}

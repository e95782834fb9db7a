/* The notation of a sheet: a file of questions that says itself what opens one, in a
   comment at its top, so that nothing has to be weighed.

       <!-- questions: headings of level 3 -->

       # Title                          of the bank, and its description below
       ## Section                       deeper sections are deeper headings
       ### 7. What is it?               the prompt's first paragraph, the rest of it below
       - [x] right                      choices; or one of the labels of enum part
       **Explanation:** It just is.

   A heading "Question" leaves all of the prompt to the text below; one over the label
   "Question" is a title.  "Note" heads a text that asks nothing.  The answers may stand
   behind all questions, below the comment <!-- answers --> and headings with their numbers.

   Text is taken as it stands: no repair, no remark cut off.  sheet_* are shared by the
   reader (sheet_*.c) and the writer (write_*.c). */
#ifndef QCONV_TEXT_SHEET_NOTATION_H
#define QCONV_TEXT_SHEET_NOTATION_H

#include <qconv/plugin.h>

/* What a label says: "**Hint:** words". */
enum part {
  PART_TEXT, /* none: what stands right below the heading */
  PART_QUESTION,
  PART_TITLE,
  PART_NOTE,
  PART_NUMBER,
  PART_ANSWER,
  PART_GRADER,
  PART_LINES,
  PART_CHOICES,
  PART_CHOOSE,
  PART_NUMBERING,
  PART_SHUFFLE,
  PART_CORRECT,
  PART_IF_RIGHT,
  PART_IF_WRONG,
  PART_ACCEPTED,
  PART_CASE,
  PART_PATTERN,
  PART_VALUE,
  PART_UNITS,
  PART_MATCH,
  PART_EXTRA,
  PART_ORDER,
  PART_GAPS,
  PART_SHOWN, /* what a sheet without its key shows of sides, items and choices of gaps */
  PART_HINT,
  PART_EXPLANATION,
  PART_TAGS,
  PART_POINTS,
  PART_PENALTY,
  PART_DIFFICULTY,
  PART_LANGUAGE,
  PART_FIELDS,
  PART_FEEDBACK, /* from here on of an item of a list, not of a question */
  PART_UNCHOSEN,
  PART_CREDIT,
  PART_PLACE,
  PART_LETTER,
  PART_WITH,
  PART_WEIGHT,
  PART_CARD,
  PARTS
};

/* "Explanation" */
const char *sheet_word(enum part part);

/* Where code and comments are, line by line. All zero at the start of a text. */
struct sheet_scan {
  char fence; /* inside: its mark */
  size_t fence_length;
  bool comment;
};
/* Whether the next line is neither in them nor opens or closes one. */
bool sheet_step(struct sheet_scan *scan, qconv_str line);

/* The label a line begins with, PART_TEXT: none; rest is what stands behind it. first: right below a
   heading, where "Question" and "Note" are labels, too: many an answer has notes. */
enum part sheet_label(qconv_str line, bool first, qconv_str *rest);
/* The same of an item: "- **Credit:** 0.5". */
enum part sheet_item_label(qconv_str line, qconv_str *rest);
/* The level of a heading, 0: it is none. */
unsigned sheet_heading(qconv_str line, qconv_str *words);
/* "<!-- name -->", "<!-- name: value -->" */
bool sheet_comment(qconv_str line, qconv_str name, qconv_str *value);
/* The length of the number and mark that words begin with: of an item "12. ", of a question "R-1.2. ", too;
   0: none. */
size_t sheet_number(qconv_str words);
size_t sheet_question_number(qconv_str words);
/* Whether a line is a choice: "- [x] text", "- A. text". */
bool sheet_opens_choice(qconv_str line);
/* The level that a text says its questions have, 0: it says nothing. */
unsigned sheet_level(qconv_str text);

/* Plain words for one line of Markdown, and back. also: one more mark to escape, 0: none. */
qconv_str sheet_escape(struct qconv_arena *arena, qconv_str words, char also);
qconv_str sheet_unescape(struct qconv_arena *arena, qconv_str words);

/* sheet_values.c: numbers and units as words, "3.14 ± 0.01", "over 3 to 4", "rad, deg × 57.3";
   reading gives false where they are none. */
qconv_str sheet_number_words(struct qconv_arena *arena, const struct qconv_number *number);
bool sheet_read_number(qconv_str words, struct qconv_number *number);
qconv_str sheet_unit_words(struct qconv_arena *arena, const struct qconv_units *units);
void sheet_read_units(struct qconv_arena *arena, qconv_str words, struct qconv_units *units);
/* Where an arrow stands between the sides of a pair, and its length with the blanks around it;
   QCONV_NOT_FOUND: nowhere. */
size_t sheet_arrow(qconv_str text, size_t *length);
/* The words of a blank, "____ (1)", for the gap of that id. */
qconv_str sheet_blank(struct qconv_arena *arena, qconv_str id);

/* The reader. */

struct sheet_part {
  struct sheet_part *next;
  enum part label;
  qconv_str text;
};
struct sheet_parts { struct sheet_part *first, *last; };
void sheet_add_part(struct qconv_arena *arena, struct sheet_parts *parts, enum part label, qconv_str text);
/* The last one of that label: a key behind the questions overrules. NULL: there is none. */
const struct sheet_part *sheet_find(const struct sheet_parts *parts, enum part label);
/* All of that label as one text. */
qconv_str sheet_joined(struct qconv_arena *arena, const struct sheet_parts *parts, enum part label);
/* Its text; absent: there is none. */
qconv_str sheet_part_text(const struct sheet_parts *parts, enum part label);

/* What stands below one heading. */
struct sheet_block {
  struct sheet_block *next;
  qconv_str number, words, origin, id;
  const struct qconv_section *section;
  struct sheet_parts parts;
};

/* sheet_items.c: an item of a list. */
struct sheet_item {
  struct sheet_item *next;
  char mark; /* of a box: 'x', ' ', '?'; of a lettered one: 'A'; 0: none */
  qconv_str text;
  struct sheet_parts parts;
};
/* marks: whether boxes and letters in front are marks or text. */
struct sheet_item *sheet_items(struct qconv_arena *arena, qconv_str list, bool marks);
/* The place in a text where a list of choices starts that ends the text; its length: there is none. */
size_t sheet_choices_at(qconv_str text);

/* Digits with a sign, point or exponent as they are; anything else is reported, and absent. */
qconv_str sheet_decimal(struct qconv_job *job, qconv_str words);
/* sheet_question.c */
void sheet_question(struct qconv_job *job, struct qconv_bank *bank, const struct sheet_block *block);
/* sheet_kinds.c: what the parts say of the kinds that are no prose. text: the prompt below the heading, of which
   the choices are cut. False: nothing of it, the question is an open one. */
bool sheet_set_kind(struct qconv_job *job, struct qconv_question *question, const struct sheet_block *block,
                    qconv_str *text);
/* {{gap:ID}} for the blanks in a prompt. */
qconv_str sheet_gaps_in(struct qconv_arena *arena, qconv_str prompt, const struct qconv_gaps *gaps);
/* sheet_read.c: reads a text that says a level. */
void sheet_read(struct qconv_job *job, qconv_str text, struct qconv_bank *bank);

#endif

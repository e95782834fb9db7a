/* Between the files of the Markdown exporter. */
#ifndef QCONV_TEXT_WRITE_H
#define QCONV_TEXT_WRITE_H

#include "../sheet/sheet_notation.h"

enum write_key { KEY_NONE, KEY_INLINE, KEY_END, KEY_ONLY };
enum write_profile { PROFILE_COMMONMARK, PROFILE_OBSIDIAN, PROFILE_TASKS };

struct writer {
  struct qconv_job *job;
  struct qconv_output *out;
  const struct qconv_question *question; /* the one that losses are of */
  unsigned level;                        /* of a question's heading */
  enum write_key key;
  bool ids;
  bool tasks; /* choices as tasks, and nothing that only a sheet has */
  bool renumber;                      /* a key apart needs numbers, and those of the bank are none */
  bool started;                       /* something was written */
  const struct qconv_section *section; /* the one that is open */
  const struct qconv_section *next_section; /* in document order, the first without a heading */
  struct qconv_map places;                  /* of the sections that had one */
};

/* write.c */
/* A blank line between any two blocks. */
void write_begin(struct writer *writer);
void write_heading(struct writer *writer, unsigned level, qconv_str words);
void write_loss(struct writer *writer, const char *code, const char *what);
/* The number of a question as written, absent: none. place counts from 1. */
qconv_str write_number(struct writer *writer, const struct qconv_question *question, size_t place);

/* write_head.c: front matter and title; the headings on the way to a question's section. */
void write_head(struct writer *writer, const struct qconv_bank *bank);
void write_sections(struct writer *writer, const struct qconv_section *section);
void write_last_sections(struct writer *writer); /* those behind that have no question */
unsigned write_question_level(const struct qconv_bank *bank);

/* write_text.c: Markdown that keeps its place: headings below the question's, no open code, no line
   that reads as a label. item: it is to stand in a list. */
qconv_str write_text(struct writer *writer, struct qconv_text text, bool item);
/* One line of plain words; what cannot stand on one is reported. */
qconv_str write_words(struct writer *writer, qconv_str words, char also);
/* Whether a text stands behind a label or a bullet on the same line. */
bool write_stands_inline(qconv_str text);
/* Whether choices behind the text would be one list with it; whether it has lines that are choices. */
bool write_holds_list(qconv_str text);
bool write_holds_choice(qconv_str text);

/* write_list.c */
void write_paragraph(struct writer *writer, qconv_str text);
void write_labelled(struct writer *writer, enum part label, qconv_str text); /* nothing when empty */
void write_label(struct writer *writer, enum part label, qconv_str text);
void write_item(struct writer *writer, unsigned indent, const char *mark, qconv_str text);
void write_item_label(struct writer *writer, unsigned indent, enum part label, qconv_str text);
/* Accepted texts or choices with all that is known of them; marks: boxes in front. */
void write_answers(struct writer *writer, unsigned indent, const struct qconv_answers *answers, bool marks);
void write_known(struct writer *writer, unsigned indent, const struct qconv_answer *answer);
bool write_all_plain(const struct qconv_answers *answers); /* right, and nothing more is known of them */
void write_numbers(struct writer *writer, unsigned indent, const struct qconv_numbers *numbers);

/* Where a prompt went: what of it stands below the heading; whole: all of it. */
struct write_asked {
  qconv_str below;
  bool whole;
};

/* write_answer.c: what a question's kind holds; write_shown.c: what of it a sheet without its key
   may show; write_key.c: the sheet behind the questions. */
void write_answer(struct writer *writer, const struct qconv_question *question, const struct write_asked *asked);
void write_choice_list(struct writer *writer, const struct qconv_answers *answers);
bool write_all_unknown(const struct qconv_answers *answers); /* and there are letters for them */
/* Whether choices are what the reader takes for a statement. */
bool write_is_statement(const struct qconv_answers *answers);
/* How many, whether shuffled and how numbered: what the choices themselves do not say. */
void write_choose(struct writer *writer, const struct qconv_question *question);
void write_shown(struct writer *writer, const struct qconv_question *question, const struct write_asked *asked);
void write_key_sheet(struct writer *writer, const struct qconv_bank *bank);

/* write_question.c */
void write_question(struct writer *writer, const struct qconv_question *question, size_t place);
void write_question_heading(struct writer *writer, const struct qconv_question *question, qconv_str words, size_t place);
void write_hints(struct writer *writer, const struct qconv_question *question);
void write_extras(struct writer *writer, const struct qconv_question *question);
/* The prompt as Markdown, gaps as blanks. */
qconv_str write_prompt(struct writer *writer, const struct qconv_question *question);

/* write_cards.c: the profile obsidian; card_text.c: a text as lines of a card, joined where a blank line
   would end it. */
void write_cards(struct writer *writer, const struct qconv_bank *bank);
qconv_str write_card_text(struct writer *writer, struct qconv_text text);
/* write_card_sides.c: what is asked and answered; false: it is no card. */
bool write_card_sides(struct writer *writer, const struct qconv_question *question, qconv_str *front, qconv_str *back);

#endif

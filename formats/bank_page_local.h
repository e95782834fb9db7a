/* What the files that read questions from pages share.

   bank_page.c         pages, questions in order, what their attributes say
   bank_page_text.c    texts: HTML of ours back into Markdown
   bank_page_answer.c  the kinds: choices and key, accepted texts, numbers, pairs, items
   bank_page_gaps.c    gaps */
#ifndef QCONV_BANK_PAGE_LOCAL_H
#define QCONV_BANK_PAGE_LOCAL_H

#include <qconv/bank_page.h>

/* An element of a page. */
struct bank_page_part {
  const struct qconv_page *page;
  size_t number; /* 0: there is none */
};

struct bank_page_question {
  struct bank_page_part part; /* the element around it */
  const struct qconv_section *section;
  size_t place; /* in the bank; SIZE_MAX: as it comes */
  size_t order; /* on the pages */
};

struct qconv_bank_pages {
  struct qconv_bank *bank;
  struct qconv_arena *arena;
  struct qconv_log *log;
  const struct qconv_bank_page_style *style;
  const struct qconv_page **pages;
  size_t page_count, page_capacity;
  struct qconv_map ids;   /* to struct bank_page_part: the notes */
  struct qconv_map taken; /* ids of questions */
  struct bank_page_question *questions;
  size_t question_count, question_capacity;
  size_t unmarked;  /* questions that do not say their kind */
  size_t unmatched; /* that say no pairs or no order */
  size_t unplaced;  /* items of answers whose letter no choice has */
};

/* One question while it is read. */
struct bank_page_reading {
  struct qconv_bank_pages *pages;
  struct qconv_question *question;
  struct bank_page_part around, ask, prompt, answer, hint;
  struct qconv_map gaps; /* number to what is found of it */
  unsigned heading;      /* how far the headings of its texts were lowered */
};

const struct qconv_page_element *bank_page_element(struct bank_page_part part);
/* The first element inside a part that has the class. */
struct bank_page_part bank_page_inside(const struct bank_page_reading *reading, struct bank_page_part part,
                                       const char *word);
/* The next one behind before, both inside part. */
struct bank_page_part bank_page_next(const struct bank_page_reading *reading, struct bank_page_part part,
                                     struct bank_page_part before, const char *word);
bool bank_page_is(const struct bank_page_reading *reading, struct bank_page_part part, const char *word);
/* The value of data-NAME; absent: none. */
qconv_str bank_page_data(const struct bank_page_reading *reading, struct bank_page_part part, const char *name);
/* The same when it is a decimal. */
qconv_str bank_page_decimal(const struct bank_page_reading *reading, struct bank_page_part part, const char *name);

/* What stands in a part, without the parts of a question that may stand in it beside a text: letter, credit,
   feedback, remarks. */
struct qconv_text bank_page_text(struct bank_page_reading *reading, struct bank_page_part part);
/* The words of a part on one line. */
qconv_str bank_page_words(struct bank_page_reading *reading, struct bank_page_part part);

/* Each part inside another that has the class, none of them in one before. */
#define EACH_PART(one, reading, part, word)                                                                            \
  for (struct bank_page_part one = bank_page_inside((reading), (part), (word)); one.number;                            \
       one = bank_page_next((reading), (part), one, (word)))

struct bank_page_choices {
  struct qconv_answers *answers;
  struct qconv_map by_letter; /* to struct qconv_answer */
};
/* The items of a list; the lists of letters in an answer. */
void bank_page_read_choices(struct bank_page_reading *reading, struct bank_page_part list,
                            struct bank_page_choices *choices);
void bank_page_read_key(struct bank_page_reading *reading, struct bank_page_part part,
                        struct bank_page_choices *choices);
void bank_page_read_accepted(struct bank_page_reading *reading, struct bank_page_part part,
                             struct qconv_answers *answers);
/* units may be NULL. */
void bank_page_read_numbers(struct bank_page_reading *reading, struct bank_page_part part,
                            struct qconv_numbers *numbers, const struct qconv_units *units);
enum qconv_match bank_page_match_of(qconv_str word);
bool bank_page_case_of(const struct bank_page_reading *reading, struct bank_page_part part);
/* All of a question but what every kind has. */
void bank_page_read_kind(struct bank_page_reading *reading);
/* What {{gap:ID}} is in a prompt; absent: the element is no gap of the question's. */
qconv_str bank_page_gap_id(struct bank_page_reading *reading, struct bank_page_part gap);
void bank_page_list_gaps(struct bank_page_reading *reading);

#endif

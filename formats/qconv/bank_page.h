/* Questions shown on pages, in HTML or in books, and read back from there.

   Whoever writes pages marks what stands where by classes, each with a prefix of its own, and says by
   attributes what a page does not show:

   question        the element around one; its id is q-NAME. Attributes: qconv_bank_page_put_question
     head > title  of it, where it has one that is shown
     ask, or the first body
       prompt      what is asked
       options     a list: choices, items to be put in order; letter: before each, with the class own
                   where it is the source's. In gap-choices with data-gap: those of a gap
       match       a table: the two sides
     facts, task   not read: attributes say the same
     hint, answer  what is folded; in it a body or inside; several hints are a one-hint each. Else an element whose id is h-NAME or a-NAME,
                   where that is cut short fh-NAME or fa-NAME
   text            the same of a description
   In an answer:
     options right, options   by letter: the choices that are right; others with something to say of
                   them. Items in their order. Attributes: qconv_bank_page_put_answer, .._put_rest
     right true, right false  of a statement
     accepted, accepted mistaken   texts, numbers. Attributes: .._put_answer, .._put_number, .._put_units
     match         a table: the pairs
     gap-answer    all of that for one gap. Attributes: qconv_bank_page_put_gap, also at gap in a prompt
     feedback, credit, remark unchosen    in an item
     remark explanation, grader, if-right, if-wrong
   section         a heading h2 .. h5, or deeper with data-depth; or an element around questions with
                   data-section: the titles from the top, a line each

   None of the attributes around a question tells its answer. */
#ifndef QCONV_BANK_PAGE_H
#define QCONV_BANK_PAGE_H

#include <qconv/bank.h>
#include <qconv/diagnostic.h>
#include <qconv/page.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Each appends attributes, a blank before each of them, or nothing. titled: the title is shown. */
void qconv_bank_page_put_question(struct qconv_buffer *html, const struct qconv_question *question, bool titled);
/* Whether a page can name a section: its titles may have 8 KiB. Otherwise put_section appends nothing. */
bool qconv_bank_page_names_section(const struct qconv_section *section);
void qconv_bank_page_put_section(struct qconv_buffer *html, const struct qconv_section *section);
/* implied: how right the list it stands in says it is. */
void qconv_bank_page_put_answer(struct qconv_buffer *html, const struct qconv_answer *answer,
                                enum qconv_correct implied);
/* Of the choices that the lists leave out, those that are not merely wrong. */
void qconv_bank_page_put_rest(struct qconv_buffer *html, const struct qconv_answers *answers,
                              bool (*listed)(const struct qconv_answer *));
void qconv_bank_page_put_number(struct qconv_buffer *html, const struct qconv_number *number);
void qconv_bank_page_put_units(struct qconv_buffer *html, const struct qconv_units *units);
/* number counts the gaps of a question from 1; answer: all of it, else what gives nothing away. */
void qconv_bank_page_put_gap(struct qconv_buffer *html, const struct qconv_gap *gap, size_t number, bool answer);

/* --- reading --- */

struct qconv_bank_page_style {
  const char *prefix; /* of the classes */
  const char *code;   /* of what is reported: "epub.page" */
  /* The levels of the headings above texts: of questions, descriptions and notes on pages of their own. 0:
     that of the question's own heading. */
  unsigned question_heading, text_heading, note_heading;
  void *context;
  /* The bank's name for the file that an element (<img>, <audio>, <video>) shows, put into the bank when it is
     new; absent: there is none. */
  qconv_str (*media)(void *context, const struct qconv_page_element *element);
  /* The same for an element that stands for one shown before; NULL: there are none. */
  qconv_str (*again)(void *context, const struct qconv_page_element *element);
};

struct qconv_bank_pages;
struct qconv_bank_pages *qconv_bank_pages_new(struct qconv_bank *bank, struct qconv_log *log,
                                              const struct qconv_bank_page_style *style);
/* The next page, of valid UTF-8; its text must live as long as the bank. */
void qconv_bank_pages_add(struct qconv_bank_pages *pages, struct qconv_page page);
/* Reads the questions of all pages into the bank, texts as Markdown. What they do not say is
   reported. False, and nothing is reported: there is no question on them. */
bool qconv_bank_pages_read(struct qconv_bank_pages *pages);

#ifdef __cplusplus
}
#endif
#endif

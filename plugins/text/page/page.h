/* What the files of the reader of saved pages share. */
#ifndef QCONV_TEXT_PAGE_H
#define QCONV_TEXT_PAGE_H

#include "../exports.h"

/* A tag of a page. { .text = page } before the first. */
struct page_tag {
  qconv_str text;
  size_t from, to;      /* from its < to behind its > */
  qconv_str name;       /* as it is written */
  qconv_str attributes;
  bool closing, empty;  /* empty: an element that has no end tag */
  bool no_comment_ends, no_quote_ends, no_tag_ends; /* what was looked for in vain */
};
/* The next tag behind the last one; comments and what scripts and styles hold are
   passed over. False: there is none. */
bool page_next_tag(struct page_tag *tag);
bool page_is(const struct page_tag *tag, const char *name);
/* Whether the name is one of these, parted by blanks. */
bool page_is_one_of(const struct page_tag *tag, const char *names);
/* The value of an attribute, its entities as they are; absent: there is none. */
qconv_str page_attribute(const struct page_tag *tag, const char *name);
/* Whether the class attribute holds this word. */
bool page_has_class(const struct page_tag *tag, const char *word);
/* Where the element of a start tag ends: at its end tag, and behind that. */
size_t page_element_end(const struct page_tag *tag, size_t *behind);

/* page_turns.c: the messages of a chat on a page, in order: what they hold. */
struct page_message {
  bool user, plain; /* plain: line ends count */
  size_t from, to;
};
size_t page_messages(struct qconv_arena *arena, qconv_str page, struct page_message **messages);

/* page_markdown.c: [from, to) of the page as Markdown whose places the log can tell. */
qconv_str page_markdown(struct qconv_job *job, qconv_str page, size_t from, size_t to, bool chat, bool plain);

/* page_clean.c: the HTML without its window dressing, and marks where blocks start. */
struct page_cleaning {
  struct qconv_arena *arena;
  struct qconv_buffer html;
  bool chat, plain;
  size_t *marks, mark_count, mark_capacity; /* where in the page each mark stands */
  bool mark_wanted;                         /* a block started, and nothing stands in it yet */
  size_t headings, rows;                    /* open headings; rows of the table in hand, 0: none */
  size_t in_vain;                           /* bytes that were searched for formulas that are none */
  size_t level;                             /* of the last heading, 0: none yet */
  bool in_table, headed;                    /* headed: the table says itself what its head is */
  size_t next_head, next_table_end;         /* the next <thead and </table; looked up once */
};
void page_clean(struct page_cleaning *cleaning, qconv_str page, size_t from, size_t to);
/* page_code.c: a <pre> with what it holds; behind it. */
size_t page_code(struct page_cleaning *cleaning, const struct page_tag *pre);
/* page_code.c: a formula that KaTeX or MathJax shows; behind it, 0: it is none. */
size_t page_formula(struct page_cleaning *cleaning, const struct page_tag *tag);
/* Marks are U+F0001 DIGITS U+F0002 and a blank. */
#define PAGE_MARK_START QCONV_STR("\xF3\xB0\x80\x81")
#define PAGE_MARK_END QCONV_STR("\xF3\xB0\x80\x82")

#endif

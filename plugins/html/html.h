/* The html exporter's own header: what its files tell each other.

   A page is written in two steps.  Every question is rendered alone, on any thread, to
   a piece: what is asked, its hints, its answer.  Then the page is put together in the
   order of the bank: the readable questions, the key, and what the script needs to know
   to grade, as JSON.  The script never reads HTML out of data: it works on the
   elements that are there for those who have no script. */
#ifndef HTML_H
#define HTML_H

#include <qconv/bank_language.h>
#include <qconv/bank_shuffle.h>
#include <qconv/plugin.h>

struct html_page;

/* words.c: the words the page itself says. % stands for an argument; those from
   WORD_SCRIPT on are said by the script, and {0} {1} {2} stand for its arguments. */
enum html_word {
  WORD_QUESTION, WORD_SHOW_ANSWER, WORD_SHOW_EXPLANATION, WORD_NO_ANSWER, WORD_HINT, WORD_ANSWERS, WORD_BACK,
  WORD_EXPLANATION, WORD_TRUE, WORD_FALSE, WORD_CHOOSE_ALL, WORD_ALSO, WORD_IF_RIGHT, WORD_IF_WRONG, WORD_UNCHOSEN,
  WORD_GRADER, WORD_POINTS, WORD_DIFFICULTY, WORD_ITEM, WORD_MATCH, WORD_PUT_IN_ORDER, WORD_BLANK, WORD_PICTURE,
  WORD_AGAIN_PICTURE, WORD_EMPTY, WORD_ONE_QUESTION, WORD_COUNT, WORD_DIGITS,
  WORD_SCRIPT
};
enum html_language { HTML_LANGUAGES = 8 };
/* The column of a language in the table of words; foreign: it is that of English for want of its own. */
size_t html_words_for(qconv_str language, bool *foreign);
/* The word as text, without markup; not escaped. */
qconv_str html_word(const struct html_page *page, struct qconv_arena *arena, enum html_word word, qconv_str argument);
/* Appends it as HTML, marked as English where the page's language has no words here. */
void html_put_word(const struct html_page *page, struct qconv_buffer *html, enum html_word word, qconv_str argument);
/* Appends it as the value of an attribute. */
void html_put_label(const struct html_page *page, struct qconv_buffer *html, enum html_word word, qconv_str argument);
/* A word of the script by its number from 0, with its name; NULL behind the last. */
const char *html_script_word(const struct html_page *page, size_t number, const char **name);

/* text.c */
/* Appends lang and dir where they are not the page's. */
void html_put_language(const struct html_page *page, struct qconv_buffer *html, qconv_str language, qconv_str plain);

/* media.c: pictures and sounds, which stand in the page itself as data: URLs. */
struct html_medium {
  const struct qconv_media *media;
  const char *type; /* as its bytes say; NULL: the page does not show it */
  qconv_str url;    /* while rendering: a stand-in that no text can hold */
  qconv_str data;   /* its bytes in base64; absent until it is used */
};
struct html_media {
  struct html_medium *items;
  struct qconv_map by_name;
  size_t count;
  size_t repeated; /* bytes of data written again */
};
struct html_media html_media_of(struct qconv_arena *arena, const struct qconv_bank *bank);
struct html_medium *html_find_medium(const struct html_media *media, qconv_str name);

/* One question, rendered. */
struct html_piece {
  const struct qconv_question *question;
  qconv_str number;   /* as shown; not escaped */
  qconv_str anchor;   /* unique in the page, and the same while the question asks the same */
  qconv_str heading;  /* HTML; absent: none */
  qconv_str language; /* attributes, or empty */
  qconv_str ask, hint, answer; /* HTML; absent: there is none */
  qconv_str key;      /* HTML for the printed key: a few words or the whole answer without remarks; absent: none */
  qconv_str grading;  /* members of a JSON object, for the script; empty: people grade themselves */
  unsigned level;     /* of its heading */
  bool back;          /* its section is one above that of the question before: no heading says so */
  bool asks;          /* false: a description */
  bool explains;      /* the answer is no more than an explanation */
};

enum html_key { HTML_KEY_NONE, HTML_KEY_INLINE, HTML_KEY_END, HTML_KEY_ONLY };
enum html_mode { HTML_STUDY, HTML_QUIZ, HTML_READ };

struct html_page {
  const struct qconv_job *job;
  const struct qconv_bank *bank;
  struct qconv_arena *arena;
  enum html_key key;
  enum html_mode mode;
  bool highlight;
  bool embed; /* the bank itself is in the page */
  qconv_str title, language;
  bool right_to_left;
  size_t words; /* the column */
  bool words_foreign;
  size_t questions; /* that ask something */
  struct html_media media;
  unsigned heading_level; /* of the last heading written, at most 6 */
  struct html_piece *pieces; /* in the order of the bank */
  size_t piece_count;
};

/* text.c: a question's texts as HTML. */
struct html_render {
  const struct html_page *page;
  const struct qconv_worker *worker;
  struct html_piece *piece;
  size_t texts; /* rendered so far: each has footnotes of its own */
  struct html_gap { const struct qconv_gap *gap; size_t number; } *gaps; /* NULL: not looked at yet */
  struct qconv_map gaps_by_id;                                           /* to the first of each */
  size_t next_gap;                                                       /* the one behind that found last */
};
qconv_str html_block(struct html_render *render, struct qconv_text text);
qconv_str html_inline(struct html_render *render, struct qconv_text text);
bool html_text_blank(struct qconv_text text);

/* finish.c: appends HTML of texts as a page has it: pictures in place and described,
   nothing styled in place. with_ids: false for what stands in the page a second time. */
void html_put_finished(struct html_page *page, struct qconv_buffer *html, const struct html_piece *piece,
                       qconv_str text, bool with_ids);

/* strip.c */
/* Without tags, but still escaped: a blank where a block ends. */
qconv_str html_strip(struct qconv_arena *arena, qconv_str html);
/* How many characters an escaped text has. */
size_t html_characters(qconv_str escaped);

/* question.c, choice.c, answer.c, value.c, pairs.c, gaps.c: one question. The key
   is filled beside the answer with what of it can be said in a few words. */
void html_render_question(const struct html_page *page, const struct qconv_worker *worker, struct html_piece *piece);
void html_put_answer(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key);
void html_put_remarks(struct html_render *render, struct qconv_buffer *html);

/* The letter of the choice at a place from 0: A to Z, AA, AB ... */
void html_put_letter(struct qconv_buffer *html, size_t place);
/* Starts a list item that opens with the letter at a place. */
void html_open_item(struct qconv_buffer *html, size_t place);
void html_put_choices(struct html_render *render, struct qconv_buffer *html, const struct qconv_answers *answers);
void html_put_right_choices(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                            const struct qconv_answers *answers);
void html_put_accepted(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                       const struct qconv_answers *answers);
/* A text below a word in bold: nothing when there is no such text. */
void html_put_remark(struct html_render *render, struct qconv_buffer *html, enum html_word word,
                     struct qconv_text text);
void html_put_numbers(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                      const struct qconv_numbers *numbers, const struct qconv_units *units);
/* " (50 %)" where the credit is neither nothing nor all. */
void html_put_credit(struct qconv_buffer *html, qconv_str credit);
bool html_positive(qconv_str decimal);
void html_put_matching(struct html_render *render, struct qconv_buffer *html);
void html_put_matching_answer(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key);
void html_put_ordering(struct html_render *render, struct qconv_buffer *html);
void html_put_ordering_answer(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key);
void html_put_gap_choices(struct html_render *render, struct qconv_buffer *html);
void html_put_gaps_answer(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key);

/* grading.c: what the script must know to grade an answer, as members of a JSON object:
   {"several":true,"c":[1,0]}. Empty when it cannot: the bank has no key, or prose is asked for. */
qconv_str html_grading(struct qconv_arena *arena, const struct qconv_question *question);

/* data.c: all that the script knows, as JSON that no HTML parser can mistake for markup. */
qconv_str html_data(const struct html_page *page);

/* copy.c: the bank as JSON, in an element with this id. */
#define HTML_BANK "bank"
void html_put_bank(struct html_page *page, struct qconv_buffer *html);

/* read.c */
#define HTML_MARK "<meta name=\"generator\" content=\"qconv\">"
enum qconv_match_level html_probe(const struct qconv_input *input);
bool html_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank);
extern const struct qconv_option html_read_options[];

/* write.c: the page as HTML. */
void html_write(struct html_page *page, struct qconv_output *output);

/* Made at build time of page.css, first.js and the files below script/. */
extern const unsigned char html_style[], html_first[], html_script[];
extern const size_t html_style_size, html_first_size, html_script_size;

#endif

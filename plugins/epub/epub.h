/* The epub exporter's own header: what its files tell each other.

   A bank becomes a book in three steps.  Every question is rendered alone, on
   any thread, to a piece: its body, its answer, its hint.  Each of these is one
   slice, or more where it is too large for a file; the layout deals the slices
   to files of a bearable size, which fixes all links.  Last, pages, contents and
   package are put together and zipped. */
#ifndef EPUB_H
#define EPUB_H

#include <qconv/map.h>
#include <qconv/bank_language.h>
#include <qconv/bank_shuffle.h>
#include <qconv/plugin.h>

struct epub_book;

/* words.c: the few words the book itself says. % stands for an argument. */
enum epub_word {
  EPUB_QUESTION, EPUB_SHOW_ANSWER, EPUB_SHOW_EXPLANATION, EPUB_NO_ANSWER, EPUB_HINT, EPUB_ANSWERS, EPUB_ANSWER,
  EPUB_BACK,
  EPUB_FULL_ANSWER, EPUB_KEY, EPUB_EXPLANATION, EPUB_TRUE, EPUB_FALSE, EPUB_CHOOSE_ALL, EPUB_ALSO, EPUB_IF_RIGHT,
  EPUB_IF_WRONG, EPUB_UNCHOSEN, EPUB_GRADER, EPUB_POINTS, EPUB_DIFFICULTY, EPUB_ITEM, EPUB_MATCH, EPUB_PUT_IN_ORDER,
  EPUB_BLANK, EPUB_CONTENTS, EPUB_START, EPUB_COVER, EPUB_PICTURE, EPUB_EMPTY, EPUB_ONE_QUESTION, EPUB_COUNT,
  EPUB_DIGITS,
  EPUB_WORDS
};
const char *const *epub_words_for(qconv_str language, bool *foreign);
/* The word as text, without markup; not escaped. */
qconv_str epub_word(const struct epub_book *book, struct qconv_arena *arena, enum epub_word word, qconv_str argument);
/* Appends it as XHTML, marked as English where the book's language has no words here. */
void epub_put_word(const struct epub_book *book, struct qconv_buffer *html, enum epub_word word, qconv_str argument);
/* Appends it as the value of an attribute. */
void epub_put_label(const struct epub_book *book, struct qconv_buffer *html, enum epub_word word, qconv_str argument);

/* text.c */
/* Appends lang, xml:lang and, where it is not the book's, dir. */
void epub_put_language(const struct epub_book *book, struct qconv_buffer *html, qconv_str language, qconv_str plain);

/* media.c: pictures and sounds in the order of the bank. */
struct epub_medium {
  const struct qconv_media *media;
  const char *type; /* as its bytes say; NULL: no reader need show it */
  char *href;       /* below the package's folder */
  _Atomic bool used;
};
struct epub_media {
  struct epub_medium *items;
  struct epub_medium **by_name;
  size_t count;
};
struct epub_media epub_media_of(struct qconv_arena *arena, const struct qconv_bank *bank);
struct epub_medium *epub_find_medium(const struct epub_media *media, qconv_str name);

/* About a formula; where may be gone and is good for its address only. */
struct epub_remark {
  qconv_str where, message;
  struct epub_remark *next;
};

/* One question, rendered. */
struct epub_piece {
  const struct qconv_question *question;
  qconv_str number;   /* as shown; not escaped */
  qconv_str anchor;   /* unique in the book; q-, a-, h- and f- go before it */
  qconv_str heading;  /* XHTML; absent: none */
  qconv_str language; /* attributes, or empty */
  qconv_str data;     /* attributes: what is not shown */
  qconv_str body, hint, answer; /* XHTML; absent: there is none */
  qconv_str key;      /* XHTML of a few words for the quick key; absent: none */
  bool asks;          /* false: a description */
  bool explains;      /* the answer is no more than an explanation */
  bool highlighted; /* there are spans in its code */
  bool math, missing_alternative, animation, picture, sound;
  struct epub_remark *remarks, **last_remark;
  size_t slice, questions, hints, answers; /* the first of its slices, and how many there are of each */
};

/* A piece's body, hint or answer, or a part of that. */
enum epub_slice_kind { EPUB_SLICE_QUESTION = 'q', EPUB_SLICE_HINT = 'h', EPUB_SLICE_ANSWER = 'a' };
struct epub_slice {
  const struct epub_piece *piece;
  enum epub_slice_kind kind;
  uint32_t part, parts; /* from 1 */
  size_t file;
  qconv_str text;
};

/* A section (or the questions in none). */
struct epub_group {
  const struct qconv_section *section;
  qconv_str title;
  size_t level;        /* in the contents, from 1 */
  size_t first, count; /* into book->order; when that is cut, book->slices */
  bool page;           /* false: only a heading in the contents */
};

struct epub_file {
  const char *name;
  qconv_str title;
  const struct epub_group *group;
  size_t first, count; /* into book->slices; some in between are in other files */
  size_t part, parts;  /* from 1 */
  size_t size;         /* of its bytes, at most */
  bool answers;
  qconv_str bytes;
};

struct epub_entry { /* of the contents */
  qconv_str title;
  const char *href; /* NULL: a heading without a page */
  size_t level;
  bool further; /* a section's further parts, and answers */
};

/* Where answers stand. */
enum epub_key { EPUB_KEY_LINKED, EPUB_KEY_DETAILS, EPUB_KEY_INLINE, EPUB_KEY_END, EPUB_KEY_NONE, EPUB_KEY_ONLY };

struct epub_book {
  const struct qconv_job *job;
  const struct qconv_bank *bank;
  struct qconv_arena *arena;
  enum epub_key key;
  bool highlight;   /* as asked for */
  bool reordered;   /* the questions of a section do not all stand together in the bank */
  bool embed;       /* the bank itself is in the book */
  bool mathml;      /* formulas are MathML; else their TeX source */
  bool highlighted; /* some code is: the pages need its style sheet */
  qconv_str title, language;
  bool right_to_left;
  const char *const *words;
  bool words_foreign;
  size_t questions; /* that ask something */
  struct epub_media media;
  struct epub_piece *pieces; /* in the order of the bank */
  size_t piece_count;
  struct epub_piece **order; /* in the order of the book */
  struct epub_slice *slices; /* in the order of the book */
  size_t slice_count, slice_capacity;
  struct qconv_map *anchors; /* ids in texts that were cut, to the slice they are in; NULL: none was */
  struct epub_group *groups;
  size_t group_count;
  struct epub_file *files;
  size_t file_count, file_capacity;
  struct epub_entry *entries;
  size_t entry_count;
};

/* text.c, tidy.c: a question's texts as XHTML. */
struct epub_render {
  const struct epub_book *book;
  const struct qconv_worker *worker;
  struct epub_piece *piece;
  size_t texts; /* rendered so far: each has footnotes of its own */
  struct epub_gap { const struct qconv_gap *gap; size_t number; } *gaps; /* NULL: not looked at yet */
  struct qconv_map gaps_by_id;                                           /* to the first of each */
  size_t next_gap;                                                       /* the one behind that found last */
  unsigned heading_base, heading_level; /* the heading above the texts; the last one written */
  bool sketch; /* only words are wanted: no picture is used, no formula converted */
};
qconv_str epub_block(struct epub_render *render, struct qconv_text text);
qconv_str epub_inline(struct epub_render *render, struct qconv_text text);
qconv_str epub_tidy(struct epub_render *render, qconv_str html);
bool epub_text_blank(struct qconv_text text);

/* strip.c */
/* Without tags, but still escaped: a blank where a block ends, a formula as its TeX. */
qconv_str epub_strip(struct qconv_arena *arena, qconv_str html);
/* The same, but formulas stay what they are. */
qconv_str epub_strip_to_formulas(struct qconv_arena *arena, qconv_str html);
/* How many characters an escaped text has. */
size_t epub_characters(qconv_str escaped);
/* The first characters of an escaped text, cut between words where it can be. */
qconv_str epub_excerpt(qconv_str escaped, size_t characters);

/* question.c, choice.c, answer.c, value.c, pairs.c, cloze.c: one question. The key
   is filled beside the answer with what of it can be said in a few words. */
void epub_render_question(const struct epub_book *book, const struct qconv_worker *worker, struct epub_piece *piece);
void epub_put_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key);

/* The letter of the choice at a place from 0: A to Z, AA, AB ... */
void epub_put_letter(struct qconv_buffer *html, size_t place);
/* Starts a list item that opens with the letter at a place. */
void epub_open_item(struct qconv_buffer *html, size_t place);
void epub_put_choices(struct epub_render *render, struct qconv_buffer *html, const struct qconv_answers *answers);
void epub_put_right_choices(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                            const struct qconv_answers *answers);
void epub_put_accepted(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                       const struct qconv_answers *answers);
/* A text below a word in bold: nothing when there is no such text. */
void epub_put_remark(struct epub_render *render, struct qconv_buffer *html, enum epub_word word,
                     struct qconv_text text);
void epub_put_numbers(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                      const struct qconv_numbers *numbers, const struct qconv_units *units);
/* " (50 %)" where the credit is neither nothing nor all. */
void epub_put_credit(struct qconv_buffer *html, qconv_str credit);
bool epub_positive(qconv_str decimal);
void epub_put_matching(struct epub_render *render, struct qconv_buffer *html);
void epub_put_matching_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key);
void epub_put_ordering(struct epub_render *render, struct qconv_buffer *html);
void epub_put_ordering_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key);
void epub_put_gap_choices(struct epub_render *render, struct qconv_buffer *html);
void epub_put_gaps_answer(struct epub_render *render, struct qconv_buffer *html, struct qconv_buffer *key);

/* split.c: XHTML in parts that are well formed, each at most so many bytes but where one formula has more. */
struct epub_parts {
  qconv_str *items;
  size_t count;
};
struct epub_parts epub_split(struct qconv_arena *arena, qconv_str html, size_t limit);

/* layout.c, slices.c, pages.c, notes.c, contents.c, package.c, cover.c, style.c */
#define EPUB_FILE_LIMIT 250000u  /* bytes: what slow readers bear */
#define EPUB_SLICE_LIMIT 200000u /* of them a text can have */
#define EPUB_NOTE_LIMIT 5000u    /* characters: what Kobo shows as a note */
#define EPUB_TITLE_LIMIT 300u    /* characters, in headings and contents */
#define EPUB_PATH_LENGTH 4u      /* sections above one that are named on its page */
/* A title as it is shown: what is beyond the limit goes, which is to be reported. */
qconv_str epub_title(struct qconv_arena *arena, qconv_str title);
void epub_report_title(const struct epub_book *book, qconv_str title);
void epub_deal(struct epub_book *book);  /* pieces to groups: the order of the book */
void epub_slice(struct epub_book *book); /* pieces to slices */
void epub_cut(struct epub_book *book);   /* slices to files */
/* How many bytes a slice and what stands around it take, at most. */
size_t epub_slice_size(const struct epub_book *book, const struct epub_slice *slice);
size_t epub_note_size(const struct epub_book *book, const struct epub_slice *slice);
size_t epub_text_size(const struct epub_book *book, const struct epub_slice *slice);
/* The most bytes that a word and a number take. */
size_t epub_word_size(const struct epub_book *book, enum epub_word word, qconv_str number);
/* Whether answers are notes on pages of their own. */
bool epub_links_answers(const struct epub_book *book);
/* Whether a slice stands there rather than on a page of questions. */
bool epub_is_note(const struct epub_book *book, const struct epub_slice *slice);
enum epub_word epub_answer_word(const struct epub_piece *piece);
void epub_put_text(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice,
                   qconv_str text);
/* " (2/3)", where a text has parts. */
void epub_put_part(struct qconv_buffer *html, const struct epub_slice *slice);
void epub_put_links(const struct epub_book *book, struct qconv_buffer *html, const struct epub_piece *piece);
void epub_put_note(const struct epub_book *book, struct qconv_buffer *html, const struct epub_slice *slice);
void epub_put_quick_key(const struct epub_book *book, struct qconv_buffer *html, const struct epub_file *file);
void epub_write_pages(struct epub_book *book);
void epub_page_head(const struct epub_book *book, struct qconv_buffer *html, qconv_str title, const char *body);
qconv_str epub_nav(struct epub_book *book);
qconv_str epub_ncx(const struct epub_book *book, qconv_str identifier);
qconv_str epub_identifier(const struct epub_book *book);
qconv_str epub_package(const struct epub_book *book, qconv_str identifier);
qconv_str epub_cover_page(const struct epub_book *book);
qconv_str epub_cover_picture(const struct epub_book *book);
/* embed.c: the bank as JSON, EPUB_BANK in the book. */
#define EPUB_BANK "bank.json"
/* What a file was called in the bank, as far as its path tells: "heart.png" of "media/3-heart.png". */
qconv_str epub_media_name(qconv_str href);
/* Appends the bank's name of a file as an attribute, where its path does not tell it. */
void epub_put_media_name(const struct epub_book *book, struct qconv_buffer *html, qconv_str href);
qconv_str epub_bank_copy(struct epub_book *book);
/* read.c */
enum qconv_match_level epub_probe(const struct qconv_input *input);
bool epub_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank);
extern const struct qconv_option epub_read_options[];
extern const char epub_style[], epub_code_style[];

#endif

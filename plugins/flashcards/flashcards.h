/* Shared by the files of this plugin: how notes that hold flashcards are read.

   1  lines.c     what each line is; one at a time, so that a probe needs no memory
   2  marks.c     the marks inside a line: question::answer, #card, tags, Front and Back
   3  evidence.c  how often each mark stands, and which notation that makes
   4  blocks.c    cuts a note into blocks and sees which of them are cards
   5  one file per notation: cards.c and cloze.c (blocks), fields.c, terms.c, single.c

   All text handed out is a view into the input where nothing had to be taken out
   of its middle. */
#ifndef FLASHCARDS_H
#define FLASHCARDS_H

#include <qconv/plugin.h>

enum line_kind {
  LINE_BLANK,
  LINE_TEXT,
  LINE_HEADING,
  LINE_FENCE,    /* opens or closes code */
  LINE_CODE,     /* inside a fence, or indented */
  LINE_RULE,     /* --- *** ___, of any length */
  LINE_MARK,     /* other punctuation alone on its line: ? ?? !--- */
  LINE_SCHEDULE, /* when a card is due: <!--SR:...-->, <!--ID: ...--> */
  LINE_COMMENT,
  LINE_TAGS,     /* #these and #those, nothing else */
  LINE_ANCHOR,   /* ^block-id */
  LINE_FRONT     /* front matter with its lines of dashes */
};

struct line {
  qconv_str all;     /* without its end */
  qconv_str content; /* trimmed; of a heading the words, of a list item what follows its mark */
  qconv_str number;  /* "12" of an item "12. "; absent: a bullet or no item */
  enum line_kind kind;
  uint8_t level;     /* of a heading */
  uint16_t indent;   /* columns */
  bool item;         /* begins with a list mark */
};

struct scan {
  qconv_str text, rest;
  char fence;
  size_t fence_length;
  bool begun, comment, front, in_list, after_blank, in_code;
};

struct scan cards_scan(qconv_str text);
/* False at the end. */
bool cards_next_line(struct scan *scan, struct line *line);

/* marks.c */

/* Walks over a text and past what is literal in it: `code`, $formulas$, {{braces}}. */
struct walk {
  qconv_str text;
  uint32_t unclosed; /* runs of so many backticks have no partner ahead */
  bool no_dollar, no_brace;
};
/* Behind the literal span that starts at a place, or the place itself. */
size_t cards_skip_literal(struct walk *walk, size_t at);

struct row {
  qconv_str left, right;
  bool both;  /* ::: */
  bool clear; /* could not be the name of something in a program */
};
/* question::answer or question:::answer in one line. */
bool cards_row(qconv_str content, struct row *row);

enum card_tag { TAG_NONE, TAG_CARD, TAG_REVERSE };
/* The tags at the end of a line; words is what stands before them. The tag says
   whether one of them makes the line a card. */
enum card_tag cards_tag(qconv_str content, qconv_str *words, qconv_str *tags);
/* Takes the next #tag off *rest, without its #; false when something else comes. */
bool cards_next_tag(qconv_str *rest, qconv_str *tag);
enum card_tag cards_tag_kind(qconv_str tag);
/* "flashcards" or "flashcards/deck/below"; deck is what follows the first slash. */
bool cards_deck_tag(qconv_str tag, qconv_str *deck);
/* Cuts <!--SR:...--> and ^block-id off the end of a text. */
qconv_str cards_cut_schedule(qconv_str text);
bool cards_has_block_id(qconv_str text);

enum role { ROLE_NONE, ROLE_FRONT, ROLE_BACK, ROLE_TAGS, ROLE_HINT, ROLE_EXTRA };
/* The side of a card that a heading or a label at the start of a line names; rest is what follows the label. */
enum role cards_role(const struct line *line, qconv_str *rest);

/* cloze.c */

enum cloze { CLOZE_BRACES = 1, CLOZE_HIGHLIGHT = 2, CLOZE_BOLD = 4 };
struct hole { size_t end; qconv_str answer, hint; unsigned ordinal; };
/* Whether a gap of those kinds is marked at a place. */
bool cards_hole(qconv_str text, size_t at, unsigned kinds, struct hole *hole);
/* The kinds of gaps that a text marks. */
unsigned cards_cloze_kinds(qconv_str text);

/* evidence.c */

enum notation { NOTATION_NONE, NOTATION_FIELDS, NOTATION_BLOCKS, NOTATION_TERMS, NOTATION_SINGLE };

struct evidence {
  size_t schedules, decks;      /* marks of a program that schedules cards */
  size_t card_headings, card_lines;
  size_t rows, plain_rows;      /* plain: not like code */
  size_t braces, highlights;    /* lines with gaps */
  size_t scheduled_bold;        /* schedules below a line with bold words */
  size_t asks, tight_asks;      /* lines of ? and ??; those with text right above and below */
  size_t underscores, tight_underscores, short_underscores;
  size_t rules;
  size_t fronts, backs, empty[7], headings, numbered_headings, questions;
  size_t text, items, code;
  qconv_str mark;               /* another mark alone on its line that stands between texts of scheduled cards */
  size_t marks;
  struct line previous, before; /* state: the lines above, and the first mark of the block */
  qconv_str block_mark;
};
void cards_weigh(struct evidence *evidence, const struct line *line);
/* What the whole text is written in. sure: by marks that nobody else uses. */
enum notation cards_notation(qconv_str text, const struct evidence *evidence, bool *sure);
bool cards_marked(const struct evidence *evidence);
/* Whether ___ stands between front and back here; elsewhere it is a rule. */
bool cards_underscores_separate(const struct evidence *evidence);
/* probe.c */

enum qconv_match_level cards_probe(const struct qconv_input *input);

/* read.c */

struct document {
  struct qconv_job *job;
  struct qconv_arena *arena;
  struct qconv_bank *bank;
  qconv_str text;
  struct line *lines;
  size_t count;
  struct evidence evidence;
  struct qconv_strings tags;  /* of the whole file */
  qconv_str deck;             /* of the whole file: "a/b" */
  qconv_str front_question;   /* front matter: the card's question */
  bool front_is_title;        /* it was called a title */

  size_t loose;               /* blocks that are no cards */
  qconv_str first_loose;
  size_t unanswered, by_row, by_mark, by_tag, by_gap, both_ways;

  qconv_str headings[7];      /* open ones, by level */
  size_t title_line;          /* the heading that names the file; count: none */
  struct qconv_strings local_tags; /* of a line of tags: until the next one */
  qconv_str local_deck;
  struct place { qconv_str deck, headings[7]; } place; /* where the last card stood */
  struct qconv_section *section;                       /* and what section that is */
  bool tags_left_out;
};

/* From the first line that is not empty to the end of the last such; absent when there is none. */
qconv_str cards_span(const struct document *document, size_t from, size_t to);
/* The same without lines of schedules, anchors and tags; a copy only when one stands in the middle. */
qconv_str cards_body(const struct document *document, size_t from, size_t to);
/* A question in the section and with the tags of its place. */
struct qconv_question *cards_question(struct document *document, enum qconv_kind kind, qconv_str origin);
struct qconv_question *cards_open(struct document *document, qconv_str origin, qconv_str front, qconv_str back);
void cards_both_ways(struct document *document, struct qconv_question *question);
void cards_add_tag(struct document *document, struct qconv_strings *list, qconv_str tag);
/* The same for a list that many cards get; what is too much is left out and reported. */
void cards_add_shared_tag(struct document *document, struct qconv_strings *list, qconv_str tag);
void cards_heading(struct document *document, size_t line);
void cards_leave_out(struct document *document, size_t from, size_t to);

bool cards_read(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank);
void cards_read_front_matter(struct document *document);
bool cards_opens_alone(const struct evidence *evidence, qconv_str asked, bool title);
void cards_read_single(struct document *document);
void cards_read_blocks(struct document *document);
void cards_read_fields(struct document *document);
void cards_read_terms(struct document *document);

/* blocks.c */

enum block_kind { BLOCK_LOOSE, BLOCK_HEADING, BLOCK_RULE, BLOCK_TAGS, BLOCK_ASIDE,
                  BLOCK_MARKED, BLOCK_TAGGED, BLOCK_ROWS, BLOCK_CLOZE };
struct block {
  size_t from, to;   /* lines */
  size_t mark;       /* the line of the separator or of #card */
  enum block_kind kind;
  unsigned cloze;
  bool items;        /* cloze: each item of the list is a card */
  bool scheduled;    /* a schedule stands in it or right behind it */
};
struct blocks { struct block *items; size_t count; };
struct blocks cards_blocks(const struct document *document);
bool cards_is_separator(const struct document *document, const struct line *line);
/* Whether a line is a card in one line here. */
bool cards_is_row(const struct document *document, const struct line *line, struct row *row);
/* cards.c */
void cards_read_block_list(struct document *document, struct blocks blocks);
/* cloze.c */
void cards_read_cloze(struct document *document, const struct block *block);

/* terms.c */

struct term { qconv_str term, definition; };
/* The separator that every line of the text has, -1: there is none. */
int cards_term_separator(qconv_str text);
bool cards_term(qconv_str content, int separator, struct term *term);

#endif

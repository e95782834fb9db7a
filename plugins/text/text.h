/* What the files of the text plugin share: a document seen as lines, and what
   each pass finds in them.  The passes, in order:

   titles.c       headings that marks underline or box; draft.c a text line by line
   unwrap.c       what wraps a whole text: mail quotes, callouts, heads and feet of pages
   lines.c        what each line is: prose, code, heading, item, rule
   tags.c         lines of HTML: <details>, <summary>
   label.c        "Question 7:", "Answer:", "Hint:"; words.c in the languages people use,
                  numeral.c with which numbers, letter_pairs.c "Q." where "A." takes turns
   decimals.c     "2.1 Words" on plain lines
   contents.c     tables of contents, which open nothing
   plain_heads.c  headings that only their place shows
   key_list.c     lists of keys and answers that stand apart; keys.c whose they are
   opener.c       each line that could open a question, by style
   evidence.c     how much each style looks like the opening of a question
   keep.c         which styles open the questions of this file; heads.c headings that do not
   blocks.c       what most questions of the file have in common
   weights.h      the numbers that were chosen for these
   outline.c      headings as sections; the block of lines of each question
   tables.c       tables of questions and answers
   notation.c     labels of kinds that are no prose: "Match:", "Order:", "Value:"
   parts.c        prompt, answer, explanation, hint of one block
   options.c      runs of choices; choice_key.c which a key names; choice.c a block's
   verdict.c      statements and whether they are true
   talk/          words of talk, and what a sentence of talk does: it agrees, praises, offers
   chatter.c      remarks that belong to no answer
   voices.c       who says what in a chat
   turns.c        which of it is a question
   footnotes.c    footnotes from where they stand to the fields that refer to them
   pictures.c     pictures beside the input
   read.c         the importers
   exports.h      what other readers of prose begin with: exports/ of chat services, page/ saved pages,
                  rst/ and org/ by edits that make them Markdown
   sheet/         the notation that our Markdown is written in, and its reader
   write/         the Markdown exporter */
#ifndef QCONV_TEXT_PLUGIN_H
#define QCONV_TEXT_PLUGIN_H

#include <qconv/plugin.h>

enum line_kind {
  LINE_BLANK,
  LINE_TEXT,
  LINE_FENCE,     /* opens or closes a code block */
  LINE_CODE,      /* inside of one, or indented */
  LINE_RULE,      /* thematic break */
  LINE_UNDERLINE, /* of a setext heading */
  LINE_TAGS,      /* nothing but tags that wrap: <details>, </p> */
  LINE_KEY,       /* of a list of keys that stands apart from its questions */
  LINE_ASIDE      /* front matter, HTML comment */
};

enum role {
  ROLE_NONE,
  ROLE_QUESTION,
  ROLE_ANSWER,
  ROLE_KEY,
  ROLE_CHOICES,
  ROLE_EXPLANATION,
  ROLE_HINT,
  ROLE_TAGS,
  ROLE_BODY /* what goes on behind a hint; no label says so */
};

struct label {
  enum role role;
  qconv_str number; /* "12"; absent: none */
  qconv_str rest;   /* the words behind the label, bold marks taken off the label only */
  qconv_str note;   /* "Easy, Knowledge" of "Question 3 (Easy, Knowledge):"; absent: none */
};

struct line {
  qconv_str all;     /* without its end */
  qconv_str content; /* what the wrapper holds: a heading's words, an item's text */
  enum line_kind kind;
  uint8_t heading;  /* level, 0: none */
  qconv_str number; /* of an ordered item that holds a heading: "12. ### Words" */
  bool item, bold;  /* a list item; all of the content is bold (marks taken off) */
  bool summary;     /* <summary>: content is its words */
  bool title;       /* a heading that only its place shows, never a question */
  uint16_t indent;  /* columns */
  struct label label; /* what text_label says; known: it was asked */
  bool label_known;
};

/* What a list says of one question. */
struct key {
  qconv_str text;        /* "B", "B) words", "Chickpeas" */
  qconv_str choices;     /* the letters or the verdict of it; absent: only words */
  qconv_str explanation; /* of an answer with lines of its own */
  bool used;             /* by a question */
  size_t unused;         /* of one that is used: no key before the one at this index is free */
};
struct keys {
  struct keys_of_number {
    struct key *items; /* by place: a chapter has its own */
    size_t count, capacity;
  } *numbers;
  size_t capacity, count;
};

struct talk_words; /* talk.h */

struct document {
  struct qconv_arena *arena;
  struct qconv_log *log;
  qconv_str text;
  struct line *lines;
  size_t count;
  struct keys keys;
  struct notes *notes; /* footnotes that were taken out of the text; NULL: none */
  const struct talk_words *talk; /* made when first needed */
  bool choices;     /* most questions of the file have lettered choices */
  bool stems;       /* headings are titles, and the question stands below them */
  bool marks;       /* questions are statements with a tick or a cross behind them */
  bool bracket_marks; /* some questions are, with "(true)" behind them */
  bool number_keys; /* choices are numbered, and keys are numbers */
  bool bullets;     /* choices are bullets, the right ones marked or bold */
  bool stem_keys;   /* "A cell has ( B ) walls." names the right choice */
  bool tails;       /* answers stand on the line of their question */
  bool emphasis;    /* right choices are bold, and nothing else says which they are */
};

/* footnotes.c: takes the definitions out of the text; puts those that the questions from
   first on refer to into their fields, and reports the others. */
struct notes *text_take_notes(struct qconv_job *job, qconv_str *text);
void text_attach_notes(struct document *document, struct qconv_question *first);
/* pictures.c: calls visit for each text that a question of this plugin has. */
void text_each_field(struct qconv_question *question, void (*visit)(void *context, struct qconv_text *text),
                     void *context);

struct document *text_lines(struct qconv_arena *arena, struct qconv_log *log, qconv_str text);
/* The text of lines [from, to) without blank lines and lines of tags around it;
   absent when empty. */
qconv_str text_span(const struct document *document, size_t from, size_t to);
/* The first line in [from, to) that is neither blank nor a rule nor tags; to if none. */
size_t text_skip_empty(const struct document *document, size_t from, size_t to);

/* tags.c: whether a line is only tags that wrap, and the words of a <summary>. */
bool text_is_tag_line(qconv_str text);
bool text_summary(qconv_str text, qconv_str *words);
/* A heading or an item of HTML on a line of its own; heading is 0 for an item. */
bool text_html_line(qconv_str text, uint8_t *heading, qconv_str *words);
/* Without the tags around it: <b>words</b> to words. */
qconv_str text_peel(qconv_str text);

static inline struct label label_of(enum role role, qconv_str number, qconv_str rest)
{
  return (struct label){.role = role, .number = number, .rest = rest};
}

/* Reads "[number] [label [number]] :" off the front of a line's content. role is
   ROLE_NONE where there is only a number or nothing. */
struct label text_label(const struct line *line);
/* words.c: the longest label word that a text begins with, and whether it is one only
   with a number behind it; ROLE_NONE: there is none. */
enum role text_role_word(qconv_str text, size_t *length, bool *needs_number);
/* Most words differ in their first byte; an accent makes two bytes of a letter, C3 to C8. */
static inline bool text_differs_at_once(char first, char other)
{
  unsigned char a = (unsigned char)first, b = (unsigned char)other;
  if (a < 0x80 && b < 0x80)
    return (a | 0x20) != (b | 0x20);
  unsigned char high = a < 0x80 ? b : a;
  return a < 0x80 || b < 0x80 ? high < 0xC3 || high > 0xC8 : (a < 0xC9) != (b < 0xC9);
}
size_t text_is_word(qconv_str text, qconv_str word);
/* How many bytes of text are that word, in small or capital letters; 0: it is another. Lists of words are long and
   asked often, so the first byte decides without a call where it can. */
static inline size_t text_starts_with_word(qconv_str text, const char *word)
{
  return text.len && !text_differs_at_once(text.data[0], word[0]) ? text_is_word(text, qconv_str_of(word)) : 0;
}
/* The small letter, in alphabets that have two kinds. */
uint32_t text_small_letter(uint32_t c);
/* "True", "falsch", "√" and nothing else. */
enum qconv_correct text_truth_word(qconv_str text);
/* numeral.c: digits of any script; numerals are those, 十二 and ⑫, too. Their length, 0: none. */
size_t text_digits(qconv_str text, unsigned long *value);
size_t text_numeral(qconv_str text, unsigned long *value);
/* "12. rest", "12) rest", "12、rest": the number, absent when there is none. */
qconv_str text_number(qconv_str text, qconv_str *rest);
/* "1.2.3 words", "1.2) words": false, it is none. */
bool text_decimal(qconv_str text, struct label *label);
/* What a number's digits count: 12; of "1.2.3" the last. */
unsigned long text_value(qconv_str number);
/* "2.4" of "2.4.1"; absent: there is none. */
qconv_str text_chapter(qconv_str number);
/* text behind the emoji and arrows it begins with; numbers in circles stay. */
qconv_str text_skip_symbols(qconv_str text);
/* text behind those of marks it begins with. */
qconv_str text_skip(qconv_str text, const char *marks);

enum wrapper { WRAPPER_HEADING, WRAPPER_BOLD, WRAPPER_SUMMARY, WRAPPER_ITEM, WRAPPER_PLAIN };

/* A line that could open a question. */
struct opener {
  size_t line;
  unsigned style;
  enum wrapper wrapper;
  uint8_t level; /* of a heading */
  bool labelled;
  qconv_str number;
  unsigned long value; /* of the number, 0: none */
  qconv_str chapter;   /* "2.4" of the number "2.4.1"; absent: it has none */
  bool answered;       /* an answer label or choices come before the next of its style */
  qconv_str prompt;    /* on the line itself; may be empty */
  qconv_str answer;    /* on the line behind the prompt; absent: none */
  qconv_str note;      /* of the label */
};
enum { STYLES = 5 * 8 * 4 };
struct openers {
  struct opener *items;
  size_t count;
};
struct openers text_openers(struct document *document);
bool text_ends_as_question(qconv_str text);
bool text_is_anchor_link(qconv_str text);
/* "headings of level 3 with numbers" */
qconv_str text_style_name(struct qconv_arena *arena, const struct opener *opener);

/* Keeps only what opens a question; says what was chosen and what came second. */
enum { MOST_STYLES = 4 };
struct choice {
  struct openers chosen;
  const struct opener *examples[MOST_STYLES]; /* one of each style, the strongest first */
  size_t styles;
  const struct opener *runner_up; /* NULL: none */
  bool convincing;                /* enough of them ask, or are answered, to be a list of questions */
  double share;                   /* the runner-up's score by the winner's */
};
/* style: the name of the one that is to open the questions; absent: the best does. */
struct choice text_choose(struct document *document, struct openers candidates, qconv_str style);

/* A question's lines: [opener.line, end). */
struct block {
  struct opener opener;
  size_t end;
  struct qconv_section *section;
};
struct outline {
  struct block *blocks;
  size_t count, section_count;
};
struct outline text_outline(struct document *document, struct qconv_bank *bank, struct openers openers);

/* The end of [from, to) without the chat partner's remarks, rules and blank
   lines behind it; what is cut is noted. next is the line behind the block. */
size_t text_cut_chatter(struct document *document, size_t from, size_t to);
/* The line behind an opening remark ("Sure! Here is …:"), from when there is none. */
size_t text_cut_opening(struct document *document, size_t from, size_t to);
/* Without first sentences that only agree or praise, and last ones that offer more. */
qconv_str text_trim_remarks(struct document *document, qconv_str text);
/* Whether a text holds nothing but remarks; mostly: half of a short one is enough. */
bool text_is_all_remarks(struct document *document, qconv_str text, bool mostly);
/* Whether the text looks like a chat: for the probe. */
bool text_has_chrome(qconv_str text);

/* A run of choices: "A) one", "- B. two", "- [x] three". */
struct options {
  size_t from, to; /* lines; from == to: none */
  struct qconv_answers answers;
  bool marked;         /* the marks say which are right */
  bool capital;        /* A, B, C and not a, b, c */
  uint32_t emphasised; /* a bit for each that is bold, underlined or the like */
};
struct options text_options(struct document *document, size_t from, size_t to);
/* Choices on the line of the question: "What is it? a) one b) two"; stem is cut when
   there are two or more. */
struct options text_inline_options(struct document *document, qconv_str *stem);
/* A run of "1. one", "2. two", or of bullets: choices only if the key repeats one, with
   its number where they have some, since answers hold such lists, too; where the file has
   a habit of it (number_keys) the number alone is enough. */
struct options text_listed_options(struct document *document, size_t from, size_t to, bool numbered);
bool text_apply_number(struct options *options, qconv_str key, bool alone);
bool text_apply_words(struct options *options, qconv_str key);
/* Marks those as right that are emphasised; false: none is, or all are. */
bool text_apply_emphasis(struct options *options);
/* Whether a key over several lines says nothing but one of the choices. */
bool text_repeats_choice(const struct options *options, qconv_str said);
/* "A) text", "b. text", "(C) text", "D: text": the letter's place and the text behind;
   -1: no letter. */
int text_letter(qconv_str text, qconv_str *rest);
/* Whether a run of two choices and more starts at a line. */
bool text_opens_choices(const struct document *document, size_t at, size_t to);
/* Marks the choices that a key names: "B", "A, C", "B) text", or the text itself.
   False: it names none, and nothing is marked. */
bool text_apply_key(struct options *options, qconv_str key);
/* Whether a key is a letter, alone or with the words of the choice it names. */
bool text_names_choice(const struct options *options, qconv_str key);
/* What a key says besides the letter and words of its choice: "B) words, since …". */
qconv_str text_key_reason(const struct options *options, qconv_str key);
/* Copies lines [from, to) without the indent they share. */
qconv_str text_dedent(const struct document *document, size_t from, size_t to);

/* Sees what most blocks have in common, for document->choices, stems and marks. */
void text_weigh_blocks(struct document *document, const struct outline *outline);
/* "✔" or "✘" behind a statement: taken off; QCONV_UNKNOWN: there is none. */
enum qconv_correct text_take_mark(qconv_str *text);
/* "( V ) It is so." the same way. */
enum qconv_correct text_leading_verdict(qconv_str *text);
/* "It is so. V  F": boxes to tick, taken off. */
bool text_take_boxes(qconv_str *text);
bool text_is_verdict_opener(const struct opener *opener);
/* "What is it? (That)": the answer taken off its question; absent: there is none. */
qconv_str text_take_tail(qconv_str *prompt);
/* The letters within brackets of a prompt, which stay behind empty; absent: none. */
qconv_str text_take_stem_key(struct qconv_arena *arena, qconv_str *prompt, size_t count);
/* The same, or "(true)". */
enum qconv_correct text_take_verdict(qconv_str *text);
/* Makes statements to be judged of open questions with such answers, where they are no
   exception; count of questions from first on. */
void text_settle_verdicts(struct qconv_question *first, size_t count);
/* "(★★☆)" behind a question: taken off; how many stars are full, 0: there is none. */
unsigned text_take_stars(qconv_str *text);
/* Takes off what wraps a whole text; reported by the edits. */
void text_unwrap(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits);
/* Marks the lines of tables of contents as asides. */
void text_find_contents(struct document *document);
/* Makes headings of lines that are underlined or boxed; reported by the edits. */
void text_mark_titles(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits);
/* Labels of one letter that take turns: "Q." and "A.". */
void text_find_letter_pairs(struct document *document);
/* "1.1 Words" on plain lines, where many are so: gives them their numbers. */
void text_find_decimals(struct document *document);
/* Marks the headings of a text without marks. */
void text_find_plain_heads(struct document *document);
/* "Answers: 1-B, 2. C" behind the questions: marks such lines and keeps the keys. */
void text_find_keys(struct document *document);
void text_find_key_lists(struct document *document);
/* The same for a reply that is a list of keys and needs no head. */
void text_find_reply_keys(struct document *document);
void text_add_key(struct document *document, unsigned long number, struct key key);
/* The first of that number behind a place that no question used; NULL: there is none. */
struct key *text_key_of(const struct document *document, unsigned long number, qconv_str behind);
/* The letter or the like that a text begins with: its length and place, 0: none. */
size_t text_letter_length(qconv_str text, int *place);
/* Lets a later block give the key of this question, by its number. */
void text_remember_number(struct qconv_bank *bank, struct qconv_question *question);
/* A block that gives the key of a question before it: "Question 4: C. Words". True:
   it was given, and the block is no question. */
bool text_give_key(struct document *document, struct qconv_bank *bank, const struct block *block);
/* Gives the keys of a document to the choices of the bank that have none, by number;
   false: it holds none, or they fit nothing. */
bool text_apply_keys(const struct document *document, struct qconv_bank *bank);
/* Builds the questions of tables headed "Question | Answer"; how many. */
size_t text_read_tables(struct document *document, struct qconv_bank *bank);
/* notation.c: builds one of a block in lines [from, to) whose labels say what it is ("**Match:**"), and which is
   that; false: it is another, nothing is done. */
bool text_read_labels(struct document *document, struct qconv_bank *bank, const struct block *block, size_t from,
                      size_t to);
/* Takes points, penalty and difficulty off the first and last lines of a block: only these are set in values. */
void text_take_values(struct document *document, size_t from, size_t to, struct qconv_question *values);
/* Builds one question of a block. */
void text_question(struct document *document, struct qconv_bank *bank, const struct block *block);

/* One message of a chat. */
struct turn {
  bool user;
  qconv_str text;   /* Markdown; a view into the input or made in the arena */
  qconv_str origin; /* a view into the input: where the message stands */
};
/* Builds the questions of a chat: those that a reply lists, else the user's own with
   the reply as answer. False: reported, there is no question. */
bool text_read_turns(struct qconv_job *job, struct qconv_bank *bank, const struct turn *turns, size_t count);
/* The same for one chat of several: how many questions it gave; none is no error. */
size_t text_add_turns(struct qconv_job *job, struct qconv_bank *bank, const struct talk_words *words,
                      const struct turn *turns, size_t count);
/* Finds speaker labels ("You said:", "**ChatGPT:**"); 0 when the text has none. */
size_t text_split_turns(struct qconv_arena *arena, qconv_str text, struct turn **turns);
/* Reads a text of questions; false: reported. */
bool text_read_document(struct qconv_job *job, qconv_str text, struct qconv_bank *bank);
/* Reads a reply if it lists questions; false: it does not, and nothing is said. again:
   replies before it did, so one or two numbered questions are a list. */
bool text_read_list(struct qconv_job *job, qconv_str text, struct qconv_bank *bank, const struct talk_words *words,
                    bool again);
/* The text with its repairs, which are noted; origin is where it stands in the input. */
qconv_str text_repair(struct qconv_job *job, qconv_str text, qconv_str origin);

/* Takes the pictures that lie beside the input into the bank. */
void text_take_pictures(struct qconv_job *job, struct qconv_bank *bank);

extern const struct qconv_importer text_chat, text_markdown;
extern const struct qconv_exporter text_markdown_writer;

#endif

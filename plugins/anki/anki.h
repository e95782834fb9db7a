/* What the files of this plugin know of each other.

   plugin.c      the exporter: options and the order of work
   question.c    what stands on a card, by kind
   choices.c     ... of questions with choices, and of true or false
   accepted.c    ... of short and numeric questions
   pairs.c       ... of matching and ordering
   cloze.c       ... of questions with gaps
   copy.c        ... and what no card shows
   field.c       texts as the HTML that Anki wants, and what it must not read as its own
   sound.c       what is played
   strip.c       the plain text of a field, as Anki makes it for sorting and comparing
   identity.c    guids: which note is which, from one build to the next
   previous.c    what an earlier build said of the notes
   deck.c        deck names and tags
   media.c       pictures and sounds
   templates.c   our note types; style.c their looks; notetype.c their JSON
   collection.c  the database: its notes; legacy.c and latest.c the rest of it, by its age
   package.c     the archive
   stock.c       the same as notes of Anki's own types, for text
   write_text.c  Anki's text format; write_crowd.c the JSON of CrowdAnki */
#ifndef QCONV_ANKI_H
#define QCONV_ANKI_H

#include <qconv/json.h>
#include <qconv/plugin.h>
#include <qconv/sqlite.h>
#include <qconv/zip.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { ANKI_LARGEST_CLOZE = 499 }; /* Anki folds larger numbers into one card */

/* The fields of our note types. Those of a released type never change (an importer
   would take it for another type), so some are there to spare; new ones go to the
   end of this list, since a field's id is made of its place here. */
enum anki_field {
  ANKI_QUESTION,
  ANKI_ANSWER,
  ANKI_CHOICES,
  ANKI_ITEMS,   /* what is to be matched or put in order */
  ANKI_TYPE,    /* the line to type in; empty: none is asked for */
  ANKI_REVERSE, /* not empty: the card is asked the other way round too */
  ANKI_EXPLANATION,
  ANKI_HINT,
  ANKI_INFO,   /* section, number, title, points */
  ANKI_EXTRA,  /* the user's own */
  ANKI_SOURCE,
  ANKI_ID,     /* the question's own */
  ANKI_SPARE_1,
  ANKI_SPARE_2,
  ANKI_DATA, /* what the card does not show; see copy.h */
  ANKI_FIELDS
};

/* A question's kind decides its type and nothing else does: a note can never change it. */
enum anki_type {
  ANKI_BASIC,
  ANKI_TYPE_IN,
  ANKI_CHOICE,
  ANKI_TRUEFALSE,
  ANKI_MATCHING,
  ANKI_ORDERING,
  ANKI_CLOZE,
  ANKI_TYPES
};

/* Anki's own types, which every collection has. */
enum anki_stock { ANKI_STOCK_BASIC, ANKI_STOCK_REVERSED, ANKI_STOCK_TYPED, ANKI_STOCK_CLOZE, ANKI_STOCKS };

/* What texts and gaps of a question looked like, by the address of their source. */
struct anki_shown {
  struct qconv_map digests, files;
  struct anki_shown_file *first_file, **last_file; /* those used, in order */
  size_t file_count;
};

struct anki_note {
  const struct qconv_question *question;
  enum anki_type type;
  enum anki_stock stock; /* in place of the type, where the export wants that */
  qconv_str joined; /* the fields as Anki stores them */
  qconv_str sort;
  uint32_t checksum;
  uint64_t identity; /* what makes the question this question */
  qconv_str guid;
  int64_t id, modified;           /* modified: seconds */
  const struct anki_old_note *old; /* what the package of an earlier build has of it; NULL: nothing */
  qconv_str tags;
  struct anki_deck *deck;
  const struct anki_note *next; /* in its deck, once they were dealt */
  uint64_t cards[8];            /* a bit for each number from 1 */
};

struct anki_media {
  qconv_str name, type; /* in the bank */
  size_t place;         /* there */
  qconv_str packed;     /* in the package */
  qconv_str bytes;
  bool text; /* worth compressing */
  atomic_bool used;
};

struct anki_deck {
  struct anki_deck *next, *parent; /* next: as first met */
  qconv_str name, folded;
  int64_t id;
  bool used; /* by a question, or by a deck below it */
  struct anki_deck *first_child, *last_child, *sibling;
  const struct anki_note *first_note; /* once they were dealt */
};

/* What a section's questions get. */
struct anki_place {
  const struct qconv_section *section; /* NULL: for those in none */
  struct anki_deck *deck;
  qconv_str path; /* "Lists › Slicing", HTML */
  qconv_str tag;
};

struct anki_export {
  struct qconv_job *job;
  const struct qconv_bank *bank;
  bool deck_per_section, section_tags, info, highlight, remote, type_in, copies, stock;
  enum anki_reverse { ANKI_REVERSE_SOURCE, ANKI_REVERSE_SHORT, ANKI_REVERSE_NONE } reverse;
  enum anki_shuffle { ANKI_SHUFFLE_SOURCE, ANKI_SHUFFLE_ALL, ANKI_SHUFFLE_NONE } shuffle;
  bool renamed; /* the deck bears another name than the bank */
  qconv_str root, name_space; /* root: the deck of all, "::" divides it */
  struct anki_media *media; /* by name */
  size_t media_count;
  struct anki_place *places; /* by section */
  size_t place_count;
  struct anki_deck *first_deck, *last_deck, *root_deck;
  struct anki_deck **deck_slots; /* by id */
  size_t deck_mask;
  int64_t next_card_id; /* behind all that are taken */
  struct anki_note *notes; /* in source order */
  size_t note_count;
};

/* A gap and its place among those without a number. */
struct anki_gap {
  const struct qconv_gap *gap;
  unsigned place;
};

/* One question on its way to HTML. */
struct anki_render {
  const struct anki_export *export;
  const struct qconv_worker *worker;
  struct anki_note *note;
  qconv_str fields[ANKI_FIELDS]; /* by enum anki_field */
  bool in_gap;                 /* gaps do not nest */
  bool crowded;                /* more gaps than cards: reported */
  struct anki_gap *gaps;       /* of the question */
  struct qconv_map gaps_by_id; /* to the first of each */
  size_t index;                /* of the gap found last */
  size_t next;                 /* the one behind it, 0 behind the last */
  bool *shown;                 /* by index */
  unsigned largest;            /* of the numbers that gaps have */
  struct anki_shown looks;     /* for the copy */
};

static inline void anki_add_card(struct anki_note *note, unsigned number)
{
  note->cards[number / 64] |= UINT64_C(1) << number % 64;
}

static inline bool anki_has_card(const struct anki_note *note, unsigned number)
{
  return note->cards[number / 64] >> number % 64 & 1;
}

/* A text as HTML: blocks, or without the paragraph around a single one. */
qconv_str anki_html(struct anki_render *render, struct qconv_text text);
qconv_str anki_inline_html(struct anki_render *render, struct qconv_text text);
/* The HTML with its sounds as Anki plays them, and without links to files. */
qconv_str anki_play(struct anki_render *render, qconv_str html);
/* Appends literal text. */
void anki_put_text(struct anki_render *render, struct qconv_buffer *html, qconv_str text);
/* Whether Anki would call the field empty, or nothing is to be seen in it. */
bool anki_blank(struct qconv_arena *arena, qconv_str html);

/* What the note keeps may lie in the arena of the render. */
void anki_render_note(struct anki_render *render);
/* The marker that a browser shows before a choice in a list of this type ("A", "1", "i"). */
qconv_str anki_choice_letter(struct qconv_arena *arena, char type, size_t number);
void anki_render_choices(struct anki_render *render);
void anki_render_truefalse(struct anki_render *render);
void anki_render_short(struct anki_render *render);
void anki_render_numeric(struct anki_render *render);
void anki_render_matching(struct anki_render *render);
void anki_render_ordering(struct anki_render *render);
void anki_render_cloze(struct anki_render *render);
/* Appends what stands for a gap; false: no such gap. */
bool anki_put_gap(struct anki_render *render, struct qconv_buffer *html, qconv_str id);
/* Whether an answer is right, with what the source says of its credit. */
bool anki_is_right(const struct qconv_answer *answer);
/* Appends a number, range and tolerance included. */
void anki_put_number(struct anki_render *render, struct qconv_buffer *html, const struct qconv_number *number);
/* The back of a question that came without an answer; reported as a note. */
qconv_str anki_no_answer(struct anki_render *render);

/* The text without its tags, media names kept. */
qconv_str anki_strip(struct qconv_arena *arena, qconv_str html);
uint32_t anki_checksum(qconv_str stripped);

extern const char *const anki_stock_names[ANKI_STOCKS];
/* Gives the note its stock type, and front and back as its fields. */
void anki_join_stock(struct anki_render *render);

/* The value behind the guid of a question that comes for the first time. */
uint64_t anki_identity(struct qconv_arena *arena, const struct anki_export *export, const struct anki_note *note);
/* Gives every note its guid; false: reported. */
bool anki_identify(struct anki_export *export);

/* A note of an earlier package. */
struct anki_old_note {
  int64_t id, type, modified;
  qconv_str tags, joined;
  struct anki_old_card { struct anki_old_card *next; int64_t id, ord, modified; } *cards;
};
/* Gives every note its id and time: those of the earlier package where there is one and the
   note is in it unchanged. False: reported. */
bool anki_take_over(struct anki_export *export);

/* Makes one part of a deck's name of any text. */
qconv_str anki_deck_part(struct qconv_arena *arena, qconv_str text);
/* A tag made of any text; tree: its "::" stay. */
qconv_str anki_tag(struct qconv_arena *arena, qconv_str text, bool tree);
void anki_plan_places(struct anki_export *export);
struct anki_place *anki_place_of(const struct anki_export *export, const struct qconv_section *section);
/* Gives a note its deck and tags. */
void anki_put_in_place(struct anki_export *export, struct anki_note *note);
/* Gives each deck the list of its own notes, in source order. */
void anki_deal_notes(struct anki_export *export);

void anki_collect_media(struct anki_export *export);
/* Reports the files that no note refers to. */
void anki_report_unused(const struct anki_export *export);
struct anki_media *anki_find_media(const struct anki_export *export, qconv_str name);
/* The files that the notes refer to; how many. */
size_t anki_used_media(const struct anki_export *export, struct anki_media ***files);

/* Note types. */
struct anki_note_type {
  int64_t id;
  const char *name;
  bool cloze;
  size_t field_count, card_count;
  enum anki_field fields[ANKI_FIELDS];
  struct anki_card_type {
    const char *name, *front, *back;
    uint32_t needs; /* bits of enum anki_field: the front has something to show with any of them */
  } cards[2];
};
extern const struct anki_note_type anki_note_types[ANKI_TYPES];
extern const char *const anki_field_names[ANKI_FIELDS];
extern const char anki_latex_before[], anki_latex_after[];
/* When templates or style were changed last, in seconds: importers take them over from a
   newer type only. Never the time of a build, or each import would undo the user's styling. */
#define ANKI_REVISION INT64_C(1767312000)
int64_t anki_field_id(const struct anki_note_type *type, enum anki_field field);
int64_t anki_card_type_id(const struct anki_note_type *type, size_t place);
/* Whether an editor shows only the field's name until it is asked for more. */
bool anki_field_collapsed(enum anki_field field);
/* Only types with notes are written; a deck without notes has Basic. */
bool anki_type_used(const struct anki_export *export, enum anki_type type);
/* The JSON object of those that are used. */
qconv_str anki_types_json(const struct anki_export *export);
/* What the object of a type says of it, but for its number and times. */
void anki_put_type(struct qconv_json_writer *json, struct qconv_arena *arena, const struct anki_note_type *type);
extern const char anki_style[];

enum anki_container { ANKI_LEGACY, ANKI_LATEST };
/* The bytes of the database; absent: reported. */
qconv_str anki_collection(struct anki_export *export, enum anki_container container);
/* The deck's description, as HTML. */
qconv_str anki_description(const struct anki_export *export);
/* Everything but notes and cards, in the tables of one schema. */
void anki_describe_legacy(struct anki_export *export, struct qconv_sqlite *database);
void anki_describe_latest(struct anki_export *export, struct qconv_sqlite *database);
/* False: reported. */
bool anki_write_package(struct anki_export *export, enum anki_container container, struct qconv_output *output);

void anki_write_text(struct anki_export *export, struct qconv_output *output);
/* The deck's JSON; files are left out, and reported. */
void anki_write_crowd(struct anki_export *export, struct qconv_output *output);
/* An archive of it and its files. False: reported. */
bool anki_write_crowd_zip(struct anki_export *export, struct qconv_output *output);

#endif

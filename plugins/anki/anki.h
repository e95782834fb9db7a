/* What the files of this plugin know of each other.

   plugin.c      the exporter: options and the order of work
   question.c    what stands on a card, by kind
   choices.c     ... of questions with choices
   cloze.c       ... of questions with gaps
   field.c       texts as the HTML that Anki wants, and what it must not read as its own
   strip.c       the plain text of a field, as Anki makes it for sorting and comparing
   identity.c    guids: which note is which, from one build to the next
   deck.c        deck names and tags
   media.c       pictures and sounds
   notetype.c    our note types; style.c their looks
   collection.c  the database */
#ifndef QCONV_ANKI_H
#define QCONV_ANKI_H

#include <qconv/plugin.h>
#include <qconv/zip.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { ANKI_FIELDS = 8, ANKI_LARGEST_CLOZE = 499 }; /* Anki folds larger numbers into one card */

/* The fields of our note types, in order. Those of a released type never change
   (an importer would take it for another type), so some are there to spare. */
enum anki_field {
  ANKI_QUESTION,
  ANKI_ANSWER, /* Basic and Choice */
  ANKI_CHOICES, /* Choice */
  ANKI_EXPLANATION,
  ANKI_HINT,
  ANKI_INFO, /* section, number, points */
  ANKI_EXTRA, /* the user's own */
  ANKI_SOURCE
};

enum anki_type { ANKI_BASIC, ANKI_CHOICE, ANKI_CLOZE, ANKI_TYPES };

struct anki_note {
  const struct qconv_question *question;
  enum anki_type type;
  qconv_str joined; /* the fields as Anki stores them */
  qconv_str sort;
  uint32_t checksum;
  uint64_t identity; /* what makes the question this question */
  qconv_str guid;
  qconv_str tags;
  struct anki_deck *deck;
  uint64_t cards[8]; /* a bit for each number from 1; a plain type has card 1 */
};

struct anki_media {
  qconv_str name;   /* in the bank */
  qconv_str packed; /* in the package */
  qconv_str bytes;
  bool text; /* worth compressing */
  atomic_bool used;
};

struct anki_deck {
  struct anki_deck *next, *parent; /* next: as first met */
  qconv_str name, folded;
  int64_t id;
  bool used; /* by a question, or by a deck below it */
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
  bool deck_per_section, section_tags, info, highlight, remote;
  qconv_str root, name_space; /* root: the deck of all, "::" divides it */
  struct anki_media *media; /* by name */
  size_t media_count;
  struct anki_place *places; /* by section */
  size_t place_count;
  struct anki_deck *first_deck, *last_deck, *root_deck;
  struct anki_deck **deck_slots; /* by id */
  size_t deck_mask;
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
/* Appends literal text. */
void anki_put_text(struct anki_render *render, struct qconv_buffer *html, qconv_str text);
/* Whether Anki would call the field empty, or nothing is to be seen in it. */
bool anki_blank(struct qconv_arena *arena, qconv_str html);

/* What the note keeps may lie in the arena of the render. */
void anki_render_note(struct anki_render *render);
void anki_render_choices(struct anki_render *render);
void anki_render_truefalse(struct anki_render *render);
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

/* The value behind the guid of a question that comes for the first time. */
uint64_t anki_identity(struct qconv_arena *arena, const struct anki_export *export,
                       const struct qconv_question *question);
/* Gives every note its guid; false: reported. */
bool anki_identify(struct anki_export *export);

/* Makes one part of a deck's name of any text. */
qconv_str anki_deck_part(struct qconv_arena *arena, qconv_str text);
void anki_plan_places(struct anki_export *export);
struct anki_place *anki_place_of(const struct anki_export *export, const struct qconv_section *section);
/* Gives a note its deck and tags. */
void anki_put_in_place(struct anki_export *export, struct anki_note *note);

void anki_collect_media(struct anki_export *export);
struct anki_media *anki_find_media(const struct anki_export *export, qconv_str name);
/* Adds the map and the files that the notes refer to. */
void anki_pack_media(struct anki_export *export, struct qconv_zip *zip);

/* Note types: id, and how many fields and which, in order. */
int64_t anki_type_id(enum anki_type type);
size_t anki_type_fields(enum anki_type type, const enum anki_field **fields);
/* The JSON object of all of them. */
qconv_str anki_types_json(struct qconv_arena *arena);
extern const char anki_style[];

/* The bytes of the database; absent: reported. */
qconv_str anki_collection(struct anki_export *export);

#endif

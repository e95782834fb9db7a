/* What the files behind markup.h share: the elements, the emitter that writes
   allow-listed XHTML, and the tokens that stand for what a parser must not see. */
#ifndef QCONV_MARKUP_LOCAL_H
#define QCONV_MARKUP_LOCAL_H

#include <qconv/footnote.h>
#include <qconv/map.h>
#include <qconv/markup.h>

enum qconv_element_flag {
  EL_INLINE = 1,        /* phrasing: opened when its first content comes */
  EL_BLOCK = 2,         /* stands among blocks */
  EL_ITEM = 4,          /* only inside its own container: li, td, dt ... */
  EL_VOID = 8,          /* has no content */
  EL_PHRASING_ONLY = 16, /* a block that holds no blocks */
  EL_ITEMS_ONLY = 32,   /* a block that holds items only */
  EL_BREAKS = 64,       /* the tag goes, but it separates blocks */
  EL_WHOLE = 128,       /* goes with all that is in it */
  EL_PRE = 256,
  EL_MARKDOWN_BLOCK = 512 /* starts an HTML block in Markdown, whatever follows (CommonMark 0.30, 4.6, kind 6) */
};

enum qconv_element_id {
  EL_OTHER, EL_A, EL_AUDIO, EL_BLOCKQUOTE, EL_BR, EL_CAPTION, EL_CODE, EL_DD, EL_DEL, EL_DETAILS, EL_DIV, EL_DL, EL_DT,
  EL_EM, EL_FIGCAPTION, EL_FIGURE, EL_H1, EL_H2, EL_H3, EL_H4, EL_H5, EL_H6, EL_HR, EL_IMG, EL_KBD, EL_LI, EL_MATH,
  EL_OL, EL_P, EL_PRE_ID, EL_RP, EL_RT, EL_RUBY, EL_SAMP, EL_SOURCE, EL_STRONG, EL_SUMMARY, EL_TABLE, EL_TBODY, EL_TD,
  EL_TFOOT, EL_TH, EL_THEAD, EL_TR, EL_UL, EL_VAR
};

struct qconv_element {
  const char *name;
  uint16_t flags;
  uint8_t id;
  const char *written; /* NULL: as it is called */
};

/* NULL: HTML never had such an element. Upper and lower case are the same. */
const struct qconv_element *qconv_element_find(qconv_str name);
const struct qconv_element *qconv_element_of(enum qconv_element_id id);

struct qconv_attribute {
  qconv_str name, value; /* decoded */
};

/* A piece of the source that a parser must not see: in its place stands
   U+FDD0, the token's number, U+FDD1.  Those two never come from the source. */
enum qconv_token_kind {
  TOKEN_LITERAL, TOKEN_MATH, TOKEN_DISPLAY, TOKEN_GAP, TOKEN_TABLE, TOKEN_NOTE, TOKEN_NOTE_MARK, TOKEN_PROBE
};
struct qconv_token {
  enum qconv_token_kind kind;
  bool too_long;    /* literal because it was beyond a limit */
  qconv_str source; /* as written: what code and attributes get */
  qconv_str text;   /* what it says */
};
struct qconv_tokens {
  struct qconv_token *items;
  size_t count, capacity;
  struct qconv_notes *notes; /* of the text; NULL: it has none */
  unsigned char *seen; /* where each of the first tokens, which are probes, came out: SEEN_... */
};
enum { SEEN_SPAN = 1, SEEN_BLOCK = 2, SEEN_TEXT = 4, SEEN_MATH = 8, SEEN_HTML = 16 }; /* a span or a block of code */
#define TOKEN_START QCONV_STR("\xEF\xB7\x90")
#define TOKEN_END QCONV_STR("\xEF\xB7\x91")

struct qconv_note {
  struct qconv_footnote footnote;
  size_t number; /* in the order of reference; 0: none refers to it yet */
};
struct qconv_notes {
  struct qconv_map by_key;
  struct qconv_note **order;
  size_t referred, marked; /* marked: the number of the one being written */
  struct qconv_buffer *labels; /* not NULL: every reference counts, and only its label is noted here */
};

enum qconv_look { LOOK_TOKENS, LOOK_GAPS, LOOK_GAPS_AND_MATH };

enum qconv_last { AFTER_INLINE, AFTER_BLOCK_START, AFTER_BLOCK_END }; /* what was written last */
struct qconv_block {
  uint8_t id;
  bool implied; /* no tag of the source opened it */
  uint16_t flags;
  const char *written;
  size_t serial;
  size_t at; /* where it starts in the output, and what came before */
  enum qconv_last last;
  bool single_p;
};
struct qconv_inline {
  uint8_t id;
  bool reopened; /* was written before: a block came in between */
  const char *written;
  size_t depth; /* how many blocks were open around it */
  size_t serial;
  qconv_str attributes; /* as they are written */
};
struct qconv_event {
  enum { EVENT_NOTHING, EVENT_BLOCK, EVENT_INLINE, EVENT_PRE, EVENT_WHOLE, EVENT_BREAK } kind;
  size_t serial;
};

enum { EMIT_DEPTH = 256, EMIT_INLINES = 16 };

/* Takes events in any order and writes well-formed XHTML. */
struct qconv_emitter {
  struct qconv_arena *arena; /* of everything below */
  struct qconv_log *log;     /* may be NULL */
  qconv_str where;           /* what losses are reported about */
  const struct qconv_markup_options *options;
  struct qconv_tokens tokens;
  enum qconv_look look;
  struct qconv_emitter *spare; /* for drafts, once there was one */
  bool draft; /* writes for the sanitiser: tokens, URLs and text pass */
  void (*table)(struct qconv_emitter *emitter, qconv_str source); /* Markdown's tables */

  struct qconv_buffer html;
  size_t block_count;
  size_t inline_count, written_count; /* the first ones are written */
  size_t event_count, too_deep;
  size_t serial, in_code, top_blocks, spent;
  bool whole, pre, single_p, glue;
  enum qconv_last last;
  struct qconv_buffer code; /* the text of the <pre> being read */
  qconv_str language;
  uint64_t reported;

  /* not zeroed: the counts say what is there */
  struct qconv_block blocks[EMIT_DEPTH + 8];
  struct qconv_inline inlines[EMIT_INLINES];
  struct qconv_event events[EMIT_DEPTH];
};

void qconv_emit_init(struct qconv_emitter *emitter, struct qconv_arena *arena, struct qconv_log *log, qconv_str where,
                     const struct qconv_markup_options *options);
void qconv_emit_start(struct qconv_emitter *emitter, const struct qconv_element *element,
                      const struct qconv_attribute *attributes, size_t count);
void qconv_emit_end(struct qconv_emitter *emitter);
void qconv_emit_text(struct qconv_emitter *emitter, qconv_str text);
void qconv_emit_literal(struct qconv_emitter *emitter, qconv_str text);
void qconv_emit_math(struct qconv_emitter *emitter, qconv_str tex, bool display, qconv_str source);
void qconv_emit_code(struct qconv_emitter *emitter, qconv_str code, qconv_str language);
/* Draft only: the bytes as they are. */
void qconv_emit_raw(struct qconv_emitter *emitter, qconv_str html, bool block);
qconv_str qconv_emit_finish(struct qconv_emitter *emitter, bool inline_only);
/* A loss, once for each bit. */
void qconv_emit_loss(struct qconv_emitter *emitter, unsigned bit, const char *what);
void qconv_emit_warning(struct qconv_emitter *emitter, unsigned bit, const char *code, const char *what);
enum { LOSS_WHOLE, LOSS_LINK, LOSS_PICTURE, LOSS_CONTROL, LOSS_DEPTH, LOSS_SOUND, WARN_LONG, WARN_TABLE };

/* The attributes that pass, as they are written, each with a blank before it. */
qconv_str qconv_attributes_keep(struct qconv_emitter *emitter, const struct qconv_element *element,
                                const struct qconv_attribute *attributes, size_t count);
/* The URL of a link, clean; absent: it must not stand. */
qconv_str qconv_url_clean(struct qconv_arena *arena, qconv_str url);
qconv_str qconv_attribute_find(const struct qconv_attribute *attributes, size_t count, const char *name);
/* "language-x" or "lang-x" in a class; absent when there is none. */
qconv_str qconv_class_language(struct qconv_arena *arena, qconv_str value);
/* The first word behind a fence, in lower case; {.c} is c. */
qconv_str qconv_fence_language(struct qconv_arena *arena, qconv_str info);
void qconv_emit_image(struct qconv_emitter *emitter, const struct qconv_attribute *attributes, size_t count);
void qconv_emit_source(struct qconv_emitter *emitter, const struct qconv_attribute *attributes, size_t count);
/* For the attribute writers: text stands where the emitter is. */
void qconv_emit_before_inline(struct qconv_emitter *emitter);

/* Whether {{gap:ID}} stands at at; its length, else 0. */
size_t qconv_gap_at(qconv_str text, size_t at, qconv_str *id);
/* Puts the source of each token back. */
qconv_str qconv_tokens_expand(struct qconv_arena *arena, const struct qconv_tokens *tokens, qconv_str text);
/* The token whose start is at at; its length there, else 0. */
size_t qconv_token_at(const struct qconv_tokens *tokens, qconv_str text, size_t at, const struct qconv_token **token);

/* Notes where the probes in the text, and in the sources of its tokens, came out. */
void qconv_probes_seen(const struct qconv_tokens *tokens, qconv_str text, unsigned what);
/* Puts a token's sign into the text. */
void qconv_token_append(struct qconv_buffer *text, struct qconv_tokens *tokens, struct qconv_token token);

/* "[^label]" at at: its length, else 0. */
size_t qconv_footnote_at(qconv_str text, size_t at, qconv_str *label);
/* The same if it refers to one of the notes, which may be NULL. */
size_t qconv_note_at(struct qconv_arena *arena, const struct qconv_notes *notes, qconv_str text, size_t at,
                     qconv_str *label);
void qconv_emit_note(struct qconv_emitter *emitter, const struct qconv_token *token);
/* What cmark alone, without anything of ours, makes of Markdown: each piece of code, of
   raw HTML and of text, and each URL. */
struct qconv_part {
  enum { PART_SPAN, PART_BLOCK, PART_HTML, PART_TEXT, PART_LINK, PART_PICTURE } kind;
  qconv_str text;
  int first_line, last_line; /* of the outermost block around it; they count from 1 */
};
void qconv_markdown_parts(struct qconv_arena *arena, qconv_str markdown,
                          void (*take)(void *context, const struct qconv_part *part), void *context);
/* Markdown, clean, that programs may show that let raw HTML pass; see markup.h. */
qconv_str qconv_harmless(struct qconv_arena *arena, struct qconv_log *log, qconv_str where, qconv_str markdown);
/* Markdown without definitions of footnotes. */
void qconv_markdown_emit_text(struct qconv_emitter *emitter, qconv_str markdown);

/* Valid UTF-8 without NUL, CR and the noncharacters U+FDD0..U+FDEF. */
qconv_str qconv_markup_clean(struct qconv_arena *arena, qconv_str text);
/* HTML as the parser may see it: the tags of unknown elements, processing
   instructions and declarations made text, what goes whole taken out. */
void qconv_html_filter(struct qconv_emitter *emitter, struct qconv_buffer *buffer, qconv_str html);

/* Markdown with math, gaps, tables and what is beyond a limit behind tokens. */
qconv_str qconv_markdown_scan(struct qconv_arena *arena, struct qconv_tokens *tokens, qconv_str markdown);
/* Appends a row's cells as a document: each is a paragraph that starts with a dot, so that it
   starts nothing else. */
void qconv_table_paragraphs(struct qconv_buffer *document, qconv_str row, size_t columns);
/* "left" for 'l' and so on; NULL: none. */
const char *qconv_table_side(char alignment);
/* A row of a pipe table: its cells, trimmed, \| made |; at most room of them are kept. */
size_t qconv_table_cells(struct qconv_arena *arena, qconv_str line, qconv_str *cells, size_t room);
/* 'l', 'r', 'c' or '-' for each column; 0 columns: no delimiter row. */
size_t qconv_table_delimiter(qconv_str line, char *alignments, size_t room);
enum { TABLE_COLUMNS = 128, TABLE_CELLS = 100000 };

/* Plain text so that Markdown shows just that. */
qconv_str qconv_plain_to_markdown(struct qconv_arena *arena, qconv_str text);
/* Appends text with a backslash before what Markdown would read as more than text;
   before is the character in front of it, in_link: inside [..](..). */
struct qconv_escape {
  bool in_link, money; /* money: a lone $ need not be escaped */
  char before, after;
};
void qconv_markdown_escape(struct qconv_buffer *buffer, qconv_str text, struct qconv_escape around);
/* How many bytes of the line may start it as they are, before a backslash that
   keeps it from being a heading, a list and so on; QCONV_NOT_FOUND: none is needed. */
size_t qconv_markdown_line_escape(qconv_str line);
/* What the emitter wrote, as CommonMark with GFM tables or as bare words. */
qconv_str qconv_xhtml_to_markdown(struct qconv_arena *arena, qconv_str html);
qconv_str qconv_xhtml_to_plain(struct qconv_arena *arena, qconv_str html);

/* The pieces of the emitter's XHTML. */
struct qconv_piece {
  enum { PIECE_END_OF_TEXT, PIECE_TEXT, PIECE_START, PIECE_END, PIECE_EMPTY } kind;
  qconv_str text; /* not decoded */
  qconv_str name, attributes;
  size_t at, end; /* offsets in the text */
};
bool qconv_piece_next(qconv_str html, size_t *at, struct qconv_piece *piece);
qconv_str qconv_piece_attribute(struct qconv_arena *arena, const struct qconv_piece *piece, const char *name);
/* The entities that the emitter writes, decoded. */
void qconv_append_decoded(struct qconv_buffer *buffer, qconv_str text);

#endif

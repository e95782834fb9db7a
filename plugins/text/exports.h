/* What the readers of chat exports, saved pages, reStructuredText and Org share:
   a text rewritten by edits, and Markdown taken apart into prose and code.

   citations.c   marks that a chat leaves where it quotes a source
   passages.c    Markdown as passages of prose and of code; rewriting
   export_json.c conversations in JSON, of whatever origin
   export_tree.c the branch of a conversation that its window showed
   page.c        saved pages; page_tags.c their tags, page_turns.c whose words,
                 page_clean.c, page_code.c, page_markdown.c their HTML as Markdown
   rst.c         reStructuredText; rst_blocks.c its lines, rst_directive.c what starts with dots,
                 rst_names.c and rst_inline.c its words
   org.c         the lines of Org, org_inline.c its words */
#ifndef QCONV_TEXT_EXPORTS_H
#define QCONV_TEXT_EXPORTS_H

#include "text.h"

/* Removes the marks of sources, memories and tools ("【4†source】", "[cite: 2]"); in
   code only what matches the full grammar of such a mark. Edits come out in order. */
void text_clean_citations(struct qconv_arena *arena, qconv_str text, struct qconv_edits *edits);

/* A text and the edits made to it so far, from its start to its end. */
struct rewrite {
  struct qconv_arena *arena;
  qconv_str text;
  struct qconv_edits *edits;
};
struct rewrite text_rewrite(struct qconv_arena *arena, qconv_str text);
/* Puts inserted in the place of [from, to), which lies behind all edits before. */
void text_replace(struct rewrite *rewrite, size_t from, size_t to, qconv_str inserted);
/* The new text, whose places the log can tell when it knows the old one's. */
qconv_str text_rewritten(struct qconv_job *job, const struct rewrite *rewrite);

/* Markdown as it comes: paragraphs, and blocks of code. { .arena = a, .text = t }
   is ready. */
struct passages {
  struct qconv_arena *arena;
  qconv_str text;
  size_t at;       /* what was not visited yet */
  size_t from, to; /* the passage: lines with their ends; blank lines belong to none */
  bool code;
  char fence;
  size_t fence_length;
  bool in_list;
  struct tick_run { size_t at, length, next; } *runs; /* of backticks in the passage; next: of the same length */
  size_t run_count, run_capacity, cursor;
};
bool text_next_passage(struct passages *passages);
/* Behind the code span whose backticks start at at; 0: there is none. at must not
   go back within a passage. */
size_t text_code_span(struct passages *passages, size_t at);
/* The length of the run of c at at. */
size_t text_run(qconv_str text, size_t at, char c);
/* Behind the end of the line at at. */
size_t text_line_end(qconv_str text, size_t at);

extern const struct qconv_importer text_chatgpt_export, text_claude_export, text_messages, text_page, text_rst,
  text_org;

#endif

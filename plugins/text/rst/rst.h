/* What the files of the reader of reStructuredText share. */
#ifndef QCONV_TEXT_RST_H
#define QCONV_TEXT_RST_H

#include "../exports.h"

/* What names stand for in a document. */
struct rst_names {
  struct qconv_arena *arena;
  struct qconv_map targets, substitutions; /* to struct rst_name; names in lower case, blanks folded */
  struct rst_name { qconv_str value; bool picture; } *anonymous;
  size_t anonymous_count, anonymous_capacity, next_anonymous;
  size_t room;   /* bytes that what names stand for may still take */
  bool expanded; /* it was not enough */
};
/* Four times the input, as in other readers of markup; and something for small ones. */
enum { RST_ROOM_LEAST = 64 * 1024, RST_ROOM_TIMES = 4 };

/* ".. _name: url", ".. __: url", ".. |name| replace:: text": keeps what it says. The
   text is what stands behind the two dots, with the lines below it. */
void rst_define(struct rst_names *names, qconv_str text);
/* What a name stands for; NULL: nothing, or there is no room left for it. */
const struct rst_name *rst_find(struct rst_names *names, const struct qconv_map *map, qconv_str name);

/* The words of the text: links, roles and substitutions as Markdown. */
qconv_str rst_inline(struct qconv_job *job, struct rst_names *names, qconv_str text);

enum { RST_LEVELS = 6, RST_CONTAINERS = 16 };

struct rst_line {
  size_t from, to;  /* without its end */
  size_t indent;    /* in bytes: tabs are rare, and count as one */
  size_t before;    /* the line behind the last one above that is not blank; 0: all are */
  size_t outer;     /* the next line that is not blank; of one that is not blank itself, the next such
                       with a smaller indent; the count of lines: none */
};

struct container { /* what a line is indented by: an item, a quote, the body of a directive */
  size_t indent;
  enum { CONTAINER_ITEM, CONTAINER_QUOTE, CONTAINER_BODY } kind;
};

struct blocks {
  struct rewrite rewrite;
  struct rst_names names;
  struct rst_line *lines;
  size_t count, at;
  size_t last; /* behind the last line that is not blank */
  size_t paragraph, paragraph_end; /* lines of one paragraph: what was looked at last */
  struct { char mark; bool over; } levels[RST_LEVELS];
  size_t level_count;
  struct container containers[RST_CONTAINERS];
  size_t depth;
  size_t automatic[RST_CONTAINERS + 1]; /* the last number that "#." stood for, by depth */
};

/* rst_blocks.c: lines count from 0; a line that is not there is blank. */
qconv_str rst_words_of(const struct blocks *blocks, size_t line);
bool rst_is_blank(const struct blocks *blocks, size_t line);
/* What stands before a line inside the open containers; blank: for an empty line. */
qconv_str rst_prefix(struct blocks *blocks, bool blank);
size_t rst_top_indent(const struct blocks *blocks);
void rst_close_containers(struct blocks *blocks, size_t indent);
void rst_open_container(struct blocks *blocks, size_t indent, int kind);
/* Puts the prefix in the place of the line's indent, and more behind it. */
void rst_indent_line(struct blocks *blocks, size_t line, const char *more);
void rst_remove_lines(struct blocks *blocks, size_t from, size_t to);
/* Behind the lines below that are indented deeper, blank ones at the end not among them. */
size_t rst_body_end(const struct blocks *blocks, size_t from, size_t indent);
/* Lines [from, to) as a block of code, without the indent they share. */
void rst_write_code(struct blocks *blocks, size_t from, size_t to, qconv_str language);

/* rst_directive.c: takes ".. " at the line in hand, and what is indented below it. */
bool rst_take_explicit(struct blocks *blocks);
/* "name:: argument" behind the two dots; false: it is none. */
bool rst_split_directive(qconv_str words, qconv_str *name, qconv_str *argument);

#endif

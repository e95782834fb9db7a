/* A piece of a page as Markdown that knows its lines: marks are put in front of each
   block, go through the conversion as words, and are taken out again. What stands
   between two of them came from between their places in the page. */
#include "page.h"
#include <qconv/markup.h>

struct unmarking {
  struct rewrite rewrite;
  qconv_str markdown;
  const struct page_cleaning *cleaning;
  size_t at, end; /* in the page: what is not rewritten yet */
};

/* Words that a mark kept from looking like the start of a block. */
static bool wants_escape(qconv_str text, bool starts_line)
{
  return starts_line && text.len && strchr("#>", text.data[0]);
}

static void add_piece(struct unmarking *unmarking, qconv_str piece, size_t to, bool starts_line)
{
  if (to < unmarking->at)
    to = unmarking->at;
  if (wants_escape(piece, starts_line))
    piece = qconv_format(unmarking->rewrite.arena, "\\%.*s", QCONV_ARG(piece));
  text_replace(&unmarking->rewrite, unmarking->at, to, piece);
  unmarking->at = to;
}

/* The number of the mark at the start of text; its length with the blank, 0: none. */
static size_t mark_length(qconv_str text, size_t *number)
{
  size_t at = PAGE_MARK_START.len;
  *number = 0;
  for (; at < text.len && qconv_is_digit(text.data[at]); at++)
    *number = *number * 10 + (size_t)(text.data[at] - '0');
  if (!qconv_str_starts(qconv_str_from(text, at), PAGE_MARK_END))
    return 0;
  at += PAGE_MARK_END.len;
  return at + (at < text.len && text.data[at] == ' ');
}

/* Whether nothing but the marks of its containers stands before at on the line. */
static bool starts_line(qconv_str text, size_t at)
{
  return at == 0 || text.data[at - 1] == '\n';
}

static void unmark(struct unmarking *unmarking)
{
  qconv_str text = unmarking->markdown;
  size_t done = 0, number;
  bool at_line = true;
  for (size_t at = 0; at < text.len;) {
    size_t found = qconv_str_find(qconv_str_from(text, at), PAGE_MARK_START);
    if (found == QCONV_NOT_FOUND)
      break;
    at += found;
    size_t length = mark_length(qconv_str_from(text, at), &number);
    if (!length || number >= unmarking->cleaning->mark_count) {
      at += PAGE_MARK_START.len;
      continue;
    }
    add_piece(unmarking, qconv_str_slice(text, done, at), unmarking->cleaning->marks[number], at_line);
    at_line = starts_line(text, at);
    done = at += length;
  }
  add_piece(unmarking, qconv_str_from(text, done), unmarking->end, at_line);
}

qconv_str page_markdown(struct qconv_job *job, qconv_str page, size_t from, size_t to, bool chat, bool plain)
{
  struct page_cleaning cleaning = {.arena = job->arena, .html = {.arena = job->arena}, .chat = chat, .plain = plain};
  page_clean(&cleaning, page, from, to);
  qconv_str html = qconv_buffer_str(&cleaning.html);
  struct unmarking unmarking = {.rewrite = text_rewrite(job->arena, page), .cleaning = &cleaning, .end = to};
  unmarking.markdown = qconv_markup_to_markdown(job->arena, job->log, qconv_html(html));
  text_replace(&unmarking.rewrite, 0, from, QCONV_STR(""));
  unmarking.at = from;
  unmark(&unmarking);
  if (to < page.len)
    text_replace(&unmarking.rewrite, to, page.len, QCONV_STR(""));
  return text_rewritten(job, &unmarking.rewrite);
}

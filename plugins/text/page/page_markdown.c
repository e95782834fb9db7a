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

static void add_piece(struct unmarking *unmarking, qconv_str piece, size_t to)
{
  if (to < unmarking->at)
    to = unmarking->at;
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

/* Where the line starts that at is in, done at the least. */
static size_t line_start(qconv_str text, size_t at, size_t done)
{
  while (at > done && text.data[at - 1] != '\n')
    at--;
  return at;
}

/* A mark may have kept words from looking like the start of a block. */
static bool wants_escape(qconv_str text, size_t at, size_t behind)
{
  bool starts_line = at == 0 || text.data[at - 1] == '\n';
  return starts_line && behind < text.len && strchr("#>", text.data[behind]);
}

static void unmark(struct unmarking *unmarking)
{
  qconv_str text = unmarking->markdown;
  struct qconv_buffer piece = {.arena = unmarking->rewrite.arena};
  size_t done = 0, number;
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
    size_t start = line_start(text, at, done);
    qconv_append(&piece, qconv_str_slice(text, done, start));
    add_piece(unmarking, qconv_buffer_str(&piece), unmarking->cleaning->marks[number]);
    piece = (struct qconv_buffer){.arena = unmarking->rewrite.arena};
    qconv_append(&piece, qconv_str_slice(text, start, at));
    if (wants_escape(text, at, at + length))
      qconv_append_char(&piece, '\\');
    done = at += length;
  }
  qconv_append(&piece, qconv_str_from(text, done));
  add_piece(unmarking, qconv_buffer_str(&piece), unmarking->end);
}

qconv_str page_markdown(struct qconv_job *job, qconv_str page, size_t from, size_t to, bool chat, bool plain)
{
  struct page_cleaning cleaning = {.arena = job->arena, .html = {.arena = job->arena}, .chat = chat, .plain = plain};
  page_clean(&cleaning, page, from, to);
  qconv_str html = qconv_buffer_str(&cleaning.html);
  struct unmarking unmarking = {.rewrite = text_rewrite(job->arena, page), .cleaning = &cleaning, .end = to};
  unmarking.markdown = qconv_html_to_markdown(job->arena, job->log, html);
  text_replace(&unmarking.rewrite, 0, from, QCONV_STR(""));
  unmarking.at = from;
  unmark(&unmarking);
  if (to < page.len)
    text_replace(&unmarking.rewrite, to, page.len, QCONV_STR(""));
  return text_rewritten(job, &unmarking.rewrite);
}

/* The importer "chat-page": a chat saved as a page, and any other page with questions.

   page_turns.c finds the messages; without any, the page's main part is read like a
   document: headings and what stands below them, lists, tables, things that unfold. */
#include "page.h"
#include <qconv/markup.h>
#include <qconv/repair.h>

/* The words of the first element of that name, without entities. */
static qconv_str title_of(struct qconv_job *job, qconv_str page)
{
  enum { HEAD = 256 * 1024 };
  struct page_tag tag = {.text = qconv_str_slice(page, 0, HEAD)};
  size_t behind;
  while (page_next_tag(&tag)) {
    if (tag.closing || !page_is(&tag, "title"))
      continue;
    qconv_str title = qconv_str_trim(qconv_str_slice(page, tag.to, page_element_end(&tag, &behind)));
    return qconv_markup_to_plain(job->arena, qconv_html(title));
  }
  return QCONV_NOWHERE;
}

static bool read_chat(struct qconv_job *job, qconv_str page, const struct page_message *messages, size_t count,
                      struct qconv_bank *bank)
{
  struct turn *turns = QCONV_NEW_ARRAY(job->arena, struct turn, count + 1);
  size_t said = 0;
  for (size_t i = 0; i < count; i++) {
    qconv_str text = page_markdown(job, page, messages[i].from, messages[i].to, true, messages[i].plain);
    if (!messages[i].user) {
      struct rewrite rewrite = text_rewrite(job->arena, text);
      text_clean_citations(job->arena, text, rewrite.edits);
      qconv_repair_report(job->log, rewrite.edits);
      text = text_rewritten(job, &rewrite);
    }
    if (!qconv_str_blank(text))
      turns[said++] = (struct turn){messages[i].user, text, text};
  }
  return text_read_turns(job, bank, turns, said);
}

/* The only <main>, else the only <article>, else <body>, else all of it. */
static void main_part(qconv_str page, size_t *from, size_t *to)
{
  static const char *const names[] = {"main", "article", "body"};
  size_t counts[3] = {0}, starts[3] = {0}, ends[3] = {0};
  struct page_tag tag = {.text = page};
  while (page_next_tag(&tag)) {
    for (size_t i = 0; i < 3; i++) {
      if (!page_is(&tag, names[i]))
        continue;
      if (tag.closing)
        ends[i] = tag.from;
      else if (counts[i]++ == 0)
        starts[i] = tag.to;
    }
  }
  *from = 0;
  *to = page.len;
  for (size_t i = 0; i < 3; i++)
    if (counts[i] == 1) {
      *from = starts[i];
      *to = ends[i] > starts[i] ? ends[i] : page.len;
      return;
    }
}

static bool read_page(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  struct page_message *messages;
  size_t count = page_messages(job->arena, input->text, &messages), from, to;
  qconv_str title = title_of(job, input->text);
  if (title.len)
    bank->title = title;
  if (count)
    return read_chat(job, input->text, messages, count, bank);
  main_part(input->text, &from, &to);
  qconv_str text = page_markdown(job, input->text, from, to, false, false);
  return text_read_document(job, text_repair(job, text, text), bank);
}

static bool holds(qconv_str text, const char *what)
{
  return qconv_str_contains_nocase(text, qconv_str_of(what));
}

/* Behind what may stand before the doctype: the declaration of XML, comments. */
static qconv_str behind_prolog(qconv_str text)
{
  for (;;) {
    text = qconv_str_trim_start(text);
    const char *end = qconv_str_starts(text, QCONV_STR("<?xml ")) ? "?>" : "-->";
    if (end[0] == '-' && !qconv_str_starts(text, QCONV_STR("<!--")))
      return text;
    size_t at = qconv_str_find(text, qconv_str_of(end));
    if (at == QCONV_NOT_FOUND)
      return QCONV_NOWHERE;
    text = qconv_str_from(text, at + strlen(end));
  }
}

static enum qconv_match_level probe_page(const struct qconv_input *input)
{
  qconv_str head = behind_prolog(qconv_str_slice(input->text, 0, 64 * 1024));
  if (head.len == 0 || head.data[0] != '<')
    return QCONV_NO_MATCH;
  bool page =
      qconv_str_starts_nocase(head, QCONV_STR("<!doctype html")) || qconv_str_starts_nocase(head, QCONV_STR("<html"));
  bool chat = holds(input->text, "data-message-author-role") || holds(input->text, "conversation-turn-");
  bool part = head.len > 1 && qconv_is_alpha(head.data[1]) && qconv_str_find(head, QCONV_STR("</")) != QCONV_NOT_FOUND;
  return chat ? QCONV_CERTAIN : page ? QCONV_LIKELY : part ? QCONV_MAY_MATCH : QCONV_NO_MATCH;
}

const struct qconv_importer text_page = {.name = "chat-page",
                                         .title = "saved page of a chat or of questions",
                                         .suffixes = "html htm xhtml",
                                         .probe = probe_page,
                                         .read = read_page};

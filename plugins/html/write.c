/* The page: what its head allows, the questions in order, the key, the script. */
#include "html.h"

#include <qconv/bank_page.h>
#include <qconv/hash.h>
#include <qconv/json.h>
#include <qconv/xml.h>

struct writing {
  struct html_page *page;
  struct qconv_output *output;
  struct qconv_buffer html; /* what was not put yet */
};

static void flush(struct writing *writing)
{
  qconv_put(writing->output, qconv_buffer_str(&writing->html));
  writing->html.len = 0;
}

static qconv_str view(const unsigned char *bytes, size_t size)
{
  return (qconv_str){(const char *)bytes, size};
}

static qconv_str style(void)
{
  return view(html_style, html_style_size);
}
static qconv_str first_script(void)
{
  return view(html_first, html_first_size);
}
static qconv_str script(void)
{
  return view(html_script, html_script_size);
}

/* 'sha256-…': what stands in the element, byte for byte, and nothing else may run. */
static void put_source_hash(struct qconv_buffer *html, qconv_str text)
{
  uint8_t digest[32];
  qconv_sha256(text, digest);
  struct qconv_output *output = qconv_output_memory(html->arena);
  struct qconv_json_writer json = {.output = output};
  qconv_json_put_base64(&json, (qconv_str){(const char *)digest, sizeof digest});
  qconv_str quoted = qconv_output_bytes(output);
  qconv_append_literal(html, " 'sha256-");
  qconv_append(html, qconv_str_slice(quoted, 1, quoted.len - 1));
  qconv_append_char(html, '\'');
}

/* Without answers there is nothing to learn by and nothing to grade. */
static bool has_script(const struct html_page *page)
{
  return (page->key == HTML_KEY_INLINE || page->key == HTML_KEY_END) && page->questions > 0;
}

static void put_policy(const struct html_page *page, struct qconv_buffer *html)
{
  qconv_append_literal(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
  put_source_hash(html, style());
  if (has_script(page)) {
    qconv_append_literal(html, "; script-src");
    put_source_hash(html, first_script());
    put_source_hash(html, script());
  }
  qconv_append_literal(html, "; img-src data:; media-src data:; base-uri 'none'; form-action 'none'\">\n");
}

static void put_head(const struct html_page *page, struct qconv_buffer *html)
{
  qconv_append_literal(html, "<!DOCTYPE html>\n<html lang=\"");
  qconv_xml_escape(html, page->language);
  qconv_append_format(html, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n" HTML_MARK "\n", page->right_to_left ? "rtl" : "ltr");
  put_policy(page, html);
  if (!page->bank->title.len || !page->bank->language.len)
    qconv_append_format(html, "<meta name=\"qconv-guessed\" content=\"%s%s%s\">\n",
                        page->bank->title.len ? "" : "title",
                        !page->bank->title.len && !page->bank->language.len ? " " : "",
                        page->bank->language.len ? "" : "language");
  qconv_append_literal(html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                             "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
  qconv_xml_escape(html, page->title);
  qconv_append_literal(html, "</title>\n<style>");
  qconv_append(html, style());
  qconv_append_literal(html, "</style>\n");
  if (has_script(page)) {
    qconv_append_literal(html, "<script>");
    qconv_append(html, first_script());
    qconv_append_literal(html, "</script>\n");
  }
  qconv_append_literal(html, "</head>\n<body>\n");
}

static void put_about(struct qconv_buffer *html, const char *name, qconv_str text)
{
  if (qconv_str_blank(text))
    return;
  qconv_append_format(html, "<p class=\"q-about q-%s\">", name);
  qconv_xml_escape(html, qconv_str_trim(text));
  qconv_append_literal(html, "</p>\n");
}

static void put_header(const struct html_page *page, struct qconv_buffer *html)
{
  qconv_str count = qconv_format(html->arena, "%zu", page->questions);
  qconv_append_literal(html, "<header class=\"q-top\">\n<div class=\"q-brand\">\n<h1>");
  qconv_xml_escape(html, page->title);
  qconv_append_literal(html, "</h1>\n<p class=\"q-about q-count\">");
  html_put_word(page, html, page->questions == 1 ? WORD_ONE_QUESTION : WORD_COUNT, count);
  qconv_append_literal(html, "</p>\n");
  put_about(html, "author", page->bank->author);
  qconv_append_literal(html, "</div>\n</header>\n");
}

static void put_footer(const struct html_page *page, struct qconv_buffer *html)
{
  if (qconv_str_blank(page->bank->licence))
    return;
  qconv_append_literal(html, "<footer class=\"q-foot\">\n");
  put_about(html, "licence", page->bank->licence);
  qconv_append_literal(html, "</footer>\n");
}

/* The headings from where the path leaves that of the question before. */
static void put_headings(struct html_page *page, struct qconv_buffer *html, const struct qconv_section *section,
                         const struct qconv_section *before)
{
  enum { DEEPEST = 64 };
  const struct qconv_section *path[DEEPEST];
  size_t count = 0;
  for (; section && count < DEEPEST; section = section->parent)
    path[count++] = section;
  while (count > 0) {
    const struct qconv_section *s = path[--count], *above = before;
    while (above && above != s)
      above = above->parent;
    if (above)
      continue;
    unsigned level = s->depth < 4 ? (unsigned)s->depth + 1 : 5;
    page->heading_level = level;
    qconv_append_format(html, "<h%u class=\"q-section\"", level);
    if (s->depth > 4)
      qconv_append_format(html, " data-depth=\"%zu\"", s->depth);
    qconv_append_char(html, '>');
    qconv_xml_escape(html, qconv_str_trim(s->title));
    qconv_append_format(html, "</h%u>\n", level);
  }
}

static void put_fold(struct writing *writing, const struct html_piece *piece, const char *name, enum html_word word,
                     qconv_str text)
{
  struct qconv_buffer *html = &writing->html;
  qconv_append_format(html, "<details class=\"q-fold q-%s\">\n<summary>", name);
  html_put_word(writing->page, html, word, QCONV_NOWHERE);
  qconv_append_literal(html, "</summary>\n<div class=\"q-inside\">\n");
  html_put_finished(writing->page, html, piece, text, true);
  qconv_append_literal(html, "</div>\n</details>\n");
}

static void put_answer(struct writing *writing, const struct html_piece *piece)
{
  struct qconv_buffer *html = &writing->html;
  enum html_key key = writing->page->key;
  if (!piece->asks || key == HTML_KEY_NONE)
    return;
  if (!piece->answer.len) {
    qconv_append_literal(html, "<p class=\"q-none\">");
    html_put_word(writing->page, html, WORD_NO_ANSWER, QCONV_NOWHERE);
    qconv_append_literal(html, "</p>\n");
  } else if (key == HTML_KEY_INLINE) {
    put_fold(writing, piece, "answer", piece->explains ? WORD_SHOW_EXPLANATION : WORD_SHOW_ANSWER, piece->answer);
  } else {
    qconv_append_format(html, "<p class=\"q-links\"><a href=\"#a-%.*s\">", QCONV_ARG(piece->anchor));
    html_put_word(writing->page, html, piece->explains ? WORD_SHOW_EXPLANATION : WORD_SHOW_ANSWER, QCONV_NOWHERE);
    qconv_append_literal(html, "</a></p>\n");
  }
}

static void put_question(struct writing *writing, const struct html_piece *piece)
{
  struct qconv_buffer *html = &writing->html;
  qconv_append_format(html, "<article class=\"%s\" id=\"q-%.*s\"", piece->asks ? "q-question" : "q-text",
                      QCONV_ARG(piece->anchor));
  if (piece->back)
    qconv_bank_page_put_section(html, piece->question->section);
  qconv_bank_page_put_question(html, piece->question,
                               qconv_str_find(piece->heading, QCONV_STR("q-title")) != QCONV_NOT_FOUND);
  qconv_append(html, piece->language);
  if (piece->heading.data) {
    writing->page->heading_level = piece->level;
    qconv_append_format(html, " aria-labelledby=\"t-%.*s\">\n<h%u class=\"q-head\" id=\"t-%.*s\">",
                        QCONV_ARG(piece->anchor), piece->level, QCONV_ARG(piece->anchor));
    qconv_append(html, piece->heading);
    qconv_append_format(html, "</h%u>\n", piece->level);
  } else {
    qconv_append_literal(html, ">\n");
  }
  qconv_append_literal(html, "<div class=\"q-ask\">\n");
  html_put_finished(writing->page, html, piece, piece->ask, true);
  qconv_append_literal(html, "</div>\n");
  if (piece->hint.len)
    put_fold(writing, piece, "hint", WORD_HINT, piece->hint);
  put_answer(writing, piece);
  qconv_append_literal(html, "</article>\n");
}

static bool is_above(const struct qconv_section *above, const struct qconv_section *section)
{
  for (section = section ? section->parent : NULL; section && section != above;)
    section = section->parent;
  return section == above;
}

static void put_questions(struct writing *writing)
{
  const struct html_page *page = writing->page;
  const struct qconv_section *section = NULL;
  writing->page->heading_level = 1;
  qconv_append_literal(&writing->html, "<main id=\"list\" class=\"q-list\">\n");
  put_about(&writing->html, "description", page->bank->description);
  for (size_t i = 0; i < page->piece_count; i++) {
    struct html_piece *piece = &page->pieces[i];
    piece->back = section && is_above(piece->question->section, section);
    put_headings(writing->page, &writing->html, piece->question->section, section);
    section = piece->question->section;
    put_question(writing, piece);
    flush(writing);
  }
  if (!page->piece_count) {
    qconv_append_literal(&writing->html, "<p>");
    html_put_word(page, &writing->html, WORD_EMPTY, QCONV_NOWHERE);
    qconv_append_literal(&writing->html, "</p>\n");
  }
  qconv_append_literal(&writing->html, "</main>\n");
}

static void put_key_note(struct writing *writing, const struct html_piece *piece)
{
  struct qconv_buffer *html = &writing->html;
  writing->page->heading_level = 3;
  qconv_append_format(html, "<article class=\"q-note\" id=\"a-%.*s\"", QCONV_ARG(piece->anchor));
  qconv_append(html, piece->language);
  qconv_append_literal(html, ">\n<h3 class=\"q-head\">");
  html_put_word(writing->page, html, WORD_QUESTION, piece->number);
  qconv_append_literal(html, "</h3>\n<div class=\"q-inside\">\n");
  html_put_finished(writing->page, html, piece, piece->answer, true);
  qconv_append_literal(html, "</div>\n");
  if (writing->page->key == HTML_KEY_END) {
    qconv_append_format(html, "<p class=\"q-links\"><a href=\"#q-%.*s\">", QCONV_ARG(piece->anchor));
    html_put_word(writing->page, html, WORD_BACK, piece->number);
    qconv_append_literal(html, "</a></p>\n");
  }
  qconv_append_literal(html, "</article>\n");
}

/* Only printed: on the screen the answers stand below the questions. */
static void put_key_line(struct writing *writing, const struct html_piece *piece)
{
  struct qconv_buffer *html = &writing->html;
  writing->page->heading_level = 2;
  qconv_append_format(html, "<li data-key=\"q-%.*s\"", QCONV_ARG(piece->anchor));
  qconv_append(html, piece->language);
  qconv_append_literal(html, "><b class=\"q-number\">");
  qconv_xml_escape(html, piece->number);
  qconv_append_literal(html, "</b> <div>");
  html_put_finished(writing->page, html, piece, piece->key, false);
  qconv_append_literal(html, "</div></li>\n");
}

static void put_key(struct writing *writing)
{
  const struct html_page *page = writing->page;
  bool lines = page->key == HTML_KEY_INLINE;
  const char *element = page->key == HTML_KEY_ONLY ? "main" : "section";
  qconv_append_format(&writing->html,
                      "<%s id=\"key\" class=\"q-key%s\" aria-labelledby=\"key-title\">\n<h2 id=\"key-title\">", element,
                      lines ? " q-printed" : "");
  html_put_word(page, &writing->html, WORD_ANSWERS, QCONV_NOWHERE);
  qconv_append(&writing->html, lines ? QCONV_STR("</h2>\n<ul class=\"q-keys\">\n") : QCONV_STR("</h2>\n"));
  for (size_t i = 0; i < page->piece_count; i++) {
    const struct html_piece *piece = &page->pieces[i];
    if (lines && piece->key.len)
      put_key_line(writing, piece);
    else if (!lines && piece->answer.len)
      put_key_note(writing, piece);
    flush(writing);
  }
  if (lines)
    qconv_append_literal(&writing->html, "</ul>\n");
  qconv_append_format(&writing->html, "</%s>\n", element);
}

static bool has_key(const struct html_page *page)
{
  for (size_t i = 0; i < page->piece_count; i++)
    if (page->key == HTML_KEY_INLINE ? page->pieces[i].key.len > 0 : page->pieces[i].answer.len > 0)
      return page->key != HTML_KEY_NONE;
  return page->key == HTML_KEY_ONLY;
}

void html_write(struct html_page *page, struct qconv_output *output)
{
  struct writing writing = {page, output, {.arena = page->arena}};
  put_head(page, &writing.html);
  put_header(page, &writing.html);
  if (page->key != HTML_KEY_ONLY)
    put_questions(&writing);
  if (has_key(page))
    put_key(&writing);
  put_footer(page, &writing.html);
  if (has_script(page)) {
    qconv_append_literal(&writing.html, "<script type=\"application/json\" id=\"data\">");
    qconv_append(&writing.html, html_data(page));
    qconv_append_literal(&writing.html, "</script>\n<script type=\"module\">");
    qconv_append(&writing.html, script());
    qconv_append_literal(&writing.html, "</script>\n");
  }
  html_put_bank(page, &writing.html);
  qconv_append_literal(&writing.html, "</body>\n</html>\n");
  flush(&writing);
}

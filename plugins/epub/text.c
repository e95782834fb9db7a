/* A question's texts as XHTML: the carrier "markup" does the work, the hooks here
   say what a book does its own way. */
#include "epub.h"

#include <qconv/bank_page.h>
#include <qconv/highlight.h>
#include <qconv/markup.h>
#include <qconv/mathml.h>
#include <qconv/xml.h>

static void put_code(void *context, struct qconv_buffer *html, qconv_str code, qconv_str language)
{
  struct epub_render *render = context;
  qconv_append_literal(html, "<pre class=\"qc-code\" dir=\"ltr\" translate=\"no\"><code");
  if (language.len) {
    qconv_append_literal(html, " class=\"language-");
    qconv_xml_escape(html, language);
    qconv_append_char(html, '"');
  }
  qconv_append_char(html, '>');
  bool colours = render->book->highlight && !render->sketch;
  render->piece->highlighted |= qconv_highlight_html(html, code, colours ? language : QCONV_STR(""), NULL, NULL);
  qconv_append_literal(html, "</code></pre>\n");
}

/* TeX as written. A display formula can stand inside a paragraph, so both are inline elements. */
static void put_tex(struct qconv_buffer *html, qconv_str tex, bool display)
{
  qconv_append_literal(html, "<code role=\"math\" dir=\"ltr\" translate=\"no\" class=\"");
  qconv_append(html, display ? QCONV_STR("qc-display") : QCONV_STR("qc-math"));
  qconv_append_literal(html, "\" aria-label=\"");
  qconv_xml_escape(html, tex);
  qconv_append_literal(html, "\">");
  qconv_xml_escape(html, tex);
  qconv_append_literal(html, "</code>");
}

/* Said later, by who can tell whether the formula is a view into the input. */
static void keep_remark(struct epub_render *render, const struct qconv_mathml_problem *problem)
{
  struct qconv_arena *arena = render->worker->arena;
  struct epub_remark *remark = QCONV_NEW(arena, struct epub_remark);
  qconv_str more = problem->count > 1 ? qconv_format(arena, " (and %zu more)", problem->count - 1) : QCONV_STR("");
  remark->where = problem->where;
  remark->message = qconv_format(arena, "'%.*s' in a formula %s: it stands as it is%.*s", QCONV_ARG(problem->where),
                                 problem->what, QCONV_ARG(more));
  *render->piece->last_remark = remark;
  render->piece->last_remark = &remark->next;
}

static void put_math(void *context, struct qconv_buffer *html, qconv_str tex, bool display)
{
  struct epub_render *render = context;
  struct qconv_mathml_problem problem;
  render->piece->math |= !render->sketch;
  if (!render->book->mathml || render->sketch) {
    put_tex(html, tex, display);
    return;
  }
  qconv_append(html, qconv_mathml(html->arena, tex, display, &problem));
  if (problem.what)
    keep_remark(render, &problem);
}

static void list_gaps(struct epub_render *render)
{
  struct qconv_arena *arena = render->worker->arena;
  const struct qconv_gaps *gaps = &render->piece->question->cloze.gaps;
  render->gaps = QCONV_NEW_ARRAY(arena, struct epub_gap, gaps->count);
  size_t number = 0;
  for (const struct qconv_gap *gap = gaps->first; gap; gap = gap->next) {
    struct epub_gap *kept = &render->gaps[number++];
    *kept = (struct epub_gap){gap, number};
    void **first = qconv_map_at(arena, &render->gaps_by_id, NULL, gap->id);
    *first = *first ? *first : kept;
  }
}

/* Gaps mostly come in order, also those of one name. */
static const struct epub_gap *find_gap(struct epub_render *render, qconv_str id)
{
  if (!render->gaps)
    list_gaps(render);
  const struct epub_gap *found = &render->gaps[render->next_gap];
  if (!qconv_str_equal(found->gap->id, id))
    found = qconv_map_get(&render->gaps_by_id, NULL, id);
  if (found)
    render->next_gap = found->number % render->piece->question->cloze.gaps.count;
  return found;
}

static bool put_gap(void *context, struct qconv_buffer *html, qconv_str id)
{
  struct epub_render *render = context;
  const struct epub_gap *found = find_gap(render, id);
  if (!found)
    return false;
  const struct qconv_gap *gap = found->gap;
  qconv_str number = qconv_format(html->arena, "%zu", found->number);
  qconv_append_literal(html, "<span class=\"qc-gap\" role=\"img\"");
  qconv_bank_page_put_gap(html, gap, found->number, false);
  qconv_append_literal(html, " aria-label=\"");
  epub_put_label(render->book, html, EPUB_BLANK, number);
  qconv_append_literal(html, "\">");
  if (render->piece->question->cloze.gaps.count > 1)
    qconv_append_format(html, "(%.*s)\xc2\xa0", QCONV_ARG(number));
  qconv_append_literal(html, "_____</span>");
  if (!epub_text_blank(gap->hint)) {
    qconv_append_literal(html, " <i class=\"qc-gap-hint\">(");
    qconv_xml_escape(html, qconv_markup_to_plain(html->arena, gap->hint));
    qconv_append_literal(html, ")</i>");
  }
  return true;
}

/* A footnote and where it is referred to first lead to each other. */
static void put_note(void *context, struct qconv_buffer *html, size_t number, enum qconv_note_part part)
{
  struct epub_render *render = context;
  qconv_str anchor = render->piece->anchor;
  qconv_str name = qconv_format(html->arena, "%.*s-%zu-%zu", QCONV_ARG(anchor), render->texts, number);
  if (part == QCONV_NOTE_START) {
    qconv_append_format(html, " epub:type=\"footnote\" role=\"doc-footnote\" id=\"f-%.*s\"", QCONV_ARG(name));
  } else if (part == QCONV_NOTE_MARK) {
    qconv_append_format(html, "<a epub:type=\"backlink\" role=\"doc-backlink\" href=\"#r-%.*s\">[%zu]</a>",
                        QCONV_ARG(name), number);
  } else {
    qconv_append_literal(html, "<sup class=\"qc-footref\"><a epub:type=\"noteref\" role=\"doc-noteref\"");
    if (part == QCONV_NOTE_REFERENCE)
      qconv_append_format(html, " id=\"r-%.*s\"", QCONV_ARG(name));
    qconv_append_format(html, " href=\"#f-%.*s\">[%zu]</a></sup>", QCONV_ARG(name), number);
  }
}

static qconv_str find_media(void *context, qconv_str name)
{
  struct epub_render *render = context;
  struct epub_medium *medium = epub_find_medium(&render->book->media, name);
  if (!medium || render->sketch)
    return (qconv_str){NULL, 0};
  if (!medium->href) {
    qconv_report(render->worker->log, QCONV_LOSS, render->piece->question->origin, "epub.media",
                 "'%.*s' is of a kind that a book cannot show", QCONV_ARG(name));
    return (qconv_str){NULL, 0};
  }
  medium->used = true;
  return qconv_str_of(medium->href);
}

static struct qconv_markup_options options_of(struct epub_render *render)
{
  render->texts++;
  bool cloze = render->piece->question->kind == QCONV_CLOZE;
  return (struct qconv_markup_options){.context = render,
                                       .code = put_code,
                                       .math = put_math,
                                       .gap = cloze ? put_gap : NULL,
                                       .note = put_note,
                                       .media = find_media};
}

qconv_str epub_block(struct epub_render *render, struct qconv_text text)
{
  struct qconv_markup_options options = options_of(render);
  return epub_tidy(render, qconv_markup_to_html(render->worker->arena, render->worker->log, text, &options));
}

qconv_str epub_inline(struct epub_render *render, struct qconv_text text)
{
  struct qconv_markup_options options = options_of(render);
  return epub_tidy(render, qconv_markup_to_inline_html(render->worker->arena, render->worker->log, text, &options));
}

bool epub_text_blank(struct qconv_text text)
{
  return qconv_str_blank(text.str);
}

void epub_put_language(const struct epub_book *book, struct qconv_buffer *html, qconv_str language, qconv_str plain)
{
  qconv_str tag = language.data ? qconv_language_tag(html->arena, language) : language;
  if (tag.data && !qconv_str_equal(tag, book->language))
    qconv_append_format(html, " lang=\"%.*s\" xml:lang=\"%.*s\"", QCONV_ARG(tag), QCONV_ARG(tag));
  const char *direction = qconv_language_direction(plain, book->right_to_left);
  if (direction)
    qconv_append_format(html, " dir=\"%s\"", direction);
}

/* A question's texts as XHTML: the carrier "markup" does the work, the hooks here
   say what a page does its own way. */
#include "html.h"

#include <qconv/bank_page.h>
#include <qconv/highlight.h>
#include <qconv/markup.h>
#include <qconv/mathml.h>
#include <qconv/xml.h>

static void put_code(void *context, struct qconv_buffer *html, qconv_str code, qconv_str language)
{
  struct html_render *render = context;
  qconv_append_literal(html, "<pre class=\"q-code\" dir=\"ltr\" translate=\"no\"><code");
  if (language.len) {
    qconv_append_literal(html, " class=\"language-");
    qconv_xml_escape(html, language);
    qconv_append_char(html, '"');
  }
  qconv_append_char(html, '>');
  qconv_highlight_html(html, code, render->page->highlight ? language : QCONV_STR(""), NULL, NULL);
  qconv_append_literal(html, "</code></pre>\n");
}

/* MathML, which every browser of today shows; what of it is not understood stands as it is. */
static void put_math(void *context, struct qconv_buffer *html, qconv_str tex, bool display)
{
  struct html_render *render = context;
  struct qconv_mathml_problem problem;
  qconv_append(html, qconv_mathml(html->arena, tex, display, &problem));
  if (!problem.what)
    return;
  qconv_str more = problem.count > 1 ? qconv_format(html->arena, " (and %zu more)", problem.count - 1) : QCONV_STR("");
  qconv_report(render->worker->log, QCONV_WARNING, render->piece->question->origin, "html.math",
               "'%.*s' in a formula %s: it stands as it is%.*s", QCONV_ARG(problem.where), problem.what,
               QCONV_ARG(more));
}

static void list_gaps(struct html_render *render)
{
  struct qconv_arena *arena = render->worker->arena;
  const struct qconv_gaps *gaps = &render->piece->question->cloze.gaps;
  render->gaps = QCONV_NEW_ARRAY(arena, struct html_gap, gaps->count);
  size_t number = 0;
  for (const struct qconv_gap *gap = gaps->first; gap; gap = gap->next) {
    struct html_gap *kept = &render->gaps[number++];
    *kept = (struct html_gap){gap, number};
    void **first = qconv_map_at(arena, &render->gaps_by_id, NULL, gap->id);
    *first = *first ? *first : kept;
  }
}

/* Gaps mostly come in order, also those of one name. */
static const struct html_gap *find_gap(struct html_render *render, qconv_str id)
{
  if (!render->gaps)
    list_gaps(render);
  const struct html_gap *found = &render->gaps[render->next_gap];
  if (!qconv_str_equal(found->gap->id, id))
    found = qconv_map_get(&render->gaps_by_id, NULL, id);
  if (found)
    render->next_gap = found->number % render->piece->question->cloze.gaps.count;
  return found;
}

static bool put_gap(void *context, struct qconv_buffer *html, qconv_str id)
{
  struct html_render *render = context;
  const struct html_gap *found = find_gap(render, id);
  if (!found)
    return false;
  const struct qconv_gap *gap = found->gap;
  qconv_str number = qconv_format(html->arena, "%zu", found->number);
  qconv_append_literal(html, "<span class=\"q-gap\" role=\"img\"");
  qconv_bank_page_put_gap(html, gap, found->number, false);
  qconv_append_literal(html, " aria-label=\"");
  html_put_label(render->page, html, WORD_BLANK, number);
  qconv_append_literal(html, "\">");
  if (render->piece->question->cloze.gaps.count > 1)
    qconv_append_format(html, "(%.*s)\xc2\xa0", QCONV_ARG(number));
  qconv_append_literal(html, "_____</span>");
  if (!html_text_blank(gap->hint)) {
    qconv_append_literal(html, " <i class=\"q-gap-hint\">(");
    qconv_xml_escape(html, qconv_markup_to_plain(html->arena, gap->hint));
    qconv_append_literal(html, ")</i>");
  }
  return true;
}

/* A footnote and where it is referred to first lead to each other. */
static void put_note(void *context, struct qconv_buffer *html, size_t number, enum qconv_note_part part)
{
  struct html_render *render = context;
  qconv_str anchor = render->piece->anchor;
  qconv_str name = qconv_format(html->arena, "%.*s-%zu-%zu", QCONV_ARG(anchor), render->texts, number);
  if (part == QCONV_NOTE_START) {
    qconv_append_format(html, " role=\"doc-footnote\" id=\"f-%.*s\"", QCONV_ARG(name));
  } else if (part == QCONV_NOTE_MARK) {
    qconv_append_format(html, "<a role=\"doc-backlink\" href=\"#r-%.*s\">[%zu]</a>", QCONV_ARG(name), number);
  } else {
    qconv_append_literal(html, "<sup class=\"q-footref\"><a role=\"doc-noteref\"");
    if (part == QCONV_NOTE_REFERENCE)
      qconv_append_format(html, " id=\"r-%.*s\"", QCONV_ARG(name));
    qconv_append_format(html, " href=\"#f-%.*s\">[%zu]</a></sup>", QCONV_ARG(name), number);
  }
}

static qconv_str find_media(void *context, qconv_str name)
{
  struct html_render *render = context;
  const struct html_medium *medium = html_find_medium(&render->page->media, name);
  if (!medium)
    return (qconv_str){NULL, 0};
  if (!medium->type) {
    qconv_report(render->worker->log, QCONV_LOSS, render->piece->question->origin, "html.media",
                 "'%.*s' is of a kind that a page does not show", QCONV_ARG(name));
    return (qconv_str){NULL, 0};
  }
  return medium->url;
}

static struct qconv_markup_options options_of(struct html_render *render)
{
  render->texts++;
  bool cloze = render->piece->question->kind == QCONV_CLOZE;
  return (struct qconv_markup_options){.context = render,
                                       .code = put_code,
                                       .math = put_math,
                                       .gap = cloze ? put_gap : NULL,
                                       .note = put_note,
                                       .media = find_media,
                                       .heading_base = render->piece->level};
}

qconv_str html_block(struct html_render *render, struct qconv_text text)
{
  struct qconv_markup_options options = options_of(render);
  return qconv_markup_to_html(render->worker->arena, render->worker->log, text, &options);
}

qconv_str html_inline(struct html_render *render, struct qconv_text text)
{
  struct qconv_markup_options options = options_of(render);
  return qconv_markup_to_inline_html(render->worker->arena, render->worker->log, text, &options);
}

bool html_text_blank(struct qconv_text text)
{
  return qconv_str_blank(text.str);
}

void html_put_language(const struct html_page *page, struct qconv_buffer *html, qconv_str language, qconv_str plain)
{
  qconv_str tag = language.data ? qconv_language_tag(html->arena, language) : language;
  if (tag.data && !qconv_str_equal(tag, page->language))
    qconv_append_format(html, " lang=\"%.*s\"", QCONV_ARG(tag));
  const char *direction = qconv_language_direction(plain, page->right_to_left);
  if (direction)
    qconv_append_format(html, " dir=\"%s\"", direction);
}

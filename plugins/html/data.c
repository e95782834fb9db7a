/* What the script knows: how to grade, where a question belongs, what to say. It stands
   in a <script> that nobody runs, so no byte of it may end that element: every < is
   written as an escape. */
#include "html.h"

#include <qconv/hash.h>
#include <qconv/json.h>

struct data {
  const struct html_page *page;
  struct qconv_json_writer json;
  struct qconv_map sections, tags; /* to their number, from 1 */
};

static void put_text(struct data *data, const char *name, qconv_str text)
{
  qconv_json_name(&data->json, name);
  qconv_json_put_string(&data->json, text);
}

static void put_count(struct data *data, const char *name, size_t count)
{
  if (name)
    qconv_json_name(&data->json, name);
  qconv_json_put_raw(&data->json, qconv_format(data->page->arena, "%zu", count));
}

/* Which bank it is: what it says itself, else what it asks. */
static qconv_str identity(const struct html_page *page)
{
  qconv_str id = qconv_str_trim(qconv_field(&page->bank->fields, QCONV_STR("id")));
  if (id.len)
    return id;
  struct qconv_buffer content = {.arena = page->arena};
  for (size_t i = 0; i < page->piece_count; i++) {
    const struct qconv_question *question = page->pieces[i].question;
    qconv_append_format(&content, "%s %.*s ", qconv_kind_name(question->kind), QCONV_ARG(question->id));
    qconv_append(&content, question->prompt.str);
    qconv_append_char(&content, '\n');
  }
  return qconv_uuid(page->arena, qconv_buffer_str(&content));
}

/* The tree in document order: a title and a depth each. */
static void put_sections(struct data *data)
{
  size_t number = 0;
  qconv_json_name(&data->json, "sections");
  qconv_json_open(&data->json, '[');
  for (const struct qconv_section *s = data->page->bank->sections.first; s; s = qconv_section_next(s)) {
    *qconv_map_at(data->page->arena, &data->sections, s, QCONV_STR("")) = (void *)(uintptr_t)++number;
    qconv_json_open_line(&data->json, '[');
    qconv_json_put_string(&data->json, s->title);
    put_count(data, NULL, s->depth);
    qconv_json_close(&data->json, ']');
  }
  qconv_json_close(&data->json, ']');
}

static void put_tag_names(struct data *data)
{
  size_t number = 0;
  qconv_json_name(&data->json, "tags");
  qconv_json_open(&data->json, '[');
  for (size_t i = 0; i < data->page->piece_count; i++) {
    const struct qconv_string_item *tag = data->page->pieces[i].question->tags.first;
    for (; tag; tag = tag->next) {
      void **place = qconv_map_at(data->page->arena, &data->tags, NULL, tag->str);
      if (*place)
        continue;
      *place = (void *)(uintptr_t)++number;
      qconv_json_put_string(&data->json, tag->str);
    }
  }
  qconv_json_close(&data->json, ']');
}

static void put_tags(struct data *data, const struct qconv_strings *tags)
{
  if (!tags->count)
    return;
  qconv_json_name(&data->json, "tags");
  qconv_json_open_line(&data->json, '[');
  for (const struct qconv_string_item *tag = tags->first; tag; tag = tag->next)
    put_count(data, NULL, (size_t)(uintptr_t)qconv_map_get(&data->tags, NULL, tag->str) - 1);
  qconv_json_close(&data->json, ']');
}

/* description: the id of the text that stands before the question in its section. */
static void put_question(struct data *data, const struct html_piece *piece, qconv_str description)
{
  const struct qconv_question *question = piece->question;
  qconv_json_open_line(&data->json, '{');
  put_text(data, "id", piece->anchor);
  put_text(data, "kind", qconv_str_of(qconv_kind_name(question->kind)));
  if (question->section)
    put_count(data, "section", (size_t)(uintptr_t)qconv_map_get(&data->sections, question->section, QCONV_STR("")) - 1);
  put_tags(data, &question->tags);
  if (description.len)
    put_text(data, "text", description);
  if (html_positive(question->points) && qconv_json_is_number(question->points)) {
    qconv_json_name(&data->json, "points");
    qconv_json_put_raw(&data->json, question->points);
  }
  if (piece->grading.len) {
    qconv_json_name(&data->json, "grading");
    qconv_json_put_raw(&data->json, piece->grading);
  }
  qconv_json_close(&data->json, '}');
}

static void put_questions(struct data *data)
{
  const struct html_piece *description = NULL;
  qconv_json_name(&data->json, "questions");
  qconv_json_open(&data->json, '[');
  for (size_t i = 0; i < data->page->piece_count; i++) {
    const struct html_piece *piece = &data->page->pieces[i];
    if (description && description->question->section != piece->question->section)
      description = NULL;
    if (piece->asks)
      put_question(data, piece, description ? description->anchor : QCONV_NOWHERE);
    else
      description = piece;
  }
  qconv_json_close(&data->json, ']');
}

static void put_words(struct data *data)
{
  const char *name = NULL, *word;
  qconv_json_name(&data->json, "words");
  qconv_json_open(&data->json, '{');
  for (size_t i = 0; (word = html_script_word(data->page, i, &name)); i++)
    put_text(data, name, qconv_str_of(word));
  qconv_json_close(&data->json, '}');
}

qconv_str html_data(const struct html_page *page)
{
  static const char *const modes[] = {"study", "quiz", "read"};
  struct qconv_output *output = qconv_output_memory(page->arena);
  struct data data = {.page = page, .json = {.output = output}};
  qconv_json_open(&data.json, '{');
  put_text(&data, "format", QCONV_STR("qconv-page"));
  put_text(&data, "bank", identity(page));
  put_text(&data, "mode", qconv_str_of(modes[page->mode]));
  if (page->words_foreign)
    put_text(&data, "wordsLanguage", QCONV_STR("en"));
  put_sections(&data);
  put_tag_names(&data);
  put_questions(&data);
  put_words(&data);
  qconv_json_close(&data.json, '}');
  return qconv_json_inert(page->arena, qconv_output_bytes(output));
}

/* What stands above the questions: front matter, the comment that says what opens one,
   the title; and the headings of sections. */
#include "write.h"

enum { DEEPEST_SECTION = 4 }; /* a question's heading comes below it, and 6 is the last level */

/* Whether YAML and the reader take a value for these very words. */
static bool is_bare(qconv_str value)
{
  return value.len && !strchr("\"'[]{}&*!|>%@`#,?:- \t", value.data[0]) && !qconv_is_space(value.data[value.len - 1]) &&
         qconv_str_find(value, QCONV_STR(": ")) == QCONV_NOT_FOUND &&
         qconv_str_find(value, QCONV_STR(" #")) == QCONV_NOT_FOUND && value.data[value.len - 1] != ':';
}

static bool is_key(qconv_str key)
{
  bool plain = key.len && key.len < 64 && !strchr(" \t#-*\"'", key.data[0]) && !qconv_is_space(key.data[key.len - 1]);
  return plain && qconv_str_find_char(key, ':') == QCONV_NOT_FOUND && qconv_str_find_char(key, '\n') == QCONV_NOT_FOUND;
}

static void put_quoted(struct writer *writer, qconv_str value)
{
  qconv_put_char(writer->out, '"');
  for (size_t i = 0; i < value.len; i++) {
    if (value.data[i] == '\n') {
      qconv_put_literal(writer->out, "\\n");
      continue;
    }
    if (strchr("\"\\", value.data[i]))
      qconv_put_char(writer->out, '\\');
    qconv_put_char(writer->out, value.data[i]);
  }
  qconv_put_char(writer->out, '"');
}

static void front_line(struct writer *writer, qconv_str key, qconv_str value)
{
  if (value.len == 0)
    return;
  if (!is_key(key)) {
    write_loss(writer, "markdown.value", "a field of the bank has a name that front matter cannot hold");
    return;
  }
  qconv_put_format(writer->out, "%s%.*s: ", writer->started ? "" : "---\n", QCONV_ARG(key));
  if (is_bare(value) && qconv_str_find_char(value, '\n') == QCONV_NOT_FOUND)
    qconv_put(writer->out, value);
  else
    put_quoted(writer, value);
  qconv_put_char(writer->out, '\n');
  writer->started = true;
}

/* Whether a description can stand as the text below the title. */
static bool is_paragraph(const struct qconv_bank *bank)
{
  struct sheet_scan scan = {0};
  qconv_str line, words, rest = bank->description;
  if (!bank->title.len || !rest.len || qconv_is_space(rest.data[0]) || qconv_is_space(rest.data[rest.len - 1]))
    return false;
  while (qconv_str_line(&rest, &line))
    if (!sheet_step(&scan, line) || sheet_heading(line, &words) ||
        qconv_str_find(line, QCONV_STR("<")) != QCONV_NOT_FOUND)
      return false;
  return true;
}

static void front_matter(struct writer *writer, const struct qconv_bank *bank)
{
  front_line(writer, QCONV_STR("language"), bank->language);
  front_line(writer, QCONV_STR("author"), bank->author);
  front_line(writer, QCONV_STR("licence"), bank->licence);
  if (!is_paragraph(bank))
    front_line(writer, QCONV_STR("description"), bank->description);
  for (const struct qconv_field *field = bank->fields.first; field; field = field->next)
    front_line(writer, field->name, field->value);
  if (writer->started)
    qconv_put_literal(writer->out, "---\n");
}

void write_head(struct writer *writer, const struct qconv_bank *bank)
{
  front_matter(writer, bank);
  bool sheet = !writer->tasks && writer->key != KEY_ONLY;
  if (sheet)
    write_begin(writer);
  if (sheet)
    qconv_put_format(writer->out, "<!-- questions: headings of level %u -->\n", writer->level);
  if (bank->title.len)
    write_heading(writer, 1, write_words(writer, bank->title, 0));
  if (is_paragraph(bank))
    write_paragraph(writer, sheet_escape(writer->job->arena, bank->description, 0));
}

/* Sections deeper than there are headings stand in one heading with the one above. */
static qconv_str title_of(struct writer *writer, const struct qconv_section *section)
{
  struct qconv_buffer title = {.arena = writer->job->arena};
  const struct qconv_section *chain[64];
  size_t depth = 0;
  for (const struct qconv_section *at = section; at && at->depth >= DEEPEST_SECTION && depth < 64; at = at->parent)
    chain[depth++] = at;
  if (depth < 2)
    return write_words(writer, section->title, 0);
  write_loss(writer, "markdown.section", "sections in each other stand in one heading: there are no deeper ones");
  while (depth-- > 0)
    qconv_append_format(&title, "%.*s%s", QCONV_ARG(chain[depth]->title), depth ? " / " : "");
  return write_words(writer, qconv_buffer_str(&title), 0);
}

static bool is_shared(const struct qconv_section *open, const struct qconv_section *section)
{
  while (open && open != section)
    open = open->parent;
  return open != NULL;
}

/* The headings that lead to a section and are not open yet. */
static void open_section(struct writer *writer, const struct qconv_section *section)
{
  const struct qconv_section *chain[DEEPEST_SECTION], *at = section;
  size_t depth = 0;
  while (at->depth > DEEPEST_SECTION && at->parent)
    at = at->parent;
  for (; at && depth < DEEPEST_SECTION; at = at->parent)
    chain[depth++] = at;
  if (section->depth > DEEPEST_SECTION)
    chain[0] = section;
  bool again = false; /* below a heading that is new, each one is */
  for (size_t i = depth; i-- > 0;) {
    again = again || chain[i] == section || !is_shared(writer->section, chain[i]);
    if (again)
      write_heading(writer, (unsigned)(depth - i) + 1, title_of(writer, chain[i]));
  }
  writer->section = section;
}

/* Whether a section has had its heading: not NULL. */
static void **place_of(struct writer *writer, const struct qconv_section *section)
{
  return qconv_map_at(writer->job->arena, &writer->places, section, QCONV_STR("section"));
}

/* Those before a section that have no question: each has a heading, too, in their order. */
static void open_before(struct writer *writer, const struct qconv_section *section)
{
  struct qconv_arena *arena = writer->job->arena;
  for (const struct qconv_section *above = section; above; above = above->parent)
    *qconv_map_at(arena, &writer->places, above, QCONV_STR("leads to")) = (void *)section;
  for (const struct qconv_section *at = writer->next_section; at != section; at = qconv_section_next(at)) {
    *place_of(writer, at) = writer;
    if (!section || qconv_map_get(&writer->places, at, QCONV_STR("leads to")) != section)
      open_section(writer, at);
  }
  writer->next_section = section ? qconv_section_next(section) : NULL;
}

void write_sections(struct writer *writer, const struct qconv_section *section)
{
  if (section == writer->section)
    return;
  if (!section && writer->tasks) {
    write_loss(writer, "markdown.section", "a question in no section comes behind one");
    return;
  }
  if (!section) {
    write_begin(writer);
    qconv_put_literal(writer->out, "<!-- end of section -->\n");
    writer->section = NULL;
    return;
  }
  if (!*place_of(writer, section)) {
    open_before(writer, section);
    *place_of(writer, section) = writer;
  }
  open_section(writer, section);
}

void write_last_sections(struct writer *writer)
{
  open_before(writer, NULL);
}

unsigned write_question_level(const struct qconv_bank *bank)
{
  size_t deepest = 0;
  for (const struct qconv_section *section = bank->sections.first; section; section = qconv_section_next(section))
    deepest = section->depth > deepest ? section->depth : deepest;
  return deepest < DEEPEST_SECTION ? (unsigned)deepest + 2 : 6;
}

/* The exporter "anki-text": Anki's own text format, a line of fields for each note.

   Header lines say which columns are the guid, the note type, the deck and the tags; all
   others are fields by their place (docs.ankiweb.net, importing/text-files). Every note has
   as many columns as the widest one. A line that begins with '#' would be a comment, so
   fields that could be taken for one stand in quotes, too. */
#include "anki.h"

static size_t widest(const struct anki_export *export)
{
  size_t most = 2;
  for (size_t i = 0; i < export->note_count && !export->stock; i++)
    if (anki_note_types[export->notes[i].type].field_count > most)
      most = anki_note_types[export->notes[i].type].field_count;
  return most;
}

static bool wants_quotes(qconv_str field)
{
  if (field.len && field.data[0] == '#')
    return true;
  for (size_t i = 0; i < field.len; i++)
    if (memchr("\t\n\r\"", field.data[i], 4))
      return true;
  return false;
}

static void put_field(struct qconv_output *output, qconv_str field)
{
  if (!wants_quotes(field)) {
    qconv_put(output, field);
    return;
  }
  qconv_put_char(output, '"');
  for (size_t i = 0; i < field.len; i++) {
    if (field.data[i] == '"')
      qconv_put_char(output, '"');
    qconv_put_char(output, field.data[i]);
  }
  qconv_put_char(output, '"');
}

struct text {
  const struct anki_export *export;
  struct qconv_output *output;
  size_t width;
  bool *put; /* by the note's place */
  size_t moved;
};

static void put_note(struct text *text, const struct anki_note *note)
{
  const char *type = text->export->stock ? anki_stock_names[note->stock] : anki_note_types[note->type].name;
  qconv_str rest = note->joined, field;
  text->put[note - text->export->notes] = true;
  put_field(text->output, note->guid);
  qconv_put_char(text->output, '\t');
  put_field(text->output, qconv_str_of(type));
  qconv_put_char(text->output, '\t');
  put_field(text->output, note->deck->name);
  for (size_t i = 0; i < text->width; i++) {
    qconv_put_char(text->output, '\t');
    if (qconv_str_split(&rest, '\x1f', &field))
      put_field(text->output, field);
  }
  qconv_put_char(text->output, '\t');
  put_field(text->output, qconv_str_trim(note->tags));
  qconv_put_char(text->output, '\n');
}

/* Anki makes a deck with the first of its subdecks, does not know it again in the same import
   and makes another one, "name+", for its own notes. So one of those comes before any subdeck's. */
static void put_above(struct text *text, const struct anki_deck *deck)
{
  if (!deck)
    return;
  put_above(text, deck->parent);
  if (deck->first_note && !text->put[deck->first_note - text->export->notes]) {
    put_note(text, deck->first_note);
    text->moved++;
  }
}

static void put_notes(struct text *text)
{
  for (size_t i = 0; i < text->export->note_count; i++) {
    const struct anki_note *note = &text->export->notes[i];
    if (text->put[i])
      continue;
    put_above(text, note->deck->parent);
    put_note(text, note);
  }
  if (text->moved)
    qconv_report(
        text->export->job->log, QCONV_LOSS, QCONV_NOWHERE, "anki.text-order",
        "notes that come earlier than their questions, since Anki must hear of a deck before its subdecks: %zu",
        text->moved);
}

static void report_files(const struct anki_export *export)
{
  struct anki_media **files;
  size_t count = anki_used_media(export, &files);
  if (count)
    qconv_report(export->job->log, QCONV_LOSS, QCONV_NOWHERE, "anki.text-files",
                 "a text holds no files, and %zu belong to its notes (\"%.*s\" as \"%.*s\"); a package holds them",
                 count, QCONV_ARG(files[0]->name), QCONV_ARG(files[0]->packed));
}

void anki_write_text(struct anki_export *export, struct qconv_output *output)
{
  struct text text = {.export = export, .output = output, .width = widest(export)};
  text.put = QCONV_NEW_ARRAY(export->job->arena, bool, export->note_count);
  anki_deal_notes(export);
  qconv_put_literal(output, "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n");
  qconv_put_format(output, "#tags column:%zu\n", text.width + 4);
  put_notes(&text);
  report_files(export);
}

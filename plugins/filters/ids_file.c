/* The file of ids: lines for people and for programs that compare lines.

       # qconv ids 1: ...
       +  id  number  fingerprints of question and answer  first words of both

   with tabs between. A question that is no longer asked keeps its line, with "-". */
#include "ids.h"

#define HEAD "# qconv ids 1"
#define ABOUT                                                                                                          \
  HEAD ": by these lines questions stay themselves when their words, numbers and places change.\n"                     \
       "# Keep this file beside the source. Columns: asked (+) or gone (-), id, number, fingerprints, first words.\n"

enum { COLUMNS = 7 };

static int hex_digit(char c)
{
  return qconv_is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* %09 for a tab, and so on. */
static qconv_str unescaped(struct qconv_arena *arena, qconv_str column)
{
  if (qconv_str_find_char(column, '%') == QCONV_NOT_FOUND)
    return column;
  struct qconv_buffer text = {.arena = arena};
  for (size_t i = 0; i < column.len; i++) {
    bool escape = column.data[i] == '%' && i + 2 < column.len && hex_digit(column.data[i + 1]) >= 0 &&
                  hex_digit(column.data[i + 2]) >= 0;
    qconv_append_char(&text, escape ? (char)(hex_digit(column.data[i + 1]) * 16 + hex_digit(column.data[i + 2]))
                                    : column.data[i]);
    i += escape ? 2 : 0;
  }
  return qconv_buffer_str(&text);
}

static void put_column(struct qconv_output *output, qconv_str text)
{
  qconv_put_char(output, '\t');
  for (size_t i = 0; i < text.len; i++)
    if ((unsigned char)text.data[i] < 0x20 || text.data[i] == '%' || text.data[i] == 0x7f)
      qconv_put_format(output, "%%%02X", (unsigned char)text.data[i]);
    else
      qconv_put_char(output, text.data[i]);
}

static bool read_line(struct qconv_arena *arena, qconv_str line, struct ids_entry *entry)
{
  qconv_str columns[COLUMNS], rest = line;
  size_t count = 0;
  for (; count < COLUMNS && qconv_str_split(&rest, '\t', &columns[count]); count++)
    columns[count] = unescaped(arena, columns[count]);
  if (count != COLUMNS || rest.data || columns[1].len == 0 || columns[0].len != 1 ||
      (columns[0].data[0] != '+' && columns[0].data[0] != '-') || columns[3].len != IDS_PRINT ||
      columns[4].len != IDS_PRINT)
    return false;
  *entry = (struct ids_entry){.id = columns[1],
                              .number = columns[2],
                              .prompt_print = columns[3],
                              .answer_print = columns[4],
                              .prompt = columns[5],
                              .answer = columns[6],
                              .line = line,
                              .gone = columns[0].data[0] == '-'};
  return true;
}

static bool refuse(struct qconv_job *job, qconv_str where, const char *why)
{
  qconv_report(job->log, QCONV_ERROR, where, "ids.file", "%s", why);
  return false;
}

bool ids_read(struct qconv_job *job, qconv_str text, struct ids_entries *entries)
{
  struct qconv_map seen = {NULL, 0, 0};
  qconv_str rest = text, line;
  size_t lines = 1;
  for (size_t i = 0; i < text.len; i++)
    lines += text.data[i] == '\n';
  *entries = (struct ids_entries){QCONV_NEW_ARRAY(job->arena, struct ids_entry, lines), 0};
  if (text.data && !qconv_str_starts(text, QCONV_STR(HEAD)))
    return refuse(job, qconv_str_slice(text, 0, 1), "this is not a file of ids, which begins with \"" HEAD "\"");
  while (qconv_str_line(&rest, &line)) {
    if (qconv_str_blank(line) || line.data[0] == '#')
      continue;
    struct ids_entry *entry = &entries->items[entries->count];
    if (!read_line(job->arena, line, entry))
      return refuse(job, line, "this line of the file of ids is damaged");
    void **same = qconv_map_at(job->arena, &seen, NULL, entry->id);
    if (*same)
      return refuse(job, line, "this id was given to another question already");
    *same = entry;
    entries->count++;
  }
  return true;
}

static void write_line(struct qconv_output *output, char state, const struct ids_entry *entry, qconv_str id)
{
  qconv_put_char(output, state);
  put_column(output, id);
  put_column(output, entry->number);
  put_column(output, entry->prompt_print);
  put_column(output, entry->answer_print);
  put_column(output, entry->prompt);
  put_column(output, entry->answer);
  qconv_put_char(output, '\n');
}

void ids_write(struct qconv_output *output, const struct ids_entries *asked, const struct ids_entries *known)
{
  qconv_put_literal(output, ABOUT);
  for (size_t i = 0; i < asked->count; i++)
    write_line(output, '+', &asked->items[i], asked->items[i].question->id);
  for (size_t i = 0; i < known->count; i++)
    if (!known->items[i].match)
      write_line(output, '-', &known->items[i], known->items[i].id);
}

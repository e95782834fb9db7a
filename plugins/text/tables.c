/* Tables whose head says "Question | Answer": a question a row. */
#include "text.h"

enum { MOST_COLUMNS = 16 };

/* What each column of a table is. */
struct columns {
  enum role roles[MOST_COLUMNS];
  bool number[MOST_COLUMNS];
  size_t count;
};

static bool is_row(const struct line *line)
{
  return line->kind == LINE_TEXT && line->content.len > 2 && line->content.data[0] == '|';
}

/* |---|:--| under a head. */
static bool is_delimiter(const struct line *line)
{
  for (size_t i = 0; i < line->content.len; i++)
    if (!strchr("|-: \t", line->content.data[i]))
      return false;
  return is_row(line) && qconv_str_find_char(line->content, '-') != QCONV_NOT_FOUND;
}

/* The next cell of a row; \| is no border, nor is a bar inside of code. */
static bool next_cell(qconv_str *rest, qconv_str *cell)
{
  bool code = false;
  size_t end = 0;
  if (rest->len == 0)
    return false;
  for (; end < rest->len; end++) {
    char c = rest->data[end];
    code ^= c == '`';
    if (c == '\\' && end + 1 < rest->len)
      end++;
    else if (c == '|' && !code)
      break;
  }
  *cell = qconv_str_trim(qconv_str_slice(*rest, 0, end));
  *rest = qconv_str_from(*rest, end + 1);
  return true;
}

/* \| to |: only a border needed the backslash. */
static qconv_str without_escapes(struct qconv_arena *arena, qconv_str cell)
{
  if (qconv_str_find(cell, QCONV_STR("\\|")) == QCONV_NOT_FOUND)
    return cell;
  struct qconv_buffer text = {.arena = arena};
  for (size_t i = 0; i < cell.len; i++)
    if (cell.data[i] != '\\' || i + 1 == cell.len || cell.data[i + 1] != '|')
      qconv_append_char(&text, cell.data[i]);
  return qconv_buffer_str(&text);
}

static qconv_str cells_of(const struct line *line)
{
  qconv_str row = qconv_str_from(line->content, 1);
  return qconv_str_ends(row, QCONV_STR("|")) ? qconv_str_slice(row, 0, row.len - 1) : row;
}

static bool is_number_head(qconv_str cell)
{
  return qconv_str_equal(cell, QCONV_STR("#")) ||
         qconv_str_equal_nocase(qconv_str_slice(cell, 0, 2), QCONV_STR("No")) ||
         qconv_str_equal_nocase(qconv_str_slice(cell, 0, 2), QCONV_STR("Nr")) || qconv_str_equal(cell, QCONV_STR("№"));
}

static bool read_head(const struct line *line, struct columns *columns)
{
  qconv_str rest = cells_of(line), cell;
  bool asks = false, answers = false;
  *columns = (struct columns){.count = 0};
  while (columns->count < MOST_COLUMNS && next_cell(&rest, &cell)) {
    struct line head = {.content = cell, .kind = LINE_TEXT, .bold = true};
    enum role role = text_label(&head).role;
    columns->number[columns->count] = is_number_head(cell);
    columns->roles[columns->count++] = role;
    asks = asks || role == ROLE_QUESTION;
    answers = answers || role == ROLE_ANSWER;
  }
  return asks && answers;
}

static void read_row(struct document *document, struct qconv_bank *bank, const struct columns *columns,
                     const struct line *line)
{
  qconv_str rest = cells_of(line), cell;
  struct qconv_question *question = qconv_bank_question(bank, QCONV_OPEN);
  question->origin = qconv_str_trim(line->all);
  for (size_t i = 0; i < columns->count && next_cell(&rest, &cell); i++) {
    if (cell.len == 0)
      continue;
    cell = without_escapes(document->arena, cell);
    if (columns->number[i])
      question->number = cell;
    else if (columns->roles[i] == ROLE_QUESTION && qconv_text_absent(question->prompt))
      question->prompt = qconv_markdown(cell);
    else if (columns->roles[i] == ROLE_ANSWER && qconv_text_absent(question->open.answer))
      question->open.answer = qconv_markdown(cell);
    else if (columns->roles[i] == ROLE_HINT)
      qconv_add_text(document->arena, &question->hints, qconv_markdown(cell));
    else if (columns->roles[i] == ROLE_EXPLANATION)
      question->feedback = qconv_markdown(cell);
  }
  if (qconv_text_absent(question->prompt))
    question->prompt = qconv_markdown(question->origin);
}

size_t text_read_tables(struct document *document, struct qconv_bank *bank)
{
  size_t before = bank->questions.count;
  struct columns columns;
  for (size_t i = 0; i + 2 < document->count; i++) {
    if (!is_row(&document->lines[i]) || !is_delimiter(&document->lines[i + 1]) ||
        !read_head(&document->lines[i], &columns))
      continue;
    for (i += 2; i < document->count && is_row(&document->lines[i]); i++)
      read_row(document, bank, &columns, &document->lines[i]);
  }
  return bank->questions.count - before;
}

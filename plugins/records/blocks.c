/* Blocks under lines of tags: "< q1", "[A1]", "@answer". The punctuation is what
   the first tag has; marks of Markdown are no tags. */
#include "records.h"

struct tag {
  enum role role;
  qconv_str number, content; /* content: on the same line */
};

static bool is_mark(char c)
{
  return c && strchr("<[@%{$!~&|^", c);
}

static enum role role_of(qconv_str word)
{
  static const struct {
    char letter;
    enum role role;
  } letters[] = {{'q', ROLE_QUESTION}, {'a', ROLE_ANSWER},      {'s', ROLE_ANSWER},
                 {'h', ROLE_HINT},     {'e', ROLE_EXPLANATION}, {'t', ROLE_TAGS}};
  for (size_t i = 0; i < sizeof letters / sizeof *letters && word.len == 1; i++)
    if (qconv_lower(word.data[0]) == letters[i].letter)
      return letters[i].role;
  struct meaning meaning = records_meaning(word);
  bool part = meaning.role == ROLE_QUESTION || meaning.role == ROLE_ANSWER || meaning.role == ROLE_KEY ||
              meaning.role == ROLE_HINT || meaning.role == ROLE_EXPLANATION || meaning.role == ROLE_TAGS ||
              meaning.role == ROLE_SECTION;
  return part && !meaning.weak && word.len > 1 ? meaning.role : ROLE_UNKNOWN;
}

/* Reads a line as a tag; mark 0: any punctuation. */
static bool read_tag(qconv_str line, char mark, struct tag *tag)
{
  qconv_str text = qconv_str_trim(line);
  size_t at = 0, word, digits;
  if (text.len < 2 || !is_mark(text.data[0]) || (mark && text.data[0] != mark))
    return false;
  while (at < text.len && at < 3 && text.data[at] == text.data[0])
    at++;
  while (at < text.len && text.data[at] == ' ')
    at++;
  for (word = at; at < text.len && (qconv_is_alpha(text.data[at]) || (unsigned char)text.data[at] >= 0x80);)
    at++;
  tag->role = at > word && at - word < 32 ? role_of(qconv_str_slice(text, word, at)) : ROLE_UNKNOWN;
  while (at < text.len && text.data[at] == ' ' && at + 1 < text.len && qconv_is_digit(text.data[at + 1]))
    at++;
  for (digits = at; at < text.len && qconv_is_digit(text.data[at]);)
    at++;
  tag->number = at > digits ? qconv_str_slice(text, digits, at) : QCONV_NOWHERE;
  size_t close = at;
  while (at < text.len && at < close + 3 && text.data[at] && strchr(">]}%@$!~&|:^", text.data[at]))
    at++;
  tag->content = qconv_str_trim(qconv_str_from(text, at));
  return tag->role != ROLE_UNKNOWN && (tag->content.len == 0 || (at > close && qconv_is_space(text.data[at])));
}

static char first_mark(qconv_str text)
{
  struct tag tag;
  text = qconv_str_trim_start(text);
  qconv_str line;
  return qconv_str_line(&text, &line) && read_tag(line, 0, &tag) ? line.data[0] : 0;
}

static size_t weigh_blocks(qconv_str head)
{
  char mark = first_mark(head);
  size_t questions = 0, answers = 0;
  struct tag tag;
  for (qconv_str line; mark && qconv_str_line(&head, &line);)
    if (read_tag(line, mark, &tag)) {
      questions += tag.role == ROLE_QUESTION;
      answers += tag.role == ROLE_ANSWER || tag.role == ROLE_KEY;
    }
  return questions >= 2 && answers * 10 >= questions * 7 ? questions : 0;
}

static qconv_str without_blank_lines(qconv_str text)
{
  qconv_str rest = text, line;
  while (qconv_str_line(&rest, &line) && qconv_str_blank(line))
    text = rest;
  return text.data ? qconv_str_trim_end(text) : QCONV_STR("");
}

static void put_part(struct records *records, const struct tag *tag, qconv_str text)
{
  text = without_blank_lines(text);
  if (records->count == 0 || text.len == 0)
    return;
  struct record *record = &records->items[records->count - 1];
  struct column column = {.name = QCONV_STR("tag")};
  column.meaning.role = tag->role == ROLE_KEY ? ROLE_ANSWER : tag->role;
  records_put(records, record, &column, text);
  record->origin.len = (size_t)(text.data + text.len - record->origin.data);
}

/* Calls and assignments, and no mark of Markdown: the answers are code. */
static bool is_code(qconv_str text)
{
  if (qconv_str_find_char(text, '`') != QCONV_NOT_FOUND)
    return false;
  for (size_t i = 1; i + 1 < text.len; i++) {
    char c = text.data[i], before = text.data[i - 1];
    bool call = c == '(' && (qconv_is_alpha(before) || qconv_is_digit(before) || before == '_');
    if (call || (c == '=' && (before == ' ' || before == ':')) || (c == ';' && text.data[i + 1] == '\n'))
      return true;
  }
  qconv_str first = qconv_str_slice(text, 0, qconv_str_find_char(text, ' '));
  return qconv_str_equal(first, QCONV_STR("import")) || qconv_str_equal(first, QCONV_STR("#include"));
}

/* Puts answers into fences where most of them are code. */
static void fence_code(struct records *records)
{
  size_t code = 0, answers = 0;
  for (size_t i = 0; i < records->count; i++) {
    answers += records->items[i].answer.len > 0;
    code += is_code(records->items[i].answer);
  }
  if (code * 10 < answers * 7 || code < 2)
    return;
  for (size_t i = 0; i < records->count; i++) {
    struct record *record = &records->items[i];
    if (record->answer.len && qconv_str_find(record->answer, QCONV_STR("```")) == QCONV_NOT_FOUND)
      record->answer = qconv_format(records->arena, "```\n%.*s\n```", QCONV_ARG(record->answer));
  }
}

static void read_blocks(struct records *records, qconv_str text)
{
  char mark = first_mark(text);
  struct tag open = {.role = ROLE_UNKNOWN}, tag;
  qconv_str body = QCONV_NOWHERE;
  for (qconv_str line; qconv_str_line(&text, &line);) {
    if (!read_tag(line, mark, &tag)) {
      body = (qconv_str){body.data ? body.data : line.data, 0};
      body.len = (size_t)(line.data + line.len - body.data);
      continue;
    }
    put_part(records, &open, body);
    if (tag.role == ROLE_QUESTION)
      records_add(records, line)->number = tag.number;
    body = tag.content.len ? tag.content : QCONV_NOWHERE;
    open = tag;
  }
  put_part(records, &open, body);
  fence_code(records);
}

const struct form records_blocks = {"blocks under lines of tags", weigh_blocks, read_blocks};

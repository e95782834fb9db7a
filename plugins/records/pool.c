/* Pools of examination questions: the key stands on the line of the question's
   identifier, "T1A01 (C) [97.1]", above stem and options. Lines between records
   are the titles of sections. */
#include "records.h"

enum { IDENTIFIER = 16, TITLES = 3, AHEAD = 12 };

struct head_line {
  qconv_str identifier, key, reference;
};

/* Letters, digits and .-/_ with a digit among them. */
static qconv_str take_identifier(qconv_str *text)
{
  size_t len = 0, digits = 0;
  while (len < text->len && (qconv_is_alpha(text->data[len]) || qconv_is_digit(text->data[len]) ||
                             (len && strchr(".-/_", text->data[len]) && text->data[len])))
    digits += qconv_is_digit(text->data[len++]);
  if (digits == 0 || len > IDENTIFIER)
    return QCONV_NOWHERE;
  qconv_str identifier = qconv_str_slice(*text, 0, len);
  *text = qconv_str_from(*text, len);
  return identifier;
}

/* "(C)", "[AC]", "= B", "C": capital letters, in brackets or not. */
static qconv_str take_key(qconv_str *text)
{
  qconv_str rest = qconv_str_trim_start(*text);
  char close = 0;
  if (rest.len && strchr(":=-", rest.data[0]))
    rest = qconv_str_trim_start(qconv_str_from(rest, 1));
  if (rest.len && rest.data[0] && strchr("([{", rest.data[0])) {
    close = rest.data[0] == '(' ? ')' : rest.data[0] == '[' ? ']' : '}';
    rest = qconv_str_from(rest, 1);
  }
  size_t len = 0;
  while (len < rest.len && len < 8 &&
         ((rest.data[len] >= 'A' && rest.data[len] <= 'H') || (len && strchr(", ", rest.data[len]))))
    len++;
  qconv_str key = qconv_str_slice(rest, 0, len);
  rest = qconv_str_from(rest, len);
  if (len == 0 || (close && (rest.len == 0 || rest.data[0] != close)))
    return QCONV_NOWHERE;
  *text = qconv_str_trim(close ? qconv_str_from(rest, 1) : rest);
  return qconv_str_trim(key);
}

static bool read_head(qconv_str line, struct head_line *head)
{
  qconv_str rest = qconv_str_trim(line);
  head->identifier = take_identifier(&rest);
  if (!head->identifier.data || rest.len == 0 || !strchr(" \t:=([", rest.data[0]))
    return false;
  head->key = take_key(&rest);
  bool bracketed = rest.len > 2 && strchr("[(", rest.data[0]) && strchr("])", rest.data[rest.len - 1]);
  head->reference = bracketed ? qconv_str_slice(rest, 1, rest.len - 1) : QCONV_NOWHERE;
  return head->key.data && (rest.len == 0 || bracketed);
}

/* Whether option A follows within a few lines. */
static bool options_follow(qconv_str rest)
{
  qconv_str line, text;
  struct head_line head;
  for (size_t seen = 0; seen < AHEAD && qconv_str_line(&rest, &line); seen++) {
    if (read_head(line, &head))
      return false;
    if (records_option_line(line, &text, false) == 0)
      return true;
  }
  return false;
}

static size_t weigh_pool(qconv_str head)
{
  struct head_line found;
  size_t heads = 0, followed = 0;
  for (qconv_str line; qconv_str_line(&head, &line);) {
    if (!read_head(line, &found))
      continue;
    heads++;
    followed += options_follow(head);
  }
  return heads >= 2 && followed * 10 >= heads * 9 ? heads : 0;
}

struct pool {
  struct lettered lettered;
  qconv_str titles[TITLES], fresh[TITLES];
  size_t title_count, fresh_count;
};

/* Titles in front of a record take the place of as many old ones. */
static void settle_titles(struct pool *pool)
{
  size_t count = pool->fresh_count;
  if (count > TITLES)
    qconv_report(pool->lettered.records->log, QCONV_NOTE, pool->fresh[0], "records.left-out",
                 "left out %zu lines between two questions", count);
  else if (count) {
    size_t from = pool->title_count > count ? pool->title_count - count : 0;
    for (size_t i = 0; i < count; i++)
      pool->titles[from + i] = pool->fresh[i];
    pool->title_count = from + count;
  }
  pool->fresh_count = 0;
}

static void open_record(struct pool *pool, qconv_str line, const struct head_line *head)
{
  struct records *records = pool->lettered.records;
  records_lettered_close(&pool->lettered);
  settle_titles(pool);
  records_lettered_open(&pool->lettered, line, qconv_str_from(line, line.len));
  struct record *record = &records->items[records->count - 1];
  record->number = head->identifier;
  qconv_add_string(records->arena, &record->keys, head->key);
  for (size_t i = 0; i < pool->title_count; i++)
    qconv_add_string(records->arena, &record->section, pool->titles[i]);
  if (head->reference.len)
    qconv_add_field(records->arena, &record->fields, QCONV_STR("records.reference"), head->reference);
}

static bool is_rule(qconv_str line)
{
  line = qconv_str_trim(line);
  for (size_t i = 0; i < line.len; i++)
    if (!strchr("~-=*_", line.data[i]) || line.data[i] != line.data[0])
      return false;
  return line.len >= 2;
}

static void read_pool(struct records *records, qconv_str text)
{
  struct pool pool = {.lettered = {.records = records, .next = QCONV_NOT_FOUND}};
  struct head_line head;
  for (qconv_str line; qconv_str_line(&text, &line);) {
    bool blank = qconv_str_blank(line);
    if (!blank && read_head(line, &head) && options_follow(text)) {
      open_record(&pool, line, &head);
    } else if (is_rule(line) || (blank && pool.lettered.kind == PART_OPTION)) {
      records_lettered_close(&pool.lettered);
    } else if (!blank && pool.lettered.next == QCONV_NOT_FOUND) {
      if (pool.fresh_count < TITLES)
        pool.fresh[pool.fresh_count] = qconv_str_trim(line);
      pool.fresh_count++;
    } else if (!blank && !records_lettered_option(&pool.lettered, line)) {
      records_lettered_go_on(&pool.lettered, line);
    }
  }
  records_lettered_close(&pool.lettered);
  settle_titles(&pool);
}

const struct form records_pool = {"a pool with the key beside the identifier", weigh_pool, read_pool};

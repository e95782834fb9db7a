/* Tables as text. */
#include "../suite.h"
#include <qconv/csv.h>

static struct qconv_arena *arena;

/* The fields of a text, each record ended by / and each field in brackets. */
static qconv_str shown(const char *text, char separator)
{
  struct qconv_csv csv = {.rest = qconv_str_of(text), .separator = separator};
  struct qconv_csv_field field;
  struct qconv_buffer out = {.arena = arena};
  while (qconv_csv_next(&csv, &field)) {
    qconv_append_format(&out, "[%.*s]", QCONV_ARG(qconv_csv_text(arena, &field)));
    if (field.last)
      qconv_append_literal(&out, "/");
  }
  return qconv_buffer_str(&out);
}

static void splits_records_and_fields(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(shown("a,b\nc,d\n", ','), "[a][b]/[c][d]/");
  ASSERT_STR(shown("a;b\r\nc;d", ';'), "[a][b]/[c][d]/");
  ASSERT_STR(shown("a\t\tb\n", '\t'), "[a][][b]/");
  ASSERT_STR(shown("a,\n,b\n,", ','), "[a][]/[][b]/[][]/");
  ASSERT_STR(shown("", ','), "");
  ASSERT_STR(shown("\n\na", ','), "[]/[]/[a]/");
  qconv_arena_free(arena);
}

static void reads_quoted_fields(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(shown("\"a,b\",c\n", ','), "[a,b][c]/");
  ASSERT_STR(shown("\"a\nb\",c\n", ','), "[a\nb][c]/");
  ASSERT_STR(shown("\"say \"\"hi\"\"\",\"\"\n", ','), "[say \"hi\"][]/");
  ASSERT_STR(shown("a, \"b, c\" ,d\n", ','), "[a][b, c][d]/");
  ASSERT_STR(shown("\"\"\"\"\n", ','), "[\"]/");
  ASSERT_STR(shown("\"a\"\r\n\"b\"\r\n", ','), "[a]/[b]/");
  qconv_arena_free(arena);
}

static void keeps_what_breaks_the_rules(void)
{
  arena = qconv_arena_new(0);
  ASSERT_STR(shown("a\"b,c\"\n", ','), "[a\"b][c\"]/");
  ASSERT_STR(shown("\"Faust\" by Goethe,1808\n", ','), "[\"Faust\" by Goethe][1808]/");
  ASSERT_STR(shown("\"a,b\"c,d\n", ','), "[a,bc][d]/");
  ASSERT_STR(shown("\"open,b\n\"c\",d\n", ','), "[open,b\nc\"][d]/");
  ASSERT_STR(shown("x,\"open\ny,z\n", ','), "[x][\"open]/[y][z]/");
  qconv_arena_free(arena);
}

struct told {
  size_t count;
  size_t line;
};

static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  struct told *told = context;
  told->count++;
  told->line = diagnostic->line;
}

static void warns_of_broken_quotes(void)
{
  struct told told = {0, 0};
  struct qconv_log *log = qconv_log_new(hear, &told);
  qconv_str text = QCONV_STR("a,b\n\"c,d\"e,f\ng,\"h\ni,j\"\nk,\"l\n\"m\",n\n");
  struct qconv_csv csv = {.rest = text, .separator = ','};
  struct qconv_csv_field field;
  qconv_log_source(log, QCONV_STR("t.csv"), text);
  while (qconv_csv_next(&csv, &field))
    qconv_csv_report(log, &field);
  CU_ASSERT_EQUAL(told.count, 2);
  CU_ASSERT_EQUAL(told.line, 5);
  qconv_log_free(log);
}

static void is_a_view_where_it_can(void)
{
  arena = qconv_arena_new(0);
  qconv_str text = QCONV_STR("plain,\"quoted, with comma\",\"dou\"\"bled\"\n");
  struct qconv_csv csv = {.rest = text, .separator = ','};
  struct qconv_csv_field field;
  static const bool within[] = {true, true, false};
  for (size_t i = 0; i < 3; i++) {
    CU_ASSERT_FATAL(qconv_csv_next(&csv, &field));
    CU_ASSERT_EQUAL(qconv_str_within(text, qconv_csv_text(arena, &field)), within[i]);
    CU_ASSERT_EQUAL(field.last, i == 2);
  }
  CU_ASSERT(!qconv_csv_next(&csv, &field));
  qconv_arena_free(arena);
}

static void measures_a_shape(void)
{
  struct qconv_csv_shape shape = qconv_csv_shape(QCONV_STR("a;b;c\n1;2;3\n\n4;5\n\"6;\n\";7;8\n"), ';');
  CU_ASSERT_EQUAL(shape.records, 4);
  CU_ASSERT_EQUAL(shape.regular, 3);
  CU_ASSERT_EQUAL(shape.width, 3);
  shape = qconv_csv_shape(QCONV_STR(""), ';');
  CU_ASSERT_EQUAL(shape.records, 0);
  CU_ASSERT_EQUAL(shape.width, 0);
}

/* Opened and never closed a million times: one look at the rest, not one each. */
static void is_linear_in_open_quotes(void)
{
  arena = qconv_arena_new(0);
  struct qconv_buffer text = {.arena = arena};
  for (size_t i = 0; i < 1000000; i++)
    qconv_append_literal(&text, "\"\"\"x,");
  struct qconv_csv csv = {.rest = qconv_buffer_str(&text), .separator = ','};
  struct qconv_csv_field field;
  size_t fields = 0;
  while (qconv_csv_next(&csv, &field))
    fields++;
  CU_ASSERT(fields > 0);
  qconv_arena_free(arena);
}

SUITE(TEST(splits_records_and_fields), TEST(reads_quoted_fields), TEST(keeps_what_breaks_the_rules),
      TEST(warns_of_broken_quotes), TEST(is_a_view_where_it_can), TEST(measures_a_shape),
      TEST(is_linear_in_open_quotes))

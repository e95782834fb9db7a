/* The log: lines and columns, also through repaired text; logs of threads; what a message may hold. */
#include "../suite.h"
#include "../../core/local.h"

struct heard {
  size_t count;
  char text[4096]; /* "line:column+width severity message [code]\n" for each */
};

static void hear(void *context, const struct qconv_diagnostic *said)
{
  struct heard *heard = context;
  size_t used = strlen(heard->text);
  heard->count++;
  snprintf(heard->text + used, sizeof heard->text - used, "%zu:%zu+%zu %s: %.*s [%s]\n", said->line, said->column,
           said->width, qconv_severity_name(said->severity), QCONV_ARG(said->message), said->code);
}

static bool place_is(struct qconv_log *log, qconv_str where, size_t line, size_t column, const char *excerpt)
{
  struct qconv_place place = qconv_log_place(log, where);
  bool right = place.line == line && place.column == column && same_str(place.excerpt, qconv_str_of(excerpt));
  if (!right)
    printf("\n    at %zu:%zu, wanted %zu:%zu\n", place.line, place.column, line, column);
  return right;
}

static qconv_str found(qconv_str text, const char *word)
{
  size_t at = qconv_str_find(text, qconv_str_of(word));
  return qconv_str_slice(text, at, at + strlen(word));
}

static void places_count_characters_and_lines(void)
{
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  qconv_str text = QCONV_STR("one\r\n\ttab\nna\xC3\xAFve \xF0\x9F\x98\x80 x\n\nend");
  qconv_log_source(log, QCONV_STR("a.txt"), text);
  CU_ASSERT(place_is(log, qconv_str_slice(text, 0, 1), 1, 1, "one"));
  CU_ASSERT(place_is(log, found(text, "\r"), 1, 4, "one"));
  CU_ASSERT(place_is(log, found(text, "tab"), 2, 2, "\ttab"));
  CU_ASSERT(place_is(log, found(text, " x"), 3, 8, "na\xC3\xAFve \xF0\x9F\x98\x80 x"));
  CU_ASSERT(place_is(log, found(text, "\nend"), 4, 1, ""));
  CU_ASSERT(place_is(log, qconv_str_from(text, text.len), 5, 4, "end"));
  ASSERT_STR(qconv_log_place(log, text).file, "a.txt");
  CU_ASSERT_EQUAL(qconv_log_place(log, QCONV_STR("elsewhere")).line, 0);
  CU_ASSERT_EQUAL(qconv_log_place(log, QCONV_NOWHERE).line, 0);
  qconv_log_free(log);
}

static void every_offset_has_its_place(void)
{
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  qconv_str text = QCONV_STR("\n\nab\n\r\n\nc\n");
  qconv_log_source(log, QCONV_STR("f"), text);
  size_t line = 1, column = 1, wrong = 0;
  for (size_t i = 0; i <= text.len; i++) {
    struct qconv_place place = qconv_log_place(log, qconv_str_slice(text, i, i));
    wrong += place.line != line || place.column != column;
    bool end = i < text.len && text.data[i] == '\n';
    line += end;
    column = end ? 1 : column + 1;
  }
  CU_ASSERT_EQUAL(wrong, 0);
  qconv_log_source(log, QCONV_STR("empty"), QCONV_STR(""));
  qconv_log_free(log);
}

/* However long the line: the column is counted in characters, the width in what can be shown. */
static void a_long_line_has_columns_too(void)
{
  enum { CHARACTERS = 100000, BYTES = CHARACTERS * 2 };
  static char text[BYTES + 8];
  memcpy(text, "ab\n", 3);
  for (size_t i = 0; i < CHARACTERS; i++)
    memcpy(text + 3 + 2 * i, "\xC3\xA4", 2);
  memcpy(text + 3 + BYTES, "\r\nz", 4);
  qconv_str all = {text, BYTES + 6};
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  qconv_log_source(log, QCONV_STR("f"), all);
  size_t wrong = 0;
  for (size_t i = 0; i < CHARACTERS; i += 97) {
    struct qconv_place place = qconv_log_place(log, qconv_str_slice(all, 3 + 2 * i, 5 + 2 * i));
    wrong += place.line != 2 || place.column != i + 1 || place.excerpt.len != BYTES;
  }
  CU_ASSERT_EQUAL(wrong, 0);
  CU_ASSERT_EQUAL(qconv_log_place(log, qconv_str_from(all, 3 + BYTES)).column, CHARACTERS + 1);
  CU_ASSERT(place_is(log, qconv_str_from(all, 5 + BYTES), 3, 1, "z"));
  qconv_report(log, QCONV_NOTE, qconv_str_from(all, 3), "s", "wide");
  qconv_report(log, QCONV_NOTE, qconv_str_slice(all, BYTES - 1, BYTES + 5), "s", "the end");
  CU_ASSERT_STRING_EQUAL(heard.text, "2:1+256 note: wide [s]\n2:99999+2 note: the end [s]\n");
  qconv_log_free(log);
}

static struct qconv_edit edit(qconv_str text, const char *removed, const char *inserted)
{
  qconv_str view = found(text, removed);
  size_t at = (size_t)(view.data - text.data);
  return (struct qconv_edit){.at = at, .removed = view, .inserted = qconv_str_of(inserted)};
}

static void repaired_text_reports_the_first_place(void)
{
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_edits edits = {0}, more = {0};
  qconv_str first = QCONV_STR("a\r\n<button>\r\n\xC3\xA9 wrong end\r\nlast");
  qconv_edits_add(arena, &edits, edit(first, "<button>\r\n", ""));
  qconv_edits_add(arena, &edits, edit(first, "wrong", "long and right"));
  qconv_str second = qconv_edits_apply(arena, first, &edits);
  qconv_edits_add(arena, &more, edit(second, "end", "END!"));
  qconv_str third = qconv_edits_apply(arena, second, &more);
  qconv_log_source(log, QCONV_STR("in.txt"), first);
  qconv_log_derived(log, second, first, &edits);
  qconv_log_derived(log, third, second, &more);
  CU_ASSERT(place_is(log, found(second, "\xC3\xA9"), 3, 1, "\xC3\xA9 wrong end"));
  CU_ASSERT(place_is(log, found(second, "right"), 3, 3, "\xC3\xA9 wrong end"));
  CU_ASSERT(place_is(log, found(third, "END"), 3, 9, "\xC3\xA9 wrong end"));
  CU_ASSERT(place_is(log, found(third, "last"), 4, 1, "last"));
  ASSERT_STR(qconv_log_place(log, third).file, "in.txt");
  qconv_arena_free(arena);
  qconv_log_free(log);
}

static void a_part_may_be_repaired(void)
{
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_edits edits = {0};
  qconv_str text = QCONV_STR("front\nmatter\nthe body is here\n"), body = qconv_str_from(text, 13);
  qconv_edits_add(arena, &edits, edit(body, "body ", ""));
  qconv_str repaired = qconv_edits_apply(arena, body, &edits);
  qconv_log_source(log, QCONV_STR("f"), text);
  qconv_log_derived(log, repaired, body, &edits);
  CU_ASSERT(place_is(log, found(repaired, "is here"), 3, 10, "the body is here"));
  qconv_arena_free(arena);
  qconv_log_free(log);
}

static void widths_stay_on_the_line(void)
{
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  qconv_str text = QCONV_STR("\xC3\xA9t\xC3\xA9 here\nnext");
  qconv_log_source(log, QCONV_STR("f"), text);
  qconv_report(log, QCONV_NOTE, found(text, "\xC3\xA9t\xC3\xA9"), "a.b", "season");
  qconv_report(log, QCONV_LOSS, found(text, "here\nnext"), "a.b", "two lines");
  qconv_report(log, QCONV_WARNING, found(text, "\nnext"), "a.b", "a line end");
  qconv_report(log, QCONV_ERROR, QCONV_NOWHERE, "a.b", "all of %s", "it");
  CU_ASSERT_STRING_EQUAL(heard.text, "1:1+3 note: season [a.b]\n1:5+4 loss: two lines [a.b]\n"
                                     "1:9+1 warning: a line end [a.b]\n0:0+1 error: all of it [a.b]\n");
  for (int i = QCONV_NOTE; i <= QCONV_ERROR; i++)
    CU_ASSERT_EQUAL(qconv_log_count(log, (enum qconv_severity)i), 1);
  qconv_log_forget(log);
  CU_ASSERT_EQUAL(qconv_log_place(log, text).line, 0);
  CU_ASSERT_EQUAL(qconv_log_count(log, QCONV_ERROR), 1);
  qconv_log_free(log);
}

static void a_message_is_one_line_of_utf8(void)
{
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  qconv_report(log, QCONV_NOTE, QCONV_NOWHERE, "c", "caf\xE9.txt is \033[31mred\nand \xC3\xA9");
  CU_ASSERT_STRING_EQUAL(heard.text, "0:0+1 note: caf?.txt is  [31mred and \xC3\xA9 [c]\n");
  char longer[3000] = "x"; /* so that the end of the message goes through a character */
  for (size_t i = 1; i + 2 < sizeof longer; i += 2)
    memcpy(longer + i, "\xC3\xA9", 3);
  heard.text[0] = 0;
  qconv_report(log, QCONV_NOTE, QCONV_NOWHERE, "c", "-%s", longer);
  size_t len = strlen(heard.text);
  CU_ASSERT(len > 1000 && len < 1100);
  CU_ASSERT_EQUAL(qconv_utf8_valid(qconv_str_of(heard.text)), len);
  CU_ASSERT_PTR_NULL(strchr(heard.text, '?'));
  qconv_log_free(log);
}

static void children_speak_in_their_turn(void)
{
  struct heard heard = {0};
  struct qconv_log *log = qconv_log_new(hear, &heard);
  struct qconv_arena *arena = qconv_arena_new(0);
  qconv_str text = QCONV_STR("a\nb\nc");
  qconv_log_source(log, QCONV_STR("f"), text);
  struct qconv_log *first = qconv_log_child(arena), *second = qconv_log_child(arena), *grand = qconv_log_child(arena);
  qconv_report(second, QCONV_NOTE, qconv_str_from(text, 4), "s", "three");
  qconv_report(first, QCONV_ERROR, qconv_str_from(text, 2), "s", "%s", "one");
  qconv_report(grand, QCONV_LOSS, QCONV_NOWHERE, "s", "two and a half");
  qconv_report(first, QCONV_NOTE, QCONV_NOWHERE, "s", "two");
  CU_ASSERT_EQUAL(heard.count, 0);
  CU_ASSERT_EQUAL(qconv_log_count(first, QCONV_ERROR), 1);
  CU_ASSERT_EQUAL(qconv_log_count(log, QCONV_ERROR), 0);
  qconv_log_merge(first, grand);
  qconv_log_merge(log, first);
  qconv_log_merge(log, first); /* nothing is said twice */
  qconv_log_merge(log, second);
  CU_ASSERT_STRING_EQUAL(heard.text, "2:1+1 error: one [s]\n0:0+1 note: two [s]\n0:0+1 loss: two and a half [s]\n"
                                     "3:1+1 note: three [s]\n");
  CU_ASSERT_EQUAL(qconv_log_count(log, QCONV_ERROR), 1);
  qconv_arena_free(arena);
  qconv_log_free(log);
}

SUITE(TEST(places_count_characters_and_lines), TEST(every_offset_has_its_place), TEST(a_long_line_has_columns_too),
      TEST(repaired_text_reports_the_first_place), TEST(a_part_may_be_repaired), TEST(widths_stay_on_the_line),
      TEST(a_message_is_one_line_of_utf8), TEST(children_speak_in_their_turn))

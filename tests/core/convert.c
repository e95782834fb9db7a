/* The machine, with a format of its own that is linked in.

   The importer "lines" makes a question of each line: "?text" is open, "T text"
   true/false, "O a|b|c" ordering, "D text" a description, "@path" fetches a file;
   "!word" makes it misbehave.  The exporter "list" writes what it is given. */
#include "../suite.h"
#include "../../core/local.h"
#include "folder.h"
#include <errno.h>
#include <fcntl.h>

#define S QCONV_STR
static char said[4096];

static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  size_t used = strlen(said);
  snprintf(said + used, sizeof said - used, "%zu:%zu %s %s: %.*s\n", diagnostic->line, diagnostic->column,
           qconv_severity_name(diagnostic->severity), diagnostic->code, QCONV_ARG(diagnostic->message));
}

static bool says(const char *text)
{
  bool found = strstr(said, text) != NULL;
  if (!found)
    printf("\n    nobody said \"%s\" but\n%s", text, said);
  return found;
}

static bool misbehave(struct qconv_job *job, struct qconv_bank *bank, qconv_str line)
{
  if (qconv_str_equal(line, S("!silent")))
    return false;
  if (qconv_str_equal(line, S("!error")) || qconv_str_equal(line, S("!error and on")))
    qconv_report(job->log, QCONV_ERROR, line, "lines.bad", "this line is bad");
  if (qconv_str_equal(line, S("!error")))
    return false;
  if (qconv_str_equal(line, S("!broken")))
    bank->questions.count++;
  if (qconv_str_equal(line, S("!loss")))
    qconv_report(job->log, QCONV_LOSS, line, "lines.loss", "something is lost");
  if (qconv_str_equal(line, S("!warning")))
    qconv_report(job->log, QCONV_WARNING, line, "lines.warning", "something is odd");
  if (qconv_str_equal(line, S("!memory")))
    qconv_arena_fail(job->arena);
  return true;
}

static void read_line(struct qconv_job *job, struct qconv_bank *bank, qconv_str line)
{
  char first = line.data[0];
  enum qconv_kind kind = first == 'T' ? QCONV_TRUEFALSE : first == 'O' ? QCONV_ORDERING
                       : first == 'D' ? QCONV_DESCRIPTION : QCONV_OPEN;
  struct qconv_question *question = qconv_bank_question(bank, kind);
  qconv_str rest = qconv_str_from(line, 2), item;
  question->origin = line;
  question->prompt = qconv_plain(rest);
  if (kind == QCONV_TRUEFALSE)
    question->truefalse.answer = qconv_str_ends(rest, S("no")) ? QCONV_WRONG : QCONV_RIGHT;
  while (kind == QCONV_ORDERING && qconv_str_split(&rest, '|', &item))
    qconv_add_text(job->arena, &question->ordering.items, qconv_plain(item));
  if (first == '@') {
    qconv_str bytes = qconv_fetch(job, qconv_str_from(line, 1));
    question->prompt = qconv_plain(bytes.data ? bytes : S("(nothing)"));
  }
}

static bool read_lines(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  qconv_str rest = input->text, line;
  if (qconv_option_flag(job, "titled"))
    bank->title = S("Titled");
  while (qconv_str_line(&rest, &line))
    if (line.len && line.data[0] == '!') {
      if (!misbehave(job, bank, line))
        return false;
    } else if (line.len) {
      read_line(job, bank, line);
    }
  return true;
}

static void put_payload(const struct qconv_question *question, struct qconv_output *output)
{
  if (question->kind == QCONV_CHOICE)
    for (const struct qconv_answer *answer = question->choice.answers.first; answer; answer = answer->next)
      qconv_put_format(output, " %.*s%s", QCONV_ARG(answer->text.str), answer->correct == QCONV_RIGHT ? "*" : "");
  if (question->kind == QCONV_MATCHING)
    for (const struct qconv_pair *pair = question->matching.pairs.first; pair; pair = pair->next)
      qconv_put_format(output, " %.*s=%.*s", QCONV_ARG(pair->left.str), QCONV_ARG(pair->right.str));
}

static bool write_list(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  qconv_put_format(output, "# %.*s\n", QCONV_ARG(qconv_bank_label(bank)));
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next) {
    qconv_put_format(output, "%.*s%s %.*s (%.*s:%zu)", QCONV_ARG(qconv_option_string(job, "bullet")),
                     qconv_kind_name(question->kind), QCONV_ARG(question->prompt.str),
                     QCONV_ARG(question->source_file), question->source_line);
    put_payload(question, output);
    qconv_put_char(output, '\n');
    if (qconv_str_equal(question->prompt.str, S("fail late"))) {
      qconv_report(job->log, QCONV_ERROR, question->origin, "list.late", "too late");
      return false;
    }
  }
  return true;
}

static bool drop_first(struct qconv_job *job, struct qconv_bank *bank)
{
  for (long i = qconv_option_number(job, "drop"); i > 0 && bank->questions.first; i--) {
    bank->questions.first = bank->questions.first->next;
    bank->questions.count--;
  }
  return true;
}

static enum qconv_match_level probe_lines(const struct qconv_input *input)
{
  return qconv_str_starts(input->text, S("?")) ? QCONV_LIKELY : QCONV_NO_MATCH;
}

static enum qconv_match_level probe_blob(const struct qconv_input *input)
{
  return qconv_str_starts(input->bytes, S("BLOB")) ? QCONV_CERTAIN : QCONV_NO_MATCH;
}

static bool read_blob(struct qconv_job *job, const struct qconv_input *input, struct qconv_bank *bank)
{
  (void)job;
  CU_ASSERT_PTR_NULL(input->text.data);
  bank->title = qconv_format(bank->arena, "blob of %zu bytes", input->bytes.len);
  return true;
}

#define NONE {NULL, QCONV_OPTION_FLAG, NULL, NULL, NULL}
static const struct qconv_option lines_options[] = {{"titled", QCONV_OPTION_FLAG, "no", NULL, "with a title"}, NONE};
static const struct qconv_option list_options[] = {{"bullet", QCONV_OPTION_STRING, "- ", NULL, "before each"}, NONE};
static const struct qconv_option drop_options[] = {{"drop", QCONV_OPTION_NUMBER, "1", NULL, "how many"}, NONE};
static const struct qconv_importer lines = {"lines", "Lines", "lines", lines_options, false, probe_lines, read_lines};
static const struct qconv_importer blob = {"blob", "Blob", "blob", NULL, true, probe_blob, read_blob};
static const struct qconv_exporter list = {"list", "List", "list lst", list_options,
  QCONV_KIND_BIT(QCONV_OPEN) | QCONV_KIND_BIT(QCONV_CHOICE) | QCONV_KIND_BIT(QCONV_MATCHING), false, write_list, false};
static const struct qconv_exporter plain = {"plain", "Plain", NULL, list_options, QCONV_KIND_BIT(QCONV_OPEN), false,
                                            write_list, false};
static const struct qconv_filter drop = {"drop", "Drop", drop_options, drop_first};
static const struct qconv_plugin here = {
  QCONV_ABI, "here", "1", (const struct qconv_importer *const[]){&lines, &blob, NULL},
  (const struct qconv_exporter *const[]){&list, &plain, NULL}, (const struct qconv_filter *const[]){&drop, NULL}};

static enum qconv_status run(qconv_str input, struct qconv_conversion asked)
{
  struct qconv_log *log = qconv_log_new(hear, NULL);
  struct qconv_registry *registry = qconv_registry_new("", log);
  CU_ASSERT(qconv_registry_add(registry, &here));
  said[0] = 0;
  if (input.data)
    put_file(in_folder("in.lines"), input);
  if (!asked.input)
    asked.input = in_folder("in.lines");
  enum qconv_status status = qconv_convert(registry, &asked, log);
  qconv_registry_free(registry);
  qconv_log_free(log);
  return status;
}
#define RUN(input, ...) run(input, (struct qconv_conversion){.output = in_folder("out.list"), __VA_ARGS__})
#define OPTIONS(...) .options = (const char *const[]){__VA_ARGS__, NULL}
#define OUT() file_bytes(in_folder("out.list"))

static void reads_and_writes(void)
{
  CU_ASSERT_EQUAL(RUN(S("? one\r\n\r\n? two\n")), QCONV_DONE);
  ASSERT_STR(OUT(), "# in\n- open one (in.lines:1)\n- open two (in.lines:3)\n");
  CU_ASSERT_STRING_EQUAL(said, "");
  CU_ASSERT_EQUAL(RUN(S("\xEF\xBB\xBF? \xC3\xA9\n")), QCONV_DONE);
  ASSERT_STR(OUT(), "# in\n- open \xC3\xA9 (in.lines:1)\n");
}

static void counts_what_was_read(void)
{
  struct qconv_log *log = qconv_log_new(hear, NULL);
  struct qconv_registry *registry = qconv_registry_new("", log);
  qconv_registry_add(registry, &here);
  put_file(in_folder("in.lines"), S("? a\n? b\nD c\n"));
  struct qconv_conversion asked = {.input = in_folder("in.lines")};
  CU_ASSERT_EQUAL(qconv_convert(registry, &asked, log), QCONV_DONE);
  CU_ASSERT_EQUAL(asked.questions, 3);
  asked.output = in_folder("out.list");
  CU_ASSERT_EQUAL(qconv_convert(registry, &asked, log), QCONV_DONE); /* a log serves many runs */
  CU_ASSERT_EQUAL(asked.questions, 2);
  qconv_registry_free(registry);
  qconv_log_free(log);
}

static void options_go_to_whoever_declares_them(void)
{
  CU_ASSERT_EQUAL(RUN(S("? a\n? b\n? c\n"), .filters = (const char *const[]){"drop", NULL},
                      OPTIONS("titled", "bullet=* ", "drop=2")), QCONV_DONE);
  ASSERT_STR(OUT(), "# Titled\n* open c (in.lines:3)\n");
  CU_ASSERT_EQUAL(RUN(S("? a\n"), OPTIONS("drop=2")), QCONV_USAGE); /* no filter, so nobody's */
  CU_ASSERT(says("option.unknown: neither lines nor list has an option \"drop\"\n"));
  CU_ASSERT_EQUAL(run(S("? a\n"), (struct qconv_conversion){OPTIONS("bullet=x")}), QCONV_USAGE);
  CU_ASSERT(says("option.unknown: lines has no option \"bullet\"\n"));
  CU_ASSERT_EQUAL(RUN(S("? a\n"), OPTIONS("titled=perhaps")), QCONV_USAGE);
  CU_ASSERT(says("wants yes or no"));
  ASSERT_STR(OUT(), "# Titled\n* open c (in.lines:3)\n"); /* untouched */
}

static void unknown_names_are_usage(void)
{
  CU_ASSERT_EQUAL(RUN(S("? a\n"), .from = "nothing"), QCONV_USAGE);
  CU_ASSERT(says("convert.format: no format \"nothing\" to read"));
  CU_ASSERT_EQUAL(RUN(S("? a\n"), .to = "nothing"), QCONV_USAGE);
  CU_ASSERT_EQUAL(RUN(S("? a\n"), .filters = (const char *const[]){"nothing", NULL}), QCONV_USAGE);
  CU_ASSERT_EQUAL(run(S("? a\n"), (struct qconv_conversion){.output = in_folder("out.what")}), QCONV_USAGE);
  CU_ASSERT(says("convert.suffix"));
  CU_ASSERT_EQUAL(run(S("? a\n"), (struct qconv_conversion){.output = in_folder("in.lines"), .to = "list"}),
                  QCONV_USAGE);
  CU_ASSERT(says("convert.same-file"));
  ASSERT_STR(file_bytes(in_folder("in.lines")), "? a\n");
}

static void bad_input_is_rejected(void)
{
  put_file(in_folder("out.list"), S("old"));
  CU_ASSERT_EQUAL(RUN(S("")), QCONV_REJECTED);
  CU_ASSERT(says("convert.empty"));
  CU_ASSERT_EQUAL(RUN(S("\1\0\2\0\0\3")), QCONV_REJECTED);
  CU_ASSERT(says("convert.unknown") && says("encoding.binary"));
  CU_ASSERT_EQUAL(RUN(S("\1\0\2\0\0\3"), .from = "lines"), QCONV_REJECTED);
  CU_ASSERT(says("encoding.binary"));
  CU_ASSERT_EQUAL(RUN(S("? a\n"), .encoding = "no-such"), QCONV_REJECTED);
  CU_ASSERT(says("encoding.unknown"));
  CU_ASSERT_EQUAL(RUN(S("0123456789"), .max_input = 9), QCONV_REJECTED);
  CU_ASSERT(says("convert.too-large"));
  CU_ASSERT_EQUAL(RUN(S("? 345678\n"), .max_input = 9), QCONV_DONE);
  put_file(in_folder("out.list"), S("old"));
  CU_ASSERT_EQUAL(RUN(QCONV_NOWHERE, .input = in_folder("missing")), QCONV_IO);
  CU_ASSERT_EQUAL(RUN(QCONV_NOWHERE, .input = folder), QCONV_IO);
  CU_ASSERT_EQUAL(run(S("? a\n"), (struct qconv_conversion){.output = "/dev/full", .to = "list"}), QCONV_IO);
  CU_ASSERT_EQUAL(run(S("? a\n"), (struct qconv_conversion){.output = in_folder("no/where.list")}), QCONV_IO);
  ASSERT_STR(OUT(), "old");
}

static void a_reader_that_fails_leaves_the_old_output(void)
{
  put_file(in_folder("out.list"), S("old"));
  CU_ASSERT_EQUAL(RUN(S("? a\n!error\n")), QCONV_REJECTED);
  CU_ASSERT(says("2:1 error lines.bad: this line is bad\n"));
  CU_ASSERT_EQUAL(RUN(S("? a\n!error and on\n")), QCONV_REJECTED); /* an error is an error */
  CU_ASSERT_EQUAL(RUN(S("? a\n!silent\n")), QCONV_INTERNAL);
  CU_ASSERT(says("convert.silent: lines failed and did not say why"));
  CU_ASSERT_EQUAL(RUN(S("? a\n!broken\n")), QCONV_INTERNAL);
  CU_ASSERT(says("convert.bank: lines built a wrong bank"));
  CU_ASSERT_EQUAL(RUN(S("? a\n!memory\n")), QCONV_INTERNAL);
  CU_ASSERT(says("convert.memory"));
  CU_ASSERT_EQUAL(RUN(S("? a\n? fail late\n")), QCONV_REJECTED);
  CU_ASSERT(says("2:1 error list.late: too late\n"));
  ASSERT_STR(OUT(), "old");
}

static void strictness_is_chosen(void)
{
  CU_ASSERT_EQUAL(RUN(S("? a\n!loss\n!warning\n")), QCONV_DONE);
  put_file(in_folder("out.list"), S("old"));
  CU_ASSERT_EQUAL(RUN(S("? a\n!loss\n"), .fail_on = QCONV_LOSS), QCONV_REJECTED);
  CU_ASSERT(says("convert.fail-on: stopped: there was a loss"));
  CU_ASSERT_EQUAL(RUN(S("? a\n!warning\n"), .fail_on = QCONV_LOSS), QCONV_REJECTED);
  CU_ASSERT_EQUAL(RUN(S("? a\nD b\n"), .fail_on = QCONV_LOSS), QCONV_REJECTED); /* what the exporter cannot say */
  ASSERT_STR(OUT(), "old");
  CU_ASSERT_EQUAL(RUN(S("? a\n!loss\n"), .fail_on = QCONV_WARNING), QCONV_DONE);
  CU_ASSERT_EQUAL(RUN(S("? a\n!warning\n"), .fail_on = QCONV_WARNING), QCONV_REJECTED);
}

static void nothing_goes_into_a_stream_that_is_not_wanted(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_buffer text = {.arena = arena};
  int ends[2];
  char end[32], got[64];
  for (int i = 0; i < 4000; i++)
    qconv_append_literal(&text, "? more than an output keeps back\n");
  qconv_append_literal(&text, "D lost\n");
  CU_ASSERT_EQUAL_FATAL(pipe(ends), 0);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  snprintf(end, sizeof end, "/dev/fd/%d", ends[1]);
  struct qconv_conversion asked = {.output = end, .to = "list", .fail_on = QCONV_LOSS};
  alarm(60); /* a pipe takes 64 KiB and then waits for a reader */
  CU_ASSERT_EQUAL(run(qconv_buffer_str(&text), asked), QCONV_REJECTED);
  CU_ASSERT(read(ends[0], got, sizeof got) < 0 && errno == EAGAIN);
  asked.fail_on = QCONV_WARNING;
  CU_ASSERT_EQUAL(run(S("? a\n"), asked), QCONV_DONE);
  ssize_t length = read(ends[0], got, sizeof got);
  ASSERT_STR(((qconv_str){got, length > 0 ? (size_t)length : 0}), "# in\n- open a (in.lines:1)\n");
  alarm(0);
  close(ends[0]);
  close(ends[1]);
  qconv_arena_free(arena);
}

static void what_cannot_be_said_is_lowered_or_listed(void)
{
  CU_ASSERT_EQUAL(RUN(S("? a\nT is it\nT or no\nO x|y\nD text\n")), QCONV_DONE);
  ASSERT_STR(OUT(), "# in\n- open a (in.lines:1)\n- choice is it (in.lines:2) True* False\n"
                    "- choice or no (in.lines:3) True False*\n- matching x|y (in.lines:4) 1=x 2=y\n");
  CU_ASSERT_STRING_EQUAL(said, "5:1 loss convert.kind: list cannot hold a question of kind \"description\"; "
                               "left out\n");
  CU_ASSERT_EQUAL(RUN(S("? a\nT b\nO c\n? d\nT e\n"), .to = "plain"), QCONV_DONE);
  ASSERT_STR(OUT(), "# in\n- open a (in.lines:1)\n- open d (in.lines:4)\n");
}

static void guesses_by_content_and_explains(void)
{
  CU_ASSERT_EQUAL(RUN(S("? a\n"), .explain = true), QCONV_DONE);
  CU_ASSERT(says("note explain.reader: read as lines: likely by its content, and its suffix fits"));
  CU_ASSERT_EQUAL(RUN(S("BLOB\0\1\2"), .explain = true), QCONV_DONE);
  ASSERT_STR(OUT(), "# blob of 7 bytes\n");
  CU_ASSERT_PTR_NULL(strstr(said, "encoding")); /* a package is not a damaged text */
  CU_ASSERT_EQUAL(RUN(S("plain words\n")), QCONV_REJECTED);
}

static void says_which_line_was_not_utf8(void)
{
  CU_ASSERT_EQUAL(RUN(S("? a\n? caf\xE9\n")), QCONV_DONE);
  CU_ASSERT(says("2:1 warning encoding.mixed: 1 line"));
  CU_ASSERT_EQUAL(RUN(S("? a\n\n? caf\xE9\n"), .from = "lines"), QCONV_DONE);
  CU_ASSERT(says("3:1 warning encoding.mixed: 1 line"));
}

static void fetches_only_beside_the_input(void)
{
  put_file(in_folder("secret"), S("secret"));
  mkdir(in_folder("bank"), 0755);
  mkdir(in_folder("bank/pictures"), 0755);
  put_file(in_folder("bank/pictures/a.png"), S("picture"));
  put_file(in_folder("bank/.hidden"), S("secret"));
  put_file(in_folder("bank/empty"), S(""));
  CU_ASSERT_EQUAL(symlink("../secret", in_folder("bank/link")) + symlink("..", in_folder("bank/up")), 0);
  char input[PATH_SIZE + 256];
  snprintf(input, sizeof input, "%s", in_folder("bank/in.lines"));
  static const struct { const char *path, *wanted; } fetches[] = {
    {"pictures/a.png", "picture"}, {"./pictures/a.png", "picture"}, {"pictures/./a.png", "picture"},
    {"../secret", "(nothing)"},    {"pictures/../../secret", "(nothing)"}, {"link", "(nothing)"},
    {"up/secret", "(nothing)"},    {".hidden", "(nothing)"},        {"pictures", "(nothing)"},
    {"missing", "(nothing)"},      {"pictures//a.png", "(nothing)"}, {"..", "(nothing)"}, {".", "(nothing)"},
    {"pictures\\a.png", "(nothing)"}, {"/dev/null", "(nothing)"}, {"pictures/a.png/", "(nothing)"}, {"empty", ""},
  };
  for (size_t i = 0; i < sizeof fetches / sizeof *fetches; i++) {
    struct qconv_arena *arena = qconv_arena_new(0);
    put_file(input, qconv_format(arena, "@%s\n", fetches[i].path));
    CU_ASSERT_EQUAL(RUN(QCONV_NOWHERE, .input = input, .from = "lines"), QCONV_DONE);
    CU_ASSERT(same_str(OUT(), qconv_format(arena, "# in\n- open %s (in.lines:1)\n", fetches[i].wanted)));
    qconv_arena_free(arena);
  }
  struct qconv_arena *arena = qconv_arena_new(0);
  put_file(input, qconv_format(arena, "@%s\n", in_folder("secret"))); /* an absolute path */
  CU_ASSERT_EQUAL(RUN(QCONV_NOWHERE, .input = input, .from = "lines"), QCONV_DONE);
  ASSERT_STR(OUT(), "# in\n- open (nothing) (in.lines:1)\n");
  qconv_arena_free(arena);
}

static void modules_that_are_none_are_refused_once(void)
{
  struct qconv_log *log = qconv_log_new(hear, NULL);
  struct qconv_arena *arena = qconv_arena_new(0);
  static struct qconv_plugin stale;
  said[0] = 0;
  mkdir(in_folder("modules"), 0755);
  put_file(in_folder("modules/junk.so"), S("not a module"));
  put_file(in_folder("modules/loose.so"), S("not a module"));
  chmod(in_folder("modules/loose.so"), 0666);
  put_file(in_folder("modules/notes.txt"), S("ignored"));
  qconv_str path = qconv_format(arena, "relative:%s:%s/nowhere", in_folder("modules"), folder);
  struct qconv_registry *registry = qconv_registry_new(path.data, log);
  CU_ASSERT_PTR_NULL(qconv_find_importer(registry, S("junk")));
  CU_ASSERT_EQUAL(qconv_registry_failures(registry), 4);
  CU_ASSERT_PTR_NULL(qconv_find_exporter(registry, S("junk")));
  CU_ASSERT_PTR_NULL(qconv_find_filter(registry, S("../junk")));
  CU_ASSERT_EQUAL(qconv_registry_failures(registry), 4);
  CU_ASSERT(says("relative is not used: a plugin folder must be an absolute path"));
  CU_ASSERT(says("loose.so is not used: everybody may write to it") && says("plugin.folder: no plugins in"));
  stale = here;
  stale.abi = QCONV_ABI + 1;
  CU_ASSERT_FALSE(qconv_registry_add(registry, &stale));
  struct qconv_conversion asked = {.input = in_folder("in.lines"), .from = "junk"};
  put_file(in_folder("in.lines"), S("x"));
  CU_ASSERT_EQUAL(qconv_convert(registry, &asked, log), QCONV_PLUGIN);
  qconv_registry_free(registry);
  qconv_log_free(log);
  qconv_arena_free(arena);
}

int main(void)
{
  static const struct test tests[] = {
    TEST(reads_and_writes), TEST(counts_what_was_read), TEST(options_go_to_whoever_declares_them),
    TEST(unknown_names_are_usage), TEST(bad_input_is_rejected), TEST(a_reader_that_fails_leaves_the_old_output),
    TEST(strictness_is_chosen), TEST(nothing_goes_into_a_stream_that_is_not_wanted),
    TEST(what_cannot_be_said_is_lowered_or_listed), TEST(guesses_by_content_and_explains),
    TEST(says_which_line_was_not_utf8), TEST(fetches_only_beside_the_input),
    TEST(modules_that_are_none_are_refused_once)};
  open_folder();
  int status = run_suite(__FILE__, tests, sizeof tests / sizeof *tests);
  close_folder();
  return status;
}

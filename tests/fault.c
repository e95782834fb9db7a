/* Memory that runs out, at every place it can: a job in an arena whose budget grows
   from nothing either leaves through qconv_arena_run or gives what it gives with all
   the memory in the world. Nothing is lost on the way: run it with a leak checker.

   Goes through every importer and exporter there is in QCONV_PLUGIN_PATH, and the
   markup carrier. */
#include "suite.h"
#include "work.h"
#include <qconv/markup.h>
#include <qconv/repair.h>
#include <stdlib.h>

enum { BLOCK = 64 * 1024, STEP = 16 * 1024, SHIFT = 3 * 1024, MOST_STEPS = 4000 };

/* How much there is, and how much of it is gone before the job begins. */
struct purse {
  size_t budget, spent;
};

struct start {
  struct qconv_arena *arena;
  size_t spent;
  void (*body)(void *context);
  void *context;
};

static void spend_and_start(void *context)
{
  const struct start *start = context;
  for (size_t spent = 0; spent < start->spent; spent += 1024)
    qconv_alloc_bytes(start->arena, 1024);
  start->body(start->context);
}

/* Calls run(context, purse) with more and more until it says that it came through.
   Memory comes in blocks: what is spent before moves the place where one ends. */
static void with_growing_budget(bool (*run)(void *context, struct purse purse), void *context)
{
  size_t failures = 0;
  for (struct purse purse = {1, 0}; purse.spent < BLOCK; purse.spent += SHIFT) {
    size_t steps = 0;
    for (purse.budget = 1; steps < MOST_STEPS && !run(context, purse); purse.budget += STEP)
      steps++;
    CU_ASSERT(steps < MOST_STEPS);
    failures += steps;
  }
  CU_ASSERT(failures > 20); /* else little was tested */
}

static const char markdown_bank[] =
  "# Bank\n\n## Basic\n\n### 1. What is `x`?\n\nA *list*, see [here](http://example.org/ \"t\"):\n\n"
  "```python\nx = [1]\n```\n\n| a | b |\n|---|---|\n| 1 | $y$ |\n\n### 2. Which one?\n\n- [ ] this\n- [x] that\n\n"
  "## Advanced\n\n### 3. Why?\n\nBecause <b>so</b> &amp; &quot;so&quot;.\n";
static const char chat_bank[] =
  "1. What is a list?\n\nA sequence:\n\n```python<button class=\"x\">Copy code</button>\nx = [1]\n```\n\n<li>and\n"
  "____________\n\n2. What is a set?\n\nNo order, caf\xE9.\n\nI hope this helps!\n";
static const char json_bank[] =
  "{\"format\":\"qconv-bank\",\"version\":1,\"title\":\"Bank\",\"questions\":[\n"
  "{\"kind\":\"open\",\"id\":\"a\",\"prompt\":{\"markup\":\"markdown\",\"text\":\"What is `x`? $y$\"},"
  "\"answer\":{\"markup\":\"html\",\"text\":\"<p>a <b>list</b><pre><code>x</code></pre>\"},\"tags\":[\"t\"]},\n"
  "{\"kind\":\"choice\",\"prompt\":{\"markup\":\"plain\",\"text\":\"Which?\"},\"choices\":["
  "{\"text\":{\"markup\":\"plain\",\"text\":\"a\"},\"correct\":true},"
  "{\"text\":{\"markup\":\"plain\",\"text\":\"b\"},\"correct\":false}]},\n"
  "{\"kind\":\"truefalse\",\"prompt\":{\"markup\":\"plain\",\"text\":\"Is it?\"},\"correct\":true}]}\n";

static const qconv_str banks[] = {{markdown_bank, sizeof markdown_bank - 1},
                                  {chat_bank, sizeof chat_bank - 1},
                                  {json_bank, sizeof json_bank - 1}};

/* Runs once; true when memory sufficed. */
static bool run_once(struct work *work, struct purse purse)
{
  work->log = qconv_log_new(only_count, NULL);
  work->arena = qconv_arena_new(purse.budget);
  work->written = QCONV_NOWHERE;
  work->wrong = NULL;
  return qconv_arena_run(work->arena, spend_and_start, &(struct start){work->arena, purse.spent, do_work, work});
}

static void end(struct work *work)
{
  qconv_log_free(work->log);
  qconv_arena_free(work->arena);
}

struct conversion {
  struct work rich; /* with all the memory in the world */
};

static bool run_poor(void *context, struct purse purse)
{
  struct conversion *conversion = context;
  struct work poor = conversion->rich;
  bool done = run_once(&poor, purse);
  CU_ASSERT_PTR_NULL(poor.wrong);
  if (done)
    CU_ASSERT(qconv_str_equal(poor.written, conversion->rich.written));
  end(&poor);
  return done;
}

static void check_conversion(const struct qconv_importer *importer, const struct qconv_exporter *exporter,
                             qconv_str bytes)
{
  struct conversion conversion = {{.importer = importer, .exporter = exporter, .file = QCONV_STR("f"), .bytes = bytes}};
  CU_ASSERT(run_once(&conversion.rich, (struct purse){0, 0}));
  CU_ASSERT_PTR_NULL(conversion.rich.wrong);
  if (conversion.rich.wrong)
    printf("\n    %s to %s: %s\n", importer->name, exporter ? exporter->name : "nothing", conversion.rich.wrong);
  else
    with_growing_budget(run_poor, &conversion);
  end(&conversion.rich);
}

/* The plugins of the build tree; the registry and its log live as long as the program. */
static size_t all_plugins(const struct qconv_plugin *const **plugins)
{
  static struct qconv_registry *registry;
  if (!registry)
    registry = qconv_registry_new(getenv("QCONV_PLUGIN_PATH"), qconv_log_new(only_count, NULL));
  return qconv_registry_all(registry, plugins);
}

static void readers_leave_when_memory_runs_out(void)
{
  const struct qconv_plugin *const *plugins;
  size_t count = all_plugins(&plugins), readers = 0;
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_importer *const *item = plugins[i]->importers; item && *item; item++, readers++)
      for (size_t bank = 0; bank < sizeof banks / sizeof *banks; bank++)
        check_conversion(*item, NULL, banks[bank]);
  CU_ASSERT(readers > 0);
}

static void writers_leave_when_memory_runs_out(void)
{
  const struct qconv_plugin *const *plugins;
  size_t count = all_plugins(&plugins), writers = 0;
  const struct qconv_importer *json = NULL;
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_importer *const *item = plugins[i]->importers; item && *item; item++)
      if (strcmp((*item)->name, "json") == 0)
        json = *item;
  CU_ASSERT_PTR_NOT_NULL_FATAL(json);
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_exporter *const *item = plugins[i]->exporters; item && *item; item++, writers++)
      check_conversion(json, *item, banks[2]);
  CU_ASSERT(writers > 0);
}

static const struct qconv_importer *reader_named(const char *name)
{
  const struct qconv_plugin *const *plugins;
  size_t count = all_plugins(&plugins);
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_importer *const *item = plugins[i]->importers; item && *item; item++)
      if (strcmp((*item)->name, name) == 0)
        return *item;
  return NULL;
}

/* A reader of packages wants one: what the writer of the same name makes of the bank. */
static void packages_are_left_when_memory_runs_out(void)
{
  const struct qconv_plugin *const *plugins;
  size_t count = all_plugins(&plugins), packages = 0;
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_exporter *const *item = plugins[i]->exporters; item && *item; item++) {
      const struct qconv_importer *reader = (*item)->binary ? reader_named((*item)->name) : NULL;
      struct work written = {.importer = reader_named("json"), .exporter = *item, .file = QCONV_STR("f"), .bytes = banks[2]};
      if (!reader)
        continue;
      CU_ASSERT(run_once(&written, (struct purse){0, 0}));
      CU_ASSERT_PTR_NOT_NULL_FATAL(written.written.data);
      check_conversion(reader, NULL, written.written);
      end(&written);
      packages++;
    }
  CU_ASSERT(packages > 0);
}

struct carried {
  struct qconv_arena *arena;
  struct qconv_log *log;
  struct qconv_text text;
  qconv_str all; /* everything the carriers made of the text, one behind the other */
};

static void carry(void *context)
{
  struct carried *carried = context;
  const struct qconv_markup_options options = {.remote = false};
  struct qconv_buffer all = {.arena = carried->arena};
  struct qconv_edits edits = {0};
  qconv_repair(carried->arena, carried->text.str, &edits);
  qconv_append(&all, qconv_edits_apply(carried->arena, carried->text.str, &edits));
  qconv_append(&all, qconv_markup_to_html(carried->arena, carried->log, carried->text, &options));
  qconv_append(&all, qconv_markup_to_inline_html(carried->arena, carried->log, carried->text, &options));
  qconv_append(&all, qconv_markup_to_plain(carried->arena, carried->text));
  qconv_append(&all, qconv_markup_to_markdown(carried->arena, carried->log, carried->text));
  carried->all = qconv_buffer_str(&all);
}

static bool carry_once(struct carried *carried, struct purse purse)
{
  carried->log = qconv_log_new(only_count, NULL);
  carried->arena = qconv_arena_new(purse.budget);
  return qconv_arena_run(carried->arena, spend_and_start,
                         &(struct start){carried->arena, purse.spent, carry, carried});
}

static void put_down(struct carried *carried)
{
  qconv_arena_free(carried->arena);
  qconv_log_free(carried->log);
}

static bool carry_poor(void *context, struct purse purse)
{
  const struct carried *rich = context;
  struct carried poor = {.text = rich->text};
  bool done = carry_once(&poor, purse);
  if (done)
    CU_ASSERT(qconv_str_equal(poor.all, rich->all));
  put_down(&poor);
  return done;
}

/* Long enough that memory runs out in the middle of every carrier, and not only at the first block. */
static void carriers_leave_when_memory_runs_out(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_buffer text = {.arena = arena};
  for (int i = 0; i < 40; i++)
    qconv_append_literal(&text, "# h\n\n*a* **b** `c` [l](http://x/ \"t\")\n\n- 1\n  - 2\n\n```c\nint a;\n```\n\n"
                                "| a | b |\n|--:|:-:|\n| $x$ | ~~y~~ |\n\n<p>raw <b>x</b><script>y</script>\n"
                                "<li>z\n\n");
  for (int markup = QCONV_PLAIN; markup <= QCONV_HTML; markup++) {
    struct carried rich = {.text = {(enum qconv_markup)markup, qconv_buffer_str(&text)}};
    CU_ASSERT(carry_once(&rich, (struct purse){0, 0}));
    with_growing_budget(carry_poor, &rich);
    put_down(&rich);
  }
  qconv_arena_free(arena);
}

SUITE(TEST(readers_leave_when_memory_runs_out), TEST(writers_leave_when_memory_runs_out),
      TEST(packages_are_left_when_memory_runs_out),
      TEST(carriers_leave_when_memory_runs_out))

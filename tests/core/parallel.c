/* Work on several threads: all of it once, in the order of the items for whoever looks at it later. */
#include "../suite.h"
#include "../../core/local.h"
#include <stdatomic.h>

struct work {
  qconv_str results[5000];
  atomic_uint visits[5000];
  size_t fail_at;
  struct qconv_job job;
  size_t count;
  atomic_uint freed;
};

static char said[256 * 1024];
static size_t said_len, said_count;
static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  said_count++;
  if (said_len < sizeof said - 64)
    said_len += (size_t)snprintf(said + said_len, sizeof said - said_len, "%zu:%.*s\n", diagnostic->line,
                                 QCONV_ARG(diagnostic->message));
}

static void note_freed(void *what)
{
  struct work *work = what;
  work->freed++;
}

static void do_one(void *context, const struct qconv_worker *worker, size_t i)
{
  struct work *work = context;
  work->visits[i]++;
  if (i == work->fail_at)
    qconv_arena_fail(worker->arena);
  struct qconv_buffer text = {.arena = worker->arena};
  for (size_t k = 0; k < i % 50 * 20; k++) /* uneven, so that the threads get out of step */
    qconv_append_char(&text, 'x');
  qconv_append_format(&text, "%zu", i);
  work->results[i] = qconv_buffer_str(&text);
  if (i % 3 == 0)
    qconv_report(worker->log, QCONV_NOTE, QCONV_NOWHERE, "t.t", "item %zu", i);
  if (i % 1000 == 0)
    qconv_defer(worker->arena, note_freed, work);
}

static void do_all(void *context)
{
  struct work *work = context;
  qconv_parallel(&work->job, work->count, do_one, work);
}

static bool run(struct work *work, size_t count, size_t fail_at)
{
  memset(work, 0, sizeof *work);
  said[0] = 0;
  said_len = said_count = 0;
  work->count = count;
  work->fail_at = fail_at;
  work->job.arena = qconv_arena_new(0);
  work->job.log = qconv_log_new(hear, NULL);
  return qconv_arena_run(work->job.arena, do_all, work);
}

static void clean_up(struct work *work)
{
  qconv_arena_free(work->job.arena);
  qconv_log_free(work->job.log);
}

static struct work work;

static void check_run(size_t count)
{
  size_t wrong = 0, freed = (count + 999) / 1000;
  CU_ASSERT(run(&work, count, SIZE_MAX));
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_buffer wanted = {.arena = arena};
  for (size_t i = 0; i < count; i++) {
    wrong += work.visits[i] != 1 || !qconv_str_ends(work.results[i], qconv_format(arena, "%zu", i)) ||
             work.results[i].len < i % 50 * 20;
    if (i % 3 == 0)
      qconv_append_format(&wanted, "0:item %zu\n", i);
  }
  CU_ASSERT_EQUAL(wrong, 0);
  CU_ASSERT(qconv_str_equal((qconv_str){said, said_len}, qconv_buffer_str(&wanted)));
  CU_ASSERT_EQUAL(qconv_log_count(work.job.log, QCONV_NOTE), (count + 2) / 3);
  CU_ASSERT_EQUAL(work.freed, 0); /* the workers' memory lives as long as the job's */
  clean_up(&work);
  CU_ASSERT_EQUAL(work.freed, freed);
  qconv_arena_free(arena);
}

static void each_item_is_done_once_and_in_order(void)
{
  static const size_t counts[] = {0, 1, 63, 127, 128, 129, 1000, 5000};
  for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
    check_run(counts[i]);
}

static void the_order_is_always_the_same(void)
{
  for (int round = 0; round < 20; round++)
    check_run(500 + (size_t)round);
}

/* Whichever worker runs out of memory, the job ends and everybody was waited for. */
static void out_of_memory_in_one_worker_ends_the_job(void)
{
  static const size_t places[] = {0, 1, 1249, 2499, 2500, 3750, 4999};
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    CU_ASSERT_FALSE(run(&work, 5000, places[i]));
    CU_ASSERT_EQUAL(work.visits[places[i]], 1);
    clean_up(&work);
  }
  CU_ASSERT_FALSE(run(&work, 10, 5)); /* also where no thread is worth it */
  CU_ASSERT_EQUAL(work.visits[6], 0);
  clean_up(&work);
}

SUITE(TEST(each_item_is_done_once_and_in_order), TEST(the_order_is_always_the_same),
      TEST(out_of_memory_in_one_worker_ends_the_job))

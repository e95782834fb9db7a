/* Many independent pieces of work on a few threads.

   Items go out in runs of neighbours; each run has an arena and a log of its own,
   joined to the job's in order, so the result never depends on who ran first. */
#include "local.h"
#include <pthread.h>
#include <unistd.h>

enum { MOST_THREADS = 16, LEAST_ITEMS = 64 };

struct share {
  struct qconv_worker worker;
  void (*body)(void *context, const struct qconv_worker *worker, size_t i);
  void *context;
  size_t from, to;
  bool done;
};

static void run_items(void *argument)
{
  struct share *share = argument;
  share->worker.log = qconv_log_child(share->worker.arena);
  for (size_t i = share->from; i < share->to; i++)
    share->body(share->context, &share->worker, i);
}

static void *run_share(void *argument)
{
  struct share *share = argument;
  share->done = qconv_arena_run(share->worker.arena, run_items, share);
  return NULL;
}

static size_t thread_count(size_t items)
{
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  size_t count = processors < 1 ? 1 : processors > MOST_THREADS ? MOST_THREADS : (size_t)processors;
  return items / LEAST_ITEMS < count ? items / LEAST_ITEMS : count;
}

static void run_here(const struct qconv_job *job, size_t count,
                     void (*body)(void *context, const struct qconv_worker *worker, size_t i), void *context)
{
  const struct qconv_worker worker = {job->arena, job->log};
  for (size_t i = 0; i < count; i++)
    body(context, &worker, i);
}

static void start_and_join(struct share *shares, size_t threads)
{
  pthread_t ids[MOST_THREADS];
  bool started[MOST_THREADS];
  for (size_t i = 1; i < threads; i++)
    started[i] = pthread_create(&ids[i], NULL, run_share, &shares[i]) == 0;
  run_share(&shares[0]);
  for (size_t i = 1; i < threads; i++)
    if (started[i])
      pthread_join(ids[i], NULL);
    else
      run_share(&shares[i]);
}

void qconv_parallel(const struct qconv_job *job, size_t count,
                    void (*body)(void *context, const struct qconv_worker *worker, size_t i), void *context)
{
  size_t threads = thread_count(count);
  if (threads < 2) {
    run_here(job, count, body, context);
    return;
  }
  struct share shares[MOST_THREADS];
  for (size_t i = 0; i < threads; i++) {
    struct qconv_arena *arena = qconv_arena_new(0);
    if (!arena)
      qconv_arena_fail(job->arena);
    qconv_arena_adopt(job->arena, arena);
    shares[i] = (struct share){.worker.arena = arena, .body = body, .context = context,
                               .from = count * i / threads, .to = count * (i + 1) / threads};
  }
  start_and_join(shares, threads);
  for (size_t i = 0; i < threads; i++) {
    if (!shares[i].done)
      qconv_arena_fail(job->arena);
    qconv_log_merge(job->log, shares[i].worker.log);
  }
}

/* kill -9 at random moments of a conversion over an existing file: afterwards the
   file is the old one or the new one, byte for byte.

       tests/kill [KILLS]          prints TAP

   The moments are spread over the time that a run takes, which is learned on the
   way: a third of the runs is to reach its end, however busy the machine is. It
   starts the program itself, not libtool's shell script around it: that would be
   killed in its place. */
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { QUESTIONS = 600, LARGEST = 8 << 20 };

static const char *program;
static char old_bytes[] = "the old file\n";
static char *new_bytes, *found;
static size_t new_length;

static int64_t now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void give_up(const char *what)
{
  printf("Bail out! %s: %s\n", what, strerror(errno));
  exit(1);
}

static void write_file(const char *name, const char *bytes, size_t length)
{
  FILE *file = fopen(name, "wb");
  if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0)
    give_up(name);
}

static size_t read_file(const char *name, char *bytes)
{
  FILE *file = fopen(name, "rb");
  if (!file)
    return SIZE_MAX;
  size_t length = fread(bytes, 1, LARGEST, file);
  fclose(file);
  return length;
}

static void write_input(void)
{
  FILE *file = fopen("in.md", "wb");
  if (!file)
    give_up("in.md");
  for (int i = 1; i <= QUESTIONS; i++)
    fprintf(file, "## Question %d: what is the square of %d?\n\nIt is **%d**, as `%d * %d` shows.\n\n", i, i, i * i, i,
            i);
  if (fclose(file) != 0)
    give_up("in.md");
}

static pid_t start(void)
{
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    execl(program, program, "-q", "in.md", "-o", "out.json", (char *)NULL);
    _exit(127);
  }
  if (child < 0)
    give_up("fork");
  return child;
}

/* One run from end to end; how long it took, in nanoseconds. */
static int64_t whole_run(void)
{
  int status;
  int64_t begin = now();
  waitpid(start(), &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    printf("Bail out! %s in.md -o out.json failed\n", program);
    exit(1);
  }
  return now() - begin;
}

static void killed_run(int64_t delay)
{
  pid_t child = start();
  struct timespec time = {(time_t)(delay / 1000000000), (long)(delay % 1000000000)};
  nanosleep(&time, NULL);
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
}

/* Files beside the two that belong here; removes them. */
static int strays(void)
{
  int count = 0;
  DIR *folder = opendir(".");
  if (!folder)
    give_up("opendir");
  for (struct dirent *entry; (entry = readdir(folder));) {
    const char *name = entry->d_name;
    if (strcmp(name, ".") && strcmp(name, "..") && strcmp(name, "in.md") && strcmp(name, "out.json")) {
      unlink(name);
      count++;
    }
  }
  closedir(folder);
  return count;
}

static void find_program(void)
{
  static char path[4096], libraries[4096];
  const char *tree = getenv("top_builddir"), *given = getenv("QCONV");
  snprintf(path, sizeof path, "%s/.libs/qconv", tree ? tree : ".");
  if (!given && access(path, X_OK) == 0) {
    snprintf(libraries, sizeof libraries, "%s/core/.libs:%s/formats/.libs", tree ? tree : ".", tree ? tree : ".");
    setenv("LD_LIBRARY_PATH", libraries, 1);
  } else {
    snprintf(path, sizeof path, "%s", given ? given : "qconv");
  }
  program = realpath(path, NULL);
  if (!program)
    give_up(path);
}

struct tally {
  int old, new, torn, strays;
};

/* Moments up to span nanoseconds; it grows when a run is killed and shrinks twice
   as much when one has ended. */
static struct tally kill_often(int kills, int64_t span)
{
  struct tally tally = {0};
  for (int i = 0; i < kills; i++) {
    write_file("out.json", old_bytes, strlen(old_bytes));
    killed_run(span / 1000 * (rand() % 1000));
    size_t length = read_file("out.json", found);
    if (length == strlen(old_bytes) && memcmp(found, old_bytes, length) == 0)
      tally.old++;
    else if (length == new_length && memcmp(found, new_bytes, length) == 0)
      tally.new++;
    else
      tally.torn++;
    tally.strays += strays();
    span += length == new_length ? -span / 50 : span / 100;
  }
  return tally;
}

int main(int argc, char **argv)
{
  char folder[] = "kill-XXXXXX";
  const char *sanitize = getenv("SANITIZE");
  int kills = argc > 1 ? atoi(argv[1]) : sanitize && *sanitize ? 100 : 500;
  find_program();
  new_bytes = malloc(LARGEST);
  found = malloc(LARGEST);
  if (!new_bytes || !found || !mkdtemp(folder) || chdir(folder) != 0)
    give_up("folder");
  write_input();
  setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  whole_run();
  int64_t duration = whole_run();
  new_length = read_file("out.json", new_bytes);
  srand((unsigned)now());
  struct tally tally = kill_often(kills, duration);
  unlink("in.md");
  unlink("out.json");
  if (chdir("..") == 0)
    rmdir(folder);
  bool met_both = tally.old > 0 && tally.new > 0, few = tally.strays * 20 <= kills;
  printf("1..3\n# %d kills, a run of %.1f ms: %d old, %d new, %d torn, %d left a temporary file\n", kills,
         (double)duration * 1e-6, tally.old, tally.new, tally.torn, tally.strays);
  printf("%s 1 - the file is the old one or the new one\n", tally.torn == 0 ? "ok" : "not ok");
  printf("%s 2 - runs were killed before and after the end\n", met_both ? "ok" : "not ok");
  printf("%s 3 - hardly a temporary file is left\n", few ? "ok" : "not ok");
  return tally.torn == 0 && met_both && few ? 0 : 1;
}

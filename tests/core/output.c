/* Bytes out: a file is there when it is finished and not before; what fails leaves the old one. */
#include "../suite.h"
#include "folder.h"
#include <errno.h>
#include <fcntl.h>
#include <qconv/output.h>
#include <signal.h>
#include <sys/wait.h>

static bool write_to(const char *path, qconv_str bytes)
{
  struct qconv_output *output = qconv_output_file(path);
  if (!output)
    return false;
  qconv_put(output, bytes);
  return qconv_output_finish(output);
}

static mode_t mode_of(const char *path)
{
  struct stat status;
  return stat(path, &status) == 0 ? status.st_mode & 07777 : 0;
}

static void memory_collects(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_output *output = qconv_output_memory(arena);
  ASSERT_STR(qconv_output_bytes(output), "");
  qconv_put_literal(output, "a\0b");
  qconv_put_char(output, 'c');
  qconv_put(output, QCONV_STR(""));
  qconv_put_format(output, "%05d", 42);
  ASSERT_STR(qconv_output_bytes(output), "a\0bc00042");
  for (int i = 0; i < 1000; i++)
    qconv_put_format(output, "%0700d", i);
  CU_ASSERT_EQUAL(qconv_output_bytes(output).len, 9 + 700000);
  CU_ASSERT(qconv_output_finish(output));
  qconv_output_discard(output);
  qconv_output_discard(NULL);
  qconv_arena_free(arena);
}

static void a_file_appears_when_finished(void)
{
  const char *path = in_folder("new.txt");
  size_t before = files_in(folder);
  struct qconv_output *output = qconv_output_file(path);
  CU_ASSERT_PTR_NOT_NULL_FATAL(output);
  qconv_put_literal(output, "hello");
  CU_ASSERT_PTR_NULL(file_bytes(path).data);
  CU_ASSERT(qconv_output_finish(output));
  ASSERT_STR(file_bytes(path), "hello");
  CU_ASSERT_EQUAL(files_in(folder), before + 1); /* and nothing else is left there */
}

static void chunks_come_in_order(void)
{
  static const size_t sizes[] = {1, 65535, 1, 65536, 65537, 0, 7, 200000, 3, 65530, 600};
  const char *path = in_folder("chunks");
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_output *memory = qconv_output_memory(arena), *file = qconv_output_file(path);
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    char *bytes = qconv_alloc(arena, sizes[i] + 1);
    for (size_t k = 0; k < sizes[i]; k++)
      bytes[k] = (char)(k * 7 + i);
    qconv_put(memory, (qconv_str){bytes, sizes[i]});
    qconv_put(file, (qconv_str){bytes, sizes[i]});
    qconv_put_format(memory, "%*d", 1000, (int)i);
    qconv_put_format(file, "%*d", 1000, (int)i);
  }
  CU_ASSERT(qconv_output_finish(file));
  CU_ASSERT(qconv_str_equal(file_bytes(path), qconv_output_bytes(memory)));
  qconv_arena_free(arena);
}

static void what_is_discarded_leaves_the_old_file(void)
{
  const char *path = in_folder("kept.txt");
  put_file(path, QCONV_STR("old"));
  size_t before = files_in(folder);
  struct qconv_output *output = qconv_output_file(path);
  CU_ASSERT_PTR_NOT_NULL_FATAL(output);
  for (int i = 0; i < 100000; i++)
    qconv_put_literal(output, "new ");
  qconv_output_discard(output);
  ASSERT_STR(file_bytes(path), "old");
  CU_ASSERT_EQUAL(files_in(folder), before);
}

static void modes_are_kept_or_by_umask(void)
{
  const char *path = in_folder("mode");
  mode_t mask = umask(027);
  CU_ASSERT(write_to(path, QCONV_STR("1")));
  CU_ASSERT_EQUAL(mode_of(path), 0640);
  chmod(path, 0604);
  CU_ASSERT(write_to(path, QCONV_STR("2")));
  CU_ASSERT_EQUAL(mode_of(path), 0604);
  ASSERT_STR(file_bytes(path), "2");
  umask(0);
  CU_ASSERT(write_to(in_folder("open"), QCONV_STR("3")));
  CU_ASSERT_EQUAL(mode_of(in_folder("open")), 0666);
  CU_ASSERT_EQUAL(umask(mask), 0); /* asking for the mask left it alone */
}

static void a_link_stays_a_link(void)
{
  const char *target = in_folder("target"), *link = in_folder("link");
  struct stat status;
  put_file(target, QCONV_STR("old"));
  CU_ASSERT_EQUAL(symlink("target", link), 0);
  CU_ASSERT(write_to(link, QCONV_STR("new")));
  CU_ASSERT(lstat(link, &status) == 0 && S_ISLNK(status.st_mode));
  ASSERT_STR(file_bytes(target), "new");
}

static void a_full_disk_is_an_error(void)
{
  struct qconv_output *output = qconv_output_file("/dev/full");
  CU_ASSERT_PTR_NOT_NULL_FATAL(output);
  for (int i = 0; i < 100000; i++)
    qconv_put_literal(output, "more ");
  errno = 0;
  CU_ASSERT_FALSE(qconv_output_finish(output));
  CU_ASSERT_EQUAL(errno, ENOSPC);
  CU_ASSERT_FALSE(write_to("/dev/full", QCONV_STR("x"))); /* also what fits the buffer */
  CU_ASSERT_EQUAL(errno, ENOSPC);
  CU_ASSERT(write_to("/dev/null", QCONV_STR("x")));
}

static void what_cannot_be_opened_says_why(void)
{
  errno = 0;
  CU_ASSERT_PTR_NULL(qconv_output_file(folder));
  CU_ASSERT_EQUAL(errno, EISDIR);
  CU_ASSERT_PTR_NULL(qconv_output_file(in_folder("no/such/folder")));
  CU_ASSERT_EQUAL(errno, ENOENT);
  put_file(in_folder("plain"), QCONV_STR(""));
  CU_ASSERT_PTR_NULL(qconv_output_file(in_folder("plain/file")));
  CU_ASSERT_EQUAL(errno, ENOTDIR);
}

/* In a process of its own, which is not root even where the test is. */
static int status_of(int (*body)(void))
{
  int status = -1;
  pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
      _exit(98);
    _exit(body());
  }
  return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int write_new(void)
{
  return write_to(in_folder("closed/new"), QCONV_STR("x")) ? 0 : errno;
}

static int write_old(void)
{
  return write_to(in_folder("closed/old"), QCONV_STR("x")) ? 0 : errno;
}

static void a_closed_folder_stays_as_it_was(void)
{
  chmod(folder, 0755);
  mkdir(in_folder("closed"), 0777);
  put_file(in_folder("closed/old"), QCONV_STR("old"));
  chmod(in_folder("closed/old"), 0666);
  chmod(in_folder("closed"), 0555);
  CU_ASSERT_EQUAL(status_of(write_new), EACCES);
  CU_ASSERT_EQUAL(status_of(write_old), EACCES);
  ASSERT_STR(file_bytes(in_folder("closed/old")), "old");
  chmod(in_folder("closed"), 0777);
  CU_ASSERT_EQUAL(status_of(write_new), 0); /* it was the folder's mode and nothing else */
  chmod(in_folder("closed/old"), 0444);
  CU_ASSERT_EQUAL(status_of(write_old), EACCES); /* a write-protected file is not replaced */
  CU_ASSERT_EQUAL(files_in(in_folder("closed")), 2);
}

static int write_to_pipe(void)
{
  int ends[2];
  char got[8] = "";
  if (pipe(ends) != 0 || dup2(ends[1], STDOUT_FILENO) < 0)
    return 1;
  bool done = write_to("-", QCONV_STR("piped"));
  return done && read(ends[0], got, sizeof got) == 5 && memcmp(got, "piped", 5) == 0 ? 0 : 2;
}

static void a_dash_is_standard_output(void)
{
  CU_ASSERT_EQUAL(status_of(write_to_pipe), 0);
}

static int killed_while_writing(void)
{
  struct qconv_output *output = qconv_output_file(in_folder("shared/file"));
  qconv_put_literal(output, "torn");
  kill(getpid(), SIGKILL);
  return 0;
}

static void a_killed_writer_leaves_the_old_file(void)
{
  mkdir(in_folder("shared"), 0777);
  chmod(in_folder("shared"), 0777);
  put_file(in_folder("shared/file"), QCONV_STR("old"));
  chmod(in_folder("shared/file"), 0666);
  fflush(stdout);
  CU_ASSERT_EQUAL(status_of(killed_while_writing), -1);
  ASSERT_STR(file_bytes(in_folder("shared/file")), "old");
}

int main(void)
{
  static const struct test tests[] = {
    TEST(memory_collects), TEST(a_file_appears_when_finished), TEST(chunks_come_in_order),
    TEST(what_is_discarded_leaves_the_old_file), TEST(modes_are_kept_or_by_umask), TEST(a_link_stays_a_link),
    TEST(a_full_disk_is_an_error), TEST(what_cannot_be_opened_says_why), TEST(a_closed_folder_stays_as_it_was),
    TEST(a_dash_is_standard_output), TEST(a_killed_writer_leaves_the_old_file)};
  open_folder();
  int status = run_suite(__FILE__, tests, sizeof tests / sizeof *tests);
  close_folder();
  return status;
}

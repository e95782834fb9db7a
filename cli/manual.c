/* Writes the manual page and the completions of three shells while qconv is built,
   from the same table that the command itself is driven by. Not installed. */
#ifdef HAVE_CONFIG_H
#include <config.h>
#endif
#include "options.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* roff: a hyphen that is to be typed is \-, and a line must not start with a dot. */
static void roff(const char *text)
{
  if (*text == '.' || *text == '\'')
    fputs("\\&", stdout);
  for (; *text; text++)
    if (*text == '-')
      fputs("\\-", stdout);
    else if (*text == '\\')
      fputs("\\e", stdout);
    else
      putchar(*text);
}

static void roff_line(const char *text)
{
  roff(text);
  putchar('\n');
}

/* "read the input" becomes "Read the input." */
static void roff_sentence(const char *text)
{
  putchar(toupper((unsigned char)*text));
  roff(text + 1);
  puts(".");
}

static void roff_option(const struct cli_option *option)
{
  puts(".TP");
  if (option->letter)
    printf("\\fB\\-%c\\fR, ", option->letter);
  fputs("\\fB\\-\\-", stdout);
  roff(option->name);
  fputs("\\fR", stdout);
  if (option->argument)
    printf("=\\fI%s\\fR", option->argument);
  putchar('\n');
  roff_sentence(option->help);
  if (option->more)
    roff_line(option->more);
}

static void roff_entries(const char *heading, const struct cli_entry *entries)
{
  printf(".SH \"%s\"\n", heading);
  for (; entries->term; entries++) {
    fputs(".TP\n\\fB", stdout);
    roff(entries->term);
    puts("\\fR");
    roff_line(entries->text);
  }
}

static void write_man(void)
{
  printf(".TH QCONV 1 \"\" \"qconv %s\" \"User Commands\"\n", PACKAGE_VERSION);
  printf(".SH NAME\nqconv \\- %s\n.SH SYNOPSIS\n.B ", cli_purpose);
  roff_line(cli_usage);
  puts(".SH DESCRIPTION\n"
       "Reads each INPUT, a file or \\- for standard input, and writes its questions in another format.\n"
       "What the other format cannot hold is reported, never dropped in silence.\n"
       ".PP\n"
       "Reports go to standard error, one line each: place, severity, message and a code that stays the same.\n"
       "A \\fBnote\\fR says what was done, a \\fBloss\\fR what the target cannot hold, a \\fBwarning\\fR what is\n"
       "probably not meant; after an \\fBerror\\fR there is no output.\n"
       "Of more than 20 reports with the same code about one input the rest are only counted, unless\n"
       "\\fB\\-\\-explain\\fR is given.\n"
       ".SH OPTIONS");
  for (const struct cli_option *option = cli_options; option->name; option++)
    roff_option(option);
  roff_entries("EXAMPLES", cli_examples);
  roff_entries("EXIT STATUS", cli_statuses);
  roff_entries("ENVIRONMENT", cli_variables);
}

/* How --list-formats is taken apart: its first table is of formats, the second of filters. */
static const struct {
  enum cli_completion completion;
  const char *name, *program;
} lists[] = {
  {CLI_READERS, "readers", "/^$/ {exit} NR > 1 && $2 == \"yes\" {print $1}"},
  {CLI_WRITERS, "writers", "/^$/ {exit} NR > 1 && $3 == \"yes\" {print $1}"},
  {CLI_FILTERS, "filters", "/^$/ {start = NR} start && NR > start + 1 {print $1}"},
  {CLI_FORMATS, "formats", "/^$/ {start = NR} NR > 1 && NF && NR != start + 1 {print $1}"},
};
enum { LISTS = sizeof lists / sizeof *lists };

static const char *list_name(enum cli_completion completion)
{
  for (size_t i = 0; i < LISTS; i++)
    if (lists[i].completion == completion)
      return lists[i].name;
  return NULL;
}

/* A function for each list, in the syntax that bash and zsh share. */
static void list_functions(void)
{
  for (size_t i = 0; i < LISTS; i++)
    printf("_qconv_%s() { qconv --list-formats 2>/dev/null | awk '%s'; }\n", lists[i].name, lists[i].program);
}

static void words_of(const struct cli_option *option)
{
  for (size_t i = 0; option->words[i]; i++)
    printf("%s%s", i ? " " : "", option->words[i]);
}

static void bash_case(const struct cli_option *option)
{
  fputs("    ", stdout);
  if (option->letter)
    printf("-%c|", option->letter);
  printf("--%s) ", option->name);
  if (option->completion == CLI_WORDS) {
    fputs("COMPREPLY=($(compgen -W '", stdout);
    words_of(option);
    fputs("' -- \"$current\"));", stdout);
  } else if (option->completion == CLI_FOLDERS)
    fputs("compopt -o filenames; COMPREPLY=($(compgen -d -- \"$current\"));", stdout);
  else if (list_name(option->completion))
    printf("COMPREPLY=($(compgen -W \"$(_qconv_%s)\" -- \"$current\"));", list_name(option->completion));
  puts(" return ;;");
}

static void write_bash(void)
{
  puts("# bash completion of qconv, made from its table of options");
  list_functions();
  puts("_qconv()\n{\n"
       "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
       "  COMPREPLY=()\n"
       "  if [[ $current == '=' ]]; then current=\n"
       "  elif [[ $previous == '=' ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
       "  case $previous in");
  for (const struct cli_option *option = cli_options; option->name; option++)
    if (option->argument)
      bash_case(option);
  fputs("  esac\n  [[ $current == -* ]] && COMPREPLY=($(compgen -W '", stdout);
  for (const struct cli_option *option = cli_options; option->name; option++) {
    if (option->letter)
      printf("-%c ", option->letter);
    printf("--%s ", option->name);
  }
  puts("' -- \"$current\"))\n}\ncomplete -o default -F _qconv qconv");
}

static void zsh_option(const struct cli_option *option)
{
  const char *value = option->argument ? "=" : "";
  if (option->type == CLI_LIST)
    printf("  '*--%s%s", option->name, value);
  else if (option->letter)
    printf("  '(-%c --%s)'{-%c%s,--%s%s}'", option->letter, option->name, option->letter, option->argument ? "+" : "",
           option->name, value);
  else
    printf("  '--%s%s", option->name, value);
  putchar('[');
  for (const char *at = option->help; *at; at++)
    printf(strchr("[]:", *at) ? "\\%c" : "%c", *at);
  putchar(']');
  if (option->argument)
    printf(":%s:", option->argument);
  if (option->completion == CLI_WORDS) {
    putchar('(');
    words_of(option);
    putchar(')');
  } else if (option->completion == CLI_FILES)
    fputs("_files", stdout);
  else if (option->completion == CLI_FOLDERS)
    fputs("_files -/", stdout);
  else if (list_name(option->completion))
    printf("{compadd - $(_qconv_%s)}", list_name(option->completion));
  puts("' \\");
}

static void write_zsh(void)
{
  puts("#compdef qconv\n# zsh completion of qconv, made from its table of options");
  list_functions();
  puts("_arguments -s -S \\");
  for (const struct cli_option *option = cli_options; option->name; option++)
    zsh_option(option);
  puts("  '*:input:_files'");
}

static void fish_option(const struct cli_option *option)
{
  fputs("complete -c qconv", stdout);
  if (option->letter)
    printf(" -s %c", option->letter);
  printf(" -l %s", option->name);
  if (option->completion == CLI_WORDS) {
    fputs(" -x -a '", stdout);
    words_of(option);
    putchar('\'');
  } else if (option->completion == CLI_FILES)
    fputs(" -r -F", stdout);
  else if (option->completion == CLI_FOLDERS)
    fputs(" -x -a '(__fish_complete_directories)'", stdout);
  else if (list_name(option->completion))
    printf(" -x -a '(__qconv_%s)'", list_name(option->completion));
  else if (option->argument)
    fputs(" -x", stdout);
  printf(" -d '%s'\n", option->help);
}

static void write_fish(void)
{
  puts("# fish completion of qconv, made from its table of options");
  for (size_t i = 0; i < LISTS; i++)
    printf("function __qconv_%s\n  qconv --list-formats 2>/dev/null | awk '%s'\nend\n", lists[i].name,
           lists[i].program);
  for (const struct cli_option *option = cli_options; option->name; option++)
    fish_option(option);
}

int main(int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*write)(void);
  } papers[] = {{"man", write_man}, {"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};
  for (size_t i = 0; argc == 2 && i < sizeof papers / sizeof *papers; i++)
    if (strcmp(papers[i].name, argv[1]) == 0) {
      papers[i].write();
      return fflush(stdout) != 0 || ferror(stdout);
    }
  fputs("usage: manual man|bash|zsh|fish\n", stderr);
  return 2;
}

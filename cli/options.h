/* The options of the command: one table for getopt_long, --help, the manual
   page and the completions of three shells. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

enum cli_action { CLI_CONVERT, CLI_HELP, CLI_VERSION, CLI_LIST_FORMATS, CLI_HELP_FORMAT, CLI_SCHEMA };

enum cli_color { CLI_AUTO, CLI_ALWAYS, CLI_NEVER };

enum cli_fail_on { CLI_FAIL_ON_LOSS, CLI_FAIL_ON_WARNING, CLI_FAIL_ON_ERROR };

struct cli_list {
  const char **items; /* NULL-ended */
  size_t count;
};

struct cli_settings {
  enum cli_action action;
  const char *from, *to, *output, *folder, *encoding, *help_format, *ids, *previous;
  struct cli_list options, filters, plugin_dirs, inputs;
  int fail_on; /* an enum cli_fail_on */
  int color;   /* an enum cli_color */
  size_t max_input;
  bool explain, verbose, quiet;
};

/* How the value of an option is read, and what its offset is the place of. */
enum cli_type {
  CLI_FLAG,  /* bool */
  CLI_TEXT,  /* const char * */
  CLI_LIST,  /* struct cli_list: may be given several times */
  CLI_SHORT, /* struct cli_list, to which NAME=VALUE is added: short for an option of a format */
  CLI_WORD,  /* int: the index in words */
  CLI_SIZE,  /* size_t: a number of bytes with K, M or G */
  CLI_ACTION /* sets action; a const char * at offset when it has an argument */
};

/* What a shell offers behind the option. */
enum cli_completion {
  CLI_ANYTHING,
  CLI_FILES,
  CLI_FOLDERS,
  CLI_WORDS,
  CLI_READERS, /* formats that can be read */
  CLI_WRITERS,
  CLI_FILTERS,
  CLI_FORMATS  /* all of these three */
};

struct cli_option {
  char letter;          /* 0: it has none */
  const char *name;     /* NULL ends the table */
  const char *argument; /* "FILE"; NULL: it takes none */
  enum cli_type type;
  size_t offset;        /* in struct cli_settings */
  enum cli_action action;
  enum cli_completion completion;
  const char *const *words;
  const char *help;     /* one line of at most 52 columns */
  const char *more;     /* further sentences for the manual; NULL: none */
};

extern const struct cli_option cli_options[];

/* What the manual says beside the options, in pairs ended by NULL. */
struct cli_entry {
  const char *term, *text;
};
extern const struct cli_entry cli_statuses[], cli_variables[], cli_examples[];
extern const char cli_usage[], cli_purpose[];

#endif

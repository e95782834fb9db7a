/* The table of options, and the few other texts that --help and the manual share. */
#include "options.h"

static const char *const severities[] = {"loss", "warning", "error", NULL}; /* as enum cli_fail_on */
static const char *const colors[] = {"auto", "always", "never", NULL};       /* as enum cli_color */

#define AT(member) offsetof(struct cli_settings, member)

static const char *const keys[] = {"none", "inline", "end", "only", NULL};

const struct cli_option cli_options[] = {
  {.letter = 'f', .name = "from", .argument = "FORMAT", .type = CLI_TEXT, .offset = AT(from), .completion = CLI_READERS,
   .help = "read the input as this format",
   .more = "Without it the name and the content of the input decide; --explain says how."},
  {.letter = 't', .name = "to", .argument = "FORMAT", .type = CLI_TEXT, .offset = AT(to), .completion = CLI_WRITERS,
   .help = "write this format",
   .more = "Without it the suffix of the output decides."},
  {.letter = 'o', .name = "output", .argument = "FILE", .type = CLI_TEXT, .offset = AT(output), .completion = CLI_FILES,
   .help = "write to this file",
   .more = "The file takes its place in one step when all of it is written; until then, and whenever something fails, "
           "the old file stays as it was. - is standard output."},
  {.letter = 'O', .name = "output-dir", .argument = "FOLDER", .type = CLI_TEXT, .offset = AT(folder),
   .completion = CLI_FOLDERS, .help = "write one file for each input into this folder",
   .more = "Each file has the name of its input and the suffix of the format. The folder is made when it is not there. "
           "An input that fails does not stop the others."},
  {.name = "option", .argument = "NAME=VALUE", .type = CLI_LIST, .offset = AT(options),
   .help = "set an option of a format or filter",
   .more = "May be given several times. --help-format lists the options there are."},
  {.name = "key", .argument = "WHERE", .type = CLI_SHORT, .offset = AT(options), .completion = CLI_WORDS, .words = keys,
   .help = "where answers stand: none, inline, end or only",
   .more = "For formats that people read: nowhere, with each question, behind all of them, or nothing but the answers. "
           "Short for --option key=WHERE; a format may know further places."},
  {.name = "filter", .argument = "NAME", .type = CLI_LIST, .offset = AT(filters), .completion = CLI_FILTERS,
   .help = "pass the questions through this filter",
   .more = "May be given several times; filters run in the order given."},
  {.name = "ids", .argument = "FILE", .type = CLI_TEXT, .offset = AT(ids), .completion = CLI_FILES,
   .help = "let questions keep their ids, remembered in this file",
   .more = "A small text file to keep beside the source. A question whose words, number or place changed is known by "
           "its id or by what it still says; --verbose lists what was decided. The file is made when it is not there, "
           "and rewritten with the output."},
  {.name = "previous", .argument = "FILE", .type = CLI_TEXT, .offset = AT(previous), .completion = CLI_FILES,
   .help = "keep what can stay as it is in this earlier output",
   .more = "For formats that have times or numbers of their own, like packages of cards: what did not change keeps "
           "them. It may be the output itself, and need not be there the first time."},
  {.name = "fail-on", .argument = "SEVERITY", .type = CLI_WORD, .offset = AT(fail_on), .completion = CLI_WORDS,
   .words = severities, .help = "no output after a loss, warning or (default) error",
   .more = "A loss is what the target cannot hold. Whatever is worse than what is named ends the job too."},
  {.name = "encoding", .argument = "NAME", .type = CLI_TEXT, .offset = AT(encoding),
   .help = "read text in this encoding",
   .more = "A name that iconv knows, like windows-1252. Without it the encoding is found out."},
  {.name = "max-input", .argument = "SIZE", .type = CLI_SIZE, .offset = AT(max_input),
   .help = "refuse an input larger than this",
   .more = "In bytes, or with K, M or G behind the number. The default is 256M."},
  {.name = "plugin-dir", .argument = "FOLDER", .type = CLI_LIST, .offset = AT(plugin_dirs), .completion = CLI_FOLDERS,
   .help = "look for plugins in this folder first",
   .more = "May be given several times. The usual folders are searched after it."},
  {.name = "explain", .type = CLI_FLAG, .offset = AT(explain),
   .help = "say which reader was chosen, and list every repair",
   .more = "Without -o, -O and -t nothing is written."},
  {.letter = 'v', .name = "verbose", .type = CLI_FLAG, .offset = AT(verbose), .help = "show notes too"},
  {.letter = 'q', .name = "quiet", .type = CLI_FLAG, .offset = AT(quiet), .help = "show errors only"},
  {.name = "color", .argument = "WHEN", .type = CLI_WORD, .offset = AT(color), .completion = CLI_WORDS, .words = colors,
   .help = "use colors: auto, always or never"},
  {.name = "list-formats", .type = CLI_ACTION, .action = CLI_LIST_FORMATS, .help = "list the formats and filters"},
  {.name = "help-format", .argument = "NAME", .type = CLI_ACTION, .action = CLI_HELP_FORMAT, .offset = AT(help_format),
   .completion = CLI_FORMATS, .help = "show a format or filter with its options"},
  {.name = "schema", .type = CLI_ACTION, .action = CLI_SCHEMA, .help = "print the JSON Schema of the native format"},
  {.letter = 'h', .name = "help", .type = CLI_ACTION, .action = CLI_HELP, .help = "show this help"},
  {.letter = 'V', .name = "version", .type = CLI_ACTION, .action = CLI_VERSION,
   .help = "show the versions of qconv and its libraries"},
  {.name = NULL},
};

const char cli_usage[] = "qconv [OPTION]... INPUT...";
const char cli_purpose[] = "convert question banks";

const struct cli_entry cli_examples[] = {
  {"qconv in.txt -o FILE", "The suffix of the file says the format."},
  {"qconv --explain in.txt", "How is the input understood and repaired?"},
  {"qconv -t FORMAT in.txt | less", "Without -o: to standard output."},
  {"qconv -t FORMAT -O FOLDER *.txt", "Many inputs, each to a file of its own."},
  {NULL, NULL},
};

const struct cli_entry cli_statuses[] = {
  {"0", "Done. There may have been warnings."},
  {"1", "Several inputs were given and some of them failed."},
  {"2", "The command line is wrong."},
  {"3", "The input was rejected: nothing in it could be read, or --fail-on forbids the result."},
  {"4", "A file could not be read or written."},
  {"5", "A plugin is missing or broken."},
  {"70", "Out of memory, or a bug."},
  {NULL, NULL},
};

const struct cli_entry cli_variables[] = {
  {"QCONV_PLUGIN_PATH", "Absolute folders to look for plugins in, divided by colons, in place of the installed one. An "
                        "empty piece stands for the installed one. Ignored in privileged programs."},
  {"SOURCE_DATE_EPOCH", "The time to write into outputs, in seconds since 1970: the same input gives the same bytes."},
  {"NO_COLOR", "When set, no colors unless --color=always."},
  {"CLICOLOR_FORCE", "When set and not 0, colors even when standard error is no terminal."},
  {NULL, NULL},
};

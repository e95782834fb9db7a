/* The table of options, and the few other texts that --help and the manual share. */
#include "options.h"

static const char *const severities[] = {"loss", "warning", "error", NULL}; /* as enum cli_fail_on */
static const char *const colors[] = {"auto", "always", "never", NULL};       /* as enum cli_color */

#define AT(member) offsetof(struct cli_settings, member)

const struct cli_option cli_options[] = {
  {'f', "from", "FORMAT", CLI_TEXT, AT(from), 0, CLI_READERS, NULL, "read the input as this format",
   "Without it the name and the content of the input decide; --explain says how."},
  {'t', "to", "FORMAT", CLI_TEXT, AT(to), 0, CLI_WRITERS, NULL, "write this format",
   "Without it the suffix of the output decides."},
  {'o', "output", "FILE", CLI_TEXT, AT(output), 0, CLI_FILES, NULL, "write to this file",
   "The file takes its place in one step when all of it is written; until then, and whenever something fails, the "
   "old file stays as it was. - is standard output."},
  {'O', "output-dir", "FOLDER", CLI_TEXT, AT(folder), 0, CLI_FOLDERS, NULL, "write one file for each input into this folder",
   "Each file has the name of its input and the suffix of the format. The folder is made when it is not there. An "
   "input that fails does not stop the others."},
  {0, "option", "NAME=VALUE", CLI_LIST, AT(options), 0, CLI_ANYTHING, NULL, "set an option of a format or filter",
   "May be given several times. --help-format lists the options there are."},
  {0, "filter", "NAME", CLI_LIST, AT(filters), 0, CLI_FILTERS, NULL, "pass the questions through this filter",
   "May be given several times; filters run in the order given."},
  {0, "fail-on", "SEVERITY", CLI_WORD, AT(fail_on), 0, CLI_WORDS, severities, "no output after a loss, warning or (default) error",
   "A loss is what the target cannot hold. Without the option only an error ends the job."},
  {0, "encoding", "NAME", CLI_TEXT, AT(encoding), 0, CLI_ANYTHING, NULL, "read text in this encoding",
   "A name that iconv knows, like windows-1252. Without it the encoding is found out."},
  {0, "max-input", "SIZE", CLI_SIZE, AT(max_input), 0, CLI_ANYTHING, NULL, "refuse an input larger than this",
   "In bytes, or with K, M or G behind the number. The default is 256M."},
  {0, "plugin-dir", "FOLDER", CLI_LIST, AT(plugin_dirs), 0, CLI_FOLDERS, NULL, "look for plugins in this folder first",
   "May be given several times. The usual folders are searched after it."},
  {0, "explain", NULL, CLI_FLAG, AT(explain), 0, CLI_ANYTHING, NULL, "say which reader was chosen, and list every repair",
   "Without -o, -O and -t nothing is written."},
  {'v', "verbose", NULL, CLI_FLAG, AT(verbose), 0, CLI_ANYTHING, NULL, "show notes too", NULL},
  {'q', "quiet", NULL, CLI_FLAG, AT(quiet), 0, CLI_ANYTHING, NULL, "show errors only", NULL},
  {0, "color", "WHEN", CLI_WORD, AT(color), 0, CLI_WORDS, colors, "use colors: auto, always or never", NULL},
  {0, "list-formats", NULL, CLI_ACTION, 0, CLI_LIST_FORMATS, CLI_ANYTHING, NULL, "list the formats and filters", NULL},
  {0, "help-format", "NAME", CLI_ACTION, AT(help_format), CLI_HELP_FORMAT, CLI_FORMATS, NULL,
   "show a format or filter with its options", NULL},
  {0, "schema", NULL, CLI_ACTION, 0, CLI_SCHEMA, CLI_ANYTHING, NULL, "print the JSON Schema of the native format", NULL},
  {'h', "help", NULL, CLI_ACTION, 0, CLI_HELP, CLI_ANYTHING, NULL, "show this help", NULL},
  {'V', "version", NULL, CLI_ACTION, 0, CLI_VERSION, CLI_ANYTHING, NULL, "show the versions of qconv and its libraries", NULL},
  {0, NULL, NULL, 0, 0, 0, 0, NULL, NULL, NULL},
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

/* Tables: shells and what is written beside them. */
#include "highlight_local.h"

#define HASH_COMMENT                                                                                                   \
  {                                                                                                                    \
    "#", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK                                                                \
  }

static const struct qconv_pair shell[] = {
    HASH_COMMENT,
    {"$'", "'", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_PAREN | IN_DOLLAR_NAME},
    {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_LINES},
    {0}};
static const struct qconv_pair powershell[] = {
    {"<#", "#>", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},
    HASH_COMMENT,
    {"@\"", "\n\"@", QCONV_TOKEN_STRING, 0, PAIR_LINES | IN_DOLLAR_PAREN | IN_DOLLAR_NAME},
    {"@'", "\n'@", QCONV_TOKEN_STRING, 0, PAIR_LINES},
    {"\"", "\"", QCONV_TOKEN_STRING, '`', PAIR_LINES | PAIR_DOUBLED | IN_DOLLAR_PAREN | IN_DOLLAR_NAME},
    {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_LINES | PAIR_DOUBLED},
    {0}};
static const struct qconv_pair batch[] = {{"::", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_LINE_START},
                                          {"REM ", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                          {"rem ", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                          {"\"", "\"", QCONV_TOKEN_STRING, 0, 0},
                                          {0}};
static const struct qconv_pair docker[] = {{"#", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_LINE_START},
                                           {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_NAME},
                                           {"'", "'", QCONV_TOKEN_STRING, 0, 0},
                                           {0}};
static const struct qconv_pair make[] = {{"#", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                         {"$(", ")", QCONV_TOKEN_VARIABLE, 0, PAIR_NESTS},
                                         {"${", "}", QCONV_TOKEN_VARIABLE, 0, PAIR_NESTS},
                                         {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_NAME},
                                         {"'", "'", QCONV_TOKEN_STRING, 0, 0},
                                         {0}};
static const struct qconv_pair nginx[] = {
    HASH_COMMENT, {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_NAME}, {"'", "'", QCONV_TOKEN_STRING, '\\', 0}, {0}};
static const struct qconv_pair cmake[] = {{"[[", "]]", QCONV_TOKEN_STRING, 0, PAIR_LINES},
                                          {"#", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                          {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_NAME},
                                          {0}};

#define SHELL_KEYWORDS "case coproc do done elif else esac fi for function if in select then until while"
#define SHELL_FUNCTIONS                                                                                                \
  "alias bg bind break builtin cd command continue declare dirs disown echo enable eval exec exit export false fg "    \
  "getopts hash history jobs kill let local mapfile popd printf pushd pwd read readarray readonly return set shift "   \
  "shopt source sudo test times trap true type typeset ulimit umask unalias unset wait"

const struct qconv_language qconv_languages_shell[] = {
    {.names = "bash sh shell zsh ksh fish dash console shell-session shellsession sh-session bash-session terminal "
              "shellscript unix linux bats ash csh tcsh cli command-line",
     .keywords = WORDS(SHELL_KEYWORDS),
     .functions = WORDS(SHELL_FUNCTIONS),
     .pairs = shell,
     .in_words = "-./+%:@",
     .sigils = "$",
     .flags = LANG_COMMANDS | LANG_HEREDOC,
     .prompts = "$ \n% \n> \n"},
    {.names = "powershell ps1 posh pwsh ps psm1 psd1",
     .keywords = WORDS(
         "-and -as -band -bnot -bor -ceq -contains -eq -f -ge -gt -in -is -isnot -join -le -like -lt -match -ne -not "
         "-notcontains -notin -notlike -notmatch -or -replace -split -xor begin break catch class continue data do "
         "dynamicparam else elseif end enum exit filter finally for foreach from function hidden if in param process "
         "return static switch throw trap try until using while"),
     .pairs = powershell,
     .in_words = "-",
     .sigils = "$",
     .flags = LANG_NOCASE | LANG_DASH_OPERATORS | LANG_COMMANDS,
     .prompts = "PS> \n"},
    {.names = "batch bat cmd dos winbatch",
     .keywords = WORDS(
         "call cls copy defined del dir do echo else endlocal equ errorlevel exist exit for geq goto gtr if in leq lss "
         "md mkdir move neq not off on pause popd pushd rd ren rmdir set setlocal shift start title type"),
     .pairs = batch,
     .sigils = "%",
     .flags = LANG_NOCASE},
    {.names = "dockerfile docker containerfile",
     .keywords = WORDS(
         "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER "
         "VOLUME WORKDIR add arg cmd copy entrypoint env expose from healthcheck label onbuild run shell user volume "
         "workdir"),
     .types = WORDS("AS"),
     .pairs = docker,
     .in_words = "-./+%@:",
     .sigils = "$",
     .flags = LANG_FIRST_WORDS | LANG_COMMANDS},
    {.names = "makefile make mk mf gnumake bsdmake",
     .keywords = WORDS(
         "define else endef endif export ifdef ifeq ifndef ifneq include override private sinclude undefine unexport "
         "vpath"),
     .pairs = make,
     .in_words = "-./%",
     .sigils = "$",
     .flags = LANG_FIRST_WORDS | LANG_TARGETS},
    {.names = "nginx nginxconf",
     .keywords = WORDS(
         "access_log alias allow client_max_body_size default_type deny error_log error_page events expires gzip http "
         "if include index keepalive_timeout listen location log_format map proxy_pass proxy_set_header resolver "
         "return rewrite root sendfile server server_name set ssl ssl_certificate ssl_certificate_key try_files types "
         "upstream user worker_connections worker_processes"),
     .constants = WORDS("off on"),
     .pairs = nginx,
     .in_words = "-./",
     .sigils = "$",
     .flags = LANG_FIRST_WORDS},
    {.names = "cmake cmakelists",
     .keywords = WORDS(
         "break else elseif endforeach endfunction endif endmacro endwhile foreach function if include macro return "
         "set while"),
     .constants = WORDS("false off on true"),
     .pairs = cmake,
     .in_words = "-.",
     .sigils = "$",
     .flags = LANG_NOCASE | LANG_CALLS | LANG_HASH_BRACKETS},
    {0}};

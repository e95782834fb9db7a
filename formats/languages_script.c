/* Tables: languages that are run from their source. */
#include "highlight_local.h"

#define HASH_COMMENT                                                                                                   \
  {                                                                                                                    \
    "#", NULL, QCONV_TOKEN_COMMENT, 0, 0                                                                               \
  }
#define DOUBLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "\"", "\"", QCONV_TOKEN_STRING, '\\', 0                                                                            \
  }
#define SINGLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "'", "'", QCONV_TOKEN_STRING, '\\', 0                                                                              \
  }

static const struct qconv_pair python[] = {
    HASH_COMMENT,
    {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_PREFIXED_BRACE},
    {"'''", "'''", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_PREFIXED_BRACE},
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_PREFIXED_BRACE},
    {"'", "'", QCONV_TOKEN_STRING, '\\', IN_PREFIXED_BRACE},
    {0}};
static const struct qconv_pair ruby[] = {
    {"=begin", "\n=end", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_LINE_START | PAIR_WHOLE_LINE},
    HASH_COMMENT,
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_HASH_BRACE},
    {"'", "'", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
    {"`", "`", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_HASH_BRACE},
    {0}};
static const struct qconv_pair perl[] = {
#define POD(word)                                                                                                      \
  {                                                                                                                    \
    word, "\n=cut", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_LINE_START | PAIR_WHOLE_LINE                             \
  }
    {"__END__", "", QCONV_TOKEN_COMMENT, 0, PAIR_TO_END | PAIR_LINE_START},
    {"__DATA__", "", QCONV_TOKEN_STRING, 0, PAIR_TO_END | PAIR_LINE_START},
    POD("=pod"),
    POD("=head"),
    POD("=over"),
    POD("=item"),
    POD("=begin"),
    POD("=for"),
    HASH_COMMENT,
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_NAME},
    {"'", "'", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
    {"`", "`", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_NAME},
    {0}};
static const struct qconv_pair php[] = {{"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                        {"#[", "]", QCONV_TOKEN_META, 0, 0},
                                        HASH_COMMENT,
                                        {"/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},
                                        {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_NAME},
                                        {"'", "'", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                        {0}};
static const struct qconv_pair lua[] = {{"#!", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_LINE_START},
                                        {"--", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                        DOUBLE_QUOTES,
                                        SINGLE_QUOTES,
                                        {0}};
static const struct qconv_pair r[] = {HASH_COMMENT,
                                      {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                      {"'", "'", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                      {"`", "`", QCONV_TOKEN_VARIABLE, 0, 0},
                                      {"%in%", "", QCONV_TOKEN_KEYWORD, 0, 0},
                                      {0}};
static const struct qconv_pair julia[] = {
    {"#=", "=#", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_NESTS},
    HASH_COMMENT,
    {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_PAREN | IN_DOLLAR_NAME},
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_PAREN | IN_DOLLAR_NAME},
    {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_CHARACTER | PAIR_NOT_AFTER_WORD},
    {0}};
static const struct qconv_pair matlab[] = {{"%{", "%}", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},
                                           {"%", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                           {"\"", "\"", QCONV_TOKEN_STRING, 0, PAIR_DOUBLED},
                                           {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_DOUBLED | PAIR_NOT_AFTER_WORD},
                                           {0}};

const struct qconv_language qconv_languages_script[] = {
    {.names =
         "python py python3 py3 python2 py2 pycon python-repl ipython ipython3 pyi pyw gyp starlark bzl cython sage",
     .keywords = WORDS(
         "and as assert async await break case class continue def del elif else except exec finally for from global if "
         "import in is lambda match nonlocal not or pass raise return try while with yield"),
     .types = WORDS("bool bytearray bytes complex dict float frozenset int list memoryview object set str tuple type"),
     .functions = WORDS(
         "abs aiter all anext any ascii bin breakpoint callable chr classmethod compile delattr dir divmod enumerate "
         "eval filter format getattr globals hasattr hash help hex id input isinstance issubclass iter len locals map "
         "max min next oct open ord pow print property range repr reversed round setattr slice sorted staticmethod sum "
         "super vars zip"),
     .constants = WORDS("Ellipsis False None NotImplemented True __file__ __name__ cls self"),
     .pairs = python,
     .prefixes = WORDS("b br f fr r rb rf rt t tr u"),
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT,
     .prompts = ">>> \n... \n"},
    {.names = "ruby rb irb rake rails gemspec erb-ruby",
     .keywords = WORDS(
         "BEGIN END alias and begin break case class def defined? do else elsif end ensure extend for if in include "
         "module next not or prepend private protected public raise redo require require_relative rescue retry return "
         "then undef unless until when while yield"),
     .functions = WORDS(
         "attr_accessor attr_reader attr_writer catch format gets lambda loop p print printf proc puts rand sleep "
         "sprintf throw"),
     .constants = WORDS("__FILE__ __LINE__ false nil self super true"),
     .pairs = ruby,
     .sigils = "$@",
     .flags = LANG_QUERY_WORDS | LANG_CALLS | LANG_CAPITALS | LANG_RUBY | LANG_REGEX | LANG_HEREDOC_STRICT,
     .prompts = "irb> \nirb(main):001:0> \n"},
    {.names = "perl pl pm perl5 raku",
     .keywords = WORDS(
         "BEGIN END and cmp continue do else elsif eq for foreach ge given gt if last le local lt my ne next no not or "
         "our package redo require return say state sub unless until use when while x xor"),
     .functions = WORDS(
         "abs bless chdir chomp chop chr close closedir defined delete die each eof eval exists exit grep hex index "
         "int join keys lc lcfirst length map mkdir oct open opendir ord pack pop pos print printf push quotemeta rand "
         "read readdir ref reverse rindex scalar seek shift sleep sort splice split sprintf sqrt substr system time uc "
         "ucfirst unlink unpack unshift values wantarray warn write"),
     .constants = WORDS("STDERR STDIN STDOUT __DATA__ __END__ __FILE__ __PACKAGE__ undef"),
     .pairs = perl,
     .sigils = "$@",
     .flags = LANG_CALLS | LANG_PERL | LANG_REGEX | LANG_HEREDOC_STRICT},
    {.names = "php php3 php4 php5 php7 php8 phtml laravel",
     .keywords = WORDS(
         "abstract and array as break callable case catch class clone const continue declare default do echo else "
         "elseif empty enddeclare endfor endforeach endif endswitch endwhile enum exit extends final finally fn for "
         "foreach function global goto if implements include include_once instanceof insteadof interface isset list "
         "match namespace new or print private protected public readonly require require_once return static switch "
         "throw trait try unset use var while xor yield"),
     .types = WORDS("bool boolean float int integer iterable mixed never object resource string void"),
     .constants =
         WORDS("__class__ __dir__ __file__ __function__ __line__ __method__ __namespace__ false null parent self true"),
     .pairs = php,
     .sigils = "$",
     .flags = LANG_NOCASE | LANG_CALLS | LANG_CAPITALS | LANG_HEREDOC_THREE,
     .run = qconv_lex_php},
    {.names = "lua luau nse wlua",
     .keywords =
         WORDS("and break do else elseif end for function goto if in local not or repeat return then until while"),
     .functions = WORDS(
         "assert collectgarbage dofile error getmetatable ipairs load next pairs pcall print rawequal rawget rawlen "
         "rawset require select setmetatable tonumber tostring type unpack xpcall"),
     .constants = WORDS("_ENV _G _VERSION false nil self true"),
     .pairs = lua,
     .flags = LANG_CALLS | LANG_LONG_BRACKETS},
    {.names = "r rscript rlang splus",
     .keywords = WORDS("break else for function if in next repeat return while"),
     .functions = WORDS(
         "apply c cat cbind data.frame dim factor head is.na lapply length library list matrix mean names ncol nrow "
         "paste paste0 print rbind rep require sapply seq stop str sum summary tail tapply vapply warning which"),
     .constants = WORDS("FALSE Inf NA NA_character_ NA_integer_ NA_real_ NULL NaN TRUE"),
     .pairs = r,
     .in_words = ".",
     .flags = LANG_CALLS,
     .prompts = "> \n+ \n"},
    {.names = "julia jl",
     .keywords = WORDS(
         "abstract baremodule begin break catch const continue do else elseif end export finally for function global "
         "if import in isa let local macro module mutable outer primitive quote return struct try type using where "
         "while"),
     .functions = WORDS("collect eltype length map print println push! typeof zeros"),
     .constants = WORDS("Inf NaN false missing nothing pi true"),
     .pairs = julia,
     .flags = LANG_QUERY_WORDS | LANG_CALLS | LANG_CAPITALS | LANG_CAPITAL_CALLS | LANG_AT,
     .prompts = "julia> \n"},
    {.names = "matlab octave",
     .keywords = WORDS(
         "arguments break case catch classdef continue do else elseif end endfor endfunction endif endwhile "
         "enumeration events for function global if methods otherwise parfor persistent properties return spmd switch "
         "try until while"),
     .functions = WORDS(
         "abs cos disp exp find fprintf length linspace log max mean min numel ones plot printf rand sin size sprintf "
         "sqrt sum zeros"),
     .constants = WORDS("Inf NaN eps false i pi true"),
     .pairs = matlab,
     .flags = LANG_CALLS},
    {0}};

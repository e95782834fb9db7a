/* Tables: Java, its relatives, and Visual Basic. */
#include "highlight_local.h"

#define C_COMMENTS                                                                                                     \
  {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},                                                                             \
  {                                                                                                                    \
    "/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES                                                                     \
  }
#define NESTED_COMMENTS                                                                                                \
  {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},                                                                             \
  {                                                                                                                    \
    "/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_NESTS                                                        \
  }
#define DOUBLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "\"", "\"", QCONV_TOKEN_STRING, '\\', 0                                                                            \
  }
#define SINGLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "'", "'", QCONV_TOKEN_STRING, '\\', 0                                                                              \
  }

static const struct qconv_pair java[] = {
    C_COMMENTS, {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES}, DOUBLE_QUOTES, SINGLE_QUOTES, {0}};
static const struct qconv_pair kotlin[] = {
    NESTED_COMMENTS,
    {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, 0, PAIR_LINES | IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    SINGLE_QUOTES,
    {0}};
static const struct qconv_pair scala[] = {NESTED_COMMENTS,
                                          {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, 0, PAIR_LINES | IN_PREFIXED_DOLLAR},
                                          {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_PREFIXED_DOLLAR},
                                          {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_CHARACTER},
                                          {0}};
static const struct qconv_pair groovy[] = {
    {"#!", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_LINE_START},
    C_COMMENTS,
    {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    {"'''", "'''", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
    {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_BRACE | IN_DOLLAR_NAME},
    SINGLE_QUOTES,
    {0}};
static const struct qconv_pair basic[] = {{"'", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                          {"REM ", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                          {"Rem ", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                          {"$\"", "\"", QCONV_TOKEN_STRING, 0, PAIR_DOUBLED | IN_BRACE},
                                          {"\"", "\"", QCONV_TOKEN_STRING, 0, PAIR_DOUBLED},
                                          {0}};
static const struct qconv_pair pascal[] = {
    {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},         {"{$", "}", QCONV_TOKEN_META, 0, PAIR_LINES},
    {"{", "}", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},  {"(*", "*)", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},
    {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_DOUBLED}, {0}};

const struct qconv_language qconv_languages_jvm[] = {
    {.names = "java jsp jshell",
     .keywords = WORDS(
         "abstract assert break case catch class const continue default do else enum exports extends final finally for "
         "goto if implements import instanceof interface module native new non-sealed open opens package permits "
         "private protected provides public record requires return sealed static strictfp switch synchronized throw "
         "throws transient try uses var volatile when while with yield"),
     .types = WORDS("boolean byte char double float int long short void"),
     .constants = WORDS("false null super this true"),
     .pairs = java,
     .in_words = "$",
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT,
     .prompts = "jshell> \n   ...> \n"},
    {.names = "kotlin kt kts",
     .keywords = WORDS(
         "abstract actual annotation as break by catch class companion const constructor continue crossinline data "
         "delegate do dynamic else enum expect external final finally for fun get if import in infix init inline inner "
         "interface internal is lateinit noinline object open operator out override package private protected public "
         "reified return sealed set suspend tailrec throw try typealias val value var vararg when where while"),
     .types = WORDS("Any Boolean Byte Char Double Float Int Long Nothing Short String Unit"),
     .constants = WORDS("false field it null super this true"),
     .pairs = kotlin,
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT},
    {.names = "scala sc sbt",
     .keywords = WORDS(
         "abstract case catch class def derives do else end enum export extends extension final finally for forSome "
         "given if implicit import infix inline lazy match new object opaque open override package private protected "
         "return sealed then throw trait transparent try type using val var while with yield"),
     .types = WORDS("Any AnyRef Boolean Byte Char Double Float Int Long Nothing Short String Unit"),
     .constants = WORDS("None false null super this true"),
     .pairs = scala,
     .prefixes = WORDS("f raw s"),
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT,
     .prompts = "scala> \n"},
    {.names = "groovy gradle jenkinsfile",
     .keywords = WORDS(
         "abstract as assert break case catch class const continue def default do else enum extends final finally for "
         "goto if implements import in instanceof interface native new package private protected public return static "
         "strictfp switch synchronized throw throws trait transient try var volatile while"),
     .types = WORDS("boolean byte char double float int long short void"),
     .constants = WORDS("false it null super this true"),
     .pairs = groovy,
     .in_words = "$",
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT | LANG_REGEX},
    {.names = "vb vbnet vb.net visual-basic visualbasic vba vbs vbscript basic",
     .keywords = WORDS(
         "addhandler addressof and andalso as async await byref byval call case catch class const continue declare "
         "default delegate dim directcast do each else elseif end enum erase error event exit explicit false finally "
         "for friend function get gettype global gosub goto handles if implements imports in inherits interface is "
         "isnot iterator let lib like loop mod module mustinherit mustoverride namespace narrowing new next not "
         "notinheritable notoverridable of off on operator option optional or orelse overloads overridable overrides "
         "paramarray partial private property protected public raiseevent readonly redim removehandler resume return "
         "select set shadows shared static step stop strict structure sub synclock then throw to try trycast typeof "
         "until using wend when while widening with withevents writeonly xor yield"),
     .types = WORDS(
         "boolean byte char currency date decimal double integer long object sbyte short single string uinteger ulong "
         "ushort variant"),
     .constants = WORDS("empty false me mybase myclass nothing null true"),
     .pairs = basic,
     .flags = LANG_NOCASE | LANG_CALLS | LANG_CAPITALS | LANG_CAPITAL_CALLS | LANG_PREPROCESSOR},
    {.names = "pascal delphi objectpascal freepascal pas",
     .keywords = WORDS(
         "and array as asm begin case class const constructor destructor div do downto else end except exports file "
         "finalization finally for function goto if implementation in inherited initialization inline interface is "
         "label library mod not object of on or out override packed private procedure program property protected "
         "public published raise record repeat set shl shr then threadvar to try type unit until uses var virtual "
         "while with xor"),
     .types =
         WORDS("boolean byte cardinal char double extended int64 integer longint pointer real shortint single smallint "
               "string tobject word"),
     .constants = WORDS("false nil result self true"),
     .pairs = pascal,
     .flags = LANG_NOCASE | LANG_CALLS},
    {0}};

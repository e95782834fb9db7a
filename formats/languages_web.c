/* Tables: what browsers read, and GraphQL. */
#include "highlight_local.h"

#define C_COMMENTS                                                                                                     \
  {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},                                                                             \
  {                                                                                                                    \
    "/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES                                                                     \
  }
#define DOUBLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "\"", "\"", QCONV_TOKEN_STRING, '\\', 0                                                                            \
  }
#define SINGLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "'", "'", QCONV_TOKEN_STRING, '\\', 0                                                                              \
  }

static const struct qconv_pair javascript[] = {{"#!", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_LINE_START},
                                               C_COMMENTS,
                                               DOUBLE_QUOTES,
                                               SINGLE_QUOTES,
                                               {"`", "`", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_DOLLAR_BRACE},
                                               {0}};
static const struct qconv_pair css[] = {
    {"/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES}, DOUBLE_QUOTES, SINGLE_QUOTES, {0}};
static const struct qconv_pair scss[] = {{"/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},
                                         {"//", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                         DOUBLE_QUOTES,
                                         SINGLE_QUOTES,
                                         {0}};
static const struct qconv_pair graphql[] = {{"#", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                            {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, 0, PAIR_LINES},
                                            DOUBLE_QUOTES,
                                            {0}};

const struct qconv_language qconv_languages_web[] = {
    {.names = "javascript js jsx mjs cjs ecmascript es6 es2015 node nodejs react javascriptreact qml",
     .keywords = WORDS(
         "as async await break case catch class const continue debugger default delete do else export extends finally "
         "for from function get if import in instanceof let new of return set static switch throw try typeof var void "
         "while with yield"),
     .types = WORDS(
         "Array ArrayBuffer BigInt Boolean DataView Date Error Function Intl JSON Map Math Number Object Promise Proxy "
         "RangeError Reflect RegExp Set String Symbol SyntaxError TypeError URL Uint8Array WeakMap WeakRef WeakSet"),
     .functions =
         WORDS("clearInterval clearTimeout console document fetch module process require setInterval setTimeout "
               "structuredClone window"),
     .constants = WORDS("Infinity NaN false globalThis null super this true undefined"),
     .pairs = javascript,
     .in_words = "$",
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT | LANG_REGEX | LANG_JSX},
    {.names = "typescript ts mts cts angular deno",
     .keywords = WORDS(
         "abstract accessor as asserts async await break case catch class const continue debugger declare default "
         "delete do else enum export extends finally for from function get if implements import in infer instanceof "
         "interface is keyof let namespace new of out override private protected public readonly return satisfies set "
         "static switch throw try type typeof unique var void while with yield"),
     .types = WORDS(
         "Array ArrayBuffer BigInt Boolean DataView Date Error Function Intl JSON Map Math Number Object Partial Pick "
         "Promise Proxy RangeError Readonly Record Reflect RegExp Set String Symbol SyntaxError TypeError URL "
         "Uint8Array WeakMap WeakRef WeakSet any bigint boolean never number object string symbol unknown"),
     .functions =
         WORDS("clearInterval clearTimeout console document fetch module process require setInterval setTimeout "
               "structuredClone window"),
     .constants = WORDS("Infinity NaN false globalThis null super this true undefined"),
     .pairs = javascript,
     .in_words = "$",
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT | LANG_REGEX},
    {.names = "tsx typescriptreact",
     .keywords = WORDS(
         "abstract accessor as asserts async await break case catch class const continue debugger declare default "
         "delete do else enum export extends finally for from function get if implements import in infer instanceof "
         "interface is keyof let namespace new of out override private protected public readonly return satisfies set "
         "static switch throw try type typeof unique var void while with yield"),
     .types = WORDS(
         "Array ArrayBuffer BigInt Boolean DataView Date Error Function Intl JSON Map Math Number Object Partial Pick "
         "Promise Proxy RangeError Readonly Record Reflect RegExp Set String Symbol SyntaxError TypeError URL "
         "Uint8Array WeakMap WeakRef WeakSet any bigint boolean never number object string symbol unknown"),
     .functions =
         WORDS("clearInterval clearTimeout console document fetch module process require setInterval setTimeout "
               "structuredClone window"),
     .constants = WORDS("Infinity NaN false globalThis null super this true undefined"),
     .pairs = javascript,
     .in_words = "$",
     .flags = LANG_CALLS | LANG_CAPITALS | LANG_AT | LANG_REGEX | LANG_JSX},
    {.names =
         "html html5 xhtml htm xml svg vue svelte rss atom xsd xsl xslt xaml wsdl plist mathml pom jinja jinja2 django "
         "handlebars hbs mustache twig liquid ejs erb thymeleaf razor-html angular-html markup",
     .run = qconv_lex_markup},
    {.names = "css postcss", .pairs = css, .run = qconv_lex_css},
    {.names = "scss sass less stylus", .pairs = scss, .run = qconv_lex_css},
    {.names = "graphql gql",
     .keywords =
         WORDS("directive enum extend fragment implements input interface mutation on query repeatable scalar schema "
               "subscription type union"),
     .types = WORDS("Boolean Float ID Int String"),
     .constants = WORDS("false null true"),
     .pairs = graphql,
     .sigils = "$",
     .flags = LANG_CAPITALS | LANG_CALLS | LANG_AT},
    {0}};

/* What the files behind highlight.h share: the tables that describe a language and the
   lexer that walks over code with them.

   highlight.c            spans out, names of languages
   highlight_code.c       words, numbers and signs of nearly all languages
   highlight_string.c     what has an opener and a closer: strings, comments; code inside strings
   highlight_raw.c        strings whose closer depends on the opener, documents in place
   highlight_regex.c      regular expressions, quotes like q(...)
   highlight_jsx.c        tags inside JavaScript
   highlight_markup.c     HTML and XML        highlight_css.c    style sheets
   highlight_yaml.c       YAML                highlight_lines.c  what goes line by line
   languages_*.c          the tables */
#ifndef QCONV_HIGHLIGHT_LOCAL_H
#define QCONV_HIGHLIGHT_LOCAL_H

#include <qconv/highlight.h>

enum {
  PAIR_LINES = 1,        /* may go over lines; else it ends with its line */
  PAIR_NESTS = 2,        /* openers inside count */
  PAIR_DOUBLED = 4,      /* a doubled closer is none */
  PAIR_LINE_START = 8,   /* only where a line starts */
  PAIR_AFTER_BLANK = 16, /* only behind white space or where a line starts */
  PAIR_KEY = 32,         /* a key when a colon follows */
  PAIR_CHARACTER = 64,   /* one character or escape; else the opener is no opener */
  PAIR_NOT_AFTER_WORD = 128,
  PAIR_WHOLE_LINE = 256, /* ends with the line its closer stands in */
  PAIR_TO_END = 512,     /* nothing closes it */
  /* what stands for code inside; the last two only behind a prefix that says so */
  IN_DOLLAR_BRACE = 1 << 10,
  IN_HASH_BRACE = 1 << 11,
  IN_BACKSLASH_PAREN = 1 << 12,
  IN_DOLLAR_PAREN = 1 << 13,
  IN_DOLLAR_NAME = 1 << 14,
  IN_BRACE = 1 << 15,
  IN_PREFIXED_BRACE = 1 << 16,
  IN_PREFIXED_DOLLAR = 1 << 17,
  IN_ANY = 0xff << 10
};

/* Something with an opener and a closer. */
struct qconv_pair {
  const char *open, *close; /* close NULL: up to the end of the line */
  enum qconv_code_token token;
  char escape; /* takes the character behind it along; 0: there is none */
  uint32_t flags;
};

enum {
  LANG_NOCASE = 1 << 0,          /* lists of words are in lower case and match any */
  LANG_CAPITALS = 1 << 1,        /* Capitalised words are types */
  LANG_CAPITAL_CALLS = 1 << 2,   /* ... unless they are called */
  LANG_CALLS = 1 << 3,           /* word( is a call */
  LANG_PREPROCESSOR = 1 << 4,    /* # at the start of a line */
  LANG_AT = 1 << 5,              /* @word is an annotation */
  LANG_RUST = 1 << 6,            /* #[...], r#"..."#, name! */
  LANG_CPP_RAW = 1 << 7,         /* R"x(...)x" */
  LANG_LONG_BRACKETS = 1 << 8,   /* [[...]], --[==[...]==] */
  LANG_HEREDOC = 1 << 9,         /* <<EOF */
  LANG_HEREDOC_STRICT = 1 << 10, /* <<~EOF, <<-EOF, <<EOF in capitals, <<"EOF" */
  LANG_HEREDOC_THREE = 1 << 11,  /* <<<EOF */
  LANG_REGEX = 1 << 12,          /* /.../ where a value may stand */
  LANG_RUBY = 1 << 13,           /* :symbol, %w[...] */
  LANG_PERL = 1 << 14,           /* q{...}, s/.../.../ */
  LANG_JSX = 1 << 15,
  LANG_COMMANDS = 1 << 16,       /* the first word is a command, -x an option */
  LANG_FIRST_WORDS = 1 << 17,    /* keywords only where a line starts */
  LANG_LINE_KEYS = 1 << 18,      /* key = or key : at the start of a line */
  LANG_TARGETS = 1 << 19,        /* a makefile's name: */
  LANG_SECTIONS = 1 << 20,       /* [section] at the start of a line */
  LANG_DASH_OPERATORS = 1 << 21, /* -eq */
  LANG_DOLLAR_QUOTES = 1 << 22,  /* $$ and $tag$ of PostgreSQL */
  LANG_SWIFT_RAW = 1 << 23,      /* #"..."# */
  LANG_COLON_WORDS = 1 << 24,    /* :word is a constant */
  LANG_WORD_FIRST = 1 << 25,     /* (word is what is called */
  LANG_TICK_NUMBERS = 1 << 26,   /* 1'000 */
  LANG_QUERY_WORDS = 1 << 27,    /* a word may end in ? or ! */
  LANG_HASH_BRACKETS = 1 << 28   /* #[==[...]==] is a comment */
};

struct qconv_lexer;
struct qconv_language {
  const char *names; /* blanks between them, the first is the language's own */
  /* Words with one blank between them, sorted. */
  qconv_str keywords, types, functions, constants;
  const struct qconv_pair *pairs; /* a longer opener before a shorter one; ended by {0} */
  const char *in_words;           /* what words have besides letters, digits and _ */
  const char *sigils;             /* signs that begin a variable */
  qconv_str prefixes;             /* words that belong to the string behind them */
  uint32_t flags;
  const char *prompts;                    /* of a session, a line break behind each */
  void (*run)(struct qconv_lexer *lexer); /* NULL: qconv_lex_code */
};
#define WORDS(literal)                                                                                                 \
  {                                                                                                                    \
    "" literal, sizeof(literal) - 1                                                                                    \
  }

/* What is open around the place. */
struct qconv_frame {
  enum { FRAME_STRING, FRAME_CODE, FRAME_TAG, FRAME_CHILDREN } kind;
  const struct qconv_pair *pair;
  char open, close; /* of code: its braces */
  unsigned nest;
  bool live;  /* a prefix gave it code inside */
  bool value; /* code: what stood before it */
};
enum { LEX_DEPTH = 32 };

struct qconv_lexer {
  const struct qconv_language *language;
  qconv_str code;
  size_t at, end;                /* what may be read ends before code may */
  bool fresh;                    /* nothing but blanks since the line began */
  bool value;                    /* what stood before is a value: a / divides it */
  bool command;                  /* a command may stand here */
  size_t budget;                 /* bytes that may still be searched in vain */
  size_t document, document_end; /* where a document in place begins; 0: there is none */
  size_t depth;
  struct qconv_frame frames[LEX_DEPTH];
  /* the span in hand: [from, to) of token, then blanks */
  size_t from, to;
  enum qconv_code_token token;
  void (*put)(void *context, qconv_str text, enum qconv_code_token token);
  void *context;
};

/* Gives the bytes up to to a token, and goes there. */
void qconv_lex_take(struct qconv_lexer *lexer, size_t to, enum qconv_code_token token);
/* Steps over white space, which has no token of its own. */
void qconv_lex_blank(struct qconv_lexer *lexer, size_t to);
/* The byte at an offset, NUL outside what may be read. */
static inline char qconv_lex_peek(const struct qconv_lexer *lexer, size_t at)
{
  return at < lexer->end ? lexer->code.data[at] : '\0';
}
static inline qconv_str qconv_lex_rest(const struct qconv_lexer *lexer)
{
  return (qconv_str){lexer->code.data + lexer->at, lexer->end - lexer->at};
}
bool qconv_lex_sees(const struct qconv_lexer *lexer, size_t at, const char *text);
size_t qconv_lex_line_end(const struct qconv_lexer *lexer, size_t at);
size_t qconv_lex_skip_blanks(const struct qconv_lexer *lexer, size_t at); /* not line breaks */
/* Whether a sorted list holds a word. */
bool qconv_words_have(qconv_str words, qconv_str word);
bool qconv_lex_in_word(const struct qconv_language *language, char c);
size_t qconv_lex_word_end(const struct qconv_lexer *lexer, size_t at);

/* Reads what stands at the place up to the end, strings and all. */
void qconv_lex_code(struct qconv_lexer *lexer);
/* The same for a part of the code, in a language of its own and from a clean start. */
void qconv_lex_part(struct qconv_lexer *lexer, const struct qconv_language *language, size_t end);
void qconv_lex_restart(struct qconv_lexer *lexer);
size_t qconv_lex_number_end(const struct qconv_lexer *lexer, size_t at);
size_t qconv_lex_variable_end(const struct qconv_lexer *lexer, size_t at);

/* After a search in vain: false. */
static inline bool qconv_lex_in_vain(struct qconv_lexer *lexer, size_t bytes)
{
  lexer->budget -= bytes < lexer->budget ? bytes : lexer->budget;
  return false;
}

/* Each reads what it knows and says whether it did. */
bool qconv_lex_pair(struct qconv_lexer *lexer);
bool qconv_lex_prefixed_string(struct qconv_lexer *lexer, size_t word_end);
bool qconv_lex_raw(struct qconv_lexer *lexer);
bool qconv_lex_heredoc(struct qconv_lexer *lexer);
bool qconv_lex_regex(struct qconv_lexer *lexer);
bool qconv_lex_quote_like(struct qconv_lexer *lexer, size_t word_end);
bool qconv_lex_percent(struct qconv_lexer *lexer);
bool qconv_lex_jsx(struct qconv_lexer *lexer);
void qconv_lex_string(struct qconv_lexer *lexer); /* goes on inside one */
void qconv_lex_tag(struct qconv_lexer *lexer);
void qconv_lex_children(struct qconv_lexer *lexer);
/* False: too much is open already. */
bool qconv_lex_push(struct qconv_lexer *lexer, struct qconv_frame frame);
static inline struct qconv_frame *qconv_lex_top(struct qconv_lexer *lexer)
{
  return lexer->depth ? &lexer->frames[lexer->depth - 1] : NULL;
}

/* Languages that the others hold. */
void qconv_lex_markup(struct qconv_lexer *lexer);
void qconv_lex_php(struct qconv_lexer *lexer);
void qconv_lex_css(struct qconv_lexer *lexer);
void qconv_lex_yaml(struct qconv_lexer *lexer);
void qconv_lex_diff(struct qconv_lexer *lexer);
/* A session: prompts, commands in the language, what they print; false: no prompt is there. */
bool qconv_lex_session(struct qconv_lexer *lexer);

/* The tables, each ended by {0}. */
extern const struct qconv_language qconv_languages_c[], qconv_languages_jvm[], qconv_languages_script[],
    qconv_languages_web[], qconv_languages_shell[], qconv_languages_data[], qconv_languages_functional[];

#endif

/* Highlighting as a whole: spans are the code, names find languages, the tables are in
   order, HTML is escaped. What each language makes of its code: languages.c. */
#include "highlight_check.h"
#include "../../formats/highlight_local.h"

/* Fragments that leave things open, and what closes them where nobody expects it. */
static const char *const fragments[] = {"",
                                        " ",
                                        "\n",
                                        "a",
                                        "\"",
                                        "'",
                                        "`",
                                        "\\",
                                        "/",
                                        "/*",
                                        "*/",
                                        "//",
                                        "<!--",
                                        "-->",
                                        "{",
                                        "}",
                                        "(",
                                        ")",
                                        "[",
                                        "]",
                                        "<",
                                        ">",
                                        "</",
                                        "/>",
                                        "<a b",
                                        "<a b='",
                                        "${",
                                        "#{",
                                        "\\(",
                                        "$(",
                                        "$",
                                        "@",
                                        "%",
                                        "#",
                                        "--",
                                        "[[",
                                        "--[==[",
                                        "r#\"",
                                        "R\"x(",
                                        "\"\"\"",
                                        "'''",
                                        "f\"{",
                                        "f'{{x}",
                                        "<<EOF\n",
                                        "<<EOF\nx\nEOF\n",
                                        "<<~A <<B\na\nA\nb\nB\n",
                                        "<<<X\n X;",
                                        "%w[",
                                        "q{",
                                        "s/a/",
                                        "s{a}",
                                        "=begin\n",
                                        "=pod\n",
                                        "return /x[/]",
                                        "= <a>{",
                                        "<></>",
                                        "x: |\n  y\n",
                                        "- a: >",
                                        "key = ",
                                        "key: [a, {b: 1",
                                        "@media {",
                                        "a:hover",
                                        "a:b;",
                                        "--x:",
                                        "&amp;",
                                        "&",
                                        "<?php",
                                        "?>",
                                        "<script>",
                                        "</script",
                                        "<style>",
                                        "$ ls",
                                        ">>> x",
                                        "PS C:\\> ",
                                        "a@b:~$ c",
                                        "+a\n-b\n@@",
                                        "\xC3\xA9",
                                        "\xF0\x9F\x98\x80",
                                        "\xFF",
                                        "\xC3",
                                        "0x1F",
                                        "1e-5",
                                        "1..2",
                                        ".5",
                                        "1'0",
                                        ":a",
                                        "a::b",
                                        "a?b:c",
                                        "'a",
                                        "'\\n'",
                                        "'\\u{1F600}'",
                                        "#[a]",
                                        "#![",
                                        "#include <",
                                        "# define",
                                        "def",
                                        "class",
                                        "$$",
                                        "$tag$",
                                        "\t",
                                        "\r\n",
                                        "\0x",
                                        "{-",
                                        "-}",
                                        "(*",
                                        "*)",
                                        "<#",
                                        "#>",
                                        "@\"",
                                        "\"@",
                                        "REM ",
                                        "::"};
enum { FRAGMENTS = sizeof fragments / sizeof *fragments };

struct tally {
  qconv_str code;
  size_t at, spans;
  enum qconv_code_token last;
  bool wrong;
};

static void check(void *context, qconv_str text, enum qconv_code_token token)
{
  struct tally *tally = context;
  tally->wrong |= text.data != tally->code.data + tally->at || text.len == 0 || text.len > tally->code.len - tally->at;
  tally->wrong |= tally->spans && token == tally->last;
  tally->wrong |= qconv_utf8_valid(tally->code) == tally->code.len && qconv_utf8_valid(text) != text.len;
  tally->at += text.len;
  tally->last = token;
  tally->spans++;
}

/* The spans are views of the code, one behind the other, whole, cut between characters. */
static bool is_whole(const struct qconv_language *language, qconv_str code)
{
  struct tally tally = {.code = code};
  qconv_highlight(language, code, check, &tally);
  if (!tally.wrong && tally.at == code.len)
    return true;
  printf("\n    %.*s, at %zu of \"%.*s\"\n", QCONV_ARG(qconv_language_name(language)), tally.at, QCONV_ARG(code));
  return false;
}

static void every_pair_of_fragments_stays_whole(void)
{
  const struct qconv_language *language;
  for (size_t i = 0; (language = qconv_language_at(i)); i++)
    for (size_t a = 0; a < FRAGMENTS; a++)
      for (size_t b = 0; b < FRAGMENTS; b++) {
        char *code = malloc(256);
        int length = snprintf(code, 256, "%s%sx%s\n", fragments[a], fragments[b], fragments[a]);
        code = realloc(code, (size_t)length); /* so that a sanitizer sees a byte too much */
        bool whole = is_whole(language, (qconv_str){code, (size_t)length});
        free(code);
        CU_ASSERT(whole);
        if (!whole)
          return;
      }
}

/* Numbers that are the same every time. */
static uint32_t next(uint32_t *state)
{
  *state = *state * 1664525u + 1013904223u;
  return *state >> 8;
}

static void any_mixture_stays_whole(void)
{
  uint32_t state = 1;
  const struct qconv_language *language;
  for (size_t i = 0; (language = qconv_language_at(i)); i++)
    for (int round = 0; round < 200; round++) {
      char code[2048];
      size_t length = 0;
      for (uint32_t count = next(&state) % 100; count; count--) {
        const char *fragment = fragments[next(&state) % FRAGMENTS];
        memcpy(code + length, fragment, strlen(fragment));
        length += strlen(fragment);
      }
      CU_ASSERT(is_whole(language, (qconv_str){code, length}));
    }
}

/* Deeper than anything is followed. */
static void deep_nesting_stays_whole(void)
{
  static const char *const openers[] = {"`${", "\"#{", "<a>{",   "f\"{",     "\"\\(", "\"$(", "{-",
                                        "/*",  "(",    "<?php ", "<script>", "s{",    "%q("};
  const struct qconv_language *language;
  char code[4096];
  for (size_t i = 0; (language = qconv_language_at(i)); i++)
    for (size_t j = 0; j < sizeof openers / sizeof *openers; j++) {
      size_t one = strlen(openers[j]), length = 0;
      while (length + one < sizeof code)
        memcpy(code + length, openers[j], one), length += one;
      CU_ASSERT(is_whole(language, (qconv_str){code, length}));
    }
}

static bool is_sorted(qconv_str words)
{
  qconv_str word, last = QCONV_STR("");
  while (qconv_str_split(&words, ' ', &word)) {
    if (qconv_str_compare(last, word) >= 0) {
      printf("\n    \"%.*s\" behind \"%.*s\"\n", QCONV_ARG(word), QCONV_ARG(last));
      return false;
    }
    last = word;
  }
  return true;
}

static void lists_are_sorted(void)
{
  const struct qconv_language *language;
  for (size_t i = 0; (language = qconv_language_at(i)); i++) {
    const qconv_str lists[] = {language->keywords, language->types, language->functions, language->constants,
                               language->prefixes};
    for (size_t j = 0; j < 5; j++) {
      CU_ASSERT(is_sorted(lists[j]));
      qconv_str rest = lists[j], word;
      while (qconv_str_split(&rest, ' ', &word)) {
        CU_ASSERT(qconv_words_have(lists[j], word));
      }
    }
  }
  CU_ASSERT(!qconv_words_have(QCONV_STR("a bc d"), QCONV_STR("b")));
  CU_ASSERT(!qconv_words_have(QCONV_STR("a bc d"), QCONV_STR("bcd")));
  CU_ASSERT(!qconv_words_have(QCONV_STR(""), QCONV_STR("")));
}

/* No name means two languages. */
static void names_are_unique(void)
{
  const struct qconv_language *language;
  size_t count = 0;
  for (; (language = qconv_language_at(count)); count++) {
    qconv_str names = qconv_str_of(language->names), name;
    while (qconv_str_split(&names, ' ', &name)) {
      CU_ASSERT_PTR_EQUAL(qconv_language_find(name), language);
      if (qconv_language_find(name) != language)
        printf("\n    \"%.*s\"\n", QCONV_ARG(name));
    }
  }
  CU_ASSERT(count >= 30);
}

static void finds_languages_by_name(void)
{
  static const char *const names[][2] = {{"py", "python"},
                                         {"JS", "javascript"},
                                         {"c++", "cpp"},
                                         {"golang", "go"},
                                         {"sh", "bash"},
                                         {"console", "bash"},
                                         {"C#", "csharp"},
                                         {"ts", "typescript"},
                                         {"yml", "yaml"},
                                         {"postgresql", "sql"},
                                         {"rs", "rust"},
                                         {"kt", "kotlin"},
                                         {"VB.NET", "vb"},
                                         {"tf", "hcl"},
                                         {"xml", "html"},
                                         {"Dockerfile", "dockerfile"},
                                         {"objective-c", "objective-c"},
                                         {"h", "c"},
                                         {"f#", "fsharp"},
                                         {"jsx", "javascript"}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const struct qconv_language *language = qconv_language_find(qconv_str_of(names[i][0]));
    CU_ASSERT_PTR_NOT_NULL_FATAL(language);
    CU_ASSERT(same_str(qconv_language_name(language), qconv_str_of(names[i][1])));
  }
  static const char *const unknown[] = {"", "text", "plaintext", "output", "brainfuck", "py thon", "pytho", "c+"};
  for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
    CU_ASSERT_PTR_NULL(qconv_language_find(qconv_str_of(unknown[i])));
  CU_ASSERT_PTR_NULL(qconv_language_find((qconv_str){NULL, 0}));
}

struct piece {
  struct qconv_arena *arena;
  const char *code, *language;
  void (*text)(void *context, struct qconv_buffer *html, qconv_str text, bool in_code);
  qconv_str html;
  bool spans;
};

static void write_piece(void *context)
{
  struct piece *piece = context;
  struct qconv_buffer html = {.arena = piece->arena};
  piece->spans =
      qconv_highlight_html(&html, qconv_str_of(piece->code), qconv_str_of(piece->language), piece->text, piece);
  piece->html = qconv_buffer_str(&html);
}

static bool writes(struct piece piece, const char *wanted, bool spans)
{
  piece.arena = qconv_arena_new(0);
  bool same = qconv_arena_run(piece.arena, write_piece, &piece) && same_str(piece.html, qconv_str_of(wanted)) &&
              piece.spans == spans;
  qconv_arena_free(piece.arena);
  return same;
}

static void shout(void *context, struct qconv_buffer *html, qconv_str text, bool in_code)
{
  CU_ASSERT_PTR_NOT_NULL(context);
  CU_ASSERT(in_code);
  for (size_t i = 0; i < text.len; i++)
    qconv_append_char(html, text.data[i] >= 'a' && text.data[i] <= 'z' ? (char)(text.data[i] - 32) : text.data[i]);
}

static void writes_html(void)
{
  CU_ASSERT(
      writes((struct piece){.code = "if a < 1:\n  pass", .language = "py"},
             "<span class=\"qc-k\">if</span> a &lt; <span class=\"qc-n\">1</span>:\n  <span class=\"qc-k\">pass</span>",
             true));
  CU_ASSERT(writes((struct piece){.code = "a = \"<b>\"", .language = "go"},
                   "a = <span class=\"qc-s\">&quot;&lt;b&gt;&quot;</span>", true));
  CU_ASSERT(writes((struct piece){.code = "if a < 1", .language = ""}, "if a &lt; 1", false));
  CU_ASSERT(writes((struct piece){.code = "if a < 1", .language = "text"}, "if a &lt; 1", false));
  CU_ASSERT(writes((struct piece){.code = "a + b", .language = "c"}, "a + b", false));
  CU_ASSERT(writes((struct piece){.code = "", .language = "c"}, "", false));
  CU_ASSERT(writes((struct piece){.code = "if a", .language = "py", .text = shout}, "<span class=\"qc-k\">IF</span> A",
                   true));
}

SUITE(TEST(every_pair_of_fragments_stays_whole), TEST(any_mixture_stays_whole), TEST(deep_nesting_stays_whole),
      TEST(lists_are_sorted), TEST(names_are_unique), TEST(finds_languages_by_name), TEST(writes_html))

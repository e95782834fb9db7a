/* Repairs: what each rule does, what it leaves alone, and that the log undoes it. */
#include "../suite.h"
#include <qconv/markdown.h>
#include <qconv/repair.h>

struct repaired {
  qconv_str text, back;
  struct qconv_edits edits;
};

static struct qconv_arena *arena;

static struct repaired repair(qconv_str text)
{
  struct repaired repaired = {.edits = {NULL, 0, 0}};
  qconv_repair(arena, text, &repaired.edits);
  repaired.text = qconv_edits_apply(arena, text, &repaired.edits);
  repaired.back = qconv_edits_revert(arena, repaired.text, &repaired.edits);
  return repaired;
}

/* The text must come out as wanted by the named rule alone, and go back. */
static void becomes(const char *text, const char *wanted, const char *code)
{
  struct repaired repaired = repair(qconv_str_of(text));
  CU_ASSERT(same_str(repaired.text, qconv_str_of(wanted)));
  CU_ASSERT(same_str(repaired.back, qconv_str_of(text)));
  CU_ASSERT(repaired.edits.count > 0);
  for (size_t i = 0; i < repaired.edits.count; i++)
    CU_ASSERT_STRING_EQUAL(repaired.edits.items[i].code, code);
}

static void stays(const char *text)
{
  struct repaired repaired = repair(qconv_str_of(text));
  CU_ASSERT(same_str(repaired.text, qconv_str_of(text)));
  CU_ASSERT_EQUAL(repaired.edits.count, 0);
}

static void takes_a_button_out_of_an_info_string(void)
{
  becomes("```c<button class=\"flex ml-2\"><svg viewBox=\"0 0 9 9\"></svg>Copy code</button>\nint x;\n```\n",
          "```c\nint x;\n```\n", "repair.copy-button");
  becomes("```<div class=\"bar\"><span>sql</span><button>Copy code</button></div>\nSELECT 1;\n```\n",
          "```sql\nSELECT 1;\n```\n", "repair.copy-button");
  becomes("```sh Copy code\nls\n```\n", "```sh\nls\n```\n", "repair.info-string");
}

/* Runs of backticks find their partner by length, also behind others that have none. */
static void code_spans_end_at_a_run_of_their_length(void)
{
  qconv_str line = QCONV_STR("`` a ` b ``` c ` d ``");
  uint64_t unclosed = 0;
  CU_ASSERT_EQUAL(qconv_code_span_end(line, 0, &unclosed), line.len);
  CU_ASSERT_EQUAL(qconv_code_span_end(line, 5, &unclosed), 16);
  CU_ASSERT_EQUAL(unclosed, 0);
  CU_ASSERT_EQUAL(qconv_code_span_end(line, 9, &unclosed), 12);
  CU_ASSERT_EQUAL(unclosed, 1 << 3);
  CU_ASSERT_EQUAL(qconv_code_span_end(QCONV_STR("``` a ```"), 0, &unclosed), 3); /* as remembered */
  stays("``` &amp;lt; ` &amp;lt; ```\n");
  becomes("``` &amp;lt; ` &amp;lt; `\n", "``` &lt; ` &amp;lt; `\n", "repair.entity");
}

static void takes_a_toolbar_out_of_the_head_of_code(void)
{
  becomes("```go\nCopy code\n\npackage main\n```\n", "```go\npackage main\n```\n", "repair.copy-button");
  becomes(
      "```c\n<div class=\"bar\"><span>c</span><button class=\"x\"><svg></svg>Copy code</button></div>\nint x;\n```\n",
      "```c\nint x;\n```\n", "repair.copy-button");
}

static void takes_toolbars_out_of_prose(void)
{
  becomes("<button><button>Copy</button> here.\n", "<button> here.\n", "repair.copy-button");
  becomes("See this <button class=\"b\">Copy</button> here.\n", "See this  here.\n", "repair.copy-button");
  becomes("<div class=\"bar\"><span>c</span><button>Copy code</button></div>\n```c\nint x;\n```\n",
          "```c\nint x;\n```\n", "repair.copy-button");
}

static void leaves_code_alone(void)
{
  stays("```html\n<button type=\"submit\">Copy code</button>\n<li>one\n```\n");
  stays("```js\nconst label = \"Copy code\";\n```\n");
  stays("```sh\n____________________________\n## not a heading\n```\n");
  stays("Text with `<li>` and `</div>` and `&amp;lt;` in code.\n");
  stays("Before.\n\n    <li>indented code</li>\n    </div>\n");
  stays("````markdown\n```c\nint x;\n```\n````\n");
  stays("```markdown\n**Bold line**\n\n### Heading\n\n**Another one**\n```\n");
}

static void makes_items_of_stray_list_tags(void)
{
  becomes("<li>one\n", "- one\n", "repair.list-item");
  becomes("- **A**:\n   - a1\n\n<li>**B**:\n- b1\n- b2\n\nEnd.\n",
          "- **A**:\n   - a1\n\n- **B**:\n   - b1\n   - b2\n\nEnd.\n", "repair.list-item");
  becomes("an item</li>\n", "an item\n", "repair.list-item");
}

static void keeps_real_lists_and_mentions(void)
{
  stays("<ul>\n<li>one\n<li>two</li>\n</ul>\n");
  stays("Use the <li> element inside of a list.\n");
  stays("<details><summary>Show</summary>\n\n### Answer\n\nText.\n\n</details>\n");
}

static void removes_closing_tags_that_nothing_opened(void)
{
  becomes("An answer.</div>\n", "An answer.\n", "repair.closing-tag");
  becomes("</span></p>\n", "\n", "repair.closing-tag");
  stays("Close it with </div> at the end.\n");
}

static void shortens_rules_of_underscores(void)
{
  becomes("a\n_____________________________\nb\n", "a\n***\nb\n", "repair.rule");
  stays("Fill in: ______ is the capital.\n");
}

static void parts_a_sentence_from_a_rule_below(void)
{
  becomes("I hope this was of use to you!\n------------------\n",
          "I hope this was of use to you!\n\n------------------\n", "repair.rule");
  stays("A Short Title\n-------------\n");
  stays("What is a heap?\n---------------\n");
  stays("---\ntitle: Some words that end like a sentence.\n---\n\nText\n");
  stays("- an item that ends here.\n-----\n");
}

static void unescapes_entities_once(void)
{
  becomes("a &amp;lt; b\n", "a &lt; b\n", "repair.entity");
  becomes("a &amp;amp;amp;nbsp; b\n", "a &nbsp; b\n", "repair.entity");
  stays("R&amp;D and a &lt; b\n");
}

static void closes_fences(void)
{
  becomes("```c\nint x;\n", "```c\nint x;\n```\n", "repair.fence");
  becomes("```c\nint x;", "```c\nint x;\n```\n", "repair.fence");
  becomes("```c\nint x;\n\n**2. Question:**\nWhy?\n\n```c\nint y;\n```\n",
          "```c\nint x;\n\n```\n**2. Question:**\nWhy?\n\n```c\nint y;\n```\n", "repair.fence");
  becomes("```c\nint x;\n\nThis is how it is done in practice.\n\n```c\nint y;\n```\n",
          "```c\nint x;\n\n```\nThis is how it is done in practice.\n\n```c\nint y;\n```\n", "repair.fence");
}

static unsigned next_random(unsigned *state)
{
  return *state = *state * 1664525u + 1013904223u;
}

static void every_log_can_be_reverted(void)
{
  static const char *const pieces[] = {"```c\n",
                                       "```\n",
                                       "<li>",
                                       "</li>",
                                       "<ul>",
                                       "</div>",
                                       "\n",
                                       "text ",
                                       "**B**:\n",
                                       "- item\n",
                                       "&amp;lt;",
                                       "________________________\n",
                                       "------\n",
                                       "`",
                                       "<button>Copy code</button>",
                                       "    code\n",
                                       "<!--",
                                       "-->",
                                       "Copy code\n",
                                       "A sentence of five words.\n",
                                       "~~~\n",
                                       "é"};
  unsigned state = 7;
  for (int round = 0; round < 3000; round++) {
    struct qconv_buffer text = {.arena = arena};
    for (unsigned i = 0, count = next_random(&state) >> 27; i < count; i++)
      qconv_append(&text, qconv_str_of(pieces[(next_random(&state) >> 16) % (sizeof pieces / sizeof *pieces)]));
    struct repaired repaired = repair(qconv_buffer_str(&text));
    if (!qconv_str_equal(repaired.back, qconv_buffer_str(&text)))
      CU_FAIL_FATAL("a log did not give the text back");
  }
  CU_PASS("all went back");
}

static void run(void *context)
{
  *(int *)context =
      run_suite(__FILE__,
                (const struct test[]){
                    TEST(takes_a_button_out_of_an_info_string), TEST(code_spans_end_at_a_run_of_their_length), TEST(takes_a_toolbar_out_of_the_head_of_code),
                    TEST(takes_toolbars_out_of_prose), TEST(leaves_code_alone), TEST(makes_items_of_stray_list_tags),
                    TEST(keeps_real_lists_and_mentions), TEST(removes_closing_tags_that_nothing_opened),
                    TEST(shortens_rules_of_underscores), TEST(parts_a_sentence_from_a_rule_below),
                    TEST(unescapes_entities_once), TEST(closes_fences), TEST(every_log_can_be_reverted)},
                12);
}

int main(void)
{
  int result = 99;
  arena = qconv_arena_new(0);
  if (!arena || !qconv_arena_run(arena, run, &result))
    return 99;
  qconv_arena_free(arena);
  return result;
}

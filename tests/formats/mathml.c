/* TeX to MathML: each group of commands, what is not understood, and hostile formulas. */
#include "../suite.h"

#include <qconv/mathml.h>

static struct qconv_arena *arena;
static struct qconv_mathml_problem problem;

/* What stands before the annotation. */
static qconv_str inside(const char *tex, bool display)
{
  qconv_str xml = qconv_mathml(arena, qconv_str_of(tex), display, &problem);
  size_t from = qconv_str_find(xml, QCONV_STR("<semantics>")) + strlen("<semantics>");
  return qconv_str_slice(xml, from, qconv_str_find(xml, QCONV_STR("<annotation")));
}

static qconv_str in_line(const char *tex)
{
  return inside(tex, false);
}

#define BOTH(tex, xml)                                                                                                 \
  do {                                                                                                                 \
    ASSERT_STR(in_line(tex), xml);                                                                                     \
    CU_ASSERT_PTR_NULL(problem.what);                                                                                  \
  } while (0)

static void wraps_the_formula(void)
{
  ASSERT_STR(qconv_mathml(arena, QCONV_STR("a<\"b\""), true, &problem),
             "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" alttext=\"a&lt;&quot;b&quot;\">"
             "<semantics><mrow><mi>a</mi><mo>&lt;</mo><mo lspace=\"0\" rspace=\"0\">\u201D</mo><mi>b</mi>"
             "<mo lspace=\"0\" rspace=\"0\">\u201D</mo></mrow>"
             "<annotation encoding=\"application/x-tex\">a&lt;&quot;b&quot;</annotation></semantics></math>");
  ASSERT_STR(in_line(""), "<mrow/>");
  ASSERT_STR(in_line(" % nothing"), "<mrow/>");
}

static void reads_letters_and_numbers(void)
{
  BOTH("ab 12.5", "<mrow><mi>a</mi><mi>b</mi><mn>12.5</mn></mrow>");
  BOTH("1.", "<mrow><mn>1</mn><mo lspace=\"0\" rspace=\"0\">.</mo></mrow>");
  BOTH("3{,}000", "<mrow><mn>3</mn><mo lspace=\"0\" rspace=\"0\">,</mo><mn>000</mn></mrow>");
  BOTH("\u03b1\u2264\u043c\u043d", "<mrow><mi>\u03b1</mi><mo>\u2264</mo><mi>\u043c\u043d</mi></mrow>");
  BOTH("n!", "<mrow><mi>n</mi><mo form=\"postfix\">!</mo></mrow>");
  BOTH("x:=y", "<mrow><mi>x</mi><mo>:=</mo><mi>y</mi></mrow>");
  BOTH("a % why\n b", "<mrow><mi>a</mi><mi>b</mi></mrow>");
}

static void tells_signs_from_operations(void)
{
  BOTH("-a-b", "<mrow><mo form=\"prefix\">\u2212</mo><mi>a</mi><mo>\u2212</mo><mi>b</mi></mrow>");
  BOTH("a=-b", "<mrow><mi>a</mi><mo>=</mo><mo form=\"prefix\">\u2212</mo><mi>b</mi></mrow>");
  BOTH("2\\pm1", "<mrow><mn>2</mn><mo>\u00b1</mo><mn>1</mn></mrow>");
}

static void places_scripts(void)
{
  BOTH("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>");
  BOTH("x^23", "<mrow><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></mrow>");
  BOTH("f''_1", "<msubsup><mi>f</mi><mn>1</mn><mo>\u2033</mo></msubsup>");
  BOTH("x'^2", "<msup><mi>x</mi><mrow><mo>\u2032</mo><mn>2</mn></mrow></msup>");
  BOTH("{}^2x", "<mrow><msup><mrow/><mn>2</mn></msup><mi>x</mi></mrow>");
  BOTH("x^\\frac12", "<msup><mi>x</mi><mfrac><mn>1</mn><mn>2</mn></mfrac></msup>");
}

static void places_limits(void)
{
  ASSERT_STR(inside("\\sum_i^n i", true), "<mrow><munderover><mo>\u2211</mo><mi>i</mi><mi>n</mi></munderover>"
                                          "<mi>i</mi></mrow>");
  BOTH("\\sum_i", "<msub><mo>\u2211</mo><mi>i</mi></msub>");
  BOTH("\\sum\\limits_i", "<munder><mo movablelimits=\"false\">\u2211</mo><mi>i</mi></munder>");
  ASSERT_STR(inside("\\sum\\nolimits_i", true), "<msub><mo>\u2211</mo><mi>i</mi></msub>");
  ASSERT_STR(inside("\\int_0", true), "<msub><mo>\u222b</mo><mn>0</mn></msub>");
  ASSERT_STR(inside("\\frac{\\sum_i}{2}", true), "<mfrac><msub><mo>\u2211</mo><mi>i</mi></msub><mn>2</mn></mfrac>");
  ASSERT_STR(inside("\\lim_x", true), "<munder><mi>lim</mi><mi>x</mi></munder>");
}

static void applies_functions(void)
{
  BOTH("\\sin x", "<mrow><mi>sin</mi><mo>\u2061</mo><mspace width=\"0.167em\"/><mi>x</mi></mrow>");
  BOTH("\\sin(x)", "<mrow><mi>sin</mi><mo>\u2061</mo><mo stretchy=\"false\">(</mo><mi>x</mi>"
                   "<mo stretchy=\"false\">)</mo></mrow>");
  BOTH("\\sin=", "<mrow><mi>sin</mi><mo>=</mo></mrow>");
  BOTH("2\\log_2n", "<mrow><mn>2</mn><mspace width=\"0.167em\"/><msub><mi>log</mi><mn>2</mn></msub><mo>\u2061</mo>"
                    "<mspace width=\"0.167em\"/><mi>n</mi></mrow>");
  BOTH("\\operatorname{rank}A", "<mrow><mi>rank</mi><mo>\u2061</mo><mspace width=\"0.167em\"/><mi>A</mi></mrow>");
  ASSERT_STR(inside("\\operatorname*{arg}_x", true), "<munder><mi>arg</mi><mi>x</mi></munder>");
}

static void makes_fractions_and_roots(void)
{
  BOTH("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>");
  BOTH("\\dfrac{a}b", "<mstyle displaystyle=\"true\" scriptlevel=\"0\"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>");
  BOTH("{a+1\\over b}", "<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>");
  BOTH("\\binom nk", "<mrow><mo form=\"prefix\" stretchy=\"true\">(</mo><mfrac linethickness=\"0\"><mi>n</mi>"
                     "<mi>k</mi></mfrac><mo form=\"postfix\" stretchy=\"true\">)</mo></mrow>");
  BOTH("{n \\choose k}", "<mrow><mo form=\"prefix\" stretchy=\"true\">(</mo><mfrac linethickness=\"0\"><mi>n</mi>"
                         "<mi>k</mi></mfrac><mo form=\"postfix\" stretchy=\"true\">)</mo></mrow>");
  BOTH("\\sqrt{a+b}", "<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>");
  BOTH("\\sqrt[3]x", "<mroot><mi>x</mi><mn>3</mn></mroot>");
}

static void stacks(void)
{
  BOTH("\\overset{a}{=}", "<mover><mo>=</mo><mi>a</mi></mover>");
  BOTH("\\underset{x}{\\max}", "<munder><mi>max</mi><mi>x</mi></munder>");
  BOTH("\\underbrace{a}_n", "<munder><munder><mi>a</mi><mo stretchy=\"true\">\u23df</mo></munder><mi>n</mi></munder>");
  BOTH("\\xrightarrow f", "<mover><mo stretchy=\"true\" minsize=\"1.8em\">\u2192</mo><mrow><mspace width=\"0.5em\"/>"
                          "<mi>f</mi><mspace width=\"0.5em\"/></mrow></mover>");
  ASSERT_STR(inside("\\sum_{\\substack{i\\\\j}}", true),
             "<munder><mo>\u2211</mo><mtable class=\"qc-small\" rowspacing=\"0.1em\" columnspacing=\"0.333em\"><mtr>"
             "<mtd><mi>i</mi></mtd></mtr><mtr><mtd><mi>j</mi></mtd></mtr></mtable></munder>");
}

static void puts_accents(void)
{
  BOTH("\\hat x", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">\u02c6</mo></mover>");
  BOTH("\\widehat{AB}",
       "<mover accent=\"true\"><mrow><mi>A</mi><mi>B</mi></mrow><mo stretchy=\"true\">\u0302</mo></mover>");
  BOTH("\\underrightarrow x", "<munder accentunder=\"true\"><mi>x</mi><mo stretchy=\"true\">\u2192</mo></munder>");
  BOTH("\\overline{AB}\\underline x", "<mrow><menclose notation=\"top\"><mi>A</mi><mi>B</mi></menclose>"
                                      "<menclose notation=\"bottom\"><mi>x</mi></menclose></mrow>");
}

static void pairs_delimiters(void)
{
  BOTH("\\left(\\frac ab\\middle|c\\right.",
       "<mrow><mo form=\"prefix\" stretchy=\"true\">(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac>"
       "<mo form=\"infix\" stretchy=\"true\" lspace=\"0.05em\" rspace=\"0.05em\">|</mo><mi>c</mi></mrow>");
  BOTH("|-x|", "<mrow><mo form=\"prefix\" stretchy=\"false\">|</mo><mo form=\"prefix\">\u2212</mo><mi>x</mi>"
               "<mo form=\"postfix\" stretchy=\"false\">|</mo></mrow>");
  BOTH("A|B", "<mrow><mi>A</mi><mo lspace=\"0\" rspace=\"0\" stretchy=\"false\">|</mo><mi>B</mi></mrow>");
  BOTH("\\bigl\\lbrace", "<mo form=\"prefix\" stretchy=\"true\" minsize=\"1.2em\" maxsize=\"1.2em\">{</mo>");
  BOTH("\\lVert x\\rVert", "<mrow><mo form=\"prefix\" stretchy=\"false\">\u2016</mo><mi>x</mi>"
                           "<mo form=\"postfix\" stretchy=\"false\">\u2016</mo></mrow>");
}

static void makes_tables(void)
{
  BOTH("\\begin{pmatrix}a&b\\\\c&d\\\\\\end{pmatrix}",
       "<mrow><mo form=\"prefix\" stretchy=\"true\">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
       "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>"
       "<mo form=\"postfix\" stretchy=\"true\">)</mo></mrow>");
  BOTH("\\begin{cases}1&x\\\\0\\end{cases}",
       "<mrow><mo form=\"prefix\" stretchy=\"true\">{</mo><mtable><mtr><mtd columnalign=\"left\"><mn>1</mn></mtd>"
       "<mtd columnalign=\"left\"><mi>x</mi></mtd></mtr><mtr><mtd columnalign=\"left\"><mn>0</mn></mtd></mtr></mtable>"
       "</mrow>");
  BOTH("\\begin{aligned}a&=b\\\\&-c\\end{aligned}",
       "<mtable class=\"qc-aligned\" displaystyle=\"true\" columnspacing=\"0em\"><mtr>"
       "<mtd columnalign=\"right\"><mi>a</mi></mtd><mtd columnalign=\"left\"><mo>=</mo><mi>b</mi></mtd></mtr><mtr>"
       "<mtd columnalign=\"right\"/><mtd columnalign=\"left\"><mo form=\"infix\">\u2212</mo><mi>c</mi></mtd></mtr>"
       "</mtable>");
  BOTH("\\begin{array}{l|r}\\hline a&b\\end{array}",
       "<mtable><mtr><mtd columnalign=\"left\" class=\"qc-rule-above\"><mi>a</mi></mtd>"
       "<mtd columnalign=\"right\" class=\"qc-rule-left qc-rule-above\"><mi>b</mi></mtd></mtr></mtable>");
  BOTH("\\begin{matrix}[a]\\\\[b]\\end{matrix}",
       "<mtable><mtr><mtd><mo stretchy=\"false\">[</mo><mi>a</mi><mo stretchy=\"false\">]</mo></mtd></mtr><mtr><mtd>"
       "<mo stretchy=\"false\">[</mo><mi>b</mi><mo stretchy=\"false\">]</mo></mtd></mtr></mtable>");
  BOTH("\\begin{equation}a\\label{x}\\end{equation}", "<mi>a</mi>");
  BOTH("a\\\\[2pt]b", "<mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>");
}

static void changes_fonts(void)
{
  BOTH("\\mathbb{R}\\mathcal L\\mathfrak{g}", "<mrow><mi>\u211d</mi><mi>\u2112</mi><mi>\U0001d524</mi></mrow>");
  BOTH("\\mathrm{kg}\\mathrm d", "<mrow><mi>kg</mi><mi mathvariant=\"normal\">d</mi></mrow>");
  BOTH("\\mathbf{x1}\\boldsymbol\\alpha", "<mrow><mrow><mi>\U0001d431</mi><mn>\U0001d7cf</mn></mrow>"
                                          "<mi>\U0001d736</mi></mrow>");
  BOTH("{\\rm ab}c", "<mrow><mi>ab</mi><mi>c</mi></mrow>");
  BOTH("\\mathit h\\mathtt{a1}", "<mrow><mi>\u210e</mi><mrow><mi>\U0001d68a</mi><mn>\U0001d7f7</mn></mrow></mrow>");
  BOTH("\\displaystyle\\sum_i",
       "<mstyle displaystyle=\"true\" scriptlevel=\"0\"><munder><mo>\u2211</mo><mi>i</mi></munder></mstyle>");
}

static void keeps_text(void)
{
  BOTH("\\text{if  $x$ is --- 5\\%}",
       "<mrow><mtext>if\u00a0</mtext><mi>x</mi><mtext>\u00a0is\u00a0\u2014\u00a05%</mtext>"
       "</mrow>");
  BOTH("\\text{a \\textbf{b}}", "<mrow><mtext>a\u00a0</mtext><mtext mathvariant=\"bold\">b</mtext></mrow>");
  BOTH("\\text{{a}}\\text b", "<mrow><mtext>a</mtext><mtext>b</mtext></mrow>");
}

static void spaces(void)
{
  BOTH("a\\quad\\,b", "<mrow><mi>a</mi><mspace width=\"1em\"/><mspace width=\"0.167em\"/><mi>b</mi></mrow>");
  BOTH("\\hspace{-1.5em}\\mskip 9mu", "<mrow><mspace width=\"-1.500em\"/><mspace width=\"0.500em\"/></mrow>");
  BOTH("\\phantom a\\vphantom b", "<mrow><mphantom><mi>a</mi></mphantom>"
                                  "<mpadded width=\"0\"><mphantom><mi>b</mi></mphantom></mpadded></mrow>");
}

static void says_the_rest(void)
{
  BOTH("\\not=\\not\\in\\not\\sim", "<mrow><mo>\u2260</mo><mo>\u2209</mo><mo>\u2241</mo></mrow>");
  BOTH("\\boxed{x}", "<menclose notation=\"box\"><mi>x</mi></menclose>");
  BOTH("\\color{red}x\\textcolor{red}{y}", "<mrow><mi>x</mi><mi>y</mi></mrow>");
  BOTH("a\\bmod n", "<mrow><mi>a</mi><mo lspace=\"0.222em\" rspace=\"0.222em\">mod</mo><mi>n</mi></mrow>");
  BOTH("\\ket x", "<mrow><mo form=\"prefix\" stretchy=\"false\">|</mo><mi>x</mi>"
                  "<mo form=\"postfix\" stretchy=\"false\">\u27e9</mo></mrow>");
}

/* Both lists are searched by halves, so a name out of order would not be found. */
static void knows_every_name(void)
{
  size_t count = 0;
  for (const char *name; (name = qconv_mathml_command(count)); count++) {
    qconv_str tex = qconv_format(arena, "\\%s", name);
    qconv_mathml(arena, tex, false, &problem);
    CU_ASSERT_FALSE(problem.what && strcmp(problem.what, "is not known") == 0);
  }
  CU_ASSERT(count > 600);
  for (count = 0; qconv_mathml_environment(count); count++) {
    const char *name = qconv_mathml_environment(count);
    qconv_str tex = qconv_format(arena, "\\begin{%s}{c}a\\end{%s}", name, name);
    qconv_mathml(arena, tex, false, &problem);
    CU_ASSERT_PTR_NULL(problem.what);
  }
  CU_ASSERT(count > 30);
}

static void check_problem(const char *tex, const char *where, const char *what, size_t count)
{
  qconv_str formula = qconv_str_of(tex);
  qconv_mathml(arena, formula, false, &problem);
  CU_ASSERT(same_str(problem.where, qconv_str_of(where)));
  CU_ASSERT(qconv_str_within(formula, problem.where));
  CU_ASSERT_PTR_NOT_NULL_FATAL(problem.what);
  CU_ASSERT_STRING_EQUAL(problem.what, what);
  CU_ASSERT_EQUAL(problem.count, count);
}

static void says_what_it_does_not_know(void)
{
  ASSERT_STR(in_line("a\\ce{H2O}b"), "<mrow><mi>a</mi><mtext>\\ce{H2O}</mtext><mi>b</mi></mrow>");
  check_problem("a\\ce{H2O}b", "\\ce", "is not known", 1);
  check_problem("\\foo\\bar x\\baz", "\\foo", "is not known", 2);
  check_problem("\\begin{tikzcd}x\\end{tikzcd}", "\\begin{tikzcd}", "is not known", 2);
  check_problem("{a", "{", "is not closed", 1);
  check_problem("a}", "}", "has no meaning here", 1);
  check_problem("\\frac a", "\\frac", "has nothing behind it", 1);
  check_problem("x^", "^", "has nothing behind it", 1);
  check_problem("x^1^2", "^", "stands twice", 1);
  check_problem("\\left(a", "\\left", "has no \\right", 1);
  check_problem("a\\right)", "\\right", "is not known", 1);
  check_problem("\\begin{matrix}a", "\\begin{matrix}", "has no \\end", 1);
  check_problem("\\text{\\foo}", "\\foo", "is not known in text", 1);
  check_problem("\\hspace{wide}", "{wide}", "is no length", 1);
}

/* Whether the tags pair up; how deep they stand. */
static size_t depth_of(qconv_str xml)
{
  size_t deepest = 0, open = 0;
  for (size_t at = 0; at < xml.len; at++) {
    if (xml.data[at] != '<')
      continue;
    size_t end = at + qconv_str_find_char(qconv_str_from(xml, at), '>');
    if (xml.data[at + 1] == '/')
      open--;
    else if (xml.data[end - 1] != '/' && ++open > deepest)
      deepest = open;
  }
  CU_ASSERT_EQUAL(open, 0);
  return deepest;
}

/* What would nest or be looked for without end does neither. */
static void bears_hostile_formulas(void)
{
  static const char *const pieces[] = {"{",
                                       "\\sqrt",
                                       "\\left(",
                                       "\\begin{matrix}",
                                       "x^",
                                       "x_{",
                                       "\\frac",
                                       "\\foo{",
                                       "\\foo[",
                                       "\\text{$",
                                       "\\substack{",
                                       "\\hat",
                                       "\\sqrt[",
                                       "\\begin{",
                                       "&",
                                       "\\\\",
                                       "|",
                                       "\\over",
                                       "\\displaystyle ",
                                       "'",
                                       "\\not",
                                       "\\mathrm{",
                                       "\\middle",
                                       "\\dfrac{",
                                       "\\left.x^{",
                                       "\\underbrace{"};
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
    struct qconv_buffer tex = {.arena = arena};
    while (tex.len < 200000)
      qconv_append(&tex, qconv_str_of(pieces[i]));
    qconv_str xml = qconv_mathml(arena, qconv_buffer_str(&tex), true, &problem);
    CU_ASSERT(depth_of(xml) < 250);
    CU_ASSERT(xml.len < 60 * tex.len);
  }
}

static void gives_up_on_depth(void)
{
  struct qconv_buffer tex = {.arena = arena};
  for (size_t i = 0; i < 50; i++)
    qconv_append_literal(&tex, "\\sqrt{");
  qconv_append_literal(&tex, "x");
  qconv_mathml(arena, qconv_buffer_str(&tex), true, &problem);
  CU_ASSERT_STRING_EQUAL(problem.what, "is nested too deep");
  CU_ASSERT_EQUAL(problem.count, 1);
}

static void opens(void)
{
  arena = qconv_arena_new(0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(arena);
}

static void closes(void)
{
  qconv_arena_free(arena);
}

SUITE(TEST(opens), TEST(wraps_the_formula), TEST(reads_letters_and_numbers), TEST(tells_signs_from_operations),
      TEST(places_scripts), TEST(places_limits), TEST(applies_functions), TEST(makes_fractions_and_roots), TEST(stacks),
      TEST(puts_accents), TEST(pairs_delimiters), TEST(makes_tables), TEST(changes_fonts), TEST(keeps_text),
      TEST(spaces), TEST(says_the_rest), TEST(knows_every_name), TEST(says_what_it_does_not_know),
      TEST(bears_hostile_formulas), TEST(gives_up_on_depth), TEST(closes))

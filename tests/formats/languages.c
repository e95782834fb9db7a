/* What each language makes of its code, above all of what is easily taken for something else. */
#include "highlight_check.h"

static void python(void)
{
  LEX("python",
      "from a import b\n"
      "@app.route(\"/x\")\n"
      "def f(n=1_000):\n"
      "    \"\"\"Doc\n"
      "    string\"\"\"\n"
      "    return self.x if n else None  # c",
      "{k|from} a {k|import} b\n"
      "{m|@app.route}({s|\"/x\"})\n"
      "{k|def} {f|f}(n={n|1_000}):\n"
      "    {s|\"\"\"Doc\n"
      "    string\"\"\"}\n"
      "    {k|return} {n|self}.x {k|if} n {k|else} {n|None}  {c|# c}");
  LEX("py", "f\"{n!r:>{w}} {{x}} {d['a']}\" + rb'\\'x' + o.print(0x1F, 1e-5, .5j)",
      "{s|f\"}{m|{}n!r:>{w}{m|}}{s| {{x}} }{m|{}d[{s|'a'}]{m|}}{s|\"} + {s|rb'\\'x'} + o.{f|print}({n|0x1F}, {n|1e-5}, "
      "{n|.5j})");
  LEX("py",
      "x = 'it\n"
      "y = \"open\n"
      "class Foo(Bar): pass",
      "x = {s|'it}\n"
      "y = {s|\"open}\n"
      "{k|class} {t|Foo}({t|Bar}): {k|pass}");
  LEX("pycon",
      ">>> if x:\n"
      "...     print(1)\n"
      "if True\n"
      ">>> x = 2",
      "{m|>>>} {k|if} x:\n"
      "{m|...}     {f|print}({n|1})\n"
      "if True\n"
      "{m|>>>} x = {n|2}");
  LEX("py", "a @ b; user@example", "a @ b; user@example");
}

static void javascript(void)
{
  LEX("js", "const re = /ab[/]\\/c/gi, d = a / b / c; // hi",
      "{k|const} re = {s|/ab[/]\\/c/gi}, d = a / b / c; {c|// hi}");
  LEX("js", "let s = `x ${a + `in ${1}`} y`; return /x/.test(s)",
      "{k|let} s = {s|`x }{m|${}a + {s|`in }{m|${}{n|1}{m|}}{s|`}{m|}}{s| y`}; {k|return} {s|/x/}.{f|test}(s)");
  LEX("js",
      "x = a\n"
      "/b/c; y = (1) / 2; if (a < b && c > d) {}",
      "x = a\n"
      "/b/c; y = ({n|1}) / {n|2}; {k|if} (a < b && c > d) {}");
  LEX("js", "class A extends B { #p = 1n; async f() { await this.g?.(null) } }",
      "{k|class} {t|A} {k|extends} {t|B} { #p = {n|1n}; {k|async} {f|f}() { {k|await} {n|this}.g?.({n|null}) } }");
  LEX("js",
      "x = /open\n"
      "y = \"a\" // b",
      "x = /open\n"
      "y = {s|\"a\"} {c|// b}");
}

static void jsx(void)
{
  LEX("jsx", "return <T a=\"1\" {...p} b={x => y}>if {n} <b/>is</T> + 1;",
      "{k|return <T} {v|a}={s|\"1\"} {...p} {v|b}={x => y}{k|>}if {n} {k|<b/>}is{k|</T>} + {n|1};");
  LEX("jsx", "const a = <><Foo.Bar>{[1].map(i => <li key={i}>it's</li>)}</Foo.Bar></>;",
      "{k|const} a = {k|<><Foo.Bar>}{[{n|1}].{f|map}(i => {k|<li} {v|key}={i}{k|>}it's{k|</li>})}{k|</Foo.Bar></>};");
  LEX("tsx", "const f = <T,>(x: T): Array<T> => x;", "{k|const} f = <{t|T},>(x: {t|T}): {t|Array}<{t|T}> => x;");
  LEX("tsx", "const f = <T extends U>(x: T) => x as any;",
      "{k|const} f = <{t|T} {k|extends} {t|U}>(x: {t|T}) => x {k|as} {t|any};");
}

static void typescript(void)
{
  LEX("ts", "interface A<T> { readonly x?: string[]; f(): Promise<void> }",
      "{k|interface} {t|A}<{t|T}> { {k|readonly} x?: {t|string}[]; {f|f}(): {t|Promise}<{k|void}> }");
  LEX("ts", "@Component({}) export class B { private y = <number>z; type = \"k\" as const }",
      "{m|@Component}({}) {k|export class} {t|B} { {k|private} y = <{t|number}>z; {k|type} = {s|\"k\"} {k|as const} }");
}

static void java(void)
{
  LEX("java",
      "/** d */ @Override\n"
      "public List<String> f(int n) { return this.g('\\'', \"a\\\"b\", 1L); }",
      "{c|/** d */} {m|@Override}\n"
      "{k|public} {t|List}<{t|String}> {f|f}({t|int} n) { {k|return} {n|this}.{f|g}({s|'\\''}, {s|\"a\\\"b\"}, "
      "{n|1L}); }");
  LEX("java",
      "var s = \"\"\"\n"
      "  \"text\" // no\n"
      "  \"\"\"; switch (x) { case 1 -> y; }",
      "{k|var} s = {s|\"\"\"\n"
      "  \"text\" // no\n"
      "  \"\"\"}; {k|switch} (x) { {k|case} {n|1} -> y; }");
}

static void c_and_cpp(void)
{
  LEX("c",
      "#include <stdio.h>\n"
      "#  define MAX(a,b) ((a)>(b)?(a):(b)) // c\n"
      "size_t n = sizeof(int); p->int_ = NULL;",
      "{m|#include} {s|<stdio.h>}\n"
      "{m|#  define} {f|MAX}(a,b) ((a)>(b)?(a):(b)) {c|// c}\n"
      "{t|size_t} n = {k|sizeof}({t|int}); p->int_ = {n|NULL};");
  LEX("c",
      "char c = '\\'', *s = L\"x\\\"y\"; /* a\n"
      "\" b */ return 0xFFu;",
      "{t|char} c = {s|'\\''}, *s = {s|L\"x\\\"y\"}; {c|/* a\n"
      "\" b */} {k|return} {n|0xFFu};");
  LEX("cpp", "auto s = R\"x(a)\" b)x\"; std::vector<int> v{1'000}; p->new_ = nullptr;",
      "{k|auto} s = {s|R\"x(a)\" b)x\"}; {t|std}::{t|vector}<{t|int}> v{{n|1'000}}; p->new_ = {n|nullptr};");
  LEX("cpp", "template <typename T> class Foo : public Bar { virtual void f() override; };",
      "{k|template} <{k|typename} {t|T}> {k|class} {t|Foo} : {k|public} {t|Bar} { {k|virtual} {t|void} {f|f}() "
      "{k|override}; };");
}

static void csharp(void)
{
  LEX("c#", "var x = $\"a {s + $\"{1}\"} {{}} b\"; var p = @\"C:\\x\"; f($@\"a{b}\"\"c\");",
      "{k|var} x = {s|$\"a }{m|{}s + {s|$\"}{m|{}{n|1}{m|}}{s|\"}{m|}}{s| {{}} b\"}; {k|var} p = {s|@\"C:\\x\"}; "
      "{f|f}({s|$@\"a}{m|{}b{m|}}{s|\"\"c\"});");
  LEX("cs",
      "#region X\n"
      "public async Task<int> DoIt(string s) => await Console.WriteLine(s); // d",
      "{m|#region} {t|X}\n"
      "{k|public async} {t|Task}<{t|int}> {f|DoIt}({t|string} s) => {k|await} {t|Console}.{f|WriteLine}(s); {c|// d}");
}

static void go(void)
{
  LEX("go",
      "func (s *Server) Run(ctx context.Context) error { x := `raw\n"
      "s`; go func() { ch <- 'a' }(); return nil }",
      "{k|func} (s *Server) {f|Run}(ctx context.Context) {t|error} { x := {s|`raw\n"
      "s`}; {k|go func}() { ch <- {s|'a'} }(); {k|return} {n|nil} }");
  LEX("golang", "m := map[string]int{\"a\": 1}; for i := range m { len(m) }",
      "m := {k|map}[{t|string}]{t|int}{{s|\"a\"}: {n|1}}; {k|for} i := {k|range} m { {f|len}(m) }");
}

static void rust(void)
{
  LEX("rust",
      "#[derive(Debug)]\n"
      "fn f<'a>(x: &'a str) -> Result<(), Box<dyn Error>> { let c = 'x'; println!(\"{}\", b'\\n') }",
      "{m|#[derive(Debug)]}\n"
      "{k|fn} f<'a>(x: &'a {t|str}) -> {t|Result}<(), {t|Box}<{k|dyn} {t|Error}>> { {k|let} c = {s|'x'}; "
      "{f|println!}({s|\"{}\"}, {s|b'\\n'}) }");
  LEX("rs", "let r = r#\"a \"q\" b\"#; let u = '\\u{1F600}'; /* a /* b */ c */ for i in 0..10 { x != y }",
      "{k|let} r = {s|r#\"a \"q\" b\"#}; {k|let} u = {s|'\\u{1F600}'}; {c|/* a /* b */ c */} {k|for} i {k|in} "
      "{n|0}..{n|10} { x != y }");
}

static void ruby(void)
{
  LEX("ruby",
      "class Foo < Bar\n"
      "  attr_accessor :a\n"
      "  def empty?(x) = x.nil? ? %w[a b] : \"n #{x + \"#{1}\"} y\"\n"
      "end",
      "{k|class} {t|Foo} < {t|Bar}\n"
      "  {f|attr_accessor} {n|:a}\n"
      "  {k|def} {f|empty?}(x) = x.nil? ? {s|%w[a b]} : {s|\"n }{m|#{}x + {s|\"}{m|#{}{n|1}{m|}}{s|\"}{m|}}{s| y\"}\n"
      "{k|end}");
  LEX("rb", "@iv = {a: 1}; puts /re/i =~ s, a / b", "{v|@iv} = {a: {n|1}}; {f|puts} {s|/re/i} =~ s, a / b");
  LEX("rb",
      "x = <<~SQL + <<-B\n"
      "  a\n"
      "SQL\n"
      "  b\n"
      "  B\n"
      "y << CONST; z << \"s\"",
      "x = {m|<<~SQL} + {m|<<-B}\n"
      "{s|  a\n"
      "SQL\n"
      "  b\n"
      "  B}\n"
      "y << CONST; z << {s|\"s\"}");
  LEX("rb",
      "=begin\n"
      "doc\n"
      "=end of it\n"
      "x != y",
      "{c|=begin\n"
      "doc\n"
      "=end of it}\n"
      "x != y");
}

static void perl(void)
{
  LEX("perl",
      "my ($x, @y) = @_; # c\n"
      "$x =~ s{a/b}{c}gi; my @w = qw(a b); print \"hi $x->{y}\\n\" if $x =~ /^\\d+$/ and $h{s} eq 'q';",
      "{k|my} ({v|$x}, {v|@y}) = {v|@_}; {c|# c}\n"
      "{v|$x} =~ {s|s{a/b}{c}gi}; {k|my} {v|@w} = {s|qw(a b)}; {f|print} {s|\"hi }{v|$x}{s|->{y}\\n\"} {k|if} {v|$x} "
      "=~ {s|/^\\d+$/} {k|and} {v|$h}{s} {k|eq} {s|'q'};");
  LEX("pl",
      "my $s = <<\"END\"; print split /,/, $s;\n"
      "text\n"
      "END\n"
      "=pod\n"
      "\n"
      "doc\n"
      "\n"
      "=cut\n"
      "foo($Some::var);",
      "{k|my} {v|$s} = {m|<<\"END\"}; {f|print split} {s|/,/}, {v|$s};\n"
      "{s|text\n"
      "END}\n"
      "{c|=pod\n"
      "\n"
      "doc\n"
      "\n"
      "=cut}\n"
      "{f|foo}({v|$Some::var});");
  LEX("pl", "tr/a-z/A-Z/; y/a/b/; s/open", "{s|tr/a-z/A-Z/}; {s|y/a/b/}; s/{f|open}");
  LEX("perl",
      "local $/; local $\" = \",\"; $x =~ m,^(.*)[/],s; f(s, x); y{open; $y =~ /b/;\n"
      "print <<'EOF!';\n"
      " it's\n"
      "EOF!\n"
      "__END__\n"
      "it's",
      "{k|local} {v|$/}; {k|local} {v|$\"} = {s|\",\"}; {v|$x} =~ {s|m,^(.*)[/],s}; {f|f}(s, {k|x}); y{{f|open}; "
      "{v|$y} =~ {s|/b/};\n"
      "{f|print} {m|<<'EOF!'};\n"
      "{s| it's\n"
      "EOF!}\n"
      "{c|__END__\n"
      "it's}");
}

static void php(void)
{
  LEX("php",
      "<h1><?= $x ?></h1>\n"
      "<?php // c\n"
      "function f(int $a): ?string { return \"a $b {$a}\" . $this->y; }",
      "{k|<h1>}{m|<?=} {v|$x} {m|?>}{k|</h1>}\n"
      "{m|<?php} {c|// c}\n"
      "{k|function} {f|f}({t|int} {v|$a}): ?{t|string} { {k|return} {s|\"a }{v|$b}{s| {}{v|$a}{s|}\"} . {v|$this}->y; "
      "}");
  LEX("php",
      "#[Attr]\n"
      "$s = <<<EOT\n"
      " text $x\n"
      " EOT;\n"
      "foreach ($a as $k => $v) { echo 'x'; }",
      "{m|#[Attr]}\n"
      "{v|$s} = {m|<<<EOT}\n"
      "{s| text $x\n"
      " EOT};\n"
      "{k|foreach} ({v|$a} {k|as} {v|$k} => {v|$v}) { {k|echo} {s|'x'}; }");
}

static void swift(void)
{
  LEX("swift",
      "let s = \"a \\(x + \"b\\(y)\") c\"; guard let x = y else { return }; let r = #\"raw \"x\"\"#; @State var a: Int "
      "= 1",
      "{k|let} s = {s|\"a }{m|\\(}x + {s|\"b}{m|\\(}y{m|)}{s|\"}{m|)}{s| c\"}; {k|guard let} x = y {k|else} { "
      "{k|return} }; {k|let} r = {s|#\"raw \"x\"\"#}; {m|@State} {k|var} a: {t|Int} = {n|1}");
}

static void kotlin(void)
{
  LEX("kt", "@Test fun f(x: Int?) = \"v $x ${x?.let { \"a${it}\" }} $\" + \"\"\"raw $x\"\"\" + 'c' /* a /* b */ c */",
      "{m|@Test} {k|fun} {f|f}(x: {t|Int}?) = {s|\"v }{v|$x}{s| }{m|${}x?.let { {s|\"a}{m|${}{n|it}{m|}}{s|\"} "
      "}{m|}}{s| $\"} + {s|\"\"\"raw }{v|$x}{s|\"\"\"} + {s|'c'} {c|/* a /* b */ c */}");
}

static void scala(void)
{
  LEX("scala",
      "case class A(x: Int) extends B { val s = s\"a $x ${y + 1}\" + \"$no\"; def f[T](t: T): Unit = t match { case "
      "'c' => 1 } }",
      "{k|case class} {t|A}(x: {t|Int}) {k|extends} {t|B} { {k|val} s = {s|s\"a }{v|$x}{s| }{m|${}y + {n|1}{m|}}{s|\"} "
      "+ {s|\"$no\"}; {k|def} f[{t|T}](t: {t|T}): {t|Unit} = t {k|match} { {k|case} {s|'c'} => {n|1} } }");
}

static void r(void)
{
  LEX("r",
      "x <- c(1L, NA, TRUE) %in% df$col # c\n"
      "f <- function(a.b) data.frame(x = a.b)",
      "x <- {f|c}({n|1L}, {n|NA}, {n|TRUE}) {k|%in%} df$col {c|# c}\n"
      "f <- {k|function}(a.b) {f|data.frame}(x = a.b)");
  LEX("r",
      "> mean(x)\n"
      "[1] 3\n"
      "> if (y) \"a\"",
      "{m|>} {f|mean}(x)\n"
      "[1] 3\n"
      "{m|>} {k|if} (y) {s|\"a\"}");
}

static void lua(void)
{
  LEX("lua",
      "local x = [==[ a ]] ]==] -- c\n"
      "--[[ multi\n"
      "]] print(#t, \"a\"..\"b\", 0x1p4)",
      "{k|local} x = {s|[==[ a ]] ]==]} {c|-- c\n"
      "--[[ multi\n"
      "]]} {f|print}(#t, {s|\"a\"}..{s|\"b\"}, {n|0x1p4})");
}

static void haskell(void)
{
  LEX("haskell",
      "{-# LANGUAGE X #-}\n"
      "module Main where -- c\n"
      "f' :: Int -> Maybe [a]\n"
      "f' x = let y = 'c' in foldr (\\a b -> a --> b) 0 xs {- a {- b -} c -}",
      "{m|{-# LANGUAGE X #-}}\n"
      "{k|module} {t|Main} {k|where} {c|-- c}\n"
      "f' :: {t|Int} -> {t|Maybe} [a]\n"
      "f' x = {k|let} y = {s|'c'} {k|in} {f|foldr} (\\a b -> a --> b) {n|0} xs {c|{- a {- b -} c -}}");
}

static void visual_basic(void)
{
  LEX("vb",
      "Public Sub F(ByVal x As Integer) ' c\n"
      "  Dim s As String = \"a \"\"b\"\" c\" : Console.WriteLine(s)\n"
      "End Sub",
      "{k|Public Sub} {f|F}({k|ByVal} x {k|As} {t|Integer}) {c|' c}\n"
      "  {k|Dim} s {k|As} {t|String} = {s|\"a \"\"b\"\" c\"} : {t|Console}.{f|WriteLine}(s)\n"
      "{k|End Sub}");
}

SUITE(TEST(python), TEST(javascript), TEST(jsx), TEST(typescript), TEST(java), TEST(c_and_cpp), TEST(csharp), TEST(go),
      TEST(rust), TEST(ruby), TEST(perl), TEST(php), TEST(swift), TEST(kotlin), TEST(scala), TEST(r), TEST(lua),
      TEST(haskell), TEST(visual_basic))

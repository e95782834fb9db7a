/* What shells, pages, queries, settings and the rarer languages make of their code. */
#include "highlight_check.h"

static void sql(void)
{
  LEX("sql",
      "SELECT u.id, COUNT(*) AS \"n\" FROM users u -- c\n"
      "WHERE name = 'it''s' AND x >= 3.5 /* y */ AND @v IS NOT NULL;",
      "{k|SELECT} u.id, {f|COUNT}(*) {k|AS} {v|\"n\"} {k|FROM} users u {c|-- c}\n"
      "{k|WHERE} name = {s|'it''s'} {k|AND} x >= {n|3.5} {c|/* y */} {k|AND} {v|@v} {k|IS NOT} {n|NULL};");
  LEX("postgres", "create function f() returns int as $$ begin return 1; end $$ language plpgsql; data #> x",
      "{k|create function} {f|f}() {k|returns} {t|int} {k|as} {m|$$} {k|begin return} {n|1}; {k|end} {m|$$} "
      "{k|language} plpgsql; data #> x");
  LEX("mysql",
      "mysql> select `a` from t;\n"
      "| from |",
      "{m|mysql>} {k|select} {v|`a`} {k|from} t;\n"
      "| from |");
}

static void bash(void)
{
  LEX("bash",
      "#!/bin/sh\n"
      "FOO=bar NAME=\"x ${y:-z} $(ls -la \"$dir\") $1\" cmd --long-opt=3 | grep -v done",
      "{c|#!/bin/sh}\n"
      "{v|FOO}=bar NAME={s|\"x }{v|${y:-z}}{s| }{m|$(}{f|ls} {v|-la} {s|\"}{v|$dir}{s|\"}{m|)}{s| }{v|$1}{s|\"} "
      "{f|cmd} {v|--long-opt}={n|3} | {f|grep} {v|-v} done");
  LEX("sh", "for f in *.txt; do echo \"$f\" if && rm -- $f; done; if [ -f x ]; then exit 1; fi; echo it#s",
      "{k|for} f {k|in} *.txt; {k|do} {f|echo} {s|\"}{v|$f}{s|\"} if && {f|rm} -- {v|$f}; {k|done}; {k|if} [ {v|-f} x "
      "]; {k|then} {f|exit} {n|1}; {k|fi}; {f|echo} it#s");
  LEX("zsh",
      "cat <<-'EOF' | tr a b > out\n"
      "\ttext $x\n"
      "\tEOF\n"
      "echo $((1<<2)) $((x<<y))",
      "{f|cat} {m|<<-'EOF'} | {f|tr} a b > out\n"
      "{s|\ttext $x\n"
      "\tEOF}\n"
      "{f|echo} $(({n|1}<<{n|2})) $(({f|x}<<y))");
  LEX("console",
      "user@host:~$ sudo apt install x\n"
      "if done\n"
      "$ echo \"hi\n"
      "for\n",
      "{m|user@host:~$} {f|sudo apt} install x\n"
      "if done\n"
      "{m|$} {f|echo} {s|\"hi}\n"
      "for\n");
  LEX("bash", "x > y", "{f|x} > y");
}

static void powershell(void)
{
  LEX("powershell",
      "<# c #> if ($x -EQ \"a $($y.Z) $env:PATH `\" b\") { Get-ChildItem -Path $p | Where-Object { $_.Name -match '^a' "
      "} } # d",
      "{c|<# c #>} {k|if} ({v|$x} {k|-EQ} {s|\"a }{m|$(}{v|$y}.Z{m|)}{s| }{v|$env:PATH}{s| `\" b\"}) { "
      "{f|Get-ChildItem} {v|-Path $p} | {f|Where-Object} { {v|$_}.Name {k|-match} {s|'^a'} } } {c|# d}");
  LEX("ps1",
      "$s = @\"\n"
      "here \"x\" $y\n"
      "\"@; return $true",
      "{v|$s} = {s|@\"\n"
      "here \"x\" }{v|$y}{s|\n"
      "\"@}; {k|return} {v|$true}");
}

static void html(void)
{
  LEX("html",
      "<!DOCTYPE html>\n"
      "<!-- c --><a href=\"x\" disabled data-x=y @click='f'>T &amp; U</a> <br/> 3 < 4",
      "{m|<!DOCTYPE html>}\n"
      "{c|<!-- c -->}{k|<a} {v|href}={s|\"x\"} {v|disabled data-x}={s|y} {v|@click}={s|'f'}{k|>}T {n|&amp;} U{k|</a>} "
      "{k|<br/>} 3 < 4");
  LEX("html", "<script>let x = \"</p>\";</script><style>a:hover { top: 0 }</style>for",
      "{k|<script>let} x = {s|\"</p>\"};{k|</script><style>a}{f|:hover} { {v|top}: {n|0} }{k|</style>}for");
  LEX("xml", "<?xml version=\"1.0\"?><ns:a b:c=\"1\"><![CDATA[<x>]]></ns:a><open",
      "{m|<?xml version=\"1.0\"?>}{k|<ns:a} {v|b:c}={s|\"1\"}{k|>}{s|<![CDATA[<x>]]>}{k|</ns:a><open}");
}

static void css(void)
{
  LEX("css",
      "@media (min-width: 1px) { a:hover, .b > #id::before { color: #fff; margin: -1.5em auto calc(1% + 2px) "
      "!important } }",
      "{k|@media} (min-width: {n|1px}) { {k|a}{f|:hover}, {t|.b} > {t|#id}{f|::before} { {v|color}: {n|#fff}; "
      "{v|margin}: {n|-1.5em} auto {f|calc}({n|1%} + {n|2px}) {k|!important} } }");
  LEX("css", ":root { --main: 3; background: url(\"x//y\") } /* c */",
      "{f|:root} { {v|--main}: {n|3}; {v|background}: {f|url}({s|\"x//y\"}) } {c|/* c */}");
  LEX("scss",
      "$x: 10px; // c\n"
      ".c { &:hover { top: $x } @include foo($x); }",
      "{v|$x}: {n|10px}; {c|// c}\n"
      "{t|.c} { &{f|:hover} { {v|top}: {v|$x} } {k|@include} {f|foo}({v|$x}); }");
}

static void json(void)
{
  LEX("json", "{\"a\": [1, -2.5e3, true, null, \"b\\\"c\"], \"d\" : {\"e\": \"f: g\"}} // c",
      "{{v|\"a\"}: [{n|1}, -{n|2.5e3}, {n|true}, {n|null}, {s|\"b\\\"c\"}], {v|\"d\"} : {{v|\"e\"}: {s|\"f: g\"}}} "
      "{c|// c}");
}

static void yaml(void)
{
  LEX("yaml",
      "--- # c\n"
      "name: CI # t\n"
      "on: [push, \"pull\"]\n"
      "- run: |\n"
      "    make # not\n"
      "    x: y\n"
      "  env: {A: 1, url: http://x.y:80/z}\n"
      "ok: true",
      "{m|---} {c|# c}\n"
      "{v|name}: CI {c|# t}\n"
      "{v|on}: [push, {s|\"pull\"}]\n"
      "- {v|run}: {m||}{s|\n"
      "    make # not\n"
      "    x: y}\n"
      "  {v|env}: {{v|A}: {n|1}, {v|url}: http://x.y:80/z}\n"
      "{v|ok}: {n|true}");
  LEX("yml",
      "<<: *base\n"
      "t: !!str 5\n"
      "d: it's # c\n"
      "\"k\": 'v''w'\n"
      "n: -1.5\n"
      "v: 1.2.3.4\n"
      "h: >-\n"
      "\n"
      "  folded\n"
      "\n"
      "x: ~",
      "{v|<<}: {m|*base}\n"
      "{v|t}: {t|!!str} {n|5}\n"
      "{v|d}: it's {c|# c}\n"
      "{v|\"k\"}: {s|'v''w'}\n"
      "{v|n}: {n|-1.5}\n"
      "{v|v}: {n|1.2.3.4}\n"
      "{v|h}: {m|>-}{s|\n"
      "\n"
      "  folded}\n"
      "\n"
      "{v|x}: {n|~}");
}

static void toml_and_ini(void)
{
  LEX("toml",
      "# c\n"
      "[a.b]\n"
      "x.y = \"s\" # d\n"
      "l = [1, true]\n"
      "[[t]]\n"
      "s = \"\"\"\n"
      "[no]\n"
      "\"\"\"",
      "{c|# c}\n"
      "{t|[a.b]}\n"
      "{v|x.y} = {s|\"s\"} {c|# d}\n"
      "{v|l} = [{n|1}, {n|true}]\n"
      "{t|[[t]]}\n"
      "{v|s} = {s|\"\"\"\n"
      "[no]\n"
      "\"\"\"}");
  LEX("ini",
      "; c\n"
      "[s]\n"
      "key = value here\n"
      "other: yes\n"
      "empty =",
      "{c|; c}\n"
      "{t|[s]}\n"
      "{v|key} = value here\n"
      "{v|other}: {n|yes}\n"
      "{v|empty} =");
}

static void dockerfile(void)
{
  LEX("dockerfile",
      "# c\n"
      "FROM python:3.12-slim AS build\n"
      "ENV B=\"x $Y\"\n"
      "RUN apt-get update && \\\n"
      "    add foo --no-cache ${X}\n"
      "CMD [\"python\", \"-m\"]",
      "{c|# c}\n"
      "{k|FROM} python:3.12-slim {t|AS} build\n"
      "{k|ENV} B={s|\"x }{v|$Y}{s|\"}\n"
      "{k|RUN} {f|apt-get} update && \\\n"
      "    add foo {v|--no-cache ${X}}\n"
      "{k|CMD} [{s|\"python\"}, {s|\"-m\"}]");
}

static void makefile(void)
{
  LEX("makefile",
      "CC ?= gcc # c\n"
      "all: main.o $(OBJ)\n"
      "\t$(CC) -o $@ \"a: b\"\n"
      "%.o: %.c\n"
      "ifeq ($(X),1)\n"
      "endif",
      "{v|CC} ?= gcc {c|# c}\n"
      "{f|all}: main.o {v|$(OBJ)\n"
      "\t$(CC)} -o {v|$@} {s|\"a: b\"}\n"
      "{f|%.o}: %.c\n"
      "{k|ifeq} ({v|$(X)},{n|1})\n"
      "{k|endif}");
}

static void diff(void)
{
  LEX("diff",
      "--- a/x\n"
      "+++ b/x\n"
      "@@ -1 +1 @@\n"
      "-a\n"
      "+b\n"
      " c",
      "{m|--- a/x\n"
      "+++ b/x\n"
      "@@ -1 +1 @@}\n"
      "{d|-a}\n"
      "{i|+b}\n"
      " c");
}

static void graphql(void)
{
  LEX("graphql", "query Q($id: ID!) { user(id: $id) @include(if: true) { name ...F } } # c",
      "{k|query} {t|Q}({v|$id}: {t|ID}!) { {f|user}(id: {v|$id}) {m|@include}(if: {n|true}) { name ...{t|F} } } {c|# "
      "c}");
}

static void terraform(void)
{
  LEX("hcl",
      "resource \"aws_x\" \"y\" { # c\n"
      "  ami = \"${var.a}-x\" // d\n"
      "  n = var.n == 1 ? 2 : 3\n"
      "  t = <<-EOF\n"
      "    hi\n"
      "  EOF\n"
      "}",
      "{k|resource} {s|\"aws_x\" \"y\"} { {c|# c}\n"
      "  {v|ami} = {s|\"}{m|${}{n|var}.a{m|}}{s|-x\"} {c|// d}\n"
      "  {v|n} = {n|var}.n == {n|1} ? {n|2} : {n|3}\n"
      "  {v|t} = {m|<<-EOF}\n"
      "{s|    hi\n"
      "  EOF}\n"
      "}");
}

static void others(void)
{
  LEX("dart", "@override Widget build(BuildContext c) => Text('a $x ${y + 1}');",
      "{m|@override} {t|Widget} {f|build}({t|BuildContext} c) => {t|Text}({s|'a }{v|$x}{s| }{m|${}y + "
      "{n|1}{m|}}{s|'});");
  LEX("groovy", "def x = \"a ${b}\" =~ /c\\/d/", "{k|def} x = {s|\"a }{m|${}b{m|}}{s|\"} =~ {s|/c\\/d/}");
  LEX("objc",
      "@interface A : NSObject\n"
      "#import <X/Y.h>\n"
      "[self f:@\"a\" b:@1];",
      "{m|@interface} {t|A} : {t|NSObject}\n"
      "{m|#import} {s|<X/Y.h>}\n"
      "[{n|self} f:{s|@\"a\"} b:@{n|1}];");
  LEX("elixir", "defmodule A.B do @doc \"x #{1}\"; def f?(x), do: {:ok, Enum.map(x)} end",
      "{k|defmodule} {t|A}.{t|B} {k|do} {m|@doc} {s|\"x }{m|#{}{n|1}{m|}}{s|\"}; {k|def} {f|f?}(x), {k|do}: {{n|:ok}, "
      "{t|Enum}.{f|map}(x)} {k|end}");
  LEX("erlang", "f(X) -> case X of {ok, _} -> \"s\" end. % c",
      "{f|f}({t|X}) -> {k|case} {t|X} {k|of} {{n|ok}, _} -> {s|\"s\"} {k|end}. {c|% c}");
  LEX("clojure", "(defn f [x] (let [y (+ 1 x)] (str \"a\" :key 'q))) ; c",
      "({k|defn} f [x] ({k|let} [y ({f|+} {n|1} x)] ({f|str} {s|\"a\"} {n|:key} 'q))) {c|; c}");
  LEX("fsharp", "let f x = printfn $\"a {x}\" // c (* d *)",
      "{k|let} f x = {f|printfn} {s|$\"a }{m|{}x{m|}}{s|\"} {c|// c (* d *)}");
  LEX("ocaml", "let rec f = function [] -> 0 | x :: xs -> 'c' (* a (* b *) c *)",
      "{k|let rec} f = {k|function} [] -> {n|0} | x :: xs -> {s|'c'} {c|(* a (* b *) c *)}");
  LEX("julia", "push!(x, \"a $(y + 1) $z\"); m' # c #= d",
      "{f|push!}(x, {s|\"a }{m|$(}y + {n|1}{m|)}{s| }{v|$z}{s|\"}); m' {c|# c #= d}");
  LEX("matlab", "x = y'; s = 'it''s'; % c", "x = y'; s = {s|'it''s'}; {c|% c}");
  LEX("zig", "const x: ?u8 = @intCast(y); // c", "{k|const} x: ?{t|u8} = {m|@intCast}(y); {c|// c}");
  LEX("solidity", "contract A { uint256 public x; function f() external view returns (bool) {} }",
      "{k|contract} {t|A} { {t|uint256} {k|public} x; {k|function} {f|f}() {k|external view returns} ({t|bool}) {} }");
  LEX("pascal", "{ c } begin WriteLn('it''s'); end.", "{c|{ c }} {k|begin} {f|WriteLn}({s|'it''s'}); {k|end}.");
  LEX("asm",
      "  mov eax, 1 ; c\n"
      "  ADD %rbx, \"s\"",
      "  {k|mov} {n|eax}, {n|1} {c|; c}\n"
      "  {k|ADD} {v|%rbx}, {s|\"s\"}");
  LEX("proto", "message A { repeated string x = 1; }", "{k|message} {t|A} { {k|repeated} {t|string} x = {n|1}; }");
  LEX("nginx", "server { listen 80; location / { proxy_pass http://x; return 301 $uri; } } # c",
      "{k|server} { listen {n|80}; location / { proxy_pass http://x; return {n|301} {v|$uri}; } } {c|# c}");
  LEX("cmake", "if(X) set(Y \"a ${Z}\") # c", "{k|if}(X) {k|set}(Y {s|\"a }{v|${Z}}{s|\"}) {c|# c}");
  LEX("cmake",
      "#[======================================================================[.rst:\n"
      "\"x\" ]]\n"
      "]======================================================================]\n"
      "set(A [[b]]) #x",
      "{c|#[======================================================================[.rst:\n"
      "\"x\" ]]\n"
      "]======================================================================]}\n"
      "{k|set}(A {s|[[b]]}) {c|#x}");
  LEX("batch",
      "@echo off\n"
      "REM c\n"
      "set X=%Y% & if exist \"a\" del b",
      "@{k|echo off}\n"
      "{c|REM c}\n"
      "{k|set} X={v|%Y}% & {k|if exist} {s|\"a\"} {k|del} b");
}

SUITE(TEST(sql), TEST(bash), TEST(powershell), TEST(html), TEST(css), TEST(json), TEST(yaml), TEST(toml_and_ini),
      TEST(dockerfile), TEST(makefile), TEST(diff), TEST(graphql), TEST(terraform), TEST(others))

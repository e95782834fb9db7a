/* Tables: functional languages. */
#include "highlight_local.h"

#define DOUBLE_QUOTES                                                                                                  \
  {                                                                                                                    \
    "\"", "\"", QCONV_TOKEN_STRING, '\\', 0                                                                            \
  }
#define A_CHARACTER                                                                                                    \
  {                                                                                                                    \
    "'", "'", QCONV_TOKEN_STRING, 0, PAIR_CHARACTER | PAIR_NOT_AFTER_WORD                                              \
  }

static const struct qconv_pair haskell[] = {{"{-#", "#-}", QCONV_TOKEN_META, 0, PAIR_LINES},
                                            {"{-", "-}", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_NESTS},
                                            {"-->", "", QCONV_TOKEN_PLAIN, 0, 0},
                                            {"--", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                            DOUBLE_QUOTES,
                                            {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_CHARACTER},
                                            {0}};
static const struct qconv_pair elixir[] = {{"#", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                           {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_HASH_BRACE},
                                           {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | IN_HASH_BRACE},
                                           {"'", "'", QCONV_TOKEN_STRING, '\\', IN_HASH_BRACE},
                                           {0}};
static const struct qconv_pair erlang[] = {{"%", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                           {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                           {"'", "'", QCONV_TOKEN_STRING, '\\', 0},
                                           {0}};
static const struct qconv_pair lisp[] = {{"#|", "|#", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_NESTS},
                                         {";", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                         {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                         {0}};
static const struct qconv_pair ml[] = {{"(*)", "", QCONV_TOKEN_PLAIN, 0, 0},
                                       {"(*", "*)", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_NESTS},
                                       {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                       {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, 0, PAIR_LINES},
                                       {"$\"", "\"", QCONV_TOKEN_STRING, '\\', IN_BRACE},
                                       {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                       A_CHARACTER,
                                       {0}};
static const struct qconv_pair ocaml[] = {{"(*", "*)", QCONV_TOKEN_COMMENT, 0, PAIR_LINES | PAIR_NESTS},
                                          {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                          A_CHARACTER,
                                          {0}};

const struct qconv_language qconv_languages_functional[] = {
    {.names = "haskell hs ghci lhs purescript elm",
     .keywords = WORDS(
         "as case class data default deriving do else exposing family forall foreign hiding if import in infix infixl "
         "infixr instance let mdo module newtype of port proc qualified rec then type where"),
     .functions = WORDS(
         "concat concatMap const curry drop elem error filter flip fmap foldl foldr fst head id init iterate last "
         "length lines lookup map mapM_ maximum mempty minimum negate not null print pure putStr putStrLn read repeat "
         "replicate return reverse seq sequence show snd span splitAt sum tail take takeWhile traverse uncurry unlines "
         "unwords words zip zipWith"),
     .constants = WORDS("False Just Left Nothing Right True otherwise undefined"),
     .pairs = haskell,
     .in_words = "'",
     .flags = LANG_CAPITALS,
     .prompts = "ghci> \nPrelude> \n"},
    {.names = "elixir ex exs iex heex",
     .keywords = WORDS(
         "after alias and case catch cond def defdelegate defexception defguard defimpl defmacro defmacrop defmodule "
         "defp defprotocol defstruct do else end fn for if import in not or quote raise receive require rescue super "
         "try unless unquote use when with"),
     .constants = WORDS("__MODULE__ false nil true"),
     .pairs = elixir,
     .flags = LANG_QUERY_WORDS | LANG_CALLS | LANG_CAPITALS | LANG_AT | LANG_COLON_WORDS,
     .prompts = "iex> \niex(1)> \n"},
    {.names = "erlang erl hrl",
     .keywords = WORDS(
         "after and andalso band begin bnot bor bsl bsr bxor case catch div end fun if not of or orelse receive rem "
         "try when xor"),
     .constants = WORDS("false ok true undefined"),
     .pairs = erlang,
     .flags = LANG_CALLS | LANG_CAPITALS},
    {.names = "lisp clojure clj cljs cljc edn scheme scm racket rkt common-lisp commonlisp cl elisp emacs-lisp el",
     .keywords = WORDS(
         "begin case cond def defclass defgeneric define define-syntax defmacro defmethod defn defn- defparameter "
         "defprotocol defrecord defstruct defun defvar do doseq fn for if if-let if-not import in-ns lambda let let* "
         "letfn letrec loop ns progn quote recur require set! setf setq try unless use when when-let when-not while"),
     .constants = WORDS("#f #t false nil t true"),
     .pairs = lisp,
     .in_words = "-+*/?!<>=&.'#",
     .flags = LANG_COLON_WORDS | LANG_WORD_FIRST},
    {.names = "fsharp f# fs fsx fsi",
     .keywords = WORDS(
         "abstract and as assert async begin class default delegate do done downcast downto elif else end exception "
         "extern finally for fun function global if in inherit inline interface internal lazy let match member module "
         "mutable namespace new not of open or override private public rec return select static struct task then to "
         "try type upcast use val void when while with yield"),
     .types = WORDS("array bool byte char decimal double exn float int int64 list obj option seq string uint unit"),
     .functions = WORDS("failwith failwithf fst id ignore printf printfn raise snd sprintf"),
     .constants = WORDS("None Some base false null this true"),
     .pairs = ml,
     .in_words = "'",
     .flags = LANG_CAPITALS | LANG_PREPROCESSOR},
    {.names = "ocaml ml mli reason reasonml sml",
     .keywords = WORDS(
         "and as assert begin class constraint do done downto else end exception external for fun function functor if "
         "in include inherit initializer lazy let match method module mutable new nonrec object of open or private rec "
         "sig struct then to try type val virtual when while with"),
     .types = WORDS("array bool bytes char exn float int int32 int64 list option ref string unit"),
     .functions = WORDS("failwith fst ignore incr invalid_arg not print_endline print_int print_string raise snd"),
     .constants = WORDS("None Some false true"),
     .pairs = ocaml,
     .in_words = "'",
     .flags = LANG_CAPITALS},
    {0}};

/* TeX formulas as presentation MathML.

   What is understood is the mathematics that LaTeX, AMS and KaTeX share, by groups:
   - letters, digits and operators as they are typed, in any script; primes, ^ and _;
     comments and the white space of TeX
   - Greek and Hebrew letters, some 350 symbols: relations and their negations (also \not),
     arrows, binary and large operators, dots, delimiters, functions (\sin ... \lim, \operatorname)
   - \frac \binom and their kin, \over \choose \atop, \sqrt, \stackrel \overset \underset \underbrace
     \substack \xrightarrow \limits \nolimits, accents narrow and wide
   - \left \middle \right, \big to \Bigg
   - matrix, array, cases, aligned, gathered, split and the environments that number lines
   - \mathbb \mathbf \mathcal \mathfrak \mathit \mathrm \mathscr \mathsf \mathtt \boldsymbol, \text with
     formulas inside, \rm \bf \it ..., \displaystyle ..., spaces, \phantom, \boxed, \cancel, \bmod, \tag
   - \color \label \nonumber and the like say nothing of the formula and are left out
   No macros are defined and none is expanded, so there is no chemistry (\ce) and no \newcommand.

   The output is of MathML Core (W3C, 2025), with the attributes of MathML 3 for what Core leaves to a style
   sheet: columnalign of <mtd>, columnspacing and rowspacing of <mtable>, notation of <menclose>, mathvariant of
   <mtext>. The sheet should follow these, and draw lines for the classes qc-rule-left, qc-rule-above (cells) and
   qc-rule-below (tables); qc-aligned and qc-small are tables whose cells stand close.
   Letters of another alphabet are the characters of Unicode for them. */
#ifndef QCONV_MATHML_H
#define QCONV_MATHML_H

#include <qconv/arena.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What stands as literal text in the formula, since it is not understood. */
struct qconv_mathml_problem {
  qconv_str where;  /* the first such piece, a view into the formula */
  const char *what; /* "is not known": goes behind the piece; NULL: all is understood */
  size_t count;     /* of all such pieces */
};

/* A <math> element with the namespace; tex is valid UTF-8 without its delimiters, and becomes its alttext and
   annotation. Takes time and memory in proportion to the formula; what is nested deeper than 40 groups is
   literal. The text is the arena's, as is the work. */
qconv_str qconv_mathml(struct qconv_arena *arena, qconv_str tex, bool display, struct qconv_mathml_problem *problem);

/* The names of what is known, without the backslash; NULL behind the last. */
const char *qconv_mathml_command(size_t i);
const char *qconv_mathml_environment(size_t i);

#ifdef __cplusplus
}
#endif
#endif

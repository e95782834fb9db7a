/* How cards look, by day and by night, on a phone and on a desk.

   Clients tell the night by a class of their own each, so every rule for it names
   both. Change REVISION in notetype.c with anything here: importers replace the
   style of a note type by a newer one only. */
#include "anki.h"

#define NIGHT(rule, body) ".nightMode " rule ",.night_mode " rule "{" body "}\n"
#define MONOSPACE "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"

const char anki_style[] =
  ".card{margin:0;padding:1.4em 1.2em 2em;text-align:start;font-size:18px;line-height:1.6;color:#1f2933;"
  "background:#fff;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;"
  "-webkit-text-size-adjust:100%;overflow-wrap:break-word;word-wrap:break-word}\n"
  ".card.nightMode,.card.night_mode{color:#e4e7eb;background:#1f2125}\n"
  ".qc{max-width:42em;margin:0 auto}\n"
  ".qc-info{font-size:.72em;letter-spacing:.02em;color:#6b7684;margin:0 0 .9em}\n"
  NIGHT(".qc-info", "color:#98a2b0")

  /* what is asked stands out, its code and lists do not shout */
  ".qc-question{font-size:1.14em;line-height:1.5}\n"
  ".qc-question>p{font-weight:600}\n"
  ".qc .qc-question>pre{font-size:.755em}\n"
  ".qc .qc-question>table,.qc-question>ul,.qc-question>ol,.qc-question>blockquote{font-size:.88em}\n"
  "#answer{border:0;border-top:1px solid #d9dee5;margin:1.3em 0}\n"
  NIGHT("#answer", "border-color:#3d424a")
  ".qc-choice #answer{visibility:hidden;margin:0;height:0;border:0}\n"

  ".qc p,.qc ul,.qc ol,.qc pre,.qc table,.qc blockquote,.qc dl{margin:.7em 0}\n"
  ".qc div>:first-child,.qc li>:first-child,.qc td>:first-child{margin-top:0}\n"
  ".qc div>:last-child,.qc li>:last-child,.qc td>:last-child{margin-bottom:0}\n"
  ".qc h1,.qc h2,.qc h3,.qc h4,.qc h5,.qc h6{font-size:1.05em;line-height:1.35;margin:1.2em 0 .4em}\n"
  ".qc ul,.qc ol{padding:0;padding-inline-start:1.5em}\n"
  ".qc li{margin:.3em 0}\n"
  ".qc p{unicode-bidi:plaintext}\n" /* each runs the way of its own script */
  ".qc li::marker{color:#7b8794}\n"
  ".qc img,.qc video{max-width:100%;height:auto}\n"
  ".qc a{color:#1a66c2}\n" NIGHT(".qc a", "color:#7ab4f5")
  ".qc blockquote{margin-left:0;padding-left:1em;border-left:3px solid #d9dee5;color:#52606d}\n"
  NIGHT(".qc blockquote", "border-color:#4a505a;color:#b6bec9")

  ".qc-footref,.qc-footmark{font-size:.7em;line-height:1;color:#6b7684}\n"
  NIGHT(".qc-footref", "color:#98a2b0") NIGHT(".qc-footmark", "color:#98a2b0")
  ".qc .qc-footnotes{margin:1em 0 0;padding-top:.6em;border-top:1px dotted #b8c1cc;font-size:.82em;font-weight:400}\n"
  ".qc .qc-footnote,.qc .qc-footnote>p{margin:.3em 0}\n"

  ".qc code,.qc pre,.qc kbd,.qc samp{font-family:" MONOSPACE "}\n"
  ".qc code{font-size:.88em;padding:.12em .34em;border-radius:4px;background:rgba(100,120,145,.13)}\n"
  NIGHT(".qc code", "background:rgba(160,175,200,.16)")
  ".qc pre{font-size:.86em;font-weight:400;line-height:1.5;text-align:left;direction:ltr;padding:.85em 1em;border-radius:8px;"
  "border:1px solid #e1e6ec;background:#f6f8fa;color:#24303d;overflow-x:auto;white-space:pre-wrap;"
  "overflow-wrap:anywhere;-moz-tab-size:4;tab-size:4}\n"
  NIGHT(".qc pre", "border-color:#383d45;background:#17191c;color:#dde3ea")
  ".qc pre code{font-size:1em;padding:0;border-radius:0;background:none;color:inherit}\n"
  NIGHT(".qc pre code", "background:none")

  /* code whose language is named: every colour has 4.5:1 and more against the background of pre */
  "pre .qc-k{color:#9a1f7a}\n" NIGHT("pre .qc-k", "color:#e58fd0")
  "pre .qc-t{color:#0b6470}\n" NIGHT("pre .qc-t", "color:#5ecbd6")
  "pre .qc-f{color:#1d56b8}\n" NIGHT("pre .qc-f", "color:#82b4ff")
  "pre .qc-v{color:#854a0a}\n" NIGHT("pre .qc-v", "color:#e0a96d")
  "pre .qc-s{color:#12783a}\n" NIGHT("pre .qc-s", "color:#8fd19e")
  "pre .qc-n{color:#b0321f}\n" NIGHT("pre .qc-n", "color:#ff9e80")
  "pre .qc-c{color:#5c6773;font-style:italic}\n" NIGHT("pre .qc-c", "color:#98a2b0")
  "pre .qc-m{color:#6246b5}\n" NIGHT("pre .qc-m", "color:#b9a5f5")
  "pre .qc-i{color:#12783a}\n" NIGHT("pre .qc-i", "color:#8fd19e")
  "pre .qc-d{color:#b3261e}\n" NIGHT("pre .qc-d", "color:#ff9a93")

  ".qc table{border-collapse:collapse;font-size:.94em;display:block;width:fit-content;max-width:100%;overflow-x:auto}\n"
  ".qc th,.qc td{border:1px solid #d9dee5;padding:.35em .7em;text-align:start;vertical-align:top}\n"
  ".qc th{background:#f6f8fa}\n"
  NIGHT(".qc th", "background:#2a2d33") ".nightMode .qc th,.nightMode .qc td,.night_mode .qc th,.night_mode .qc td"
  "{border-color:#41464f}\n"

  /* choices: the right ones show on the back only */
  ".qc-list{margin-top:1em}\n"
  ".qc .qc-choices,.qc .qc-remarks{padding:0;list-style-position:inside}\n"
  ".qc-choices ul,.qc-choices ol,.qc-remarks ul,.qc-remarks ol{list-style-position:outside}\n"
  ".qc-choices>li{margin:.45em 0;padding:.5em .9em;border:1px solid #dde2e8;border-radius:8px}\n"
  NIGHT(".qc-choices>li", "border-color:#3d424a")
  ".qc-choices>li>p:first-child{display:inline}\n"
  ".qc-back .qc-choices>li{color:#566170}\n" NIGHT(".qc-back .qc-choices>li", "color:#a3acb8")
  ".qc-back .qc-choices>.qc-ok{color:#14532d;background:#e9f7ee;border-color:#5bb07c;font-weight:600}\n"
  NIGHT(".qc-back .qc-choices>.qc-ok", "color:#c5f0d3;background:#1d3527;border-color:#4c9a6b")
  ".qc-back .qc-choices>.qc-ok{position:relative;padding-inline-end:2.4em}\n"
  ".qc-back .qc-choices>.qc-ok::after{content:'\\2713';position:absolute;top:.5em;inset-inline-end:.9em;color:#2f9e5b}\n"
  ".qc-back .qc-choices>.qc-ok::marker{color:inherit}\n"
  ".qc-choice .qc-answer{margin-top:1em}\n"
  ".qc .qc-right{font-weight:600;color:#1c7a45}\n" NIGHT(".qc .qc-right", "color:#7fd3a0")
  ".qc-right::before{content:'\\2713\\00a0'}\n"
  ".qc-remarks{font-size:.94em}\n"
  ".qc-remarks{list-style:none}\n"
  ".qc-remarks>li>b{display:inline-block;min-width:1.3em}\n"

  /* true or false: two tiles, without the letters of a list */
  ".qc .qc-truefalse{display:flex;flex-wrap:wrap;gap:.6em;list-style:none}\n"
  ".qc-truefalse>li{flex:1 1 7em;margin:0;padding:.7em .9em;text-align:center}\n"

  /* what is typed in, and what Anki says of it */
  ".qc-type{margin:1.1em 0 0}\n"
  ".qc-back .qc-type{margin:0 0 1em}\n"
  ".qc-type #typeans{box-sizing:border-box;width:100%;max-width:26em;font-size:1em!important}\n"
  ".qc-type input{padding:.5em .7em;border:1px solid #7b8794;border-radius:8px;color:inherit;background:transparent}\n"
  ".qc-type code#typeans{background:none;padding:0;font-size:.95em}\n"
  ".qc-type .typeGood{color:#14532d;background:#c8efd5}\n"
  ".qc-type .typeBad{color:#7a1620;background:#ffd9dc}\n"
  ".qc-type .typeMissed{color:#3b4653;background:#dfe4ea}\n"

  /* the other kinds */
  ".qc .qc-pairs{display:flex;flex-wrap:wrap;margin:.9em -.5em 0}\n"
  ".qc .qc-pairs>ul{flex:1 1 11em;margin:0 .5em .6em}\n"
  ".qc .qc-items{list-style:none;padding:0}\n"
  ".qc-items>li{margin:.35em 0;padding:.4em .8em;border:1px solid #dde2e8;border-radius:8px}\n"
  NIGHT(".qc-items>li", "border-color:#3d424a")
  ".qc-order>li{margin:.35em 0;padding-left:.3em}\n"
  ".qc-accepted{font-size:1.1em;font-weight:600;margin:.3em 0}\n"
  ".qc-aside,.qc-none,.qc-feedback{color:#6b7684;font-size:.9em;font-weight:400}\n"
  ".qc .qc-none{font-style:italic}\n"
  ".nightMode .qc-aside,.nightMode .qc-none,.nightMode .qc-feedback,.night_mode .qc-aside,.night_mode .qc-none,"
  ".night_mode .qc-feedback{color:#98a2b0}\n"
  ".cloze{font-weight:600;color:#1a66c2}\n" NIGHT(".cloze", "color:#7ab4f5")

  ".qc-explanation{margin-top:1.1em;padding-left:1em;border-left:3px solid #c5d5e8}\n"
  NIGHT(".qc-explanation", "border-color:#3f5570")
  ".qc-grader{color:#52606d;font-size:.92em}\n" NIGHT(".qc-grader", "color:#b6bec9")
  "@media (max-width:30em){.qc pre{font-size:.78em;padding:.75em .8em}.qc .qc-question>pre{font-size:.69em}}\n"
  ".qc-extra{margin-top:1.1em}\n"
  ".qc-hint{margin-top:1em;font-size:.9em}\n"
  ".qc-hint summary{color:#6b7684;cursor:pointer}\n" NIGHT(".qc-hint summary", "color:#98a2b0")
  ".qc-source{margin-top:1.4em;font-size:.72em;color:#6b7684;overflow-wrap:anywhere}\n"
  NIGHT(".qc-source", "color:#98a2b0");

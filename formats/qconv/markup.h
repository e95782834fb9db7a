/* Texts from one markup to another.

   The HTML that comes out is a well-formed XHTML fragment (block level) of
   allow-listed elements, attributes and URL schemes, whatever went in: scripts,
   styles, event handlers, frames and forms never pass.  What had to be left out
   is reported as a loss.  Sanitising twice gives what sanitising once gave. */
#ifndef QCONV_MARKUP_H
#define QCONV_MARKUP_H

#include <qconv/arena.h>
#include <qconv/diagnostic.h>
#include <qconv/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Where something of a footnote stands: in the text, the first time and again; in
   the <div> around the note, for further attributes; in front of the note's words. */
enum qconv_note_part { QCONV_NOTE_REFERENCE, QCONV_NOTE_AGAIN, QCONV_NOTE_START, QCONV_NOTE_MARK };

/* What a target does its own way. All zero is plain XHTML. */
struct qconv_markup_options {
  void *context;
  /* Appends literal text so that the target shows just that; it must escape
     & < > itself. In code is inside <code> or <pre>. NULL: qconv_xml_escape. */
  void (*text)(void *context, struct qconv_buffer *html, qconv_str text, bool in_code);
  /* Appends a block of code; language is a word in lower case or empty.
     NULL: <pre><code class="language-x">…</code></pre>. */
  void (*code)(void *context, struct qconv_buffer *html, qconv_str code, qconv_str language);
  bool highlight; /* code gets the spans of highlight.h when its language is named and there is no hook for it */
  /* Appends a formula; tex is without its delimiters. NULL: the source as literal text. */
  void (*math)(void *context, struct qconv_buffer *html, qconv_str tex, bool display);
  /* Appends what stands for {{gap:ID}}; false: no such gap, it is literal text. NULL: literal text. */
  bool (*gap)(void *context, struct qconv_buffer *html, qconv_str id);
  /* Appends what a footnote has at that place; number counts from 1 in the order of
     reference. NULL: <sup class="qc-footref">[1]</sup>, in front of the words "qc-footmark".
     The notes stand at the end: <div class="qc-footnotes"><div class="qc-footnote">..</div></div>. */
  void (*note)(void *context, struct qconv_buffer *html, size_t number, enum qconv_note_part part);
  /* The URL for media:NAME; absent: the bank has no such media, the alternative
     text stands instead. NULL: the URL as it is. */
  qconv_str (*media)(void *context, qconv_str name);
  bool remote;           /* pictures from the network stay; else a link stands in their place */
  unsigned heading_base; /* added to every heading's level, at most h6 */
};

/* A text that is one plain paragraph comes out as <p>…</p>. */
qconv_str qconv_markup_to_html(struct qconv_arena *arena, struct qconv_log *log, struct qconv_text text,
                               const struct qconv_markup_options *options);
/* The same without the <p> around a text that is just one paragraph: for cells,
   choices and headings. */
qconv_str qconv_markup_to_inline_html(struct qconv_arena *arena, struct qconv_log *log, struct qconv_text text,
                                      const struct qconv_markup_options *options);
/* The words without any markup: blocks on lines of their own, white space folded
   (not in code), a picture as its alternative text. */
qconv_str qconv_markup_to_plain(struct qconv_arena *arena, struct qconv_text text);
/* The same on one line: one blank between words, in normal form C. What it is in whatever
   markup; two texts with the same words ask the same. */
qconv_str qconv_markup_words(struct qconv_arena *arena, struct qconv_text text);
/* HTML as CommonMark with GFM tables, what Markdown cannot say as allow-listed HTML. For
   who reads HTML: pictures from the network stay. */
qconv_str qconv_html_to_markdown(struct qconv_arena *arena, struct qconv_log *log, qconv_str html);
/* For who writes: Markdown as it is, plain text escaped, HTML as above. Programs that show
   Markdown let raw HTML pass, so what could act there is changed, byte by byte and nothing
   besides: tags that might run or fetch something stand as text, other tags lose such
   attributes, links lead nowhere but to http, https, mailto, media: or a path, and a picture
   from the network is a link to it. Code stays as it is. Once more changes nothing. */
qconv_str qconv_markup_to_markdown(struct qconv_arena *arena, struct qconv_log *log, struct qconv_text text);

/* The version of the library behind it, for --version: "cmark 0.30.2". */
const char *qconv_markup_version(void);

#ifdef __cplusplus
}
#endif
#endif

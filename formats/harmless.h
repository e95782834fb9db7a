/* What the files that keep Markdown harmless share. */
#ifndef QCONV_HARMLESS_H
#define QCONV_HARMLESS_H

#include "markup_local.h"

/* Where a URL leads, as a browser sees it. */
enum url_kind {
  URL_LOCAL, /* a path or a fragment, without a scheme */
  URL_MEDIA, /* media:NAME */
  URL_WEB,   /* http, https, or //host */
  URL_MAIL,
  URL_PICTURE, /* data:image/... */
  URL_ODD,     /* a scheme that nobody needs: std::string */
  URL_SCRIPT   /* a scheme that runs something or reads files */
};
/* escaped: with the backslashes of Markdown. Entities count either way. */
enum url_kind qconv_url_kind(qconv_str url, bool escaped);

/* What a < starts. */
enum tag_verdict {
  TAG_NONE,    /* nothing in any renderer */
  TAG_CALM,    /* nothing inside a paragraph, a tag maybe in a block of HTML */
  TAG_KEPT,    /* harmless as it is */
  TAG_CLEANED, /* harmless as replacement says */
  TAG_PICTURE, /* a picture from the network, a link in replacement and in_html */
  TAG_TEXT     /* must not be read as a tag */
};
struct tag {
  size_t end; /* behind it, of those kept and replaced */
  bool known; /* TAG_TEXT: an element of HTML, or what is no element at all */
  bool acts;  /* of those that do not stay as they are: it would do something, and not just vanish */
  qconv_str replacement, in_html;
};
enum tag_verdict qconv_tag_judge(struct qconv_arena *arena, qconv_str text, size_t at, struct tag *tag);
/* Whether a line of Markdown starts at at, behind whatever marks of containers. */
bool qconv_starts_line(qconv_str text, size_t at);
/* Whether a backslash stands in front of it that is none itself. */
bool qconv_is_escaped(qconv_str text, size_t at);
/* Whether raw HTML holds nothing but harmless tags. */
bool qconv_tags_harmless(struct qconv_arena *arena, qconv_str html);

/* A place in Markdown that may have to change: what depends on where it stands. */
struct probe {
  size_t from, to;
  bool calm;      /* in a paragraph it may stay */
  bool shapes;    /* the replacement is a tag or a link: it is made first, and all is looked at anew */
  bool escapable; /* a backslash in front of it is its escape */
  bool acts;      /* as a tag: where a reader sees a block of HTML, a backslash does not stop it */
  bool margin;    /* at the start of a line it opens a block of HTML, even in a span of code */
  qconv_str in_text, in_html, in_math; /* in_math absent: it stays there */
  qconv_str as_words;                  /* of a tag: what shows it */
  unsigned loss;                       /* a bit of enum harm_loss */
};
enum harm_loss { HARM_TAG = 1, HARM_LINK = 2, HARM_PICTURE = 4 };
struct probes {
  struct probe *items;
  size_t count, capacity;
};
/* The places in order. */
void qconv_probes_find(struct qconv_arena *arena, qconv_str markdown, struct probes *probes);

#endif

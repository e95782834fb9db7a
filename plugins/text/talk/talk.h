/* What a sentence is made of, as far as talk goes: for each word the parts it can
   play when a chat partner speaks of the talk itself. Words that play none are the
   matter. */
#ifndef QCONV_TEXT_TALK_H
#define QCONV_TEXT_TALK_H

#include <qconv/arena.h>
#include <qconv/str.h>

enum talk_kind {
  TALK_FILL = 1 << 0,    /* the, of, very, now: nothing by itself */
  TALK_ME = 1 << 1,      /* I, we; verbs in the first person */
  TALK_YOU = 1 << 2,     /* you; verbs in the second person */
  TALK_THIS = 1 << 3,    /* that's, this is, what a: what a praise begins with */
  TALK_TOPIC = 1 << 4,   /* question, point, idea, one: what is praised */
  TALK_REPLY = 1 << 5,   /* answer, version, explanation, interview: other matters of talk */
  TALK_EXAMPLE = 1 << 6, /* example: matter of talk, and of an answer */
  TALK_TELL = 1 << 7,    /* explain, show, help with, begin: what the partner does */
  TALK_ASK = 1 << 8,     /* ask, share, contact: what the user does */
  TALK_WANT = 1 << 9,    /* want, need, wish, interested, ready */
  TALK_FINE = 1 << 10,   /* great, interesting, classic */
  TALK_SURE = 1 << 11,   /* sure, of course */
  TALK_AYE = 1 << 12,    /* yes and no: consent, and an answer */
  TALK_HOPE = 1 << 13,
  TALK_HELP = 1 << 14,  /* helps, useful, clear */
  TALK_WISH = 1 << 15,  /* good luck */
  TALK_SORRY = 1 << 16, /* sorry, apologies, you are right */
  TALK_THANK = 1 << 17, /* thanks, you're welcome, my pleasure, bye */
  TALK_HERE = 1 << 18,  /* here is, below are */
  TALK_LETS = 1 << 19,  /* let's, let me */
  TALK_IF = 1 << 20,
  TALK_TELL_ME = 1 << 21, /* let me know, tell me, just ask */
  TALK_FREE = 1 << 22,    /* feel free, don't hesitate */
  TALK_OFFER = 1 << 23,   /* would you like, shall I, want me to */
  TALK_GLAD = 1 << 24,    /* happy to, can: an offer with a verb of telling */
  TALK_SAYS = 1 << 25,    /* says, wrote: somebody else speaks */
  TALK_IS = 1 << 26,      /* is, are */
  TALK_WHAT = 1 << 27,    /* what, why, how: asks */
  TALK_MORE = 1 << 28,    /* more, another, next, again, shorter */
  TALK_HAPPY = 1 << 29,   /* happy, frohes: before what is wished */
  TALK_OH = 1 << 30       /* oh, wow, haha, well */
};
typedef uint64_t talk_kinds;
/* More than an enumeration can hold. */
#define TALK_FEEL ((talk_kinds)1 << 31)    /* annoying, happens to everybody: for the asker */
#define TALK_SELF ((talk_kinds)1 << 32)    /* as an AI, I'm not a, my knowledge: a limit begins */
#define TALK_CAUTION ((talk_kinds)1 << 33) /* wrong, lawyer, outdated, verify: which limit */
#define TALK_ASKED ((talk_kinds)1 << 34)   /* as you asked */
#define TALK_YOURS ((talk_kinds)1 << 35)   /* version, level, error message: what the asker has */

struct talk_row {
  talk_kinds kinds;
  const char *words; /* parted by blanks; "_" is a blank, "*" any ending */
};
/* Each ends with no words. */
extern const struct talk_row talk_latin[], talk_europe[], talk_scripts[];
extern const struct talk_row talk_manner[], talk_manner_europe[], talk_manner_scripts[];

/* A table of all words; three quarters of a megabyte, so one serves a whole file. */
struct talk_words;
struct talk_words *talk_words(struct qconv_arena *arena);

enum { TALK_MOST_WORDS = 64 };
struct speech {
  talk_kinds words[TALK_MOST_WORDS]; /* 0: none of the talk */
  uint8_t unknown[TALK_MOST_WORDS];  /* how many words of the matter that is */
  size_t count;
  size_t comma;  /* how many words stand before the first comma; 0: none does */
  bool overlong; /* there are more words than that */
  bool code, number, quoted;
  bool parted, clause; /* by a colon, semicolon or dash; more follows it */
  char end;            /* '.', '!', '?', ':' or 0 */
};
/* sentence: some hundred bytes, as a look at each word is a look at each of its lengths. */
struct speech talk_listen(const struct talk_words *words, qconv_str sentence);

#endif

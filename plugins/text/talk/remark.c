/* What a sentence does in a talk: it agrees, praises, announces, wishes, offers.

   Each act is told by its grammar: the kinds of words it needs, the kind it begins
   with, and how many words of the matter it may hold. A colon with more behind it,
   quoted words, numbers and somebody else who speaks make a sentence content. */
#include "remark.h"

static size_t mark_length(qconv_str text)
{
  static const char *const marks[] = {"。", "！", "？", "؟", "।", "۔", NULL};
  if (text.len && strchr(".!?", text.data[0]))
    return 1;
  for (size_t i = 0; marks[i]; i++)
    if (qconv_str_starts(text, qconv_str_of(marks[i])))
      return strlen(marks[i]);
  return 0;
}

bool remark_sentence(qconv_str *rest, qconv_str *sentence)
{
  size_t at = 0;
  if (rest->len == 0)
    return false;
  while (at < rest->len) {
    size_t mark = mark_length(qconv_str_from(*rest, at));
    bool ends = mark > 1 || (mark == 1 && (at + 1 == rest->len || qconv_is_space(rest->data[at + 1])));
    at += mark ? mark : 1;
    if (ends)
      break;
  }
  while (at < rest->len && qconv_is_space(rest->data[at]))
    at++;
  *sentence = qconv_str_slice(*rest, 0, at);
  *rest = qconv_str_from(*rest, at);
  return true;
}

bool remark_is_question(qconv_str sentence)
{
  sentence = qconv_str_trim_end(sentence);
  return qconv_str_ends(sentence, QCONV_STR("?")) || qconv_str_ends(sentence, QCONV_STR("？")) ||
         qconv_str_ends(sentence, QCONV_STR("؟"));
}

static const talk_kinds talk_only = TALK_TELL | TALK_TOPIC | TALK_REPLY | TALK_HELP | TALK_THANK | TALK_SURE |
                                    TALK_WISH | TALK_HERE | TALK_ASK | TALK_FINE | TALK_LETS | TALK_SORRY;

/* Some words of a sentence, summed up. */
struct part {
  talk_kinds kinds, lead, second, head; /* of all words, of the first that counts, the next, the first four */
  size_t count, unknown;
  talk_kinds tell_me;           /* of the words that ask to tell the partner, what all of them are */
  bool does;                    /* a word that says what the partner will do now */
  bool exclaims;                /* "Ah," stands before it */
  size_t talk, sorry;           /* words that only talk has; apologies */
  size_t yours, limits, selves; /* of the unknown: what the asker has, limits; words that speak of the partner */
  char end;
};

/* It is nothing else: matter, where none of this is spoken of. */
static bool of_only(talk_kinds word, talk_kinds kinds)
{
  return word && (word & ~kinds) == 0;
}

static struct part part_of(const struct speech *speech, size_t from, size_t to)
{
  struct part part = {.end = speech->end, .tell_me = ~(talk_kinds)0};
  for (; from < to && (speech->words[from] & TALK_OH) && !(speech->words[from] & (TALK_IF | TALK_AYE)); from++)
    part.exclaims = true;
  bool asks_last =
      speech->count > 1 && ((speech->words[speech->count - 1] | speech->words[speech->count - 2]) & TALK_OFFER);
  if (!part.end && asks_last)
    part.end = '?'; /* where questions end in a word */
  for (size_t i = from; i < to; i++) {
    part.kinds |= speech->words[i];
    if (speech->words[i] & TALK_TELL_ME)
      part.tell_me &= speech->words[i];
    part.yours += of_only(speech->words[i], TALK_YOURS);
    part.limits += of_only(speech->words[i], TALK_CAUTION);
    part.selves += (speech->words[i] & TALK_SELF) != 0;
    part.unknown += speech->unknown[i] + of_only(speech->words[i], TALK_YOURS | TALK_CAUTION);
    part.does = part.does || ((speech->words[i] & TALK_LETS) && (speech->words[i] & TALK_TELL));
    part.talk += (speech->words[i] & talk_only) != 0;
    part.sorry += (speech->words[i] & TALK_SORRY) != 0;
    if (i < from + 4)
      part.head |= speech->words[i];
  }
  part.lead = from < to ? speech->words[from] : 0;
  part.second = from + 1 < to ? speech->words[from + 1] : 0;
  part.count = to - from;
  return part;
}

static bool has(const struct part *part, talk_kinds kinds)
{
  return (part->kinds & kinds) != 0;
}

static bool leads(const struct part *part, talk_kinds kinds)
{
  return (part->lead & kinds) != 0;
}

static bool consents(const struct part *part)
{
  return leads(part, TALK_SURE) && part->unknown == 0 && part->count <= 12;
}

static bool praises(const struct part *part)
{
  talk_kinds before = TALK_THIS | TALK_FINE | TALK_SURE | TALK_ME | TALK_YOU | TALK_HAPPY;
  bool very = leads(part, TALK_FILL) && (part->second & TALK_FINE) && part->unknown <= 1;
  bool asked = has(part, TALK_TOPIC) || (has(part, TALK_ASK) && (leads(part, TALK_SURE | TALK_FINE)));
  bool fine = leads(part, TALK_FINE) || (leads(part, TALK_FILL | TALK_THIS) && (part->second & TALK_FINE));
  if (fine && part->end == '!' && part->unknown <= 1 && (part->count <= 4 || has(part, TALK_ME | TALK_YOU)))
    return true;
  if (!has(part, TALK_FINE | TALK_HAPPY) || !asked || part->unknown > 3)
    return false;
  bool called = (part->end == '!' && part->count <= 6 && part->unknown == 0) || (very && !has(part, TALK_IS));
  bool states = part->end == '.' && leads(part, TALK_FINE) && has(part, TALK_TELL | TALK_WHAT) &&
                !has(part, TALK_ME | TALK_YOU | TALK_THIS);
  bool places =
      part->end == '.' && leads(part, TALK_THIS) && part->unknown && !has(part, TALK_YOU | TALK_ME | TALK_TELL);
  if (states || places)
    return false; /* "Good questions begin with why.", "This is an important point in …" */
  return (leads(part, before) && part->unknown * 2 < part->count) || (leads(part, TALK_TOPIC) && part->unknown == 0) ||
         called;
}

static bool thanks(const struct part *part)
{
  return (part->head & TALK_THANK) && has(part, TALK_TOPIC | TALK_ASK | TALK_SORRY | TALK_ASKED) && part->unknown <= 1;
}

static bool apologises(const struct part *part)
{
  return ((part->head & TALK_SORRY) || part->sorry >= 2) && !has(part, TALK_IF) &&
         part->unknown <= (part->end == '!' ? 2 : 1) && part->count <= 18 && part->unknown * 2 <= part->count;
}

/* "That sounds frustrating.", "You're not alone in this." */
static bool feels(const struct part *part)
{
  bool near = part->exclaims || leads(part, TALK_THIS | TALK_ME | TALK_YOU | TALK_FEEL | TALK_SORRY);
  size_t most = part->exclaims || part->end == '!' ? 2 : 1;
  return has(part, TALK_FEEL) && !has(part, TALK_IF) && part->count >= 2 && part->count <= 14 &&
         ((near && part->unknown <= most && part->unknown * 3 <= part->count) || part->unknown == 0);
}

/* "Ooh, fun one!", "Ah, the classic mystery." */
static bool calls(const struct part *part)
{
  talk_kinds about = TALK_FINE | TALK_TOPIC | TALK_FEEL | TALK_SORRY | TALK_THANK | TALK_LETS | TALK_SURE;
  size_t most = part->end == '!' || has(part, TALK_FINE) ? 3 : 1;
  return part->exclaims && part->count <= 12 && part->unknown <= most && part->unknown * 2 <= part->count &&
         (has(part, about) || (part->end == '!' && has(part, TALK_THIS | TALK_REPLY)));
}

/* "I'm not a lawyer.", "My training data may be out of date." */
static bool disclaims(const struct part *part)
{
  size_t unknown = part->unknown - part->limits - part->yours;
  bool limited = has(part, TALK_CAUTION) || part->selves > 1 ||
                 (leads(part, TALK_SELF) && !leads(part, TALK_ME) && has(part, TALK_ME) && unknown <= 1);
  return has(part, TALK_SELF) && (part->head & (TALK_SELF | TALK_ME)) && limited && unknown <= 4 &&
         unknown * 2 <= part->count;
}

/* "I've shortened the list as you asked." */
static bool reports(const struct part *part)
{
  return has(part, TALK_ASKED) && has(part, TALK_ME | TALK_TELL | TALK_REPLY | TALK_HERE) && !has(part, TALK_IF) &&
         part->unknown <= 3 && part->unknown * 2 <= part->count;
}

static bool announces(const struct part *part)
{
  if (!leads(part, TALK_HERE) || part->unknown > (has(part, TALK_TOPIC) ? 5 : 3) || part->unknown * 2 > part->count)
    return false;
  bool matter = has(part, TALK_TOPIC | TALK_REPLY);
  bool bare = part->unknown == 0 && !has(part, TALK_EXAMPLE | TALK_WHAT) &&
              (part->count <= 2 || has(part, TALK_MORE | TALK_ME | TALK_YOU));
  return matter || bare || (part->unknown <= 1 && has(part, TALK_ME));
}

static bool begins(const struct part *part)
{
  bool onwards = leads(part, TALK_MORE) && leads(part, TALK_TELL);
  size_t most = part->end == '!' || has(part, TALK_MORE) || leads(part, TALK_SURE) ? 2 : 1;
  bool lets = leads(part, TALK_LETS) || onwards || (part->does && part->unknown == 0) ||
              (leads(part, TALK_SURE) && has(part, TALK_LETS));
  return lets && has(part, TALK_TELL) && part->unknown <= most && part->count <= 16;
}

static bool hopes(const struct part *part)
{
  if (has(part, TALK_THANK) && has(part, TALK_HELP) && part->unknown <= 1)
    return true;
  if (!has(part, TALK_HOPE) || (leads(part, TALK_HOPE) && (part->second & TALK_IS)))
    return false;
  bool helps = has(part, TALK_HELP) && part->unknown <= 3 && part->unknown * 2 < part->count;
  bool talk = (part->head & TALK_HOPE) && has(part, TALK_TOPIC) && has(part, TALK_ME | TALK_YOU) && part->unknown <= 3;
  bool called = (part->head & TALK_HOPE) && part->end == '!' && part->unknown <= 2 && !has(part, TALK_IS);
  return helps || talk || called;
}

static bool wishes(const struct part *part)
{
  size_t most = part->end == '!' ? 2 : 1;
  if (has(part, TALK_IS) || part->count > 18)
    return false;
  if (part->end == '!' && leads(part, TALK_HAPPY) && part->count <= 4 && part->count >= 2)
    return true;
  return has(part, TALK_WISH) &&
         (leads(part, TALK_WISH) ? part->unknown <= most : part->end == '!' && part->unknown <= 1);
}

/* "Let me know if …"; a verb without "me" may tell the user what to do: "ask the owner if …". */
static bool asks_to_tell(const struct part *part)
{
  talk_kinds about = TALK_IF | TALK_WHAT | TALK_WANT | TALK_MORE | TALK_TOPIC | TALK_HELP | TALK_REPLY | TALK_EXAMPLE;
  bool bare = (part->tell_me & TALK_ASK) != 0;
  return has(part, TALK_TELL_ME) && (has(part, about) || part->count <= 4) &&
         part->unknown <= (!bare                   ? 3
                           : has(part, TALK_TOPIC) ? 1
                                                   : 0) &&
         part->unknown * 2 < part->count + 1;
}

static bool leaves_free(const struct part *part)
{
  bool talks = has(part, TALK_ASK | TALK_TOPIC | TALK_REPLY | TALK_EXAMPLE | TALK_MORE) && part->unknown <= 2;
  return has(part, TALK_FREE) && (talks || part->unknown == 0);
}

static bool asks_back(const struct part *part)
{
  talk_kinds about = TALK_TELL | TALK_YOU | TALK_MORE | TALK_TOPIC | TALK_WANT | TALK_REPLY | TALK_EXAMPLE | TALK_HELP;
  if (part->end != '?')
    return false;
  bool mine = (part->lead & TALK_OFFER) && (part->lead & TALK_ME); /* "Shall I …?" */
  if (has(part, TALK_OFFER) && (has(part, about) || mine || part->unknown <= leads(part, TALK_OFFER)) &&
      part->unknown <= 5)
    return true;
  size_t others = part->unknown - part->yours;
  if (has(part, TALK_YOURS) && has(part, TALK_YOU | TALK_OFFER) && others <= 2 && others * 3 <= part->count)
    return true;
  talk_kinds of_talk = TALK_ME | TALK_WANT | TALK_MORE | TALK_TOPIC | (leads(part, TALK_WHAT) ? 0 : TALK_HELP);
  if (part->unknown && !has(part, of_talk))
    return false; /* "How far can you see?" */
  if (leads(part, TALK_WHAT) &&
      !has(part, TALK_ME | TALK_WANT | TALK_MORE | TALK_TOPIC | TALK_REPLY | TALK_HELP | TALK_SURE))
    return false;
  return part->unknown <= 1 && part->unknown < part->count && has(part, TALK_ME | TALK_YOU | TALK_HELP | TALK_TELL) &&
         has(part, TALK_MORE | TALK_WANT | TALK_TOPIC | TALK_TELL | TALK_HELP | TALK_FINE);
}

/* "I'd be happy to show …", "Happy to walk you through it." */
static bool offers(const struct part *part)
{
  bool me = (part->head & TALK_GLAD) && ((part->head & TALK_ME) || leads(part, TALK_GLAD));
  bool yours = has(part, TALK_YOU | TALK_IF | TALK_REPLY | TALK_TOPIC | TALK_EXAMPLE) || part->unknown == 0;
  return me && yours && has(part, TALK_TELL | TALK_HELP) && part->unknown <= 3 && part->unknown * 3 <= part->count;
}

static bool does_more(const struct part *part)
{
  bool bare = (part->tell_me & TALK_ASK) != 0;
  return (has(part, TALK_ME | TALK_GLAD) && has(part, TALK_TELL | TALK_HELP | TALK_GLAD)) ||
         (has(part, TALK_SURE) && has(part, TALK_ME | TALK_THANK | TALK_GLAD)) || has(part, TALK_FREE) ||
         (has(part, TALK_TELL_ME) && (!bare || part->unknown == 0));
}

/* "If you'd like …, I can …": what is offered must be the partner's own act. */
static bool offers_if(const struct speech *speech, size_t from, const struct part *part)
{
  if (!leads(part, TALK_IF) || !has(part, TALK_YOU | TALK_ME | TALK_WANT | TALK_MORE | TALK_TOPIC | TALK_HELP) ||
      part->unknown > 5)
    return false;
  bool parted = speech->comma > from && speech->comma < speech->count;
  struct part main_clause = parted ? part_of(speech, speech->comma, speech->count) : *part;
  return does_more(&main_clause) && (parted || part->unknown <= 3) && part->unknown * 2 <= part->count;
}

/* "Paste the error here and I'll take a look." */
static bool invites(const struct part *part)
{
  bool sends = leads(part, TALK_ASK | TALK_YOU) || ((part->second & TALK_ASK) && !leads(part, TALK_ME));
  size_t unknown = part->unknown - part->yours;
  return sends && has(part, TALK_ME) && has(part, TALK_TELL) && unknown <= 3 && unknown * 3 <= part->count;
}

/* "I'm here if you have more questions about …" */
static bool stays(const struct part *part)
{
  return (part->head & TALK_GLAD) && has(part, TALK_IF) && has(part, TALK_YOU | TALK_TOPIC) && part->unknown <= 2 &&
         part->unknown * 3 <= part->count;
}

/* All of it is talk, and more than one word. */
static bool is_all_talk(const struct part *part)
{
  talk_kinds with = TALK_ME | TALK_YOU | TALK_WANT | TALK_MORE | TALK_GLAD;
  if (part->unknown || leads(part, TALK_AYE | TALK_WHAT))
    return false;
  if (part->end == '!' && part->count >= 3 && has(part, TALK_FINE | TALK_YOU | TALK_ME))
    return true;
  if (leads(part, TALK_THANK) && part->count <= 3)
    return true;
  talk_kinds act = TALK_LETS | TALK_SURE | TALK_THANK | TALK_SORRY | TALK_HERE | TALK_WISH | TALK_TELL_ME | TALK_OFFER;
  bool acts = part->exclaims || has(part, act) || part->end == '!' || part->end == '?';
  return acts && part->count >= 2 && (part->talk >= 2 || (part->talk && has(part, with)));
}

static enum remark act_of(const struct speech *speech, size_t from, size_t to)
{
  struct part part = part_of(speech, from, to);
  if (asks_back(&part) || asks_to_tell(&part) || leaves_free(&part) || offers_if(speech, from, &part) || invites(&part))
    return REMARK_OFFER;
  if (hopes(&part) || wishes(&part))
    return REMARK_WISH;
  if (part.count == 0 && part.exclaims && !((speech->words[from] & (TALK_AYE | TALK_FILL))))
    return REMARK_PRAISE; /* "Wow!" */
  if (disclaims(&part))
    return REMARK_SELF;
  if (praises(&part) || thanks(&part) || apologises(&part) || feels(&part) || calls(&part))
    return REMARK_PRAISE;
  if (consents(&part))
    return REMARK_YES;
  if (offers(&part) || stays(&part))
    return REMARK_READY;
  if (announces(&part) || begins(&part) || reports(&part))
    return REMARK_FRAME;
  bool colon = part.end == ':' && part.unknown == 0 && has(&part, TALK_TELL | TALK_ASK);
  return colon || is_all_talk(&part) ? REMARK_SOFT : REMARK_NONE;
}

/* "Sure, let's go over it.": what is behind the comma counts; "Glad you asked, …": what is before. */
static enum remark act_of_sentence(const struct speech *speech)
{
  enum remark whole = act_of(speech, 0, speech->count);
  size_t comma = speech->comma;
  if (whole != REMARK_NONE || comma == 0 || comma >= speech->count)
    return whole;
  struct part front = part_of(speech, 0, comma), back = part_of(speech, comma, speech->count);
  if (front.unknown == 0 && (front.count == 0 || leads(&front, TALK_SURE | TALK_AYE | TALK_FINE | TALK_THANK)))
    whole = act_of(speech, comma, speech->count);
  if (whole != REMARK_NONE)
    return whole;
  enum remark act = act_of(speech, 0, comma);
  bool opens = act == REMARK_PRAISE || act == REMARK_WISH;
  return opens && back.unknown <= 3 && back.unknown * 2 <= speech->count && back.count <= 14 ? act : REMARK_NONE;
}

static bool is_light(const struct speech *speech)
{
  struct part part = part_of(speech, 0, speech->count);
  return part.unknown <= 2 && part.unknown * 2 < part.count && part.count <= 16 && !has(&part, TALK_HOPE) &&
         has(&part, TALK_YOU | TALK_ME | TALK_REPLY | TALK_TOPIC) && !speech->code &&
         (!speech->number || has(&part, TALK_TOPIC));
}

static enum remark remark_of_one(const struct talk_words *words, qconv_str sentence)
{
  if (sentence.len > 400)
    return REMARK_NONE;
  struct speech speech = talk_listen(words, sentence);
  struct part part = part_of(&speech, 0, speech.count);
  if (speech.overlong || speech.clause || speech.quoted || has(&part, TALK_SAYS))
    return REMARK_NONE;
  if (speech.count == 0)
    return speech.number ? REMARK_NONE : REMARK_EMPTY;
  enum remark act = act_of_sentence(&speech);
  bool counts = speech.number && (act >= REMARK_FRAME || has(&part, TALK_TOPIC));
  bool names = speech.code && ((act == REMARK_OFFER && speech.end == '?') || act == REMARK_FRAME);
  if ((speech.code && !names) || (speech.number && !counts))
    return REMARK_NONE;
  return act == REMARK_NONE && is_light(&speech) ? REMARK_LIGHT : act;
}

static size_t dash_length(qconv_str text)
{
  static const char *const dashes[] = {" – ", " — ", "—", " - ", NULL};
  for (size_t i = 0; dashes[i]; i++)
    if (qconv_str_starts(text, qconv_str_of(dashes[i])))
      return strlen(dashes[i]);
  return 0;
}

/* A few words, none of the matter. */
static bool says_nothing(const struct talk_words *words, qconv_str text)
{
  struct speech speech = talk_listen(words, text);
  struct part part = part_of(&speech, 0, speech.count);
  return part.count <= 4 && part.unknown == 0 && !speech.number && !speech.code && !speech.quoted;
}

/* "Give it a try – I'd love to hear how it goes!": both must be talk. */
static enum remark remark_of_two(const struct talk_words *words, qconv_str sentence)
{
  size_t at = 1;
  while (at < sentence.len && !dash_length(qconv_str_from(sentence, at)))
    at++;
  if (at >= sentence.len)
    return REMARK_NONE;
  enum remark before = remark_of_one(words, qconv_str_slice(sentence, 0, at));
  enum remark after = remark_of_one(words, qconv_str_from(sentence, at + dash_length(qconv_str_from(sentence, at))));
  bool both = before > REMARK_LIGHT && after > REMARK_LIGHT;
  if (after > REMARK_SOFT && says_nothing(words, qconv_str_slice(sentence, 0, at)))
    return after; /* "That's it – enjoy!" */
  return !both ? REMARK_NONE : before > after ? before : after;
}

enum remark remark_of(const struct talk_words *words, qconv_str sentence)
{
  enum remark one = remark_of_one(words, sentence);
  return one == REMARK_NONE && sentence.len <= 400 ? remark_of_two(words, sentence) : one;
}

bool remark_calls(const struct talk_words *words, qconv_str sentence)
{
  return talk_listen(words, sentence).end == '!';
}

bool remark_names_talk(const struct talk_words *words, qconv_str sentence)
{
  struct speech speech = talk_listen(words, sentence);
  struct part part = part_of(&speech, 0, speech.count);
  return has(&part, TALK_TOPIC | TALK_REPLY | TALK_EXAMPLE);
}

/* "Can you make it shorter?" asks for no new answer; "Why should we hire you?" does. */
static bool is_own_question(const struct part *part)
{
  bool of_answer = has(part, TALK_MORE) && has(part, TALK_TELL);
  return leads(part, TALK_WHAT) || (part->end == '?' && !of_answer);
}

enum order remark_order(const struct talk_words *words, qconv_str text)
{
  if (text.len > 120)
    return ORDER_NONE;
  struct speech speech = talk_listen(words, text);
  size_t count = speech.count;
  struct part part = part_of(&speech, 0, count);
  if (count == 0 || speech.code || speech.number || speech.quoted || speech.clause)
    return ORDER_NONE;
  if ((part.head & TALK_THANK) && part.unknown <= 2 && part.end != '?')
    return ORDER_THANKS;
  if ((speech.words[0] & TALK_OH) && part.end != '?' && (part.count == 0 || has(&part, TALK_ME)))
    return ORDER_GREETING;
  if (part.unknown > 0 || count > 12 || is_own_question(&part))
    return ORDER_NONE;
  bool again = has(&part, TALK_MORE | TALK_SURE | TALK_AYE | TALK_SORRY | TALK_EXAMPLE);
  return again || (has(&part, TALK_TELL) && !has(&part, TALK_YOU)) ? ORDER_GO_ON : ORDER_NONE;
}

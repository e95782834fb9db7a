/* Markdown that does no harm where raw HTML is let pass. Places that might do harm
   are replaced by probes; whoever reads the text then tells in what each of them
   came out. Code keeps its bytes, text gets a backslash or an entity, and a tag
   that has harmless attributes keeps those.

   Two readers are asked, for programs differ: ours, which knows tables, formulas and
   footnotes, and cmark alone. Only what is code for both stays as it is. A change
   may make another place harmful, so all is looked at again until nothing changes;
   at the end cmark reads the result and says what it holds. What still does harm
   then has no markup left. */
#include "harmless.h"
#include <limits.h>
#include <qconv/markdown.h>

enum { PASSES = 8, ROUNDS = 4 };

struct reading {
  struct qconv_arena *arena;
  struct probes probes;
  struct qconv_tokens tokens;
  unsigned char *ours, *cmarks; /* SEEN_... of each probe */
  bool limited;                 /* there are paragraphs that we do not read */
};

/* The text with a token for each probe. */
static qconv_str with_tokens(struct reading *reading, qconv_str markdown)
{
  struct qconv_buffer text = {.arena = reading->arena};
  size_t copied = 0;
  for (size_t i = 0; i < reading->probes.count; i++) {
    const struct probe *probe = &reading->probes.items[i];
    qconv_str source = qconv_str_slice(markdown, probe->from, probe->to);
    qconv_append(&text, qconv_str_slice(markdown, copied, probe->from));
    qconv_token_append(&text, &reading->tokens, (struct qconv_token){TOKEN_PROBE, false, source, source});
    copied = probe->to;
  }
  qconv_append(&text, qconv_str_from(markdown, copied));
  return qconv_buffer_str(&text);
}

static void read_ours(struct reading *reading, qconv_str text)
{
  static const struct qconv_markup_options none;
  struct qconv_emitter *e = qconv_alloc_bytes(reading->arena, sizeof *e);
  qconv_emit_init(e, reading->arena, NULL, text, &none);
  size_t count = reading->tokens.count; /* it gets a list of its own, for that grows */
  e->tokens = (struct qconv_tokens){.count = count, .capacity = count, .seen = reading->ours};
  e->tokens.items = QCONV_NEW_ARRAY(reading->arena, struct qconv_token, count);
  memcpy(e->tokens.items, reading->tokens.items, count * sizeof *e->tokens.items);
  qconv_markdown_emit(e, text);
  qconv_emit_finish(e, false);
  reading->limited = e->reported >> WARN_LONG & 1;
}

static void note_part(void *context, const struct qconv_part *part)
{
  static const unsigned seen[] = {[PART_SPAN] = SEEN_SPAN, [PART_BLOCK] = SEEN_BLOCK, [PART_HTML] = SEEN_HTML,
                                  [PART_TEXT] = SEEN_TEXT, [PART_LINK] = SEEN_TEXT,   [PART_PICTURE] = SEEN_TEXT};
  struct reading *reading = context;
  qconv_probes_seen(&reading->tokens, part->text, seen[part->kind]);
}

static void read_both(struct reading *reading, qconv_str markdown)
{
  size_t count = reading->probes.count;
  reading->ours = qconv_alloc(reading->arena, count);
  reading->cmarks = qconv_alloc(reading->arena, count);
  qconv_str text = with_tokens(reading, markdown);
  read_ours(reading, text);
  reading->tokens.seen = reading->cmarks;
  if (!reading->limited)
    qconv_markdown_parts(reading->arena, text, note_part, reading);
}

bool qconv_is_escaped(qconv_str text, size_t at)
{
  size_t slashes = 0;
  while (slashes < at && text.data[at - 1 - slashes] == '\\')
    slashes++;
  return slashes % 2;
}

/* Whether it is code for both readers, and no line starts with it that would be HTML. */
static bool is_code(const struct reading *reading, size_t i)
{
  unsigned ours = reading->ours[i], cmarks = reading->limited ? ours : reading->cmarks[i];
  return ours == cmarks && (ours == SEEN_BLOCK || (ours == SEEN_SPAN && !reading->probes.items[i].margin));
}

/* Whether a URL may go on up to here: programs that make links of bare URLs take a
   backslash into them (GFM 0.29, 6.9). */
static bool follows_url(qconv_str text, size_t at)
{
  enum { LONGEST = 2048 };
  size_t start = at;
  while (start > 0 && at - start < LONGEST && !qconv_is_space(text.data[start - 1]) && text.data[start - 1] != '<')
    start--;
  qconv_str run = qconv_str_slice(text, start, at);
  return run.len == LONGEST || qconv_str_find(run, QCONV_STR("://")) != QCONV_NOT_FOUND ||
         qconv_str_contains_nocase(run, QCONV_STR("www."));
}

/* What is to stand in a probe's place; absent: what stands there. */
static qconv_str instead(const struct reading *reading, size_t i, qconv_str markdown)
{
  const struct probe *probe = &reading->probes.items[i];
  unsigned seen = reading->ours[i] | reading->cmarks[i];
  if (is_code(reading, i))
    return QCONV_NOWHERE;
  if (reading->limited || (seen & (SEEN_SPAN | SEEN_BLOCK | SEEN_HTML)))
    return probe->in_html;
  bool url = !probe->calm && probe->as_words.data && follows_url(markdown, probe->from);
  if (probe->escapable && qconv_is_escaped(markdown, probe->from))
    return url || probe->acts ? probe->as_words : QCONV_NOWHERE;
  if (reading->ours[i] == SEEN_MATH)
    return probe->in_math;
  if (url && !probe->shapes)
    return probe->as_words;
  return probe->calm ? QCONV_NOWHERE : probe->in_text;
}

static void report(struct qconv_log *log, qconv_str where, unsigned losses)
{
  static const struct {
    unsigned loss;
    const char *what;
  } kinds[] = {{HARM_TAG, "HTML that might do something stands as text"},
               {HARM_LINK, "a link leads to nowhere that can be written"},
               {HARM_PICTURE, "a picture from the network is only linked"}};
  for (size_t i = 0; log && i < sizeof kinds / sizeof *kinds; i++)
    if (losses & kinds[i].loss)
      qconv_report(log, QCONV_LOSS, where, "markup.html", "%s", kinds[i].what);
}

/* The text after one look; what has a shape of its own is made first. */
static qconv_str changed(struct reading *reading, qconv_str markdown, unsigned *losses)
{
  struct qconv_buffer text = {.arena = reading->arena};
  size_t copied = 0, changes = 0;
  for (int shapes = 1; shapes >= 0 && !changes; shapes--)
    for (size_t i = 0; i < reading->probes.count; i++) {
      const struct probe *probe = &reading->probes.items[i];
      qconv_str other = probe->shapes == (shapes == 1) ? instead(reading, i, markdown) : QCONV_NOWHERE;
      if (!other.data)
        continue;
      *losses |= probe->escapable && qconv_is_escaped(markdown, probe->from) ? 0 : probe->loss;
      qconv_append(&text, qconv_str_slice(markdown, copied, probe->from));
      if (probe->escapable && other.len && other.data[0] == '&' && qconv_is_escaped(markdown, probe->from) && text.len)
        text.len--; /* the entity takes the backslash's place */
      qconv_append(&text, other);
      copied = probe->to;
      changes++;
    }
  qconv_append(&text, qconv_str_from(markdown, copied));
  return changes ? qconv_buffer_str(&text) : markdown;
}

/* Lines that still do harm. */
struct verdict {
  struct qconv_arena *arena;
  int first_line, last_line; /* 0: none */
};

static bool is_harmful(struct qconv_arena *arena, const struct qconv_part *part)
{
  if (part->kind == PART_HTML)
    return !qconv_tags_harmless(arena, part->text);
  if (part->kind != PART_LINK && part->kind != PART_PICTURE)
    return false;
  enum url_kind url = qconv_url_kind(part->text, false);
  return part->kind == PART_LINK ? url > URL_MAIL : url != URL_LOCAL && url != URL_MEDIA && url != URL_PICTURE;
}

static void judge_part(void *context, const struct qconv_part *part)
{
  struct verdict *verdict = context;
  if (!is_harmful(verdict->arena, part))
    return;
  verdict->first_line = verdict->first_line ? verdict->first_line : part->first_line;
  verdict->last_line = part->last_line;
}

/* Nothing in these lines is markup any more. */
static qconv_str without_markup(struct qconv_arena *arena, qconv_str markdown, int first_line, int last_line)
{
  struct qconv_buffer text = {.arena = arena};
  int number = 1;
  for (size_t i = 0; i < markdown.len; i++) {
    bool within = number >= first_line && number <= last_line;
    number += markdown.data[i] == '\n';
    if (within && markdown.data[i] == '<')
      qconv_append_literal(&text, "&lt;");
    else if (within && markdown.data[i] == '[')
      qconv_append_literal(&text, "&#91;");
    else
      qconv_append_char(&text, markdown.data[i]);
  }
  return qconv_buffer_str(&text);
}

/* Looks at it until nothing changes any more; false: it never ends, or cmark finds harm in the lines of verdict. */
static bool settle(struct verdict *verdict, qconv_str *markdown, unsigned *losses)
{
  bool settled = false, limited = false;
  for (size_t pass = 0; pass < PASSES && !settled; pass++) {
    struct reading reading = {.arena = verdict->arena};
    qconv_probes_find(verdict->arena, *markdown, &reading.probes);
    if (reading.probes.count)
      read_both(&reading, *markdown);
    qconv_str next = changed(&reading, *markdown, losses);
    settled = qconv_str_equal(next, *markdown);
    limited = reading.limited;
    *markdown = next;
  }
  if (settled && !limited)
    qconv_markdown_parts(verdict->arena, *markdown, judge_part, verdict);
  return settled && !verdict->first_line;
}

qconv_str qconv_harmless(struct qconv_arena *arena, struct qconv_log *log, qconv_str where, qconv_str markdown)
{
  unsigned losses = 0;
  for (size_t round = 0;; round++) {
    struct verdict verdict = {.arena = arena};
    if (settle(&verdict, &markdown, &losses))
      break;
    bool all = round == ROUNDS || !verdict.first_line;
    markdown = without_markup(arena, markdown, all ? 0 : verdict.first_line, all ? INT_MAX : verdict.last_line);
    losses |= HARM_TAG;
    if (all)
      break;
  }
  report(log, where, losses);
  return markdown;
}

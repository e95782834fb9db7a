/* Pictures beside the input: ![words](pictures/a.png) and <img src="a.png"> take the
   file into the bank and point to it as media:NAME. Code is left alone. */
#include "text.h"
#include <qconv/markdown.h>

struct pictures {
  struct qconv_job *job;
  struct qconv_bank *bank;
  struct qconv_map names; /* the media's name by its path; empty: it is not there */
  qconv_str place;        /* of the question */
};

static const char *type_of(qconv_str name)
{
  static const struct {
    const char *suffix, *type;
  } types[] = {{".png", "image/png"},  {".jpg", "image/jpeg"},  {".jpeg", "image/jpeg"},
               {".gif", "image/gif"},  {".webp", "image/webp"}, {".svg", "image/svg+xml"},
               {".mp3", "audio/mpeg"}, {".ogg", "audio/ogg"},   {".wav", "audio/wav"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    qconv_str suffix = qconv_str_of(types[i].suffix);
    if (name.len > suffix.len && qconv_str_equal_nocase(qconv_str_from(name, name.len - suffix.len), suffix))
      return types[i].type;
  }
  return NULL;
}

static int hex(char c)
{
  return qconv_is_digit(c) ? c - '0' : qconv_lower(c) >= 'a' && qconv_lower(c) <= 'f' ? qconv_lower(c) - 'a' + 10 : -1;
}

/* %20 to a blank, once. */
static qconv_str decoded(struct qconv_arena *arena, qconv_str url)
{
  struct qconv_buffer path = {.arena = arena};
  for (size_t i = 0; i < url.len; i++) {
    int high = i + 2 < url.len && url.data[i] == '%' ? hex(url.data[i + 1]) : -1,
        low = high >= 0 ? hex(url.data[i + 2]) : -1;
    qconv_append_char(&path, low >= 0 ? (char)(high * 16 + low) : url.data[i]);
    i += low >= 0 ? 2 : 0;
  }
  return qconv_buffer_str(&path);
}

static bool is_beside(qconv_str url)
{
  enum { LONGEST_PATH = 4096 }; /* a URL that is longer is no path, and would be searched again and again */
  if (url.len > LONGEST_PATH)
    return false;
  size_t colon = qconv_str_find_char(url, ':');
  return url.len > 0 && !strchr("/#", url.data[0]) && colon == QCONV_NOT_FOUND && type_of(url);
}

/* The file's own name with nothing that a URL in parentheses could not hold. */
static qconv_str media_name(struct pictures *pictures, qconv_str path)
{
  size_t start = path.len;
  while (start > 0 && path.data[start - 1] != '/')
    start--;
  struct qconv_buffer name = {.arena = pictures->job->arena};
  for (size_t i = start; i < path.len; i++)
    qconv_append_char(&name, strchr(" ()<>\"'\\%?#[]", path.data[i]) ? '-' : path.data[i]);
  qconv_str wanted = qconv_buffer_str(&name), unique = wanted;
  for (size_t n = 2; qconv_bank_find_media(pictures->bank, unique); n++)
    unique = qconv_format(pictures->job->arena, "%zu-%.*s", n, QCONV_ARG(wanted));
  return unique;
}

/* The URL to write for one as found; the same when the file is not there. */
static qconv_str take(struct pictures *pictures, qconv_str url)
{
  qconv_str path = decoded(pictures->job->arena, url);
  void **known = qconv_map_at(pictures->job->arena, &pictures->names, NULL, path);
  if (!*known) {
    qconv_str bytes = qconv_fetch(pictures->job, path), *name = QCONV_NEW(pictures->job->arena, qconv_str);
    *known = name;
    if (!bytes.data)
      qconv_report(pictures->job->log, QCONV_WARNING, pictures->place, "text.picture",
                   "there is no picture %.*s beside the input", QCONV_ARG(path));
    else {
      *name = media_name(pictures, path);
      struct qconv_media *media = qconv_bank_media(pictures->bank, *name);
      media->type = qconv_str_of(type_of(path));
      media->data = bytes;
    }
  }
  const qconv_str *name = *known;
  return name->len ? qconv_format(pictures->job->arena, "media:%.*s", QCONV_ARG(*name)) : url;
}

/* A line and what lies ahead in it, for qconv_str_ahead. */
struct ahead {
  qconv_str line;
  size_t bracket, parenthesis, blank, tab, tag_end, source, quote;
  uint64_t unclosed;
};

/* ![words](url) at a place; absent when there is none. */
static qconv_str image_url(struct ahead *ahead, size_t at)
{
  qconv_str line = ahead->line;
  size_t open = qconv_str_ahead(line, at, QCONV_STR("]"), &ahead->bracket);
  if (open == QCONV_NOT_FOUND || open + 1 >= line.len || line.data[open + 1] != '(')
    return QCONV_NOWHERE;
  size_t close = qconv_str_ahead(line, open, QCONV_STR(")"), &ahead->parenthesis);
  if (close == QCONV_NOT_FOUND)
    return QCONV_NOWHERE;
  size_t blank = qconv_str_ahead(line, open, QCONV_STR(" "), &ahead->blank);
  size_t tab = qconv_str_ahead(line, open, QCONV_STR("\t"), &ahead->tab);
  size_t end = blank < tab ? blank : tab;
  return qconv_str_slice(line, open + 2, end < close ? end : close);
}

/* <img src="url"> at a place. */
static qconv_str tag_url(struct ahead *ahead, size_t at)
{
  size_t end = qconv_str_ahead(ahead->line, at, QCONV_STR(">"), &ahead->tag_end);
  size_t source = qconv_str_ahead(ahead->line, at, QCONV_STR("src=\""), &ahead->source);
  if (source == QCONV_NOT_FOUND || source > end)
    return QCONV_NOWHERE;
  size_t quote = qconv_str_ahead(ahead->line, source + 5, QCONV_STR("\""), &ahead->quote);
  return quote == QCONV_NOT_FOUND || quote > end ? QCONV_NOWHERE : qconv_str_slice(ahead->line, source + 5, quote);
}

/* The URL of a picture that starts at a place in a line; absent when none does. */
static qconv_str url_at(struct ahead *ahead, size_t at)
{
  qconv_str rest = qconv_str_from(ahead->line, at);
  if (qconv_str_starts(rest, QCONV_STR("![")))
    return image_url(ahead, at);
  return qconv_str_starts_nocase(rest, QCONV_STR("<img ")) ? tag_url(ahead, at) : QCONV_NOWHERE;
}

static void rewrite_line(struct pictures *pictures, struct qconv_buffer *text, qconv_str line)
{
  struct ahead ahead = {.line = line};
  size_t kept = 0;
  for (size_t i = 0; i < line.len; i++) {
    if (line.data[i] == '`')
      i = qconv_code_span_end(line, i, &ahead.unclosed) - 1;
    if (line.data[i] != '!' && line.data[i] != '<')
      continue;
    qconv_str url = url_at(&ahead, i);
    if (!url.data || !is_beside(url))
      continue;
    size_t start = (size_t)(url.data - line.data);
    qconv_append(text, qconv_str_slice(line, kept, start));
    qconv_append(text, take(pictures, url));
    kept = start + url.len;
    i = kept - 1;
  }
  qconv_append(text, qconv_str_from(line, kept));
}

static void rewrite(void *context, struct qconv_text *text)
{
  struct pictures *pictures = context;
  if (qconv_str_find(text->str, QCONV_STR("![")) == QCONV_NOT_FOUND &&
      qconv_str_find(text->str, QCONV_STR("<img ")) == QCONV_NOT_FOUND)
    return;
  struct qconv_arena *arena = pictures->job->arena;
  const struct document *document = text_lines(arena, pictures->job->log, text->str);
  struct qconv_buffer changed = {.arena = arena};
  for (size_t i = 0; i < document->count; i++) {
    const struct line *line = &document->lines[i];
    if (line->kind == LINE_CODE || line->kind == LINE_FENCE)
      qconv_append(&changed, line->all);
    else
      rewrite_line(pictures, &changed, line->all);
    const char *end = line->all.data + line->all.len,
               *next = i + 1 < document->count ? document->lines[i + 1].all.data : text->str.data + text->str.len;
    qconv_append(&changed, (qconv_str){end, (size_t)(next - end)});
  }
  text->str = qconv_buffer_str(&changed);
}

void text_each_field(struct qconv_question *question, void (*visit)(void *context, struct qconv_text *text),
                     void *context)
{
  visit(context, &question->prompt);
  for (struct qconv_text_item *hint = question->hints.first; hint; hint = hint->next)
    visit(context, &hint->text);
  if (question->kind == QCONV_OPEN)
    visit(context, &question->open.answer);
  struct qconv_answer *answer = question->kind == QCONV_CHOICE ? question->choice.answers.first : NULL;
  for (; answer; answer = answer->next)
    visit(context, &answer->text);
  visit(context, &question->feedback);
}

void text_take_pictures(struct qconv_job *job, struct qconv_bank *bank)
{
  struct pictures pictures = {.job = job, .bank = bank};
  for (struct qconv_question *question = bank->questions.first; question; question = question->next) {
    pictures.place = question->origin;
    text_each_field(question, rewrite, &pictures);
  }
}

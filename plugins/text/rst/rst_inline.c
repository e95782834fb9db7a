/* The words of reStructuredText as Markdown.

   ``code``, *emphasis*, **strong** and `words` mean much the same in both. Links
   take the URL of their target. The roles of the format itself are translated;
   those of Sphinx (:ref:`label`) name things that are not in the file, so they stay
   as they are written. */
#include "rst.h"

struct inlines {
  struct rewrite rewrite;
  struct rst_names *names;
  struct passages passages;
};

static qconv_str link_to(struct inlines *inlines, qconv_str words, qconv_str url)
{
  return qconv_format(inlines->rewrite.arena, "[%.*s](<%.*s>)", QCONV_ARG(words), QCONV_ARG(url));
}

static qconv_str anonymous(struct rst_names *names)
{
  return names->next_anonymous < names->anonymous_count ? names->anonymous[names->next_anonymous++].value
                                                        : QCONV_NOWHERE;
}

/* The URL in "text <url>" or "text <name_>", text cut to what stands before it. */
static qconv_str embedded(struct inlines *inlines, qconv_str *text)
{
  if (!qconv_str_ends(*text, QCONV_STR(">")))
    return QCONV_NOWHERE;
  size_t at = text->len;
  while (at > 0 && text->data[at - 1] != '<')
    at--;
  if (at == 0)
    return QCONV_NOWHERE;
  struct qconv_buffer url = {.arena = inlines->rewrite.arena};
  qconv_str inside = qconv_str_slice(*text, at, text->len - 1);
  if (qconv_str_ends(inside, QCONV_STR("_"))) {
    const struct rst_name *name =
        rst_find(inlines->names, &inlines->names->targets, qconv_str_slice(inside, 0, inside.len - 1));
    inside = name ? name->value : inside;
  }
  for (size_t i = 0; i < inside.len; i++)
    if (!qconv_is_space(inside.data[i]) && inside.data[i] != '<')
      qconv_append_char(&url, inside.data[i]);
  qconv_str before = qconv_str_trim(qconv_str_slice(*text, 0, at - 1));
  *text = before.len ? before : qconv_buffer_str(&url);
  return qconv_buffer_str(&url);
}

/* `text <url>`_, `name`_, `text`__ at [at, end); behind the underscores. */
static size_t reference(struct inlines *inlines, size_t at, size_t end)
{
  qconv_str text = inlines->rewrite.text, words = qconv_str_slice(text, at + 1, end - 1);
  size_t behind = end + text_run(qconv_str_slice(text, 0, end + 2), end, '_');
  qconv_str url = embedded(inlines, &words);
  if (!url.data && behind - end == 2)
    url = anonymous(inlines->names);
  const struct rst_name *target = url.data ? NULL : rst_find(inlines->names, &inlines->names->targets, words);
  if (target)
    url = target->value;
  text_replace(&inlines->rewrite, at, behind, url.len ? link_to(inlines, words, url) : words);
  return behind;
}

static qconv_str translated(struct qconv_arena *arena, qconv_str role, qconv_str words)
{
  static const struct {
    const char *role, *open, *close;
  } roles[] = {{"emphasis", "*", "*"},
               {"strong", "**", "**"},
               {"literal", "`", "`"},
               {"code", "`", "`"},
               {"math", "$", "$"},
               {"sub", "<sub>", "</sub>"},
               {"subscript", "<sub>", "</sub>"},
               {"sup", "<sup>", "</sup>"},
               {"superscript", "<sup>", "</sup>"},
               {"title-reference", "*", "*"},
               {"t", "*", "*"},
               {"kbd", "<kbd>", "</kbd>"}};
  for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
    if (qconv_str_equal(role, qconv_str_of(roles[i].role)))
      return qconv_format(arena, "%s%.*s%s", roles[i].open, QCONV_ARG(words), roles[i].close);
  return QCONV_NOWHERE;
}

/* The name of a role that ends in a colon before at; absent: none. */
static qconv_str role_before(qconv_str text, size_t from, size_t at)
{
  enum { LONGEST = 40 };
  if (at <= from + 1 || text.data[at - 1] != ':')
    return QCONV_NOWHERE;
  size_t start = at - 1;
  while (start > from && at - start < LONGEST &&
         (qconv_is_alpha(text.data[start - 1]) || strchr("-_+.", text.data[start - 1])))
    start--;
  bool named = start < at - 1 && start > from && text.data[start - 1] == ':';
  return named ? qconv_str_slice(text, start, at - 1) : QCONV_NOWHERE;
}

/* What the backtick at at opens; where to go on. */
static size_t backtick(struct inlines *inlines, size_t at, size_t done)
{
  qconv_str text = inlines->rewrite.text;
  size_t run = text_run(text, at, '`'), end = text_code_span(&inlines->passages, at);
  if (!end)
    return at + run;
  if (run != 1)
    return end;
  qconv_str words = qconv_str_slice(text, at + 1, end - 1), role = role_before(text, done, at);
  if (role.data) {
    qconv_str made = translated(inlines->rewrite.arena, role, words);
    if (made.data)
      text_replace(&inlines->rewrite, at - role.len - 2, end, made);
    return end;
  }
  return end < inlines->passages.to && text.data[end] == '_' ? reference(inlines, at, end) : end;
}

/* [1]_, [#]_, [#name]_: a footnote. */
static size_t footnote(struct inlines *inlines, size_t at)
{
  enum { LONGEST = 60 };
  qconv_str text = qconv_str_slice(inlines->rewrite.text, at + 1, at + LONGEST);
  size_t close = qconv_str_find_char(text, ']');
  if (close == QCONV_NOT_FOUND || close == 0 || close + 1 >= text.len || text.data[close + 1] != '_')
    return at + 1;
  for (size_t i = 0; i < close; i++)
    if (!qconv_is_alpha(text.data[i]) && !qconv_is_digit(text.data[i]) && !strchr("#*_.-", text.data[i]))
      return at + 1;
  qconv_str name = qconv_str_slice(text, 0, close);
  if (name.len > 1 && name.data[0] == '#')
    name = qconv_str_from(name, 1);
  text_replace(&inlines->rewrite, at, at + close + 3, qconv_format(inlines->rewrite.arena, "[^%.*s]", QCONV_ARG(name)));
  return at + close + 3;
}

/* |name|, when it stands for something. */
static size_t substitution(struct inlines *inlines, size_t at)
{
  enum { LONGEST = 100 };
  qconv_str text = qconv_str_slice(inlines->rewrite.text, at + 1, at + LONGEST);
  size_t bar = qconv_str_find_char(text, '|');
  if (bar == QCONV_NOT_FOUND || bar == 0 || inlines->names->substitutions.count == 0)
    return at + 1;
  const struct rst_name *name = rst_find(inlines->names, &inlines->names->substitutions, qconv_str_slice(text, 0, bar));
  if (!name)
    return at + 1;
  size_t end = at + bar + 2;
  end += text_run(qconv_str_slice(inlines->rewrite.text, 0, end + 2), end, '_');
  qconv_str value =
      name->picture ? qconv_format(inlines->rewrite.arena, "![](<%.*s>)", QCONV_ARG(name->value)) : name->value;
  text_replace(&inlines->rewrite, at, end, value);
  return end;
}

static bool is_word(char c)
{
  return qconv_is_alpha(c) || qconv_is_digit(c) || ((unsigned char)c & 0x80);
}

/* name_ and name__ behind a word that started at word. */
static size_t underscore(struct inlines *inlines, size_t word, size_t at)
{
  enum { LONGEST = 100 };
  qconv_str text = inlines->rewrite.text;
  size_t run = text_run(text, at, '_'), behind = at + run;
  if (run > 2 || at == word || at - word > LONGEST || (behind < text.len && is_word(text.data[behind])))
    return behind;
  qconv_str name = qconv_str_slice(text, word, at), url = QCONV_NOWHERE;
  const struct rst_name *target = run == 1 ? rst_find(inlines->names, &inlines->names->targets, name) : NULL;
  url = target ? target->value : run == 2 ? anonymous(inlines->names) : url;
  if (url.len)
    text_replace(&inlines->rewrite, word, behind, link_to(inlines, name, url));
  return behind;
}

/* "<" before what Markdown would take for a tag. */
static size_t angle(struct inlines *inlines, size_t at)
{
  qconv_str text = inlines->rewrite.text;
  char next = at + 1 < text.len ? text.data[at + 1] : ' ';
  bool url = qconv_str_starts(qconv_str_from(text, at + 1), QCONV_STR("http")) ||
             (at > 1 && text.data[at - 1] == '(' && text.data[at - 2] == ']');
  if (!url && (qconv_is_alpha(next) || strchr("/!?", next)))
    text_replace(&inlines->rewrite, at, at + 1, QCONV_STR("\\<"));
  return at + 1;
}

static size_t escape(struct inlines *inlines, size_t at)
{
  qconv_str text = inlines->rewrite.text;
  if (at + 1 < inlines->passages.to && text.data[at + 1] == ' ')
    text_replace(&inlines->rewrite, at, at + 2, QCONV_STR(""));
  return at + 2;
}

static void passage(struct inlines *inlines)
{
  qconv_str text = inlines->rewrite.text;
  size_t word = inlines->passages.from, done = word; /* done: nothing before it may change any more */
  for (size_t at = word; at < inlines->passages.to;) {
    char c = text.data[at];
    size_t start = at;
    if (is_word(c) || strchr("-.+", c)) {
      at++;
      continue;
    }
    at = c == '`'    ? backtick(inlines, at, done)
         : c == '_'  ? underscore(inlines, word, at)
         : c == '['  ? footnote(inlines, at)
         : c == '|'  ? substitution(inlines, at)
         : c == '<'  ? angle(inlines, at)
         : c == '\\' ? escape(inlines, at)
                     : at + 1;
    bool inside = c == '_' && at < inlines->passages.to && is_word(text.data[at]);
    word = inside ? word : at;
    done = c == '`' || at > start + 1 ? at : done;
  }
}

qconv_str rst_inline(struct qconv_job *job, struct rst_names *names, qconv_str text)
{
  struct inlines inlines = {
      .rewrite = text_rewrite(job->arena, text), .names = names, .passages = {.arena = job->arena, .text = text}};
  while (text_next_passage(&inlines.passages))
    if (!inlines.passages.code)
      passage(&inlines);
  return text_rewritten(job, &inlines.rewrite);
}

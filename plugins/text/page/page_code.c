/* Code and formulas of a saved page.

   A block of code stands in a shell whose look changes every year: a header with the
   language and buttons, then <code>, or an editor's lines. The text of the code
   element is the code, byte for byte; the first word of the header, or a class
   language-x, is the language. A formula is shown twice; what TeX it was made of
   stands in an annotation (KaTeX) or a script (MathJax). */
#include "page.h"

/* What a header says besides the language. */
static bool is_chrome(qconv_str word)
{
  static const char *const words[] = {"copy",  "code", "edit",      "copied",   "copied!",  "run",   "wrap",
                                      "plain", "text", "plaintext", "download", "collapse", "expand"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (qconv_str_equal_nocase(word, qconv_str_of(words[i])))
      return true;
  return false;
}

/* A single word that could name a language. */
static bool is_language(qconv_str word)
{
  enum { LONGEST = 20 };
  if (word.len == 0 || word.len > LONGEST || is_chrome(word))
    return false;
  for (size_t i = 0; i < word.len; i++)
    if (!qconv_is_alpha(word.data[i]) && !qconv_is_digit(word.data[i]) && !strchr("+#-_.", word.data[i]))
      return false;
  return true;
}

/* "language-x" or "lang-x" in the class of a tag. */
static qconv_str class_language(const struct page_tag *tag)
{
  qconv_str rest = page_attribute(tag, "class"), one;
  while (rest.len && qconv_str_split(&rest, ' ', &one)) {
    size_t front = qconv_str_starts(one, QCONV_STR("language-")) ? 9
                   : qconv_str_starts(one, QCONV_STR("lang-"))   ? 5
                                                                 : 0;
    qconv_str name = qconv_str_from(one, front);
    if (front && is_language(name))
      return name;
  }
  return QCONV_NOWHERE;
}

struct shell {
  qconv_str language; /* absent: not known */
  size_t from, to;    /* what is code */
};

static void header_text(struct shell *shell, qconv_str text)
{
  text = qconv_str_trim(text);
  if (!shell->language.data && is_language(text))
    shell->language = text;
}

static bool is_skipped(const struct page_tag *tag)
{
  return !tag->closing && !tag->empty && (page_is_one_of(tag, "button svg style") || page_has_class(tag, "sr-only"));
}

/* Looks through the shell for the element that is the code. */
static struct shell look_into(const struct page_tag *pre, size_t end)
{
  struct shell shell = {class_language(pre), pre->to, end};
  struct page_tag tag = *pre;
  size_t text = pre->to;
  while (page_next_tag(&tag) && tag.from < end) {
    qconv_str before = qconv_str_slice(tag.text, text, tag.from);
    text = tag.to;
    if (tag.closing || !(page_is(&tag, "code") || page_has_class(&tag, "cm-content"))) {
      header_text(&shell, before);
      if (is_skipped(&tag)) {
        page_element_end(&tag, &text);
        tag.to = text;
        tag.name = QCONV_NOWHERE;
      }
      continue;
    }
    qconv_str said = class_language(&tag);
    shell.language = said.data ? said : shell.language;
    shell.from = tag.to;
    shell.to = page_element_end(&tag, &text);
    return shell;
  }
  if (!class_language(pre).data)
    shell.language = QCONV_NOWHERE; /* no header: what was read is code */
  return shell;
}

/* The text of [from, to) with its entities as they are; lines of an editor apart. */
static void append_code(struct page_cleaning *cleaning, qconv_str page, size_t from, size_t to)
{
  struct page_tag tag = {.text = qconv_str_slice(page, 0, to), .to = from};
  bool fresh = true; /* an editor's line starts */
  size_t at = from;
  while (page_next_tag(&tag)) {
    qconv_str text = qconv_str_slice(page, at, tag.from);
    qconv_append(&cleaning->html, text);
    fresh = fresh && text.len == 0;
    at = tag.to;
    bool line = page_is(&tag, "div") && !tag.closing;
    if (page_is(&tag, "br") || (line && !fresh)) {
      qconv_append_char(&cleaning->html, '\n');
      fresh = true;
    }
    if (is_skipped(&tag) && page_is_one_of(&tag, "button svg")) {
      page_element_end(&tag, &tag.to);
      at = tag.to;
    }
  }
  qconv_append(&cleaning->html, qconv_str_slice(page, at, to));
}

size_t page_code(struct page_cleaning *cleaning, const struct page_tag *pre)
{
  size_t behind, end = page_element_end(pre, &behind);
  struct page_tag within = *pre;
  within.text = qconv_str_slice(pre->text, 0, end);
  struct shell shell = look_into(&within, end);
  qconv_append_literal(&cleaning->html, "<pre><code");
  if (shell.language.data) {
    qconv_append_literal(&cleaning->html, " class=\"language-");
    for (size_t i = 0; i < shell.language.len; i++)
      qconv_append_char(&cleaning->html, qconv_lower(shell.language.data[i]));
    qconv_append_char(&cleaning->html, '"');
  }
  qconv_append_char(&cleaning->html, '>');
  append_code(cleaning, pre->text, shell.from, shell.to < end ? shell.to : end);
  if (cleaning->html.len && cleaning->html.data[cleaning->html.len - 1] == '\n')
    cleaning->html.len--; /* the end of the last line, which a fence has anyway */
  qconv_append_literal(&cleaning->html, "</code></pre>");
  return behind;
}

static void append_formula(struct page_cleaning *cleaning, qconv_str tex, bool display)
{
  qconv_append(&cleaning->html, display ? QCONV_STR("\\[") : QCONV_STR("\\("));
  qconv_append(&cleaning->html, qconv_str_trim(tex));
  qconv_append(&cleaning->html, display ? QCONV_STR("\\]") : QCONV_STR("\\)"));
}

/* The annotation in [from, to) that holds TeX; false: there is none. */
static bool annotation(const struct page_tag *outer, size_t end, qconv_str *tex)
{
  struct page_tag tag = *outer;
  tag.text = qconv_str_slice(outer->text, 0, end);
  while (page_next_tag(&tag)) {
    size_t behind;
    if (tag.closing || !page_is(&tag, "annotation"))
      continue;
    size_t close = page_element_end(&tag, &behind);
    *tex = qconv_str_slice(tag.text, tag.to, close);
    return true;
  }
  return false;
}

size_t page_formula(struct page_cleaning *cleaning, const struct page_tag *tag)
{
  qconv_str tex, type = page_is(tag, "script") ? page_attribute(tag, "type") : QCONV_NOWHERE;
  bool display = page_has_class(tag, "katex-display");
  size_t behind, end;
  if (type.data && qconv_str_starts(type, QCONV_STR("math/tex"))) {
    end = page_element_end(tag, &behind);
    append_formula(cleaning, qconv_str_slice(tag->text, tag->to, end),
                   qconv_str_find(type, QCONV_STR("display")) != QCONV_NOT_FOUND);
    return behind;
  }
  bool katex = display || page_has_class(tag, "katex"), mathml = page_is(tag, "math");
  if ((!katex && !mathml) || cleaning->in_vain > tag->text.len)
    return 0;
  end = page_element_end(tag, &behind);
  if (!annotation(tag, end, &tex)) {
    cleaning->in_vain += end - tag->to;
    return 0;
  }
  if (mathml)
    display = qconv_str_equal(page_attribute(tag, "display"), QCONV_STR("block"));
  append_formula(cleaning, tex, display);
  return behind;
}

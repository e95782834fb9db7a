/* Fences: chrome in and under the info string, and fences that nothing closes.

   A fence counts as never closed when its end of the text comes first, when a new
   fence with a language opens inside it, or when it holds lines that only prose
   has.  It is then closed where its code seems to end. */
#include "repair_local.h"

bool repair_fence_open(qconv_str line, struct fence *fence)
{
  qconv_str rest = qconv_str_trim_start(line);
  *fence = (struct fence){.mark = rest.len ? rest.data[0] : 0, .indent = repair_indent(line)};
  if (fence->mark != '`' && fence->mark != '~')
    return false;
  while (fence->length < rest.len && rest.data[fence->length] == fence->mark)
    fence->length++;
  fence->info = qconv_str_trim(qconv_str_from(rest, fence->length));
  return fence->length >= 3 && (fence->mark == '~' || qconv_str_find_char(fence->info, '`') == QCONV_NOT_FOUND);
}

bool repair_fences_balance(qconv_str text)
{
  size_t with_language = 0, bare = 0;
  qconv_str line;
  struct fence fence;
  while (qconv_str_line(&text, &line))
    if (repair_fence_open(line, &fence)) {
      with_language += fence.info.len > 0;
      bare += fence.info.len == 0;
    }
  return bare >= with_language && (bare - with_language) % 2 == 0;
}

static bool closes(qconv_str line, const struct fence *fence)
{
  struct fence other;
  return repair_fence_open(line, &other) && other.mark == fence->mark && other.length >= fence->length &&
         other.info.len == 0;
}

/* The first word of an info string that is more than that. */
static void clean_info(struct repair *repair, const struct fence *fence)
{
  qconv_str info = fence->info;
  size_t tag = qconv_str_find_char(info, '<'), blank = qconv_str_find_char(info, ' ');
  qconv_str chrome = qconv_str_from(info, tag == QCONV_NOT_FOUND ? info.len : tag);
  if (chrome.len && (qconv_has_toolbar_tag(chrome) || qconv_is_chrome_text(chrome))) {
    qconv_str before = qconv_str_trim(qconv_str_slice(info, 0, tag));
    qconv_str language = before.len ? QCONV_STR("") : qconv_toolbar_language(chrome);
    bool button = qconv_str_contains_nocase(chrome, QCONV_STR("<button"));
    repair_edit(repair, chrome, language.data ? language : QCONV_STR(""),
                button ? "repair.copy-button" : "repair.info-string",
                button ? "removed a copy button" : "removed a toolbar from an info string");
  } else if (blank != QCONV_NOT_FOUND && qconv_is_chrome_text(qconv_str_from(info, blank))) {
    repair_edit(repair, qconv_str_from(info, blank), QCONV_STR(""), "repair.info-string",
                "removed words of a toolbar from an info string");
  }
}

static bool is_markup_language(qconv_str info)
{
  static const char *const names[] = {"html", "xml", "jsx",   "tsx", "vue",        "svelte",
                                      "php",  "svg", "xhtml", "erb", "javascript", "js"};
  size_t blank = qconv_str_find_char(info, ' ');
  qconv_str word = qconv_str_slice(info, 0, blank);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (qconv_str_equal_nocase(word, qconv_str_of(names[i])))
      return true;
  return false;
}

/* The line under an info string is chrome when it is "Copy code" and more code
   follows, or tags of a toolbar around such words. */
static bool is_chrome_line(qconv_str line, qconv_str following, const struct fence *fence)
{
  qconv_str text = qconv_str_trim(line);
  if (text.len == 0)
    return false;
  if (text.data[0] == '<')
    return !is_markup_language(fence->info) && qconv_has_toolbar_tag(text) && qconv_is_chrome_text(text);
  return qconv_str_equal_nocase(text, QCONV_STR("Copy code")) && !qconv_str_blank(following) &&
         !closes(following, fence);
}

static bool is_heading(qconv_str line)
{
  return qconv_str_starts(line, QCONV_STR("## ")) || qconv_str_starts(line, QCONV_STR("### ")) ||
         qconv_str_starts(line, QCONV_STR("#### "));
}

/* A line that opens with bold words that are a label or a number, or is bold from end
   to end: no language has that. */
static bool is_bold_line(qconv_str line)
{
  line = qconv_str_trim_end(line);
  qconv_str inside = qconv_str_from(line, 2);
  size_t close = qconv_str_find(inside, QCONV_STR("**"));
  if (!qconv_str_starts(line, QCONV_STR("**")) || close == QCONV_NOT_FOUND || close < 2 || strchr("* ", inside.data[0]))
    return false;
  qconv_str behind = qconv_str_from(inside, close + 2);
  bool label =
      inside.data[close - 1] == ':' || qconv_str_starts(behind, QCONV_STR(":")) || qconv_is_digit(inside.data[0]);
  return label || behind.len == 0;
}

/* "2. What is it?" and "Answer: words": plain text that goes on behind a lost fence. */
static bool is_plain_structure(qconv_str line)
{
  static const char *const labels[] = {"Answer:", "Question:",  "Question ", "Ans:",     "Q:",     "A:",     "Antwort:",
                                       "Frage:",  "Respuesta:", "Pregunta:", "Réponse:", "Ответ:", "Вопрос:"};
  size_t digits = 0;
  while (digits < line.len && qconv_is_digit(line.data[digits]))
    digits++;
  line = qconv_str_trim_end(line);
  if (digits && digits < 5 && digits + 3 < line.len && strchr(".)", line.data[digits]) && line.data[digits + 1] == ' ')
    return line.data[line.len - 1] == '?';
  for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
    if (qconv_str_starts(line, qconv_str_of(labels[i])))
      return true;
  return false;
}

static bool is_long_rule(qconv_str line)
{
  line = qconv_str_trim(line);
  size_t same = 0;
  while (same < line.len && line.data[same] == '_')
    same++;
  return same == line.len && same >= 20;
}

/* Four words and more, begun by a capital and ended like a sentence. */
static bool is_sentence(qconv_str line)
{
  line = qconv_str_trim_end(line);
  size_t words = 1;
  if (line.len < 12 || !(line.data[0] >= 'A' && line.data[0] <= 'Z') || !strchr(".:?!", line.data[line.len - 1]))
    return false;
  for (size_t i = 0; i < line.len; i++) {
    words += line.data[i] == ' ';
    if (strchr("{}=;<>", line.data[i]))
      return false;
  }
  return words >= 4;
}

/* What was seen between a fence and the line that may end it. */
struct inside {
  qconv_str first_prose; /* where the first such line starts, with all behind it */
  size_t bold, headings;
  qconv_str last_code; /* behind the last line that is not blank */
};

static void look_inside(struct inside *inside, qconv_str line, qconv_str start, bool after_blank)
{
  bool bold = is_bold_line(line), heading = is_heading(line), prose = bold || heading || is_long_rule(line);
  inside->bold += bold;
  inside->headings += heading;
  if (!inside->first_prose.data && (prose || (after_blank && (is_sentence(line) || is_plain_structure(line)))))
    inside->first_prose = start;
}

static bool is_prose_fence(const struct fence *fence)
{
  size_t blank = qconv_str_find_char(fence->info, ' ');
  qconv_str word = qconv_str_slice(fence->info, 0, blank);
  return word.len == 0 || qconv_str_equal_nocase(word, QCONV_STR("markdown")) ||
         qconv_str_equal_nocase(word, QCONV_STR("md")) || qconv_str_equal_nocase(word, QCONV_STR("text"));
}

/* Ends an unclosed fence before at, and goes on reading there. */
static void close_fence(struct repair *repair, const struct fence *fence, qconv_str at)
{
  struct qconv_buffer mark = {.arena = repair->arena};
  bool needs_line = at.data > repair->text.data && at.data[-1] != '\n';
  if (needs_line)
    qconv_append_char(&mark, '\n');
  for (size_t i = 0; i < fence->indent; i++)
    qconv_append_char(&mark, ' ');
  for (size_t i = 0; i < fence->length; i++)
    qconv_append_char(&mark, fence->mark);
  qconv_append_char(&mark, '\n');
  repair_edit(repair, (qconv_str){at.data, 0}, qconv_buffer_str(&mark), "repair.fence", "closed a fence");
  repair->rest = at;
}

static qconv_str end_of(const struct repair *repair)
{
  return qconv_str_from(repair->text, repair->text.len);
}

static void skip_chrome_lines(struct repair *repair, const struct fence *fence)
{
  for (;;) {
    qconv_str start = repair->rest, line, following = {NULL, 0};
    if (!repair_next_line(repair, &line))
      return;
    qconv_str peek = repair->rest;
    while (qconv_str_line(&peek, &following) && qconv_str_blank(following))
      ;
    if (!is_chrome_line(line, following, fence)) {
      repair->rest = start;
      return;
    }
    qconv_str removed = repair_with_end(repair, line), next = repair->rest, blank;
    while (qconv_str_line(&next, &blank) && qconv_str_blank(blank)) {
      repair->rest = next;
      removed = repair_with_end(repair, (qconv_str){removed.data, 0});
    }
    repair_edit(repair, removed, QCONV_STR(""), "repair.copy-button", "removed a toolbar at the head of a code block");
  }
}

void repair_fence(struct repair *repair, const struct fence *fence)
{
  struct inside inside = {{NULL, 0}, 0, 0, repair->rest};
  bool after_blank = false;
  qconv_str line;
  clean_info(repair, fence);
  skip_chrome_lines(repair, fence);
  for (;;) {
    qconv_str start = repair->rest;
    struct fence other;
    bool more = repair_next_line(repair, &line);
    bool closing = more && closes(line, fence);
    bool wrong_end =
        !repair->balanced && inside.bold > 0 && inside.bold + inside.headings >= 2 && !is_prose_fence(fence);
    bool opens = more && !closing && repair_fence_open(line, &other) && other.mark == fence->mark &&
                 other.length == fence->length && other.info.len > 0 &&
                 (!is_prose_fence(fence) || (fence->info.len && qconv_str_equal(other.info, fence->info)));
    if (closing && !wrong_end)
      return;
    if (!more || opens || closing) {
      qconv_str end = inside.first_prose.data ? inside.first_prose : opens || closing ? start : inside.last_code;
      close_fence(repair, fence, end.data ? end : end_of(repair));
      return;
    }
    look_inside(&inside, line, start, after_blank);
    after_blank = qconv_str_blank(line);
    if (!after_blank)
      inside.last_code = repair->rest.data ? repair->rest : end_of(repair);
  }
}

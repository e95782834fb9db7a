/* Code that lost its fence: a line with the name of a language, the toolbar's own
   words, then code that nothing ends.

       python
       Copy code
       print(1)
       Prose goes on here.

   The name and the toolbar become a fence. The code ends before a line that reads
   like prose, at a blank line that prose follows, or at a heading or label. */
#include "repair_local.h"

static qconv_str peek(qconv_str rest, qconv_str *line)
{
  if (!qconv_str_line(&rest, line))
    *line = (qconv_str){NULL, 0};
  return rest;
}

static bool is_word_of(qconv_str line, const char *const *words)
{
  line = qconv_str_trim(line);
  for (; *words; words++)
    if (qconv_str_equal_nocase(line, qconv_str_of(*words)))
      return true;
  return false;
}

/* "Copy code", or "Copy" over "Edit", in the languages of the window; how many lines
   of the rest they are, 0: none. */
static size_t toolbar_lines(qconv_str rest)
{
  static const char *const whole[] = {"Copy code",      "Code kopieren",      "Copiar código",
                                      "Copier le code", "Copia codice",       "Копировать код",
                                      "复制代码",       "コードをコピーする", NULL};
  static const char *const copy[] = {"Copy",       "Kopieren", "Copiar",     "Copier", "Copia",
                                     "Копировать", "复制",     "コピーする", NULL};
  static const char *const edit[] = {"Edit",          "Bearbeiten", "Editar",   "Modifier", "Éditer", "Modifica",
                                     "Редактировать", "编辑",       "编集する", "編集する", NULL};
  qconv_str first, second;
  rest = peek(rest, &first);
  if (is_word_of(first, whole))
    return 1;
  peek(rest, &second);
  return is_word_of(first, copy) && is_word_of(second, edit) ? 2 : 0;
}

/* Words in a row that code does not have: a capital, blanks between, an end like a
   sentence or a label. */
static bool reads_like_prose(qconv_str line)
{
  line = qconv_str_trim_end(line);
  size_t words = 1, symbols = 0;
  if (line.len < 3 || qconv_is_space(line.data[0]))
    return false;
  for (size_t i = 0; i < line.len; i++) {
    words += line.data[i] == ' ' && i + 1 < line.len && line.data[i + 1] != ' ';
    symbols += strchr("{}[]()=;<>|&$\\/_#@+*\"", line.data[i]) != NULL;
  }
  unsigned char first = (unsigned char)line.data[0];
  bool capital = (first >= 'A' && first <= 'Z') || first >= 0xC3;
  bool ended = strchr(".:?!", line.data[line.len - 1]) || first >= 0xE3;
  return capital && symbols * 3 <= words + 2 &&
         ((words >= 3 && ended) || words >= 6 || (first >= 0xE3 && symbols == 0));
}

/* Markdown's own: headings, bold labels, rules; and numbered or labelled lines. */
static bool is_structure(qconv_str line)
{
  static const char *const labels[] = {"Question", "Answer", "Frage", "Antwort", "Pregunta", "Respuesta",
                                       "Réponse",  "Вопрос", "Ответ", "Q:",      "A:"};
  if (qconv_str_starts(line, QCONV_STR("**")) || qconv_str_starts(line, QCONV_STR("## ")) ||
      qconv_str_starts(line, QCONV_STR("### ")))
    return true;
  for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
    qconv_str label = qconv_str_of(labels[i]);
    if (qconv_str_starts(line, label) && qconv_str_find_char(line, ':') < 24)
      return true;
  }
  size_t digits = 0;
  while (digits < line.len && qconv_is_digit(line.data[digits]))
    digits++;
  return digits && digits < 4 && digits + 2 < line.len && strchr(".)", line.data[digits]) &&
         line.data[digits + 1] == ' ' && line.data[digits + 2] >= 'A' && line.data[digits + 2] <= 'Z';
}

/* Where the code ends: the rest from there on. */
static qconv_str end_of_code(const struct repair *repair, qconv_str rest)
{
  qconv_str line, end = rest;
  bool blank_before = false, any = false;
  while (rest.len) {
    qconv_str here = rest;
    rest = peek(rest, &line);
    struct fence fence;
    qconv_str after;
    bool next_block = toolbar_lines(rest) > 0 && qconv_is_language_word(qconv_str_trim(line));
    if (qconv_str_blank(line)) {
      blank_before = true;
      continue;
    }
    peek(rest, &after);
    bool listed = blank_before && repair_is_list_item(line) && repair_indent(line) == 0 &&
                  qconv_str_find_char(line, '=') == QCONV_NOT_FOUND;
    if (is_structure(line) || next_block || toolbar_lines(here) || repair_fence_open(line, &fence) || listed ||
        (any && reads_like_prose(line)))
      break;
    any = true;
    blank_before = false;
    end = rest.data ? rest : qconv_str_from(repair->text, repair->text.len);
  }
  return end;
}

/* How far the block goes is part of the log: nothing else says where its end was put. */
static const char *told_length(const struct repair *repair, qconv_str code)
{
  size_t lines = 0;
  qconv_str line;
  while (qconv_str_line(&code, &line))
    lines++;
  return qconv_format(repair->arena, "made a code block of %zu line%s below a toolbar", lines, lines == 1 ? "" : "s")
      .data;
}

bool repair_copied_code(struct repair *repair, qconv_str line)
{
  qconv_str language = qconv_str_trim(line), rest = repair->rest;
  size_t head = toolbar_lines(rest);
  bool named = head && qconv_is_language_word(language);
  if (!named) {
    qconv_str here = {line.data, (size_t)(repair->text.data + repair->text.len - line.data)};
    head = toolbar_lines(here);
    rest = here;
    language = QCONV_STR("");
  }
  if (!head)
    return false;
  for (size_t i = 0; i < head; i++) {
    qconv_str skipped;
    qconv_str_line(&rest, &skipped);
  }
  if (!rest.data)
    return false;
  qconv_str end = end_of_code(repair, rest);
  if (end.data <= rest.data)
    return false;
  qconv_str removed = {line.data, (size_t)(rest.data - line.data)};
  repair_edit(repair, removed, qconv_format(repair->arena, "```%.*s\n", QCONV_ARG(language)), "repair.copy-button",
              told_length(repair, (qconv_str){rest.data, (size_t)(end.data - rest.data)}));
  bool needs_line = end.data[-1] != '\n';
  repair_edit(repair, (qconv_str){end.data, 0}, needs_line ? QCONV_STR("\n```\n") : QCONV_STR("```\n"),
              "repair.copy-button", NULL);
  repair->rest = end;
  return true;
}

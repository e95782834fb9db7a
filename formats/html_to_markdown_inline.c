/* Inline XHTML as Markdown. Emphasis is written with stars where CommonMark's
   rules of flanking read it back so, else as a tag. */
#include "html_to_markdown.h"

enum side { SIDE_SPACE, SIDE_PUNCTUATION, SIDE_LETTER, SIDE_UNKNOWN };

/* What kind of character a byte starts or, for UTF-8, may start. */
static enum side side_of(char c)
{
  unsigned char byte = (unsigned char)c;
  if (byte == 0 || qconv_is_space(c))
    return SIDE_SPACE;
  if (byte < 0x80)
    return qconv_is_alpha(c) || qconv_is_digit(c) ? SIDE_LETTER : SIDE_PUNCTUATION;
  bool letters = (byte >= 0xC3 && byte <= 0xE1) || (byte >= 0xE4 && byte <= 0xED);
  return letters ? SIDE_LETTER : SIDE_UNKNOWN;
}

static enum side side_before(qconv_str text)
{
  while (text.len && ((unsigned char)text.data[text.len - 1] & 0xC0) == 0x80)
    text.len--;
  return text.len ? side_of(text.data[text.len - 1]) : SIDE_SPACE;
}

/* Whether stars around what the piece holds are read as what they mean. */
static bool flanks(struct writer *w, const struct qconv_piece *piece)
{
  size_t behind, end = qconv_writer_end_of(w->html, piece, &behind);
  qconv_str text = qconv_buffer_str(&w->text), html = w->html;
  enum side outer_left = side_before(text), outer_right = behind < html.len ? side_of(html.data[behind]) : SIDE_SPACE;
  enum side inner_left = side_of(html.data[piece->end]), inner_right = side_before(qconv_str_slice(html, 0, end));
  bool touches = text.len && strchr("*~\\", text.data[text.len - 1]);
  bool left = inner_left == SIDE_LETTER || outer_left == SIDE_SPACE || outer_left == SIDE_PUNCTUATION;
  bool right = inner_right == SIDE_LETTER || outer_right == SIDE_SPACE || outer_right == SIDE_PUNCTUATION;
  qconv_str after = qconv_str_from(html, behind);
  bool tag_after = qconv_str_starts(after, QCONV_STR("<"));
  bool plain_after = !tag_after || qconv_str_starts(after, QCONV_STR("</")) ||
                     qconv_str_starts(after, QCONV_STR("<br/>"));
  bool nested = html.data[piece->end] == '<' || html.data[end - 1] == '>' || tag_after;
  return end > piece->end && inner_left != SIDE_SPACE && inner_right != SIDE_SPACE && inner_left != SIDE_UNKNOWN &&
         inner_right != SIDE_UNKNOWN && left && right && !touches && (!nested || (plain_after && w->style_count == 0));
}

static const char *mark_of(qconv_str name)
{
  static const struct {
    const char *name, *mark;
  } marks[] = {{"strong", "**"}, {"b", "**"}, {"em", "*"}, {"i", "*"}, {"del", "~~"}, {"s", "~~"}};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (qconv_str_equal(name, qconv_str_of(marks[i].name)))
      return marks[i].mark;
  return NULL;
}

static void open_style(struct writer *w, const char *closer)
{
  if (w->style_count < STYLES)
    w->styles[w->style_count++] = closer;
}

static void raw_tag(struct writer *w, const struct qconv_piece *piece)
{
  qconv_writer_raw(w, &w->text, piece->at, piece->end);
  if (piece->kind == PIECE_START)
    open_style(w, qconv_format(w->out.arena, "</%.*s>", QCONV_ARG(piece->name)).data);
}

static qconv_str decoded(struct writer *w, qconv_str text)
{
  struct qconv_buffer buffer = {.arena = w->out.arena};
  qconv_append_decoded(&buffer, text);
  return qconv_buffer_str(&buffer);
}

static size_t code_span(struct writer *w, const struct qconv_piece *piece)
{
  struct qconv_piece text, end;
  size_t at = piece->end, ticks = 1, run = 0;
  bool simple = piece->attributes.len == 0 && qconv_piece_next(w->html, &at, &text) && text.kind == PIECE_TEXT &&
                qconv_piece_next(w->html, &at, &end) && end.kind == PIECE_END;
  qconv_str code = simple ? decoded(w, text.text) : QCONV_STR("");
  if (!simple || qconv_str_blank(code)) {
    raw_tag(w, piece);
    return piece->end;
  }
  for (size_t i = 0; i < code.len; i++) {
    run = code.data[i] == '`' ? run + 1 : 0;
    ticks = run >= ticks ? run + 1 : ticks;
  }
  bool pad = code.data[0] == '`' || code.data[code.len - 1] == '`' ||
             (code.data[0] == ' ' && code.data[code.len - 1] == ' ');
  for (size_t i = 0; i < ticks; i++)
    qconv_append_char(&w->text, '`');
  if (pad)
    qconv_append_char(&w->text, ' ');
  for (size_t i = 0; i < code.len; i++)
    qconv_append_char(&w->text, code.data[i] == '\n' ? ' ' : code.data[i]);
  if (pad)
    qconv_append_char(&w->text, ' ');
  for (size_t i = 0; i < ticks; i++)
    qconv_append_char(&w->text, '`');
  return at;
}

/* <url>, for it may hold anything, or bare where that reads better. */
static void target(struct qconv_buffer *out, qconv_str url, qconv_str title)
{
  bool bare = url.len > 0;
  for (size_t i = 0; i < url.len; i++)
    bare = bare && !strchr(" ()<>\\&", url.data[i]);
  bool entities = qconv_str_find_char(url, ';') != QCONV_NOT_FOUND;
  if (!bare)
    qconv_append_char(out, '<');
  for (size_t i = 0; i < url.len; i++) {
    if (strchr("<>\\", url.data[i]) || (url.data[i] == '&' && entities))
      qconv_append_char(out, '\\');
    qconv_append_char(out, url.data[i]);
  }
  if (!bare)
    qconv_append_char(out, '>');
  if (!title.len)
    return;
  qconv_append_literal(out, " \"");
  for (size_t i = 0; i < title.len; i++) {
    if (strchr("\"\\&", title.data[i]))
      qconv_append_char(out, '\\');
    qconv_append_char(out, title.data[i]);
  }
  qconv_append_char(out, '"');
}

static void start_link(struct writer *w, const struct qconv_piece *piece)
{
  struct qconv_buffer closer = {.arena = w->out.arena};
  if (!qconv_writer_attributes(piece, "href", "title")) {
    raw_tag(w, piece);
    return;
  }
  qconv_append_literal(&closer, "](");
  target(&closer, qconv_piece_attribute(w->out.arena, piece, "href"),
         qconv_piece_attribute(w->out.arena, piece, "title"));
  qconv_append_literal(&closer, ")");
  qconv_append_char(&closer, 0);
  if (w->text.len && w->text.data[w->text.len - 1] == '!') {
    w->text.data[w->text.len - 1] = '\\';
    qconv_append_char(&w->text, '!');
  }
  qconv_append_char(&w->text, '[');
  w->links++;
  open_style(w, closer.data);
}

static void image(struct writer *w, const struct qconv_piece *piece)
{
  qconv_str width = qconv_piece_attribute(w->out.arena, piece, "width");
  if (width.data || qconv_piece_attribute(w->out.arena, piece, "height").data) {
    raw_tag(w, piece);
    return;
  }
  qconv_append_literal(&w->text, "![");
  struct qconv_escape around = {.in_link = true, .money = w->money};
  qconv_markdown_escape(&w->text, qconv_piece_attribute(w->out.arena, piece, "alt"), around);
  qconv_append_literal(&w->text, "](");
  target(&w->text, qconv_piece_attribute(w->out.arena, piece, "src"),
         qconv_piece_attribute(w->out.arena, piece, "title"));
  qconv_append_char(&w->text, ')');
}

static size_t formula_or_gap(struct writer *w, const struct qconv_piece *piece)
{
  size_t behind, end = qconv_writer_end_of(w->html, piece, &behind);
  qconv_str text = decoded(w, qconv_str_slice(w->html, piece->end, end));
  bool gap = qconv_str_equal(piece->name, QCONV_STR("qc-gap")), display = !gap && piece->name.len > 7;
  bool digit = behind < w->html.len && qconv_is_digit(w->html.data[behind]);
  bool dollars = !digit && text.len && qconv_str_find_char(text, '$') == QCONV_NOT_FOUND;
  qconv_append(&w->text, gap       ? QCONV_STR("{{gap:")
                         : display ? QCONV_STR("$$")
                         : dollars ? QCONV_STR("$")
                                   : QCONV_STR("\\("));
  for (size_t i = 0; i < text.len; i++)
    qconv_append_char(&w->text, text.data[i] == '\n' ? ' ' : text.data[i]);
  qconv_append(&w->text, gap       ? QCONV_STR("}}")
                         : display ? QCONV_STR("$$")
                         : dollars ? QCONV_STR("$")
                                   : QCONV_STR("\\)"));
  return behind;
}

/* A backslash breaks a line only where text follows in the same block. */
static void line_break(struct writer *w, const struct qconv_piece *piece)
{
  qconv_str rest = qconv_str_trim_start(qconv_str_from(w->html, piece->end));
  size_t at = 0;
  struct qconv_piece next = {.kind = PIECE_TEXT};
  bool more = qconv_piece_next(rest, &at, &next);
  bool ends = !more || (next.kind != PIECE_TEXT && next.kind != PIECE_EMPTY);
  if (ends || w->cell || w->heading)
    qconv_append_literal(&w->text, "<br/>");
  else
    qconv_append_literal(&w->text, "\\\n");
}

static void inline_text(struct writer *w, const struct qconv_piece *piece)
{
  struct qconv_buffer folded = {.arena = w->out.arena};
  qconv_str text = decoded(w, piece->text);
  bool space = w->text.len == 0 || qconv_is_space(w->text.data[w->text.len - 1]);
  for (size_t i = 0; i < text.len; i++) {
    bool blank = qconv_is_space(text.data[i]);
    if (!blank)
      qconv_append_char(&folded, text.data[i]);
    else if (!space)
      qconv_append_char(&folded, text.data[i] == '\n' ? '\n' : ' ');
    space = blank;
  }
  char before = w->text.len ? w->text.data[w->text.len - 1] : 0;
  struct qconv_escape around = {.in_link = w->links > 0, .money = w->money, .before = before};
  qconv_markdown_escape(&w->text, qconv_buffer_str(&folded), around);
}

static void end_inline(struct writer *w)
{
  if (!w->style_count)
    return;
  const char *closer = w->styles[--w->style_count];
  if (closer[0] == ']')
    w->links--;
  qconv_append(&w->text, qconv_str_of(closer));
}

size_t qconv_writer_inline(struct writer *w, const struct qconv_piece *piece)
{
  const char *mark = piece->kind == PIECE_START && piece->attributes.len == 0 ? mark_of(piece->name) : NULL;
  if (piece->kind == PIECE_TEXT) {
    inline_text(w, piece);
  } else if (piece->kind == PIECE_END) {
    end_inline(w);
  } else if (qconv_str_starts(piece->name, QCONV_STR("qc-"))) {
    return formula_or_gap(w, piece);
  } else if (qconv_str_equal(piece->name, QCONV_STR("br"))) {
    line_break(w, piece);
  } else if (qconv_str_equal(piece->name, QCONV_STR("img"))) {
    image(w, piece);
  } else if (qconv_str_equal(piece->name, QCONV_STR("code"))) {
    return code_span(w, piece);
  } else if (qconv_str_equal(piece->name, QCONV_STR("a")) && piece->kind == PIECE_START) {
    start_link(w, piece);
  } else if (mark && flanks(w, piece)) {
    qconv_append(&w->text, qconv_str_of(mark));
    open_style(w, mark);
  } else {
    raw_tag(w, piece);
  }
  return piece->end;
}

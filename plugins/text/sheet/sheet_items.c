/* Lists of a sheet: items with a box or a letter, what stands below them, and labels
   as a list within: "- **Feedback:** words". */
#include "sheet_notation.h"

void sheet_add_part(struct qconv_arena *arena, struct sheet_parts *parts, enum part label, qconv_str text)
{
  struct sheet_part *part = QCONV_NEW(arena, struct sheet_part);
  *part = (struct sheet_part){.label = label, .text = text};
  if (parts->last)
    parts->last->next = part;
  else
    parts->first = part;
  parts->last = part;
}

const struct sheet_part *sheet_find(const struct sheet_parts *parts, enum part label)
{
  const struct sheet_part *found = NULL;
  for (const struct sheet_part *part = parts->first; part; part = part->next)
    if (part->label == label)
      found = part;
  return found;
}

qconv_str sheet_part_text(const struct sheet_parts *parts, enum part label)
{
  const struct sheet_part *part = sheet_find(parts, label);
  return part ? part->text : (qconv_str){NULL, 0};
}

qconv_str sheet_joined(struct qconv_arena *arena, const struct sheet_parts *parts, enum part label)
{
  const struct sheet_part *last = sheet_find(parts, label), *first = parts->first;
  while (first && first->label != label)
    first = first->next;
  if (first == last)
    return first ? first->text : (qconv_str){NULL, 0};
  struct qconv_buffer all = {.arena = arena};
  for (const struct sheet_part *part = first; part; part = part->next)
    if (part->label == label && part->text.len)
      qconv_append_format(&all, "%s%.*s", all.len ? "\n\n" : "", QCONV_ARG(part->text));
  return qconv_buffer_str(&all);
}

/* The columns before an item's text: "- " or "12. "; 0: the line opens none. */
static size_t item_width(qconv_str line)
{
  if (line.len && line.data[0] == '-' && (line.len == 1 || line.data[1] == ' '))
    return 2;
  size_t number = sheet_number(line);
  return number && number == line.len && line.data[number - 1] == '.' ? number + 1 : number;
}

/* The lines of a text without so many blanks before each but the first. */
static qconv_str dedent(struct qconv_arena *arena, qconv_str text, size_t width)
{
  size_t end = qconv_str_find_char(text, '\n');
  if (end == QCONV_NOT_FOUND)
    return qconv_str_trim_end(text);
  struct qconv_buffer out = {.arena = arena};
  qconv_str line = qconv_str_slice(text, 0, end);
  text = qconv_str_from(text, end + 1);
  if (!qconv_str_blank(line))
    qconv_append_format(&out, "%.*s\n", QCONV_ARG(line));
  while (qconv_str_line(&text, &line)) {
    size_t blanks = 0;
    while (blanks < width && blanks < line.len && line.data[blanks] == ' ')
      blanks++;
    qconv_append(&out, qconv_str_from(line, blanks));
    qconv_append_char(&out, '\n');
  }
  qconv_str whole = qconv_buffer_str(&out);
  while (whole.len && whole.data[0] == '\n')
    whole = qconv_str_from(whole, 1);
  return qconv_str_trim_end(whole);
}

/* Takes the next piece off a text: from a line that opens one to the next that does. */
static bool next_piece(qconv_str *rest, bool (*opens)(qconv_str line), qconv_str *piece)
{
  struct sheet_scan scan = {0};
  const char *start = NULL;
  qconv_str line, text = *rest;
  while (qconv_str_line(&text, &line)) {
    bool opened = sheet_step(&scan, line) && opens(line);
    if (opened && start) {
      *piece = (qconv_str){start, (size_t)(line.data - start)};
      *rest = (qconv_str){line.data, rest->len - (size_t)(line.data - rest->data)};
      return true;
    }
    if (opened)
      start = line.data;
  }
  if (start)
    *piece = (qconv_str){start, rest->len - (size_t)(start - rest->data)};
  *rest = (qconv_str){NULL, 0};
  return start != NULL;
}

static bool opens_item(qconv_str line)
{
  return item_width(line) > 0;
}

static bool opens_part(qconv_str line)
{
  qconv_str rest;
  return sheet_item_label(line, &rest) != PART_TEXT;
}

/* Where the list of labels starts within an item. */
static size_t parts_at(qconv_str text)
{
  struct sheet_scan scan = {0};
  qconv_str line, rest = text;
  while (qconv_str_line(&rest, &line))
    if (sheet_step(&scan, line) && opens_part(line))
      return (size_t)(line.data - text.data);
  return text.len;
}

static void take_parts(struct qconv_arena *arena, struct sheet_item *item)
{
  size_t at = parts_at(item->text);
  qconv_str rest = qconv_str_from(item->text, at), piece;
  item->text = qconv_str_trim_end(qconv_str_slice(item->text, 0, at));
  while (rest.len && next_piece(&rest, opens_part, &piece)) {
    qconv_str first, below = piece, words;
    qconv_str_line(&below, &first);
    enum part label = sheet_item_label(first, &words);
    qconv_str text = {words.data, (size_t)(piece.data + piece.len - words.data)};
    sheet_add_part(arena, &item->parts, label, dedent(arena, text, 2));
  }
}

/* "[x] text" and, as the choice of that place, "A. text": the mark taken off. */
static char take_mark(qconv_str *text, size_t place)
{
  qconv_str here = *text;
  if (here.len > 2 && here.data[0] == '[' && here.data[2] == ']' && strchr("xX ?", here.data[1]) &&
      (here.len == 3 || qconv_is_space(here.data[3]))) {
    *text = qconv_str_from(here, here.len > 3 && here.data[3] == ' ' ? 4 : 3);
    return qconv_lower(here.data[1]);
  }
  if (here.len > 1 && place < 26 && here.data[0] == (char)('A' + place) && here.data[1] == '.' &&
      (here.len == 2 || qconv_is_space(here.data[2]))) {
    *text = qconv_str_from(here, here.len > 2 && here.data[2] == ' ' ? 3 : 2);
    return 'A';
  }
  return 0;
}

struct sheet_item *sheet_items(struct qconv_arena *arena, qconv_str list, bool marks)
{
  struct sheet_item *first = NULL, **next = &first;
  qconv_str piece;
  for (size_t place = 0; list.len && next_piece(&list, opens_item, &piece); place++) {
    struct sheet_item *item = QCONV_NEW(arena, struct sheet_item);
    size_t end = qconv_str_find_char(piece, '\n'), width = item_width(qconv_str_slice(piece, 0, end));
    item->text = qconv_str_from(piece, width < end ? width : end); /* nothing may stand behind the mark */
    item->mark = marks ? take_mark(&item->text, place) : 0;
    item->text = dedent(arena, item->text, width);
    take_parts(arena, item);
    *next = item;
    next = &item->next;
  }
  return first;
}

size_t sheet_choices_at(qconv_str text)
{
  struct sheet_scan scan = {0};
  qconv_str line, rest = text;
  size_t start = text.len;
  while (qconv_str_line(&rest, &line)) {
    bool prose = sheet_step(&scan, line);
    bool opens = prose && sheet_opens_choice(line), below = line.len == 0 || qconv_is_space(line.data[0]);
    if (opens && start == text.len)
      start = (size_t)(line.data - text.data);
    else if (!opens && !below)
      start = text.len;
  }
  return start;
}

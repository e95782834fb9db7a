/* Lists of edits. */
#include <qconv/edit.h>
#include <assert.h>

void qconv_edits_add(struct qconv_arena *arena, struct qconv_edits *edits, struct qconv_edit edit)
{
  edit.to = edit.at;
  if (edits->count) {
    const struct qconv_edit *last = &edits->items[edits->count - 1];
    assert(edit.at >= last->at + last->removed.len);
    edit.to = last->to + last->inserted.len + (edit.at - last->at - last->removed.len);
  }
  if (edits->count == edits->capacity) {
    size_t capacity = edits->capacity ? edits->capacity * 2 : 16;
    edits->items = qconv_realloc(arena, edits->items, edits->capacity * sizeof edit, capacity * sizeof edit);
    edits->capacity = capacity;
  }
  edits->items[edits->count++] = edit;
}

qconv_str qconv_edits_apply(struct qconv_arena *arena, qconv_str first, const struct qconv_edits *edits)
{
  if (edits->count == 0)
    return first;
  struct qconv_buffer text = {.arena = arena};
  qconv_buffer_room(&text, first.len + 1);
  size_t at = 0;
  for (size_t i = 0; i < edits->count; i++) {
    const struct qconv_edit *edit = &edits->items[i];
    qconv_append(&text, qconv_str_slice(first, at, edit->at));
    qconv_append(&text, edit->inserted);
    at = edit->at + edit->removed.len;
  }
  qconv_append(&text, qconv_str_from(first, at));
  return qconv_buffer_str(&text);
}

qconv_str qconv_edits_revert(struct qconv_arena *arena, qconv_str repaired, const struct qconv_edits *edits)
{
  struct qconv_buffer text = {.arena = arena};
  size_t at = 0;
  for (size_t i = 0; i < edits->count; i++) {
    const struct qconv_edit *edit = &edits->items[i];
    size_t kept = edit->at - text.len;
    qconv_append(&text, qconv_str_slice(repaired, at, at + kept));
    qconv_append(&text, edit->removed);
    at += kept + edit->inserted.len;
  }
  qconv_append(&text, qconv_str_from(repaired, at));
  return qconv_buffer_str(&text);
}

size_t qconv_edits_origin(const struct qconv_edits *edits, size_t repaired_offset)
{
  size_t low = 0, high = edits->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (edits->items[middle].to <= repaired_offset)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0)
    return repaired_offset;
  const struct qconv_edit *edit = &edits->items[low - 1];
  size_t inside = repaired_offset - edit->to;
  return inside < edit->inserted.len ? edit->at : edit->at + edit->removed.len + (inside - edit->inserted.len);
}

/* The log: who is told, and where a view lies.

   A source keeps an index of its lines, made the first time somebody asks (places.c).
   A derived source has edits and the source it came from instead. */
#include "local.h"
#include <stdio.h>
#include <stdlib.h>

struct source {
  struct source *next;
  qconv_str file, text;
  const struct source *first;      /* derived: where it came from */
  size_t start;                    /* derived: the offset there that the edits count from */
  const struct qconv_edits *edits; /* NULL: all of it lies at start */
  struct qconv_places *places;     /* NULL: nobody has asked yet */
};

struct qconv_log {
  void (*report)(void *context, const struct qconv_diagnostic *);
  void *context;
  size_t counts[QCONV_ERROR + 1];
  struct source *sources; /* the newest first */
  struct source **sorted; /* the older ones by address, made when there are many */
  size_t source_count, sorted_count;
  struct qconv_arena *arena;     /* of the sources */
  struct qconv_delayed *delayed; /* a child log keeps what was said until its turn */
  bool is_child;
};

const char *qconv_severity_name(enum qconv_severity severity)
{
  static const char *const names[] = {"note", "loss", "warning", "error"};
  return names[severity];
}

struct qconv_log *qconv_log_new(void (*report)(void *context, const struct qconv_diagnostic *), void *context)
{
  struct qconv_log *log = calloc(1, sizeof *log);
  struct qconv_arena *arena = qconv_arena_new(0);
  if (!log || !arena) {
    free(log);
    qconv_arena_free(arena);
    return NULL;
  }
  *log = (struct qconv_log){.report = report, .context = context, .arena = arena};
  return log;
}

void qconv_log_free(struct qconv_log *log)
{
  if (!log)
    return;
  qconv_arena_free(log->arena);
  free(log);
}

/* Memory for a source may run out when no job is running: then the source is
   simply not known, and places in it are shown without a line. */
struct new_source {
  struct qconv_log *log;
  struct source *source;
};

static void make_source(void *context)
{
  struct new_source *made = context;
  made->source = QCONV_NEW(made->log->arena, struct source);
}

static struct source *add_source(struct qconv_log *log, qconv_str text)
{
  struct new_source made = {log, NULL};
  if (!qconv_arena_run(log->arena, make_source, &made))
    return NULL;
  made.source->text = text;
  made.source->next = log->sources;
  log->sources = made.source;
  log->source_count++;
  return made.source;
}

void qconv_log_source(struct qconv_log *log, qconv_str file, qconv_str text)
{
  struct source *source = add_source(log, text);
  if (source)
    source->file = file;
}

enum { MOST_UNSORTED = 64 };

static int by_address(const void *a, const void *b)
{
  const struct source *const *left = a, *const *right = b;
  uintptr_t first = (uintptr_t)(*left)->text.data, second = (uintptr_t)(*right)->text.data;
  return (first > second) - (first < second);
}

static void sort_sources(void *context)
{
  struct qconv_log *log = context;
  struct source **sorted = QCONV_NEW_ARRAY(log->arena, struct source *, log->source_count);
  size_t count = 0;
  for (struct source *source = log->sources; source; source = source->next)
    sorted[count++] = source;
  qsort(sorted, count, sizeof *sorted, by_address);
  log->sorted = sorted;
  log->sorted_count = count;
}

/* The sources are texts of their own, so at most one holds an address. */
static struct source *search_sorted(const struct qconv_log *log, qconv_str where)
{
  size_t low = 0, high = log->sorted_count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if ((uintptr_t)log->sorted[middle]->text.data <= (uintptr_t)where.data)
      low = middle + 1;
    else
      high = middle;
  }
  return low && qconv_str_within(log->sorted[low - 1]->text, where) ? log->sorted[low - 1] : NULL;
}

/* The newest are asked most; the others are found by their address. */
static struct source *find_source(struct qconv_log *log, qconv_str where)
{
  if (log->source_count - log->sorted_count > MOST_UNSORTED && !qconv_arena_run(log->arena, sort_sources, log))
    return NULL;
  size_t unsorted = log->source_count - log->sorted_count;
  for (struct source *source = log->sources; source && unsorted; source = source->next, unsorted--)
    if (qconv_str_within(source->text, where))
      return source;
  return search_sorted(log, where);
}

void qconv_log_derived(struct qconv_log *log, qconv_str text, qconv_str first, const struct qconv_edits *edits)
{
  const struct source *from = find_source(log, first);
  if (!from || text.data == first.data)
    return;
  struct source *source = add_source(log, text);
  if (source) {
    source->file = from->file;
    source->first = from;
    source->start = (size_t)(first.data - from->text.data);
    source->edits = edits;
  }
}

void qconv_log_forget(struct qconv_log *log)
{
  struct qconv_arena *fresh = qconv_arena_new(0);
  log->sources = NULL;
  log->sorted = NULL;
  log->source_count = log->sorted_count = 0;
  if (fresh) {
    qconv_arena_free(log->arena);
    log->arena = fresh;
  }
}

size_t qconv_log_count(const struct qconv_log *log, enum qconv_severity severity)
{
  return log->counts[severity];
}

struct lookup {
  struct qconv_log *log;
  struct source *source;
};

static void look_up(void *context)
{
  struct lookup *lookup = context;
  lookup->source->places = qconv_places_new(lookup->log->arena, lookup->source->text);
}

/* The root of a source and the offset there; the root's lines are indexed. NULL: it is
   in none, or there is no memory for the index. */
static struct source *root_of(struct qconv_log *log, qconv_str where, size_t *offset)
{
  struct source *source = where.data ? find_source(log, where) : NULL;
  if (!source)
    return NULL;
  *offset = (size_t)(where.data - source->text.data);
  while (source->first) {
    *offset = source->start + (source->edits ? qconv_edits_origin(source->edits, *offset) : 0);
    source = (struct source *)source->first;
  }
  if (!source->places && !qconv_arena_run(log->arena, look_up, &(struct lookup){log, source}))
    return NULL;
  return source;
}

size_t qconv_log_line(struct qconv_log *log, qconv_str where, qconv_str *file)
{
  size_t offset;
  const struct source *source = root_of(log, where, &offset);
  if (!source)
    return 0;
  *file = source->file;
  return qconv_places_line(source->places, offset) + 1;
}

/* What a note can underline; more than that nobody sees, and each note of a long line may
   cover all that is left of it. */
enum { WIDEST = 512 };

/* ahead: what of the line stands behind the place, as far as it is looked at. */
static struct qconv_place place_of(struct qconv_log *log, qconv_str where, qconv_str *ahead)
{
  size_t offset;
  const struct source *source = root_of(log, where, &offset);
  if (!source)
    return (struct qconv_place){.file = log->sources ? log->sources->file : QCONV_NOWHERE};
  const struct qconv_places *places = source->places;
  size_t line = qconv_places_line(places, offset), start = places->lines[line];
  qconv_str excerpt = qconv_places_excerpt(places, line);
  *ahead = qconv_str_slice(excerpt, offset - start, offset - start + WIDEST);
  return (struct qconv_place){source->file, line + 1, qconv_places_count(places, start, offset) + 1, excerpt};
}

struct qconv_place qconv_log_place(struct qconv_log *log, qconv_str where)
{
  qconv_str ahead;
  return place_of(log, where, &ahead);
}

/* How many characters of the excerpt the view covers. */
static size_t width_of(qconv_str ahead, qconv_str where)
{
  qconv_str rest = qconv_str_slice(where, 0, WIDEST), line = {NULL, 0};
  if (!qconv_str_line(&rest, &line))
    return 1;
  size_t width = qconv_utf8_count(qconv_str_trim_end(line)), left = qconv_utf8_count(ahead);
  if (width > left)
    width = left;
  return width ? width : 1;
}

struct qconv_delayed {
  struct qconv_delayed *next;
  enum qconv_severity severity;
  qconv_str where, message;
  const char *code;
};

static void tell(struct qconv_log *log, enum qconv_severity severity, qconv_str where, const char *code,
                 qconv_str message)
{
  log->counts[severity]++;
  qconv_str ahead = {NULL, 0};
  struct qconv_place place = place_of(log, where, &ahead);
  log->report(log->context, &(struct qconv_diagnostic){.severity = severity,
                                                       .code = code,
                                                       .message = message,
                                                       .file = place.file,
                                                       .line = place.line,
                                                       .column = place.column,
                                                       .excerpt = place.excerpt,
                                                       .width = width_of(ahead, where)});
}

static void delay(struct qconv_log *log, enum qconv_severity severity, qconv_str where, const char *code,
                  qconv_str message)
{
  log->counts[severity]++;
  struct qconv_delayed *said = QCONV_NEW(log->arena, struct qconv_delayed);
  *said = (struct qconv_delayed){log->delayed, severity, where, qconv_str_copy(log->arena, message), code};
  log->delayed = said;
}

/* One line of valid UTF-8, whatever a file's name or the input brought into it. */
static qconv_str one_line(char *text, size_t length, bool cut)
{
  size_t at = 0;
  while ((at += qconv_utf8_valid((qconv_str){text + at, length - at})) < length) {
    if (cut && length - at < 4) /* the end of the buffer went through a character */
      length = at;
    else
      text[at++] = '?';
  }
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)text[i] < ' ' || text[i] == 0x7F)
      text[i] = ' ';
  return (qconv_str){text, length};
}

void qconv_report(struct qconv_log *log, enum qconv_severity severity, qconv_str where, const char *code,
                  const char *format, ...)
{
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (length < 0)
    length = 0;
  bool cut = (size_t)length >= sizeof text;
  qconv_str message = one_line(text, cut ? sizeof text - 1 : (size_t)length, cut);
  if (log->is_child)
    delay(log, severity, where, code, message);
  else
    tell(log, severity, where, code, message);
}

struct qconv_log *qconv_log_child(struct qconv_arena *arena)
{
  struct qconv_log *log = QCONV_NEW(arena, struct qconv_log);
  log->arena = arena;
  log->is_child = true;
  return log;
}

void qconv_log_merge(struct qconv_log *log, struct qconv_log *child)
{
  struct qconv_delayed *in_order = NULL;
  while (child->delayed) {
    struct qconv_delayed *said = child->delayed;
    child->delayed = said->next;
    said->next = in_order;
    in_order = said;
  }
  for (; in_order; in_order = in_order->next)
    if (log->is_child)
      delay(log, in_order->severity, in_order->where, in_order->code, in_order->message);
    else
      tell(log, in_order->severity, in_order->where, in_order->code, in_order->message);
}

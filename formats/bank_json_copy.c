/* A bank inside a document that also shows it: what goes in beside the pages, and how it comes out. */
#include <qconv/bank_json.h>
#include <qconv/json.h>

qconv_str qconv_bank_json_inert(struct qconv_arena *arena, const struct qconv_bank *bank, struct qconv_log *log,
                                const struct qconv_bank_json_media *around)
{
  struct qconv_output *output = qconv_output_memory(arena);
  qconv_bank_json_write(output, log, bank, around);
  return qconv_json_inert(arena, qconv_output_bytes(output));
}

/* What is wrong with a copy is no error: the document says the same in its own way. */
struct complaint {
  struct qconv_arena *arena;
  qconv_str first;
};

static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  struct complaint *complaint = context;
  if (diagnostic->severity == QCONV_ERROR && !complaint->first.data)
    complaint->first = qconv_str_copy(complaint->arena, diagnostic->message);
}

static void release(void *log)
{
  qconv_log_free(log);
}

bool qconv_bank_json_read_copy(struct qconv_bank *bank, struct qconv_log *log, qconv_str json,
                               const struct qconv_bank_json_media *around, const char *code)
{
  struct complaint *complaint = QCONV_NEW(bank->arena, struct complaint);
  complaint->arena = bank->arena;
  struct qconv_log *quiet = qconv_log_new(hear, complaint);
  if (!quiet)
    qconv_arena_fail(bank->arena);
  qconv_defer(bank->arena, release, quiet);
  qconv_str stem = bank->stem;
  bool sound = qconv_bank_json_read(bank, quiet, json, around);
  const char *wrong = sound ? qconv_bank_check(bank) : NULL;
  if (sound && !wrong)
    return true;
  qconv_report(log, QCONV_WARNING, QCONV_NOWHERE, code,
               "the bank inside cannot be used and the pages are read instead: %.*s",
               QCONV_ARG(wrong ? qconv_str_of(wrong) : complaint->first));
  *bank = (struct qconv_bank){.arena = bank->arena, .stem = stem};
  return false;
}

static void report_fields(const struct qconv_bank *bank, struct qconv_log *log, const char *format)
{
  struct qconv_map seen = {NULL, 0, 0};
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    for (const struct qconv_field *field = question->fields.first; field && question->kind != QCONV_OPAQUE;
         field = field->next) {
      void **known = qconv_map_at(bank->arena, &seen, NULL, field->name);
      if (!*known)
        qconv_report(log, QCONV_LOSS, question->origin, "convert.field",
                     "%s has no place for \"%.*s\" of this and other questions", format, QCONV_ARG(field->name));
      *known = &seen;
    }
}

void qconv_bank_report_unshown(const struct qconv_bank *bank, struct qconv_log *log, const char *format, bool copied)
{
  for (const struct qconv_question *question = bank->questions.first; question; question = question->next)
    if (question->kind == QCONV_OPAQUE)
      qconv_report(log, QCONV_LOSS, question->origin, "convert.kind", "%s cannot %s a question of kind \"%s\"; %s",
                   format, copied ? "show" : "hold", qconv_kind_name(question->kind),
                   copied ? "it is in the copy only" : "left out");
  if (!copied)
    report_fields(bank, log, format);
}

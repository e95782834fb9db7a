/* Guessing a format: by what the bytes look like, then by the file's suffix. */
#include "local.h"

static qconv_str suffix_of(qconv_str file)
{
  for (size_t i = file.len; i-- > 0 && file.data[i] != '/';)
    if (file.data[i] == '.')
      return qconv_str_from(file, i + 1);
  return QCONV_NOWHERE;
}

static bool has_suffix(const char *suffixes, qconv_str suffix)
{
  qconv_str rest = qconv_str_of(suffixes), one;
  while (qconv_str_split(&rest, ' ', &one))
    if (suffix.len && qconv_str_equal_nocase(one, suffix))
      return true;
  return false;
}

const struct qconv_exporter *qconv_exporter_for(struct qconv_registry *registry, qconv_str path)
{
  const struct qconv_plugin *const *plugins;
  size_t count = qconv_registry_all(registry, &plugins);
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_exporter *const *item = plugins[i]->exporters; item && *item; item++)
      if (has_suffix((*item)->suffixes, suffix_of(path)))
        return *item;
  return NULL;
}

/* What the content says counts most; the suffix decides between equals, and makes
   a format likely whose content says nothing. */
static enum qconv_match_level level_of(const struct qconv_importer *importer, const struct qconv_input *input,
                                       bool suffix)
{
  if (!importer->binary && !input->text.data)
    return QCONV_NO_MATCH;
  enum qconv_match_level level = importer->probe ? importer->probe(input) : QCONV_NO_MATCH;
  if (!importer->probe && suffix)
    level = QCONV_LIKELY;
  return level;
}

struct qconv_guess qconv_guess_importer(struct qconv_registry *registry, const struct qconv_input *input)
{
  const struct qconv_plugin *const *plugins;
  size_t count = qconv_registry_all(registry, &plugins);
  struct qconv_guess best = {NULL, NULL, QCONV_NO_MATCH, QCONV_NO_MATCH, false};
  qconv_str suffix = suffix_of(input->file);
  for (size_t i = 0; i < count; i++)
    for (const struct qconv_importer *const *item = plugins[i]->importers; item && *item; item++) {
      bool by_suffix = has_suffix((*item)->suffixes, suffix);
      enum qconv_match_level level = level_of(*item, input, by_suffix);
      if (level == QCONV_NO_MATCH)
        continue;
      if (!best.importer || level > best.level || (level == best.level && by_suffix && !best.by_suffix))
        best = (struct qconv_guess){*item, best.importer, level, best.level, by_suffix};
      else if (!best.runner_up || level > best.runner_up_level) {
        best.runner_up = *item;
        best.runner_up_level = level;
      }
    }
  return best;
}

/* What the files of core share and the headers do not show. */
#ifndef QCONV_CORE_LOCAL_H
#define QCONV_CORE_LOCAL_H

#include <config.h>
#include <qconv/convert.h>

/* A log that keeps what is said, for a thread; merged in its turn. */
struct qconv_log *qconv_log_child(struct qconv_arena *arena);
void qconv_log_merge(struct qconv_log *log, struct qconv_log *child);

/* The lines of a text and its characters, counted once; offsets are of bytes. */
struct qconv_places {
  qconv_str text;
  size_t *lines, line_count; /* where each line begins */
  size_t *characters;        /* how many lie before each of the stretches that places.c counts by */
};
struct qconv_places *qconv_places_new(struct qconv_arena *arena, qconv_str text);
/* The line that an offset is in, from 0. */
size_t qconv_places_line(const struct qconv_places *places, size_t offset);
/* That line without its end. */
qconv_str qconv_places_excerpt(const struct qconv_places *places, size_t line);
/* How many characters begin in [from, to). */
size_t qconv_places_count(const struct qconv_places *places, size_t from, size_t to);

/* The value of each option of one table, in the table's order. */
struct qconv_setting {
  const struct qconv_option *option; /* NULL ends the list */
  qconv_str value;                   /* absent: not given, no fallback */
};
/* Checks "name=value" texts against a table; NULL: reported. used[i] is set for
   each text that the table declares. */
const struct qconv_setting *qconv_settings(struct qconv_arena *arena, struct qconv_log *log,
                                           const struct qconv_option *table, const char *const *options, bool *used);

/* Where qconv_fetch looks: the folder of the input, as an open directory. */
struct qconv_fetcher {
  int folder; /* -1: nothing is fetched */
};

/* The whole of a file, "-" is standard input. False: errno; EFBIG when it is
   longer than limit. */
bool qconv_read_file(struct qconv_arena *arena, const char *path, size_t limit, qconv_str *bytes);

/* A filter with a memory, and the file it is kept in. */
struct qconv_keeper {
  const struct qconv_filter *filter; /* NULL: none */
  const struct qconv_setting *settings;
  struct qconv_memory memory;
  const char *path;
  struct qconv_output *file; /* while it is being written */
};
/* QCONV_DONE, or reported: what is there cannot be read. A file that is not there is no error. */
enum qconv_status qconv_keeper_load(struct qconv_keeper *keeper, const struct qconv_filter *filter, const char *path,
                                    struct qconv_arena *arena, struct qconv_log *log);
/* Writes what is to be remembered beside its place, where it is not there already, and puts it there. False: errno. */
bool qconv_keeper_open(struct qconv_keeper *keeper);
bool qconv_keeper_finish(struct qconv_keeper *keeper);

/* Reads the output of an earlier run into the job. QCONV_DONE, or reported; what is not there yet is no error. */
enum qconv_status qconv_previous_load(struct qconv_job *job, const char *path, size_t limit);

/* Turns what the exporter cannot say into what it can, and takes out the rest
   with a loss. */
void qconv_lower_bank(struct qconv_arena *arena, struct qconv_log *log, struct qconv_bank *bank, uint32_t kinds,
                      const char *format);

/* Reports what the model has no name for, to an exporter that does not keep it. */
void qconv_report_fields(struct qconv_arena *arena, struct qconv_log *log, const struct qconv_bank *bank,
                         const char *format);

/* Old encodings. Weights are quarters of a bit: how much better than "any byte" an
   encoding foretells the bytes. */
enum qconv_family {
  QCONV_WESTERN,
  QCONV_CENTRAL,
  QCONV_BALTIC,
  QCONV_TURKISH,
  QCONV_VIETNAMESE,
  QCONV_LAST_LATIN = QCONV_VIETNAMESE, /* the rest write whole words beyond ASCII */
  QCONV_CYRILLIC,
  QCONV_GREEK,
  QCONV_HEBREW,
  QCONV_ARABIC,
  QCONV_THAI
};
struct qconv_code_page {
  const char *name;
  enum qconv_family family;   /* of languages it is used for */
  int rarity;                 /* 0: what most programs wrote, to 3 */
  const uint_least16_t *high; /* the characters of bytes 80..FF; U+FFFD: none */
};
extern const struct qconv_code_page qconv_code_pages[]; /* windows-1252 first; a NULL name ends them */

/* The words of a text that are not ASCII, as far as they are looked at. */
struct qconv_sample {
  unsigned char bytes[8192];
  size_t len, high;   /* high: how many bytes are above 7F */
  size_t counts[128]; /* how often each of 80..FF comes */
};
bool qconv_is_letter(unsigned character);
unsigned qconv_small_letter(unsigned character);
/* How well the letters fit the language, of the page's family, that they fit best. */
long qconv_weigh_languages(const struct qconv_code_page *page, const struct qconv_sample *sample);
/* How well each character fits to its neighbours. */
long qconv_weigh_context(const struct qconv_code_page *page, const struct qconv_sample *sample);

/* Encodings of two bytes a character: the i-th one's weight and name; NULL: no more. */
const char *qconv_weigh_pairs(size_t index, const struct qconv_sample *sample, long *weight);

/* What a text that is not UTF-8 is read as. */
struct qconv_charset {
  const char *name, *runner_up;       /* runner_up: NULL if nothing comes near */
  const struct qconv_code_page *page; /* for the lines that are not UTF-8; NULL: the whole text is of that name */
};
struct qconv_charset qconv_guess_charset(qconv_str bytes);

/* The question from which on the names that questions repeat (sections, tags, fields) are out
   of all proportion to an input of so many bytes; NULL: they never are. */
const struct qconv_question *qconv_names_beyond(const struct qconv_bank *bank, size_t input);

/* Guessing. NULL: nothing fits. The runner-up may be NULL. */
struct qconv_guess {
  const struct qconv_importer *importer, *runner_up;
  enum qconv_match_level level, runner_up_level;
  bool by_suffix;
};
struct qconv_guess qconv_guess_importer(struct qconv_registry *registry, const struct qconv_input *input);

#endif

/* The plugin interface: one exported constant.

       const struct qconv_plugin qconv_plugin = { QCONV_ABI, "name", "1.0", importers, exporters, filters };

   Nothing runs on load.  Callbacks keep no state between calls and start no
   threads; N threads may run N jobs.  They are given bytes and give bytes:
   never a path.  false always means "already reported": report an error first. */
#ifndef QCONV_PLUGIN_H
#define QCONV_PLUGIN_H

#include <qconv/bank.h>
#include <qconv/diagnostic.h>
#include <qconv/option.h>
#include <qconv/output.h>

#ifdef __cplusplus
extern "C" {
#endif

#define QCONV_ABI 1u

/* The importer's or exporter's view of one conversion. */
struct qconv_job {
  struct qconv_log *log;
  struct qconv_arena *arena;    /* lives as long as the job: the bank's own */
  int64_t time;                 /* seconds since 1970: SOURCE_DATE_EPOCH, else now */
  const struct qconv_setting *settings; /* for qconv_option_* */
  const struct qconv_fetcher *fetcher;  /* for qconv_fetch */
  qconv_str target;           /* the name of the output, without folder; absent: a stream or none */
  qconv_str previous;         /* what an exporter wrote the last time; absent: not said, or nothing yet */
};

struct qconv_input {
  qconv_str file;  /* the name to show, without folder */
  qconv_str bytes; /* as they are */
  qconv_str text;  /* UTF-8 without BOM, lines ended as they were; absent for a binary importer */
};

/* How sure a probe is. A suffix alone makes a match likely. */
enum qconv_match_level { QCONV_NO_MATCH, QCONV_MAY_MATCH, QCONV_LIKELY, QCONV_CERTAIN };

struct qconv_importer {
  const char *name;     /* "gift": lower case, digits, - */
  const char *title;    /* "GIFT (Moodle)" */
  const char *suffixes; /* "gift txt", without dots; NULL: none */
  const struct qconv_option *options; /* NULL: none */
  bool binary;          /* wants bytes; text is absent */
  enum qconv_match_level (*probe)(const struct qconv_input *);
  bool (*read)(struct qconv_job *, const struct qconv_input *, struct qconv_bank *);
};

struct qconv_exporter {
  const char *name, *title, *suffixes;
  const struct qconv_option *options;
  uint32_t kinds;  /* bits of the kinds it can say; the host lowers or sets aside the rest */
  bool binary;     /* not to be written to a terminal */
  bool (*write)(struct qconv_job *, const struct qconv_bank *, struct qconv_output *);
  bool fields; /* keeps what the model has no name for; else the host reports it as lost */
  bool previous; /* keeps what it can of the job's previous output */
};

/* What a filter knows from one run to the next: a text file beside the source, which the
   host reads before and replaces when the output is in its place. */
struct qconv_memory {
  qconv_str before;           /* UTF-8, views into it can be reported; absent: there is none yet */
  struct qconv_output *after; /* what to remember now */
};

struct qconv_filter {
  const char *name, *title;
  const struct qconv_option *options;
  bool (*apply)(struct qconv_job *, struct qconv_bank *);
  /* apply with a memory; NULL: it keeps none */
  bool (*remember)(struct qconv_job *, struct qconv_bank *, struct qconv_memory *);
};

struct qconv_plugin {
  uint32_t abi; /* QCONV_ABI, first and exact */
  const char *name, *version;
  const struct qconv_importer *const *importers; /* NULL-ended; NULL: none */
  const struct qconv_exporter *const *exporters;
  const struct qconv_filter *const *filters;
};

extern const struct qconv_plugin qconv_plugin
#if defined(__GNUC__)
  __attribute__((visibility("default")))
#endif
  ;

/* The bytes of a file beside the input (a picture): a relative path that stays
   in the input's folder. Absent when there is none, it is too large or the
   input came from a stream. The bytes live in the job's arena. */
qconv_str qconv_fetch(const struct qconv_job *job, qconv_str relative_path);

/* One piece of work of many. Its own arena is kept as long as the job's; what
   it logs is reported in the order of the items, whoever ran first. */
struct qconv_worker {
  struct qconv_arena *arena;
  struct qconv_log *log;
};
/* Calls body(context, worker, i) once for each i in [0, count), on several
   threads when it is worth it. Out of memory leaves like any allocation. */
void qconv_parallel(const struct qconv_job *job, size_t count,
                    void (*body)(void *context, const struct qconv_worker *worker, size_t i), void *context);

#ifdef __cplusplus
}
#endif
#endif

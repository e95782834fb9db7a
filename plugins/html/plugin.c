/* A quiz page: one HTML file that needs no network, to study with, to be examined by, to
   read without any script, and to print. */
#include "html.h"

#include <qconv/bank_json.h>
#include <qconv/hash.h>

static const char *const key_words[] = {"none", "inline", "end", "only", NULL};
static const char *const mode_words[] = {"study", "quiz", "read", NULL};

enum embed { EMBED_AUTO, EMBED_YES, EMBED_NO };
static const char *const embed_words[] = {"auto", "yes", "no", NULL};

static const struct qconv_option options[] = {
    {"title", QCONV_OPTION_STRING, NULL, NULL, "what the page is called; else what the bank is"},
    {"mode", QCONV_OPTION_WORD, "study", mode_words, "what the page opens with: flip cards, a quiz, or all to read"},
    {"key", QCONV_OPTION_WORD, "inline", key_words,
     "the answers: nowhere, folded below each question, behind all questions, or nothing but them"},
    {"highlight", QCONV_OPTION_FLAG, "yes", NULL, "colour code whose language is named"},
    {"embed", QCONV_OPTION_WORD, "auto", embed_words,
     "the bank itself in the page, so that it can be read back without loss; auto: where there are answers"},
    {0}};

/* The name of a question in the page and in what a browser remembers: its id, else what
   it asks, so that it stays when questions come, go and move. */
static qconv_str anchor_of(struct html_page *page, struct qconv_map *taken, const struct qconv_question *question)
{
  struct qconv_arena *arena = page->arena;
  qconv_str id = question->id;
  bool plain = id.len > 0 && id.len <= 64;
  for (size_t i = 0; plain && i < id.len; i++)
    plain = qconv_is_alpha(id.data[i]) || qconv_is_digit(id.data[i]) || id.data[i] == '_';
  if (plain)
    return id;
  qconv_str asked = id.len ? id : question->prompt.str;
  qconv_str name = qconv_format(arena, "%c.%.*s", id.len ? 'x' : 'n', QCONV_ARG(qconv_hash_name(arena, asked)));
  uintptr_t *times = (uintptr_t *)qconv_map_at(arena, taken, NULL, name);
  return ++*times == 1 ? name : qconv_format(arena, "%.*s.%zu", QCONV_ARG(name), (size_t)*times);
}

static void make_pieces(struct html_page *page)
{
  struct qconv_map taken = {0};
  page->pieces = QCONV_NEW_ARRAY(page->arena, struct html_piece, page->bank->questions.count + 1);
  for (const struct qconv_question *q = page->bank->questions.first; q; q = q->next) {
    if (q->kind == QCONV_OPAQUE) /* in the copy only */
      continue;
    struct html_piece *piece = &page->pieces[page->piece_count++];
    size_t depth = q->section ? q->section->depth : 0;
    piece->question = q;
    piece->asks = q->kind != QCONV_DESCRIPTION;
    piece->anchor = anchor_of(page, &taken, q);
    piece->level = depth < 4 ? (unsigned)depth + 2 : 6;
    page->questions += piece->asks;
    piece->number = qconv_str_trim(q->number);
    if (!piece->number.len)
      piece->number = qconv_format(page->arena, "%zu", page->questions);
  }
}

/* Without answers to be seen there should be none in the source. */
static void decide_embedding(struct html_page *page)
{
  enum embed embed = (enum embed)qconv_option_word(page->job, "embed");
  page->embed = embed == EMBED_YES || (embed == EMBED_AUTO && page->key != HTML_KEY_NONE);
  if (embed == EMBED_YES && page->key == HTML_KEY_NONE)
    qconv_report(page->job->log, QCONV_WARNING, QCONV_NOWHERE, "html.embed",
                 "the page shows no answers, but the bank in its source has them all");
  qconv_bank_report_unshown(page->bank, page->job->log, "html", page->embed);
}

static void open_page(struct html_page *page)
{
  const struct qconv_bank *bank = page->bank;
  page->key = (enum html_key)qconv_option_word(page->job, "key");
  page->mode = (enum html_mode)qconv_option_word(page->job, "mode");
  page->highlight = qconv_option_flag(page->job, "highlight");
  page->title = qconv_str_trim(qconv_option_string(page->job, "title"));
  if (!page->title.len)
    page->title = qconv_str_trim(qconv_bank_label(bank));
  if (bank->language.len)
    page->language = qconv_language_tag(page->arena, bank->language);
  if (!page->language.data) {
    page->language = qconv_language_guess(bank);
    qconv_report(page->job->log, QCONV_NOTE, QCONV_NOWHERE, "html.language",
                 "the bank does not say its language: taken to be '%.*s'", QCONV_ARG(page->language));
  }
  page->right_to_left = qconv_language_right_to_left(page->language);
  page->words = html_words_for(page->language, &page->words_foreign);
  page->media = html_media_of(page->arena, bank);
}

static void render_piece(void *context, const struct qconv_worker *worker, size_t i)
{
  struct html_page *page = context;
  html_render_question(page, worker, &page->pieces[i]);
}

static bool write(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  struct html_page page = {.job = job, .bank = bank, .arena = job->arena};
  open_page(&page);
  decide_embedding(&page);
  make_pieces(&page);
  qconv_parallel(job, page.piece_count, render_piece, &page);
  html_write(&page, output);
  return true;
}

static const struct qconv_exporter html = {
    .name = "html",
    .title = "Quiz page (HTML)",
    .suffixes = "html htm",
    .options = options,
    .kinds = QCONV_ALL_KINDS,
    .fields = true,
    .write = write,
};

static const struct qconv_importer reader = {
    .name = "quiz-page",
    .title = "Quiz page (HTML) of qconv",
    .suffixes = "html htm",
    .options = html_read_options,
    .probe = html_probe,
    .read = html_read,
};

static const struct qconv_importer *const importers[] = {&reader, NULL};
static const struct qconv_exporter *const exporters[] = {&html, NULL};

const struct qconv_plugin qconv_plugin = {QCONV_ABI, "html", "1.0", importers, exporters, NULL};

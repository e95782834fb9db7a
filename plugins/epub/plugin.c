/* EPUB 3.3: a bank as a book that any reading system can open.

   A file per section, its answers in a file behind it: each question links to its
   answer, which pops up where the reader can do that, and each answer links back.
   No script, nothing from the network, no font; colours only in code. */
#include "epub.h"

#include <qconv/bank_json.h>
#include <qconv/bank_page.h>
#include <qconv/hash.h>
#include <qconv/zip.h>

enum { NUMBER_CHARACTERS = 40 };

static const char *const key_words[] = {"linked", "details", "inline", "end", "none", "only", NULL};

static const char *const math_words[] = {"mathml", "tex", NULL};

static const struct qconv_option options[] = {
  {"key", QCONV_OPTION_WORD, "linked", key_words,
   "the answers: behind each section or at the end, linked; folded below the question or open; nowhere; nothing else"},
  {"math", QCONV_OPTION_WORD, "mathml", math_words, "what formulas are: MathML, or the TeX that was written"},
  {"highlight", QCONV_OPTION_FLAG, "yes", NULL, "colour code whose language is named"},
  {"embed", QCONV_OPTION_FLAG, "no", NULL, "the bank itself in the book, so that it can be read back without loss"},
  {0}};

/* An id that is a name in XML stays what it is; another becomes its hash. Neither
   can be the anchor of a question without an id, which has a dot. */
static qconv_str anchor_of(struct qconv_arena *arena, qconv_str id, size_t place)
{
  if (!id.len)
    return qconv_format(arena, "n.%zu", place);
  bool plain = id.len <= 64;
  for (size_t i = 0; plain && i < id.len; i++)
    plain = qconv_is_alpha(id.data[i]) || qconv_is_digit(id.data[i]) || id.data[i] == '_';
  if (plain)
    return id;
  uint8_t digest[20];
  qconv_sha1(id, digest);
  return qconv_format(arena, "x.%.*s", QCONV_ARG(qconv_hex(arena, digest, 8)));
}

static void make_pieces(struct epub_book *book)
{
  size_t place = 0;
  book->pieces = QCONV_NEW_ARRAY(book->arena, struct epub_piece, book->bank->questions.count + 1);
  for (const struct qconv_question *q = book->bank->questions.first; q; q = q->next) {
    if (q->kind == QCONV_OPAQUE) /* in the copy only */
      continue;
    struct epub_piece *piece = &book->pieces[book->piece_count];
    piece->question = q;
    piece->last_remark = &piece->remarks;
    piece->asks = q->kind != QCONV_DESCRIPTION;
    piece->anchor = anchor_of(book->arena, q->id, ++place);
    book->piece_count += piece->asks || book->key != EPUB_KEY_ONLY; /* what asks nothing has no answer */
  }
}

/* A question without a number gets its place in the book. */
static void number_pieces(struct epub_book *book)
{
  for (size_t i = 0; i < book->piece_count; i++) {
    struct epub_piece *piece = book->order[i];
    if (piece->asks)
      book->questions++;
    piece->number = epub_excerpt(qconv_str_trim(piece->question->number), NUMBER_CHARACTERS);
    if (!piece->number.len)
      piece->number = qconv_format(book->arena, "%zu", book->questions);
  }
}

qconv_str epub_title(struct qconv_arena *arena, qconv_str title)
{
  title = qconv_str_trim(title);
  if (qconv_utf8_count(title) <= EPUB_TITLE_LIMIT)
    return title;
  return qconv_format(arena, "%.*s\xe2\x80\xa6", QCONV_ARG(epub_excerpt(title, EPUB_TITLE_LIMIT)));
}

void epub_report_title(const struct epub_book *book, qconv_str title)
{
  if (qconv_utf8_count(qconv_str_trim(title)) > EPUB_TITLE_LIMIT)
    qconv_report(book->job->log, QCONV_LOSS, title, "epub.title", "a title is cut after %u characters",
                 EPUB_TITLE_LIMIT);
}

/* A book of answers says so: it may lie beside that of the questions. */
static qconv_str title_of(const struct epub_book *book, qconv_str label)
{
  epub_report_title(book, label);
  qconv_str title = epub_title(book->arena, label), answers = epub_word(book, book->arena, EPUB_ANSWERS, QCONV_NOWHERE);
  if (book->key != EPUB_KEY_ONLY)
    return title;
  return qconv_format(book->arena, "%.*s: %.*s", QCONV_ARG(answers), QCONV_ARG(title));
}

static void open_book(struct epub_book *book)
{
  const struct qconv_bank *bank = book->bank;
  book->key = (enum epub_key)qconv_option_word(book->job, "key");
  book->mathml = qconv_option_word(book->job, "math") == 0;
  book->embed = qconv_option_flag(book->job, "embed");
  if (book->embed && book->key == EPUB_KEY_NONE)
    qconv_report(book->job->log, QCONV_WARNING, QCONV_NOWHERE, "epub.embed",
                 "the book shows no answers, but the bank inside of it has them");
  book->highlight = qconv_option_flag(book->job, "highlight");
  if (bank->language.len)
    book->language = qconv_language_tag(book->arena, bank->language);
  if (!book->language.data) {
    book->language = qconv_language_guess(bank);
    qconv_report(book->job->log, QCONV_NOTE, QCONV_NOWHERE, "epub.language",
                 "the bank does not say its language: taken to be '%.*s'", QCONV_ARG(book->language));
  }
  book->right_to_left = qconv_language_right_to_left(book->language);
  book->words = epub_words_for(book->language, &book->words_foreign);
  book->title = title_of(book, qconv_str_trim(qconv_bank_label(bank)));
  book->media = epub_media_of(book->arena, bank);
}

static void report_titles(const struct epub_book *book)
{
  for (size_t i = 0; i < book->piece_count; i++)
    epub_report_title(book, book->pieces[i].question->title);
}

static void render_piece(void *context, const struct qconv_worker *worker, size_t i)
{
  struct epub_book *book = context;
  epub_render_question(book, worker, &book->pieces[i]);
}

static void find_highlights(struct epub_book *book)
{
  for (size_t i = 0; i < book->piece_count; i++)
    book->highlighted |= book->pieces[i].highlighted;
}

/* At the command itself where the input has it so, else at the question. */
static void report_remarks(const struct epub_book *book)
{
  struct qconv_log *log = book->job->log;
  qconv_str file;
  for (size_t i = 0; i < book->piece_count; i++)
    for (const struct epub_remark *remark = book->pieces[i].remarks; remark; remark = remark->next) {
      bool placed = qconv_log_line(log, remark->where, &file) > 0;
      qconv_report(log, QCONV_WARNING, placed ? remark->where : book->pieces[i].question->origin, "epub.math", "%.*s",
                   QCONV_ARG(remark->message));
    }
}

static void report_tex(const struct epub_book *book)
{
  size_t count = 0;
  for (size_t i = 0; i < book->piece_count; i++)
    count += book->pieces[i].math;
  if (count)
    qconv_report(book->job->log, QCONV_LOSS, QCONV_NOWHERE, "epub.math",
                 "formulas stand as their TeX source, in %zu question%s", count, count == 1 ? "" : "s");
}

static void add(const struct epub_book *book, struct qconv_zip *zip, const char *name, qconv_str bytes)
{
  qconv_str path = qconv_format(book->arena, "EPUB/%s", name);
  qconv_zip_add(zip, path.data, bytes, QCONV_ZIP_DEFLATE);
}

static void add_frame(struct epub_book *book, struct qconv_zip *zip)
{
  qconv_str identifier = epub_identifier(book);
  qconv_zip_add(zip, "mimetype", QCONV_STR("application/epub+zip"), QCONV_ZIP_STORE);
  qconv_zip_add(zip, "META-INF/container.xml",
                QCONV_STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">\n"
                          "<rootfiles>\n<rootfile full-path=\"EPUB/package.opf\" "
                          "media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n"),
                QCONV_ZIP_DEFLATE);
  add(book, zip, "package.opf", epub_package(book, identifier));
  add(book, zip, "nav.xhtml", epub_nav(book));
  add(book, zip, "toc.ncx", epub_ncx(book, identifier));
  add(book, zip, "style.css", qconv_str_of(epub_style));
  if (book->highlighted)
    add(book, zip, "code.css", qconv_str_of(epub_code_style));
  add(book, zip, "cover.svg", epub_cover_picture(book));
  add(book, zip, "cover.xhtml", epub_cover_page(book));
  if (book->embed)
    add(book, zip, EPUB_BANK, epub_bank_copy(book));
}

static void report_sections(const struct epub_book *book)
{
  for (const struct qconv_section *section = book->bank->sections.first; section && !book->embed;
       section = qconv_section_next(section))
    if (!qconv_bank_page_names_section(section))
      qconv_report(book->job->log, QCONV_LOSS, section->title, "epub.section",
                   "a section has titles that are too long: read back, its questions are in none");
}

static bool write(struct qconv_job *job, const struct qconv_bank *bank, struct qconv_output *output)
{
  struct epub_book book = {.job = job, .bank = bank, .arena = job->arena};
  open_book(&book);
  qconv_bank_report_unshown(bank, job->log, "epub", book.embed);
  report_sections(&book);
  make_pieces(&book);
  epub_deal(&book);
  number_pieces(&book);
  report_titles(&book);
  for (size_t i = 0; i < book.piece_count; i++)
    book.reordered |= book.order[i] != &book.pieces[i];
  qconv_parallel(job, book.piece_count, render_piece, &book);
  find_highlights(&book);
  report_remarks(&book);
  if (!book.mathml)
    report_tex(&book);
  epub_slice(&book);
  epub_cut(&book);
  epub_write_pages(&book);
  struct qconv_zip *zip = qconv_zip_new(job->arena);
  add_frame(&book, zip);
  for (size_t i = 0; i < book.file_count; i++)
    add(&book, zip, book.files[i].name, book.files[i].bytes);
  for (size_t i = 0; i < book.media.count; i++) {
    const struct epub_medium *medium = &book.media.items[i];
    if (medium->used)
      qconv_zip_add(zip, qconv_format(job->arena, "EPUB/%s", medium->href).data, medium->media->data,
                    strncmp(medium->type, "image/", 6) == 0 ? QCONV_ZIP_STORE : QCONV_ZIP_DEFLATE);
  }
  return qconv_zip_write(zip, job->log, output);
}

static const struct qconv_exporter epub = {
  .name = "epub",
  .title = "EPUB e-book",
  .suffixes = "epub",
  .options = options,
  .kinds = QCONV_ALL_KINDS,
  .fields = true,
  .binary = true,
  .write = write,
};

static const struct qconv_importer reader = {
  .name = "epub",
  .title = "EPUB e-book",
  .suffixes = "epub",
  .options = epub_read_options,
  .binary = true,
  .probe = epub_probe,
  .read = epub_read,
};

static const struct qconv_importer *const importers[] = {&reader, NULL};
static const struct qconv_exporter *const exporters[] = {&epub, NULL};

const struct qconv_plugin qconv_plugin = {QCONV_ABI, "epub", "1.0", importers, exporters, NULL};

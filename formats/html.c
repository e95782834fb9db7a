/* HTML fragments, read by libxml2's SAX parser: no tree, no network, no
   encodings but UTF-8. Its events go to the emitter, text in one piece. */
#include <libxml/HTMLparser.h>
#include <limits.h>
#include <qconv/html.h>
#include "markup_local.h"

enum { ATTRIBUTES = 64 };

/* Stands around the fragment, or the parser would put text on the outermost level into
   paragraphs: <b>a</b> b is one. No source has it: tags of unknown elements are text. */
#define ROOT "qc-root"

struct reader {
  struct qconv_emitter *e;
  struct qconv_buffer text;
  bool after_pre; /* the newline right behind <pre> is none */
};

/* U+FDD0..U+FDEF, written as entities, as U+FFFD: they would pass for tokens. */
static void forget_noncharacters(char *text, size_t length)
{
  for (size_t i = 0; i + 2 < length; i++)
    if ((unsigned char)text[i] == 0xEF && (unsigned char)text[i + 1] == 0xB7 && (unsigned char)text[i + 2] >= 0x90 &&
        (unsigned char)text[i + 2] <= 0xAF)
      memcpy(text + i, "\xEF\xBF\xBD", 3);
}

static void flush(struct reader *reader)
{
  qconv_str text = qconv_buffer_str(&reader->text);
  reader->text.len = 0;
  for (size_t i = 0; i < text.len; i++)
    if (text.data[i] == '\r')
      reader->text.data[i] = '\n';
  if (reader->e->tokens.count == 0 && text.len && memchr(text.data, 0xEF, text.len))
    forget_noncharacters(reader->text.data, text.len);
  qconv_emit_text(reader->e, text);
}

static void characters(void *context, const xmlChar *text, int length)
{
  struct reader *reader = context;
  qconv_str str = {(const char *)text, (size_t)length};
  if (reader->after_pre && str.len && str.data[0] == '\n')
    str = qconv_str_from(str, 1);
  reader->after_pre = false;
  qconv_append(&reader->text, str);
}

static bool is_visual_katex(const struct qconv_attribute *attributes, size_t count)
{
  return qconv_str_equal(qconv_attribute_find(attributes, count, "class"), QCONV_STR("katex-html"));
}

static void start_element(void *context, const xmlChar *name, const xmlChar **values)
{
  static const struct qconv_element gone = {"", 0, 0, NULL}, hidden = {"title", EL_WHOLE, 0, NULL};
  struct reader *reader = context;
  struct qconv_attribute attributes[ATTRIBUTES];
  size_t count = 0;
  flush(reader);
  if (strcmp((const char *)name, ROOT) == 0)
    return;
  for (; values && values[0] && count < ATTRIBUTES; values += 2)
    attributes[count++] =
      (struct qconv_attribute){qconv_str_of((const char *)values[0]), qconv_str_of((const char *)values[1])};
  const struct qconv_element *element = qconv_element_find(qconv_str_of((const char *)name));
  if (is_visual_katex(attributes, count))
    element = &hidden;
  qconv_emit_start(reader->e, element ? element : &gone, attributes, count);
  reader->after_pre = element && (element->flags & EL_PRE);
}

static void end_element(void *context, const xmlChar *name)
{
  struct reader *reader = context;
  flush(reader);
  reader->after_pre = false;
  if (strcmp((const char *)name, ROOT) != 0)
    qconv_emit_end(reader->e);
}

static void release(void *context)
{
  htmlFreeParserCtxt(context);
}

void qconv_html_emit(struct qconv_emitter *e, qconv_str html)
{
  struct qconv_buffer filtered = {.arena = e->arena};
  struct reader *reader = QCONV_NEW(e->arena, struct reader);
  *reader = (struct reader){.e = e, .text = {.arena = e->arena}};
  qconv_append_literal(&filtered, "<" ROOT ">");
  qconv_html_filter(e, &filtered, html);
  if (filtered.len > INT_MAX / 2) {
    qconv_emit_text(e, html);
    return;
  }
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (!parser)
    qconv_arena_fail(e->arena);
  qconv_defer(e->arena, release, parser);
  xmlSAXHandler handler = {.startElement = start_element,
                           .endElement = end_element,
                           .characters = characters,
                           .ignorableWhitespace = characters,
                           .cdataBlock = characters};
  *parser->sax = handler;
  parser->userData = reader;
  htmlCtxtReadMemory(parser, filtered.data, (int)filtered.len, NULL, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                       HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  if (parser->errNo == XML_ERR_NO_MEMORY)
    qconv_arena_fail(e->arena);
  flush(reader);
}

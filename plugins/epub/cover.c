/* The cover: a picture made of the title and the number of questions. */
#include "epub.h"

#include <qconv/xml.h>

enum { LINE_WIDTH = 16, MOST_LINES = 7, LINE_HEIGHT = 190 };

/* East Asian characters are about twice as wide. */
static size_t width_of(uint32_t character)
{
  return character >= 0x1100 && character < 0xFFE0 ? 2 : 1;
}

/* Takes the next line of the title: whole words where they fit. */
static qconv_str next_line(qconv_str *rest, size_t most)
{
  size_t at = 0, blank = 0, width = 0, len;
  uint32_t character;
  *rest = qconv_str_trim_start(*rest);
  while ((len = qconv_utf8_decode(qconv_str_from(*rest, at), &character)) > 0) {
    if (character == ' ')
      blank = at;
    width += width_of(character);
    if (width > most)
      break;
    at += len;
  }
  if (at < rest->len && blank)
    at = blank;
  qconv_str line = qconv_str_slice(*rest, 0, at);
  *rest = qconv_str_trim_start(qconv_str_from(*rest, at));
  return qconv_str_trim(line);
}

/* The lines that a title takes, none wider than so many characters; what is left of it is the rest. */
static unsigned break_title(qconv_str title, size_t width, qconv_str lines[MOST_LINES], qconv_str *rest)
{
  unsigned count = 0;
  *rest = title;
  while (rest->len && count < MOST_LINES)
    lines[count++] = next_line(rest, width);
  return count;
}

static size_t longest_word(qconv_str title)
{
  size_t longest = 0, width = 0;
  uint32_t character;
  for (size_t at = 0, len; (len = qconv_utf8_decode(qconv_str_from(title, at), &character)) > 0; at += len) {
    width = character == ' ' ? 0 : width + width_of(character);
    longest = width > longest ? width : longest;
  }
  return longest;
}

/* As few lines as there can be, and then as even as whole words allow. */
static unsigned balance_title(qconv_str title, qconv_str lines[MOST_LINES], qconv_str *rest)
{
  unsigned count = break_title(title, LINE_WIDTH, lines, rest);
  size_t width = LINE_WIDTH, least = longest_word(title);
  if (rest->len)
    return count;
  while (width > least && break_title(title, width - 1, lines, rest) == count && !rest->len)
    width--;
  return break_title(title, width, lines, rest);
}

static void put_line(const struct epub_book *book, struct qconv_buffer *svg, unsigned y, unsigned size, qconv_str text,
                     bool more)
{
  qconv_append_format(svg, "<text x=\"800\" y=\"%u\" font-size=\"%u\" text-anchor=\"middle\"%s>", y, size,
                      book->right_to_left ? " direction=\"rtl\"" : "");
  qconv_xml_escape(svg, text);
  qconv_append(svg, more ? QCONV_STR("\xe2\x80\xa6</text>\n") : QCONV_STR("</text>\n"));
}

static qconv_str count_words(const struct epub_book *book)
{
  return epub_word(book, book->arena, book->questions == 1 ? EPUB_ONE_QUESTION : EPUB_COUNT,
                   qconv_format(book->arena, "%zu", book->questions));
}

qconv_str epub_cover_picture(const struct epub_book *book)
{
  struct qconv_buffer svg = {.arena = book->arena};
  qconv_str lines[MOST_LINES], rest = qconv_str_trim(book->title);
  unsigned count = balance_title(rest, lines, &rest);
  qconv_append_literal(
    &svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" viewBox=\"0 0 1600 2400\" width=\"1600\" "
          "height=\"2400\">\n<rect width=\"1600\" height=\"2400\" fill=\"#17324d\"/>\n"
          "<rect x=\"90\" y=\"90\" width=\"1420\" height=\"2220\" fill=\"none\" "
          "stroke=\"#c9a45c\" stroke-width=\"6\"/>\n"
          "<g font-family=\"Georgia, 'Noto Serif', serif\" fill=\"#f7f3ea\">\n");
  unsigned y = 1000 - (count ? count - 1 : 0) * (LINE_HEIGHT / 2);
  for (unsigned i = 0; i < count; i++)
    put_line(book, &svg, y + i * LINE_HEIGHT, 150, lines[i], i + 1 == count && rest.len);
  qconv_append_format(&svg, "<rect x=\"680\" y=\"%u\" width=\"240\" height=\"6\" fill=\"#c9a45c\"/>\n",
                      y + count * LINE_HEIGHT - 60);
  put_line(book, &svg, y + count * LINE_HEIGHT + 90, 80, count_words(book), false);
  if (!qconv_str_blank(book->bank->author) && qconv_utf8_count(book->bank->author) <= 40)
    put_line(book, &svg, 2180, 70, qconv_str_trim(book->bank->author), false);
  qconv_append_literal(&svg, "</g>\n</svg>\n");
  return qconv_buffer_str(&svg);
}

qconv_str epub_cover_page(const struct epub_book *book)
{
  struct qconv_buffer html = {.arena = book->arena};
  epub_page_head(book, &html, book->title, "qc-cover");
  qconv_append_literal(&html, "<section epub:type=\"cover\" role=\"region\" aria-label=\"");
  epub_put_label(book, &html, EPUB_COVER, QCONV_NOWHERE);
  qconv_append_literal(&html, "\">\n<p><img role=\"doc-cover\" src=\"cover.svg\" alt=\"");
  qconv_xml_escape(&html, qconv_str_trim(book->title));
  qconv_append_literal(&html, " \xe2\x80\x93 ");
  qconv_xml_escape(&html, count_words(book));
  qconv_append_literal(&html, "\"/></p>\n</section>\n</body>\n</html>\n");
  return qconv_buffer_str(&html);
}

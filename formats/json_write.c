/* JSON out: straight to the output, nothing is kept but where we are. */
#include <qconv/json.h>

static void put_indent(struct qconv_json_writer *writer)
{
  static const char blanks[] = "\n                                ";
  size_t left = writer->depth * 2, most = sizeof blanks - 2;
  size_t first = left < most ? left : most;
  qconv_put(writer->output, (qconv_str){blanks, 1 + first});
  for (left -= first; left; left -= first) {
    first = left < most ? left : most;
    qconv_put(writer->output, (qconv_str){blanks + 1, first});
  }
}

/* What stands between the previous value and the one to come. */
static void put_separator(struct qconv_json_writer *writer)
{
  if (writer->named || writer->depth == 0) {
    writer->named = false;
    return;
  }
  if (writer->filled)
    qconv_put_char(writer->output, ',');
  if (!writer->line_depth)
    put_indent(writer);
  else if (writer->filled)
    qconv_put_char(writer->output, ' ');
  writer->filled = true;
}

void qconv_json_open(struct qconv_json_writer *writer, char bracket)
{
  put_separator(writer);
  qconv_put_char(writer->output, bracket);
  writer->depth++;
  writer->filled = false;
}

void qconv_json_open_line(struct qconv_json_writer *writer, char bracket)
{
  qconv_json_open(writer, bracket);
  if (!writer->line_depth)
    writer->line_depth = writer->depth;
}

void qconv_json_close(struct qconv_json_writer *writer, char bracket)
{
  bool on_line = writer->line_depth != 0;
  if (writer->line_depth == writer->depth)
    writer->line_depth = 0;
  writer->depth--;
  if (writer->filled && !on_line)
    put_indent(writer);
  qconv_put_char(writer->output, bracket);
  writer->filled = true;
}

/* How much of the text needs no escape and is valid: most of the time all. */
static size_t plain_length(qconv_str text)
{
  size_t i = 0;
  while (i < text.len) {
    unsigned char c = (unsigned char)text.data[i];
    if (c < 0x20 || c == '"' || c == '\\')
      break;
    if (c < 0x80) {
      i++;
      continue;
    }
    size_t end = i + 4 < text.len ? i + 4 : text.len;
    size_t length = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
    if (end - i < length || qconv_utf8_valid((qconv_str){text.data + i, length}) != length)
      break;
    i += length;
  }
  return i;
}

static void put_escape(struct qconv_json_writer *writer, unsigned char c)
{
  static const char hex[] = "0123456789abcdef";
  const char *letters = "\"\"\\\\\bb\ff\nn\rr\tt";
  for (; *letters; letters += 2)
    if ((unsigned char)letters[0] == c) {
      qconv_put(writer->output, (qconv_str){(char[]){'\\', letters[1]}, 2});
      return;
    }
  if (c != 0 && c < 0x20) {
    qconv_put(writer->output, (qconv_str){(char[]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]}, 6});
    return;
  }
  writer->replaced++;
  qconv_put_literal(writer->output, "\xef\xbf\xbd");
}

static void put_quoted(struct qconv_json_writer *writer, qconv_str text)
{
  qconv_put_char(writer->output, '"');
  while (text.len) {
    size_t plain = plain_length(text);
    if (plain)
      qconv_put(writer->output, (qconv_str){text.data, plain});
    text.data += plain;
    text.len -= plain;
    if (text.len) {
      put_escape(writer, (unsigned char)*text.data++);
      text.len--;
    }
  }
  qconv_put_char(writer->output, '"');
}

void qconv_json_put_string(struct qconv_json_writer *writer, qconv_str text)
{
  put_separator(writer);
  put_quoted(writer, text);
}

void qconv_json_name_str(struct qconv_json_writer *writer, qconv_str name)
{
  put_separator(writer);
  put_quoted(writer, name);
  qconv_put_literal(writer->output, ": ");
  writer->named = true;
}

void qconv_json_name(struct qconv_json_writer *writer, const char *name)
{
  qconv_json_name_str(writer, qconv_str_of(name));
}

void qconv_json_put_raw(struct qconv_json_writer *writer, qconv_str text)
{
  put_separator(writer);
  qconv_put(writer->output, text);
}

static void encode_three(const char *bytes, size_t count, char letters[4])
{
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  uint32_t bits = (uint32_t)(unsigned char)bytes[0] << 16;
  if (count > 1)
    bits |= (uint32_t)(unsigned char)bytes[1] << 8;
  if (count > 2)
    bits |= (unsigned char)bytes[2];
  letters[0] = alphabet[bits >> 18];
  letters[1] = alphabet[bits >> 12 & 63];
  letters[2] = count > 1 ? alphabet[bits >> 6 & 63] : '=';
  letters[3] = count > 2 ? alphabet[bits & 63] : '=';
}

void qconv_json_put_base64(struct qconv_json_writer *writer, qconv_str bytes)
{
  char letters[4096];
  size_t used = 0;
  put_separator(writer);
  qconv_put_char(writer->output, '"');
  for (size_t i = 0; i < bytes.len; i += 3) {
    encode_three(bytes.data + i, bytes.len - i, letters + used);
    used += 4;
    if (used == sizeof letters) {
      qconv_put(writer->output, (qconv_str){letters, used});
      used = 0;
    }
  }
  qconv_put(writer->output, (qconv_str){letters, used});
  qconv_put_char(writer->output, '"');
}

void qconv_json_end(struct qconv_json_writer *writer)
{
  qconv_put_char(writer->output, '\n');
}

qconv_str qconv_json_inert(struct qconv_arena *arena, qconv_str json)
{
  struct qconv_buffer safe = {.arena = arena};
  size_t at;
  while ((at = qconv_str_find_char(json, '<')) != QCONV_NOT_FOUND) {
    qconv_append(&safe, qconv_str_slice(json, 0, at));
    qconv_append_literal(&safe, "\\u003c");
    json = qconv_str_from(json, at + 1);
  }
  qconv_append(&safe, json);
  return qconv_buffer_str(&safe);
}

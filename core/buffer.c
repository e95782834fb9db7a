/* Text that grows in an arena. */
#include <qconv/arena.h>
#include <stdio.h>

qconv_str qconv_format_list(struct qconv_arena *arena, const char *format, va_list arguments)
{
  va_list again;
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, again);
  va_end(again);
  if (length < 0)
    return QCONV_STR("");
  char *text = qconv_alloc_bytes(arena, (size_t)length + 1);
  vsnprintf(text, (size_t)length + 1, format, arguments);
  return (qconv_str){text, (size_t)length};
}

qconv_str qconv_format(struct qconv_arena *arena, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  qconv_str text = qconv_format_list(arena, format, arguments);
  va_end(arguments);
  return text;
}

char *qconv_buffer_room(struct qconv_buffer *buffer, size_t more)
{
  size_t need;
  if (__builtin_add_overflow(buffer->len, more, &need) || need > SIZE_MAX / 2)
    qconv_arena_fail(buffer->arena);
  if (need > buffer->capacity || !buffer->data) {
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity < need)
      capacity *= 2;
    buffer->data = qconv_realloc(buffer->arena, buffer->data, buffer->capacity, capacity);
    buffer->capacity = capacity;
  }
  return buffer->data + buffer->len;
}

void qconv_append(struct qconv_buffer *buffer, qconv_str str)
{
  if (str.len == 0)
    return;
  memcpy(qconv_buffer_room(buffer, str.len), str.data, str.len);
  buffer->len += str.len;
}

void qconv_append_char(struct qconv_buffer *buffer, char c)
{
  *qconv_buffer_room(buffer, 1) = c;
  buffer->len++;
}

void qconv_append_utf8(struct qconv_buffer *buffer, uint32_t character)
{
  buffer->len += qconv_utf8_encode(character, qconv_buffer_room(buffer, 4));
}

void qconv_append_format(struct qconv_buffer *buffer, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  qconv_append(buffer, qconv_format_list(buffer->arena, format, arguments));
  va_end(arguments);
}

qconv_str qconv_buffer_str(const struct qconv_buffer *buffer)
{
  return (qconv_str){buffer->data ? buffer->data : "", buffer->len};
}

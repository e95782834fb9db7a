/* Numbers: what a numeric answer accepts, and credits. Decimals stay strings. */
#include "html.h"

#include <qconv/bank_page.h>
#include <qconv/xml.h>

/* Appends a decimal times a hundred, by moving its point; false: it is no plain decimal. */
static bool put_percent(struct qconv_buffer *html, qconv_str decimal)
{
  struct qconv_buffer digits = {.arena = html->arena};
  size_t at = 0, point = QCONV_NOT_FOUND;
  if (at < decimal.len && decimal.data[at] == '-')
    at++;
  bool negative = at > 0;
  for (; at < decimal.len; at++) {
    if (decimal.data[at] == '.' && point == QCONV_NOT_FOUND)
      point = digits.len;
    else if (qconv_is_digit(decimal.data[at]))
      qconv_append_char(&digits, decimal.data[at]);
    else
      return false;
  }
  if (point == QCONV_NOT_FOUND)
    point = digits.len;
  while (digits.len < point + 2)
    qconv_append_char(&digits, '0');
  qconv_str text = qconv_buffer_str(&digits), whole = qconv_str_slice(text, 0, point + 2);
  qconv_str rest = qconv_str_from(text, point + 2);
  while (whole.len > 1 && whole.data[0] == '0')
    whole = qconv_str_from(whole, 1);
  while (rest.len && rest.data[rest.len - 1] == '0')
    rest.len--;
  qconv_append_format(html, "%s%.*s%s%.*s\xc2\xa0%%", negative ? "\xe2\x88\x92" : "", QCONV_ARG(whole),
                      rest.len ? "." : "", QCONV_ARG(rest));
  return true;
}

/* One, as in "1", "1.0", "01". */
static bool is_whole(qconv_str decimal)
{
  size_t ones = 0;
  bool fraction = false;
  for (size_t i = 0; i < decimal.len; i++) {
    char c = decimal.data[i];
    if (c == '.')
      fraction = true;
    else if (c == '1' && !fraction)
      ones++;
    else if (c != '0' || (!fraction && ones))
      return false;
  }
  return ones == 1;
}

void html_put_credit(struct qconv_buffer *html, qconv_str credit)
{
  bool negative = qconv_str_starts(credit, QCONV_STR("-"));
  if (qconv_str_blank(credit) || is_whole(credit) || !html_positive(negative ? qconv_str_from(credit, 1) : credit))
    return;
  struct qconv_buffer percent = {.arena = html->arena};
  if (!put_percent(&percent, credit))
    return;
  qconv_append_literal(html, " <span class=\"q-credit\">(");
  qconv_append(html, qconv_buffer_str(&percent));
  qconv_append_literal(html, ")</span>");
}

static void put_range(struct qconv_buffer *html, const struct qconv_number *number)
{
  bool low = number->low.data, high = number->high.data;
  qconv_xml_escape(html, low && high ? number->low : QCONV_NOWHERE);
  if (low && high && !number->low_open && !number->high_open) {
    qconv_append_literal(html, " \xe2\x80\x93 ");
  } else if (low && high) { /* 3 < … ≤ 4 */
    qconv_append(html, number->low_open ? QCONV_STR(" &lt; \xe2\x80\xa6") : QCONV_STR(" \xe2\x89\xa4 \xe2\x80\xa6"));
    qconv_append(html, number->high_open ? QCONV_STR(" &lt; ") : QCONV_STR(" \xe2\x89\xa4 "));
  } else if (low) {
    qconv_append(html, number->low_open ? QCONV_STR("&gt; ") : QCONV_STR("\xe2\x89\xa5 "));
  } else {
    qconv_append(html, number->high_open ? QCONV_STR("&lt; ") : QCONV_STR("\xe2\x89\xa4 "));
  }
  qconv_xml_escape(html, high ? number->high : number->low);
}

static void put_tolerance(struct html_render *render, struct qconv_buffer *html, const struct qconv_number *number)
{
  if (!html_positive(number->tolerance))
    return;
  if (number->tolerance_kind == QCONV_TOLERANCE_DIGITS) {
    qconv_append_literal(html, " (");
    html_put_word(render->page, html, WORD_DIGITS, number->tolerance);
    qconv_append_literal(html, ")");
    return;
  }
  qconv_append_literal(html, " \xc2\xb1 ");
  if (number->tolerance_kind != QCONV_TOLERANCE_RELATIVE || !put_percent(html, number->tolerance))
    qconv_xml_escape(html, number->tolerance);
}

static void put_number(struct html_render *render, struct qconv_buffer *html, const struct qconv_number *number,
                       const struct qconv_units *units)
{
  qconv_append_literal(html, "<bdi dir=\"ltr\">");
  if (number->value.data) {
    qconv_xml_escape(html, number->value);
    put_tolerance(render, html, number);
  } else {
    put_range(html, number);
  }
  if (units && units->first) {
    qconv_append_literal(html, "\xc2\xa0");
    qconv_xml_escape(html, units->first->name);
  }
  qconv_append_literal(html, "</bdi>");
}

static void put_other_units(struct qconv_buffer *html, const struct qconv_units *units)
{
  if (!units || !units->first || !units->first->next)
    return;
  qconv_append_literal(html, "<p class=\"q-units\">");
  for (const struct qconv_unit *unit = units->first; unit; unit = unit->next) {
    qconv_append_literal(html, "<bdi dir=\"ltr\">");
    qconv_xml_escape(html, unit->name);
    if (unit->multiplier.len) {
      qconv_append_literal(html, " \xc3\x97\xc2\xa0");
      qconv_xml_escape(html, unit->multiplier);
    }
    qconv_append(html, unit->next ? QCONV_STR("</bdi>, ") : QCONV_STR("</bdi>"));
  }
  qconv_append_literal(html, "</p>\n");
}

void html_put_numbers(struct html_render *render, struct qconv_buffer *html, struct qconv_buffer *key,
                      const struct qconv_numbers *numbers, const struct qconv_units *units)
{
  if (!numbers->count)
    return;
  put_number(render, key, numbers->first, units);
  qconv_append_literal(html, "<ul class=\"q-accepted q-right\"");
  qconv_bank_page_put_units(html, units);
  qconv_append_literal(html, ">\n");
  for (const struct qconv_number *number = numbers->first; number; number = number->next) {
    qconv_append_literal(html, "<li");
    qconv_bank_page_put_number(html, number);
    qconv_append_char(html, '>');
    put_number(render, html, number, units);
    html_put_credit(html, number->credit);
    if (!html_text_blank(number->feedback)) {
      qconv_append_literal(html, "<div class=\"q-feedback\">");
      qconv_append(html, html_inline(render, number->feedback));
      qconv_append_literal(html, "</div>");
    }
    qconv_append_literal(html, "</li>\n");
  }
  qconv_append_literal(html, "</ul>\n");
  put_other_units(html, units);
}

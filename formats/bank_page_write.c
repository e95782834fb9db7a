/* What a page does not show of a question, as attributes. */
#include <qconv/bank_page.h>
#include <qconv/xml.h>

static void put(struct qconv_buffer *html, const char *name, qconv_str value)
{
  if (!value.len)
    return;
  qconv_append_format(html, " data-%s=\"", name);
  qconv_xml_escape(html, value);
  qconv_append_char(html, '"');
}

/* Items on a line each. An attribute keeps a line's end only as an entity. */
static void put_line(struct qconv_buffer *html, bool first, qconv_str line)
{
  if (!first)
    qconv_append_literal(html, "&#10;");
  qconv_xml_escape(html, line);
}

static void put_tags(struct qconv_buffer *html, const struct qconv_strings *tags)
{
  if (!tags->first)
    return;
  qconv_append_literal(html, " data-tags=\"");
  for (const struct qconv_string_item *tag = tags->first; tag; tag = tag->next)
    put_line(html, tag == tags->first, tag->str);
  qconv_append_char(html, '"');
}

static void put_match(struct qconv_buffer *html, bool case_matters, enum qconv_match match)
{
  static const char *const words[] = {"", "wildcard", "regex"};
  put(html, "match", qconv_str_of(words[match]));
  put(html, "case", case_matters ? QCONV_STR("matters") : QCONV_STR(""));
}

static void put_kind(struct qconv_buffer *html, const struct qconv_question *question)
{
  const qconv_str yes = QCONV_STR("yes"), no = QCONV_STR("");
  switch (question->kind) {
  case QCONV_OPEN:
    put(html, "lines", question->open.lines);
    break;
  case QCONV_CHOICE:
    put(html, "several", question->choice.several ? yes : no);
    put(html, "shuffle", question->choice.shuffle ? yes : no);
    put(html, "numbering", question->choice.numbering);
    break;
  case QCONV_SHORT:
    put_match(html, question->short_.case_matters, question->short_.match);
    break;
  case QCONV_MATCHING:
    put(html, "shuffle", question->matching.shuffle ? yes : no);
    break;
  default:
    break;
  }
}

void qconv_bank_page_put_question(struct qconv_buffer *html, const struct qconv_question *question, bool titled)
{
  put(html, "kind", qconv_str_of(qconv_kind_name(question->kind)));
  put(html, "id", question->id);
  put(html, "number", question->number);
  put(html, "title", titled ? QCONV_STR("") : question->title);
  put(html, "points", question->points);
  put(html, "penalty", question->penalty);
  put(html, "difficulty", question->difficulty);
  put(html, "language", question->language);
  put_tags(html, &question->tags);
  put_kind(html, question);
}

bool qconv_bank_page_names_section(const struct qconv_section *section)
{
  enum { LONGEST = 8192 }; /* bytes: a page has a limit, too */
  size_t length = 0;
  for (const struct qconv_section *s = section; s && length <= LONGEST; s = s->parent)
    length += s->title.len;
  return length <= LONGEST;
}

void qconv_bank_page_put_section(struct qconv_buffer *html, const struct qconv_section *section)
{
  size_t depth = 0, most = section ? section->depth + 1 : 1;
  const struct qconv_section **path = QCONV_NEW_ARRAY(html->arena, const struct qconv_section *, most);
  if (!qconv_bank_page_names_section(section))
    return;
  for (const struct qconv_section *s = section; s; s = s->parent)
    path[depth++] = s;
  qconv_append_literal(html, " data-section=\"");
  for (size_t i = depth; i-- > 0;)
    put_line(html, i + 1 == depth, path[i]->title);
  qconv_append_char(html, '"');
}

static const char *word_of(enum qconv_correct correct)
{
  return correct == QCONV_RIGHT ? "right" : correct == QCONV_WRONG ? "wrong" : "unknown";
}

void qconv_bank_page_put_answer(struct qconv_buffer *html, const struct qconv_answer *answer,
                                enum qconv_correct implied)
{
  put(html, "credit", answer->credit);
  if (answer->correct != implied)
    put(html, "correct", qconv_str_of(word_of(answer->correct)));
}

/* "2 unknown", "4 wrong -0.5", a line each; places count from 1. */
void qconv_bank_page_put_rest(struct qconv_buffer *html, const struct qconv_answers *answers,
                              bool (*listed)(const struct qconv_answer *))
{
  size_t place = 0;
  bool first = true;
  for (const struct qconv_answer *answer = answers->first; answer; answer = answer->next) {
    place++;
    if (listed(answer) || (!answer->credit.len && answer->correct == QCONV_WRONG))
      continue;
    if (first)
      qconv_append_literal(html, " data-rest=\"");
    qconv_str line = qconv_format(html->arena, "%zu %s%s%.*s", place, word_of(answer->correct),
                                  answer->credit.len ? " " : "", QCONV_ARG(answer->credit));
    put_line(html, first, line);
    first = false;
  }
  if (!first)
    qconv_append_char(html, '"');
}

void qconv_bank_page_put_number(struct qconv_buffer *html, const struct qconv_number *number)
{
  static const char *const kinds[] = {"", "relative", "digits"};
  put(html, "value", number->value);
  put(html, "tolerance", number->tolerance);
  put(html, "tolerance-kind", qconv_str_of(kinds[number->tolerance_kind]));
  put(html, number->low_open ? "above" : "low", number->low);
  put(html, number->high_open ? "below" : "high", number->high);
  put(html, "credit", number->credit);
}

/* "1000 m", or " m" without a multiplier, a line each. */
void qconv_bank_page_put_units(struct qconv_buffer *html, const struct qconv_units *units)
{
  if (!units || !units->first)
    return;
  qconv_append_literal(html, " data-units=\"");
  for (const struct qconv_unit *unit = units->first; unit; unit = unit->next)
    put_line(html, unit == units->first,
             qconv_format(html->arena, "%.*s %.*s", QCONV_ARG(unit->multiplier), QCONV_ARG(unit->name)));
  qconv_append_char(html, '"');
}

void qconv_bank_page_put_gap(struct qconv_buffer *html, const struct qconv_gap *gap, size_t number, bool answer)
{
  qconv_str place = qconv_format(html->arena, "%zu", number);
  put(html, "gap", place);
  put(html, "id", qconv_str_equal(gap->id, place) ? QCONV_STR("") : gap->id);
  put(html, "kind", gap->kind == QCONV_SHORT ? QCONV_STR("") : qconv_str_of(qconv_kind_name(gap->kind)));
  if (gap->ordinal)
    put(html, "ordinal", qconv_format(html->arena, "%u", gap->ordinal));
  if (!answer)
    return;
  put(html, "weight", gap->weight);
  put_match(html, gap->case_matters, gap->match);
}

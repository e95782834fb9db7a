/* The elements of HTML: which pass, which go, which go with all they hold.
   The lists are sorted by name. */
#include "markup_local.h"

enum {
  INLINE = EL_INLINE,
  BLOCK = EL_BLOCK | EL_MARKDOWN_BLOCK,
  LEAF = EL_BLOCK | EL_PHRASING_ONLY | EL_MARKDOWN_BLOCK,
  HOLDER = EL_BLOCK | EL_ITEMS_ONLY | EL_MARKDOWN_BLOCK,
  ITEM = EL_ITEM | EL_MARKDOWN_BLOCK,
  ROWS = EL_ITEM | EL_ITEMS_ONLY | EL_MARKDOWN_BLOCK,
  BREAKS = EL_BREAKS | EL_MARKDOWN_BLOCK,
  GONE = 0,
  WHOLE = EL_WHOLE
};

static const struct qconv_element elements[] = {
  {"a", INLINE, EL_A, NULL}, {"abbr", INLINE, 0, NULL}, {"acronym", INLINE, 0, "abbr"},
  {"address", BREAKS, 0, NULL}, {"applet", WHOLE, 0, NULL}, {"area", GONE | EL_VOID, 0, NULL},
  {"article", BREAKS, 0, NULL}, {"aside", BREAKS, 0, NULL}, {"audio", GONE, EL_AUDIO, NULL},
  {"b", INLINE, 0, NULL}, {"base", GONE | EL_VOID | EL_MARKDOWN_BLOCK, 0, NULL},
  {"basefont", GONE | EL_VOID | EL_MARKDOWN_BLOCK, 0, NULL}, {"bdi", GONE, 0, NULL}, {"bdo", GONE, 0, NULL},
  {"big", GONE, 0, NULL}, {"blink", GONE, 0, NULL}, {"blockquote", BLOCK, EL_BLOCKQUOTE, NULL},
  {"body", BREAKS, 0, NULL}, {"br", INLINE | EL_VOID, EL_BR, NULL}, {"button", GONE, 0, NULL},
  {"canvas", GONE, 0, NULL}, {"caption", ITEM | EL_PHRASING_ONLY, EL_CAPTION, NULL}, {"center", BREAKS, 0, NULL},
  {"cite", INLINE, 0, NULL}, {"code", INLINE, EL_CODE, NULL}, {"col", GONE | EL_VOID | EL_MARKDOWN_BLOCK, 0, NULL},
  {"colgroup", GONE | EL_MARKDOWN_BLOCK, 0, NULL}, {"data", GONE, 0, NULL}, {"datalist", WHOLE, 0, NULL},
  {"dd", ITEM, EL_DD, NULL}, {"del", INLINE, EL_DEL, NULL}, {"details", BLOCK, EL_DETAILS, NULL},
  {"dfn", GONE, 0, NULL}, {"dialog", BREAKS, 0, NULL}, {"dir", HOLDER, EL_UL, "ul"}, {"div", BLOCK, EL_DIV, NULL},
  {"dl", HOLDER, EL_DL, NULL}, {"dt", ITEM | EL_PHRASING_ONLY, EL_DT, NULL}, {"em", INLINE, EL_EM, NULL},
  {"embed", WHOLE | EL_VOID, 0, NULL}, {"fieldset", BREAKS, 0, NULL},
  {"figcaption", ITEM, EL_FIGCAPTION, NULL}, {"figure", BLOCK, EL_FIGURE, NULL}, {"font", GONE, 0, NULL},
  {"footer", BREAKS, 0, NULL}, {"form", BREAKS, 0, NULL}, {"frame", WHOLE | EL_VOID | EL_MARKDOWN_BLOCK, 0, NULL},
  {"frameset", WHOLE | EL_MARKDOWN_BLOCK, 0, NULL}, {"h1", LEAF, EL_H1, NULL}, {"h2", LEAF, EL_H2, NULL},
  {"h3", LEAF, EL_H3, NULL}, {"h4", LEAF, EL_H4, NULL}, {"h5", LEAF, EL_H5, NULL}, {"h6", LEAF, EL_H6, NULL},
  {"head", WHOLE | EL_MARKDOWN_BLOCK, 0, NULL}, {"header", BREAKS, 0, NULL}, {"hgroup", BREAKS, 0, NULL},
  {"hr", EL_BLOCK | EL_VOID | EL_MARKDOWN_BLOCK, EL_HR, NULL}, {"html", BREAKS, 0, NULL}, {"i", INLINE, 0, NULL},
  {"iframe", WHOLE | EL_MARKDOWN_BLOCK, 0, NULL}, {"img", INLINE | EL_VOID, EL_IMG, NULL},
  {"input", GONE | EL_VOID, 0, NULL}, {"ins", INLINE, 0, NULL}, {"isindex", GONE | EL_VOID, 0, NULL},
  {"kbd", INLINE, EL_KBD, NULL}, {"keygen", GONE | EL_VOID, 0, NULL}, {"label", GONE, 0, NULL},
  {"legend", BREAKS, 0, NULL}, {"li", ITEM, EL_LI, NULL}, {"link", GONE | EL_VOID | EL_MARKDOWN_BLOCK, 0, NULL},
  {"listing", EL_PRE, EL_PRE_ID, "pre"}, {"main", BREAKS, 0, NULL}, {"map", GONE, 0, NULL},
  {"mark", INLINE, 0, NULL}, {"marquee", GONE, 0, NULL}, {"math", WHOLE, EL_MATH, NULL},
  {"menu", HOLDER, EL_UL, "ul"}, {"menuitem", GONE | EL_MARKDOWN_BLOCK, 0, NULL}, {"meta", GONE | EL_VOID, 0, NULL},
  {"meter", GONE, 0, NULL}, {"nav", BREAKS, 0, NULL}, {"nobr", GONE, 0, NULL}, {"noembed", WHOLE, 0, NULL},
  {"noframes", WHOLE | EL_MARKDOWN_BLOCK, 0, NULL}, {"noscript", WHOLE, 0, NULL}, {"object", WHOLE, 0, NULL},
  {"ol", HOLDER, EL_OL, NULL}, {"optgroup", BREAKS, 0, NULL}, {"option", BREAKS, 0, NULL}, {"output", GONE, 0, NULL},
  {"p", LEAF, EL_P, NULL}, {"param", GONE | EL_VOID | EL_MARKDOWN_BLOCK, 0, NULL}, {"picture", GONE, 0, NULL},
  {"plaintext", GONE, 0, NULL}, {"portal", WHOLE, 0, NULL}, {"pre", EL_PRE, EL_PRE_ID, NULL},
  {"progress", GONE, 0, NULL}, {"q", INLINE, 0, NULL}, {"rb", GONE, 0, NULL}, {"rp", INLINE, EL_RP, NULL},
  {"rt", INLINE, EL_RT, NULL}, {"rtc", GONE, 0, NULL}, {"ruby", INLINE, EL_RUBY, NULL}, {"s", INLINE, 0, NULL},
  {"samp", INLINE, EL_SAMP, NULL}, {"script", WHOLE, 0, NULL}, {"search", BREAKS, 0, NULL},
  {"section", BREAKS, 0, NULL}, {"select", BREAKS, 0, NULL}, {"slot", GONE, 0, NULL}, {"small", GONE, 0, NULL},
  {"source", GONE | EL_VOID | EL_MARKDOWN_BLOCK, EL_SOURCE, NULL}, {"span", INLINE, 0, NULL},
  {"strike", INLINE, 0, "s"}, {"strong", INLINE, EL_STRONG, NULL}, {"style", WHOLE, 0, NULL},
  {"sub", INLINE, 0, NULL}, {"summary", ITEM | EL_PHRASING_ONLY, EL_SUMMARY, NULL}, {"sup", INLINE, 0, NULL},
  {"svg", WHOLE, 0, NULL}, {"table", HOLDER, EL_TABLE, NULL}, {"tbody", ROWS, EL_TBODY, NULL},
  {"td", ITEM, EL_TD, NULL}, {"template", WHOLE, 0, NULL}, {"textarea", BREAKS, 0, NULL},
  {"tfoot", ROWS, EL_TFOOT, NULL}, {"th", ITEM, EL_TH, NULL}, {"thead", ROWS, EL_THEAD, NULL},
  {"time", GONE, 0, NULL}, {"title", WHOLE | EL_MARKDOWN_BLOCK, 0, NULL}, {"tr", ROWS, EL_TR, NULL},
  {"track", GONE | EL_VOID | EL_MARKDOWN_BLOCK, 0, NULL}, {"tt", INLINE, EL_CODE, "code"}, {"u", INLINE, 0, NULL},
  {"ul", HOLDER, EL_UL, NULL}, {"var", INLINE, EL_VAR, NULL}, {"video", GONE, EL_AUDIO, NULL},
  {"wbr", GONE | EL_VOID, 0, NULL}, {"xmp", EL_PRE, EL_PRE_ID, "pre"}};

enum { ELEMENT_COUNT = sizeof elements / sizeof *elements };

static int compare(qconv_str name, const char *element)
{
  for (size_t i = 0; i < name.len; i++) {
    int difference = (unsigned char)qconv_lower(name.data[i]) - (unsigned char)element[i];
    if (difference)
      return difference;
  }
  return element[name.len] ? -1 : 0;
}

const struct qconv_element *qconv_element_find(qconv_str name)
{
  size_t low = 0, high = ELEMENT_COUNT;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = compare(name, elements[middle].name);
    if (order == 0)
      return &elements[middle];
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

const struct qconv_element *qconv_element_of(enum qconv_element_id id)
{
  static const char *const names[] = {
    [EL_OTHER] = "span", [EL_A] = "a", [EL_AUDIO] = "audio", [EL_BLOCKQUOTE] = "blockquote", [EL_BR] = "br",
    [EL_CAPTION] = "caption", [EL_CODE] = "code", [EL_DD] = "dd", [EL_DEL] = "del", [EL_DETAILS] = "details",
    [EL_DIV] = "div", [EL_DL] = "dl", [EL_DT] = "dt", [EL_EM] = "em", [EL_FIGCAPTION] = "figcaption",
    [EL_FIGURE] = "figure", [EL_H1] = "h1", [EL_H2] = "h2", [EL_H3] = "h3", [EL_H4] = "h4", [EL_H5] = "h5",
    [EL_H6] = "h6", [EL_HR] = "hr", [EL_IMG] = "img", [EL_KBD] = "kbd", [EL_LI] = "li", [EL_MATH] = "math",
    [EL_OL] = "ol", [EL_P] = "p", [EL_PRE_ID] = "pre", [EL_RP] = "rp", [EL_RT] = "rt", [EL_RUBY] = "ruby",
    [EL_SAMP] = "samp", [EL_SOURCE] = "source", [EL_STRONG] = "strong", [EL_SUMMARY] = "summary",
    [EL_TABLE] = "table", [EL_TBODY] = "tbody", [EL_TD] = "td", [EL_TFOOT] = "tfoot", [EL_TH] = "th",
    [EL_THEAD] = "thead", [EL_TR] = "tr", [EL_UL] = "ul", [EL_VAR] = "var"};
  return qconv_element_find(qconv_str_of(names[id]));
}

/* TeX to MathML: the formula's element. mathml_read.c and those it calls make a tree of
   it, mathml_node.c writes that. */
#include "mathml_local.h"

#include <qconv/xml.h>

qconv_str qconv_mathml(struct qconv_arena *arena, qconv_str tex, bool display, struct qconv_mathml_problem *problem)
{
  struct qconv_buffer xml = {.arena = arena};
  struct qconv_tex state = {.arena = arena, .tex = tex, .display = display, .problem = problem};
  *problem = (struct qconv_mathml_problem){.where = {NULL, 0}};
  struct qconv_tex_node *formula = qconv_tex_lines(&state);
  qconv_append_format(&xml, "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"%s\" alttext=\"",
                      display ? "block" : "inline");
  qconv_xml_escape(&xml, tex);
  qconv_append_literal(&xml, "\"><semantics>");
  qconv_tex_write(&xml, formula);
  qconv_append_literal(&xml, "<annotation encoding=\"application/x-tex\">");
  qconv_xml_escape(&xml, tex);
  qconv_append_literal(&xml, "</annotation></semantics></math>");
  return qconv_buffer_str(&xml);
}

const char *qconv_mathml_command(size_t i)
{
  size_t symbols = 0;
  while (symbols <= i && qconv_tex_symbol_at(symbols))
    symbols++;
  if (symbols > i)
    return qconv_tex_symbol_at(i)->name;
  const struct qconv_tex_command *command = qconv_tex_command_at(i - symbols);
  return command ? command->name : NULL;
}

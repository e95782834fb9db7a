# libqconv-formats: carriers that know nothing of questions
lib_LTLIBRARIES += formats/libqconv-formats.la

qconvinclude_HEADERS += \
	%D%/qconv/bank_json.h %D%/qconv/bank_language.h %D%/qconv/bank_shuffle.h %D%/qconv/bank_page.h %D%/qconv/csv.h %D%/qconv/footnote.h %D%/qconv/hash.h %D%/qconv/highlight.h %D%/qconv/html.h %D%/qconv/json.h \
	%D%/qconv/markdown.h %D%/qconv/markup.h %D%/qconv/mathml.h %D%/qconv/page.h %D%/qconv/protobuf.h %D%/qconv/repair.h %D%/qconv/sqlite.h \
	%D%/qconv/unicode.h %D%/qconv/xml.h %D%/qconv/zip.h %D%/qconv/zstd.h

formats_libqconv_formats_la_SOURCES = \
	%D%/bank_json_copy.c %D%/bank_json_read.c %D%/bank_json_reader.h %D%/bank_json_shape.c %D%/bank_json_shape.h \
	%D%/bank_json_value.c %D%/bank_json_write.c %D%/bank_language.c %D%/bank_shuffle.c %D%/bank_page.c %D%/bank_page_answer.c %D%/bank_page_gaps.c \
	%D%/bank_page_local.h %D%/bank_page_text.c %D%/bank_page_write.c %D%/chrome.c %D%/chrome.h %D%/csv.c \
	%D%/footnote.c %D%/harmless.c %D%/harmless.h %D%/harmless_places.c %D%/harmless_tags.c %D%/harmless_url.c \
	%D%/hash.c %D%/highlight.c %D%/highlight_code.c %D%/highlight_css.c %D%/highlight_jsx.c %D%/highlight_lines.c \
	%D%/highlight_local.h %D%/highlight_markup.c %D%/highlight_raw.c %D%/highlight_regex.c %D%/highlight_string.c \
	%D%/highlight_yaml.c %D%/html.c %D%/html_filter.c %D%/html_to_markdown.c %D%/html_to_markdown.h \
	%D%/html_to_markdown_inline.c %D%/json.c %D%/json_write.c %D%/languages_c.c %D%/languages_data.c \
	%D%/languages_functional.c %D%/languages_jvm.c %D%/languages_script.c %D%/languages_shell.c %D%/languages_web.c \
	%D%/markdown.c %D%/markdown_escape.c %D%/markdown_lines.c %D%/markdown_lines.h %D%/markdown_scan.c \
	%D%/markdown_span.c %D%/markdown_table.c %D%/markup.c %D%/markup_attributes.c %D%/markup_clean.c \
	%D%/markup_elements.c %D%/markup_emit.c %D%/markup_local.h %D%/markup_notes.c %D%/markup_plain.c \
	%D%/markup_text.c %D%/mathml.c %D%/mathml_atom.c %D%/mathml_commands.c %D%/mathml_fence.c %D%/mathml_layout.c \
	%D%/mathml_letters.c %D%/mathml_local.h %D%/mathml_node.c %D%/mathml_read.c %D%/mathml_script.c \
	%D%/mathml_stack.c %D%/mathml_symbols.c %D%/mathml_table.c %D%/mathml_text.c %D%/page.c %D%/protobuf.c \
	%D%/repair.c %D%/repair_copy.c %D%/repair_fence.c %D%/repair_local.h %D%/repair_prose.c %D%/sqlite.c \
	%D%/unicode.c %D%/xml.c %D%/zip.c %D%/zstd.c
formats_libqconv_formats_la_CPPFLAGS = $(AM_CPPFLAGS) $(XML_CFLAGS) $(CMARK_CFLAGS) $(ZIP_CFLAGS) $(DEFLATE_CFLAGS) \
	$(SQLITE_CFLAGS) $(JANSSON_CFLAGS) $(UTF8PROC_CFLAGS) $(MD_CFLAGS) $(ZSTD_CFLAGS)
formats_libqconv_formats_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -no-undefined \
	-export-symbols-regex '^qconv_'
formats_libqconv_formats_la_LIBADD = core/libqconv.la $(XML_LIBS) $(CMARK_LIBS) $(ZIP_LIBS) $(DEFLATE_LIBS) \
	$(SQLITE_LIBS) $(JANSSON_LIBS) $(UTF8PROC_LIBS) $(MD_LIBS) $(ZSTD_LIBS)
EXTRA_DIST += %D%/README.md

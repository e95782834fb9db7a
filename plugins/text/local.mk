# banks written as prose: chat dumps, Markdown, plain text
plugin_LTLIBRARIES += plugins/text.la
plugins_text_la_SOURCES = \
	%D%/blocks.c %D%/chatter.c %D%/choice.c %D%/choice_key.c %D%/citations.c %D%/contents.c %D%/decimals.c %D%/draft.c \
	%D%/draft.h %D%/evidence.c %D%/evidence.h %D%/exports.h %D%/footnotes.c %D%/heads.c %D%/keep.c %D%/key_list.c \
	%D%/keys.c %D%/label.c %D%/letter_pairs.c %D%/lines.c %D%/notation.c %D%/numeral.c %D%/opener.c %D%/options.c %D%/outline.c \
	%D%/parts.c %D%/parts.h %D%/passages.c %D%/pictures.c %D%/plain_heads.c %D%/plugin.c %D%/read.c %D%/tables.c \
	%D%/tags.c %D%/text.h %D%/titles.c %D%/turns.c %D%/unwrap.c %D%/verdict.c %D%/voices.c %D%/weights.h %D%/words.c
# words of talk, and what a sentence of talk does
plugins_text_la_SOURCES += \
	%D%/talk/remark.c %D%/talk/remark.h %D%/talk/talk.c %D%/talk/talk.h %D%/talk/talk_europe.c %D%/talk/talk_latin.c \
	%D%/talk/talk_manner.c %D%/talk/talk_manner_europe.c %D%/talk/talk_manner_scripts.c %D%/talk/talk_scripts.c
# saved pages
plugins_text_la_SOURCES += \
	%D%/page/page.c %D%/page/page.h %D%/page/page_clean.c %D%/page/page_code.c %D%/page/page_markdown.c \
	%D%/page/page_tags.c %D%/page/page_turns.c
# reStructuredText
plugins_text_la_SOURCES += \
	%D%/rst/rst.c %D%/rst/rst.h %D%/rst/rst_blocks.c %D%/rst/rst_directive.c %D%/rst/rst_inline.c %D%/rst/rst_names.c
# Org
plugins_text_la_SOURCES += \
	%D%/org/org.c %D%/org/org.h %D%/org/org_inline.c
# the exports of chat services
plugins_text_la_SOURCES += \
	%D%/exports/export.h %D%/exports/export_json.c %D%/exports/export_tree.c
# the notation that Markdown is written in: its reader
plugins_text_la_SOURCES += \
	%D%/sheet/sheet_items.c %D%/sheet/sheet_kinds.c %D%/sheet/sheet_lines.c \
	%D%/sheet/sheet_notation.h %D%/sheet/sheet_question.c %D%/sheet/sheet_read.c %D%/sheet/sheet_values.c
# … and its writer
plugins_text_la_SOURCES += \
	%D%/write/write.c %D%/write/write.h %D%/write/write_answer.c %D%/write/write_card_sides.c \
	%D%/write/write_card_text.c %D%/write/write_cards.c %D%/write/write_head.c %D%/write/write_key.c \
	%D%/write/write_list.c %D%/write/write_question.c %D%/write/write_shown.c %D%/write/write_text.c
plugins_text_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_text_la_LIBADD = $(PLUGIN_LIBADD) -lm
EXTRA_DIST += %D%/README.md

# banks written as prose: chat dumps, Markdown, plain text
plugin_LTLIBRARIES += plugins/text.la
plugins_text_la_SOURCES = \
	%D%/blocks.c %D%/chatter.c %D%/choice.c %D%/choice_key.c %D%/citations.c %D%/contents.c %D%/decimals.c \
	%D%/draft.c %D%/draft.h %D%/evidence.c %D%/evidence.h %D%/export.h %D%/export_json.c %D%/export_tree.c \
	%D%/exports.h %D%/footnotes.c %D%/heads.c %D%/keep.c %D%/key_list.c %D%/keys.c %D%/label.c %D%/letter_pairs.c \
	%D%/lines.c %D%/notation.c %D%/numeral.c %D%/opener.c %D%/options.c %D%/org.c %D%/org.h %D%/org_inline.c \
	%D%/outline.c %D%/page.c %D%/page.h %D%/page_clean.c %D%/page_code.c %D%/page_markdown.c %D%/page_tags.c \
	%D%/page_turns.c %D%/parts.c %D%/parts.h %D%/passages.c %D%/pictures.c %D%/plain_heads.c %D%/plugin.c \
	%D%/read.c %D%/remark.c %D%/remark.h %D%/rst.c %D%/rst.h %D%/rst_blocks.c %D%/rst_directive.c %D%/rst_inline.c \
	%D%/rst_names.c %D%/sheet_items.c %D%/sheet_kinds.c %D%/sheet_lines.c %D%/sheet_notation.h %D%/sheet_question.c \
	%D%/sheet_read.c %D%/sheet_values.c %D%/tables.c %D%/tags.c %D%/talk.c %D%/talk.h %D%/talk_europe.c \
	%D%/talk_latin.c %D%/talk_manner.c %D%/talk_manner_europe.c %D%/talk_manner_scripts.c %D%/talk_scripts.c \
	%D%/text.h %D%/titles.c %D%/turns.c %D%/unwrap.c %D%/verdict.c %D%/voices.c %D%/weights.h %D%/words.c \
	%D%/write.c %D%/write.h %D%/write_answer.c %D%/write_card_sides.c %D%/write_card_text.c %D%/write_cards.c \
	%D%/write_head.c %D%/write_key.c %D%/write_list.c %D%/write_question.c %D%/write_shown.c %D%/write_text.c
plugins_text_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_text_la_LIBADD = $(PLUGIN_LIBADD) -lm
EXTRA_DIST += %D%/README.md

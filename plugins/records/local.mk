# records: JSON, tables, Anki text, CrowdAnki, tagged text
plugin_LTLIBRARIES += plugins/records.la
plugins_records_la_SOURCES = \
	%D%/anki_text.c %D%/blocks.c %D%/build.c %D%/cloze.c %D%/columns.c %D%/json.c %D%/json_find.c \
	%D%/json_option.c %D%/json_probe.c %D%/key.c %D%/labelled.c %D%/lettered.c %D%/media.c %D%/plugin.c %D%/pool.c \
	%D%/record.c %D%/records.h %D%/role.c %D%/table.c %D%/tagged.c %D%/texts.c %D%/trivia.c
plugins_records_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_records_la_LIBADD = $(PLUGIN_LIBADD)
EXTRA_DIST += %D%/README.md

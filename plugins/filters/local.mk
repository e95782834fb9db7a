# filters: select, dedupe, ids
plugin_LTLIBRARIES += plugins/filters.la
plugins_filters_la_SOURCES = \
	%D%/dedupe.c %D%/filters.h %D%/ids.c %D%/ids.h %D%/ids_file.c %D%/ids_match.c %D%/ids_words.c %D%/keep.c \
	%D%/plugin.c %D%/select.c
plugins_filters_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_filters_la_LIBADD = $(PLUGIN_LIBADD)
EXTRA_DIST += %D%/README.md

# filters: select, dedupe
plugin_LTLIBRARIES += plugins/filters.la
plugins_filters_la_SOURCES = \
	%D%/dedupe.c %D%/filters.h %D%/keep.c %D%/plugin.c %D%/select.c
plugins_filters_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_filters_la_LIBADD = $(PLUGIN_LIBADD)
EXTRA_DIST += %D%/README.md

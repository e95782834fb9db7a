# the JSON bank
plugin_LTLIBRARIES += plugins/json.la
plugins_json_la_SOURCES = \
	%D%/plugin.c
plugins_json_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_json_la_LIBADD = $(PLUGIN_LIBADD)
EXTRA_DIST += %D%/README.md
dist_pkgdata_DATA += %D%/qconv-bank.schema.json

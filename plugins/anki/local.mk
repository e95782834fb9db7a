# Anki packages
plugin_LTLIBRARIES += plugins/anki.la
plugins_anki_la_SOURCES = \
	%D%/accepted.c %D%/anki.h %D%/choices.c %D%/cloze.c %D%/collection.c %D%/copy.c %D%/copy.h %D%/copy_render.c \
	%D%/deck.c %D%/field.c %D%/identity.c %D%/latest.c %D%/legacy.c %D%/media.c %D%/notetype.c %D%/package.c \
	%D%/pairs.c %D%/plugin.c %D%/previous.c %D%/question.c %D%/read.c %D%/read.h %D%/read_cloze.c \
	%D%/read_collection.c %D%/read_crowd.c %D%/read_elements.c %D%/read_media.c %D%/read_own.c %D%/read_own.h \
	%D%/read_own_lists.c %D%/read_own_place.c %D%/read_own_values.c %D%/read_place.c %D%/read_question.c \
	%D%/read_template.c %D%/read_text.c %D%/read_types.c %D%/sound.c %D%/stock.c %D%/strip.c %D%/style.c \
	%D%/templates.c %D%/write_crowd.c %D%/write_text.c
plugins_anki_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_anki_la_LIBADD = $(PLUGIN_LIBADD)
EXTRA_DIST += %D%/README.md

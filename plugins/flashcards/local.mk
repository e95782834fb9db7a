# flashcards in notes: question::answer, separators, #card, gaps, front and back
plugin_LTLIBRARIES += plugins/flashcards.la
plugins_flashcards_la_SOURCES = \
	%D%/blocks.c %D%/cards.c %D%/cloze.c %D%/evidence.c %D%/fields.c %D%/flashcards.h %D%/lines.c %D%/marks.c \
	%D%/plugin.c %D%/probe.c %D%/read.c %D%/single.c %D%/terms.c
plugins_flashcards_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_flashcards_la_LIBADD = $(PLUGIN_LIBADD)
EXTRA_DIST += %D%/README.md

# EPUB books
plugin_LTLIBRARIES += plugins/epub.la
plugins_epub_la_SOURCES = \
	%D%/answer.c %D%/choice.c %D%/cloze.c %D%/contents.c %D%/cover.c %D%/embed.c %D%/epub.h \
	%D%/layout.c %D%/media.c %D%/notes.c %D%/package.c %D%/pages.c %D%/pairs.c %D%/plugin.c %D%/question.c \
	%D%/read.c %D%/slices.c %D%/split.c %D%/strip.c %D%/style.c %D%/text.c %D%/tidy.c %D%/value.c \
	%D%/words.c
plugins_epub_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_epub_la_LIBADD = $(PLUGIN_LIBADD)
EXTRA_DIST += %D%/README.md

# quiz pages; style sheet and script are files of their own that become C at build time
plugin_LTLIBRARIES += plugins/html.la
plugins_html_la_SOURCES = \
	%D%/answer.c %D%/choice.c %D%/copy.c %D%/data.c %D%/finish.c %D%/gaps.c %D%/grading.c %D%/html.h %D%/media.c \
	%D%/pairs.c %D%/plugin.c %D%/question.c %D%/read.c %D%/strip.c %D%/text.c %D%/value.c %D%/words.c %D%/write.c
nodist_plugins_html_la_SOURCES = %D%/embedded.c
plugins_html_la_LDFLAGS = $(PLUGIN_LDFLAGS)
plugins_html_la_LIBADD = $(PLUGIN_LIBADD)

html_scripts = script/dom.js script/keep.js script/choose.js script/number.js script/grade.js script/controls.js \
	script/forms.js script/card.js script/study.js script/quiz.js script/read.js script/page.js
html_parts = page.css first.js $(html_scripts)
%D%/embedded.c: $(html_parts:%=$(srcdir)/%D%/%) $(srcdir)/%D%/embed
	$(AM_V_GEN)$(MKDIR_P) %D% && \
	(cd $(srcdir)/%D% && $(SHELL) ./embed style=page.css first=first.js \
	  script=`echo $(html_scripts) | tr ' ' ,`) >$@.new && mv $@.new $@
CLEANFILES += %D%/embedded.c
EXTRA_DIST += %D%/README.md %D%/embed $(html_parts:%=%D%/%)

# the command, its manual page and its completions
bin_PROGRAMS += qconv
qconv_SOURCES = \
	%D%/main.c %D%/options.c %D%/options.h %D%/parse.c %D%/parse.h %D%/place.c %D%/place.h %D%/batch.c %D%/batch.h \
	%D%/report.c %D%/report.h %D%/glyph.c %D%/glyph.h %D%/show.c %D%/show.h
qconv_CPPFLAGS = $(AM_CPPFLAGS) -DPLUGINDIR='"$(plugindir)"' -DPKGDATADIR='"$(pkgdatadir)"'
qconv_LDADD = core/libqconv.la

noinst_PROGRAMS = %D%/manual
cli_manual_SOURCES = %D%/manual.c %D%/options.c %D%/options.h
cli_manual_LDADD =

man_MANS += %D%/qconv.1
bashcompletiondir = $(datadir)/bash-completion/completions
bashcompletion_DATA = %D%/bash/qconv
zshcompletiondir = $(datadir)/zsh/site-functions
zshcompletion_DATA = %D%/zsh/_qconv
fishcompletiondir = $(datadir)/fish/vendor_completions.d
fishcompletion_DATA = %D%/fish/qconv.fish
CLEANFILES += %D%/qconv.1 %D%/bash/qconv %D%/zsh/_qconv %D%/fish/qconv.fish

write_manual = $(AM_V_GEN)$(MKDIR_P) $(@D) && $(builddir)/%D%/manual$(EXEEXT)
%D%/qconv.1: %D%/manual$(EXEEXT)
	$(write_manual) man >$@.part && mv -f $@.part $@
%D%/bash/qconv: %D%/manual$(EXEEXT)
	$(write_manual) bash >$@.part && mv -f $@.part $@
%D%/zsh/_qconv: %D%/manual$(EXEEXT)
	$(write_manual) zsh >$@.part && mv -f $@.part $@
%D%/fish/qconv.fish: %D%/manual$(EXEEXT)
	$(write_manual) fish >$@.part && mv -f $@.part $@

# beside the command, wherever the sources are: for --schema in the build tree
noinst_DATA = %D%/qconv-bank.schema.json
%D%/qconv-bank.schema.json: plugins/json/qconv-bank.schema.json
	$(AM_V_GEN)$(MKDIR_P) $(@D) && cp $(srcdir)/plugins/json/qconv-bank.schema.json $@.part && mv -f $@.part $@
CLEANFILES += %D%/qconv-bank.schema.json

EXTRA_DIST += %D%/README.md

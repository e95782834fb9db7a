# unit tests: one program per source file, named like it
AM_TESTS_ENVIRONMENT = \
	top_builddir='$(abs_top_builddir)'; top_srcdir='$(abs_top_srcdir)'; \
	QCONV_PLUGIN_PATH='$(abs_top_builddir)/plugins/.libs'; CC='$(CC)'; PKG_CONFIG='$(PKG_CONFIG)'; MAKE='$(MAKE)'; \
	SANITIZE='$(SANITIZE)'; NM='$(NM)'; \
	export top_builddir top_srcdir QCONV_PLUGIN_PATH CC PKG_CONFIG MAKE SANITIZE NM;

core_units = %D%/core/str %D%/core/arena %D%/core/edit %D%/core/diagnostic %D%/core/output %D%/core/bank \
	%D%/core/charset %D%/core/encoding %D%/core/map %D%/core/option %D%/core/parallel %D%/core/convert
format_units = %D%/formats/csv %D%/formats/footnote %D%/formats/harmless %D%/formats/hash %D%/formats/highlight %D%/formats/html %D%/formats/json \
	%D%/formats/languages %D%/formats/languages_data %D%/formats/markdown %D%/formats/markup %D%/formats/mathml %D%/formats/page %D%/formats/protobuf %D%/formats/repair %D%/formats/sqlite \
	%D%/formats/unicode %D%/formats/xml %D%/formats/zip %D%/formats/zstd

if HAVE_CUNIT
check_PROGRAMS += $(core_units) $(format_units)
TESTS += $(core_units) $(format_units)
endif
unit_libs = formats/libqconv-formats.la core/libqconv.la $(CUNIT_LIBS)
LDADD = $(unit_libs)

# what a chat partner says of the talk, sentence by sentence
if HAVE_CUNIT
check_PROGRAMS += %D%/plugins/remark
TESTS += %D%/plugins/remark
endif
tests_plugins_remark_SOURCES = %D%/plugins/remark.c plugins/text/talk/remark.c plugins/text/talk/remark.h plugins/text/talk/talk.c \
	plugins/text/talk/talk.h plugins/text/talk/talk_europe.c plugins/text/talk/talk_latin.c plugins/text/talk/talk_manner.c \
	plugins/text/talk/talk_manner_europe.c plugins/text/talk/talk_manner_scripts.c plugins/text/talk/talk_scripts.c \
	plugins/text/text.h plugins/text/words.c
tests_plugins_remark_CPPFLAGS = $(AM_CPPFLAGS)
EXTRA_DIST += %D%/data/remarks

# transcripts: documentation that runs
TEST_EXTENSIONS = .md .tap
TAP_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
MD_LOG_DRIVER = $(TAP_DRIVER)
MD_LOG_COMPILER = $(SHELL) $(srcdir)/%D%/transcript
TAP_LOG_DRIVER = $(TAP_DRIVER)
transcripts = %D%/plugins/text.md %D%/plugins/limits.md %D%/plugins/exports.md %D%/plugins/json.md %D%/plugins/records.md %D%/plugins/filters.md
TESTS += $(transcripts)
EXTRA_DIST += %D%/README.md %D%/suite.h $(transcripts) %D%/formats/highlight_check.h %D%/formats/markup_check.h %D%/core/folder.h %D%/core/charset_texts.h

# banks of our own with their truth, and who holds them against it
EXTRA_DIST += %D%/data/banks %D%/data/records %D%/data/negative %D%/data/wild %D%/data/json %D%/data/exports %D%/data/chatter %D%/score-chatter \
	%D%/score-banks %D%/check-banks %D%/interop/schema.py

# all code of a bank stands in its questions
TESTS += %D%/code.tap
EXTRA_DIST += %D%/code.tap %D%/check-code %D%/data/code

# all that a text can hold reaches every output
TESTS += %D%/rich.tap
EXTRA_DIST += %D%/rich.tap %D%/check-rich %D%/data/rich

# Markdown: its page, and banks that come back from it
TESTS += %D%/plugins/markdown.md %D%/markdown.tap
EXTRA_DIST += %D%/plugins/markdown.md %D%/markdown.tap %D%/check-markdown

# the real programs; each is skipped aloud where it cannot be installed
check-interop: all
	$(AM_TESTS_ENVIRONMENT) $(SHELL) $(srcdir)/tests/interop/run '$(abs_top_builddir)/qconv'
.PHONY: check-interop

# the plugin kit; scores and real programs, which .ci/run holds against their floors
TESTS += %D%/plugin-kit.tap
# it installs, which writes the libraries anew: never beside another test
%D%/plugin-kit.log: $(filter-out %D%/plugin-kit.log,$(TEST_LOGS))
EXTRA_DIST += %D%/plugin-kit.tap %D%/above-floors %D%/check-chat %D%/check-packages %D%/floors.json %D%/interop/run %D%/interop/README.md

# ids that last
TESTS += %D%/plugins/ids.md
EXTRA_DIST += %D%/plugins/ids.md

# the command: its page, bad input and output, kill -9, manual and completions
check_PROGRAMS += %D%/kill
tests_kill_LDADD =
TESTS += %D%/plugins/command.md %D%/hostile.tap %D%/papers.tap %D%/kill
EXTRA_DIST += %D%/transcript %D%/plugins/command.md %D%/hostile.tap %D%/papers.tap

# the book: its page, and a checker of its own
check_PROGRAMS += %D%/tools/epub-check
tests_tools_epub_check_SOURCES = %D%/tools/epub-check.c %D%/tools/book.c %D%/tools/book.h %D%/tools/unzip.c %D%/tools/unzip.h
tests_tools_epub_check_CPPFLAGS = $(AM_CPPFLAGS) $(XML_CFLAGS)
tests_tools_epub_check_LDADD = $(XML_LIBS)
TESTS += %D%/plugins/epub.md %D%/books.tap
EXTRA_DIST += %D%/plugins/epub.md %D%/books.tap %D%/interop/epub %D%/interop/mathml.py \
	%D%/interop/EpubCheckAll.java %D%/interop/ace.js %D%/interop/books.py %D%/interop/pages.js

# what is in an Anki package
check_PROGRAMS += %D%/tools/anki-show
tests_tools_anki_show_SOURCES = %D%/tools/anki-show.c %D%/tools/unzip.c %D%/tools/unzip.h
tests_tools_anki_show_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
tests_tools_anki_show_LDADD = $(SQLITE_LIBS)
check_PROGRAMS += %D%/tools/anki-make
tests_tools_anki_make_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS) $(ZSTD_CFLAGS) $(DEFLATE_CFLAGS)
tests_tools_anki_make_LDADD = $(SQLITE_LIBS) $(ZSTD_LIBS) $(DEFLATE_LIBS)
TESTS += %D%/plugins/anki.md %D%/plugins/anki-read.md %D%/plugins/anki-exchange.md %D%/plugins/back.md
EXTRA_DIST += %D%/plugins/anki-read.md %D%/plugins/anki-exchange.md %D%/plugins/back.md
EXTRA_DIST += %D%/plugins/anki.md %D%/data/every-kind.json %D%/data/code.json %D%/data/math.md %D%/interop/anki.py \
	%D%/interop/bank.py %D%/interop/cards.py %D%/interop/look.js %D%/interop/reading.py %D%/interop/text.py

# the walls; memory that runs out; targets for the fuzzer, which .ci/run runs for a while
TESTS += %D%/rooms
if HAVE_CUNIT
check_PROGRAMS += %D%/fault
TESTS += %D%/fault
endif
EXTRA_DIST += %D%/rooms %D%/work.h %D%/fuzz/README.md %D%/fuzz/run %D%/fuzz/words.dict %D%/fuzz/readers.c \
	%D%/tools/contrast %D%/fuzz/highlight.c %D%/fuzz/markup.c %D%/fuzz/mathml.c %D%/fuzz/packages.c %D%/fuzz/repair.c %D%/fuzz/seeds

check-fuzz:
	FUZZ_BUILD=fuzz-build $(SHELL) $(srcdir)/tests/fuzz/run $(FUZZ_SECONDS)
.PHONY: check-fuzz

# flashcards in notes: the page, and banks with their truth
TESTS += %D%/plugins/flashcards.md
EXTRA_DIST += %D%/plugins/flashcards.md %D%/data/flashcards

# quiz pages: what is in them, and that they are whole; a browser works them in tests/interop
TESTS += %D%/plugins/html.md %D%/pages.tap
EXTRA_DIST += %D%/plugins/html.md %D%/pages.tap %D%/check-pages %D%/interop/quiz.js %D%/interop/vectors.js

# texts that mean harm, for the unit test above and for browsers
EXTRA_DIST += %D%/data/harm %D%/interop/harm.js %D%/interop/harm_cards.py

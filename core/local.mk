# libqconv: the questions and the machine that moves them
lib_LTLIBRARIES += core/libqconv.la

qconvincludedir = $(includedir)/qconv
qconvinclude_HEADERS = \
	%D%/qconv/arena.h %D%/qconv/bank.h %D%/qconv/convert.h %D%/qconv/diagnostic.h %D%/qconv/edit.h \
	%D%/qconv/encoding.h %D%/qconv/map.h %D%/qconv/option.h %D%/qconv/output.h %D%/qconv/plugin.h %D%/qconv/qconv.h \
	%D%/qconv/str.h %D%/qconv/text.h

core_libqconv_la_SOURCES = \
	%D%/arena.c %D%/bank.c %D%/bank_check.c %D%/buffer.c %D%/charset.c %D%/codepage.c %D%/convert.c \
	%D%/diagnostic.c %D%/edit.c %D%/encoding.c %D%/file.c %D%/guess.c %D%/keeper.c %D%/language.c %D%/local.h \
	%D%/lower.c %D%/map.c %D%/names.c %D%/neighbours.c %D%/option.c %D%/output.c %D%/pairs.c %D%/parallel.c \
	%D%/places.c %D%/registry.c %D%/str.c
core_libqconv_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -no-undefined \
	-export-symbols-regex '^qconv_'
EXTRA_DIST += %D%/README.md

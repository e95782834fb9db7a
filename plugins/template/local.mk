# the model for a third party's plugin; tests/plugin-kit.tap builds it against the build tree and an installed one
EXTRA_DIST += %D%/README.md %D%/outline.c %D%/Makefile

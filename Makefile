# Learning Mechanics: a Literate Companion -- the whole recipe.
#
# web --ctangle--> C --gcc--> programs --measure--> records --draw--> figures
#     --cweave---> TeX -----------------------------------pdflatex--> the book
#
# KERNEL=native  use the machine's best BLAS kernel (faster; other last digits)
# JOBS=N         workers of one chapter (default: all cores)
# SIZE=--quick   figures at toy size, in build/quick-figures
# FIGURES=DIR    records and figures in another folder
# BUILD=DIR, CFLAGS_EXTRA=...  another build tree, e.g. with sanitizers

SHELL       = /bin/bash
BUILD       = build

# Make splits names at blanks, and the shell reads some characters as its own: a checkout below such a folder is refused.
# (TeX's search of paths reads commas.) The folder is only searched, never expanded or handed to a shell.
ODD_HASH   := \#
ODD_COLON  := :
ODD         = , ' " ` $$ ; & | < > ( ) \ * ? [ ] { } ! $(ODD_HASH) $(ODD_COLON)
odd_part    = $(if $(filter-out 1,$(words x$(1)x)),blank,$(firstword $(foreach c,$(ODD),$(findstring $c,$(1)))))
ifneq ($(call odd_part,$(CURDIR)),)
$(error found the folder "$(strip $(CURDIR))", with a $(call odd_part,$(CURDIR)) that make or the shell would misread, \
  expected letters, digits and . _ - + in its path; move the checkout elsewhere)
endif

JOBS        = $(shell nproc)
FIGURES     = $(if $(strip $(SIZE)),$(BUILD)/quick-figures,figures)
INSTRUMENTS = $(basename $(notdir $(sort $(wildcard web/instruments/*.w))))
# chapters as the book has them, then those that it does not have yet
WRITTEN    := $(basename $(notdir $(sort $(wildcard web/strands/*.w web/directions/*.w web/cases/*.w))))
IN_ORDER   := $(filter $(WRITTEN),$(shell sed -n 's,^web [a-z]*/,,p' paper/order.txt))
CHAPTERS   := $(IN_ORDER) $(filter-out $(IN_ORDER),$(WRITTEN))
TOOLS       = bench scorecard gallery
# what only the page and the README need
PAGE        = $(filter course captions live,$(INSTRUMENTS))
DRAWING     = $(filter plot plot-% chart claims chapter,$(INSTRUMENTS))
MEASURING   = $(filter-out $(TOOLS) $(PAGE) $(DRAWING),$(INSTRUMENTS))
TESTS       = $(shell grep -hoE '^@.test-[a-z-]+\.c@>' web/instruments/*.w | sed 's/^..//; s/\.c@>$$//' | sort -u)
WEBS        = $(INSTRUMENTS) $(CHAPTERS)

CC          = gcc
WARNINGS    = -std=c17 -Wall -Wextra -Wpedantic -Werror
NUMERICS    = -O3 -march=x86-64-v3 -fno-math-errno -fno-trapping-math -ffp-contract=off
CPPFLAGS    = -D_GNU_SOURCE -I$(BUILD)/tangled
CFLAGS      = $(WARNINGS) $(NUMERICS) $(CFLAGS_EXTRA)
PANGO       = $(shell pkg-config --cflags pangocairo)
LIBS        = -llapacke -lopenblas -lgsl -lsqlite3 -lz -lm -lpthread
DRAW_LIBS   = $(shell pkg-config --libs pangocairo cairo fontconfig)

export LC_ALL = C
export TZ = UTC
export KERNEL
export CWEBINPUTS = .:web:web/instruments:web/strands:web/directions:web/cases
vpath %.w web/instruments web/strands web/directions web/cases

.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
.PHONY: help setup data figures answers paper test verify gallery quick bench publish weave units change clean again $(addprefix figures/,$(CHAPTERS))

help:
	@echo 'The steps, in order (times on two cores):'
	@echo '  make setup      install the Debian packages of packages.txt            1 min, once'
	@echo '  make data       download MNIST, CIFAR-10, tiny Shakespeare, verified    1 min, once'
	@echo '  make figures    run every experiment, draw every figure                16 min'
	@echo '  make figures/s1-solvable    ... of one chapter'
	@echo '  make week-1     what week 1 of the course runs, and where to look       2 min at most'
	@echo '  make answers    the numbers in answers to exercises and in the course  25 min'
	@echo '  make verify     every claim in one table; fails if one fails'
	@echo '  make gallery    a page of all figures and claims: figures/index.html'
	@echo '  make paper      weave the book: paper/learning-mechanics.pdf            3 min'
	@echo '  make test       every test                                             16 min'
	@echo '  make quick      all chapters at toy size                                under 1 min'
	@echo '  make bench      speed of the instruments next to the peak of the machine'
	@echo '  make publish    refresh figures/published and the table in README.md'
	@echo '  make change WEB=s1-solvable CH=my.ch    a program with your change file: build/changed/my'
	@echo '  make clean      remove build/ and the fresh figures (not data/)'
	@echo 'Chapters: $(CHAPTERS)'

# ---------------------------------------------------------------- requirements

# make test calls this with packages-test.txt
LIST     = packages.txt
PACKAGES = $(shell sed 's/\#.*//' $(LIST))
SUDO     = $(if $(filter 0,$(shell id -u)),,sudo)
setup:
	@if ! command -v apt-get >/dev/null; then \
	  echo 'setup: this is not a Debian system; install the equivalents of:' $(PACKAGES); \
	elif [ "$$(dpkg-query -W -f='$${db:Status-Status}\n' $(PACKAGES) 2>/dev/null | grep -cx installed)" \
	       = $(words $(PACKAGES)) ]; then \
	  echo 'setup: all packages are present'; \
	elif [ -n '$(SUDO)' ] && ! command -v sudo >/dev/null; then \
	  echo 'setup: found neither root nor sudo; run this as root, then make setup again:' >&2; \
	  echo '  apt-get update && apt-get install -y --no-install-recommends $(strip $(PACKAGES))' >&2; exit 1; \
	else \
	  $(SUDO) apt-get update -q && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -q --no-install-recommends $(PACKAGES); \
	fi

data:
	data/fetch

# Figures try the download once; without the sets they are drawn from synthetic data and say so.
$(BUILD)/data-tried:
	@mkdir -p $(@D)
	@data/fetch || echo 'figures: going on without the missing data sets, on synthetic data'
	@touch $@

# ------------------------------------------------- tangle, compile, link

$(BUILD)/tangled/%.stamp: %.w web/types.w
	@mkdir -p $(@D)
	@cd $(@D) && CWEBINPUTS=$(CURDIR)/web:. ctangle +c -bph $(CURDIR)/$< - $*.c
	@touch $@

TANGLED = $(WEBS:%=$(BUILD)/tangled/%.stamp)
$(BUILD)/tangled/%.c: $(TANGLED) ;

# An object is replaced only when its bytes change, so that a change of prose recompiles but reruns nothing.
$(BUILD)/object/%.compiled: $(BUILD)/tangled/%.c
	@mkdir -p $(@D)
	@echo gcc $*.c; $(CC) $(CPPFLAGS) $(CFLAGS) $(if $(findstring plot,$*)$(findstring chart,$*),$(PANGO)) -MMD -MP -MT $@ -MF $(BUILD)/object/$*.d \
	  -c $< -o $(BUILD)/object/$*.new
	@cd $(@D) && if cmp -s $*.new $*.o; then rm $*.new; else mv $*.new $*.o; fi
	@touch $@
$(BUILD)/object/%.o: $(BUILD)/object/%.compiled ;
$(BUILD)/object/start.compiled: CFLAGS = $(WARNINGS) -O2 -march=x86-64
-include $(wildcard $(BUILD)/object/*.d)

$(BUILD)/measuring.a: $(MEASURING:%=$(BUILD)/object/%.o)
$(BUILD)/drawing.a: $(DRAWING:%=$(BUILD)/object/%.o)
$(BUILD)/page.a: $(PAGE:%=$(BUILD)/object/%.o)
$(BUILD)/testing.a: $(BUILD)/object/test.o
%.a:
	@rm -f $@
	@ar rcsD $@ $^

# All that decides the records of a chapter, in one object: its bytes decide whether it must run again.
$(BUILD)/object/%.linked: $(BUILD)/object/%.o $(BUILD)/measuring.a
	@$(CC) $(CFLAGS_EXTRA) -r -nostdlib -o $(BUILD)/object/$*.all.new $^
	@cd $(@D) && if cmp -s $*.all.new $*.all.o; then rm $*.all.new; else mv $*.all.new $*.all.o; fi
	@touch $@
$(BUILD)/object/%.all.o: $(BUILD)/object/%.linked ;

# The program knows the digest of that object, so that it can tell which of its stored runs still hold.
$(BUILD)/object/%.digest.o: $(BUILD)/object/%.all.o
	@echo "const char measuring_digest[] = \"$$(sha256sum < $< | cut -c1-64)\";" > $(@:.o=.c)
	@$(CC) $(WARNINGS) $(CFLAGS_EXTRA) -c $(@:.o=.c) -o $@

# Libraries are linked only as needed: what does not draw does without cairo.
LINK      = @mkdir -p $(@D) && $(CC) $(CFLAGS_EXTRA) -o $@
GROUPED   = $(filter-out %.a,$^) -Wl,--start-group $(filter %.a,$^) -Wl,--end-group -Wl,--as-needed $(LIBS) $(DRAW_LIBS)
LIBRARIES = $(BUILD)/drawing.a $(BUILD)/measuring.a
START     = $(BUILD)/object/start.o
$(CHAPTERS:%=$(BUILD)/bin/%): $(BUILD)/bin/%: $(BUILD)/object/%.all.o $(BUILD)/object/%-draw.o $(BUILD)/object/%.digest.o $(START) $(LIBRARIES)
	$(LINK) $(GROUPED)
$(BUILD)/bin/%: $(BUILD)/object/%.o $(START) $(BUILD)/testing.a $(BUILD)/page.a $(LIBRARIES)
	$(LINK) $(GROUPED)

units: $(TESTS:%=$(BUILD)/bin/%)
	@for t in $^; do echo "# $$t"; $$t || exit 1; done

# A reader's change file: make change WEB=s3-laws CH=my.ch gives build/changed/s3-laws/my, to which build/changed/my leads.
unexport WEB CH
change: export CHANGED_WEB = $(value WEB)
change: export CHANGE_FILE = $(value CH)
change: $(LIBRARIES) $(START) $(TANGLED)
	@WEB="$$CHANGED_WEB" CH="$$CHANGE_FILE" BUILD='$(BUILD)' COMPILE='$(CC) $(CPPFLAGS) $(CFLAGS)' LIBS='$(LIBS) $(DRAW_LIBS)' web/change

# -------------------------------------------- measure, draw, verify, publish

RECORDS = $(CHAPTERS:%=$(FIGURES)/%/run.csv)
DRAWN   = $(CHAPTERS:%=$(FIGURES)/%/.drawn)
figures: $(DRAWN)
$(addprefix figures/,$(CHAPTERS)): figures/%: $(FIGURES)/%/.drawn

$(FIGURES)/%/run.csv: $(BUILD)/object/%.all.o $(wildcard data/*/*) | $(BUILD)/bin/% $(BUILD)/data-tried
	flock $(BUILD)/measure.lock $(BUILD)/bin/$* measure $(SIZE) --jobs=$(JOBS) --out=$(FIGURES)/$*
$(FIGURES)/%/.drawn: $(FIGURES)/%/run.csv $(BUILD)/object/%-draw.o $(BUILD)/drawing.a | $(BUILD)/bin/%
	$(BUILD)/bin/$* draw --out=$(FIGURES)/$*
	@touch $@

# Records of a toy, of other parameters or of a changed program are not the book's, however new: they are made again.
ifeq ($(FIGURES),figures)
FOREIGN := $(shell awk 'FNR == 1 { split(FILENAME, part, "/"); n[FILENAME] = 0 } \
  $$0 == "quick,no" || $$0 == "default,yes" || $$0 == "program," part[2] { n[FILENAME]++ } \
  END { for (f in n) if (n[f] != 3) print f }' /dev/null $(wildcard $(RECORDS)))
$(FOREIGN): again
endif
again: ;

# What stands in the book and is published comes from figures/ alone.
ifneq ($(if $(filter figures,$(FIGURES)),,$(filter verify publish paper,$(MAKECMDGOALS))),)
$(error found SIZE=$(SIZE) FIGURES=$(FIGURES), expected neither with verify, publish and paper: a toy is not the book)
endif
verify: $(RECORDS) $(BUILD)/bin/scorecard
	@$(BUILD)/bin/scorecard verify $(CHAPTERS)

gallery: $(DRAWN) $(BUILD)/bin/gallery
	@$(BUILD)/bin/gallery $(FIGURES) $(FIGURES) $(CHAPTERS) && echo 'open $(FIGURES)/index.html in a browser'

quick: $(CHAPTERS:%=$(BUILD)/bin/%)
	@for c in $(CHAPTERS); do $(BUILD)/bin/$$c measure --quick --out=$(BUILD)/quick/$$c && \
	  $(BUILD)/bin/$$c draw --quick --out=$(BUILD)/quick/$$c || exit 1; done

bench: $(BUILD)/bin/bench
	$<

# The numbers in the answers to the exercises and in the course, of web/exercises/answers.tsv: make answers ONLY='s3-1 s3-2' measures two.
unexport ONLY TABLE
answers: export ONLY := $(value ONLY)
answers: export TABLE := $(value TABLE)
answers: $(CHAPTERS:%=$(BUILD)/bin/%)
	@BUILD='$(BUILD)' COMPILE='$(CC) $(CPPFLAGS) $(CFLAGS)' LIBS='$(LIBS) $(DRAW_LIBS)' \
	  FIGURES='$(FIGURES)' SIZE='$(SIZE)' JOBS='$(JOBS)' web/answers

# A week of the course, of paper/course.tsv: what it runs goes to $(FIGURES)/weeks.
week-%: export TABLE := $(value TABLE)
week-%:
	+@BUILD='$(BUILD)' FIGURES='$(FIGURES)' SIZE='$(SIZE)' JOBS='$(JOBS)' MAKE='$(MAKE)' web/week '$*'

publish: figures paper $(BUILD)/bin/scorecard $(BUILD)/bin/gallery
	$(BUILD)/bin/scorecard publish $(CHAPTERS)
	cp paper/learning-mechanics.pdf $(BUILD)/book/pages.tsv figures/published/
	$(BUILD)/bin/gallery figures figures/published $(CHAPTERS)
	@# the numbers in the answers only when all have been measured
	! cat figures/answers/values.tex 2>/dev/null | wc -l | grep -qx "$$(($$(wc -l < web/exercises/answers.tsv) - 1))" || \
	  cp figures/answers/values.tex figures/published/answers.tex

# ------------------------------------------------------------------- the book

$(BUILD)/woven/%.tex: %.w web/types.w
	@mkdir -p $(@D)
	@cd $(@D) && CWEBINPUTS=$(CURDIR)/web:. cweave -o -bph $(CURDIR)/$< - $*.tex
weave: $(WEBS:%=$(BUILD)/woven/%.tex)

paper: paper/learning-mechanics.pdf
paper/learning-mechanics.pdf: $(WEBS:%=$(BUILD)/woven/%.tex) $(wildcard paper/*.tex paper/*.tsv paper/*.sty paper/*.bib paper/*.awk paper/*.txt) \
    paper/make-book $(wildcard web/exercises/*.ch figures/answers/values.tex figures/published/answers.tex) \
    $(filter answers,$(MAKECMDGOALS)) \
    $(if $(filter figures publish,$(MAKECMDGOALS)),$(DRAWN),$(wildcard $(DRAWN)))
	BUILD=$(BUILD) paper/make-book

# ---------------------------------------------------------------------- tests

# One file of tests to a process, the longest first; what a file prints stays together.
LONG   = programs recipe book exercises limits
SUITES = $(LONG) $(filter-out $(LONG),$(notdir $(basename $(wildcard tests/*.bats))))
test: $(TESTS:%=$(BUILD)/bin/%) $(CHAPTERS:%=$(BUILD)/bin/%) $(BUILD)/bin/scorecard $(BUILD)/bin/gallery
	@$(MAKE) --no-print-directory setup LIST=packages-test.txt || echo 'test: without a browser the tests of the page will fail'
	@$(MAKE) --no-print-directory -k -Otarget -j$(JOBS) $(SUITES:%=suite-%)
suite-%: tests/%.bats
	@bats $<

clean:
	rm -rf $(BUILD) $(filter-out figures/published,$(wildcard figures/*)) paper/learning-mechanics.pdf

# The workbook's one Makefile. `make help` lists what it can do.

BUILD := build
ifeq ($(origin CC),default)
CC    := gcc
endif
CLANG ?= clang
GCC   ?= gcc
export CLANG GCC

CFLAGS    ?= -O2 -g
LIBRARIES := libcyaml expat jansson libdw libelf

# What the machine needs is made sure of before anything is built.
ifneq ($(filter-out help setup fresh clean clean-cache,$(or $(MAKECMDGOALS),help)),)
ifneq ($(lastword $(shell sh checker/setup/setup.sh >&2 || echo failed)),failed)
BASE_FLAGS := -std=c17 -D_GNU_SOURCE -iquote checker -iquote $(BUILD) -Wall -Wextra -Wshadow \
              -Wstrict-prototypes -MMD -MP $(shell pkg-config --cflags $(LIBRARIES) check)
# The hosts are built by the checker, at run time: it must know how.
# libcheck_pic is left out: the checker links it whole.
DEFINES    := -DCHECK_CFLAGS='"$(strip $(shell pkg-config --cflags check))"' \
              -DCHECK_LIBS='"$(strip $(filter-out -lcheck%,$(shell pkg-config --libs check)))"' \
              -DLIBC_FILE='"$(shell $(GCC) -print-file-name=libc.so.6)"' \
              -DLIBM_FILE='"$(shell $(GCC) -print-file-name=libm.so.6)"' \
              -DLIBSTDCXX_FILE='"$(shell $(GCC) -print-file-name=libstdc++.so.6)"' \
              -DLIBGCC_FILE='"$(shell $(GCC) -print-file-name=libgcc_s.so.1)"'
LDLIBS     := $(shell pkg-config --libs $(LIBRARIES))
# objects of one clang cannot be linked by another
$(shell mkdir -p $(BUILD) && [ "$$(cat $(BUILD)/clang 2>&1)" = "$(CLANG)" ] || \
        { rm -rf $(BUILD)/asan $(BUILD)/fuzz && echo "$(CLANG)" >$(BUILD)/clang; })
TEST_LIBS  := $(shell pkg-config --libs check) -pthread
else
$(error The set-up is not complete; the lines above say what is missing)
endif
endif

PARTS   := activity base box build command engine exercise film finding format gate program report run \
           verdict verify watch work
SOURCES := $(wildcard $(PARTS:%=checker/%/*.c)) checker/examine.c
TESTS   := $(wildcard checker/tests/*.c) $(addprefix checker/host/,way.c cage.c reel.c ledger.c)

# What the fuzz targets are linked with: the readers and what lies below them.
READERS := $(wildcard $(patsubst %,checker/%/*.c,base engine exercise finding gate work)) \
           checker/verify/expect.c checker/tests/fuzz/fuzz.c
TARGETS := $(patsubst checker/tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard checker/tests/fuzz/target_*.c))

# The checker speaks these languages besides English.
CATALOGUES := $(patsubst checker/words/%.po,$(BUILD)/words/%/LC_MESSAGES/checker.mo,\
              $(wildcard checker/words/*.po))

# How long `make fuzz` takes, shared among the targets.
FUZZ_SECONDS ?= 600

# Three flavours of the checker: the one that is used, the one that is examined
# by ASan while its own tests run, and the one whose readers are fuzzed.
objects = $(patsubst checker/%.c,$(BUILD)/$(1)/%.o,$(2))

.PHONY: help setup watch review progress undo reset-all doctor test check-self check-asan \
        check-memcheck check-fuzz check-session check-watch check-try check-activities \
        check-learner check-film check-pages check-pages-if-there check-stable check-settings \
        check-exam-table check-coverage check-glossary check-words words fuzz settings exam-table \
        verify stable bench mutants fresh clean clean-cache list
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z%-]+:.*##' Makefile | sed 's/:.*##/\t/' | expand -t 16

setup: ## install what the workbook needs
	@sh checker/setup/setup.sh

lesson-%: $(BUILD)/checker ## check your copy of lesson 1, 2, ... or 1.2; ALL=1: all findings
	@$(BUILD)/checker lesson $* $(if $(ALL),--all)

watch: $(BUILD)/checker ## check each save, beginning with what you have not passed
	@$(BUILD)/checker watch

watch-%: $(BUILD)/checker ## the same, beginning with lesson 1, 2, ... or exercise 1.2
	@$(BUILD)/checker watch $*

run-%: $(BUILD)/checker ## run the current exercise of a lesson with its demo main
	@$(BUILD)/checker run $*

diff-%: $(BUILD)/checker ## after a pass: your copy beside the reference, with reasons
	@$(BUILD)/checker diff $*

give-up-%: $(BUILD)/checker ## the same before a pass; it is noted as seen
	@$(BUILD)/checker give-up $*

reset-%: $(BUILD)/checker ## your copy as it was shipped; what you wrote is moved aside
	@$(BUILD)/checker reset $*

reset-all: $(BUILD)/checker ## the same for all exercises; asks, unless YES=1
	@$(BUILD)/checker reset-all $(if $(YES),--yes)

undo: $(BUILD)/checker ## take the last reset back
	@$(BUILD)/checker undo

progress: $(BUILD)/checker ## what you reached, by skill and lesson; MERGE=FILE adds another
	@$(BUILD)/checker progress $(if $(MERGE),--merge '$(MERGE)')

read-%: $(BUILD)/checker ## read a lesson in the terminal
	@$(BUILD)/checker text $*

card-%: $(BUILD)/checker ## put a lesson's card in order; ORDER="A C B" tries one
	@$(BUILD)/checker card $* $(ORDER)

review: $(BUILD)/checker ## what is due of what was learned before, ten minutes at most
	@$(BUILD)/checker review

hints-%: $(BUILD)/checker ## one more hint for an exercise; hints-1 MEM-04: for a finding
	@$(BUILD)/checker hints $* $(filter-out hints-%,$(MAKECMDGOALS))

heap-%: $(BUILD)/checker ## show what became of each block, step by step
	@$(BUILD)/checker heap $*

report-%: $(BUILD)/checker ## write the verdict and a picture of the heap as a page
	@$(BUILD)/checker report $*

commands-%: $(BUILD)/checker ## print the commands that repeat a verdict by hand
	@$(BUILD)/checker commands $*

raw-%: $(BUILD)/checker ## carry them out, and show the tools' own reports in full
	@$(BUILD)/checker raw $*

demo-%: ## run the demos that show what a lesson says
	@sh checker/setup/demo.sh $*

explain: $(BUILD)/checker ## list all findings; make explain MEM-04 shows one
	@$(BUILD)/checker explain $(filter-out explain,$(MAKECMDGOALS))

# lets `make explain MEM-04` be written as it is
MEM-% TST-% RUN-% CMP-% GAT-% ANS-%:
	@:

list: $(BUILD)/checker ## list exercises; ONLY=open SKILL=bounds LESSON=3 SEARCH=word
	@$(BUILD)/checker list $(if $(ONLY),--state $(ONLY)) $(if $(SKILL),--skill $(SKILL)) \
	    $(if $(LESSON),--lesson $(LESSON)) $(SEARCH)

doctor: $(BUILD)/checker ## prove that each tool works on this machine
	@$(BUILD)/checker doctor

CHECKS := check-self check-asan check-memcheck check-fuzz check-session check-watch check-try \
          check-activities check-learner check-film check-stable check-settings check-exam-table \
          check-coverage check-glossary check-words

test: $(CHECKS) check-pages-if-there verify ## run everything that proves the workbook

check-self: $(BUILD)/plain/self-test $(BUILD)/checker
	@$<

check-asan: $(BUILD)/asan/self-test $(BUILD)/checker
	@CK_FORK=no ASAN_OPTIONS=detect_stack_use_after_return=1 $<

check-memcheck: $(BUILD)/plain/self-test $(BUILD)/checker
	@CK_FORK=no valgrind -q --leak-check=full --error-exitcode=9 \
	    --suppressions=checker/tests/memcheck.supp $<

check-fuzz: $(TARGETS)
	@sh checker/tests/fuzz/fuzz.sh fixed 11 $^

fuzz: $(TARGETS) ## give every reader damaged input for FUZZ_SECONDS=600
	@sh checker/tests/fuzz/fuzz.sh grow $(FUZZ_SECONDS) $^

check-session: $(BUILD)/checker
	@sh checker/tests/session.sh

check-try: $(BUILD)/checker
	@sh checker/tests/try.sh

check-activities: $(BUILD)/checker
	@sh checker/tests/activities.sh

check-learner: $(BUILD)/checker
	@sh checker/tests/learner.sh

check-watch: $(BUILD)/checker
	@sh checker/tests/watch.sh

check-film: $(BUILD)/checker
	@sh checker/tests/film.sh

check-pages: $(BUILD)/checker ## open the reports in Chromium (needs chromium and node)
	@sh checker/tests/pages.sh

check-pages-if-there: $(BUILD)/checker
	@sh checker/tests/pages.sh --if-there

check-stable: $(BUILD)/checker
	@sh checker/tests/stable.sh 5

stable: $(BUILD)/checker ## repeat two verdicts 500 times, beside random load
	@sh checker/tests/stable.sh

check-settings: $(BUILD)/checker
	@sh checker/tests/settings.sh

settings: $(BUILD)/checker ## take each setting of the tools away, and see what is missed
	@sh checker/tests/settings.sh prove

check-exam-table:
	@sh checker/tests/exam-table.sh check docs/exam.md

check-coverage:
	@sh checker/tests/coverage.sh

check-glossary:
	@sh checker/tests/glossary.sh

check-words: $(BUILD)/checker
	@sh checker/tests/words.sh

words: ## write the message file anew from what the code says
	@sh checker/words/words.sh extract checker/words/checker.pot

exam-table: $(BUILD)/checker ## measure who sees what in the exam, and write docs/exam.md
	@sh checker/tests/exam-table.sh >$(BUILD)/exam.md && mv $(BUILD)/exam.md docs/exam.md

mutants: $(BUILD)/checker ## make simple mistakes in the solutions; LESSONS="03 05" for some
	@sh checker/tests/mutants/mutants.sh $(LESSONS)

verify: $(BUILD)/checker ## prove the content: exercises, solutions, wrong fixes, demos
	@$(BUILD)/checker verify

BENCHES := $(addprefix $(BUILD)/bench-,floor save warm)
bench: $(BUILD)/checker $(BENCHES) ## measure verdicts against doing it by hand
	@sh checker/tests/bench/bench.sh

clean-cache: ## forget hosts, tests and verdicts that are kept
	rm -rf $(BUILD)/cache

fresh: ## try all this in a fresh Debian, in its own folder (needs root)
	@sh checker/setup/fresh.sh

clean: ## remove what was built; your work stays
	rm -rf $(BUILD)

$(BUILD)/checker: $(call objects,plain,$(SOURCES) checker/main.c) | $(CATALOGUES)
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/words/%/LC_MESSAGES/checker.mo: checker/words/%.po
	@mkdir -p $(@D)
	@msgfmt --check-format --output-file=$@ $<

$(BUILD)/bench-save: $(call objects,plain,checker/tests/bench/save.c)
	@$(CC) $(CFLAGS) -o $@ $^ -lutil

$(BUILD)/bench-floor $(BUILD)/bench-warm: $(BUILD)/bench-%: $(call objects,plain,$(SOURCES)) $(BUILD)/plain/tests/bench/%.o
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/plain/self-test: $(call objects,plain,$(SOURCES) $(TESTS))
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS) $(TEST_LIBS)

$(BUILD)/asan/self-test: $(call objects,asan,$(SOURCES) $(TESTS))
	@$(CLANG) -fsanitize=address,undefined -o $@ $^ $(LDLIBS) $(TEST_LIBS)

$(BUILD)/fuzz/target_%: $(call objects,fuzz,checker/tests/fuzz/target_%.c $(READERS))
	@$(CLANG) -fsanitize=fuzzer,address,undefined -o $@ $^ $(LDLIBS)

# The page's template goes into the checker, which then needs no file to write a report.
PAGE := $(addprefix checker/report/report.,html css js)
$(BUILD)/template.h: checker/report/embed.sh $(PAGE)
	@mkdir -p $(@D)
	@sh $< $(PAGE) >$@.new && mv $@.new $@
$(call objects,plain,checker/report/report.c) $(call objects,asan,checker/report/report.c): $(BUILD)/template.h
$(BUILD)/template-words.h: checker/report/texts.sh checker/report/report.js
	@mkdir -p $(@D)
	@sh $< table checker/report/report.js >$@.new && mv $@.new $@
$(call objects,plain,checker/report/data.c) $(call objects,asan,checker/report/data.c): $(BUILD)/template-words.h

$(BUILD)/plain/%.o: checker/%.c
	@mkdir -p $(@D)
	@$(CC) $(BASE_FLAGS) $(DEFINES) $(CFLAGS) -c -o $@ $<

$(BUILD)/asan/%.o: checker/%.c
	@mkdir -p $(@D)
	@$(CLANG) $(BASE_FLAGS) $(DEFINES) -g -O1 -fno-omit-frame-pointer \
	    -fsanitize=address,undefined -fno-sanitize-recover=undefined -c -o $@ $<

$(BUILD)/fuzz/%.o: checker/%.c
	@mkdir -p $(@D)
	@$(CLANG) $(BASE_FLAGS) $(DEFINES) -g -O1 -fno-omit-frame-pointer \
	    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -c -o $@ $<

# the targets share these; make would take them for intermediate files
.SECONDARY: $(call objects,fuzz,$(READERS) $(TARGETS:$(BUILD)/fuzz/%=checker/tests/fuzz/%.c))

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

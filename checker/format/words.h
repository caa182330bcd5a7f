/*
 * The facts of a finding as sentences. Lower case, without a full stop: the
 * format that lays them out decides what stands around them.
 *
 *     struct text t = {0};
 *     words_facts(&t, v, finding);
 *     "writes 1 byte, 0 bytes past the end of a block of 21 bytes made at badge.c:22"
 */
#ifndef WORDS_H
#define WORDS_H

#include "base/text.h"
#include "verdict/verdict.h"

#include <stdbool.h>
#include <stddef.h>

/* The learner's frame of the stack, else the innermost with a file, else NULL. */
const struct frame *words_frame(const struct verdict *v, const struct stack *s);

/* "badge.c:22"; nothing when the file is not known. */
void words_place(struct text *t, const char *file, int line);
/* The same for a stack, with `before` in front when there is a place. */
bool words_stack(struct text *t, const char *before, const struct verdict *v, const struct stack *s);

/* "1 byte", "21 bytes" */
void words_bytes(struct text *t, size_t count);
void words_blocks(struct text *t, size_t count);
/* "read", "written", "used", after f->access. */
const char *words_past(const struct finding *f);

/* What happened. Falls back on the tool's own words; empty when there are none. */
void words_facts(struct text *t, const struct verdict *v, const struct finding *f);
/* In which test, under which refusal, how often; empty when nothing is known. */
void words_circumstances(struct text *t, const struct verdict *v, const struct finding *f);

/* An engine as a witness; a program has no tests: its plain run is one. */
const char *words_witness(const struct verdict *v, enum engine_id id);
/* "asan, memcheck" */
void words_seen(struct text *t, const struct verdict *v, const struct finding *f);

/* What it means, and what to ask next. */
const char *words_meaning(const struct verdict *v, const struct finding *f);
const char *words_question(const struct verdict *v, const struct finding *f);
/* The memory tools that ran and saw nothing of it; empty when none. */
void words_silent(struct text *t, const struct verdict *v, const struct finding *f);

/* The commands that say more, of those that exist for this exercise. */
void words_more(struct text *t, const char *between, const struct verdict *v,
                const struct finding *f);

/* A line of one of the verdict's sources. */
struct source_place {
    const char *file;            /* base name */
    int line;
};
/*
 * The line of the learner's to show beside the finding: its own, or where its
 * block was freed or made. Line 0: none of them is in the learner's files.
 */
struct source_place words_source(const struct verdict *v, const struct finding *f);
/* That line, without its end; false when there is no such line. */
bool words_line(const struct verdict *v, struct source_place place, const char **bytes,
                size_t *length);

/* "ok", "FIX", "not reached", "not graded" */
const char *words_status(enum stage_status status);
/* "passed", "not yet passed", "not graded"; of a program "nothing found", "found: see above" */
const char *words_outcome(const struct verdict *v);

#endif

/*
 * What one check of one submission came to: stages, points, findings. Made by
 * verdict_settle(), laid out by the formats, which decide nothing.
 */
#ifndef VERDICT_H
#define VERDICT_H

#include "base/arena.h"
#include "base/text.h"
#include "exercise/exercise.h"
#include "finding/finding.h"

#include <stdbool.h>
#include <stddef.h>

enum stage_status {
    STAGE_OK,
    STAGE_FIX,
    STAGE_NOT_REACHED,    /* the build failed, so there was nothing to run */
    STAGE_NOT_GRADED      /* its tool is missing or could not work */
};

/* "ok", "fix", "not-reached", "not-graded" */
const char *stage_status_name(enum stage_status status);

struct stage {
    const char *name;            /* "build", "tests", "asan", ... */
    enum stage_status status;
    const char *remark;          /* "9 of 9", "no report", "1 finding": never NULL */
    unsigned points, max;
};

enum outcome { OUTCOME_PASS, OUTCOME_FAIL, OUTCOME_NOT_GRADED };

/* "pass", "fail", "not-graded" */
const char *outcome_name(enum outcome outcome);

struct tool {
    const char *name;            /* "clang", "gcc", "valgrind", "check" */
    const char *version;         /* "14.0.6"; "missing" when it is */
};

/* A file of the learner's, for excerpts. */
struct source {
    const char *name;            /* base name */
    struct text text;
};

/* A plain shell line that repeats a part of the verdict by hand. */
struct by_hand {
    unsigned witnesses;          /* bits of the engines whose findings it shows */
    const char *line;
};

struct film;

struct verdict {
    const struct exercise *exercise;   /* borrowed */
    const char *submission;            /* path of the file that was checked */
    struct source *source;             /* what was checked; the texts are owned */
    size_t source_count;

    enum outcome outcome;
    const char *reason;                /* OUTCOME_NOT_GRADED: one sentence, else NULL */
    const char *note;                  /* what else a reader should know, or NULL */
    struct stage *stage;               /* in the order in which they are shown */
    size_t stage_count;
    unsigned score, max;
    double seconds;                    /* wall time of the whole check */

    struct findings findings;          /* merged, worst first */
    struct tool *tool;
    size_t tool_count;
    struct by_hand *command;           /* in the order in which they are typed */
    size_t command_count;
    const char *run_folder;            /* where the raw reports are kept */

    struct film *film;                 /* of its run, where one was ordered; else NULL */

    struct arena arena;                /* owns all of the above but exercise and texts */
};

void verdict_release(struct verdict *v);

#endif

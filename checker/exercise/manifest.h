/*
 * exercise.yaml as it stands in the file, by schema; docs/authoring.md
 * describes it. Used by exercise.c alone.
 */
#ifndef MANIFEST_H
#define MANIFEST_H

#include "base/error.h"

#include <stdbool.h>

struct manifest_promise {
    char *code, *file, *function;
    char **engines;
    unsigned engines_count;
};

struct manifest_answer {
    char *name, *answer;
};

struct manifest_answers {
    char *file;
    struct manifest_answer *lines;
    unsigned lines_count;
};

struct manifest_why {
    char *question;
    char **options;
    unsigned options_count;
    unsigned answer;
};

struct manifest_bound {
    char *test;
    unsigned allocations, bytes, peak, copied;    /* 0: not said */
};

struct manifest_points {
    unsigned build, tests, asan, memcheck, threads, refused, answers;
};

struct manifest {
    char *title, *summary, *skill, *edit;
    unsigned difficulty, minutes;
    unsigned seconds;                    /* 0: not said */
    bool speed;
    char **concepts;
    unsigned concepts_count;
    struct manifest_points points;
    struct manifest_promise *promises;
    unsigned promises_count;
    char **hints;
    unsigned hints_count;
    struct manifest_why *why;            /* NULL: none */
    struct manifest_answers *answers;    /* NULL: none */
    char **refused_tests;
    unsigned refused_tests_count;
    char **allow;
    unsigned allow_count;
    struct manifest_bound *bounds;
    unsigned bounds_count;
};

/* NULL: *e names file, line and what was expected. Give back with manifest_close(). */
struct manifest *manifest_open(const char *path, struct error *e);
void manifest_close(struct manifest *m);

#endif

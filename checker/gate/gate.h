/*
 * What a submission may contain. Most is seen in what the compilers made of it,
 * where no macro hides anything: which functions it calls, what it defines, what
 * would run before the tests, and what it included. What leaves no trace there,
 * such as an attribute that keeps ASan out of a function, is seen in its words.
 *
 *     struct gate gate = {.exercise = x, .source = "badge.c's copy", ...};
 *     gate_examine(&gate, &arena, &findings);    (no finding: it may run)
 *
 * In study mode a refusal explains; nothing of a refused submission is run.
 */
#ifndef GATE_H
#define GATE_H

#include "base/arena.h"
#include "exercise/exercise.h"
#include "finding/finding.h"

#include <stdbool.h>

struct gate {
    const struct exercise *exercise;
    const char *object;        /* the relocatable object that the compiler made */
    const char *dependencies;  /* the compiler's list of included files (-MD) */
    const char *source;        /* path of the file that was compiled */
    bool sanitized;            /* the object has the sanitizers' own calls in it */
    bool optimised;            /* functions may have been moved by the compiler */
    enum engine_id compiler;   /* whose object it is: the witness of the findings */
};

/* Adds a finding for each thing that is not allowed. */
void gate_examine(const struct gate *gate, struct arena *arena, struct findings *out);

/* Is this function of the C library open to every exercise? */
bool gate_allows(const char *function);

#endif

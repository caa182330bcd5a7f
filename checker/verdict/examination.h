/*
 * Everything that the witnesses said about one submission, before it is
 * settled into a verdict.
 */
#ifndef EXAMINATION_H
#define EXAMINATION_H

#include "engine/engine.h"
#include "verdict/verdict.h"

#include <stdbool.h>

struct examination {
    const struct exercise *exercise;
    bool compiled;                      /* false: nothing was run */
    bool came_back;                     /* false: only the plain run was tried */
    bool examined[ENGINE_COUNT];        /* this engine was asked */
    struct reading reading[ENGINE_COUNT];
    size_t answers_right;
};

/*
 * Gathers the findings of all readings in the verdict: finds each one's place
 * in the learner's file, drops what another finding explains, merges what
 * several witnesses say of one bug, and puts the worst first.
 */
void verdict_settle(struct examination *x, struct verdict *v);

/* Fills stages, points and outcome from the settled findings. */
void verdict_grade(const struct examination *x, struct verdict *v);

#endif

/*
 * One check of the learner's own copy, and what is kept of it: `checker lesson`
 * and `checker watch` count attempts and passes alike.
 *
 *     struct round round = {.exercise = x};
 *     ... work_copy_make(), examine() ...
 *     if (!round_note(&round, &verdict, e))
 *         return 3;
 */
#ifndef ROUND_H
#define ROUND_H

#include "base/error.h"
#include "exercise/exercise.h"
#include "format/format.h"
#include "verdict/verdict.h"
#include "work/copy.h"

#include <stdbool.h>
#include <stdio.h>

/* What is known of one exercise before and after its check. */
struct round {
    const struct exercise *exercise;
    struct work_copy copy;
    bool new_pass;
    unsigned attempts;
    bool passed_before;
    char first_pass[24];
};

/*
 * Notes the verdict, and keeps the text that was checked. An attempt is a check
 * of a file that has changed. What there is to say about it goes to v->note.
 */
bool round_note(struct round *r, struct verdict *v, struct error *e);

/* "attempt 4 · not yet passed" */
void round_attempt(const struct round *r, struct text *out);

/* After a new pass: what the hints were, and the question that stays. */
void round_look_back(const struct exercise *x, const struct screen *screen, FILE *out);

#endif

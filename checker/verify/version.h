/*
 * A version of an exercise's file, examined as a learner's would be, and what
 * it must get.
 *
 *     struct verdict v;
 *     if (version_examine(t, &hosts, t->path, &v, complaint)) {
 *         version_compare(&expected, true, OUTCOME_FAIL, &v, complaint);
 *         verdict_release(&v);
 *     }
 */
#ifndef VERSION_H
#define VERSION_H

#include "base/text.h"
#include "verdict/verdict.h"
#include "verify/expect.h"
#include "verify/trial.h"

#include <stdbool.h>

/* False: there is no verdict; *complaint says why. */
bool version_examine(const struct trial *t, struct hosts *hosts, const char *submission,
                     struct verdict *v, struct text *complaint);

/*
 * Complains of findings that are missing, of those that nobody expected when
 * the list is to be complete, and of another outcome: what was not graded has
 * shown nothing.
 */
void version_compare(const struct expected *expected, bool complete, enum outcome outcome,
                     const struct verdict *v, struct text *complaint);

/* Shipped, sound and wrong versions. */
bool version_try(const struct trial *t, struct hosts *hosts, struct text *complaint);

#endif

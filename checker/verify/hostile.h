/*
 * A submission that wants to fool or harm the checker, and what it must get. A
 * file of checker/tests/hostile is a cheat that is tried in several exercises;
 * it opens with
 *
 *     // exercise: 01.1 03.3
 *     // base: shipped               (or reference, or none: it stands alone)
 *     // expect: GAT-01 not-allowed-here EDIT _exit
 *     // expect 03.3: MEM-24 unchecked-allocation EDIT log_open when out of memory
 *     // why: ...
 *
 * EDIT is the file that the exercise has one edit; an expectation with a number
 * is for that exercise only, and "expect: promises" means what the exercise's
 * manifest promises: the cheat hides nothing and adds nothing.
 *
 * The submission is the cheat followed by its base, whose functions each begin
 * with a call of cheat() when the cheat has one. On the shipped program, a pass
 * would mean that a bug was hidden; on the reference, that the cheat itself was.
 */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "base/text.h"
#include "verify/trial.h"

#include <stdbool.h>

/*
 * True: it got what it must get, and neither left a process or a file behind
 * nor changed the exercise.
 */
bool hostile_try(const struct trial *t, struct hosts *hosts, struct text *complaint);

#endif

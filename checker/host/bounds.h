/* What the host tells of a run to what tests may ask (see exercise_test.h). */
#ifndef BOUNDS_H
#define BOUNDS_H

#include <stdbool.h>

/* Set for the run in which speed is measured; a test has no argument for it. */
extern bool speed_is_measured;

#endif

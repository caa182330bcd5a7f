/* The plain commands with which a learner repeats a verdict by hand. */
#ifndef COMMANDS_H
#define COMMANDS_H

#include "examine.h"
#include "verdict/verdict.h"

/* Fills v->command: shell lines, to be typed in the project's folder. */
void verdict_commands(const struct examine_order *order, struct verdict *v);

#endif

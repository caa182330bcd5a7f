/* The plain commands that repeat a program's examination by hand. */
#ifndef PROGRAM_COMMANDS_H
#define PROGRAM_COMMANDS_H

#include "program/program.h"

void program_commands(const struct program *p, struct verdict *v);

#endif

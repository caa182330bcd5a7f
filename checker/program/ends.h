/*
 * How a program ended, and what that makes of what the readers found in one
 * engine's folder: leaks of a crash are none, an abort says why in its output.
 *
 *     engine_table[id].read(folder, &reading, e);
 *     ends_take(program, id, folder, &reading);
 */
#ifndef PROGRAM_ENDS_H
#define PROGRAM_ENDS_H

#include "engine/engine.h"
#include "program/program.h"

/* Changes findings and trouble of r; new strings are in r's arena. */
void ends_take(const struct program *p, enum engine_id id, const char *folder,
               struct reading *r);

#endif

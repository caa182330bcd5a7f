/*
 * What the linker says, as a finding: it names a line for what is missing or
 * defined twice, and the word that it names tells what to do next.
 *
 *     link_read(path_of_messages, ENGINE_GCC, &own, arena, &findings);
 */
#ifndef PROGRAM_LINK_H
#define PROGRAM_LINK_H

#include "exercise/exercise.h"
#include "finding/finding.h"

/* Adds one finding, of the first thing that the linker complains about. */
void link_read(const char *path, enum engine_id seen_by, const struct own_files *own,
               struct arena *arena, struct findings *out);

#endif

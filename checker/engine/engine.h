/*
 * The witnesses as a table: each knows its stage and how its folder of raw
 * reports is read. A new engine is a reader of its folder (see folder.h) and a
 * line in the table.
 *
 *     struct reading r = {.arena = &arena, .symbols = symbols};
 *     if (!engine_table[ENGINE_ASAN].read("run/asan", &r, e)) ...
 */
#ifndef ENGINE_H
#define ENGINE_H

#include "engine/record.h"
#include "engine/symbols.h"
#include "exercise/exercise.h"
#include "finding/finding.h"

#include <stdbool.h>

/* What the reports of one engine say. */
struct reading {
    struct arena *arena;       /* borrowed: owns what the findings point to */
    struct symbols *symbols;   /* borrowed */
    const struct exercise *exercise;   /* borrowed; NULL: not known, and nothing is bounded */
    struct findings findings;  /* the caller releases it */
    struct record record;      /* how the tests went; empty for compilers */
    const char *trouble;       /* the engine could not do its work: one sentence, or NULL */
};

struct engine {
    enum engine_id id;
    enum stage_id stage;
    const char *about;
    /* False: the folder cannot be read at all; *e says why. */
    bool (*read)(const char *folder, struct reading *out, struct error *e);
};

/* Indexed by enum engine_id; ENGINE_ANSWERS has no reports and no reader. */
extern const struct engine engine_table[ENGINE_COUNT];

/* Which test a stack belongs to: name of the test function without its "_fn". */
const char *test_of(const struct stack *s, struct arena *arena);

#endif

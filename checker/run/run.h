/*
 * Has a host run a built submission under one engine. Starting is apart from
 * feeding, so that a slow tool starts while the compiler still works.
 *
 *     struct run run;
 *     if (!run_start(&run, &order, e))     (valgrind comes up ...)
 *         return false;
 *     run_feed(&run, object);              (... and is handed the object)
 *     run_finish(&run, &outcome);
 */
#ifndef RUN_H
#define RUN_H

#include "base/error.h"
#include "box/box.h"
#include "build/toolchain.h"
#include "exercise/exercise.h"

#include <stdbool.h>

struct run_order {
    const struct exercise *exercise;
    enum engine_id engine;     /* ENGINE_TESTS, ENGINE_ASAN or ENGINE_MEMCHECK */
    struct variant variant;
    const char *folder;        /* absolute path of the run folder */
    bool sweep;                /* also refuse allocations, one by one */
    const char *nonce;         /* the word with which the record must end */
};

struct run {
    struct run_order order;
    struct box_run box;
    bool fed;
};

/*
 * Starts the host of this engine; it waits for its command. The record goes to
 * the file record in the folder named after the engine, reports beside it.
 */
bool run_start(struct run *run, const struct run_order *order, struct error *e);

/* object: absolute path of the shared object. */
void run_feed(struct run *run, const char *object);

/* Waits for the end; a host that was never fed is stopped. */
void run_finish(struct run *run, struct box_end *out);

#endif

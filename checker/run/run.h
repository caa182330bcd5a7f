/*
 * Has a host run a built submission under one engine. Getting the host is apart
 * from feeding it, so that a slow tool starts while the compiler still works.
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
#include "run/hosts.h"

#include <stdbool.h>

struct run_order {
    const struct exercise *exercise;
    struct hosts *hosts;
    enum engine_id engine;     /* ENGINE_TESTS, ENGINE_ASAN, ENGINE_MEMCHECK or ENGINE_TSAN */
    struct variant variant;
    const char *folder;        /* absolute path of the run folder */
    bool origins;              /* of Memcheck: see settings_memcheck() */
    bool sweep;                /* also refuse allocations, one by one */
    bool film;                 /* note what becomes of each block; the file film beside the record */
    const char *nonce;         /* the word with which the record must end */
    int stop;                  /* see run/stop.h; 0: it is always waited for */
};

struct run {
    struct run_order order;
    struct host *host;
    struct text command;       /* what it was fed; empty: nothing */
    bool replaced;             /* its host died, and it was run again with a new one */
};

/* Sees to it that the host of this engine runs; it waits for its command. */
bool run_start(struct run *run, const struct run_order *order, struct error *e);

/*
 * object: absolute path of the shared object. The record goes to the file record
 * in the folder named after the engine, reports beside it.
 */
void run_feed(struct run *run, const char *object);

/*
 * Waits until the host is done. A host that dies of itself is replaced, and
 * its submission is run once more. *out is all zero unless the host is gone.
 * When it is asked to stop, it does not wait: a host that is not done within a
 * moment is stopped, and nothing is to be read from the run's folder.
 */
void run_finish(struct run *run, struct box_end *out);

/* The run is not waited for: its host is stopped. */
void run_stop(struct run *run);

#endif

/*
 * Makes a submission and its exercise's tests into one shared object, which a
 * host loads. Compilers run in boxes; what does not depend on the submission
 * (hosts, tests) is made once and kept by content in build/cache.
 *
 *     struct build build;
 *     if (!build_start(&build, &order, e))
 *         return false;
 *     ... other work, while the compiler runs ...
 *     if (!build_finish(&build, e))
 *         return false;
 *     if (build.accepted && build_link(&build, e)) ... build.object is ready
 *     build_release(&build);
 */
#ifndef BUILD_H
#define BUILD_H

#include "base/error.h"
#include "base/text.h"
#include "box/box.h"
#include "build/toolchain.h"
#include "exercise/exercise.h"

#include <stdbool.h>

/*
 * Headers of our own in front of the C++ library's. Its <iostream> puts an
 * object with a constructor into each file that includes it; ours leaves that
 * to the host, so that nothing of a submission runs before its tests.
 */
#define BUILD_CXX_HEADERS "checker/host/cxx"

struct build_order {
    const struct exercise *exercise;
    const char *submission;    /* path of the learner's file */
    const char *folder;        /* the run folder: messages and object go below it */
    struct variant variant;
};

struct build {
    struct build_order order;
    struct box_run compiler;
    struct text own_object;    /* the submission's object file */
    struct text dependencies;  /* the compiler's list of the files it read */
    struct text tests_object;
    struct text object;        /* the shared object, once build_link() said so */
    bool accepted;             /* the compiler took the submission */
    struct box_end outcome;    /* how the compiler ended */
};

/* Starts the compiler. False: *e says why, nothing runs, nothing to release. */
bool build_start(struct build *b, const struct build_order *order, struct error *e);

/*
 * Waits for the compiler. Its words are in the file messages of the folder named
 * after the engine (gcc or clang). False: the trouble is ours or the machine's.
 */
bool build_finish(struct build *b, struct error *e);

/* Links what was accepted with the tests. False: the same. */
bool build_link(struct build *b, struct error *e);

void build_release(struct build *b);

/* The path of the host for this variant, made first if need be. */
bool build_host(const struct variant *v, struct text *path, struct error *e);

/*
 * The path of an object of ours that is built as a submission is: host/warm.c,
 * from which a host learns the way.
 */
bool build_warm(const struct variant *v, struct text *path, struct error *e);

/* The path of the library that a program of its own is linked with, made first if need be. */
bool build_probe(const struct variant *v, struct text *path, struct error *e);

#endif

/*
 * Runs a program that was made, under one engine. Its probe (host/probe.c) is
 * the host.
 *
 *     if (program_host_start(&host, &order, e))
 *         program_host_finish(&host, e);
 */
#ifndef PROGRAM_HOST_H
#define PROGRAM_HOST_H

#include "box/box.h"
#include "program/program.h"

struct program_host_order {
    const struct program *program;
    enum engine_id engine;     /* ENGINE_TESTS, ENGINE_ASAN, ENGINE_MEMCHECK or ENGINE_TSAN */
    const char *path;          /* absolute: of the program as it was made for that engine */
    const char *folder;        /* absolute: of the run */
    const char *nonce;
};

struct program_host {
    enum engine_id engine;
    struct box_run box;
    bool running;
    bool crowded;              /* stopped: it had more processes than it may have */
};

/* How long the program may run under this engine, refusals not counted. */
unsigned program_host_seconds(const struct program *p, enum engine_id engine);

bool program_host_start(struct program_host *h, const struct program_host_order *order,
                        struct error *e);

/* Waits for the end. A missing tool is told in *e. */
void program_host_finish(struct program_host *h, struct error *e);

#endif
